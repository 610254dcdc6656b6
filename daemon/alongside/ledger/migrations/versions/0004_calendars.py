"""Slots that people turned down, published free and busy times, the programme's rests, clocks as invitations knew them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody has refused a slot yet, and what clocks did before is not known: it is written down at the next start."""
    op.add_column("people", sa.Column("refused", sa.Text(), nullable=False, server_default="[]"))
    op.add_column("people", sa.Column("calendar_source", sa.Text(), nullable=False, server_default=""))
    op.add_column("series", sa.Column("related_to", sa.Text(), nullable=False, server_default=""))
    op.create_table(
        "busy",
        sa.Column("person", sa.Text(), sa.ForeignKey("people.id", name="fk_busy_person"), nullable=False),
        sa.Column("blocks", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.Text(), nullable=True),
        sa.Column("problem", sa.Text(), nullable=False),
        sa.Column("problem_since", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("person", name="pk_busy"),
    )
    op.create_table(
        "breaks",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("until", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_breaks"),
    )
    op.create_table(
        "zones",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_zones"),
    )
