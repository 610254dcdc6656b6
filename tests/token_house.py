"""A token endpoint of an invented provider, on this machine: it answers from a script and remembers what it was asked."""

from __future__ import annotations

import http.server
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

from alongside.settings import OAuth

Answer = tuple[int, dict[str, Any]]
PENDING: Answer = (400, {"error": "authorization_pending"})
WITHDRAWN: Answer = (400, {"error": "invalid_grant", "error_description": "AADSTS70008: the consent was withdrawn.\r\nTrace: 1"})


def granted(token: str, **more: Any) -> Answer:
    """A token that is good for an hour."""
    return 200, {"access_token": token, "expires_in": 3600, "token_type": "Bearer", **more}


@dataclass(slots=True)
class TokenHouse:
    """The endpoint: the answers that are left, the last of which stays, and the forms it was sent."""

    port: int
    place: Path
    answers: list[Answer] = field(default_factory=list)
    asked: list[dict[str, str]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/token"

    def oauth(self, flow: Any = "device", **more: Any) -> OAuth:
        """The settings that lead here."""
        base = f"http://127.0.0.1:{self.port}"
        return OAuth(flow, "the-client", self.url, self.place / "kept.token", "mail", f"{base}/device", f"{base}/authorize", **more)

    def next(self, form: dict[str, str]) -> Answer:
        self.asked.append(form)
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


@contextmanager
def token_house(place: Path, *answers: Answer) -> Iterator[TokenHouse]:
    """Serve these answers, one after the other."""
    house = TokenHouse(0, place, list(answers))

    class Door(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["Content-Length"])).decode()
            status, told = house.next({key: value[0] for key, value in parse_qs(raw).items()})
            body = json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:
            return

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Door)
    house.port = server.server_port
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield house
    finally:
        server.shutdown()
        server.server_close()
