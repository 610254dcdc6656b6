"""Typed tokens: the shapes of ``patterns`` turn folded text into atoms, each with its span and its value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from alongside.language import clocks
from alongside.language.atom import Atom
from alongside.language.expressions import Expression
from alongside.language.lexicon import DAY_LETTERS, DAY_STEMS, DAYPARTS, NUMBERS, ORDINALS
from alongside.language.openings import TOLD_APART, Heads, heads
from alongside.language.page import Span
from alongside.language.patterns import SHAPES, block_heads, spelt_out
from alongside.language.reading import DAYS, WORKDAYS, Day
from alongside.language.strays import stray

_BEGINNING = re.compile(r"(?<!\w)(?=(.{1,2}))", re.DOTALL)
"""Where a token may begin, and its first letters."""


Shape = tuple[str, Expression]
"""A kind of token, and what tells it."""


@cache
def _shapes() -> tuple[tuple[Shape, Heads], ...]:
    """Every shape with what it may begin with."""
    return tuple(((kind, Expression(spelt_out(written))), heads(written, block_heads)) for kind, written in SHAPES)


@lru_cache(maxsize=1024)
def _beginning(letters: str) -> tuple[Shape, ...]:
    """The shapes that may begin with these letters, in the order in which they win."""
    told = TOLD_APART.issuperset(letters)
    return tuple(one for one, known in _shapes() if not told or letters in known or letters[0] in known)


@cache
def shape(written: str) -> re.Pattern[str]:
    """A shape of its own, made of the building blocks."""
    return re.compile(spelt_out(written))


def lex(folded: str) -> tuple[Atom, ...]:
    """All atoms of a folded text in reading order; what no shape takes is skipped."""
    found: list[Atom] = []
    for kind, match in _tokens(folded):
        atom = _atom(kind, match.span(), match.group())
        if atom is not None:
            found += [*_inside(atom), _settled(atom, found, folded)]
    return tuple(a for i, a in enumerate(found) if not stray(a, i, found, folded))


def _tokens(folded: str) -> Iterator[tuple[str, re.Match[str]]]:
    """The kind and the match of every token; of two that begin together the first of the table counts."""
    end = 0
    for spot in _BEGINNING.finditer(folded):
        at = spot.start()
        if at < end:
            continue
        for kind, looked_for in _beginning(spot[1]):
            if match := looked_for.made.match(folded, at):
                yield kind, match
                end = match.end()
                break


def _inside(atom: Atom) -> list[Atom]:
    """The session that a shift names: "bring Friday's talk forward by an hour"."""
    if atom.kind != "shift":
        return []
    for kind, words in _NAMED:
        if (match := shape(words).search(atom.text)) is not None:
            made = _atom(kind, (atom.span[0] + match.start(), atom.span[0] + match.end()), match.group())
            return [made] if made is not None else []
    return []


_NAMED = (
    ("date", r"\b(?:<date>|(?:the )?<ord>)\b"),
    ("weeks", r"\b(?:this|next) week(?:'s)?"),
    ("point", r"\b(?:today|tomorrow)(?:'s)?"),
    ("days", r"\b<day>(?:'s)?"),
)
"""What kind of days stands in a shift."""


def _atom(kind: str, span: Span, text: str) -> Atom | None:
    match kind:
        case "days":
            days = day_list(text)
            return Atom(kind, span, text, days=days, plural=_is_plural(text), doubt=not _certain(text)) if days else None
        case "weekday" | "nth":
            return Atom(kind, span, text, days=day_list(text))
        case "dayset":
            return Atom(kind, span, text, days=_day_set(text), plural=True)
        case "part":
            return Atom(kind, span, text, hours=_part(text), plural=text.endswith("s"))
        case "allday":
            return Atom(kind, span, text, hours=(0, 1440))
        case "range" | "barerange":
            hours = _range(text)
            return Atom(kind, span, text, hours=hours) if hours else None
        case "clock":
            time = clocks.told(re.sub(r"^(?:(?:at|@|around|about) )+|(?<=@)| sharp$", "", text).lstrip("@ "))
            return Atom(kind, span, text, number=time) if time is not None else Atom("number", span, text) if text.isdigit() else None
        case "bound":
            return _bound(span, text)
        case "duration" | "shift":
            return Atom(kind, span, text, number=minutes_of(text))
        case _:
            return Atom(kind, span, text)


_LETTERS = Expression(r"(?:th|[mtwrf])(?:[/, ]?(?:th|[mtwrf]))*|tuth")


def day_list(text: str) -> tuple[Day, ...]:
    """The weekdays that a list such as "Mon-Wed, Fri" or "T/Th" names, in week order."""
    if _LETTERS.fullmatch(text):
        return _ordered(DAY_LETTERS[w] for w in re.findall(r"th|[mtwrf]", text.replace("tu", "t")))
    found: set[Day] = set()
    for first, last in shape(r"(<day>)(?:<to>(<day>))?").findall(text):
        start = DAYS.index(DAY_STEMS[first[:2]])
        end = DAYS.index(DAY_STEMS[last[:2]]) if last else start
        found.update(DAYS[(start + i) % 7] for i in range((end - start) % 7 + 1))
    return _ordered(found)


def _ordered(days: object) -> tuple[Day, ...]:
    chosen = set(days)  # type: ignore[call-overload]
    return tuple(d for d in DAYS if d in chosen)


def _is_plural(text: str) -> bool:
    return (
        re.search(r"days\b(?!')|\b(?:mon|tues|weds|thurs|fri)s\b|-|/|\b(?:to|through|thru|till|until)\b", text) is not None
        or len(day_list(text)) > 2
    )


def _certain(text: str) -> bool:
    """Whether a day word can be nothing else: "sun", "sat", "mon" and "wed" also mean other things."""
    return re.fullmatch(r"(?:sun|sat|mon|wed)s?\.?|[mtwrf]", text) is None


def _day_set(text: str) -> tuple[Day, ...]:
    if "mid" in text:
        return DAYS[1:4]
    return DAYS[5:] if text.startswith("weekend") else WORKDAYS


def _part(text: str) -> tuple[int, int]:
    word = re.sub(r"^(?:early|late|mid)[ -]?|s$", "", text)
    return next((hours for name, hours in DAYPARTS.items() if word.startswith(name)), (540, 1020))


_MILITARY = Expression(r"\b(\d\d)(\d\d)\b")
"""A clock without a colon: "1400-1530"."""


def _range(text: str) -> tuple[int, int] | None:
    text, _, part = text.partition(" in the ")
    text = _MILITARY.sub(r"\1:\2", text)
    match = shape(
        r"(?:anywhere |any ?time )?(?:between |from |at |in (?:by|at|from) |(?:start|begin)s?(?: work)?(?: at)? )?(<time>)(?: and (?:leave|finish(?:e)?|stop|end|go home|am done)s?(?: at)? |,? (?:and )?(?:out|gone|off|away|home) (?:by|at) |<join>)(.+)"
    ).fullmatch(text)
    hours = clocks.between(match[1], match[2]) if match else None
    if hours is None or not part:
        return hours
    late = part.startswith(("evening", "afternoon")) and hours[1] <= 720
    return (hours[0] + 720, hours[1] + 720) if late else hours


_OPENS = Expression(
    r"\b(?:after|past|later|from|since|earliest|onwards?|starting|no earlier than|as early as)\b|not? (?:\w+ )?(?:before|until|till|earlier than)"
)
_REFUSED = Expression(r"(?:not|no|never|nothing)\b")


def _bound(span: Span, text: str) -> Atom | None:
    """ "not before 9:30" opens at 9:30, "after 10" too; "before 12" and "not after 12" close there."""
    said = text
    if re.search(r"lunch|work", text) and not re.search(r" (?:at|around|about) ", text):
        time: int | None = 720 if text.startswith("before") else 780
        time = 1020 if "work" in text else time
    else:
        match = shape(r"<time>").search(text)
        time = clocks.point(match.group()) if match else None
        # "Until half past eleven": the past of the clock opens nothing.
        text = f"{text[: match.start()]}#{text[match.end() :]}" if match else text
    if time is None:
        return None
    refused = _REFUSED.match(text) is not None
    opens = _opens(text, refused)
    return Atom("bound", span, said, hours=(time, 1440) if opens else (0, time), doubt=refused)


def _opens(text: str, refused: bool) -> bool:
    """Whether the time is where the hours begin."""
    if re.search(
        r"\b(?:no|not) (?:any )?earlier than|\b(?:not|no|nothing|never) (?:\w+ )?(?:before|until|till|by)\b|^(?:i|my|start)\b[a-z ]*\b(?:start|begin|arrive|in|is)\b|as early as|at the earliest|earliest|onwards?|or later|and later|or after",
        text,
    ):
        return True
    if re.search(
        r"^i (?:always |usually )?(?:leave|finish|go home|log|clock|stop)\b|\b(?:no|not) (?:any )?later than|as late as|at the latest|latest|or earlier|or before",
        text,
    ):
        return False
    opens = re.search(r"\b(?:after|past|later than|from|since|starting)\b", text) is not None
    return not opens if refused else opens


def minutes_of(text: str) -> int:
    """How long a spoken length is, in minutes; "earlier" and "forward" make it negative."""
    sign = -1 if re.search(r"earlier|sooner|forward|bring", text) else 1
    if re.search(r"hour and a half|one-and-a-half|one and a half|1[.,]5|1 1/2|1½", text):
        return 90 * sign
    if "hour and a quarter" in text:
        return 75 * sign
    if "three quarters" in text:
        return 45 * sign
    if re.search(r"\bhalf\b|half-", text):
        return 30 * sign
    if "quarter" in text:
        return 15 * sign
    match = shape(r"(<num>)[ -]?(min|h(?:ou)?rs?\b|hour|h\b|day|week)").search(text)
    count = _number(match[1]) if match else 1
    unit = match[2][0] if match else "h"
    return sign * count * {"m": 1, "h": 60, "d": 1440, "w": 10080}[unit]


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word.removeprefix("a ").removesuffix(" of").replace(" ", "-"), 1)


def nth_numbers(text: str) -> tuple[int, ...]:
    """The ordinals of "the 2nd and 4th Wednesday"."""
    words = re.findall(r"\d(?=st|nd|rd|th)|first|second|third|fourth|last", text)
    return tuple(int(w) if w.isdigit() else ORDINALS[w] for w in words)


_LENGTHENED = Expression(r"\btoo (?:short|long|little|much)\b.*\b(?:make (?:it|that|them)|to|do|have|say|need|prefer) $")
"""A length that shall change: "30 minutes are too short, can we make it 45"."""
_DAYLIKE = ("days", "weekday", "point", "date", "same")
_REACH = 24
_MADE_IT = Expression(
    r"\b(?:can|could|may|might|shall|should|let's) (?:(?:it|we|this|that|us) )?(?:please )?(?:be|do|make it|say|meet|move it to|take) $"
)
_INSTEAD = Expression(r"\s*(?:instead|rather)\b")
"""Around a bare number that is the new time: "can it be 4 instead?"."""
_AMONG = Expression(r"\s*(?:,|,? ?or|/|and|instead of|rather than|not)\s*(?:at )?")


def _settled(atom: Atom, before: list[Atom], text: str) -> Atom:
    """A bare number right behind a day or another clock is a clock, "Thursday 10", "at 3 or 4"; a "but" behind all of them excepts."""
    if atom.kind == "but" and _excepts(atom, text):
        return replace(atom, kind="except")
    if atom.kind != "number" or not before:
        return atom
    gap = text[before[-1].span[1] : atom.span[0]]
    time = clocks.point(atom.text) if len(atom.text) <= 2 else None
    after = text[atom.span[1] : atom.span[1] + 12]
    if before[-1].kind == "duration" and _LENGTHENED.search(gap) and 10 <= int(atom.text) <= 120:
        return replace(atom, kind="duration", number=int(atom.text))
    if time is None or re.match(r"\s?(?:min|h\b|hour|people|person|%|week|mentee|day|session|talk)", after):
        return atom
    if before[-1].kind == "old" and len(before) > 1 and before[-2].kind == "clock" and not gap.strip():
        return replace(atom, kind="clock", number=time)
    if before[-1].kind == "clock" and _AMONG.fullmatch(gap):
        return replace(atom, kind="clock", number=time)
    if before[-1].kind in _DAYLIKE and not gap.strip(" ,"):
        return replace(atom, kind="clock", number=time)
    if _MADE_IT.search(text[: atom.span[0]][-_REACH:]) and _INSTEAD.match(after):
        return replace(atom, kind="clock", number=time)
    return atom


_HOURLY = r"(?:days?|mornings?|afternoons?|evenings?|weekdays?|times?|weeks?|hours?|slots?|(?:mon|tues|wednes|thurs|fri)days?)"
_ALL_BUT = Expression(
    rf"(?:\b(?:any|every|all|each|most)(?: (?:of the|the|my|single|working|work|week|early|late|other))*(?: {_HOURLY})+(?: of the week| in the week| a week)?"
    r"|\b(?:whenever|anytime|any ?time|all|everything|anything)) $"
)
"""All of the days or hours, right before a "but": "any morning but Wednesday"."""
_HOURS_BUT = Expression(r"(?:\b(?:mornings|afternoons|evenings)|\d) $")
_BETTER = Expression(
    r"[^.,;!?\n]*\b(?:works?|is|are|was|would be|will be|suits?(?: me)?|fits?) (?:[a-z]+ )?(?:best|better|ideal|perfect|easiest|preferred|great(?:est)?|my favou?rite)\b"
)


def _excepts(atom: Atom, text: str) -> bool:
    """Whether "but" takes days out of all that was said: "any morning but Wednesday", "9 to 11 but Tuesday", not "but Tuesday is best"."""
    before, after = text[max(0, atom.span[0] - 60) : atom.span[0]], text[atom.span[1] : atom.span[1] + 120]
    if atom.text != "but" or _BETTER.match(after):
        return False
    named = shape(
        r"\s*(?:on |for |in |the |not |perhaps |maybe |early |late )*(?:<day>|mornings?\b|afternoons?\b|evenings?\b|lunch)"
    ).match(after)
    if _ALL_BUT.search(before):
        return named is not None
    alone = shape(r"\s*(?:on )?<day>(?:<link><day>)*\s*(?:please\s*)?(?:[.;!?)\n]|$)")
    return _HOURS_BUT.search(before) is not None and alone.match(after) is not None
