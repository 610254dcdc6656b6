"""One SMTP connection (RFC 5321), kept warm, one recipient a mail, and the verdict on whatever the relay answers.

The hard moment is after the final dot: until the 250 is read nobody knows whether the letter left (RFC 1047). We wait ten minutes for it,
as RFC 5321 4.5.3.2.6 asks, and call what stays unsure "maybe", never "failed".
"""

from __future__ import annotations

import asyncio
import base64
import re
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Literal

import aiosmtplib
from aiosmtplib import SMTPResponse

from alongside.points import reach
from alongside.settings import Server
from alongside.wire.errors import TlsRefused, TokenRefused, Weather
from alongside.wire.oauth import Tokens, xoauth2
from alongside.wire.reaching import reached
from alongside.wire.trust import is_loopback, tls_for

CONNECT_PATIENCE = 30.0
PATIENCE = 120.0
DOT_PATIENCE = 600.0
FAREWELL = 2.0
WARM = 30.0

Kind = Literal["sent", "deferred", "refused", "maybe", "blocked"]


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A finished letter on its way: envelope, Message-ID, the bytes that every attempt sends, and the number of this attempt."""

    letter: int
    message_id: str
    sender: str
    recipient: str
    raw: bytes
    attempt: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an attempt.

    sent: the relay took it. deferred: not now. refused: not this recipient or this mail. maybe: the answer to the final dot was lost.
    blocked: nothing of ours may leave at present, so nothing is held against the letter.
    """

    kind: Kind
    code: int | None
    enhanced: str | None
    text: str
    unreached: bool = False
    """Whether the relay was never told of the letter: nobody listened, or nobody was let in."""

    @property
    def over_the_limit(self) -> bool:
        """Whether the relay says that its limit for the day is used up (RFC 3463 5.4.5, and what Exchange says instead)."""
        return self.kind == "blocked" and (self.enhanced or "") in QUOTA


UNKNOWN_COMMAND = (500, 502)
QUOTA = frozenset({"5.4.5", "5.2.2", "5.7.233", "5.7.236", "5.7.705", "5.7.708"})


