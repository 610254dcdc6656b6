"""A person's own words as they find them again: one thing a row, newest first, and all of it as one readable page."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from alongside.programme import answers, no_phone, speech
from alongside.programme.keepsakes import Said
from alongside.programme.letters import Kept
from alongside.programme.model import Pairing, Person, State

SHORT = 80
HEADS = {"note": "Note", "shared": "Shared with {other}", "question": "You asked", "answer": "{other} asked", "thanks": "You thanked {other}",
         "letter": "You wrote to {other}"}  # fmt: skip


def shortened(words: str, most: int = SHORT) -> str:
    """The words in one line, cut at ``most`` characters."""
    line = " ".join(words.split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def rows(state: State, person: Person) -> tuple[tuple[Pairing, Kept], ...]:
    """Everything this person said or was told in their pairings, newest first."""
    found = [(pairing, row) for pairing in state.pairings.values() if _of(pairing, person) for row in _rows(state, pairing, person)]
    return tuple(sorted(found, key=lambda pair: pair[1].at, reverse=True))


def _of(pairing: Pairing, person: Person) -> bool:
    return person.id in (pairing.mentor, pairing.mentee)


def _rows(state: State, pairing: Pairing, person: Person) -> Iterator[Kept]:
    quiet = no_phone.refused(state, pairing)
    for said in state.said.get(pairing.id, ()):
        row = _row(state, pairing, person, said) if said.text and said.state != "withdrawn" else None
        if row:
            yield Kept(row.sort, row.at, no_phone.cleaned(row.text), no_phone.cleaned(row.answer)) if quiet else row


def _row(state: State, pairing: Pairing, person: Person, said: Said) -> Kept | None:
    """How one thing looks to this person; None for the private words of the other."""
    mine = said.person == person.id
    known = answers.last(state, pairing, said) if said.kind == "question" else None
    match said.kind:
        case "note" if mine:
            return Kept("note", said.at, said.text)
        case "shared_note":
            return Kept("shared", said.at, said.text)
        case "question" if mine:
            return Kept("question", said.at, said.text, known.text if known else "")
        case "question" if known and known.person == person.id:
            return Kept("answer", said.at, said.text, known.text)
        case "thanks" if mine:
            return Kept("thanks", said.at, said.text)
        case "opener" if mine:
            return Kept("letter", said.at, said.text)
        case _:
            return None


def notebook(state: State, person: Person, only: Pairing | None = None, sorts: frozenset[str] = frozenset(HEADS)) -> str:
    """All of these sorts as plain text, oldest first, with a head for each pair; of ``only`` one pairing where given."""
    pairings = [only] if only else sorted(state.pairings.values(), key=lambda p: p.id)
    return "\n".join(line for pairing in pairings if _of(pairing, person) for line in _chapter(state, pairing, person, sorts))


def _chapter(state: State, pairing: Pairing, person: Person, sorts: frozenset[str]) -> Iterator[str]:
    mine = sorted((row for row in _rows(state, pairing, person) if row.sort in sorts), key=lambda row: row.at)
    other, zone = state.other(pairing, person.id), ZoneInfo(state.zone(person))
    head = f"Your notes and questions with {other.name}"
    yield from (head, "=" * len(head), "") if mine else ()
    for row in mine:
        day = speech.day_name(row.at.astimezone(zone).date(), speech.language(state, person), year=True)
        yield from (f"{day}. {HEADS[row.sort].format(other=other.first_name)}:", *_set(row.text))
        if row.answer:
            yield from _set(f"{'You' if row.sort == 'answer' else other.first_name}: {row.answer}")
        yield ""


def _set(words: str) -> list[str]:
    return [f"  {line}".rstrip() for line in words.splitlines()]
