"""D5, D6, D8, D9: both say in two lines what they hope for and cannot offer; the introduction shows it, a change is a new version."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.language.reader import read
from alongside.language.reading import Cadence, Channels, Reading
from alongside.programme.agreement import terms
from people import HILARY, MORNINGS, PRIYA
from phrase_book import context
from story_pairs import SOON, accepted, paired, pairing, wished
from village import Village

VIDEO = replace(MORNINGS, channels=Channels(("video",)), duration_min=45, cadence=Cadence("biweekly"))


def flat(text: str) -> str:
    return " ".join(text.split())


async def writes(village: Village, person, words: str) -> None:
    village.now += timedelta(minutes=30)
    village.writes(person, words)
    await village.at(village.now)


@pytest.mark.row("D5")
async def test_d5_both_answer_in_their_first_mail_and_read_each_other_in_the_introduction(found) -> None:
    village: Village = await found(replace(HILARY, manager="anna@example.org"))
    await wished(village)
    assert '"Hope: ..."' in flat(village.last(PRIYA, "received").text)
    village.answers(village.last(PRIYA, "received"), "Hope: somebody who tells me when I am wrong\nCannot: evenings")
    await village.at(village.now + SOON)
    echo = village.last(PRIYA, "received").text
    assert "Hope: somebody who tells me when I am wrong" in echo
    assert "Cannot: evenings" in echo
    assert '"Hope: ..."' in flat(village.last(HILARY, "ask").text)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly\n\nHope: questions that come early\nCannot: Fridays")
    await village.at(village.now + SOON)
    for reader in (PRIYA, HILARY):
        text = flat(village.last(reader, "introduction").text)
        assert "Priya hopes for: somebody who tells me when I am wrong" in text
        assert "Hilary hopes for: questions that come early" in text
        assert "Priya cannot offer: evenings" in text
        assert "Hilary cannot offer: Fridays" in text


@pytest.mark.row("D5")
async def test_d5_a_hope_that_comes_after_the_introduction_still_reaches_the_other(found) -> None:
    village: Village = await found()
    await paired(village)
    village.answers(village.last(PRIYA, "received"), "Hope: somebody to ask the small questions\nCannot: prepare much")
    await village.at(village.now + SOON)
    told = flat(village.last(HILARY, "told").text)
    assert "Hope: somebody to ask the small questions" in told
    assert "Cannot: prepare much" in told
    assert "Hilary reads your note" in village.last(PRIYA, "understood").text


@pytest.mark.row("D5")
async def test_d5_nobody_has_to_say_anything(found) -> None:
    village: Village = await found()
    await paired(village)
    assert "hopes for" not in village.last(PRIYA, "introduction").text


@pytest.mark.row("D5")
async def test_d5_differences_stand_side_by_side_with_one_suggestion_each(found) -> None:
    village: Village = await found(replace(HILARY, preferences=VIDEO))
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? In person, please, every week, half an hour, mornings suit me.")
    await village.at(village.now)
    village.answers(village.last(HILARY, "ask"), "Yes")
    await village.at(village.now + SOON)
    text = flat(village.last(PRIYA, "introduction").text)
    assert "Hilary: by video. Priya: in person. Try both, keep what works." in text
    assert "Hilary: 45 minutes. Priya: 30. Begin with 30." in text


@pytest.mark.row("D9")
async def test_d9_three_easy_openers_make_the_first_talk_light_and_plain_leaves_them_out(found) -> None:
    village: Village = await found(replace(HILARY, manager="anna@example.org"))
    await writes(village, HILARY, "PLAIN")
    await paired(village)
    for opener in ("What drew you here?", "What is fun in this job?", "What confused you most in your first weeks?"):
        assert opener in flat(village.last(PRIYA, "introduction").text)
        assert opener not in flat(village.last(HILARY, "introduction").text)


@pytest.mark.row("D6")
async def test_d6_less_is_a_new_version_at_once_and_both_read_so(found) -> None:
    village: Village = await found()
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await writes(village, PRIYA, "CHANGE rhythm: every 2 weeks")
    known = await pairing(village)
    assert (known.freq, known.version) == ("biweekly", 2)
    assert "every two weeks, 30 minutes" in flat(village.last(PRIYA, "understood").text)
    assert "every two weeks, 30 minutes" in flat(village.last(HILARY, "told").text)
    assert b"INTERVAL=2" in village.last(HILARY, "invitation").ics.replace(b"\r\n ", b"")
    coming = [s for s in (await village.state()).sessions[known.id] if s.state == "planned"]
    assert len(coming) == 6


@pytest.mark.row("D6")
async def test_d6_more_takes_two(found) -> None:
    village: Village = await found()
    await paired(village)
    await writes(village, PRIYA, "CHANGE length: 45 minutes")
    assert (await pairing(village)).duration_min == 30
    village.answers(village.last(HILARY, "told"), "YES")
    await village.at(village.now + SOON)
    known = await pairing(village)
    assert (known.duration_min, known.version) == (45, 2)
    await writes(village, PRIYA, "CHANGE length: 60 minutes")
    village.answers(village.last(HILARY, "told"), "NO")
    await village.at(village.now + SOON)
    assert (await pairing(village)).duration_min == 45
    assert "It stays" in village.last(PRIYA, "told").subject


def test_d5_the_two_lines_refuse_nothing_when_they_are_read() -> None:
    said = read("Yes, gladly\n\nHope: early questions\nCannot: Fridays, or talks by phone", context(asked="ask"))
    assert said.intent == "accept"
    assert said.availability == Reading().availability
    assert said.channels == Reading().channels


@pytest.mark.row("D6")
async def test_d6_another_way_to_talk_is_a_new_version_and_both_see_what_holds(found) -> None:
    village: Village = await found(replace(HILARY, preferences=VIDEO))
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? In person, please, every week, half an hour, mornings suit me.")
    await village.at(village.now)
    village.answers(village.last(HILARY, "ask"), "Yes")
    await village.at(village.now + SOON)
    before = await pairing(village)
    await writes(village, PRIYA, "CHANGE channel: chat")
    assert await pairing(village) == before, "more than before takes two"
    village.answers(village.last(HILARY, "told"), "YES")
    await village.at(village.now + SOON)
    known = await pairing(village)
    assert (known.channel, known.version) == ("chat", before.version + 1)
    for person in (PRIYA, HILARY):
        await writes(village, person, "STATUS")
        assert f"You agreed on: {terms(known.freq, known.duration_min)}, by chat." in flat(village.last(person, "status").text)
