"""When a pair's last change was told, and how many dates a pause took away."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Pairs that are paused already have no number: what was skipped last in a row comes back, as before."""
    op.add_column("pairings", sa.Column("changed_at", sa.Text(), nullable=True))
    op.add_column("pairings", sa.Column("resting", sa.Integer(), nullable=True))
