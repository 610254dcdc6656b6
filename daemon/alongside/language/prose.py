"""Sentences: every atom goes to one field by what its clause speaks of, the cues and the question asked decide the intent.

A clause speaks of wishes unless a cue says that it moves a session, leaves one out, or tells of days away.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace

from alongside.language import agenda, form, intents, people, weigh, wishes
from alongside.language.agenda import DATED, Today
from alongside.language.atoms import Atom, day_list, lex
from alongside.language.clocks import hhmm
from alongside.language.intents import Cue
from alongside.language.page import Page, Span, fold, struck
from alongside.language.people import People
from alongside.language.reading import Absence, Cadence, Channels, Context, Intent, Reading, Targets
from alongside.language.windows import groups, windows

ASKING = frozenset({"ask", "ask_reminder", "become_mentor", "received", "understood", "clarify", "ask_released"})
"""Letters whose answer speaks of a week in general: a weekday in it is a wish, not a date."""

ECHOING = frozenset({"received", "understood"})
"""Letters that show a record: "no, Mondays" corrects it and declines nothing."""

_TIMED = frozenset({"days", "dayset", "part", "clock", "range", "barerange", "bound"})
_SOCIAL = frozenset({"courtesy", "trap", "stop"})
_ALL_TIME = _TIMED | DATED | {"nth", "cadence", "shift"}
_MODES = {"skip": "skip", "away": "away", "reschedule": "move", "pause": "away", "open": "away", "move": "move", "lack": "skip"}


@dataclass(slots=True)
class Notes:
    """What one text has given so far: the words used, and the doubts met."""

    spans: dict[str, list[Span]] = field(default_factory=dict)
    hard: list[str] = field(default_factory=list)
    doubts: int = 0

    def take(self, name: str, *spans: Span) -> None:
        """Writes down which words a field was read from."""
        if spans:
            self.spans.setdefault(name, []).extend(spans)


def read(page: Page, context: Context, today: Today) -> Reading:
    """The reading of a text that is no command."""
    notes = Notes()
    answer = intents.answer(page.folded)
    folded = page.folded if answer is None else " " * answer.span[1] + page.folded[answer.span[1] :]
    body = replace(page, folded=folded)
    cues = intents.cues(folded, context.role)
    atoms = tuple(a for a in lex(folded) if not any(c.intent in _SOCIAL and c.span[0] <= a.span[0] < c.span[1] for c in cues))
    if context.asked == "thanks_prompt" and not _leaves_thanks(cues, answer):
        return weigh.thanks(page, cues)
    named = people.mentioned(body, context.roster, context.writer)
    reading = _fields(body, atoms, cues, context, today, notes, "")
    cues, asking = weigh.own(page, cues)
    kinds = {c.intent for c in cues} | ({answer.intent} if answer else set())
    reading = _with_people(reading, named, kinds, context, notes, page)
    kinds = _settled(kinds, reading, context, answer, page)
    used = [c.span for c in cues] + ([answer.span] if answer else []) + [a for spans in notes.spans.values() for a in spans]
    used += [a.span for a in atoms if a.kind in ("refuse", "only", "except", "bad", "but", "verb", "address")] + list(named.spans)
    weighed = weigh.weight(body, used)
    if kinds & set(intents.ORDER):
        intent = intents.first_of(kinds)
    else:
        intent = "question" if asking else _only_words(page, reading, context, weighed)
        reading = Reading() if intent in ("other", "thanks", "question") else reading
    if intent in ("thanks", "note", "question", "help") and not kinds & {"request", "preference"}:
        return weigh.free(page, intent, kinds)
    if intent not in ("skip", "reschedule") and {"skip", "away"} & kinds == set() and reading.times and intent != "reschedule":
        reading = replace(reading, times=())
    clear = weigh.is_clear(page, intent, cues) or (answer is not None and answer.intent == intent and context.asked != "")
    confidence = weigh.confidence(
        weighed, intent, kinds, reading, context, notes.doubts + (named.stranger and bool(reading.mentor_named)), clear
    )
    return replace(
        reading, intent=intent, unread=weighed.unread, confidence=confidence, hard=tuple(dict.fromkeys(notes.hard)),
        spans={name: tuple(page.quote(s) for s in spans) for name, spans in notes.spans.items()},
    )  # fmt: skip


def fields(page: Page, context: Context, today: Today, mode: str) -> Reading:
    """The fields of a command's argument, where the command has already said what it speaks of."""
    notes = Notes()
    atoms = lex(page.folded)
    reading = _fields(page, atoms, intents.cues(page.folded, context.role), context, today, notes, mode)
    used = [s for spans in notes.spans.values() for s in spans]
    return replace(reading, unread=weigh.weight(page, used).unread)


