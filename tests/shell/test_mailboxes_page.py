"""What docs/mailboxes.md tells a coordinator to write is taken, and no provider costs more than ten steps."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from alongside import configuration
from alongside.settings import PACES, Settings

PAGE = (Path(__file__).parents[2] / "docs" / "mailboxes.md").read_text(encoding="utf-8")
PROVIDERS = {section.partition("\n")[0]: section for section in PAGE.split("\n## ") if re.search(r"^1\. ", section, re.MULTILINE)}
MICROSOFT, GMAIL = "Microsoft 365", "Gmail and Google Workspace"


def settings_of(provider: str, folder: Path, *, secret: bool = True) -> Settings:
    """The settings that a section of the page tells, below the three keys that everybody has."""
    block = re.search(r"```toml\n(.*?)```", PROVIDERS[provider], re.DOTALL)
    assert block
    keys = dedent(block[1]).replace("/etc/alongside", str(folder))
    keys = keys if secret else re.sub(r"(?m)^client_secret_file.*\n", "", keys)
    (folder / "client.secret").write_text("hidden")
    config = folder / "alongside.toml"
    programme = '[programme]\naddress = "mentor@example.org"\ncoordinators = ["mary@example.org"]\ntimezone = "Europe/Berlin"\n'
    config.write_text(f'{programme}[store]\nurl = "sqlite:///{folder}/ledger.db"\n{keys}')
    for file in (config, folder / "client.secret"):
        file.chmod(0o600)
    return configuration.load(config, {})


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_provider_costs_ten_steps_at_most_and_the_last_is_to_try_it(provider: str) -> None:
    steps = re.findall(r"^(\d+)\. ", PROVIDERS[provider], re.MULTILINE)
    assert [int(step) for step in steps] == list(range(1, len(steps) + 1))
    assert len(steps) <= 10
    last = PROVIDERS[provider].rpartition(f"\n{len(steps)}. ")[2]
    assert last.startswith("`alongside check --round-trip`, then `alongside run`.")


@pytest.mark.parametrize(
    ("provider", "secret", "flow", "pace"),
    [(MICROSOFT, True, "app", "exchange-online"), (MICROSOFT, False, "device", "exchange-online"), (GMAIL, True, "code", "gmail")],
)
def test_the_keys_of_the_page_are_all_that_is_needed(tmp_path: Path, provider: str, secret: bool, flow: str, pace: str) -> None:
    own = settings_of(provider, tmp_path, secret=secret)
    for server in (own.mailbox.server, own.relay.server):
        assert server.user == "mentor@example.org"
        assert server.oauth is not None
        assert server.oauth.flow == flow
        assert server.security in ("tls", "starttls")
    assert own.relay.pace == PACES[pace]
    assert own.relay.sent
