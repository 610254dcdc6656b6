"""Invented colleagues of a company of any size: what each is like, and what each writes when a letter arrives.

A colleague knows the letters that came to their own mailbox and nothing else. Whatever is left to chance comes from one seeded
``Random`` of the colleague's own, so that the same seed gives the same company.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from alongside.calendar.days import is_working_day
from alongside.language.reader import read
from alongside.language.reading import Context, Reading
from alongside.programme.model import Person
from attendee import moments
from postbox import Came

PLACES = (("Europe/Berlin", "DE"), ("Europe/London", "GB"), ("America/New_York", "US"), ("Asia/Kolkata", "IN"))
FIRST = (
    "Ada", "Bela", "Cora", "Dana", "Edda", "Finn", "Gita", "Hugo", "Ines", "Jana", "Kiran", "Lena", "Milan", "Nils", "Olga", "Paul",
    "Rosa", "Sven", "Tara", "Uma", "Vera", "Wim", "Xenia", "Yara", "Zoe",
)  # fmt: skip
LAST = ("Albers", "Berger", "Conti", "Dorn", "Ekberg", "Falk", "Gupta", "Hansen", "Ivers", "Jensen", "Kaur", "Lindt")
TOPICS = ("payroll", "code review", "presenting", "negotiation", "accounting", "hiring", "testing", "writing")
JOBS = ("engineer", "accountant", "designer", "analyst")

BY_NAME = (
    "Could I have {name} as my mentor? Once a week, half an hour.",
    "Hi! Can I have {name} as my mentor, please? My mornings are best.",
    "Hello, I am looking for a mentor and would love to have {name}. I would like to learn about {topic}.",
)
BY_TOPIC = (
    "Could I have a mentor for {topic}? Once a week would be great.",
    "I'm back from leave and look for somebody who knows {topic}.",
    "Hello, I am new here and looking for a mentor. I would like to learn about {topic}.",
    "I would like a mentor who can help me with {topic}, every two weeks, please.",
    "I need a mentor for {topic}. Tuesdays and Thursdays are best for me.",
)
YES = ("YES", "Yes, gladly!", "Yes, with pleasure.", "Yes, happy to.", "YES\n\nI look forward to it.")
YES_BUT = ("Yes, but mornings only please.", "Yes, gladly, but by video, not by phone.", "Yes, but only in the afternoons.")
NO = ("NO", "No, sorry, this spring is too full for me.", "Sorry, I can't take anybody on at the moment.", "NOT THIS MONTH")
THANKS = (
    "Thank you for the patience with my questions. The example helped me a lot.",
    "You showed me how to begin with the small things. Thank you!",
    "Thanks for your time, and for telling me how you did it when you were new.",
    "The trick with the checklist works, thank you so much!",
    "Thank you, I was calm in a meeting for the first time.",
)
LIKES = (
    "", "", "", "", "mornings only", "never by phone", "not on Fridays", "no Fridays, and never by phone", "afternoons only",
    "Tuesday and Thursday only", "e-mail only",
)  # fmt: skip
"""What people have on file, most of them nothing."""
NEW_WISHES = (
    "From now on mornings only, please.", "Please no more talks on Mondays.", "From now on afternoons only, please.",
    "Please not by phone any more.",
)  # fmt: skip
"""What somebody writes whose weeks have changed."""
ANY_TIME = "Any time between 9 and 5 works for me."
ABROAD = ("", "", "never by phone", "not on Fridays")
"""Who is far away from most others has less to choose from."""


@dataclass(frozen=True, slots=True)
class Written:
    """A mail in the making: at this moment, with these words, below that letter; ``partstat`` where a calendar writes.

    A calendar that writes about one date names it by ``occurrence``; ``proposed`` is the other time that it counters with.
    """

    at: datetime
    text: str = ""
    answers: Came | None = None
    partstat: str = ""
    occurrence: datetime | None = None
    proposed: datetime | None = None
    subject: str = "Hello"


@dataclass(slots=True)
class Colleague:
    """One person: the roster's row, the letters that came, and what they are like."""

    person: Person
    chance: Random
    silent: bool = False
    """A mentor who answers no ask."""
    unwilling: bool = False
    """A mentor who says no."""
    objects: bool = False
    """A manager who needs their people elsewhere."""
    asks_at: datetime | None = None
    asks_for: str = ""
    """The words of their request."""
    travels: tuple[date, date] | None = None
    """When they are away, which they say some days before."""
    wishes_at: datetime | None = None
    """When they have new wishes."""
    letters: list[Came] = field(default_factory=list)
    written: list[tuple[datetime, str]] = field(default_factory=list)
    done: set[str] = field(default_factory=set)

    # ------------------------------------------------------------------ of their own accord

    def begins(self, opening: datetime) -> Iterator[Written]:
        """What they write without having been asked."""
        if self.asks_at:
            yield Written(self.asks_at, self.asks_for, subject="A mentor?")
        if self.travels:
            since, until = self.travels
            before = datetime.combine(since - timedelta(days=self.chance.randint(3, 12)), time(11), self.zone)
            words = f"I am away from {since.day} {since:%B} to {until.day} {until:%B}."
            yield Written(self.at_work(max(before, opening + timedelta(days=1))), words, subject="Holiday")
        if self.wishes_at:
            yield Written(self.at_work(self.wishes_at), self.chance.choice(NEW_WISHES), subject="My hours")

    # ------------------------------------------------------------------ letters

    def reads(self, letter: Came) -> Iterator[Written]:
        """What a letter makes them write."""
        self.letters.append(letter)
        match letter.kind:
            case "ask" | "ask_reminder":
                yield from self._asked(letter)
            case "invitation" | "change" | "cancel":
                yield from self._dated(letter)
            case "thanks_prompt":
                yield from self._prompted(letter)
            case "reminder":
                yield from self._before_a_talk(letter)
            case "opener" if self.odds(0.7):
                yield self.says("We looked at the draft together, and I learnt how to begin.", letter)
            case "manager_notice" if self.objects:
                yield self.says("OBJECT", letter)
            case "told" | "clarify" | "confirm":
                yield from self._asked_back(letter)
            case "ending" if self.odds(0.4):
                yield self.says(self.chance.choice(("RENEW", "SLOWER")), letter)
            case "become_mentor":
                yield self.says("YES" if self.odds(0.5) else "NO", letter)

    def _asked(self, letter: Came) -> Iterator[Written]:
        if self.silent:
            return
        if self.unwilling:
            yield self.says(self.chance.choice(NO), letter)
        elif letter.kind == "ask":
            yield self.says(self.chance.choice(YES_BUT) if self.odds(0.2) else self.chance.choice(YES), letter)

    def _dated(self, letter: Came) -> Iterator[Written]:
        if letter.kind != "cancel" and letter.ics and self.odds(0.7):
            yield Written(self.soon(letter.at), answers=letter, partstat="ACCEPTED")
        if letter.kind == "invitation" and letter.ics and self.odds(0.3):
            yield self._other_plans(letter)
        if letter.kind == "cancel" and "\n1 - " in letter.text and self.odds(0.5):
            yield self.says("1", letter)

    def _other_plans(self, letter: Came) -> Written:
        """Some weeks on, something comes between: by a button of the calendar one date is declined, or another time proposed."""
        date = self.chance.choice(sorted(moments([letter.ics], "keeps"))[1:] or [letter.at])
        before = self.at_work(date - timedelta(days=self.chance.randint(2, 5)))
        if self.odds(0.5):
            return Written(before, answers=letter, partstat="DECLINED", occurrence=date)
        later = date + timedelta(hours=self.chance.choice((1, 2, 24)))
        return Written(before, answers=letter, partstat="TENTATIVE", occurrence=date, proposed=later)

    def _prompted(self, letter: Came) -> Iterator[Written]:
        if self.odds(0.6):
            yield self.says("NOT THIS WEEK" if self.odds(0.1) else self.chance.choice(THANKS), letter)
        if self.odds(0.015):
            yield Written(self.soon(letter.at), "CHANGE", subject="Another mentor")

    def _before_a_talk(self, letter: Came) -> Iterator[Written]:
        if self.odds(0.1):
            yield self.says("From last time I took with me to ask earlier.", letter)
        if self.odds(0.04):
            yield Written(self.soon(letter.at, slow=0.0), "I can't this week, sorry.", subject="This week")
        elif self.odds(0.03):
            yield Written(self.soon(letter.at, slow=0.0), "Can we do it an hour later this week?", subject="This week")

    def _asked_back(self, letter: Came) -> Iterator[Written]:
        """A letter that asks something is answered by its first answer word."""
        words = next((word for word in ("SEND", "YES", "1", "ANY", "CHANGE") if f"\n{word} - " in letter.text), "")
        if "Which other days or hours" in letter.text:
            words = ANY_TIME
        elif "Could you say it in other words?" in letter.text and self.asks_for and not self.has("introduction"):
            words = "Could I have a mentor, please?"
        if words and self.odds(0.9):
            yield self.says(words, letter)

    # ------------------------------------------------------------------ their days

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.person.timezone)

    def has(self, kind: str) -> bool:
        return any(letter.kind == kind for letter in self.letters)

    def odds(self, share: float) -> bool:
        return self.chance.random() < share

    def says(self, text: str, letter: Came) -> Written:
        return Written(self.soon(letter.at), text, answers=letter)

    def soon(self, moment: datetime, *, slow: float = 0.3) -> datetime:
        """A while at their desk later: for most letters some hours, for the rest a day or two."""
        days = self.chance.choice((1, 1, 2)) if self.odds(slow) else 0
        return self.at_work(moment + timedelta(days=days, minutes=self.chance.randint(10, 300)))

    def at_work(self, moment: datetime) -> datetime:
        """The first moment from ``moment`` on at which they sit at their desk, to the quarter hour."""
        local = moment.astimezone(self.zone)
        if not self.works_on(local.date()) or local.hour >= 17:
            local = datetime.combine(local.date() + timedelta(days=local.hour >= 17), time(9), self.zone)
            local += timedelta(minutes=self.chance.randint(0, 90))
        while not self.works_on(local.date()):
            local += timedelta(days=1)
        local = max(local, local.replace(hour=9, minute=0))
        return (local + timedelta(minutes=-local.minute % 15)).replace(second=0, microsecond=0).astimezone(UTC)

    def works_on(self, day: date) -> bool:
        away = self.travels and self.travels[0] <= day <= self.travels[1]
        return is_working_day(day, self.person.country) and not away


