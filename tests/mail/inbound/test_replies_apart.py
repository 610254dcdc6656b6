"""Answers of calendars that were written from what is known of each client, with what they mean, before anybody looked at the reader.

``apart/meant.json`` says of each mail what counts in it: of a comment a part, of everything else all.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from alongside.mail.incoming import incoming_json, read
from letterbox import PROGRAMME

APART = Path(__file__).parent / "apart"
MEANT: dict[str, dict[str, Any]] = json.loads((APART / "meant.json").read_text())
MOMENTS = ("start", "end", "recurrence_id")
OF_THE_MAIL = ("verdict", "from", "calendar")


@pytest.mark.parametrize("name", sorted(MEANT))
def test_an_answer_from_the_pile_kept_apart_is_read_as_it_was_meant(name: str) -> None:
    found = incoming_json(read((APART / f"{name}.eml").read_bytes(), replace(PROGRAMME, tz="Europe/Berlin")), name)
    for field, meant in MEANT[name].items():
        value = found[field] if field in OF_THE_MAIL else found["calendar"][field]
        assert _same(field, value, meant), (field, value, meant)


def test_the_pile_holds_every_mail_that_something_is_said_of() -> None:
    assert {path.stem for path in APART.glob("*.eml")} == set(MEANT)
    assert len(MEANT) >= 70


def _same(field: str, found: Any, meant: Any) -> bool:
    if field == "others":
        return len(found) == len(meant) and all(
            _same(k, one[k], v) for one, said in zip(found, meant, strict=True) for k, v in said.items()
        )
    if field in MOMENTS and found and meant:
        return datetime.fromisoformat(found) == datetime.fromisoformat(meant)
    return meant in found if field == "comment" and meant and found else found == meant
