"""Three pairings in four time zones live through twelve weeks and a change of the clocks, on a Dovecot and an smtp-sink.

People know only what their own mailbox received. Every pass is the command a cron job would run.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from alongside.calendar.days import iso_week_key
from alongside.programme.model import Person
from attendee import moments
from people import HILARY, MARY, NORA, PRIYA, RAVI, TOM
from real_road import Road
from servers import Dovecot, SmtpSink
from village import Delivered, Village

LIZ = Person("liz", "liz@example.org", "Liz Moore", frozenset({"mentor"}), timezone="Europe/London")
PAIRS = ((HILARY, PRIYA), (TOM, RAVI), (LIZ, NORA))
BEGIN = date(2027, 3, 1)
DAYS = 92
PASSES = (time(9, 45), time(16, 15))

LETTERS_OF_THEIR_OWN = {
    # One skips a talk, one moves a talk, one goes away, one ends before the time.
    date(2027, 3, 17): (PRIYA, "Can't make it this week, sorry."),
    date(2027, 4, 6): (HILARY, "Could we do Thursday at 10 this week instead?"),
    date(2027, 4, 1): (RAVI, "I am away from 12 to 16 April."),
    date(2027, 5, 5): (NORA, "END"),
}


@dataclass(slots=True)
class Persona:
    """Answers what lies in their mailbox, once each."""

    person: Person
    answered: int = 0
    thanked: list[str] = field(default_factory=list)

    def looks(self, village: Village) -> None:
        mine = village.letters_to(self.person)
        for letter in mine[self.answered :]:
            self._answers(village, letter)
        self.answered = len(mine)

    def _answers(self, village: Village, letter: Delivered) -> None:
        match letter.kind:
            case "ask":
                village.answers(letter, "Yes, gladly")
            case "invitation":
                village.replies_by_calendar(letter, "ACCEPTED")
            case "confirm":
                village.answers(letter, "YES")
            case "become_mentor":
                village.answers(letter, "YES")
            case "thanks_prompt":
                self.thanked.append(
                    f"You explained chapter {len(self.thanked) + 1} of the handbook so well, {village.now:%d %B}. Thank you!"
                )
                village.answers(letter, self.thanked[-1])
            case _:
                return


@dataclass(slots=True)
class Told:
    """The twelve weeks as they were."""

    road: Road
    personas: dict[str, Persona]


def moments_of_passes() -> Iterator[datetime]:
    for day in (BEGIN + timedelta(days=n) for n in range(DAYS)):
        if day.weekday() < 5:
            yield from (datetime.combine(day, at, UTC) for at in PASSES)


@pytest.fixture(scope="module")
def twelve_weeks(tmp_path_factory: pytest.TempPathFactory, dovecot: Dovecot, whole_sink: SmtpSink) -> Told:
    people = tuple(person for pair in PAIRS for person in pair)
    road = Road.founded(
        tmp_path_factory.mktemp("weeks"),
        dovecot,
        whole_sink,
        "twelve-weeks@example.org",
        *people,
        MARY,
        now=datetime(2027, 3, 1, tzinfo=UTC),
    )
    personas = {person.id: Persona(person) for person in people}
    for moment in moments_of_passes():
        _one_pass(road, personas, moment)
    return Told(road, personas)


def _one_pass(road: Road, personas: dict[str, Persona], moment: datetime) -> None:
    village = road.village
    village.now = moment
    for persona in personas.values():
        persona.looks(village)
    if moment == datetime.combine(BEGIN, PASSES[0], UTC):
        for mentor, mentee in PAIRS:
            village.writes(mentee, f"Could I have {mentor.name} as my mentor? Every week, half an hour.")
    elif moment.time() == PASSES[0] and moment.date() in LETTERS_OF_THEIR_OWN:
        village.writes(*LETTERS_OF_THEIR_OWN[moment.date()])
    road.carry_mails(moment)
    road.here(moment)
    road.carry_letters(moment)


def sessions_of(told: Told, mentor: Person) -> list[dict[str, str]]:
    found = told.road.export()
    (pairing,) = [p["id"] for p in found["pairings"] if p["mentor"] == mentor.email]
    return [s for s in found["sessions"] if s["pairing"] == pairing]


def test_every_request_is_answered(twelve_weeks: Told) -> None:
    found = twelve_weeks.road.export()
    assert [r["state"] for r in found["requests"]] == ["matched"] * 3
    assert {m["state"] for m in found["inbox"]} == {"handled"}
    assert [p["state"] for p in found["pairings"]] == ["ended"] * 3


@pytest.mark.parametrize(("mentor", "mentee"), PAIRS, ids=lambda person: person.id)
def test_every_session_lies_inside_both_peoples_wishes(twelve_weeks: Told, mentor: Person, mentee: Person) -> None:
    taken = [s for s in sessions_of(twelve_weeks, mentor) if s["state"] == "held"]
    assert len(taken) >= 8
    for session in taken:
        for person in (mentor, mentee):
            begins, ends = (datetime.fromisoformat(session[name]).astimezone(ZoneInfo(person.timezone)) for name in ("start", "end"))
            latest = time(12, 0) if person.preferences.availability else time(17, 0)
            assert time(9, 0) <= begins.time()
            assert ends.time() <= latest
            assert begins.weekday() < 5


@pytest.mark.parametrize(("mentor", "mentee"), PAIRS, ids=lambda person: person.id)
def test_there_is_one_prompt_for_each_week_of_contact(twelve_weeks: Told, mentor: Person, mentee: Person) -> None:
    zone = ZoneInfo(mentee.timezone)
    held = (datetime.fromisoformat(s["start"]).astimezone(zone).date() for s in sessions_of(twelve_weeks, mentor) if s["state"] == "held")
    weeks = {iso_week_key(day) for day in held}
    prompts = [x for x in twelve_weeks.road.export()["letters"] if x["kind"] == "thanks_prompt" and x["to"] == mentee.email]
    assert len(prompts) == len(weeks)
    assert {x["state"] for x in prompts} == {"sent"}
    assert not twelve_weeks.road.village.letters_to(mentor, "thanks_prompt")


@pytest.mark.parametrize(("mentor", "mentee"), PAIRS, ids=lambda person: person.id)
def test_thanks_are_passed_on_in_their_own_words(twelve_weeks: Told, mentor: Person, mentee: Person) -> None:
    said = twelve_weeks.personas[mentee.id].thanked
    read = [re.sub(r"[\s>]+", " ", letter.text) for letter in twelve_weeks.road.village.letters_to(mentor, "thanks")]
    assert len(said) == len(read) >= 8
    for words, letter in zip(said, read, strict=True):
        assert words in letter


@pytest.mark.parametrize("person", [person for pair in PAIRS for person in pair], ids=lambda person: person.id)
def test_every_calendar_holds_what_was_and_nothing_that_will_be(twelve_weeks: Told, person: Person) -> None:
    village = twelve_weeks.road.village
    mine = moments((letter.ics for letter in village.letters_to(person) if letter.ics), "keeps")
    mentor = next(mentor for mentor, mentee in PAIRS if person in (mentor, mentee))
    held = {datetime.fromisoformat(s["start"]).astimezone(UTC) for s in sessions_of(twelve_weeks, mentor) if s["state"] == "held"}
    assert not {moment for moment in mine if moment > village.now}
    if mentor == LIZ:
        assert mine <= held, "a cancelled series takes its past with it, but for a date that had a line of its own"
    else:
        assert mine == held


def test_the_talks_keep_their_wall_clock_in_the_mentors_zone_across_the_change(twelve_weeks: Told) -> None:
    for mentor, _ in PAIRS:
        usual = Counter(s["recurrence_id"][11:16] for s in sessions_of(twelve_weeks, mentor))
        assert len(usual) == 1
        assert len({s["recurrence_id"][19:] for s in sessions_of(twelve_weeks, mentor)}) == 2, "summer time has begun"


def test_a_skip_a_move_an_absence_and_an_early_end_stand_in_the_ledger(twelve_weeks: Told) -> None:
    assert [s["state"] for s in sessions_of(twelve_weeks, HILARY)].count("skipped") == 1
    assert [s for s in sessions_of(twelve_weeks, HILARY) if s["moved_from"]]
    away = [s for s in sessions_of(twelve_weeks, TOM) if "2027-04-12" <= s["start"][:10] <= "2027-04-16"]
    assert {s["state"] for s in away} == {"skipped"}
    assert [s["state"] for s in sessions_of(twelve_weeks, LIZ)].count("skipped") >= 2


def test_the_ledger_keeps_all_its_rules(twelve_weeks: Told) -> None:
    assert twelve_weeks.road.findings() == []


def test_nothing_was_sent_twice(twelve_weeks: Told) -> None:
    copies = twelve_weeks.road.copies()
    assert {len(taken) for taken in copies.values()} == {1}
    sent = {x["message_id"] for x in twelve_weeks.road.export()["letters"] if x["state"] == "sent"}
    assert sent == copies.keys()
    prompts = Counter(
        (x.to, x.at.date()) for x in twelve_weeks.road.village.postman.delivered if x.kind in ("thanks_prompt", "ending", "reminder")
    )
    assert set(prompts.values()) == {1}, "one prompt a day"
