"""What the receiving server says about the sender: Authentication-Results of one configured server, and nothing else.

Anybody can write such a header (RFC 8601 7.1). Only the top-most one with the configured id counts, and none that stands below
the Received line of another house. A pass must be aligned with the From address (RFC 7489 3.1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from alongside.mail.headers import Headers

Result = Literal["pass", "fail", "none"]
EXCHANGE = "exchange"
"""The configured id for Exchange Online, whose header names no server (it begins with "spf=")."""

_BY = re.compile(r"\bby\s+([A-Za-z0-9._:\[\]-]{1,255})")
_METHOD = re.compile(r"\s*([a-z][a-z0-9-]{0,30})(?:/\d+)?\s*=\s*([a-z]{1,20})", re.IGNORECASE)
_PROPERTY = re.compile(r"\b([a-z]{1,20}\.[a-z-]{1,30})\s*=\s*\"?([^\s;\"]{1,255})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proof:
    """Whether the sender is who From says, and which words of the header say so."""

    result: Result
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Claim:
    """One method of the header with its result and properties."""

    method: str
    result: str
    properties: tuple[tuple[str, str], ...]

    def named(self, name: str) -> str:
        return dict(self.properties).get(name, "").lower()


def proof(headers: Headers, from_address: str | None, authserv_id: str) -> Proof:
    """The proof that From wrote the mail; ``none`` without a configured id, without its header, or without an author."""
    if not authserv_id:
        return Proof("none", "no authserv-id configured")
    value = _believed(headers, authserv_id.lower())
    if value is None:
        return Proof("none", f"no result of {authserv_id}")
    claims = _claims(value)
    if failed := next((c for c in claims if c.method in ("dmarc", "compauth") and c.result == "fail"), None):
        return Proof("fail", f"{failed.method}=fail")
    if from_address is None:
        return Proof("none", "no single author")
    return _passed(claims, headers, from_address.rpartition("@")[2], authserv_id.lower())


def _passed(claims: list[_Claim], headers: Headers, domain: str, authserv_id: str) -> Proof:
    """The first aligned pass: DMARC, then DKIM, then SPF where nothing was signed."""
    signed = any(c.method == "dkim" and c.result != "none" for c in claims)
    for claim in claims:
        if claim.result == "pass" and _aligned(claim, domain, signed=signed):
            return Proof("pass", f"{claim.method}=pass")
    if authserv_id == EXCHANGE:
        if any(c.method == "compauth" and c.result == "pass" for c in claims):
            return Proof("pass", "compauth=pass")
        if headers.first("x-ms-exchange-organization-authas").strip().lower() == "internal":
            return Proof("pass", "AuthAs: Internal")
    return Proof("none", "no aligned pass")


def _aligned(claim: _Claim, domain: str, *, signed: bool) -> bool:
    match claim.method:
        case "dmarc":
            named = claim.named("header.from")
            return not named or _same_house(named.rpartition("@")[2], domain)
        case "dkim":
            return _same_house(claim.named("header.d") or claim.named("header.i").rpartition("@")[2], domain)
        case "spf":
            return not signed and _same_house(claim.named("smtp.mailfrom").rpartition("@")[2], domain)
        case _:
            return False


def _same_house(one: str, other: str) -> bool:
    """Whether two domains are equal or one lies in the other; a bare top-level domain holds nobody."""
    one, other = one.strip(". "), other.strip(". ")
    shorter, longer = sorted((one, other), key=len)
    return "." in shorter and (shorter == longer or longer.endswith("." + shorter))


def _believed(headers: Headers, authserv_id: str) -> str | None:
    """The methods of the top-most header of the configured server, above every Received of another house."""
    home = False
    for name, value in headers.fields:
        if name == "received":
            ours = _is_home(value, authserv_id)
            if home and not ours:
                return None
            home |= ours
        elif name == "authentication-results":
            said = _without_comments(value)
            server, _, methods = said.partition(";")
            if (server.split() or [""])[0].strip('"').lower() == authserv_id:
                return methods
            if authserv_id == EXCHANGE and _METHOD.match(server):
                return said
    return None


def _is_home(received: str, authserv_id: str) -> bool:
    """Whether a Received line was written in the house of the configured server; its inner hops have no public name."""
    match = _BY.search(received)
    host = match[1].lower().strip("[]") if match else ""
    if authserv_id == EXCHANGE:
        return host.endswith((".outlook.com", ".office365.com"))
    house = ".".join(authserv_id.split(".")[-2:])
    return host == house or host.endswith("." + house)


def _claims(methods: str) -> list[_Claim]:
    """The methods between semicolons (RFC 8601 2.2)."""
    claims = []
    for clause in methods.split(";")[:50]:
        if match := _METHOD.match(clause):
            properties = tuple((m[1].lower(), m[2]) for m in _PROPERTY.finditer(clause[match.end() :]))
            claims.append(_Claim(match[1].lower(), match[2].lower(), properties))
    return claims


def _without_comments(value: str) -> str:
    """``value`` without its nested comments; a quoted semicolon would end a clause, so quoted texts lose theirs."""
    value = re.sub(r'"[^"]*"', lambda m: m[0].replace(";", " ").replace("(", " ").replace(")", " "), value)
    depth, kept = 0, []
    for c in value:
        depth = max(0, depth + (c == "(") - (c == ")"))
        if depth == 0 and c != ")":
            kept.append(c)
    return "".join(kept)
