"""Which letters are about one entry in one person's calendar is looked up before each of them leaves."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_letters_entry", "letters", ["ical_uid", "person", "state"])
