"""What is measured after a company has lived: each figure as a number, each broken promise as a line that names the people.

Limits, prompts and calendars are checked from the outside: the roster, the mailboxes of all, and the dates of the ledger.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from alongside.calendar.days import is_working_day
from alongside.ledger.whole import Whole, whole
from alongside.programme.model import Pairing, Person, Request, Session
from alongside.programme.wishes import changed
from attendee import moments
from colleagues import ANY_TIME, NEW_WISHES, YES_BUT, Colleague, wishes
from company import Company
from postbox import Came

PROMPTS = (
    "thanks_prompt", "reminder", "checkin", "ending", "ask_reminder", "become_mentor", "mentors_letter", "digest",
)  # fmt: skip
NEVER = 999
"""Days, where a request has come to no talk."""
STANDING = ("planned", "confirmed", "moved", "held", "unknown")


@dataclass(frozen=True)
class Lived:
    """A company after its weeks, and its ledger as values."""

    company: Company
    opening: datetime
    whole: Whole

    @classmethod
    def by(cls, company: Company, opening: datetime) -> Lived:
        return cls(company, opening, company.village.ledger.ledger.store.read(whole))

    def colleague(self, person: str) -> Colleague | None:
        return self.company.colleagues.get(self.whole.people[person].email)

    def working_days(self, person: str, since: datetime, until: datetime) -> int:
        """Working days of this person that lie whole between two moments, their holidays and absences left out, plus the last one."""
        them = self.whole.people[person]
        zone = ZoneInfo(them.timezone)
        first, last = since.astimezone(zone).date(), until.astimezone(zone).date()
        days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
        return sum(is_working_day(day, them.country) and not them.away_on(day) for day in days)

    def dates(self, pairing: int) -> list[Session]:
        return self._by_pairing.get(pairing, [])

    @cached_property
    def _by_pairing(self) -> dict[int, list[Session]]:
        found: defaultdict[int, list[Session]] = defaultdict(list)
        for session in sorted(self.whole.sessions.values(), key=lambda s: s.start):
            found[session.pairing].append(session)
        return found


# ---------------------------------------------------------------- figures


def first_talks(lived: Lived) -> dict[int, int]:
    """Working days from each request to the first talk that took place, by request."""
    found = {}
    for request in lived.whole.requests.values():
        if held := _held(lived, request):
            found[request.id] = lived.working_days(request.mentee, request.received_at, held[0])
    return found


def waits(lived: Lived) -> list[int]:
    """Working days to the first talk for every request that had four weeks to come to one; NEVER where it did not."""
    talks, latest = first_talks(lived), lived.company.village.now - timedelta(weeks=4)
    return [talks.get(r.id, NEVER) for r in lived.whole.requests.values() if r.received_at < latest]


def _held(lived: Lived, request: Request) -> list[datetime]:
    pairs = [p.id for p in lived.whole.pairings.values() if p.request == request.id]
    return sorted(s.start for p in pairs for s in lived.dates(p) if s.state in ("held", "unknown"))


def reached(lived: Lived, days: int = 21) -> float:
    """The share of those who asked in the first week that had a talk ``days`` days after the opening."""
    early = [r for r in lived.whole.requests.values() if r.received_at < lived.opening + timedelta(days=5)]
    asked = {r.mentee: r for r in reversed(early)}
    until = lived.opening + timedelta(days=days)
    return sum(any(start < until for start in _held(lived, r)) for r in asked.values()) / len(asked)


def share(numbers: list[int], part: float) -> int:
    """The number below or at which ``part`` of them lie."""
    return sorted(numbers)[max(0, -int(-part * len(numbers) // 1) - 1)]


# ---------------------------------------------------------------- promises


def silences(lived: Lived) -> Iterator[str]:
    """Mentees whom a mentor was being sought for, and who read nothing for three working days."""
    letters = lived.company.letters_of()
    for request in lived.whole.requests.values():
        them = lived.whole.people[request.mentee]
        met = [c.at for c in letters[them.email] if c.kind == "introduction" and c.at >= request.received_at]
        until = min([*met, lived.company.village.now])
        read = [c for c in letters[them.email] if request.received_at <= c.at <= until]
        for letter, then in zip(read, [*(c.at for c in read[1:]), until], strict=True):
            if lived.working_days(request.mentee, letter.at, then) > (TOLD_SO if SAID in letter.text else 3):
                yield f"{them.email} read nothing between {letter.at:%a %d %b %H:%M} and {then:%a %d %b %H:%M} (request {request.id})"


SAID, TOLD_SO = "two weeks at the latest", 10
"""Who stands in the queue is told so, and hears every two weeks."""


def crowded(lived: Lived) -> Iterator[str]:
    """Days with more than one prompt and weeks with more than three, where the reader is."""
    for email, letters in lived.company.letters_of(*PROMPTS).items():
        zone = ZoneInfo(_person(lived, email).timezone)
        days = [c.at.astimezone(zone).date() for c in letters]
        yield from (f"{email}: {n} prompts on {day}" for day, n in Counter(days).items() if n > 1)
        yield from (f"{email}: {n} prompts in week {week}" for week, n in Counter(d.isocalendar()[:2] for d in days).items() if n > 3)


def weighed_down(lived: Lived) -> Iterator[str]:
    """Pairings that cost a mentee more than two prompts in a quiet week, or a mentor any that a talk itself brings."""
    seen: Counter[tuple[str, int, str]] = Counter()
    for letter in lived.whole.letters:
        if letter.kind in ("reminder", "thanks_prompt") and letter.sent_at and letter.pairing:
            mentee = lived.whole.people[lived.whole.pairings[letter.pairing].mentee]
            week = letter.sent_at.astimezone(ZoneInfo(mentee.timezone)).isocalendar()
            if not _stirred(lived, letter.pairing, letter.sent_at):
                seen[letter.person, letter.pairing, f"{week.year}-W{week.week:02d}"] += 1
            if letter.person != mentee.id:
                yield f"{letter.person} is the mentor of pairing {letter.pairing} and got a {letter.kind}"
    yield from (f"{person}: {n} prompts for pairing {pairing} in {week}" for (person, pairing, week), n in seen.items() if n > 2)


def _stirred(lived: Lived, pairing: int, moment: datetime) -> bool:
    """Whether around that time somebody moved or skipped a date, a holiday did or put a prompt off, or the mentee was away."""
    near, days = timedelta(days=10), (moment.date() - timedelta(days=10), moment.date())
    dates = lived.dates(pairing)
    changes = (c for s in dates for c in lived.whole.changes[s.id] if c.what in ("moved", "skipped", "restored"))
    moved = any(s.moved_from and abs(s.start - moment) < near for s in dates) or any(abs(c.at - moment) < near for c in changes)
    mentee = lived.whole.people[lived.whole.pairings[pairing].mentee]
    week = [day for n in range(7) if (day := moment.date() - timedelta(days=n)).weekday() < 5]
    off = any(not is_working_day(day, mentee.country) for day in week)
    return moved or off or any(a.since <= days[1] and (a.until or days[1]) >= days[0] for a in mentee.absences)


def lost_thanks(lived: Lived) -> Iterator[str]:
    """Weeks of contact whose prompt was left out although its mentee was there and had answered the one before.

    A week whose talk was told afterwards to have been none has no prompt, and breaks no row of unanswered ones.
    """
    for week in lived.whole.thanks:
        pairing = lived.whole.pairings[week.pairing]
        earlier = [t for t in lived.whole.thanks if t.pairing == week.pairing and t.week < week.week and t.state != "due"]
        quiet = len([t for t in earlier[-2:] if t.state in ("sent", "expired")])
        if week.state == "expired" and quiet < 2 and not lived.whole.people[pairing.mentee].stopped:
            yield f"pairing {week.pairing}: the prompt of {week.week} was left out on {week.at:%a %d %b}"


def limits_broken(lived: Lived) -> Iterator[str]:
    """Pairs that must never be."""
    load: defaultdict[str, list[Pairing]] = defaultdict(list)
    for pairing in lived.whole.pairings.values():
        mentor, mentee = lived.whole.people[pairing.mentor], lived.whole.people[pairing.mentee]
        load[mentor.id].append(pairing)
        if mentor.email == mentee.manager or mentee.email == mentor.manager:
            yield f"pairing {pairing.id} is a reporting line"
        if _refused(lived, mentee, mentor) or _refused(lived, mentor, mentee):
            yield f"pairing {pairing.id}: one of them did not want the other"
        if pairing.channel in (*mentor.preferences.channels.avoid, *mentee.preferences.channels.avoid):
            yield f"pairing {pairing.id} talks by {pairing.channel}, which one of them refuses"
    for person, pairs in load.items():
        most = max(sum(p.started_on <= pair.started_on < _over(p) for p in pairs) for pair in pairs)
        if most > lived.whole.people[person].capacity:
            yield f"{person} has {most} mentees at a time, {lived.whole.people[person].capacity} at most"


def _over(pairing: Pairing) -> date:
    return pairing.ended_on or date.max


def _refused(lived: Lived, person: Person, other: Person) -> bool:
    colleague = lived.colleague(person.id)
    return bool(colleague) and f"not {other.name}" in colleague.asks_for


def outside_hours(lived: Lived) -> Iterator[str]:
    """Dates outside what one of the two had said, unless one of them proposed that very time, or chose it from the closest three.

    What somebody says later counts for dates from two days on, and may count before. Where it leaves no common time, the other is asked for one, or where
    there is none at all the coordinator is told; until then the old time stays.
    """
    asked = {q.about: q.asked_at for q in reversed(lived.whole.questions) if q.kind == "other_side"}
    told = " ".join(" ".join(c.text.split()) for c in lived.company.post.delivered if c.kind == "digest")
    for session in lived.whole.sessions.values():
        if session.series is None or session.state not in STANDING or any(c.what == "moved" for c in lived.whole.changes[session.id]):
            continue
        pairing = lived.whole.pairings[session.pairing]
        for who in (pairing.mentor, pairing.mentee):
            if _chosen(lived, who, pairing, session):
                continue
            until = (session.start - timedelta(days=2), session.start)
            refused = [_unwanted(_wishing(lived, who, pairing, moment), session.start, session.end) for moment in until]
            why = all(refused) and refused[0]
            waits = asked.get(f"series:{pairing.id}", session.start) < session.start
            waits = waits or f"Pairing {pairing.id} has no common time any more" in told
            if why and not (waits and not _unwanted(_wishing(lived, who, pairing), session.start, session.end)):
                yield f"{session.start:%a %d %b %H:%M %Z} of pairing {pairing.id} is {why} for {who}"


def _chosen(lived: Lived, who: str, pairing: Pairing, session: Session) -> bool:
    """Whether this person was offered that weekly time, because no other suited both, and the talks are at it."""
    offered = (q for q in lived.whole.questions if (q.kind, q.about, q.person) == ("which_time", f"request:{pairing.request}", who))
    walls = (datetime.fromisoformat(choice) for question in offered for choice in question.choices)
    usual = session.recurrence_id
    return any((wall.weekday(), wall.time()) == (usual.weekday(), usual.time()) for wall in walls)


def _wishing(lived: Lived, who: str, pairing: Pairing, until: datetime | None = None) -> Person:
    """The person with the wishes on file, those of the request, what they added to a yes until the pair began, and what they wrote later."""
    colleague = lived.colleague(who)
    assert colleague
    person, began = colleague.person, pairing.introduced_at or lived.opening
    if who == pairing.mentee and pairing.request:
        person = replace(person, preferences=changed(person.preferences, wishes(lived.whole.requests[pairing.request].text)))
    for at, text in colleague.written:
        if (text in (*YES_BUT, ANY_TIME) and at <= began) or (text in NEW_WISHES and at <= max(began, until or began)):
            person = replace(person, preferences=changed(person.preferences, wishes(text)))
    return person


def _unwanted(person: Person, start: datetime, end: datetime) -> str:
    zone = ZoneInfo(person.timezone)
    begun, ended = start.astimezone(zone), end.astimezone(zone)
    day, windows = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")[begun.weekday()], person.preferences.availability
    if not is_working_day(begun.date(), person.country):
        return "a day off"
    wants = [w for w in windows if w.kind == "want"]
    hours = [(w.start, w.end) for w in wants if day in w.days] if wants else [("09:00", "17:00")]
    if not any(since <= f"{begun:%H:%M}" and f"{ended:%H:%M}" <= until for since, until in hours):
        return "outside the wishes"
    refused = [w for w in windows if w.kind == "avoid" and day in w.days]
    return "refused" if any(w.start < f"{ended:%H:%M}" and f"{begun:%H:%M}" < w.end for w in refused) else ""


def calendars_apart(lived: Lived) -> Iterator[str]:
    """People whose calendar, fed by nothing but the letters, does not show what the ledger counts on.

    Calendars take a cancelled series out whole, also its past: of those only what lies ahead is compared. A date that somebody told
    afterwards to have been none stays where it is, until all dates are sent anew.
    """
    living = {one.series.uid for one in lived.whole.series if one.series.state == "active"}
    sent: defaultdict[tuple[str, str], list[bytes]] = defaultdict(list)
    for letter in lived.company.post.delivered:
        if letter.ics and b"METHOD:DECLINECOUNTER" not in letter.ics:
            sent[letter.to, letter.uid].append(letter.ics)
    for (email, uid), objects in sent.items():
        dates = [s for s in lived.whole.sessions.values() if s.uid == uid]
        since = lived.opening if uid in living else lived.company.village.now
        agreed = {s.start.astimezone(UTC) for s in dates if s.state in STANDING and s.start > since}
        either = {s.start.astimezone(UTC) for s in dates if _called_off_afterwards(lived, s)} - agreed
        shown = {moment for moment in moments(objects, "keeps") if moment > since} - either
        if shown != agreed:
            more, less = sorted(shown - agreed), sorted(agreed - shown)
            yield f"{email}: the calendar shows {_days(more)} too many and {_days(less)} too few"


def _called_off_afterwards(lived: Lived, session: Session) -> bool:
    return session.state == "skipped" and [c.at for c in lived.whole.changes[session.id] if c.what == "skipped"][-1] >= session.end


def sent_twice(lived: Lived) -> Iterator[str]:
    """The same letter twice, by its Message-ID or by its words on one day."""
    ids = Counter(c.message_id for c in lived.company.post.delivered)
    yield from (f"{message_id} was sent {n} times" for message_id, n in ids.items() if n > 1)
    words = Counter((c.to, c.kind, c.header("Subject"), c.at.date(), c.text) for c in lived.company.post.delivered if c.kind in PROMPTS)
    yield from (f"{to} read the same {kind} {n} times on {day}: {subject}" for (to, kind, subject, day, _), n in words.items() if n > 1)


def at_night(lived: Lived) -> Iterator[str]:
    """Prompts and asks outside the good hours of their readers' working days."""
    for letter in lived.company.post.delivered:
        if letter.kind in ("ask", "thanks_prompt", "reminder", "ask_reminder", "become_mentor"):
            them = _person(lived, letter.to)
            local = letter.at.astimezone(ZoneInfo(them.timezone))
            if not (time(8, 30) <= local.time() <= time(17) and is_working_day(local.date(), them.country)):
                yield f"{letter.to} got a {letter.kind} on {local:%a %d %b %H:%M}"