def chosen(folded: str, context: Context) -> int | None:
    """Which of the choices offered a text takes: "2 please", "the second one", or the choice's own words."""
    words = re.sub(
        r"\b(?:please|thanks|thank you|yes|i'd like|i would like|i'd take|i take|let's take|take|go for|number|no\.|option|the|one|choice)\b|[#.,!:()]",
        " ",
        folded,
    )
    words = " ".join(words.split())
    table = {"1": 1, "2": 2, "3": 3, "first": 1, "second": 2, "third": 3, "two": 2, "three": 3}
    if words in table and (context.choices or context.asked) and table[words] <= (len(context.choices) or 3):
        return table[words]
    if not words or not context.choices:
        return None
    hits = [
        i
        for i, choice in enumerate(context.choices, 1)
        if words == fold(choice) or (len(words) > 3 and re.search(rf"\b{re.escape(words)}\b", fold(choice)))
    ]
    return hits[0] if len(hits) == 1 else None


def _leaves_thanks(cues: tuple[Cue, ...], answer: Cue | None) -> bool:
    """Whether an answer to the thank-you prompt is about something else."""
    kinds = {c.intent for c in cues}
    return bool(kinds & {"stop", "end", "pause", "skip", "away", "help", "note"}) and "thanks" not in kinds


def _with_people(reading: Reading, named: People, kinds: set[str], context: Context, notes: Notes, page: Page) -> Reading:
    """Names count as wishes where a mentor is asked for; elsewhere they are only the people of the story."""
    existing = "existing" in kinds
    asked_for = existing or "request" in kinds or context.asked in ("clarify", "received", "understood", "ask_released")
    bare = re.fullmatch(r"\W*(?:(?:please|just|only)\b\W*)*", _outside(page, named.spans)) is not None
    alone = not kinds and context.role in ("mentee", "") and bool(named.named) and (bare or not reading.empty)
    if not (asked_for or alone or (named.refused and context.role == "mentee")):
        return reading
    notes.take("mentor_named", *named.spans)
    only = bool(named.named) and _only_named(page, named)
    if only:
        notes.hard.append("mentor_named")
    if alone and named.named:
        kinds.add("request")
        notes.doubts += context.asked == ""
    return replace(reading, mentor_named=named.named, mentors_avoided=named.refused, existing=existing and bool(named.named), only=only)


def _outside(page: Page, spans: tuple[Span, ...]) -> str:
    return struck(page.folded, sorted(spans))


def _only_named(page: Page, named: People) -> bool:
    """ "Only Hilary", "Hilary or nobody", "nobody else"."""
    return (
        any(
            re.search(r"\b(?:only|just)(?: (?:with|want|have|by))? $", page.folded[max(0, a - 16) : a])
            or re.match(r"\s*(?:only\b|,? (?:or|and) (?:nobody|no ?one)(?: else)?|,? nobody else)", page.folded[b : b + 24])
            for a, b in named.spans
        )
        or re.search(r"\b(?:nobody|no one) else\b", page.folded) is not None
    )


