"""The search for common weekly times as the definition says it: every quarter hour is tried, minute by minute, on both clocks."""

from datetime import UTC, datetime, timedelta

from alongside.calendar.series import planned_days
from alongside.calendar.values import Hours
from alongside.calendar.zones import exists, local, zone
from alongside.language.reading import DAYS


def tried_free(hours: Hours, walls: list[datetime], tz: str) -> bool:
    """Every five minutes of a talk, looked at on the person's own clock."""
    for wall in walls:
        own = local(wall, tz).astimezone(zone(hours.timezone))
        clock, day = f"{own:%H:%M}", DAYS[own.weekday()]
        kinds = {w.kind for w in hours.windows if day in w.days and w.start <= clock < w.end}
        if kinds != {"want"} or own.date() in hours.holidays or any(a <= own.date() <= b for a, b in hours.away):
            return False
    start, end = local(walls[0], tz), local(walls[-1], tz) + timedelta(minutes=5)
    return not any(a < end.astimezone(UTC) and start < b for a, b in hours.busy)


def tried_start(people, wall: datetime, duration: int, tz: str) -> bool:
    walls = [wall + timedelta(minutes=5 * i) for i in range(-2, duration // 5 + 2)]
    return all(exists(w, tz) for w in walls) and all(tried_free(hours, walls, tz) for hours in people)


def tried_slots(people, tz: str, earliest: datetime, latest: datetime, freq: str, count: int, duration: int) -> set[tuple[str, str]]:
    may_move = 0 if count < 3 else max(1, count // 6)
    found, seen = set(), set()
    begin, end = earliest.astimezone(zone(tz)), latest.astimezone(zone(tz))
    for ahead in range((end.date() - begin.date()).days + 1):
        for minute in range(0, 1440, 15):
            wall = datetime.combine(begin.date() + timedelta(days=ahead), datetime.min.time()) + timedelta(minutes=minute)
            slot = (DAYS[wall.weekday()], f"{wall:%H:%M}")
            if slot in seen or not begin.replace(tzinfo=None) <= wall <= end.replace(tzinfo=None):
                continue
            seen.add(slot)
            failing = 0
            for day in planned_days(wall.date(), freq, count):
                failing += not tried_start(people, datetime.combine(day, wall.time()), duration, tz)
                if failing > may_move:
                    break
            else:
                found.add(slot)
    return found
