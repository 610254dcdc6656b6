"""What other weekly talks take from the dates of a plan, without turning them into dates.

A rule that runs through all planned weeks from the first, or up to the last, is added once and spread by one running OR; so a
talk costs one look-up, not one date a week.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate, pairwise
from operator import or_

from alongside.calendar.minutes import DAY, PAUSE, span
from alongside.calendar.values import WeeklyTalk


class Taken:
    """The planned days of a search, by weekday, and what talks on them take. One serves all mentors whose wishes are alike."""

    def __init__(self, plans: Mapping[int, tuple[int, ...]], timezone: str, duration_min: int) -> None:
        """``plans``: the ordinals of each weekday's planned days, in their order."""
        self._plans, self._timezone, self._duration = plans, timezone, duration_min
        self._apart = {weekday: _step(days) for weekday, days in plans.items()}
        self._begins = dict(zip(plans, accumulate((3 * len(days) for days in plans.values()), initial=0), strict=False))
        self._targets: dict[tuple[int, int], dict[date, int]] = {}
        self._several: dict[tuple[int, int, date], tuple[int, ...]] = {}
        self._masks: dict[int, dict[int, int]] = {}

    def by(self, weekly: Iterable[WeeklyTalk]) -> dict[int, list[int]] | None:
        """For each weekday the starts that its dates lose; None where a talk lies on another clock, or too near to midnight."""
        nowhere = 3 * sum(len(days) for days in self._plans.values())
        lost = [0] * (nowhere + 1)
        timezone = self._timezone
        targets: dict[date, int] = {}
        masks: dict[int, int] = {}
        length = dates = apart = 0
        # One pass over hundreds of thousands of talks: what neighbours share is looked up once, and nearly all are weekly.
        for _, minute, minutes, place, first, count, every in weekly:
            if place != timezone:
                return None
            if minutes != length or count != dates or every != apart:
                length, dates, apart = minutes, count, every
                targets = self._targets.setdefault((count, every), {})
                masks = self._masks.setdefault(minutes, {})
            try:
                lost[targets[first]] |= masks[minute]
            except KeyError:
                if not (mask := self._mask(minute, minutes)):
                    return None
                masks[minute] = mask
                places = self._met(first, count, every)
                if len(places) < 2:
                    targets[first] = places[0] if places else nowhere
                for number in places:
                    lost[number] |= mask
        return {weekday: self._each(lost, begin, len(self._plans[weekday])) for weekday, begin in self._begins.items()}

    def _met(self, first: date, count: int, every: int) -> tuple[int, ...]:
        rule = (count, every, first)
        if rule not in self._several:
            self._several[rule] = tuple(self._places(first.weekday(), first.toordinal(), count, every))
        return self._several[rule]

    def _mask(self, minute: int, minutes: int) -> int:
        """The starts of a day from which a talk of our length would come too near to one there; 0 when another day is near."""
        reach = self._duration + PAUSE
        inside = minute >= reach and minute + minutes + PAUSE <= DAY
        return span(minute - reach + 1, minute + minutes + PAUSE) if inside else 0

    def _places(self, weekday: int, first: int, count: int, every: int) -> Iterator[int]:
        """Where a rule is written down: reaching from the first date to one, from one to the last, or date by date."""
        if weekday not in self._plans:
            return
        days, begin = self._plans[weekday], self._begins[weekday]
        if every == 1 and (apart := self._apart[weekday]):
            low = max(0, -((days[0] - first) // apart))
            high = min(len(days), (first + 7 * (count - 1) - days[0]) // apart + 1)
            if low >= high:
                return
            if low == 0:
                yield begin + high - 1
                return
            if high == len(days):
                yield begin + len(days) + low
                return
        met = {first + 7 * every * number for number in range(count)}
        yield from (begin + 2 * len(days) + number for number, day in enumerate(days) if day in met)

    def _each(self, lost: list[int], begin: int, count: int) -> list[int]:
        until, since, single = (lost[begin + part * count : begin + (part + 1) * count] for part in range(3))
        up_to = list(accumulate(reversed(until), or_))
        return [a | b | c for a, b, c in zip(reversed(up_to), accumulate(since, or_), single, strict=True)]


def _step(days: Sequence[int]) -> int:
    """How many days lie between any two neighbours of these; 0 where that differs."""
    steps = {after - before for before, after in pairwise(days)}
    return min(steps) if len(steps) == 1 else 0
