"""The invented people of the rehearsal, what each of them is like, and who is on the roster. All of them live at example.org.

Priya and Hilary in Berlin have the whole road: a request that is corrected, a yes with a wish, notes, questions (one of them twice), moved
dates, thanks, silence, the end, and a tip for the next ones.
Nora in New York and Tom in London talk across two changes of the clock. Oskar's manager objects. Ravi's mentor says no.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import ClassVar

from alongside.demo.diary import Talk
from alongside.demo.letterbox import Received
from alongside.demo.personas import Act, Persona
from alongside.language.reading import WORKDAYS, Reading, Window
from alongside.programme.model import Person

PROGRAMME = "mentor@example.org"
MORNINGS = Reading(intent="preference", availability=(Window(WORKDAYS, "09:00", "12:00"),))
MENTEE, MENTOR = frozenset({"mentee"}), frozenset({"mentor"})


@dataclass(frozen=True, slots=True)
class Tale:
    """A pairing, or what did not become one: its people by address, mentee first, and the line that says what to look at."""

    title: str
    people: tuple[str, ...]
    line: str


def _person(name: str, zone: str, country: str, roles: frozenset[str] = frozenset(), **more: object) -> Person:
    short = name.split()[0].lower()
    return Person(short, f"{short}@example.org", name, roles, timezone=zone, country=country, language="en", **more)  # type: ignore[arg-type]


BERLIN, LONDON, NEW_YORK, KOLKATA = "Europe/Berlin", "Europe/London", "America/New_York", "Asia/Kolkata"
ROSTER = (
    _person("Priya Nair", BERLIN, "DE", MENTEE),
    _person("Hilary Meyer", BERLIN, "DE", MENTOR, manager="anna@example.org", preferences=MORNINGS, topics=("code review",)),
    _person("Anna Vogel", BERLIN, "DE"),
    _person("Nora Quinn", NEW_YORK, "US", MENTEE),
    _person("Tom Baker", LONDON, "GB", MENTOR, manager="ruth@example.org"),
    _person("Ruth Bell", LONDON, "GB"),
    _person("Mia Sommer", BERLIN, "DE", MENTEE),
    _person("Oskar Lang", BERLIN, "DE", MENTOR, manager="george@example.org"),
    _person("George Hahn", BERLIN, "DE"),
    _person("Ravi Sharma", KOLKATA, "IN", MENTEE),
    _person("Karin Holm", BERLIN, "DE", MENTOR, manager="anna@example.org"),
    _person("Mary Olsen", BERLIN, "DE"),
)
TALES = (
    Tale("Priya & Hilary", ("priya@example.org", "hilary@example.org", "anna@example.org"), "The whole road, from the first mail to the last thanks."),
    Tale("Nora & Tom", ("nora@example.org", "tom@example.org", "ruth@example.org"), "New York and London, while the clocks change on different days."),
    Tale("Mia & Oskar", ("mia@example.org", "oskar@example.org", "george@example.org"), "A manager objects, and both calendars are empty again."),
    Tale("Ravi & Karin", ("ravi@example.org", "karin@example.org"), "The mentor says no, and the newcomer hears it kindly."),
)  # fmt: skip


@dataclass(slots=True)
class Priya(Persona):
    """Asks in her own words, corrects the echo, thanks in a few words most weeks, and once has too much on her plate."""

    thanks: Iterator[str] = field(
        default_factory=lambda: iter(
            (
                "Hilary showed me how she reads a pull request from the tests up. I did my first review on Friday!",
                "Thank you for telling me that you had been lost in that module too. It helped more than the explanation.",
                "NOT THIS WEEK",
                "The trick with the small commits works, and my reviewer thanked me!",
                "",
                "Hilary encouraged me to ask the question in the meeting. I did, and it was fun.",
                "Thanks to Hilary I found the person who really knows the billing code.",
                "",
                "Thank you for listening to my presentation two times. I was calm for the first time.",
                "Hilary showed me how to say no to a deadline. Thank you!",
                "Thank you for your patience, and for all the questions you asked me back.",
            )
        )
    )

    notes: Iterator[str] = field(
        default_factory=lambda: iter(
            (
                "",
                "From last time I took with me: the tests tell you what the author was afraid of.",
                "Ask about the release calendar. Nobody wrote it down, it lives in Hilary's head.",
            )
        )
    )

    def begins(self) -> Iterable[Act]:
        text = (
            "Could I have Hilary as my mentor? Every week, half an hour, mornings suit me. "
            "I would like to learn about code review.\n\nPriya"
        )
        yield self.writes(text, "A mentor?", 20)

    def reads(self, letter: Received) -> Iterable[Act]:
        match letter.kind:
            case "received" if not any(one.kind == "received" for one in self.letters[:-1]):
                yield self.says("When: Tuesday and Thursday mornings\nHope: somebody who tells me when I am wrong", letter, 15)
            case "invitation":
                yield self.accepts(letter)
            case "cancel" if "cannot make it" in letter.text.replace("\n", " "):
                yield self.says("1\n\nThat works just as well.", letter, 50)
            case "change" if letter.calendar:
                yield self.accepts(letter, 55)
            case "thanks_prompt":
                if words := next(self.thanks, ""):
                    yield self.says(words, letter, 90)
            case "clarify":
                yield self.says("SEND" if "read this" in letter.subject else "YES", letter, 10)
            case "told" if "move" in letter.subject:
                yield self.says("1\n\nWith pleasure.", letter, 40)
            case "reminder":
                if words := next(self.notes, ""):
                    yield self.says(words, letter, 30)
            case "checkin":
                yield self.says("5\n\nI laugh more than I thought I would.", letter, 20)
            case "told" if "manager" in letter.subject:
                yield self.says("SEND", letter, 60)
            case "closing":
                yield self.says("Bring one thing that went wrong to each talk. It breaks the ice.", letter, 60)
            case "become_mentor":
                yield self.says("YES", letter, 120)

    def looks(self, now: datetime) -> Iterable[Act]:
        if _days_away(self.diary.numbered(5), now) == 1:
            yield self.writes("I can't this week, sorry.", "This week")
        for number, words in self.asks.items():
            if _days_away(self.diary.numbered(number), now) == 2:
                yield self.writes(words, "A question")

    asks: ClassVar[dict[int, str]] = {
        2: "Q: Who decides whether a change may go into the release?",
        4: "Q: Why does the build stop on Fridays?",
        8: "Q: Who decides if a change may go into the release?",
        10: "FIND release",
    }
    """What she wonders about two days before a talk, by the talk's number: one of the questions she has asked before."""