def _fields(page: Page, atoms: tuple[Atom, ...], cues: tuple[Cue, ...], context: Context, today: Today, notes: Notes, mode: str) -> Reading:
    """Every field but the intent and the people."""
    modes = _modes(page, atoms, cues, context, mode)
    wish = tuple(a for a, m in zip(atoms, modes, strict=True) if m == "wish")
    reading = _agenda(page, atoms, modes, cues, today, notes)
    reading, rest = _rhythm(page, reading, wish, notes)
    reading = _hours(page, reading, rest, notes)
    notes.doubts += bool(reading.times) and any(w.kind == "avoid" for w in reading.availability)
    return _plain(page, reading, atoms, context, notes)


def _modes(page: Page, atoms: tuple[Atom, ...], cues: tuple[Cue, ...], context: Context, mode: str) -> list[str]:
    """What each atom's clause speaks of: wish, skip, away or move."""
    if mode:
        return [mode] * len(atoms)
    requesting = any(c.intent in ("request", "volunteer", "accept", "preference") for c in cues) or context.asked in ASKING
    out = {}
    starts = [a.span[0] for a in atoms]
    before = "wish"
    for clause in _clauses(page):
        inside = list(atoms[bisect_left(starts, clause[0]) : bisect_left(starts, clause[1])])
        at = bisect_left(starts, clause[0]) - 1
        joined = (
            at >= 0
            and bool(inside)
            and re.fullmatch(r"[\s,]*(?:at|on)?\s*", page.folded[atoms[at].span[1] : inside[0].span[0]]) is not None
        )
        now = (
            before
            if joined and inside[0].kind in ("clock", "range", "barerange")
            else _clause_mode(page, clause, inside, cues, requesting, before)
        )
        out.update({a.span: now for a in inside})
        before = now if inside or now != "wish" else before
    if any(a.kind == "shift" for a in atoms):
        # "On Thursday an hour later": the day says which talk.
        out.update({a.span: "skip" for a in atoms if a.kind in DATED and not a.plural})
    return [out.get(a.span, "wish") for a in atoms]


def _clauses(page: Page) -> list[Span]:
    """Clauses, also cut where "but" or "so" turns."""
    cut: list[Span] = []
    for start, end in page.clauses:
        for m in re.finditer(r"\b(?:but|so|instead can|can we|could we|shall we)\b", page.folded[start:end]):
            if page.folded[start : start + m.start()].strip() and start + m.start() > (cut[-1][1] if cut else 0):
                cut.append((max(start, cut[-1][1] if cut else 0), start + m.start()))
        cut.append((max(start, cut[-1][1] if cut else 0), end))
    return cut


def _start(cue: Cue) -> int:
    return cue.span[0]


def _clause_mode(page: Page, clause: Span, inside: list[Atom], cues: tuple[Cue, ...], requesting: bool, before: str) -> str:
    here = cues[bisect_left(cues, clause[0], key=_start) : bisect_left(cues, clause[1], key=_start)]
    kinds = {_MODES[c.intent] for c in here if c.intent in _MODES}
    has = {a.kind for a in inside}
    general = any(a.plural and a.kind in ("days", "part", "dayset") for a in inside)
    any_move = any(_MODES.get(c.intent) == "move" for c in cues)
    whose = {"weeks", "days", "weekday", "point", "date"} & has and re.search(
        r"'s? (?:session|talk|meeting|call|one)\b|\b(?:session|talk|meeting|call|appointment) (?:on|of) ",
        page.folded[clause[0] : clause[1]],
    )
    if whose and any_move and kinds <= {"skip"}:
        return "move"
    if "move" in kinds and not (general and requesting) and (has & (_TIMED | DATED | {"shift"})):
        return "move"
    if (
        before == "skip"
        and not kinds
        and has & DATED
        and re.search(r"\b(?:works?|suits?|fine|possible|better|would be)\b", page.folded[clause[0] : clause[1]])
    ):
        return "move"
    if (
        before == "skip"
        and not here
        and not general
        and has & {"days", "weekday", "date", "point"}
        and has & {"clock", "range", "barerange"}
    ):
        return "move"
    if (
        has & {"refuse", "bad"}
        and not here
        and ("weeks" in has or (not general and has & {"days", "weekday", "point", "date"} and any_move))
    ):
        return "skip"
    if "skip" in kinds and not (general and not has & {"weeks", "date", "point"}):
        return "skip"
    if "away" in kinds and not (general and not has & (DATED - {"days"})):
        return "away"
    if "shift" in has:
        return "move"
    if (
        before != "wish"
        and has & DATED
        and not general
        and re.match(
            r"\s*(?:or|and|from|until|till|on|to|then|also|maybe|at|the|next|this|back|\w+day|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)",
            page.folded[clause[0] : clause[1]],
        )
    ):
        return before
    if (has & {"date", "point", "weekday"}) and not requesting and has & {"clock", "range", "barerange", "part", "bound"}:
        return "move"
    asking = page.folded[clause[1] : clause[1] + 1] == "?" or bool(kinds)
    point = ({"clock"} & has or ({"range", "barerange"} & has and asking)) and any(a.kind == "days" and not a.plural for a in inside)
    if point and not requesting and not has & {"cadence", "refuse", "only", "except", "dayset"}:
        return "move"
    return "wish"


