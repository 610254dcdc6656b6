"""I10, S1: for half a year words are planted in everything that is private, and looked for everywhere else."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
import structlog

from alongside.ledger.values import Batch
from alongside.programme.keepsakes import Score
from alongside.wire.mailbox import Folder
from coordinator import Coordinator
from people import ANNA, HILARY, MARY, NORA, PRIYA, TOM
from story_pairs import SOON, accepted, paired, pairing
from village import Delivered, ListMailbox, Village

PAIR = frozenset({PRIYA.email, HILARY.email})
ALONE = frozenset({PRIYA.email})
MENTOR = frozenset({HILARY.email})
PLANTED = {
    "kumquat": ALONE,  # the reason why somebody is refused
    "zanzibar": ALONE,  # a note
    "marmalade": MENTOR,  # the mentor's note
    "quokka": PAIR,  # a question
    "walnut": PAIR,  # an answer
    "halibut": ALONE,  # asked before, and not sent on
    "papaya": PAIR,  # a shared note
    "lavender": PAIR,  # thanks
    "gherkin": ALONE,  # thanks that were kept back
    "turnip": ALONE,  # what was not understood
    "sorrel": ALONE,  # below a check-in
    "parsnip": ALONE,  # looked for with FIND
}
"""Each word, and who may read it."""
NEVER_TOLD = {"sorrel", "halibut", "kumquat"}
"""Shown to nobody at all: what stands below a check-in, a question that was taken back in time, and what is told around a wish."""


@dataclass
class Told:
    """Half a year, and everything that somebody other than the readers could look at."""

    village: Village
    mary: Coordinator
    log: str
    review: list[bytes]
    explained: str
    """Who could have been the mentor, as long as the request is in sight."""


class Kept(ListMailbox):
    """A mailbox that shows what was put before a person."""

    def __init__(self) -> None:
        super().__init__()
        self.review: list[bytes] = []

    async def move(self, uids: Sequence[int], folder: Folder) -> None:
        self.review += [self.inbox[uid][0] for uid in uids if folder == "review" and uid in self.inbox]
        await super().move(uids, folder)


async def half_a_year(found, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    village = await found(place="safe")
    place = Path(village.settings.store_url.removeprefix("sqlite:///")).parent
    monkeypatch.chdir(place)
    mary = Coordinator(place, monkeypatch, capsys)
    mary.configures()
    village.mailbox = mailbox = Kept()
    with structlog.testing.capture_logs() as lines:
        await paired(village)
        await accepted(village, HILARY, PRIYA)
        await paired(village, TOM, NORA)
        await planted(village)
        explained = mary.types("requests", "explain", "1", "--json").out
        await village.lives_until(village.now + timedelta(weeks=26))
    return Told(village, mary, json.dumps(lines, default=str), mailbox.review, explained)


async def planted(village: Village) -> None:
    """Eight weeks in which the two use everything there is."""
    for words in ("I would rather not have Tom Baker as a mentor, he hums and smells of kumquat.", "NOTE: zanzibar"):
        await says(village, PRIYA, words)
    await says(village, HILARY, "NOTE: marmalade")
    await says(village, PRIYA, "Q: Why does the quokka build stop at night?")
    await below(village, village.last(HILARY, "question"), "Because of the walnut disk.")
    await says(village, PRIYA, "Q: Why does the quokka build stop at night")
    await says(village, PRIYA, "SHARE: papaya")
    await says(village, PRIYA, "Q: Where is the halibut shelf?")
    await below(village, village.last(PRIYA, "understood"), "UNDO")
    await village.lives_until(village.now + timedelta(weeks=2))
    await below(village, village.last(PRIYA, "thanks_prompt"), "Hilary explained the lavender release so well. Thank you!")
    await village.lives_until(village.now + timedelta(weeks=1))
    await below(village, village.last(PRIYA, "thanks_prompt"), "It was a waste of time, gherkin.")
    await says(village, PRIYA, "turnip blue sideways the")
    await says(village, PRIYA, "sideways turnip the blue of")
    known = await pairing(village)
    await village.state()
    score = Score(known.id, PRIYA.id, 9, village.now, 2, "sorrel", village.now)
    await village.ledger.commit(Batch(village.now, village.ledger.revision, facts=(score,)))
    await says(village, PRIYA, "FIND parsnip")


async def says(village: Village, person, words: str) -> None:
    """Each mail on a day of its own, so that the answer budget never decides."""
    await village.lives_until(village.now + timedelta(hours=25))
    village.writes(person, words)
    await village.at(village.now + SOON)


async def below(village: Village, letter: Delivered, words: str) -> None:
    village.answers(letter, words)
    await village.at(village.now + SOON)


def everything_in(letter: Delivered) -> str:
    """Header, words, and what is in its files."""
    parts = [str(letter.parsed)]
    for part in letter.parsed.walk():
        octets = part.get_payload(decode=True) or b""
        if part.get_content_type() == "application/zip":
            with ZipFile(io.BytesIO(octets)) as archive:  # type: ignore[arg-type]
                octets = b" ".join(archive.read(name) for name in archive.namelist())
        parts.append(octets.decode("utf-8", "replace"))  # type: ignore[union-attr]
    return " ".join(parts)


COMMANDS = (
    ("export", "--json"), ("requests", "list", "--json"), ("requests", "show", "1"), ("pairings", "list", "--json"), ("pairings", "show", "1"),
    ("sessions", "list", "--json"), ("letters", "list", "--json"), ("inbox", "list", "--json"), ("people", "list", "--json"),
    ("people", "show", "priya@example.org"), ("preview", "--json"), ("status", "--json"),
)  # fmt: skip


@pytest.mark.row("I10")
async def test_i10_words_planted_for_half_a_year_are_seen_by_nobody_but_their_readers(
    found, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = await half_a_year(found, monkeypatch, capsys)
    village = told.village
    letters = [(d.to, d.kind, everything_in(d)) for d in village.postman.delivered]
    for word, readers in PLANTED.items():
        assert [(to, kind) for to, kind, said in letters if word in said and to not in readers] == [], word
    for word in PLANTED.keys() - NEVER_TOLD:
        assert any(word in said for _, _, said in letters), f"{word} was never heard, so nothing is shown by its absence"
    assert {MARY.email, TOM.email, NORA.email} <= {to for to, _, _ in letters}
    seen = {
        "log": told.log,
        "review folder": b" ".join(told.review).decode("utf-8", "replace"),
        "explain": told.explained,
        **printed(told),
    }
    for word in PLANTED:
        assert [where for where, said in seen.items() if word in said.lower()] == [], word
    assert ANNA.email in seen["people list --json"]


def printed(told: Told) -> dict[str, str]:
    """What a coordinator can have printed, each letter one by one included."""
    seen: dict[str, str] = {}
    for words in COMMANDS:
        answer = told.mary.types(*words)
        seen[" ".join(words)] = answer.out + answer.err
    for row in json.loads(seen["letters list --json"]):
        answer = told.mary.types("letters", "show", str(row["id"]))
        seen[f"letters show {row['kind']}"] = seen.get(f"letters show {row['kind']}", "") + answer.out + answer.err
    return seen
