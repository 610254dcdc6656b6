"""What speaks against a reading although a meaning was found: days and hours that no field took, parts that do not fit together.

Each sign is a reason of its own, told in words, and any of them keeps a reading from being sure. They look at shapes, never at single phrases.
"""

from __future__ import annotations

import re
from itertools import pairwise

from alongside.language.atom import Atom
from alongside.language.clause import CLOCKS, DATED, Clause
from alongside.language.expressions import Expression
from alongside.language.lexicon import FILLERS
from alongside.language.notes import Notes
from alongside.language.page import Page, Span
from alongside.language.reading import DAYS, Intent, Reading, Window
from alongside.language.rhythm import left_open
from alongside.language.ways import is_way

_FITTING: dict[str, frozenset[str]] = {
    "stop": frozenset(),
    "end": frozenset(),
    "decline": frozenset(),
    "pause": frozenset({"absences", "targets"}),
    "resume": frozenset({"availability", "cadence", "channels", "duration_min"}),
    "skip": frozenset({"absences", "targets"}),
    "reschedule": frozenset({"targets", "times", "shift_min", "tz", "channels"}),
}
"""Which fields a mail of an intent has; wishes of every other intent go with all of them."""

_FIELDS = ("availability", "cadence", "channels", "capacity", "absences", "targets", "times", "shift_min", "duration_min")

_FINAL = frozenset({"stop", "end", "decline", "resume"})
"""Intents that no field belongs to: what else is said is why."""

_TELLING = (DATED | CLOCKS) - {"allday"} | {"dayset", "duration", "shift", "cadence"}
"""Atoms that say something wherever they stand in a wish, a move or an absence."""


def of(page: Page, cut: tuple[Clause, ...], intent: Intent, reading: Reading, notes: Notes, used: list[Span], role: str) -> tuple[str, ...]:
    """The reasons to doubt this reading, in words."""
    if intent in ("other", "thanks", "note", "question", "help"):
        return ()
    left = _left(page, used)
    ours = _not_told(left, cut)
    signs = (
        ("a refusal that refused nothing", _unrefused(cut, reading)),
        (
            "a number that no field took",
            intent not in _FINAL and any(word[0].isdigit() and not _elsewhere(page, a, b) for word, (a, b) in ours),
        ),
        ("a word of yes or no that was not read as one", intent not in _ANSWERS and any(word in _ANSWERING for word, _ in left)),
        ("a word for moving or leaving out that was not read as one", intent in _STANDING and _moves(ours, cut)),
        (
            "a mentor is spoken of, and none was asked for",
            role == "mentee" and intent in ("preference", "accept") and _a_mentor(page, used),
        ),
        ("a subject that no field took", intent == "request" and not reading.topics and not reading.mentor_named and _subject(page, left)),
        ("a name that no field took", role == "mentee" and intent in ("request", "preference") and _named(page, left)),
        ("a no beside a day", intent == "decline" and _dated_no(cut)),
        ("several sessions moved at once", intent == "reschedule" and len(reading.targets) > 1),
        ("a day or an hour that no field took", intent not in _FINAL and _unused(page, cut, reading, notes)),
        ("a way to talk that no field took", intent not in _FINAL and _unheard(page, cut, notes)),
        ("a field that such a mail seldom has", _misfit(intent, reading)),
        ("days away and sessions left out in one mail", intent == "skip" and bool(reading.absences) and bool(reading.targets)),
        ("a number of people that no field took", reading.capacity is None and _PEOPLE.search(page.folded) is not None),
        ("a length that no field took", intent not in _FINAL and _unmeasured(page, cut, notes)),
        ("one day's own session among wishes of every week", any(_POSSESSED.search(c.text) for c in cut if c.act == "wish")),
        ("hours in two places of a long mail, where one may be somebody else's", _apart(page, notes)),
        ("hours too short for a talk", any(_narrow(w) for w in reading.availability)),
        ("a rhythm of most days of the week", reading.cadence is not None and len(reading.cadence.byday) > 3),
        ("the new time is the old day", _unmoved(reading)),
        ("an hour was said and no new time has one", _timeless(reading, cut)),
        ("one session named twice", _twice(reading, cut)),
        ("a weekday beside a date of another weekday", _clash(page, reading)),
        (
            '"next" before a weekday may mean this week\'s',
            page.tongue != "en" and intent in ("skip", "reschedule") and any(_coming(a) for c in cut for a in c.atoms),
        ),
        *_foreign(page, cut, intent, reading, left, role),
        ("days away that are only supposed", intent in ("skip", "pause") and any(c.act == "away" and _SUPPOSED.match(c.text) for c in cut)),
        ("days until a month are not those of it", any(_until_a_month(page, c) for c in cut if c.act == "miss")),
        ("from when on it holds was not kept", any(_begins_later(c, notes) for c in cut)),
        ("only the earliest day was said", intent == "reschedule" and _AFTER.search(page.folded) is not None and not _dated_times(reading)),
        ("another day was offered, and none was read as new", intent == "skip" and _offered(cut)),
    )
    return tuple(reason for reason, holds in signs if holds)


