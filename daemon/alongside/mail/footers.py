"""What programs, lawyers and gateways put below and above people's words: a phone's footer, a disclaimer, a banner.

None of it is the writer's. The phrases are told by what they are made of, so that a variant nobody has listed is known as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_FOOTER = re.compile(
    r"\W{0,3}(?:sent (?:from|via|with|using) (?!me\b)|get \S+ for (?:android|ios|iphone|windows)|gesendet (?:von|mit|aus|über) |von meinem .{3,60} gesendet|von unterwegs gesendet|mobil gesendet"
    r"|diese nachricht wurde von meinem|holen sie sich outlook|"
    r"outlook für \w+ (?:herunterladen|beziehen)|envoyé (?:de|depuis|à partir|avec) |télécharger outlook"
    r"|obtenez outlook|enviado (?:desde|do|a partir|con) |obtener outlook|obter o outlook|"
    r"inviato (?:da|dal) |scarica outlook|verzonden (?:vanaf|met|vanuit) |verstuurd vanaf |outlook voor|skickat från "
    r"|hämta outlook|sendt fra |hent outlook|"
    r"lähetetty |wysłan[eo] z |pobierz program outlook|odesláno z|отправлено (?:с|из) |надіслано з"
    r"|iphone'?u?mdan gönderildi|\S+ cihazımdan gönderildi|elküldve |"
    r"trimis (?:de|din) |发自我的|從我的 \S+ 傳送|传送自|iphoneから送信|\S+から送信|나의 \S+에서 보냄|στάλθηκε από|נשלח מה|أرسلت من"
    r"|virus-free|virenfrei|garanti sans virus|sans virus|libre de virus|privo di virus|virusvrij)",
    re.IGNORECASE,
)
_APP = re.compile(
    r"\W{0,3}(?:\S+ ){0,4}?\S*Outlook(?! (?:on|in|auf|mit|with|or|and|und|oder)\b).{0,20}(?:iOS|Android)(?![A-Za-z])\W*(?:\S+\W*){0,2}"
    r"|.{0,12}(?:iOS|Android).{0,12}Outlook(?![a-z]).{0,40}"
)
"""The advertisement of Outlook's phone program: the same two names in any language, and little else."""
_DISCLAIMER = re.compile(
    r"\W{0,3}(?:confidentiality notice|disclaimer\b|please consider the environment|registered (?:office|in england)|sitz der gesellschaft)",
    re.IGNORECASE,
)
_OF_MAIL = re.compile(
    r"\b(?:e-?mail|e-?post\w*|message|mail|nachricht|courriel|mensaje|mensagem|correo|messaggio|bericht|meddelande|meddelelse|attachments?)\b",
    re.IGNORECASE,
)
_SECRET = re.compile(
    r"confiden|vertraulich|privileg|vertrouwelijk|riservat|konfiden|fortrolig|luottamuksel|poufn|důvěrn|intended (?:only|solely|for)|addressee|unauthori[sz]ed",
    re.IGNORECASE,
)
"""A lawyer's paragraph speaks of the message and of secrecy in the same few lines, whatever the language."""
_COMPANY = re.compile(
    r"\b(?:(?:registered|incorporated) in (?:england|scotland|wales|ireland|germany)|registered (?:office|number)|amtsgericht|handelsregister|hrb \d|"
    r"geschäftsführ(?:er|ung)|sitz der gesellschaft|ust-?id|siret|rcs \w+ \d)",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"\b(?:i|i'm|i'd|my|me|we|our|us|ich|mein|wir|unser|je|mon|nous|yo|mi|nosotros|io|mio|ik|mijn)\b", re.IGNORECASE)
_BANNER = re.compile(
    r"\W{0,4}(?:caution|warning|attention|important|notice|achtung|vorsicht|hinweis|external|extern\w*|cuidado|aviso|atención|attenzione|let op)\b"
    r"|you don't often get e?-?mail from|some people who received this message|sie erhalten nicht häufig e-mails von|vous n'obtenez pas souvent d'e-mail",
    re.IGNORECASE,
)
_FROM_OUTSIDE = re.compile(r"extern|outside|außerhalb|extérieur|exterieur|fuera|esterno|buiten|sender|often|häufig|souvent", re.IGNORECASE)
_ONE_PERSON = re.compile(r"\b(?:i|i'm|i'd|my|me|ich|mein|je|mon|yo|mi|io|mio|ik)\b", re.IGNORECASE)


def is_footer(lines: Sequence[str], at: int) -> bool:
    """Whether what stands at ``at``, near the end of the words, is a program's or a lawyer's."""
    below = sum(map(bool, map(str.strip, lines[at + 1 : at + 40])))
    if below <= 2 and "Outlook" in lines[at] and _APP.fullmatch(lines[at]):
        return True
    return (below <= 12 and _FOOTER.match(lines[at]) is not None) or (below <= 25 and _is_disclaimer(lines, at))


def _is_disclaimer(lines: Sequence[str], at: int) -> bool:
    """A paragraph about this message and its secrecy, or about a company's seat, in which nobody says "I"."""
    if _DISCLAIMER.match(lines[at]):
        return True
    if at == 0 or len(lines[at].split()) < 5:
        return False
    text = " ".join(line[:300] for line in lines[at : at + 2])
    legal = _COMPANY.search(lines[at]) or (_OF_MAIL.search(lines[at]) and _SECRET.search(text))
    return legal is not None and _SPOKEN.search(text) is None


def is_legal(line: str) -> bool:
    """Whether ``line`` tells of a company's register and seat, as cards do."""
    return _COMPANY.search(line) is not None


def without_banner(lines: Sequence[str]) -> list[str]:
    """``lines`` without the warning that a gateway put on top, however it was wrapped."""
    start = next((n for n, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or not _is_banner(lines[start][:400]):
        return list(lines)
    end = start + 1
    while end < len(lines) and len(lines[end - 1]) >= 60 and lines[end].strip():
        end += 1
    return list(lines[end:])


def _is_banner(line: str) -> bool:
    """A warning, about mail, from outside, in which nobody says "I"."""
    warns = _BANNER.match(line) and _FROM_OUTSIDE.search(line) and _OF_MAIL.search(line)
    return warns is not None and _ONE_PERSON.search(line) is None
