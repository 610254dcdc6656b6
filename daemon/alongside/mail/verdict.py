"""What a mail is before anybody asks what it means: one table, the first row that applies decides.

The order is the policy. Our own echo comes first, then what servers write, then calendars, then robots and lists, and a person
only at the end: an answer to a robot is how two machines begin to talk for ever (RFC 3834).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from alongside.calendar.values import CalendarAnswer
from alongside.mail.bounces import Bounce
from alongside.mail.envelope import Envelope
from alongside.mail.headers import Headers
from alongside.mail.parts import Tree
from alongside.mail.tokens import bare

Verdict = Literal["human", "calendar", "autoreply", "bounce", "list", "loop", "empty", "unreadable"]

ANSWERS = ("REPLY", "COUNTER", "REFRESH")


@dataclass(frozen=True, slots=True)
class Signs:
    """All that the table looks at. ``own`` are the programme's addresses, ``instance`` its mark; both may be empty."""

    headers: Headers
    envelope: Envelope
    tree: Tree
    own: frozenset[str]
    instance: str
    bounce: Bounce | None
    calendar: CalendarAnswer | None
    text: str
    unreadable: str = ""
    """Why no words could be had, or empty."""


def verdict(signs: Signs) -> tuple[Verdict, str]:
    """The verdict on one mail, and its reason ("Auto-Submitted: auto-replied")."""
    for row in TABLE:
        if reason := row.test(signs):
            return row.verdict, reason
    return "human", ""


def suppressed(headers: Headers) -> bool:
    """Whether the sender wants no automatic answer; people behind Exchange send this too, so it proves no robot (MS-OXCMAIL)."""
    wanted = {word.strip().lower() for word in headers.first("x-auto-response-suppress").split(",")}
    return bool(wanted & {"all", "autoreply"})


def _ours(signs: Signs) -> str:
    mark = signs.envelope.own_mark
    if mark is not None and (mark == signs.instance or not signs.instance):
        return f"X-Alongside: {mark}"
    if signs.instance and signs.instance in signs.headers.first("list-id"):
        return "List-Id of this programme"
    author = signs.envelope.from_address or ""
    return f"From: {author}" if bare(author) in signs.own else ""


def _came_back(signs: Signs) -> str:
    bounce = signs.bounce
    return f"{bounce.kind} bounce {bounce.status}".rstrip() if bounce else ""


_REPORTS = {
    "delivery-status": "delivery report without a failure",
    "disposition-notification": "read receipt",
    "feedback-report": "feedback report",
}
_REPORT_PARTS = {
    "message/delivery-status": "delivery-status",
    "message/global-delivery-status": "delivery-status",
    "message/disposition-notification": "disposition-notification",
    "message/global-disposition-notification": "disposition-notification",
    "message/feedback-report": "feedback-report",
}


def _report(signs: Signs) -> str:
    if signs.tree.type != "multipart/report":
        return ""
    named = dict(signs.tree.parameters).get("report-type", "").lower()
    inside = next((_REPORT_PARTS[part.type] for part in signs.tree.leaves if part.type in _REPORT_PARTS), "")
    return _REPORTS.get(inside or named, f"report: {named or 'unknown'}")


def _receipt_in_tnef(signs: Signs) -> str:
    """A read receipt of an old Outlook: its message class stands readable in the winmail.dat."""
    sealed = (part.octets for part in signs.tree.leaves if part.type in ("application/ms-tnef", "application/vnd.ms-tnef"))
    return "read receipt in winmail.dat" if any(b"REPORT.IPM.Note.IPNRN" in octets for octets in sealed) else ""


def _calendar_answer(signs: Signs) -> str:
    answer = signs.calendar
    return f"METHOD:{answer.method}" if answer and not answer.from_subject and answer.method in ANSWERS else ""


def _auto_submitted(signs: Signs) -> str:
    for value in signs.headers.all("auto-submitted"):
        word = re.split(r"[;(\s]", value.strip().lower(), maxsplit=1)[0]
        if word and word != "no":
            return f"Auto-Submitted: {word}"
    return ""


_ROBOTS: tuple[tuple[str, str], ...] = (
    ("x-autoreply", r"(?!no\b)"),
    ("x-autorespond", r""),
    ("x-autoresponder", r""),
    ("x-auto-reply", r"(?!no\b)"),
    ("x-fc-machinegenerated", r"true"),
    ("x-ms-exchange-inbox-rules-loop", r""),
    ("x-ms-exchange-generated-message-source", r".*agent"),
    ("precedence", r"auto_?reply"),
    ("delivered-to", r"autoresponder"),
)


def _robot(signs: Signs) -> str:
    for name, pattern in _ROBOTS:
        for value in signs.headers.all(name):
            if re.match(pattern, value[:200], re.IGNORECASE):
                return f"{name.title()}: {value[:60]}"
    return ""


def _another_alongside(signs: Signs) -> str:
    return "X-Alongside of another programme" if signs.envelope.own_mark is not None else ""


def _null_sender(signs: Signs) -> str:
    return "Return-Path: <>" if signs.envelope.return_path == "" else ""


