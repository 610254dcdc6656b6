"""Tokens instead of passwords: asked for, kept, renewed in time and once more when a server has enough of one."""

from __future__ import annotations

import asyncio
import base64
import json
import re
import stat
import threading
import urllib.request
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from alongside.settings import OAuth
from alongside.wire.consent import Consent, await_consent, device_code
from alongside.wire.errors import TokenRefused, Unreachable
from alongside.wire.imap import ImapMailbox
from alongside.wire.oauth import Refused, Tokens, keep, xoauth2
from alongside.wire.postman import Postman
from outboxes import MemoryOutbox, a_letter
from scripted_imap import Talk, scripted
from scripted_smtp import relaying
from servers import free_port
from token_house import PENDING, WITHDRAWN, granted, token_house

NO_TOKEN = base64.b64encode(b'{"status":"401","schemes":"bearer"}')


# ---------------------------------------------------------------- the endpoint


async def test_a_token_is_asked_for_once_and_renewed_five_minutes_before_it_ends(tmp_path: Path) -> None:
    now = [1000.0]
    with token_house(tmp_path, granted("one"), granted("two")) as house:
        tokens = Tokens(house.oauth(refresh_token="agreed"), lambda: now[0])
        assert await tokens.access() == "one"
        now[0] += 3600 - 301
        assert await tokens.access() == "one"
        now[0] += 2
        assert await tokens.access() == "two"
    assert [form["refresh_token"] for form in house.asked] == ["agreed", "agreed"]
    assert house.asked[0]["grant_type"] == "refresh_token"


async def test_a_refresh_token_that_the_provider_changes_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    with token_house(tmp_path, granted("one", refresh_token="newer"), granted("two")) as house:
        oauth = house.oauth(refresh_token="agreed")
        assert await Tokens(oauth).access() == "one"
        assert await Tokens(oauth).access(instead_of="one") == "two"
    assert [form["refresh_token"] for form in house.asked] == ["agreed", "newer"]
    assert stat.S_IMODE(oauth.token_file.stat().st_mode) == 0o600
    assert json.loads(oauth.token_file.read_text())["refresh_token"] == "newer"


async def test_two_who_need_a_token_at_once_ask_for_one(tmp_path: Path) -> None:
    with token_house(tmp_path, granted("one"), granted("two")) as house:
        oauth = house.oauth(refresh_token="agreed")
        assert await asyncio.gather(Tokens(oauth).access(), Tokens(oauth).access()) == ["one", "one"]
    assert len(house.asked) == 1


async def test_an_application_signs_in_by_itself(tmp_path: Path) -> None:
    with token_house(tmp_path, granted("own")) as house:
        assert await Tokens(house.oauth("app", client_secret="hidden")).access() == "own"
    assert house.asked == [{"client_id": "the-client", "client_secret": "hidden", "grant_type": "client_credentials", "scope": "mail"}]


async def test_a_consent_that_was_withdrawn_or_never_given_is_told_with_the_way_out(tmp_path: Path) -> None:
    with token_house(tmp_path, WITHDRAWN) as house:
        with pytest.raises(TokenRefused, match=r"alongside login.*the consent was withdrawn"):
            await Tokens(house.oauth(refresh_token="agreed")).access()
        with pytest.raises(TokenRefused, match="there is no token yet"):
            await Tokens(house.oauth()).access()
    assert len(house.asked) == 1


async def test_an_endpoint_that_is_down_or_talks_nonsense_is_the_weather(tmp_path: Path) -> None:
    with token_house(tmp_path, (503, {}), (404, {})) as house:
        oauth = house.oauth(refresh_token="agreed")
        for _ in range(2):
            with pytest.raises(Unreachable, match="HTTP"):
                await Tokens(oauth).access()
    with pytest.raises(Unreachable):
        await Tokens(replace(oauth, token_url=f"http://127.0.0.1:{free_port()}/")).access()


def test_secrets_are_never_shown(tmp_path: Path) -> None:
    oauth = OAuth("app", "the-client", "https://example.org", tmp_path / "t", client_secret="hidden", refresh_token="agreed")
    assert "hidden" not in repr(oauth)
    assert "agreed" not in repr(oauth)


# ---------------------------------------------------------------- a person agrees


def test_a_person_types_a_code_into_a_browser_and_we_ask_no_faster_than_we_may(tmp_path: Path) -> None:
    told = {"user_code": "ABCD", "verification_uri": "https://example.org/code", "device_code": "d", "interval": 5, "expires_in": 900}
    waits: list[float] = []
    with token_house(tmp_path, (200, told), PENDING, (400, {"error": "slow_down"}), granted("one", refresh_token="agreed")) as house:
        oauth = house.oauth()
        code = device_code(oauth)
        assert (code.user_code, code.url) == ("ABCD", "https://example.org/code")
        await_consent(oauth, code, waits.append)
    assert waits == [5, 5, 10]
    assert json.loads(oauth.token_file.read_text())["refresh_token"] == "agreed"


def test_nobody_who_agrees_is_told(tmp_path: Path) -> None:
    told = {"user_code": "ABCD", "verification_uri": "https://example.org/code", "device_code": "d", "expires_in": 10}
    now = [0.0]
    with token_house(tmp_path, (200, told), PENDING) as house, pytest.raises(Refused, match="in time"):
        await_consent(house.oauth(), device_code(house.oauth()), lambda s: now.__setitem__(0, now[0] + s), lambda: now[0])


