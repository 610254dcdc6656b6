"""What the writer does on days of the week, where nothing is wished for: "Fridays I'm at the university", "I teach on Thursdays".

A day that is only told of is none to meet on.
"""

from __future__ import annotations

from alongside.language.clause import CLOCKS, Clause
from alongside.language.expressions import Expression

_SIGNS = frozenset({"bad", "refuse", "only", "except", "old", "cadence", "dayset", "channel", "duration", "nth"})
_WHY = frozenset({"reason", "lack", "away"})
_HOURS = frozenset({"part", "range", "barerange"})
_LED = r"[\s,;:(-]*(?:(?:and|but|though|although|while|however|because|since|as|except that|only|also|plus|sadly|unfortunately|i'm afraid|note that|just so you know)[,:]? +)*"
_OFTEN = (
    r"(?:(?:always|usually|mostly|normally|generally|often|typically|sometimes|also|all|both|still|currently|regularly|already|actually) )*"
)
_WELCOME = Expression(
    r"\b(?:free|open|available|can|could|would|i'd|may|might|will do|works?(?! (?:on|at|for (?:a|the|another)|in|with|elsewhere)\b)|suits?|fits?|fine|good|best|better|ok|okay|great|"
    r"perfect|ideal\w*|possible|prefer\w*|favou?r\w*|like|love|want|wish|happy|glad|times?|slots?|gaps?|windows?|space|room|flexible|easy|easier|easiest|quiet\w*|calm\w*|convenient|"
    r"sweet|golden|heaven\w*|bliss|dream|spot|meet|talk|see (?:you|each|him|her|them)|chat|please|let's|both|either|fewer|least|nothing on|empty|light|hardly any|early|late|reachable|yes|sure|start|begin|finish|stop|leave|done|"
    r"arrive|get in|lunch|sessions?|talks?|mentoring|mentees?|you)\b"
    r"|\b(?:home|office|headquarters|hq|on[ -]site|in town|desk|work(?:ing)? ?days?)\b|\b(?:there|here|in|around|online|back(?!-)|at work)(?=\s*(?:$|[^a-z\s]|(?:from|until|till|all|as|and|only|too)\b))"
)
"""Words with which a day is wished for, or which say of it no more than where its writer can be found."""
_PLACE = r"(?:at|in|on|with|over at|down at|up in|out at|out in|visiting|away|off|out|elsewhere|abroad|teaching|studying|training|travel+ing|commuting|driving|flying|volunteering|coaching|looking after|minding|doing|working|covering|swamped|tied up|snowed under|booked|buried|taken|gone|not (?:in|there|around|here|working|at work))"
_VERB = (
    rf"(?:(?:'m|'re| am| are|'ll be| will be| have to be| need to be| must be| tend to be) {_OFTEN}{_PLACE}\b"
    r"|(?:'ve got| have got| have|'ve| got) (?!(?:no|nothing|to (?:leave|go|start|be back)|from|between|time|an hour|half an hour)\b)"
    rf"| {_OFTEN}(?:teach|study|train|travel|commute|fly|drive|volunteer|coach|look after|mind|care for|take care of|am with|visit|attend|go to|do|run|lead|cover|work (?:on|at|for|in|with|elsewhere)|spend|take|play|sing|swim|pick up|collect|fetch|keep|reserve|need|help out|sit in|tutor|lecture|rehearse)\b)"
)
_IN_FRONT = Expression(rf"\s*,? ?{_OFTEN}(?:is when |are when |is where |are where )?(?:i|we){_VERB}")
_BEHIND = Expression(rf"{_LED}{_OFTEN}(?:i|we){_VERB}")
_ENDS = Expression(r"[ .,;!)(]*(?:for (?:my|the|our|a|an) (?!mentor|talk|session)[a-z -]+|all day(?: long)?|and the like)?[ .,;!)(]*")
_GIVEN_AWAY = Expression(
    rf"\s*,? ?(?:(?:is|are|'s) {_OFTEN}(?:my|our|for|for my|reserved|spent|kept|blocked|taken up|dedicated|devoted|set aside|full of|packed with|given to)|(?:belongs?|go|goes) to) (?!(?:for )?(?:us|you)\b|(?:for )?(?:the |our |my )?(?:mentoring|talk|session|mentee)\b)"
    r"|\s*(?:is|are|'s) (?:[a-z-]+ ){1,2}days?(?: for me)?\s*$"
)
_CALLED = Expression(rf"{_LED}(?:my|our) (?:[a-z-]+ ){{1,2}}days? (?:is|are)(?: on)?\s*$")
"""Days called by what they are for: "my lab days are ..."."""


_OTHERWISE = Expression(r"\b(?:otherwise|else|apart from|other than|except|the rest|remaining|other days?|but)\b")


def takes_up(clause: Clause, ahead: Clause | None) -> bool:
    """Whether a clause refuses its days, or their hours, by telling what takes them up, and what follows does not welcome them."""
    days = [a for a in clause.atoms if a.kind == "days"]
    if not 0 < len({d for a in days for d in a.days}) < _PRESENCE or clause.mark == "?" or clause.kinds - _WHY:
        return False
    if any(a.kind in _SIGNS for a in clause.atoms):
        return False
    first, last = days[0], days[-1]
    timed = [a for a in clause.atoms if a.kind in CLOCKS - {"allday"}]
    own = [a for a in timed if a.kind in _HOURS and first.span[0] <= a.span[0] and a.span[0] - last.span[1] <= 6]
    later = [a for a in timed if a not in own]
    if not later and ahead is not None and ahead.line == clause.line and _welcomes(ahead):
        return False
    behind = clause.text[max(last.span[1], *(a.span[1] for a in own), 0) - clause.span[0] :]
    before = clause.text[: first.span[0] - clause.span[0]]
    if _WELCOME.search(f"{before} {behind}"):
        return False
    if later:
        # "Wednesdays I'm in meetings till 3": those hours of the day.
        return (
            all(a.kind in (*_HOURS, "bound", "clock") and a.span[0] > last.span[1] for a in later) and _IN_FRONT.match(behind) is not None
        )
    if _IN_FRONT.match(behind) or _GIVEN_AWAY.match(behind) or _CALLED.match(before):
        return True
    return _BEHIND.match(clause.text) is not None and _ENDS.fullmatch(behind) is not None


_PRESENCE = 3
"""From so many days on a place is where somebody works: "I'm in the plant Monday to Thursday"."""


def _welcomes(clause: Clause) -> bool:
    """Whether a clause goes on about the same days and wishes for them: "... and can talk between 11 and 3"."""
    says = _WELCOME.search(clause.text) is not None or clause.has(*CLOCKS)
    return says and not clause.has("days", "dayset") and _OTHERWISE.search(clause.text) is None