# What out-of-office programs put before the subject they answer, or as the whole subject. "Out of office next week, can we
# move?" is a person: a phrase that people use as well counts only alone or before a colon.
_SURE_SUBJECT = re.compile(
    r"(?:automatic reply|auto(?:mated|matic)?[ -]?(?:reply|response)|autoreply|automatische antwort"
    r"|automatisch antwoord|automatische abwesenheits\w+|réponse automatique|"
    r"respuesta automática|risposta automatica|resposta automática|automatiskt svar|automatisk svar"
    r"|automaattinen vastaus|odpowiedź automatyczna|automatická odpověď|"
    r"автоматический ответ|автоматична відповідь|automatikus válasz|otomatik yanıt|αυτόματη απάντηση|自动(?:回复|答复)|自動回覆"
    r"|自動応答|자동 ?회신|תשובה אוטומטית|رد تلقائي|răspuns automat)",
    re.IGNORECASE,
)
_BARE_SUBJECT = re.compile(
    r"(?:(?:i am |i'm )?(?:currently )?out of (?:the )?office|ooo|on (?:vacation|holiday|leave)|vacation(?: reply"
    r"| response| notice)?|away from (?:the )?office|"
    r"abwesend(?:heit\w*)?|abwesenheits(?:notiz|meldung|nachricht)|nicht im büro|urlaub|absent|absence(?: du bureau)?"
    r"|en congés?|fuera de (?:la )?oficina|ausente|fuori (?:ufficio|sede)|assente|"
    r"fora do escritório|afwezig(?:heid\w*)?|frånvaro\w*|fravær\w*|poissa|nieobecn\w*|poza biurem"
    r"|нет на месте|不在|外出中|부재중)\s*(?::.*|[.!]?)",
    re.IGNORECASE,
)


def _absent(signs: Signs) -> str:
    subject = signs.envelope.subject
    if _SURE_SUBJECT.match(subject) or _BARE_SUBJECT.fullmatch(subject):
        return f"Subject: {subject[:60]}"
    return ""


def _list(signs: Signs) -> str:
    for name in ("list-id", "list-post", "list-unsubscribe", "mailing-list", "x-mailing-list"):
        if signs.headers.has(name):
            return f"{name.title()}: {signs.headers.first(name)[:60]}"
    word = signs.headers.first("precedence").strip().lower()
    return f"Precedence: {word}" if word in ("list", "bulk", "junk") else ""


_MACHINES = re.compile(
    r"(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|donotreply|bounces?|listserv|majordomo|owner-.*"
    r"|.*-(?:request|owner|bounces?)|microsoftexchange\w+)(?:\+.*)?"
)


def _machine(signs: Signs) -> str:
    local = (signs.envelope.from_address or "").rpartition("@")[0]
    return f"From: {signs.envelope.from_address}" if _MACHINES.fullmatch(local) else ""


def _unreadable(signs: Signs) -> str:
    return signs.unreadable


def _calendar_otherwise(signs: Signs) -> str:
    """Invitations and cancellations of others, and answers in the subject alone; a person's own words beside them go first."""
    answer = signs.calendar
    if answer is None:
        return ""
    if answer.from_subject:
        return f"Subject: {signs.envelope.subject[:60]}"
    if not answer.method:  # an entry handed on as a file says nothing by itself; the words beside it do
        return "" if signs.text else "a calendar entry without METHOD"
    forwarded = re.match(r"(?:fwd?|wg|tr|i|rv|vs|vb|pd)\s*:", signs.envelope.subject, re.IGNORECASE)
    return "" if forwarded and signs.text else f"METHOD:{answer.method}"


def _empty(signs: Signs) -> str:
    return "" if signs.text else "no words of its own"


class Row(NamedTuple):
    """One rule: a test that gives the reason or nothing, and the verdict it leads to."""

    test: Callable[[Signs], str]
    verdict: Verdict


TABLE: tuple[Row, ...] = (
    Row(_ours, "loop"),  # our own letter came round again: never a word back
    Row(_came_back, "bounce"),  # reports, and prose of servers; before all else, for its sender is nobody
    Row(_report, "autoreply"),  # receipts and complaints are reports too, and no answers (RFC 8098, 5965)
    Row(_receipt_in_tnef, "autoreply"),  # the same from an old Outlook
    Row(_calendar_answer, "calendar"),  # software writes it on a person's behalf, some marks it Auto-Submitted
    Row(_auto_submitted, "autoreply"),  # RFC 3834 5
    Row(_robot, "autoreply"),  # what robots said before that RFC
    Row(_another_alongside, "autoreply"),  # a programme like us
    Row(_null_sender, "autoreply"),  # RFC 5321 4.5.5: nobody to answer
    Row(_absent, "autoreply"),  # out of office, told by the subject alone
    Row(_list, "list"),  # one answer would go to many (RFC 2919, 2369)
    Row(_machine, "autoreply"),  # RFC 5230 4.6
    Row(_unreadable, "unreadable"),  # encrypted, over a cap: a person asks for plain text
    Row(_calendar_otherwise, "calendar"),  # not an answer, but for the calendar rules all the same
    Row(_empty, "empty"),  # only quotes, only a signature, or nothing
)
