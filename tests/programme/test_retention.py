"""N3: who left two years ago is forgotten as if they had asked for it; who is here or left lately is not."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from alongside.programme import digests, retention
from alongside.programme.events import AlarmDue
from alongside.programme.keepsakes import Faded, Forgotten
from alongside.programme.model import Person, apply
from people import HILARY, MONDAY, PRIYA, RULES, programme


def test_who_left_two_years_ago_becomes_a_number_and_nobody_else_does() -> None:
    today = MONDAY.date()
    gone, lately = replace(PRIYA, left_on=today - timedelta(days=730)), replace(HILARY, left_on=today - timedelta(days=729))
    state = apply(programme(), (gone, lately))
    decision = retention.swept(state, MONDAY, "seed")
    after = apply(state, decision.facts)
    assert [fact.person for fact in decision.facts if isinstance(fact, Forgotten)] == [PRIYA.id]
    assert after.people[PRIYA.id].forgotten_at == MONDAY
    assert PRIYA.name not in [fact.name for fact in decision.facts if isinstance(fact, Person)]
    assert after.people[HILARY.id].name == HILARY.name
    again = retention.swept(after, MONDAY + timedelta(days=7), "seed")
    assert [fact.person for fact in again.facts if isinstance(fact, Forgotten)] == [HILARY.id]


def test_where_nobody_reads_a_monday_letter_the_words_go_all_the_same() -> None:
    """No coordinator means no letter, and nothing is kept for longer because of it."""
    nobody = replace(RULES, programme=replace(RULES.programme, coordinators=()))
    state = programme(rules=nobody)
    (alarm,) = digests.planned(state, MONDAY)
    later = digests.due(state, AlarmDue(alarm.name, alarm.about, alarm.due, "seed"), alarm.due)
    assert [type(fact) for fact in later.facts] == [Faded]
    assert not later.letters
    (again,) = later.alarms
    assert again.due == alarm.due + timedelta(weeks=1)
