"""Who was asked when, and what ended pairings leave behind: by these the next mentor is chosen."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ENDED = """
INSERT INTO histories (mentor, mentee, held, thanks, changed)
SELECT p.mentor, p.mentee,
       (SELECT count(*) FROM sessions s JOIN pairings q ON q.id = s.pairing
         WHERE q.mentor = p.mentor AND q.mentee = p.mentee AND q.state = 'ended' AND s.state = 'held'),
       (SELECT count(*) FROM said w JOIN pairings q ON q.id = w.pairing
         WHERE q.mentor = p.mentor AND q.mentee = p.mentee AND q.state = 'ended' AND w.kind = 'thanks' AND w.passed_on),
       :changed
FROM (SELECT DISTINCT mentor, mentee FROM pairings WHERE state = 'ended') p
"""
LAST_ASKED = "UPDATE people SET asked_at = (SELECT max(sent_at) FROM asks WHERE asks.mentor = people.id)"


def upgrade() -> None:
    """What the new columns would hold had they been there from the start. All asks of revision 1 were for somebody named."""
    op.add_column("people", sa.Column("asked_at", sa.Text(), nullable=True))
    op.add_column("people", sa.Column("asked_unnamed_at", sa.Text(), nullable=True))
    op.create_table("histories",
        sa.Column("mentor", sa.Text(), nullable=False), sa.Column("mentee", sa.Text(), nullable=False),
        sa.Column("held", sa.Integer(), nullable=False), sa.Column("thanks", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["mentor"], ["people.id"], name=op.f("fk_histories_mentor")),
        sa.ForeignKeyConstraint(["mentee"], ["people.id"], name=op.f("fk_histories_mentee")),
        sa.PrimaryKeyConstraint("mentor", "mentee", name=op.f("pk_histories")),
    )  # fmt: skip
    op.execute(sa.text(LAST_ASKED))
    op.execute(sa.text(ENDED).bindparams(changed=False))
