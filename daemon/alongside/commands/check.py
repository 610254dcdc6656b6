"""``alongside check``: does everything work that the daemon will need; each failure names the key and the fix."""

from __future__ import annotations

import os
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

import typer

from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import clock
from alongside.commands.screen import as_json

if TYPE_CHECKING:
    from alongside.ledger.ledger import Ledger
    from alongside.ledger.values import Meta
    from alongside.settings import Settings

app = typed()
OLD = timedelta(days=7)
"""Mail that much older than the ledger is never answered."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one look found. ``key`` names the setting to change where something is wrong."""

    what: str
    ok: bool
    sentence: str
    key: str = ""

    def __str__(self) -> str:
        mark = "ok    " if self.ok else "WRONG "
        return f"{mark} {self.what}: {self.sentence}" + (f" (see {self.key})" if self.key and not self.ok else "")


@app.command("check", epilog=example("alongside check", "alongside check --round-trip"))
def check(
    round_trip: Annotated[
        bool, typer.Option("--round-trip", help="Send a mail to itself, wait for it, learn about plus-addresses.")
    ] = False,
    config: Config = None,
    json: Json = False,
) -> None:
    """Try settings, store, clock, zones, mailbox and relay. Sends nothing, unless asked for the round trip."""
    import asyncio

    findings = asyncio.run(_findings(config, round_trip))
    if json:
        as_json([asdict(finding) for finding in findings])
    else:
        typer.echo("\n".join(map(str, findings)))
    if not all(finding.ok for finding in findings):
        raise typer.Exit(1)


async def _findings(config: Path | None, round_trip: bool) -> list[Finding]:
    from alongside.configuration import ConfigurationFaults, load
    from alongside.ledger.errors import LedgerError
    from alongside.ledger.ledger import Ledger

    try:
        settings = load(config, os.environ)
    except ConfigurationFaults as faults:
        return [Finding("settings", False, str(fault), fault.key) for fault in faults.faults]
    findings = [Finding("settings", True, str(settings.path or "from the environment")), *_open_secrets(settings)]
    now = clock()
    try:
        ledger = Ledger.open(settings.store_url, now=now, create=True)
    except LedgerError as error:
        return [*findings, Finding("store", False, str(error), "store.url"), *await _mail(settings, None, now)]
    try:
        findings += [Finding("store", True, f"{ledger.store.name} can be written"), _time(ledger.meta, now), _zone(settings, now)]
        findings += await _mail(settings, ledger.meta, now)
        if round_trip and all(finding.ok for finding in findings):
            findings += await _round_trip(settings, ledger)
    finally:
        ledger.close()
    return findings


def _open_secrets(settings: Settings) -> list[Finding]:
    """A password inside a settings file that everybody can read is worth a word, though it is the owner's business."""
    path = settings.path
    if path is None or not path.stat().st_mode & 0o004:
        return []
    from alongside.configuration.source import read_source

    lines = read_source(path).lines
    keys = [f"{section}.password" for section in ("mailbox", "relay") if f"{section}.password" in lines]
    return [Finding("secrets", True, f"{path} holds a password and others can read it; chmod 640 {path}", key) for key in keys[:1]]


def _time(meta: Meta, now: datetime) -> Finding:
    if meta.last_moment and now < meta.last_moment - timedelta(days=1):
        sentence = f"the clock says {now:%d %B %Y}, the ledger has seen {meta.last_moment:%d %B %Y}; set the clock of this machine"
        return Finding("clock", False, sentence)
    return Finding("clock", True, f"{now:%a %d %b %Y %H:%M} UTC")


def _zone(settings: Settings, now: datetime) -> Finding:
    zone = settings.programme.timezone
    return Finding("zone", True, f"{zone}, where it is {now.astimezone(ZoneInfo(zone)):%H:%M} now")


async def _mail(settings: Settings, meta: Meta | None, now: datetime) -> list[Finding]:
    looks: tuple[Callable[[], Awaitable[list[Finding]]], ...] = (
        lambda: _mailbox(settings, meta.created_at if meta else now),
        lambda: _relay(settings),
    )
    return [finding for look in looks for finding in await look()]


async def _mailbox(settings: Settings, began: datetime) -> list[Finding]:
    from alongside.wire.errors import FolderMissing, LoginRefused, TlsRefused, TokenRefused, Weather
    from alongside.wire.imap import ImapMailbox

    mailbox = ImapMailbox(settings.mailbox)
    try:
        await mailbox.connect()
        waiting = len((await mailbox.listing()).uids)
        old = await mailbox.count_older_than(began - OLD)
        able = mailbox.capabilities
        if settings.relay.sent:
            await mailbox.copies(settings.relay.sent, [])
    except Weather as weather:
        key = {LoginRefused: "password_file", TokenRefused: "oauth", TlsRefused: "security", FolderMissing: "folder"}.get(
            type(weather), "host"
        )
        return [Finding("mailbox", False, str(weather), f"mailbox.{key}")]
    finally:
        await mailbox.close()
    names = settings.mailbox
    lacking = [word for word in ("IDLE", "MOVE", "UIDPLUS") if word not in able]
    without = f"; without {', '.join(lacking)}, which is slower but works" if lacking else ""
    return [
        Finding("mailbox", True, f"logged in to {names.server.host}{without}"),
        Finding("folders", True, f"{names.folder}, {names.done}, {names.review}"),
        Finding("mail", True, f"{waiting} in {names.folder}, of which {old} are older than the programme and will be left alone"),
    ]


async def _relay(settings: Settings) -> list[Finding]:
    from alongside.wire.smtp import Carrier, Halt

    carrier = Carrier(settings.relay.server)
    try:
        await carrier.connect()
    except Halt as halt:
        login = "oauth" if settings.relay.server.oauth else "password_file"
        key = login if "login" in halt.outcome.text else "security" if "trusted" in halt.outcome.text else "host"
        return [Finding("relay", False, f"{settings.relay.server.host}: {halt.outcome.text}", f"relay.{key}")]
    finally:
        await carrier.close()
    return [Finding("relay", True, f"logged in to {settings.relay.server.host}")]


async def _round_trip(settings: Settings, ledger: Ledger) -> list[Finding]:
    from alongside.commands.round_trip import travel

    trip = await travel(settings, ledger.meta.instance, clock())
    if trip.plus_addresses is not None:
        ledger.set_plus_addresses(trip.plus_addresses)
    plus = {True: "arrive", False: "do not arrive; answers are told apart by their subject", None: "were not seen"}[trip.plus_addresses]
    return [
        Finding("round trip", trip.arrived, trip.sentence, "" if trip.arrived else "relay.host and mailbox.folder"),
        *([Finding("plus-addresses", True, plus)] if trip.arrived else []),
    ]
