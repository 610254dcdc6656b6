"""Wishes that are not hours: rhythm and zone."""

from __future__ import annotations

import re
from datetime import timedelta
from zoneinfo import ZoneInfo

from alongside.language.atom import Atom
from alongside.language.atoms import nth_numbers
from alongside.language.clocks import hhmm
from alongside.language.expressions import Expression
from alongside.language.lexicon import SHARED_CODES, ZONE_CODES, ZONES
from alongside.language.page import Page, Span
from alongside.language.reading import Cadence, Context, Frequency

_RHYTHMS: tuple[tuple[str, Frequency], ...] = (
    (r"other|second|2nd|two|every 2|fortnight|bi-?week|twice|14|alternate|fourteen|couple", "biweekly"),
    (r"month|four\b|every 4", "monthly"),
    (r"", "weekly"),
)


_NO_LONGER = Expression(
    r"\b(?:lectures?|class(?:es)?|courses?|meetings?|trainings?|rehearsals?|seminars?|shifts?|lessons?|choir|yoga|therapy|physio|appointments?)(?: (?:always|usually))? (?:is|are|takes? place|runs?|happens?)(?: on)? $|\b(?:rather than|instead of|not|than|from|over|later(?: maybe| perhaps| on)?|maybe later|perhaps later|eventually|no|changes?|vary|varies|rotates?|differs?)(?: just| a)? $|(?<!more )(?<!longer )(?<!less )\b(?:than|over|under|below|exceed(?:s|ing)?|above|beyond|instead of|rather than)\b[^.,;!?\n]{0,24}$"
)
_TOO_MUCH = Expression(
    r"\s*(?:is|looks|was) (?:a bit |always |quite |totally |completely )?(?:different|another one|unpredictable|chaos)\b|\s*(?:isn't|is not|doesn't|does not|won't|wouldn't|would not)\b|\s*(?:is|was|feels?|turned out|seems?|would be|sounds?|has been|turns out)(?: [a-z]+){0,3} (?:too|much|often|ambitious|tight|intense|hard|rare|seldom|stressful)\b"
)
_ATTRIBUTE = Expression(r"\b(?:our|the|my|these|those|your|this|that|any|all|first|next|last) $|\bthe (?:half )?hour $")
_BUT_NOT = Expression(r"\b(?:not|never|except|no)(?: on)? $")
"""What takes one day of the month out of a rhythm, and is none."""
_OURS = Expression(r"\b(?:have|got|do|hold|run|attend|at|in|during|after|before) (?:our|my|the|a|their) $")
_OF_BEFORE = Expression(
    r"\b(?:my|our|a|the) (?:first|old|former|previous|last) (?:boss|manager|mentor|team|colleague|job|company|employer|firm)\b[^.,;!?\n]*$"
)
"""How often somebody was met in a time that is over."""
_A_NOUN = Expression(
    r" (?!(?:and|or|for|is|are|would|please|on|at|in|by|rhythm|basis|talks?|sessions?|meetings? with|chats?|calls?)\b)[a-z]{4,}"
)
_OF_WHAT = Expression(
    r"\s*(?:sessions?|talks?|meetings?|calls?|reminders?|prompts?|mails?|e-?mails?|letters?|newsletters?|chats?|slot|catch-?ups?|rhythm|question|thank|stand-?ups?|team|reports?|schedule|jour)\b"
)


def _holds(page: Page, atom: Atom) -> bool:
    """Whether a rhythm is wished for: not one that shall end, and not the name of what there is ("our weekly talk")."""
    before, behind = page.folded[max(0, atom.span[0] - 24) : atom.span[0]], page.folded[atom.span[1] :][:44]
    return not (
        _OF_BEFORE.search(page.folded[max(0, atom.span[0] - 80) : atom.span[0]])
        or _NO_LONGER.search(before)
        or _TOO_MUCH.match(behind)
        or (_ATTRIBUTE.search(before) and (before.endswith("hour ") or _OF_WHAT.match(behind)))
        or (atom.text == "fortnight" and _ATTRIBUTE.search(before))  # "The best part of my fortnight".
        or (_OURS.search(before) and atom.text.endswith("ly") and _A_NOUN.match(behind))
    )


