"""MY DATA and FORGET ME: everything the programme has on somebody, sent to their stored address, or erased; each confirmed once.

Who is forgotten becomes a number: counts stay, words go. What a partner wrote down for themselves stays theirs.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from alongside.language.reading import Reading
from alongside.programme import drafts, hours, leaving, pages
from alongside.programme.events import Alarm, AlarmDue, Decision, MailArrived, Told, identifier
from alongside.programme.keepsakes import Forgotten
from alongside.programme.letters import File, Letter, OwnData, Understood
from alongside.programme.model import Busy, Fact, Person, State, apply

FILE_NAME = "my-data.zip"
NAMELESS = "Somebody"
SWEPT_AFTER = timedelta(days=2)
"""When the last letters, which must still leave, are erased too."""


def asked(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """MY DATA: after a yes of the stored address the letter is written as soon as the ledger has been looked through."""
    person = state.people.get(event.person or "")
    if person is None:
        return None
    if not event.confirmed:
        return drafts.confirm(state, event, now, "data", about=f"person:{person.id}")
    return Decision(alarms=(Alarm("own_data", f"person:{person.id}", now),), action="data asked")


def due(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``own_data``: one ZIP with all that the shell found in the ledger, to the stored address."""
    person = state.people.get(alarm.about.partition(":")[2])
    if person is None or person.forgotten_at:
        return Decision(reason="nobody of that id")
    files = {"notes.txt": pages.notebook(state, person), "letters.txt": alarm.letters, "data.json": alarm.rows}
    there = {name: words for name, words in files.items() if words}
    letter = Letter(
        "data", drafts.reader(state, person), OwnData(tuple(there)), f"data:{person.id}:{identifier(alarm.seed, 'data')}", now,
        f"person:{person.id}", file=File(FILE_NAME, "application/zip", zipped(there, now)),
    )  # fmt: skip
    return Decision(letters=(letter,), action="data sent")


def zipped(files: dict[str, str], now: datetime) -> bytes:
    """The files as one ZIP; the same files and moment give the same bytes."""
    packed = io.BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, words in files.items():
            entry = ZipInfo(name, (now.year, now.month, now.day, now.hour, now.minute, 0))
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, words.encode())
    return packed.getvalue()


def forget(state: State, event: MailArrived, now: datetime) -> Decision | None:
    """FORGET ME: after a yes of the stored address the talks end kindly, and name, address and words are erased."""
    person = state.people.get(event.person or "")
    if person is None:
        return None
    if not event.confirmed:
        return drafts.confirm(state, event, now, "forget", about=f"person:{person.id}")
    gone = leaving.left(state, Told("left", f"person:{person.id}", event.seed), now)
    told = drafts.answer(state, event, now, "understood", Understood("forgotten"), about=f"person:{person.id}")
    after = apply(state, (*gone.facts, *told.facts))
    facts = erased(after, person, event.seed, now)
    sweep = Alarm("forgotten", f"person:{person.id}", now + SWEPT_AFTER)
    return replace(gone, reason="") + told + Decision(facts=facts, alarms=(sweep,), action="forgotten")


def erased(state: State, person: Person, seed: str, now: datetime) -> tuple[Fact, ...]:
    """Name, address and every word of theirs are gone; the counts stay."""
    return (*_blanked(state, person), _number(state, person, seed, now), Forgotten(person.id, person.addresses, person.name, now))


def swept(state: State, alarm: AlarmDue, now: datetime) -> Decision:
    """``forgotten``: the letters of the end have left by now, and are erased as well."""
    known = alarm.about.partition(":")[2]
    return Decision(facts=(Forgotten(known, (), "", now),), action="forgotten")


def _number(state: State, person: Person, seed: str, now: datetime) -> Person:
    """The person without anything that says who it was."""
    nowhere = f"{identifier(seed, 'forgotten')[:12]}@forgotten.invalid"
    return Person(person.id, nowhere, NAMELESS, joined_at=person.joined_at, left_on=hours.local_day(state, person, now), forgotten_at=now)


def _blanked(state: State, person: Person) -> Iterator[Fact]:
    """Everything alive that holds words of this person, without them."""
    if person.id in state.busy:
        yield Busy(person.id)
    for words in state.said.values():
        yield from (replace(w, text="") for w in words if w.person == person.id)
    for wanted in state.requests.values():
        if wanted.mentee == person.id:
            yield replace(
                wanted, mentor_named="", candidates=(), topics=(), wishes=Reading("request"), text="", thread=None, hopes="", cannot=""
            )
    for pairing in state.pairings.values():
        if pairing.mentor == person.id:
            yield replace(pairing, reason="", why=(), mentor_hopes="", mentor_cannot="")
        elif pairing.mentee == person.id:
            yield replace(pairing, reason="", why=(), mentee_hopes="", mentee_cannot="")
    for scores in state.scores.values():
        yield from (replace(s, text="") for s in scores if s.person == person.id)
    yield from (replace(t, text="", state="declined") for t in state.tips.values() if t.person == person.id)
    yield from (replace(c, text="") for c in state.contributions.values() if c.person == person.id)
    named = (*person.addresses, person.name)
    for concern in state.concerns.values():
        if concern.about in person.addresses or any(words in concern.sentence for words in named):
            yield replace(concern, about="forgotten", sentence="", told_at=concern.at)
    yield from (replace(q, held_text="", held=None, choices=(), closed_at=q.asked_at) for q in state.questions_to(person.id))
