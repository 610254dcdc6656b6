"""Names as people write them: all that fit equally well are given, a better fit wins."""

from __future__ import annotations

import pytest

from alongside.language.names import match
from alongside.language.reading import Named
from phrase_book import ROSTER


@pytest.mark.parametrize(
    ("written", "ids"),
    [
        ("Hilary", ["1", "2"]),
        ("Hilary Park", ["2"]),
        ("hilary meyer", ["1"]),
        ("Meyer, Hilary", ["1"]),
        ("H. Meyer", ["1"]),
        ("Ms Weiss", ["4"]),
        ("Weiß", ["4"]),
        ("Tom's", ["3"]),
        ("Okafro", ["3"]),
        ("Hillary", ["1", "2"]),
        ("Hillary Meyer", ["1"]),
        ("anna@example.org", ["4"]),
        ("Zebedee", []),
        ("nobody@example.org", []),
        ("", []),
        ("Ton", []),
    ],
)
def test_a_name_finds_whoever_it_fits_best(written: str, ids: list[str]) -> None:
    assert [n.id for n in match(written, ROSTER)] == ids


def test_accents_are_no_obstacle_either_way() -> None:
    jose = (Named("9", "José Núñez"),)
    assert match("Jose Nunez", jose) == jose
    assert match("josé", (Named("8", "Jose Nunez"),)) == (Named("8", "Jose Nunez"),)
