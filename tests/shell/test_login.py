"""A coordinator signs in once, and the token lies where the settings say."""

from __future__ import annotations

import json
import stat

from coordinator import Coordinator
from token_house import WITHDRAWN, granted, token_house


def _configured(mary: Coordinator, port: int, flow: str) -> None:
    path = mary.configures()
    base = f"http://127.0.0.1:{port}"
    tokens = f"""oauth = {{client_id = "c", client_secret = "hidden", flow = "{flow}", token_file = "kept.token", \
token_url = "{base}/token", device_url = "{base}/device", authorize_url = "{base}/authorize"}}"""
    path.write_text(path.read_text().replace('password = "none"', tokens, 1))


def test_an_application_signs_in_without_a_person(mary: Coordinator) -> None:
    with token_house(mary.place, granted("own")) as house:
        _configured(mary, house.port, "app")
        said = mary.types("login").out
    assert "kept.token" in said
    assert json.loads((mary.place / "kept.token").read_text())["access_token"] == "own"
    assert stat.S_IMODE((mary.place / "kept.token").stat().st_mode) == 0o600


def test_a_person_is_told_the_page_and_the_code(mary: Coordinator) -> None:
    told = {"user_code": "ABCD", "verification_uri": "https://example.org/code", "device_code": "d", "interval": 0, "expires_in": 900}
    with token_house(mary.place, (200, told), granted("one", refresh_token="agreed")) as house:
        _configured(mary, house.port, "device")
        said = mary.types("login").out
    assert "Open https://example.org/code in any browser, type ABCD, and sign in as mentor@example.org." in said
    assert json.loads((mary.place / "kept.token").read_text())["refresh_token"] == "agreed"


def test_a_refusal_is_told_in_one_sentence(mary: Coordinator) -> None:
    with token_house(mary.place, WITHDRAWN) as house:
        _configured(mary, house.port, "app")
        assert "the consent was withdrawn" in mary.types("login", code=1).err


def test_who_has_a_password_needs_no_login(mary: Coordinator) -> None:
    mary.configures()
    assert "Nothing to do" in mary.types("login", code=1).err
