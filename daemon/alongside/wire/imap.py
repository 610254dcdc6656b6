"""The mailbox over IMAP (RFC 3501, with IDLE, MOVE, UIDPLUS and NAMESPACE where the server has them).

What is work is decided by the ledger, never by flags: mail is fetched by UID with BODY.PEEK and moved away when it is handled. Nothing
here is ever expunged that was not copied first.
"""

from __future__ import annotations

import asyncio
import re
import ssl
from collections.abc import AsyncGenerator, Awaitable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from aioimaplib import aioimaplib  # type: ignore[import-untyped]

from alongside.points import reach
from alongside.settings import MailboxSettings, Server
from alongside.wire import phrases
from alongside.wire.errors import (
    CommandRefused,
    FolderMissing,
    LinkLost,
    LoginRefused,
    StoreFull,
    Throttled,
    TlsRefused,
    TokenRefused,
    Unreachable,
    Weather,
)
from alongside.wire.line import Answer, ImapLine, Lost, words_of
from alongside.wire.mailbox import MAIL_CAP, WINDOW_BYTES, WINDOW_MAILS, Arrived, Folder, Listing
from alongside.wire.oauth import Tokens, xoauth2
from alongside.wire.phrases import Fetched
from alongside.wire.trust import tls_for

_T = TypeVar("_T")

IDLE_CYCLE = 300.0
POLL = 30.0
FAREWELL = 2.0
SIZES_AT_ONCE = 500
MOVED_AT_ONCE = 250
HEADER_CAP = 128 * 1024

# What a NO means, by its response code (RFC 5530 and what providers add). Everything else is a refusal that a new session may cure.
CODES: dict[str, type[Weather]] = {
    "AUTHENTICATIONFAILED": LoginRefused,
    "AUTHORIZATIONFAILED": LoginRefused,
    "EXPIRED": LoginRefused,  # the password has run out
    "PRIVACYREQUIRED": TlsRefused,
    "UNAVAILABLE": Unreachable,  # a server behind the server is down
    "INUSE": Throttled,
    "LIMIT": Throttled,  # too many connections
    "THROTTLED": Throttled,
    "OVERQUOTA": StoreFull,
    "NONEXISTENT": FolderMissing,
    "TRYCREATE": FolderMissing,
    "NOPERM": FolderMissing,
    "CANNOT": FolderMissing,  # a name this server cannot make
}

_UIDVALIDITY = re.compile(r"\[UIDVALIDITY (\d+)\]", re.IGNORECASE)
_LISTED = re.compile(rb'\(([^)]*)\) (?:"(\\?.)"|NIL)', re.IGNORECASE)
_PERSONAL = re.compile(rb'\(\("((?:[^"\\]|\\.)*)" (?:"(\\?.)"|NIL)', re.IGNORECASE)


