"""L7: the roster comes from a file; who leaves is let go kindly, a new manager is told once, and a year's first import is silent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

import pytest

from alongside.commands.telling import enrol, letters_at_once
from alongside.roster import compare, read_csv
from coordinator import Coordinator
from people import ANNA, HILARY, MONDAY, NORA, PRIYA, TOM
from story_pairs import accepted, paired, pairing, wished
from village import Village

GRACE = "grace@example.org"


async def imports(village: Village, lines: Iterable[str], header: str = "email,name") -> int:
    """A coordinator imports these lines; returns how many letters that makes at once."""
    state = await village.state()
    raw = "\n".join([header, *lines]).encode()
    preview = compare(tuple(state.people.values()), read_csv(raw, village.settings.programme, village.now))
    assert preview.faults == ()
    people = preview.people("seed", village.now.date())
    ledger = village.ledger.ledger
    letters = await village.ledger.call(letters_at_once, ledger, village.settings, village.now, people)
    await village.ledger.call(enrol, ledger, village.settings, village.now, people)
    await village.at(village.now + timedelta(minutes=10))
    return letters


async def everybody(village: Village, *, without: str = "", **cells: str) -> list[str]:
    """A file with everybody who is on the roster but one; ``cells`` are managers by person id."""
    people = (await village.state()).people.values()
    return [f"{p.email},{p.name},{cells.get(p.id, '')}" for p in people if p.id != without]


@pytest.mark.row("L7")
async def test_l7_the_pairing_of_who_leaves_ends_kindly_and_both_calendars_are_empty(found) -> None:
    village = await found()
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    before = len(village.postman.delivered)
    letters = await imports(village, await everybody(village, without="hilary"), "email,name,manager")
    assert (await pairing(village)).state == "ended"
    assert village.letters_to(PRIYA, "closing")
    assert village.letters_to(PRIYA, "cancel")
    assert village.letters_to(HILARY, "cancel")
    assert not village.letters_to(HILARY, "closing"), "nobody writes to a mailbox that is closed"
    assert letters == len(village.postman.delivered) - before


@pytest.mark.row("L7")
async def test_l7_an_ask_to_who_leaves_is_withdrawn_and_the_mentee_reads_so(found) -> None:
    village = await found()
    await wished(village)
    await imports(village, await everybody(village, without="hilary"), "email,name,manager")
    state = await village.state()
    (wanted,) = state.requests.values()
    assert wanted.asked != "hilary"
    assert not state.asks_to("hilary")
    assert village.letters_to(PRIYA, "waiting")
    await village.lives_until(MONDAY + timedelta(days=5))
    assert not village.letters_to(HILARY, "ask_reminder")


@pytest.mark.row("L7")
async def test_l7_the_request_of_who_leaves_is_withdrawn_and_the_mentor_let_off(found) -> None:
    village = await found()
    await wished(village)
    await imports(village, await everybody(village, without="priya"), "email,name,manager")
    (wanted,) = (await village.state()).requests.values()
    assert wanted.state == "withdrawn"
    assert village.letters_to(HILARY, "ask_released")
    await village.lives_until(MONDAY + timedelta(days=20))
    assert [d.kind for d in village.letters_to(PRIYA)] == ["received"]


@pytest.mark.row("L7")
async def test_l7_a_new_manager_is_told_once_of_the_pairings_that_run(found) -> None:
    village = await found()
    await paired(village)
    await accepted(village, HILARY, PRIYA)
    await imports(village, await everybody(village, hilary=GRACE), "email,name,manager")
    await imports(village, await everybody(village, hilary=GRACE), "email,name,manager")
    await village.lives_until(MONDAY + timedelta(days=3))
    (letter,) = village.letters_to(GRACE, "manager_notice")
    assert "Hilary Meyer" in letter.text
    await imports(village, await everybody(village, hilary=ANNA.email), "email,name,manager")
    await village.lives_until(MONDAY + timedelta(days=4))
    assert village.letters_to(ANNA, "manager_notice")
    assert len(village.letters_to(GRACE, "manager_notice")) == 1


@pytest.mark.row("L7")
async def test_l7_a_manager_of_somebody_without_a_pairing_reads_nothing(found) -> None:
    village = await found()
    assert await imports(village, await everybody(village, tom=GRACE, nora=GRACE), "email,name,manager") == 0
    await village.lives_until(MONDAY + timedelta(days=3))
    assert village.letters_to(GRACE) == []
    assert (await village.state()).people[TOM.id].manager == GRACE
    assert (await village.state()).people[NORA.id].manager == GRACE


@pytest.mark.row("L7")
async def test_l7_a_years_first_import_of_four_hundred_people_sends_nothing(found) -> None:
    village = await found()
    new = [f"person{n}@example.org,Person Number{n},{'mentor' if n % 2 else 'mentee'}" for n in range(400)]
    known = [f"{p.email},{p.name}," for p in (await village.state()).people.values()]
    assert await imports(village, [*known, *new], "email,name,role") == 0
    await village.lives_until(MONDAY + timedelta(days=6))
    assert village.postman.delivered == []
    assert len((await village.state()).people) == 407


# ---------------------------------------------------------------- at the command line


@pytest.fixture
def mary(tmp_path, monkeypatch, capsys) -> Coordinator:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    coordinator = Coordinator(tmp_path, monkeypatch, capsys)
    coordinator.configures()
    return coordinator


def roster(mary: Coordinator, *lines: str) -> str:
    (mary.place / "people.csv").write_text("\n".join(["email,name,manager,aliases", *lines]) + "\n")
    return "people.csv"


@pytest.mark.row("L7")
def test_l7_more_than_fifty_letters_at_once_want_a_second_word(mary: Coordinator, monkeypatch: pytest.MonkeyPatch) -> None:
    first = roster(mary, *(f"p{n}@example.org,Person{n}," for n in range(3)))
    mary.types("people", "import", first)
    monkeypatch.setattr("alongside.commands.telling.letters_at_once", lambda *_: 51)
    second = roster(mary, *(f"p{n}@example.org,Person{n}," for n in range(4)))
    assert "51 letters would go out at once, so nothing was changed" in mary.types("people", "import", second, "--json", code=1).err
    assert len(mary.types("people", "list", "--json").json) == 3
    monkeypatch.setattr("typer.prompt", lambda *_, **__: "15")
    mary.types("people", "import", second, code=1)
    assert len(mary.types("people", "list", "--json").json) == 3
    monkeypatch.setattr("typer.prompt", lambda *_, **__: "51")
    mary.types("people", "import", second)
    assert len(mary.types("people", "list", "--json").json) == 4
    assert mary.types("people", "import", roster(mary, *(f"p{n}@example.org,Person{n}," for n in range(5))), "--yes").code == 0


@pytest.mark.row("L7")
def test_l7_the_preview_names_old_addresses_namesakes_and_letters(mary: Coordinator) -> None:
    mary.types("people", "import", roster(mary, f"hilary@example.org,Hilary Meyer,{GRACE},"))
    told = mary.types(
        "people", "import", "--dry-run",
        roster(mary, "h.meyer@example.org,Hilary Meyer,anna@example.org,hilary@example.org", "h2@example.org,Hilary Meyer,,"),
    ).out  # fmt: skip
    assert f"manager (was {GRACE})" in told
    assert "email (was hilary@example.org)" in told
    assert "note: line 3, name: Hilary Meyer is on the roster as hilary@example.org" in told
    assert "letters at once" not in told