_LONG = 4
"""Sentences from which on a mail tells a story around its wish."""


def _apart(page: Page, notes: Notes) -> bool:
    """Whether the hours of a long mail stand in sentences that do not follow each other: of seven that were otherwise sure none was read rightly."""
    if len(page.sentences) < _LONG:
        return False
    spans = notes.spans.get("availability", ())
    lines = sorted({n for n, (a, b) in enumerate(page.sentences) if any(a <= s[0] < b for s in spans)})
    return any(later - line > 1 for line, later in pairwise(lines))


_AFTER = Expression(r"\b(?:until|till|to|for|sometime|some time) after\b")


def _dated_times(reading: Reading) -> bool:
    return any(time.start for time in reading.times)


def _begins_later(clause: Clause, notes: Notes) -> bool:
    """ "From May I won't be in on Fridays any more": a wish has no first day."""
    later = [a for a in clause.atoms if a.kind in ("month", "date") and not _covered(notes, a)]
    return clause.act == "wish" and clause.generic and clause.has("refuse", "bad") and bool(later)


def _until_a_month(page: Page, clause: Clause) -> bool:
    """ "Thursdays are out until April": none of the Thursdays in April."""
    return clause.has("days") and any(
        a.kind == "month" and re.search(r"\b(?:until|till|til|to|before|through) $", page.folded[max(0, a.span[0] - 8) : a.span[0]])
        for a in clause.atoms
    )


_DENYING = frozenset({"not", "nothing", "never", "nor"})
_LIMITING = frozenset({"maximum", "max", "limit"})
_ANY_MENTOR = Expression(r"(?<!my )(?<!the )(?<!our )(?<!as )\bmentor\b(?!'s)")


def _foreign(
    page: Page, cut: tuple[Clause, ...], intent: Intent, reading: Reading, left: tuple[tuple[str, Span], ...], role: str
) -> tuple[tuple[str, bool], ...]:
    """The signs of a text put into English word by word, in which a word left over is more often the one that counts."""
    if page.tongue == "en":
        return ()
    words = {word for word, _ in left}
    mentor = _ANY_MENTOR.search(page.folded) is not None
    return (
        ("a no that nothing was refused by", intent not in _FINAL and denied(cut, left)),
        ("a way to talk beside a no, and none was refused", not reading.channels.avoid and _refused(cut, "channel")),
        ("a day beside a no, and none was refused", _unavoided(reading) and _refused(cut, "days", "part", "range", "barerange")),
        ("a limit that no field took", reading.capacity is None and bool(words & _LIMITING)),
        ("a mentor is spoken of, and none was asked for", role == "mentee" and intent in ("preference", "accept", "other") and mentor),
        ("a manager's yes with wishes", role == "manager" and intent == "accept" and not reading.empty),
    )