@pytest.mark.parametrize("by", ["browser", "hand"])
def test_a_browser_brings_a_code_back(tmp_path: Path, by: str) -> None:
    with token_house(tmp_path, granted("one", refresh_token="agreed")) as house:
        consent = Consent(house.oauth("code"))
        state = re.search(r"state=([^&]+)", consent.url)
        assert state
        address = f"{consent.redirect}?state={state[1]}&code=the-code"
        if by == "browser":
            threading.Thread(target=lambda: urllib.request.urlopen(address).read()).start()
            address = consent.await_browser(5)
        consent.take(address)
        consent.close()
    assert (house.asked[0]["code"], len(house.asked[0]["code_verifier"])) == ("the-code", 64)
    assert json.loads((tmp_path / "kept.token").read_text())["refresh_token"] == "agreed"


def test_a_code_that_somebody_else_sends_is_not_taken(tmp_path: Path) -> None:
    with token_house(tmp_path, granted("one")) as house:
        consent = Consent(house.oauth("code"))
        with pytest.raises(Refused):
            consent.take(f"{consent.redirect}?state=forged&code=the-code")
        consent.close()
    assert house.asked == []


# ---------------------------------------------------------------- at the servers


def _only(good: str) -> Callable[[Talk], object]:
    """AUTHENTICATE that lets one token in, and answers others with a challenge that wants an empty line (as Exchange and Gmail do)."""

    async def authenticate(talk: Talk) -> None:
        await talk.say(b"+ \r\n")
        said = base64.b64decode(await talk.reader.readline())
        if said == xoauth2("mentor@example.org", good):
            await talk.done()
            return
        await talk.say(b"+ " + NO_TOKEN + b"\r\n")
        assert await talk.reader.readline() == b"\r\n"
        await talk.done(status="NO [AUTHENTICATIONFAILED] AUTHENTICATE failed.")

    return authenticate


async def test_the_mailbox_is_opened_with_a_token_and_with_a_fresh_one_when_the_server_has_enough_of_it(tmp_path: Path) -> None:
    with token_house(tmp_path, granted("fresh")) as house:
        oauth = house.oauth(refresh_token="agreed")
        keep(oauth, granted("stale")[1], 10**10)
        async with scripted({"AUTHENTICATE": _only("fresh")}) as server:  # type: ignore[dict-item]
            settings = replace(server.settings, server=replace(server.settings.server, password="", oauth=oauth))
            mailbox = ImapMailbox(settings)
            await mailbox.connect()
            assert (await mailbox.listing()).uids == (4,)
            await mailbox.close()
    assert [words for words in server.heard if "AUTHENTICATE" in words] == ["AUTHENTICATE XOAUTH2"] * 2
    assert len(house.asked) == 1


async def test_a_mailbox_that_refuses_fresh_tokens_too_is_asked_no_third_time(tmp_path: Path) -> None:
    with token_house(tmp_path, granted("one"), granted("two")) as house:
        async with scripted({"AUTHENTICATE": _only("none")}) as server:  # type: ignore[dict-item]
            oauth = house.oauth(refresh_token="agreed")
            settings = replace(server.settings, server=replace(server.settings.server, password="", oauth=oauth))
            with pytest.raises(TokenRefused, match="alongside login"):
                await ImapMailbox(settings).connect()
    assert len([words for words in server.heard if "AUTHENTICATE" in words]) == 2


def _relay_that_knows(good: str) -> dict[str, object]:
    hello = "250-relay\r\n250-AUTH XOAUTH2\r\n250 SIZE"
    return {"EHLO": hello, "AUTH": iter([f"334 {NO_TOKEN.decode()}", "235 2.7.0 welcome"]) if good else f"334 {NO_TOKEN.decode()}"}


async def test_a_letter_leaves_with_a_fresh_token_when_the_relay_has_enough_of_the_old_one(tmp_path: Path) -> None:
    with token_house(tmp_path, granted("fresh")) as house:
        oauth = house.oauth(refresh_token="agreed")
        keep(oauth, granted("stale")[1], 10**10)
        async with relaying({**_relay_that_knows("fresh"), "": "535 5.7.3 Authentication unsuccessful"}) as relay:  # type: ignore[dict-item]
            settings = relay.relay(user="mentor@example.org")
            settings = replace(settings, server=replace(settings.server, oauth=oauth), pace=replace(settings.pace, connections=1))
            outbox, postman = MemoryOutbox(a_letter()), Postman(settings)
            assert await postman.deliver(outbox) == 1
            await postman.close()
    spoken = [line.split()[-1] for line in relay.heard if line.startswith("AUTH")]
    assert [base64.b64decode(words) for words in spoken] == [xoauth2("mentor@example.org", token) for token in ("stale", "fresh")]
    assert outbox.kinds == ["sent"]


async def test_a_relay_that_refuses_every_token_holds_it_against_no_letter(tmp_path: Path) -> None:
    with token_house(tmp_path, granted("one"), granted("two")) as house:
        async with relaying({**_relay_that_knows(""), "": "535 5.7.3 Authentication unsuccessful"}) as relay:  # type: ignore[dict-item]
            settings = relay.relay(user="mentor@example.org")
            settings = replace(settings, server=replace(settings.server, oauth=house.oauth(refresh_token="agreed")))
            settings = replace(settings, pace=replace(settings.pace, connections=1))
            outbox, postman = MemoryOutbox(a_letter()), Postman(settings)
            assert await postman.deliver(outbox) == 0
            await postman.close()
    assert outbox.kinds == ["blocked"]
    assert "alongside login" in outbox.recorded[0][1].text
    assert len([line for line in relay.heard if line.startswith("AUTH")]) == 2
