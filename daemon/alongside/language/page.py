"""The text as the grammar sees it: normalised, folded, greeting and sign-off set aside, cut into clauses.

Shown and folded text have the same length, so a span of one is a span of the other. Words put into the grammar's own English stand
in both; ``source`` keeps what was written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

from alongside.language.expressions import Expression
from alongside.language.lexicon import DAY_STEMS, FILLERS, MONTHS
from alongside.language.rules import Table

Span = tuple[int, int]

LIMIT = 12_000
"""Letters read: some two thousand new words. What is longer is read so far, and never surely."""

_PLAIN = str.maketrans({
    "‘": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-",
    "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\r": "\n", "\u200b": " ", "\ufeff": " ", "👍": " yes ", "👎": " no ", "👌": " yes ", "✅": " yes ", "🙏": " thanks ", "¿": " ", "¡": " ", "•": "-", "·": "-", "●": "-", "▪": "-",
    "🏻": "", "🏼": "", "🏽": "", "🏾": "", "🏿": "",
})  # fmt: skip

_GREETING = Expression(
    r"\s*(?:hi|hello|hey|dear|(?:good )?(?:morning|afternoon|evening)(?=[ ]*[!,]|[ ]+(?:all|everyone|team|mary)\b)|good (?:morning|afternoon|evening|day)|greetings|hallo|hallihallo|servus|hoi|gruezi|salu|ciao|hi zusammen|allo|che(?=,)|que onda|que tal(?=,)|buen dia|gruss (?:gott|dich|euch)|guten (?:tag|morgen|abend)|sehr geehrte[rs]?|bonsoir|madame, monsieur|madame|monsieur|(?:chere?s?|chers) (?!ami)|buenas(?: tardes| noches)?|estimad[oa]s?|querid[oa]s?|liebe[rs]? (?!video|telefon|am |per |mo|di|mi|do|fr|vor|nach|in |um |nicht|kein|e-?mail|chat|person|jede|alle|erst|spat|ein)(?=[a-z])|moin|bonjour|salut|hola|"
    r"buenos dias)\b(?:[ ]+[a-z][\w'.-]*){0,4}?[ ]*(?:[,!:.](?=\s|$)|-(?= )|\n|$)"
)
_GREETING_WORD = Expression(r"\s*(?:hi|hello|hey|hallo|hola|bonjour|good (?:morning|afternoon|evening)(?= from))\b(?: there| all)?(?=[ ])")
_GOOD_DAY = Expression(
    r"\s*(?:good )?(?:morning|afternoon|evening)[ ](?P<name>(?!works|suits|fits|sessions?|talks?|meetings?|calls?|slots?|ideally|then)[a-z][\w'-]+)[ ]*[,!]"
)
"""A greeting by name: "morning Kirsten,"."""
_CLOSING = Expression(
    r"(?:^|\n|(?<=[.!?,;)])[ ]|(?<= - ))[ ]*(?:-+[ ]*)?(?:(?:with |many |kind(?:est)? |best |warm(?:est)? |all the )*"
    r"(?:thanks|thank you|thx|cheers|best|regards|wishes|sincerely|yours|bye|take care|see you|speak soon|talk soon|"
    r"lg|vg|mfg|danke(?: und gru(?:ss|ß))?|(?:un tout grand |un grand )?merci(?: d'avance| beaucoup| bien)*|gracias(?: de antemano| por todo)?|muchas gracias|cdt|xx?|"
    r"(?:mit )?(?:viele|liebe|beste|herzliche|schone|freundliche|sonnige|besten|freundlichen|herzlichen|vielen|lieben|kollegialen)? ?gr(?:u|ue)(?:ss|ß)(?:en|e)?(?: aus(?: de[mr])? [a-z]+)?|merci (?:und|vielmals)(?: gruss)?|(?:mit )?(?:herzlichem|bestem|vielem) dank|bis (?:dann|bald|morgen|dahin)|schone(?:n|s)? (?:tag|abend|wochenende)|"
    r"(?:bien |tres )?cordialement|bien (?:a vous|a toi|amicalement)|(?:avec )?(?:mes |les )?(?:sinceres |meilleures |mes )?salutations(?: distinguees)?|amicalement|bonne (?:journee|soiree|semaine)|bon week-end|a (?:bientot|plus)|"
    r"(?:un |cordiales |muchos )?(?:cordial )?saludos?(?: cordial(?:es)?)?(?: desde [a-z]+)?|(?:quedo )?a sus ordenes|quedo atent[oa]|atentamente|(?:un )?(?:fuerte )?abrazo|hasta (?:luego|pronto)|feliz dia)(?!\w)"
    r"(?:[ ](?:so much|a lot|very much|again|in advance|and|kind|best|regards|wishes|truly|sincerely|then|soon|everyone|all|you)\b)*)"
    r"[ ]*[,.!:)]*(?P<name>[^\n,!?]{0,40}?(?:\n+[^\n]{0,40})?)\s*$"
)
_LAST_LINE = Expression(r"(?<=[.!?,])[ ]*\n\s*(?:-+[ ]*)?(?P<name>[a-z][\w'-]*(?: [a-z][\w'.-]*){0,2})[ .]*$")
_WORD = Expression(r"[^\W\d_][\w'’-]*|\d+")
_BREAK = Expression(r"(?<!\bp\.m)(?<!\ba\.m)[.!](?=\s|$)|[?;\n]+|,(?=\D|$)|(?: - )|\((?=\w)|\)")
_SENTENCE = Expression(r"(?<!\bp\.m)(?<!\ba\.m)[.!?]+(?=\s|$)|\n+")


@dataclass(frozen=True, slots=True)
class Page:
    """One text, ready to read: ``folded`` for matching, ``source`` for quoting, ``shown`` for the writer's capitals."""

    shown: str
    folded: str
    source: str = ""
    """The writer's text, where words of it were put into the grammar's English."""
    at: tuple[int, ...] = ()
    """For every letter of ``folded``, and its end, the place in ``source``; empty where nothing was changed."""
    own: str = ""
    """The writer's words as written, greeting and sign-off left blank."""
    tongue: str = "en"

    def quote(self, span: Span) -> str:
        """The words of a span as their writer wrote them."""
        if not self.at:
            return self.shown[span[0] : span[1]].strip(" \n,;:")
        return self.source[self.at[span[0]] : self.at[span[1]]].strip(" \n,;:")

    def part(self, span: Span) -> Page:
        """The page of a part of the text."""
        a, b = span
        return replace(self, shown=self.shown[a:b], folded=self.folded[a:b], at=self.at[a : b + 1])

    @property
    def words(self) -> tuple[tuple[str, Span], ...]:
        """Every word and number with its span."""
        return _words(self.folded)

    @property
    def clauses(self) -> tuple[Span, ...]:
        """The text cut at its punctuation."""
        return _cut(self.folded, _BREAK)

    @property
    def sentences(self) -> tuple[Span, ...]:
        """The text cut at full stops, question marks and line ends."""
        return _cut(self.folded, _SENTENCE)


