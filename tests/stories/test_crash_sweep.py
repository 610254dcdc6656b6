"""The plug is pulled at every named point of a pairing's story; a new process starts on the same files and servers.

Nothing is lost and nothing doubled, but for a letter whose last 250 nobody heard: that one goes again with the same bytes, or, where
a second copy would be a nuisance, stays "maybe".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from alongside import points
from alongside.ledger.outbox import ONCE_AT_MOST
from people import EVERYBODY, HILARY, PRIYA
from real_road import Road
from servers import Dovecot, SmtpSink
from village import Village

UNHEARD = ("postman-after-250", "ledger-recorded", "postman-before-connection", "postman-before-data")
"""Points at which another letter may be on its way, or has just arrived."""


def _asks(village: Village) -> None:
    village.writes(PRIYA, "Could I have Hilary as my mentor? Every week, half an hour, mornings suit me.")


def _says_yes(village: Village) -> None:
    village.answers(village.last(HILARY, "ask"), "Yes, gladly")


def _accept_and_skip(village: Village) -> None:
    village.replies_by_calendar(village.last(HILARY, "invitation"), "ACCEPTED")
    village.replies_by_calendar(village.last(PRIYA, "invitation"), "ACCEPTED")
    village.writes(PRIYA, "SKIP")


def _nothing(village: Village) -> None:
    return


PLUG = True
STORY: tuple[tuple[datetime, Callable[[Village], None], bool], ...] = (
    (datetime(2027, 3, 1, 9, 0, tzinfo=UTC), _asks, not PLUG),
    (datetime(2027, 3, 1, 9, 20, tzinfo=UTC), _says_yes, PLUG),
    (datetime(2027, 3, 1, 9, 40, tzinfo=UTC), _accept_and_skip, PLUG),
    # Thursday 4 March was skipped, Thursday 11 March was held: on Friday the thank-you prompt leaves.
    (datetime(2027, 3, 12, 9, 45, tzinfo=UTC), _nothing, PLUG),
)


def play(place: Path, dovecot: Dovecot, sink: SmtpSink, point: str = "") -> tuple[Road, int]:
    """The story; in the passes that say so the process dies at ``point`` if it comes there. Returns how often it died."""
    place.mkdir(exist_ok=True)
    road = Road.founded(place, dovecot, sink, f"sweep-{point or 'whole'}@example.org", *EVERYBODY, now=STORY[0][0])
    deaths = 0
    for moment, does, plugged in STORY:
        road.village.now = moment
        does(road.village)
        road.carry_mails(moment)
        if not (point and plugged):
            road.here(moment)
        elif not road.child(moment, point):
            deaths += 1
            road.child(moment)
        road.carry_letters(moment)
    return road, deaths


def told(road: Road) -> dict[str, Any]:
    """The export without what randomness made."""
    found = road.export()
    return {
        "requests": [(r["mentee"], r["state"], r["pairing"]) for r in found["requests"]],
        "pairings": [(p["mentor"], p["mentee"], p["state"], p["started_on"], p["ends_on"]) for p in found["pairings"]],
        "series": [(s["sequence"], s["state"], s["rrule"]) for s in found["series"]],
        "sessions": [(s["start"], s["state"], s["mentor_partstat"], s["mentee_partstat"]) for s in found["sessions"]],
        "letters": Counter((m["kind"], m["to"], m["subject"]) for m in found["letters"]),
        "inbox": Counter((m["from"], m["state"], m["event"]) for m in found["inbox"]),
        "alarms": Counter((a["name"], a["due"]) for a in found["alarms"]),
    }


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, dovecot: Dovecot, whole_sink: SmtpSink) -> dict[str, Any]:
    """The story as it goes when nobody pulls a plug."""
    road, _ = play(tmp_path_factory.mktemp("whole"), dovecot, whole_sink)
    assert not road.findings()
    return told(road)


def test_there_are_at_least_fifteen_points_to_die_at() -> None:
    assert len(points.names()) >= 15


def test_the_story_is_a_request_a_yes_invitations_a_skip_and_a_thank_you_prompt(whole: dict[str, Any]) -> None:
    kinds = {(kind, to) for kind, to, _ in whole["letters"]}
    assert {("ask", HILARY.email), ("introduction", PRIYA.email), ("invitation", PRIYA.email), ("invitation", HILARY.email)} <= kinds
    assert {("cancel", HILARY.email), ("thanks_prompt", PRIYA.email)} <= kinds


@pytest.mark.parametrize("point", points.names())
def test_nothing_is_lost_and_nothing_doubled_when_the_plug_is_pulled_at(
    point: str, whole: dict[str, Any], tmp_path: Path, dovecot: Dovecot, smtp_sink: SmtpSink
) -> None:
    road, deaths = play(tmp_path, dovecot, smtp_sink, point)
    assert deaths, f"the story never came to {point}"
    assert told(road) == whole
    assert not road.findings()
    assert road.lying_in("INBOX") == 0
    assert road.lying_in("Alongside/Done") == sum(whole["inbox"].values())
    _carried_once(road, point)


def _carried_once(road: Road, point: str) -> None:
    """Each letter has left, once; what was unsure left again with the same bytes, or is said to be unsure."""
    copies = road.copies()
    letters = {letter["message_id"]: letter for letter in road.export()["letters"]}
    assert copies.keys() <= letters.keys()
    for known, letter in letters.items():
        taken = copies.get(known, [])
        if letter["state"] == "maybe":
            assert letter["kind"] in ONCE_AT_MOST
            assert len(taken) <= 1
        else:
            assert letter["state"] == "sent", letter
            assert taken, f"{letter['kind']} to {letter['to']} is lost"
        assert len(set(taken)) <= 1, "the same bytes"
        if len(taken) > 1:
            assert point in UNHEARD
            assert letter["attempts"] == len(taken)
