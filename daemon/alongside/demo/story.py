"""What was played, as scenes to read: who wrote what to whom, in which tale, and what the calendars held at that moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from textwrap import wrap
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar

from alongside.demo.cast import PROGRAMME, ROSTER, TALES, Tale
from alongside.demo.letterbox import Received
from alongside.demo.rehearsal import Played
from alongside.demo.servers import Posted

PEOPLE = {person.email: person for person in ROSTER}
ABOVE, SIGNATURE, QUOTED = "-- please reply above this line --", "\n-- \n", "\n\nOn "


@dataclass(frozen=True, slots=True)
class Scene:
    """One mail: ``writer`` and ``reader`` are addresses; ``words`` what it says, ``gesture`` what a calendar answered."""

    number: int
    at: datetime
    week: int
    tale: Tale | None
    writer: str
    reader: str
    kind: str
    subject: str
    words: str
    gesture: str
    html: str
    raw: bytes

    @property
    def by_programme(self) -> bool:
        return self.writer == PROGRAMME

    @property
    def local(self) -> datetime:
        """The moment on the clock of whoever wrote, or of whoever reads a letter of the programme."""
        person = PEOPLE.get(self.reader if self.by_programme else self.writer)
        return self.at.astimezone(ZoneInfo(person.timezone if person else "UTC"))


def scenes(played: Played) -> tuple[Scene, ...]:
    """Every mail, in the order it was posted."""
    return tuple(_scene(number, posted, played.began) for number, posted in enumerate(played.posted, start=1))


def first_name(address: str) -> str:
    """How a person, or the programme, is called in the story."""
    person = PEOPLE.get(address)
    return person.first_name if person else "Alongside"


def of_tale(all_scenes: Iterable[Scene], tale: Tale) -> tuple[Scene, ...]:
    return tuple(scene for scene in all_scenes if scene.tale == tale)


def _scene(number: int, posted: Posted, began: datetime) -> Scene:
    mail = Received.of(posted.recipient, posted.at, posted.raw)
    writer, reader = mail.sender[1], _plain(posted.recipient)
    week = (posted.at.date() - began.date() + timedelta(days=began.weekday())).days // 7 + 1
    tale = next((t for t in TALES if {writer, reader} - {PROGRAMME} <= set(t.people)), None)
    gesture = "" if mail.kind else _gesture(mail.calendar, writer)
    words = "" if gesture else _words(mail)
    return Scene(number, posted.at, week, tale, writer, reader, mail.kind, mail.subject, words, gesture, mail.html, posted.raw)


def _plain(address: str) -> str:
    """The address without the token after its plus."""
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _words(mail: Received) -> str:
    """The author's own words: without the quoted letter of an answer, without the frame of a letter."""
    text = mail.text.replace("\r\n", "\n")
    if mail.kind:
        return text.partition(SIGNATURE)[0].removeprefix(ABOVE).strip()
    return text.partition(QUOTED)[0].strip()


def _gesture(ics: bytes, writer: str) -> str:
    """What was tapped in a calendar, as a sentence without a subject."""
    if not ics:
        return ""
    calendar: Any = Calendar.from_ical(ics.decode())
    event = calendar.walk("VEVENT")[0]
    zone = ZoneInfo(PEOPLE[writer].timezone)
    if calendar["METHOD"] == "COUNTER":
        return f"proposes {spoken(event['DTSTART'].dt.astimezone(zone))} instead"
    verb = {"ACCEPTED": "accepts", "DECLINED": "declines"}[event["ATTENDEE"].params["PARTSTAT"]]
    which = "all dates" if "RECURRENCE-ID" not in event else spoken(event["RECURRENCE-ID"].dt.astimezone(zone))
    moved = "the new time for " if verb == "accepts" and "RECURRENCE-ID" in event else ""
    comment = f": {event['COMMENT']}" if "COMMENT" in event else ""
    return f"{verb} {moved}{which.partition(',')[0] if moved else which}{comment}"


def spoken(moment: datetime) -> str:
    """ "Thursday 4 March, 9:30"."""
    return f"{moment:%A} {moment.day} {moment:%B}, {moment.hour}:{moment:%M}"


def transcript(all_scenes: Iterable[Scene], width: int = 78) -> Iterator[str]:
    """The scenes as a conversation in plain lines, week by week."""
    week = 0
    for scene in all_scenes:
        if scene.week != week:
            week = scene.week
            yield f"\n── week {week} " + "─" * (width - len(f"── week {week} "))
        yield f"\n{spoken(scene.local)}  {first_name(scene.writer)} → {first_name(scene.reader)}"
        if scene.gesture:
            yield f"    [{first_name(scene.writer)}'s calendar {scene.gesture}]"
        elif scene.by_programme:
            yield f"    “{scene.subject}”"
        for line in _shown(scene):
            yield from (f"    {part}" for part in wrap(line, width - 4) or [""])


def _shown(scene: Scene) -> list[str]:
    """A person's words whole; of a letter what stands between the greeting and the signature."""
    lines = scene.words.splitlines()
    if not scene.by_programme:
        return lines
    body = [line for line in lines if not line.startswith("Hello ") and "(a program, not a person)" not in line]
    return [line for line, before in zip(body, ["", *body], strict=False) if line or before]
