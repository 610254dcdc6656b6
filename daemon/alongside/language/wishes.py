"""Wishes that are not hours: ways of talking, number of mentees, length, rhythm, zone and topics."""

from __future__ import annotations

import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from alongside.language.atoms import Atom, nth_numbers
from alongside.language.clocks import hhmm
from alongside.language.lexicon import CHANNELS, DOUBTFUL_CODES, FILLERS, ZONE_CODES, ZONES
from alongside.language.page import Page, Span
from alongside.language.reading import CHANNELS as ALL_CHANNELS
from alongside.language.reading import Cadence, Channel, Channels, Frequency

_STOP = re.compile(r"[.;!?\n,]|\bbut\b")


@dataclass(frozen=True, slots=True)
class ChannelsFound:
    """Channels with the words they were read from, and whether "only" or "never" stood there."""

    channels: Channels
    spans: tuple[Span, ...]
    hard: bool


def channels(page: Page, atoms: tuple[Atom, ...]) -> ChannelsFound:
    """Ways of talking wanted and refused.

    "X only" refuses the others. "X is better than Y" and "rather X than Y" prefer X and say nothing against Y: a liking is no
    refusal.
    """
    prefer: list[Channel] = []
    avoid: list[Channel] = []
    spans: list[Span] = []
    only = False
    relevant = [a for a in atoms if a.kind in ("channel", "refuse", "only", "but", "except", "bad")]
    for at, atom in enumerate(relevant):
        if atom.kind != "channel" or _is_compared(page, atom) or _is_post(page, atom):
            continue
        spans.append(atom.span)
        way = CHANNELS[atom.text]
        near = _clause(page, atom, relevant, at)
        refused = any(a.kind in ("refuse", "except", "bad") for a in near)
        (avoid if refused else prefer).append(way)
        only = only or (not refused and any(a.kind == "only" for a in near))
    spans += [a.span for a in atoms if a.kind == "channel" and _is_compared(page, a)]
    if only:
        avoid += [c for c in ALL_CHANNELS if c not in prefer and c not in avoid]
    made = Channels(tuple(dict.fromkeys(c for c in prefer if c not in avoid)), tuple(dict.fromkeys(avoid)))
    if only:
        made = Channels(made.prefer, tuple(c for c in ALL_CHANNELS if c in made.avoid))
    return ChannelsFound(made, tuple(spans), only or bool(avoid))


def _is_compared(page: Page, atom: Atom) -> bool:
    """Whether the channel only stands behind "than"."""
    return (
        re.search(r"\b(?:than|over) (?:by |on |over |using )?(?:the |a )?$", page.folded[max(0, atom.span[0] - 16) : atom.span[0]])
        is not None
    )


def _is_post(page: Page, atom: Atom) -> bool:
    """ "Your mail", "we can meet": words of channels used for other things."""
    before = page.folded[max(0, atom.span[0] - 14) : atom.span[0]]
    if re.match(r"[ -]?(?:numbers?|no\.|box|address|client|server|account|signature|bill|addresses)\b", page.folded[atom.span[1] :][:14]):
        return True
    if atom.text == "meet":
        return re.search(r"(?:\b(?:by|on|via|over|use|google|prefer|or)) $", before) is None
    return atom.text in ("mail", "email", "e-mail", "im", "mails", "emails", "phone", "chat") and (
        re.search(r"\b(?:your|this|that|the last|last|previous|earlier|my|these|a short|an|we|to|can) $", before) is not None
        and atom.text not in ("phone",)
    )


def _clause(page: Page, atom: Atom, relevant: list[Atom], at: int) -> list[Atom]:
    """The signs that reach a channel: those of its clause before it, and "only" or a refusal right behind it."""
    near: list[Atom] = []
    for other in reversed(relevant[:at]):
        gap = page.folded[other.span[1] : atom.span[0]]
        if other.kind == "but" or _STOP.search(gap) or len(gap) > 60:
            break
        if other.kind != "channel":
            near.append(other)
            break
        if not re.search(r"\b(?:or|and|nor|/)\b|/", page.folded[other.span[1] : atom.span[0]]):
            break
    for other in relevant[at + 1 : at + 2]:
        gap = page.folded[atom.span[1] : other.span[0]]
        after = relevant[at + 2] if at + 2 < len(relevant) else None
        if after is not None and after.kind == "channel" and not _STOP.search(page.folded[other.span[1] : after.span[0]]):
            continue
        if other.kind in ("only", "bad", "refuse") and re.fullmatch(r"\s*(?:(?:is|are|calls?|does|would be|please)\s*)*", gap):
            near.append(other)
    return near


