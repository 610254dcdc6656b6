"""Forty-two answers of calendars, written from what is known of each client before anybody looked at the reader: as read, and through the programme.

``apart_too/meant.json`` says of each in words what it does, how it is read, and what then is so of the pair's dates. Tuesdays at
half past nine from 9 March, and Hilary writes on the Monday before.
"""

from __future__ import annotations

import base64
import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from alongside.mail.incoming import incoming_json, read
from alongside.programme.model import Session
from letterbox import PROGRAMME
from people import HILARY, PRIYA
from story_pairs import SOON, pairing, wished
from village import Village

APART = Path(__file__).parents[1] / "mail" / "inbound" / "apart_too"
MEANT: dict[str, dict[str, Any]] = json.loads((APART / "meant.json").read_text())
THEIR_UID = b"6f1d2c9a4b7e4f0f9d3a5c8e7b102233@example.org"
THE_MONDAY = datetime(2027, 3, 8, 9, 30, tzinfo=UTC)
MOMENTS = ("start", "end", "recurrence_id", "dtstamp")
TUESDAYS = "Could I have {mentor} as my mentor? Every week, half an hour, Tuesdays at 9:30 please."


# ---------------------------------------------------------------- as read


@pytest.mark.parametrize("name", sorted(MEANT))
def test_an_answer_is_read_as_it_was_meant(name: str) -> None:
    found = incoming_json(read((APART / f"{name}.eml").read_bytes(), replace(PROGRAMME, tz="Europe/Berlin")), name)
    meant = MEANT[name]
    for field in ("verdict", "from"):
        assert found[field] == meant.get(field, found[field])
    for field, value in meant.get("calendar", {}).items():
        assert _same(field, found["calendar"][field], value), field
    if "all" in meant:
        parts = [found["calendar"], *found["calendar"]["others"]]
        assert sorted(_key(p["recurrence_id"], p["partstat"]) for p in parts) == sorted(_key(*p) for p in meant["all"])
    if meant.get("no_answer"):
        assert not (found["calendar"] or {}).get("partstat")


def _same(field: str, found: Any, meant: Any) -> bool:
    if field in MOMENTS and found and meant:
        return datetime.fromisoformat(found) == datetime.fromisoformat(meant)
    return bool(found == meant)


def _key(date: str | None, partstat: str) -> tuple[str, str]:
    return (datetime.fromisoformat(date).astimezone(UTC).isoformat() if date else "", partstat)


def test_the_pile_holds_every_mail_that_something_is_said_of() -> None:
    assert {path.stem for path in APART.glob("*.eml")} == set(MEANT)
    assert len(MEANT) >= 40


# ---------------------------------------------------------------- through the programme


@pytest.mark.row("F2", "F3", "G1")
@pytest.mark.parametrize("name", sorted(MEANT))
async def test_an_answer_does_to_the_dates_what_it_says(found, name: str) -> None:
    village = await found(country="")
    await wished(village, text=TUESDAYS)
    village.answers(village.last(HILARY, "ask"), "YES")
    await village.at(village.now + SOON)
    await village.at(THE_MONDAY)
    before, letters = await _dates(village), len(village.postman.delivered)
    assert f"{before[0].start:%a %H:%M %d %b}" == "Tue 09:30 09 Mar"
    for one in (MEANT[name].get("after"), name):
        if one:
            village.mailbox.deliver(await _dressed(village, one), THE_MONDAY)
            await village.at(village.now + SOON)
    _holds(MEANT[name]["then"], before, await _dates(village), asked=len(village.postman.delivered) > letters)
    answers = village.postman.delivered[letters:]
    if address := MEANT[name]["then"].get("known address asked"):
        assert [(d.to, d.kind, address in d.text) for d in answers] == [(HILARY.email, "clarify", True)]
    if MEANT[name]["then"].keys() <= {"known address asked"}:
        assert await _dates(village) == before
        assert not [d for d in answers if d.to == PRIYA.email]


async def _dates(village: Village) -> tuple[Session, ...]:
    """One row a day: where all dates have moved, the old rows are off and new ones stand beside them."""
    rows = (await village.state()).sessions[(await pairing(village)).id]
    return tuple({_day(s): s for s in sorted(rows, key=lambda s: (_day(s), s.state != "skipped"))}.values())


async def _dressed(village: Village, name: str) -> bytes:
    """The stored mail with this series' UID, the invitation's Message-ID and the mentee's names."""
    uid = (await village.state()).series[(await pairing(village)).id].uid.encode()
    raw = (
        (APART / f"{name}.eml")
        .read_bytes()
        .replace(b"@@INVITATION@@", str(village.last(HILARY, "invitation").parsed["Message-ID"])[1:-1].encode())
    )
    raw = re.sub(rb"(?<=\r\n\r\n)[A-Za-z0-9+/=\r\n]{60,}(?=\r\n--)", lambda b: base64.encodebytes(_ours(base64.b64decode(b[0]), uid)), raw)
    return _ours(raw, uid)


def _ours(raw: bytes, uid: bytes) -> bytes:
    wide = raw.startswith(b"\xff\xfe")
    if wide:
        return raw.decode("utf-16").replace(THEIR_UID.decode(), uid.decode()).encode("utf-16")
    folded = THEIR_UID[:20] + b"\n\t" + THEIR_UID[20:]
    raw = raw.replace(THEIR_UID, uid).replace(folded, uid[:20] + b"\n\t" + uid[20:])
    return raw.replace(b"Anna & Hilary", b"Priya & Hilary").replace(b"anna@example.org", b"priya@example.org")


def _holds(then: dict[str, Any], before: tuple[Session, ...], after: tuple[Session, ...], *, asked: bool) -> None:
    """What ``then`` says of the dates; of all others nothing has changed."""
    off = {_day(s) for s in after if s.state == "skipped"}
    if "off or asked" in then:
        assert off == set(then["off or asked"]) or (not off and asked)
    else:
        assert off == set(then.get("off", ()))
    for said in ("ACCEPTED", "TENTATIVE", "NEEDS-ACTION"):
        if said in then:
            meant = {_day(s) for s in after} - off if then[said] == "all" else set(then[said])
            assert {_day(s) for s in after if s.mentor_partstat == said} - off == meant
    assert all(s.mentee_partstat == "NEEDS-ACTION" for s in after)
    if "asked" in then:
        day, start, end, *other = then["asked"]
        moved = [s for s in after if day in ("all", _day(s))]
        there = all((f"{s.start:%H:%M}", f"{s.end:%H:%M}") == (start, end) for s in moved) and (
            not other or f"{moved[0].start:%m-%d}" == other[0]
        )
        kept = [(s.start, s.end) for s in after] == [(s.start, s.end) for s in before]
        assert there or (kept and asked)
    else:
        assert [(s.start, s.end) for s in after] == [(s.start, s.end) for s in before]


def _day(session: Session) -> str:
    return f"{session.recurrence_id:%m-%d}"
