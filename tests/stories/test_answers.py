"""Calendar answers and words about dates, on the whole road: what stands in both calendars after them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from alongside.ledger.whole import whole
from attendee import moments
from people import HILARY, PRIYA
from story_pairs import SOON, accepted, paired, pairing
from village import Delivered, Village

ABSURD = 1407317367304
"""A SEQUENCE that a calendar really sends: milliseconds of an epoch."""


def replies(village: Village, letter: Delivered, partstat: str, sequence: int) -> None:
    """A calendar's answer that carries a SEQUENCE of its own invention."""
    raw = letter.ics
    own = next(line for line in raw.replace(b"\r\n ", b"").splitlines() if line.startswith(b"SEQUENCE"))
    invented = Delivered(letter.to, letter.at, letter.raw, letter.parsed)
    village.replies_by_calendar(invented, partstat)
    uid = max(village.mailbox.inbox)
    mail, at = village.mailbox.inbox[uid]
    village.mailbox.inbox[uid] = (mail.replace(own, b"SEQUENCE:%d" % sequence), at)


@pytest.mark.row("G1", "F5")
async def test_accepted_makes_no_letter(found) -> None:
    village = await found()
    await paired(village)
    before = len(village.postman.delivered)
    await accepted(village, HILARY, PRIYA)
    assert len(village.postman.delivered) == before
    states = {s.state for s in (await village.state()).sessions[1] if s.start > village.now}
    assert "confirmed" in states


async def an_absurd_sequence(village: Village) -> None:
    await paired(village)
    replies(village, village.last(HILARY, "invitation"), "ACCEPTED", ABSURD)
    replies(village, village.last(PRIYA, "invitation"), "TENTATIVE", ABSURD)
    await village.at(village.now + SOON)
    village.writes(PRIYA, "SKIP")
    await village.at(village.now + SOON)
    state = await village.state()
    series = state.series[1]
    assert series.sequence < 10
    assert [s.state for s in state.sessions[1]].count("skipped") == 1
    assert b"METHOD:CANCEL" in village.last(HILARY, "cancel").ics
    assert {m for m, _ in village.mailbox.inbox.values()} == set()


async def test_an_absurd_sequence_in_a_reply_is_survived(found) -> None:
    await an_absurd_sequence(await found())


async def test_an_absurd_sequence_in_a_reply_is_survived_by_postgresql(found, postgres_url: str) -> None:
    await an_absurd_sequence(await found(url=postgres_url))


async def counters(village: Village) -> None:
    """Hilary's calendar proposes another time under an absurd SEQUENCE, at a moment that does not suit Priya."""
    await paired(village)
    letter = village.last(HILARY, "invitation")
    village.replies_by_calendar(letter, "TENTATIVE", occurrence=b"RECURRENCE-ID;TZID=Europe/Berlin:20270311T093000")
    uid = max(village.mailbox.inbox)
    mail, at = village.mailbox.inbox[uid]
    lines = b"DTSTART;TZID=Europe/Berlin:20270311T200000\nDTEND;TZID=Europe/Berlin:20270311T203000\nEND:VEVENT"
    proposed = mail.replace(b"METHOD:REPLY", b"METHOD:COUNTER").replace(b'method="REPLY"', b'method="COUNTER"')
    proposed = proposed.replace(b"SEQUENCE:0", b"SEQUENCE:%d" % ABSURD)
    assert b"%d" % ABSURD in proposed
    village.mailbox.inbox[uid] = (proposed.replace(b"END:VEVENT", lines, 1), at)
    before = len(village.postman.delivered)
    await village.at(village.now + SOON)
    told = village.postman.delivered[before:]
    assert [(d.to, d.kind) for d in told] == [(PRIYA.email, "told"), (HILARY.email, "understood")]
    state = await village.state()
    assert state.pairings[1].state == "active"
    assert not [s for s in state.sessions[1] if f"{s.start:%H:%M}" == "20:00"], "nothing moves to an evening that nobody agreed to"
    assert state.series[1].sequence < 10


