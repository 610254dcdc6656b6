"""What looks after a running pair by the clock, set when it begins or talks, taken back when it is over."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from alongside.programme.events import Alarm, Disarm
from alongside.programme.model import Pairing

SILENT = timedelta(days=21)
"""So long after a talk, or after its beginning, a pair is looked at."""


def talked(pairing: Pairing, now: datetime) -> Alarm:
    """The two have talked: nobody looks for three weeks."""
    return Alarm("idle", f"pairing:{pairing.id}", now + SILENT)


def begun(pairing: Pairing, now: datetime) -> Alarm:
    """The same from the first planned talk on."""
    return talked(pairing, max(now, datetime.combine(pairing.started_on, time(8), UTC)))


def over(pairing: Pairing) -> tuple[Disarm, ...]:
    """Nobody looks any more, nobody is asked how it goes or whether it goes on."""
    both = (pairing.mentee, pairing.mentor)
    each = tuple(Disarm(name, f"{pairing.id}:{person}") for name in ("checkin", "idle_ask", "ending") for person in both)
    again = tuple(Disarm("ending", f"{pairing.id}:{person}:again") for person in both)
    return (*each, *again, Disarm("idle", f"pairing:{pairing.id}"), Disarm("end", f"pairing:{pairing.id}"))
