"""The end of somebody's own words: signatures below a dash line, and the card under "Best regards".

What is cut here never reaches a reading, so the office hours under a name cannot become a wish. A postscript stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from alongside.mail.footers import is_footer, is_legal

_DASHES = re.compile(r"\s*(?:--|—|––|——|-- )\s*")
_RULE = re.compile(r"\s*[-_=*~—–]{2,}\s*")
_FAREWELL = (
    r"(?:with )?(?:very )?(?:best|kind|kindest|warm|warmest|many)(?: (?:regards|wishes|greetings))?|regards|br|rgds"
    r"|cheers|yours(?: (?:sincerely|truly|faithfully))?|sincerely|all the best"
    r"|(?:mit )?(?:freundliche[nr]?|viele|vielen|liebe|lieben|beste|besten|herzliche|schöne) gr(?:ü|ue)(?:ß|ss)en?|mfg|lg|vg|gr(?:u|ü)ß(?:e)?"
    r"|(?:bien )?cordialement|bien à vous|cdlt|amicalement|bonne journée"
    r"|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|(?:cordiali |distinti )?saluti|un saluto"
    r"|met vriendelijke groet(?:en)?|(?:hartelijke )?groet(?:en|jes)?|mvg|(?:med )?vänlig(?:a)? hälsning(?:ar)?|hälsningar|mvh"
    r"|(?:med )?(?:ven+lig|beste) hilsen|hilsen|(?:ystävällisin )?terveisin"
    r"|com os melhores cumprimentos|(?:melhores )?cumprimentos|atenciosamente|(?:um )?abraços?"
    r"|pozdrawiam|z poważaniem|pozdrowienia|s pozdravem|s úctou|с уважением|с наилучшими пожеланиями|з повагою"
    r"|saygılar(?:ımla)?|iyi çalışmalar|üdvözlettel|cu stimă|με εκτίμηση|此致|祝好|敬礼|敬具|よろしくお願い(?:いた)?します"
    # Thanks in languages that are not read word by word are a goodbye as well.
    r"|teşekkürler|mulțumesc|谢谢|감사합니다|(?:muito )?obrigad[oa]"
)
_THANKS = (
    r"(?:many )?thanks(?: (?:a lot|so much|again|and (?:(?:best|kind) (?:regards|wishes)|regards)))?|thank you|danke|merci(?: beaucoup)?|(?:muchas )?gracias"
    r"|grazie(?: mille)?"
)
_REGARDS = re.compile(rf"\W{{0,2}}(?:{_FAREWELL}|{_THANKS})\s*[,.!。]?\s*", re.IGNORECASE)
_ONLY_FAREWELL = re.compile(rf"\W{{0,2}}(?:{_FAREWELL})\s*[,.!。]?\s*", re.IGNORECASE)
_POSTSCRIPT = re.compile(r"\W{0,2}(?:p\.? ?p?\.?s\b|nb\b)", re.IGNORECASE)
_CARD = re.compile(
    r"[|@]|www\.|https?:|\+?\d[\d\s()/.-]{6,}\d"
    r"|^\W{0,3}(?:(?:tel|fax|phone|mobile|fon|telefon|handy|cell|office|opening|working|available|hours?|sprechzeiten|bürozeiten|horaires?|horario)\b[^.?!]{0,25}:"
    r"|(?:tel|fax|phone|mobile|fon|telefon|office hours|sprechzeiten|bürozeiten)\b)"
    r"|\b(?:working|office|business) (?:hours|days|pattern)\b|^i work\b",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"(?:\S+ ){0,6}?[^\W\d]{1,12}\.?,?[\s:]{0,2}\d{1,2}(?:[:.h]\d\d)?\s?(?:h|am|uhr)?\s?[-–—]\s?\d{1,2}(?:[:.h]\d\d)?\s?(?:h|pm|uhr)?",
    re.IGNORECASE,
)
"""A line that ends in hours: below a name the writer's desk speaks, not the writer."""
_SPEAKS = re.compile(r"\W*(?:[^\W\d]+,? ){0,2}(?:i|i'm|i'd|i'll|i've|my|we|ich|mein\w{0,2}|je|yo|ik)\b", re.IGNORECASE)
_BEFORE_NAME = re.compile(r"^\W*(?:i\.? ?a\.?|p\.? ?p\.?|dr\.?|prof\.?) ")
_BRACKETS = re.compile(r"\(.*?\)")
_MARKS = re.compile(r"[^\w\s]")

CARD_CAP = 14


def without_signature(lines: Sequence[str], names: Sequence[str] = ()) -> list[str]:
    """``lines`` up to the signature: a dash line, a phone's footer, a disclaimer, or the card below a name of ``names``."""
    known = frozenset(bare for name in names if " " in name.strip() and (bare := _bare(name)))
    kept = list(lines)
    for at, line in enumerate(kept):
        if _ends_here(kept, at, line):
            kept = kept[:at] + _postscript(kept[at:])
            break
    return _without_rule(_without_card(_without_rule(kept), known))


def _ends_here(lines: Sequence[str], at: int, line: str) -> bool:
    if len(line) > 300:
        return False
    if _DASHES.fullmatch(line):
        # A dash line on top is no signature: everything would be one.
        return any(above.strip() for above in lines[:at])
    return is_footer(lines, at)