def _refused(cut: tuple[Clause, ...], *kinds: str) -> bool:
    return any(c.act in ("wish", "") and c.has("refuse", "bad") and c.has(*kinds) and not c.has("bound", "only", "except") for c in cut)


def _unavoided(reading: Reading) -> bool:
    return bool(reading.availability) and all(w.kind == "want" for w in reading.availability) and not reading.channels.avoid


def denied(cut: tuple[Clause, ...], left: tuple[tuple[str, Span], ...]) -> bool:
    """Whether a no is left over in a clause that names days, hours or a way to talk."""
    places = [a for word, (a, _) in left if word in _DENYING]
    return any(c.span[0] <= a < c.span[1] and c.has(*_TELLING, "channel") for c in cut for a in places)


_ANSWERS = frozenset({"accept", "decline", "stop", "end"})
_ANSWERING = frozenset({"yes", "accept", "decline", "object", "objection", "agree", "approve", "approved", "consent"})
_STANDING = frozenset({"preference", "accept", "volunteer", "request"})
_MOVING = frozenset(
    {"move", "moving", "moved", "postpone", "reschedule", "shift", "swap", "skip", "cancel", "pause", "stop", "quit", "drop", "unsubscribe"}
)
"""Words that a mail of wishes seldom has."""
_MOVED = Expression(
    r"\b(?:sessions?|talks?|meetings?|calls?|chats?|mentoring|pairing|series|appointments?|slots?|dates?|mails?|e-?mails?|reminders?|it|this|them|us|me|everything|all)\b"
)


def _moves(left: tuple[tuple[str, Span], ...], cut: tuple[Clause, ...]) -> bool:
    """Whether such a word stands beside a day, an hour or a session: "my shift pattern" and "she moved to Legal" move nothing."""
    near = [c.span for c in cut if c.has(*_TELLING, *CLOCKS) or _MOVED.search(c.text)]
    return any(word in _MOVING and any(start <= a < end for start, end in near) for word, (a, _) in left)


def _left(page: Page, used: list[Span]) -> tuple[tuple[str, Span], ...]:
    """The words that neither a field nor a cue used, nor any shape of a text's own: a room, a year, what is past."""
    covered = bytearray(len(page.folded) + 1)
    for a, b in used:
        covered[a:b] = b"\x01" * (b - a)
    return tuple((word, span) for word, span in page.words if not covered[span[0]])


def _not_told(left: tuple[tuple[str, Span], ...], cut: tuple[Clause, ...]) -> tuple[tuple[str, Span], ...]:
    """Those of the words that stand in no story told around the wish."""
    stories = [c.span for c in cut if c.told]
    return tuple((word, (a, b)) for word, (a, b) in left if not any(start <= a < end for start, end in stories))


def _dated_no(cut: tuple[Clause, ...]) -> bool:
    """Whether a day of the calendar stands in the sentence of a no: it may be that day's talk that cannot be."""
    lines = {c.line for c in cut if c.kinds & {"decline", "lack"} and "can" in c.text}
    return any(c.line in lines and c.has("date", "weekday", "weekof", "point") for c in cut)


def _unrefused(cut: tuple[Clause, ...], reading: Reading) -> bool:
    """Whether days or hours were refused in a clause of wishes, and the reading refuses nothing and leaves nothing out."""
    refusing = any(
        c.act == "wish"
        and c.has("refuse", "bad")
        and c.has("days", "part", "range", "barerange")
        and not c.has("bound", "only", "channel", "except")
        for c in cut
    )
    return refusing and bool(reading.availability) and all(w.kind == "want" for w in reading.availability) and len(reading.availability) < 2


