"""A reader of somebody else's making: asked first, in a process of its own, believed as far as the schema goes, and never waited for long.

Whatever it does wrong, the mail is read by our own reader, and the trouble is kept as a sentence for log and status. It sees the
words and the context of mails only because a coordinator has turned it on; passwords in the environment it does not see.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import json
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Protocol

from alongside.language.intents import CONSEQUENTIAL
from alongside.language.reader import read as read_words
from alongside.language.reading import Context, Named, Reading, as_json
from alongside.language.schema import checked

START_SECONDS = 10.0
"""How long the process may take until it is ready; importing a model takes its time."""
REST_SECONDS = 600.0
"""After it hung or died it is left alone for so long, so that one slow reader does not slow every mail."""
LARGEST = 256 * 1024
UNSURE = 0.6
_MUST_AGREE = ("absences", "targets", "times", "capacity")
"""Fields that change dates or limits: where two readers differ on one, a person is asked."""


class Reader(Protocol):
    """What a plug-in offers; ``read`` may be a coroutine function and may return the JSON form of a Reading instead."""

    def read(self, text: str, context: Context) -> Reading:
        """What the words mean."""
        ...


@dataclass(slots=True)
class Plugged:
    """The reader named ``module:Name`` with ours behind it. ``trouble`` is the last thing that went wrong, "" after an answer."""

    name: str
    seconds: float
    clock: Callable[[], float] = time.monotonic
    trouble: str = ""
    _worker: subprocess.Popen[bytes] | None = None
    _rests_until: float = field(default=float("-inf"))

    def read(self, text: str, context: Context) -> Reading:
        """A typed command and an answer by number are ours; all else is the plug-in's, held against ours."""
        ours = read_words(text, context)
        if ours.command or ours.choice is not None or ours.meanings or not text.strip() or self.clock() < self._rests_until:
            return ours
        try:
            return reconciled(ours, self._asked(text, context))
        except ValueError as lie:
            self.trouble = f"the plug-in {self.name} gave no reading: {lie}"
        except (OSError, EOFError, TimeoutError) as fault:
            self._rest(f"the plug-in {self.name} {fault}")
        return ours

    def close(self) -> None:
        """Ends the process, if there is one."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.kill()
            for pipe in (worker.stdin, worker.stdout):
                with suppress(OSError):
                    pipe.close()  # type: ignore[union-attr]
            worker.wait()

    def _rest(self, trouble: str) -> None:
        self.trouble = f"{trouble}; mails are read without it for {REST_SECONDS / 60:.0f} minutes"
        self._rests_until = self.clock() + REST_SECONDS
        self.close()

    def _asked(self, text: str, context: Context) -> Reading:
        """The plug-in's reading. Raises TimeoutError, EOFError, OSError, or ValueError for an answer that is none."""
        worker = self._worker or self._started()
        if worker.stdin is None:
            raise OSError("has no way in")
        worker.stdin.write(json.dumps({"text": text, "context": _told(context)}).encode() + b"\n")
        worker.stdin.flush()
        answer = _line(worker, self.seconds, f"did not answer within {self.seconds:g} seconds")
        if isinstance(answer, Mapping) and "fault" in answer:
            raise ValueError(str(answer["fault"])[:200])
        reading = checked(answer)
        self.trouble = ""
        return reading

    def _started(self) -> subprocess.Popen[bytes]:
        """A fresh process that has found the reader. Raises TimeoutError, EOFError, or OSError with what it said."""
        alone = {
            key: value for key, value in os.environ.items() if not key.upper().startswith("ALONGSIDE_") and key != "CREDENTIALS_DIRECTORY"
        }
        self._worker = worker = subprocess.Popen(
            [sys.executable, "-m", "alongside.plugins", self.name], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=alone
        )
        answer = _line(worker, START_SECONDS, f"was not ready within {START_SECONDS:g} seconds")
        if answer != {"ready": True}:
            raise OSError(f"cannot be used: {str(answer.get('fault', '') if isinstance(answer, Mapping) else answer)[:200]}")
        return worker


def reconciled(ours: Reading, theirs: Reading) -> Reading:
    """Their reading, less sure where the two differ on what weighs; what carries words whole keeps ours."""
    both = replace(theirs, argument=ours.argument, only=ours.only, existing=ours.existing, spans=ours.spans)
    if differ := _differences(ours, theirs):
        why = (*ours.why, "two readers differ on " + ", ".join(differ))
        return replace(both, confidence=min(theirs.confidence, UNSURE), why=why)
    return both


def _differences(ours: Reading, theirs: Reading) -> list[str]:
    grave = ours.intent != theirs.intent and bool({ours.intent, theirs.intent} & CONSEQUENTIAL)
    fields = [name for name in _MUST_AGREE if getattr(ours, name) and getattr(ours, name) != getattr(theirs, name)]
    return ["what is wanted"] * grave + fields


def _line(worker: subprocess.Popen[bytes], seconds: float, late: str) -> Any:
    """One line of JSON from the process. Raises TimeoutError, EOFError, or ValueError for what is no JSON or too long."""
    if worker.stdout is None:
        raise EOFError("has no way out")
    until = time.monotonic() + seconds
    found = b""
    with selectors.DefaultSelector() as ready:
        ready.register(worker.stdout, selectors.EVENT_READ)
        while not found.endswith(b"\n"):
            if not ready.select(max(0.0, until - time.monotonic())):
                raise TimeoutError(late)
            piece = os.read(worker.stdout.fileno(), 65536)
            if not piece:
                raise EOFError("died")
            found += piece
            if len(found) > LARGEST:
                raise EOFError("does not stop talking")
    return json.loads(found)


def _told(context: Context) -> dict[str, Any]:
    """The context as JSON; addresses of the roster stay here."""
    names = ("tz", "role", "country", "writer", "asked", "choices", "partner")
    roster = [{"id": one.id, "name": one.name} for one in context.roster]
    return {"now": context.now.isoformat(), "roster": roster} | {name: getattr(context, name) for name in names}


# ---------------------------------------------------------------- in the process


def _heard(told: Mapping[str, Any]) -> Context:
    roster = tuple(Named(one["id"], one["name"]) for one in told["roster"])
    more = {name: told[name] for name in ("tz", "role", "country", "writer", "asked", "partner")}
    return Context(now=datetime.fromisoformat(told["now"]), roster=roster, choices=tuple(told["choices"]), **more)


def _answer(reader: Reader, line: bytes) -> object:
    request = json.loads(line)
    found: Any = reader.read(request["text"], _heard(request["context"]))
    if inspect.isawaitable(found):
        found = asyncio.run(_awaited(found))
    return as_json(found, private=True) | {"confidence": found.confidence} if isinstance(found, Reading) else found


async def _awaited(found: Any) -> Any:
    return await found


def _serve(name: str) -> None:
    """Answers line by line until nobody asks any more. What the plug-in prints goes to standard error."""
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)

        def say(value: object) -> None:
            out.write(json.dumps(value).encode() + b"\n")
            out.flush()

        try:
            module, _, attribute = name.partition(":")
            reader: Reader = getattr(importlib.import_module(module), attribute)()
        except Exception as fault:  # noqa: BLE001 - theirs: said to whoever asked
            say({"fault": f"{type(fault).__name__}: {fault}"})
            return
        say({"ready": True})
        for line in sys.stdin.buffer:
            try:
                say(_answer(reader, line))
            except Exception as fault:  # noqa: BLE001 - theirs: the kind of fault is said, never the words of a mail
                say({"fault": type(fault).__name__})


if __name__ == "__main__":
    _serve(sys.argv[1])
