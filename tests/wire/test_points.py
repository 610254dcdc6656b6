"""Points at which a rehearsal pulls the plug: named in the code, harmless in ordinary life, deadly when asked for. And the back-off."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import alongside
from alongside import points
from alongside.wire import backoff
from alongside.wire.errors import LoginRefused, Weather

SOURCE_ROOT = str(Path(alongside.__file__).parent.parent)
STORY = "from alongside.points import reach\nfor n in range(3):\n    reach('letter-sent'); print(n, flush=True)"


def run(kill_at: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": SOURCE_ROOT, "ALONGSIDE_KILL_AT": kill_at}
    return subprocess.run([sys.executable, "-c", STORY], env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("kill_at", "lines"), [("letter-sent", 0), ("letter-sent#1", 0), ("letter-sent#3", 2)])
def test_the_process_dies_at_the_point_that_was_asked_for(kill_at: str, lines: int) -> None:
    ended = run(kill_at)
    assert ended.returncode == -signal.SIGKILL
    assert len(ended.stdout.splitlines()) == lines


def test_other_points_are_passed() -> None:
    ended = run("somewhere-else")
    assert (ended.returncode, ended.stdout) == (0, "0\n1\n2\n")


def test_every_point_is_found_in_the_code_whichever_way_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "room.py").write_text("reach('one')\npoints.reach('two')\nif x:\n    reach('one')\nreach(name)\nteach('three')\n")
    assert points.names(tmp_path) == ("one", "two")


def test_the_wire_names_its_own_points() -> None:
    wire = {name for name in points.names() if name.startswith(("mailbox-", "postman-"))}
    assert wire == {
        "mailbox-connected",
        "mailbox-fetched",
        "mailbox-before-move",
        "mailbox-after-move",
        "postman-claimed",
        "postman-before-connection",
        "postman-before-data",
        "postman-after-250",
    }


def test_knocking_again_takes_longer_each_time_and_never_longer_than_five_minutes() -> None:
    calm = [backoff.after(attempt, 0.999) for attempt in range(1, 30)]
    assert calm == sorted(calm)
    assert calm[0] >= 1
    assert 290 < calm[-1] <= 300
    assert backoff.after(10_000, 0.0) == 150


def test_a_refused_login_is_tried_three_times_in_ten_minutes_at_most_and_then_hourly() -> None:
    moments = [0.0]
    for attempt in range(1, 6):
        moments.append(moments[-1] + backoff.after_refused_login(attempt, 0.0))
    assert sum(moment <= 600 for moment in moments) == 3
    assert moments[4] - moments[3] >= 3600


def test_the_weather_is_told_in_a_sentence_that_names_the_server() -> None:
    told = str(LoginRefused("imap.example.org", "wrong"))
    assert told.startswith("imap.example.org refuses our user name or password")
    assert told.endswith("(wrong)")
    sentences = [str(kind("imap.example.org")) for kind in Weather.__subclasses__()]
    assert len(sentences) >= 8
    assert all("imap.example.org" in sentence and "{" not in sentence for sentence in sentences)