async def test_a_counter_with_an_absurd_sequence_is_answered(found) -> None:
    await counters(await found())


async def test_a_counter_with_an_absurd_sequence_is_answered_on_postgresql(found, postgres_url: str) -> None:
    await counters(await found(url=postgres_url))


@pytest.mark.parametrize("words", ["SKIP", "Can't make it this week, sorry.", "I can't make Thursday."])
@pytest.mark.row("G5")
async def test_a_skip_in_words_leaves_both_calendars(found, words: str) -> None:
    village = await found()
    await paired(village)
    village.writes(PRIYA, words, answers=village.last(PRIYA, "invitation"))
    await village.at(village.now + SOON)
    first = (await village.state()).sessions[1][0]
    assert first.state == "skipped"
    for person in (HILARY, PRIYA):
        assert first.start not in moments((x.ics for x in village.letters_to(person) if x.ics), "keeps")


@pytest.mark.row("G5")
async def test_a_move_in_words_is_in_both_calendars(found) -> None:
    village = await found()
    await paired(village)
    village.writes(PRIYA, "Could we do Thursday at 10 instead?", answers=village.last(PRIYA, "invitation"))
    await village.at(village.now + SOON)
    first = (await village.state()).sessions[1][0]
    assert f"{first.start:%a %H:%M}" == "Thu 10:00"
    for person in (HILARY, PRIYA):
        assert first.start in moments((x.ics for x in village.letters_to(person) if x.ics), "keeps")


@pytest.mark.row("I2")
async def test_a_date_that_nobody_ever_answered_is_unknown_and_prompts_nobody(found) -> None:
    village = await found()
    await paired(village)
    await village.until(village.now + timedelta(days=8), every=timedelta(hours=8))
    assert (await village.state()).sessions[1][0].state == "unknown"
    assert not village.letters_to(PRIYA, "thanks_prompt")


@pytest.mark.row("E3", "G2")
async def test_a_declined_date_is_offered_at_two_other_times_and_a_number_takes_one(found) -> None:
    village = await found()
    await paired(village)
    village.writes(PRIYA, "SKIP", answers=village.last(PRIYA, "invitation"))
    await village.at(village.now + SOON)
    offered = village.last(HILARY, "cancel")
    assert "[1]" not in offered.text, "the answer is a word, not a footnote"
    assert "These suit you both" in " ".join(offered.text.split())
    village.answers(offered, "1")
    await village.at(village.now + SOON)
    first = (await village.state()).sessions[1][0]
    assert first.state == "moved"
    for person in (HILARY, PRIYA):
        assert first.start in moments((x.ics for x in village.letters_to(person) if x.ics), "keeps")


@pytest.mark.row("I1")
async def test_an_agreed_date_is_one_row_for_ever_with_everything_that_became_of_it(found) -> None:
    village = await found()
    await paired(village)
    planned = (await village.state()).sessions[1]
    village.writes(PRIYA, "Could we do Thursday at 10 instead?", answers=village.last(PRIYA, "invitation"))
    await village.at(village.now + SOON)
    village.writes(HILARY, "SKIP", answers=village.last(HILARY, "change"))
    await village.at(village.now + SOON)
    rows = (await village.state()).sessions[1]
    assert [(row.id, row.recurrence_id) for row in rows] == [(row.id, row.recurrence_id) for row in planned]
    assert (rows[0].state, rows[0].moved_from) == ("skipped", planned[0].start)
    told = [c for c in village.ledger.ledger.store.read(whole).changes[rows[0].id] if c.what in ("planned", "moved", "skipped")]
    assert [(c.what, c.actor) for c in told] == [("planned", "programme"), ("moved", "priya"), ("skipped", "hilary")]


