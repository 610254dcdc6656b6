"""Every field of the echo is corrected by a reply, also when the reply quotes our letter."""

from __future__ import annotations

from datetime import timedelta

import pytest

from alongside.programme.model import Request
from people import HILARY, MONDAY, PRIYA, TOM

WISH = "Could I have Hilary as my mentor? Every week, half an hour, mornings suit me, by video. I would like to learn about databases."

CORRECTIONS = [
    ("Actually every two weeks.", lambda r: r.wishes.cadence.freq == "biweekly"),
    ("How often: monthly", lambda r: r.wishes.cadence.freq == "monthly"),
    ("45 minutes please", lambda r: r.wishes.duration_min == 45),
    ("How long: 60 minutes", lambda r: r.wishes.duration_min == 60),
    ("Afternoons, not mornings", lambda r: [(w.start, w.end) for w in r.wishes.availability if w.kind == "want"] == [("13:00", "17:00")]),
    ("When: Tuesday afternoons", lambda r: [w.days for w in r.wishes.availability if w.kind == "want"] == [("TU",)]),
    ("No, Mondays; otherwise right", lambda r: [(w.days, w.start, w.end) for w in r.wishes.availability] == [(("MO",), "09:00", "12:00")]),
    ("By phone, not by video; the rest is fine.", lambda r: (r.wishes.channels.prefer, r.wishes.cadence.freq) == (("phone",), "weekly")),
    ("By phone rather than video", lambda r: r.wishes.channels.prefer[0] == "phone"),
    ("How: by phone", lambda r: r.wishes.channels.prefer[0] == "phone"),
    ("I meant Tom Baker", lambda r: r.named == "tom"),
    ("Mentor: Tom Baker", lambda r: r.named == "tom"),
    ("Topics: Kubernetes", lambda r: any("kubernetes" in t.lower() for t in r.topics)),
]


@pytest.mark.parametrize(("text", "holds"), CORRECTIONS, ids=[t for t, _ in CORRECTIONS])
@pytest.mark.row("A4")
async def test_a_reply_that_quotes_our_letter_corrects_the_field_it_names(found, text, holds) -> None:
    village = await found()
    village.writes(PRIYA, WISH)
    await village.at(MONDAY)
    village.answers(village.last(PRIYA, "received"), text)
    await village.at(MONDAY + timedelta(minutes=20))
    (wanted,) = (await village.state()).requests.values()
    assert isinstance(wanted, Request)
    assert holds(wanted), (wanted.wishes, wanted.topics, wanted.named, [d.kind for d in village.letters_to(PRIYA)])
    assert len(village.letters_to(PRIYA, "received")) == 2


@pytest.mark.row("A4")
async def test_a_correction_leaves_the_other_fields_alone(found) -> None:
    village = await found()
    village.writes(PRIYA, WISH)
    await village.at(MONDAY)
    before = next(iter((await village.state()).requests.values())).wishes
    village.answers(village.last(PRIYA, "received"), "45 minutes please")
    await village.at(MONDAY + timedelta(minutes=20))
    after = next(iter((await village.state()).requests.values())).wishes
    assert (after.cadence, after.availability, after.channels) == (before.cadence, before.availability, before.channels)
    assert len(village.letters_to(HILARY, "ask")) == 1
    assert not village.letters_to(TOM)