def _agenda(page: Page, atoms: tuple[Atom, ...], modes: list[str], cues: tuple[Cue, ...], today: Today, notes: Notes) -> Reading:
    """Absences, targets and times from the clauses that speak of the calendar."""
    by: dict[str, list[Atom]] = {"skip": [], "away": [], "move": []}
    for atom, mode in zip(atoms, modes, strict=True):
        if mode in by and atom.kind in _ALL_TIME:
            by[mode].append(atom)
    by["move"] = [part for a in by["move"] for part in _parted(a)]
    shift = next((a.number for a in by["move"] if a.kind == "shift"), None)
    olds = [a for a in by["move"] if _is_old(page, a, by["move"])]
    new = [a for a in by["move"] if a not in olds and a.kind != "shift"]
    week = next((s for a in olds if a.kind == "weeks" for s in agenda.stretches(a, today) if not s.count), None)
    times = agenda.times(page.folded, new, today, week)
    targets = form.session_targets(page.folded, [*[a for a in by["skip"] if a.kind in DATED], *olds], today)
    absences, targets = _gone(page, by["away"], cues, targets, today)
    notes.take("times", *(a.span for a in new if times))
    notes.take("targets", *(a.span for a in (*by["skip"], *olds) if targets and (a.kind in DATED or a.kind in ("part", "clock"))))
    notes.take("absences", *(a.span for a in by["away"] if absences or targets))
    notes.take("shift_min", *(a.span for a in by["move"] if a.kind == "shift"))
    notes.doubts += sum(s.doubt for a in atoms if a.kind == "date" for s in agenda.stretches(a, today))
    return Reading(times=times, targets=targets, absences=absences, shift_min=shift)


def _parted(atom: Atom) -> list[Atom]:
    """In a move "Tuesday to Thursday" is no span of days but the old one and the new."""
    match = re.fullmatch(r"(\w+) to (\w+)", atom.text) if atom.kind == "days" else None
    if match is None:
        return [atom]
    start = atom.span[0]
    ends = [(start, start + match.end(1)), (start + match.start(2), atom.span[1])]
    return [Atom("days", span, word, days=day_list(word)) for span, word in zip(ends, match.groups(), strict=True)]


