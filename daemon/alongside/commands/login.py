"""``alongside login``: a person agrees once that the programme reads and sends mail, where a provider takes no passwords any more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from alongside.commands.mistakes import Refused
from alongside.commands.options import Config, Json, example, typed
from alongside.commands.places import settings_from
from alongside.commands.screen import as_json

if TYPE_CHECKING:
    from alongside.settings import OAuth

app = typed()
BROWSER_WITHIN = 300.0


@app.command("login", epilog=example("alongside login", "alongside login --paste"))
def login(
    paste: Annotated[
        bool, typer.Option("--paste", help="The browser runs on another machine: paste the address it was sent to at the end.")
    ] = False,
    config: Config = None,
    json: Json = False,
) -> None:
    """Get tokens for mailbox and relay, and store them where [mailbox.oauth] says. Needed once; they are renewed by themselves."""
    from alongside.wire import oauth as tokens
    from alongside.wire.errors import Weather

    settings = settings_from(config)
    wanted = dict.fromkeys(server.oauth for server in (settings.mailbox.server, settings.relay.server) if server.oauth)
    if not wanted:
        raise Refused("Nothing to do: neither [mailbox.oauth] nor [relay.oauth] is written, the servers are told a password.")
    for one in wanted:
        try:
            _agree(one, settings.mailbox.server.user, paste)
        except (tokens.Refused, Weather) as no:
            raise Refused(f"No token was given: {no}") from no
        except OSError as no:
            raise Refused(f"{one.token_file} cannot be written: {no.strerror}; it must belong to the user the daemon runs as") from no
        if not json:
            typer.echo(f"The token lies in {one.token_file}. `alongside check` tries it.")
    if json:
        as_json({"token_files": [str(one.token_file) for one in wanted]})


def _agree(oauth: OAuth, user: str, paste: bool) -> None:
    match oauth.flow:
        case "app":
            _by_itself(oauth)
        case "device":
            _by_device(oauth, user)
        case "code":
            _by_browser(oauth, user, paste)


def _by_itself(oauth: OAuth) -> None:
    import asyncio

    from alongside.wire.oauth import Tokens

    oauth.token_file.unlink(missing_ok=True)
    asyncio.run(Tokens(oauth).access())


def _by_device(oauth: OAuth, user: str) -> None:
    from alongside.wire.consent import await_consent, device_code

    code = device_code(oauth)
    typer.echo(f"Open {code.url} in any browser, type {code.user_code}, and sign in as {user}.")
    typer.echo(f"Waiting for it, {code.expires_in // 60} minutes at most.")
    await_consent(oauth, code)


def _by_browser(oauth: OAuth, user: str, paste: bool) -> None:
    from alongside.wire.consent import Consent

    consent = Consent(oauth)
    try:
        typer.echo(f"Open this page in a browser, sign in as {user} and agree:\n\n{consent.url}\n")
        if paste:
            address = typer.prompt("At the end the browser shows a page that it cannot open; paste its address here")
        elif not (address := consent.await_browser(BROWSER_WITHIN)):
            raise Refused("The browser did not come back. Where it runs on another machine, use `alongside login --paste`.")
        consent.take(address)
    finally:
        consent.close()
