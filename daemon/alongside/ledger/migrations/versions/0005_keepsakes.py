"""What a pair says and is asked beside its dates: questions and their answers, hopes, scores, tips, answers for a newcomer."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TEXTS = (
    ("requests", "hopes", ""),
    ("requests", "cannot", ""),
    ("pairings", "questions", "at once"),
    ("pairings", "mentor_hopes", ""),
    ("pairings", "mentor_cannot", ""),
    ("pairings", "mentee_hopes", ""),
    ("pairings", "mentee_cannot", ""),
    ("said", "state", ""),
)


def upgrade() -> None:
    """Whoever was there before has said nothing of all this: empty, no, and questions go at once."""
    for table, column, before in TEXTS:
        op.add_column(table, sa.Column(column, sa.Text(), nullable=False, server_default=before))
    for column in ("plain", "thanks_to_manager"):
        op.add_column("people", sa.Column(column, sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("pairings", sa.Column("idle_asked_on", sa.Text(), nullable=True))
    op.add_column("said", sa.Column("answers", sa.Text(), nullable=True))
    _scores()
    _tips()
    _contributions()


def _scores() -> None:
    op.create_table("scores",
        sa.Column("pairing", sa.Integer(), nullable=False), sa.Column("person", sa.Text(), nullable=False),
        sa.Column("wave", sa.Integer(), nullable=False, autoincrement=False), sa.Column("asked_at", sa.Text(), nullable=False),
        sa.Column("score", sa.Integer(), nullable=True), sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["pairing"], ["pairings.id"], name=op.f("fk_scores_pairing")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_scores_person")),
        sa.PrimaryKeyConstraint("pairing", "person", "wave", name=op.f("pk_scores")),
    )  # fmt: skip


def _tips() -> None:
    op.create_table("tips",
        sa.Column("pairing", sa.Integer(), nullable=False), sa.Column("person", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False), sa.Column("at", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["pairing"], ["pairings.id"], name=op.f("fk_tips_pairing")),
        sa.ForeignKeyConstraint(["person"], ["people.id"], name=op.f("fk_tips_person")),
        sa.PrimaryKeyConstraint("pairing", "person", name=op.f("pk_tips")),
    )  # fmt: skip


def _contributions() -> None:
    op.create_table("contributions",
        sa.Column("id", sa.Text(), nullable=False), sa.Column("pairing", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False), sa.Column("said", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.Text(), nullable=False), sa.Column("text", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["pairing"], ["pairings.id"], name=op.f("fk_contributions_pairing")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contributions")),
    )  # fmt: skip
    op.create_index(op.f("ix_contributions_pairing"), "contributions", ["pairing"])
