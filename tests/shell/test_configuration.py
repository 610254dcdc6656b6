"""A coordinator writes alongside.toml, and is told everything that is wrong with it in one go."""

from __future__ import annotations

import itertools
import os
from datetime import timedelta
from pathlib import Path

import pytest

from alongside.configuration import ConfigurationFaults, load
from alongside.programme.rules import Days
from alongside.settings import PACES, Pace, Settings

ENOUGH = """\
[programme]
address = "mentor@example.org"
coordinators = ["mary@example.org"]

[mailbox]
host = "imap.example.org"
password_file = "imap.password"

[relay]
host = "smtp.example.org"
password_file = "smtp.password"
"""


def written(folder: Path, text: str | bytes, *, mode: int = 0o600) -> Path:
    for name in ("imap.password", "smtp.password"):
        (folder / name).write_text(f"secret of {name}\n")
        (folder / name).chmod(mode)
    path = folder / "alongside.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def settings_of(folder: Path, text: str | bytes = ENOUGH, environ: dict[str, str] | None = None) -> Settings:
    return load(written(folder, text), environ or {})


def faults_of(folder: Path, text: str | bytes, environ: dict[str, str] | None = None, *, mode: int = 0o600) -> list[str]:
    path = written(folder, text, mode=mode)
    with pytest.raises(ConfigurationFaults) as caught:
        load(path, environ or {})
    return [str(fault).replace(f"{path}:", "") for fault in caught.value.faults]


def changed(before: str, after: str) -> str:
    assert before in ENOUGH
    return ENOUGH.replace(before, after)


def test_a_few_keys_are_enough_and_the_rest_is_found_out(tmp_path: Path) -> None:
    settings = settings_of(tmp_path)
    assert settings.programme.domains == ("example.org",)
    assert (settings.mailbox.server.port, settings.mailbox.server.user) == (993, "mentor@example.org")
    assert settings.relay.server.password == "secret of smtp.password"
    assert settings.relay.pace == PACES["own-relay"]
    assert settings.rhythm.answer_within == Days(2)
    assert settings.store_url == "sqlite:////var/lib/alongside/ledger.db"


def test_everything_wrong_is_told_at_once_with_line_key_and_suggestion(tmp_path: Path) -> None:
    faults = faults_of(
        tmp_path,
        """\
[programme]
name = Peer mentoring
adress = "mentor@example.org"
coordinators = "mary@example.org"
timezone = "Europe/Berln"
[mailbox]
host = "imap.example.org"
host = "imap2.example.org"
port = "993"
security = "starttls"
password_file = "imap.password"
[rely]
host = "smtp.example.org"
[rhythm]
weeks = "twelve"
hours = "Mon-Fry 9-17"
answer_within = 2
maxmentees = 3
""",
    )
    expected = [
        ("2", "programme.name", 'write name = "Peer mentoring"'),
        ("3", "programme.adress", "did you mean 'address'?"),
        ("4", "programme.coordinators", 'write ["mary@example.org"]'),
        ("5", "programme.timezone", "did you mean 'Europe/Berlin'?"),
        ("8", "mailbox.host", "written twice, first on line 7"),
        ("9", "mailbox.port", "write 993 without quotes"),
        ("10", "mailbox.security", 'must be one of "tls", "plain"'),
        ("12", "unknown section [rely]", "did you mean 'relay'?"),
        ("15", "rhythm.weeks", "whole number"),
        ("16", "rhythm.hours", "'Fry' is no day"),
        ("17", "rhythm.answer_within", 'write "2 working days"'),
        ("18", "unknown key 'maxmentees'", "[rhythm] knows"),
    ]
    for line, key, hint in expected:
        assert [f for f in faults if f.startswith(f"{line}: ") and key in f and hint in f], (line, key, hint, faults)
    missing = [f for f in faults if "is missing" in f]
    assert {f.strip().rpartition(": is missing")[0].rpartition(": ")[2] for f in missing} == {
        "programme.address",
        "relay.host",
        "relay.password",
    }
    assert len(faults) == len(expected) + len(missing)


