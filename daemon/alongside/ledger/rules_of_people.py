"""What must hold for people, requests, asks and the mail that came in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from alongside.ledger.whole import Whole
from alongside.programme.model import OPEN_REQUESTS

Found = Iterator[tuple[str, str]]


def one_address_one_person(ledger: Whole, now: datetime) -> Found:
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for person in ledger.people.values():
        for address in set() if person.forgotten_at else {a.lower() for a in person.addresses}:
            owners[address].append(person.id)
    for address, ids in owners.items():
        if len(ids) > 1:
            yield f"person:{ids[0]}", f"{address} belongs to {len(ids)} people"


def zones_are_known(ledger: Whole, now: datetime) -> Found:
    named = {f"person:{p.id}": p.timezone for p in ledger.people.values() if p.timezone}
    named |= {f"series:{s.series.id}": s.series.timezone for s in ledger.series}
    for about, zone in named.items():
        if not _known(zone):
            yield about, f"the time zone “{zone}” is unknown"


def _known(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True


def open_requests_move_on(ledger: Whole, now: datetime) -> Found:
    """An open request has a date on which somebody looks at it again, an ask that runs, or a question that is open."""
    moving = {alarm.about for alarm in ledger.alarms}
    moving |= {f"request:{ask.request}" for ask in ledger.asks if ask.state in ("due", "sent")}
    asked = {q.person for q in ledger.questions if q.closed_at is None and q.kind != "undo"}
    for request in ledger.requests.values():
        if request.state in OPEN_REQUESTS and f"request:{request.id}" not in moving and request.mentee not in asked:
            yield f"request:{request.id}", f"it is {request.state}, but nothing will happen to it: no ask, no question, no alarm"


def matched_requests_have_a_pairing(ledger: Whole, now: datetime) -> Found:
    for request in ledger.requests.values():
        if request.state == "matched" and request.pairing not in ledger.pairings:
            yield f"request:{request.id}", "it is matched, but there is no pairing"


def one_open_request_a_mentee(ledger: Whole, now: datetime) -> Found:
    counts = Counter(r.mentee for r in ledger.requests.values() if r.state in OPEN_REQUESTS)
    for person, count in counts.items():
        if count > 1:
            yield f"person:{person}", f"{count} requests of one mentee are open; a later one updates the first"


def one_mentor_is_asked_at_a_time(ledger: Whole, now: datetime) -> Found:
    counts = Counter(ask.request for ask in ledger.asks if ask.state in ("due", "sent"))
    for request, count in counts.items():
        if count > 1:
            yield f"request:{request}", f"{count} mentors are being asked at the same time"


def asks_end_with_their_request(ledger: Whole, now: datetime) -> Found:
    for ask in ledger.asks:
        request = ledger.requests.get(ask.request)
        if ask.state in ("due", "sent") and request and request.state not in OPEN_REQUESTS:
            yield f"request:{ask.request}", f"it is {request.state}, but a mentor is still being asked"


def questions_are_put_to_somebody(ledger: Whole, now: datetime) -> Found:
    for question in ledger.questions:
        if question.closed_at is None and question.person not in ledger.people:
            yield f"question:{question.id}", "it was put to somebody who is not on the roster"


def handled_mail_says_what_was_done(ledger: Whole, now: datetime) -> Found:
    for mail in ledger.inbox:
        if mail.state == "handled" and not mail.event:
            yield f"inbox:{mail.id}", "it is handled, but nothing says how"


def ignored_mail_says_why(ledger: Whole, now: datetime) -> Found:
    for mail in ledger.inbox:
        if mail.state == "ignored" and not mail.reason:
            yield f"inbox:{mail.id}", "it is ignored, but nothing says why"


def quarantined_mail_is_kept(ledger: Whole, now: datetime) -> Found:
    for mail in ledger.inbox:
        if mail.state == "quarantined" and not mail.kept:
            yield f"inbox:{mail.id}", "it is in quarantine, but its bytes are gone"


def a_mail_takes_effect_once(ledger: Whole, now: datetime) -> Found:
    counts = Counter(mail.content_key for mail in ledger.inbox if mail.state == "handled")
    for mail in ledger.inbox:
        if mail.state == "handled" and counts[mail.content_key] > 1:
            counts[mail.content_key] = 0
            yield f"inbox:{mail.id}", "the same mail was handled more than once"


PEOPLE_RULES: Mapping[str, Callable[[Whole, datetime], Found]] = {
    "an address belongs to one person": one_address_one_person,
    "time zones are known": zones_are_known,
    "open requests move on": open_requests_move_on,
    "matched requests have a pairing": matched_requests_have_a_pairing,
    "one open request a mentee": one_open_request_a_mentee,
    "one mentor is asked at a time": one_mentor_is_asked_at_a_time,
    "asks end with their request": asks_end_with_their_request,
    "questions are put to somebody": questions_are_put_to_somebody,
    "handled mail says what was done": handled_mail_says_what_was_done,
    "ignored mail says why": ignored_mail_says_why,
    "quarantined mail is kept": quarantined_mail_is_kept,
    "a mail takes effect once": a_mail_takes_effect_once,
}
