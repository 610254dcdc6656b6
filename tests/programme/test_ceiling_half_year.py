"""J7, J8: half a year of forty people, played on a clock of its own: nobody is written to too often or at a bad hour, no thanks is lost."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from alongside.calendar.series import starts
from alongside.calendar.values import Series
from alongside.foreseeing import Foresight
from alongside.language.reading import Absence, Day, Reading
from alongside.ledger.values import FinishedLetter, Meta
from alongside.programme import digests, endings, hours, policy, talks
from alongside.programme.events import Alarm, Parent
from alongside.programme.expected import with_alarms
from alongside.programme.model import Pairing, Person, Proposal, State, apply
from people import RULES, mail
from village import settings

BEGIN = datetime(2027, 1, 4, 6, 0, tzinfo=UTC)
WEEKS = 26
PLACES = (("Europe/Berlin", "DE"), ("Europe/London", "GB"), ("America/New_York", "US"), ("Asia/Kolkata", "IN"))
DAYS: tuple[Day, ...] = ("MO", "TU", "WE", "TH", "FR")
SILENT_EVERY = 5
"""Every fifth mentee never answers a thank-you prompt, and so is asked less often."""


class HalfYear:
    """Forty people, thirty pairings that begin over the first ten weeks; some skip, go away, give thanks, renew."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.people = {p.id: p for p in self._everybody()}
        meta = Meta("0" * 32, BEGIN, ((b"key", BEGIN),), None, False, True)
        state = State(RULES, people=self.people)
        self.play = Foresight(settings("sqlite://"), meta, state, BEGIN, set())
        self.play.set(digests.planned(state, BEGIN))
        self.coming = list(self._pairings())
        self.read = 0
        self.thanks: dict[tuple[int, str], str] = {}
        self.silent = {f"p{n}" for n in range(0, 40, SILENT_EVERY)}

    def _everybody(self) -> Iterator[Person]:
        for n in range(40):
            zone, country = PLACES[n % 4]
            begins = BEGIN.date() + timedelta(days=self.chance.randrange(200))
            away = (Absence(begins, begins + timedelta(days=self.chance.randrange(1, 12))),) if n % 3 == 0 else ()
            roles = frozenset({"mentor"} if n < 16 else {"mentee"})
            yield Person(
                f"p{n}", f"p{n}@example.org", f"Person{n} Name", roles, timezone=zone, country=country, capacity=4, absences=away  # type: ignore[arg-type]
            )  # fmt: skip

    def _pairings(self) -> Iterator[tuple[date, str, str]]:
        """When a pairing begins, its mentor, its mentee; some mentees have two, some mentors are mentees as well."""
        for n in range(30):
            mentee = f"p{16 + n % 24}" if n < 26 else f"p{n - 26}"
            mentor = f"p{(n * 7) % 16}" if n < 26 else f"p{(n * 3 + 1) % 16}"
            yield BEGIN.date() + timedelta(days=self.chance.randrange(70)), mentor, mentee

    def lives(self) -> None:
        """A day after the other: what is due is decided, then people read their mail."""
        for day in range(WEEKS * 7):
            evening = datetime.combine(BEGIN.date() + timedelta(days=day), time(23, 59), UTC)
            for one in [c for c in self.coming if c[0] <= evening.date()]:
                self.coming.remove(one)
                self._pair(*one)
            self.play.play(evening)
            for finished in self.play.letters[self.read :]:
                self._answer(finished)
            self.read = len(self.play.letters)
            self._somebody_skips()
            self.thanks.update({(w.pairing, w.week): w.state for weeks in self.play.state.thanks.values() for w in weeks})

    def _pair(self, since: date, mentor: str, mentee: str) -> None:
        state = self.play.state
        zone = self.people[mentor].timezone
        weekday = self.chance.randrange(5)
        first = datetime.combine(since + timedelta(days=3 + (weekday - since.weekday() - 3) % 7), time(self.chance.randrange(9, 16), 30))
        dates = starts(Series("", "", zone, first, 30, "weekly", 12))
        proposal = Proposal(DAYS[weekday], f"{first:%H:%M}", zone, dates[0], "weekly", 12, 30, "video", dates[-1].date())
        pairing = Pairing(
            state.next_pairing, mentor, mentee, "active", since, proposal.ends_on, "video", "weekly", 30, heard_of=(mentee,), introduced_at=BEGIN
        )  # fmt: skip
        state = apply(state, (pairing,))
        decision = talks.begin(state, pairing, proposal, self.play.now, f"{pairing.id:032x}")
        decision += endings.planned(apply(state, decision.facts), pairing, self.play.now)
        self.play.state = with_alarms(apply(state, decision.facts), (), decision.alarms)
        self.play.set(a for a in decision.alarms if isinstance(a, Alarm))

    def _writes(self, person: str, reading: Reading, parent: Parent | None = None, text: str = "") -> None:
        fold = self.play.fold()
        fold.told(mail(self.play.state.people[person], reading, parent=parent, text=text))
        self.play.take(fold)

    def _answer(self, finished: FinishedLetter) -> None:
        letter = finished.letter
        parent = Parent(finished.id, letter.kind, letter.about, letter.reader.person, letter.pairing)
        if letter.kind == "thanks_prompt" and letter.reader.person not in self.silent:
            self._writes(letter.reader.person, Reading(intent="thanks", confidence=0.95), parent, "Thank you, your tip saved me an hour.")
        if letter.kind == "ending" and (letter.pairing or 0) % 3 == 0:
            self._writes(letter.reader.person, Reading(intent="accept", command="RENEW", confidence=1.0), parent, "RENEW")

    def _somebody_skips(self) -> None:
        pairings = [p for p in self.play.state.pairings.values() if p.state == "active"]
        if pairings and self.chance.random() < 0.5:
            pairing = self.chance.choice(pairings)
            who = self.chance.choice((pairing.mentor, pairing.mentee))
            parent = Parent(0, "invitation", f"pairing:{pairing.id}", who, pairing.id)
            self._writes(who, Reading(intent="skip", command="SKIP", confidence=1.0), parent, "SKIP")