def _without_rule(lines: list[str]) -> list[str]:
    """``lines`` without a ruled line at the end: what it parted from the words is gone."""
    while lines and (not lines[-1].strip() or _RULE.fullmatch(lines[-1])):
        lines = lines[:-1]
    return lines


def _postscript(lines: Sequence[str]) -> list[str]:
    start = next((n for n, line in enumerate(lines) if _POSTSCRIPT.match(line)), None)
    return [] if start is None else list(lines[start:])


def _without_card(lines: list[str], names: frozenset[str]) -> list[str]:
    """``lines`` without what stands below a closing formula, a rule or the writer's name, as far as it reads like a card."""
    for at in range(max(0, len(lines) - CARD_CAP * 2), len(lines)):
        begin = _card_at(lines, at, names)
        below = [line for line in lines[begin:] if line.strip()] if begin is not None else []
        if begin is not None and below:
            words = _not_card(below, names, above=any(line.strip() for line in lines[:at]))
            return lines if len(words) == len(below) else [*lines[:begin], "", *words]
    return lines


def _card_at(lines: list[str], at: int, names: frozenset[str]) -> int | None:
    """Where the card of a signature that begins at ``at`` begins: below the name under a closing formula, or at the writer's own name."""
    line = lines[at]
    if len(line) < 60 and (closing := _REGARDS.match(line)):
        rest = line[closing.end() :].strip()
        if rest:
            return at + 1 if _names_writer(rest, names) or (closing.group().rstrip()[-1:] == "," and _is_name(rest)) else None
        below = next((n for n in range(at + 1, len(lines)) if lines[n].strip()), None)
        if below is None or _names_more(lines[below], names):
            return below
        return below + 1 if _is_name(lines[below]) or _names_writer(lines[below], names) else None
    if not at or not any(above.strip() for above in lines[:at]):
        return None
    if _RULE.fullmatch(line):
        return at if len(lines) - at <= CARD_CAP else None
    return at if not lines[at - 1].strip() and len(line) < 160 and _names_writer(line, names) else None


def _is_name(line: str) -> bool:
    words = line.split()
    capital = sum(word[:1].isupper() for word in words)
    return 0 < len(words) <= 5 and capital * 2 > len(words) and not re.search(r"[\d?!:@|]|[^A-Z]\.$", line)


def _names_writer(line: str, names: frozenset[str]) -> bool:
    """Whether ``line`` begins with the writer's whole name ("i. A. Hilary Meyer, Payroll")."""
    if not names:
        return False
    said = _BEFORE_NAME.sub("", line.casefold())
    return _bare(said) in names or any(name in said and re.match(rf"\W*{re.escape(name)}\s*(?:[|,/(–—•·-]|$)", said) for name in names)


def _names_more(line: str, names: frozenset[str]) -> bool:
    """Whether ``line`` is name and card in one."""
    return "|" in line and _names_writer(line, names)


def _not_card(lines: list[str], names: frozenset[str], *, above: bool) -> list[str]:
    """What of ``lines`` is no card: from a postscript or the first real sentence on; all where nothing looks like one.

    A single line of hours counts only where the writer has said something ``above``.
    """
    ruled = _RULE.fullmatch(lines[0]) is not None
    desk = above and not ruled
    known = any(_is_card(line) or (desk and len(line) < 70 and _HOURS.fullmatch(line.rstrip())) for line in lines)
    named = any(_names_writer(line, names) for line in lines)
    if len(lines) > CARD_CAP or (not known and (ruled or len(lines) < 3) and not named):
        return lines
    for at, line in enumerate(lines):
        if _POSTSCRIPT.match(line) or _is_sentence(line):
            return lines[at:]
    return []


def _is_sentence(line: str) -> bool:
    """Whether somebody speaks in this line; a desk does not say "my", except of its hours."""
    if re.search(r"\b(?:working|office) (?:hours|days|pattern)\b|^i work\b", line, re.IGNORECASE):
        return False
    return _SPEAKS.match(line) is not None or (len(line.split()) >= 6 and line.rstrip()[-1:] in ".?!" and not _is_card(line))


def _is_card(line: str) -> bool:
    return _CARD.search(line) is not None or is_legal(line)


def _bare(name: str) -> str:
    return _MARKS.sub("", _BRACKETS.sub("", name) if "(" in name else name).strip().casefold()


def without_name(text: str, names: Sequence[str]) -> str:
    """``text`` without a last line that is the writer's own name, which would read like a wish for a mentor."""
    above, _, last = text.rpartition("\n")
    if not above or not above.strip():
        return text
    known = {_bare(part) for name in names for part in (name, *name.split()[:1]) if part}
    return above.rstrip() if _bare(last) in known else text


def without_farewell(text: str) -> str:
    """``text`` without a closing formula and a name at its end, in whatever language; thanks are words and stay."""
    lines = text.rstrip().split("\n")
    for count in (1, 2):
        above, closing = lines[:-count], lines[-count:]
        if any(line.strip() for line in above) and _ONLY_FAREWELL.fullmatch(closing[0]) and (count == 1 or _is_name(closing[1])):
            return "\n".join(above).rstrip()
    return text
