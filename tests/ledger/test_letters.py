"""A letter is written once, claimed before it leaves, and never lost in between."""

from __future__ import annotations

import socket
import subprocess
from collections.abc import Callable
from datetime import timedelta
from typing import Any, get_args

from sqlalchemy import select

from alongside.ledger import tables as t
from alongside.ledger.ledger import Ledger
from alongside.ledger.outbox import RANKS
from alongside.ledger.unsure import AT_REST, ONCE_AT_MOST
from alongside.ledger.values import Recorded
from alongside.programme.letters import CalendarPart, Kind
from ledger_people import HILARY, JOHN, MONDAY, keep, letter_to

HOUR = timedelta(hours=1)


def states(ledger: Ledger) -> dict[int, str]:
    """Every letter's state by number."""
    return ledger.store.read(lambda c: {row.id: row.state for row in c.execute(select(t.letters))})


def claimed(ledger: Ledger, now: Any = MONDAY) -> list[int]:
    return [one.letter for one in ledger.claim(now, 50, "here")]


def test_a_claimed_letter_is_on_record_before_it_leaves(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1),))
    (letter,) = ledger.claim(MONDAY, 50, "here:1")
    assert (letter.message_id, letter.recipient, letter.attempt) == ("<help.1.mac@example.org>", "john@example.org", 1)
    assert letter.raw.endswith(b"Words")
    assert states(open_ledger()) == {1: "sending"}
    assert claimed(open_ledger()) == []


def test_a_second_letter_with_the_same_intent_is_not_written(ledger: Ledger) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1, key="thanks:1:2027-W09"),))
    claimed(ledger)
    ledger.record((Recorded(1, "sent", 250, "ok"),), MONDAY)
    again = keep(ledger, letters=(letter_to(JOHN, 2, key="thanks:1:2027-W09"), letter_to(JOHN, 3), letter_to(JOHN, 4, key="help:3")))
    assert again.left_out == ("thanks:1:2027-W09", "help:3")
    assert states(ledger) == {1: "sent", 3: "waiting"}


def test_a_newer_word_replaces_what_has_not_left(ledger: Ledger) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1, "change", family="uid-1:john"), letter_to(HILARY, 2, "change", family="uid-1:hilary")))
    keep(ledger, letters=(letter_to(JOHN, 3, "cancel", supersedes=("uid-1:john",)),))
    assert states(ledger) == {1: "superseded", 2: "waiting", 3: "waiting"}
    assert keep(ledger, letters=(letter_to(JOHN, 4, key="change:1"),)).left_out == ("change:1",)


def test_what_has_left_is_not_replaced(ledger: Ledger) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1, "change", family="uid-1:john"),))
    claimed(ledger)
    keep(ledger, letters=(letter_to(JOHN, 2, "change", family="uid-1:john"),))
    assert states(ledger) == {1: "sending", 2: "waiting"}


def test_of_one_batch_only_the_last_word_of_a_family_leaves(ledger: Ledger) -> None:
    batch = [letter_to(JOHN, n, "change", family="uid-1:john") for n in (1, 2, 3)]
    keep(ledger, letters=tuple(batch))
    assert states(ledger) == {1: "superseded", 2: "superseded", 3: "waiting"}


def test_what_people_wait_for_leaves_first(ledger: Ledger) -> None:
    before = MONDAY - HOUR
    keep(
        ledger,
        letters=(
            letter_to(JOHN, 1, "thanks_prompt", due=before),
            letter_to(JOHN, 2, "waiting", due=before),
            letter_to(JOHN, 3, "received"),
            letter_to(JOHN, 4, "invitation"),
            letter_to(JOHN, 5, "invitation", due=before),
            letter_to(JOHN, 6, "change", urgent=True),
            letter_to(JOHN, 7, "received", due=MONDAY + HOUR),
        ),
    )
    assert claimed(ledger) == [6, 5, 4, 3, 2, 1]
    assert ledger.next_letter_due() == MONDAY + HOUR


def test_every_kind_of_letter_has_its_place_in_the_queue() -> None:
    assert set(RANKS) == set(get_args(Kind))
    assert set(RANKS) >= ONCE_AT_MOST


def test_a_letter_that_has_become_useless_is_not_sent(ledger: Ledger) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1, expires=MONDAY + HOUR), letter_to(JOHN, 2, expires=MONDAY + HOUR, state="held")))
    assert ledger.claim(MONDAY + HOUR, 50, "here", first=True) == ()
    assert states(ledger) == {1: "expired", 2: "expired"}