def _is_old(page: Page, atom: Atom, move: list[Atom]) -> bool:
    """The session that is to move: "from Tuesday", "Tuesday's talk to Friday", "instead of Tuesday"."""
    before = page.folded[max(0, atom.span[0] - 14) : atom.span[0]]
    after = page.folded[atom.span[1] : atom.span[1] + 30]
    if atom.kind in ("sessions",):
        return True
    if atom.kind in ("clock", "range", "barerange", "part", *DATED) and re.search(
        r"\b(?:rather than|instead of|not) (?:at |on |the )?$", before
    ):
        return True
    if atom.kind not in DATED:
        return False
    others = any(a is not atom and a.kind in DATED | {"clock", "range"} and a.span[0] > atom.span[1] for a in move)
    whose = re.match(r"('s)?\s*(?:session|talk|meeting|one|call)s?\b", after) is not None
    leads = re.match(r"\s*(?:at \S+ )?to (?:the )?(?=\w)", after) is not None and others and atom.kind != "dates"
    return (
        re.search(r"\b(?:from|instead of|(?:session|talk|meeting|call|one|appointment) (?:on|of)(?: the)?) $", before) is not None
        or whose
        or leads
        or (atom.kind in ("weeks", "days", "weekday", "point") and (atom.text.endswith("'s") or after.startswith("'s")))
    )


def _gone(
    page: Page, atoms: list[Atom], cues: tuple[Cue, ...], targets: tuple[Targets, ...], today: Today
) -> tuple[tuple[Absence, ...], tuple[Targets, ...]]:
    """Days away: one single weekday, today or tomorrow is a session missed, anything longer an absence."""
    dated = [a for a in atoms if a.kind in DATED and agenda.stretches(a, today)]
    back = re.search(r"\bback (?:on|again|from)?|\buntil\b|\btill\b|\bfrom\b", page.folded) is not None
    single = all(a.kind in ("days", "point", "weekday") for a in dated)
    if dated and single and not back:
        return (), (*targets, *form.session_targets(page.folded, dated, today))
    found = agenda.absences(page.folded, dated, today)
    targets = (*targets, *form.session_targets(page.folded, [a for a in dated if a.kind == "sessions"], today))
    if any(c.intent == "open" for c in cues):
        found = (*found[:-1], Absence(found[-1].since if found else today.day, None))
    return found, targets


def _rhythm(page: Page, reading: Reading, wish: tuple[Atom, ...], notes: Notes) -> tuple[Reading, tuple[Atom, ...]]:
    """The cadence, and the wish atoms that it leaves to the windows."""
    cadence, spans = wishes.cadence(page, wish)
    taken = set(spans)
    clocks = [a for a in wish if a.kind == "clock"]
    if cadence is not None and cadence.byday and not cadence.at and _timed_behind(page, wish, spans):
        cadence, taken = replace(cadence, byday=()), {spans[0]} if not cadence.nth else taken
    if len(clocks) == 1 and cadence is not None and cadence.at:
        taken.add(clocks[0].span)
    elif len(clocks) == 1 and (days := _days_before(page, wish, clocks[0])) is not None:
        cadence = Cadence(cadence.freq if cadence else "weekly", days.days, (), hhmm(clocks[0].number or 0))
        taken |= {days.span, clocks[0].span}
    notes.take("cadence", *sorted(taken))
    return replace(reading, cadence=cadence), tuple(a for a in wish if a.span not in taken)


def _timed_behind(page: Page, wish: tuple[Atom, ...], spans: tuple[Span, ...]) -> bool:
    """Whether hours follow the days of a rhythm: "every Tuesday morning" is a rhythm and a window."""
    end = spans[-1][1]
    return any(
        a.kind in ("part", "range", "barerange", "bound")
        and 0 <= a.span[0] - end <= 14
        and not re.search(r"[,.;\n]", page.folded[end : a.span[0]])
        for a in wish
    )


def _days_before(page: Page, wish: tuple[Atom, ...], clock: Atom) -> Atom | None:
    """The days right before a single clock: "Thursdays at 10" fixes the talk's start."""
    for atom in wish:
        if (
            atom.kind in ("days", "dayset")
            and atom.span[1] <= clock.span[0]
            and re.fullmatch(r"[\s,]*", page.folded[atom.span[1] : clock.span[0]])
        ):
            return atom
    return None


