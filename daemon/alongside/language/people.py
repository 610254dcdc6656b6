"""Who is named in a text: mentors of the roster as written, mentors refused, and names that nobody on the roster has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from alongside.language import names
from alongside.language.expressions import Expression
from alongside.language.lexicon import CHANNELS, FILLERS, MONTHS, NUMBERS, ZONES
from alongside.language.needed import Needed, may_match, needed
from alongside.language.page import Page, Span
from alongside.language.reading import Named

_NAME = r"[a-z][\w'-]+(?: [a-z]\.?(?= )| [a-z][\w'-]+){0,2}?"
_SLOTS = (
    Expression(
        r"\b(?:(?:could|can|may|might) i (?:please |perhaps )?(?:have|get)|(?:i'd|i would) (?:like|love|prefer)(?: to have| to get)?|i want(?: to have)?|find me|"
        r"(?:match|pair)(?:ed)?(?: me)?(?: up)? with|ask for|work with|mentored by|learn from|just|only|or) "
        rf"(?P<name>(?:(?:mr|mrs|ms|dr|[a-z])\.? )?{_NAME})(?=\s*(?:as (?:a |my )?mentor|to be my mentor|,? please|for |every |from |$|[.,?!;\n]))"
    ),
    Expression(rf"(?:could|can|would|might) (?P<name>{_NAME})(?= (?:be my mentor|mentor me))"),
    Expression(
        rf"(?:^|[.,;!\n]|\band\b)\s*(?P<name>{_NAME})(?= (?:is (?:already |currently )?my mentor|has been my mentor|already mentors me|mentors me already))"
    ),
)
_LOOSE = Expression(r"(?:or|only|just|find me|ask for|learn from|work with) ")
"""Words before a name that stand before anything else as well: a capital must tell."""
_BIG = r"(?:(?:Mr|Mrs|Ms|Dr|Frau|Herr)\.? )?(?:[A-Z]\.? ?)?[A-Z][^\W\d_][\w'’-]{0,24}(?: (?:van|von|de|da|di|del|der|le|la) [A-Z]\w{0,24}| [A-Z][\w'’-]{0,24}){0,3}"
_FULL = r"(?:(?:Mr|Mrs|Ms|Dr|Frau|Herr)\.? [A-Z][\w'’-]{1,24}|[A-Z][\w'’-]{1,24} (?:van |von |de |da |di |del |der |le |la )?[A-Z][a-z][\w'’-]{0,24})"
"""First and last name, or a title and the last."""
_BIG_LIST = rf"(?P<names>{_BIG}(?:(?:,? or |,? and |, ){_BIG}){{0,3}})"
_ONE = Expression(_BIG)
_PARTS = Expression(r"[\w'-]+")
_CAPITALS = (
    rf"\A\s*{_BIG_LIST},? (?i:please|pls)(?=\s*[.!,\n]|\s*\Z|(?i: or\b))",
    rf"(?i:\b(?:matched|paired|pair|match|team|work|switch|change|be|session|mentoring)(?: me| us)?(?: up)? (?:with|to)) {_BIG_LIST}",
    rf"(?i:\b(?:have|get|want|like|love|prefer|wish for|ask for|request|choose|need|learn from|mentored by|maybe|perhaps|possibly|rather|find me)) {_BIG_LIST}(?=\s*(?:[,.?!;\n]|$|(?i:as|to be|to mentor|than|for|please|pls|again|instead|every|from|would|and|or|if|by|on|who)\b))",
    rf"{_BIG_LIST} (?i:as|to be|to become|be|become|for) (?i:(?:a |my )?(?:new )?mentor)\b",
    rf"{_BIG_LIST} (?i:would (?:also )?be (?:fine|ok|okay|great|good|perfect|wonderful|nice|an option|my (?:second|next|other) choice))",
    rf"{_BIG_LIST} (?i:it (?:is|shall be|should be|will be)(?: then)?(?=\s*[.!,]|\s*$))",
    rf"(?i:\bmy mentor (?:would|should|could) (?:ideally |perhaps |preferably )?be) {_BIG_LIST}",
    rf"(?i:\b(?:could|can|would|will|might|may|should|let)) {_BIG_LIST} (?i:(?:please |perhaps |maybe |also |have (?:the )?time to |be (?:willing|able|free) to |like to |agree to )?(?:be|become|mentor|take))\b",
    rf"{_BIG_LIST} (?i:(?:would|could|will|can|has|had|is|was|might)(?: \w+){{0,5}}? (?:my (?:first |preferred )?(?:choice|mentor|wish)|mentor me|first choice))",
    rf"(?:^|(?<=[.!?\n] )|(?<=\n)){_BIG_LIST} (?i:(?:was|is|has|seems|sounds|comes|works|would)\b)(?=.{{0,90}}\b(?i:(?:he|she|they|him|her|them)\b.{{0,14}}\bmentor\b))",
    rf"(?i:\b(?:ask|contact|invite)) {_BIG_LIST} (?=(?i:whether|if|to)\b.{{0,50}}\b(?i:mentor)\b)",
    rf"(?i:\b(?:is|are)) {_BIG_LIST} (?i:(?:still |already |also |free |available )*(?:a mentor|mentoring|to mentor|as (?:a )?mentor))",
    rf"(?i:\b(?:is|are)) {_BIG_LIST} (?i:(?:still |already |also )*(?:free|available|an option|taking (?:on )?(?:new )?(?:mentees?|people|newcomers)))(?=[^.!\n]{{0,40}}\?)",
    rf"(?i:\bany ?(?:one|body) (?:but|except(?: for)?|other than)) {_BIG_LIST}",
    rf"(?i:\b(?:not|never)(?: with| to)?) (?P<names>{_FULL}(?:(?:,? or |,? nor |, ){_FULL}){{0,3}})(?=\s*(?:[,.!;)\n]|$|(?i:please|because|as|since|though|again)\b))",
    rf"(?i:\b(?:talked|spoken|spoke) (?:to|with)) {_BIG_LIST}(?=.{{0,60}}\b(?i:mentor)\b)",
    rf"(?i:\b(?:otherwise|alternatively|else|failing that|if not),?(?: by| with)?) {_BIG_LIST}(?=\s*(?:[,.?!;\n]|$))",
    rf"(?P<names>{_FULL})(?=[^?\n]{{0,160}}\b(?i:(?:could|can|would|will|may|might) (?:she|he|they) (?:please |perhaps |maybe )?(?:be|become) my mentor))",
    rf"(?i:\b(?:highly of|recommended|suggested|(?:good|great) things about)) {_BIG_LIST}(?=.{{0,90}}\b(?i:mentor)\b)",
    rf"(?i:\bmentor(?: (?:is|would be|should be))?[:,]?|(?<!my) name is) {_BIG_LIST}\b(?=\s*(?:[,.?!;\n]|$|(?i:please|if|as|or|for|every)\b))",
)
"""Where a capitalised name is a mentor wished for."""

_NO_NAME = (
    FILLERS
    | frozenset(MONTHS)
    | frozenset(CHANNELS)
    | frozenset(NUMBERS)
    | {"mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "weekly", "monthly", "fortnightly", "biweekly"}
    | {"looking", "searching", "seeking", "wanted", "asking", "mentoring", "request", "dear", "team", "programme", "programmes", "teams"}
)
_OF_WHOM = Expression(r".{0,2}'s (?:colleague|team|boss|manager|friend|deputy|assistant)")
"""Somebody whom only another name tells."""

_LONGEST = 48
"""Letters in the longest name; neighbouring names are not taken together beyond it."""

_ADDRESS = Expression(r"[\w.+'-]{1,64}@\w[\w-]*(?:\.\w[\w-]*)*")
_REFUSED = Expression(
    r"(?:\b(?:not|n't|never|rather not|please not|no longer|avoid)|\bany ?(?:one|body) (?:but|except|other than)|\bexcept(?: for)?|\bother than|\bapart from)"
    r"(?: (?:want|like|wish|to|have|with|be|get|work|paired|matched|put|together|by|mentored|mr|mrs|ms|team|up|happy|comfortable|working|being|prefer))* (?:or )?$"
)
_KNOWN = (
    FILLERS
    | frozenset(MONTHS)
    | frozenset(CHANNELS)
    | frozenset(NUMBERS)
    | frozenset(ZONES)
    | {"will", "mark", "may", "grace", "art", "mon", "tue", "tues", "wed", "thu", "thurs", "fri"}
)


@dataclass(frozen=True, slots=True)
class People:
    """Names as written. ``stranger`` says that one fits nobody of the roster."""

    named: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    stranger: bool = False


def mentioned(page: Page, roster: tuple[Named, ...], writer: str = "") -> People:
    """Everybody of the roster but the writer who is named, and whoever stands where a mentor's name would."""
    without = frozenset({writer})
    runs = _runs(page, roster, without)
    runs += [span for span in _slots(page) if not any(s[0] < span[1] and span[0] < s[1] for s in runs)]
    runs.sort()
    named: list[str] = []
    refused: list[str] = []
    for span in runs:
        written = re.sub(r"['’]s$", "", page.quote(span), flags=re.I)
        before = page.folded[max(0, span[0] - 40) : span[0]]
        (refused if _REFUSED.search(before) else named).append(written)
    named, refused = list(dict.fromkeys(named)), list(dict.fromkeys(refused))
    strange = bool(roster) and (len(named) > 5 or any(not names.match(n, roster, without) for n in (*named[:5], *refused[:5])))
    strange = strange or any(_OF_WHOM.match(page.folded[b - 2 : b + 14]) for _, b in runs)
    return People(tuple(named), tuple(refused), tuple(runs), strange)


