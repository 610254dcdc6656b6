"""Notes: for the writer's eyes only, or shared with the other; found again by a word, or all of them as one page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from alongside.programme import changes, drafts, inquiries, pages, proving
from alongside.programme.dates import last_over, session_answered
from alongside.programme.events import Decision, MailArrived, identifier
from alongside.programme.keepsakes import Said
from alongside.programme.letters import File, FoundWords, Letter, Notebook, ToldWords, Understood
from alongside.programme.model import Pairing, State
from alongside.recall.asked import speaks_of

SHOWN = 5
"""So many finds stand in one letter; the rest is counted."""
LONGEST = 300
"""Characters of one find."""
FILE = "notes.txt"


def note(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """``NOTE ...``: kept for the writer alone, with the talk that was."""
    return _kept(state, event, now, private)


def share(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """``SHARE ...``: both read it, and it stands on the list for the next talk; alone, below the echo of a note, it is that note."""
    reading, mine = event.reading, _answered(state, event)
    if mine and mine.kind == "note" and mine.text and reading and reading.command == "SHARE" and not (reading.argument or "").strip():
        return _kept(state, replace(event, reading=replace(reading, argument=mine.text)), now, partial(_shared, noted=mine))
    return _kept(state, event, now, _shared)


def _answered(state: State, event: MailArrived) -> Said | None:
    """The writer's own words whose echo this mail answers."""
    about = event.parent.about if event.parent else ""
    return next((w for words in state.said.values() for w in words if about == f"said:{w.id}" and w.person == event.person), None)


Keeping = Callable[[State, MailArrived, Pairing, str, datetime], Decision]


def _kept(state: State, event: MailArrived, now: datetime, keeping: Keeping) -> Decision | None:
    pairing, reading = inquiries.pairing_meant(state, event), event.reading
    text = (reading.argument if reading and reading.command else event.text).strip()
    if pairing is None or not text:
        return None
    about = f"pairing:{pairing.id}"
    if blocked := proving.blocked(state, event, now, "light", "note", about=about, pairing=pairing.id):
        return blocked
    return keeping(state, event, pairing, text, now)


def private(state: State, event: MailArrived, pairing: Pairing, text: str, now: datetime) -> Decision:
    """The note belongs to the talk that was; before the first one, to the one to come."""
    talk = last_over(state, event, pairing, now) or session_answered(state, event)
    said = Said(identifier(event.seed, "note"), pairing.id, event.person or "", "note", text, now, session=talk.id if talk else None)
    other = state.other(pairing, said.person).first_name
    echo = Understood("noted", other=other, when=(talk.start,) if talk else ())
    answered = drafts.answer(state, event, now, "understood", echo, about=f"said:{said.id}", pairing=pairing.id)
    return Decision(facts=(*changes.heard(pairing, said.person), said), action="note kept", reason=f"pairing {pairing.id}") + answered


def _shared(state: State, event: MailArrived, pairing: Pairing, text: str, now: datetime, noted: Said | None = None) -> Decision:
    """The other reads the words as they are; a reply goes to the writer. What was ``noted`` is shared itself, and not once more."""
    talk = last_over(state, event, pairing, now)
    writer = state.people[event.person or ""]
    other = state.other(pairing, writer.id)
    fresh = Said(identifier(event.seed, "note"), pairing.id, writer.id, "shared_note", text, now, session=talk.id if talk else None)
    said = replace(noted or fresh, kind="shared_note", passed_on=True)
    letter = Letter(
        "told", drafts.reader(state, other), ToldWords("shared", writer.first_name, text=text), f"told:shared:{said.id}", now,
        f"pairing:{pairing.id}", pairing.id, reply_to=writer.email,
    )  # fmt: skip
    echo = Understood("shared", other=other.first_name)
    answered = drafts.answer(state, event, now, "understood", echo, about=f"said:{said.id}", pairing=pairing.id)
    return Decision(facts=(said,), letters=(letter,), action="note shared", reason=f"pairing {pairing.id}") + answered


def taken_back(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """UNDO below the echo of a note or a question: a note is erased, a question that has not left does not leave."""
    said = _answered(state, event)
    if said is None or event.reading is None or event.reading.command != "UNDO":
        return None
    if blocked := proving.blocked(state, event, now, "light", "note", about=f"said:{said.id}", pairing=said.pairing):
        return blocked
    read = said.state in ("carried", "answered") or said.kind == "shared_note"
    gone = replace(said, state="withdrawn", text=said.text if said.kind == "question" and read else "")
    other = state.other(state.pairings[said.pairing], said.person).first_name
    echo = Understood("taken_back", other=other, detail="read" if read else "")
    return Decision(facts=(gone,), action="taken back", reason=said.kind) + drafts.answer(
        state, event, now, "understood", echo, pairing=said.pairing
    )


# ---------------------------------------------------------------- finding again


def find(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """``FIND vpn``: the reader's own notes, questions and answers that speak of it, newest first."""
    person, wanted = state.people.get(event.person or ""), event.reading.argument.strip() if event.reading else ""
    if person is None or not wanted:
        return None
    found = [row for _, row in pages.rows(state, person) if speaks_of(wanted, f"{row.text} {row.answer}")]
    shown = tuple(replace(r, text=pages.shortened(r.text, LONGEST), answer=pages.shortened(r.answer, LONGEST)) for r in found[:SHOWN])
    words = FoundWords("words", pages.shortened(wanted, 30), shown, len(found) - len(shown))
    return Decision(action="found", reason=f"{len(found)}") + drafts.answer(state, event, now, "found", words)


def all_of_them(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """``NOTES``: everything the reader wrote down or asked, as one file."""
    person = state.people.get(event.person or "")
    if person is None:
        return None
    mine = [row for _, row in pages.rows(state, person)]
    words = Notebook(sum(r.sort in ("note", "shared") for r in mine), sum(r.sort in ("question", "answer") for r in mine))
    file = File(FILE, "text/plain", pages.notebook(state, person).encode()) if mine else None
    answered = drafts.answer(state, event, now, "notes", words)
    letters = tuple(replace(letter, file=file) for letter in answered.letters)
    return Decision(action="notes sent") + replace(answered, letters=letters)