def _hours(page: Page, reading: Reading, wish: tuple[Atom, ...], notes: Notes) -> Reading:
    """The windows of the clauses that speak of wishes."""
    found = tuple(g for g in groups(page, wish) if g.days or g.hours)
    if any(g.sign != "want" or g.only for g in found):
        notes.hard.append("availability")
    notes.take("availability", *(s for g in found for s in g.spans))
    return replace(reading, availability=windows(found))


def _plain(page: Page, reading: Reading, atoms: tuple[Atom, ...], context: Context, notes: Notes) -> Reading:
    """Channels, length, number, zone and topics."""
    ways = wishes.channels(page, atoms)
    notes.take("channels", *ways.spans)
    if ways.hard:
        notes.hard.append("channels")
    for name, kind in (("duration_min", "duration"), ("capacity", "capacity"), ("tz", "zone")):
        notes.take(name, *(a.span for a in atoms if a.kind == kind))
    zones = [wishes.zone(a, context.tz) for a in atoms if a.kind == "zone"]
    notes.doubts += sum(doubt for _, doubt in zones)
    subjects, spans = wishes.topics(page)
    notes.take("topics", *spans)
    return replace(
        reading, channels=ways.channels if ways.spans else Channels(), topics=subjects,
        duration_min=next((a.number for a in reversed(atoms) if a.kind == "duration" and not _replaced(page, a)), None),
        capacity=next((a.number for a in reversed(atoms) if a.kind == "capacity"), None),
        tz=next((z for z, _ in reversed(zones) if z), None),
    )  # fmt: skip


def _replaced(page: Page, atom: Atom) -> bool:
    """Whether this is what shall no longer hold: "instead of an hour"."""
    return page.folded[: atom.span[0]].endswith(("instead of ", "rather than ", "not "))


def _settled(kinds: set[str], reading: Reading, context: Context, answer: Cue | None, page: Page) -> set[str]:
    """The intents that hold once the fields are known: one table of what outweighs what."""
    wishes_there = bool(
        reading.availability or reading.cadence or reading.channels != Channels() or reading.duration_min or reading.capacity is not None
    )
    moving = bool(reading.times or reading.shift_min is not None)
    out_of_blue = not context.asked
    rules = (
        ("fit" in kinds, {"fit"}, {"preference"} if wishes_there and answer is None and context.asked not in ASKING else {"accept"}),
        (bool(kinds & {"volunteer"}) and out_of_blue, {"accept", "request"}, set[str]()),
        ("request" in kinds and out_of_blue and context.role in ("mentee", ""), {"accept"}, set[str]()),
        (
            "lack" in kinds,
            {"lack"},
            {"skip"} if reading.targets else {"preference"} if any(w.kind == "avoid" for w in reading.availability) else {"decline"},
        ),
        ("decline" in kinds and reading.capacity == 0 and out_of_blue, {"decline"}, {"preference"}),
        ("skip" in kinds and wishes_there and not reading.targets and not reading.absences, {"skip"}, {"preference"}),
        ("existing" in kinds, {"existing"}, {"request"}),
        # "I'm back from leave and look for somebody who knows payroll": whoever names a topic wants a mentor, not the talks of before.
        ("resume" in kinds and bool(reading.topics) and out_of_blue, {"resume"}, {"request"}),
        # A cue without days to leave out or to move to is no skip and no move by itself.
        ("away" in kinds and wishes_there and not reading.absences and not reading.targets, {"away", "skip"}, {"preference"}),
        (
            ("away" in kinds and not wishes_there) or bool({"away", "open"} & kinds and (reading.absences or reading.targets)),
            {"away", "open"},
            {"pause"} if any(a.until is None for a in reading.absences) else {"skip"},
        ),
        ("move" in kinds, {"move", "skip"}, {"reschedule"}),
        ("unsure decline" in kinds, {"unsure decline"}, {"decline", "doubt"}),
        ("reschedule" in kinds and not moving and not _moves(page), {"reschedule"}, set[str]()),
        (moving and not kinds & {"accept", "request", "volunteer", "decline"}, {"skip"}, {"reschedule"}),
        (moving and answer is not None and context.asked not in ASKING, {"accept", "decline"}, {"reschedule"}),
        # "No, Mondays" to an echo corrects it.
        (
            answer is not None and answer.intent == "decline" and context.asked in ECHOING and (wishes_there or bool(reading.mentor_named)),
            {"decline"},
            {"preference"},
        ),
        (context.asked in ECHOING and wishes_there and "accept" in kinds and answer is None, {"accept"}, {"preference"}),
        (bool(reading.topics) and context.role == "mentee" and not kinds & set(intents.ORDER), set[str](), {"request"}),
    )
    for holds, out, into in rules:
        if holds:
            kinds = (kinds - out) | into
    return kinds


