"""The section ``[mailbox.oauth]`` or ``[relay.oauth]``: whose tokens, got how, kept where. Two providers are known by name.

Whatever a provider's name settles can be written out too, so that a third one needs no new version.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from alongside.configuration import secrets, words
from alongside.configuration.faults import Odd, did_you_mean
from alongside.settings import OAuth
from alongside.wire.trust import is_loopback

KEYS = (
    "provider", "flow", "client_id", "client_secret", "client_secret_file", "tenant", "refresh_token", "token_file", "token_url",
    "device_url", "authorize_url", "scope",
)  # fmt: skip
MICROSOFT = "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/"
PROVIDERS: Mapping[str, Mapping[str, str]] = {
    "microsoft365": {
        "token_url": MICROSOFT + "token",
        "device_url": MICROSOFT + "devicecode",
        "scope": "offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send",
        "app_scope": "https://outlook.office365.com/.default",  # the graph scopes are refused by IMAP and SMTP
    },
    "gmail": {
        "token_url": "https://oauth2.googleapis.com/token",
        "authorize_url": "https://accounts.google.com/o/oauth2/v2/auth",
        "scope": "https://mail.google.com/",
    },
    "custom": {},
}
Flow = Literal["device", "app", "code"]


def oauth(told: Any, folder: Path, keep_in: Path) -> OAuth:
    """The settings of one section; tokens are kept in ``keep_in`` where no file is named. Raises Odd, which names the key."""
    if not isinstance(told, dict):
        raise Odd("must be a section", "write [mailbox.oauth] on a line of its own, and its keys below")
    if strange := [key for key in told if key not in KEYS]:
        raise Odd(f"'{strange[0]}' means nothing here", did_you_mean(strange[0], KEYS) or "known are " + ", ".join(KEYS))
    said = {key: _named(key, value) for key, value in told.items()}
    provider = words.one_of(*PROVIDERS)(said.get("provider", "custom"))
    preset = dict(PROVIDERS[provider])
    secret = _secret(said, folder)
    flow = _flow(said, preset, secret)
    if flow == "app" and "app_scope" in preset:
        preset["scope"] = preset["app_scope"]
    found = {**preset, **said}
    urls = {key: _url(key, found.get(key, ""), said.get("tenant", "")) for key in ("token_url", "device_url", "authorize_url")}
    for key, wanted in (("client_id", True), ("token_url", True), ("device_url", flow == "device"), ("authorize_url", flow == "code")):
        if wanted and not found.get(key):
            raise Odd(f"{key} is missing", "the provider's page about the registered application shows it")
    return OAuth(
        flow=flow,
        client_id=said["client_id"],
        client_secret=secret,
        refresh_token=said.get("refresh_token", ""),
        scope=found.get("scope", ""),
        token_file=folder / said["token_file"] if "token_file" in said else keep_in / f"{provider}.token",
        **urls,
    )


def _named(key: str, value: Any) -> str:
    try:
        return words.secret(value) if key in ("client_secret", "refresh_token") else words.some_text(value)
    except Odd as odd:
        raise Odd(f"{key} {odd.sentence}", odd.suggestion) from None


def _secret(said: Mapping[str, str], folder: Path) -> str:
    if "client_secret_file" not in said:
        return said.get("client_secret", "")
    if "client_secret" in said:
        raise Odd("client_secret_file stands beside client_secret", "keep one of them")
    return secrets.from_file(folder / said["client_secret_file"])


def _flow(said: Mapping[str, str], preset: Mapping[str, str], secret: str) -> Flow:
    """Without a word: the application by itself where Microsoft has given it a secret, else a person who agrees once."""
    usual = (
        ("app" if secret else "device")
        if "device_url" in {**preset, **said}
        else "code"
        if "authorize_url" in {**preset, **said}
        else "app"
    )
    match words.one_of("device", "app", "code")(said.get("flow", usual)):
        case "device":
            return "device"
        case "app" if not secret:
            raise Odd("client_secret is missing", 'an application that signs in by itself needs one; or write flow = "device"')
        case "app":
            return "app"
        case _:
            return "code"


def _url(key: str, url: str, tenant: str) -> str:
    if "{tenant}" in url and not tenant:
        raise Odd("tenant is missing", 'write the domain or the id of the organisation, like tenant = "example.org"')
    found = url.replace("{tenant}", tenant)
    parts = urlsplit(found)
    if found and not (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))):
        raise Odd(f"{key} must begin with https://", "a token is as good as a password")
    return found
