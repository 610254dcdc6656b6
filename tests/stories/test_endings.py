"""Two weeks before the end both are asked; renewed by both, slower, or closed with thanks; and the mentee is invited to pass it on."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from alongside.ledger.verify import verify
from people import HILARY, MONDAY, PRIYA
from story_pairs import SOON, accepted, paired, pairing
from village import Village

LAST = datetime(2027, 5, 20, 12, 0, tzinfo=UTC)
WARNED = datetime(2027, 5, 7, 12, 0, tzinfo=UTC)


async def lived(village: Village, until: datetime) -> None:
    """A pair from Monday 1 March to ``until``; the last of its twelve dates is Thursday 20 May."""
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    village.writes(PRIYA, "STOP ALL")
    await village.at(village.now + SOON)
    await village.until(until, every=timedelta(hours=8))


async def warned(village: Village) -> None:
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.until(WARNED, every=timedelta(hours=8))


@pytest.mark.row("K1")
async def test_both_are_warned_two_weeks_before_the_end(found) -> None:
    village = await found()
    await warned(village)
    for person in (HILARY, PRIYA):
        letter = village.last(person, "ending")
        assert letter.at.date().isoformat() == "2027-05-07"
        assert "20 May" in letter.text
        assert "RENEW" in letter.text
        assert "SLOWER" in letter.text
        assert "END" in letter.text
        assert len(village.letters_to(person, "ending")) == 1


@pytest.mark.row("K1")
async def test_after_five_days_without_an_answer_both_are_asked_once_more_and_no_third_time(found) -> None:
    village = await found()
    await warned(village)
    village.answers(village.last(PRIYA, "ending"), "RENEW")
    await village.until(WARNED + timedelta(days=12), every=timedelta(hours=8))
    first, again = village.letters_to(HILARY, "ending")
    assert (again.at.date() - first.at.date()).days == 5
    assert "second and last time" in again.text
    assert len(village.letters_to(PRIYA, "ending")) == 1, "who has answered is not asked again"


@pytest.mark.row("K1")
@pytest.mark.fault("D12")
@pytest.mark.parametrize(
    ("woken", "warnings"), [(LAST - timedelta(days=3), 1), (LAST + timedelta(days=8), 0)], ids=["before the end", "behind it"]
)
async def test_who_sleeps_over_the_warning_is_warned_once_or_not_at_all_and_the_pair_ends_once(
    found, woken: datetime, warnings: int
) -> None:
    village = await found()
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.until(WARNED - timedelta(days=2), every=timedelta(hours=8))
    await village.at(woken)
    await village.until(max(woken, LAST) + timedelta(days=12), every=timedelta(hours=8))
    for person in (HILARY, PRIYA):
        assert len(village.letters_to(person, "ending")) == warnings
        assert len(village.letters_to(person, "closing")) == 1
    assert (await pairing(village)).state == "ended"


async def test_without_an_answer_the_series_ends_and_both_are_thanked(found) -> None:
    village = await found()
    await lived(village, LAST + timedelta(days=6))
    known = await pairing(village)
    assert (known.state, known.end_reason) == ("ended", "over")
    assert village.letters_to(HILARY, "closing")
    assert village.letters_to(PRIYA, "closing")
    assert (await village.state()).series[known.id].state == "ended"
    assert not village.letters_to(PRIYA, "cancel"), "nothing was left to cancel"


@pytest.mark.row("K1")
async def test_renewed_by_both_goes_on_under_the_same_uid(found) -> None:
    village = await found()
    await warned(village)
    village.answers(village.last(PRIYA, "ending"), "RENEW")
    await village.at(village.now + SOON)
    before = (await village.state()).series[1]
    assert "RENEW" in village.last(HILARY, "told").text
    village.answers(village.last(HILARY, "told"), "RENEW")
    await village.at(village.now + SOON)
    after = (await village.state()).series[1]
    assert (after.uid, after.count) == (before.uid, 24)
    assert after.sequence > before.sequence
    assert (await pairing(village)).ends_on.isoformat() >= "2027-08-12"


async def test_one_who_renews_alone_renews_nothing(found) -> None:
    village = await found()
    await warned(village)
    village.answers(village.last(PRIYA, "ending"), "RENEW")
    await village.at(village.now + SOON)
    await village.until(LAST + timedelta(days=6), every=timedelta(hours=8))
    assert (await pairing(village)).state == "ended"


async def test_whoever_wants_it_slower_sets_the_pace(found) -> None:
    village = await found()
    await warned(village)
    village.answers(village.last(PRIYA, "ending"), "SLOWER")
    await village.at(village.now + SOON)
    village.answers(village.last(HILARY, "ending"), "RENEW")
    await village.at(village.now + SOON)
    known = await pairing(village)
    assert (known.state, known.freq) == ("active", "biweekly")
    coming = [s for s in (await village.state()).sessions[known.id] if s.start > village.now and s.state == "planned"]
    assert all((b.start - a.start).days >= 10 for a, b in itertools.pairwise(coming))


@pytest.mark.row("K2")
async def test_end_is_confirmed_once_and_empties_both_calendars(found) -> None:
    village = await found()
    await lived(village, datetime(2027, 3, 24, 12, 0, tzinfo=UTC))
    village.writes(PRIYA, "END")
    await village.at(village.now + SOON)
    assert (await pairing(village)).state == "active"
    assert village.last(PRIYA).kind == "confirm"
    village.answers(village.last(PRIYA, "confirm"), "YES")
    await village.at(village.now + SOON)
    assert (await pairing(village)).state == "ended"
    for person in (HILARY, PRIYA):
        assert b"METHOD:CANCEL" in village.last(person, "cancel").ics
        assert len(village.letters_to(person, "closing")) == 1
    await village.until(village.now + timedelta(days=70), every=timedelta(hours=20))
    assert len(village.letters_to(HILARY, "closing")) == 1


async def test_nobody_who_does_not_confirm_is_parted(found) -> None:
    village = await found()
    await lived(village, datetime(2027, 3, 24, 12, 0, tzinfo=UTC))
    village.writes(PRIYA, "END")
    await village.at(village.now + SOON)
    village.answers(village.last(PRIYA, "confirm"), "NO")
    await village.at(village.now + SOON)
    assert (await pairing(village)).state == "active"


async def invited(village: Village) -> None:
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await village.until(LAST + timedelta(days=8), every=timedelta(hours=8))


@pytest.mark.row("K5")
async def test_the_mentee_is_invited_to_become_a_mentor_and_yes_makes_one(found) -> None:
    village = await found()
    await invited(village)
    letter = village.last(PRIYA, "become_mentor")
    village.answers(letter, "Yes, mornings only, one mentee at most")
    await village.at(village.now + SOON)
    person = (await village.state()).people["priya"]
    assert "mentor" in person.roles
    assert person.capacity == 1
    assert village.last(PRIYA).kind == "understood"


@pytest.mark.row("K5")
async def test_later_asks_once_more_in_sixty_days_and_no_is_fine(found) -> None:
    village = await found()
    await invited(village)
    village.answers(village.last(PRIYA, "become_mentor"), "LATER")
    await village.at(village.now + SOON)
    await village.until(village.now + timedelta(days=65), every=timedelta(hours=20))
    assert len(village.letters_to(PRIYA, "become_mentor")) == 2
    village.answers(village.last(PRIYA, "become_mentor"), "NO")
    await village.at(village.now + SOON)
    assert "mentor" not in (await village.state()).people["priya"].roles
    assert village.last(PRIYA).kind == "understood"


async def test_a_mentor_who_was_a_mentee_is_not_invited_again(found) -> None:
    village = await found(replace(PRIYA, roles=frozenset({"mentee", "mentor"})))
    await invited(village)
    assert not village.letters_to(PRIYA, "become_mentor")


async def test_whoever_never_talked_is_not_invited(found) -> None:
    village = await found()
    await paired(village)
    village.writes(PRIYA, "END")
    await village.at(village.now + SOON)
    village.answers(village.last(PRIYA, "confirm"), "YES")
    await village.at(village.now + SOON)
    await village.until(MONDAY + timedelta(days=10), every=timedelta(hours=8))
    assert not village.letters_to(PRIYA, "become_mentor")


async def test_a_pair_that_rests_and_renews_talks_again(found) -> None:
    village = await found()
    await warned(village)
    village.writes(PRIYA, "PAUSE")
    await village.at(village.now + SOON)
    village.answers(village.last(PRIYA, "ending"), "RENEW")
    await village.at(village.now + SOON)
    village.answers(village.last(HILARY, "ending"), "SLOWER")
    await village.at(village.now + SOON)
    known = await pairing(village)
    rows = (await village.state()).sessions[known.id]
    assert (known.state, known.freq) == ("active", "biweekly")
    assert [row.state for row in rows if row.start > village.now and row.state != "skipped"] == ["planned"] * 6
    assert verify(village.ledger.ledger, village.now) == ()


@pytest.mark.row("K1")
async def test_a_renewal_that_crosses_the_others_change_brings_no_talk_back(found) -> None:
    """Both have been warned; Priya would go on, then asks for another mentor, and only then Hilary writes RENEW."""
    village = await found()
    await warned(village)
    village.answers(village.last(PRIYA, "ending"), "RENEW")
    await village.at(village.now + SOON)
    village.writes(PRIYA, "CHANGE")
    await village.at(village.now + SOON)
    village.answers(village.last(HILARY, "ending"), "RENEW")
    await village.at(village.now + SOON)
    state = await village.state()
    assert state.pairings[1].state == "ended"
    assert not [s for s in state.sessions[1] if s.state in ("planned", "confirmed", "moved")]
    assert village.last(HILARY).kind == "understood"
    assert village.last(HILARY, "understood").subject == "Your talks with Priya had ended already"


PLAIN_RENEWALS = [
    ("Yes, let's go on!", "weekly"),
    ("I'd be happy to continue.", "weekly"),
    ("Yes, but only every other week please.", "biweekly"),
    ("I'd like to go on, but less often.", "biweekly"),
    ("Once a month would be enough from now on.", "biweekly"),
]


@pytest.mark.row("K1")
@pytest.mark.parametrize(("words", "freq"), PLAIN_RENEWALS)
async def test_k1_both_go_on_in_their_own_words(found, words: str, freq: str) -> None:
    village = await found()
    await warned(village)
    ends = (await pairing(village)).ends_on
    village.answers(village.last(PRIYA, "ending"), words)
    await village.at(village.now + SOON)
    assert village.last(HILARY).subject == "Priya would like to go on. Would you?"
    village.answers(village.last(HILARY, "told"), "Yes, gladly")
    await village.at(village.now + SOON)
    known = await pairing(village)
    assert (known.state, known.freq) == ("active", freq)
    assert known.ends_on > ends


@pytest.mark.row("K1")
async def test_k1_words_that_hardly_say_so_are_asked_back_as_going_on(found) -> None:
    village = await found()
    await warned(village)
    village.answers(village.last(PRIYA, "ending"), "Another four weeks would be great.")
    await village.at(village.now + SOON)
    assert "Shall I let your talks go on?" in " ".join(village.last(PRIYA, "clarify").text.split())
    village.answers(village.last(PRIYA, "clarify"), "Yes")
    await village.at(village.now + SOON)
    assert (await pairing(village)).renewals == (PRIYA.id,)


@pytest.mark.row("K1")
async def test_k1_what_is_not_understood_is_offered_the_ways_on_again(found) -> None:
    village = await found()
    await warned(village)
    village.answers(village.last(PRIYA, "ending"), "Hm, difficult to say.")
    await village.at(village.now + SOON)
    letter = village.last(PRIYA, "clarify")
    assert all(word in letter.text for word in ("RENEW", "SLOWER", "END"))
    village.answers(letter, "RENEW")
    await village.at(village.now + SOON)
    assert (await pairing(village)).renewals == (PRIYA.id,)


@pytest.mark.row("K1")
@pytest.mark.parametrize("words", ["END", "No, thank you"])
async def test_k1_an_end_below_the_warning_leaves_the_talks_until_then_and_asks_no_more(found, words: str) -> None:
    village = await found()
    await warned(village)
    ends = (await pairing(village)).ends_on
    village.answers(village.last(PRIYA, "ending"), words)
    await village.at(village.now + SOON)
    if words == "END":
        assert "as planned" in " ".join(village.last(PRIYA, "confirm").text.split())
        village.answers(village.last(PRIYA, "confirm"), "YES")
        await village.at(village.now + SOON)
    assert "until their last day, as planned" in " ".join(village.last(PRIYA, "understood").text.split())
    assert not village.letters_to(HILARY, "cancel")
    await village.until(village.now + timedelta(days=10), every=timedelta(hours=8))
    assert len(village.letters_to(PRIYA, "ending")) == 1
    assert (await pairing(village)).ends_on == ends
    assert (await pairing(village)).state == "active"
