"""Where a quoted letter begins: attribution lines, header blocks and ruled lines, in any script.

The rules look at the shape first (an address, a date, a colon at the end, labels with values) and at words only where a
person might write the same shape. Each looks at a few lines of bounded length, so a text costs linear time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

ATTRIBUTION_CAP = 400

_ADDRESS = re.compile(r"[^\s<>@()\[\]]{1,80}@[^\s<>@()\[\]]{1,80}")
_BRACKETED = re.compile(r"[<(\[](?:mailto:)?\s?[^\s<>@()\[\]]{1,80}@[^\s<>@()\[\]]{1,80}\s?[>)\]]")
_DATE = re.compile(r"(?:19|20|25)\d\d|\d{1,2}[:.h]\d\d|\d{1,2}[./-]\d{1,2}[./-]\d\d")
_YEAR = re.compile(r"(?:19|20|25)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d\d")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d")
_COLON = re.compile(r"[:：]\s*\*?$")

# "wrote", as mail programs say it. Matched in lower case; the shape around it decides with it.
_WROTE = re.compile(
    r"\bwrote\b|\bwrites\b|\bschrieb(?:en)?\b|\ba écrit\b|\bescribi[óo]\b|\bha scritto\b|\bhanno scritto\b|\bescreveu\b|\bgeschreven\b"
    r"|\bschreef\b|\bskrev\b|\bkirjoitti\b|\bnapisał|\bpisze\b|\bnapsal|\bnapísal|\bírta\b|\ba scris\b|\byazdı\b|\bnapisao\b|\bje napisal"
    r"|\bрашэ|\bнаписал|\bпишет|\bпише\b|\bнаписа\b|έγραψε|כתב|كتب|เขียน|đã viết|\bmenulis\b|写道|寫道|のメール|は書きました|書きました|작성"
    r"|님이|쓴 글|rakstīja|rašė|kirjutas"
)
# How such a line begins where it names no address: a word for "on", a weekday, a digit.
_OPENER = re.compile(
    r"\W{0,3}(?:(?:19|20|25)\d\d\D|\d{1,2}\D|(?:on|am|le|el|il|op|den|em|no dia|w dniu|dnia|dne|dňa|pe|la|em|a|в|у|на|στις|ב|في|vào|pada|"
    r"mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|пн|вт|ср|чт|пт|сб|вс)\b)",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\W{0,3}(?:from|von|de|da|van|från|fra|od|от|від|lähettäjä|kimden|gönderen|发件人|發件人|寄件者|差出人|送信者|보낸 ?사람|feladó|από"
    r"|מאת|من|từ|จาก|remitente|"
    r"expéditeur|mittente|absender|dari|saatja|no|nuo)\W{0,3}[:：]",
    re.IGNORECASE,
)
_LABEL = re.compile(r"[*>\s]{0,3}[^\W\d_][^:：<>@\d]{0,24}[:：]\*{0,2}(?:\s|$|[^\x00-\x7f/])")
_DASHES = re.compile(r"\s*[-_=*‐-―]{3}")
"""How every ruled line begins."""
_RULED = re.compile(r"\s*[-_=*‐-―]{3,}\s?([^\-_=*‐-―].{1,200}?[^\-_=*‐-―])\s?[-_=*‐-―]{3,}\s*")
_RULED_BEFORE = re.compile(r"\s*-{5,}\s?([^-]{3,60}?)\s?-{5,}\s*\S")
_GROUPWISE = re.compile(r">>> .{1,200} >>>\s*")
_LETTER_WORD = re.compile(
    r"original|forward|messag|nachricht|mensaje|mensagem|messagg|bericht|meddelan|melding|viesti|wiadomo|сообщ|повідом"
    r"|пересыл|邮件|郵件|メッセージ|메시지|üzenet|"
    r"weitergeleit|transf|reenvi|inoltrat|doorgestuurd|vidarebefordr|mesaj|zpráv|správa|λυμα|הודע|رسال|письм",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"\W{0,3}(?:begin forwarded message|anfang der weitergeleiteten|début du message (?:réexpédié|transféré)"
    r"|inizio messaggio inoltrato|inicio del mensaje reenviado|"
    r"begin doorgestuurd bericht|início da mensagem|vidarebefordrat brev)",
    re.IGNORECASE,
)
_LINE_OF_RULES = re.compile(r"\s*[_\-=*]{10,}\s*")


def is_quoted(line: str) -> bool:
    """Whether ``line`` carries a quote mark."""
    return line.lstrip()[:1] == ">"


def quotation(lines: Sequence[str], at: int) -> int:
    """How many lines at ``at`` announce a quoted letter (attribution, header block, ruled line); 0 for none."""
    line = lines[at]
    if line.startswith(">>> ") and _GROUPWISE.fullmatch(line) and (_ADDRESS.search(line) or _DATE.search(line)):
        return 1
    if not line.strip() or is_quoted(line) or len(line) > ATTRIBUTION_CAP:
        return 0
    if _FORWARDED.match(line) or _is_ruled(lines, at):
        return 1
    return _attribution(lines, at) or _block(lines, at)


def _is_ruled(lines: Sequence[str], at: int) -> bool:
    """A line of dashes with a title that names a message, or any rule right above a header block or a quotation."""
    if not _DASHES.match(lines[at]):
        return False
    title = _RULED.fullmatch(lines[at]) or _RULED_BEFORE.match(lines[at])
    if title and (_LETTER_WORD.search(title[1]) or _says_who(f"{title[1]}:", followed=False)):
        return True
    if not title and not _LINE_OF_RULES.fullmatch(lines[at]):
        return False
    below = next((n for n in range(at + 1, min(at + 4, len(lines))) if lines[n].strip()), None)
    return below is not None and (_block(lines, below) > 0 or (not title and is_quoted(lines[below])))


def _attribution(lines: Sequence[str], at: int) -> int:
    """The lines of "On Tuesday Hilary wrote:", which clients wrap into two or three."""
    for count in (1, 2, 3):
        taken = [line.strip() for line in lines[at : at + count]]
        if len(taken) < count or not taken[-1] or is_quoted(taken[-1]):
            return 0
        if not _says_who(" ".join(taken), followed=_quote_follows(lines, at + count)):
            continue
        return count if count == 1 or _is_beginning(lines, at) else 0
    return 0


def _says_who(text: str, *, followed: bool) -> bool:
    """Whether ``text`` as a whole is an attribution; without "wrote" it needs more of the shape."""
    if len(text) > ATTRIBUTION_CAP:
        return False
    ended = _COLON.search(text) is not None
    who, when = ("@" in text and bool(_ADDRESS.search(text)), bool(_DATE.search(text))) if ended or followed else (False, False)
    if not who and not when:
        return False
    wrote = bool(_WROTE.search(text.lower()))
    if not ended and not wrote:
        return False
    # "On Tuesday at 10:00 I wrote down these wishes:" is a person; a program names the year as well.
    dated = when and (followed or (bool(_YEAR.search(text)) and bool(_CLOCK.search(text))))
    return (wrote and (who or dated)) or (who and when) or (followed and (who or (when and bool(_OPENER.match(text)))))


def _is_beginning(lines: Sequence[str], at: int) -> bool:
    """Whether a wrapped attribution begins here and not one line further down, below the author's own words."""
    first = lines[at].strip()
    unclosed = first.rfind("<") > first.rfind(">")
    dated = bool(_YEAR.search(first)) and bool(_CLOCK.search(first))
    begins = bool(_ADDRESS.search(first)) or dated or (bool(re.search(r"\d", first)) and (bool(_OPENER.match(first)) or unclosed))
    if not begins or not _OPENER.match(lines[at + 1]):
        return begins
    # Only one look further down, never a chain of them: hostile lines could make that as long as the mail.
    below = [" ".join(line.strip() for line in lines[at + 1 : at + 1 + count]) for count in (1, 2)]
    return not any(_says_who(text, followed=_quote_follows(lines, at + 2 + n)) and _names_writer(text) for n, text in enumerate(below))


