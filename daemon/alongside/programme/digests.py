"""What coordinators read: the Monday letter with what needs a person, and an alert when work stops.

A concern is told once. What has settled by itself meanwhile is not told at all, and nobody's own words are ever among it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from alongside.programme import drafts, hours, prompts, retention
from alongside.programme.events import Alarm, AlarmDue, Decision, Told, identifier
from alongside.programme.letters import Alert, Digest, Letter
from alongside.programme.model import OPEN_REQUESTS, Concern, Person, State

THE_DIGEST = ("digest", "programme")
LINES = 7
"""More than this at once is read by nobody; the rest comes the Monday after, and the letter says so."""
TROUBLE = ("bounce", "delivery")
"""Kinds of concern that are about letters, not about people."""
COMMANDS: Mapping[str, str] = {
    "request": "alongside requests show {}",
    "pairing": "alongside pairings show {}",
    "mail": "alongside inbox show {}",
    "letter": "alongside letters show {}",
}
"""Where a coordinator looks at what a concern is about."""
STOPPED: Mapping[str, tuple[str, str]] = {
    "mailbox": ("the mailbox cannot be read", ""),
    "relay": ("the relay takes no letters", "This letter left when the relay took letters again."),
    "store": ("the store is full", "Make room on the disk that holds the ledger."),
}
"""What has stopped, in the few words a subject has room for, and what else there is to say."""


# ---------------------------------------------------------------- the Monday letter


def planned(state: State, now: datetime) -> tuple[Alarm, ...]:
    """The alarm of the next Monday letter, where none is set."""
    return () if THE_DIGEST in state.prompts_due else (_next(state, now),)


def _next(state: State, now: datetime) -> Alarm:
    """The first coordinator's next Monday morning, the programme's own where there is none; the day after where that Monday is a day off."""
    own = Person("", state.rules.programme.address, "")
    reader = next(iter(_coordinators(state)), own)
    today = hours.local_day(state, reader, now)
    monday = today - timedelta(days=today.weekday())
    moments = (hours.prompt_moment(state, reader, monday + timedelta(weeks=n)) for n in range(60))
    return Alarm(*THE_DIGEST, next(moment for moment in moments if moment > now))


def _coordinators(state: State) -> tuple[Person, ...]:
    """The coordinators as on the roster, or as an address with the programme's zone."""
    known = ((address, state.person_at(address)) for address in state.rules.programme.coordinators)
    return tuple(person or Person(address, address, _name(address)) for address, person in known)


def _name(address: str) -> str:
    return address.partition("@")[0].replace(".", " ").title()


