"""The only reader of calendars that people publish: HTTPS to hosts a coordinator has listed, ten seconds, one megabyte, no detours.

A host is resolved once and the connection goes to exactly that address, so that a name cannot mean a public address when it is checked and a
private one when it is used. Redirects are not followed.
"""

from __future__ import annotations

import asyncio
import base64
import http.client
import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import SplitResult, unquote, urlsplit
from xml.etree import ElementTree

SECONDS = 10.0
MOST_BYTES = 1_000_000
CALDAV = "{urn:ietf:params:xml:ns:caldav}calendar-data"
_QUERY = """<?xml version="1.0" encoding="utf-8"?>
<C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:prop><C:calendar-data/></D:prop>
<C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT"><C:time-range start="{since}" end="{until}"/></C:comp-filter>
</C:comp-filter></C:filter></C:calendar-query>"""


class FeedRefused(Exception):
    """A published calendar that is not read; the text says why, without the address's secrets."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """Which hosts may be asked. ``loopback`` lets this very machine answer in plain text, for rehearsals."""

    hosts: tuple[str, ...]
    loopback: bool = False


async def fetched(source: str, allowed: Allowed, since: datetime, until: datetime) -> tuple[bytes, ...]:
    """The calendars behind a source: one of an ``https`` address, several of a ``caldav`` one. Raises FeedRefused."""
    try:
        async with asyncio.timeout(SECONDS + 1):
            return await asyncio.to_thread(_fetch, source, allowed, since, until)
    except TimeoutError:
        raise FeedRefused("it took longer than ten seconds") from None


def refusal(source: str, allowed: Allowed) -> str:
    """Why a source may not be asked at all, or an empty text."""
    try:
        parts = urlsplit(source)
        port = parts.port
    except ValueError:
        return "it is no address"
    if parts.scheme not in ("https", "caldav") and not (allowed.loopback and parts.scheme in ("http", "caldav+http")):
        return "only https:// and caldav:// addresses are read"
    if (parts.hostname or "") not in {host.lower() for host in allowed.hosts}:
        return f"the host {parts.hostname or ''} is not listed in calendars.hosts"
    if port is not None and not 0 < port < 65536:
        return "it is no address"
    return ""


def _fetch(source: str, allowed: Allowed, since: datetime, until: datetime) -> tuple[bytes, ...]:
    if why := refusal(source, allowed):
        raise FeedRefused(why)
    parts, deadline = urlsplit(source), time.monotonic() + SECONDS
    try:
        connection = _connected(parts, allowed, deadline)
        try:
            if parts.scheme.startswith("caldav"):
                return _reported(connection, parts, since, until, deadline)
            return (_read(_asked(connection, "GET", parts, b"", {}), deadline),)
        finally:
            connection.close()
    except (OSError, http.client.HTTPException) as error:
        raise FeedRefused(f"the host does not answer properly ({type(error).__name__})") from error


def _connected(parts: SplitResult, allowed: Allowed, deadline: float) -> http.client.HTTPConnection:
    """A connection to the one address that was checked; TLS still asks for the certificate of the name."""
    plain = parts.scheme in ("http", "caldav+http")
    host, port = parts.hostname or "", parts.port or (80 if plain else 443)
    address = _public(host, port, loopback=allowed.loopback)
    line = socket.create_connection((address, port), timeout=max(0.1, deadline - time.monotonic()))
    connection = http.client.HTTPConnection(host, port)
    connection.sock = line if plain else ssl.create_default_context().wrap_socket(line, server_hostname=host)
    return connection


def _public(host: str, port: int, *, loopback: bool) -> str:
    """The address of a host. Raises FeedRefused where any of its addresses lies inside somebody's own network."""
    try:
        found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except socket.gaierror:
        raise FeedRefused(f"the host {host} has no address") from None
    for address in found:
        place = ipaddress.ip_address(address.partition("%")[0])
        mapped = getattr(place, "ipv4_mapped", None) or place
        if not mapped.is_global and not (loopback and mapped.is_loopback):
            raise FeedRefused(f"the host {host} lies inside a private network")
    return found[0]


def _asked(
    connection: http.client.HTTPConnection, method: str, parts: SplitResult, body: bytes, headers: dict[str, str]
) -> http.client.HTTPResponse:
    """The answer to one question. Raises FeedRefused for every status but success: a redirect is a detour, and nobody follows it."""
    if parts.username:
        secret = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
        headers = {**headers, "Authorization": f"Basic {base64.b64encode(secret).decode()}"}
    where = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    connection.request(method, where, body, {"Accept": "text/calendar, */*;q=0.1", "Accept-Encoding": "identity", **headers})
    answer = connection.getresponse()
    if answer.status not in (200, 207):
        raise FeedRefused(f"the host answers {answer.status}")
    return answer


def _read(answer: http.client.HTTPResponse, deadline: float) -> bytes:
    """The whole answer, in pieces, so that neither size nor slowness goes on without end."""
    pieces: list[bytes] = []
    size = 0
    while piece := answer.read1(65536):
        size += len(piece)
        pieces.append(piece)
        if size > MOST_BYTES:
            raise FeedRefused("it is larger than a megabyte")
        if time.monotonic() > deadline:
            raise FeedRefused("it took longer than ten seconds")
    return b"".join(pieces)


def _reported(
    connection: http.client.HTTPConnection, parts: SplitResult, since: datetime, until: datetime, deadline: float
) -> tuple[bytes, ...]:
    """The events of a CalDAV collection that touch the span (RFC 4791 7.8)."""
    ends = (f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}" for moment in (since, until))
    body = _QUERY.format(since=next(ends), until=next(ends)).encode()
    headers = {"Depth": "1", "Content-Type": "application/xml; charset=utf-8"}
    return tuple(_calendars(_read(_asked(connection, "REPORT", parts, body, headers), deadline)))


def _calendars(answer: bytes) -> Iterable[bytes]:
    """The calendar objects of a multistatus. A document type is never needed there, and is how XML does harm."""
    if b"<!DOCTYPE" in answer[:4096].upper() or b"<!ENTITY" in answer.upper():
        raise FeedRefused("it answers with XML that nobody should read")
    try:
        root = ElementTree.fromstring(answer)
    except ElementTree.ParseError:
        raise FeedRefused("it answers with broken XML") from None
    return [found.text.encode() for found in root.iter(CALDAV) if found.text]
