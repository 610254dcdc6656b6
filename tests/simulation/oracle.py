"""What must hold after any weather: the ten invariants, each told by what went in, what came out, and the ledger.

Each is a function that yields a sentence for everything that is not as it must be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from random import Random

from alongside.ledger.unsure import ONCE_AT_MOST
from alongside.ledger.verify import verify
from alongside.ledger.whole import Whole
from alongside.programme.model import State
from alongside.programme.policy import ANSWERS_A_DAY
from attendee import Line, _entry, _lines
from simulation import unwanted
from simulation.luck import Span
from simulation.wire import message_id
from simulation.world import MOST_PASSES, SECRET, World

Found = Iterator[str]
OVER = ("sent", "maybe", "expired", "superseded", "failed")
STANDING = ("planned", "confirmed", "moved", "held", "unknown")
SOON = timedelta(minutes=15)
FULL_DAY = timedelta(days=1)
AT_ONCE = timedelta(minutes=10)


def conservation(world: World, ledger: Whole) -> Found:
    """I1: every mail has come to one end, and had its effect once."""
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for row in ledger.inbox:
        rows[message_id(world.server.lay[row.uidvalidity, row.uid])].append(row.state)
    for raw in {*world.server.came}:
        mark = message_id(raw)
        states = rows[mark]
        if not states and raw not in world.server.vanished:
            yield f"I1: mail {mark} is lost"
        if states.count("handled") > 1 or any(state == "waiting" for state in states):
            yield f"I1: mail {mark} became {states}"


def single_effect(world: World, ledger: Whole) -> Found:
    """I2: an intent leaves once; more only when the last answer was lost, with the same bytes, and never a prompt."""
    taken: defaultdict[str, list[bytes]] = defaultdict(list)
    for came in world.server.taken:
        taken[came.message_id].append(came.raw)
    known = {letter.message_id: letter for letter in ledger.letters}
    for mark, copies in taken.items():
        letter = known.get(mark)
        if letter is None:
            yield f"I2: {mark} was sent and is in no ledger"
            continue
        if len(set(copies)) > 1:
            yield f"I2: {mark} left with different bytes"
        if len(copies) > 1 and letter.attempts < len(copies):
            yield f"I2: {mark} left {len(copies)} times in {letter.attempts} attempts"
        if len(copies) > 1 and (letter.kind in ONCE_AT_MOST or world.luck.keeps_copies):
            yield f"I2: {letter.kind} {letter.id} left {len(copies)} times"
    for letter in ledger.letters:
        if letter.state == "sent" and letter.message_id not in taken:
            yield f"I2: letter {letter.id} ({letter.kind}) is said to be sent and never was"


def calendars(world: World, ledger: Whole) -> Found:
    """I3: what lies ahead in both calendars is what the ledger says, in whatever order and number the letters come."""
    objects: defaultdict[tuple[str, str], list[bytes]] = defaultdict(list)
    for came in world.server.taken:
        if came.ics:
            objects[came.to, came.uid].append(came.ics)
    unsettled = {letter.pairing for letter in ledger.letters if letter.state in ("waiting", "sending", "held")}
    shuffle = Random(world.luck.seed)
    for (email, uid), sent in objects.items():
        dates = [s for s in ledger.sessions.values() if s.uid == uid]
        if any(s.pairing in unsettled for s in dates):
            continue
        agreed = {s.start.astimezone(UTC) for s in dates if s.state in STANDING and s.start > world.now}
        twice = [*sent, *sent]
        shuffle.shuffle(twice)
        for order in (sent, twice):
            shown = {moment for moment in _moments(order) if moment > world.now}
            if shown != agreed:
                yield f"I3: {email} shows {_days(shown - agreed)} too many, {_days(agreed - shown)} too few ({uid[:8]})"
                break


def _moments(objects: list[bytes]) -> set[datetime]:
    return _entry([_parsed(ics) for ics in objects], "keeps")


@lru_cache(maxsize=512)
def _parsed(ics: bytes) -> list[Line]:
    return _lines(ics)


def forbidden(world: World, ledger: Whole) -> Found:
    """I4: no mail that nobody may get, and no talk against what people said (``unwanted``)."""
    yield from (f"I4: {sentence}" for rule in unwanted.RULES for sentence in rule(world, ledger))


def promise(world: World, ledger: Whole) -> Found:
    """I5: every request was answered, in good hours within a quarter of an hour; what was due in good hours left as soon."""
    answers: defaultdict[str, list[datetime]] = defaultdict(list)
    for came in world.server.taken:
        answers[came.header("In-Reply-To")].append(came.at)
    bad = sorted((begin - FULL_DAY / 24, end + FULL_DAY / 2) for begin, end in [*world.luck.bad(), *world.down])
    for request in ledger.requests.values():
        if request.thread is None:
            yield f"I5: request {request.id} came by no mail"
            continue
        since, answered = world.server.came_at[request.thread], min(answers[request.thread], default=None)
        silence = _answered_enough(ledger, request.mentee, since)
        if answered is None:
            if not silence or request.state != "withdrawn":  # taken back within the silence, there is nothing left to answer
                yield f"I5: request {request.id} was never answered"
        elif answered - since > SOON and not _overlaps(bad, since, answered) and not silence:
            yield f"I5: request {request.id} of {since:%d %b %H:%M} was answered {answered:%d %b %H:%M}"
    for letter in ledger.letters:
        late = letter.sent_at and letter.attempts == 1 and letter.created_at <= letter.due and letter.sent_at - letter.due > SOON
        if late and letter.sent_at and not _overlaps(bad, letter.due, letter.sent_at):
            yield f"I5: letter {letter.id} ({letter.kind}) was due {letter.due:%d %b %H:%M} and left {letter.sent_at:%d %b %H:%M}"


def _answered_enough(ledger: Whole, person: str, moment: datetime) -> bool:
    """After five answers in a day, or two within ten minutes, nobody is answered for a day: it may be a robot."""
    to_them = (one.created_at for one in ledger.letters if one.person == person and one.key.startswith("answer:"))
    lately = sorted(at for at in to_them if moment - FULL_DAY <= at <= moment)
    return len(lately) >= ANSWERS_A_DAY or any(later - earlier <= AT_ONCE for earlier, later in pairwise(lately))


def _overlaps(spans: list[Span], since: datetime, until: datetime) -> bool:
    return any(begin < until and since < end for begin, end in spans)


def sound(world: World, ledger: Whole) -> Found:
    """I6: the ledger is whole, by the database's rules and its own."""
    with world.store.engine.connect() as connection:
        told = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if told != ["ok"] or broken:
        yield f"I6: {told} {broken}"
    yield from (f"I6: {finding.rule}: {finding.about}: {finding.sentence}" for finding in verify(world.ledger, world.now))


