"""From a mail as it lies in the mailbox to the event that is decided on: who wrote it, what speaks for that, what it says.

Reading needs the people as they are at that moment, so it happens inside the fold of a batch, one mail after the other.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import datetime

from alongside.language.reader import read as read_words
from alongside.language.reading import Role
from alongside.ledger.values import Known, Lookup, Meta
from alongside.mail import incoming, tokens
from alongside.mail.bounces import Bounce
from alongside.mail.envelope import Envelope, envelope
from alongside.mail.incoming import Incoming, MailContext
from alongside.programme import answers, directory, inquiries, undoable, whose
from alongside.programme.events import Evidence, MailArrived, Parent, Undelivered, identifier
from alongside.programme.keepsakes import Said
from alongside.programme.model import Pairing, Person, State
from alongside.recall import asked
from alongside.settings import Settings
from alongside.wire.mailbox import Arrived

PAIR_KINDS = frozenset({"introduction", "thanks", "told"})


@dataclass(frozen=True, slots=True)
class Envelopes:
    """One arrived mail with its header read: what the ledger is asked about."""

    arrived: Arrived
    envelope: Envelope
    lookup: Lookup


def opened(arrived: Arrived, keys: tuple[bytes, ...]) -> Envelopes:
    """The envelope of a mail and the question to the ledger that follows from it."""
    found = envelope(arrived.raw, whole=arrived.whole)
    token = tokens.find(found.to, found.subject)
    letter = int(token.object) if token and token.object.isdigit() else None
    references = (*found.in_reply_to, *found.references)
    if returned := _returned_id(arrived.raw, keys):
        references = (*references, returned)
    lookup = Lookup(arrived.uidvalidity, arrived.uid, found.message_id, references, found.content_key, letter)
    return Envelopes(arrived, found, lookup)


def unopened(arrived: Arrived) -> Envelopes:
    """A mail that is only kept: not even its header is read, because reading may be what it does harm with."""
    blank = envelope(b"", whole=True)
    key = f"unopened:{arrived.uidvalidity}:{arrived.uid}"
    return Envelopes(arrived, blank, Lookup(arrived.uidvalidity, arrived.uid, None, (), key, None))


_OURS = re.compile(rb"^Message-ID:\s*(<[^<>@\s]{1,200}@[^<>\s]{1,200}>)", re.IGNORECASE | re.MULTILINE)


def _returned_id(raw: bytes, keys: tuple[bytes, ...]) -> str | None:
    """Our Message-ID inside a returned original, where this is a delivery report (RFC 3464); verified by its mark."""
    if b"delivery-status" not in raw[:65536].lower() and b"mailer-daemon" not in raw[:8192].lower():
        return None
    _, _, body = raw.partition(b"\r\n\r\n")
    for match in _OURS.finditer(body[:262144]):
        found = match[1].decode("ascii", "replace")
        if tokens.parse_message_id(found, keys):
            return found
    return None


def event(
    state: State,
    mail: Envelopes,
    known: Known,
    meta: Meta,
    settings: Settings,
    now: datetime,
    *,
    inbox: int,
    seed: str,
    reader: incoming.Read = read_words,
) -> tuple[MailArrived, Incoming]:
    """The mail as an event on ``state``."""
    keys = tuple(key for key, _ in meta.token_keys)
    person = state.person_at(mail.envelope.from_address) if mail.envelope.from_address else None
    context = _context(state, mail, known, meta, settings, now, person, reader)
    read = incoming.read(mail.arrived.raw, context, opened=mail.envelope)
    parent = _parent(state, known, read, person)
    holder = _holder(state, parent, read, keys)
    return (
        _recalled(
            state,
            MailArrived(
                inbox,
                read.envelope.message_id,
                (read.envelope.from_address or "").lower(),
                read.envelope.from_name,
                person.id if person else None,
                _evidence(state, read, person, holder, settings),
                read.verdict,
                read.reason,
                read.envelope.subject,
                read.text,
                _text_key(read.text),
                seed,
                _allowed(read.envelope.from_address, settings),
                read.addressed and not read.suppressed,
                holder if person is None or holder != person.id else None,
                read.reading,
                read.uncertain,
                read.calendar,
                parent,
                _undelivered(read.bounce, known) if read.verdict == "bounce" else None,
                _confirmation(read),
                read.envelope.references[-9:],
            ),
        ),
        read,
    )


def _recalled(state: State, event: MailArrived) -> MailArrived:
    """The event with what the pair's own log knows of the question in it: decisions look nothing up themselves."""
    question, pairing = inquiries.wording(event, state), inquiries.pairing_meant(state, event)
    if not question or pairing is None:
        return event
    log = [_logged(state, pairing, w) for w in answers.questions(state, pairing) if w.person == event.person and w.state != "withdrawn"]
    who = asked.who(question)
    return replace(event, repeats=asked.repeats(question, log), related=asked.related(question, log) if who else (), asks_who=who)


def _logged(state: State, pairing: Pairing, question: Said) -> asked.Earlier:
    """A question of the log with its answer; a repeat stands for itself and leads on to the same answer."""
    answer = answers.last(state, pairing, question)
    return asked.Earlier(question.id, question.text, answer.text if answer else "")