def _runs(page: Page, roster: tuple[Named, ...], without: frozenset[str]) -> list[Span]:
    """Spans of neighbouring words that are parts of one name of the roster, and addresses of it."""
    words = [(_bare(word), span) for word, span in page.words]
    index = names.index(roster)
    known = {part for part in index.parts_among({word for word, _ in words}) if len(part) > 1 and index.has_part(part, without)}
    spans: list[Span] = []
    for word, span in words:
        if word not in known:
            continue
        if (
            spans
            and span[1] - spans[-1][0] <= _LONGEST
            and page.folded[spans[-1][1] : span[0]] in (" ", " - ", "-")
            and names.match(page.shown[spans[-1][0] : span[1]], roster, without)
        ):
            spans[-1] = (spans[-1][0], span[1])
        else:
            spans.append(_with_initial(page, span, roster, without))
    spans = [s for s in spans if _bare(page.folded[s[0] : s[1]]) not in _KNOWN]
    addresses = [m.span() for m in _ADDRESS.finditer(page.folded) if names.match(m.group(), roster, without)] if "@" in page.folded else []
    return [*(s for s in spans if not any(a[0] <= s[0] < a[1] for a in addresses)), *addresses]


def _with_initial(page: Page, span: Span, roster: tuple[Named, ...], without: frozenset[str]) -> Span:
    """ "H. Meyer": the initial before a last name belongs to it."""
    before = re.search(r"\b(?:[a-z]\.?|mr\.?|mrs\.?|ms\.?|dr\.?) $", page.folded[max(0, span[0] - 5) : span[0]])
    if before is None or before.group().strip(" .") in ("i", "a"):
        return span
    wide = (span[0] - len(before.group()), span[1])
    return wide if names.match(page.shown[wide[0] : wide[1]], roster, without) else span


