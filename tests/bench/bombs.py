"""Mails and pages made to hurt, read by us and by the standard library; run as ``python tests/bench/bombs.py``.

Each reading has a process of its own and ten seconds. The standard library's times depend on its patch release, which is printed.
"""

from __future__ import annotations

import email
import multiprocessing
import platform
import time
from collections.abc import Callable
from html.parser import HTMLParser
from multiprocessing.connection import Connection

from alongside.mail.headers import split
from alongside.mail.html import text_of
from alongside.mail.parts import tree

PATIENCE = 10.0


def nested(levels: int) -> bytes:
    """A mail of multiparts inside each other, with one word in the innermost."""
    head = b'From: a@example.org\r\nContent-Type: multipart/mixed; boundary="b0"\r\n\r\n'
    inner = (b'--b%d\r\nContent-Type: multipart/mixed; boundary="b%d"\r\n\r\n' % (n, n + 1) for n in range(levels))
    return head + b"".join(inner) + b"--b%d\r\n\r\nhello\r\n" % levels


PAGES = {
    "unclosed comments": "<!--" * 100_000,
    "unclosed tags": "<a " * 120_000,
    "unclosed declarations": "<!" * 200_000,
    "open divs": "<div>" * 100_000,
}


def _walk(raw: bytes) -> object:
    return list(email.message_from_bytes(raw).walk())


def _ours(raw: bytes) -> object:
    return tree(*split(raw))


def _parse(page: str) -> object:
    parser = HTMLParser()
    parser.feed(page)
    return parser.close()


def _timed(read: Callable[..., object], given: object, told: Connection) -> None:
    began = time.process_time()
    try:
        read(given)
    except RecursionError as error:
        told.send(type(error).__name__)
    else:
        told.send(f"{(time.process_time() - began) * 1000:.1f} ms")


def spent(read: Callable[..., object], given: object) -> str:
    """The CPU time of one reading, its error, or that it took too long."""
    mine, its = multiprocessing.Pipe()
    reader = multiprocessing.Process(target=_timed, args=(read, given, its))
    reader.start()
    try:
        return str(mine.recv()) if mine.poll(PATIENCE) else f"over {PATIENCE:.0f} s"
    finally:
        reader.kill()
        reader.join()


def main() -> None:
    print(f"Python {platform.python_version()}")
    for levels in (500, 3000):
        print(f"{levels} levels: the email package {spent(_walk, nested(levels))}, mail/parts.py {spent(_ours, nested(levels))}")
    for name, page in PAGES.items():
        print(f"{len(page) // 1000} kB of {name}: html.parser {spent(_parse, page)}, mail/html.py {spent(text_of, page)}")


if __name__ == "__main__":
    main()