async def test_a_number_below_a_letter_about_a_date_that_is_on_again_moves_nothing_and_says_so(found) -> None:
    village = await found()
    await paired(village)
    village.writes(PRIYA, "SKIP", answers=village.last(PRIYA, "invitation"))
    await village.at(village.now + SOON)
    offered = village.last(HILARY, "cancel")
    village.answers(village.last(PRIYA, "cancel"), "UNDO")
    await village.at(village.now + SOON)
    first = (await village.state()).sessions[1][0]
    village.answers(offered, "1")
    await village.at(village.now + SOON)
    assert (await village.state()).sessions[1][0] == first
    assert "on again" in village.last(HILARY, "understood").subject


async def test_a_counter_for_a_date_that_is_none_of_theirs_is_answered_with_the_talks_as_they_are(found) -> None:
    village = await found()
    await paired(village)
    village.replies_by_calendar(
        village.last(HILARY, "invitation"), "TENTATIVE", occurrence=b"RECURRENCE-ID;TZID=Europe/Berlin:20270313T093000"
    )
    proposes(village, b"DTSTART;TZID=Europe/Berlin:20270313T110000\nDTEND;TZID=Europe/Berlin:20270313T113000")
    before = (await village.state()).sessions[1]
    sent = len(village.postman.delivered)
    await village.at(village.now + SOON)
    (letter,) = village.postman.delivered[sent:]
    assert (letter.to, letter.kind) == (HILARY.email, "change")
    assert "none of your coming talks" in " ".join(letter.text.split())
    assert (await village.state()).sessions[1] == before


@pytest.mark.parametrize("by_calendar", [False, True])
async def test_a_move_to_where_the_talk_is_already_bothers_nobody_else(found, by_calendar: bool) -> None:
    village = await found()
    await paired(village)
    first = (await village.state()).sessions[1][0]
    if by_calendar:
        village.replies_by_calendar(
            village.last(HILARY, "invitation"),
            "TENTATIVE",
            occurrence=f"RECURRENCE-ID;TZID=Europe/Berlin:{first.start:%Y%m%dT%H%M%S}".encode(),
        )
        begin, end = (f"{moment:%Y%m%dT%H%M%S}" for moment in (first.start, first.end))
        proposes(village, f"DTSTART;TZID=Europe/Berlin:{begin}\nDTEND;TZID=Europe/Berlin:{end}".encode())
    else:
        village.writes(HILARY, f"Could we move it to {first.start:%A} at {first.start:%-H:%M}?", answers=village.last(HILARY, "invitation"))
    sent = len(village.postman.delivered)
    await village.at(village.now + SOON)
    (letter,) = village.postman.delivered[sent:]
    assert letter.to == HILARY.email
    assert letter.kind == ("change" if by_calendar else "understood")
    assert (await village.state()).sessions[1][0].start == first.start
    assert (await village.state()).sessions[1][0].state != "moved"


def proposes(village: Village, times: bytes) -> None:
    """The last calendar answer becomes a COUNTER with these times (RFC 5546 3.2.7)."""
    uid = max(village.mailbox.inbox)
    mail, at = village.mailbox.inbox[uid]
    counter = mail.replace(b"METHOD:REPLY", b"METHOD:COUNTER").replace(b'method="REPLY"', b'method="COUNTER"')
    village.mailbox.inbox[uid] = (counter.replace(b"END:VEVENT", times + b"\nEND:VEVENT", 1), at)


async def test_a_weekday_that_is_over_this_week_holds_from_the_next_week_on(found) -> None:
    """On a Wednesday before talks on Thursdays, "always on Mondays" cannot begin two days ago."""
    village = await found(country="")
    await paired(village)
    wednesday = datetime(2027, 3, 3, 9, 0, tzinfo=UTC)
    await village.at(wednesday)
    village.writes(HILARY, "Could we always talk on Mondays at 10 from now on?")
    await village.at(wednesday + timedelta(hours=1))
    assert "every Monday, 10:00" in village.last(PRIYA, "change").subject
    coming = [s.start for s in (await village.state()).sessions[(await pairing(village)).id] if s.state != "skipped"]
    assert {f"{start:%A %H:%M}" for start in coming} == {"Monday 10:00"}
    assert coming[0].date().isoformat() == "2027-03-08"