# ---------------------------------------------------------------- the roster


def company(
    seed: int, mentees: int, mentors: int, managers: int, opening: datetime, *, late: float = 0.35, weeks: int = 26
) -> list[Colleague]:
    """A company: mentees first, then mentors, then managers. ``late`` is the share of mentees who ask only weeks after the opening."""
    chance = Random(seed)
    names = [f"{first} {last}" for last in LAST for first in FIRST]
    chance.shuffle(names)
    bosses = [_person(names.pop(), chance, PLACES[n % 4]) for n in range(managers)]
    helpers = [_mentor(names.pop(), chance, bosses) for _ in range(mentors)]
    newcomers = [_mentee(names.pop(), chance, helpers, opening, late, weeks) for _ in range(mentees)]
    _tempers(chance, helpers)
    for colleague in (*helpers, *newcomers):
        if chance.random() < 0.35:
            colleague.travels = _holiday(chance, opening, weeks)
        if chance.random() < 0.2:
            colleague.wishes_at = opening + timedelta(days=chance.randint(7, max(8, 7 * weeks - 14)))
    leaders = [Colleague(boss, Random(chance.random()), objects=chance.random() < 0.03) for boss in bosses]
    return [*newcomers, *helpers, *leaders]


def _tempers(chance: Random, mentors: list[Colleague]) -> None:
    """A fifth of the mentors never answers, fifteen of a hundred say no."""
    drawn = chance.sample(mentors, len(mentors))
    silent, unwilling = round(0.2 * len(mentors)), round(0.15 * len(mentors))
    for colleague in drawn[:silent]:
        colleague.silent = True
    for colleague in drawn[silent : silent + unwilling]:
        colleague.unwilling = True