def misunderstood(lived: Lived) -> list[Came]:
    """Letters that asked back."""
    return [c for c in lived.company.post.delivered if c.kind in ("clarify", "unreadable")]


def _person(lived: Lived, email: str) -> Person:
    return next(p for p in lived.whole.people.values() if p.email == email)


def _days(found: list[datetime]) -> str:
    return ", ".join(f"{moment:%a %d %b %H:%M}" for moment in found[:4]) or "none"


PROMISES = (
    silences, crowded, weighed_down, lost_thanks, limits_broken, outside_hours, calendars_apart, sent_twice, at_night,
)  # fmt: skip


def broken(lived: Lived) -> list[str]:
    """Every broken promise as a line that names its rule."""
    return [f"{promise.__name__}: {line}" for promise in PROMISES for line in promise(lived)]


def figures(lived: Lived) -> str:
    """The numbers in a line or two."""
    days = waits(lived)
    kinds = Counter(c.kind for c in lived.company.post.delivered)
    states = Counter(p.state for p in lived.whole.pairings.values())
    return (
        f"{len(days)} requests, {sum(d < NEVER for d in days)} came to a talk: half within {share(days, 0.5)} working days, nine in ten "
        f"within {share(days, 0.9)}; {reached(lived):.0%} of the first week's mentees talked by week 3; pairings {dict(states)}; "
        f"{len(lived.company.post.delivered)} letters {dict(kinds.most_common())}; {len(lived.whole.inbox)} mails; {lived.company.passes} passes"
    )
