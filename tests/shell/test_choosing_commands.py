"""Mary looks at why somebody is asked, and has a whole cohort matched at once."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import permutations

import pytest

from alongside.commands.places import clock
from alongside.configuration import load
from alongside.language.reading import Reading
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Batch
from alongside.programme.cohort import matched
from alongside.programme.model import Person, Request, State
from alongside.programme.ranking import candidates
from alongside.programme.rules import Programme, Rules
from coordinator import Coordinator
from people import MONDAY

MENTORS = tuple(
    Person(f"m{n}", f"{name.lower()}@example.org", f"{name} Lind", frozenset({"mentor"}), topics=topics, capacity=capacity)
    for n, (name, topics, capacity) in enumerate((("Hilary", ("payroll",), 1), ("Tom", ("payroll", "python"), 1), ("Uma", ("python",), 2)))
)
MENTEES = tuple(
    Person(f"p{n}", f"p{n}@example.org", f"{name} Raman", frozenset({"mentee"})) for n, name in enumerate(("Priya", "Ravi", "Nora"))
)


def wishes(now: object = MONDAY) -> tuple[Request, ...]:
    topics = (("payroll",), ("payroll",), ("python",))
    return tuple(Request(n, f"p{n - 1}", "waiting", now, topics=topics[n - 1]) for n in (1, 2, 3))  # type: ignore[arg-type]


def waiting() -> State:
    rules = Rules(Programme("Peer mentoring", "mentor@example.org", ("mary@example.org",), ("example.org",), timezone="Europe/Berlin"))
    return State(rules, people={p.id: p for p in (*MENTORS, *MENTEES)}, requests={r.id: r for r in wishes()})


@pytest.fixture
def cohort(mary: Coordinator) -> Coordinator:
    """Three newcomers wait; one of them wishes in private not to have Uma."""
    settings = load(mary.configures(), {})
    now = clock()
    first, *others = wishes(now)
    private = replace(first, wishes=Reading(intent="request", mentors_avoided=("Uma",)))
    ledger = Ledger.open(settings.store_url, now=now)
    ledger.state(settings.rules, now)
    ledger.commit(Batch(now, ledger.revision, facts=(*MENTORS, *MENTEES, private, *others)))
    ledger.close()
    return mary


@pytest.mark.row("B10")
def test_b10_explain_names_everybody_the_score_the_reasons_and_the_rule(cohort: Coordinator) -> None:
    rows = cohort.types("requests", "explain", "1", "--json").json
    assert rows["request"] == 1
    assert [(c["mentor"], c["dropped_by"]) for c in rows["candidates"]] == [
        ("hilary@example.org", None), ("tom@example.org", None), ("uma@example.org", "a private wish"),
    ]  # fmt: skip
    assert "knows payroll" in rows["candidates"][0]["reasons"]
    assert re.search(r"hilary@example.org +\d+ +knows payroll", cohort.types("requests", "explain", "1").out)


def test_explain_of_nothing_is_said_plainly(cohort: Coordinator) -> None:
    assert "there is no open request 9" in cohort.types("requests", "explain", "9", code=1).err


@pytest.mark.row("B6", "B12")
def test_b6_b12_a_dry_run_shows_pairs_scores_and_letters_changes_nothing_and_repeats_itself(cohort: Coordinator) -> None:
    first = cohort.types("match", "--dry-run", "--json").json
    assert first == cohort.types("match", "--dry-run", "--json").json
    assert {(p["mentee"], p["mentor"]) for p in first["pairs"]} == {
        ("p0@example.org", "hilary@example.org"), ("p1@example.org", "tom@example.org"), ("p2@example.org", "uma@example.org"),
    }  # fmt: skip
    assert first["objective"] == sum(p["score"] for p in first["pairs"])
    assert {one["to"] for one in first["letters"] if one["kind"] == "waiting"} == {"p0@example.org", "p1@example.org", "p2@example.org"}
    assert {r["state"] for r in cohort.types("requests", "list", "--json").json} == {"waiting"}


@pytest.mark.row("B6")
def test_b6_match_asks_those_mentors(cohort: Coordinator) -> None:
    cohort.types("match")
    rows = cohort.types("requests", "list", "--json").json
    assert [(r["state"], r["asked"]) for r in rows] == [
        ("asking", "hilary@example.org"), ("asking", "tom@example.org"), ("asking", "uma@example.org"),
    ]  # fmt: skip


@pytest.mark.row("B6")
def test_b6_no_other_assignment_is_better() -> None:
    state = waiting()
    found = {n: {c.mentor: c.score for c in candidates(state, state.requests[n], MONDAY)} for n in (1, 2, 3)}
    best = max(sum(found[n][m] for n, m in zip((1, 2, 3), chosen, strict=True)) for chosen in permutations(("m0", "m1", "m2")))
    assert matched(state, MONDAY).objective == best
