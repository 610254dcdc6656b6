"""A programme of four hundred pairs on a Monday, and the mail of a long weekend: every sort of mail that people and machines send.

Whoever answers quotes the invitation they got, so that reading a mail costs what it costs in life.
"""

from __future__ import annotations

import email
import email.policy
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from itertools import count, islice, product

from alongside.language.reading import Reading, Window
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Batch, FinishedLetter, Recorded
from alongside.mail.write import Post, write
from alongside.programme import talks
from alongside.programme.letters import Letter
from alongside.programme.model import Fact, Person, State, apply
from alongside.programme.rules import Rules
from people import MORNINGS, WORK, offer, paired

PAIRS = 400
FREE = 300
SLOTS = ("09:00", "09:30", "10:00", "10:30", "11:00")

_FIRST = (
    "Ada", "Ben", "Cleo", "Dara", "Emil", "Fay", "Gus", "Hana", "Ivo", "June", "Kai", "Lena", "Milo", "Nell", "Otto", "Pia", "Quinn",
    "Rosa", "Sven", "Tess", "Ugo", "Vera", "Wim", "Xenia", "Yara", "Zeno", "Alma", "Bruno", "Cora", "Dirk", "Edda", "Finn", "Greta",
    "Hugo", "Inga", "Jonas", "Kira", "Levi", "Mara", "Nils",
)  # fmt: skip
_LAST = (
    "Abel", "Berg", "Crane", "Dorn", "Ebert", "Falk", "Grove", "Hahn", "Irving", "Jensen", "Kern", "Lindt", "Moor", "Nagel", "Olsen", "Pohl",
    "Quast", "Reed", "Stone", "Thorn", "Ullman", "Vogt", "Weiss", "Yates", "Zander", "Arden", "Birch", "Corde", "Dale", "Elm", "Frost",
    "Glen", "Heath", "Ives", "Jarvis", "Keller",
)  # fmt: skip


@dataclass(slots=True)
class Village:
    """Everybody, and the invitations that pairs have got: by person, Message-ID, words and calendar."""

    pairs: list[tuple[Person, Person]]
    free: list[Person]
    newcomers: list[Person]
    invitations: dict[str, tuple[str, str, bytes]]
    letters: int
    """How many letters had left before the weekend."""

    @property
    def everybody(self) -> list[Person]:
        return [*(person for pair in self.pairs for person in pair), *self.free, *self.newcomers]


def founded(ledger: Ledger, rules: Rules, now: datetime) -> Village:
    """The programme in the ledger, its invitations sent."""
    village = _people()
    state = State(rules, people={p.id: p for p in village.everybody})
    facts: list[Fact] = list(village.everybody)
    decided: list[Letter] = []
    for number, (mentor, mentee) in enumerate(village.pairs, 1):
        proposal = offer("TU", SLOTS[number % len(SLOTS)], date(2026, 3, 10))
        state, pairing = paired(state, proposal, mentor.id, mentee.id, number)
        begun = talks.begin(state, pairing, proposal, now, f"{number:032x}")
        state = apply(state, begun.facts)
        facts += [pairing, *begun.facts]
        decided += [letter for letter in begun.letters if letter.kind == "invitation"]
    post = Post("Peer mentoring", rules.programme.address, "example.org", ledger.meta.instance, ledger.meta.token_keys[0][0])
    finished = [_finished(letter, number, post, now) for number, letter in enumerate(decided, 1)]
    ledger.state(rules, now)
    ledger.commit(Batch(now, ledger.revision, facts=tuple(facts), letters=tuple(finished)))
    ledger.record([Recorded(one.letter, "sent", 250, "ok") for one in ledger.claim(now, len(finished), "bench")], now)
    calendars = {one.letter.reader.person: one.letter.calendar.ics for one in finished if one.letter.calendar}
    village.invitations = {p: (o.message_id, o.text, calendars[p]) for o in finished if (p := o.letter.reader.person)}
    village.letters = len(finished)
    return village


def _finished(letter: Letter, number: int, post: Post, now: datetime) -> FinishedLetter:
    written = write(letter, number, post=post, now=now)
    return FinishedLetter(number, letter, written.message_id, written.subject, written.text, written.raw, written.sender)


def _people() -> Village:
    names = (f"{first} {last}" for last, first in product(_LAST, _FIRST))
    numbers = count(1)

    def some(many: int, role: str, wishes: Reading) -> list[Person]:
        return [
            Person(f"p{n}", f"p{n}@example.org", name, frozenset({role}), timezone="Europe/Berlin", preferences=wishes)  # type: ignore[arg-type]
            for n, name in zip(islice(numbers, many), names, strict=False)
        ]

    mornings = replace(MORNINGS, availability=(Window(WORK, "08:30", "12:30"),))
    mentors, mentees = some(PAIRS, "mentor", mornings), some(PAIRS, "mentee", mornings)
    free, newcomers = some(FREE, "mentor", mornings), some(FREE, "mentee", Reading(intent="preference"))
    return Village(list(zip(mentors, mentees, strict=True)), free, newcomers, {}, 0)


# ---------------------------------------------------------------- the mail


