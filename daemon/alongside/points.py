"""Named points of the road at which a rehearsal may pull the plug.

A crash test sets ``ALONGSIDE_KILL_AT`` to a name, or to ``name#3`` for the third time it is reached, and the process kills itself there
with SIGKILL: no finally, no flush, no farewell. In ordinary life ``reach`` does nothing.
"""

from __future__ import annotations

import ast
import os
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

_reached: Counter[str] = Counter()


def reach(name: str) -> None:
    """Say that the point ``name`` is reached; dies here if the environment asks for it."""
    wanted = os.environ.get("ALONGSIDE_KILL_AT")
    if wanted is None:
        return
    _reached[name] += 1
    point, _, nth = wanted.partition("#")
    if point == name and _reached[name] == int(nth or "1"):
        os.kill(os.getpid(), signal.SIGKILL)


def names(root: Path | None = None) -> tuple[str, ...]:
    """List every point named in the package below ``root`` (this package by default), sorted, each once."""
    files = sorted((root or Path(__file__).parent).rglob("*.py"))
    return tuple(sorted({name for file in files for name in _named_in(file)}))


def _named_in(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _calls_reach(node.func) and node.args:
            first = node.args[0]
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def _calls_reach(called: ast.expr) -> bool:
    match called:
        case ast.Name(id="reach") | ast.Attribute(attr="reach"):
            return True
        case _:
            return False
