"""The first form of the ledger."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One function a table; tables that others name come first."""
    _alarms()
    _answered()
    _concerns()
    _failures()
    _inbox()
    _leases()
    _letters()
    _meta()
    _people()
    _prompted()
    _questions()
    _tasks()
    _token_keys()
    _pairings()
    _requests()
    _asks()
    _notices()
    _said()
    _series()
    _sessions()
    _thanks_weeks()
    _session_changes()


def _alarms() -> None:
    op.create_table("alarms",
        sa.Column("name", sa.Text(), nullable=False), sa.Column("about", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False), sa.Column("failures", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", "about", name=op.f("pk_alarms")),
    )  # fmt: skip
    op.create_index("ix_alarms_due", "alarms", ["due"], unique=False)


def _answered() -> None:
    op.create_table("answered",
        sa.Column("id", sa.Integer(), nullable=False), sa.Column("address", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False), sa.Column("text_key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answered")),
    )  # fmt: skip
    op.create_index("ix_answered_at", "answered", ["at"], unique=False)


def _concerns() -> None:
    op.create_table("concerns",
        sa.Column("id", sa.Text(), nullable=False), sa.Column("at", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False), sa.Column("about", sa.Text(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False), sa.Column("told_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_concerns")),
    )  # fmt: skip
    op.create_index("ix_concerns_told_at", "concerns", ["told_at"], unique=False)


def _failures() -> None:
    op.create_table("failures",
        sa.Column("uidvalidity", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("uid", sa.BigInteger(), autoincrement=False, nullable=False), sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False), sa.Column("last_at", sa.Text(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=True), sa.PrimaryKeyConstraint("uidvalidity", "uid", name=op.f("pk_failures")),
    )  # fmt: skip


def _inbox() -> None:
    op.create_table("inbox",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False), sa.Column("uidvalidity", sa.BigInteger(), nullable=False),
        sa.Column("uid", sa.BigInteger(), nullable=False), sa.Column("message_id", sa.Text(), nullable=True),
        sa.Column("content_key", sa.Text(), nullable=False), sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("received_at", sa.Text(), nullable=False), sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False), sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False), sa.Column("folder", sa.Text(), nullable=False),
        sa.Column("moved", sa.Boolean(), nullable=False), sa.Column("raw", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("uidvalidity", "uid", name=op.f("uq_inbox_uidvalidity_uid")),
    )  # fmt: skip
    op.create_index(
        "ix_inbox_unmoved",
        "inbox",
        ["id"],
        unique=False,
        sqlite_where=sa.text("NOT moved AND folder <> ''"),
        postgresql_where=sa.text("NOT moved AND folder <> ''"),
    )
    op.create_index(
        "uq_inbox_content_key",
        "inbox",
        ["content_key"],
        unique=True,
        sqlite_where=sa.text("state <> 'ignored'"),
        postgresql_where=sa.text("state <> 'ignored'"),
    )


def _leases() -> None:
    op.create_table("leases",
        sa.Column("name", sa.Text(), nullable=False), sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False), sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False), sa.PrimaryKeyConstraint("name", name=op.f("pk_leases")),
    )  # fmt: skip


