"""What the ledger does not know of letters and mails is found out from the mailbox: by the Sent copies, and by reading again.

A letter may have left though SMTP lost its last word; and after a restore mail handled since is read again, and letters that left since are
known by their copies. Everything is held then, so whatever cannot be found out here waits for a person.
"""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable
from datetime import datetime, timedelta

import structlog

from alongside.ledger.thread import LedgerThread
from alongside.ledger.unsure import LOOKED_FOR
from alongside.ledger.values import HeldBack, Meta
from alongside.mail import tokens
from alongside.mail.envelope import Envelope, envelope
from alongside.wire.mailbox import Mailbox

log = structlog.get_logger()

LOOK_AFTER = timedelta(minutes=2)


async def read_again(ledger: LedgerThread, mailbox: Mailbox, meta: Meta) -> None:
    """Once after a restore: what was handled since the copy was made lies in the inbox again; what the copy knows is only looked at."""
    if meta.reread_from is None:
        return
    count = await mailbox.bring_back(meta.reread_from)
    await ledger.reread()
    log.info("mail since the backup is read again", action="restored-mail", since=str(meta.reread_from), mails=count)


async def sure_by_their_copies(ledger: LedgerThread, mailbox: Mailbox, folder: str, now: datetime) -> None:
    """Looks for letters that may have left. A copy may take minutes to appear, so nobody is hasty.

    That the search works is known by a later letter of ours that it finds. Raises FolderMissing.
    """
    if not (ripe := [one for one in await ledger.unsure() if now - one.attempted_at >= LOOK_AFTER]):
        return
    witness = await ledger.sent_after(ripe[-1].attempted_at)
    marks = [one.message_id for one in ripe]
    there = await mailbox.copies(folder, [*marks, witness] if witness else marks)
    found = [one.letter for one in ripe if one.message_id in there]
    late = [one.letter for one in ripe if one.message_id not in there and now - one.attempted_at >= LOOKED_FOR]
    await ledger.resolve(found, late, now, sure=witness in there)


async def known_by_their_copies(ledger: LedgerThread, mailbox: Mailbox, folder: str, meta: Meta, now: datetime) -> int:
    """Marks held letters that have left: by Message-ID, else by kind, reader and subject; returns how many."""
    if meta.restored_from is None or not (held := await ledger.held_back()):
        return 0
    headers = await mailbox.headers(folder, meta.restored_from)
    copies = [envelope(raw + b"\r\n", whole=False) for raw in headers]
    left = tuple(_left(held, copies, tuple(key for key, _ in meta.token_keys)))
    if left:
        await ledger.has_left(left, now)
        log.info("letters had left before the ledger was put back", action="restored-letters", letters=len(left))
    return len(left)


def _left(held: Iterable[HeldBack], copies: Iterable[Envelope], keys: tuple[bytes, ...]) -> Iterable[int]:
    """Each copy speaks for one letter: the very one, or one that was decided again and says the same to the same person."""
    marks = {copy.message_id for copy in copies}
    alike: defaultdict[tuple[str, str, str], deque[str]] = defaultdict(deque)
    for copy in copies:
        if copy.message_id and (known := tokens.parse_message_id(copy.message_id, keys)):
            for address in copy.addressed[:1]:
                alike[known[0], address.lower(), copy.subject].append(copy.message_id)
    spent: Counter[str] = Counter()
    for letter in held:
        same = alike[letter.kind, letter.recipient.lower(), letter.subject]
        if letter.message_id in marks:
            spent[letter.message_id] += 1
            yield letter.letter
            continue
        while same and spent[same[0]]:
            same.popleft()
        if same:
            spent[same.popleft()] += 1
            yield letter.letter
