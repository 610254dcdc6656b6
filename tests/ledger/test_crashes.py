"""Whatever moment the power goes, the ledger is whole, and it is known what may have left the house."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import text

import servers
from alongside.ledger.ledger import Ledger
from alongside.ledger.thread import LedgerThread
from alongside.ledger.values import Batch
from alongside.ledger.verify import verify
from ledger_people import HILARY, JOHN, MONDAY, RULES, keep, letter_to

ROOT = Path(__file__).parents[2]
DAY = """
import sys
from ledger_people import HILARY, MONDAY, RULES, keep, letter_to, mail_from, JOHN
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Recorded
ledger = Ledger.open(sys.argv[1], now=MONDAY)
print(ledger.recover(MONDAY), flush=True)
keep(ledger, HILARY, JOHN, letters=(letter_to(HILARY, 1, "invitation"),), inbox=(mail_from(JOHN, 1),))
for one in ledger.claim(MONDAY, 10, "here"):
    print("sent", one.letter, flush=True)
    ledger.record((Recorded(one.letter, "sent", 250, "ok"),), MONDAY)
ledger.moved((1,))
"""


def run_day(url: str, point: str = "", *before: str) -> subprocess.CompletedProcess[str]:
    """A day of a ledger in a process of its own, which may die at a named point."""
    paths = os.pathsep.join((str(ROOT / "daemon"), str(ROOT / "tests")))
    environment = {**os.environ, "PYTHONPATH": paths, **({"ALONGSIDE_KILL_AT": point} if point else {})}
    return subprocess.run(
        [*before, sys.executable, "-c", DAY, url], env=environment, capture_output=True, text=True, check=False, timeout=120
    )


LEFT_BEHIND = {
    # point: letters on record, what has left, where the letter stands, what is still to be moved
    "ledger-recovered": (0, False, [], 0),
    "ledger-before-commit": (0, False, [], 0),
    "ledger-after-commit": (1, False, ["waiting"], 1),
    "ledger-claimed": (1, False, ["sending"], 1),
    "ledger-recorded": (1, True, ["sent"], 1),
    "ledger-moved-before-commit": (1, True, ["sent"], 1),
    "ledger-moved-after-commit": (1, True, ["sent"], 0),
}


@pytest.mark.parametrize("point", LEFT_BEHIND)
def test_a_kill_at_any_point_leaves_a_whole_ledger(point: str, ledger_url: str, open_ledger: Callable[[], Ledger]) -> None:
    day = run_day(ledger_url, point)
    assert day.returncode == -signal.SIGKILL, day.stderr
    count, left, states, to_move = LEFT_BEHIND[point]
    ledger = open_ledger()
    found = ledger.store.read(lambda c: list(c.execute(text("SELECT state FROM letters")).scalars()))
    assert (len(found), "sent 1" in day.stdout, found, len(ledger.unmoved())) == (count, left, states, to_move)
    assert verify(ledger, MONDAY) == ()


def test_a_disk_that_fails_at_commit_ends_the_process_with_the_reason(tmp_path: Path) -> None:
    strace = _strace()
    url = f"sqlite:///{tmp_path}/ledger.db"
    Ledger.open(url, now=MONDAY).close()
    broken = run_day(
        url, "", strace, "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync,fsync", "-e", "inject=fdatasync,fsync:error=EIO:when=1+"
    )
    assert broken.returncode == 1
    assert "StoreUnsure" in broken.stderr
    assert "sent" not in broken.stdout
    mended = run_day(url)
    assert (mended.returncode, mended.stdout) == (0, "()\nsent 1\n")
    ledger = Ledger.open(url, now=MONDAY)
    assert verify(ledger, MONDAY) == ()
    ledger.close()


def _strace() -> str:
    try:
        return servers.find_program("strace")
    except servers.Missing as missing:
        if os.environ.get("CI") == "true":
            pytest.fail(f"{missing} {servers.MISSING}", pytrace=False)
        pytest.skip(f"{missing} {servers.MISSING}")


def test_many_postmen_never_claim_the_same_letter(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, letters=tuple(letter_to(JOHN, n) for n in range(1, 101)))
    postmen = [open_ledger() for _ in range(4)]

    def carried(postman: Ledger) -> list[int]:
        mine: list[int] = []
        while claimed := postman.claim(MONDAY, 7, "here"):
            mine += [one.letter for one in claimed]
        return mine

    with ThreadPoolExecutor(4) as pool:
        bags = list(pool.map(carried, postmen))
    assert sorted(letter for bag in bags for letter in bag) == list(range(1, 101))


async def test_the_loop_goes_on_while_the_ledger_writes(ledger: Ledger) -> None:
    thread = LedgerThread(ledger)
    await thread.state(RULES, MONDAY)
    writing = asyncio.create_task(thread.commit(Batch(MONDAY, thread.revision, facts=(HILARY,))))
    reading = asyncio.create_task(thread.state(RULES, MONDAY))
    await asyncio.sleep(0)
    writing.cancel()
    assert (await reading).people == {HILARY.id: HILARY}
    with pytest.raises(asyncio.CancelledError):
        await writing
    await thread.close()
