"""Whom somebody asks for as a mentor, whom they refuse, and whether it must be that one."""

from __future__ import annotations

import re
from dataclasses import replace

from alongside.language.notes import Notes
from alongside.language.page import Page, Span, struck
from alongside.language.people import People
from alongside.language.reading import Context, Reading


def with_people(reading: Reading, named: People, kinds: set[str], context: Context, notes: Notes, page: Page) -> Reading:
    """Names count as wishes where a mentor is asked for; elsewhere they are only the people of the story."""
    existing = "existing" in kinds
    if context.role == "mentor" and not existing:
        return reading
    asked_for = existing or "request" in kinds or context.asked in ("clarify", "received", "understood", "ask_released")
    bare = re.fullmatch(r"\W*(?:(?:please|just|only)\b\W*)*", _outside(page, named.spans)) is not None
    alone = not kinds and context.role in ("mentee", "") and bool(named.named) and (bare or not reading.empty)
    if not (asked_for or alone or (named.refused and context.role == "mentee")):
        return reading
    notes.take("mentor_named", *named.spans)
    only = bool(named.named) and _only_named(page, named)
    if only:
        notes.hard.append("mentor_named")
    if alone and named.named:
        kinds.add("request")
        if not context.asked:
            notes.doubts.append("a name alone")
    return replace(reading, mentor_named=named.named, mentors_avoided=named.refused, existing=existing and bool(named.named), only=only)


def _outside(page: Page, spans: tuple[Span, ...]) -> str:
    return struck(page.folded, sorted(spans))


def _only_named(page: Page, named: People) -> bool:
    """ "Only Hilary", "Hilary or nobody", "nobody else"."""
    return (
        any(
            re.search(r"\b(?:only|just)(?: (?:with|want|have|by))? $", page.folded[max(0, a - 16) : a])
            or re.match(r"\s*(?:only\b|,? (?:or|and) (?:nobody|no ?one)(?: else)?|,? nobody else)", page.folded[b : b + 24])
            for a, b in named.spans
        )
        or re.search(r"\b(?:nobody|no one) else\b", page.folded) is not None
    )
