"""When a published calendar was last looked at, also in vain: under cron no process remembers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A calendar that could not be read before is simply tried once more."""
    op.add_column("busy", sa.Column("tried_at", sa.Text(), nullable=True))
