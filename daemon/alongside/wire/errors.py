"""The weather: what a mail server can do to us, each with the sentence the coordinator reads.

The docstring of each class is that sentence; ``{where}`` becomes the server's name. ``detail`` is what the server or the system said.
"""

from __future__ import annotations

import inspect


class Weather(Exception):
    """Something between us and {where} went wrong; it is tried again by itself."""

    def __init__(self, where: str, detail: str = "") -> None:
        super().__init__(where, detail)
        self.where = where
        self.detail = detail

    def __str__(self) -> str:
        sentence = (inspect.getdoc(type(self)) or type(self).__name__).replace("{where}", self.where)
        return f"{sentence} ({self.detail})" if self.detail else sentence


class Unreachable(Weather):
    """{where} does not answer; mail waits, and we knock again by ourselves."""


class LinkLost(Weather):
    """The connection to {where} broke off; we connect again by ourselves."""


class Throttled(Weather):
    """{where} asks us to slow down; we try again later."""


class LoginRefused(Weather):
    """{where} refuses our user name or password; please check `user` and `password_file`. We try again once an hour."""


class TokenRefused(LoginRefused):
    """{where} refuses our token; please run `alongside login` and agree once more. We try again once an hour."""


class TlsRefused(Weather):
    """The connection to {where} cannot be trusted, so nothing was sent over it; please check `host`, `security` and its certificate."""


class FolderMissing(Weather):
    """A folder is missing on {where} and cannot be made; please create it there, or change its name in the settings."""


class StoreFull(Weather):
    """The mailbox on {where} is full; please make room there. Reading goes on."""


class CommandRefused(Weather):
    """{where} refuses a command it should know; we connect again and try once more."""
