"""What is told around a wish is no part of it, and a mail about something else altogether is surely none of ours."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.language.reader import read
from alongside.language.reading import Absence, Channels, Targets, Times, Window
from alongside.language.voice import told
from phrase_book import MONDAY, context

DAY = MONDAY.date()


@pytest.mark.parametrize(
    "text",
    [
        "my son has football at four",
        "and the kitchen closes at two",
        "they want me in Graz until Thursday",
        "what a game on Sunday",
        "I moved here from Leeds in May",
        "without her notes I'd have failed on Friday",
    ],
)
def test_of_somebody_else_or_of_what_is_over_a_clause_only_tells(text: str) -> None:
    assert told(text.lower())


@pytest.mark.parametrize(
    "text",
    [
        "my mornings are free",
        "our talk is on Thursday",
        "Thursdays would be good",
        "could we meet at four",
        "I've got time on Mondays",
        "that leaves Tuesdays",
        "my mentor and I meet on Fridays, please not at four",
    ],
)
def test_who_speaks_of_their_own_hours_or_asks_for_some_tells_no_story(text: str) -> None:
    assert not told(text.lower())


def test_the_hours_of_a_story_are_no_wish() -> None:
    found = read("The workshop runs its saws until eleven. Could we take Tuesdays or Fridays, 2 to 3?", context(role="mentor"))
    assert found.availability == (Window(("TU", "FR"), "14:00", "15:00"),)


def test_a_long_story_keeps_a_plain_wish_sure() -> None:
    told_around = (
        "Hello Mary, I hope the move went well. My daughter started school in autumn, and she loves it. The bus was late on every single day. "
        "Please no talks before 10. My neighbour says hello, and the dog is fine again."
    )
    found = read(told_around, context(role="mentor"))
    assert (found.intent, found.availability) == ("preference", (Window(("MO", "TU", "WE", "TH", "FR"), "10:00", "17:00"),))
    assert found.confidence >= 0.8


@pytest.mark.parametrize(
    "text",
    [
        "The printer on our floor has jammed again. The technicians have been told.",
        "My cousin declined the flat in the end, it was far too dear.",
        "The choir stopped in the middle of the second verse and everybody laughed.",
    ],
)
def test_a_mail_about_something_else_is_surely_none_of_ours(text: str) -> None:
    found = read(text, context(role="mentor"))
    assert found.intent == "other"
    assert found.confidence >= 0.8


@pytest.mark.parametrize(
    "text", ["My boss is against it.", "The mentor has been kind.", "I was thinking of Fridays.", "Somebody should stop this."]
)
def test_what_may_be_of_the_programme_is_never_surely_something_else(text: str) -> None:
    found = read(text, context(role="mentee"))
    assert found.intent != "other" or found.confidence < 0.8


def test_what_keeps_somebody_busy_is_why_and_what_is_drawn_from_it_is_the_wish() -> None:
    found = read("I've got choir every Monday evening, so Monday evenings don't work.", context(role="mentee"))
    assert found.availability == (Window(("MO",), "17:00", "21:00", "avoid"),)
    assert found.cadence is None


def test_that_day_behind_a_session_is_the_day_it_leaves() -> None:
    found = read("I have a test on 11 March, so could we move that day's talk to 12 March at 2?", context(role="mentee"))
    assert found.targets == (Targets(DAY.replace(day=11), DAY.replace(day=11)),)
    assert found.times == (Times(DAY.replace(day=12), "14:00"),)


@pytest.mark.parametrize(
    "text", ["I'm writing this on my phone.", "My work phone was stolen.", "The two sales teams are being merged.", "I'm on site in Oslo."]
)
def test_a_thing_a_group_or_a_place_is_no_way_to_talk(text: str) -> None:
    found = read(f"{text} Please meet me by chat.", context(role="mentee"))
    assert found.channels == Channels(("chat",), ())


def test_somebody_asked_for_by_name_not_to_be_the_mentor_is_refused() -> None:
    found = read("I'd like a mentor for welding, but please not Otto Krug. We share a garden fence.", context(role="mentee"))
    assert found.mentors_avoided == ("Otto Krug",)
    assert found.confidence >= 0.8


def test_a_pause_begins_on_the_day_from_which_its_writer_is_needed_elsewhere() -> None:
    found = read("From 15 March I'll be nursing my aunt, and I can't say for how long. Please pause the talks.", context(role="mentee"))
    assert (found.intent, found.absences) == ("pause", (Absence(DAY.replace(day=15), None),))


def test_a_break_of_a_counted_number_of_talks_leaves_those_out() -> None:
    found = read("I need a break. Let's skip the next two talks, if you don't mind.", context(role="mentee"))
    assert (found.intent, found.targets) == ("skip", (Targets(next=2),))


@pytest.mark.parametrize(("text", "intent"), [("I'd love to be a mentor to Lena.", "accept"), ("I'd love to be a mentor.", "volunteer")])
def test_who_would_mentor_somebody_by_name_says_yes_and_who_names_nobody_offers(text: str, intent: str) -> None:
    assert read(text, context(role="mentor")).intent == intent


def test_thanks_do_not_swallow_hours_asked_for_beside_them() -> None:
    found = read("Thanks for the kind letter. Could it be Wednesday mornings?", context(role="mentee"))
    assert (found.intent, found.availability) == ("preference", (Window(("WE",), "09:00", "12:00"),))


def test_two_bounds_said_apart_are_both_ends_of_the_day() -> None:
    found = read("I work Tuesday to Thursday, and I leave at 2. Start is at 8.", context(role="mentor"))
    assert found.availability == (Window(("TU", "WE", "TH"), "08:00", "14:00"),)


@pytest.mark.parametrize("text", ["How do you say no to a director?", "What would you do with a colleague who never answers?"])
def test_a_question_that_somebody_with_more_years_could_answer_is_surely_one(text: str) -> None:
    found = read(text, context(role="mentee"))
    assert found.intent == "question"
    assert found.confidence >= 0.8


@pytest.mark.parametrize("text", ["Would you be free at four?", "Could you be my mentor?", "Would Fridays be possible?"])
def test_a_question_that_is_a_wish_is_never_surely_one_to_be_answered(text: str) -> None:
    found = read(text, context(role="mentee"))
    assert found.intent != "question" or found.confidence < 0.8


@pytest.mark.parametrize(
    "text",
    [
        "The shift leader has given her blessing. Tuesday mornings suit me.",
        "My husband says yes to everything, even to Tuesday mornings. I'd like Fridays at 9.",
    ],
)
def test_the_yes_of_a_third_is_no_answer_of_the_writer(text: str) -> None:
    assert read(text, context(role="mentor")).intent == "preference"


def test_a_faint_yes_at_the_end_of_a_mail_is_asked_back() -> None:
    found = read("Here are my hours. Tuesdays from 2 to 4 are free. My desk is by the window. All good.", context(role="mentor"))
    assert found.intent != "accept" or found.confidence < 0.8


def test_a_managers_word_for_somebody_else_is_a_yes() -> None:
    assert read("The team has talked about it. He has my blessing.", context(role="manager")).intent == "accept"


def test_who_is_to_take_somebody_on_is_a_mentor_and_who_is_to_take_them_on_thursday_moves_a_talk() -> None:
    moved = read("Could you take me on Thursday at 3 instead?", context(role="mentee"))
    assert (moved.intent, moved.times, moved.confidence >= 0.8) == ("reschedule", (Times(DAY + timedelta(days=3), "15:00"),), True)
    wanted = read("Would Hilary Meyer take me on? Thursdays before 11 would be perfect", context(role="mentee"))
    assert (wanted.intent, wanted.mentor_named) == ("request", ("Hilary Meyer",))
