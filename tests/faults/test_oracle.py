"""Each of the ten invariants can fail: in a world in which all of them hold, one thing is changed, and the right one speaks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from copy import copy
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache

import pytest
from sqlalchemy import text

from alongside.language.reading import Channels, Window
from alongside.ledger.values import LetterEntry
from alongside.ledger.whole import Whole
from alongside.programme.model import Person
from postbox import Came
from simulation import oracle
from simulation.play import lived_through
from simulation.world import MOST_PASSES, SECRET, World

LATE = timedelta(hours=2)
Changed = tuple[World, Whole]


@pytest.fixture(scope="module")
def worlds() -> Iterator[Callable[[int], Changed]]:
    """The worlds of the first seeds, each lived through once, in which everything holds."""
    with ExitStack() as kept:

        @cache
        def world_of(seed: int) -> Changed:
            world, ledger = kept.enter_context(lived_through(seed))
            assert oracle.broken(world, ledger) == []
            return world, ledger

        yield world_of


def _taken(world: World, *letters: Came, without: Came | None = None) -> World:
    """The same world, in which the relay took other letters."""
    other, other.server = copy(world), copy(world.server)
    other.server.taken = [came for came in world.server.taken if came is not without] + list(letters)
    return other


def _other(ledger: Whole, letter: LetterEntry, **news: object) -> Whole:
    return replace(ledger, letters=tuple(replace(letter, **news) if one is letter else one for one in ledger.letters))  # type: ignore[arg-type]


def _one(ledger: Whole, *kinds: str) -> LetterEntry:
    return next(letter for letter in ledger.letters if letter.kind in kinds and letter.state == "sent" and letter.attempts == 1)


def _changed(ledger: Whole, person: Person, **news: object) -> Whole:
    return replace(ledger, people={**ledger.people, person.id: replace(person, **news)})  # type: ignore[arg-type]


def _in_good_hours(world: World, moment: datetime) -> bool:
    """Whether nothing excuses an answer that is late by two hours."""
    return not any(begin - LATE < moment + LATE and moment < end + LATE * 7 for begin, end in [*world.luck.bad(), *world.down])


def a_mail_is_forgotten(world: World, ledger: Whole) -> Changed:
    return world, replace(ledger, inbox=tuple(m for m in ledger.inbox if m.content_key != ledger.inbox[0].content_key))


def a_mail_has_its_effect_twice(world: World, ledger: Whole) -> Changed:
    handled = next(mail for mail in ledger.inbox if mail.state == "handled")
    return world, replace(ledger, inbox=(*ledger.inbox, handled))


def a_letter_leaves_twice_for_no_reason(world: World, ledger: Whole) -> Changed:
    letter = _one(ledger, "thanks_prompt")
    return _taken(world, next(came for came in world.server.taken if came.message_id == letter.message_id)), ledger


def a_second_copy_has_other_bytes(world: World, ledger: Whole) -> Changed:
    letter = _one(ledger, "invitation")
    came = next(came for came in world.server.taken if came.message_id == letter.message_id)
    return _taken(world, replace(came, raw=came.raw + b"\r\n")), _other(ledger, letter, attempts=2)


def a_letter_is_called_sent(world: World, ledger: Whole) -> Changed:
    letter = _one(ledger, "reminder")
    return _taken(world, without=next(came for came in world.server.taken if came.message_id == letter.message_id)), ledger


def a_calendar_shows_another_hour(world: World, ledger: Whole) -> Changed:
    uids = {came.uid for came in world.server.taken if came.ics}
    ahead = next(s for s in ledger.sessions.values() if s.start > world.now and s.state in oracle.STANDING and s.uid in uids)
    return world, replace(ledger, sessions={**ledger.sessions, ahead.id: replace(ahead, start=ahead.start + LATE)})


def a_prompt_comes_twice_a_day(world: World, ledger: Whole) -> Changed:
    letter = _one(ledger, "thanks_prompt")
    return world, replace(ledger, letters=(*ledger.letters, replace(letter, id=9999, about="another week")))


def a_prompt_is_due_at_night(world: World, ledger: Whole) -> Changed:
    letter = _one(ledger, "thanks_prompt")
    return world, _other(ledger, letter, due=letter.due.replace(hour=1), sent_at=None)


def a_stop_is_not_heard(world: World, ledger: Whole) -> Changed:
    letter = _one(ledger, "thanks_prompt")
    person = ledger.people[letter.person]
    stop = replace(ledger.inbox[0], sender=person.email, event="stopped", state="handled", received_at=letter.created_at - LATE)
    kept = tuple(mail for mail in ledger.inbox if not (mail.sender == person.email and mail.event == "stopped"))
    return world, _changed(replace(ledger, inbox=(*kept, stop)), person, stopped=frozenset({"thanks_prompt"}))


def a_mentor_is_asked_twice(world: World, ledger: Whole) -> Changed:
    return world, replace(ledger, letters=(*ledger.letters, replace(_one(ledger, "ask"), id=9999)))


def somebody_who_left_is_prompted(world: World, ledger: Whole) -> Changed:
    return world, _changed(ledger, ledger.people[_one(ledger, "thanks_prompt").person], left_on=date(2027, 2, 1))


def a_pair_talks_by_what_one_avoids(world: World, ledger: Whole) -> Changed:
    pairing = next(pairing for pairing in ledger.pairings.values() if pairing.state != "ended")
    mentor = ledger.people[pairing.mentor]
    return world, _changed(ledger, mentor, preferences=replace(mentor.preferences, channels=Channels(avoid=(pairing.channel,))))


def a_date_lies_where_one_is_never_free(world: World, ledger: Whole) -> Changed:
    ahead = next(s for s in ledger.sessions.values() if s.start > world.now and s.state == "planned" and s.moved_from is None)
    mentee = ledger.people[ledger.pairings[ahead.pairing].mentee]
    never = Window(("MO", "TU", "WE", "TH", "FR"), "00:00", "24:00", "avoid")
    return world, _changed(ledger, mentee, preferences=replace(mentee.preferences, availability=(never,)))


def a_request_is_never_answered(world: World, ledger: Whole) -> Changed:
    thread = next(request.thread for request in ledger.requests.values())
    other = _taken(world)
    other.server.taken = [came for came in world.server.taken if came.header("In-Reply-To") != thread]
    return other, ledger


def a_request_is_answered_late(world: World, ledger: Whole) -> Changed:
    thread = next(t for r in ledger.requests.values() if (t := r.thread) and _in_good_hours(world, world.server.came_at[t]))
    other = _taken(world)
    late = (replace(came, at=came.at + LATE) if came.header("In-Reply-To") == thread else came for came in world.server.taken)
    other.server.taken = list(late)
    return other, ledger


def a_letter_lies_about(world: World, ledger: Whole) -> Changed:
    at_once = (one for one in ledger.letters if one.sent_at and one.attempts == 1 and one.created_at <= one.due)
    letter = next(one for one in at_once if _in_good_hours(world, one.due))
    return world, _other(ledger, letter, sent_at=letter.due + LATE)


def a_letter_waits_for_ever(world: World, ledger: Whole) -> Changed:
    return world, _other(ledger, _one(ledger, "introduction"), state="waiting")


def mail_lies_in_the_inbox(world: World, ledger: Whole) -> Changed:
    other = _taken(world)
    other.server.inbox = {1: (world.server.came[0], world.now)}
    return other, ledger


def somebody_reads_a_traceback(world: World, ledger: Whole) -> Changed:
    came = world.server.taken[0]
    return _taken(world, replace(came, raw=came.raw + b"Traceback (most recent call last)")), ledger


def somebody_reads_the_password(world: World, ledger: Whole) -> Changed:
    came = world.server.taken[0]
    return _taken(world, replace(came, raw=came.raw + SECRET.encode())), ledger


def it_never_comes_to_rest(world: World, ledger: Whole) -> Changed:
    other = copy(world)
    other.passes = MOST_PASSES + 1
    return other, ledger


@pytest.mark.fault("D13")
@pytest.mark.parametrize(
    ("doctored", "name"),
    [
        (a_mail_is_forgotten, "I1"), (a_mail_has_its_effect_twice, "I1"),
        (a_letter_leaves_twice_for_no_reason, "I2"), (a_second_copy_has_other_bytes, "I2"), (a_letter_is_called_sent, "I2"),
        (a_calendar_shows_another_hour, "I3"),
        (a_prompt_comes_twice_a_day, "I4"), (a_prompt_is_due_at_night, "I4"), (a_stop_is_not_heard, "I4"), (a_mentor_is_asked_twice, "I4"),
        (somebody_who_left_is_prompted, "I4"), (a_pair_talks_by_what_one_avoids, "I4"), (a_date_lies_where_one_is_never_free, "I4"),
        (a_request_is_never_answered, "I5"), (a_request_is_answered_late, "I5"), (a_letter_lies_about, "I5"),
        (a_letter_waits_for_ever, "I7"), (mail_lies_in_the_inbox, "I7"), (somebody_reads_a_traceback, "I8"),
        (somebody_reads_the_password, "I9"), (it_never_comes_to_rest, "I10"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)  # fmt: skip
def test_an_invariant_that_does_not_hold_says_so(
    worlds: Callable[[int], Changed], doctored: Callable[[World, Whole], Changed], name: str
) -> None:
    assert list(oracle.INVARIANTS[name](*_first(worlds, doctored))) != []


def _first(worlds: Callable[[int], Changed], doctored: Callable[[World, Whole], Changed]) -> Changed:
    """In the first world that has what is to be changed: not each has talks ahead, or an hour in which nothing excuses what is late."""
    for seed in range(1, 40):
        with suppress(StopIteration):
            return doctored(*worlds(seed))
    raise AssertionError(f"{doctored.__name__}: no world has that")


@pytest.mark.fault("D13")
def test_a_ledger_whose_rows_do_not_fit_is_not_sound(worlds: Callable[[int], Changed]) -> None:
    world, ledger = worlds(2)
    assert list(oracle.sound(world, ledger)) == []
    world.store.write(lambda connection: connection.execute(text("UPDATE pairings SET mentee = mentor")))
    assert list(oracle.sound(world, ledger)) != []
