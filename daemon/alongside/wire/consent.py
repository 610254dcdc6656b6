"""How a person agrees that the programme reads and sends mail: by typing a code into a browser anywhere, or in a browser that comes back.

What is agreed to ends in the token file; see ``oauth``.
"""

from __future__ import annotations

import base64
import hashlib
import http.server
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from alongside.settings import OAuth
from alongside.wire.oauth import Refused, ask, keep

SLOW_DOWN = 5
PENDING = "authorization_pending"


@dataclass(frozen=True, slots=True)
class DeviceCode:
    """What a person types where, and how long that is good for (RFC 8628 3.2). ``interval`` and ``expires_in`` are seconds."""

    user_code: str
    url: str
    device_code: str
    interval: int
    expires_in: int


def device_code(oauth: OAuth) -> DeviceCode:
    """Ask for a code that a person types into a browser (RFC 8628 3.1). Raises Refused, Unreachable."""
    found = ask(oauth, {"scope": oauth.scope}, oauth.device_url)
    url = str(found.get("verification_uri") or found.get("verification_url") or "")
    return DeviceCode(
        str(found["user_code"]), url, str(found["device_code"]), int(found.get("interval", 5)), int(found.get("expires_in", 900))
    )


def await_consent(
    oauth: OAuth, code: DeviceCode, sleep: Callable[[float], None] = time.sleep, clock: Callable[[], float] = time.time
) -> None:
    """Ask again and again whether the person has agreed, and keep the tokens. Raises Refused, Unreachable."""
    interval, until = code.interval, clock() + code.expires_in
    words = {"grant_type": "urn:ietf:params:oauth:grant-type:device_code", "device_code": code.device_code}
    while clock() < until:
        sleep(interval)
        try:
            keep(oauth, ask(oauth, words), clock())
        except Refused as no:
            if no.code not in (PENDING, "slow_down"):
                raise
            interval += SLOW_DOWN if no.code == "slow_down" else 0
        else:
            return
    raise Refused("expired_token", "nobody typed the code in time")


class Consent:
    """A person's consent in a browser, which ends with a code for us (RFC 6749 4.1, with PKCE, RFC 7636)."""

    def __init__(self, oauth: OAuth) -> None:
        self._oauth = oauth
        self._verifier = secrets.token_urlsafe(48)
        self._state = secrets.token_urlsafe(16)
        self._brought: list[str] = []
        self._server = http.server.HTTPServer(("127.0.0.1", 0), _catching(self._brought))
        self._server.timeout = 1.0

    @property
    def redirect(self) -> str:
        """Where the browser is sent afterwards: this machine."""
        return f"http://127.0.0.1:{self._server.server_port}/"

    @property
    def url(self) -> str:
        """The page on which a person agrees."""
        challenge = base64.urlsafe_b64encode(hashlib.sha256(self._verifier.encode()).digest()).rstrip(b"=").decode()
        words = {
            "client_id": self._oauth.client_id, "redirect_uri": self.redirect, "response_type": "code", "scope": self._oauth.scope,
            "state": self._state, "code_challenge": challenge, "code_challenge_method": "S256", "access_type": "offline", "prompt": "consent",
        }  # fmt: skip
        return f"{self._oauth.authorize_url}?{urlencode(words)}"

    def await_browser(self, seconds: float) -> str:
        """The address that the browser was sent to, or nothing when it does not come."""
        until = time.monotonic() + seconds
        while not self._brought and time.monotonic() < until:
            self._server.handle_request()
        return self._brought[0] if self._brought else ""

    def take(self, address: str) -> None:
        """Change the code in an address for tokens and keep them. Raises Refused, Unreachable."""
        query = parse_qs(urlsplit(address.strip()).query)
        if query.get("state") != [self._state] or "code" not in query:
            raise Refused(query.get("error", ["none"])[0], "this address brings no code of ours")
        words = {
            "grant_type": "authorization_code",
            "code": query["code"][0],
            "redirect_uri": self.redirect,
            "code_verifier": self._verifier,
        }
        keep(self._oauth, ask(self._oauth, words), time.time())

    def close(self) -> None:
        self._server.server_close()


def _catching(brought: list[str]) -> type[http.server.BaseHTTPRequestHandler]:
    class Catching(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:  # the name is the library's
            if "code=" in self.path or "error=" in self.path:
                brought.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; charset=utf-8")
            self.end_headers()
            self.wfile.write(b"Thank you. You can close this window.\n")

        def log_message(self, format: str, *args: Any) -> None:
            """The address holds the code: it is not for a log."""

    return Catching
