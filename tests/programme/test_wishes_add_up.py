"""What somebody says later changes what they said before, and leaves the rest."""

from __future__ import annotations

from alongside.language.reading import WORKDAYS, Channels, Reading, Window
from alongside.programme.wishes import changed

MORNINGS = Window(WORKDAYS, "09:00", "12:00")
THURSDAYS = Window(("TH",), "09:00", "17:00")
NO_FRIDAYS = Window(("FR",), "00:00", "24:00", "avoid")


def after(*said: tuple[Window, ...]) -> tuple[Window, ...]:
    record = Reading()
    for windows in said:
        record = changed(record, Reading(availability=windows))
    return record.availability


def test_thursdays_after_mornings_is_thursday_mornings() -> None:
    assert after((MORNINGS,), (THURSDAYS,)) == (Window(("TH",), "09:00", "12:00"),)


def test_mornings_after_thursdays_is_thursday_mornings() -> None:
    assert after((THURSDAYS,), (MORNINGS,)) == (Window(("TH",), "09:00", "12:00"),)


def test_afternoons_after_mornings_is_afternoons() -> None:
    afternoons = Window(WORKDAYS, "13:00", "17:00")
    assert after((MORNINGS,), (afternoons,)) == (afternoons,)


def test_a_day_refused_later_leaves_the_mornings() -> None:
    assert after((MORNINGS,), (NO_FRIDAYS,)) == (MORNINGS, NO_FRIDAYS)


def test_what_was_refused_stays_refused_when_new_hours_are_wanted() -> None:
    assert NO_FRIDAYS in after((MORNINGS, NO_FRIDAYS), (Window(WORKDAYS, "13:00", "17:00"),))


def test_who_likes_the_phone_after_all_no_longer_refuses_it() -> None:
    record = changed(Reading(channels=Channels(avoid=("phone",))), Reading(channels=Channels(prefer=("phone",))))
    assert record.channels == Channels(prefer=("phone",))
