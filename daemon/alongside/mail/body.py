"""The words of a mail as one text: which part is read, in which form, and why there is none.

Plain text goes first, since its writer's program made it for readers like us; HTML where there is no plain part worth the name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from alongside.mail.envelope import SIZE_CAP, Envelope
from alongside.mail.html import text_of
from alongside.mail.parts import Part, Tree

_STUB = re.compile(
    r"(?:does not|doesn't|not|kein|cannot|ne (?:supporte|peut))[^.\n]{0,60}html|html[^.\n]{0,60}(?:not supported|nicht"
    r"|anzeigen|email client)|view(?:ed)? (?:this|it) (?:e-?mail |message )?in (?:a|your) browser",
    re.IGNORECASE,
)
_SEALED = {
    "application/pkcs7-mime": "S/MIME",
    "application/x-pkcs7-mime": "S/MIME",
    "multipart/encrypted": "PGP/MIME",
    "application/pgp-encrypted": "PGP/MIME",
}
_TNEF = ("application/ms-tnef", "application/vnd.ms-tnef")


@dataclass(frozen=True)
class Body:
    """The plain words and, where there is one, the HTML as words; quotations in both are marked with ``>``."""

    written: str
    """The plain part as it came."""
    pages: tuple[str, ...]
    """The HTML as it came: most mails say all in plain words, and nobody asks what their HTML says."""

    @cached_property
    def plain(self) -> str:
        """What the plain part says; nothing where it only says that there is HTML."""
        return "" if _is_stub(self.written) and self.html else self.written

    @cached_property
    def html(self) -> str:
        """What the HTML says."""
        return "\n".join(map(text_of, self.pages))

    @property
    def text(self) -> str:
        """Whatever there is to read, quotations included."""
        return self.plain or self.html


def body_of(tree: Tree) -> Body:
    """The words of the shown text parts of ``tree``, in order."""
    shown = [part for part in tree.leaves if not part.attached and not (part.filename and part.type != "text/html")]
    plain = "\n".join(_lines(part) for part in shown if part.type == "text/plain").strip("\n")
    return Body(plain, tuple(part.text for part in shown if part.type == "text/html"))


def _is_stub(plain: str) -> bool:
    """Nothing, next to nothing, or "your program does not show HTML"."""
    if len(plain) >= 400:
        return len(plain.strip()) < 3
    words = plain.lower()
    return len(words.strip()) < 3 or (("html" in words or "brow" in words) and bool(_STUB.search(plain)))


def _lines(part: Part) -> str:
    text = part.text.replace("\r\n", "\n").replace("\r", "\n")
    if part.parameter("format").lower() == "flowed":
        return flowed(text, delsp=part.parameter("delsp").lower() == "yes")
    return text


def flowed(text: str, *, delsp: bool = False) -> str:
    """``text`` of format=flowed with its soft breaks joined, quote depth by quote depth (RFC 3676 4)."""
    out: list[str] = []
    soft = None
    for line in text.split("\n"):
        marks = len(line) - len(line.lstrip(">"))
        words = line[marks:].removeprefix(" ")
        prefix = ">" * marks + " " if marks else ""
        if soft == marks and words != "-- " and out:
            out[-1] += words
        else:
            out.append(prefix + words)
        # "-- " ends a text although it ends with a space.
        soft = marks if words.endswith(" ") and words != "-- " else None
        if soft is not None and delsp:
            out[-1] = out[-1][:-1]
    return "\n".join(out)


def unreadable(raw: bytes, envelope: Envelope, tree: Tree, body: Body, *, answered: bool = False) -> str:
    """Why nobody here can read this mail, or an empty text. Outlook's own envelope is no riddle where a calendar's answer was found."""
    sealed = next((_SEALED[kind] for part in tree.leaves for kind in (part.type, *part.path) if kind in _SEALED), "")
    if sealed or "-----BEGIN PGP MESSAGE-----" in body.text[:4000]:
        return f"encrypted ({sealed or 'PGP'})"
    if not envelope.whole or len(raw) > SIZE_CAP:
        return "larger than 10 MiB"
    caps = [problem for problem in (*envelope.problems, *tree.problems) if "over 64 kB" in problem or "more than" in problem]
    if caps := [cap for cap in caps if "From" not in cap]:
        return caps[0]
    if not answered and not body.text.strip() and any(part.type in _TNEF for part in tree.leaves):
        return "winmail.dat without words"
    if not answered and not body.text.strip() and not any(part.type.startswith("text/") for part in tree.leaves):
        return f"no part with words ({tree.leaves[0].type if tree.leaves else tree.type})"
    return ""
