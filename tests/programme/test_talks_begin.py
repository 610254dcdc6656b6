"""A pairing begins: dates, invitations, alarms; pauses, goes on and ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from icalendar import Calendar

from alongside.language.reading import Absence
from alongside.programme import sessions, talks
from alongside.programme.events import Alarm, AlarmDue, Disarm
from alongside.programme.letters import Invitation
from alongside.programme.model import Pairing, State, apply
from people import HILARY, MONDAY, MORNINGS, NORA, after, dates, offer, paired, programme


def begun(**more: object) -> tuple[State, Pairing]:
    proposal = offer(**more)  # type: ignore[arg-type]
    state, pairing = paired(programme(), proposal)
    return after(state, talks.begin(state, pairing, proposal, MONDAY, "seed")), pairing


def test_twelve_talks_are_one_invitation_to_each_of_the_two() -> None:
    proposal = offer(first=date(2027, 4, 6))
    state, pairing = paired(programme(), proposal)
    decision = talks.begin(state, pairing, proposal, MONDAY, "seed")
    assert sorted(letter.reader.address for letter in decision.letters) == ["hilary@example.org", "priya@example.org"]
    for letter in decision.letters:
        assert letter.kind == "invitation"
        assert letter.calendar
        assert letter.calendar.method == "REQUEST"
        (event,) = Calendar.from_ical(letter.calendar.ics).walk("VEVENT")
        assert event["SEQUENCE"] == 0
        assert event["RRULE"]["COUNT"] == [12]
        assert letter.key == f"{event['UID']}:series:0:{letter.reader.person}"
    assert len([a for a in decision.alarms if isinstance(a, Alarm) and a.name == "session_end"]) == 12


def test_a_date_on_a_holiday_moves_within_its_week_before_anybody_is_invited() -> None:
    proposal = offer("MO", first=date(2027, 3, 8))  # 29 March 2027 is Easter Monday
    state, pairing = paired(programme(), proposal)
    decision = talks.begin(state, pairing, proposal, MONDAY, "seed")
    moved = [s for s in dates(after(state, decision)) if s.moved_from]
    assert [s.recurrence_id.date() for s in moved] == [date(2027, 3, 29), date(2027, 5, 17)]
    assert moved[0].start.date() == date(2027, 3, 30)
    for letter, whose in ((decision.letters[0], "you"), (decision.letters[3], "Hilary")):
        assert isinstance(letter.words, Invitation)
        assert letter.words.talks.notes[0] == f"Monday 29 March is a holiday for {whose}, so it moves to Tuesday 30 March at 9:30."
    assert [letter.kind for letter in decision.letters] == ["invitation", "change", "change"] * 2


def test_a_date_without_another_place_in_its_week_falls_out_and_is_left_out_of_the_invitation() -> None:
    away = replace(HILARY, absences=(Absence(date(2027, 3, 22), date(2027, 3, 26)),))
    proposal = offer(count=4)
    state, pairing = paired(programme(away), proposal)
    decision = talks.begin(state, pairing, proposal, MONDAY, "seed")
    assert [s.state for s in dates(after(state, decision))] == ["planned", "planned", "skipped", "planned"]
    (event,) = Calendar.from_ical(decision.letters[0].calendar.ics).walk("VEVENT")  # type: ignore[union-attr]
    assert event["EXDATE"].dts[0].dt.date() == date(2027, 3, 23)


def test_the_weeks_between_two_clock_changes_stay_inside_the_mentees_wishes() -> None:
    early = replace(NORA, preferences=replace(MORNINGS, availability=(replace(MORNINGS.availability[0], end="10:00"),)))
    free = replace(HILARY, preferences=replace(MORNINGS, availability=(replace(MORNINGS.availability[0], end="18:00"),)))
    proposal = offer(at="15:30", count=6)  # 9:30 in New York, but 10:30 from 14 to 28 March
    state, pairing = paired(programme(early, free), proposal, mentee="nora")
    decision = talks.begin(state, pairing, proposal, MONDAY, "seed")
    walls = {f"{s.start.astimezone(__import__('zoneinfo').ZoneInfo('America/New_York')):%H:%M}" for s in dates(after(state, decision))}
    assert walls <= {"09:00", "09:15", "09:30"}


def test_a_pair_by_e_mail_has_dates_and_alarms_but_no_entry_in_a_calendar() -> None:
    proposal = offer(channel="email", count=4)
    state, pairing = paired(programme(), proposal)
    decision = talks.begin(state, pairing, proposal, MONDAY, "seed")
    assert decision.letters == ()
    assert sorted(a.name for a in decision.alarms) == ["opener"] * 4 + ["session_end"] * 4
    assert {s.series for s in dates(after(state, decision))} == {None}


def test_the_end_empties_both_calendars_above_every_sequence_used() -> None:
    state, pairing = begun()
    decision = talks.finish(state, pairing, MONDAY + timedelta(days=9), "end", by="priya", reason="end")
    assert [letter.kind for letter in decision.letters].count("cancel") == 2
    (event,) = Calendar.from_ical(decision.letters[0].calendar.ics).walk("VEVENT")  # type: ignore[union-attr]
    assert event["STATUS"] == "CANCELLED"
    assert event["SEQUENCE"] > state.series[3].sequence - 1
    ended = after(state, decision)
    assert [s.state for s in dates(ended)] == ["planned"] + ["skipped"] * 11
    assert ended.pairings[3].state == "ended"
    assert ended.series[3].state == "cancelled"
    assert len([a for a in decision.alarms if isinstance(a, Disarm)]) == 11


def test_an_end_with_nothing_left_to_cancel_sends_no_letter() -> None:
    state, pairing = begun(count=2)
    decision = talks.finish(state, pairing, MONDAY + timedelta(days=60), "end")
    assert decision.letters == ()
    assert after(state, decision).series[3].state == "ended"


def test_after_a_pause_the_remaining_dates_come_back_at_the_usual_time_under_a_new_uid() -> None:
    state, pairing = begun()
    state = after(state, talks.pause(state, pairing, MONDAY + timedelta(days=20), "p", by="priya"))
    old = state.series[3]
    resumed = after(state, talks.resume(state, state.pairings[3], MONDAY + timedelta(days=50), "r", by="priya"))
    fresh = [s for s in dates(resumed) if s.uid == resumed.series[3].uid]
    assert resumed.series[3].uid != old.uid
    assert len(fresh) == 10
    assert {f"{s.recurrence_id:%a %H:%M}" for s in fresh} == {"Tue 09:30"}
    assert resumed.pairings[3].ends_on == fresh[-1].start.date()


def test_renewing_in_the_same_rhythm_keeps_the_uid_and_adds_dates() -> None:
    state, pairing = begun(count=4)
    decision = talks.extend(state, pairing, 4, "weekly", MONDAY + timedelta(days=10), "x")
    longer = after(state, decision)
    assert longer.series[3].uid == state.series[3].uid
    assert longer.series[3].sequence == state.series[3].sequence + 1
    assert len(dates(longer)) == 8
    assert longer.pairings[3].ends_on == date(2027, 4, 27)


def test_whoever_goes_on_weeks_after_the_last_talk_has_all_further_dates_ahead() -> None:
    state, _ = begun(count=4)
    for session in dates(state):
        over = AlarmDue("session_end", session.id, session.end, session.id)
        state = after(state, sessions.ended(state, over, session.end))
    late = MONDAY + timedelta(days=50)
    longer = after(state, talks.extend(state, state.pairings[3], 2, "weekly", late, "x"))
    ahead = [s for s in dates(longer) if s.start > late]
    assert longer.series[3].uid != state.series[3].uid
    assert [f"{s.start:%a %d %b %H:%M}" for s in ahead] == ["Tue 27 Apr 09:30", "Tue 04 May 09:30"]


def test_further_dates_that_find_no_place_are_told_to_a_person_and_change_nothing() -> None:
    state, _ = begun(count=1)
    first = dates(state)[0]
    away = replace(state.people["hilary"], absences=(Absence(date(2027, 3, 10), date(2027, 5, 30)),))
    state = after(apply(state, (away,)), sessions.ended(state, AlarmDue("session_end", first.id, first.end, first.id), first.end))
    decision = talks.extend(state, state.pairings[3], 1, "weekly", first.end, "x")
    assert decision.action == talks.NO_DATE
    assert not decision.letters
    assert dates(after(state, decision)) == dates(state)


def test_another_rhythm_is_a_new_series() -> None:
    state, pairing = begun(count=4)
    decision = talks.extend(state, pairing, 6, "biweekly", MONDAY + timedelta(days=24), "x")
    slower = after(state, decision)
    assert slower.series[3].uid != state.series[3].uid
    assert slower.series[3].freq == "biweekly"


def test_a_last_talk_that_a_holiday_puts_off_is_still_inside_the_pairing() -> None:
    state, pairing = paired(programme(), offer("MO", "09:30", date(2027, 3, 15), count=10))
    assert pairing.ends_on == date(2027, 5, 17), "Whit Monday"
    decision = talks.begin(state, pairing, offer("MO", "09:30", date(2027, 3, 15), count=10), MONDAY, "seed")
    last = max(s.start for s in after(state, decision).sessions[3])
    assert last.date() == date(2027, 5, 18)
    assert after(state, decision).pairings[3].ends_on == last.date()
