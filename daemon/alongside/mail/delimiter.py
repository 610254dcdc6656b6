"""The line above which people answer. We write it into every letter that asks something, and find it again however mangled."""

from __future__ import annotations

import re

DELIMITER = "-- please reply above this line --"

_WORDS = "please reply above this line"
_NOT_A_LETTER = re.compile(r"[^a-z]+")


def is_delimiter(line: str) -> bool:
    """Whether ``line`` is our delimiter: quoted, re-dashed, wrapped in stars or spaced anew by a provider."""
    if len(line) > 200 or "eply" not in line:
        return False
    return _NOT_A_LETTER.sub(" ", line.lower()).strip() == _WORDS
