"""What other weekly talks take from the dates of a plan, without turning them into dates.

A rule that runs through all planned weeks from the first, or up to the last, is added once and spread by one running OR; so a
talk costs one look-up, not one date a week.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import accumulate
from operator import or_

from alongside.calendar.minutes import DAY, PAUSE, span
from alongside.calendar.values import WeeklyTalk


class Taken:
    """The planned days of a search, by weekday, and what talks on them take. One serves all mentors whose wishes are alike."""

    def __init__(self, plans: dict[int, tuple[int, ...]], apart: int, timezone: str, duration_min: int) -> None:
        """``plans``: the ordinals of each weekday's planned days; ``apart``: the weeks between two of them, 0 where that differs."""
        self._plans, self._apart, self._timezone, self._duration = plans, apart, timezone, duration_min
        self._begins = {weekday: 3 * number * len(days) for number, (weekday, days) in enumerate(plans.items())}
        self._targets: dict[tuple[int, int], dict[date, tuple[int, ...]]] = {}
        self._masks: dict[int, dict[int, int]] = {}

    def by(self, weekly: Iterable[WeeklyTalk]) -> dict[int, list[int]] | None:
        """For each weekday the starts that its dates lose; None where a talk lies on another clock, or too near to midnight."""
        lost = [0] * (3 * sum(len(days) for days in self._plans.values()))
        timezone, begins = self._timezone, self._begins
        targets: dict[date, tuple[int, ...]] = {}
        masks: dict[int, int] = {}
        rule, length = (0, 0), 0
        # One pass over hundreds of thousands of talks: what neighbours share is looked up once.
        for weekday, minute, minutes, place, first, count, every in weekly:
            if place != timezone:
                return None
            if weekday not in begins:
                continue
            if minutes != length:
                length, masks = minutes, self._masks.setdefault(minutes, {})
            if count != rule[0] or every != rule[1]:
                rule = (count, every)
                targets = self._targets.setdefault(rule, {})
            if minute not in masks:
                masks[minute] = self._mask(minute, minutes)
            if first not in targets:
                targets[first] = tuple(self._places(weekday, first.toordinal(), count, every))
            mask = masks[minute]
            if not mask:
                return None
            for number in targets[first]:
                lost[number] |= mask
        return {weekday: self._each(lost, begin, len(self._plans[weekday])) for weekday, begin in begins.items()}

    def _mask(self, minute: int, minutes: int) -> int:
        """The starts of a day from which a talk of our length would come too near to one there; 0 when another day is near."""
        reach = self._duration + PAUSE
        inside = minute >= reach and minute + minutes + PAUSE <= DAY
        return span(minute - reach + 1, minute + minutes + PAUSE) if inside else 0

    def _places(self, weekday: int, first: int, count: int, every: int) -> Iterator[int]:
        """Where a rule is written down: reaching from the first date to one, from one to the last, or date by date."""
        days, begin = self._plans[weekday], self._begins[weekday]
        if every == 1 and self._apart:
            apart = 7 * self._apart
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
