"""What a restored ledger has to know: how old it is, and from which number on its letters are new."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A ledger that was never restored numbers on, and has nothing to catch up with."""
    op.add_column("meta", sa.Column("letters_from", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("meta", sa.Column("restored_from", sa.Text(), nullable=True))
    op.add_column("meta", sa.Column("reread_from", sa.Text(), nullable=True))
