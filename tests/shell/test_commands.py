"""Mary sets a programme up at the command line, looks at it, and mends it."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

import servers
from alongside.configuration import ConfigurationFaults, load
from coordinator import Coordinator

LETTERS = Path(__file__).parents[1] / "letters"
ROSTER = "email,name,role,manager\nhilary@example.org,Hilary Hartmann,mentor,grace@example.org\npriya@example.org,Priya Raman,mentee,\n"


def roster(mary: Coordinator, text: str = ROSTER) -> str:
    path = mary.place / "people.csv"
    path.write_text(text)
    return str(path)


# ---------------------------------------------------------------- settings


def test_init_writes_settings_that_lack_only_their_secrets(mary: Coordinator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/New_York")
    mary.types("init")
    assert 'timezone = "America/New_York"' in (mary.place / "alongside.toml").read_text()
    with pytest.raises(ConfigurationFaults) as caught:
        load(mary.place / "alongside.toml", {})
    assert {fault.key for fault in caught.value.faults} == {"mailbox.password_file", "relay.password_file"}


def test_init_never_writes_over_a_file(mary: Coordinator) -> None:
    (mary.place / "people.csv").write_text("mine")
    assert "people.csv exists already" in mary.types("init", code=2).err
    assert (mary.place / "people.csv").read_text() == "mine"
    assert not (mary.place / "alongside.toml").exists()


def test_without_settings_every_command_says_where_it_looked(mary: Coordinator) -> None:
    assert "`alongside init` writes one" in mary.types("status", code=2).err


def test_faulty_settings_are_told_line_by_line(mary: Coordinator) -> None:
    path = mary.configures(extra="[rythm]\nweeks = 12\n")
    told = mary.types("people", "list", "--config", str(path), code=2).err
    assert "unknown section [rythm]" in told
    assert f"{path}:" in told


def test_check_reports_faulty_settings_as_findings(mary: Coordinator) -> None:
    path = mary.configures(extra="[rythm]\nweeks = 12\n")
    found = mary.types("check", "--config", str(path), "--json", code=1).json
    assert [(finding["what"], finding["ok"]) for finding in found] == [("settings", False)]


# ---------------------------------------------------------------- people


def test_an_import_is_previewed_and_then_done(mary: Coordinator) -> None:
    mary.configures()
    told = mary.types("people", "import", roster(mary), "--dry-run").out
    assert "new (line 2): Hilary Hartmann <hilary@example.org>" in told
    assert "Nothing is on" not in told
    assert mary.types("people", "list", "--json").json == []
    mary.types("people", "import", roster(mary))
    people = mary.types("people", "list", "--json").json
    assert {(p["email"], p["state"], p["capacity"]) for p in people} == {
        ("hilary@example.org", "active", 2),
        ("priya@example.org", "active", 2),
    }
    assert mary.types("people", "show", "Hilary@example.org", "--json").json["manager"] == "grace@example.org"
    assert "0 new, 0 changed, 0 leaving, 2 as before" in mary.types("people", "import", roster(mary)).out


def test_a_faulty_roster_changes_nothing(mary: Coordinator) -> None:
    mary.configures()
    told = mary.types("people", "import", roster(mary, ROSTER + "tom@example.org,,mentor,\nx,Ada,boss,\n"), code=1).out
    assert "fault: line 4, name: is empty" in told
    assert "fault: line 5, email" in told
    assert "3 faults: nothing was changed." in told
    assert mary.types("people", "list", "--json").json == []


def test_a_short_file_does_not_let_most_of_the_roster_go(mary: Coordinator) -> None:
    mary.configures()
    many = "email,name\n" + "".join(f"p{n}@example.org,Person {n}\n" for n in range(9))
    mary.types("people", "import", roster(mary, many))
    few = roster(mary, "email,name\np1@example.org,Person 1\n")
    assert "8 of 9 people would leave, so nothing was changed" in mary.types("people", "import", few, code=1).err
    assert {p["state"] for p in mary.types("people", "list", "--json").json} == {"active"}
    mary.types("people", "import", few, "--leavers")
    assert sorted(p["state"] for p in mary.types("people", "list", "--json").json) == ["active", *["left"] * 8]


def test_a_file_that_is_not_there_is_wrong_use(mary: Coordinator) -> None:
    mary.configures()
    assert "nothing.csv cannot be read" in mary.types("people", "import", "nothing.csv", code=2).err


# ---------------------------------------------------------------- read


def test_read_prints_one_object_a_line_and_goes_on_after_a_bad_file(mary: Coordinator) -> None:
    (mary.place / "bytes.eml").write_bytes(bytes(range(256)))
    files = [str(LETTERS / "loop-mark.eml"), "nothing.eml", str(mary.place / "bytes.eml"), str(LETTERS / "calendar-accepted.eml")]
    answer = mary.types("read", "--role", "mentor", "--tz", "Europe/Berlin", "--json", *files, code=2)
    found = [json.loads(line) for line in answer.out.splitlines()]
    assert [one["file"] for one in found] == files
    assert found[3]["verdict"] == "calendar"
    assert found[1]["verdict"] == "unreadable"
    assert "nothing.eml" in answer.err


def test_read_shows_people_what_was_understood(mary: Coordinator) -> None:
    mail = mary.place / "skip.eml"
    mail.write_text("From: priya@example.org\nTo: mentor@example.org\nSubject: Re: Our talk\n\nSKIP next week\n")
    told = mary.types("read", "--role", "mentee", "--now", "2027-03-01T08:00:00+01:00", str(mail)).out
    assert "skip" in told
    assert "2027-03-08" in told


@pytest.mark.parametrize("option", [["--tz", "Berlin"], ["--now", "yesterday"], ["--now", "2027-03-01T08:00:00"], ["--role", "boss"]])
def test_read_refuses_options_that_mean_nothing(option: list[str], mary: Coordinator) -> None:
    assert option[1] in mary.types("read", *option, str(LETTERS / "empty.eml"), code=2).err


# ---------------------------------------------------------------- looking at an empty or missing ledger


def test_a_missing_ledger_is_a_plain_sentence(mary: Coordinator) -> None:
    mary.configures()
    assert "there is no ledger at" in mary.types("requests", "list", code=1).err
    found = mary.types("status", "--json", code=1).json
    assert found["store"]["state"] == "down"
    assert found["problems"] == [found["store"]["reason"]]


@pytest.mark.parametrize("group", ["people", "requests", "pairings", "sessions", "letters", "inbox"])
def test_an_empty_list_says_so(group: str, mary: Coordinator) -> None:
    mary.configures()
    mary.types("hold")
    assert mary.types(group, "list", "--json").json == []
    assert len(mary.types(group, "list").out.splitlines()) == 1


@pytest.mark.parametrize(
    "words", [["requests", "show"], ["pairings", "show"], ["pairings", "end"], ["letters", "show"], ["inbox", "retry"]]
)
def test_a_number_that_is_not_there_is_told(words: list[str], mary: Coordinator) -> None:
    mary.configures()
    mary.types("hold")
    assert "there is no" in mary.types(*words, "7", code=1).err


def test_previews_need_neither_settings_nor_ledger(mary: Coordinator) -> None:
    assert "Subject: " in mary.types("letters", "preview", "ask").out
    assert "<html" in mary.types("letters", "preview", "ask", "--html").out
    assert "known are" in mary.types("letters", "preview", "nonsense", code=2).err


def test_a_time_for_one_pass_needs_once_and_an_offset(mary: Coordinator) -> None:
    mary.configures()
    assert "--once" in mary.types("run", "--at", "2027-03-01T08:00:00+01:00", code=2).err
    assert "offset" in mary.types("run", "--once", "--at", "2027-03-01T08:00:00", code=2).err


# ---------------------------------------------------------------- a day with real servers


MAIL = b"""From: Priya Raman <priya@example.org>
To: mentor@example.org
Subject: A mentor?
Message-ID: <first@example.org>
Date: Mon, 01 Mar 2027 08:00:00 +0100