def test_each_outcome_is_written_where_it_belongs(ledger: Ledger) -> None:
    keep(ledger, letters=tuple(letter_to(JOHN, n) for n in (1, 2, 3, 4)))
    claimed(ledger)
    later = MONDAY + HOUR
    outcomes = (
        Recorded(1, "sent", 250, "queued as 4711"),
        Recorded(2, "waiting", 451, "later", next_try=later),
        Recorded(3, "failed", 550, "nobody here"),
        Recorded(4, "maybe"),
    )
    ledger.record(outcomes, MONDAY)
    rows = ledger.store.read(lambda c: c.execute(select(t.letters).order_by(t.letters.c.id)).all())
    assert [(r.state, r.code, r.reply) for r in rows] == [(o.state, o.code, o.text) for o in outcomes]
    assert [r.sent_at for r in rows] == [MONDAY, None, None, None]
    assert claimed(ledger) == []
    (again,) = ledger.claim(later, 50, "here")
    assert (again.letter, again.attempt) == (2, 2)


def test_letters_that_could_not_leave_are_named_with_the_reason(ledger: Ledger) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1), letter_to(HILARY, 2, "invitation"), letter_to(JOHN, 3, due=MONDAY + HOUR)))
    claimed(ledger)
    ledger.record((Recorded(1, "sent", 250, "ok"), Recorded(2, "waiting", 451, "4.7.1 greylisted", MONDAY + HOUR)), MONDAY)
    assert ledger.unsent(MONDAY) == ("letter 2 (invitation to hilary@example.org) waits: 4.7.1 greylisted",)


def test_a_late_outcome_does_not_overwrite_a_letter_that_is_settled(ledger: Ledger) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1),))
    claimed(ledger)
    ledger.record((Recorded(1, "sent", 250, "ok"),), MONDAY)
    ledger.record((Recorded(1, "failed", 550, "late"),), MONDAY)
    assert states(ledger) == {1: "sent"}


def test_after_a_crash_calendar_mail_leaves_again_and_prompts_do_not(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    kinds = ("invitation", "ask", "received", "introduction", "waiting", "thanks_prompt", "thanks")
    keep(ledger, letters=tuple(letter_to(JOHN, n, kind) for n, kind in enumerate(kinds, 1)))  # type: ignore[arg-type]
    before = {one.letter: one.raw for one in ledger.claim(MONDAY, 50, "here")}
    later, restarted = MONDAY + HOUR, open_ledger()
    assert restarted.recover(later) == (1, 2, 3, 4, 5, 6, 7)
    assert states(restarted) == {1: "waiting", 2: "waiting", 3: "waiting", 4: "waiting", 5: "waiting", 6: "maybe", 7: "maybe"}
    again = [one for _ in range(6) for one in restarted.claim(later, 50, "here")]
    assert all(one.raw == before[one.letter] and one.attempt == 2 for one in again)
    assert len(again) == 5
    assert restarted.store.read(lambda c: c.execute(select(t.letters.c.unsure).where(t.letters.c.id == 1)).scalar()) == 1


def test_what_a_crash_left_unsure_leaves_by_itself_and_after_a_second_crash_rests(
    ledger: Ledger, open_ledger: Callable[[], Ledger]
) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1), letter_to(HILARY, 2), letter_to(JOHN, 3)))
    assert [one.letter for one in ledger.claim(MONDAY, 2, "here")] == [1, 2]
    once = open_ledger()
    assert once.recover(MONDAY + HOUR, mine="here") == (1, 2)
    assert [(one.letter, one.unsure) for one in once.claim(MONDAY + HOUR, 50, "here")] == [(1, 1)]
    twice = open_ledger()
    assert twice.recover(MONDAY + HOUR, mine="here") == (1,)
    assert [claimed(twice, MONDAY + HOUR) for _ in range(3)] == [[2], [3], []]
    assert claimed(twice, MONDAY + HOUR + AT_REST) == [1]


def test_what_this_very_name_was_sending_before_it_began_is_lost(ledger: Ledger) -> None:
    me = f"{socket.gethostname()} (pid 1)"  # in a container the next process may have the same number
    keep(ledger, letters=(letter_to(JOHN, 1),))
    ledger.claim(MONDAY, 50, me)
    assert ledger.recover(MONDAY, mine=me) == (1,)


def test_beside_other_daemons_only_an_old_attempt_is_taken_for_lost(ledger: Ledger) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1),))
    ledger.claim(MONDAY, 50, "elsewhere.example.org (pid 1)")
    soon = MONDAY + timedelta(minutes=5)
    assert ledger.recover(soon) == ((1,) if ledger.store.sqlite else ())
    assert ledger.recover(MONDAY + HOUR) == (() if ledger.store.sqlite else (1,))


def test_what_a_dead_process_was_sending_is_lost_at_once(ledger: Ledger) -> None:
    dead = subprocess.Popen(["true"])
    dead.wait()
    keep(ledger, letters=(letter_to(JOHN, 1),))
    ledger.claim(MONDAY, 50, f"{socket.gethostname()} (pid {dead.pid})")
    assert ledger.recover(MONDAY) == (1,)


