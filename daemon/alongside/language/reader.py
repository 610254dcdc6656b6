"""The reader: text and context in, a Reading out. It never raises, and what it is not sure of it says.

A text is a typed command, else a form, else prose; forms and prose mix. The confidence is the share of the weighty words that
were used, lowered by every doubt and by what does not fit the question asked; it reaches 0.8 only when nothing of weight is left.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from alongside.language import agenda, answered, commands, form, likeness, meanings, prose
from alongside.language.agenda import Today
from alongside.language.commands import Typed
from alongside.language.intents import CONSEQUENTIAL
from alongside.language.page import LIMIT, Page, open_page, struck
from alongside.language.reading import Channels, Context, Reading
from alongside.language.spelling import english_first, put_right
from alongside.language.vernacular import in_english

_WITH_REST = frozenset({"YES", "OK", "NO", "ANY", "1", "2", "3", "MOVE", "SKIP", "AWAY", "PAUSE", "CHANGE", "NOT THIS MONTH", "SEND"})
"""Commands whose following lines may add fields."""

_LATENT = frozenset({"YES", "OK", "NO", "ANY", "1", "2", "3"})
"""Words that only mean something as an answer."""


def read(text: str, context: Context) -> Reading:
    """What the words mean. Deterministic, linear in the text, and total: an odd text is a Reading of low confidence."""
    found = _read(text, context)
    if len(text) > LIMIT:
        return replace(found, confidence=min(found.confidence, 0.6))
    ways = meanings.of(text, found, context, _read)
    if not ways:
        return found
    open_words = f"{ways[0].said} may mean {' or '.join(one.meant for one in ways)}"
    return replace(found, meanings=ways, confidence=min(found.confidence, meanings.UNCLEAR), why=(*found.why, open_words))


def _read(text: str, context: Context) -> Reading:
    page = open_page(text)
    if not page.folded.strip():
        return Reading()
    today = agenda.today_of(_day(context), context.tz, context.country)
    typed = commands.typed(page.own)
    if typed is not None and not _crowded(typed, page):
        return _commanded(typed, page, context, today)
    said = page.folded
    if none := answered.none_of_them(page, context):
        return none
    page = translated(page)
    likely = None if context.asked else likeness.likely(said, context.role, page.tongue, "" if page.tongue == "en" else page.folded)
    chosen = prose.chosen(page.folded, context)
    found = form.rows(page)
    reading = answered.doubted(_formed(page, found, context, today) if found else prose.read(page, context, today, likely), said)
    if chosen is not None and reading.intent in ("other", "accept", "request", "question", "preference"):
        return replace(
            reading, intent="accept", choice=chosen, unread=(), confidence=0.9 if reading.confidence >= 0.5 or reading.empty else 0.6
        )
    return reading


def translated(page: Page) -> Page:
    """The page in the grammar's English, what is misspelt put right."""
    return put_right(in_english(english_first(page)))


def _day(context: Context) -> date:
    try:
        return context.now.astimezone(ZoneInfo(context.tz)).date()
    except (KeyError, ValueError, OSError):
        return context.now.date()


def _crowded(typed: Typed, page: Page) -> bool:
    """A bare yes or no above further prose is read with it, as one answer; "Away: …" above other lines is one of a form."""
    if typed.command == "AWAY" and len(form.rows(page)) > 1:
        return True
    return typed.command in ("YES", "NO", "OK") and bool(page.own[typed.line_end :].strip())


def _commanded(typed: Typed, page: Page, context: Context, today: Today) -> Reading:
    """A typed command: its row decides the intent, its argument and the lines below fill the fields."""
    rest = page.own[typed.line_end :].strip()
    if typed.command in commands.FREE:
        argument = f"{typed.argument}\n{rest}".strip()
        return Reading(intent=typed.intent, command=typed.command, argument=argument, confidence=1.0)
    words = typed.argument if typed.command in commands.TIMED else ""
    more = rest if typed.command in _WITH_REST else ""
    fields = prose.fields(
        put_right(in_english(open_page(f"{words}\n{more}"))), replace(context, asked=""), today, mode=_mode(typed.command)
    )
    confidence = _fit(typed, context)
    if (typed.command in commands.TIMED and (fields.unread and words)) or (typed.command == "MOVE" and words and not _timed(fields)):
        confidence = min(confidence, 0.6)
    return replace(
        fields, intent=typed.intent, command=typed.command, argument=typed.argument, choice=typed.choice, unread=fields.unread if words else (),
        confidence=confidence, mentor_named=() if not more else fields.mentor_named,
    )  # fmt: skip


def _mode(command: str) -> str:
    return {"MOVE": "move", "AWAY": "away", "PAUSE": "away", "PAUSE ALL": "away", "SKIP": "miss"}.get(command, "")


def _timed(fields: Reading) -> bool:
    return bool(fields.times) or fields.shift_min is not None or fields.cadence is not None


def _fit(typed: Typed, context: Context) -> float:
    """How well a command fits what was asked: an answer to nothing is worth half."""
    if typed.command not in _LATENT:
        return 1.0
    if typed.choice is not None and context.choices:
        return 0.95 if typed.choice <= len(context.choices) else 0.4
    if typed.choice is not None:
        return 0.6 if context.asked else 0.4
    return 0.95 if context.asked else 0.5


def _formed(page: Page, found: tuple[form.Row, ...], context: Context, today: Today) -> Reading:
    """A form, with the prose around it."""
    reading, lost = form.filled(found, today)
    rest = struck(page.folded, [row.span for row in found])
    around = prose.read(replace(page, folded=rest), context, today) if rest.strip() else Reading()
    if all(row.field == "said" for row in found):
        # Words for the other to read change no wish, and leave what stands around them as it is.
        return around if rest.strip() else Reading(intent="preference", confidence=0.95)
    merged = _over(reading, around)
    plain = around.intent in ("other", "question", "preference", "accept", "note") or (
        around.intent in CONSEQUENTIAL and around.confidence < 0.8
    )
    wanted = reading.mentor_named or (reading.topics and context.role == "mentee" and not context.asked)
    stated = form.stated(found)
    intent = (stated or ("request" if wanted else "preference")) if plain else around.intent
    unread = (*lost, *around.unread)
    confidence = 0.5 if lost else 0.95 if not around.unread else 0.7
    return replace(merged, intent=intent, unread=unread, confidence=confidence)


def _over(first: Reading, second: Reading) -> Reading:
    """The fields of the first, and of the second where the first has none."""
    empty = Reading()
    keep = {
        name: getattr(second, name)
        for name in ("availability", "tz", "cadence", "duration_min", "capacity", "absences", "targets", "times", "shift_min", "mentor_named",
                     "mentors_avoided", "topics", "hard", "spans")
        if getattr(first, name) == getattr(empty, name)
    }  # fmt: skip
    if first.channels == Channels():
        keep["channels"] = second.channels
    return replace(first, **keep)