@pytest.fixture(scope="module", params=[1, 5, 7])
def lived(request: pytest.FixtureRequest) -> HalfYear:
    year = HalfYear(seed=request.param)
    year.lives()
    return year


def prompts(year: HalfYear) -> list[FinishedLetter]:
    return [f for f in year.play.letters if f.letter.kind in policy.PROMPT_ORDER]


def local(finished: FinishedLetter) -> datetime:
    return finished.letter.due.astimezone(ZoneInfo(finished.letter.reader.timezone))


def test_the_half_year_is_a_busy_one(lived: HalfYear) -> None:
    kinds = Counter(f.letter.kind for f in prompts(lived))
    assert {"thanks_prompt", "reminder", "ending", "become_mentor", "digest", "checkin", "mentors_letter"} <= set(kinds)
    assert kinds["thanks_prompt"] > 150
    assert kinds["reminder"] > 150


@pytest.mark.row("J7")
def test_j7_nobody_gets_more_than_one_prompt_a_day_and_three_a_week(lived: HalfYear) -> None:
    days = Counter((f.letter.reader.address, local(f).date()) for f in prompts(lived))
    weeks = Counter((f.letter.reader.address, local(f).isocalendar()[:2]) for f in prompts(lived))
    assert max(days.values()) == 1
    assert max(weeks.values()) == 3, "somebody with two mentors reaches the ceiling, and nobody goes beyond"


@pytest.mark.row("J7")
def test_j7_no_due_thank_you_prompt_is_lost(lived: HalfYear) -> None:
    """Only who never answers is asked less often; a prompt of the last days may still wait, any other comes within four days."""
    mentees = {p.id: p.mentee for p in lived.play.state.pairings.values()}
    lost = [key for key, state in lived.thanks.items() if state == "expired" and mentees[key[0]] not in lived.silent]
    assert lost == []
    waiting = [key for key, state in lived.thanks.items() if state == "due"]
    last = (lived.play.now - timedelta(days=9)).date()
    assert [key for key in waiting if key[1] < f"{last:%G}-W{last:%V}"] == []
    late = [finished for finished in prompts(lived) if finished.letter.kind == "thanks_prompt" and _wait(lived, finished).days > 4]
    assert late == []


def _wait(year: HalfYear, finished: FinishedLetter) -> timedelta:
    """How long after the first working morning behind the talk a thank-you prompt came."""
    state, mentee = year.play.state, year.people[finished.letter.reader.person]
    talk = max(finished.letter.words.held_on)  # type: ignore[union-attr]
    return finished.letter.due - hours.prompt_moment(state, mentee, hours.local_day(state, mentee, talk) + timedelta(days=1))


@pytest.mark.row("J8")
def test_j8_every_prompt_comes_at_a_good_hour_of_its_reader(lived: HalfYear) -> None:
    for finished in prompts(lived):
        moment, person = local(finished), lived.people.get(finished.letter.reader.person)
        opens = time(9, 30) if moment.weekday() == 0 else time(8, 30)
        assert opens <= moment.time() < time(17, 0), (finished.letter.kind, moment)
        if person:
            assert hours.works_on(lived.play.state, person, moment.date()), (finished.letter.kind, moment, person)


@pytest.mark.row("J1")
def test_j1_nobody_is_reminded_of_a_talk_that_has_begun(lived: HalfYear) -> None:
    reminders = [f.letter for f in prompts(lived) if f.letter.kind == "reminder"]
    assert all(letter.due < letter.words.start for letter in reminders)  # type: ignore[union-attr]
    assert {lived.play.state.people[letter.reader.person].id for letter in reminders} <= {
        p.mentee for p in lived.play.state.pairings.values()
    }