def _context(
    state: State,
    mail: Envelopes,
    known: Known,
    meta: Meta,
    settings: Settings,
    now: datetime,
    person: Person | None,
    reader: incoming.Read,
) -> MailContext:
    programme = settings.programme
    parent = known.parent
    pairing = state.pairings.get(parent.pairing or 0) if parent else None
    partner = state.other(pairing, person.id).first_name if pairing and person and person.id in (pairing.mentor, pairing.mentee) else ""
    sender = (mail.envelope.from_address or "").lower()
    return MailContext(
        now=now,
        own=(programme.address,),
        domains=programme.domains,
        instance=meta.instance,
        authserv_id=settings.trust.authserv_id,
        keys=tuple(key for key, _ in meta.token_keys),
        tz=state.zone(person) if person else programme.timezone,
        country=state.country(person) if person else programme.country,
        role=_role(state, person, sender),
        person=person.id if person else sender,
        name=person.name if person else mail.envelope.from_name,
        known=person.addresses if person else (),
        parent_text=known.parent_text,
        parent_kind=_asked(state, parent),
        parent_about=parent.about if parent else "",
        choices=tuple(c for c in parent.choices if not c.startswith(undoable.MARK)) if parent else (),
        roster=directory.everybody(state.people),
        partner=partner,
        series_zones={s.uid: s.timezone for p in state.pairings_of(person.id) if (s := state.series.get(p.id))} if person else {},
        reader=reader,
    )


def _asked(state: State, parent: Parent | None) -> str:
    """What the letter answered was about; where it asked for the time of one talk, the words are about that talk and no standing wish."""
    if parent is None:
        return ""
    one_talk = parent.kind == "clarify" and parent.about.startswith("session:")
    open_ones = (q for q in state.questions_about(parent.about) if q.kind == "which_time" and not q.closed_at)
    return "change" if one_talk and any(open_ones) else parent.kind


def _role(state: State, person: Person | None, sender: str) -> Role:
    """Which of their parts a writer most likely speaks in."""
    if sender in state.rules.programme.coordinators:
        return "coordinator"
    if person and any(p.mentor == person.id for p in state.pairings_of(person.id)):
        return "mentor"
    if person and (state.asks_to(person.id) or ("mentor" in person.roles and not state.open_request_of(person.id))):
        return "mentor"
    if sender in whose.managers(state.notices):
        return "manager"
    return "mentee" if person else ""


def _parent(state: State, known: Known, read: Incoming, person: Person | None) -> Parent | None:
    """The letter answered. The thread of a pair holds letters to both: the other's copy is no key and no foreign matter."""
    parent = known.parent
    if parent is None or person is None or parent.reader in ("", person.id):
        return parent
    pairing = state.pairings.get(parent.pairing or 0)
    if pairing and person.id in (pairing.mentor, pairing.mentee):
        return replace(parent, reader="") if parent.kind in PAIR_KINDS else None
    return parent


def _holder(state: State, parent: Parent | None, read: Incoming, keys: tuple[bytes, ...]) -> str | None:
    """Whose key came with the mail: the reader of the letter answered (our Message-ID, or a token), or a person of the UID."""
    if parent and parent.reader and (read.answered or (read.token and tokens.check(keys, read.token, parent.reader))):
        return parent.reader
    sender = (read.envelope.from_address or "").lower()
    if read.token and read.token_good:
        person = state.person_at(sender)
        return person.id if person else sender
    if read.calendar and read.calendar.uid and (pairing := state.pairing_of_uid(read.calendar.uid)):
        pair = (pairing.mentor, pairing.mentee)
        said = (state.person_at(address) for address in (sender, read.calendar.attendee or ""))
        return next((person.id for person in said if person and person.id in pair), pairing.mentee)
    return None


def _evidence(state: State, read: Incoming, person: Person | None, holder: str | None, settings: Settings) -> Evidence:
    """The row of the policy's table that this mail stands in."""
    sender = (read.envelope.from_address or "").lower()
    if read.proof.result == "fail":
        return "failed"
    manager = sender in whose.managers(state.notices)
    if not sender or (person is None and not manager and not _allowed(sender, settings)):
        return "stranger"
    if holder and person and holder != person.id:
        return "stranger"
    if holder and person is None and holder != sender:
        return "stranger"
    if not settings.trust.authserv_id:
        return "open"
    if read.proof.result == "pass":
        return "proved"
    return "token" if holder else "bare"


def _allowed(address: str | None, settings: Settings) -> bool:
    return bool(address) and (address or "").lower().rpartition("@")[2] in settings.programme.domains


def _text_key(text: str) -> str:
    """The same for the same words, whatever their case and spacing."""
    return hashlib.sha256(" ".join(text.lower().split()).encode()).hexdigest()[:16]


def _undelivered(bounce: Bounce | None, known: Known) -> Undelivered | None:
    if bounce is None:
        return None
    return Undelivered(bounce.kind, bounce.recipients, known.parent.letter if known.parent else None)


def _confirmation(read: Incoming) -> str:
    """What a confirmation token of this writer is kept as, or ""."""
    if read.token and read.token.purpose == "confirm" and read.token_good:
        return identifier(read.token.object, "secret")
    return ""
