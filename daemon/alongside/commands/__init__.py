"""The command line: one file a command group, each light to import, so that ``--help`` comes at once.

What costs time (the store, the mail, the calendar) is imported inside the command that needs it.
"""

from __future__ import annotations

from alongside.commands.program import main

__all__ = ["main"]
