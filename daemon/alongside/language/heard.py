"""What stands in a text before it is known what its clauses speak of: the yes or no it opens with, cues, tokens, places, people."""

from __future__ import annotations

from dataclasses import dataclass, replace

from alongside.language import intents, people
from alongside.language.atom import Atom
from alongside.language.atoms import lex
from alongside.language.expressions import Expression
from alongside.language.intents import Cue
from alongside.language.notes import Notes
from alongside.language.page import Page, Span, struck
from alongside.language.people import People
from alongside.language.places import capacity
from alongside.language.reading import Context
from alongside.language.voice import of_a_third, of_others, passing, told

_SOCIAL = frozenset({"courtesy", "trap", "stop", "open"})


@dataclass(frozen=True, slots=True)
class Heard:
    """What stands in a text before it is known what its clauses speak of; ``body`` is without the yes or no it opens with."""

    page: Page
    body: Page
    answer: Cue | None
    cues: tuple[Cue, ...]
    atoms: tuple[Atom, ...]
    most: int | None
    named: People


def hear(page: Page, context: Context, notes: Notes) -> Heard:
    """The cues, tokens, places and people of a text."""
    answer = intents.answer(page.folded)
    if answer is not None and not context.asked and context.role != "manager" and _of_the_story(page, answer):
        answer = None
    body = page if answer is None else replace(page, folded=struck(page.folded, [answer.span]))
    folded = body.folded
    most, places = places_of(folded, context)
    notes.take("capacity", *places)
    bare = struck(folded, sorted(places), "\x00")
    lexed = lex(bare)
    cues = tuple(
        c for c in intents.cues(bare if most == 0 else folded, context.role) if not _of_something_else(c, body, lexed, context.role)
    )
    atoms = tuple(a for a in lexed if not any(c.intent in _SOCIAL and c.span[0] <= a.span[0] < c.span[1] for c in cues))
    return Heard(page, body, answer, cues, atoms, most, people.mentioned(body, context.roster, context.writer))


def _of_something_else(cue: Cue, page: Page, atoms: tuple[Atom, ...], role: str) -> bool:
    """A move in a story, "our youngest moved out"; another's yes; a no to a way to talk, "e-mail isn't for me"; a choice of one."""
    if cue.intent == "accept" and role in ("mentor", "mentee"):
        return of_a_third(page, cue.span) or (_YES.fullmatch(page.folded[slice(*cue.span)]) is not None and _of_the_story(page, cue))
    if cue.intent in ("move", "propose"):
        return passing(page, cue.span) or _some_day(page, cue)
    if cue.intent in _OWN and role != "manager" and of_others(page, cue.span):
        return True
    if (
        cue.intent == "request"
        and page.folded.startswith("any", cue.span[0])
        and _NOBODY.search(page.folded[max(0, cue.span[0] - 40) : cue.span[0]])
    ):
        return True
    if cue.intent not in ("decline", "request") or not _OF_A_WAY.fullmatch(page.folded[slice(*cue.span)]):
        return False
    start = next((a for a, b in page.clauses if a <= cue.span[0] < b), 0)
    return any(a.kind == "channel" and start <= a.span[0] < cue.span[0] for a in atoms)


def _of_the_story(page: Page, answer: Cue) -> bool:
    """ "Yes, the printer is fixed", "no, it wasn't me": an answer to something else, told in the same breath."""
    last = next((b for a, b in page.sentences if a <= answer.span[1] <= b), answer.span[1])
    end = next((b for _, b in page.clauses if page.folded[answer.span[1] : b].strip(" ,;:-")), last)
    rest = page.folded[answer.span[1] : min(end, last)].lstrip(" ,;:-")
    others = bool(rest) and told(rest, page.folded[end : end + 1])
    if answer.intent == "decline":
        others = others and _THINGS.match(rest) is not None
    return page.tongue == "en" and others and not {c.intent for c in intents.cues(rest)} & {"accept", "fit", "decline", "lack", "volunteer"}


def _some_day(page: Page, cue: Cue) -> bool:
    """ "I'll tell you the whole saga another time"."""
    start = next((a for a, b in page.clauses if a <= cue.span[0] < b), cue.span[0])
    return page.folded.startswith(("another", "some other"), cue.span[0]) and _TELLS.match(page.folded[start:]) is not None


_TELLS = Expression(
    r"\s*(?:and |but |so )?(?:maybe |perhaps )?(?:i'll|i will|i can|i'd like to|let me) (?:tell|show|explain|write|bring|send|share|save|keep|leave)\b"
)
_YES = Expression(r"\s*(?:yes|yeah|sure|yep|of course|absolutely|certainly)")
_NOBODY = Expression(r"(?:n't|\bnot|\bnever|\bwithout)\b[^.!?\n]*$")
_THINGS = Expression(r"[\s,;:-]*(?:it|that|the|they|there|this|i did|i was|i had)\b")
_OWN = frozenset({"skip", "volunteer", "request", "fit", "resume", "end", "stop", "wonder", "pause"})
"""What only a writer's own words say: "I said I'd pass it on", "how the strike went" say none of it."""
_OF_A_WAY = Expression(r"(?:isn't|is not|not) .*|(?:is|are|would|could)(?: be)? my .*choice.*")
_SIGNALS = ("refuse", "only", "except", "bad", "but", "verb", "address")


def used_in(heard: Heard, cues: tuple[Cue, ...], notes: Notes) -> list[Span]:
    """The words that something was read from."""
    used = [c.span for c in (*cues, *((heard.answer,) if heard.answer else ()))]
    used += [a for spans in notes.spans.values() for a in spans]
    return [*used, *(a.span for a in heard.atoms if a.kind in _SIGNALS), *heard.named.spans]


def places_of(folded: str, context: Context) -> tuple[int | None, tuple[Span, ...]]:
    """How many mentees the writer takes: a manager none; a mentee only where that is said, or while offering to be a mentor."""
    most, places = capacity(folded)
    if most is None or context.role not in ("mentee", "manager"):
        return most, places
    said = context.asked == "become_mentor" or any("mentee" in folded[start:end] for start, end in places)
    meant = context.role == "mentee" and (said or any(c.intent == "volunteer" for c in intents.cues(folded, context.role)))
    return (most, places) if meant else (None, ())