_RHYTHMS: tuple[tuple[str, Frequency], ...] = (
    (r"other|second|2nd|two|every 2|fortnight|bi-?week|twice|14", "biweekly"),
    (r"month|four|every 4", "monthly"),
    (r"", "weekly"),
)


def cadence(page: Page, atoms: tuple[Atom, ...]) -> tuple[Cadence | None, tuple[Span, ...]]:
    """How often: the last rhythm said, with the weekday and the clock that stand right behind it."""
    found: Cadence | None = None
    spans: tuple[Span, ...] = ()
    for at, atom in enumerate(atoms):
        if atom.kind == "nth":
            found, spans = Cadence("monthly", atom.days, nth_numbers(atom.text), _clock_behind(atoms, at)), (atom.span,)
        elif atom.kind == "cadence" and not re.search(
            r"\b(?:rather than|instead of|not|than|from) $", page.folded[max(0, atom.span[0] - 14) : atom.span[0]]
        ):
            freq = next(f for pattern, f in _RHYTHMS if re.search(pattern, atom.text))
            follows = atoms[at + 1] if at + 1 < len(atoms) else None
            joined = follows is not None and follows.kind == "days" and follows.span[0] - atom.span[1] <= 4
            days = follows.days if follows is not None and joined else ()
            found = Cadence(freq, days, (), _clock_behind(atoms, at + 1) if joined else None)
            spans = (atom.span, follows.span) if follows is not None and joined else (atom.span,)
    return found, spans


def _clock_behind(atoms: tuple[Atom, ...], at: int) -> str | None:
    follows = atoms[at + 1] if at + 1 < len(atoms) else None
    if follows is None or follows.kind != "clock" or follows.span[0] - atoms[at].span[1] > 5:
        return None
    return hhmm(follows.number or 0)


def zone(atom: Atom, own: str) -> tuple[str | None, bool]:
    """The zone a text names and whether it is doubtful; "my time" is the writer's own and names nothing."""
    words = re.sub(r"\s+time\b.*$", "", atom.text).strip()
    if (offset := re.match(r"(?:utc|gmt)\s?([+-])\s?(\d{1,2})(?::?(\d\d))?$", words)) is not None:
        return f"{offset[1]}{int(offset[2]):02d}:{offset[3] or '00'}", False
    place = re.sub(r"^.*\b(?:in|from|to|out of) ", "", words).removesuffix("-based").removesuffix(" based").strip()
    if place in ZONES:
        return ZONES[place], False
    if words in ZONE_CODES:
        named = ZONE_CODES[words]
        return named, words in DOUBTFUL_CODES and named != own
    return None, False


def zone_name(words: str) -> str | None:
    """The zone that a form line names: a city, a code, an offset, or the IANA name itself."""
    plain = words.strip().lower()
    offset = re.fullmatch(r"(?:utc|gmt)?\s*([+-])(\d{1,2})(?::?(\d\d))?", plain)
    if offset is not None:
        return f"{offset[1]}{int(offset[2]):02d}:{offset[3] or '00'}"
    plain = re.sub(r"\s+time$", "", plain)
    if plain in ZONES or plain in ZONE_CODES:
        return ZONES.get(plain) or ZONE_CODES[plain]
    written = "/".join("_".join(p.capitalize() for p in part.split("_")) for part in plain.replace(" ", "_").split("/"))
    try:
        return ZoneInfo(written).key if "/" in written else None
    except (KeyError, ValueError, OSError):
        return None


