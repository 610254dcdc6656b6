"""A ledger in one file, and back: everything is there, nothing leaves, and nothing that is there is lost for it."""

from __future__ import annotations

import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from alongside.ledger import copying
from alongside.ledger import tables as t
from alongside.ledger.errors import StoreDamaged, StoreForeign, StoreMissing
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import Recorded
from alongside.ledger.verify import verify
from alongside.ledger.whole import whole
from ledger_people import JOHN, MONDAY, RULES, SERIES, THE_PAIR, keep, letter_to, mail_from

pytestmark = pytest.mark.fault("H3", "H4", "H7")
HOUR = timedelta(hours=1)


def a_day(ledger: Ledger) -> None:
    """A pair, a mail, a letter that left and one that waits."""
    keep(ledger, *THE_PAIR, letters=(letter_to(JOHN, 1), letter_to(JOHN, 2, due=MONDAY + HOUR)), inbox=(mail_from(JOHN, 1),))
    ledger.claim(MONDAY, 1, "here")
    ledger.record((Recorded(1, "sent", 250, "ok"),), MONDAY)


def states(ledger: Ledger) -> dict[int, str]:
    """Every letter's state by number."""
    return ledger.store.read(lambda c: {row.id: row.state for row in c.execute(select(t.letters))})


def test_a_backup_is_a_ledger_with_every_row_for_its_owner_alone(ledger: Ledger, tmp_path: Path) -> None:
    a_day(ledger)
    file = tmp_path / "backup.db"
    assert copying.back_up(ledger, file, MONDAY) > 8
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    copy = Ledger.open(f"sqlite:///{file}", now=MONDAY, create=False)
    assert copy.store.read(whole) == ledger.store.read(whole)
    assert verify(copy, MONDAY) == verify(ledger, MONDAY)
    copy.close()
    with pytest.raises(copying.InTheWay, match="is there already"):
        copying.back_up(ledger, file, MONDAY)


def test_a_restored_ledger_knows_what_left_and_holds_the_rest(
    ledger: Ledger, ledger_url: str, open_ledger: Callable[[], Ledger], tmp_path: Path
) -> None:
    a_day(ledger)
    copying.back_up(ledger, tmp_path / "backup.db", MONDAY)
    findings = {finding.rule for finding in verify(ledger, MONDAY)}
    key = ledger.meta.token_keys[0][0]
    keep(ledger, letters=(letter_to(JOHN, 3),))
    ledger.close()
    with pytest.raises(copying.InTheWay, match="--force"):
        copying.restore(tmp_path / "backup.db", ledger_url, MONDAY + HOUR)
    assert copying.restore(tmp_path / "backup.db", ledger_url, MONDAY + HOUR, force=True) == 1
    restored = open_ledger()
    assert states(restored) == {1: "sent", 2: "held"}
    assert restored.meta.held
    assert restored.claim(MONDAY + 2 * HOUR, 50, "here") == ()
    assert restored.next_letter() == 200_000
    keep(restored, letters=(letter_to(JOHN, 3),))
    assert states(restored)[3] == "held"
    assert restored.meta.token_keys[0][0] != key
    assert restored.state(RULES, MONDAY).pairings.keys() == {1}
    assert restored.state(RULES, MONDAY).series[1].sequence == SERIES.sequence + 1000
    assert {finding.rule for finding in verify(restored, MONDAY + HOUR)} <= findings
    assert restored.meta.restored_from == MONDAY
    assert restored.release(None, MONDAY + HOUR) == (2, 3)
    assert restored.meta.restored_from is None


def test_a_ledger_moves_from_a_file_to_a_server_and_back(tmp_path: Path, postgres_url: str) -> None:
    old = Ledger.open(f"sqlite:///{tmp_path}/old.db", now=MONDAY)
    a_day(old)
    copying.back_up(old, tmp_path / "one.db", MONDAY)
    copying.restore(tmp_path / "one.db", postgres_url, MONDAY)
    new = Ledger.open(postgres_url, now=MONDAY, create=False)
    assert replace(new.state(RULES, MONDAY), series={}) == replace(old.state(RULES, MONDAY), series={})
    leapt = {number: replace(series, sequence=series.sequence + 1000) for number, series in old.state(RULES, MONDAY).series.items()}
    assert new.state(RULES, MONDAY).series == leapt
    copying.back_up(new, tmp_path / "two.db", MONDAY)
    copying.restore(tmp_path / "two.db", f"sqlite:///{tmp_path}/new.db", MONDAY)
    new.close()
    old.close()


def test_a_ledger_that_is_run_is_not_replaced(ledger: Ledger, ledger_url: str, tmp_path: Path) -> None:
    a_day(ledger)
    copying.back_up(ledger, tmp_path / "backup.db", MONDAY)
    ledger.lease("elsewhere (pid 1)", MONDAY, 20)
    with pytest.raises(copying.InTheWay, match="elsewhere"):
        copying.restore(tmp_path / "backup.db", ledger_url, MONDAY, force=True)
    assert states(ledger) == {1: "sent", 2: "waiting"}


def test_a_damaged_ledger_is_put_aside_and_replaced(tmp_path: Path) -> None:
    ledger = Ledger.open(f"sqlite:///{tmp_path}/ledger.db", now=MONDAY)
    a_day(ledger)
    copying.back_up(ledger, tmp_path / "backup.db", MONDAY)
    ledger.close()
    (tmp_path / "ledger.db").write_bytes(b"noise" * 10_000)
    with pytest.raises((StoreForeign, StoreDamaged)):
        Ledger.open(f"sqlite:///{tmp_path}/ledger.db", now=MONDAY)
    copying.restore(tmp_path / "backup.db", f"sqlite:///{tmp_path}/ledger.db", MONDAY, force=True)
    restored = Ledger.open(f"sqlite:///{tmp_path}/ledger.db", now=MONDAY)
    assert states(restored) == {1: "sent", 2: "held"}
    restored.close()
    assert len(list(tmp_path.glob("ledger.db.before-*"))) == 1


def test_what_is_no_backup_is_refused_before_anything_is_touched(tmp_path: Path) -> None:
    ledger = Ledger.open(f"sqlite:///{tmp_path}/ledger.db", now=MONDAY)
    a_day(ledger)
    (tmp_path / "letter.txt").write_text("Dear Hilary" * 100)
    for file, fault in ((tmp_path / "nowhere", StoreMissing), (tmp_path / "letter.txt", StoreForeign)):
        with pytest.raises(fault):
            copying.restore(file, f"sqlite:///{tmp_path}/ledger.db", MONDAY, force=True)
    assert states(ledger) == {1: "sent", 2: "waiting"}
    ledger.close()