@pytest.mark.parametrize(
    ("key", "written_as", "value"),
    [
        ("duration", '"30 minutes"', timedelta(minutes=30)),
        ("duration", '"half an hour"', timedelta(minutes=30)),
        ("duration", '"1 hour"', timedelta(hours=1)),
        ("answer_within", '"5 days"', Days(5, working=False)),
        ("answer_within", '"1 working day"', Days(1)),
        ("objection_within", '"two weeks"', Days(14, working=False)),
        ("thanks_preview", "true", True),
        ("cadence", '"biweekly"', "biweekly"),
    ],
)
def test_values_are_written_as_people_say_them(tmp_path: Path, key: str, written_as: str, value: object) -> None:
    assert getattr(settings_of(tmp_path, f"{ENOUGH}[rhythm]\n{key} = {written_as}\n").rhythm, key) == value


@pytest.mark.parametrize(
    ("hours", "days", "start", "end"),
    [
        ("Mon-Fri 09:00-17:00", ("MO", "TU", "WE", "TH", "FR"), "09:00", "17:00"),
        ("Mon, Wed, Fri 8-16:30", ("MO", "WE", "FR"), "08:00", "16:30"),
        ("Sun–Thu 09:00 to 17:00", ("MO", "TU", "WE", "TH", "SU"), "09:00", "17:00"),
        ("Tuesday and Thursday 9.30-12", ("TU", "TH"), "09:30", "12:00"),
    ],
)
def test_working_hours_are_read_in_the_ways_people_write_them(
    tmp_path: Path, hours: str, days: tuple[str, ...], start: str, end: str
) -> None:
    rhythm = settings_of(tmp_path, f'{ENOUGH}[rhythm]\nhours = "{hours}"\n').rhythm
    assert (rhythm.hours_days, rhythm.hours_start, rhythm.hours_end) == (days, start, end)


@pytest.mark.parametrize("value", ["9-5", "Mon-Fri", "Mon-Fri 17:00-09:00", "Mon-Fri 25:00-26:00", "Someday 9-17"])
def test_hours_that_cannot_be_meant_are_refused(tmp_path: Path, value: str) -> None:
    assert len(faults_of(tmp_path, f'{ENOUGH}[rhythm]\nhours = "{value}"\n')) == 1


def test_a_byte_order_mark_and_the_line_ends_of_windows_do_no_harm(tmp_path: Path) -> None:
    text = b"\xef\xbb\xbf" + ENOUGH.replace("\n", "\r\n").encode()
    assert settings_of(tmp_path, text).mailbox.server.host == "imap.example.org"


def test_a_latin_1_file_is_told_with_its_line(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, ENOUGH.replace("[programme]", '[programme]\nname = "Müller"').encode("latin-1"))
    assert faults == ['2: is not UTF-8 text (Latin-1?): name = "Müller" - save the file as UTF-8']


def test_a_tab_inside_a_value_is_refused(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, changed('"imap.example.org"', '"imap.example.org\t"'))
    assert len(faults) == 1
    assert faults[0].startswith("6: mailbox.host: holds a tab")


def test_long_values_do_not_confuse_the_line_numbers(tmp_path: Path) -> None:
    text = changed('["mary@example.org"]', '[\n  "mary@example.org",  # = no key\n  "tom@example.org",\n]') + "[rhythm]\nweeks = 0\n"
    assert faults_of(tmp_path, text)[0].startswith("16: rhythm.weeks: 0 is out of bounds")


def test_a_section_that_begins_twice_is_told_once(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, f"{ENOUGH}[mailbox]\nfolder = 'INBOX'\n")
    assert faults == ["12: the section [mailbox] begins twice - put its keys together"]


def test_a_broken_statement_does_not_hide_the_faults_after_it(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, changed("[relay]", 'folder = "INBOX\n[relay]') + "[trust]\nunauthenticated = 'maybe'\n")
    assert [f.split(":")[0] for f in faults] == ["9", "14"]


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    environ = {
        "ALONGSIDE_MAILBOX__PORT": "1993",
        "ALONGSIDE_PROGRAMME__COORDINATORS": "tom@example.org, mary@example.org",
        "ALONGSIDE_RELAY__PACE": "{per_minute = 10, connections = 1}",
        "ALONGSIDE_RELAY__PASSWORD": "from the environment",
        "ALONGSIDE_RHYTHM__THANKS_PREVIEW": "true",
        "ALONGSIDE_KILL_AT": "nowhere",
    }
    settings = settings_of(tmp_path, ENOUGH, environ)
    assert settings.mailbox.server.port == 1993
    assert settings.programme.coordinators == ("tom@example.org", "mary@example.org")
    assert settings.relay.pace == Pace(10, PACES["own-relay"].per_day, 1)
    assert settings.relay.server.password == "from the environment"
    assert settings.rhythm.thanks_preview is True