@dataclass(slots=True)
class Hilary(Persona):
    """Says yes, but on Thursdays; is double-booked now and then, and answers a thank-you when it touches her."""

    thanked: int = 0
    asked_to_move: bool = False
    answers: Iterator[str] = field(
        default_factory=lambda: iter(
            (
                "Karin Holm does. Write to her before Wednesday noon, and bring the test report.",
                "Because the licence server is restarted at four. It took me a year to find out.",
            )
        )
    )

    def reads(self, letter: Received) -> Iterable[Act]:
        match letter.kind:
            case "ask":
                yield self.says(
                    "Yes, gladly, but Thursdays please, and video is better than the phone.\n\nHope: questions that come early", letter, 110
                )
            case "invitation":
                yield self.accepts(letter, 15)
            case "change" if letter.calendar:
                yield self.accepts(letter, 45)
            case "question":
                yield self.says(next(self.answers, "Let us look at that together on Thursday."), letter, 80)
            case "checkin":
                yield self.says("4", letter, 40)
            case "mentors_letter":
                yield self.says("SEND", letter, 90)
            case "thanks":
                self.thanked += 1
                if self.thanked in (1, 5):
                    yield self.says("You made my day, Priya. See you on Thursday!", letter, 60)

    def looks(self, now: datetime) -> Iterable[Act]:
        if (talk := self.diary.numbered(3)) and _days_away(talk, now) == 3:
            yield self.declines(talk, "A customer call, sorry")
        if (talk := self.diary.numbered(7)) and _days_away(talk, now) == 3:
            yield self.proposes(talk, talk.start + timedelta(minutes=45))
        if not self.asked_to_move and _days_away(self.diary.numbered(9), now) == 3:
            self.asked_to_move = True
            yield self.writes("Can we do Friday at 10 this week?", "Our talk this week")


