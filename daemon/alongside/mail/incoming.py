"""The front door for mail: bytes and what the ledger knows about their writer become one value that can be decided on.

Nothing here fails on any bytes and nothing looks at a clock. Each step is a module of its own; this one says their order.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from alongside.calendar.values import CalendarAnswer
from alongside.language.reader import read as read_words
from alongside.language.reading import Context, Named, Reading, Role, as_json
from alongside.mail.accessors import clean
from alongside.mail.body import Body, body_of, unreadable
from alongside.mail.bounces import Bounce, read_bounce
from alongside.mail.calendars import calendar_of, is_calendar, oversized
from alongside.mail.envelope import SIZE_CAP, Envelope, envelope_of
from alongside.mail.headers import Headers, cut, split
from alongside.mail.parts import tree
from alongside.mail.proof import Proof, proof
from alongside.mail.quotes import NewWords, new_words
from alongside.mail.signatures import without_farewell, without_name
from alongside.mail.tokens import Token, answered, check, find, without_ref
from alongside.mail.verdict import Signs, Verdict, suppressed, verdict

SURE = 0.8

Read = Callable[[str, Context], Reading]


@dataclass(frozen=True, slots=True)
class MailContext:
    """What is known before a mail is read: the programme's own names and keys, and who its writer seems to be."""

    now: datetime
    own: tuple[str, ...] = ()
    """The programme's addresses."""
    domains: tuple[str, ...] = ()
    instance: str = ""
    authserv_id: str = ""
    keys: tuple[bytes, ...] = ()
    """Keys of tokens and message ids, newest first."""
    tz: str = "UTC"
    country: str = ""
    role: Role = ""
    person: str = ""
    """The id tokens of the writer are made for."""
    name: str = ""
    known: tuple[str, ...] = ()
    """All addresses of the writer."""
    parent_text: str = ""
    parent_kind: str = ""
    parent_about: str = ""
    choices: tuple[str, ...] = ()
    roster: tuple[Named, ...] = ()
    partner: str = ""
    series_zones: Mapping[str, str] = field(default_factory=dict)
    """The zones of the writer's series, by UID: what a time without a zone is read in."""
    reader: Read = read_words
    """Who reads what a person has written: ours, or a plug-in with ours behind it."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """One mail as read. ``reading`` is ``None`` where nobody spoke; ``uncertain`` words must not act."""

    envelope: Envelope
    verdict: Verdict
    reason: str
    bounce: Bounce | None
    text: str
    uncertain: bool
    pairs: tuple[tuple[str, str], ...]
    """In-line answers, each with the quoted question above it."""
    calendar: CalendarAnswer | None
    reading: Reading | None
    proof: Proof
    token: Token | None
    token_good: bool
    """Whether the token was made for the writer of the context."""
    answered: tuple[str, int] | None
    """Kind and number of the letter of ours that this mail answers, by our own Message-ID."""
    attachments: tuple[str, ...]
    addressed: bool
    """Whether our address stands in To or Cc, so that an automatic answer is expected (RFC 5230 4.5)."""
    suppressed: bool
    """Whether the sender asked for no automatic answers."""


def read(raw: bytes, context: MailContext, *, opened: Envelope | None = None) -> Incoming:
    """What the mail ``raw`` says; ``opened`` is its envelope, where somebody has looked at it before."""
    envelope = opened or envelope_of(*split(raw))
    headers, octets = envelope.headers, cut(raw)[1]
    parts = tree(headers, octets[:SIZE_CAP])
    body = body_of(parts)
    found = find(envelope.to, envelope.subject, body.text)
    letter = answered(envelope.in_reply_to, envelope.references, context.keys)
    words = _words(body, context.parent_text, (envelope.from_name, context.name))
    writers = (envelope.from_address or "", *context.known)
    calendar = calendar_of(parts, envelope, writers, context.tz or None, context.series_zones, words.text, ours=letter is not None)
    bounce = read_bounce(headers, envelope, parts, body.text)
    sealed = unreadable(raw, envelope, parts, body, answered=calendar is not None) or oversized(parts)
    signs = Signs(headers, envelope, parts, frozenset(context.own), context.instance, bounce, calendar, words.text, sealed)
    judged, reason = verdict(signs)
    subject = _subject_alone(envelope, context) if judged == "empty" else None
    if subject:
        judged, reason, words = "human", "the words are in the subject", NewWords(subject)
    return Incoming(
        envelope=envelope,
        verdict=judged,
        reason=reason,
        bounce=bounce if judged == "bounce" else None,
        text=words.text,
        uncertain=words.uncertain,
        pairs=words.pairs,
        calendar=calendar if judged in ("calendar", "human") else None,
        reading=_reading(judged, words, calendar, _language(envelope, context), context.reader),
        proof=proof(headers, envelope.from_address, context.authserv_id),
        token=found,
        token_good=bool(found and context.person and check(context.keys, found, context.person)),
        answered=letter,
        attachments=tuple(part.filename for part in parts.leaves if part.filename and not is_calendar(part)),
        addressed=_addressed(headers, envelope, context.own),
        suppressed=suppressed(headers),
    )


def _words(body: Body, parent: str, names: tuple[str, ...]) -> NewWords:
    """The new words of the plain part; where they are doubtful or missing, of the HTML, whose quotes are marked."""
    found = new_words(clean(body.plain), parent, names) if body.plain else NewWords("")
    if (found.uncertain or not found.text) and body.html:
        other = new_words(clean(body.html), parent, names)
        found = other if not found.text or (other.text and not other.uncertain) else found
    said = without_name(found.text, names)
    return found if said == found.text else replace(found, text=said)


def _addressed(headers: Headers, envelope: Envelope, own: tuple[str, ...]) -> bool:
    plain = {re.sub(r"\+[^@]*@", "@", address) for address in envelope.addressed}
    return not own or bool(plain & set(own))


def _language(envelope: Envelope, context: MailContext) -> Context:
    return Context(
        now=_spoken_at(envelope.date, context.now),
        tz=context.tz,
        role=context.role,
        country=context.country,
        roster=context.roster,
        writer=context.person,
        asked=context.parent_kind,
        choices=context.choices,
        partner=context.partner,
    )


def _spoken_at(date: datetime | None, now: datetime) -> datetime:
    """The moment relative words count from: the writer's clock, unless it is clearly wrong."""
    return date if date and now - timedelta(days=14) <= date <= now + timedelta(days=1) else now