def _letters() -> None:
    op.create_table("letters",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False), sa.Column("key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False), sa.Column("about", sa.Text(), nullable=False),
        sa.Column("pairing", sa.Integer(), nullable=True), sa.Column("person", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False), sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False), sa.Column("text", sa.Text(), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False), sa.Column("sender", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False), sa.Column("family", sa.Text(), nullable=False),
        sa.Column("choices", sa.Text(), nullable=False), sa.Column("answers", sa.Text(), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=False), sa.Column("due", sa.Text(), nullable=False),
        sa.Column("ready_at", sa.Text(), nullable=False), sa.Column("expires", sa.Text(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False), sa.Column("attempted_at", sa.Text(), nullable=True),
        sa.Column("claimed_by", sa.Text(), nullable=False), sa.Column("sent_at", sa.Text(), nullable=True),
        sa.Column("code", sa.Integer(), nullable=True), sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("unsure", sa.Integer(), nullable=False), sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("ical_uid", sa.Text(), nullable=True), sa.Column("ical_sequence", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letters")), sa.UniqueConstraint("key", name=op.f("uq_letters_key")),
    )  # fmt: skip
    op.create_index("ix_letters_family", "letters", ["family", "state"], unique=False)
    op.create_index("ix_letters_leaving", "letters", ["state", "rank", "ready_at"], unique=False)
    op.create_index("ix_letters_message_id", "letters", ["message_id"], unique=False)


def _meta() -> None:
    op.create_table("meta",
        sa.Column("id", sa.Integer(), nullable=False), sa.Column("instance", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False), sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("last_moment", sa.Text(), nullable=True), sa.Column("held", sa.Boolean(), nullable=False),
        sa.Column("plus_addresses", sa.Boolean(), nullable=True), sa.PrimaryKeyConstraint("id", name=op.f("pk_meta")),
    )  # fmt: skip


def _people() -> None:
    op.create_table("people",
        sa.Column("id", sa.Text(), nullable=False), sa.Column("email", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False), sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("manager", sa.Text(), nullable=False), sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False), sa.Column("language", sa.Text(), nullable=False),
        sa.Column("team", sa.Text(), nullable=False), sa.Column("job", sa.Text(), nullable=False),
        sa.Column("site", sa.Text(), nullable=False), sa.Column("topics", sa.Text(), nullable=False),
        sa.Column("experience", sa.Text(), nullable=False), sa.Column("preferences", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False), sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("start_date", sa.Text(), nullable=True), sa.Column("return_date", sa.Text(), nullable=True),
        sa.Column("channel_link", sa.Text(), nullable=False), sa.Column("absences", sa.Text(), nullable=False),
        sa.Column("stopped", sa.Text(), nullable=False), sa.Column("prodid", sa.Text(), nullable=False),
        sa.Column("hard_bounces", sa.Text(), nullable=False), sa.Column("unreachable_since", sa.Text(), nullable=True),
        sa.Column("left_on", sa.Text(), nullable=True), sa.Column("forgotten_at", sa.Text(), nullable=True),
        sa.Column("joined_at", sa.Text(), nullable=True), sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
    )  # fmt: skip


def _prompted() -> None:
    op.create_table("prompted",
        sa.Column("id", sa.Integer(), nullable=False), sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False), sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("day", sa.Text(), nullable=False), sa.PrimaryKeyConstraint("id", name=op.f("pk_prompted")),
    )  # fmt: skip
    op.create_index("ix_prompted_at", "prompted", ["at"], unique=False)