class ImapMailbox:
    """The `Mailbox` of a real server. One connection, one owner; after any `Weather` connect again."""

    def __init__(self, settings: MailboxSettings) -> None:
        self._settings = settings
        self._tokens = Tokens(settings.server.oauth) if settings.server.oauth else None
        self._line: ImapLine | None = None
        self._capabilities: frozenset[str] = frozenset()
        self._uidvalidity = 0
        self._names: dict[Folder, str] = {}
        self._spelling_known = ("", "/")

    @property
    def capabilities(self) -> frozenset[str]:
        """What the server can do for us once we are logged in."""
        return self._capabilities

    async def connect(self) -> None:
        """Log in, select the folder and make the others. Raises any `Weather`; nothing is left open then."""
        await self.close()
        try:
            await self._enter()
        except BaseException:
            self._drop()
            raise
        reach("mailbox-connected")

    async def _enter(self) -> None:
        """Get in; with a fresh token once more where the server has enough of the one we had."""
        token = await self._token()
        try:
            await self._open()
            await self._login(token)
        except LoginRefused:
            if self._tokens is None:
                raise
            self._drop()
            fresh = await self._tokens.access(instead_of=token)
            await self._open()
            await self._login(fresh)
        await self._choose_folders()

    async def _token(self) -> str:
        return await self._tokens.access() if self._tokens else ""

    async def close(self) -> None:
        """Log out if the server is quick about it, and close."""
        line, self._line = self._line, None
        if line is None:
            return
        try:
            if line.alive:
                async with asyncio.timeout(FAREWELL):
                    await line.ask("LOGOUT")
        except (Lost, TimeoutError):
            pass  # it is gone either way
        finally:
            line.drop()

    async def listing(self) -> Listing:
        """List the folder by UID SEARCH ALL; once more where the server told of mails only after it had searched, as some do."""
        uids = await self._search_all()
        if self._at_work().news.is_set():
            uids = await self._search_all()
        return Listing(self._uidvalidity, uids)

    async def windows(self, uids: Sequence[int], cap: int = MAIL_CAP) -> AsyncGenerator[tuple[Arrived, ...], None]:
        """Ask the sizes first, then fetch what fits a window; of a mail over the cap only the header block."""
        for some in phrases.chunks(sorted(set(uids)), SIZES_AT_ONCE):
            sizes = [mail for mail in await self._fetch(some, "(UID RFC822.SIZE INTERNALDATE)") if mail.size is not None]
            for window in _in_windows(sizes, cap):
                arrived = await self._fetch_window(window, cap)
                reach("mailbox-fetched")
                if arrived:
                    yield arrived

    async def written_by(self, address: str) -> tuple[int, ...]:
        """Search by UID SEARCH FROM, which finds a part of the line."""
        return await self._found("FROM", phrases.quoted(address))

    async def move(self, uids: Sequence[int], folder: Folder) -> None:
        """Move by UID set: MOVE, else copy and UID EXPUNGE, else copy and leave the original flagged as deleted."""
        reach("mailbox-before-move")
        for some in phrases.chunks(sorted(set(uids)), MOVED_AT_ONCE):
            await self._move_set(phrases.uid_set(some), phrases.quoted(self._names[folder]))
        reach("mailbox-after-move")

    async def copies(self, folder: str, message_ids: Sequence[str]) -> frozenset[str]:
        """Search another folder, read-only, and come back to ours."""
        try:
            await self._select(phrases.folder_name(folder, *self._spelling_known), "EXAMINE")
            return frozenset([mark for mark in message_ids if await self._lies_here(mark)])
        finally:
            await self._come_back()

    async def headers(self, folder: str, since: datetime) -> tuple[bytes, ...]:
        """Search another folder, read-only, fetch what is above the words, and come back to ours."""
        try:
            await self._select(phrases.folder_name(folder, *self._spelling_known), "EXAMINE")
            found: list[bytes] = []
            for some in phrases.chunks(await self._since(since), SIZES_AT_ONCE):
                found += [mail.raw for mail in await self._fetch(some, "(UID BODY.PEEK[HEADER])") if mail.raw is not None]
            return tuple(found)
        finally:
            await self._come_back()

    async def bring_back(self, since: datetime) -> int:
        """Move from the folder of handled mail to ours by UID sets; what is known there is only looked at once more."""
        own = phrases.quoted(phrases.folder_name(self._settings.folder, *self._spelling_known))
        count = 0
        try:
            for folder in self._names.values():
                await self._select(folder)
                uids = await self._since(since)
                for some in phrases.chunks(uids, MOVED_AT_ONCE):
                    await self._move_set(phrases.uid_set(some), own)
                count += len(uids)
        finally:
            await self._come_back()
        return count

    async def _since(self, moment: datetime) -> tuple[int, ...]:
        """By the server's days, and a day more: it may be in another zone (RFC 3501 6.4.4, SINCE)."""
        return await self._found("SINCE", phrases.imap_date((moment - timedelta(days=1)).astimezone(UTC)))

    async def _come_back(self) -> None:
        if self._line is not None:
            await self._select(phrases.folder_name(self._settings.folder, *self._spelling_known))
            self._at_work().news.set()  # what came meanwhile was not told to us

    async def _lies_here(self, message_id: str) -> bool:
        answer = await self._demand("SEARCH", "HEADER", "Message-ID", phrases.quoted(message_id), uid=True)
        return any(words.split() for words in words_of(answer.responses, b"SEARCH"))

    async def wait(self, seconds: float) -> bool:
        """Idle for one cycle, or poll where the server has no IDLE."""
        line, span = self._at_work(), min(seconds, IDLE_CYCLE)
        await self.noop()  # some servers speak in IDLE of what comes from then on, and never of what came just before
        if line.news.is_set():
            return True
        if "IDLE" in self._capabilities:
            await self._guarded(line.idle(span))
        else:
            await self._poll(line, span)
        if line.farewell:
            self._drop()
            raise self._gone(line.farewell)
        return line.news.is_set()

    async def noop(self) -> None:
        """Ask for nothing, and get an answer."""
        await self._demand("NOOP")

    async def count_older_than(self, moment: datetime) -> int:
        """Count by UID SEARCH BEFORE, which knows days only."""
        answer = await self._demand("SEARCH", "BEFORE", phrases.imap_date(moment.astimezone(UTC)), uid=True)
        return sum(len(words.split()) for words in words_of(answer.responses, b"SEARCH"))

    # Getting in

    async def _open(self) -> None:
        server = self._settings.server
        if server.security == "starttls":
            raise TlsRefused(server.host, "a mailbox is read over implicit TLS, port 993")
        tls = tls_for(server)
        try:
            self._line = await ImapLine.open(server.host, server.port, tls)
        except ssl.SSLError as refused:
            raise TlsRefused(server.host, str(refused)) from refused
        except TimeoutError as silence:
            raise Unreachable(server.host, "no greeting in time") from silence
        except OSError as refused:
            raise Unreachable(server.host, str(refused)) from refused
        except Lost as farewell:
            raise self._gone(str(farewell)) from farewell

    async def _login(self, token: str) -> None:
        server, line = self._settings.server, self._at_work()
        if line.needs_login:
            answer = await self._guarded(_let_in(line, server, token))
            if not answer.ok:
                meaning = _meaning(answer, LoginRefused)
                raise (TokenRefused if token and meaning is LoginRefused else meaning)(server.host, answer.text)
            line.enter(aioimaplib.AUTH)
        answer = await self._demand("CAPABILITY")  # what was said before the login may not hold after it
        told = b" ".join(words_of(answer.responses, b"CAPABILITY"))
        self._capabilities = frozenset(told.decode("ascii", "replace").upper().split())

    async def _choose_folders(self) -> None:
        self._spelling_known = prefix, delimiter = await self._spelling()
        wanted: tuple[tuple[Folder, str], ...] = (("done", self._settings.done), ("review", self._settings.review))
        for folder, name in wanted:
            self._names[folder] = phrases.folder_name(name, prefix, delimiter)
            await self._make(self._names[folder])
        await self._select(phrases.folder_name(self._settings.folder, prefix, delimiter))

    async def _spelling(self) -> tuple[str, str]:
        if "NAMESPACE" in self._capabilities:
            answer = await self._demand("NAMESPACE")
            for words in words_of(answer.responses, b"NAMESPACE"):
                if found := _PERSONAL.match(words):
                    return found[1].decode("ascii", "replace"), _delimiter(found[2])
        answer = await self._demand("LIST", '""', '""')
        for words in words_of(answer.responses, b"LIST"):
            if found := _LISTED.match(words):
                return "", _delimiter(found[2])
        return "", "/"

    async def _make(self, name: str) -> None:
        listed = await self._demand("LIST", '""', phrases.quoted(name))
        if words_of(listed.responses, b"LIST"):
            return
        answer = await self._ask("CREATE", phrases.quoted(name))
        if not answer.ok and answer.code != "ALREADYEXISTS":
            raise FolderMissing(self._settings.server.host, f"{name}: {answer.text}")

    async def _select(self, name: str, command: str = "SELECT") -> None:
        answer = await self._ask(command, phrases.quoted(name))
        if not answer.ok:
            raise _meaning(answer, FolderMissing)(self._settings.server.host, f"{name}: {answer.text}")
        line = self._at_work()
        line.enter(aioimaplib.SELECTED)
        line.news.clear()
        told = " ".join(response[0].decode("ascii", "replace") for response in answer.responses)
        found = _UIDVALIDITY.search(told)
        if command == "SELECT":
            self._uidvalidity = int(found[1]) if found else 0

    # Fetching and moving

    async def _search_all(self) -> tuple[int, ...]:
        self._at_work().news.clear()
        return await self._found("ALL")

    async def _found(self, *keys: str) -> tuple[int, ...]:
        answer = await self._demand("SEARCH", *keys, uid=True)
        found = (word for words in words_of(answer.responses, b"SEARCH") for word in words.split())
        return tuple(sorted({int(word) for word in found if word.isdigit()}))

    async def _fetch(self, uids: Sequence[int], items: str) -> list[Fetched]:
        answer = await self._demand("FETCH", phrases.uid_set(uids), items, uid=True)
        asked = set(uids)
        mails = (phrases.fetched(response) for response in answer.responses)
        return sorted((mail for mail in mails if mail is not None and mail.uid in asked), key=lambda mail: mail.uid)

    async def _fetch_window(self, window: Sequence[Fetched], cap: int) -> tuple[Arrived, ...]:
        whole = {mail.uid: mail for mail in window if _size(mail) <= cap}
        large = {mail.uid: mail for mail in window if _size(mail) > cap}
        bodies = await self._fetch(tuple(whole), "(UID INTERNALDATE BODY.PEEK[])") if whole else []
        headers = await self._fetch(tuple(large), f"(UID BODY.PEEK[HEADER]<0.{HEADER_CAP}>)") if large else []
        arrived = [self._arrived(whole[mail.uid], mail.raw, True) for mail in bodies if mail.raw is not None]
        arrived += [self._arrived(large[mail.uid], mail.raw, False) for mail in headers if mail.raw is not None]
        return tuple(sorted(arrived, key=lambda mail: mail.uid))

    def _arrived(self, told: Fetched, raw: bytes, whole: bool) -> Arrived:
        if len(raw) > MAIL_CAP:  # the server's RFC822.SIZE was a guess
            raw, whole = raw.partition(b"\r\n\r\n")[0][:HEADER_CAP] + b"\r\n\r\n", False
        moment = told.internal_date or datetime.now(UTC)
        return Arrived(told.uid, self._uidvalidity, moment, max(_size(told), len(raw)), raw, whole)

    async def _move_set(self, uids: str, folder: str) -> None:
        if "MOVE" in self._capabilities:
            await self._demand("MOVE", uids, folder, uid=True)
            return
        await self._demand("COPY", uids, folder, uid=True)
        await self._demand("STORE", uids, "+FLAGS.SILENT", r"(\Deleted)", uid=True)
        if "UIDPLUS" in self._capabilities:  # a plain EXPUNGE would take what others flagged
            await self._demand("EXPUNGE", uids, uid=True)

    async def _poll(self, line: ImapLine, seconds: float) -> None:
        clock = asyncio.get_running_loop().time
        until = clock() + seconds
        while not line.news.is_set() and (left := until - clock()) > 0:
            await asyncio.sleep(min(POLL, left))
            await self.noop()

    # Asking

    def _at_work(self) -> ImapLine:
        if self._line is None:
            raise LinkLost(self._settings.server.host, "not connected")
        return self._line

    async def _ask(self, name: str, *arguments: str, uid: bool = False) -> Answer:
        return await self._guarded(self._at_work().ask(name, *arguments, uid=uid))

    async def _demand(self, name: str, *arguments: str, uid: bool = False) -> Answer:
        answer = await self._ask(name, *arguments, uid=uid)
        if not answer.ok:
            raise _meaning(answer, CommandRefused)(self._settings.server.host, f"{name}: {answer.text}")
        return answer

    async def _guarded(self, asked: Awaitable[_T]) -> _T:
        try:
            return await asked
        except Lost as lost:
            self._drop()
            raise self._gone(str(lost)) from lost

    def _gone(self, farewell: str) -> Weather:
        """Tell a server that is busy from a link that broke, by the words of its BYE."""
        code = farewell.partition("[")[2].partition("]")[0].partition(" ")[0].upper()
        busy = code in {"LIMIT", "THROTTLED", "INUSE"} or "too many" in farewell.lower()
        kind = Throttled if busy else LinkLost
        return kind(self._settings.server.host, farewell)

    def _drop(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            line.drop()


async def _let_in(line: ImapLine, server: Server, token: str) -> Answer:
    """XOAUTH2 with a token, else LOGIN, or PLAIN where a name or password has more than a quoted string may (RFC 3501 9: ASCII)."""
    if token:
        return await line.authenticate("XOAUTH2", xoauth2(server.user, token))
    if all(" " <= letter <= "~" for letter in server.user + server.password):
        password = phrases.quoted(server.password)
        return await line.ask("LOGIN", phrases.quoted(server.user), password, secret=password)
    return await line.authenticate("PLAIN", f"\0{server.user}\0{server.password}".encode())


def _meaning(answer: Answer, otherwise: type[Weather]) -> type[Weather]:
    if "too many" in answer.text.lower():
        return Throttled
    return CODES.get(answer.code, otherwise)


def _delimiter(found: bytes | None) -> str:
    return found.decode("ascii", "replace")[-1] if found else ""


def _size(mail: Fetched) -> int:
    return mail.size or 0


def _weight(mail: Fetched, cap: int) -> int:
    return _size(mail) if _size(mail) <= cap else HEADER_CAP


def _in_windows(mails: Iterable[Fetched], cap: int) -> Iterator[list[Fetched]]:
    window: list[Fetched] = []
    weight = 0
    for mail in mails:
        if window and (len(window) == WINDOW_MAILS or weight + _weight(mail, cap) > WINDOW_BYTES):
            yield window
            window, weight = [], 0
        window.append(mail)
        weight += _weight(mail, cap)
    if window:
        yield window