def cadence(page: Page, atoms: tuple[Atom, ...]) -> tuple[Cadence | None, tuple[Span, ...]]:
    """How often: the last rhythm said, with the weekday and the clock that stand right behind it."""
    found: Cadence | None = None
    spans: tuple[Span, ...] = ()
    for at, atom in enumerate(atoms):
        if atom.kind == "nth" and _BUT_NOT.search(page.folded[max(0, atom.span[0] - 12) : atom.span[0]]):
            continue
        if atom.kind == "nth":
            found, spans = Cadence("monthly", atom.days, nth_numbers(atom.text), _clock_behind(page, atoms, at)), (atom.span,)
        elif atom.kind == "cadence" and _holds(page, atom):
            freq = next(f for pattern, f in _RHYTHMS if re.search(pattern, atom.text))
            if found is not None and found.nth and freq == "monthly":
                continue
            follows = atoms[at + 1] if at + 1 < len(atoms) else None
            joined = (
                follows is not None
                and follows.kind == "days"
                and re.fullmatch(r"[\s,]*(?:on|each)?\s*", page.folded[atom.span[1] : follows.span[0]]) is not None
            )
            days = follows.days if follows is not None and joined else ()
            found = Cadence(freq, days, (), _clock_behind(page, atoms, at + 1) if joined else None)
            spans = (atom.span, follows.span) if follows is not None and joined else (atom.span,)
    return found, spans


def _clock_behind(page: Page, atoms: tuple[Atom, ...], at: int) -> str | None:
    follows = atoms[at + 1] if at + 1 < len(atoms) else None
    if (
        follows is None
        or follows.kind != "clock"
        or not re.fullmatch(r"[\s,]*(?:at|of each month|of the month)?[\s,]*", page.folded[atoms[at].span[1] : follows.span[0]])
    ):
        return None
    return hhmm(follows.number or 0)


def zone(atom: Atom, own: str) -> str | None:
    """The zone a text names; "my time" is the writer's own and names nothing, "IST" is the writer's own where that is one."""
    words = re.sub(r"\s+(?:local time|time|(?:office |working |business )?hours)\b.*$", "", atom.text).strip()
    if "/" in words:
        return zone_name(words)
    if (offset := re.match(r"(?:utc|gmt)\s?([+-])\s?(\d{1,2})(?::?(\d\d))?$", words)) is not None:
        return f"{offset[1]}{int(offset[2]):02d}:{offset[3] or '00'}"
    place = re.sub(r"^.*\b(?:in|from|to|out of|near|outside) ", "", words).removesuffix("-based").removesuffix(" based").strip()
    if place in ZONES:
        return ZONES[place]
    return own if own in SHARED_CODES.get(words, ()) else ZONE_CODES.get(words)


def same_clock(atom: Atom, context: Context) -> bool:
    """Whether a place that is only lived in has the writer's own clock, winter and summer: nothing is said by it."""
    if _LIVED_IN.match(atom.text) is None or (place := zone(atom, context.tz)) is None or "/" not in place:
        return False
    try:
        theirs, own = ZoneInfo(place), ZoneInfo(context.tz)
    except (KeyError, ValueError, OSError):
        return False
    half_a_year = (context.now, context.now + timedelta(days=182))
    return place != context.tz and all(t.astimezone(theirs).utcoffset() == t.astimezone(own).utcoffset() for t in half_a_year)


_LIVED_IN = Expression(r"(?:office|site|sit|sitting|i work|work|working|in|here|team|based)\b")


def zone_name(words: str) -> str | None:
    """The zone that a form line names: a city, a code, an offset, or the IANA name itself."""
    plain = words.strip().lower()
    offset = re.fullmatch(r"(?:utc|gmt)?\s*([+-])(\d{1,2})(?::?(\d\d))?", plain)
    if offset is not None:
        return f"{offset[1]}{int(offset[2]):02d}:{offset[3] or '00'}"
    plain = re.sub(r"\s+time$", "", plain)
    if plain in ZONES or plain in ZONE_CODES:
        return ZONES.get(plain) or ZONE_CODES[plain]
    written = "/".join("_".join(p.capitalize() for p in part.split("_")) for part in plain.replace(" ", "_").split("/"))
    try:
        return ZoneInfo(written).key if "/" in written else None
    except (KeyError, ValueError, OSError):
        return None