@lru_cache(maxsize=2)
def _words(text: str) -> tuple[tuple[str, Span], ...]:
    return tuple((m.group(), m.span()) for m in _WORD.finditer(text))


@lru_cache(maxsize=4)
def _cut(text: str, at: Expression) -> tuple[Span, ...]:
    spans, start = [], 0
    for match in at.finditer(text):
        spans.append((start, match.start()))
        start = match.end()
    spans.append((start, len(text)))
    return tuple((a, b) for a, b in spans if text[a:b].strip())


@lru_cache(maxsize=1024)
def _fold_letter(letter: str) -> str:
    """One folded letter for one letter, so that spans stay true."""
    plain = unicodedata.normalize("NFD", letter)[0].lower()
    return plain if len(plain) == 1 else letter


def fold(text: str) -> str:
    """Lower case without accents, of the same length."""
    if text.isascii():
        return text.lower()
    return "".join(c.lower() if c.isascii() else _fold_letter(c) for c in text)


_EMPTY_LINES = Expression(r"\n{4,}")
"""More empty lines than anybody leaves by intent: an expression that begins at a line would look across all of them from each."""


def open_page(text: str) -> Page:
    """The page of a text: one spelling for quotes, dashes and blanks; greeting and sign-off blanked out."""
    shown = unicodedata.normalize("NFKC", text[:LIMIT].translate(_PLAIN))[:LIMIT]
    shown = _EMPTY_LINES.sub(lambda m: " " * (len(m.group()) - 3) + "\n\n\n", shown)
    folded = _without_closing(_without_greeting(fold(shown)))
    own = "".join(s if f.strip() or s == "\n" else " " for s, f in zip(shown, folded, strict=True))
    return Page(shown, folded, own=own)


def rewritten(
    page: Page, pattern: re.Pattern[str] | Expression | Table, put: Callable[[re.Match[str]], str], tongue: str = "", *, own: bool = False
) -> Page:
    """The page with every match replaced; the new words remember which words of the source they stand for.

    ``own``: the writer's words in another spelling, letter for letter in their place.
    """
    if tongue and tongue != page.tongue:
        page = replace(page, tongue=tongue)
    changes = [(m, new) for m in pattern.finditer(page.folded) if (new := put(m)) != m.group()]
    if not changes:
        return page
    old = page.at or tuple(range(len(page.folded) + 1))
    shown: list[str] = []
    folded: list[str] = []
    at: list[int] = []
    last = 0
    for match, new in changes:
        a, b = match.span()
        written, places = (new, [old[min(a + k, b)] for k in range(len(new))]) if own else _kept(page, match, new, old)
        shown += [page.shown[last:a], written]
        folded += [page.folded[last:a], new]
        at += [*old[last:a], *places]
        last = b
    return replace(
        page, shown="".join((*shown, page.shown[last:])), folded="".join((*folded, page.folded[last:])), at=(*at, *old[last:]),
        source=page.source or page.shown,
    )  # fmt: skip


