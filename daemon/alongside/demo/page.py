"""The story as one page that works from a file: every mail as its reader sees it, along the weeks, with the calendars beside it.

Nothing is fetched from anywhere. A letter stands in a sandboxed frame of its own, so that its style and the page's stay apart.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, PackageLoader, StrictUndefined

from alongside.demo.cast import PROGRAMME, TALES, Tale
from alongside.demo.rehearsal import Page, Played
from alongside.demo.story import PEOPLE, Scene, first_name, of_tale, spoken
from alongside.programme.model import Person

OPEN_AT_FIRST = frozenset({"received", "ask", "introduction", "invitation", "thanks", "closing", "manager_notice"})
"""Letters that stand open on the page: the first of each kind and reader, so that the programme is understood without a click."""
ROLES = ("mentee", "mentor", "manager")
KINDS = {
    "received": "answered at once", "ask": "the mentor is asked", "introduction": "the two meet", "invitation": "one recurring invitation",
    "manager_notice": "the manager is told", "reminder": "the day before", "thanks_prompt": "the weekly question", "thanks": "thanks, carried on",
    "change": "a date moves", "cancel": "a date falls out", "clarify": "asked back, not guessed", "told": "the other side is told",
    "understood": "heard", "waiting": "no silence", "ending": "two weeks before the end", "closing": "the end", "confirm": "asked once more",
    "become_mentor": "passing it on",
}  # fmt: skip
"""What each kind of letter is for, in the words of somebody who sees it for the first time."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A scene with what the page needs to draw it."""

    scene: Scene
    side: str
    open: bool
    first_line: str

    @property
    def purpose(self) -> str:
        return KINDS.get(self.scene.kind, self.scene.kind.replace("_", " "))


@dataclass(frozen=True, slots=True)
class Meeting:
    """A talk that took place; nobody writes a mail about it."""

    at: datetime
    local: datetime


@dataclass(frozen=True, slots=True)
class Week:
    """One week of a tale: mails and talks in their order."""

    number: int
    monday: date
    shown: tuple[Shown | Meeting, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A tale ready to be drawn: its weeks with what was said in them, and the people with their parts."""

    number: int
    tale: Tale
    weeks: tuple[Week, ...]
    people: tuple[tuple[str, Person], ...]


def story_page(played: Played, all_scenes: tuple[Scene, ...], weeks: int) -> str:
    """The whole page."""
    environment = Environment(
        loader=PackageLoader("alongside.demo", "."), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.filters.update(first_name=first_name, spoken=spoken, clock=_clock, short=lambda at: f"{at:%a} {_clock(at)}")
    template = environment.get_template("story.html.j2")
    monday = _monday(played.began)
    told = tuple(_told(number, tale, all_scenes, played) for number, tale in enumerate(TALES))
    return template.render(
        tales=told,
        title={1: "A week in an inbox", 12: "Twelve weeks in an inbox"}.get(weeks, f"{weeks} weeks in an inbox"),
        calendars=json.dumps(_calendars(played, monday)),
        rows=[(number, monday + timedelta(weeks=number - 1)) for number in range(1, weeks + 2)],
        programme=PROGRAMME,
        mails=sum(not scene.by_programme for scene in all_scenes),
        letters=sum(scene.by_programme for scene in all_scenes),
        held=played.sessions.get("held", 0),
        thanks=sum(scene.kind == "thanks" for scene in all_scenes),
        clean=not played.findings,
    )


def _clock(moment: datetime) -> str:
    return f"{moment.hour}:{moment:%M}"


def _monday(moment: datetime) -> date:
    return moment.date() - timedelta(days=moment.weekday())


def _told(number: int, tale: Tale, all_scenes: tuple[Scene, ...], played: Played) -> Told:
    people = tuple(zip(ROLES, (PEOPLE[address] for address in tale.people), strict=False))
    seen: set[tuple[str, str]] = set()
    shown = [(scene.at, _shown(scene, tale, seen)) for scene in of_tale(all_scenes, tale)]
    zone = ZoneInfo(people[0][1].timezone)
    met = [(start, Meeting(start, start.astimezone(zone))) for mentee, start in played.held if mentee == tale.people[0]]
    return Told(number, tale, _weeks([*shown, *met], _monday(played.began)), people)


def _weeks(moments: list[tuple[datetime, Shown | Meeting]], monday: date) -> tuple[Week, ...]:
    """The weeks in which something was."""
    by_week: dict[int, list[Shown | Meeting]] = {}
    for at, shown in sorted(moments, key=lambda moment: moment[0]):
        by_week.setdefault((at.date() - monday).days // 7 + 1, []).append(shown)
    return tuple(Week(number, monday + timedelta(weeks=number - 1), tuple(shown)) for number, shown in by_week.items())


def _shown(scene: Scene, tale: Tale, seen: set[tuple[str, str]]) -> Shown:
    person = scene.reader if scene.by_programme else scene.writer
    side = ROLES[tale.people.index(person)]
    key = (scene.kind, "both" if scene.kind in ("introduction", "invitation") else scene.reader)
    fresh = key not in seen
    seen.add(key)
    lines = [line.removeprefix("> ") for line in scene.words.splitlines() if line and not line.startswith("Hello ")]
    return Shown(scene, side, scene.kind in OPEN_AT_FIRST and fresh, " ".join(lines)[:140])


def _calendars(played: Played, monday: date) -> dict[str, Any]:
    """Per address the pages of the calendar, oldest first: from when it held which dates, each as week, weekday and clock."""
    return {address: [_leaf(page, PEOPLE[address], monday) for page in pages] for address, pages in played.calendars.items()}


def _leaf(page: Page, person: Person, monday: date) -> dict[str, Any]:
    zone = ZoneInfo(person.timezone)
    cells = []
    for talk in page.talks:
        start = talk.start.astimezone(zone)
        week = (start.date() - monday).days // 7 + 1
        cells.append(
            {"w": week, "d": start.weekday(), "say": spoken(start), "at": _millis(talk.end),
             "moved": talk.moved, "sure": talk.partstat == "ACCEPTED"}
        )  # fmt: skip
    return {"at": _millis(page.at), "talks": cells}


def _millis(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