def _questions() -> None:
    op.create_table("questions",
        sa.Column("id", sa.Text(), nullable=False), sa.Column("person", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False), sa.Column("about", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.Text(), nullable=False), sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("held_text", sa.Text(), nullable=False), sa.Column("held", sa.Text(), nullable=True),
        sa.Column("parent_kind", sa.Text(), nullable=False), sa.Column("parent_about", sa.Text(), nullable=False),
        sa.Column("pairing", sa.Integer(), nullable=True), sa.Column("secret", sa.Text(), nullable=False),
        sa.Column("expires", sa.Text(), nullable=True), sa.Column("closed_at", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
    )  # fmt: skip
    op.create_index("ix_questions_closed_at", "questions", ["closed_at"], unique=False)


def _tasks() -> None:
    op.create_table("tasks",
        sa.Column("name", sa.Text(), nullable=False), sa.Column("last_success", sa.Text(), nullable=True),
        sa.Column("problem_since", sa.Text(), nullable=True), sa.Column("problem", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_tasks")),
    )  # fmt: skip


def _token_keys() -> None:
    op.create_table("token_keys",
        sa.Column("key", sa.Text(), nullable=False), sa.Column("since", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_token_keys")),
    )  # fmt: skip


def _pairings() -> None:
    op.create_table("pairings",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False), sa.Column("mentor", sa.Text(), nullable=False),
        sa.Column("mentee", sa.Text(), nullable=False), sa.Column("state", sa.Text(), nullable=False),
        sa.Column("started_on", sa.Text(), nullable=False), sa.Column("ends_on", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False), sa.Column("freq", sa.Text(), nullable=False),
        sa.Column("duration_min", sa.Integer(), nullable=False), sa.Column("request", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False), sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False), sa.Column("paused_for", sa.Text(), nullable=False),
        sa.Column("objection_by", sa.Text(), nullable=True), sa.Column("renewals", sa.Text(), nullable=False),
        sa.Column("renewal_freq", sa.Text(), nullable=True), sa.Column("ended_on", sa.Text(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=False), sa.Column("thanks_unanswered", sa.Integer(), nullable=False),
        sa.Column("thanks_last_prompt", sa.Text(), nullable=True), sa.Column("introduced_at", sa.Text(), nullable=True),
        sa.Column("heard_of", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["mentee"], ["people.id"], name=op.f("fk_pairings_mentee")),
        sa.ForeignKeyConstraint(["mentor"], ["people.id"], name=op.f("fk_pairings_mentor")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairings")),
    )  # fmt: skip
    op.create_index(op.f("ix_pairings_mentee"), "pairings", ["mentee"], unique=False)
    op.create_index(op.f("ix_pairings_mentor"), "pairings", ["mentor"], unique=False)
    op.create_index("ix_pairings_state", "pairings", ["state"], unique=False)


def _requests() -> None:
    op.create_table("requests",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False), sa.Column("mentee", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False), sa.Column("received_at", sa.Text(), nullable=False),
        sa.Column("mentor_named", sa.Text(), nullable=False), sa.Column("candidates", sa.Text(), nullable=False),
        sa.Column("named", sa.Text(), nullable=True), sa.Column("asked", sa.Text(), nullable=True),
        sa.Column("only", sa.Boolean(), nullable=False), sa.Column("existing", sa.Boolean(), nullable=False),
        sa.Column("topics", sa.Text(), nullable=False), sa.Column("wishes", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False), sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("tried", sa.Text(), nullable=False), sa.Column("answered_at", sa.Text(), nullable=True),
        sa.Column("pairing", sa.Integer(), nullable=True), sa.Column("thread", sa.Text(), nullable=True),
        sa.Column("misread", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["mentee"], ["people.id"], name=op.f("fk_requests_mentee")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_requests")),
    )  # fmt: skip
    op.create_index(op.f("ix_requests_mentee"), "requests", ["mentee"], unique=False)
    op.create_index("ix_requests_state", "requests", ["state"], unique=False)


def _asks() -> None:
    op.create_table("asks",
        sa.Column("request", sa.Integer(), nullable=False), sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("mentor", sa.Text(), nullable=False), sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False), sa.Column("sent_at", sa.Text(), nullable=True),
        sa.Column("answer_by", sa.Text(), nullable=True), sa.Column("proposal", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["mentor"], ["people.id"], name=op.f("fk_asks_mentor")),
        sa.ForeignKeyConstraint(["request"], ["requests.id"], name=op.f("fk_asks_request")),
        sa.PrimaryKeyConstraint("request", "round", name=op.f("pk_asks")),
    )  # fmt: skip
    op.create_index(op.f("ix_asks_mentor"), "asks", ["mentor"], unique=False)


def _notices() -> None:
    op.create_table("notices",
        sa.Column("pairing", sa.Integer(), nullable=False), sa.Column("manager", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False), sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["pairing"], ["pairings.id"], name=op.f("fk_notices_pairing")),
        sa.PrimaryKeyConstraint("pairing", "manager", name=op.f("pk_notices")),
    )  # fmt: skip


def _said() -> None:
    op.create_table("said",
        sa.Column("id", sa.Text(), nullable=False), sa.Column("pairing", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False), sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False), sa.Column("at", sa.Text(), nullable=False),
        sa.Column("session", sa.Text(), nullable=True), sa.Column("passed_on", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["pairing"], ["pairings.id"], name=op.f("fk_said_pairing")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_said")),
    )  # fmt: skip
    op.create_index(op.f("ix_said_pairing"), "said", ["pairing"], unique=False)


def _series() -> None:
    op.create_table("series",
        sa.Column("id", sa.Text(), nullable=False), sa.Column("pairing", sa.Integer(), nullable=False),
        sa.Column("uid", sa.Text(), nullable=False), sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("first", sa.Text(), nullable=False), sa.Column("duration_min", sa.Integer(), nullable=False),
        sa.Column("freq", sa.Text(), nullable=False), sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False), sa.Column("nth", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), nullable=False), sa.Column("current", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["pairing"], ["pairings.id"], name=op.f("fk_series_pairing")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_series")),
    )  # fmt: skip
    op.create_index(op.f("ix_series_pairing"), "series", ["pairing"], unique=False)


