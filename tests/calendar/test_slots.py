# ruff: noqa: DTZ001 - wall clocks are naive on purpose
"""Slots: equal to a search that tries every quarter hour minute by minute, in the order people like, and fast enough."""

import random
import time
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from alongside.calendar.days import holidays_of
from alongside.calendar.minutes import talks_of
from alongside.calendar.slots import next_free, slot_counts, spread, weekly_slots, why_not
from alongside.calendar.values import Hours, WeeklyTalk
from alongside.calendar.zones import local, zone
from alongside.language.reading import DAYS, WORKDAYS, Window
from calendar_people import OFFICE, hours_of
from tried_slots import tried_slots, tried_start

MONDAY = datetime(2027, 3, 1, 7, 0, tzinfo=UTC)
ZONES = [
    "Europe/Berlin",
    "Europe/London",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Sydney",
    "America/Sao_Paulo",
    "Australia/Lord_Howe",
]


def search(mentor, mentee, *, days=7, **more):
    asked = {"zone": mentor.timezone, "earliest": MONDAY, "latest_first": MONDAY + timedelta(days=days), **more}
    return weekly_slots(mentor, mentee, **asked)


def random_hours(dice: random.Random) -> Hours:
    windows = []
    for _ in range(dice.randint(1, 3)):
        start = dice.randrange(0, 1300, 5) if dice.random() < 0.2 else dice.randrange(7 * 60, 15 * 60, 15)
        end = min(1440, start + dice.randrange(60, 600, 5))
        days = tuple(d for d in DAYS if dice.random() < 0.6) or ("TU",)
        windows.append(Window(days, f"{start // 60:02d}:{start % 60:02d}", f"{end // 60:02d}:{end % 60:02d}"))
    if dice.random() < 0.5:
        windows.append(Window((dice.choice(DAYS),), "10:00", "14:35", "avoid"))
    base = datetime(2027, 2, 27, tzinfo=UTC)
    busy = [base + timedelta(minutes=dice.randrange(0, 90 * 1440)) for _ in range(dice.choice([0, 5, 60]))]
    away = [date(2027, 3, 1) + timedelta(days=dice.randrange(60))] if dice.random() < 0.4 else []
    return Hours(
        dice.choice(ZONES),
        tuple(windows),
        away=tuple((a, a + timedelta(days=dice.randrange(6))) for a in away),
        holidays=frozenset(date(2027, 3, 1) + timedelta(days=dice.randrange(90)) for _ in range(dice.choice([0, 4]))),
        busy=tuple((b, b + timedelta(minutes=dice.randrange(10, 120))) for b in busy),
    )


