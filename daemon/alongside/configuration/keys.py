"""Every key of ``alongside.toml``: its section, how its value is read, and what holds where it is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Literal

from alongside.configuration import words
from alongside.language.reading import WORKDAYS
from alongside.programme.rules import Days
from alongside.settings import PACES

Kind = Literal["text", "plain", "list"]
"""How the text of an environment variable becomes a value: as it is, like in TOML, or cut at commas."""


class Required:
    """Stands for "there is no default"."""


@dataclass(frozen=True, slots=True)
class Key:
    """How one key is read. ``default`` is a finished value."""

    read: Callable[[Any], Any]
    default: Any = Required
    kind: Kind = "text"


_SERVER = {
    "host": Key(words.host),
    "port": Key(words.number(1, 65535), None, "plain"),
    "user": Key(words.some_text, None),
    "password": Key(words.secret, None),
    "password_file": Key(words.some_text, None),
    "oauth": Key(lambda value: value, None, "plain"),
}

SECTIONS: Mapping[str, Mapping[str, Key]] = {
    "programme": {
        "name": Key(words.some_text, "Peer mentoring"),
        "address": Key(words.address),
        "coordinators": Key(words.several(words.address), kind="list"),
        "domains": Key(words.several(words.domain), None, "list"),
        "timezone": Key(words.zone, "UTC"),
        "country": Key(words.country, ""),
        "language": Key(words.language, "en"),
        "event_title": Key(words.event_title, "{mentee} & {mentor}"),
        "private_events": Key(words.flag, False, "plain"),
        "video_room": Key(words.video_room, ""),
        "moved_dates": Key(words.one_of("by calendar", "on their own"), "by calendar"),
    },
    "mailbox": {
        **_SERVER,
        "security": Key(words.one_of("tls", "plain"), "tls"),
        "folder": Key(words.some_text, "INBOX"),
        "done": Key(words.some_text, "Alongside/Done"),
        "review": Key(words.some_text, "Alongside/Needs a person"),
        "plus_addresses": Key(words.one_of("auto", "yes", "no"), "auto"),
    },
    "relay": {
        **_SERVER,
        "security": Key(words.one_of("tls", "starttls", "plain"), "tls"),
        "pace": Key(words.pace, PACES["own-relay"], "plain"),
        "sent": Key(words.text, ""),
    },
    "store": {"url": Key(words.store, "sqlite:///var/lib/alongside/ledger.db")},
    "trust": {
        "authserv_id": Key(words.text, ""),
        "unauthenticated": Key(words.one_of("confirm", "accept", "refuse"), "confirm"),
    },
    "calendars": {"hosts": Key(words.several(words.host), (), "list")},
    "language": {
        "plugin": Key(words.plugin, ""),
        "patience": Key(words.patience, 2.0),
    },
    "rhythm": {
        "cadence": Key(words.one_of("weekly", "biweekly", "monthly"), "weekly"),
        "weeks": Key(words.number(1, 104), 12, "plain"),
        "duration": Key(words.duration, timedelta(minutes=30)),
        "hours": Key(words.hours, (WORKDAYS, "09:00", "17:00")),
        "answer_within": Key(words.days, Days(2)),
        "first_talk_within": Key(words.days, Days(5)),
        "first_talk": Key(words.one_of("at once", "after objection"), "at once"),
        "objection_within": Key(words.days, Days(5)),
        "mentoring_a_day": Key(words.number(1, 8), 1, "plain"),
        "mentoring_a_week": Key(words.duration, timedelta(hours=2)),
        "thanks": Key(words.one_of("weekly", "off"), "weekly"),
        "thanks_preview": Key(words.flag, False, "plain"),
        "choice": Key(words.choice, 1, "plain"),
    },
}

PORTS: Mapping[tuple[str, str], int] = {
    ("mailbox", "tls"): 993,
    ("mailbox", "plain"): 143,
    ("relay", "tls"): 465,
    ("relay", "starttls"): 587,
    ("relay", "plain"): 25,
}
"""Where a server listens when nobody says (RFC 8314 3.3)."""
CREDENTIALS: Mapping[str, str] = {"mailbox": "imap.password", "relay": "smtp.password"}
"""What systemd's LoadCredential= calls the passwords."""