def remembered(world: World) -> Found:
    """I6: what the process has in memory is what one that starts now would load."""
    if world.engine is None:
        return
    rules = world.settings.rules
    kept, loaded = world.engine.desk.ledger.ledger.state(rules, world.now), world.ledger.state(rules, world.now)
    yield from (
        f"I6: {field.name} in memory differs" for field in fields(State) if getattr(kept, field.name) != getattr(loaded, field.name)
    )


def settled(world: World, ledger: Whole) -> Found:
    """I7: nothing that could go on still waits."""
    if world.server.inbox:
        yield f"I7: {len(world.server.inbox)} mails still lie in the inbox"
    for letter in ledger.letters:
        if letter.state not in OVER and letter.due <= world.now - FULL_DAY:
            yield f"I7: letter {letter.id} ({letter.kind}) is {letter.state} since {letter.due:%d %b %H:%M}"
    for alarm in ledger.alarms:
        if alarm.due <= world.now - FULL_DAY:
            yield f"I7: alarm {alarm.name} {alarm.about} was due {alarm.due:%d %b %H:%M}"


def honest(world: World, ledger: Whole) -> Found:
    """I8: no fault of ours in the log, and nobody reads of one."""
    yield from (f"I8: {error}" for error in world.errors)
    yield from (f"I8: {came.message_id} shows a traceback" for came in world.server.taken if b"Traceback (most recent" in came.raw)


def secret(world: World, ledger: Whole) -> Found:
    """I9: the password stands in no letter, in no line of the log, and nowhere in the ledger's files."""
    word = SECRET.encode()
    yield from (f"I9: {leak}" for leak in world.leaks)
    if any(word in came.raw for came in world.server.taken):
        yield "I9: a letter holds the password"
    files = Path(world.store.url.database or "").parent.glob("ledger.db*")
    yield from (f"I9: {file.name} holds the password" for file in files if word in file.read_bytes())


def bounded(world: World, ledger: Whole) -> Found:
    """I10: neither passes nor letters without end, and nothing is left open that somebody began."""
    yield from (f"I10: {what}" for what in dict.fromkeys(world.loop.left_open()))
    if world.passes > MOST_PASSES or len(ledger.letters) > 1500:
        yield f"I10: {world.passes} passes, {len(ledger.letters)} letters"


INVARIANTS: Mapping[str, Callable[[World, Whole], Found]] = {
    "I1": conservation, "I2": single_effect, "I3": calendars, "I4": forbidden, "I5": promise, "I6": sound, "I7": settled, "I8": honest,
    "I9": secret, "I10": bounded,
}  # fmt: skip


def broken(world: World, ledger: Whole) -> list[str]:
    """Every sentence of every invariant."""
    return [sentence for holds in INVARIANTS.values() for sentence in holds(world, ledger)]


def _days(found: set[datetime]) -> str:
    return ", ".join(f"{moment:%a %d %b %H:%M}" for moment in sorted(found)[:4]) or "none"
