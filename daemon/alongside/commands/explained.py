"""What ``read --explain`` shows: the text with the words that were used marked, the clauses left over, and why the confidence is what it is."""

from __future__ import annotations

from collections.abc import Mapping

import typer

from alongside.language.reading import Reading
from alongside.mail.incoming import SURE

_COLOURS = ("green", "cyan", "yellow", "magenta", "blue", "red")


def lines(text: str, reading: Reading) -> list[str]:
    """The explanation as lines to print; the marks are brackets too, for who sees no colours."""
    spans = reading.spans or {}
    colours = {field: _COLOURS[at % len(_COLOURS)] for at, field in enumerate(spans)}
    out = [marked(line, spans, colours) for line in text.splitlines()]
    out += [f"{field} was read from: " + " … ".join(typer.style(w, fg=colours[field]) for w in heard) for field, heard in spans.items()]
    out += [f"left over: {clause}" for clause in reading.unread]
    reasons = "; ".join(reading.why) or _unsaid(reading)
    return [*out, f"confidence {reading.confidence}: {reasons}"]


def _unsaid(reading: Reading) -> str:
    """Why the confidence is what it is, where the reading gives no reason of its own."""
    if reading.confidence >= SURE:
        return "every word of weight was used and nothing speaks against it"
    if reading.intent in ("accept", "decline") and reading.empty:
        return "a yes or no to a question that is not known"
    return "what is left over weighs too much" if reading.unread else "the words leave open what is wanted"


def marked(line: str, spans: Mapping[str, tuple[str, ...]], colours: Mapping[str, str]) -> str:
    """One line with every word that was read in brackets, in its field's colour; the longest words first, none twice."""
    heard = [(word, field) for field, words in spans.items() for word in words if word]
    taken: list[tuple[int, int, str]] = []
    for word, field in sorted(heard, key=lambda pair: -len(pair[0])):
        start = line.find(word)
        if start >= 0 and not any(a < start + len(word) and start < b for a, b, _ in taken):
            taken.append((start, start + len(word), field))
    parts, last = [], 0
    for a, b, field in sorted(taken):
        parts += [line[last:a], typer.style(f"[{line[a:b]}]", fg=colours[field], bold=True)]
        last = b
    return "".join((*parts, line[last:]))