@pytest.mark.parametrize("block", range(10))
@pytest.mark.row("B5")
def test_the_slots_are_those_that_trying_every_quarter_hour_finds(block):
    for seed in range(block * 20, block * 20 + 20):
        dice = random.Random(seed)
        mentor, mentee = random_hours(dice), random_hours(dice)
        freq, count, duration = (
            *dice.choice([("weekly", 12), ("weekly", 4), ("biweekly", 6), ("monthly", 3), ("weekly", 2)]),
            dice.choice([25, 30, 45, 60]),
        )
        earliest = MONDAY + timedelta(minutes=dice.randrange(0, 3 * 1440))
        latest = earliest + timedelta(minutes=dice.randrange(1440, 8 * 1440))
        asked = {"earliest": earliest, "latest_first": latest, "freq": freq, "count": count, "duration_min": duration}
        slots = weekly_slots(mentor, mentee, zone=mentor.timezone, **asked)
        tried = tried_slots((mentor, mentee), mentor.timezone, earliest, latest, freq, count, duration)
        assert {(s.day, s.at) for s in slots} == tried, seed
        assert slot_counts([mentor], mentee, **asked) == (len(slots),), seed
        for slot in slots[:: max(1, len(slots) // 3)]:
            assert len(slot.starts) + len(slot.dropped) == count
            for start in slot.starts:
                assert tried_start((mentor, mentee), start.replace(tzinfo=None), duration, mentor.timezone), seed
            for original, new in slot.moved:
                assert original.isocalendar()[:2] == new.isocalendar()[:2]
                assert original != new


# --- what people like ------------------------------------------------------------------------------------------------------


def test_two_mornings_in_berlin_meet_at_half_past_nine_with_ten_minutes_to_spare():
    slots = search(hours_of(), hours_of())
    assert (slots[0].day, slots[0].at) == ("MO", "09:30")
    assert "09:00" not in {s.at for s in slots}
    assert {s.at for s in slots} <= {"09:15", "09:30", "09:45", "10:00", "10:15", "10:30", "10:45", "11:00", "11:15"}


def test_lunch_is_kept_free_while_there_is_another_time():
    slots = search(hours_of(OFFICE), hours_of(OFFICE))
    first_lunch = next(i for i, s in enumerate(slots) if s.day == "MO" and "11:30" < s.at < "13:00")
    assert all(s.at <= "11:30" or s.at >= "13:00" for s in slots[:first_lunch] if s.day == "MO")
    assert {s.at for s in slots if s.day == "MO"} >= {"12:00", "13:00"}


def test_lunch_comes_first_when_it_is_what_was_wished():
    slots = search(hours_of(OFFICE), hours_of(OFFICE), wanted=[Window(WORKDAYS, "12:00", "13:00")])
    assert (slots[0].at, slots[1].at) == ("12:00", "12:30")


def test_a_holiday_moves_the_date_within_its_week():
    easter_monday = date(2027, 3, 29)
    mentor = hours_of((Window(("MO", "WE"), "09:00", "12:00"),), holidays=frozenset(holidays_of("DE", [2027])))
    slot = next(s for s in search(mentor, hours_of()) if (s.day, s.at) == ("MO", "09:30"))
    ((original, new), (whit, whit_new)) = slot.moved
    assert (original.date(), new.date(), new.hour, new.minute) == (easter_monday, date(2027, 3, 31), 9, 30)
    assert (whit.date(), whit_new.date()) == (date(2027, 5, 17), date(2027, 5, 19))
    assert slot.dropped == ()
    assert new in slot.starts
    assert original not in slot.starts


def test_a_week_away_drops_its_date_and_a_third_bad_date_drops_the_slot():
    week_off = (date(2027, 3, 15), date(2027, 3, 21))
    mentor = hours_of((Window(("TU",), "09:00", "12:00"),), away=(week_off,))
    slot = search(mentor, hours_of())[0]
    assert [d.date() for d in slot.dropped] == [date(2027, 3, 16)]
    assert len(slot.starts) == 11
    assert search(hours_of((Window(("TU",), "09:00", "12:00"),), away=((week_off[0], date(2027, 4, 4)),)), hours_of()) == ()


def test_weekdays_without_a_holiday_come_before_those_with_one():
    mentor = hours_of(holidays=frozenset(holidays_of("DE", [2027])))
    slots = search(mentor, hours_of())
    assert slots[0].moved == ()
    assert slots[0].day == "TU"


def test_berlin_and_new_york_meet_where_both_weeks_of_different_summer_time_suit_both():
    mentor = hours_of(OFFICE)
    mentee = hours_of((Window(WORKDAYS, "08:00", "12:00"),), "America/New_York")
    slots = search(mentor, mentee)
    assert slots
    for slot in slots:
        for start in slot.starts:
            own = start.astimezone(zone("America/New_York"))
            assert "08:10" <= f"{own:%H:%M}" <= "11:20"
            assert "09:10" <= f"{start:%H:%M}" <= "16:20"


def test_a_talk_of_another_series_keeps_ten_minutes_on_each_side():
    talks = tuple(
        (datetime(2027, 3, 2, 9, tzinfo=UTC) + timedelta(weeks=i), datetime(2027, 3, 2, 9, 30, tzinfo=UTC) + timedelta(weeks=i))
        for i in range(4)
    )
    mentor = hours_of((Window(("TU",), "09:00", "12:00"),), busy=talks)
    assert [s.at for s in search(mentor, hours_of(), count=2)] == ["11:00", "09:15", "10:45", "11:15"]


def test_the_first_date_lies_between_the_two_moments_given():
    slots = search(hours_of(), hours_of(), days=2.25)
    assert {s.starts[0].date() for s in slots} == {date(2027, 3, 1), date(2027, 3, 2), date(2027, 3, 3)}
    assert all(MONDAY <= s.starts[0] <= MONDAY + timedelta(days=2.25) for s in slots)


def test_three_to_choose_from_are_on_three_days():
    chosen = spread(search(hours_of(), hours_of()))
    assert [(s.day, s.at) for s in chosen] == [("MO", "09:30"), ("TU", "09:30"), ("WE", "09:30")]
    assert len(spread(search(hours_of((Window(("TU",), "09:00", "12:00"),)), hours_of()))) == 3


def test_only_as_many_slots_as_asked_for_are_made():
    assert search(hours_of(), hours_of(), most=2) == search(hours_of(), hours_of())[:2]


def test_a_declined_date_is_offered_again_near_its_time_but_not_at_it():
    around = local(datetime(2027, 3, 16, 9, 30), "Europe/Berlin")
    others = next_free(hours_of(), hours_of(), around, 30, (MONDAY, MONDAY + timedelta(days=30)))
    assert [f"{o:%a %d %H:%M}" for o in others] == ["Tue 16 10:30", "Wed 17 09:30", "Mon 15 09:30"]


def test_no_other_time_is_offered_outside_the_span_or_the_wishes():
    around = local(datetime(2027, 3, 2, 9, 30), "Europe/Berlin")
    tuesdays = hours_of((Window(("TU",), "09:00", "10:00"),))
    assert next_free(tuesdays, hours_of(), around, 30, (MONDAY, MONDAY + timedelta(days=5))) == ()


def test_a_thousand_mentors_with_two_hundred_talks_each_are_searched_quickly():
    dice = random.Random(7)
    base = datetime(2027, 3, 1, 7, tzinfo=UTC)
    mentors = []
    for _ in range(1000):
        begins = [base + timedelta(days=dice.randrange(84), minutes=15 * dice.randrange(36)) for _ in range(200)]
        mentors.append(hours_of(OFFICE, busy=tuple((b, b + timedelta(minutes=30)) for b in begins)))
    mentee = hours_of((Window(("TU", "TH"), "09:00", "12:00"),))
    begun = time.process_time()
    counts = slot_counts(mentors, mentee, earliest=MONDAY, latest_first=MONDAY + timedelta(days=7))
    taken = time.process_time() - begun
    assert len(counts) == 1000
    assert taken < 1.5, f"{taken * 1000:.0f} ms"


# --- talks told as rules ---------------------------------------------------------------------------------------------------


def random_talks(dice: random.Random, most: int) -> tuple[WeeklyTalk, ...]:
    talks = []
    for _ in range(dice.randrange(most)):
        first = date(2027, 3, 1) + timedelta(days=dice.randrange(-60, 60))
        minute, length = dice.randrange(7 * 60, 18 * 60, 5), dice.choice([25, 30, 60])
        place = "Europe/Berlin" if dice.random() < 0.98 else "Asia/Kolkata"
        talks.append(WeeklyTalk(first.weekday(), minute, length, place, first, dice.choice([1, 3, 12, 40]), dice.choice([1, 1, 1, 2, 3])))
    return tuple(talks)


@pytest.mark.parametrize("freq", ["weekly", "biweekly", "monthly"])
def test_talks_told_as_rules_take_what_their_dates_take(freq):
    for seed in range(12):
        dice = random.Random(seed)
        talks = random_talks(dice, 40)
        told = replace(hours_of(OFFICE), weekly=talks)
        dated = hours_of(OFFICE, busy=tuple(talks_of(talks)))
        # A span that begins in the middle of a day ends in the middle of the same weekday: both days of it may be the first.
        earliest = MONDAY + timedelta(minutes=dice.randrange(0, 480))
        asked = {"earliest": earliest, "latest_first": earliest + timedelta(days=7), "freq": freq, "count": dice.choice([3, 6, 12])}
        assert slot_counts([told], hours_of(OFFICE), **asked) == slot_counts([dated], hours_of(OFFICE), **asked), seed
        slots = weekly_slots(told, hours_of(OFFICE), zone="Europe/Berlin", **asked)
        assert slots == weekly_slots(dated, hours_of(OFFICE), zone="Europe/Berlin", **asked)
        for begun, ended in dated.busy[:3]:
            assert why_not(told, begun, ended) == why_not(dated, begun, ended)


def test_a_talk_near_midnight_is_looked_at_date_by_date():
    night = replace(hours_of((Window(WORKDAYS, "00:00", "24:00"),)), weekly=(WeeklyTalk(1, 0, 30, "Europe/Berlin", date(2027, 3, 2), 12),))
    dated = replace(night, weekly=(), busy=tuple(talks_of(night.weekly)))
    asked = {"earliest": MONDAY, "latest_first": MONDAY + timedelta(days=7)}
    everywhen = hours_of((Window(WORKDAYS, "00:00", "24:00"),))
    assert slot_counts([night], everywhen, **asked) == slot_counts([dated], everywhen, **asked)
