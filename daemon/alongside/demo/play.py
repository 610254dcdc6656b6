"""``alongside demo``: plays the programme, tells one pairing's story on the screen, and leaves the page, the mails and the calendars."""

from __future__ import annotations

import asyncio
import json as jsonlib
import logging
import re
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import structlog
import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from alongside.demo.cast import TALES
from alongside.demo.page import story_page
from alongside.demo.rehearsal import Play, Played
from alongside.demo.story import Scene, of_tale, scenes, transcript

OUT = Path("story")


def play(out: Path | None, weeks: int, json: bool) -> None:
    """Plays ``weeks`` weeks and writes everything into ``out``. Exits 1 where the ledger breaks a rule of its own."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    directory = out or OUT
    store = _emptied(directory)
    with _progress(shown=not json) as told:
        played = asyncio.run(Play(store, weeks, progress=told).run())
    all_scenes = scenes(played)
    _written(directory, played, all_scenes, weeks)
    if json:
        typer.echo(jsonlib.dumps(counts(played, all_scenes), ensure_ascii=False, indent=2))
    else:
        _told(played, all_scenes, directory)
    if played.findings or played.problems:
        raise typer.Exit(1)


def counts(played: Played, all_scenes: tuple[Scene, ...]) -> dict[str, Any]:
    """The rehearsal in numbers."""
    return {
        "began": f"{played.began:%Y-%m-%d}",
        "ended": f"{played.ended:%Y-%m-%d}",
        "passes": played.passes,
        "mails": sum(not scene.by_programme for scene in all_scenes),
        "letters": dict(sorted(Counter(scene.kind for scene in all_scenes if scene.by_programme).items())),
        "pairings": played.pairings,
        "sessions": dict(sorted(played.sessions.items())),
        "future_dates": {
            address: sum(talk.start > played.ended for page in pages[-1:] for talk in page.talks)
            for address, pages in played.calendars.items()
        },
        "problems": list(played.problems),
        "findings": [f"{finding.rule}: {finding.about}: {finding.sentence}" for finding in played.findings],
    }


# ---------------------------------------------------------------- the directory


def _emptied(directory: Path) -> Path:
    """Makes room for a new story; only what an earlier one left is taken away. Returns where the ledger goes."""
    directory.mkdir(parents=True, exist_ok=True)
    for left in (*directory.glob("mails/*.eml"), *directory.glob("calendars/*.ics"), *directory.glob("ledger.db*")):
        left.unlink()
    return directory / "ledger.db"


def _written(directory: Path, played: Played, all_scenes: tuple[Scene, ...], weeks: int) -> None:
    (directory / "mails").mkdir(exist_ok=True)
    (directory / "calendars").mkdir(exist_ok=True)
    for scene in all_scenes:
        (directory / "mails" / _file_name(scene)).write_bytes(scene.raw)
    for address, ical in played.icals.items():
        (directory / "calendars" / f"{address.partition('@')[0]}.ics").write_bytes(ical)
    (directory / "story.html").write_text(story_page(played, all_scenes, weeks), encoding="utf-8")


def _file_name(scene: Scene) -> str:
    writer, reader = (address.partition("@")[0] for address in (scene.writer, scene.reader))
    what = scene.kind or re.sub(r"\W+", "-", scene.subject.lower()).strip("-")[:30]
    return f"{scene.number:03}-{scene.at:%Y%m%d}-{writer}-{reader}-{what}.eml"


# ---------------------------------------------------------------- the screen


@contextmanager
def _progress(*, shown: bool) -> Iterator[Any]:
    """A bar on a terminal, a line a month elsewhere. It stands on stderr, so that the story can be piped."""
    console = Console(stderr=True)
    if not shown:
        yield lambda share, now: None
    elif not console.is_terminal:
        yield _Months()
    else:
        columns = TextColumn("[bold]{task.description}"), BarColumn(40), TextColumn("{task.fields[day]}"), TimeElapsedColumn()
        with Progress(*columns, console=console, transient=True) as bar:
            task = bar.add_task("Twelve people, one inbox", total=1.0, day="")
            yield lambda share, now: bar.update(task, completed=share, day=f"{now:%a %d %b}")


class _Months:
    """Says each month once."""

    def __init__(self) -> None:
        self._month = 0

    def __call__(self, share: float, now: datetime) -> None:
        if now.month != self._month:
            self._month = now.month
            print(f"playing {now:%B %Y} …", file=sys.stderr)


def _told(played: Played, all_scenes: tuple[Scene, ...], directory: Path) -> None:
    typer.echo(f"The story of {TALES[0].title}. All people here are invented.")
    for line in transcript(of_tale(all_scenes, TALES[0])):
        typer.echo(line)
    numbers = counts(played, all_scenes)
    letters = sum(numbers["letters"].values())
    typer.echo(f"\n{numbers['mails']} mails from people, {letters} letters, {numbers['sessions'].get('held', 0)} talks held.")
    for line in (*played.problems, *numbers["findings"]):
        typer.echo(f"wrong: {line}")
    if not played.findings:
        typer.echo("verify: the ledger keeps all its rules.")
    typer.echo(f"Open {directory / 'story.html'} to read every letter as its reader saw it, beside both calendars.")
