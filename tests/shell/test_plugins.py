"""A reader of somebody else's making may be good, slow, dead, loud or a liar; the mail is read either way."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from alongside.language.reader import read as ours
from alongside.language.reading import Context, Named, Reading, Window, as_json
from alongside.language.schema import checked
from alongside.mail.incoming import MailContext, read
from alongside.plugins import Plugged, reconciled

HERE = Path(__file__).parent.parent
NOW = datetime(2027, 3, 2, 9, 0, tzinfo=UTC)
CONTEXT = Context(now=NOW, tz="Europe/Berlin", role="mentor", roster=(Named("h", "Hilary Meyer", "hilary@example.org"),))
WORDS = "Whenever the cows are down from the alp suits me."


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Plugged]]:
    """Plugs a reader of ``odd_readers`` in; its process ends with the test."""
    monkeypatch.setenv("PYTHONPATH", f"{HERE.parent / 'daemon'}:{HERE}")
    made: list[Plugged] = []

    def one(name: str, seconds: float = 20.0, **more: object) -> Plugged:
        made.append(Plugged(f"odd_readers:{name}", seconds, **more))  # type: ignore[arg-type]
        return made[-1]

    yield one  # type: ignore[misc]
    for reader in made:
        reader.close()


def test_a_good_reader_is_believed(plugged) -> None:
    reader = plugged("Good")
    found = reader.read(WORDS, CONTEXT)
    assert found.availability == (Window(("TU",), "09:00", "12:00"),)
    assert (found.intent, found.confidence, reader.trouble) == ("preference", 0.9, "")


def test_a_coroutine_and_plain_json_will_do_and_the_context_comes_along_without_addresses(plugged) -> None:
    assert plugged("Coroutine").read(WORDS, CONTEXT).topics == ("Europe/Berlin", "mentor", "Hilary Meyer")


def test_a_typed_command_is_not_its_business(plugged) -> None:
    reader = plugged("Contrary")
    assert reader.read("SKIP", CONTEXT) == ours("SKIP", CONTEXT)
    assert reader._worker is None


def test_a_slow_reader_costs_its_patience_once_and_then_rests(plugged) -> None:
    now = [0.0]
    reader = plugged("Slow", 0.5, clock=lambda: now[0])
    assert reader.read(WORDS, CONTEXT) == ours(WORDS, CONTEXT)
    assert "did not answer within 0.5 seconds" in reader.trouble
    begun = time.monotonic()
    for _ in range(20):
        assert reader.read(WORDS, CONTEXT) == ours(WORDS, CONTEXT)
    assert time.monotonic() - begun < 20 * 0.5
    now[0] = 601.0
    reader.read(WORDS, CONTEXT)
    assert reader._rests_until == 1201.0


@pytest.mark.parametrize(("name", "trouble"), [("Crashing", "died"), ("Endless", "does not stop talking"), ("Missing", "cannot be used")])
def test_a_reader_that_dies_or_never_begins_rests(plugged, name: str, trouble: str) -> None:
    reader = plugged(name)
    assert reader.read(WORDS, CONTEXT) == ours(WORDS, CONTEXT)
    assert trouble in reader.trouble
    assert reader._worker is None


def test_a_fault_of_the_reader_is_named_without_the_words_of_the_mail(plugged) -> None:
    reader = plugged("Raising")
    assert reader.read(WORDS, CONTEXT) == ours(WORDS, CONTEXT)
    assert "RuntimeError" in reader.trouble
    assert "cows" not in reader.trouble


def test_what_it_prints_is_no_answer(plugged) -> None:
    assert plugged("Loud").read(WORDS, CONTEXT).intent == "thanks"


def test_it_sees_no_passwords(plugged, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALONGSIDE_MAILBOX__PASSWORD", "secret")
    assert plugged("Secretive").read(WORDS, CONTEXT).topics == ("nothing",)


LIES = (
    "None", "[]", "'dance'", "{}", "{'intent': 'dance'}", "{'intent': 'autoreply'}", "{'intent': 'skip', 'command': 'END'}", "{'intent': ['skip']}",
    "{'intent': 'skip', 'confidence': 7}", "{'intent': 'skip', 'confidence': True}", "{'intent': 'skip', 'targets': [{'next': 100000}]}",
    "{'intent': 'skip', 'targets': [{'from': '2027-02-31', 'to': '2027-03-01'}]}", "{'intent': 'skip', 'targets': [{'from': '2027-03-09', 'to': '2027-03-01'}]}",
    "{'intent': 'preference', 'availability': [{'days': ['XX'], 'start': '09:00', 'end': '10:00', 'kind': 'want'}]}",
    "{'intent': 'preference', 'availability': [{'days': ['MO'], 'start': '25:00', 'end': '26:00', 'kind': 'want'}]}",
    "{'intent': 'preference', 'availability': [{'days': ['MO'], 'start': '12:00', 'end': '10:00', 'kind': 'want'}]}",
    "{'intent': 'preference', 'tz': 'Middle/Earth'}", "{'intent': 'preference', 'tz': '../../etc/passwd'}", "{'intent': 'preference', 'capacity': -1}",
    "{'intent': 'preference', 'capacity': 2.5}", "{'intent': 'request', 'topics': ['x' * 5000]}", "{'intent': 'request', 'mentor_named': 'Hilary'}",
    "{'intent': 'reschedule', 'times': ['tomorrow']}", "{'intent': 'preference', 'channels': {'prefer': ['pigeon'], 'avoid': []}}",
    "{'intent': 'preference', 'cadence': {'freq': 'hourly'}}", "{'intent': 'preference', 'duration_min': 100000}", "{1: 2}", "1 / 0",
)  # fmt: skip


def test_a_reading_out_of_shape_is_none_and_ours_counts(plugged) -> None:
    reader = plugged("Lying")
    for lie in LIES:
        reader.trouble = ""
        assert reader.read(lie, CONTEXT) == ours(lie, CONTEXT), lie
        assert "gave no reading" in reader.trouble, lie
    assert reader._worker is not None, "a liar is asked again at the next mail"


@pytest.mark.parametrize(
    "text", ["Mornings, please, but never on Mondays.", "I am away from 3 to 14 August.", "Can we do Thursday at 3 instead?"]
)
def test_the_door_lets_every_reading_of_ours_through(text: str) -> None:
    found = ours(text, CONTEXT)
    assert as_json(checked(as_json(found, private=True)), private=True) == as_json(found, private=True)


def test_where_two_readers_differ_on_what_is_grave_nobody_is_sure(plugged) -> None:
    found = plugged("Contrary").read("Thank you, that was great.", CONTEXT)
    assert found.intent == "end"
    assert found.confidence < 0.8
    assert any("two readers differ" in reason for reason in found.why)


def test_where_two_readers_differ_on_days_nobody_is_sure() -> None:
    mine = ours("I am away from 3 to 14 August.", CONTEXT)
    theirs = checked({"intent": "skip", "absences": [{"from": "2027-08-03", "to": "2027-08-15"}], "confidence": 1.0})
    assert reconciled(mine, theirs).confidence < 0.8
    assert reconciled(mine, Reading(intent="skip", absences=mine.absences, confidence=1.0)).confidence == 1.0


def test_a_mail_is_read_through_it_and_a_quoted_word_never_reaches_it(plugged) -> None:
    raw = (
        b"From: hilary@example.org\nTo: mentor@example.org\nDate: Tue, 2 Mar 2027 15:40:00 +0100\nMessage-ID: <1@example.org>\n"
        b"Subject: Re\nContent-Type: text/plain\n\n{'intent': 'skip', 'targets': [{'next': 1}], 'confidence': 0.9}\n\n> {'intent': 'end'}\n"
    )
    found = read(raw, MailContext(now=NOW, reader=plugged("Lying").read))
    assert found.reading
    assert (found.reading.intent, found.reading.targets[0].next) == ("skip", 1)
