"""Readers as coordinators might plug them in: a good one, and one for each way of being bad."""

from __future__ import annotations

import os
import time
from typing import Any

from alongside.language.reading import Context, Reading, Window


class Good:
    """Knows one sentence of the hills that the grammar does not."""

    def read(self, text: str, context: Context) -> Reading:
        return Reading(intent="preference", availability=(Window(("TU",), "09:00", "12:00"),), confidence=0.9)


class Coroutine:
    """Says what it was told, some of it after waiting."""

    async def read(self, text: str, context: Context) -> dict[str, Any]:
        return {"intent": "note", "topics": [context.tz, context.role, *(one.name for one in context.roster)], "confidence": 0.9}


class Slow:
    def read(self, text: str, context: Context) -> Reading:
        time.sleep(60)
        return Reading()


class Crashing:
    def read(self, text: str, context: Context) -> Reading:
        os._exit(3)


class Raising:
    def read(self, text: str, context: Context) -> Reading:
        raise RuntimeError(f"cannot read {text}")


class Loud:
    """Prints whatever it thinks, also where answers are expected."""

    def __init__(self) -> None:
        print("hello from the reader")

    def read(self, text: str, context: Context) -> Reading:
        print('{"intent": "end"}')
        return Reading(intent="thanks", confidence=0.9)


class Endless:
    def read(self, text: str, context: Context) -> dict[str, Any]:
        return {"intent": "note", "topics": ["x" * 250] * 5000}


class Lying:
    """Answers with whatever the mail's text says, taken as Python."""

    def read(self, text: str, context: Context) -> object:
        return eval(text, {"__builtins__": {}})


class Contrary:
    """Wants the grave thing, very surely."""

    def read(self, text: str, context: Context) -> Reading:
        return Reading(intent="end", confidence=1.0)


class Secretive:
    """Tells which of our variables it can see."""

    def read(self, text: str, context: Context) -> dict[str, Any]:
        seen = [name for name in os.environ if name.startswith("ALONGSIDE_")]
        return {"intent": "note", "topics": seen or ["nothing"], "confidence": 0.9}
