"""Alembic's way in: it works on the connection that ``upgrade`` hands over, in the transaction that is already open."""

from __future__ import annotations

from alembic import context

from alongside.ledger.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,  # SQLite alters a table by writing it anew
)
with context.begin_transaction():
    context.run_migrations()