def test_a_whole_configuration_may_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("alongside.configuration.loading.DEFAULT_PATHS", (tmp_path / "nothing.toml",))
    environ = {
        "ALONGSIDE_PROGRAMME__ADDRESS": "mentor@example.org",
        "ALONGSIDE_PROGRAMME__COORDINATORS": "mary@example.org",
        "ALONGSIDE_MAILBOX__HOST": "imap.example.org",
        "ALONGSIDE_MAILBOX__PASSWORD": "x",
        "ALONGSIDE_RELAY__HOST": "localhost",
        "ALONGSIDE_RELAY__SECURITY": "plain",
    }
    settings = load(None, environ)
    assert (settings.relay.server.port, settings.relay.server.password) == (25, "")


def test_faults_of_the_environment_name_the_variable(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, ENOUGH, {"ALONGSIDE_MAILBOX__PRT": "1", "ALONGSIDE_RHYTM__WEEKS": "3", "ALONGSIDE_RHYTHM__WEEKS": "many"})
    assert [f for f in faults if f.startswith("ALONGSIDE_MAILBOX__PRT: ") and "did you mean 'port'?" in f]
    assert [f for f in faults if f.startswith("ALONGSIDE_RHYTM__WEEKS: unknown section") and "did you mean 'rhythm'?" in f]
    assert [f for f in faults if f.startswith("ALONGSIDE_RHYTHM__WEEKS: rhythm.weeks: must be a whole number")]


def test_without_any_configuration_the_places_looked_at_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConfigurationFaults, match=r"looked for .*alongside.toml.*alongside init"):
        load(None, {})


def test_a_secret_file_that_others_can_read_is_refused(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, ENOUGH, mode=0o644)
    assert len(faults) == 2
    assert "can be read by others - chmod 600" in faults[0]


def test_a_credential_of_systemd_wins_over_everything(tmp_path: Path) -> None:
    laid = tmp_path / "credentials"
    laid.mkdir()
    (laid / "imap.password").write_text("laid ready\n")
    (laid / "imap.password").chmod(0o400)
    settings = settings_of(tmp_path, ENOUGH, {"CREDENTIALS_DIRECTORY": str(laid), "ALONGSIDE_MAILBOX__PASSWORD": "x"})
    assert settings.mailbox.server.password == "laid ready"
    assert settings.relay.server.password == "secret of smtp.password"


@pytest.mark.parametrize(("content", "words"), [("", "must hold one line"), ("a\nb\n", "must hold one line")])
def test_a_secret_file_holds_one_line(tmp_path: Path, content: str, words: str) -> None:
    path = written(tmp_path, ENOUGH)
    (tmp_path / "imap.password").write_text(content)
    with pytest.raises(ConfigurationFaults, match=words):
        load(path, {})


def test_passwords_are_never_shown(tmp_path: Path) -> None:
    faults = faults_of(tmp_path, changed('password_file = "imap.password"', 'password = "hunter2\t"\nport = 0'))
    settings = settings_of(tmp_path)
    assert "hunter2" not in "\n".join(faults)
    assert "secret of" not in repr(settings)


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ('"mary@example.org"', '"Mentor@example.org"', "the mailbox's own address"),
        ('["mary@example.org"]', "[]", "coordinators: is empty"),
        ('host = "imap.example.org"', 'host = "imap.example.org"\nsecurity = "plain"', "plain text to imap.example.org"),
        ('host = "imap.example.org"', 'host = "imap.example.org"\ndone = "INBOX"', "is the folder that is read"),
        ('host = "imap.example.org"', 'host = "imap.example.org"\npassword = "x"', "stands beside password"),
        ('password_file = "imap.password"', "", "mailbox.password: is missing"),
        ('password_file = "imap.password"', '[mailbox.oauth]\nprovider = "microsoft365"\nclient_id = "c"', "oauth: tenant is missing"),
        ('password_file = "imap.password"', '[mailbox.oauth]\nprovider = "gmial"', "did you mean 'gmail'?"),
        ('password_file = "imap.password"', '[mailbox.oauth]\nprovider = "gmail"\nclientid = "c"', "did you mean 'client_id'?"),
        ('password_file = "imap.password"', '[mailbox.oauth]\nprovider = "gmail"', "client_id is missing"),
        (
            'password_file = "imap.password"',
            '[mailbox.oauth]\nclient_id = "c"\nclient_secret = "s"\ntoken_url = "http://example.org/"',
            "token_url must begin with https://",
        ),
        (
            'host = "imap.example.org"',
            'host = "imap.example.org"\noauth = {provider = "gmail", client_id = "c"}',
            "stands beside a password",
        ),
        ("[programme]", '[programme]\ncountry = "DE-XX"', "'XX' is no region of DE"),
        ("[programme]", '[programme]\ncountry = "ZZ"', "holidays of 'ZZ' are not known"),
        ("[programme]", '[programme]\nevent_title = "{boss}"', "{boss} means nothing here"),
        ("[programme]", '[programme]\ntimezone = "berlin"', "did you mean 'Europe/Berlin'?"),
        ("[programme]", '[programme]\nlanguage = "tlh"', "programme.language: must be one of"),
        ("[relay]", '[store]\nurl = "mysql://x"\n[relay]', "ledgers of kind 'mysql' are not known"),
        ('"smtp.example.org"', '"smtp://smtp.example.org:25"', 'write "smtp.example.org"'),
        ('"mentor@example.org"', '"Mentor <mentor@example.org>"', "is no mail address"),
    ],
)
def test_what_cannot_work_is_refused(tmp_path: Path, before: str, after: str, words: str) -> None:
    faults = faults_of(tmp_path, changed(before, after))
    assert [f for f in faults if words in f], faults


