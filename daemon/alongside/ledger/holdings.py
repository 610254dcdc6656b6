"""Everything the ledger holds on one person, and its erasure.

Of what a partner wrote only that is handed out which has been carried to the person anyway; private words of others never are.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import structlog
from sqlalchemy import ColumnElement, Connection, Table, Text, Update, bindparam, delete, or_, select, type_coerce, update

from alongside.ledger import tables as t
from alongside.ledger.columns import among
from alongside.programme.keepsakes import Faded, Forgotten

log = structlog.get_logger()
LEFT = ("sent", "failed", "expired", "superseded")
"""Letters of which nothing will come any more."""


def rows_on(connection: Connection, person: str) -> str:
    """What the tables hold on this person, as JSON, in the words in which it lies there."""
    return json.dumps({name: _rows(connection, table, where) for name, table, where in _theirs(person)}, ensure_ascii=False, indent=1)


def letters_to(connection: Connection, person: str) -> str:
    """All letters that were written to this person, oldest first, as one text."""
    columns = t.letters.c
    found = connection.execute(
        select(columns.created_at, columns.subject, columns.text).where(columns.person == person).order_by(columns.id)
    )
    return "\n\n".join(f"{row.created_at:%Y-%m-%d %H:%M} UTC: {row.subject}\n\n{row.text}" for row in found)


def _rows(connection: Connection, table: Table, where: ColumnElement[bool]) -> list[dict[str, Any]]:
    shown = [type_coerce(c, Text).label(c.name) for c in table.columns if c.name not in ("raw", "content_key", "secret", "key", "text_key")]
    return [dict(row._mapping) for row in connection.execute(select(*shown).where(where))]


def _theirs(person: str) -> Iterator[tuple[str, Table, ColumnElement[bool]]]:
    """Which rows of which table are this person's."""
    pairings = select(t.pairings.c.id).where(or_(t.pairings.c.mentor == person, t.pairings.c.mentee == person))
    own_questions = select(t.said.c.id).where(t.said.c.person == person)
    address = select(t.people.c.email).where(t.people.c.id == person)
    yield "person", t.people, t.people.c.id == person
    yield "requests", t.requests, t.requests.c.mentee == person
    yield "asks", t.asks, t.asks.c.mentor == person
    yield "pairings", t.pairings, t.pairings.c.id.in_(pairings)
    yield "sessions", t.sessions, t.sessions.c.pairing.in_(pairings)
    carried = t.said.c.pairing.in_(pairings) & t.said.c.passed_on & ((t.said.c.kind != "answer") | t.said.c.answers.in_(own_questions))
    yield "said", t.said, (t.said.c.person == person) | carried
    yield "thanks_weeks", t.thanks_weeks, t.thanks_weeks.c.pairing.in_(pairings)
    yield "scores", t.scores, t.scores.c.person == person
    yield "tips", t.tips, t.tips.c.person == person
    yield "contributions", t.contributions, t.contributions.c.person == person
    yield "questions", t.questions, t.questions.c.person == person
    yield "prompts", t.prompted, t.prompted.c.person == person
    yield "busy", t.busy, t.busy.c.person == person
    yield "mails", t.inbox, t.inbox.c.sender.in_(address)


# ---------------------------------------------------------------- retention


def _emptied() -> dict[str, Update]:
    """What empties the words of each table; made once, since making a statement costs more than asking it."""
    letters, over = t.letters.c, select(t.pairings.c.id).where(t.pairings.c.ended_on < bindparam("pairs_of"))
    hopes = {"mentor_hopes": "", "mentor_cannot": "", "mentee_hopes": "", "mentee_cannot": "", "reason": ""}
    spoken = or_(*(t.pairings.c[name] != "" for name in hopes))
    old = (among(letters.state, LEFT), letters.created_at < bindparam("letters_of"), letters.text != "")
    return {
        "letters": update(t.letters).where(*old).values(text="", raw=b""),
        "said": update(t.said).where(t.said.c.pairing.in_(over), t.said.c.text != "").values(text=""),
        "scores": update(t.scores).where(t.scores.c.pairing.in_(over), t.scores.c.text != "").values(text=""),
        "tips": update(t.tips).where(t.tips.c.pairing.in_(over), t.tips.c.state != "approved", t.tips.c.text != "").values(text=""),
        "contributions": update(t.contributions).where(t.contributions.c.pairing.in_(over), t.contributions.c.text != "").values(text=""),
        "requests": update(t.requests).where(t.requests.c.pairing.in_(over), t.requests.c.text != "").values(text="", hopes="", cannot=""),
        "pairings": update(t.pairings).where(t.pairings.c.id.in_(over), spoken).values(**hopes),
        "questions": update(t.questions)
        .where(t.questions.c.closed_at < bindparam("letters_of"), t.questions.c.held_text != "")
        .values(held_text="", held=None),
    }