def test_in_a_rehearsal_letters_wait_for_a_person(ledger: Ledger) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1),))
    ledger.hold(True)
    keep(ledger, letters=(letter_to(JOHN, 2), letter_to(JOHN, 3)))
    assert states(ledger) == {1: "held", 2: "held", 3: "held"}
    assert ledger.release((2,), MONDAY) == (2,)
    assert claimed(ledger) == [2]
    assert ledger.meta.held is True
    assert ledger.release(None, MONDAY) == (1, 3)
    assert claimed(ledger) == [1, 3]
    assert ledger.meta.held is False


def test_a_calendar_letter_is_known_by_its_uid_and_sequence(ledger: Ledger) -> None:
    ics = b"BEGIN:VCALENDAR\r\nUID:a-long\r\n -one@example.org\r\nSEQUENCE:3\r\nSEQUENCE:4\r\nEND:VCALENDAR\r\n"
    keep(ledger, letters=(letter_to(JOHN, 1, "change", calendar=CalendarPart("REQUEST", ics)),))
    row = ledger.store.read(lambda c: c.execute(select(t.letters)).one())
    assert (row.ical_uid, row.ical_sequence) == ("a-long-one@example.org", 4)


def test_the_next_letter_has_the_next_number(ledger: Ledger) -> None:
    assert ledger.next_letter() == 1
    keep(ledger, letters=(letter_to(JOHN, 41),))
    assert ledger.next_letter() == 42


def entry(uid: str, sequence: int) -> CalendarPart:
    return CalendarPart("REQUEST", f"BEGIN:VCALENDAR\r\nUID:{uid}\r\nSEQUENCE:{sequence}\r\nEND:VCALENDAR\r\n".encode())


def test_a_newer_word_about_an_entry_waits_for_the_older_one(ledger: Ledger) -> None:
    keep(
        ledger,
        letters=(
            letter_to(JOHN, 1, "change", calendar=entry("uid-1", 1), family="one date"),
            letter_to(JOHN, 2, "change", calendar=entry("uid-1", 2), family="another date", urgent=True),
            letter_to(HILARY, 3, "change", calendar=entry("uid-1", 2)),
            letter_to(JOHN, 4, "change", calendar=entry("uid-2", 1)),
        ),
    )
    assert claimed(ledger) == [1, 3, 4]
    assert claimed(ledger) == [], "the first is under way, and nobody knows yet what becomes of it"
    ledger.record((Recorded(1, "waiting", 451, "later", MONDAY + HOUR),), MONDAY)
    assert claimed(ledger) == []
    assert ledger.next_letter_due() == MONDAY + HOUR, "what waits for another is not due, or the postman would be sent for nothing"
    assert claimed(ledger, MONDAY + HOUR) == [1]
    ledger.record((Recorded(1, "sent", 250, "ok"),), MONDAY + HOUR)
    assert claimed(ledger, MONDAY + HOUR) == [2]


def test_a_letter_that_the_relay_puts_off_for_an_hour_holds_up_no_newer_word(ledger: Ledger) -> None:
    keep(ledger, letters=tuple(letter_to(JOHN, n, "change", calendar=entry("uid-1", n), family=f"{n}") for n in (1, 2)))
    for tried in range(3):
        assert claimed(ledger) == [1], tried
        ledger.record((Recorded(1, "waiting", 451, "later", MONDAY),), MONDAY)
    assert claimed(ledger) == [1]
    ledger.record((Recorded(1, "waiting", 451, "later", MONDAY + HOUR),), MONDAY)
    assert claimed(ledger) == [2]


def test_a_letter_whose_last_answer_was_lost_twice_holds_up_no_newer_word(ledger: Ledger) -> None:
    keep(ledger, letters=tuple(letter_to(JOHN, n, "change", calendar=entry("uid-1", n), family=f"{n}") for n in (1, 2)))
    assert claimed(ledger) == [1]
    ledger.record((Recorded(1, "waiting", text="lost", next_try=MONDAY, unsure=True),), MONDAY)
    assert claimed(ledger) == [1]
    ledger.record((Recorded(1, "waiting", text="lost", next_try=MONDAY + HOUR, unsure=True),), MONDAY)
    assert claimed(ledger) == [2]


def test_what_waits_for_a_better_moment_leaves_with_a_newer_word_about_the_entry(ledger: Ledger) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1, "change", due=MONDAY + HOUR, calendar=entry("uid-1", 1), family="one date"),))
    assert claimed(ledger) == []
    keep(ledger, letters=(letter_to(JOHN, 2, "change", calendar=entry("uid-1", 2), family="another date", urgent=True),))
    assert claimed(ledger) == [1]
