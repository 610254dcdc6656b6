"""Slips of the pen put right, only towards a closed vocabulary: never is a word of somebody's own bent into one of ours.

A word that English has, or that stands capitalised in mid-sentence and is no day or month, stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache

from alongside.language.expressions import Expression
from alongside.language.lexicon import FILLERS, MONTHS
from alongside.language.names import near
from alongside.language.page import Page, rewritten

SLIPS: dict[str, str] = {
    "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "wont": "won't", "couldnt": "couldn't", "isnt": "isn't", "arent": "aren't", "wouldnt": "wouldn't",
    "havent": "haven't", "ive": "i've", "thats": "that's", "lets": "let's", "wanna": "want to", "gonna": "going to", "gotta": "have to", "u": "you", "ur": "your", "r u": "are you",
    "pls": "please", "any1": "anyone", "some1": "someone", "every1": "everyone", "plz": "please", "plse": "please", "b4": "before", "w/o": "without", "thx": "thanks", "tnx": "thanks", "thnx": "thanks", "thanx": "thanks", "ty": "thank you",
    "tomorrows": "tomorrow's", "todays": "today's", "tmrw": "tomorrow", "tmr": "tomorrow", "2morrow": "tomorrow", "tomorow": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow", "asap": "soon", "bc": "because", "cuz": "because",
    "wensday": "wednesday", "wendsday": "wednesday", "wednsday": "wednesday", "weds": "wednesday", "thurs": "thursday", "thur": "thursday", "tues": "tuesday", "thurday": "thursday", "thirsday": "thursday", "tusday": "tuesday", "tuseday": "tuesday",
    "febuary": "february", "vedio": "video", "vidoe": "video", "fortnighly": "fortnightly", "evry": "every", "evey": "every", "nxt": "next", "wk": "week", "wks": "weeks", "mins": "minutes",
    "mornin": "morning", "hr": "hour", "appt": "appointment", "mtg": "meeting", "mtgs": "meetings", "y'all": "you", "avail": "available", "sory": "sorry", "sry": "sorry", "srry": "sorry", "soz": "sorry", "rn": "right now", "atm": "at the moment", "wld": "would", "shld": "should", "cld": "could", "sum1": "someone", "sumone": "someone",
    "no1": "nobody", "resched": "reschedule", "rescheduel": "reschedule", "reshedule": "reschedule", "shedule": "schedule", "wensdays": "wednesdays", "wendsdays": "wednesdays", "wednsdays": "wednesdays", "thirsdays": "thursdays", "thurdays": "thursdays", "tusdays": "tuesdays", "tuesdys": "tuesdays",
    "lookin": "looking", "movin": "moving", "comin": "coming", "doin": "doing", "workin": "working", "talkin": "talking", "meetin": "meeting", "thinkin": "thinking", "tryin": "trying", "mornins": "mornings", "prolly": "probably", "coz": "because", "cos": "because", "bcs": "because", "becoz": "because",
    "nite": "night", "2day": "today", "2moro": "tomorrow", "tomoz": "tomorrow", "2nite": "tonight", "l8r": "later", "l8": "late", "gr8": "great", "cu": "see you", "idk": "i don't know", "btw": "by the way", "abt": "about", "mentr": "mentor", "mentro": "mentor", "insted": "instead", "possibel": "possible", "posible": "possible", "availible": "available", "avalable": "available", "aft": "afternoon", "afternnon": "afternoon",
}  # fmt: skip
"""Shorthand and slips that are further than one letter away."""

_CALENDAR = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays",
    "saturdays", "sundays", *(m for m in MONTHS if len(m) > 5),
)  # fmt: skip
VOCABULARY = frozenset((
    *_CALENDAR, "morning", "mornings", "afternoon", "afternoons", "evening", "evenings", "tomorrow", "weekly", "biweekly", "fortnightly", "fortnight",
    "monthly", "except", "accept", "mentor", "mentors", "mentoring", "mentee", "mentees", "request", "requests", "reschedule", "postpone", "holiday", "holidays", "vacation",
    "session", "sessions", "meeting", "meetings", "unsubscribe", "available", "instead", "between", "before", "because", "please", "cancel", "decline",
    "preference", "preferences", "telephone", "lunchtime", "weekday", "weekdays", "minutes", "reminders", "reminder", "objection", "earlier", "tuesdays",
))  # fmt: skip
_BY_LETTER = {letter: tuple(word for word in VOCABULARY if word[0] == letter) for letter in {word[0] for word in VOCABULARY}}
_THEIR_OWN = """
cancer lease refer defer match dates mention vocation vacations meting mourning mournings weakly requested cancels cancelled declined declines declining canceled before's
minute remainder remainders mentored seasons season seating heating eating reminded monthly sunday expect excepts accepts accepted accent holy evenings rescheduled recession
sections section session's sessional postponed eleven meetup greeting greetings betting
"""
_NAMES = "frida freda freya marcha augusta tudor sonday"
_WORDS_OF_THEIR_OWN = frozenset((*_THEIR_OWN.split(), *_NAMES.split()))
_WELL_SPELT = (FILLERS | VOCABULARY | _WORDS_OF_THEIR_OWN) - SLIPS.keys()
_WORD = Expression(r"(?<![\w'@./+-])[a-z0-9][a-z0-9']*(?:/o)?(?![\w@]|\.\w|'\w)")
_IM = Expression(
    r"\bim (?=(?:[a-z]+ing|not|off|away|on|back|free|sick|ill|happy|in|based|a|the|new|fine|ok|sorry|afraid|out|very|so|glad|full|too|available|at|yours|all|down|up|over|with)\b)"
)
_SHORT = Expression(
    r"(?<!/)\bw/ ?(?=[a-z])(?![a-z]\b)|(?<=[a-z] )w (?=(?:this|that|it|her|him|you|u|me|us|my|the|a|them|someone|anyone)\b)|(?<=[a-z] )4 (?=me\b|us\b|help|the\b|my\b|some|her\b|him\b|a\b)"
)
_TO = Expression(
    r"\b(?:(?P<too>(?:(?<=way )|(?<=far )|(?<=much )|(?<=bit )|(?<=just )|(?<=is ))2 (?=(?:busy|late|early|much|many|long|short|soon|tired|full)\b))|(?<!at )(?<!or )(?<!and )(?<!by )(?<!day )(?<!from )2 (?=(?:move|do|be|meet|talk|have|get|see|make|skip|cancel|change|find|say|go|come|work|join|speak|hear|tell|ask|take)\b))"
)
"""A figure for a word: "no need 2 move it", "way 2 busy"."""
_WORDING = Expression(
    r"(?P<interested>\binteresting(?= in\b))|(?P<as>(?<=her )like(?= (?:a |my )?mentor\b)|(?<=him )like(?= (?:a |my )?mentor\b)|(?<=them )like(?= (?:a |my )?mentor\b))"
)
_WORDED = {"interested": "interested", "as": "as"}
"""Words that other languages lend: "interesting in", "have her like mentor"."""
_LUNCH = Expression(r"\bbetween lunch(?= and \w)|(?<=\d )(?:and|to|until|till) lunch\b(?! ?time| break| hour)")
"""Lunch as the end or the beginning of a range."""
_ISH = Expression(r"(?<=\d)-?ish\b")
_HALF = Expression(r"(?<=day )(?:am|pm)\b|(?<=days )(?:am|pm)\b|(?<=\bmon )(?:am|pm)\b|(?<=\btue )(?:am|pm)\b|(?<=\btues )(?:am|pm)\b|(?<=\bwed )(?:am|pm)\b|(?<=\bthu )(?:am|pm)\b|(?<=\bthurs )(?:am|pm)\b|(?<=\bfri )(?:am|pm)\b")  # fmt: skip

_TWO = Expression(
    r"(?<![/,&])\b(?:mo|tu|th|fr|sa|su)\b(?=,? (?:mornings?|afternoons?|evenings?|\d{1,2} ?[-:h]|\d{1,2}\.\d\d|\d{1,2} (?:to|till)\b)|\s*[+&]\s*(?:mo|tu|we|th|fr|sa|su)\b)"
)
_SPAN = Expression(r"(?<![\w/,&])(?P<first>mo|tu|we|th|fr|sa) ?- ?(?P<last>tu|we|th|fr|sa|su)\b(?!')")
_TWO_LETTERS = {"mo": "monday", "tu": "tuesday", "we": "wednesday", "th": "thursday", "fr": "friday", "sa": "saturday", "su": "sunday"}
_THE_TALK = Expression(
    r"\b(?P<day>(?:mon|tues|wednes|thurs|fri)day)s (?=(?:talk|session|meeting|slot|chat|catch-?up|call)\b(?! (?:me|us|after|before|between|from|to)\b))"
)
"""The apostrophe that is seldom typed: "thursdays talk"."""
_ARROW = Expression(r"(?P<day>\b(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri)day)) (?P<old>\d{1,2}[:.]\d\d) ?-> ?(?=\d{1,2}[:.]\d\d)")
"""An hour and the one that takes its place: "tomorrow 9:30 -> 10:15"."""
_OR_BETWEEN = Expression(r"(?<=\bor )(?=\d{1,2} and \d{1,2} (?:on )?(?:mon|tues|wednes|thurs|fri)day)")
_LETTERED = Expression(r"(?<=\b[mtwrf] )(?:a\.m\.?|p\.m\.?|am\b|pm\b)|(?<=\bth )(?:a\.m\.?|p\.m\.?|am\b|pm\b)")
_THE_HOURS = Expression(
    r"\bbetween the (?P<start>\d{1,2}(?:[:.h]\d\d)?h?) and the (?=\d{1,2}(?:[:.h]\d\d|h)?\b(?! (?:of |jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))"
)
"""Hours with an article: "between the 10 and the 12"."""
_EXCEPTED = Expression(r"(?P<days>\b[a-z]+days?(?: and [a-z]+days?)?) (?:excepted|excluded|aside)\b")


_EARLY = Expression(
    r"\bim (?=(?:ok|okay|fine|good|free|happy|sorry|afraid|away|not|busy|glad|sick|back|available|in|on)\b[^\n]*\b(?:w|with|this|that|the|me|on|at|for|until|till|sure|today|tomorrow|but|and|it|week|my)\b)|(?<=[\dm] )cet\b|(?:^|(?<=\n))(?:mo|tu|we|th|fr) (?=no\b|\d{1,2} ?[-:.])"
)


_EARLIER = {"cet": "berlin time", **{f"{short} ": f"{day} " for short, day in _TWO_LETTERS.items()}}


def english_first(page: Page) -> Page:
    """The page with what another language would claim put right beforehand: "im ok w this" is no German, "3pm CET" no French."""
    return rewritten(page, _EARLY, lambda m: _EARLIER.get(m.group(), "i'm "))


def put_right(page: Page) -> Page:
    """The page with its slips mended; what is shown to people keeps them."""
    if any(map(_may_be_meant, set(_WORD.findall(page.folded)) - _WELL_SPELT)):
        page = rewritten(page, _WORD, lambda m: _mended(page, m))
    page = rewritten(page, _SHORT, lambda m: "with " if m.group().startswith("w") else "for ")
    page = rewritten(page, _TO, lambda m: "too " if m["too"] else "to ")
    page = rewritten(page, _WORDING, lambda m: _WORDED[m.lastgroup or ""])
    page = rewritten(page, _LUNCH, lambda m: m.group().replace("lunch", "13:00" if m.group().startswith("between") else "12:00"))
    page = rewritten(page, _ISH, lambda _: "")
    page = rewritten(page, _IM, lambda _: "i'm ")
    page = rewritten(page, _SPAN, lambda m: f"{_TWO_LETTERS[m['first']]}-{_TWO_LETTERS[m['last']]}")
    page = rewritten(page, _TWO, lambda m: _TWO_LETTERS[m.group()])
    page = rewritten(page, _ARROW, lambda m: f"{m['day']}'s {m['old']} session moves to ")
    page = rewritten(page, _THE_HOURS, lambda m: f"between {m['start']} and ")
    page = rewritten(page, _OR_BETWEEN, lambda _: "between ")
    page = rewritten(page, _LETTERED, lambda m: "morning" if m.group().startswith("a") else "afternoon")
    page = rewritten(page, _THE_TALK, lambda m: f"{m['day']}'s ")
    page = rewritten(page, _EXCEPTED, lambda m: f"except {m['days']}")
    return rewritten(page, _HALF, lambda m: "morning" if m.group() == "am" else "afternoon")


def _mended(page: Page, match: re.Match[str]) -> str:
    word = match.group()
    if word in _WELL_SPELT:
        return word
    meant = _may_be_meant(word)
    if meant is None or (word not in SLIPS and meant not in _CALENDAR and _capitalised(page, match.start())):
        return word
    return meant


def _may_be_meant(word: str) -> str | None:
    """What a word that is not well spelt may be a slip for."""
    return SLIPS.get(word) or (_nearest(word) if len(word) >= _LONG_ENOUGH and "'" not in word else None)


_LONG_ENOUGH = 5
"""Letters of the shortest word that may be a slip of any other kind."""


def _capitalised(page: Page, at: int) -> bool:
    """Whether a word stands with a capital inside a sentence."""
    before = page.folded[:at].rstrip(" ")[-1:]
    return page.shown[at].isupper() and not page.shown[at : at + 2].isupper() and before not in ("", ".", "!", "?", "\n", ":", "-", "*")


@lru_cache(maxsize=4096)
def _nearest(word: str) -> str | None:
    """The one word of the vocabulary that a single slip makes of this one."""
    close = {known for known in _BY_LETTER.get(word[0], ()) if near(word, known)}
    if len(close) != 1:
        return None
    meant = close.pop()
    # An ending is no slip: "unsubscribed", "mentored".
    return None if meant not in _CALENDAR and (word.startswith(meant) or meant.startswith(word)) else meant
