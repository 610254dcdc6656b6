"""The end of somebody's own words: signatures, phone footers, and the card under "Best regards".

What is cut here never reaches a reading, so the office hours under a name cannot become a wish. A postscript stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_DASHES = re.compile(r"\s*(?:--|—|––|——|-- )\s*")
_FOOTER = re.compile(
    r"\W{0,3}(?:sent (?:from|via|with|using) (?!me\b)|get outlook for|gesendet (?:von|mit) |von meinem \S+ gesendet"
    r"|diese nachricht wurde von meinem|holen sie sich outlook|"
    r"outlook für \w+ (?:herunterladen|beziehen)|envoyé (?:de|depuis|à partir|avec) |télécharger outlook"
    r"|obtenez outlook|enviado (?:desde|do|a partir|con) |obtener outlook|obter o outlook|"
    r"inviato (?:da|dal) |scarica outlook|verzonden (?:vanaf|met|vanuit) |verstuurd vanaf |outlook voor|skickat från "
    r"|hämta outlook|sendt fra |hent outlook|"
    r"lähetetty |wysłan[eo] z |pobierz program outlook|odesláno z|отправлено (?:с|из) |надіслано з"
    r"|iphone'?u?mdan gönderildi|\S+ cihazımdan gönderildi|elküldve |"
    r"trimis (?:de|din) |发自我的|從我的 \S+ 傳送|传送自|iphoneから送信|\S+から送信|나의 \S+에서 보냄|στάλθηκε από|נשלח מה|أرسلت من"
    r"|virus-free|virenfrei)",
    re.IGNORECASE,
)
_DISCLAIMER = re.compile(
    r"\W{0,3}(?:this (?:e-?mail|message)(?: and any| is| may| contains|, including)"
    r"|the information (?:contained )?in this|diese e-?mail (?:enthält|ist)|ce message (?:est|et)|"
    r"confidentiality notice|disclaimer\b|please consider the environment)",
    re.IGNORECASE,
)
_REGARDS = re.compile(
    r"\W{0,2}(?:(?:with )?(?:very )?(?:best|kind|kindest|warm|warmest|many)(?: (?:regards|wishes|greetings))?|regards"
    r"|cheers|yours(?: (?:sincerely|truly|faithfully))?|sincerely|"
    r"thanks(?: (?:a lot|so much|again|and (?:best|kind) regards))?|many thanks|thank you|all the best"
    r"|(?:mit )?(?:freundliche[nr]?|viele|liebe|beste|herzliche|schöne) gr(?:ü|ue)(?:ß|ss)en?|"
    r"mfg|lg|vg|gruß|danke|cordialement|bien (?:à vous|cordialement)|cdlt|merci|amicalement"
    r"|(?:un )?saludos?(?: cordiales)?|atentamente|gracias|cordiali saluti|grazie|"
    r"met vriendelijke groet(?:en)?|groet(?:en|jes)?|(?:med )?(?:vänliga|vennlig) h[iä]ls(?:ningar|en)|hilsen"
    r"|pozdrawiam|с уважением)\s*[,.!]?\s*",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"\W{0,2}(?:p\.? ?p?\.?s\b|nb\b)", re.IGNORECASE)
_CARD = re.compile(
    r"[|@]|www\.|https?:|\+?\d[\d\s()/.-]{6,}\d|\b(?:tel|phone|mobile|fon|office|hours?|sprechzeiten|bürozeiten)\b", re.IGNORECASE
)

CARD_CAP = 14


def without_signature(lines: Sequence[str]) -> list[str]:
    """``lines`` up to the signature: a dash line, a phone's footer, a disclaimer, or the card below a name."""
    kept = list(lines)
    for at, line in enumerate(kept):
        if _ends_here(kept, at, line):
            kept = kept[:at] + _postscript(kept[at:])
            break
    return _without_card(kept)


def _ends_here(lines: Sequence[str], at: int, line: str) -> bool:
    if len(line) > 300:
        return False
    if _DASHES.fullmatch(line):
        # A dash line on top is no signature: everything would be one.
        return any(above.strip() for above in lines[:at])
    near_the_end = sum(bool(below.strip()) for below in lines[at + 1 : at + 40]) <= 12
    return near_the_end and bool(_FOOTER.match(line) or _DISCLAIMER.match(line))


def _postscript(lines: Sequence[str]) -> list[str]:
    start = next((n for n, line in enumerate(lines) if _POSTSCRIPT.match(line)), None)
    return [] if start is None else list(lines[start:])


def _without_card(lines: list[str]) -> list[str]:
    """``lines`` without what stands below a closing formula and a name, as far as it reads like a card."""
    for at in range(max(0, len(lines) - CARD_CAP * 2), len(lines)):
        if len(lines[at]) < 60 and _REGARDS.fullmatch(lines[at]):
            below = [n for n in range(at + 1, len(lines)) if lines[n].strip()]
            if below and _is_name(lines[below[0]]):
                return lines[: below[0] + 1] + _not_card([lines[n] for n in below[1:]])
    return lines


def _is_name(line: str) -> bool:
    words = line.split()
    capital = sum(word[:1].isupper() for word in words)
    return 0 < len(words) <= 5 and capital * 2 > len(words) and not re.search(r"[\d?!:@]|\.$", line)


def _not_card(lines: list[str]) -> list[str]:
    """What of ``lines`` is no card: from a postscript or the first real sentence on; all where nothing looks like one."""
    if len(lines) > CARD_CAP or (len(lines) < 3 and not any(_CARD.search(line) for line in lines)):
        return lines
    for at, line in enumerate(lines):
        sentence = len(line.split()) >= 6 and line.rstrip()[-1:] in ".?!" and not _CARD.search(line)
        if _POSTSCRIPT.match(line) or sentence:
            return ["", *lines[at:]]
    return []


def without_name(text: str, names: Sequence[str]) -> str:
    """``text`` without a last line that is the writer's own name, which would read like a wish for a mentor."""
    above, _, last = text.rpartition("\n")
    said = re.sub(r"[^\w\s]", "", last).strip().casefold()
    known = {part.casefold() for name in names for part in (name, *name.split()[:1]) if part}
    return above.rstrip() if above.strip() and said in known else text
