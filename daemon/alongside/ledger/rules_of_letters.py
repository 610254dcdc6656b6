"""What must hold for letters: whom they go to, how often, and that the outbox knows what became of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime

from alongside.ledger.whole import Whole
from alongside.programme.policy import PROMPTS_A_DAY, PROMPTS_A_WEEK

Found = Iterator[tuple[str, str]]
ON_THE_WAY = ("waiting", "held", "sending")


def sent_letters_have_a_time(ledger: Whole, now: datetime) -> Found:
    for letter in ledger.letters:
        if letter.state == "sent" and letter.sent_at is None:
            yield f"letter:{letter.id}", "it was sent, but nothing says when"


def letters_leave_by_an_attempt(ledger: Whole, now: datetime) -> Found:
    for letter in ledger.letters:
        if letter.state in ("sent", "sending", "maybe") and letter.attempts == 0:
            yield f"letter:{letter.id}", f"it is {letter.state}, but nobody tried to send it"


def a_message_id_names_one_letter(ledger: Whole, now: datetime) -> Found:
    first: dict[str, int] = {}
    for letter in ledger.letters:
        if first.setdefault(letter.message_id, letter.id) != letter.id:
            yield f"letter:{letter.id}", f"it has the Message-ID of letter {first[letter.message_id]}"


def only_the_newest_word_waits(ledger: Whole, now: datetime) -> Found:
    waiting = [letter for letter in ledger.letters if letter.family and letter.state in ("waiting", "held")]
    last = {letter.family: letter.id for letter in waiting}
    for letter in waiting:
        if last[letter.family] != letter.id:
            yield f"letter:{letter.id}", f"it still waits, though letter {last[letter.family]} says it anew"


def nobody_who_is_gone_is_written_to(ledger: Whole, now: datetime) -> Found:
    for letter in ledger.letters:
        person = ledger.people.get(letter.person)
        state = person.state(now.date()) if person else "active"
        if letter.state in ON_THE_WAY and state in ("left", "forgotten", "unreachable"):
            yield f"letter:{letter.id}", f"its reader is {state}"


def who_stopped_a_prompt_gets_none(ledger: Whole, now: datetime) -> Found:
    for letter in ledger.letters:
        person = ledger.people.get(letter.person)
        if letter.state in ON_THE_WAY and person and letter.kind in person.stopped:
            yield f"letter:{letter.id}", f"its reader wants no {letter.kind} any more"


def letters_have_a_reader_on_the_roster(ledger: Whole, now: datetime) -> Found:
    for letter in ledger.letters:
        if letter.person and letter.person not in ledger.people:
            yield f"letter:{letter.id}", "its reader is not on the roster"


def letters_belong_to_a_pairing_that_exists(ledger: Whole, now: datetime) -> Found:
    for letter in ledger.letters:
        if letter.pairing is not None and letter.pairing not in ledger.pairings:
            yield f"letter:{letter.id}", f"there is no pairing {letter.pairing}"


def a_week_is_thanked_for_once(ledger: Whole, now: datetime) -> Found:
    """What such a letter is about names pairing and week ("thanks:3:2027-W10")."""
    seen: dict[str, int] = {}
    for letter in ledger.letters:
        if letter.kind == "thanks_prompt" and letter.state in ("sent", "maybe") and seen.setdefault(letter.about, letter.id) != letter.id:
            yield f"letter:{letter.id}", f"letter {seen[letter.about]} asked for the thanks of the same week"


def prompts_stay_under_the_ceiling(ledger: Whole, now: datetime) -> Found:
    days: Counter[tuple[str, date]] = Counter((p.person, p.day) for p in ledger.prompted)
    weeks: defaultdict[tuple[str, tuple[int, ...]], int] = defaultdict(int)
    for (person, day), count in days.items():
        weeks[person, day.isocalendar()[:2]] += count
        if count > PROMPTS_A_DAY:
            yield f"person:{person}", f"got {count} prompts on {day}"
    for (person, week), count in weeks.items():
        if count > PROMPTS_A_WEEK:
            yield f"person:{person}", f"got {count} prompts in week {week[1]} of {week[0]}"


LETTER_RULES: Mapping[str, Callable[[Whole, datetime], Found]] = {
    "sent letters have a time": sent_letters_have_a_time,
    "letters leave by an attempt": letters_leave_by_an_attempt,
    "a Message-ID names one letter": a_message_id_names_one_letter,
    "only the newest word waits": only_the_newest_word_waits,
    "nobody who is gone is written to": nobody_who_is_gone_is_written_to,
    "who stopped a prompt gets none": who_stopped_a_prompt_gets_none,
    "letters have a reader on the roster": letters_have_a_reader_on_the_roster,
    "letters belong to a pairing that exists": letters_belong_to_a_pairing_that_exists,
    "a week is thanked for once": a_week_is_thanked_for_once,
    "prompts stay under the ceiling": prompts_stay_under_the_ceiling,
}
