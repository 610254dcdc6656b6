"""Whose language it is: the roster's, else what two mails of twenty words told; from then on their days are written in it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from alongside.ledger.values import Batch
from alongside.programme.rules import Trust
from people import HILARY, PRIYA
from stories.test_own_data import confirmed, unpacked
from story_pairs import SOON, accepted, paired
from village import Village

FIRST = (
    "NOTE: Hilary hat mir heute gezeigt, wie der Monatsabschluss geht und wo die alten Belege liegen. Nächstes Mal möchte ich mit ihr über die "
    "Reisekosten sprechen, weil ich da noch vieles nicht verstehe."
)
SECOND = (
    "NOTE: Für das nächste Gespräch: ich habe die Liste der offenen Posten noch nicht bekommen und weiß nicht, wen ich fragen kann. Vielleicht kennt "
    "sie jemanden in der anderen Abteilung, der mir dabei hilft."
)
SHORT = "NOTE: Ich habe die Liste noch nicht bekommen und weiß nicht, wen ich fragen kann."
ENGLISH = (
    "NOTE: For our next talk: I have not received the list of open items yet and do not know whom I could ask. Perhaps she knows somebody in the "
    "other department who would help me with that."
)


async def a_pair(found, *people) -> Village:
    village = await found(*people)
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    return village


async def writes(village: Village, *mails: str, who=PRIYA) -> None:
    for words in mails:
        village.writes(who, words)
        await village.at(village.now + SOON)


async def status(village: Village) -> str:
    """What Priya reads when she asks where things stand; her talks are on Thursdays."""
    await writes(village, "STATUS")
    return village.last(PRIYA, "status").text


async def test_after_two_german_mails_the_days_in_letters_are_german(found) -> None:
    village = await a_pair(found)
    await writes(village, FIRST, SECOND)
    await writes(village, "SKIP")
    skipped = village.last(PRIYA, "cancel")
    assert "Donnerstag, 4. März, 9:30 Berlin time" in " ".join(skipped.text.split())
    assert "Do. 4. März" in skipped.subject
    assert "Donnerstag" in await status(village)
    told = village.letters_to(HILARY)[-1]
    assert "Thursday 4 March" in told.text
    assert (await village.state()).people[PRIYA.id].speaks == "de"


@pytest.mark.parametrize("mails", [(FIRST,), (FIRST, SHORT, SHORT), (FIRST, ENGLISH), (FIRST, ENGLISH, SECOND)])
async def test_one_mail_short_ones_and_an_english_one_between_tell_nothing(found, mails: tuple[str, ...]) -> None:
    village = await a_pair(found)
    await writes(village, *mails)
    assert "Thursday" in await status(village)


async def test_who_goes_on_in_english_reads_english_days_again_after_two_mails(found) -> None:
    village = await a_pair(found)
    await writes(village, FIRST, SECOND, ENGLISH)
    assert "Donnerstag" in await status(village)
    village.now += timedelta(days=1)
    await writes(village, ENGLISH.replace("next talk", "talk after"))
    assert "Thursday" in await status(village)


@pytest.mark.parametrize(("roster", "day"), [("en", "Thursday"), ("fr-CA", "jeudi"), ("pt-BR", "Thursday")])
async def test_what_the_roster_says_holds(found, roster: str, day: str) -> None:
    village = await a_pair(found, replace(PRIYA, language=roster))
    await writes(village, FIRST, SECOND)
    assert day in await status(village)
    person = (await village.state()).people[PRIYA.id]
    assert (person.language, person.heard, person.detected) == (roster, "", "")


async def test_a_roster_that_says_so_later_wins(found) -> None:
    village = await a_pair(found)
    await writes(village, FIRST, SECOND)
    imported = replace((await village.state()).people[PRIYA.id], language="en")
    await village.ledger.commit(Batch(village.now, village.ledger.revision, facts=(imported,)))
    assert "Thursday" in await status(village)


async def test_where_german_is_the_programmes_language_english_is_what_has_to_be_told(found) -> None:
    village = await found(language="de")
    await paired(village)
    assert "Donnerstag" in await status(village)
    await writes(village, ENGLISH, ENGLISH.replace("next talk", "talk after"))
    assert "Thursday" in await status(village)


async def test_a_mail_that_nothing_speaks_for_tells_nothing(found) -> None:

    village = await found(trust=Trust(authserv_id="mx.example.org"))
    await writes(village, FIRST, SECOND)
    assert (await village.state()).people[PRIYA.id].heard == ""


async def test_undo_takes_back_what_the_mail_did_and_not_the_language_it_was_in(found) -> None:
    village = await a_pair(found)
    await writes(village, FIRST)
    await writes(village, SECOND)
    assert village.last(PRIYA).subject == "Kept: your note"
    village.answers(village.last(PRIYA), "UNDO")
    await village.at(village.now + SOON)
    assert "It is gone" in village.last(PRIYA).text
    assert (await village.state()).people[PRIYA.id].speaks == "de"


async def test_my_data_shows_the_language_and_forget_me_takes_it_away(found) -> None:
    village = await a_pair(found)
    await writes(village, FIRST, SECOND)
    rows = json.loads(unpacked(await confirmed(village, "MY DATA"))["data.json"])
    assert [row["detected"] for row in rows["person"]] == ["de"]
    await confirmed(village, "FORGET ME")
    person = (await village.state()).people[PRIYA.id]
    assert (person.heard, person.detected, person.speaks) == ("", "", "")
