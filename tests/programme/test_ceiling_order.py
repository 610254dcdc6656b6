"""J7: when several prompts are due to one person, the table says which goes first, however early a lesser one is due."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.language.reading import Absence
from alongside.programme import prompts, talks
from alongside.programme.decide import decide
from alongside.programme.events import Alarm, AlarmDue, Disarm
from alongside.programme.expected import with_alarms
from alongside.programme.model import Prompted, State, ThanksWeek, apply
from people import MONDAY, PRIYA, RAVI, after, offer, paired, programme

TUESDAY = datetime(2027, 3, 2, 7, 30, tzinfo=UTC)
"""8:30 in Berlin."""


def with_talks(state: State, day: str = "WE", mentor: str = "hilary", number: int = 3) -> State:
    """Priya's weekly talks from this week on."""
    first = {"TU": 2, "WE": 3, "TH": 4, "FR": 5}[day]
    proposal = offer(day, first=date(2027, 3, first))  # type: ignore[arg-type]
    state, pairing = paired(state, proposal, mentor, number=number)
    begun = talks.begin(state, pairing, proposal, MONDAY - timedelta(days=3), f"{number:032x}")
    return with_alarms(after(state, begun), (), begun.alarms)


def fired(state: State, name: str, about: str, now: datetime) -> tuple[list[str], dict[str, datetime]]:
    """The kinds of the letters that leave, and the alarms that are set again."""
    decision = decide(state, AlarmDue(name, about, now, "0" * 32), now)
    return [one.kind for one in decision.letters], {a.name: a.due for a in decision.alarms if isinstance(a, Alarm)}


@pytest.mark.row("J7")
def test_j7_a_reminder_leaves_the_day_to_the_thank_you_prompt_that_is_due_later_that_day() -> None:
    state = apply(with_talks(programme()), (ThanksWeek(3, "2027-W08", "due", MONDAY),))
    state = with_alarms(state, (), (Alarm("thanks", "3:2027-W08", TUESDAY + timedelta(hours=3)),))
    letters, again = fired(state, "reminder", "pairing:3", TUESDAY)
    assert letters == []
    assert again == {"reminder": TUESDAY + timedelta(days=1)}
    calm = with_alarms(state, (), (Disarm("thanks", "3:2027-W08"),))
    assert fired(calm, "reminder", "pairing:3", TUESDAY) == (["reminder"], {})


@pytest.mark.row("J7")
def test_j7_a_reminder_that_would_come_after_the_talk_has_begun_expires() -> None:
    state = apply(with_talks(programme()), (Prompted("priya", TUESDAY, "ending", TUESDAY.date()),))
    state = apply(state, (Prompted("priya", TUESDAY, "ending", (TUESDAY + timedelta(days=1)).date()),))
    assert fired(state, "reminder", "pairing:3", TUESDAY + timedelta(hours=1)) == ([], {})


@pytest.mark.row("J7")
def test_j7_the_thank_you_prompt_keeps_its_place_in_the_week() -> None:
    """Two prompts have gone this week; the third place is for the thanks on Thursday."""
    state = with_talks(programme())
    two = tuple(Prompted("priya", MONDAY, "become_mentor", (MONDAY - timedelta(days=n)).date()) for n in (0, 0))
    assert fired(state, "reminder", "pairing:3", TUESDAY) == (["reminder"], {})
    assert fired(apply(state, two), "reminder", "pairing:3", TUESDAY) == ([], {})


@pytest.mark.row("J7")
def test_j7_a_fourth_prompt_of_the_week_waits_for_the_next() -> None:
    state = programme()
    days = [(MONDAY + timedelta(days=n)).date() for n in range(3)]
    state = apply(state, tuple(Prompted("priya", MONDAY, "reminder", day) for day in days))
    assert prompts.next_chance(state, PRIYA, "ending", MONDAY + timedelta(days=3)) == datetime(2027, 3, 8, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "chance"),
    [
        (datetime(2027, 3, 1, 7, 45, tzinfo=UTC), datetime(2027, 3, 1, 8, 30, tzinfo=UTC)),
        (datetime(2027, 3, 2, 6, 0, tzinfo=UTC), TUESDAY),
        (datetime(2027, 3, 2, 16, 0, tzinfo=UTC), TUESDAY + timedelta(days=1)),
        (datetime(2027, 3, 2, 15, 59, tzinfo=UTC), datetime(2027, 3, 2, 15, 59, tzinfo=UTC)),
        (datetime(2027, 3, 6, 12, 0, tzinfo=UTC), datetime(2027, 3, 8, 8, 30, tzinfo=UTC)),
        (datetime(2027, 3, 26, 9, 0, tzinfo=UTC), datetime(2027, 3, 30, 6, 30, tzinfo=UTC)),
    ],
    ids=["monday before 9:30", "before 8:30", "at 17:00", "just before 17:00", "saturday", "good friday to easter tuesday, summer time"],
)
@pytest.mark.row("J8")
def test_j8_a_prompt_leaves_in_good_hours_only(now: datetime, chance: datetime) -> None:
    assert prompts.next_chance(programme(), PRIYA, "reminder", now) == chance


@pytest.mark.row("J8")
def test_j8_a_prompt_waits_for_the_end_of_an_absence_in_the_readers_own_zone() -> None:
    away = replace(RAVI, country="IN", absences=(Absence(MONDAY.date(), (MONDAY + timedelta(days=2)).date()),))
    chance = prompts.next_chance(programme(away), away, "reminder", MONDAY)
    assert chance == datetime(2027, 3, 4, 3, 0, tzinfo=UTC)
