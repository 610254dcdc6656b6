"""What a pair asked and answered, looked up: the open questions, the answer to one, the people that answers name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from alongside.language import names as roster_names
from alongside.programme import directory
from alongside.programme.keepsakes import Said
from alongside.programme.model import Pairing, State

AGENDA = 5
"""So many open questions stand in a letter: half an hour holds no more."""
_NUMBER = re.compile(r"^\s*(?:\(?([1-9])[.):]|([1-9])\s*[-–]\s)\s*", re.MULTILINE)
_CAPITALS = re.compile(r"\b(?:(?:Mr|Ms|Mrs|Dr|Herr|Frau)\.? )?[A-ZÄÖÜ][a-zäöüß'-]+(?: [A-ZÄÖÜ][a-zäöüß'-]+)*")


def questions(state: State, pairing: Pairing) -> tuple[Said, ...]:
    """The pair's questions, oldest first."""
    return tuple(w for w in state.said.get(pairing.id, ()) if w.kind == "question" and w.text)


def last(state: State, pairing: Pairing, question: Said) -> Said | None:
    """The newest answer to a question; a repeat has the answers of what it repeats."""
    wanted = {question.id, question.answers}
    found = [w for w in state.said.get(pairing.id, ()) if w.kind == "answer" and w.answers in wanted and w.text]
    return found[-1] if found else None


def still_open(state: State, pairing: Pairing, person: str) -> tuple[Said, ...]:
    """What this person asked and has no answer to; what was asked before a talk that has been is taken as talked about."""
    held = [s.start for s in state.sessions.get(pairing.id, ()) if s.state == "held"]
    since = max(held, default=None)
    waiting = [w for w in questions(state, pairing) if w.person == person and w.state in ("open", "carried")]
    return tuple(w for w in waiting if since is None or w.at > since)[-AGENDA:]


def agreed(state: State, pairing: Pairing) -> tuple[str, ...]:
    """What the two shared at or after their last talk: the steps they agreed on."""
    held = [s.start for s in state.sessions.get(pairing.id, ()) if s.state == "held"]
    since = max(held, default=None)
    shared = [w for w in state.said.get(pairing.id, ()) if w.kind == "shared_note" and w.text and w.state != "withdrawn"]
    return tuple(w.text for w in shared if since is None or w.at >= since)[-3:]


def dealt(asked: Sequence[Said], text: str) -> Iterator[tuple[Said, str]]:
    """Which part of a reply answers which question: by numbers where they stand, else all of it answers all."""
    parts = _numbered(text)
    if len(asked) > 1 and parts and parts.keys() <= set(range(1, len(asked) + 1)):
        yield from ((asked[number - 1], part) for number, part in sorted(parts.items()) if part)
    else:
        yield from ((question, text) for question in asked)


def _numbered(text: str) -> dict[int, str]:
    """The parts of a text by the numbers that open them; nothing where it begins without one."""
    marks = list(_NUMBER.finditer(text))
    if not marks or text[: marks[0].start()].strip():
        return {}
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return {int(mark[1] or mark[2]): text[mark.end() : end].strip() for mark, end in zip(marks, ends, strict=True)}


def names(state: State, pairing: Pairing, question: Said) -> tuple[str, ...]:
    """People whom the answer to a question names: of the roster, or two capitalised words that stand together."""
    answer = last(state, pairing, question)
    if answer is None:
        return ()
    everybody, pair = directory.everybody(state.people), frozenset({pairing.mentor, pairing.mentee})
    found = (match[0] for match in _CAPITALS.finditer(answer.text))
    return tuple(dict.fromkeys(n for n in found if " " in n or roster_names.match(n, everybody, pair)))
