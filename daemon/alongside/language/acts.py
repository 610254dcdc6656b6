"""What a clause speaks of: first what its cues say, then what its shape lets expect.

A mail that moves a session reads its days otherwise than one that wishes for hours; ``Mail`` holds what has to be known of the whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from alongside.language.clause import CLOCKS, DATED, TIMELY, Clause
from alongside.language.expressions import Expression
from alongside.language.gist import SPEAKS, WHOSE, Mail, lost, of_length, refused_day

_SESSION = Expression(r"day's (?:session|talk|meeting|call|one|slot|off|out|gone)\b")
"""A session called by its day: "Friday's talk is off"."""
_STORY = Expression(
    r"\b(?:started|joined|was|were|had|met|talked|spoke|saw|went|came|heard|attended|gave|told|mentioned|asked|used to|showed|explained|helped|learned|learnt|(?<!ve )got|arrived|discussed|presented|promised|said|did|took|sat|wrote|sent|returned|moved here)\b"
)
"""Verbs of what is over: the days beside them are part of a story."""
_WHY = Expression(r"\s*(?:because of|due to|owing to)\b")
_NORMAL = Expression(
    r"\b(?:is|will be|looks|should be) (?:all )?(?:normal|fine|ok|okay|free|quieter|calmer|better|as usual|back to normal)\b|\bas usual\b"
)
_GOES_ON = Expression(
    r"[\s(]*(?:or|and|from|until|till|on|to|then|also|maybe|at|the|next|this|back|through|returning|i.e\.|\w+day|\d|for|no|in|so|that is|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)"
)


def act_of(c: Clause, before: str, mail: Mail, ahead: Clause | None) -> str:
    """What a clause speaks of: first what its cues say, then what its shape lets expect; "" where it says nothing of the calendar."""
    if c.has("shift"):
        return "move"
    if before in ("miss", "move") and _WHY.match(c.text):
        return "reason"
    acts = {SPEAKS[k] for k in c.kinds if k in SPEAKS}
    bounded = sum(a.kind in DATED for a in c.atoms) > 1 and re.search(r"\b(?:until|till|to|through)\b|-", c.text) is not None
    if {"miss", "away"} <= acts and (bounded or c.has("dates", "lasting")):
        acts = {"away"}
    opens = mail.pausing and _FROM_THAT_DAY.search(c.text) is not None
    if c.kinds & set(SPEAKS) == {"reason"} and (mail.away or bounded or opens or c.has("dates")):
        acts = {"away"}
    if "miss" in acts and bounded and _PRESENT.match(c.text) and sum(a.kind == "date" for a in c.atoms) > 1:
        acts = {"away"}
    if "reason" in c.kinds and bounded and sum(a.kind == "date" for a in c.atoms) > 1:
        acts = {"away"}
    for act in ("move", "miss", "away", "propose"):
        if act in acts and (found := _CUED[act](c, before, mail, ahead)):
            return found
    return _by_shape(c, before, mail, ahead)


_PRESENT = Expression(r"\s*(?:and |but |because |as |since )?(?:i'm|i am|i'll be|i will be|we're|we are)\b")
"""Where somebody is from one day to another: "I'm seconded to Gdansk from 1 to 31 May and can't join"."""
_FROM_THAT_DAY = Expression(r"\b(?:from|starting|as of|beginning)\b")


def _moved(c: Clause, before: str, mail: Mail, ahead: Clause | None) -> str:
    if of_length(c):
        return "wish"
    if not any(a.kind in TIMELY for a in c.atoms):
        return "" if mail.strongly else "move"
    if c.generic and not c.definite:
        return "wish"
    if mail.strongly and not c.definite:
        return "wish"
    return "move"


def _missed(c: Clause, before: str, mail: Mail, ahead: Clause | None) -> str:
    if not any(a.kind in TIMELY for a in c.atoms):
        return "miss" if c.kinds & {"skip", "reason"} else ""
    if c.kinds & {"propose", "move"} and not c.kinds & {"skip", "reason"}:
        return ""
    if c.has("month") and c.has("days"):
        return "miss"
    if c.generic and not c.has("weeks", "date", "point", "weekday", "weekof", "sessions"):
        return "wish"
    if not c.definite and not c.single:
        return "wish" if not mail.moving else "miss"
    if c.single and not c.definite and mail.general and not mail.moving and not WHOSE.search(c.text):
        return "wish"
    return "miss"


def _for_good(c: Clause) -> bool:
    """ "From May I won't be in on Fridays any more": every such day, from then on."""
    return any(a.kind == "days" and a.plural for a in c.atoms) and _NO_LONGER.search(c.text) is not None


_NO_LONGER = Expression(r"\b(?:any ?more|any longer|no longer|for good|from now on)\b")


def _once(c: Clause) -> bool:
    """ "I'm on a course from Wednesday through Friday": days from one to another, said in the singular."""
    return any(a.kind == "days" and _FROM_DAY.fullmatch(a.text) for a in c.atoms) and not _ALWAYS.search(c.text)


_FROM_DAY = Expression(r"(?:from )?[a-z]+day (?:to|through|thru|until|till) [a-z]+day")
_ALWAYS = Expression(r"\b(?:always|usually|normally|every|each|mostly|never|generally)\b")


def _gone(c: Clause, before: str, mail: Mail, ahead: Clause | None) -> str:
    if _for_good(c):
        return "wish"
    if before == "miss" and not c.definite and any(a.kind == "days" for a in c.atoms):
        return "reason"
    if c.generic and not c.definite and not (_once(c) and not mail.general):
        return "wish"
    if not any(a.kind in TIMELY for a in c.atoms):
        return "away"
    if _once(c):
        return "away"
    if not (c.definite or c.single):
        return "wish" if c.has("bound", "part", "range", "clock") else "away"
    if c.single and not c.definite and (mail.strongly or (mail.general and not mail.moving)):
        return "wish"
    return "away"


_TOGETHER = Expression(r"\b(?:let's|(?:could|can|shall) we|(?:how|what) about)\b")


def _proposed(c: Clause, before: str, mail: Mail, ahead: Clause | None) -> str:
    if c.generic and not c.has("date", "weekday", "weekof") and not any(a.kind == "point" and a.text != "today" for a in c.atoms):
        return "wish"
    if mail.moving or (before == "move" and c.has("clock") and not c.has("days", "dayset", "cadence")):
        return "move"
    if c.has("date", "point", "weekday", "weekof"):
        return "move"
    if c.has("weeks", "sessions") and not mail.general:
        return "move"
    if c.single and not mail.general and (c.has("clock") or c.mark == "?" or before == "miss" or _TOGETHER.search(c.text)):
        return "move"
    return "wish"


_CUED = {"move": _moved, "miss": _missed, "away": _gone, "propose": _proposed}


_OFFERED = Expression(
    r"\b(?:would|could|might|should)(?: be)?(?: (?:fine|ok|okay|possible|good|better|work|suit|do|great|perfect))?(?: for me)?\s*$|(?<!n't )(?<!not )\b(?:works?|suits?|is (?:fine|ok|okay|possible|good|free|better))(?: for me)?\s*$"
)
"""How a day is offered behind one that cannot be: "the 10th is bad, the 12th would"."""
_UNTIL = Expression(r"\d\.? ?[a-z]*\.? ?(?:-|to|until|till|through|thru) ?\w*\.? ?\d")


@dataclass(frozen=True, slots=True)
class Seen:
    """A clause with what it stands between: the act before it, the clause that follows, the mail as a whole."""

    clause: Clause
    before: str
    mail: Mail
    ahead: Clause | None

    @property
    def specific(self) -> bool:
        """Whether it names days that may be single ones."""
        return self.clause.definite or self.clause.single

    @property
    def refuses(self) -> bool:
        """Whether something in it says no."""
        return self.clause.has("refuse", "bad")


def _cannot_be(s: Seen) -> bool:
    """A day refused or lost, in a mail that moves a session."""
    return s.mail.moving and (refused_day(s.clause) or (s.specific and lost(s.clause, s.ahead)))


def _is_over(s: Seen) -> bool:
    """ "I started in February": told, unless it is a condition or wishes for something."""
    c = s.clause
    told = (
        _STORY.search(c.text) and not (WHOSE.search(c.text) and s.mail.moving) and not re.match(r"\s*(?:but |and )?(?:only )?if\b", c.text)
    )
    wishes = c.kinds & {"propose", "preference", "request", "volunteer", "accept", "fit", "move"} or c.has("cadence", "dayset")
    return "resume" in c.kinds or bool(told and not wishes)


def _is_normal(s: Seen) -> bool:
    """ "Next week is normal again" behind a session left out."""
    return (
        s.before in ("miss", "away") and s.clause.has("weeks") and _NORMAL.search(s.clause.text) is not None and not s.clause.has(*CLOCKS)
    )


def _days_refused(s: Seen) -> bool:
    """ "No Mondays in May", "Friday's talk is off"."""
    c = s.clause
    return s.refuses and ((c.has("month") and c.has("days")) or (c.single and _SESSION.search(c.text) is not None))


def _offered(s: Seen) -> bool:
    return s.before == "miss" and s.specific and not s.mail.strongly and _OFFERED.search(s.clause.text) is not None


_SOMETHING = Expression(
    r"\s+(?:is|was|turned out to be|turns out to be|happens to be|has become|will be|falls on) (?:already |also |still )?(?:an?|my|our|the|his|her|their)\b(?! (?:good|better|possible|option|alternative|day|great|fine|nice|chance|quiet|free))"
)


def _is_a(s: Seen) -> bool:
    """ "Thursday 4 March is a strike day here. Could we do Monday?": what a day is keeps its session from being held."""
    days = [a for a in s.clause.atoms if a.kind in DATED]
    if len(days) != 1 or s.clause.has(*CLOCKS) or s.clause.kinds or s.clause.mark == "?":
        return False
    return _SOMETHING.match(s.clause.text, days[0].span[1] - s.clause.span[0]) is not None


def _goes_on(s: Seen) -> bool:
    """Days that only continue what was said: "the 10th, and on the 12th"."""
    c = s.clause
    days = c.definite or (c.single and s.before == "away")
    return (
        s.before in ("miss", "away")
        and not c.has("clock", "range", "barerange")
        and days
        and _GOES_ON.match(c.text) is not None
        and c.mark != "?"
    )


def _after_missed(s: Seen) -> bool:
    return s.before == "miss" and s.specific and not s.mail.strongly


def _is_stretch(s: Seen) -> bool:
    c = s.clause
    return c.has("dates") or (sum(a.kind == "date" for a in c.atoms) == 2 and _UNTIL.search(c.text) is not None)


def _one_time(s: Seen) -> bool:
    """A weekday with its hour, or one that is asked for."""
    c = s.clause
    plain = c.single and not c.has("cadence", "refuse", "only", "except", "dayset")
    return plain and (c.has("clock") or (c.mark == "?" and c.has("range", "part", "barerange")))


_FROM_THEN = Expression(r"\b(?:from|starting|as of) (?:next )?\w+day\b")
_WILL_BE = Expression(r"\bi(?:'ll| will|'m going to| am going to|'m| am)\b")


_SHAPES: tuple[tuple[str, Callable[[Seen], bool]], ...] = (
    ("", lambda s: not any(a.kind in TIMELY for a in s.clause.atoms)),
    ("miss", _cannot_be),
    ("story", _is_over),
    ("story", _is_normal),
    ("miss", _days_refused),
    ("wish", lambda s: s.clause.generic and not s.clause.definite),
    ("away", lambda s: s.before == "away" and s.clause.has("lasting")),
    ("story", lambda s: s.clause.told and s.before not in ("miss", "away") and not WHOSE.search(s.clause.text)),
    ("miss", lambda s: s.mail.moving and s.specific and _is_a(s)),
    ("move", lambda s: s.specific and s.mail.moving and WHOSE.search(s.clause.text) is not None),
    ("move", _offered),
    ("miss", lambda s: s.before == "miss" and _goes_on(s)),
    ("away", lambda s: s.before == "away" and _goes_on(s)),
    # Behind a session left out, a day with an hour, a word or a question of its own is the new one; a bare one is why.
    (
        "move",
        lambda s: (
            _after_missed(s)
            and not s.clause.told
            and bool(s.clause.kinds or s.clause.has(*CLOCKS) or s.clause.mark == "?" or s.mail.moving)
        ),
    ),
    ("reason", _after_missed),
    ("move", lambda s: s.before == "move" and not s.clause.generic),
    ("move", lambda s: s.mail.moving and s.specific),
    (
        "away",
        lambda s: (
            s.mail.pausing
            and (s.clause.definite or _FROM_THEN.search(s.clause.text) is not None)
            and _WILL_BE.search(s.clause.text) is not None
        ),
    ),
    ("wish", lambda s: s.mail.general),
    ("away", _is_stretch),
    ("miss", lambda s: s.refuses and (s.clause.has("weeks") or s.clause.definite)),
    ("move", lambda s: s.clause.has("date", "point", "weekday") and s.clause.has(*CLOCKS)),
    ("move", _one_time),
)
"""What a clause without a cue speaks of: the first row that holds; a wish where none does."""


def _by_shape(c: Clause, before: str, mail: Mail, ahead: Clause | None) -> str:
    seen = Seen(c, before, mail, ahead)
    return next((act for act, holds in _SHAPES if holds(seen)), "wish")
