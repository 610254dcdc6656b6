"""Tokens that say which letter a mail answers, and that its writer is the person the letter went to.

A token is an HMAC-SHA-256 cut to 96 bits over one person, one purpose and one object. It travels as a plus-address or in
parentheses at the end of a subject; our Message-ID carries the same kind of mark. The keys are arguments, a retired one too.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
_MAC = r"[a-z2-7]{20}"
_PART = r"[a-z0-9_-]{1,40}"
_WORD = re.compile(_PART)
_SPOKEN = rf"({_PART})\.({_PART})\.({_MAC})"
_PLUS = re.compile(rf"[^+@\s]{{1,64}}\+{_SPOKEN}@[^@\s]+", re.IGNORECASE)
_REF = re.compile(rf"\(ref {_SPOKEN}\)", re.IGNORECASE)
_QUOTED_PLUS = re.compile(rf"\+{_SPOKEN}@", re.IGNORECASE)
_OWN_ID = re.compile(rf"<([a-z0-9_-]{{1,40}})\.([0-9]{{1,18}})\.({_MAC})@([^<>@\s]{{1,250}})>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Token:
    """A token as found, not yet believed: ``check`` says whether it was made for a person."""

    purpose: str
    object: str
    mac: str

    def __str__(self) -> str:
        return f"{self.purpose}.{self.object}.{self.mac}"


def make(key: bytes, person: str, purpose: str, object: str) -> Token:
    """The token that lets ``person`` do ``purpose`` to ``object``; the last two are short words of a-z, 0-9, - and _.

    Raises ValueError on other characters: they would not survive an address.
    """
    if not _WORD.fullmatch(purpose) or not _WORD.fullmatch(object):
        raise ValueError(f"a token cannot carry {purpose!r} and {object!r}")
    return Token(purpose, object, _mac(key, "token", person, purpose, object))


def check(keys: Sequence[bytes], token: Token, person: str) -> bool:
    """Whether ``token`` was made for ``person`` under one of ``keys``."""
    return any(hmac.compare_digest(_mac(key, "token", person, token.purpose, token.object), token.mac) for key in keys)


def plus_address(address: str, token: Token) -> str:
    """``mentor@example.org`` as ``mentor+purpose.object.mac@example.org`` (RFC 5233)."""
    local, _, domain = address.rpartition("@")
    return f"{local}+{token}@{domain}"


def in_subject(subject: str, token: Token) -> str:
    """``subject`` with the token in parentheses at its end."""
    return f"{subject} (ref {token})"


def bare(address: str) -> str:
    """``address`` without the token we put into it; any other plus-address stays as it is."""
    match = _PLUS.fullmatch(address)
    return address if match is None else f"{address.partition('+')[0]}@{address.rpartition('@')[2]}"


def without_ref(subject: str) -> str:
    """``subject`` without a token in parentheses."""
    return _REF.sub("", subject).strip()


def find(addresses: Iterable[str], subject: str = "", text: str = "") -> Token | None:
    """The first token in the addresses, else in the subject, else in the (quoted) text: providers may rewrite the others."""
    for address in addresses:
        if match := _PLUS.fullmatch(address):
            return _token(match)
    for words in (subject[:2000], text[: 64 * 1024]):
        if match := _REF.search(words) or _QUOTED_PLUS.search(words):
            return _token(match)
    return None


def message_id(kind: str, letter: int, domain: str, key: bytes) -> str:
    """The Message-ID of letter number ``letter``: ``<kind.letter.mac@domain>`` (RFC 5322 3.6.4)."""
    return f"<{kind}.{letter}.{_mac(key, 'message-id', kind, str(letter), domain.lower())}@{domain}>"


def parse_message_id(value: str, keys: Sequence[bytes]) -> tuple[str, int] | None:
    """Kind and number of the letter that ``value`` names, if the id was made under one of ``keys``."""
    match = _OWN_ID.fullmatch(value)
    if match is None:
        return None
    kind, letter, mac, domain = (part.lower() for part in match.groups())
    if any(hmac.compare_digest(_mac(key, "message-id", kind, letter, domain), mac) for key in keys):
        return kind, int(letter)
    return None


def answered(in_reply_to: Iterable[str], references: Iterable[str], keys: Sequence[bytes]) -> tuple[str, int] | None:
    """Kind and number of the letter a mail answers: In-Reply-To first, then References, the last one first."""
    for value in (*in_reply_to, *reversed(tuple(references))):
        if found := parse_message_id(value, keys):
            return found
    return None


def _token(match: re.Match[str]) -> Token:
    return Token(match[1].lower(), match[2].lower(), match[3].lower())


def _mac(key: bytes, *parts: str) -> str:
    """96 bits in lower-case base32: letters survive every relay, and no relay folds 2 to 7 into something else."""
    said = "\x00".join(parts).encode("utf-8", "surrogatepass")
    number = int.from_bytes(hmac.digest(key, said, "sha256")[:12], "big") << 4  # 96 bits and four more are twenty letters (RFC 4648 6)
    return "".join([_BASE32[number >> shift & 31] for shift in range(95, -1, -5)])