_FEW = 9
"""Groups of a pattern that moves words; one with more is a table of whole turns."""


def _kept(page: Page, match: re.Match[str], new: str, old: tuple[int, ...]) -> tuple[str, list[int]]:
    """The new words as shown, and the place of each of their letters: words that were only moved keep their capitals and places."""
    shown, places, last = [], [], 0
    place = old[match.start()]
    for begin, group in _moved(match, new):
        start, end = match.span(group)
        if begin >= last:
            shown += [new[last:begin], page.shown[start:end]]
            places += [place] * (begin - last) + list(old[start:end])
            last, place = begin + end - start, old[end]
    return "".join((*shown, new[last:])), places + [place] * (len(new) - last)


def _moved(match: re.Match[str], new: str) -> list[tuple[int, int]]:
    """Where in the new words each group of a pattern that moves words stands."""
    groups = range(1, match.re.groups + 1 if match.re.groups <= _FEW else 0)
    found = [(new.find(match[group]), group) for group in groups if len(match[group] or "") > 1]
    return sorted(one for one in found if one[0] >= 0)


def struck(text: str, spans: list[Span], mark: str = " ") -> str:
    """The text with the words of these spans, which stand in order, struck out by a mark; of the same length."""
    parts, last = [], 0
    for a, b in spans:
        parts += [text[last:a], mark * (b - a)]
        last = b
    return "".join((*parts, text[last:]))


def _blank(text: str, start: int, end: int) -> str:
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def _without_greeting(text: str) -> str:
    match = _GREETING.made.match(text) or _GREETING_WORD.match(text)
    by_name = _GOOD_DAY.match(text)
    if match is None and by_name is not None and by_name["name"] not in FILLERS and _is_name(by_name["name"]):
        match = by_name
    if match and text[match.end() :].strip():
        return _blank(text, *match.span())
    return text


_SIGNED = Expression(
    r"\n[ ]*(?:(?:with |many |kind(?:est)? |best |warm(?:est)? )*(?:thanks|thank you|cheers|best|regards|wishes|sincerely|yours|(?:mit )?(?:freundlichen|freundliche|besten|herzlichen|viele|liebe|beste|herzliche|schone) gr(?:u|ue)(?:ss|ß)en?|(?:bien )?cordialement|bien a vous|(?:un )?(?:saludos?|cordial saludo)|atentamente)"
    r"(?:[ ](?:so much|a lot|again|in advance|and|kind|best|regards|wishes|truly|sincerely)\b)*)[ ]*[,.!]?[ ]*\n(?P<name>[^\n]{1,40})\n(?P<rest>(?:[^\n]{0,90}\n){0,7}[^\n]{0,90})\Z"
)


def _without_signature(text: str) -> str:
    """Cuts the lines below "Kind regards" and a name: a function, office hours, a telephone number. A postscript stays."""
    match = _SIGNED.search(text.rstrip())
    if match is None or not _is_name(match["name"]) or re.search(r"(?:^|\n)\s*p\.?\s?s\b", match["rest"]):
        return text
    return _blank(text, match.start(), len(text.rstrip()))


_FOOTER = Expression(
    r"(?:(?<=[.!?\n)]) *|(?<=\n)|(?<=, )|(?<= - ))(?:sent|written|typed|tapped) (?:from|on|with|by|via) (?:my|the|a|an) (?:i?phone|mobile|android|ipad|tablet|smartphone|cell ?phone|handy|train|bus|blackberry|samsung)\b[^\n.!?]{0,40}[.!]?[ ]*(?=\n|$)"
)
"""What a phone writes below a mail, or its owner in its stead."""


def _without_closing(text: str) -> str:
    """Cuts "Best, Tom" and a name alone on the last line, unless nothing else was written."""
    text = _without_signature(_FOOTER.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text))
    head = max(0, len(text.rstrip()) - 120)
    for _ in range(2):
        match = _CLOSING.search(text, head) or _LAST_LINE.search(text, head)
        if match is None or not _is_name(match["name"]) or not text[: match.start()].strip():
            return text
        text = _blank(text, match.start(), len(text))
    return text


def _is_name(words: str) -> bool:
    """Whether these could be the writer's name: at most three words, none of them the grammar's."""
    found = [m.group() for m in _WORD.finditer(words)]
    return len(found) <= 3 and not any(w in FILLERS or w.isdigit() or _is_calendar(w) for w in found)


def _is_calendar(word: str) -> bool:
    return word in MONTHS[:3] or (word.endswith(("day", "days")) and word[:2] in DAY_STEMS) or word.rstrip("s") in ("morning", "afternoon")
