"""What a mail may do by what speaks for it: each row of the table of proof, each column one act."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.programme.rules import Trust
from people import HILARY, MONDAY, PRIYA
from story_pairs import SOON, paired, pairing
from village import Delivered, Village

ID = "mx.example.org"
GOOD = f"{ID}; dmarc=pass header.from=example.org"
BAD = f"{ID}; dmarc=fail header.from=example.org"
BOSS = "boss@example.org"
BELIEVING = Trust(authserv_id=ID)


async def a_pair(found, trust: Trust) -> Village:
    """A pair made by proved mail, whose programme then trusts as ``trust`` says."""
    village = await found(replace(HILARY, manager=BOSS))
    await paired(village)
    village.settings = replace(village.settings, trust=trust)
    village.ledger.ledger._state = None
    return village


def says(village: Village, person, text: str, *, header: str = "", answers: Delivered | None = None) -> None:
    headers = {"Authentication_Results": header} if header else {}
    village.writes(person, text, answers=answers, **headers)


async def skipped(village: Village) -> int:
    known = await pairing(village)
    return sum(s.state == "skipped" for s in (await village.state()).sessions[known.id])


ROWS = [
    # header, answers our letter, skip done, stop done, then what the writer reads
    pytest.param(GOOD, False, True, id="aligned pass"),
    pytest.param("", True, False, id="no result, our Message-ID"),
    pytest.param("", False, False, id="no result, no key"),
]


@pytest.mark.parametrize(("header", "keyed", "done"), ROWS)
async def test_a_skip_is_done_with_proof_and_confirmed_first_without(found, header: str, keyed: bool, done: bool) -> None:
    village = await a_pair(found, BELIEVING)
    says(village, PRIYA, "SKIP", header=header, answers=village.last(PRIYA, "invitation") if keyed else None)
    await village.at(village.now + SOON)
    assert await skipped(village) == (1 if done else 0)
    assert village.last(PRIYA).kind == ("cancel" if done else "confirm") or done


@pytest.mark.parametrize(("header", "keyed", "done"), ROWS)
async def test_a_stop_is_done_with_proof_and_confirmed_first_without(found, header: str, keyed: bool, done: bool) -> None:
    village = await a_pair(found, BELIEVING)
    says(village, PRIYA, "STOP ALL", header=header, answers=village.last(PRIYA, "invitation") if keyed else None)
    await village.at(village.now + SOON)
    assert bool((await village.state()).people["priya"].stopped) == done
    assert village.last(PRIYA).kind == ("understood" if done else "confirm")


@pytest.mark.parametrize(("header", "keyed", "done"), ROWS)
async def test_a_pause_is_done_with_proof_and_confirmed_first_without(found, header: str, keyed: bool, done: bool) -> None:
    village = await a_pair(found, BELIEVING)
    says(village, PRIYA, "PAUSE", header=header, answers=village.last(PRIYA, "invitation") if keyed else None)
    await village.at(village.now + SOON)
    assert (await pairing(village)).state == ("paused" if done else "active")


@pytest.mark.parametrize(("header", "keyed", "done"), ROWS)
async def test_preferences_change_with_proof_and_are_confirmed_first_without(found, header: str, keyed: bool, done: bool) -> None:
    village = await a_pair(found, BELIEVING)
    says(village, PRIYA, "Only by phone please, and not on Fridays.", header=header)
    await village.at(village.now + SOON)
    assert bool((await village.state()).people["priya"].preferences.channels.prefer) == done


@pytest.mark.parametrize(("header", "keyed", "done"), [ROWS[0], pytest.param("", True, True, id="our Message-ID"), ROWS[2]])
async def test_thanks_need_a_proof_or_a_key(found, header: str, keyed: bool, done: bool) -> None:
    village = await a_pair(found, BELIEVING)
    says(
        village,
        PRIYA,
        "Thank you Hilary, you helped me so well!",
        header=header,
        answers=village.last(PRIYA, "received") if keyed else None,
    )
    await village.at(village.now + SOON)
    assert bool(village.letters_to(HILARY, "thanks")) == done


async def test_a_confirmed_skip_is_done_once(found) -> None:
    village = await a_pair(found, BELIEVING)
    says(village, PRIYA, "SKIP")
    await village.at(village.now + SOON)
    letter = village.last(PRIYA, "confirm")
    says(village, PRIYA, "YES", answers=letter)
    await village.at(village.now + SOON)
    assert await skipped(village) == 1
    says(village, PRIYA, "YES", answers=letter)
    await village.at(village.now + SOON)
    assert await skipped(village) == 1


async def test_a_confirmation_is_good_for_three_days_only(found) -> None:
    village = await a_pair(found, BELIEVING)
    says(village, PRIYA, "SKIP")
    await village.at(village.now + SOON)
    letter = village.last(PRIYA, "confirm")
    await village.at(village.now + timedelta(days=3, hours=1))
    says(village, PRIYA, "YES", answers=letter)
    await village.at(village.now + SOON)
    assert await skipped(village) == 0


async def test_a_request_without_proof_waits_for_the_writers_yes(found) -> None:
    village = await found(trust=BELIEVING)
    says(village, PRIYA, "Could I have Hilary as my mentor? Mornings suit me.")
    await village.at(MONDAY)
    assert [d.kind for d in village.letters_to(PRIYA)] == ["confirm"]
    assert not village.letters_to(HILARY)
    says(village, PRIYA, "YES", answers=village.last(PRIYA, "confirm"))
    await village.at(MONDAY + SOON)
    assert village.letters_to(HILARY, "ask")
    (wanted,) = (await village.state()).requests.values()
    assert (wanted.state, wanted.wishes.availability[0].start) == ("asking", "09:00")


async def test_a_request_that_nobody_confirms_is_withdrawn_after_a_week(found) -> None:
    village = await found(trust=BELIEVING)
    says(village, PRIYA, "Could I have Hilary as my mentor? Mornings suit me.")
    await village.at(MONDAY)
    await village.until(MONDAY + timedelta(days=8), every=timedelta(hours=12))
    (wanted,) = (await village.state()).requests.values()
    assert wanted.state == "withdrawn"


async def test_a_newcomers_request_without_proof_is_confirmed_by_the_newcomer(found) -> None:
    village = await found(trust=BELIEVING)
    village.writes("Olu Ade <olu@example.org>", "Could I have Hilary as my mentor? Mornings suit me.")
    await village.at(MONDAY)
    village.answers(village.last("olu@example.org", "confirm"), "Yes")
    await village.at(MONDAY + SOON)
    assert village.letters_to("olu@example.org", "received")
    assert village.letters_to(HILARY, "ask")


async def test_a_mentors_yes_by_reply_to_the_ask_is_done_without_any_result(found) -> None:
    village = await found(trust=BELIEVING)
    says(village, PRIYA, "Could I have Hilary as my mentor? Mornings suit me.", header=GOOD)
    await village.at(MONDAY)
    says(village, HILARY, "Yes", answers=village.last(HILARY, "ask"))
    await village.at(MONDAY + SOON)
    assert (await pairing(village)).state == "active"


async def test_a_mentors_yes_that_holds_no_key_is_confirmed_first(found) -> None:
    village = await found(trust=BELIEVING)
    says(village, PRIYA, "Could I have Hilary as my mentor? Mornings suit me.", header=GOOD)
    await village.at(MONDAY)
    says(village, HILARY, "Yes")
    await village.at(MONDAY + SOON)
    assert not (await village.state()).pairings
    assert village.last(HILARY).kind == "confirm"
    says(village, HILARY, "Yes", answers=village.last(HILARY, "confirm"))
    await village.at(MONDAY + 2 * SOON)
    assert (await pairing(village)).state == "active"


async def test_what_its_own_domain_disowns_does_nothing_and_the_coordinator_hears_of_it(found) -> None:
    village = await a_pair(found, BELIEVING)
    before = len(village.postman.delivered)
    says(village, PRIYA, "SKIP", header=BAD, answers=village.last(PRIYA, "invitation"))
    await village.at(village.now + SOON)
    assert await skipped(village) == 0
    assert len(village.postman.delivered) == before
    assert [c.kind for c in (await village.state()).concerns.values()] == ["forged"]
    assert list(village.mailbox.moved.values())[-1] == "review"


async def test_anothers_verdict_of_authenticity_counts_nothing(found) -> None:
    village = await a_pair(found, BELIEVING)
    says(village, PRIYA, "SKIP", header="mx.elsewhere.example.com; dmarc=pass header.from=example.org")
    await village.at(village.now + SOON)
    assert await skipped(village) == 0


async def test_with_accept_everything_is_done_and_echoed(found) -> None:
    village = await a_pair(found, replace(BELIEVING, unauthenticated="accept"))
    says(village, PRIYA, "STOP ALL")
    await village.at(village.now + SOON)
    assert (await village.state()).people["priya"].stopped
    assert village.last(PRIYA).kind == "understood"


@pytest.mark.parametrize(
    "text", ["SKIP", "STOP ALL", "Only by phone please, and not on Fridays.", "Could I have Tom as my mentor?", "PAUSE"]
)
async def test_with_refuse_the_writer_reads_how_to_prove_it(found, text: str) -> None:
    village = await a_pair(found, replace(BELIEVING, unauthenticated="refuse"))
    before = await village.state()
    says(village, PRIYA, text)
    await village.at(village.now + SOON)
    after = await village.state()
    assert (after.people["priya"], after.requests, await skipped(village)) == (before.people["priya"], before.requests, 0)
    letter = village.last(PRIYA)
    assert letter.at == village.now
    assert letter.subject == "Please send that once more, with proof"


async def test_a_managers_objection_that_holds_our_letter_pauses_and_lapses_unless_confirmed(found) -> None:
    village = await a_pair(found, BELIEVING)
    village.answers(village.last(BOSS, "manager_notice"), "OBJECT")
    await village.at(village.now + SOON)
    assert (await pairing(village)).state == "paused"
    assert village.last(BOSS).kind == "confirm"
    await village.until(village.now + timedelta(days=4), every=timedelta(hours=8))
    assert (await pairing(village)).state == "active"
    assert len(village.letters_to(PRIYA, "invitation")) == 2


async def test_a_managers_confirmed_objection_lasts(found) -> None:
    village = await a_pair(found, BELIEVING)
    village.answers(village.last(BOSS, "manager_notice"), "OBJECT")
    await village.at(village.now + SOON)
    village.answers(village.last(BOSS, "confirm"), "YES")
    await village.at(village.now + SOON)
    await village.until(village.now + timedelta(days=4), every=timedelta(hours=8))
    assert (await pairing(village)).state == "paused"
    assert village.last(BOSS).kind == "understood"


async def test_an_objection_that_holds_no_key_is_confirmed_first(found) -> None:
    village = await a_pair(found, BELIEVING)
    village.writes(f"Boss <{BOSS}>", "OBJECT")
    await village.at(village.now + SOON)
    assert (await pairing(village)).state == "active"
    village.answers(village.last(BOSS, "confirm"), "YES")
    await village.at(village.now + SOON)
    assert (await pairing(village)).state == "paused"


async def test_a_mail_from_elsewhere_that_answers_our_letter_asks_the_known_address_once(found) -> None:
    village = await a_pair(found, Trust())
    invitation = village.last(PRIYA, "invitation")
    village.writes("Priya N <priya.private@elsewhere.example.com>", "SKIP", answers=invitation)
    await village.at(village.now + SOON)
    assert await skipped(village) == 0
    assert not village.letters_to("priya.private@elsewhere.example.com")
    question = village.last(PRIYA)
    assert question.kind == "clarify"
    assert "priya.private@elsewhere.example.com" in question.text
    village.writes("Priya N <priya.private@elsewhere.example.com>", "SKIP please", answers=invitation)
    await village.at(village.now + SOON)
    assert village.last(PRIYA) is question, "asked once"
    village.answers(question, "YES")
    await village.at(village.now + SOON)
    assert (await village.state()).people["priya"].aliases == ("priya.private@elsewhere.example.com",)
    village.writes("Priya N <priya.private@elsewhere.example.com>", "SKIP", answers=invitation)
    await village.at(village.now + SOON)
    assert await skipped(village) == 1


async def test_no_to_was_this_you_learns_nothing(found) -> None:
    village = await a_pair(found, Trust())
    village.writes("Priya N <priya.private@elsewhere.example.com>", "SKIP", answers=village.last(PRIYA, "invitation"))
    await village.at(village.now + SOON)
    village.answers(village.last(PRIYA), "NO")
    await village.at(village.now + SOON)
    assert (await village.state()).people["priya"].aliases == ()