def due(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``digest``: one letter to each coordinator, each in their own morning; what was kept long enough goes, also where nobody reads."""
    if not state.rules.programme.coordinators:
        return Decision(alarms=(_next(state, now),), reason="nobody to tell") + retention.swept(state, now, alarm.seed)
    shown, settled, left = _sorted_out(state)
    words = Digest(_lines(state, shown), _counts(state, now), tuple(c.sentence for c in _trouble(state)), left)
    told = tuple(replace(c, told_at=now) for c in (*shown, *settled, *_trouble(state)))
    decision = Decision(facts=told, alarms=(_next(state, now),), action="digest", reason=f"{len(words.needs)} need a person")
    for coordinator in _coordinators(state):
        decision += _letter(state, coordinator, words, now)
    return decision + retention.swept(state, now, alarm.seed)


def _letter(state: State, coordinator: Person, words: Digest, now: datetime) -> Decision:
    if {"digest", "ALL"} & coordinator.stopped:
        return Decision()
    chance = prompts.next_chance(state, coordinator, "digest", now)
    key = f"digest:{coordinator.email}:{hours.week_of(state, coordinator, now)}"
    reader = replace(drafts.reader(state, coordinator), person="" if coordinator.id == coordinator.email else coordinator.id)
    letter = Letter("digest", reader, words, key, chance, "programme", expires=chance + timedelta(days=6))
    return Decision(facts=(prompts.counted(state, coordinator, "digest", chance),), letters=(letter,))


def _trouble(state: State) -> tuple[Concern, ...]:
    return tuple(c for c in state.concerns.values() if c.kind in TROUBLE and not c.told_at)


def _sorted_out(state: State) -> tuple[tuple[Concern, ...], tuple[Concern, ...], int]:
    """The concerns to tell, oldest first; those that have settled or stand for the same thing; and how many more wait."""
    waiting = sorted((c for c in state.concerns.values() if c.kind not in TROUBLE and not c.told_at), key=lambda c: (c.at, c.id))
    newest = {(c.kind, c.about, c.sentence): c for c in waiting}
    live = [c for c in newest.values() if _still(state, c)]
    shown = tuple(live[:LINES])
    kept = {c.id for c in live}
    return shown, tuple(c for c in waiting if c.id not in kept), len(live) - len(shown)


def _still(state: State, concern: Concern) -> bool:
    """Whether it needs a person yet: a request found its mentor, or a pairing its way, without one."""
    kind, _, known = concern.about.partition(":")
    if not known.isdigit():
        return True
    if kind == "request" and concern.kind == "needs_a_person":
        wanted = state.requests.get(int(known))
        return wanted is not None and wanted.state in ("waiting", "clarifying")
    if concern.kind == "objection":
        pairing = state.pairings.get(int(known))
        return pairing is not None and pairing.paused_for == "objection"
    return True


def _lines(state: State, concerns: Iterable[Concern]) -> tuple[str, ...]:
    """One sentence each, with the command that shows or settles it."""
    return tuple(f"{c.sentence} {_command(state, c)}".strip() for c in concerns)


def _command(state: State, concern: Concern) -> str:
    kind, _, known = concern.about.partition(":")
    if "`" in concern.sentence:
        return ""
    if kind == "person" and known in state.people:
        return f"`alongside people show {state.people[known].email}`"
    return f"`{COMMANDS[kind].format(known)}`" if kind in COMMANDS and known else ""


def _counts(state: State, now: datetime) -> tuple[tuple[str, int], ...]:
    last_week = (now - timedelta(days=7)).isocalendar()[:2]
    talks = [s for dates in state.sessions.values() for s in dates if s.state == "held"]
    return (
        _numbered("pair", sum(p.state == "active" for p in state.pairings.values())),
        _numbered("talk", sum(s.start.isocalendar()[:2] == last_week for s in talks), " held last week"),
        _numbered("open request", sum(r.state in OPEN_REQUESTS for r in state.requests.values())),
        ("waiting for a mentor", sum(r.state == "waiting" for r in state.requests.values())),
    )


def _numbered(one: str, number: int, which: str = "") -> tuple[str, int]:
    return f"{one}{'' if number == 1 else 's'}{which}", number


# ---------------------------------------------------------------- at once


def stopped(state: State, event: Told, now: datetime) -> Decision:
    """Work stands still: one letter to each coordinator for each time that it does. ``about`` is "mailbox:<since>"."""
    link, _, since = event.about.partition(":")
    what, more = STOPPED[link]
    words = Alert(what, datetime.fromisoformat(since), " ".join(filter(None, (event.argument, more))))
    letters = tuple(alert(state, person, words, f"alert:{event.about}:{person.email}", now) for person in _coordinators(state))
    return Decision(letters=letters, action="alert", reason=what)


def alert(state: State, coordinator: Person, words: Alert, key: str, now: datetime) -> Letter:
    """The letter that work has stopped."""
    reader = replace(drafts.reader(state, coordinator), person="" if coordinator.id == coordinator.email else coordinator.id)
    return Letter("alert", reader, words, key, now, "programme", urgent=True)


def full_store(state: State, now: datetime) -> tuple[Letter, ...]:
    """The alerts that no ledger can hold, because it is the ledger that is full."""
    words = Alert(STOPPED["store"][0], now, STOPPED["store"][1])
    return tuple(alert(state, person, words, f"alert:store:{person.email}", now) for person in _coordinators(state))


def undelivered(state: State, event: Told, now: datetime) -> Decision:
    """The relay refused a letter for good, though the address lives: the Monday letter names it."""
    number = event.about.partition(":")[2]
    sentence = f"Letter {number} to {event.argument} was refused for good; `alongside letters show {number}` tells why."
    return Decision(facts=(Concern(identifier(event.seed, "undelivered"), now, "delivery", event.about, sentence),), action="undelivered")


def delayed(state: State, event: Told, now: datetime) -> Decision:
    """The relay takes other letters and puts this one off: what it has against it is for a person to find out, while it is tried again."""
    number = event.about.partition(":")[2]
    sentence = (
        f"Letter {number} to {event.argument} was put off for two hours and is tried again; `alongside letters show {number}` tells why."
    )
    return Decision(facts=(Concern(identifier(event.seed, "delayed"), now, "delivery", event.about, sentence),), action="delayed")


def another_mailbox(state: State, event: Told, now: datetime) -> Decision:
    """What lay in a mailbox before the programme looked into it is answered by nobody; a person may want to."""
    sentence = (
        f"The mailbox is another one than before, or was numbered anew: {event.argument} mail(s) from before the last look stay as they lie, "
        "unanswered; what matters among them, please answer yourself."
    )
    return Decision(
        facts=(Concern(identifier(event.seed, "another_mailbox"), now, "mailbox", event.about, sentence),), action="another mailbox"
    )


def unanswered(state: State, event: Told, now: datetime) -> Decision:
    """The relay's last answer about a letter was lost each time: nobody knows whether it arrived, and no further copy is sent."""
    number = event.about.partition(":")[2]
    sentence = f"Whether letter {number} to {event.argument} has arrived is not known: the relay's last answer was lost each time."
    return Decision(facts=(Concern(identifier(event.seed, "unanswered"), now, "delivery", event.about, sentence),), action="unanswered")
