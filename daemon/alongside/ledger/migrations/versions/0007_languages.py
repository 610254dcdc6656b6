"""The language of whoever the roster names none for, as their mails tell it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Whoever was there before has told nothing yet."""
    for column in ("heard", "detected"):
        op.add_column("people", sa.Column(column, sa.Text(), nullable=False, server_default=""))
