"""What is decided is written down, and read again as it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, event, insert, select

from alongside.language.reading import Reading
from alongside.ledger import tables as t
from alongside.ledger.errors import FactRefused, StateMoved
from alongside.ledger.ledger import Ledger
from alongside.ledger.rows import ADDED, KEPT, Series, row_of, values_of, write_facts
from alongside.ledger.values import Batch
from alongside.programme.events import Alarm
from alongside.programme.keepsakes import Said
from alongside.programme.model import (
    Answered,
    Ask,
    Concern,
    Notice,
    Prompted,
    Question,
    SeriesIs,
    SessionChange,
    ThanksWeek,
)
from ledger_people import HILARY, JOHN, MONDAY, PAIRING, PLANNED, REQUEST, RULES, SERIES, THE_PAIR, anything, keep

EVERY_KIND = {**KEPT, **ADDED, SessionChange: t.session_changes, Series: t.series}


@pytest.mark.parametrize("kind", EVERY_KIND, ids=lambda kind: kind.__name__)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_a_fact_of_any_kind_is_read_as_it_was_written(kind: Any, data: Any, unchecked: Ledger) -> None:
    table = EVERY_KIND[kind]
    value = data.draw(anything(kind))
    more = {"pairing": 1, "current": True} if kind is Series else {}

    def there_and_back(connection: Any) -> Any:
        connection.execute(delete(table))
        connection.execute(insert(table), [{**row_of(value), **more}])
        [found] = values_of(kind, connection.execute(select(table)))
        return found

    assert unchecked.store.write(there_and_back) == value


@pytest.fixture
def unchecked(ledger: Ledger) -> Ledger:
    """A ledger that does not mind rows without their neighbours."""
    if ledger.store.sqlite:
        ledger.store.close()
        event.listen(ledger.store.engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys=OFF"))
    else:
        event.listen(ledger.store.engine, "begin", lambda c: c.exec_driver_sql("SET LOCAL session_replication_role = replica"))
    return ledger


def test_a_time_keeps_the_zone_it_was_said_in(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, *THE_PAIR)
    session = open_ledger().state(RULES, MONDAY).sessions[1][0]
    assert session.start.tzinfo == ZoneInfo("Europe/Berlin")
    assert (session.start + timedelta(days=28)).utcoffset() == timedelta(hours=2)


def test_the_hour_that_comes_twice_in_autumn_keeps_its_offset(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    second = datetime(2027, 10, 31, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=1)
    keep(ledger, *THE_PAIR, replace(PLANNED[0], session="d-9", recurrence_id=second, start=second, end=second))
    session = open_ledger().state(RULES, MONDAY).sessions[1][-1]
    assert session.start.astimezone(UTC) == second.astimezone(UTC)
    assert session.start.fold == 1


LATER = MONDAY + timedelta(days=1)
ALL_AT_ONCE = (
    *THE_PAIR,
    Ask(1, 1, HILARY.id, "yes", MONDAY),
    Question("q-1", JOHN.id, "confirm", "pairing:1", MONDAY, held=Reading(intent="end")),
    ThanksWeek(1, "2027-W10", "due", MONDAY),
    ThanksWeek(1, "2027-W09", "sent", MONDAY),
    Said("w-1", 1, JOHN.id, "thanks", "You found the form for me.", MONDAY),
    Notice(1, "nora@example.org", "told", MONDAY),
    Answered("john@example.org", MONDAY, "abc"),
    Prompted(JOHN.id, MONDAY, "thanks_prompt", date(2027, 3, 1)),
    Concern("c-1", MONDAY, "unread", "inbox:1", "A mail was not understood."),
    SessionChange("d-1", 1, MONDAY, HILARY.id, "answered", side="mentor", partstat="ACCEPTED", answer_key=(0, "2027-03-01T09:00:00Z")),
    replace(SeriesIs(1, SERIES), series=replace(SERIES, sequence=1)),
)


def test_the_state_in_memory_is_the_state_on_disk(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    for fact in ALL_AT_ONCE:
        keep(ledger, fact)
    remembered = ledger.state(RULES, LATER)
    assert remembered == open_ledger().state(RULES, LATER)
    assert list(remembered.people) == ["p-hilary", "p-john"]
    assert remembered.sessions[1][0].mentor_partstat == "ACCEPTED"


def test_a_batch_of_all_and_batches_of_one_give_the_same_state(ledger: Ledger, tmp_path: Any) -> None:
    keep(ledger, *ALL_AT_ONCE)
    other = Ledger.open(f"sqlite:///{tmp_path}/one-by-one.db", now=MONDAY)
    for fact in ALL_AT_ONCE:
        keep(other, fact)
    assert ledger.state(RULES, LATER) == other.state(RULES, LATER)
    other.close()


def test_what_is_long_over_is_not_loaded(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, *ALL_AT_ONCE)
    keep(ledger, replace(PAIRING, state="ended", ended_on=date(2027, 3, 1)))
    autumn = MONDAY + timedelta(days=200)
    for state in (ledger.state(RULES, autumn), open_ledger().state(RULES, autumn)):
        assert (state.pairings, state.requests, state.sessions, state.series, state.thanks, state.asks) == ({}, {}, {}, {}, {}, {})
        assert (state.answered, state.prompted, state.questions) == ({}, {}, {})
        assert (state.next_request, state.next_pairing) == (2, 2)
        assert len(state.people) == 2


def test_a_pairing_that_ended_last_month_can_still_be_answered_about(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, *THE_PAIR, replace(PAIRING, state="ended", ended_on=date(2027, 3, 1)))
    month = MONDAY + timedelta(days=31)
    assert open_ledger().state(RULES, month).pairings[1].state == "ended"
    assert ledger.state(RULES, month).requests[1] == REQUEST


def test_a_decision_on_an_older_state_is_not_written(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, *THE_PAIR)
    coordinator = open_ledger()
    keep(coordinator, replace(PAIRING, state="paused"))
    with pytest.raises(StateMoved):
        ledger.commit(Batch(MONDAY, ledger.revision, facts=(replace(PAIRING, state="ended"),), alarms=(Alarm("a", "b", MONDAY),)))
    assert ledger.state(RULES, MONDAY).pairings[1].state == "paused"
    assert ledger.next_alarm() is None


def test_a_batch_without_facts_leaves_the_state_of_others_alone(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, *THE_PAIR)
    revision = ledger.revision
    assert keep(open_ledger(), alarms=(Alarm("a", "b", MONDAY),)).revision == revision


def test_a_fact_without_its_neighbour_rolls_the_whole_batch_back(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, HILARY)
    with pytest.raises(FactRefused):
        keep(ledger, JOHN, PAIRING, REQUEST, Said("w-1", 9, JOHN.id, "note", "…", MONDAY))
    assert list(open_ledger().state(RULES, MONDAY).people) == [HILARY.id]
    assert list(ledger.state(RULES, MONDAY).people) == [HILARY.id]


def test_the_row_of_a_session_is_the_fold_of_its_history(ledger: Ledger) -> None:
    moved_to = PLANNED[1].start
    changes = (
        SessionChange("d-1", 1, MONDAY, JOHN.id, "moved", side="mentee", start=moved_to, end=PLANNED[1].end, sequence=1),
        SessionChange("d-1", 1, MONDAY, HILARY.id, "answered", side="mentor", partstat="ACCEPTED"),
    )
    keep(ledger, *THE_PAIR)
    keep(ledger, *changes)
    ledger.store.write(lambda c: write_facts(c, (SessionChange("d-1", 1, LATER, "programme", "held"),)))
    session = Ledger(ledger.store).state(RULES, MONDAY).sessions[1][0]
    assert (session.state, session.start, session.changes) == ("held", moved_to, 4)


def test_a_session_in_memory_is_not_read_again_to_follow_a_change(ledger: Ledger) -> None:
    keep(ledger, *THE_PAIR)
    asked: list[str] = []
    event.listen(ledger.store.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
    keep(ledger, SessionChange("d-1", 1, MONDAY, HILARY.id, "answered", side="mentor", partstat="ACCEPTED"))
    assert any("INTO sessions" in statement for statement in asked)
    assert not [statement for statement in asked if "FROM sessions" in statement]
    assert Ledger(ledger.store).state(RULES, MONDAY).sessions[1][0].mentor_partstat == "ACCEPTED"


def test_the_last_series_written_is_the_current_one(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, *THE_PAIR)
    newer = replace(SERIES, id="s-2", uid="uid-2")
    keep(ledger, SeriesIs(1, replace(SERIES, state="superseded")), SeriesIs(1, newer))
    assert open_ledger().state(RULES, MONDAY).series == {1: newer}


def test_words_that_no_database_can_hold_are_kept_as_far_as_they_go(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, replace(HILARY, team="pay\0roll \ud83d", topics=("a\0b", "\udc00")))
    kept = open_ledger().state(RULES, MONDAY).people[HILARY.id]
    assert kept.team == "payroll ?"
    assert len(kept.topics) == 2


STORY = (
    *(Ask(1, number, HILARY.id, state, MONDAY) for number in (1, 2) for state in ("due", "sent", "no")),
    *(ThanksWeek(1, week, state, MONDAY) for week in ("2027-W09", "2027-W10") for state in ("due", "sent", "given")),
    *(Notice(1, manager, state, MONDAY) for manager in ("nora@example.org", "max@example.org") for state in ("due", "told")),
    *(Question(f"q-{n}", JOHN.id, "what", "request:1", MONDAY, closed_at=at) for n in (1, 2) for at in (None, MONDAY)),
    *(Concern(f"c-{n}", MONDAY, "unread", "inbox:1", "…", told_at=at) for n in (1, 2) for at in (None, MONDAY)),
    *(Answered(JOHN.email, MONDAY - timedelta(hours=n), "abc") for n in (0, 12, 25)),
    *(Prompted(JOHN.id, MONDAY - timedelta(days=n), "reminder", date(2027, 2, 20)) for n in (0, 7, 9)),
    *(SessionChange(f"d-{n}", 1, MONDAY, JOHN.id, what) for n in (1, 2) for what in ("skipped", "restored", "held")),
    *(SessionChange("d-3", 1, MONDAY, JOHN.id, "answered", side=side, partstat="ACCEPTED") for side in ("mentor", "mentee")),
    *(SeriesIs(1, replace(SERIES, id=name, sequence=n)) for name in ("s-1", "s-2") for n in (1, 2)),
    *(replace(PAIRING, state=state, ended_on=MONDAY.date()) for state in ("ended", "paused")),
    *(replace(REQUEST, id=n, state=state, pairing=None) for n in (1, 4) for state in ("asking", "withdrawn")),
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=st.lists(st.lists(st.sampled_from(STORY), min_size=1, max_size=6), max_size=5))
def test_whatever_happens_memory_and_disk_tell_the_same_story(batches: list[list[Any]], ledger: Ledger) -> None:
    ledger.store.write(
        lambda c: [c.execute(delete(table)) for table in reversed(t.metadata.sorted_tables) if table not in (t.meta, t.token_keys)]
    )
    running = Ledger(ledger.store)
    for facts in (THE_PAIR, *batches):
        keep(running, *facts)
    assert running.state(RULES, MONDAY) == Ledger(ledger.store).state(RULES, MONDAY)