def _elsewhere(page: Page, start: int, end: int) -> bool:
    """Whether a number is what shall no longer be, "45 minutes instead of 30", or an answer or point of its own, "4. But ..."."""
    before = page.folded[:start].rstrip(" ")
    alone = before[-1:] in ("", "\n") and re.match(r"[.):]?(?:\s|$)", page.folded[end:]) is not None
    return alone or re.search(r"\b(?:instead of|rather than|than|not) $", page.folded[max(0, start - 13) : start]) is not None


_MENTOR = Expression(r"\b(?:an?|another|new|my own|wish|like|as|need|want|for) (?:[a-z]+ )?mentor\b(?!'s)")


def _a_mentor(page: Page, used: list[Span]) -> bool:
    return any(not any(a < m.end() and m.start() < b for a, b in used) for m in _MENTOR.finditer(page.folded))


_ABOUT = Expression(r"\b(?:for|about|in|with|on|around|regarding|subjects?|topics?|areas?|fields?):? (?:an? |the |my |our |some )*$")


def _subject(page: Page, left: tuple[tuple[str, Span], ...]) -> bool:
    """Whether a word left over stands where a subject would."""
    return any(
        word not in FILLERS and len(word) > 2 and not word[0].isdigit() and _ABOUT.search(page.folded[max(0, a - 24) : a]) is not None
        for word, (a, _) in left
    )


def _named(page: Page, left: tuple[tuple[str, Span], ...]) -> bool:
    """Whether two neighbouring words left over have capitals inside a sentence."""
    return any(
        page.shown[a].isupper() and page.shown[c].isupper() and b + 1 == c and page.shown[a:d].isupper() is False
        for (_, (a, b)), (_, (c, d)) in pairwise(left)
        if page.folded[:a].rstrip()[-1:] not in ("", ".", "!", "?", ":", "\n")
    )


def _covered(notes: Notes, atom: Atom) -> bool:
    return any(a <= atom.span[0] < b for spans in notes.spans.values() for a, b in spans)


_PEOPLE = Expression(
    r"\b(?:one|two|three|four|five|\d) (?:new |more )?(?:mentees?|people|persons?|newcomers?)\b(?! (?:i|who|in|on|from|at) )"
)
_POSSESSED = Expression(r"\b(?:mon|tues|wednes|thurs|fri)day's\b")
_LENGTH = Expression(
    r"\b(?:\d+|an?|half an?|one|two|three|ten|fifteen|twenty|thirty|forty|forty-five|sixty|ninety|couple of|few|full|whole)(?: (?:full|whole|half|good|short|quick))?[ -]?(?:hours?|minutes?|mins?)\b(?! (?:away|ago|drive|before|after|late))"
)


def _coming(atom: Atom) -> bool:
    """ "Nächsten Freitag", "vendredi prochain": in English a question with both days follows, elsewhere the mail is asked back."""
    return atom.kind == "weekday" and atom.text.startswith("next ") and not atom.text.startswith("next week")


_SUPPOSED = Expression(r"\s*(?:and |but |so )?(?:if|in case|should)\b")


def _unmeasured(page: Page, cut: tuple[Clause, ...], notes: Notes) -> bool:
    """Whether an hour or minutes stand where no field was read and no story is told."""
    taken = [span for spans in notes.spans.values() for span in spans] + [c.span for c in cut if c.told]
    return any(not any(a <= m.start() < b for a, b in taken) for m in _LENGTH.finditer(page.folded))


_OLD = Expression(
    r"\b(?:instead of|rather than|than|not|no longer|from|over)(?: (?:a|an|the|our|every|at|just))* $|\b(?:instead of|rather than|no longer)[^.,;!?\n]{0,24}$|\b(?:because|since|as|so|until|but)\b[^.!?\n]*$|\b(?:under|below|within|exceed\w*|(?:less|more|longer) than|at most|up to)\b[^.,;!?\n]{0,20}$"
)
"""What stands before days that are no wish: the old time, or a reason."""


