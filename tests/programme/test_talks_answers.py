"""What calendars answer, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from alongside.language.reading import Reading
from alongside.programme import replies
from alongside.programme.decide import decide
from alongside.programme.events import Decision, MailArrived, Parent
from alongside.programme.keepsakes import Said
from alongside.programme.letters import Cancel, Change, ToldWords
from alongside.programme.model import Concern, State
from answering import LATER, begun, counter, said
from people import ANNA, HILARY, MONDAY, MORNINGS, PRIYA, after, dates, mail

BERLIN = ZoneInfo("Europe/Berlin")


def answered(state: State, event: MailArrived, now: datetime = LATER) -> tuple[State, Decision]:
    decision = replies.calendar_answer(state, event, now)
    return after(state, decision), decision


def test_an_acceptance_makes_no_letter_and_is_remembered_for_every_date() -> None:
    state, decision = answered(begun(), said(begun(), PRIYA, "ACCEPTED"))
    assert decision.letters == ()
    assert {s.mentee_partstat for s in dates(state)} == {"ACCEPTED"}
    assert state.pairings[3].heard_of == ("priya",)
    assert "Mozilla" in state.people["priya"].prodid


def test_a_date_that_both_accept_is_confirmed() -> None:
    state = begun()
    for person in (PRIYA, HILARY):
        state, _ = answered(state, said(state, person, "ACCEPTED"))
    assert {s.state for s in dates(state)} == {"confirmed"}


@pytest.mark.row("G2")
def test_a_declined_session_is_offered_again_within_mornings() -> None:
    state = begun()
    first = dates(state)[0]
    state, decision = answered(state, said(state, PRIYA, "DECLINED", first))
    assert dates(state)[0].state == "skipped"
    assert sorted(letter.reader.person for letter in decision.letters) == ["hilary", "priya"]
    words = decision.letters[1].words
    assert isinstance(words, Cancel)
    assert words.by == "Priya"
    assert len(words.alternatives) == 2
    assert all(9 <= moment.astimezone(BERLIN).hour < 12 for moment in words.alternatives)
    assert len({moment.date() for moment in words.alternatives}) == 2
    assert {q.kind for q in state.questions.values()} == {"which_time"}


def test_the_writers_copy_of_a_cancelled_date_answers_their_mail() -> None:
    state = begun()
    event = said(state, PRIYA, "DECLINED", dates(state)[0])
    _, decision = answered(state, event)
    assert {letter.reader.person: letter.answers for letter in decision.letters} == {"priya": event.message_id, "hilary": None}


def test_declining_the_whole_series_is_asked_back_and_ends_nothing() -> None:
    state = begun()
    state, decision = answered(state, said(state, HILARY, "DECLINED"))
    assert [letter.kind for letter in decision.letters] == ["clarify"]
    assert state.pairings[3].state == "active"
    assert all(s.state != "skipped" for s in dates(state))


def test_a_late_acceptance_does_not_undo_a_newer_refusal() -> None:
    state = begun()
    first = dates(state)[1]
    state, _ = answered(state, said(state, PRIYA, "TENTATIVE", first))
    state, _ = answered(state, said(state, PRIYA, "ACCEPTED", first, dtstamp=LATER - timedelta(hours=1)))
    assert dates(state)[1].mentee_partstat == "TENTATIVE"


def test_an_answer_to_the_old_time_is_void_and_the_new_time_is_sent_again() -> None:
    state = begun()
    first = dates(state)[0]
    state, _ = answered(state, counter(state, PRIYA, first, first.start + timedelta(days=1)))
    state, decision = answered(state, said(state, HILARY, "ACCEPTED", first, sequence=0))
    assert dates(state)[0].mentor_partstat == "NEEDS-ACTION"
    assert [(letter.kind, letter.reader.person) for letter in decision.letters] == [("change", "hilary")]


def test_a_counter_inside_the_others_mornings_is_done_at_once_with_the_same_uid() -> None:
    state = begun()
    first = dates(state)[0]
    wished = first.start + timedelta(days=2)
    after_it, decision = answered(state, counter(state, PRIYA, first, wished))
    assert dates(after_it)[0].start == wished
    assert dates(after_it)[0].mentee_partstat == "ACCEPTED"
    assert len(decision.letters) == 2
    (event,) = Calendar.from_ical(decision.letters[0].calendar.ics).walk("VEVENT")  # type: ignore[union-attr]
    assert event["UID"] == state.series[3].uid
    assert event["SEQUENCE"] == state.series[3].sequence + 1
    assert event["RECURRENCE-ID"].dt == first.recurrence_id


def test_a_counter_against_a_hard_wish_is_declined_with_the_reason_in_words() -> None:
    hard = replace(HILARY, preferences=replace(MORNINGS, hard=("availability",)))
    state = begun(hard)
    first = dates(state)[0]
    after_it, decision = answered(state, counter(state, PRIYA, first, first.start.replace(hour=15)))
    (letter,) = decision.letters
    assert isinstance(letter.words, Change)
    assert letter.words.what == "kept"
    assert letter.words.reason == "Hilary cannot at that hour."
    assert letter.calendar is not None
    assert letter.calendar.method == "DECLINECOUNTER"
    assert dates(after_it)[0].start == first.start


def test_a_counter_outside_soft_wishes_is_asked_of_the_other_first() -> None:
    state = begun()
    first = dates(state)[0]
    after_it, decision = answered(state, counter(state, PRIYA, first, first.start.replace(hour=15)))
    assert {(letter.kind, letter.reader.person) for letter in decision.letters} == {("told", "hilary"), ("understood", "priya")}
    told = next(letter.words for letter in decision.letters if letter.kind == "told")
    assert isinstance(told, ToldWords)
    assert told.what == "asks_to_move"
    assert dates(after_it)[0].start == first.start
    assert [q.person for q in after_it.questions.values()] == ["hilary"]


def test_a_counter_for_the_series_before_it_began_moves_all_dates_under_the_same_uid() -> None:
    state = begun(count=4)
    first = dates(state)[0]
    after_it, decision = answered(state, counter(state, PRIYA, None, first.recurrence_id + timedelta(hours=1)))
    assert after_it.series[3].uid == state.series[3].uid
    assert after_it.series[3].sequence == state.series[3].sequence + 1
    live = [s for s in dates(after_it) if s.state != "skipped"]
    assert {f"{s.recurrence_id:%a %H:%M}" for s in live} == {"Tue 10:30"}
    assert {s.mentee_partstat for s in live if not s.moved_from} == {"ACCEPTED"}
    assert [letter.kind for letter in decision.letters][:1] == ["change"]


def test_a_counter_for_a_running_series_cuts_it_short_and_invites_to_the_rest() -> None:
    state = begun(count=6)
    now = MONDAY + timedelta(days=16)
    coming = [s for s in dates(state) if s.start > now]
    event = counter(state, PRIYA, None, coming[0].recurrence_id + timedelta(days=1))
    after_it, decision = answered(state, event, now)
    assert after_it.series[3].uid != state.series[3].uid
    assert [letter.kind for letter in decision.letters].count("invitation") == 2
    old = Calendar.from_ical(decision.letters[0].calendar.ics).walk("VEVENT")[0]  # type: ignore[union-attr]
    assert old["RRULE"]["COUNT"] == [2]
    assert len([s for s in dates(after_it) if s.state in ("planned", "moved") and s.start > now]) == len(coming)


def test_refresh_sends_the_present_series_again_to_the_one_who_asked() -> None:
    state = begun(first=datetime(2027, 4, 6, tzinfo=BERLIN).date())
    _, decision = answered(state, said(state, PRIYA, None, method="REFRESH"))
    assert {letter.reader.person for letter in decision.letters} == {"priya"}


@pytest.mark.parametrize("method", ["REQUEST", "PUBLISH", "ADD", "CANCEL"])
def test_what_only_an_organizer_may_send_changes_nothing(method: str) -> None:
    state = begun()
    after_it, decision = answered(state, said(state, PRIYA, "ACCEPTED", method=method))
    assert decision.action == "ignored"
    assert dates(after_it) == dates(state)


def test_somebody_uninvited_changes_nothing_and_the_coordinator_hears_of_it() -> None:
    state = begun()
    after_it, decision = answered(state, said(state, ANNA, "ACCEPTED"))
    assert dates(after_it) == dates(state)
    assert isinstance(decision.facts[0], Concern)


def test_an_answer_about_a_foreign_event_is_ignored_with_its_reason() -> None:
    state = begun()
    _, decision = answered(state, said(state, PRIYA, "ACCEPTED", uid="abc@google.com"))
    assert decision.facts == ()
    assert "somebody else" in decision.reason


def test_without_proof_a_refusal_waits_for_a_word_from_the_known_address() -> None:
    trusting = begun()
    state = replace(trusting, rules=replace(trusting.rules, trust=replace(trusting.rules.trust, authserv_id="mx.example.org")))
    event = replace(said(state, PRIYA, "DECLINED", dates(state)[0]), evidence="token")
    after_it, decision = answered(state, event)
    assert [letter.kind for letter in decision.letters] == ["confirm"]
    assert dates(after_it)[0].state == "planned"
    (question,) = after_it.questions.values()
    assert question.held is not None
    assert question.held.intent == "skip"


def test_a_nextcloud_calendar_gets_the_whole_set_and_all_others_one_event() -> None:
    state = begun(replace(HILARY, prodid="-//Sabre//Sabre VObject 4.5.4//EN"))
    _, decision = answered(state, said(state, PRIYA, "DECLINED", dates(state)[0]))
    forms = {
        letter.reader.person: (letter.calendar.method, len(Calendar.from_ical(letter.calendar.ics).walk("VEVENT")))
        for letter in decision.letters
        if letter.calendar
    }
    moved = [s for s in dates(state) if s.moved_from]
    assert forms == {"priya": ("CANCEL", 1), "hilary": ("REQUEST", 1 + len(moved))}


def test_a_change_within_a_day_is_urgent() -> None:
    state = begun()
    first = dates(state)[0]
    _, decision = answered(state, said(state, PRIYA, "DECLINED", first), first.start - timedelta(hours=5))
    assert all(letter.urgent for letter in decision.letters)


def test_a_refusal_confirmed_in_words_skips_just_that_date() -> None:
    trusting = begun()
    state = replace(trusting, rules=replace(trusting.rules, trust=replace(trusting.rules.trust, authserv_id="mx.example.org")))
    second = dates(state)[1]
    state, _ = answered(state, replace(said(state, PRIYA, "DECLINED", second), evidence="token"))
    (question,) = state.questions.values()
    yes = mail(PRIYA, Reading("accept", confidence=1.0), confirmation=question.secret)
    state = after(state, decide(state, yes, LATER))
    assert [s.state for s in dates(state)][:3] == ["planned", "skipped", "planned"]


def test_an_unproved_counter_for_the_series_is_held_as_a_weekday_and_a_clock() -> None:
    trusting = begun()
    state = replace(trusting, rules=replace(trusting.rules, trust=replace(trusting.rules.trust, authserv_id="mx.example.org")))
    event = counter(state, PRIYA, None, dates(state)[0].recurrence_id + timedelta(days=1, hours=1))
    state, _ = answered(state, replace(event, evidence="token"))
    (question,) = state.questions.values()
    yes = mail(PRIYA, Reading("accept", confidence=1.0), confirmation=question.secret)
    state = after(state, decide(state, yes, LATER))
    live = [s for s in dates(state) if s.state != "skipped" and not s.moved_from]
    assert {f"{s.start:%a %H:%M}" for s in live} == {"Wed 10:30"}


def test_a_yes_to_really_stopping_ends_the_pairing() -> None:
    state = begun()
    state, _ = answered(state, said(state, HILARY, "DECLINED"))
    about = Parent(9, "clarify", "pairing:3", "hilary", 3)
    decision = decide(state, mail(HILARY, Reading("accept", confidence=1.0), parent=about), LATER)
    assert after(state, decision).pairings[3].state == "ended"


def test_words_beside_an_answer_are_kept_as_a_private_note_of_their_writer() -> None:
    state = begun()
    first = dates(state)[0]
    _, decision = answered(state, said(state, PRIYA, "DECLINED", first, comment="I am at the dentist."))
    (note,) = [fact for fact in decision.facts if isinstance(fact, Said)]
    assert (note.kind, note.text, note.person, note.session, note.passed_on) == ("note", "I am at the dentist.", "priya", first.id, False)
    assert not [letter for letter in decision.letters if "dentist" in str(letter.words)]
    _, plain = answered(state, said(state, PRIYA, "ACCEPTED"))
    assert not [fact for fact in plain.facts if isinstance(fact, Said)]


def test_words_beside_a_proposed_time_are_kept_as_well_and_reach_nobody_else() -> None:
    state = begun()
    first = dates(state)[0]
    wished = counter(state, PRIYA, first, first.start + timedelta(hours=6))
    assert wished.calendar
    spoken = replace(wished, calendar=replace(wished.calendar, comment="I am at the dentist before noon."))
    _, decision = answered(state, spoken)
    (note,) = [fact for fact in decision.facts if isinstance(fact, Said)]
    assert (note.kind, note.text, note.person, note.session) == ("note", "I am at the dentist before noon.", "priya", first.id)
    assert decision.letters
    assert not [letter for letter in decision.letters if "dentist" in str(letter.words)]
