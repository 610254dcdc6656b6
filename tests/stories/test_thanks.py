"""The weekly thank-you: prompted once per pairing and week of contact, carried in the mentee's own words, never a nag."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from alongside.language.reading import Absence
from alongside.programme.rules import Rhythm
from people import HILARY, PRIYA, TOM
from story_pairs import SOON, accepted, paired, pairing
from village import Village

BERLIN = ZoneInfo("Europe/Berlin")
TUESDAY = datetime(2027, 3, 9, 8, 0, tzinfo=UTC)


async def talked(village: Village, until: datetime = TUESDAY) -> None:
    """A pair whose calendars have accepted lives until after its first talk, on Friday 5 March."""
    await paired(village, answer="Yes, but Fridays only, please")
    await accepted(village, HILARY, PRIYA)
    await village.until(until, every=timedelta(hours=3))


async def prompted(village: Village):
    await talked(village)
    return village.last(PRIYA, "thanks_prompt")


async def thanked(village: Village, text: str):
    letter = await prompted(village)
    village.answers(letter, text)
    await village.at(village.now + SOON)


@pytest.mark.row("J2", "J8")
async def test_the_prompt_comes_the_first_working_day_after_the_weeks_last_date_in_working_hours(found) -> None:
    village = await found()
    letter = await prompted(village)
    local = letter.at.astimezone(BERLIN)
    assert local.strftime("%a %d") == "Mon 08"
    assert (local.hour, local.minute) >= (9, 30)
    assert local.hour < 17
    assert "Hilary" in letter.text


@pytest.mark.row("J2")
async def test_there_is_exactly_one_prompt_per_pairing_and_week_of_contact(found) -> None:
    village = await found()
    await talked(village, datetime(2027, 3, 12, 18, 0, tzinfo=UTC))
    assert len(village.letters_to(PRIYA, "thanks_prompt")) == 1
    assert not village.letters_to(HILARY, "thanks_prompt")


async def test_a_jump_of_the_clock_over_five_weeks_makes_one_prompt_and_not_five(found) -> None:
    village = await found()
    await talked(village, datetime(2027, 3, 4, 12, 0, tzinfo=UTC))
    await village.at(datetime(2027, 4, 13, 9, 0, tzinfo=UTC))
    await village.until(datetime(2027, 4, 15, 9, 0, tzinfo=UTC), every=timedelta(hours=3))
    assert len(village.letters_to(PRIYA, "thanks_prompt")) == 1


async def test_repeated_passes_at_one_moment_make_one_prompt(found) -> None:
    village = await found()
    letter = await prompted(village)
    for _ in range(3):
        await village.at(village.now)
    assert village.letters_to(PRIYA, "thanks_prompt") == [letter]


async def test_the_same_thanks_twice_reach_the_mentor_once(found) -> None:
    village = await found()
    letter = await prompted(village)
    village.answers(letter, "You helped me a lot with the build, thank you!")
    uid = max(village.mailbox.inbox)
    village.mailbox.deliver(village.mailbox.inbox[uid][0], village.now)
    await village.at(village.now + SOON)
    await village.at(village.now + SOON)
    assert len(village.letters_to(HILARY, "thanks")) == 1


@pytest.mark.row("J3")
async def test_thanks_go_on_at_once_in_the_mentees_own_words_and_an_answer_goes_to_the_mentee(found) -> None:
    village = await found()
    await thanked(village, "Hilary showed me how to read a stack trace. Thank you!")
    letter = village.last(HILARY, "thanks")
    assert "Hilary showed me how to read a stack trace. Thank you!" in letter.text.replace("\r\n> ", " ").replace("\r\n", " ")
    assert letter.parsed["Reply-To"] == PRIYA.email
    assert letter.at == village.now


UNSURE = {
    "unkind": "Thanks for nothing, she was late again.",
    "ironic": "Well, thanks so much for finally showing up.",
    "about somebody else": "Thank you, Tom was much more helpful though.",
    "of a third person": "Thank you. I liked how Hilary told me about Nora Quinn.",
    "empty": "Hm.",
    "a complaint": "It was a waste of time.",
}


@pytest.mark.parametrize("text", UNSURE.values(), ids=UNSURE)
@pytest.mark.row("J3")
async def test_what_is_unsure_unkind_or_about_a_third_person_is_asked_back_and_not_passed_on(found, text: str) -> None:
    village = await found()
    await thanked(village, text)
    assert not village.letters_to(HILARY, "thanks")
    assert village.last(PRIYA).kind == "clarify"


async def test_send_lets_the_held_words_go_as_they_are(found) -> None:
    village = await found()
    await thanked(village, "It was a waste of time, but Hilary listened. Thank you.")
    question = village.last(PRIYA, "clarify")
    assert "Shall Hilary read this" in question.text + question.subject
    village.answers(question, "SEND")
    await village.at(village.now + SOON)
    assert "waste of time" in village.last(HILARY, "thanks").text


async def test_no_keeps_the_held_words_here(found) -> None:
    village = await found()
    await thanked(village, "It was a waste of time.")
    village.answers(village.last(PRIYA, "clarify"), "NO")
    await village.at(village.now + SOON)
    assert not village.letters_to(HILARY, "thanks")
    assert village.last(PRIYA).kind == "understood"


async def test_not_this_week_is_an_answer(found) -> None:
    village = await found()
    await thanked(village, "NOT THIS WEEK")
    assert village.last(PRIYA).kind == "understood"
    assert not village.letters_to(HILARY, "thanks")
    assert (await pairing(village)).thanks_unanswered == 0


@pytest.mark.row("J5")
async def test_stop_below_the_prompt_ends_this_kind_of_letter_only(found) -> None:
    village = await found()
    await thanked(village, "STOP")
    await village.until(datetime(2027, 4, 1, 8, 0, tzinfo=UTC), every=timedelta(hours=3))
    assert len(village.letters_to(PRIYA, "thanks_prompt")) == 1
    assert (await village.state()).people["priya"].stopped == frozenset({"thanks_prompt"})


@pytest.mark.row("J5")
async def test_two_unanswered_make_it_every_second_week_and_four_monthly(found) -> None:
    village = await found(country="")
    await talked(village, datetime(2027, 5, 31, 12, 0, tzinfo=UTC))
    days = [d.at.astimezone(BERLIN).date() for d in village.letters_to(PRIYA, "thanks_prompt")]
    gaps = [(b - a).days for a, b in pairwise(days)]
    assert gaps[:1] == [7]
    assert all(14 <= gap < 21 for gap in gaps[1:3])
    assert all(gap >= 28 for gap in gaps[3:])
    assert len(days) >= 5


async def test_an_answer_restores_the_rhythm(found) -> None:
    village = await found()
    await talked(village, datetime(2027, 3, 15, 12, 0, tzinfo=UTC))
    second = village.letters_to(PRIYA, "thanks_prompt")[1]
    village.answers(second, "Hilary helped me to find the right people. Thank you!")
    await village.at(village.now + SOON)
    await village.until(datetime(2027, 3, 23, 12, 0, tzinfo=UTC), every=timedelta(hours=3))
    assert len(village.letters_to(PRIYA, "thanks_prompt")) == 3


async def test_thanks_that_nobody_prompted_use_up_the_weeks_prompt(found) -> None:
    village = await found()
    await talked(village, datetime(2027, 3, 5, 12, 0, tzinfo=UTC))
    village.writes(PRIYA, "Thank you Hilary, you explained the release process so well!")
    await village.at(village.now + SOON)
    assert village.letters_to(HILARY, "thanks")
    await village.until(TUESDAY, every=timedelta(hours=3))
    assert not village.letters_to(PRIYA, "thanks_prompt")


@pytest.mark.row("J5")
async def test_a_week_without_a_talk_has_no_prompt(found) -> None:
    village = await found()
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    village.writes(PRIYA, "SKIP")
    await village.at(village.now + SOON)
    await village.until(TUESDAY, every=timedelta(hours=3))
    assert not village.letters_to(PRIYA, "thanks_prompt")


async def test_nobody_is_prompted_while_away(found) -> None:
    village = await found()
    await talked(village, datetime(2027, 3, 5, 12, 0, tzinfo=UTC))
    village.writes(PRIYA, "I am away from 8 to 10 March.")
    await village.at(village.now + SOON)
    await village.until(datetime(2027, 3, 12, 18, 0, tzinfo=UTC), every=timedelta(hours=3))
    days = {d.at.astimezone(BERLIN).date() for d in village.letters_to(PRIYA, "thanks_prompt")}
    away = Absence(date(2027, 3, 8), date(2027, 3, 10))
    assert not any(away.since <= day <= (away.until or day) for day in days)


async def test_a_preview_asks_before_anything_is_passed_on(found) -> None:
    village = await found(rhythm=Rhythm(thanks_preview=True))
    await thanked(village, "Hilary helped me with the tests. Thank you!")
    assert not village.letters_to(HILARY, "thanks")
    village.answers(village.last(PRIYA, "clarify"), "YES")
    await village.at(village.now + SOON)
    assert "helped me with the tests" in village.last(HILARY, "thanks").text


async def test_with_thanks_off_nobody_is_prompted(found) -> None:
    village = await found(rhythm=Rhythm(thanks="off"))
    await talked(village)
    assert not village.letters_to(PRIYA, "thanks_prompt")


async def test_a_skip_below_the_prompt_is_a_skip_and_no_thanks(found) -> None:
    village = await found()
    await thanked(village, "Can't make it this week, sorry.")
    assert not village.letters_to(HILARY, "thanks")
    assert not village.letters_to(TOM)
    (dates,) = (await village.state()).sessions.values()
    assert [d.state for d in dates][:2] == ["held", "skipped"]


@pytest.mark.row("J2")
@pytest.mark.fault("D11")
async def test_around_a_new_year_behind_a_week_fifty_three_each_week_with_a_talk_has_one_prompt(found) -> None:
    village = await found(now=datetime(2026, 12, 7, 8, 0, tzinfo=UTC))
    await paired(village, answer="Yes, but Tuesdays only, please")
    await accepted(village, HILARY, PRIYA)
    answered = 0
    while village.now < datetime(2027, 1, 21, tzinfo=UTC):
        await village.at(village.now + timedelta(hours=8))
        for letter in village.letters_to(PRIYA, "thanks_prompt")[answered:]:
            village.answers(letter, "Thank you, you explained it so well!")
            answered += 1
    known = await pairing(village)
    state = await village.state()
    held = [talk.start.astimezone(BERLIN).date() for talk in state.sessions[known.id] if talk.state == "held"]
    weeks = ["{}-W{:02}".format(*day.isocalendar()[:2]) for day in held]
    assert {"2026-W53", "2027-W01"} <= set(weeks)
    assert [one.week for one in state.thanks[known.id]] == weeks
    assert answered == len(weeks)
