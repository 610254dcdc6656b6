"""Answers that no calendar should send, and some do: nothing is guessed, nobody joins by the back door, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

from alongside.calendar.values import CalendarAnswer
from alongside.programme import talks
from alongside.programme.decide import decide
from alongside.programme.entries import own_uid
from alongside.programme.events import Decision, MailArrived, Parent
from alongside.programme.letters import Cancel, Clarify, Understood
from alongside.programme.model import Concern, Person, State
from answering import LATER, begun, counter, said
from people import HILARY, MONDAY, NORA, PRIYA, RULES, TOM, after, dates, mail, offer, paired, programme

BERLIN = ZoneInfo("Europe/Berlin")


def by_subject(person: Person, partstat: str, title: str, **more: Any) -> MailArrived:
    """An answer of which only the subject is left."""
    answer = CalendarAnswer(
        "REPLY", "", None, LATER, None, None, person.email, partstat, None, None, None, summary=title, from_subject=True
    )
    return mail(person, calendar=answer, **more)


def decided(state: State, event: MailArrived, now: datetime = LATER) -> tuple[State, Decision]:
    decision = decide(state, event, now)
    return after(state, decision), decision


def test_a_word_in_the_subject_counts_when_exactly_one_invitation_has_that_title() -> None:
    state, _ = decided(begun(), by_subject(PRIYA, "ACCEPTED", "Priya & Hilary @ Tue 9 March"))
    assert {s.mentee_partstat for s in dates(state)} == {"ACCEPTED"}


def test_a_word_in_the_subject_counts_for_the_one_date_whose_letter_it_answers() -> None:
    state = begun()
    second = dates(state)[1]
    parent = Parent(7, "change", f"session:{second.id}", "priya", 3)
    state, _ = decided(state, by_subject(PRIYA, "ACCEPTED", "whatever", parent=parent))
    assert [s.mentee_partstat for s in dates(state)[:3]] == ["NEEDS-ACTION", "ACCEPTED", "NEEDS-ACTION"]


def test_a_word_in_the_subject_that_fits_two_talks_is_asked_back_once() -> None:
    state = begun()
    proposal = offer("TH", "10:00", datetime(2027, 3, 11, tzinfo=BERLIN).date())
    state, second = paired(state, proposal, "hilary", "nora", 4)
    state = after(state, talks.begin(state, second, proposal, MONDAY, "second"))
    same = replace(state, rules=replace(state.rules, programme=replace(state.rules.programme, event_title="A talk with {mentor}")))
    state, decision = decided(same, by_subject(HILARY, "DECLINED", "A talk with Hilary"))
    assert [letter.kind for letter in decision.letters] == ["clarify"]
    assert {s.mentor_partstat for s in dates(state)} == {"NEEDS-ACTION"}


def test_a_word_in_the_subject_from_somebody_without_talks_is_nothing() -> None:
    _, decision = decided(begun(), by_subject(TOM, "ACCEPTED", "Lunch"))
    assert (decision.action, decision.letters) == ("ignored", ())


def test_a_reply_that_does_not_say_who_answers_changes_nothing() -> None:
    state = begun()
    after_it, decision = decided(state, said(state, PRIYA, None, attendee=None))
    assert dates(after_it) == dates(state)
    assert decision.action == "ignored"


def test_an_entry_without_a_method_changes_nothing() -> None:
    state = begun()
    after_it, decision = decided(state, said(state, PRIYA, "DECLINED", dates(state)[0], method=""))
    assert dates(after_it) == dates(state)
    assert "without METHOD" in decision.reason


def test_of_several_series_in_one_message_ours_is_found() -> None:
    state = begun()
    ours = said(state, PRIYA, "ACCEPTED").calendar
    assert ours is not None
    foreign = replace(ours, uid="another@example.org", partstat="DECLINED", others=(ours,))
    state, _ = decided(state, mail(PRIYA, calendar=foreign))
    assert {s.mentee_partstat for s in dates(state)} == {"ACCEPTED"}


def test_a_single_date_that_is_handed_on_is_off_and_both_read_why() -> None:
    state = begun()
    event = said(state, HILARY, "DELEGATED", dates(state)[0], delegated_to="carol@example.org")
    state, decision = decided(state, event)
    assert dates(state)[0].state == "skipped"
    assert not any("carol" in person.email for person in state.people.values())
    for letter in decision.letters:
        assert isinstance(letter.words, Cancel)
        assert "stay between the two of you" in letter.words.reason
        assert "carol" not in letter.words.reason
    (concern,) = (fact for fact in decision.facts if isinstance(fact, Concern))
    assert "carol@example.org" in concern.sentence


def test_a_series_that_is_handed_on_stays_as_it_was_and_the_writer_is_told_kindly() -> None:
    state = begun()
    event = said(state, HILARY, "DELEGATED", delegated_to="carol@example.org")
    state, decision = decided(state, event)
    assert [s.state for s in dates(state)] == ["planned"] * 12
    (letter,) = decision.letters
    assert letter.reader.person == "hilary"
    assert letter.words == Understood("delegated", other="Priya")


def test_nobody_is_called_delegated_in_an_update() -> None:
    state, _ = decided(begun(), said(begun(), HILARY, "DELEGATED"))
    state, decision = decided(state, counter(state, PRIYA, dates(state)[1], dates(state)[1].start + timedelta(days=2)))
    for letter in decision.letters:
        assert letter.calendar is not None
        (event,) = Calendar.from_ical(letter.calendar.ics).walk("VEVENT")
        assert {str(a.params["PARTSTAT"]) for a in event["ATTENDEE"]} <= {"NEEDS-ACTION", "ACCEPTED"}


def test_an_invitation_of_somebodys_own_lies_in_the_folder_for_the_coordinator() -> None:
    state = begun()
    after_it, decision = decided(state, said(state, PRIYA, "NEEDS-ACTION", method="REQUEST", uid="lunch@example.org"))
    assert decision.review
    assert dates(after_it) == dates(state)
    assert any(isinstance(fact, Concern) for fact in decision.facts)


def test_our_own_invitation_coming_back_is_a_loop_and_nobodys_work() -> None:
    state = begun()
    _, decision = decided(state, said(state, PRIYA, "NEEDS-ACTION", method="REQUEST"))
    assert (decision.action, decision.review, decision.letters) == ("ignored", False, ())


def test_a_time_in_a_zone_nobody_knows_is_asked_back_and_a_yes_moves_it() -> None:
    state = begun()
    first = dates(state)[0]
    wished = first.start + timedelta(days=2)
    state, decision = decided(state, counter(state, PRIYA, first, wished, guessed=True))
    assert dates(state)[0].start == first.start
    (letter,) = decision.letters
    assert isinstance(letter.words, Clarify)
    assert "Thursday 11 March, 9:30" in letter.words.detail
    yes = mail(
        PRIYA,
        replace(HILARY.preferences, intent="accept", availability=()),
        text="YES",
        parent=Parent(9, "clarify", letter.about, "priya", 3),
    )
    state, _ = decided(state, yes, LATER + timedelta(hours=1))
    assert dates(state)[0].start == wished


def test_a_calendar_that_asks_again_and_again_is_answered_until_it_is_enough() -> None:
    state, letters = begun(), 0
    for times in range(9):
        state, decision = decided(state, said(state, PRIYA, None, method="REFRESH"), LATER + timedelta(minutes=20 * times))
        letters += bool(decision.letters)
    assert 1 <= letters <= 5


def test_an_absurd_sequence_neither_blocks_later_answers_nor_is_blocked() -> None:
    state = begun()
    state, _ = decided(state, said(state, PRIYA, "TENTATIVE", sequence=1407317367304))
    state, _ = decided(state, said(state, PRIYA, "ACCEPTED", dtstamp=LATER + timedelta(minutes=1)), LATER + timedelta(minutes=2))
    assert {s.mentee_partstat for s in dates(state)} == {"ACCEPTED"}


def test_a_party_crasher_of_the_roster_is_never_added() -> None:
    state = begun()
    after_it, decision = decided(state, said(state, NORA, "ACCEPTED"))
    assert dates(after_it) == dates(state)
    assert decision.letters == ()


# ---------------------------------------------------------------- moved dates with entries of their own

OWN = replace(RULES, programme=replace(RULES.programme, moved_dates="on their own"))


def moved_out() -> tuple[State, Decision]:
    """Priya has moved the second date, which has now an entry of its own."""
    state, pairing = paired(programme(rules=OWN), offer())
    state = after(state, talks.begin(state, pairing, offer(), MONDAY, f"{7:032x}"))
    session = dates(state)[1]
    return decided(state, counter(state, PRIYA, session, session.start + timedelta(days=1)))


def test_a_moved_date_leaves_its_series_and_comes_again_as_an_entry_of_its_own() -> None:
    state, decision = moved_out()
    per_reader = [[x for x in decision.letters if x.reader.person == person] for person in ("priya", "hilary")]
    for own, master in per_reader:
        assert own.calendar is not None
        assert master.calendar is not None
        (alone,), (series,) = (Calendar.from_ical(x.ics).walk("VEVENT") for x in (own.calendar, master.calendar))
        assert "RECURRENCE-ID" not in alone
        assert "RRULE" not in alone
        assert str(alone["RELATED-TO"]) == str(series["UID"]) == state.series[3].uid
        assert alone["DTSTART"].dt == dates(state)[1].start
        assert [one.dt for one in series["EXDATE"].dts] == [dates(state)[1].recurrence_id]


def test_an_answer_to_an_entry_of_its_own_is_an_answer_to_that_date() -> None:
    state, _ = moved_out()
    own = own_uid(dates(state)[1], state.series[3])
    state, _ = decided(state, said(state, HILARY, "ACCEPTED", uid=own), LATER + timedelta(hours=1))
    assert [s.mentor_partstat for s in dates(state)[:3]] == ["NEEDS-ACTION", "ACCEPTED", "NEEDS-ACTION"]
    assert dates(state)[1].state == "confirmed"


def test_a_new_time_for_an_entry_of_its_own_moves_that_entry_alone() -> None:
    state, _ = moved_out()
    own, wished = own_uid(dates(state)[1], state.series[3]), dates(state)[1].start + timedelta(days=1)
    event = said(state, HILARY, "TENTATIVE", method="COUNTER", uid=own, start=wished, end=wished + timedelta(minutes=30))
    state, decision = decided(state, event, LATER + timedelta(hours=1))
    assert dates(state)[1].start == wished
    assert {own} == {str(e["UID"]) for x in decision.letters if x.calendar for e in Calendar.from_ical(x.calendar.ics).walk("VEVENT")}


def test_a_refused_time_for_an_entry_of_its_own_is_declined_under_its_own_name() -> None:
    state, _ = moved_out()
    own, past = own_uid(dates(state)[1], state.series[3]), MONDAY
    event = said(state, HILARY, "TENTATIVE", method="COUNTER", uid=own, start=past, end=past + timedelta(minutes=30))
    _, decision = decided(state, event, LATER + timedelta(hours=1))
    (letter,) = decision.letters
    assert letter.calendar is not None
    (declined,) = Calendar.from_ical(letter.calendar.ics).walk("VEVENT")
    assert (letter.calendar.method, str(declined["UID"]), "RECURRENCE-ID" in declined) == ("DECLINECOUNTER", own, False)


def test_talks_after_a_change_for_good_say_what_they_go_on_from() -> None:
    state = begun()
    now = dates(state)[1].end
    later, decision = decided(state, counter(state, HILARY, None, dates(state)[2].start + timedelta(days=1)), now)
    assert later.series[3].related_to == state.series[3].uid
    news = next(letter for letter in decision.letters if letter.kind == "invitation")
    assert news.calendar is not None
    assert b"RELATED-TO:" + state.series[3].uid[:40].encode() in news.calendar.ics