@dataclass(slots=True)
class Weekend:
    """Writes mails of every sort, each to the programme, each with a Message-ID of its own."""

    village: Village
    address: str
    now: datetime

    def mails(self, many: int) -> Iterator[bytes]:
        """``many`` mails; of twenty that follow each other, as many of each sort as its row in ``SORTS`` says."""
        drawn = {write: count() for write, _ in SORTS}
        order = [write for write, share in SORTS for _ in range(share)]
        for n in range(many):
            sort = order[n * 7 % len(order)]
            yield sort(self, next(drawn[sort]))

    def accepts(self, n: int) -> bytes:
        """A calendar says yes to the series."""
        mentor, mentee = self.village.pairs[n % PAIRS]
        return self._calendar(mentee if n < PAIRS else mentor, "ACCEPTED")

    def declines_one(self, n: int) -> bytes:
        """A calendar says no to the third date."""
        person = self.village.pairs[n % PAIRS][0]
        first = next(line for line in self._ics(person) if line.startswith("DTSTART"))
        return self._calendar(person, "DECLINED", first.replace("DTSTART", "RECURRENCE-ID").replace("20260310", "20260324"))

    def skips(self, n: int) -> bytes:
        return self._answer(self.village.pairs[(n + 100) % PAIRS][1], "Sorry, I can't next week.")

    def moves(self, n: int) -> bytes:
        return self._answer(self.village.pairs[(n + 200) % PAIRS][0], "Could we do Thursday 12 March at 10:00 instead?")

    def thanks(self, n: int) -> bytes:
        mentor, mentee = self.village.pairs[(n + 300) % PAIRS]
        return self._mail(mentee, f"Thank you, {mentor.first_name}, your advice on the handover helped me a lot this week.", "Thanks")

    def asks_help(self, n: int) -> bytes:
        return self._mail(self.village.free[n % FREE], "HELP", "A question")

    def requests(self, n: int) -> bytes:
        named = self.village.free[n % FREE].name
        words = f"Hello,\n\ncould I have {named} as my mentor? Every week, half an hour, mornings suit me."
        return self._mail(self.village.newcomers[n % FREE], words, "A mentor")

    def is_away(self, n: int) -> bytes:
        mail = self._new(self.village.pairs[n % PAIRS][0], "Automatic reply: Peer mentoring")
        mail["Auto-Submitted"] = "auto-replied"
        mail.set_content("I am out of the office until 15 March and read no mail. In urgent cases please ask my team.")
        return mail.as_bytes()

    def lists(self, n: int) -> bytes:
        mail = self._new(self.village.newcomers[n % FREE], f"News {n}")
        mail["List-Id"] = "News <news.example.org>"
        mail["Precedence"] = "bulk"
        mail.set_content("The news of this week. " * 200)
        mail.add_alternative(f"<html><body>{'<p>The <b>news</b> of this week.</p>' * 200}</body></html>", subtype="html")
        return mail.as_bytes()

    def _new(self, person: Person, subject: str) -> EmailMessage:
        mail = EmailMessage(policy=email.policy.SMTP)
        mail["From"] = f"{person.name} <{person.email}>"
        mail["To"] = self.address
        mail["Subject"] = subject
        mail["Date"] = format_datetime(self.now)
        mail["Message-ID"] = f"<{next(_NUMBERS)}.weekend@people.example.org>"
        return mail

    def _mail(self, person: Person, words: str, subject: str) -> bytes:
        mail = self._new(person, subject)
        mail.set_content(f"{words}\n\nKind regards\n{person.name}\n")
        mail.add_alternative(f"<html><body><p>{words}</p><p>Kind regards<br>{person.name}</p></body></html>", subtype="html")
        return mail.as_bytes()

    def _answer(self, person: Person, words: str) -> bytes:
        known, text, _ = self.village.invitations[person.id]
        mail = self._new(person, "Re: Peer mentoring")
        mail["In-Reply-To"] = mail["References"] = known
        quoted = "\n".join(f"> {line}" for line in text.splitlines())
        mail.set_content(f"{words}\n\n{person.name}\n\nOn Fri, 6 Mar 2026 at 10:00, Peer mentoring <{self.address}> wrote:\n{quoted}\n")
        return mail.as_bytes()

    def _ics(self, person: Person) -> list[str]:
        return self.village.invitations[person.id][2].replace(b"\r\n ", b"").decode().splitlines()

    def _calendar(self, person: Person, partstat: str, occurrence: str = "") -> bytes:
        event = self._ics(person)[self._ics(person).index("BEGIN:VEVENT") :]
        kept = [
            line for line in event if line.split(":")[0].split(";")[0] in ("UID", "SEQUENCE", "ORGANIZER", "SUMMARY", "DTSTART", "DTEND")
        ]
        lines = [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example.org//Calendar//EN", "METHOD:REPLY", "BEGIN:VEVENT", *kept,
            *([occurrence] if occurrence else []), f"DTSTAMP:{self.now:%Y%m%dT%H%M%SZ}",
            f"ATTENDEE;PARTSTAT={partstat}:mailto:{person.email}", "END:VEVENT", "END:VCALENDAR", "",
        ]  # fmt: skip
        mail = self._new(person, f"{partstat.title()}: Peer mentoring")
        mail["In-Reply-To"] = self.village.invitations[person.id][0]
        mail.set_content(f"{person.name} has answered the invitation.")
        mail.add_alternative("\r\n".join(lines), subtype="calendar", params={"method": "REPLY"})
        return mail.as_bytes()


_NUMBERS = count(1)

Sort = Callable[[Weekend, int], bytes]
SORTS: tuple[tuple[Sort, int], ...] = (
    (Weekend.accepts, 5),  # most of what arrives are buttons pressed in calendars
    (Weekend.requests, 3),  # a new year of newcomers
    (Weekend.is_away, 3),
    (Weekend.skips, 2),
    (Weekend.moves, 2),
    (Weekend.asks_help, 2),
    (Weekend.declines_one, 1),
    (Weekend.thanks, 1),
    (Weekend.lists, 1),
)
"""What arrives, and how many of twenty mails are of each sort."""
