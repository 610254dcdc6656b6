"""How long to wait before knocking again: doubling from a second to five minutes, and hourly where a login is refused.

Pure: the attempt and the luck are arguments. A tight login loop would lock the account, so three refusals are the most in ten minutes.
"""

from __future__ import annotations

FIRST = 1.0
LONGEST = 300.0
BREATH = 15.0
"""A login and what belongs to it are some ten commands: with so long a rest between two of them a server that is slow has less than one a second."""
LOGIN_TRIES = 3
LOGIN_PAUSE = 60.0
LOGIN_REST = 3600.0


def after(attempt: int, luck: float, first: float = 0.0) -> float:
    """Return the seconds to wait after the ``attempt``-th failure in a row (from 1); ``luck`` in [0, 1) spreads it over half to whole."""
    least = min(LONGEST, first or FIRST)
    reach = min(LONGEST, least * 2.0 ** min(attempt - 1, 16))
    return max(least, reach * (0.5 + luck / 2))


def after_throttling(attempt: int, luck: float) -> float:
    """Return the seconds to wait after the ``attempt``-th time in a row that the server asked us to slow down."""
    return after(attempt, luck, BREATH)


def after_refused_login(attempt: int, luck: float) -> float:
    """Return the seconds to wait after the ``attempt``-th refused login in a row: a minute or so, from the third on about an hour."""
    pause = LOGIN_PAUSE if attempt < LOGIN_TRIES else LOGIN_REST
    return pause * (1.0 + luck / 10)
