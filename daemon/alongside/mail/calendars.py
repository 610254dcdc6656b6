"""The calendar's answer in a mail: which part holds it, and what stands for it where no part can be read.

An answer comes as a calendar part at any depth, never out of an attached message; in Outlook's own envelope, winmail.dat; or as a
single word before the subject. What is a forwarded entry, a task or a journal is no answer, whatever the subject says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from alongside.calendar.answers import read_answer, subject_answer
from alongside.calendar.subjects import subject_proposes
from alongside.calendar.values import CalendarAnswer
from alongside.mail import tnef
from alongside.mail.accessors import decode
from alongside.mail.envelope import Envelope
from alongside.mail.parts import Part, Tree

ICS_CAP = 256 * 1024
TNEF = ("application/ms-tnef", "application/vnd.ms-tnef")
_CARRIERS = ("application/octet-stream", "text/plain", "application/calendar", "application/x-ics")
_OTHER_THINGS = re.compile(rb"^BEGIN:V(?:TODO|JOURNAL|FREEBUSY)\b", re.MULTILINE | re.IGNORECASE)
_SNIFFED = 200


def calendar_of(
    parts: Tree, envelope: Envelope, writers: Sequence[str], zone: str | None, series_zones: Mapping[str, str], text: str, *, ours: bool
) -> CalendarAnswer | None:
    """The answer that the mail holds, ``None`` where it holds none.

    ``writers`` are all addresses of the writer, ``series_zones`` the zones of the writer's series by UID, ``text`` the own words,
    ``ours`` whether the mail answers a letter of ours.
    """
    entries = list(_octets(parts))
    for octets, method in entries:
        if found := read_answer(octets, zone_fallback=zone, series_zones=series_zones, method=method, senders=writers):
            return _with_subject(found, envelope)
    sealed = next((part.octets for part in parts.leaves if _is_tnef(part)), b"")
    if sealed and (found := tnef.read_answer(sealed, envelope.from_address, zone)):
        return found
    if any(_OTHER_THINGS.search(octets) for octets, _ in entries):
        return None
    return _from_subject(envelope, text) if not text or ours else None


def is_calendar(part: Part) -> bool:
    """text/calendar, or what a gateway made of it (RFC 6047 2.4); x-vcalendar is an old format and no answer."""
    if part.type in ("text/calendar", "application/ics"):
        return True
    if part.type not in _CARRIERS:
        return False
    begun = part.octets[:_SNIFFED].replace(b"\x00", b"").lstrip(b"\xff\xfe\xef\xbb\xbf\r\n\t ").upper()
    return part.filename.lower().endswith(".ics") or begun.startswith(b"BEGIN:VCALENDAR")


def oversized(parts: Tree) -> str:
    """Why a calendar part is not looked at, or an empty text."""
    return "calendar over 256 kB" if any(is_calendar(part) and len(part.octets) > ICS_CAP for part in parts.leaves) else ""


def _is_tnef(part: Part) -> bool:
    return part.type in TNEF or part.filename.lower() == "winmail.dat"


def _octets(parts: Tree) -> Iterator[tuple[bytes, str]]:
    """The calendar parts as UTF-8, each with its method parameter; the real ones before what only looks like one."""
    for part in sorted(filter(is_calendar, parts.leaves), key=lambda part: part.type != "text/calendar"):
        yield _utf8(part), part.parameter("method").strip().upper()


def _utf8(part: Part) -> bytes:
    octets = part.octets[: ICS_CAP + 1]
    charset = (part.charset or "").lower()
    # Who says UTF-16 and writes UTF-8 is read by the bytes: lines.py tells the two apart.
    if charset in ("", "utf-8", "utf8", "us-ascii") or charset.startswith("utf-16"):
        return octets
    return decode(octets, part.charset).encode("utf-8", "replace")


def _with_subject(answer: CalendarAnswer, envelope: Envelope) -> CalendarAnswer:
    """What the subject adds where the calendar part leaves out that it is an answer, or who answers what."""
    said = subject_answer(envelope.subject)
    if not answer.method and said and said == answer.partstat:
        return replace(answer, method="REPLY")
    named_nobody = answer.attendee is None and not any("several people" in problem for problem in answer.problems)
    if answer.method == "REPLY" and named_nobody and said:
        return replace(
            answer, attendee=envelope.from_address, partstat=said, problems=(*answer.problems, "no ATTENDEE; the subject says it")
        )
    return answer


def _from_subject(envelope: Envelope, text: str) -> CalendarAnswer | None:
    """ "Accepted: ..." alone: what it is about is told by the letter it answers, or by the title."""
    partstat, proposes = subject_answer(envelope.subject), subject_proposes(envelope.subject)
    if partstat is None and not proposes:
        return None
    title = re.split(r"[:：)]", envelope.subject, maxsplit=1)[-1].strip()
    return CalendarAnswer(
        "COUNTER" if proposes else "REPLY", "", None, envelope.date, None, None, envelope.from_address, partstat, text or None, None, None,
        summary=title, problems=("read from the subject alone",), from_subject=True,
    )  # fmt: skip
