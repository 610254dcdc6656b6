"""The tables. A column has the name of the field it holds, so that a row and its value read alike.

Every constraint has a name, so that both engines can be migrated alike.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint, text

from alongside.language.reading import Absence, Reading
from alongside.ledger.columns import DayOf, Moment, Value, Words, Zoned
from alongside.programme.model import Proposal

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

WORDS: Value = Value(tuple[str, ...])
KEYED: Value = Value(tuple[int, str])


def _text(name: str) -> Column[str]:
    return Column(name, Words, nullable=False)


def _whole(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _of(name: str, target: str) -> Column[Any]:
    """A column that names a row of another table; the type follows from there."""
    return Column(name, ForeignKey(target), nullable=False, index=True)


def _words(name: str) -> Column[Any]:
    return Column(name, WORDS, nullable=False)


def _moment(name: str) -> Column[Any]:
    return Column(name, Moment, nullable=False)


# ---------------------------------------------------------------- the ledger about itself

meta = Table(
    "meta", metadata,
    Column("id", Integer, primary_key=True), _text("instance"), _moment("created_at"), _whole("revision"),
    Column("last_moment", Moment), Column("held", Boolean, nullable=False), Column("plus_addresses", Boolean),
    Column("letters_from", Integer, nullable=False, server_default="1"), Column("restored_from", Moment), Column("reread_from", Moment),
    Column("home", Text), Column("uidvalidity", Integer), Column("answered_from", Moment),
)  # fmt: skip
token_keys = Table("token_keys", metadata, Column("key", Text, primary_key=True), _moment("since"))
leases = Table(
    "leases", metadata,
    Column("name", Text, primary_key=True), _text("holder"), _whole("fence"), _moment("since"), _moment("until"),
)  # fmt: skip
tasks = Table(
    "tasks", metadata,
    Column("name", Text, primary_key=True), Column("last_success", Moment), Column("problem_since", Moment), _text("problem"),
)  # fmt: skip

# ---------------------------------------------------------------- facts

people = Table(
    "people", metadata,
    Column("id", Text, primary_key=True), _text("email"), _text("name"), Column("roles", Value(frozenset[str]), nullable=False),
    _text("manager"), _text("timezone"), _text("country"), _text("language"), _text("team"), _text("job"), _text("site"),
    _words("topics"), _words("experience"), Column("preferences", Value(Reading), nullable=False), _whole("capacity"),
    _words("aliases"), Column("start_date", DayOf), Column("return_date", DayOf), _text("channel_link"),
    Column("absences", Value(tuple[Absence, ...]), nullable=False), Column("stopped", Value(frozenset[str]), nullable=False),
    _text("prodid"), Column("hard_bounces", Value(tuple[date, ...]), nullable=False), Column("unreachable_since", Moment),
    Column("left_on", DayOf), Column("forgotten_at", Moment), Column("joined_at", Moment), Column("asked_at", Moment),
    Column("asked_unnamed_at", Moment), _words("refused"), _text("calendar_source"), Column("plain", Boolean, nullable=False),
    Column("thanks_to_manager", Boolean, nullable=False), _text("heard"), _text("detected"),
)  # fmt: skip
requests = Table(
    "requests", metadata,
    Column("id", Integer, primary_key=True, autoincrement=False), _of("mentee", "people.id"), _text("state"), _moment("received_at"),
    _text("mentor_named"), _words("candidates"), Column("named", Text), Column("asked", Text), Column("only", Boolean, nullable=False),
    Column("existing", Boolean, nullable=False), _words("topics"), Column("wishes", Value(Reading), nullable=False), _text("text"),
    _whole("round"), _words("tried"), Column("answered_at", Moment), Column("pairing", Integer), Column("thread", Text),
    _whole("misread"), _text("hopes"), _text("cannot"),
    Index("ix_requests_state", "state"),
)  # fmt: skip
asks = Table(
    "asks", metadata,
    Column("request", ForeignKey("requests.id"), primary_key=True), Column("round", Integer, primary_key=True),
    _of("mentor", "people.id"), _text("state"), _moment("due"), Column("sent_at", Moment), Column("answer_by", Moment),
    Column("proposal", Value(Proposal)),
)  # fmt: skip
pairings = Table(
    "pairings", metadata,
    Column("id", Integer, primary_key=True, autoincrement=False), _of("mentor", "people.id"), _of("mentee", "people.id"),
    _text("state"), Column("started_on", DayOf, nullable=False), Column("ends_on", DayOf, nullable=False), _text("channel"),
    _text("freq"), _whole("duration_min"), Column("request", Integer), _whole("version"), _text("reason"), _words("why"),
    _text("paused_for"), Column("objection_by", DayOf), _words("renewals"), Column("renewal_freq", Text), Column("ended_on", DayOf),
    _text("end_reason"), _whole("thanks_unanswered"), Column("thanks_last_prompt", DayOf), Column("introduced_at", Moment),
    _words("heard_of"), Column("changed_at", Moment), Column("resting", Integer), _text("questions"),
    _text("mentor_hopes"), _text("mentor_cannot"), _text("mentee_hopes"), _text("mentee_cannot"), Column("idle_asked_on", DayOf),
    Index("ix_pairings_state", "state"),
)  # fmt: skip
series = Table(
    "series", metadata,
    Column("id", Text, primary_key=True), _of("pairing", "pairings.id"), _text("uid"), _text("timezone"),
    Column("first", Zoned, nullable=False), _whole("duration_min"), _text("freq"), _whole("count"), _whole("sequence"),
    Column("nth", Integer), _text("state"), Column("current", Boolean, nullable=False), _text("related_to"),
)  # fmt: skip
sessions = Table(
    "sessions", metadata,
    Column("id", Text, primary_key=True), _of("pairing", "pairings.id"), Column("series", Text), Column("uid", Text),
    Column("recurrence_id", Zoned, nullable=False), Column("start", Zoned, nullable=False), Column("end", Zoned, nullable=False),
    _text("state"), Column("moved_from", Zoned), _text("mentor_partstat"), _text("mentee_partstat"), Column("mentor_key", KEYED),
    Column("mentee_key", KEYED), _whole("time_sequence"), _whole("changes"), _moment("begins"),
)  # fmt: skip
session_changes = Table(
    "session_changes", metadata,
    Column("id", Integer, primary_key=True), _of("session", "sessions.id"), _whole("pairing"), _moment("at"), _text("actor"),
    _text("what"), _text("reason"), Column("series", Text), Column("uid", Text), Column("recurrence_id", Zoned),
    Column("start", Zoned), Column("end", Zoned), Column("side", Text), Column("partstat", Text), Column("answer_key", KEYED),
    Column("sequence", Integer),
)  # fmt: skip
questions = Table(
    "questions", metadata,
    Column("id", Text, primary_key=True), _text("person"), _text("kind"), _text("about"), _moment("asked_at"), _words("choices"),
    _text("held_text"), Column("held", Value(Reading)), _text("parent_kind"), _text("parent_about"), Column("pairing", Integer),
    _text("secret"), Column("expires", Moment), Column("closed_at", Moment),
    Index("ix_questions_closed_at", "closed_at"),
)  # fmt: skip
thanks_weeks = Table(
    "thanks_weeks", metadata,
    Column("pairing", ForeignKey("pairings.id"), primary_key=True), Column("week", Text, primary_key=True), _text("state"),
    _moment("at"),
)  # fmt: skip
said = Table(
    "said", metadata,
    Column("id", Text, primary_key=True), _of("pairing", "pairings.id"), _text("person"), _text("kind"), _text("text"), _moment("at"),
    Column("session", Text), Column("passed_on", Boolean, nullable=False), _text("state"), Column("answers", Text),
)  # fmt: skip
scores = Table(
    "scores", metadata,
    Column("pairing", ForeignKey("pairings.id"), primary_key=True), Column("person", ForeignKey("people.id"), primary_key=True),
    Column("wave", Integer, primary_key=True, autoincrement=False), _moment("asked_at"), Column("score", Integer), _text("text"),
    Column("answered_at", Moment),
)  # fmt: skip
tips = Table(
    "tips", metadata,
    Column("pairing", ForeignKey("pairings.id"), primary_key=True), Column("person", ForeignKey("people.id"), primary_key=True),
    _text("text"), _moment("at"), _text("state"),
)  # fmt: skip
contributions = Table(
    "contributions", metadata,
    Column("id", Text, primary_key=True), _of("pairing", "pairings.id"), _text("person"), _text("said"), _moment("asked_at"),
    _text("text"), Column("answered_at", Moment),
)  # fmt: skip
notices = Table(
    "notices", metadata,
    Column("pairing", ForeignKey("pairings.id"), primary_key=True), Column("manager", Text, primary_key=True), _text("state"),
    _moment("at"),
)  # fmt: skip
histories = Table(
    "histories", metadata,
    Column("mentor", ForeignKey("people.id"), primary_key=True), Column("mentee", ForeignKey("people.id"), primary_key=True),
    _whole("held"), _whole("thanks"), Column("changed", Boolean, nullable=False),
)  # fmt: skip
answered = Table(
    "answered", metadata,
    Column("id", Integer, primary_key=True), _text("address"), _moment("at"), _text("text_key"),
    Index("ix_answered_at", "at"),
)  # fmt: skip
prompted = Table(
    "prompted", metadata,
    Column("id", Integer, primary_key=True), _text("person"), _moment("at"), _text("kind"), Column("day", DayOf, nullable=False),
    Index("ix_prompted_at", "at"),
)  # fmt: skip
concerns = Table(
    "concerns", metadata,
    Column("id", Text, primary_key=True), _moment("at"), _text("kind"), _text("about"), _text("sentence"), Column("told_at", Moment),
    Index("ix_concerns_told_at", "told_at"),
)  # fmt: skip
busy = Table(
    "busy", metadata,
    Column("person", ForeignKey("people.id"), primary_key=True), Column("blocks", Value(tuple[tuple[datetime, datetime], ...]), nullable=False),
    Column("seen_at", Moment), _text("problem"), Column("problem_since", Moment), Column("tried_at", Moment),
)  # fmt: skip
breaks = Table(
    "breaks", metadata,
    Column("id", Text, primary_key=True), Column("since", DayOf, nullable=False), Column("until", DayOf, nullable=False), _moment("at"),
)  # fmt: skip
zones = Table(
    "zones", metadata,
    Column("name", Text, primary_key=True), Column("changes", Value(tuple[tuple[datetime, int], ...]), nullable=False),
)  # fmt: skip

# ---------------------------------------------------------------- in, out, and when

inbox = Table(
    "inbox", metadata,
    Column("id", Integer, primary_key=True, autoincrement=False), Column("uidvalidity", BigInteger, nullable=False),
    Column("uid", BigInteger, nullable=False), Column("message_id", Text), _text("content_key"), _text("sender"),
    _moment("received_at"), _text("verdict"), _text("event"), _text("state"), _text("reason"), _text("folder"),
    Column("moved", Boolean, nullable=False), Column("raw", LargeBinary),
    UniqueConstraint("uidvalidity", "uid"),
)  # fmt: skip
_effective = text("state <> 'ignored'")
_unmoved = text("NOT moved AND folder <> ''")
# The same mail takes effect once: whatever comes again is written down as ignored.
Index("uq_inbox_content_key", inbox.c.content_key, unique=True, sqlite_where=_effective, postgresql_where=_effective)
Index("ix_inbox_unmoved", inbox.c.id, sqlite_where=_unmoved, postgresql_where=_unmoved)
failures = Table(
    "failures", metadata,
    Column("uidvalidity", BigInteger, primary_key=True, autoincrement=False),
    Column("uid", BigInteger, primary_key=True, autoincrement=False), _whole("times"), _text("reason"), _moment("last_at"),
    Column("raw", LargeBinary),
)  # fmt: skip
letters = Table(
    "letters", metadata,
    Column("id", Integer, primary_key=True, autoincrement=False), _text("key"), _text("kind"), _text("about"),
    Column("pairing", Integer), _text("person"), _text("recipient"), _text("message_id"), _text("subject"), _text("text"),
    Column("raw", LargeBinary, nullable=False), _text("sender"), _text("state"), _text("family"), _words("choices"),
    Column("answers", Text), _whole("rank"), _moment("due"), _moment("ready_at"), Column("expires", Moment), _whole("attempts"),
    Column("attempted_at", Moment), _text("claimed_by"), Column("sent_at", Moment), Column("code", Integer), _text("reply"),
    _whole("unsure"), _moment("created_at"), Column("ical_uid", Text), Column("ical_sequence", Integer),
    UniqueConstraint("key"),
    Index("ix_letters_message_id", "message_id"), Index("ix_letters_leaving", "state", "rank", "ready_at"),
    Index("ix_letters_family", "family", "state"), Index("ix_letters_entry", "ical_uid", "person", "state"),
)  # fmt: skip
alarms = Table(
    "alarms", metadata,
    Column("name", Text, primary_key=True), Column("about", Text, primary_key=True), _moment("due"), _whole("failures"),
    Index("ix_alarms_due", "due"),
)  # fmt: skip
