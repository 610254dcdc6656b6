"""Everything a script may want, as the lists of ``alongside export``: the past included, private words left out.

People are named by their address wherever another list refers to one. Notes, questions, thanks and refused names never
leave the ledger this way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from alongside.language.reading import as_json
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import InboxEntry, LetterEntry
from alongside.ledger.whole import Whole, whole
from alongside.programme.model import Pairing, Person, Request, SeriesIs, Session

Row = dict[str, Any]
Drawn = Callable[[SeriesIs, Pairing, tuple[Session, ...], Person, Person], bytes]
"""Draws the calendar object of a series from its pairing, the dates under its UID, the mentor and the mentee. It is handed in:
the ledger knows no calendars."""


def export(ledger: Ledger, now: datetime, drawn: Drawn) -> dict[str, list[Row]]:
    """All lists, each in the order of its keys."""
    everything = ledger.store.read(whole)
    address = {person.id: person.email for person in everything.people.values()}
    return {
        "people": [_person(person, now) for person in everything.people.values()],
        "requests": [_request(request, address) for request in everything.requests.values()],
        "pairings": [_pairing(pairing, address) for pairing in everything.pairings.values()],
        "series": [_series(one, everything, drawn) for one in everything.series],
        "sessions": [_session(session) for session in _in_order(everything)],
        "letters": [_letter(letter) for letter in everything.letters],
        "inbox": [_mail(mail) for mail in everything.inbox],
        "alarms": [{"name": alarm.name, "about": alarm.about, "due": utc(alarm.due)} for alarm in everything.alarms],
    }


def utc(moment: datetime | None) -> str | None:
    """A moment as scripts read it: whole seconds in UTC."""
    return None if moment is None else f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _person(person: Person, now: datetime) -> Row:
    wishes = as_json(person.preferences)
    return {
        "id": person.id,
        "email": person.email,
        "name": person.name,
        "roles": sorted(person.roles),
        "timezone": person.timezone or None,
        "country": person.country or None,
        "language": person.speaks or None,
        "manager": person.manager or None,
        "capacity": person.capacity,
        "preferences": {name: wish for name, wish in wishes.items() if name != "unread"},
        "absences": [{"from": a.since.isoformat(), "to": a.until.isoformat() if a.until else None} for a in person.absences],
        "state": person.state(now.date()),
    }


def _request(request: Request, address: Mapping[str, str]) -> Row:
    return {
        "id": request.id,
        "mentee": address[request.mentee],
        "mentor_named": request.mentor_named or None,
        "topics": list(request.topics),
        "state": request.state,
        "pairing": request.pairing,
        "asked": address.get(request.asked or ""),
        "received_at": utc(request.received_at),
        "answered_at": utc(request.answered_at),
    }


def _pairing(pairing: Pairing, address: Mapping[str, str]) -> Row:
    return {
        "id": pairing.id,
        "mentor": address[pairing.mentor],
        "mentee": address[pairing.mentee],
        "state": pairing.state,
        "started_on": pairing.started_on.isoformat(),
        "ends_on": pairing.ends_on.isoformat(),
        "channel": pairing.channel,
        "version": pairing.version,
    }


def _series(one: SeriesIs, everything: Whole, drawn: Drawn) -> Row:
    series, pairing = one.series, everything.pairings[one.pairing]
    dates = tuple(session for session in _in_order(everything) if session.uid == series.uid)
    ical = drawn(one, pairing, dates, everything.people[pairing.mentor], everything.people[pairing.mentee]).decode()
    return {
        "id": series.id,
        "pairing": one.pairing,
        "uid": series.uid,
        "sequence": series.sequence,
        "timezone": series.timezone,
        "rrule": _rule(ical),
        "dtstart": utc(series.first.replace(tzinfo=ZoneInfo(series.timezone))),
        "duration_min": series.duration_min,
        "state": series.state,
        "ical": ical,
    }


_RULE = re.compile(r"BEGIN:VEVENT.*?^RRULE:([^\r\n]*)", re.DOTALL | re.MULTILINE)


def _rule(ical: str) -> str | None:
    """The RRULE of the event; those of the zone's clock changes stand before it."""
    found = _RULE.search(re.sub(r"\r?\n[ \t]", "", ical))
    return found[1] if found else None


def _in_order(everything: Whole) -> list[Session]:
    return sorted(everything.sessions.values(), key=lambda session: (session.pairing, session.recurrence_id, session.id))


def _session(session: Session) -> Row:
    return {
        "id": session.id,
        "pairing": session.pairing,
        "series": session.series,
        "uid": session.uid,
        "recurrence_id": session.recurrence_id.isoformat(),
        "start": session.start.isoformat(),
        "end": session.end.isoformat(),
        "state": session.state,
        "moved_from": session.moved_from.isoformat() if session.moved_from else None,
        "mentor_partstat": session.mentor_partstat,
        "mentee_partstat": session.mentee_partstat,
    }


def _letter(letter: LetterEntry) -> Row:
    return {
        "id": letter.id,
        "message_id": _bracketed(letter.message_id),
        "kind": letter.kind,
        "to": letter.recipient,
        "subject": letter.subject,
        "state": letter.state,
        "attempts": letter.attempts,
        "due": utc(letter.due),
        "sent_at": utc(letter.sent_at),
        "in_reply_to": _bracketed(letter.answers),
        "pairing": letter.pairing,
    }


def _mail(mail: InboxEntry) -> Row:
    return {
        "id": mail.id,
        "message_id": _bracketed(mail.message_id),
        "from": mail.sender or None,
        "received_at": utc(mail.received_at),
        "verdict": mail.verdict,
        "event": mail.event,
        "state": mail.state,
        "reason": mail.reason,
    }


def _bracketed(message_id: str | None) -> str | None:
    """As it stands in the header, null where a mail had none."""
    return f"<{message_id.strip('<>')}>" if message_id else None