def _holiday(chance: Random, opening: datetime, weeks: int) -> tuple[date, date]:
    since = opening.date() + timedelta(days=chance.randint(14, max(15, 7 * weeks - 7)))
    return since, since + timedelta(days=chance.choice((2, 4, 9, 13)))


def _person(name: str, chance: Random, place: tuple[str, str], **more: object) -> Person:
    short = name.lower().replace(" ", ".")
    return Person(short, f"{short}@example.org", name, timezone=place[0], country=place[1], language="en", **more)  # type: ignore[arg-type]


def _mentor(name: str, chance: Random, bosses: list[Person]) -> Colleague:
    place = chance.choices(PLACES, (50, 25, 15, 10))[0]
    boss = chance.choice(bosses)
    topics = tuple(chance.sample(TOPICS, 3))
    likes = chance.choice(LIKES if place[0].startswith("Europe") else ABROAD)
    person = _person(
        name, chance, place, roles=frozenset({"mentor"}), manager=boss.email, topics=topics, job=chance.choice(JOBS),
        capacity=chance.choice((1, 2, 2, 3)), preferences=wishes(likes), channel_link=f"https://video.example.org/{name.split()[0].lower()}",
    )  # fmt: skip
    return Colleague(person, Random(chance.random()))


def _mentee(name: str, chance: Random, helpers: list[Colleague], opening: datetime, late: float, weeks: int) -> Colleague:
    place = chance.choices(PLACES, (50, 25, 15, 10))[0]
    boss = chance.choice(helpers).person.manager
    likes = chance.choice(LIKES[:-1] if place[0].startswith("Europe") else ABROAD)
    person = _person(name, chance, place, roles=frozenset({"mentee"}), manager=boss, job=chance.choice(JOBS), preferences=wishes(likes))
    colleague = Colleague(person, Random(chance.random()))
    known, topic = chance.choice(helpers).person.name, chance.choice(TOPICS)
    words = chance.choice(BY_NAME if chance.random() < 0.3 else BY_TOPIC)
    colleague.asks_for = words.format(name=known, topic=topic)
    if chance.random() < 0.1:
        colleague.asks_for += f" But not {chance.choice(helpers).person.name}, please."
    after = chance.randint(21, max(22, 7 * weeks - 56)) if chance.random() < late else chance.randint(0, 4)
    colleague.asks_at = colleague.at_work(opening + timedelta(days=after, minutes=chance.randint(0, 400)))
    return colleague


def wishes(words: str) -> Reading:
    """Standing wishes as the roster's ``preferences`` column is read."""
    if not words:
        return Reading(intent="preference")
    return replace(read(words, Context(datetime(2027, 3, 1, 9, tzinfo=UTC))), intent="preference", spans=None)
