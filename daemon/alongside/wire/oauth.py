"""Tokens instead of passwords: got from the provider's token endpoint (RFC 6749), renewed before they run out, kept in one file.

The file belongs to its owner alone, and holds the refresh token that a person agreed to with `alongside login`.
"""

from __future__ import annotations

import asyncio
import json
import os
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode, urlsplit

from alongside.settings import OAuth
from alongside.wire.errors import TokenRefused, Unreachable

EARLY = 300.0
"""Seconds before its end in which a token is not used any more."""
PATIENCE = 30.0
LIFE = 3600
_turn = threading.Lock()
"""One renewal at a time: the mailbox and the relay may share a refresh token, which some providers change with each use."""


class Refused(Exception):
    """The token endpoint says no; ``code`` is its word for it (RFC 6749 5.2)."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text or code)
        self.code = code


class Tokens:
    """The tokens of one consent. ``clock`` gives seconds since 1970, as the file keeps them."""

    def __init__(self, oauth: OAuth, clock: Callable[[], float] = time.time) -> None:
        self._oauth = oauth
        self._clock = clock

    async def access(self, *, instead_of: str = "") -> str:
        """An access token that is good for five minutes more, and not the one that was refused. Raises TokenRefused, Unreachable."""
        return await asyncio.to_thread(self._access, instead_of)

    def _access(self, refused: str) -> str:
        with _turn:
            kept = read_file(self._oauth)
            token = str(kept.get("access_token", ""))
            if token and token != refused and float(kept.get("expires_at", 0)) - EARLY > self._clock():
                return token
            return self._renewed(str(kept.get("refresh_token") or self._oauth.refresh_token))

    def _renewed(self, refresh: str) -> str:
        try:
            return keep(self._oauth, ask(self._oauth, _grant(self._oauth, refresh)), self._clock(), refresh)
        except Refused as no:
            raise TokenRefused(_host(self._oauth), str(no)) from no


def _grant(oauth: OAuth, refresh: str) -> dict[str, str]:
    if oauth.flow == "app":
        return {"grant_type": "client_credentials", "scope": oauth.scope}
    if not refresh:
        raise Refused("none", "there is no token yet")
    return {"grant_type": "refresh_token", "refresh_token": refresh, "scope": oauth.scope}


def ask(oauth: OAuth, words: Mapping[str, str], url: str = "") -> dict[str, Any]:
    """One question to the provider. Raises Refused, or Unreachable when it does not answer or is not itself."""
    told = {"client_id": oauth.client_id, **({"client_secret": oauth.client_secret} if oauth.client_secret else {}), **words}
    form = urlencode({key: value for key, value in told.items() if value}).encode()
    request = urllib.request.Request(url or oauth.token_url, form, {"Accept": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return _understood(answer.read(1_000_000))
    except urllib.error.HTTPError as no:
        found = _understood(no.read(1_000_000))
        if no.code >= 500 or "error" not in found:
            raise Unreachable(_host(oauth), f"HTTP {no.code}") from no
        raise Refused(
            str(found["error"]), str(found.get("error_description", "")).splitlines()[0] if found.get("error_description") else ""
        ) from no
    except (OSError, ValueError) as silence:
        raise Unreachable(_host(oauth), str(silence)) from silence


def _understood(answer: bytes) -> dict[str, Any]:
    try:
        found = json.loads(answer)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _host(oauth: OAuth) -> str:
    return urlsplit(oauth.token_url).hostname or "the token endpoint"


# ---------------------------------------------------------------- the file


def read_file(oauth: OAuth) -> dict[str, Any]:
    """What is kept, nothing where nobody has agreed yet."""
    try:
        return _understood(oauth.token_file.read_bytes())
    except OSError:
        return {}


def keep(oauth: OAuth, answer: Mapping[str, Any], now: float, refresh: str = "") -> str:
    """Write an answer of the endpoint into the file, readable by its owner alone; returns the access token. Raises Refused."""
    token = str(answer.get("access_token", ""))
    if not token:
        raise Refused("none", "the answer holds no token")
    kept = {
        "access_token": token,
        "expires_at": now + float(answer.get("expires_in") or LIFE),
        "refresh_token": str(answer.get("refresh_token") or refresh),
    }
    fresh = oauth.token_file.with_name(oauth.token_file.name + ".new")
    with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        os.fchmod(file.fileno(), 0o600)
        json.dump(kept, file)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(oauth.token_file)
    return token


def xoauth2(user: str, token: str) -> bytes:
    """What IMAP and SMTP want to hear."""
    return f"user={user}\x01auth=Bearer {token}\x01\x01".encode()