_EMPTIED = _emptied()


def fade(connection: Connection, old: Faded) -> None:
    """Empties what has been kept long enough, and logs how many rows that were."""
    since = {"letters_of": old.letters_of, "pairs_of": old.pairs_of}
    counts = {name: connection.execute(statement, since).rowcount for name, statement in _EMPTIED.items()}
    if any(counts.values()):
        log.info("what was kept long enough is erased", action="retention", **counts)


# ---------------------------------------------------------------- forgetting


def forget(connection: Connection, gone: Forgotten) -> None:
    """Erases this person's words wherever they lie. Rows that only count stay; letters that must still leave go the next time."""
    pairings = select(t.pairings.c.id).where(or_(t.pairings.c.mentor == gone.person, t.pairings.c.mentee == gone.person))
    wanted = select(t.requests.c.id).where(t.requests.c.mentee == gone.person)
    _letters(connection, gone, [f"request:{n}" for n in connection.execute(wanted).scalars()], list(connection.execute(pairings).scalars()))
    for statement in (
        update(t.said).where(t.said.c.person == gone.person).values(text=""),
        update(t.requests).where(t.requests.c.mentee == gone.person).values(
            text="", mentor_named="", candidates=(), topics=(), hopes="", cannot="", thread=None
        ),
        update(t.requests).where(t.requests.c.named == gone.person).values(mentor_named=""),
        update(t.asks).where(or_(t.asks.c.mentor == gone.person, t.asks.c.request.in_(wanted))).values(proposal=None),
        update(t.pairings).where(t.pairings.c.id.in_(pairings)).values(reason="", why=()),
        update(t.questions).where(t.questions.c.person == gone.person).values(held_text="", held=None, choices=(), closed_at=gone.at),
        update(t.scores).where(t.scores.c.person == gone.person).values(text=""),
        update(t.tips).where(t.tips.c.person == gone.person).values(text="", state="declined"),
        update(t.contributions).where(t.contributions.c.person == gone.person).values(text=""),
        delete(t.busy).where(t.busy.c.person == gone.person),
    ):  # fmt: skip
        connection.execute(statement)
    _by_address(connection, gone, gone.at)


def _letters(connection: Connection, gone: Forgotten, requests: list[str], pairings: list[int]) -> None:
    """The letters to them, and those of their pairings and requests, which name or quote them."""
    columns = t.letters.c
    about = or_(columns.person == gone.person, columns.pairing.in_(pairings), columns.about.in_(requests))
    blank: dict[str, Any] = {"subject": "", "text": "", "raw": b"", "choices": (), "answers": None}
    connection.execute(update(t.letters).where(about, columns.state.in_(LEFT)).values(**blank))
    connection.execute(update(t.letters).where(columns.person == gone.person, columns.state.in_(LEFT)).values(recipient="", sender=""))


def _by_address(connection: Connection, gone: Forgotten, at: datetime) -> None:
    """Mails they sent, and sentences for the coordinator that name them."""
    if not gone.addresses:
        return
    addresses = [address.lower() for address in gone.addresses]
    connection.execute(update(t.inbox).where(t.inbox.c.sender.in_(addresses)).values(sender="", raw=None, message_id=None))
    connection.execute(delete(t.answered).where(t.answered.c.address.in_(addresses)))
    named = [t.concerns.c.sentence.contains(words, autoescape=True) for words in (*addresses, gone.name) if words]
    connection.execute(
        update(t.concerns).where(or_(t.concerns.c.about.in_(addresses), *named)).values(about="forgotten", sentence="", told_at=at)
    )