@pytest.mark.parametrize(
    ("url", "path"),
    [
        ("sqlite:///var/lib/alongside/ledger.db", "/var/lib/alongside/ledger.db"),
        ("sqlite:////var/lib/alongside/ledger.db", "/var/lib/alongside/ledger.db"),
        ("sqlite:///ledger.db", "{here}/ledger.db"),
        ("sqlite:///./data/ledger.db", "{here}/data/ledger.db"),
    ],
)
def test_a_ledger_lies_where_its_url_says(tmp_path: Path, url: str, path: str) -> None:
    settings = settings_of(tmp_path, f'{ENOUGH}[store]\nurl = "{url}"\n')
    assert os.path.normpath(settings.store_url.removeprefix("sqlite:///")) == path.format(here=tmp_path)


def test_the_example_configuration_is_right_but_for_its_secrets() -> None:
    example = Path(__file__).parents[2] / "config" / "alongside.toml"
    with pytest.raises(ConfigurationFaults) as caught:
        load(example, {})
    assert {fault.key for fault in caught.value.faults} == {"mailbox.password_file", "relay.password_file"}


def test_every_key_of_the_example_has_a_sentence_above_it() -> None:
    rows = (Path(__file__).parents[2] / "config" / "alongside.toml").read_text().splitlines()
    bare = [row for above, row in itertools.pairwise(rows) if " = " in row and not row.startswith("#") and not above.startswith("#")]
    assert bare == []


def test_every_key_that_is_known_stands_in_the_example() -> None:
    from alongside.configuration.keys import SECTIONS
    from alongside.configuration.source import read_source

    lines = read_source(Path(__file__).parents[2] / "config" / "alongside.toml").lines
    known = {f"{section}.{key}" for section, keys in SECTIONS.items() for key in keys if key not in ("password", "oauth")}
    assert known - lines.keys() == set()


def test_one_consent_is_for_reading_and_sending(tmp_path: Path) -> None:
    text = changed('password_file = "imap.password"', 'oauth = {provider = "microsoft365", tenant = "example.org", client_id = "c"}')
    settings = settings_of(tmp_path, text.replace('password_file = "smtp.password"', "") + f'[store]\nurl = "sqlite:///{tmp_path}/l.db"\n')
    found = settings.mailbox.server.oauth
    assert found is not None
    assert (found.flow, found.token_file) == ("device", tmp_path / "microsoft365.token")
    assert found.token_url == "https://login.microsoftonline.com/example.org/oauth2/v2.0/token"
    assert settings.relay.server.oauth == found


def test_an_application_with_a_secret_signs_in_by_itself_and_the_environment_may_hold_it(tmp_path: Path) -> None:
    text = changed('password_file = "imap.password"', 'oauth = {provider = "microsoft365", tenant = "example.org", client_id = "c"}')
    settings = settings_of(tmp_path, text, {"ALONGSIDE_MAILBOX__OAUTH__CLIENT_SECRET": "hidden"})
    found = settings.mailbox.server.oauth
    assert found is not None
    assert (found.flow, found.client_secret, found.scope) == ("app", "hidden", "https://outlook.office365.com/.default")
    assert settings.relay.server.oauth is None
    assert "hidden" not in repr(settings)