_TOPIC = re.compile(
    r"(?:(?:who|that|which|some(?:one|body)) (?:also |really |already )?(?:knows?|understands?)(?: (?:about|a lot about|something about|her way around|his way around))?|\btopics?(?: is| are|:| would be)?|\bsubject:|"
    r"(?:help|helps|support|advice|guidance|input|coaching|training|questions|assistance|practice)(?: me| us)? (?:with|on|about|in)|(?<!years of )(?:expert|experienced|experience|specialist|expertise|knowledge|skills|background|good|strong|better) (?:in|with|on|at)|"
    r"\bmentor(?:s|ing|ship)?(?: me| people| someone| somebody| a colleague| others| newcomers| colleagues)?(?: is)?(?: wanted| needed)?(?: for|:? ?topic| in|:? on| about)(?! free| hold| pause| ice| the (?:next|moment|time))|mentor wanted for:|\bsome(?:one|body) (?:for|in|to (?:explain|show|teach)(?: me)?)\b|"
    r"interested in|\b(?:to |i )?learn(?:ing)?(?: me)?(?: more| something)?(?: about| how to use)?|(?:i|can|could|to) teach(?! me| us)|(?:teach|show|explain)(?: to)?(?: me| us)(?: how)?(?: to use| about)?|(?:talk|talking|speak|chat|more|know|knows) about(?: the topic)?|(?<=[.!?\n] )about|(?:struggle|struggling|trouble|difficulties|problems) with|improve my)[: ]\s*(?=[a-z])"
)  # fmt: skip
_TOPIC_END = re.compile(r"[.;!?\n:()]| - |,? (?:to me|please|as|every|each|once|by|who|but|because|if|and (?:i|we|who|mornings?|afternoons?|would|want|could|am)|so|thanks|preferably|ideally|from (?:some|an|her|him|a )\w*|works?|"
                        r"for half|half an hour|for an hour|for \d+|at|on (?:mon|tue|wed|thu|fri)\w*|in the (?:morning|afternoon)s?|mornings?|afternoons?|weekly|that|where|"
                        r"half|for (?:me|us|\w+day)|with|would|could|can|is|are|next|this|when|\d+ min\w*|an hour|one hour|pls|i|we|via|since|to)\b|, (?=\d|[a-z]+days?\b|[a-z]+ (?:a|per) )")  # fmt: skip
_NO_TOPIC = re.compile(r"(?:it|it .*|need .*|hour|while|this|that|you|me|him|her|them|us|half|an hour|what|how|whether|which|time|times|the time|everything|when|\d.*|being.*|becoming.*|taking.*|having.*|joining.*|mentor.*|a mentor.*|someone.*|somebody.*|people|newcomers?|"
                       r"young people|colleagues?|beginners|juniors|round|next round|autumn|spring|summer|winter|years?|some time|a while|now|from|new.*|the programme|programme|"
                       r"monday|tuesday|wednesday|thursday|friday|one|two|three|noon|.*\bdays?\b|.*days\b.*|.*\b(?:week|month|year)s?\b|[a-z]+uary|march|april|may|june|july|august|[a-z]+ember|october|you.*|your.*|my .*|our .*)$")  # fmt: skip


_KIND_OF_MENTOR = re.compile(r"\b(?:for|need|want|like|have) an? (?P<topic>[a-z][\w+#-]+) mentor\b")
_NO_KIND = frozenset(
    {
        "different",
        "senior",
        "experienced",
        "female",
        "male",
        "peer",
        "personal",
        "former",
        "previous",
        "current",
        "suitable",
        "great",
        "second",
    }
)


def topics(page: Page) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """What the talks are to be about, as written, and the spans of trigger and words."""
    found: list[str] = []
    spans: list[Span] = []
    for match in _TOPIC.finditer(page.folded):
        end = _TOPIC_END.search(page.folded, match.end())
        stop = end.start() if end else len(page.folded)
        listed = topic_list(page.quote((match.end(), stop)))
        if listed and not any(s[0] <= match.start() < s[1] for s in spans):
            found += listed
            spans.append((match.start(), stop))
    for match in _KIND_OF_MENTOR.finditer(page.folded):
        if not found and match["topic"] not in FILLERS and match["topic"] not in _NO_KIND:
            found.append(page.quote(match.span("topic")))
            spans.append(match.span("topic"))
    return tuple(dict.fromkeys(found)), tuple(spans)


def topic_list(words: str) -> list[str]:
    """The topics of a list such as "payroll and the VPN", articles dropped."""
    listed = [
        re.sub(r"^(?:the|our|my|a|an|some)\s+", "", t.strip(" .'\""), flags=re.I)
        for t in re.split(r",|;|/|\band\b|\bor\b", words, flags=re.I)
    ]
    return [t for t in listed if t and len(t.split()) <= 5 and not _NO_TOPIC.match(t.lower())]
