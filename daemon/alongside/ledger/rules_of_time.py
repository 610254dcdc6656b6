"""What must hold for alarms, the lease and the ledger's own time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta

from alongside.ledger.whole import Whole

Found = Iterator[tuple[str, str]]
AHEAD = timedelta(days=1)
"""How far a clock may have been wrong when something was written."""
OWNERS: Mapping[str, str] = {
    # What the "about" of an alarm names, where it does not say so itself ("pairing:3").
    "ending": "pairing",
    "thanks": "pairing",
    "session_end": "session",
}


def alarms_are_about_something(ledger: Whole, now: datetime) -> Found:
    for alarm in ledger.alarms:
        kind, number = _named(alarm.name, alarm.about)
        if not _there(ledger, kind, number):
            yield f"alarm:{alarm.name}:{alarm.about}", f"it is about a {kind} that is not there"


def _named(name: str, about: str) -> tuple[str, str]:
    """The kind of thing and its key; the rest ("3:2027-W10") says more about it."""
    if name in OWNERS:
        return OWNERS[name], about.split(":")[0]
    kind, _, rest = about.partition(":")
    return kind, rest.split(":")[0]


def _there(ledger: Whole, kind: str, key: str) -> bool:
    """Whether a thing exists; kinds that have no table (a manager's address, the programme) always do."""
    match kind:
        case "request":
            return key.isdigit() and int(key) in ledger.requests
        case "pairing":
            return key.isdigit() and int(key) in ledger.pairings
        case "person":
            return key in ledger.people
        case "session":
            return key in ledger.sessions
        case "series":
            return any(one.series.id == key for one in ledger.series)
        case "question":
            return any(question.id == key for question in ledger.questions)
        case _:
            return True


def coming_dates_have_an_alarm(ledger: Whole, now: datetime) -> Found:
    """Without one nobody would ever say that the date was held."""
    armed = {alarm.about for alarm in ledger.alarms if alarm.name == "session_end"}
    for session in ledger.sessions.values():
        pairing = ledger.pairings.get(session.pairing)
        if session.state in ("planned", "confirmed", "moved") and pairing and pairing.state == "active" and session.id not in armed:
            yield f"session:{session.id}", "it is coming, but no alarm waits for its end"


def the_lease_is_not_from_the_future(ledger: Whole, now: datetime) -> Found:
    if ledger.lease and ledger.lease.since > now + AHEAD:
        yield "lease", f"{ledger.lease.holder} leads since {ledger.lease.since.isoformat()}, which is still to come"


def the_last_moment_is_not_from_the_future(ledger: Whole, now: datetime) -> Found:
    if ledger.meta.last_moment and ledger.meta.last_moment > now + AHEAD:
        yield "ledger", f"its last moment is {ledger.meta.last_moment.isoformat()}, which is still to come"


def there_is_a_key_for_tokens(ledger: Whole, now: datetime) -> Found:
    if not ledger.meta.token_keys:
        yield "ledger", "it has no key to sign tokens with"


TIME_RULES: Mapping[str, Callable[[Whole, datetime], Found]] = {
    "alarms are about something": alarms_are_about_something,
    "coming dates have an alarm": coming_dates_have_an_alarm,
    "the lease is not from the future": the_lease_is_not_from_the_future,
    "the last moment is not from the future": the_last_moment_is_not_from_the_future,
    "there is a key for tokens": there_is_a_key_for_tokens,
}
