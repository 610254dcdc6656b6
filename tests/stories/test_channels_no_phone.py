"""Who refuses the phone (D3, B5d) never sees a number: not in a letter, an entry, a link, carried words or a forwarded signature."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from alongside.language.reading import Channels
from people import HILARY, PRIYA
from story_pairs import SOON, accepted, paired, pairing
from village import Village

SHY = replace(HILARY, preferences=replace(HILARY.preferences, channels=Channels(avoid=("phone",))))
NUMBER = re.compile(rb"\+49|1234567|\btel:|dial", re.IGNORECASE)
SIGNATURE = "\n\nPriya Nair\nPayments | Tel. +49 30 1234567 | tel:+49301234567\nJoin by phone: dial-in 030 1234567"


def seen(village: Village) -> list[bytes]:
    """Everything that reached either of the two, decoded."""
    parts = []
    for letter in village.postman.delivered:
        parts += [letter.text.encode(), letter.html.encode(), letter.ics.replace(b"\r\n ", b"")]
    return parts


async def held(village: Village) -> None:
    await accepted(village, HILARY, PRIYA)
    first = (await village.state()).sessions[(await pairing(village)).id][0]
    await village.at(first.end)


@pytest.mark.row("D3")
async def test_d3_thanks_with_a_number_reach_her_with_a_marked_gap(found) -> None:
    village = await found(SHY)
    await paired(village)
    await held(village)
    village.writes(PRIYA, "Thank you, you helped me a lot with the month! Ring me under +49 30 1234567 if you like.")
    await village.at(village.now + SOON)
    if village.letters_to(PRIYA, "clarify"):
        village.answers(village.last(PRIYA, "clarify"), "SEND")
        await village.at(village.now + SOON)
    text = " ".join(village.last(HILARY, "thanks").text.replace(">", "").split())
    assert "you helped me a lot" in text
    assert "(a number was left out)" in text
    assert "1234567" not in text
    assert not [part for part in seen(village) if NUMBER.search(part) and b"Ring me" not in part]


@pytest.mark.row("D3")
async def test_d3_a_link_of_hers_that_dials_is_not_in_the_entry_and_the_room_is(found) -> None:
    dials = replace(SHY, channel_link="https://tel.meet/abc-defg?pin=1234567")
    village = await found(dials, video_room="https://meet.example.org/{room}")
    await paired(village)
    ics = village.last(PRIYA, "invitation").ics.replace(b"\r\n ", b"")
    assert b"LOCATION:https://meet.example.org/" in ics
    assert not [part for part in seen(village) if NUMBER.search(part)]


@pytest.mark.row("D3")
async def test_d3_a_forwarded_signature_loses_its_numbers(found) -> None:
    village = await found(SHY)
    village.writes(PRIYA, "Could I have Hilary Meyer as my mentor? Every week, mornings suit me, by e-mail only please.")
    await village.at(village.now)
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")
    await village.at(village.now + SOON)
    await village.at((await village.state()).sessions[(await pairing(village)).id][0].start)
    village.answers(village.last(PRIYA, "opener"), "How do I read the log of the build, and where does it lie?" + SIGNATURE)
    await village.at(village.now + SOON)
    told = village.last(HILARY, "told")
    assert "log of the build" in " ".join(told.text.replace(">", "").split())
    assert not NUMBER.search(told.text.encode() + told.html.encode())


@pytest.mark.row("D1")
async def test_d1_the_phone_is_never_the_way_when_one_of_the_two_refuses_it(found) -> None:
    village = await found(SHY, replace(PRIYA, preferences=replace(PRIYA.preferences, channels=Channels(prefer=("phone",)))))
    await paired(village)
    assert (await pairing(village)).channel == "video"
    assert b"By phone" not in village.last(PRIYA, "invitation").ics


async def test_who_likes_the_phone_may_read_numbers(found) -> None:
    village = await found()
    await paired(village)
    await held(village)
    village.writes(PRIYA, "Thank you, you helped me a lot with the month! Ring me under +49 30 1234567 if you like.")
    await village.at(village.now + SOON)
    if village.letters_to(PRIYA, "clarify"):
        village.answers(village.last(PRIYA, "clarify"), "SEND")
        await village.at(village.now + SOON)
    assert "1234567" in village.last(HILARY, "thanks").text
