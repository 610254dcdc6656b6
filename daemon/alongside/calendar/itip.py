"""Finished VCALENDAR bytes: what the programme, as the organizer, sends (RFC 5546, RFC 6047).

Nothing here is random and no clock is read, so a retry is the same bytes. One message holds one VEVENT, because Outlook ignores
and Thunderbird half-answers a series that comes together with its exceptions; only ``request_all`` sends the full set, for
calendars built on sabre/vobject, which lose the series when they get a lone exception.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from alongside.calendar.lines import address, param, text, written
from alongside.calendar.series import end_of, rrule, starts
from alongside.calendar.values import Attendee, CalendarAnswer, EventText, Occurrence, Series
from alongside.calendar.zones import tzid_of, vtimezone, zone

PRODID = "-//Alongside//Alongside//EN"
_SINGLE, _MASTER, _SINGLE_OF_SERIES = 0, 1, 3  # X-MICROSOFT-CDO-INSTTYPE


def request(
    series: Series,
    attendees: Sequence[Attendee],
    organizer: Attendee,
    event: EventText,
    dtstamp: datetime,
    *,
    exceptions: Sequence[Occurrence] = (),
    sequence: int | None = None,
) -> bytes:
    """The whole series as one VEVENT; cancelled dates of ``exceptions`` stand as EXDATE, moved ones follow by ``request_one``."""
    number = _number(series, sequence)
    master = _master(series, exceptions, _people(attendees, organizer), event, dtstamp, number, "CONFIRMED")
    return _calendar("REQUEST", series, exceptions, master)


def request_one(
    series: Series,
    occurrence: Occurrence,
    attendees: Sequence[Attendee],
    organizer: Attendee,
    event: EventText,
    dtstamp: datetime,
    *,
    sequence: int | None = None,
) -> bytes:
    """One moved date: one VEVENT with RECURRENCE-ID and no rule (form A)."""
    one = _instance(series, occurrence, _people(attendees, organizer), event, dtstamp, _number(series, sequence), "CONFIRMED")
    return _calendar("REQUEST", series, (occurrence,), one)


def request_all(
    series: Series,
    occurrences: Sequence[Occurrence],
    attendees: Sequence[Attendee],
    organizer: Attendee,
    event: EventText,
    dtstamp: datetime,
    *,
    sequence: int | None = None,
) -> bytes:
    """The series with all its exceptions in one message (form B), for attendees whose calendar is sabre/vobject or Nextcloud."""
    return _calendar("REQUEST", series, occurrences, _full(series, occurrences, attendees, organizer, event, dtstamp, sequence))


def request_alone(
    series: Series,
    occurrence: Occurrence,
    uid: str,
    attendees: Sequence[Attendee],
    organizer: Attendee,
    event: EventText,
    dtstamp: datetime,
) -> bytes:
    """A moved date as an entry of its own (form C): no RECURRENCE-ID and no rule, related to the series it came from."""
    body = _alone(series, occurrence, uid, _people(attendees, organizer), event, dtstamp, "CONFIRMED")
    return _calendar("REQUEST", series, (occurrence,), body)


def cancel_alone(
    series: Series,
    occurrence: Occurrence,
    uid: str,
    attendees: Sequence[Attendee],
    organizer: Attendee,
    event: EventText,
    dtstamp: datetime,
) -> bytes:
    """The entry of its own is off."""
    body = _alone(series, occurrence, uid, _people(attendees, organizer), event, dtstamp, "CANCELLED")
    return _calendar("CANCEL", series, (occurrence,), body)


def cancel_one(
    series: Series,
    occurrence: Occurrence,
    attendees: Sequence[Attendee],
    organizer: Attendee,
    event: EventText,
    dtstamp: datetime,
    *,
    sequence: int | None = None,
) -> bytes:
    """One date is off: CANCEL with RECURRENCE-ID (RFC 5546 3.2.5)."""
    one = _instance(series, occurrence, _people(attendees, organizer), event, dtstamp, _number(series, sequence), "CANCELLED")
    return _calendar("CANCEL", series, (occurrence,), one)


def cancel(
    series: Series,
    attendees: Sequence[Attendee],
    organizer: Attendee,
    event: EventText,
    dtstamp: datetime,
    *,
    exceptions: Sequence[Occurrence] = (),
    sequence: int | None = None,
) -> bytes:
    """The whole series is off. Dates that were moved need a ``cancel_one`` of their own: some calendars keep them."""
    number = _number(series, sequence)
    master = _master(series, exceptions, _people(attendees, organizer), event, dtstamp, number, "CANCELLED")
    return _calendar("CANCEL", series, exceptions, master)


def declinecounter(
    series: Series,
    answer: CalendarAnswer,
    attendee: Attendee,
    comment: str,
    dtstamp: datetime,
    *,
    organizer: Attendee,
    event: EventText | None = None,
) -> bytes:
    """A proposed time is not taken (RFC 5546 3.2.8): the proposer's event as it stands, with the reason in COMMENT.

    The SEQUENCE is the one the proposal spoke of, so that nothing changes in the proposer's calendar.
    """
    number = series.sequence if answer.sequence is None else min(answer.sequence, series.sequence)
    body = ["BEGIN:VEVENT", *_identity(series, dtstamp, number)]
    if answer.recurrence_id is not None:
        body.append(_when("RECURRENCE-ID", answer.recurrence_id, series))
    if event is not None:
        body.append(f"SUMMARY:{text(event.title)}")
    body += [_organizer(organizer), _attendee(attendee)]
    body += [f"COMMENT:{text(comment)}"] if comment else []
    return _calendar("DECLINECOUNTER", series, (), [*body, "END:VEVENT"])


def whole(
    series: Series,
    occurrences: Sequence[Occurrence],
    attendees: Sequence[Attendee],
    organizer: Attendee,
    event: EventText,
    dtstamp: datetime,
    *,
    sequence: int | None = None,
) -> bytes:
    """The series as the organizer sees it, exceptions and past dates included: a calendar to keep, so without METHOD."""
    return _calendar("", series, occurrences, _full(series, occurrences, attendees, organizer, event, dtstamp, sequence))


# --- the object ------------------------------------------------------------------------------------------------------------


def _calendar(method: str, series: Series, occurrences: Iterable[Occurrence], events: Iterable[str]) -> bytes:
    days = [series.first.date(), starts(series)[-1].date()]
    days += [moment.date() for o in occurrences for moment in (o.recurrence_id, o.start)]
    head = ["BEGIN:VCALENDAR", f"PRODID:{PRODID}", "VERSION:2.0", "CALSCALE:GREGORIAN"]
    head += [f"METHOD:{method}"] if method else []
    return written([*head, *vtimezone(series.timezone, min(days), max(days)), *events, "END:VCALENDAR"])


def _full(
    series: Series,
    occurrences: Sequence[Occurrence],
    attendees: Sequence[Attendee],
    organizer: Attendee,
    event: EventText,
    dtstamp: datetime,
    sequence: int | None,
) -> list[str]:
    number, people = _number(series, sequence), _people(attendees, organizer)
    status = "CANCELLED" if series.state == "cancelled" else "CONFIRMED"
    body = _master(series, occurrences, people, event, dtstamp, number, status)
    for moved in sorted((o for o in occurrences if not o.cancelled), key=lambda o: o.recurrence_id):
        body += _instance(series, moved, people, event, dtstamp, number, status)
    return body


def _master(
    series: Series,
    exceptions: Sequence[Occurrence],
    people: list[str],
    event: EventText,
    dtstamp: datetime,
    sequence: int,
    status: str,
) -> list[str]:
    first = starts(series)[0]
    when = [
        _when("DTSTART", first, series),
        _when("DTEND", end_of(first, series.duration_min), series),
        f"RRULE:{rrule(series)}",
        *(_when("EXDATE", o.recurrence_id, series) for o in sorted(exceptions, key=lambda o: o.recurrence_id) if o.cancelled),
    ]
    return _event(series, when, people, event, dtstamp, sequence, status, _MASTER)


def _instance(
    series: Series, occurrence: Occurrence, people: list[str], event: EventText, dtstamp: datetime, sequence: int, status: str
) -> list[str]:
    when = [
        _when("RECURRENCE-ID", occurrence.recurrence_id, series),
        _when("DTSTART", occurrence.start, series),
        _when("DTEND", occurrence.end, series),
    ]
    return _event(series, when, people, event, dtstamp, sequence, status, _SINGLE_OF_SERIES)


def _alone(
    series: Series, occurrence: Occurrence, uid: str, people: list[str], event: EventText, dtstamp: datetime, status: str
) -> list[str]:
    own = replace(series, uid=uid, related_to=series.uid)
    when = [_when("DTSTART", occurrence.start, series), _when("DTEND", occurrence.end, series)]
    return _event(own, when, people, event, dtstamp, series.sequence, status, _SINGLE)


def _event(
    series: Series,
    when: Sequence[str],
    people: Sequence[str],
    event: EventText,
    dtstamp: datetime,
    sequence: int,
    status: str,
    kind: int,
) -> list[str]:
    return [
        "BEGIN:VEVENT",
        *_identity(series, dtstamp, sequence),
        *((f"RELATED-TO:{series.related_to}",) if series.related_to else ()),
        *when,
        *_words(event),
        *people,
        f"STATUS:{status}",
        "TRANSP:OPAQUE",
        f"CLASS:{'PRIVATE' if event.private else 'PUBLIC'}",
        *_for_outlook(sequence, status, kind),
        "END:VEVENT",
    ]


def _for_outlook(sequence: int, status: str, kind: int) -> tuple[str, ...]:
    """What Exchange itself sends: tentative until answered, busy afterwards, and a new time may be proposed."""
    gone = status == "CANCELLED"
    return (
        f"X-MICROSOFT-CDO-APPT-SEQUENCE:{sequence}",
        f"X-MICROSOFT-CDO-BUSYSTATUS:{'FREE' if gone else 'TENTATIVE'}",
        f"X-MICROSOFT-CDO-INTENDEDSTATUS:{'FREE' if gone else 'BUSY'}",
        "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE",
        "X-MICROSOFT-CDO-IMPORTANCE:1",
        f"X-MICROSOFT-CDO-INSTTYPE:{kind}",
        "X-MICROSOFT-DISALLOW-COUNTER:FALSE",
    )


def _identity(series: Series, dtstamp: datetime, sequence: int) -> list[str]:
    return [f"UID:{series.uid}", f"DTSTAMP:{dtstamp.astimezone(UTC):%Y%m%dT%H%M%SZ}", f"SEQUENCE:{sequence}"]


def _words(event: EventText) -> list[str]:
    lines = [f"SUMMARY:{text(event.title)}"]
    lines += [f"LOCATION:{text(event.location)}"] if event.location else []
    lines += [f"DESCRIPTION:{text(event.description)}"] if event.description else []
    return lines


def _people(attendees: Sequence[Attendee], organizer: Attendee) -> list[str]:
    """The organizer is not listed among the attendees: else calendars wait for the mailbox's own answer."""
    return [_organizer(organizer), *(_attendee(a) for a in attendees)]


def _organizer(organizer: Attendee) -> str:
    name = f";CN={param(organizer.name)}" if organizer.name else ""
    return f"ORGANIZER{name}:{address(organizer.email)}"


def _attendee(attendee: Attendee) -> str:
    name = f";CN={param(attendee.name)}" if attendee.name else ""
    rsvp = "TRUE" if attendee.rsvp else "FALSE"
    role = f";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={attendee.partstat};RSVP={rsvp}"
    return f"ATTENDEE{name}{role}:{address(attendee.email)}"


def _when(name: str, moment: datetime, series: Series) -> str:
    """A moment on the series' wall clock: the same TZID everywhere, since some calendars compare it as text."""
    return f"{name};TZID={tzid_of(series.timezone)}:{moment.astimezone(zone(series.timezone)):%Y%m%dT%H%M%S}"


def _number(series: Series, sequence: int | None) -> int:
    return series.sequence if sequence is None else sequence
