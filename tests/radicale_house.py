"""A real Radicale, private, on loopback, in a directory of its own: what people may publish their calendars with."""

from __future__ import annotations

import base64
import http.client
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, Popen

from servers import HOST, free_port


@dataclass(frozen=True)
class Radicale:
    """Where it listens."""

    port: int

    def put(self, path: str, body: bytes, method: str = "PUT") -> None:
        connection = http.client.HTTPConnection(HOST, self.port, timeout=20)
        headers = {"Content-Type": "text/calendar; charset=utf-8" if method == "PUT" else "application/xml"}
        owner = base64.b64encode(f"{path.split('/')[1]}:any".encode()).decode()
        connection.request(method, path, body, {**headers, "Authorization": f"Basic {owner}"})
        answer = connection.getresponse()
        answer.read()
        assert answer.status in (200, 201, 204), (method, path, answer.status)

    def collection(self, path: str, *events: bytes) -> None:
        """A calendar with these events, one object each."""
        self.put(path, b"", "MKCALENDAR")
        for number, event in enumerate(events):
            self.put(f"{path}{number}.ics", event)


@contextmanager
def radicale() -> Iterator[Radicale]:
    """Starts it, waits until it answers, and stops it."""
    with tempfile.TemporaryDirectory() as place:
        port = free_port()
        config = Path(place) / "config"
        config.write_text(
            f"[server]\nhosts = {HOST}:{port}\n[auth]\ntype = none\n[storage]\nfilesystem_folder = {place}/collections\n[logging]\nlevel = warning\n"
        )
        with Popen([sys.executable, "-m", "radicale", "--config", str(config)], stdout=DEVNULL, stderr=DEVNULL) as server:
            try:
                _wait(port, server)
                yield Radicale(port)
            finally:
                server.terminate()


def _wait(port: int, server: Popen[bytes]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            connection = http.client.HTTPConnection(HOST, port, timeout=5)
            connection.request("GET", "/.web/")
            connection.getresponse().read()
            return
        except OSError:
            assert server.poll() is None, "radicale has ended"
            time.sleep(0.1)
    raise TimeoutError("radicale does not answer")