@dataclass(slots=True)
class Nora(Persona):
    """Asks from New York, thanks twice, and then has no time to write: the programme learns to leave her alone."""

    thanks: Iterator[str] = field(
        default_factory=lambda: iter(
            (
                "Tom explained to me who decides what in London. Thank you!",
                "Thank you for reading my draft, and for leaving the jokes in.",
            )
        )
    )

    def begins(self) -> Iterable[Act]:
        yield self.writes("Hi! Can I have Tom Baker as my mentor, please? Once a week, 30 minutes, my mornings are best.", "Mentoring", 60)

    def reads(self, letter: Received) -> Iterable[Act]:
        match letter.kind:
            case "invitation":
                yield self.accepts(letter)
            case "thanks_prompt":
                if words := next(self.thanks, ""):
                    yield self.says(words, letter, 70)
            case "told" if "go on" in letter.subject:
                yield self.says("END\n\nIt was exactly the right length.", letter, 200)
            case "confirm":
                yield self.says("YES", letter, 30)


@dataclass(slots=True)
class Tom(Persona):
    """Says a plain yes, accepts, and when the end is near would go on at a slower pace."""

    def reads(self, letter: Received) -> Iterable[Act]:
        match letter.kind:
            case "ask":
                yield self.says("YES", letter, 45)
            case "invitation":
                yield self.accepts(letter)
            case "ending":
                yield self.says("SLOWER", letter, 60)


@dataclass(slots=True)
class Mia(Persona):
    """Asks for Oskar and looks forward to it."""

    def begins(self) -> Iterable[Act]:
        yield self.writes("Hello, I am looking for a mentor and would love to have Oskar. Every week, afternoons suit me.", "Mentor", 90)

    def reads(self, letter: Received) -> Iterable[Act]:
        if letter.kind == "invitation":
            yield self.accepts(letter)


@dataclass(slots=True)
class Oskar(Persona):
    """Would do it at once."""

    def reads(self, letter: Received) -> Iterable[Act]:
        match letter.kind:
            case "ask":
                yield self.says("Yes, with pleasure.", letter, 30)
            case "invitation":
                yield self.accepts(letter)


@dataclass(slots=True)
class George(Persona):
    """Oskar's manager, who needs him elsewhere this spring."""

    def reads(self, letter: Received) -> Iterable[Act]:
        if letter.kind == "manager_notice":
            yield self.says("OBJECT", letter, 24 * 60)


@dataclass(slots=True)
class Ravi(Persona):
    """New in Kolkata; waits a while, and then finds somebody at the tea machine."""

    def begins(self) -> Iterable[Act]:
        yield self.writes("Good morning, could Karin Holm be my mentor? Every two weeks for half an hour would be great.", "Request", 30)

    def reads(self, letter: Received) -> Iterable[Act]:
        if letter.kind == "waiting" and sum(one.kind == "waiting" for one in self.letters) == 3:
            yield self.says("CANCEL", letter, 30)


@dataclass(slots=True)
class Karin(Persona):
    """Has no room this spring and says so."""

    def reads(self, letter: Received) -> Iterable[Act]:
        if letter.kind == "ask":
            yield self.says("No, sorry, this spring is too full for me.", letter, 75)


@dataclass(slots=True)
class Mary(Persona):
    """Looks after it all, and lets a good tip be shown."""

    def reads(self, letter: Received) -> Iterable[Act]:
        if letter.kind == "digest" and (found := re.search(r"APPROVE (\d+)", letter.text)):
            yield self.says(f"APPROVE {found[1]}", letter, 45)


CHARACTERS: dict[str, type[Persona]] = {
    "priya": Priya, "hilary": Hilary, "nora": Nora, "tom": Tom, "mia": Mia, "oskar": Oskar, "george": George, "ravi": Ravi, "karin": Karin,
    "mary": Mary,
}  # fmt: skip
"""Who is more than a reader. Anna and Ruth only read."""


def _days_away(talk: Talk | None, now: datetime) -> int | None:
    return (talk.start.date() - now.date()).days if talk else None
