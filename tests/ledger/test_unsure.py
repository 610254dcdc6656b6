"""Letters that may have left, the prompts an outage leaves behind, and a limit that is used up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from sqlalchemy import select

from alongside.ledger import tables as t
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Recorded
from ledger_people import HILARY, JOHN, MONDAY, THE_PAIR, keep, letter_to

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


def states(ledger: Ledger) -> dict[int, str]:
    """Every letter's state by number."""
    return ledger.store.read(lambda c: {row.id: row.state for row in c.execute(select(t.letters))})


def unsure_letters(ledger: Ledger) -> None:
    """An invitation and a prompt whose last answer was lost, and a letter that certainly left after them."""
    keep(ledger, letters=(letter_to(JOHN, 1, "invitation"), letter_to(JOHN, 2, "thanks_prompt"), letter_to(JOHN, 3, due=MONDAY + MINUTE)))
    ledger.claim(MONDAY, 2, "here")
    ledger.record((Recorded(1, "maybe"), Recorded(2, "maybe")), MONDAY)
    ledger.claim(MONDAY + MINUTE, 1, "here")
    ledger.record((Recorded(3, "sent", 250, "ok"),), MONDAY + MINUTE)


def test_a_letter_whose_copy_is_there_has_left(ledger: Ledger) -> None:
    unsure_letters(ledger)
    assert [one.letter for one in ledger.unsure()] == [1, 2]
    assert ledger.sent_after(MONDAY) == "<help.3.mac@example.org>"
    ledger.resolve([1, 2], [], MONDAY + HOUR, sure=True)
    assert states(ledger) == {1: "sent", 2: "sent", 3: "sent"}
    assert ledger.unsure() == ()


def test_a_letter_whose_copy_is_surely_missing_leaves_again_even_a_prompt(ledger: Ledger) -> None:
    unsure_letters(ledger)
    ledger.resolve([], [1, 2], MONDAY + HOUR, sure=True)
    assert states(ledger) == {1: "waiting", 2: "waiting", 3: "sent"}


def test_where_nobody_can_know_the_kind_decides_once(ledger: Ledger) -> None:
    unsure_letters(ledger)
    ledger.give_up_looking(MONDAY + 10 * MINUTE)
    assert states(ledger) == {1: "maybe", 2: "maybe", 3: "sent"}
    ledger.give_up_looking(MONDAY + HOUR)
    assert states(ledger) == {1: "waiting", 2: "maybe", 3: "sent"}
    assert ledger.unsure() == ()


def test_with_sent_copies_nothing_is_decided_by_kind_after_a_crash(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1, "invitation"), letter_to(JOHN, 2, "thanks_prompt")))
    ledger.claim(MONDAY, 50, "here")
    restarted = open_ledger()
    assert restarted.recover(MONDAY + HOUR, looks=True) == (1, 2)
    assert states(restarted) == {1: "maybe", 2: "maybe"}
    assert [one.letter for one in restarted.unsure()] == [1, 2]


def test_after_an_outage_a_pair_gets_one_prompt_and_everything_else(ledger: Ledger) -> None:
    keep(ledger, *THE_PAIR)
    prompts = [letter_to(JOHN, n, "thanks_prompt", pairing=1, due=MONDAY + n * DAY) for n in (1, 2, 3)]
    keep(
        ledger,
        letters=(
            *prompts,
            letter_to(HILARY, 4, "checkin", pairing=1, due=MONDAY + DAY),
            letter_to(JOHN, 5, "change", pairing=1, due=MONDAY + DAY),
            letter_to(JOHN, 6, "thanks_prompt", pairing=1, due=MONDAY + 30 * DAY),
        ),
    )
    assert {one.letter for one in ledger.claim(MONDAY + 4 * DAY, 9, "here", first=True)} == {3, 4, 5}
    assert states(ledger) == {1: "superseded", 2: "superseded", 3: "sending", 4: "sending", 5: "sending", 6: "waiting"}


def test_under_a_used_up_limit_nothing_is_tried_until_it_is_time(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1), letter_to(JOHN, 2)))
    ledger.claim(MONDAY, 1, "here")
    ledger.record((Recorded(1, "waiting", 550, "5.4.5 Daily limit", MONDAY + HOUR, untried=True),), MONDAY)
    assert open_ledger().claim(MONDAY + MINUTE, 9, "here", first=True) == ()
    assert ledger.next_letter_due() == MONDAY + HOUR, "nobody is sent for what may not leave yet"
    assert [one.attempt for one in ledger.claim(MONDAY + HOUR, 50, "here", first=True)] == [1, 1]


def test_on_the_day_on_which_a_late_prompt_left_the_next_one_waits_for_tomorrow(ledger: Ledger) -> None:
    late, today = letter_to(JOHN, 1, "thanks_prompt", due=MONDAY - DAY), letter_to(JOHN, 2, "reminder", due=MONDAY + HOUR)
    keep(
        ledger, letters=(late, today, letter_to(JOHN, 3, "status", due=MONDAY + HOUR), letter_to(HILARY, 4, "reminder", due=MONDAY + HOUR))
    )
    assert [one.letter for one in ledger.claim(MONDAY, 9, "here", first=True)] == [1]
    ledger.record((Recorded(1, "sent", 250, "ok"),), MONDAY)
    assert {one.letter for one in ledger.claim(MONDAY + HOUR, 9, "here", first=True)} == {3, 4}
    assert [one.letter for one in ledger.claim(MONDAY + HOUR + DAY, 9, "here", first=True)] == [2]


def test_of_two_prompts_held_up_by_one_outage_the_earlier_leaves_and_the_other_waits_for_tomorrow(ledger: Ledger) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1, "thanks_prompt", due=MONDAY), letter_to(JOHN, 2, "checkin", due=MONDAY + HOUR)))
    assert [one.letter for one in ledger.claim(MONDAY + 2 * HOUR, 9, "here", first=True)] == [1]
    assert ledger.claim(MONDAY + 3 * HOUR, 9, "here", first=True) == ()
    assert [one.letter for one in ledger.claim(MONDAY + 2 * HOUR + DAY, 9, "here", first=True)] == [2]


def test_a_prompt_that_waits_for_tomorrow_speaks_no_more_of_a_limit_that_is_over(ledger: Ledger) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1, "thanks_prompt", due=MONDAY - DAY), letter_to(JOHN, 2, "reminder")))
    assert [one.letter for one in ledger.claim(MONDAY, 1, "here")] == [1]
    ledger.record((Recorded(1, "sent", 250, "ok"),), MONDAY)
    assert [one.letter for one in ledger.claim(MONDAY, 9, "here")] == [2]
    ledger.record((Recorded(2, "waiting", 550, "5.4.5 Daily limit", MONDAY + HOUR, untried=True),), MONDAY)
    keep(ledger, letters=(letter_to(HILARY, 3, due=MONDAY + MINUTE),))
    assert ledger.claim(MONDAY + MINUTE, 9, "here", first=True) == ()
    left = [one.letter for one in ledger.claim(MONDAY + HOUR, 9, "here", first=True)]
    assert left == [3], "or everybody's letters would wait until tomorrow with this one"
