"""The example letters as written bytes, and the files that keep them: shared by the golden test and the script that rewrites them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

from alongside.mail.delimiter import DELIMITER
from alongside.mail.samples import NOW, POST, samples
from alongside.mail.write import Written, write
from alongside.programme.letters import Letter

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden" / "letters"
DOCS = ROOT / "docs" / "letters.md"


@dataclass(frozen=True, slots=True)
class Sample:
    """One example letter with its name, its number and what became of it."""

    name: str
    letter: Letter
    written: Written


@cache
def written() -> tuple[Sample, ...]:
    """Every example letter, written. Its number comes from its name, so that a new example leaves the others alone."""
    return tuple(Sample(name, one, write(one, crc32(name.encode()) % 10_000, post=POST, now=NOW)) for name, one in samples())


def named(name: str) -> Sample:
    """The example of that name."""
    return next(sample for sample in written() if sample.name == name)


def own_words(text: str) -> str:
    """The words of a letter without what stands in every letter: the delimiter, the signature, the footer, carried words."""
    body = text.partition("\n-- \n")[0].removeprefix(DELIMITER)
    lines = [line for line in body.splitlines() if not line.startswith(">") and "(a program, not a person)" not in line]
    return "\n".join(lines).strip()


def files() -> dict[Path, bytes]:
    """Every golden file and what belongs into it."""
    found = {}
    for sample in written():
        found[GOLDEN / f"{sample.name}.eml"] = sample.written.raw
        found[GOLDEN / f"{sample.name}.txt"] = f"Subject: {sample.written.subject}\n\n{sample.written.text}".encode()
        found[GOLDEN / f"{sample.name}.html"] = sample.written.html.encode()
    found[DOCS] = _docs().encode()
    return found


def _docs() -> str:
    """All letters on one page."""
    lines = [
        "# The letters",
        "",
        "Every kind of letter, in every case, as its reader sees it in plain text; the HTML part says the same words.",
        "All people are invented. The page is written by `tests/golden/rewrite_letters.py`.",
        "",
    ]
    kind = ""
    for sample in written():
        if sample.letter.kind != kind:
            kind = sample.letter.kind
            lines += [f"## {kind}", ""]
        shown = "\n".join(line.rstrip() for line in sample.written.text.removeprefix(DELIMITER).strip().splitlines())
        head = f"To: {sample.letter.reader.name}\nSubject: {sample.written.subject}"
        lines += [f"### {sample.name}", "", "```text", f"{head}\n\n{shown}", "```", ""]
    return "\n".join(lines)