def _sessions() -> None:
    op.create_table("sessions",
        sa.Column("id", sa.Text(), nullable=False), sa.Column("pairing", sa.Integer(), nullable=False),
        sa.Column("series", sa.Text(), nullable=True), sa.Column("uid", sa.Text(), nullable=True),
        sa.Column("recurrence_id", sa.Text(), nullable=False), sa.Column("start", sa.Text(), nullable=False),
        sa.Column("end", sa.Text(), nullable=False), sa.Column("state", sa.Text(), nullable=False),
        sa.Column("moved_from", sa.Text(), nullable=True), sa.Column("mentor_partstat", sa.Text(), nullable=False),
        sa.Column("mentee_partstat", sa.Text(), nullable=False), sa.Column("mentor_key", sa.Text(), nullable=True),
        sa.Column("mentee_key", sa.Text(), nullable=True), sa.Column("time_sequence", sa.Integer(), nullable=False),
        sa.Column("changes", sa.Integer(), nullable=False), sa.Column("begins", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["pairing"], ["pairings.id"], name=op.f("fk_sessions_pairing")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sessions")),
    )  # fmt: skip
    op.create_index(op.f("ix_sessions_pairing"), "sessions", ["pairing"], unique=False)


def _thanks_weeks() -> None:
    op.create_table("thanks_weeks",
        sa.Column("pairing", sa.Integer(), nullable=False), sa.Column("week", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False), sa.Column("at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["pairing"], ["pairings.id"], name=op.f("fk_thanks_weeks_pairing")),
        sa.PrimaryKeyConstraint("pairing", "week", name=op.f("pk_thanks_weeks")),
    )  # fmt: skip


def _session_changes() -> None:
    op.create_table("session_changes",
        sa.Column("id", sa.Integer(), nullable=False), sa.Column("session", sa.Text(), nullable=False),
        sa.Column("pairing", sa.Integer(), nullable=False), sa.Column("at", sa.Text(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False), sa.Column("what", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False), sa.Column("series", sa.Text(), nullable=True),
        sa.Column("uid", sa.Text(), nullable=True), sa.Column("recurrence_id", sa.Text(), nullable=True),
        sa.Column("start", sa.Text(), nullable=True), sa.Column("end", sa.Text(), nullable=True),
        sa.Column("side", sa.Text(), nullable=True), sa.Column("partstat", sa.Text(), nullable=True),
        sa.Column("answer_key", sa.Text(), nullable=True), sa.Column("sequence", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name=op.f("fk_session_changes_session")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_session_changes")),
    )  # fmt: skip
    op.create_index(op.f("ix_session_changes_session"), "session_changes", ["session"], unique=False)
