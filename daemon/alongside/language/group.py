"""Days and times that were said together, with their polarity; minutes after midnight throughout."""

from __future__ import annotations

from dataclasses import dataclass

from alongside.language.lexicon import DAY_END, DAY_START
from alongside.language.page import Span
from alongside.language.reading import Day

Hours = tuple[int, int]
DAY_SPAN: Hours = (DAY_START, DAY_END)


@dataclass(frozen=True, slots=True)
class Group:
    """Days and times said together. ``sign`` is want, avoid, except or old; ``days`` or ``hours`` may be left open."""

    sign: str = "want"
    days: tuple[Day, ...] = ()
    hours: tuple[Hours, ...] = ()
    spans: tuple[Span, ...] = ()
    bounded: bool = False
    """Only "before" or "after": it narrows the window said before it."""
    only: bool = False
    lone: bool = False
    """A single clock."""
    free: bool = False
    """ "Any time", "weekdays": days only where none are said."""
    other: bool = False
    """The days not spoken of before."""
    inverted: bool = False
    """A refused bound turned round: "nothing before 10" opens at 10."""
    vague: bool = False
    """The hours are those of a word, "late afternoon"."""
    adding: bool = False
    """It is another choice, no closer word for the one before."""
    line: int = 0
    """Which sentence it stands in."""

    @property
    def empty(self) -> bool:
        """Whether neither days nor hours were said."""
        return not (self.days or self.hours)


def meet(one: Hours, other: Hours) -> Hours | None:
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return (start, end) if start < end else None


def inside(one: Hours, other: Hours) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]


def late(bound: Hours, wanted: Hours) -> Hours:
    """ "After five, until eight": an end before the start is one of the evening."""
    return (bound[0], bound[1] + 720) if bound[0] == 0 and bound[1] <= wanted[0] and bound[1] + 720 <= 1440 else bound


def of_the_part(hours: Hours, part: Hours) -> Hours:
    """ "Evenings, 8 till 9": figures are of that half of the day which the word before them named."""
    later = (hours[0] + 720, hours[1] + 720)
    return later if meet(hours, part) is None and later[1] <= 1440 and meet(later, part) is not None else hours