class Halt(Exception):
    """The relay cannot be used at all at present; the outcome says why, and is every waiting letter's."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(outcome.text)
        self.outcome = outcome


# 5xx about a recipient or a mail that are really about us: the account, its quota, its reputation. (stage or None, enhanced code)
ABOUT_US: tuple[tuple[str | None, re.Pattern[str], str], ...] = (
    (None, re.compile(r"5\.1\.8"), "our address is barred from sending"),
    (None, re.compile(r"5\.4\.5"), "the day's quota is used up"),
    (None, re.compile(r"5\.7\.0"), "a login is wanted after all"),
    (None, re.compile(r"5\.7\.(?:57|60)"), "not logged in, or not as this sender"),
    (None, re.compile(r"5\.7\.[57]\d\d"), "the account is stopped for what looks like spam, or over the tenant's limit"),
    ("DATA", re.compile(r"5\.2\.[02]"), "our own mailbox is full or over its quota, so no Sent copy can be kept"),
)

_ENHANCED = re.compile(r"^([245]\.\d{1,3}\.\d{1,3})(?:\s+|$)")
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]"
_LOCAL = re.compile(rf"(?:{_ATOM}+(?:\.{_ATOM}+)*|\"[^\x00-\x1f\"\\\x7f-\xff]+\")")
_DOMAIN = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*")


class Carrier:
    """One connection to the relay. `carry` never raises for the weather: it returns an outcome, or `Halt` where all must stop."""

    def __init__(self, server: Server, clock: Callable[[], float] = time.monotonic) -> None:
        self._server = server
        self._clock = clock
        self._used = clock()
        self._client: aiosmtplib.SMTP | None = None
        self._tokens = Tokens(server.oauth) if server.oauth else None

    @property
    def connected(self) -> bool:
        """Whether the connection stands, as far as we know."""
        return self._client is not None and self._client.is_connected

    async def ready(self) -> None:
        """Have a connection: the warm one, or a new one where it is closed or so long unused that the relay may have left it."""
        if self._client is None or not self._client.is_connected or self._clock() - self._used > WARM:
            await self.connect()
        self._used = self._clock()

    async def connect(self) -> None:
        """Connect, secure and log in. Raises `Halt`: deferred when the relay is not there, blocked when it will not have us."""
        await self.close()
        reach("postman-before-connection")
        try:
            self._client = await self._welcomed()
        except TokenRefused as refused:
            raise Halt(Outcome("blocked", None, None, f"login refused: {refused}"[:500], unreached=True)) from refused
        except Weather as failed:
            raise Halt(_untrusted(failed) or replace(_unreached(failed), unreached=True)) from failed
        except aiosmtplib.SMTPAuthenticationError as refused:
            raise Halt(_temporary_or(refused.code, refused.message, "blocked", "login refused")) from refused
        except aiosmtplib.SMTPResponseException as refused:
            raise Halt(_temporary_or(refused.code, refused.message, "blocked", "not welcome")) from refused
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as failed:
            raise Halt(_untrusted(failed) or replace(_unreached(failed), unreached=True)) from failed

    async def _welcomed(self) -> aiosmtplib.SMTP:
        """A connection that is logged in; with a fresh token once more where the relay has enough of the one we had."""
        if self._tokens is None:
            return await self._open("")
        token = await self._tokens.access()
        try:
            return await self._open(token)
        except aiosmtplib.SMTPAuthenticationError as refused:
            if refused.code // 100 == 4:
                raise
        fresh = await self._tokens.access(instead_of=token)
        try:
            return await self._open(fresh)
        except aiosmtplib.SMTPAuthenticationError as refused:
            raise TokenRefused(self._server.host, refused.message) from refused

    async def _open(self, token: str) -> aiosmtplib.SMTP:
        server = self._server
        tls = tls_for(server)
        client = aiosmtplib.SMTP(
            hostname=server.host,
            sock=await self._reached(),
            timeout=CONNECT_PATIENCE,
            local_hostname=socket.gethostname() or "localhost",
            use_tls=server.security == "tls",
            start_tls=False,
            tls_context=tls,
        )
        try:
            await client.connect()
            await _introduce(client)
            if server.security == "starttls":
                await self._secure(client)
            await self._login(client, token)
        except BaseException:
            client.close()
            raise
        return client

    async def _reached(self) -> socket.socket:
        server = self._server
        try:
            async with asyncio.timeout(CONNECT_PATIENCE):
                return await reached(server.host, server.port)
        except (OSError, TimeoutError) as failed:
            raise ConnectionError(f"{server.host}, port {server.port}: {failed or 'no answer in time'}") from failed

    async def _secure(self, client: aiosmtplib.SMTP) -> None:
        if not client.supports_extension("starttls"):
            raise TlsRefused(self._server.host, "the relay offers no STARTTLS")
        await client.starttls()
        await client.ehlo()

    async def _login(self, client: aiosmtplib.SMTP, token: str) -> None:
        wanted = bool(self._server.user and (self._server.password or token))
        if token and client.supports_extension("auth"):
            await _authenticate(client, xoauth2(self._server.user, token))
        elif client.supports_extension("auth") and wanted:
            await _log_in(client, self._server.user, self._server.password)
        elif wanted and not is_loopback(self._server.host):
            raise TlsRefused(self._server.host, "the relay offers no login")

    async def carry(self, letter: Outgoing) -> Outcome:
        """Hand one letter over. Raises `Halt` where the answer is about us and not about the letter."""
        utf8 = self._offers("smtputf8")
        if letter.sender and (fault := _address_fault(letter.sender, utf8)):
            raise Halt(replace(fault, kind="blocked", text=f"{letter.sender!r}: {fault.text}"))
        if fault := _address_fault(letter.recipient, utf8):
            return fault
        try:
            outcome = await self._before_the_dot(letter) or await self._through_the_dot(letter)
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as unreached:
            await self.close()
            return _unreached(unreached)
        if outcome.kind == "blocked":
            raise Halt(outcome)
        return outcome

    def _offers(self, extension: str) -> bool:
        return self._client is not None and self._client.supports_extension(extension)

    def _at_work(self) -> aiosmtplib.SMTP:
        if self._client is None:
            raise aiosmtplib.SMTPServerDisconnected("not connected")
        return self._client

    async def _before_the_dot(self, letter: Outgoing) -> Outcome | None:
        client = self._at_work()
        commands = (
            ("MAIL", f"MAIL FROM:<{letter.sender}>{self._mail_options(letter)}"),
            ("RCPT", f"RCPT TO:<{letter.recipient}>"),
        )
        for stage, command in commands:
            answer = await client.execute_command(command.encode("utf-8"), timeout=PATIENCE)
            if answer.code // 100 != 2:
                return await self._turned_away(stage, answer)
        reach("postman-before-data")
        answer = await client.execute_command(b"DATA", timeout=PATIENCE)
        return None if answer.code == 354 else await self._turned_away("DATA", answer)

    def _mail_options(self, letter: Outgoing) -> str:
        options = f" SIZE={len(letter.raw)}" if self._offers("size") else ""
        if not letter.raw.isascii() and self._offers("8bitmime"):
            options += " BODY=8BITMIME"
        if not (letter.sender + letter.recipient).isascii():
            options += " SMTPUTF8"
        return options

    async def _through_the_dot(self, letter: Outgoing) -> Outcome:
        protocol = self._at_work().protocol
        if protocol is None:
            raise aiosmtplib.SMTPServerDisconnected("lost before the letter")
        protocol.write(dotted(letter.raw))
        try:
            answer = await protocol.read_response(timeout=DOT_PATIENCE)
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as lost:
            await self.close()
            return Outcome("maybe", None, None, f"no answer to the final dot: {lost}")
        if answer.code // 100 == 2:
            reach("postman-after-250")
            return _outcome("sent", answer)
        return await self._turned_away("DATA", answer)

    async def _turned_away(self, stage: str, answer: SMTPResponse) -> Outcome:
        outcome = judge(stage, answer)
        try:
            if answer.code == 421:
                raise aiosmtplib.SMTPServerDisconnected("the relay hangs up")
            await self._at_work().execute_command(b"RSET", timeout=PATIENCE)
        except (aiosmtplib.SMTPException, OSError, TimeoutError):
            await self.close()  # the verdict stands
        return outcome

    async def close(self) -> None:
        """Say QUIT if the relay is quick about it. Whatever happens here is of no consequence to letters (RFC 5321 4.1.1.10)."""
        client, self._client = self._client, None
        if client is None:
            return
        try:
            async with asyncio.timeout(FAREWELL):
                await client.quit()
        except (aiosmtplib.SMTPException, OSError, TimeoutError):
            pass
        finally:
            client.close()


async def _introduce(client: aiosmtplib.SMTP) -> None:
    """EHLO, and HELO to a relay that has never heard of it (RFC 5321 3.2)."""
    try:
        await client.ehlo()
    except aiosmtplib.SMTPHeloError as old:
        if old.code not in UNKNOWN_COMMAND:
            raise
        await client.helo()


async def _log_in(client: aiosmtplib.SMTP, user: str, password: str) -> None:
    """One try by one mechanism: trying a wrong password by every one the relay knows would lock the account the sooner."""
    methods = [name.lower() for name in client.supported_auth_methods]
    if "plain" in methods or not {"login", "cram-md5"} & {*methods}:
        await client.auth_plain(user, password)
    elif "login" in methods:
        await client.auth_login(user, password)
    else:
        await client.auth_crammd5(user, password)


async def _authenticate(client: aiosmtplib.SMTP, credentials: bytes) -> None:
    """AUTH XOAUTH2. A refusal comes as a challenge, which wants an empty line before the relay says what it thinks."""
    answer = await client.execute_command(b"AUTH XOAUTH2 " + base64.b64encode(credentials), timeout=PATIENCE)
    if answer.code == 334:
        answer = await client.execute_command(b"", timeout=PATIENCE)
    if answer.code != 235:
        raise aiosmtplib.SMTPAuthenticationError(answer.code, answer.message)


def judge(stage: str, answer: SMTPResponse) -> Outcome:
    """Say what a refusal means, given the command it answers: 4xx later, 5xx at MAIL all stops, else this letter unless it is about us."""
    if answer.code // 100 != 5:
        return _outcome("deferred", answer)
    enhanced = _split(answer.message)[0] or ""
    about_us = stage == "MAIL" or answer.code in {530, 535} or any(_matches(row, stage, enhanced) for row in ABOUT_US)
    return _outcome("blocked" if about_us else "refused", answer)


def _matches(row: tuple[str | None, re.Pattern[str], str], stage: str, enhanced: str) -> bool:
    at, pattern, _ = row
    return at in (None, stage) and pattern.fullmatch(enhanced) is not None


def dotted(raw: bytes) -> bytes:
    """Give a mail as DATA wants it: CRLF line ends, leading dots doubled, the final dot (RFC 5321 4.5.2)."""
    lines = raw.splitlines()
    if raw.startswith(b".") or b"\n." in raw or b"\r." in raw:
        lines = [b"." + line if line.startswith(b".") else line for line in lines]
    return b"\r\n".join([*lines, b".", b""])


def _split(message: str) -> tuple[str | None, str]:
    found = _ENHANCED.match(message)
    return (found[1], message[found.end() :]) if found else (None, message)


def _outcome(kind: Kind, answer: SMTPResponse) -> Outcome:
    enhanced, text = _split(answer.message)
    return Outcome(kind, answer.code, enhanced, text.replace("\n", " ")[:500])


def _temporary_or(code: int, message: str, otherwise: Kind, why: str) -> Outcome:
    enhanced, text = _split(message)
    return Outcome("deferred" if code // 100 == 4 else otherwise, code, enhanced, f"{why}: {text}"[:500], unreached=True)


def _unreached(error: BaseException) -> Outcome:
    return Outcome("deferred", None, None, f"relay not reached: {error}"[:500])


def _untrusted(error: BaseException) -> Outcome | None:
    if isinstance(error, TlsRefused) or isinstance(error.__cause__, ssl.SSLError) or isinstance(error, ssl.SSLError):
        return Outcome("blocked", None, None, f"connection not trusted: {error}"[:500])
    return None


def _address_fault(address: str, utf8: bool) -> Outcome | None:
    if not address.isascii() and not utf8:
        return Outcome("refused", 553, "5.6.7", "the relay cannot carry an address with letters beyond ASCII")
    plain = _plain(address) if address.isprintable() else ""
    local, _, domain = plain.rpartition("@")
    if len(address) > 254 or not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(domain):
        return Outcome("refused", 553, "5.1.3", "this is not an address that mail can be sent to")
    return None


def _plain(address: str) -> str:
    """The address with a letter of ASCII for each beyond it."""
    return address if address.isascii() else "".join(letter if letter.isascii() else "x" for letter in address)