def _unused(page: Page, cut: tuple[Clause, ...], reading: Reading, notes: Notes) -> bool:
    """Whether a day or an hour stands in a clause of the writer's own, was not read, and does not only repeat what was."""
    said = {a.text for c in cut for a in c.atoms if _covered(notes, a)}
    return any(
        a.kind in _TELLING
        and not _covered(notes, a)
        and a.text not in said
        and not _implied(a, reading)
        and not _OLD.search(page.folded[c.span[0] : a.span[0]])
        for c in cut
        if c.act in ("wish", "move", "miss", "away", "propose") and not c.told and not left_open(c)
        for a in c.atoms
    )


def _implied(atom: Atom, reading: Reading) -> bool:
    """ "Any time Wednesday", "weekly would be too much" beside a rhythm, "my dates in March" beside those dates: it adds nothing."""
    if atom.kind == "cadence":
        return reading.cadence is not None
    if atom.kind == "dayset":
        return atom.text.startswith(("any", "either")) and bool(reading.times or reading.availability)
    if atom.kind == "month":
        return bool(reading.times or reading.targets or reading.absences)
    return atom.kind == "lasting" and reading.intent in ("accept", "request", "volunteer")


_SPOKEN = frozenset({"teams", "zoom", "video", "phone", "in person", "slack", "webex"})


def _unheard(page: Page, cut: tuple[Clause, ...], notes: Notes) -> bool:
    told = (a for c in cut if not c.told for a in c.atoms if a.kind == "channel" and a.text in _SPOKEN)
    return any(not _covered(notes, a) and is_way(page, a) for a in told)


def _misfit(intent: Intent, reading: Reading) -> bool:
    fits = _FITTING.get(intent)
    empty = Reading()
    return fits is not None and any(getattr(reading, name) != getattr(empty, name) for name in _FIELDS if name not in fits)


def _narrow(window: Window) -> bool:
    return window.kind == "want" and _minutes(window.end) - _minutes(window.start) < 45


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def _unmoved(reading: Reading) -> bool:
    """Moved from a day to the same day without a new hour."""
    days = {t.since for t in reading.targets if t.since is not None and t.since == t.until}
    return any(t.start is None and t.day in days for t in reading.times)


def _timeless(reading: Reading, cut: tuple[Clause, ...]) -> bool:
    hours = any(a.kind in CLOCKS - {"allday"} for c in cut if c.act == "move" for a in c.atoms)
    return hours and bool(reading.times) and not any(t.start for t in reading.times)


def _twice(reading: Reading, cut: tuple[Clause, ...]) -> bool:
    """ "The next one on 11 March": its number or its day, one of them is the new one."""
    counted = any(a.kind == "sessions" for c in cut for a in c.atoms)
    return counted and bool(reading.times) and any(t.since is not None for t in reading.targets)


_DAY_AND_DATE = Expression(
    r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?:the )?\d{1,2}"
    r"(?:st|nd|rd|th|\.? ?(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?=,? at \d))\b"
)


def _clash(page: Page, reading: Reading) -> bool:
    """ "Tuesday 8 March" in a year in which that is a Monday: one of the two is a slip, and nobody knows which."""
    told = [day for t in reading.targets for day in (t.since, t.until)] + [day for a in reading.absences for day in (a.since, a.until)]
    dates = {DAYS[day.weekday()] for day in (*told, *(t.day for t in reading.times)) if day is not None}
    return bool(dates) and any(match[1][:2].upper() not in dates for match in _DAY_AND_DATE.finditer(page.folded))


def _offered(cut: tuple[Clause, ...]) -> bool:
    """Whether something is proposed beside a session left out, with a day or an hour of its own."""
    return (
        any("propose" in c.kinds and c.has(*DATED, *CLOCKS) for c in cut)
        or sum(
            c.act == "miss"
            and not c.told
            and not c.has("bad", "refuse")
            and not c.kinds & {"skip", "reason", "lack", "away"}
            and c.has("date", "days", "weekday", "point", "clock")
            for c in cut
        )
        > 0
    )