def _subject_alone(envelope: Envelope, context: MailContext) -> str | None:
    """The subject of a new mail without a body, where it says something by itself ("SKIP next week")."""
    subject = without_ref(envelope.subject)
    if not subject or envelope.in_reply_to or re.match(r"\w{1,4}\s?:", subject):
        return None
    found = read_words(subject, _language(envelope, context))
    return subject if found.intent != "other" and (found.command or found.confidence >= SURE) else None


def _reading(judged: Verdict, words: NewWords, calendar: CalendarAnswer | None, context: Context, reader: Read) -> Reading | None:
    """What the words mean, where somebody wrote them; an absence notice gives its dates and nothing else."""
    match judged:
        case "human":
            found = reader(_spoken(words), context)
            return replace(found, command=None, confidence=min(found.confidence, 0.3)) if words.uncertain else found
        case "calendar":
            said = _comment(calendar, words.text)
            return read_words(said, context) if said else None
        case "autoreply":
            found = read_words(words.text, context)
            return Reading(intent="autoreply", absences=found.absences, unread=found.unread, confidence=found.confidence)
        case _:
            return None


def _spoken(words: NewWords) -> str:
    """The words for the reader: an answer below "When: mornings" of our letter gets that label before it; a goodbye says nothing."""
    said = words.text
    for question, answer in words.pairs:
        label = re.fullmatch(r"\W{0,3}([A-Za-z][A-Za-z ]{1,24}):\s.*", question.rpartition("\n")[2])
        if label and "\n" not in answer and not re.match(r"[A-Za-z ]{2,25}:", answer):
            said = said.replace(answer, f"{label[1]}: {answer}", 1)
    return without_farewell(said)


def _proposes(calendar: CalendarAnswer | None) -> bool:
    """Whether a calendar wants another time and only the words beside it can say which."""
    return calendar is not None and calendar.from_subject and calendar.method == "COUNTER"


def _without_label(said: str) -> str:
    """ "When: Thursday 10:00" below "New Time Proposed" is a time for one talk, no wish for all of them."""
    return re.sub(r"^\W{0,3}[^\W\d][^:\n]{0,28}:\s+(?=\S)", "", said, flags=re.MULTILINE)


def _comment(calendar: CalendarAnswer | None, text: str) -> str:
    """What a person typed beside the buttons; Google and others fill the body with words of their own."""
    if calendar and calendar.comment:
        return _without_label(calendar.comment) if _proposes(calendar) else calendar.comment
    return text if calendar and "microsoft" in calendar.prodid.lower() else ""


def incoming_json(incoming: Incoming, file: str) -> dict[str, Any]:
    """The object that ``alongside read --json`` prints for one mail; absent parts are ``None``."""
    envelope, reading = incoming.envelope, incoming.reading
    return {
        "file": file,
        "message_id": envelope.message_id,
        "from": envelope.from_address,
        "subject": envelope.subject,
        "verdict": incoming.verdict,
        "reason": incoming.reason or None,
        "bounce": _bounce_json(incoming.bounce) if incoming.bounce else None,
        "text": incoming.text or None,
        "command": reading.command if reading else None,
        "calendar": _calendar_json(incoming.calendar) if incoming.calendar else None,
        "reading": _reading_json(reading) if reading else None,
        "confidence": round(reading.confidence, 2) if reading else None,
    }


def _bounce_json(bounce: Bounce) -> dict[str, Any]:
    return {"kind": bounce.kind, "recipients": list(bounce.recipients), "original_message_id": bounce.original_message_id}


def _reading_json(reading: Reading) -> dict[str, Any]:
    spans = {field: list(words) for field, words in (reading.spans or {}).items()}
    return as_json(reading, private=True) | ({"spans": spans} if spans else {})


def _calendar_json(answer: CalendarAnswer) -> dict[str, Any]:
    return {
        "method": answer.method,
        "uid": answer.uid or None,
        "sequence": answer.sequence,
        "dtstamp": answer.dtstamp.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if answer.dtstamp else None,
        "recurrence_id": answer.recurrence_id.isoformat() if answer.recurrence_id else None,
        "organizer": answer.organizer,
        "attendee": answer.attendee,
        "partstat": answer.partstat,
        "comment": answer.comment,
        "start": answer.start.isoformat() if answer.start else None,
        "end": answer.end.isoformat() if answer.end else None,
        "problems": list(answer.problems),
        "others": [_calendar_json(other) for other in answer.others],
    }