def _bare(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word


def _slots(page: Page) -> list[Span]:
    """Where a mentor's name stands: told by the words around it, and by its capitals where the writer uses them."""
    small = [
        match.span("name")
        for pattern in _SLOTS
        for match in pattern.finditer(page.folded)
        if not (_LOOSE.match(match.group()) and page.shown[match.start("name")].islower() and not page.shown.islower())
        and not any(
            w in _KNOWN or w.endswith(("day", "days")) or w.startswith(("morning", "afternoon", "evening")) for w in match["name"].split()
        )
    ]
    spans: list[Span] = []
    for span in [*_big(page), *small]:
        if not any(a < span[1] and span[0] < b for a, b in spans):
            spans.append(span)
    return spans


@cache
def _capitals() -> tuple[tuple[Needed, Expression], ...]:
    """Where a name may stand, each with the small letters that it needs: what is said of words in any letters holds for those too."""
    needs = (needed(source.replace("(?i:", "(?:")) for source in _CAPITALS)
    small = (tuple(frozenset(map(str.lower, runs)) for runs in some) for some in needs)
    return tuple(zip(small, map(Expression, _CAPITALS), strict=True))


_DOTTED = {ord("\u0131"): "i", ord("\u0307"): None}
"""What else an expression takes for an i: one without its dot, and what a great one with a dot leaves when it is made small."""
_CHOOSING = re.compile(r"(?:Either|Maybe|Perhaps|Possibly|Ideally|Preferably) ")
_NEAR = 16
"""Letters behind a single German noun in which it must be called a mentor to be a name."""


def _big(page: Page) -> list[Span]:
    if page.shown.isupper():
        return []
    found = []
    small = page.shown.lower().translate(_DOTTED)
    likely = [looked_for for needs, looked_for in _capitals() if may_match(needs, small)]
    for looked_for in likely:
        for match in looked_for.finditer(page.shown):
            start = match.start("names")
            for one in _ONE.finditer(match["names"]):
                lead = _CHOOSING.match(one.group())
                span = (start + one.start() + (lead.end() if lead else 0), start + one.end())
                if page.tongue == "de" and " " not in one.group() and "mentor" not in page.folded[span[1] : span[1] + _NEAR]:
                    continue  # Every noun of German has a capital.
                if not any(_bare(w) in _NO_NAME or w.endswith(("day", "days")) for w in _PARTS.findall(page.folded[slice(*span)])):
                    found.append(span)
    return found
