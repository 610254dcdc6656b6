"""How mail reaches a calendar when the post is not at its best: repeated, and out of order as far as the outbox lets it.

The outbox sends what is about one entry in the order in which it was decided. So what may overtake what is mail about
entries of different UIDs; a repetition comes before the next word about the same entry.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from alongside.ledger.committing import calendar_marks

Steps = list[list[bytes]]
DRESSES = {
    "Google": "-//Google Inc//Google Calendar 70.9054//EN",
    "Exchange": "Microsoft Exchange Server 2010",
    "Outlook": "-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN",
    "Apple": "-//Apple Inc.//macOS 15.4//EN",
    "Thunderbird": "-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN",
    "Evolution": "-//Ximian//NONSGML Evolution Calendar//EN",
    "Zimbra": "Zimbra-Calendar-Provider",
    "KDE": "-//K Desktop Environment//NONSGML libkcal 4.3//EN",
    "Sabre": "-//Sabre//Sabre VObject 4.5.4//EN",
    "Nextcloud": "-//Nextcloud Mail",
    "Cyrus": "-//CyrusIMAP.org/Cyrus 3.11.0-alpha0//EN",
    "Proton": "-//Proton AG//ProtonCalendar 5.0//EN",
}
"""The PRODID by which twelve clients' answers are known; it chooses the form of what they get."""


def repeated(steps: Sequence[Sequence[bytes]], random: Random) -> Steps:
    """Some mails come twice at once, some once more right before the next about the same entry."""
    out: Steps = []
    last: dict[str, bytes] = {}
    for step in steps:
        again: list[bytes] = []
        for ics in step:
            again += [last[uid] for uid in (_uid(ics),) if uid in last and random.random() < 0.5]
            again += [ics] * random.choice((1, 1, 2))
            last[_uid(ics)] = ics
        out.append(again)
    return out


def interleaved(steps: Sequence[Sequence[bytes]], random: Random) -> Steps:
    """All mails of a life in one heap, in any order but for mails about the same entry."""
    queues: dict[str, list[bytes]] = {}
    for ics in (one for step in steps for one in step):
        queues.setdefault(_uid(ics), []).append(ics)
    heap = []
    while queues:
        uid = random.choice(sorted(queues))
        heap.append(queues[uid].pop(0))
        if not queues[uid]:
            del queues[uid]
    return [heap]


def _uid(ics: bytes) -> str:
    return calendar_marks(ics)[0] or ""
