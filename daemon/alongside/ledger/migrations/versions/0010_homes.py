"""Where a ledger was last run, and which mailbox it read last: a copy that wakes up elsewhere, and another mailbox, are noticed."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The mailbox that was read last is known by its mails; where the ledger was run is written down at the next start."""
    op.add_column("meta", sa.Column("home", sa.Text(), nullable=True))
    op.add_column("meta", sa.Column("uidvalidity", sa.Integer(), nullable=True))
    op.add_column("meta", sa.Column("answered_from", sa.Text(), nullable=True))
    op.execute("UPDATE meta SET uidvalidity = (SELECT uidvalidity FROM inbox ORDER BY id DESC LIMIT 1)")
