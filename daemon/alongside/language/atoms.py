"""Typed tokens: one table of patterns turns folded text into atoms, each with its span and its value.

The order of the table is the grammar's precedence: a date before a clock, "half an hour later" before "half an hour".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from alongside.language import clocks
from alongside.language.lexicon import CHANNELS, DAY_LETTERS, DAY_STEMS, DAYPARTS, NUMBERS, ORDINALS, ZONE_CODES, ZONES
from alongside.language.page import Span
from alongside.language.reading import DAYS, WORKDAYS, Day

NUM = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty-five|forty|fifty|sixty|ninety|couple of)"
_LONG_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?'?s?"
_DAY = rf"(?:{_LONG_DAY}|(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)s?\b\.?)"
_DAY_SPAN = rf"(?:{_DAY}(?:\s?(?:-|to|till|through|thru)\s?{_DAY})?)"
_LINK = r"(?:\s?[,/&+]\s?(?:(?:and|or)\s)?|\s(?:and|or|nor|und)\s)(?:on\s)?(?:every\s)?"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?"
)
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_FEAST = r"(?:easter (?:monday|sunday|friday|saturday)|good friday|easter|whit monday|pentecost|christmas(?: eve| day)?|x-?mas|boxing day|new year(?:'s)?(?: eve| day)?|ascension day)"
_WEEKDAY_BEFORE = rf"(?:{_DAY},? (?:the )?)?"
DATE = rf"(?:{_WEEKDAY_BEFORE}(?:the )?{_NTH}\.? (?:of )?{_MONTH}(?:,? 20\d\d)?|{_WEEKDAY_BEFORE}{_MONTH} (?:the )?{_NTH}(?!\s?[:.h]\d)\b(?:,? 20\d\d)?|{_FEAST}\b)"
NUMERIC = r"(?:\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?)"
_CLOCK = (
    r"(?:\d{1,2}(?:[:.h]\d{2})?\s?(?:am|pm|a\.m\.?|p\.m\.?)(?![a-z])|\d{1,2}[:.h]\d{2}(?!\.?\d)(?:\s?h\b)?|\d{1,2}h\b|"
    rf"(?:\d{{1,2}}|{clocks.HOUR_WORDS}) o'?clock|(?:12 )?noon|midday|midnight|half (?:past )?(?:\d{{1,2}}|{clocks.HOUR_WORDS})\b|"
    rf"quarter (?:past|to) (?:\d{{1,2}}|{clocks.HOUR_WORDS})\b)"
)
_UNIT = r"(?![\d:]|\s?(?:%|st|nd|rd|th|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|mentees?|people|times|of)\b|\.\d|/)"
_BARE = rf"(?:\d{{1,2}}|{clocks.HOUR_WORDS})\b{_UNIT}"
_TIME = rf"(?:{_CLOCK}|{_BARE})"
_AFTER = (
    r"on|or|and|every|each|to|for|please|would|is|works?|instead|in|with|but|until|if|tomorrow|today|next|this|my|from|then|by|via|as|could|can|when|sharp|"
    r"the|suits?|utc|gmt|cet|cest|bst|[a-z]+ time|(?:mon|tues|wednes|thurs|fri)days?|too|also|again|i|we|it|that|thanks|half|twice|once|weekly|over"
)
"""Words behind "at 10" that show it is a clock and no house number."""
_TO = r"\s?(?:-|to|till|until|til|and)\s?"
_CHANNEL = "|".join(sorted((re.escape(c) for c in CHANNELS), key=len, reverse=True))
_ZONE = "|".join(sorted(map(re.escape, ZONES), key=len, reverse=True))
_CODE = "|".join(code for code in ZONE_CODES if len(code) > 2)
_SHORT_CODE = "|".join(code for code in ZONE_CODES if len(code) == 2)
_PART = r"(?:mornings?|afternoons?|evenings?|(?:all day|the whole day)(?= (?:on )?(?:mon|tue|wed|thu|fri|sat|sun))|lunch(?:\s?times?| breaks?| hours?)?|end of (?:the )?day|eod)"
_MINUTES = r"(?:minutes?|mins?\b\.?|min)"
_SPAN = rf"(?:half an hour|half-?\s?hour|a quarter of an hour|{NUM} {_MINUTES}|\d+{_MINUTES}|{NUM} ?(?:hours?|hrs?)|an hour)"

TABLE: tuple[tuple[str, str], ...] = (
    ("address", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("link", r"https?://\S+"),
    ("shift", rf"(?:{_SPAN}) (?:later|earlier|sooner)|(?:later|earlier) by (?:{_SPAN})|(?:push|move) (?:it |us )?back (?:by )?(?:{_SPAN})"),
    ("nth", rf"(?:the )?(?:\d(?:st|nd|rd|th)|first|second|third|fourth|last)(?:(?: and | or |, |/)(?:the )?"
            rf"(?:\d(?:st|nd|rd|th)|first|second|third|fourth|last)){{0,4}} {_DAY}(?: of (?:the|each|every) month| (?:each|every|a) month)?"),
    ("weekof", rf"(?:the )?week (?:of|commencing|starting|beginning|from) (?:the |on )?(?:{DATE}|{NUMERIC})|calendar week \d\d?|\b(?:cw|kw) ?\d\d?"),
    ("partmonth", rf"(?:the )?(?:(?:first|last|second|1st|2nd|third|3rd)(?: (?:two|three|2|3))? (?:half|weeks?|days?|third) (?:of|in)|(?:beginning|start|middle|end|rest|remainder) of|early|mid|late)[ -](?:the )?{_MONTH}(?! \d)|"
                  r"(?:the )?(?:end|rest|remainder) of (?:the |this )?(?:week|month|year)(?! (?:is|are|works?|would|suits?)\b)"),
    ("lasting", rf"(?:for )?(?:about |around )?{NUM} (?:full |whole )?(?:weeks?|months?)(?! (?:ago|later|before|is|sessions))(?<!a week)(?<!a month)(?<!next week)|for (?:a|one) (?:week|month|day)\b|for (?:the next )?{NUM} days\b"),
    ("dates", rf"(?:from |between )?(?:the |{_DAY} )?{_NTH}\.?\s?(?:-|to|till|until|through)\s?(?:the )?(?:{_DAY} )?{DATE}|between (?:the )?{_NTH} and (?:the )?{DATE}|{_MONTH} {_NTH}\s?(?:-|to|until|through)\s?{_NTH}\b|\d{{1,2}}\.\s?-\s?{NUMERIC}"),
    ("date", rf"(?:{DATE}|{_WEEKDAY_BEFORE}{NUMERIC}|the \d{{1,2}}(?:st|nd|rd|th)\b|(?<=on )\d{{1,2}}(?:st|nd|rd|th)\b)"),
    ("point", r"the day after tomorrow|tomorrow|today|tonight"),
    ("weekday", rf"(?:{_DAY} (?:of )?(?:next|this) week|(?:next|this) week(?: on| 's)? {_DAY}|(?:next|this coming|this|coming) {_DAY})"),
    ("weeks", rf"(?:the |for )*(?:next|coming) {NUM} weeks|(?:the )?week after next|(?:next|this|the coming|this coming|the following) week(?:'s)?\b|(?:next|this) month\b|this time\b(?! of)"),
    ("sessions", rf"(?:the |our |my )?(?:next|coming|upcoming|following) {NUM} (?:sessions|meetings|talks|times|ones|dates|appointments)|(?:the |our |my )?next (?:two|three|four|\d)\b(?! (?:weeks?|months?|days?|years?|hours?))|"
                 r"(?:the |our |my )?(?:next|upcoming|coming) (?:session|meeting|talk|one|date|call|appointment|time)"),
    ("cadence", r"(?:once |one time )?every (?:other|second|2nd) (?=[a-z]+day)|(?:once |one time )?every (?:other|second|2nd) week|"
                r"(?:once )?every (?:two|2) weeks|bi-?weekly|fortnightly|(?:once )?(?:every|a|each) fortnight|twice a month|every 14 days|"
                r"once a month|every month|each month|monthly|(?:once )?every (?:four|4) weeks|one (?:session|talk|meeting) (?:a|per) month|"
                r"every week\b|each week\b|weekly|(?:per|a) week\b(?<=one hour per week)|once a week|one (?:session|talk|meeting) (?:a|per) week|every (?=[a-z]+day\b)(?!day)(?!weekday)(?!working)(?!business)|(?<=hour )(?:a|per|each) week\b|(?<=minutes )(?:a|per|each) week\b|(?<=min )(?:a|per|each) week\b|(?<=hour )(?:a|per|each) month\b|(?<=minutes )(?:a|per|each) month\b|every second (?=[a-z]+day)|alternate weeks|"
                r"(?:once|one time) per (?:week|month)"),
    ("capacity", rf"(?:i )?(?:already |currently |now )*have {NUM} mentees?(?: (?:already|now|at the moment|right now|currently))*,? (?:and|but) (?:i )?(?:can|could|would|am happy to|'d) ?(?:take|have|manage|mentor|add)?(?: on)? {NUM} (?:more|additional)|"
                 rf"{NUM} (?:mentees?|people|persons?) (?:is|are|would be|will be|is already|at once is) (?:enough|my maximum|the max|my max|fine for me|perfect|plenty|fine|the maximum|my limit|the limit|all i can)|(?:can|could|would|will|happy to) (?:now |also |easily |still |gladly )?(?:handle|manage|cope with|support|look after|accompany|coach) (?:up to )?{NUM}(?: (?:mentees?|people|persons?))?(?! (?:minutes|hours))|"
                 rf"(?:my |the )?(?:limit|maximum|max|capacity|number of mentees)(?: is| of| at| should be| can be| to| down to| up to|:|=)* {NUM}\b(?! (?:minutes|hours|weeks))(?: mentees?)?|(?:raise|increase|lower|reduce|set|put|limit|change|cut|keep) (?:me|it|my (?:limit|maximum|capacity|number)|us|this)?(?: up| down)? ?(?:to|at) {NUM}(?: (?:mentees?|people))?(?! ?(?:minutes|hours|:|pm|am))|"
                 rf"(?:(?:don't|do not|never) (?:give|send|assign|find) me|not|no) more (?:mentees? )?than {NUM}\b(?! (?:minutes|hours|times|weeks))(?: (?:mentees?|people|persons?))?|{NUM} (?:mentees?|people) (?:and )?(?:not|no) more\b|(?:only |just )?(?:one|a single) (?:mentee|person) (?:only|at a time|max)|(?:only |just )(?:one|two|three|\d) (?:mentees?|people|persons?)|"
                 rf"(?:a |one )?(?:second|third|fourth) mentee (?:is|would be|works)? ?(?:ok|okay|fine|possible)|(?:no more|no further|not any more) mentees(?: (?:for now|please|right now|at the moment))?|i(?:'m| am) (?:already )?(?:full|fully booked|at capacity)|(?:can|could) take (?:on )?one more(?: mentee| person)?|(?:max(?:imum)?\.?(?: of)?|at most|up to|no more than|not more than|capacity:?)\s{NUM}\b(?!\s?(?:minutes|mins?|hours?|weeks?))"
                 r"(?: (?:mentees?|people|persons?))?|"
                 rf"(?:only |just )?{NUM} (?:(?:mentees?|people|persons?) )?(?:at (?:the )?most|at the same time|at once|in parallel|max(?:imum)?\b|tops)|"
                 rf"(?:i can|i could|i'd|i would|happy to|can) (?:take|mentor|have)(?: on)? (?:up to |only |just )?{NUM}(?: (?:mentees?|people|persons?))?(?=[\s,.;!]|$)"
                 r"(?! (?:minutes|hours?))|only one(?: (?:mentee|person))(?: at a time)?|(?<=[.,;:] )(?:one|two|three|four|\d) mentees?(?=\s*[,.;\n]|$)|(?:reduce|limit|restrict) (?:me|it) to {NUM}"),
    ("duration", rf"(?:an hour and a half|one and a half hours|1[.,]5 (?:hours|h)|three quarters of an hour|(?:a |an )?{_SPAN}s?(?: each| long)?\b)"),
    ("bound", rf"(?!from \d{{1,2}}\.\d{{1,2}}\.(?: ?(?:to|-|until|till)|\d))(?:not |no |never |nothing )?(?:any )?(?:before|earlier than|after|later than|past|from|by|until|till)(?: about)? {_TIME}"
              rf"(?!\s?(?:-|to|till|until)\s?(?:\d|{_CLOCK}))(?: (?:on|onwards?))?(?![\d/]|\.? (?:of )?{_MONTH}|\.\d)"),
    ("range", rf"(?:between |from |at )?{_CLOCK}{_TO}{_TIME}|(?:between |from )?{_BARE}{_TO}{_CLOCK}|(?:between|from) {_BARE}{_TO}{_BARE}|at {_BARE}\s?-\s?{_BARE}"),
    ("barerange", rf"\b{_BARE}\s?(?:-|to|till|until|til)\s?{_BARE}"),
    ("zone", rf"\b(?:utc|gmt)\s?[+-]\s?\d{{1,2}}(?::?\d\d)?\b|(?:{_ZONE}) time\b|\b(?:{_CODE})\b(?: time)?|(?:i'm|i am|we're|based|i live|i work|sitting) in (?:{_ZONE})\b|"
             r"(?:my|local|our) (?:local )?time\b(?: ?zone)?(?!:)|"
             rf"(?<=[ap]m )(?:{_ZONE})\b|(?<=[ap]m )(?:{_SHORT_CODE})\b|(?<=:\d\d )(?:{_SHORT_CODE})\b|(?<=\d )(?:eastern|pacific|central|mountain|berlin|london|paris|madrid|india)\b|(?:live|living|work|working|sit|located|office|moved|relocated|am|working from home|currently|stay|staying)(?: currently| now)? (?:in|from|to|out of) (?:{_ZONE})\b|\b(?:{_ZONE})[ -]based\b|in (?:{_ZONE})(?= (?:now|at the moment|currently|office))"),
    ("clock", rf"(?:(?:at|@|around|about) )?(?:{_CLOCK}|{_BARE}(?= in the (?:morning|afternoon|evening)))(?: in the (?:morning|afternoon|evening))?|(?:at|@) {_BARE}(?=\s*(?:$|[,.;:!?\n()-]|(?:{_AFTER})\b))"),
    ("days", rf"\b(?:{_DAY_SPAN}(?:{_LINK}{_DAY_SPAN})*|[mtwrf](?:th)?(?:[/,](?:th|[mtwrf]))+\b|m w f\b|tth\b)"),
    ("dayset", r"(?:the|all the|my) (?:rest of the week|other days|remaining days)(?= (?:is|are|works?|would|suits?|please|ok|fine))|(?:any|all|the|every) other (?:week|working )?days?(?= (?:is|are|works?|would|suits?|please|ok|fine|of the week|[.,!]))|(?:(?:any|every|each|most) (?:working |week|business )?days?|all (?:working |week|business )?days)\b|week\s?days?|working days?|workdays?|business days|weekends?|any ?time|whenever"),
    ("part", rf"\b{_PART}"),
    ("channel", rf"\b(?:{_CHANNEL})\b"),
    ("month", rf"(?:{_MONTH}(?:, | and |, and | or ))+{_MONTH}|" + "|".join(rf"(?<={before} ){_MONTH}" for before in ("in", "all of", "whole of", "until", "till", "during", "from", "since", "through", "throughout", "all", "whole", "to", "month of", "of", "next", "back in", "entire")) + r"(?! \d)"),
    ("refuse", r"\b(?:leave|keep)(?= (?:my |the |our )?(?:lunch|mornings?|afternoons?|evenings?|[a-z]+days?)[a-z ]{0,14} free)|\b(?:don't|doesn't|do not|does not|can't|cannot|can not|couldn't|won't|never|not|no(?! ?one|body)|without|avoid|isn't|aren't|neither|nor|"
               r"rather not|unable|hate|dislike)\b"),
    ("except", r"\b(?:except(?: for)?|excluding|apart from|other than|besides|but not(?! before| after| until| earlier| later)|but never|save for|but no(?= (?:mon|tue|wed|thu|fri|sat|sun|\w+days?\b))|just not(?= (?:on )?(?:mon|tue|wed|thu|fri|sat|sun)))\b|(?<=any day )but\b|(?<=every day )but\b|(?<=all days )but\b|"
               r"(?<=anything )but\b|(?<=any time )but\b|(?<=anytime )but\b|(?<=weekdays )but(?! not)\b"),
    ("old", r"\b(?:instead of|rather than|and no longer|no longer|than(?= (?:in the |on )?(?:mornings?|afternoons?|evenings?|[a-z]+days?)\b))\b"),
    ("only", r"\b(?:only|just|exclusively|solely)\b"),
    ("bad", r"\b(?:bad|too busy|too slow|too noisy|impossible|difficult|(?:are|is) (?:also |always )?out|are off|taken|blocked|no good|worse|a no[- ]go|not possible|always booked|fully booked|hopeless|out of the question|(?:is|are|were) (?:always |usually |mostly |already |very |really |quite |often )?(?:full|busy|booked|packed|hectic|crazy|terrible|awful|horrible|unavailable|closed|tricky|hard|tough|gone)|got (?:taken|booked)|(?:is|are) (?:our|my|the|always|a) (?:[a-z]+ ){0,2}(?:meetings?|call|stand-?up|jour fixe|class|lesson|training|course|day off|shift)|(?:i'm|i am) (?:always |usually |mostly |normally )?(?:out|away|off|busy|not in|in meetings))\b"),
    ("but", r"\b(?:but|however|whereas)\b"),
    ("verb", r"\b(?:i|we|works?|suits?|prefer|is|are|would|could|can|please|like|let's)\b"),
    ("number", r"\b\d{1,4}\b"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Atom:
    """One typed token. ``hours`` are minutes after midnight; ``number`` a count, minutes or a clock by kind."""

    kind: str
    span: Span
    text: str
    days: tuple[Day, ...] = ()
    hours: tuple[int, int] | None = None
    number: int | None = None
    plural: bool = False
    doubt: bool = False


@cache
def _master() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?P<{kind}>(?<![\w]){pattern})" for kind, pattern in TABLE))


def lex(folded: str) -> tuple[Atom, ...]:
    """All atoms of a folded text in reading order; what no pattern takes is skipped."""
    found: list[Atom] = []
    for match in _master().finditer(folded):
        atom = _atom(match.lastgroup or "", match.span(), match.group())
        if atom is not None:
            found.append(_settled(atom, found, folded))
    return tuple(a for i, a in enumerate(found) if not _stray(a, i, found, folded))


def _atom(kind: str, span: Span, text: str) -> Atom | None:
    match kind:
        case "days":
            days = day_list(text)
            return Atom(kind, span, text, days=days, plural=bool(re.search(r"days|-", text)) or len(days) > 1, doubt=not _certain(text))
        case "weekday" | "nth":
            return Atom(kind, span, text, days=day_list(text))
        case "dayset":
            return Atom(kind, span, text, days=_day_set(text), plural=True)
        case "part":
            return Atom(kind, span, text, hours=_part(text), plural=text.endswith("s"))
        case "range" | "barerange":
            hours = _range(text)
            return Atom(kind, span, text, hours=hours) if hours else None
        case "clock":
            time = clocks.told(re.sub(r"^(?:at|@|around|about) ", "", text))
            return Atom(kind, span, text, number=time) if time is not None else None
        case "bound":
            return _bound(span, text)
        case "duration" | "shift":
            return Atom(kind, span, text, number=minutes_of(text))
        case "capacity" if re.fullmatch(
            r"(?:[a-z']+ )*(?:mentor|take|have|support|coach|look after|accompany|manage|handle)(?: on)? (?:an?|couple of)(?: person)?",
            text,
        ):
            return None
        case "capacity":
            return Atom(kind, span, text, number=_count(text))
        case _:
            return Atom(kind, span, text)


def day_list(text: str) -> tuple[Day, ...]:
    """The weekdays that a list such as "Mon-Wed, Fri" or "T/Th" names, in week order."""
    if re.fullmatch(r"(?:th|[mtwrf])(?:[/, ]?(?:th|[mtwrf]))+", text):
        return _ordered(DAY_LETTERS[w] for w in re.findall(r"th|[mtwrf]", text))
    found: set[Day] = set()
    pattern = re.compile(rf"({_DAY})(?:\s?(?:-|to|till|through|thru)\s?({_DAY}))?")
    for first, last in pattern.findall(text):
        start = DAYS.index(DAY_STEMS[first[:2]])
        end = DAYS.index(DAY_STEMS[last[:2]]) if last else start
        found.update(DAYS[(start + i) % 7] for i in range((end - start) % 7 + 1))
    return _ordered(found)


def _ordered(days: object) -> tuple[Day, ...]:
    chosen = set(days)  # type: ignore[call-overload]
    return tuple(d for d in DAYS if d in chosen)


def _certain(text: str) -> bool:
    """Whether a day word can be nothing else: "sun", "sat", "mon" and "wed" also mean other things."""
    return re.fullmatch(r"(?:sun|sat|mon|wed)s?\.?", text) is None


def _day_set(text: str) -> tuple[Day, ...]:
    return DAYS[5:] if text.startswith("weekend") else WORKDAYS


def _part(text: str) -> tuple[int, int]:
    if text.startswith(("all day", "the whole day")):
        return 0, 1440
    stem = "lunch" if text.startswith("lunch") else text.rstrip("s")
    return DAYPARTS[stem]


def _range(text: str) -> tuple[int, int] | None:
    match = re.fullmatch(rf"(?:between |from |at )?({_CLOCK}|\w+){_TO}(.+)", text)
    return clocks.between(match[1], match[2]) if match else None


def _bound(span: Span, text: str) -> Atom | None:
    """ "not before 9:30" opens at 9:30, "after 10" too; "before 12" and "not after 12" close there."""
    match = re.search(rf"(before|earlier than|after|later than|past|from|by|until|till)(?: about)? ({_TIME})", text)
    time = clocks.point(match[2]) if match else None
    if match is None or time is None:
        return None
    refused = re.match(r"(?:not|no|never|nothing)\b", text) is not None
    opens = match[1] in ("after", "past", "later than", "from")
    if match[1] in ("until", "till", "by") and refused:
        opens, refused = True, False
    elif refused:
        opens = not opens
    hours = (time, 1440) if opens else (0, time)
    return Atom("bound", span, text, hours=hours, doubt=refused)


def minutes_of(text: str) -> int:
    """How long a spoken length is, in minutes; "earlier" makes it negative."""
    sign = -1 if re.search(r"earlier|sooner", text) else 1
    if re.search(r"hour and a half|one and a half|1[.,]5", text):
        return 90 * sign
    if "three quarters" in text:
        return 45 * sign
    if "half" in text:
        return 30 * sign
    if "quarter" in text:
        return 15 * sign
    match = re.search(rf"({NUM})\s?(min|h)", text) or re.search(r"(\d+)(min)", text)
    count = _number(match[1]) if match else 1
    return sign * count * (60 if match is None or match[2] == "h" else 1)


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS.get(word.removesuffix(" of"), 1)


def _count(text: str) -> int:
    """The most mentees that words allow: "full" is none, "two and one more" three."""
    if re.search(r"(?:no more|no further|not any more) mentees|full|at capacity", text):
        return 0
    words = [w for w in re.findall(r"\d+|[a-z]+", text) if w.isdigit() or (w in NUMBERS and w not in ("a", "an"))]
    if "have" in text and re.search(r"more|additional", text) and len(words) > 1:
        return _number(words[0]) + _number(words[-1])
    ordinal = re.search(r"(second|third|fourth) mentee", text)
    return ORDINALS[ordinal[1]] if ordinal else _number(words[-1]) if words else 1


def nth_numbers(text: str) -> tuple[int, ...]:
    """The ordinals of "the 2nd and 4th Wednesday"."""
    words = re.findall(r"\d(?=st|nd|rd|th)|first|second|third|fourth|last", text)
    return tuple(int(w) if w.isdigit() else ORDINALS[w] for w in words)


def _settled(atom: Atom, before: list[Atom], text: str) -> Atom:
    """A bare number right behind a day is a clock: "Thursday 10"."""
    if (
        atom.kind == "number"
        and before
        and before[-1].kind == "clock"
        and re.fullmatch(r"\s*(?:or|/)\s*(?:at )?", text[before[-1].span[1] : atom.span[0]])
    ):
        time = clocks.point(atom.text)
        return Atom("clock", atom.span, atom.text, number=time) if time is not None else atom
    if atom.kind != "number" or not before or before[-1].kind not in ("days", "weekday", "point", "date"):
        return atom
    time = clocks.point(atom.text)
    after = text[atom.span[1] : atom.span[1] + 12]
    if time is None or text[before[-1].span[1] : atom.span[0]].strip(" ,") or re.match(r"\s?(?:min|h\b|hour|people|%|week|mentee)", after):
        return atom
    return Atom("clock", atom.span, atom.text, number=time)


_TIMELY = frozenset(
    {"days", "dayset", "part", "clock", "range", "bound", "weekday", "cadence", "weeks", "except", "refuse", "only", "barerange", "zone"}
)
_NEAR = re.compile(r"[\s,:()]*(?:(?:from|between|at|on|and|or|is|are|only|i|can|do|suits?|works?|for)\b[\s,:()]*)*")


def _stray(atom: Atom, at: int, found: list[Atom], text: str) -> bool:
    """An ambiguous atom counts only beside an unambiguous neighbour of time ("Sun was shining", "pages 3-7" do not)."""
    if atom.kind == "barerange":
        return not _beside(atom, at, found, text, 20) and not _alone(atom, text)
    if atom.kind == "days" and atom.doubt:
        return not _beside(atom, at, found, text, 8) and not _alone(atom, text)
    if atom.kind == "date" and "/" in atom.text:
        before = text[: atom.span[0]].rstrip()
        if re.match(r"\s*(?:to|until|till|-)\s*\d{1,2}/\d", text[atom.span[1] :]):
            return False
        return not before.endswith(("on", "from", "until", "to", "till", "by", "back", "-", "for")) and not _alone(atom, text)
    return False


def _beside(atom: Atom, at: int, found: list[Atom], text: str, reach: int) -> bool:
    for other in (*found[max(0, at - 1) : at], *found[at + 1 : at + 2]):
        gap = text[min(other.span[1], atom.span[1]) : max(other.span[0], atom.span[0])]
        if other.kind in _TIMELY and not other.doubt and len(gap) <= reach and _NEAR.fullmatch(gap) and "\n" not in gap:
            return True
    return False


def _alone(atom: Atom, text: str) -> bool:
    """Whether the atom is all its line says, a form's label aside."""
    start = text.rfind("\n", 0, atom.span[0]) + 1
    end = text.find("\n", atom.span[1])
    line = text[start : end if end >= 0 else len(text)]
    return re.sub(r"^\s*[a-z ]+:", "", line).strip(" .,;!?-*()") == atom.text
