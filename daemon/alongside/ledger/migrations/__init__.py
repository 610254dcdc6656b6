"""The forms the tables have had, oldest first; a ledger of any of them is brought up to the last one when it is opened."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

HEAD = "0010"
"""The newest revision. Kept here so that opening a ledger that is up to date need not load Alembic."""


def upgrade(connection: Connection, to: str = "head") -> None:
    """Brings the tables behind ``connection`` to revision ``to``, inside its transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, to)