def _moves(page: Page) -> bool:
    return (
        re.search(r"\b(?:moved?|reschedule|postpone|(?:another|different|new|other) (?:time|slot|day|date)|shift|push)\b", page.folded)
        is not None
    )


_FOR_SELF = re.compile(
    r"\b(?:i|i'm|i'd|i've|i'll|me|we|we'd|we're|us|please|prefer|works?|suits?|best|better|fine|ok|okay|only|never|ideally|available|availability|free|possible|preferences?|would|my|our|first|if (?:needed|possible|necessary))\b"
)
_OF_OTHERS = re.compile(r"\s*(?:he|she|they|the(?! (?:\d|first|second|third|fourth|last|next))|your)\b")
_GRATEFUL = re.compile(r"\b(?:thanks|thank you|thank u|thx|cheers|merci|gracias|danke|grateful|appreciate)\b")
_GRATEFUL_END = re.compile(r"^[^\n]*[,.!] (?:many )?(?:thanks|thank you)(?: so much| very much)?(?: [a-z]+)?[ .!]*$")
_ASKS = re.compile(
    r"\s*(?:and |so |but |just |quick question[:,]? )?(?:what|when|where|who|why|how|which|is|are|do|does|can|could|may|should|will|would|am|did|must)\b"
)
_OURS = re.compile(
    r"\b(?:mentor\w*|mentees?|sessions?|talks?|programme|program|manager|meetings?|notes?|pairing|prepare|matched|series|invitation)\b"
)


_ERRAND = re.compile(
    r"\s*(?:(?:hi|dear) all,? |fyi,? |reminder[:,] |please (?:note|send|find|see|forward|review|check|sign|book)\b|(?:can|could|would|will) (?:you|somebody|someone|anybody) (?:please )?(?:send|forward|check|review|provide|look|tell|sign|bring|print|book|lend|give)\b)"
)


def _tells(page: Page, reading: Reading, weighed: weigh.Weight, context: Context) -> bool:
    """Whether hours and days without a word of wishing are the writer's own, and no room's, parcel's or colleague's."""
    unread = bool(weighed.unread)
    if _ERRAND.match(page.folded):
        return False
    if context.role and weighed.share >= 0.5 and not _OF_OTHERS.match(page.folded):
        return True
    if _OF_OTHERS.match(page.folded) and not re.search(r"\b(?:i|me|us|we)\b", page.folded):
        return False
    return not unread or _FOR_SELF.search(page.folded) is not None


def _only_words(page: Page, reading: Reading, context: Context, weighed: weigh.Weight) -> Intent:
    """The intent of a text without cues: a question, a bare thanks, or nothing we know."""
    if not reading.empty and _tells(page, reading, weighed, context):
        return "preference" if not (reading.times or reading.targets or reading.absences) else "reschedule" if reading.times else "skip"
    if _GRATEFUL.search(page.folded) or _GRATEFUL_END.search(fold(page.shown.strip())):
        return "thanks"
    asks = "?" in page.folded and any(_ASKS.match(page.folded[a:b]) for a, b in page.sentences if page.folded[b : b + 1] == "?")
    return "question" if asks and (context.role or _OURS.search(page.folded)) else "other"
