"""What comes in is known again; what is due fires once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from alongside.ledger.errors import FactRefused
from alongside.ledger.ledger import Ledger
from alongside.ledger.values import DueAlarm, KeptMail, Lookup
from alongside.programme.events import Alarm, Disarm, Parent
from ledger_people import JOHN, MONDAY, RULES, keep, letter_to, mail_from

HOUR = timedelta(hours=1)


def asked_about(uid: int, *references: str, content: str = "new", letter: int | None = None) -> Lookup:
    return Lookup(7, uid, None, references, content, letter)


def test_the_same_mail_is_known_by_its_place_and_by_its_content(ledger: Ledger) -> None:
    keep(ledger, inbox=(mail_from(JOHN, 1, uid=10),))
    lookups = (asked_about(10), asked_about(99, content="content-1"), asked_about(98), Lookup(8, 10, None, (), "new"))
    assert [known.repeated for known in ledger.desk(RULES, MONDAY, lookups).known] == [1, 1, None, None]


def test_a_mail_that_comes_twice_has_two_rows_and_one_effect(ledger: Ledger) -> None:
    keep(ledger, inbox=(mail_from(JOHN, 1),))
    keep(ledger, inbox=(mail_from(JOHN, 2, uid=20, content_key="content-1", state="ignored"),))
    with pytest.raises(FactRefused):
        keep(ledger, inbox=(mail_from(JOHN, 3, uid=30, content_key="content-1"),), letters=(letter_to(JOHN, 1),))
    assert ledger.next_inbox() == 3
    assert ledger.next_letter() == 1


def test_an_answer_finds_the_newest_of_our_letters_in_its_thread(ledger: Ledger) -> None:
    keep(ledger, letters=(letter_to(JOHN, 1), letter_to(JOHN, 2, "clarify", choices=("p-1", "p-2"), pairing=1)))
    thread = ("<help.1.mac@example.org>", "<clarify.2.mac@example.org>", "<other@example.org>")
    newest, by_token, stranger = ledger.desk(
        RULES, MONDAY, (asked_about(1, *thread), asked_about(2, *thread, letter=1), asked_about(3))
    ).known
    assert newest.parent == Parent(2, "clarify", "person:p-john", "p-john", 1, ("p-1", "p-2"), MONDAY)
    assert (newest.parent_text, newest.parent_message_id) == ("Words", "<clarify.2.mac@example.org>")
    assert by_token.parent is not None
    assert by_token.parent.letter == 1
    assert stranger.parent is None


def test_the_third_failure_of_a_mail_is_counted_as_the_third(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    assert [ledger.fail(7, 5, "odd", b"raw", MONDAY) for _ in range(3)] == [1, 2, 3]
    (known,) = open_ledger().desk(RULES, MONDAY, (asked_about(5),)).known
    assert (known.failures, known.repeated) == (3, None)
    assert ledger.to_read(7, (5,)).uids == (5,)
    keep(ledger, inbox=(mail_from(JOHN, 1, uid=5, state="quarantined", raw=b"raw"),))
    assert ledger.failing() == ()
    assert ledger.to_read(7, (5,)).uids == ()


def test_only_mail_that_nothing_became_of_is_fetched(ledger: Ledger) -> None:
    keep(ledger, inbox=tuple(mail_from(JOHN, n) for n in range(1, 701)))
    assert ledger.to_read(7, range(690, 705)).uids == (701, 702, 703, 704)
    assert ledger.to_read(7, range(1, 701)).uids == ()
    assert ledger.to_read(8, (1, 2)).uids == (1, 2)


def test_a_quarantined_mail_is_read_again_when_a_coordinator_says_so(ledger: Ledger) -> None:
    keep(ledger, inbox=(mail_from(JOHN, 1, uid=5, state="quarantined", raw=b"raw"),))
    assert ledger.retry(1) is True
    assert ledger.desk(RULES, MONDAY, (asked_about(5, content="content-1"),)).known[0].repeated is None
    assert ledger.to_read(7, (4, 5)) == ((KeptMail(1, 7, 5, MONDAY, b"raw"),), (4,)), "its bytes are here, and it is read once"
    assert ledger.to_read(8, (5,)).uids == (5,), "the same number in another mailbox is another mail"
    keep(ledger, inbox=(mail_from(JOHN, 2, uid=5),))
    assert ledger.retry(2) is False
    assert ledger.to_read(7, ()).kept == ()


def test_a_dropped_mail_leaves_its_row_and_no_bytes(ledger: Ledger) -> None:
    keep(ledger, inbox=(mail_from(JOHN, 1, uid=5, state="quarantined", raw=b"raw"),))
    assert ledger.drop(1) is True
    assert ledger.drop(1) is False
    assert ledger.to_read(7, (5,)).uids == ()


def test_mail_is_moved_until_it_is_moved(ledger: Ledger, open_ledger: Callable[[], Ledger]) -> None:
    keep(ledger, inbox=(mail_from(JOHN, 1), mail_from(JOHN, 2, folder="review"), mail_from(JOHN, 3, folder="")))
    assert open_ledger().unmoved() == ((1, 7, 1, "done"), (2, 7, 2, "review"))
    ledger.moved((1,))
    assert ledger.unmoved() == ((2, 7, 2, "review"),)


def test_alarms_fire_in_order_of_their_time(ledger: Ledger) -> None:
    keep(
        ledger,
        alarms=(Alarm("thanks", "pairing:1", MONDAY), Alarm("ask", "request:1", MONDAY - HOUR), Alarm("ask", "request:2", MONDAY + HOUR)),
    )
    assert ledger.alarms_due(MONDAY, 10) == (DueAlarm("ask", "request:1", MONDAY - HOUR), DueAlarm("thanks", "pairing:1", MONDAY))
    assert ledger.alarms_due(MONDAY, 1) == (DueAlarm("ask", "request:1", MONDAY - HOUR),)
    assert ledger.next_alarm() == MONDAY - HOUR


def test_a_fired_alarm_is_gone_unless_its_decision_sets_it_again(ledger: Ledger) -> None:
    keep(ledger, alarms=(Alarm("a", "1", MONDAY), Alarm("b", "1", MONDAY)))
    keep(ledger, fired=(("a", "1"), ("b", "1")), alarms=(Alarm("b", "1", MONDAY + HOUR),))
    assert ledger.alarms_due(MONDAY + HOUR, 10) == (DueAlarm("b", "1", MONDAY + HOUR),)


def test_setting_an_alarm_again_moves_it_and_disarming_takes_it_back(ledger: Ledger) -> None:
    keep(ledger, alarms=(Alarm("a", "1", MONDAY), Alarm("b", "1", MONDAY), Disarm("b", "1")))
    keep(ledger, alarms=(Alarm("a", "1", MONDAY + HOUR), Disarm("never", "set")))
    assert ledger.alarms_due(MONDAY + HOUR, 10) == (DueAlarm("a", "1", MONDAY + HOUR),)


def test_an_alarm_whose_decision_broke_us_comes_again_later(ledger: Ledger) -> None:
    keep(ledger, alarms=(Alarm("a", "1", MONDAY),))
    assert ledger.alarm_failed("a", "1", MONDAY + HOUR) == 1
    assert ledger.alarms_due(MONDAY, 10) == ()
    assert ledger.alarms_due(MONDAY + HOUR, 10) == (DueAlarm("a", "1", MONDAY + HOUR, failures=1),)