def _names_writer(text: str) -> bool:
    return bool(_ADDRESS.search(text) or _WROTE.search(text.lower()))


def _quote_follows(lines: Sequence[str], at: int) -> bool:
    return any(is_quoted(line) for line in lines[at : at + 2] if line.strip())


def _block(lines: Sequence[str], at: int) -> int:
    """The lines of a header block as Outlook writes it: labels with values, one of them an address or a date.

    Without a known word for "From" it needs three labels, a bracketed address, a year and a clock: people write labelled lines too.
    """
    if ":" not in lines[at] and "：" not in lines[at]:
        return 0
    known = _says_from(lines[at])
    if not known and not _LABEL.match(lines[at]):
        return 0
    taken = []
    for line in lines[at : at + 8]:
        if not line.strip():
            break
        taken.append(line[:300])
    labels = sum(bool(_LABEL.match(line) or _FROM.match(line)) for line in taken)
    text = "\n".join(taken)
    who, when = bool(_ADDRESS.search(text)), bool(_DATE.search(text))
    if known:
        return len(taken) if labels >= 3 and (who or when) else 0
    dated = bool(_YEAR.search(text)) and bool(_CLOCK.search(text))
    named = dated and (_BRACKETED.search(text) is not None or (who and any(map(_says_from, taken))))
    return len(taken) if labels >= 3 and labels >= len(taken) - 1 and named else 0


def _says_from(line: str) -> bool:
    """Whether ``line`` says whom a letter is from; "From: 9:00" is the first line of somebody's hours."""
    sender = _FROM.match(line)
    return sender is not None and not line[sender.end() :].strip("* \t")[:1].isdigit()
