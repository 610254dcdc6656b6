"""What one text has given so far: which words each field was read from, what was said firmly, and what stays in doubt."""

from __future__ import annotations

from dataclasses import dataclass, field

from alongside.language.page import Span


@dataclass(slots=True)
class Notes:
    """What one text has given so far: the words used, and the doubts met."""

    spans: dict[str, list[Span]] = field(default_factory=dict)
    hard: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    def take(self, name: str, *spans: Span) -> None:
        """Writes down which words a field was read from."""
        if spans:
            self.spans.setdefault(name, []).extend(spans)
