"""Frozen settings: what ``alongside.toml`` says, checked once, handed to the rooms that need it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from alongside.programme.rules import Programme, Rhythm, Rules, Trust


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast letters may leave: per minute, per day, and over how many connections at once."""

    per_minute: int
    per_day: int
    connections: int


PACES = {
    "own-relay": Pace(per_minute=6000, per_day=1_000_000, connections=3),
    "exchange-online": Pace(per_minute=30, per_day=10_000, connections=3),
    "gmail": Pace(per_minute=60, per_day=2_000, connections=3),
}


@dataclass(frozen=True, slots=True)
class OAuth:
    """How tokens are got that take a password's place (RFC 6749). Secrets never show in ``repr``.

    device: a person types a code into a browser anywhere (RFC 8628). code: a person agrees in a browser and brings a code back.
    app: the application itself is trusted by the organisation, and nobody has to agree.
    """

    flow: Literal["device", "app", "code"]
    client_id: str
    token_url: str
    token_file: Path
    scope: str = ""
    device_url: str = ""
    authorize_url: str = ""
    client_secret: str = field(default="", repr=False)
    refresh_token: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Server:
    """One mail server to log in to, by password or by token. ``password`` never shows in ``repr``."""

    host: str
    port: int
    security: Literal["tls", "starttls", "plain"]
    user: str
    password: str = field(default="", repr=False)
    oauth: OAuth | None = None


@dataclass(frozen=True, slots=True)
class MailboxSettings:
    """The IMAP side: where mail is read and where handled mail is moved."""

    server: Server
    folder: str = "INBOX"
    done: str = "Alongside/Done"
    review: str = "Alongside/Needs a person"
    plus_addresses: Literal["auto", "yes", "no"] = "auto"


@dataclass(frozen=True, slots=True)
class RelaySettings:
    """The SMTP side: where letters are handed over, and how fast."""

    server: Server
    pace: Pace = PACES["own-relay"]
    sent: str = ""
    """The folder of the mailbox in which the relay keeps a copy of what it took; "" = it keeps none."""


@dataclass(frozen=True, slots=True)
class CalendarSettings:
    """Which hosts may be asked for the times that people publish as taken. ``loopback`` is for rehearsals on one machine."""

    hosts: tuple[str, ...] = ()
    loopback: bool = False


@dataclass(frozen=True, slots=True)
class LanguageSettings:
    """Who reads the words of mails: ours, or first a plug-in ``module:Name`` that has ``seconds`` for each mail."""

    plugin: str = ""
    seconds: float = 2.0


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a run needs to know. ``path`` is where it was read from, for messages."""

    programme: Programme
    mailbox: MailboxSettings
    relay: RelaySettings
    store_url: str
    trust: Trust = Trust()
    rhythm: Rhythm = Rhythm()
    calendars: CalendarSettings = CalendarSettings()
    language: LanguageSettings = LanguageSettings()
    path: Path | None = None

    @property
    def rules(self) -> Rules:
        """What a decision needs of the settings."""
        return Rules(self.programme, self.rhythm, self.trust)