Could I have Hilary as my mentor? Every week, half an hour, mornings suit me.
"""
NINE = "2027-03-01T09:00:00+01:00"


@pytest.fixture
def at_work(mary: Coordinator, dovecot: servers.Dovecot, smtp_sink: servers.SmtpSink, request: pytest.FixtureRequest) -> Coordinator:
    """Mary with a mailbox of her own, a relay, and Priya's mail in the inbox."""
    user = f"{request.node.name[5:60]}@example.org"
    mary.configures(dovecot.mailbox_settings(user).server, smtp_sink.relay_settings().server)
    text = (mary.place / "alongside.toml").read_text()
    (mary.place / "alongside.toml").write_text(text.replace("[mailbox]", f'[mailbox]\nuser = "{user}"'))
    mary.types("people", "import", roster(mary))
    dovecot.deliver(user, MAIL, at=datetime(2027, 3, 1, 7, 0, tzinfo=UTC))
    return mary


def test_a_request_can_be_followed_from_inbox_to_letter(at_work: Coordinator, smtp_sink: servers.SmtpSink) -> None:
    at_work.types("run", "--once", "--at", NINE)
    (request,) = at_work.types("requests", "list", "--json").json
    assert (request["mentee"], request["state"], request["asked"]) == ("priya@example.org", "asking", "hilary@example.org")
    assert "hilary@example.org" in at_work.types("requests", "show", str(request["id"])).out
    (mail,) = at_work.types("inbox", "list", "--json").json
    assert (mail["from"], mail["state"], mail["message_id"]) == ("priya@example.org", "handled", "<first@example.org>")
    letters = at_work.types("letters", "list", "--json").json
    assert {(letter["kind"], letter["to"], letter["state"]) for letter in letters} >= {("received", "priya@example.org", "sent")}
    ask = next(str(letter["id"]) for letter in letters if letter["kind"] == "ask")
    assert at_work.types("letters", "show", ask, "--json").json["text"]
    assert at_work.types("letters", "show", ask, "--raw").out.startswith("From: ")
    received = next(str(letter["id"]) for letter in letters if letter["kind"] == "received")
    assert at_work.types("letters", "show", received, "--json").json["text"] is None, "it may say whom the mentee refuses"
    assert "between the programme and its reader" in at_work.types("letters", "show", received, "--raw", code=1).err
    assert {sunk.recipient for sunk in smtp_sink.mails()} == {letter["to"] for letter in letters if letter["state"] == "sent"}
    assert "keeps all its rules" in at_work.types("verify").out


