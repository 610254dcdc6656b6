"""Mail that came back: which letter, to whom, and whether the address is dead (RFC 3464, RFC 6522).

Only a few enhanced status codes say that an address does not exist; everything else may pass. Prose is read where a server
sends no report, and only of mail that a server has written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from alongside.mail.accessors import address, decode, one_id
from alongside.mail.envelope import Envelope
from alongside.mail.headers import Headers, split
from alongside.mail.parts import Part, Tree

Kind = Literal["hard", "soft", "delayed"]

HARD = frozenset({"5.1.1", "5.1.2", "5.1.6", "5.1.10", "5.4.4"})
"""No such mailbox, no such host, mailbox moved, null MX, host unknown (RFC 3463 3, RFC 7505)."""

_STATUS = re.compile(r"(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])")
_ADDRESS = re.compile(r"[^\s<>@()\[\],;:\"']{1,64}@[A-Za-z0-9.-]{1,200}[A-Za-z0-9]")
_DEAD = re.compile(
    r"user unknown|unknown user|unknown (?:address|recipient|local.?part|mailbox)|no such (?:user|recipient|mailbox"
    r"|person|address|domain|host)"
    r"|user (?:does not|doesn't) exist|(?:account|mailbox|address|recipient|user)[^.\n]{0,80}(?:does not|doesn't) exist|address not found"
    r"|(?:wasn't|was not|couldn't be|could not be|not) found (?:at|in|on)\b|(?:host"
    r"|domain)(?: or domain)?(?: name)? not found|recipientnotfound|invalid (?:recipient|mailbox)"
    r"|not a valid (?:mailbox|recipient|user)|n'existe pas|existiert nicht|empfänger unbekannt|unbekannter empfänger|no existe|non esiste",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"delivery (?:status notification \(delay\)|is delayed|delayed|incomplete)|delayed mail|has been delayed"
    r"|still trying|continue (?:to try|trying)|not yet been delivered"
    r"|could not send message for past|warning: message|verzögert|wird weiter versucht|retardé",
    re.IGNORECASE,
)
_FAILED = re.compile(
    r"undeliver|returned mail|delivery (?:status notification|failure|has failed|failed|report)|mail delivery"
    r"|failure notice|could not be delivered|couldn't be delivered"
    r"|wasn't delivered|was not delivered|unzustellbar|nicht zugestellt|non remis|n'a pas pu être remis"
    r"|no se pudo entregar|no se ha podido entregar|returning message to sender|message not delivered",
    re.IGNORECASE,
)
_DAEMON = re.compile(r"(?:mailer-daemon|postmaster|mailerdaemon|mail-daemon|bounces?|microsoftexchange[0-9a-f]+)@", re.IGNORECASE)

_REPORTS = ("message/delivery-status", "message/global-delivery-status")
_ORIGINALS = ("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers", "message/rfc822-headers")


@dataclass(frozen=True, slots=True)
class Bounce:
    """A letter that did not arrive, or not yet. ``status`` is the enhanced code it was judged by, or empty."""

    kind: Kind
    recipients: tuple[str, ...]
    original_message_id: str | None
    status: str = ""


def read_bounce(headers: Headers, envelope: Envelope, tree: Tree, text: str) -> Bounce | None:
    """The bounce that this mail is, if it is one; ``text`` is what it says in prose."""
    groups = [group for part in tree.leaves if part.type in _REPORTS for group in _groups(part)]
    if not groups and not written_by_a_server(headers, envelope):
        return None
    original = _original(tree, groups, envelope, text)
    return _reported(groups, original) if groups else _told(headers, envelope, text, original)


def written_by_a_server(headers: Headers, envelope: Envelope) -> bool:
    """The gate before prose is read as a bounce: a human who quotes one must not kill an address."""
    from_server = bool(_DAEMON.search(headers.first("from")[:500]))
    return envelope.return_path == "" or headers.has("x-failed-recipients") or from_server


def _groups(part: Part) -> list[dict[str, str]]:
    """The fields of each recipient; a repeated field begins the next one, since blank lines are not to be relied on."""
    groups: list[dict[str, str]] = []
    block = decode(part.octets[: 64 * 1024], part.charset).replace("\r", "")
    for name, value in re.findall(r"^([A-Za-z-]{2,40})[ \t]*:[ \t]*(.*(?:\n[ \t]+.*)*)", block, re.MULTILINE):
        field = name.lower()
        starts = field in ("final-recipient", "original-recipient") and (not groups or "action" in groups[-1] or field in groups[-1])
        if starts or not groups:
            groups.append({})
        groups[-1].setdefault(field, " ".join(value.split()))
    return [group for group in groups if "action" in group or "status" in group]


def _reported(groups: list[dict[str, str]], original: str | None) -> Bounce | None:
    """The worst of the groups; relayed, expanded and delivered ones are good news (RFC 3464 2.3.3)."""
    found: dict[Kind, list[tuple[str | None, str]]] = {}
    for group in groups:
        action = group.get("action", "failed").split(" ")[0].rstrip(";").lower()
        if action in ("failed", "delayed"):
            status = _status(group)
            kind: Kind = "delayed" if action == "delayed" else classify(status, group.get("diagnostic-code", ""))
            found.setdefault(kind, []).append((_recipient(group), status))
    for kind in ("hard", "soft", "delayed"):
        if hits := found.get(kind):
            recipients = tuple(dict.fromkeys(who for who, _ in hits if who))
            return Bounce(kind, recipients, original, hits[0][1])
    return None


def _status(group: dict[str, str]) -> str:
    """The most telling enhanced code of a recipient: a Status of x.0.0 says less than what the server answered."""
    said = _STATUS.search(group.get("status", ""))
    answered = _STATUS.search(group.get("diagnostic-code", "")[:2000])
    if answered and (said is None or said[1].endswith(".0.0")):
        return answered[1]
    return said[1] if said else ""


def classify(status: str, words: str) -> Literal["hard", "soft"]:
    """Whether an address is dead: by its code, and by words only where the code says nothing (x.0.0, 5.5.0 or none)."""
    if status in HARD:
        return "hard"
    vague = not status or status.endswith(".0.0") or status == "5.5.0"
    return "hard" if vague and not status.startswith("4") and _DEAD.search(words[:4000]) else "soft"


def _recipient(group: dict[str, str]) -> str | None:
    """The address we wrote to, else where it ended (RFC 3464 2.3.1, 2.3.2)."""
    for field in ("original-recipient", "final-recipient"):
        value = group.get(field, "")
        if found := address(value.partition(";")[2].strip(" <>") or value.strip(" <>")):
            return found
    return None


def _told(headers: Headers, envelope: Envelope, text: str, original: str | None) -> Bounce | None:
    """A bounce in prose, as qmail, Exim and some providers write it."""
    words = f"{envelope.subject}\n{text[:8000]}"
    named = _ADDRESS.findall(headers.first("x-failed-recipients"))
    later = bool(_LATER.search(words))
    if not (named or later or _FAILED.search(words)):
        return None
    ours = {envelope.from_address, *envelope.to}
    found = [address(one) for one in named or _ADDRESS.findall(text[:4000])]
    recipients = tuple(dict.fromkeys(one for one in found if one and one not in ours))
    status = next((m[1] for m in _STATUS.finditer(text[:8000]) if m[1][0] in "45"), "")
    if not named and not status and not recipients:
        return None
    kind: Kind = "delayed" if later else classify(status, words)
    return Bounce(kind, recipients if named else recipients[:1], original, status)


def _original(tree: Tree, groups: list[dict[str, str]], envelope: Envelope, text: str) -> str | None:
    """The Message-ID of the letter that came back: inside what was returned, in the report, in the threading, in the prose."""
    for part in tree.leaves:
        if part.type in _ORIGINALS and (found := one_id(split(part.octets[: 64 * 1024])[0].first("message-id"))):
            return found
    for group in groups:
        if found := one_id(group.get("original-message-id", "") or group.get("x-original-message-id", "")):
            return found
    written = re.search(r"^[ \t>]*message-id:[ \t]*(<[^<>\s]{3,300}>)", text[: 32 * 1024], re.IGNORECASE | re.MULTILINE)
    return written[1] if written else next(iter(envelope.in_reply_to + envelope.references[::-1]), None)
