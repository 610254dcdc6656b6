"""What two people of a pair write in plain words, read by the real reader and decided."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from alongside.language.reader import read
from alongside.language.reading import Context
from alongside.programme import breaks, chosen, in_words, sessions, talks, took_place, undoing
from alongside.programme.events import AlarmDue, Decision, Disarm, MailArrived, Parent
from alongside.programme.letters import Clarify, ToldWords, Understood
from alongside.programme.model import Pairing, Person, Session, State, apply
from people import HILARY, MONDAY, PRIYA, after, dates, mail, offer, paired, programme

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2027, 3, 8, 10, 0, tzinfo=BERLIN)


def begun(*people: Person, **more: Any) -> State:
    proposal = offer(**more)
    state, pairing = paired(programme(*people), proposal)
    return after(state, talks.begin(state, pairing, proposal, MONDAY, "seed"))


def wrote(person: Person, text: str, session: Session | None = None, *, asked: str = "", choices: tuple[str, ...] = ()) -> MailArrived:
    reading = read(text, Context(NOW, "Europe/Berlin", "mentee", asked=asked, choices=choices))
    parent = Parent(1, asked or "change", f"session:{session.id}", person.id, 3) if session else None
    return mail(person, reading, text=text, parent=parent)


def kinds(decision: Decision | None) -> list[tuple[str, str]]:
    assert decision is not None
    return sorted((letter.kind, letter.reader.person) for letter in decision.letters)


def did(state: State, decision: Decision | None) -> State:
    assert decision is not None
    return after(state, decision)


def test_cant_this_week_skips_the_next_talk_and_tells_both_once() -> None:
    state = begun()
    decision = in_words.skip_in_words(state, wrote(PRIYA, "can't this week"), NOW)
    assert kinds(decision) == [("cancel", "hilary"), ("cancel", "priya")]
    assert [s.state for s in dates(did(state, decision))][:2] == ["skipped", "planned"]


def test_skip_next_week_leaves_this_week_alone() -> None:
    state = begun()
    skipped = did(state, in_words.skip_in_words(state, wrote(PRIYA, "SKIP next week"), NOW))
    assert [s.state for s in dates(skipped)][:3] == ["planned", "skipped", "planned"]


def test_a_week_without_a_talk_is_asked_back_with_the_talks_there_are() -> None:
    state = begun(first=date(2027, 3, 23))
    decision = in_words.skip_in_words(state, wrote(PRIYA, "can't this week"), NOW)
    assert kinds(decision) == [("clarify", "priya")]
    assert decision is not None
    words = decision.letters[0].words
    assert isinstance(words, Clarify)
    assert words.choices[0] == "Hilary, Tuesday 23 March, 9:30"
    taken = did(state, decision)
    chosen = in_words.which_session_reply(taken, mail(PRIYA, replace(read("2", Context(NOW)), choice=2)), NOW)
    assert [s.state for s in dates(did(taken, chosen))][:3] == ["planned", "skipped", "planned"]


def test_thursday_at_ten_inside_hilarys_mornings_is_done_at_once() -> None:
    state = begun()
    decision = in_words.move_in_words(state, wrote(PRIYA, "can we do Thursday 10?"), NOW)
    assert kinds(decision) == [("change", "hilary"), ("change", "priya")]
    assert dates(did(state, decision))[0].start == datetime(2027, 3, 11, 10, 0, tzinfo=BERLIN)


def test_thursday_at_three_outside_her_mornings_is_asked_first_and_her_yes_moves_it() -> None:
    state = begun()
    decision = in_words.move_in_words(state, wrote(PRIYA, "Thursday at 3?"), NOW)
    assert kinds(decision) == [("told", "hilary"), ("understood", "priya")]
    asked = did(state, decision)
    assert dates(asked)[0].start == dates(state)[0].start
    yes = chosen.told_reply(asked, wrote(HILARY, "YES", dates(state)[0], asked="told"), NOW)
    agreed = did(asked, yes)
    assert dates(agreed)[0].start == datetime(2027, 3, 11, 15, 0, tzinfo=BERLIN)
    assert dates(agreed)[0].mentor_partstat == dates(agreed)[0].mentee_partstat == "ACCEPTED"
    assert dates(agreed)[0].state == "confirmed"
    assert kinds(yes) == [("change", "hilary"), ("change", "priya")]


def test_her_no_keeps_the_old_time_and_the_proposer_is_told() -> None:
    state = begun()
    asked = did(state, in_words.move_in_words(state, wrote(PRIYA, "Thursday at 3?"), NOW))
    no = chosen.told_reply(asked, wrote(HILARY, "NO", dates(state)[0], asked="told"), NOW)
    assert kinds(no) == [("told", "priya"), ("understood", "hilary")]
    assert no is not None
    assert isinstance(no.letters[0].words, ToldWords)
    assert no.letters[0].words.what == "move_refused"
    assert dates(did(asked, no)) == dates(state)


def test_two_times_are_tried_in_their_order() -> None:
    state = begun()
    moved = did(state, in_words.move_in_words(state, wrote(PRIYA, "Thursday at 3 or Friday at 10"), NOW))
    assert dates(moved)[0].start == datetime(2027, 3, 12, 10, 0, tzinfo=BERLIN)


def test_a_bare_weekday_in_answer_to_a_letter_about_a_later_talk_is_of_that_week() -> None:
    state = begun()
    third = dates(state)[2]
    moved = did(state, in_words.move_in_words(state, wrote(PRIYA, "Thursday at 10?", third), NOW))
    assert dates(moved)[2].start == datetime(2027, 3, 25, 10, 0, tzinfo=BERLIN)


def test_half_an_hour_later_keeps_the_day() -> None:
    state = begun()
    moved = did(state, in_words.move_in_words(state, wrote(PRIYA, "half an hour later"), NOW))
    assert dates(moved)[0].start == dates(state)[0].start + timedelta(minutes=30)


def test_move_without_a_time_is_answered_with_times_that_suit_both() -> None:
    state = begun()
    decision = in_words.move_in_words(state, wrote(PRIYA, "MOVE"), NOW)
    assert kinds(decision) == [("clarify", "priya")]
    asked = did(state, decision)
    (question,) = asked.questions.values()
    reply = replace(wrote(PRIYA, "1", dates(state)[0]), reading=replace(read("1", Context(NOW)), choice=1))
    moved = did(asked, chosen.which_time_reply(asked, reply, NOW))
    assert dates(moved)[0].start == datetime.fromisoformat(question.choices[0])


def test_a_number_takes_one_of_the_times_offered_for_a_declined_date() -> None:
    state = begun()
    skipped = did(state, in_words.skip_in_words(state, wrote(PRIYA, "can't this week"), NOW))
    offered = next(iter(skipped.questions.values())).choices
    reply = replace(wrote(HILARY, "2", dates(state)[0]), reading=replace(read("2", Context(NOW)), choice=2))
    moved = did(skipped, chosen.which_time_reply(skipped, reply, NOW))
    assert dates(moved)[0].start == datetime.fromisoformat(offered[1])
    assert dates(moved)[0].state == "moved"
    assert all(q.closed_at for q in moved.questions.values())


def test_an_unclear_wish_reaches_nobody_before_its_writer_says_yes() -> None:
    state = begun()
    decision = in_words.skip_in_words(state, replace_confidence(wrote(PRIYA, "SKIP"), 0.5), NOW)
    assert kinds(decision) == [("clarify", "priya")]
    assert dates(did(state, decision))[0].state == "planned"


def replace_confidence(event: MailArrived, confidence: float) -> MailArrived:
    assert event.reading is not None
    return replace(event, reading=replace(event.reading, confidence=confidence))


def test_a_person_with_two_pairings_is_asked_which_talk() -> None:
    state = begun()
    proposal = offer("WE")
    second = Pairing(4, "hilary", "nora", "active", proposal.first.date(), proposal.ends_on, "video", "weekly", 30)
    state = apply(state, (second,))
    state = after(state, talks.begin(state, second, proposal, MONDAY, "other"))
    decision = in_words.skip_in_words(state, wrote(HILARY, "SKIP"), NOW)
    assert decision is not None
    words = decision.letters[0].words
    assert isinstance(words, Clarify)
    assert words.choices[:2] == ("Priya, Tuesday 9 March, 9:30", "Nora, Wednesday 10 March, 9:30")


def test_an_absence_skips_every_talk_inside_and_tells_the_other() -> None:
    state = begun()
    decision = breaks.away(state, wrote(PRIYA, "AWAY 15 to 26 March"), NOW)
    gone = did(state, decision)
    assert [s.state for s in dates(gone)][:4] == ["planned", "skipped", "skipped", "planned"]
    assert gone.people["priya"].absences
    assert kinds(decision) == [("absence", "hilary"), ("absence", "priya")]
    assert decision is not None
    assert len([a for a in decision.alarms if isinstance(a, Disarm)]) == 2


def test_a_long_absence_is_one_letter_to_each_calendar_and_not_twelve() -> None:
    state = begun()
    decision = breaks.away(state, wrote(PRIYA, "AWAY 15 March to 20 April"), NOW)
    assert kinds(decision) == [("absence", "hilary"), ("absence", "priya")]


def test_pause_empties_the_calendars_and_resume_fills_them_again() -> None:
    state = begun()
    paused = did(state, breaks.pause_in_words(state, wrote(PRIYA, "PAUSE"), NOW))
    assert paused.pairings[3].state == "paused"
    assert {s.state for s in dates(paused)} == {"skipped"}
    resumed = did(paused, breaks.resume_in_words(paused, wrote(PRIYA, "RESUME"), NOW + timedelta(days=30)))
    assert resumed.pairings[3].state == "active"
    assert len([s for s in dates(resumed) if s.state in ("planned", "moved")]) == 12


def test_an_objection_is_not_the_pairs_to_lift() -> None:
    state = begun()
    paused = after(state, talks.pause(state, state.pairings[3], NOW, "x", reason="objection", paused_for="objection"))
    decision = breaks.resume_in_words(paused, wrote(PRIYA, "RESUME"), NOW)
    assert kinds(decision) == [("waiting", "priya")]
    assert did(paused, decision).pairings[3].state == "paused"


def over(state: State, session: Session) -> tuple[State, Decision]:
    decision = sessions.ended(state, AlarmDue("session_end", session.id, session.end, "e" * 32), session.end)
    return after(state, decision), decision


@pytest.mark.row("I2")
def test_a_date_is_unknown_until_one_of_the_two_was_heard_of_and_then_held() -> None:
    state, _ = over(begun(), dates(begun())[0])
    assert dates(state)[0].state == "unknown"
    known = did(state, in_words.skip_in_words(state, wrote(PRIYA, "SKIP next week"), NOW))
    third = dates(known)[2]
    held, decision = over(known, third)
    assert dates(held)[2].state == "held"
    assert sorted(a.name for a in decision.alarms) == ["idle", "thanks"]


@pytest.mark.row("I2")
def test_did_not_happen_takes_the_last_held_talk_and_its_prompt_back() -> None:
    state = begun()
    state = apply(state, (replace(state.pairings[3], heard_of=("priya",)),))
    state, _ = over(state, dates(state)[0])
    decision = took_place.did_not_happen(state, wrote(PRIYA, "DID NOT HAPPEN"), dates(state)[0].end + timedelta(hours=1))
    assert dates(did(state, decision))[0].state == "skipped"
    assert decision is not None
    assert Disarm("thanks", "3:2027-W10") in decision.alarms
    assert isinstance(decision.letters[0].words, Understood)


def test_an_alarm_that_fires_before_a_moved_talk_is_over_waits_for_it() -> None:
    state = begun()
    moved = did(state, in_words.move_in_words(state, wrote(PRIYA, "can we do Thursday 10?"), NOW))
    decision = sessions.ended(moved, AlarmDue("session_end", dates(moved)[0].id, NOW, "e" * 32), dates(state)[0].end)
    assert decision.facts == ()
    assert [a.name for a in decision.alarms] == ["session_end"]


def test_a_pair_by_e_mail_is_told_in_words_and_its_days_are_never_held_by_silence() -> None:
    state = begun(channel="email")
    decision = in_words.skip_in_words(state, wrote(PRIYA, "SKIP"), NOW)
    assert decision is not None
    assert [letter.calendar for letter in decision.letters] == [None, None]
    state = did(state, decision)
    waiting, later = over(state, dates(state)[1])
    assert dates(waiting)[1].state == "planned"
    (alarm,) = later.alarms
    assert not isinstance(alarm, Disarm)
    ended = did(waiting, sessions.ended(waiting, AlarmDue(alarm.name, alarm.about, alarm.due, "e" * 32), alarm.due))
    assert dates(ended)[1].state == "unknown"


def test_undo_puts_a_skipped_talk_back_and_a_moved_one_where_it_was() -> None:
    state = begun()
    skipped = did(state, in_words.skip_in_words(state, wrote(PRIYA, "can't this week"), NOW))
    back = did(skipped, undoing.undo(skipped, wrote(PRIYA, "UNDO", dates(state)[0]), NOW))
    assert (dates(back)[0].state, dates(back)[0].start) == ("planned", dates(state)[0].start)
    moved = did(back, in_words.move_in_words(back, wrote(PRIYA, "can we do Thursday 10?"), NOW))
    home = did(moved, undoing.undo(moved, wrote(PRIYA, "UNDO", dates(state)[0]), NOW))
    assert dates(home)[0].start == dates(state)[0].start