def test_held_letters_wait_until_they_are_released(at_work: Coordinator, smtp_sink: servers.SmtpSink) -> None:
    at_work.types("hold")
    at_work.types("run", "--once", "--at", NINE)
    held = at_work.types("letters", "list", "--state", "held", "--json").json
    assert len(held) >= 2
    assert smtp_sink.mails() == []
    assert at_work.types("status", "--json").json["held"] is True
    first = str(held[0]["id"])
    assert at_work.types("release", first, "--json").json == {"released": [held[0]["id"]], "held": True}
    assert f"not held: {first}" in at_work.types("release", first, code=1).err
    assert at_work.types("release", "--json").json["held"] is False
    at_work.types("run", "--once", "--at", NINE)
    assert len(smtp_sink.mails()) == len(held)


def test_time_only_moves_forward(at_work: Coordinator) -> None:
    at_work.types("run", "--once", "--at", NINE)
    assert "time only moves forward" in at_work.types("run", "--once", "--at", "2027-02-28T09:00:00+01:00", code=2).err


def test_export_as_tables_has_a_file_for_each_list(at_work: Coordinator) -> None:
    at_work.types("run", "--once", "--at", NINE)
    lists = at_work.types("export", "--json").json
    assert set(lists) == {"people", "requests", "pairings", "series", "sessions", "letters", "inbox", "alarms"}
    at_work.types("export", "--csv", "tables")
    with (at_work.place / "tables" / "people.csv").open(newline="") as file:
        assert [row["email"] for row in csv.DictReader(file)] == [person["email"] for person in lists["people"]]


def test_status_names_a_mailbox_that_cannot_be_reached(mary: Coordinator, smtp_sink: servers.SmtpSink) -> None:
    mary.configures(None, smtp_sink.relay_settings().server)
    assert "127.0.0.1 does not answer" in mary.types("run", "--once").err
    found = mary.types("status", "--json", code=1).json
    assert found["mailbox"]["state"] == "down"
    assert found["relay"]["state"] == "ok"
    assert len(found["problems"]) == 1
    assert "down since" in mary.types("status", code=1).out


def test_check_tries_everything_and_sends_nothing(at_work: Coordinator, smtp_sink: servers.SmtpSink) -> None:
    found = {finding["what"]: finding for finding in at_work.types("check", "--json").json}
    assert {"settings", "store", "clock", "zone", "mailbox", "folders", "mail", "relay"} <= found.keys()
    assert found["mail"]["sentence"].startswith("1 in INBOX")
    assert smtp_sink.mails() == []


def test_check_names_the_key_of_a_wrong_password(mary: Coordinator, dovecot: servers.Dovecot, smtp_sink: servers.SmtpSink) -> None:
    wrong = dovecot.mailbox_settings("mentor@example.org", "wrong").server
    mary.configures(wrong, smtp_sink.relay_settings().server)
    told = mary.types("check", code=1).out
    assert "WRONG  mailbox" in told
    assert "(see mailbox.password_file)" in told
    assert "ok     relay" in told


def test_check_names_a_relay_that_is_not_there(mary: Coordinator, dovecot: servers.Dovecot) -> None:
    mary.configures(dovecot.mailbox_settings().server, None)
    assert "(see relay.host)" in mary.types("check", code=1).out
