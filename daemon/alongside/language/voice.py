"""Who a clause speaks of: the writer's wish, or a story told around it, of somebody or something else, or of what is over.

"My train gets in at 9:50" names an hour and wishes for nothing; "Thursdays work" and "please Thursdays" do. A clause is told when its
subject is neither the writer nor a session nor a time, or its verb is of the past, and nothing in it asks.
"""

from __future__ import annotations

from functools import lru_cache

from alongside.language.clause import DEFINITE, TELLING, Clause
from alongside.language.expressions import Expression
from alongside.language.lexicon import CHANNELS, FILLERS
from alongside.language.page import Page, Span

_LEAD = r"[\s,;:(\"-]*(?:(?:at first|in the beginning|(?:in|at|on|during|for|since) (?:the|my|our|his|her|their|this) [a-z]+(?: [a-z]+)?),? (?=(?:i|we|my|our|the|his|her|their|he|she|they|everybody)\b))?(?:(?:on )?(?:(?:mon|tues|wednes|thurs|fri)days?(?:,? and |, )?)+,? (?=(?:my|our|the|his|her|their|he|she|they)\b))?(?:(?:and|but|so|or|because|since|as|when|while|where|whereas|although|though|then|also|now|well|oh|anyway|sadly|luckily|unfortunately|fortunately|meanwhile|besides|by the way|after that|before that|until then|in the meantime|that means(?: that)?|(?:the (?:good|bad|only|less good) news is|the (?:problem|thing|trouble|point|reason) is)(?: that)?|which means(?: that)?|it seems(?: that)?|you see|as you know|you (?:may|might) (?:know|remember|have heard)(?: that)?|i (?:think|know|guess|hear|fear)(?: that)?),?\s+)*"

_ABOUT = (
    r"(?:sessions?|talks?|meetings?|calls?|chats?|one|ones|slots?|catch-?ups?|times?|day|days|hours?|mornings?|afternoons?|evenings?|weeks?|months?|"
    r"\w+days?|dates?|appointments?|appointment|series|mentoring|pairing|availability|preferences?|calendar|diary|schedule|rhythm|first|second|"
    r"third|fourth|last|next|best|only|same|rest|other|others|lunch|time ?zone|zone|topics?|subjects?|limit|maximum|preferred|ideal|following|coming|"
    r"\d\S*|half|full|phone|video|e-?mail|teams|zoom|slack|chat|earliest|latest|answer|leave|holidays?|vacation|absence|sabbatical|"
    r"request|mentors?|mentees?|objection|proposal|suggestion|offer|windows?|choice|"
    r"january|february|march|april|may|june|july|august|september|october|november|december)"
)
"""Words that the programme is about: a clause whose subject they are speaks of the wish itself."""

_NOUN = (
    rf"(?:(?:my|our|the|his|her|their|its|your|a|an|this|these|those|some|both|each|every|all|one of (?:my|our|the)|two of (?:my|our|the)|half of (?:my|our|the)) "
    r"(?!(?:[a-z'-]+ ){0,3}(?:weeks?|months?|\w+days?|mornings?|afternoons?|evenings?|sessions?|talks?) (?:is|are|was|were|will|looks?|has|have|works?)\b)"
    rf"(?!(?:[a-z'-]+ )?{_ABOUT}\b)(?:(?!(?:i|we)\b)[a-z'-]+ ){{1,7}}?"
    r"(?=(?:is|are|was|were|will|can|could|has|have|had|wants?|needs?|goes|comes|gets?|takes?|took|starts?|opens?|closes?|ends?|runs?|says?|said|thinks?|keeps?|makes?|made|gave|gives|put|puts|leaves?|finish(?:es)?|"
    r"does|did|doesn't|don't|isn't|aren't|won't|hasn't|didn't|arrives?|arrived|begins?|began|disappears?|moves?|moved|changed|changes|asked|told|works|sleeps?|stays?|lives?|plays?|ran|went|came|knows?|sits?|stands?|depends?|drives?|overruns?|let(?= (?:me|us|him|her)\b)|promised|decided|called|booked|forgot|[a-z]+ed|[a-z]{3,}s) ?\b)"
    r"|(?:my|our|the|his|her|their) (?:people|others|lads|lot|kids|children|boys|girls|twins|colleagues|parents|guys|men|women|students|patients|neighbours|relatives)(?: [a-z]+){0,4}? (?=(?:work|have|start|come|go|need|want|do|are|were|bring|get|leave|finish|meet|play|sleep|eat)\b))"
)
_PRONOUN = rf"(?:(?:he|she|they|everybody|everyone|nobody|no one|somebody|someone|people|(?:it|which|who|there|that)(?! (?:leaves?|means|i|we|you|is(?=:)|(?:is|are) (?:always |usually |only |just |about )*(?:an?|one|two|some) (?:[a-z]+ )?(?:slots?|gaps?|stretch|holes?|windows?|hours?|pockets?|lulls?)|is (?:always |usually |about |from |between )*\d)\b))(?:'s|'ve|'re|'d|'ll)? )(?!(?:now |still |then |always )*(?:{_ABOUT})\b)(?!(?:is |are )?(?:on )?(?:\d|(?:mon|tue|wed|thu|fri)[a-z]*\b))"
_BARE = r"(?!(?:i|we|you|it|that|this|what|which|please|everything|anything|nothing|tuesday|wednesday|thursday|friday|monday|somebody|someone)\b)[a-z]{3,} (?:wants|needs|thinks|asked|sends|insists|told|promised|expects|goes|keeps|gave|works(?= (?:on )?(?:mon|tue|wed|thu|fri)))\b"
_NAMED = (
    r"(?!(?:lunch|noon|midday|mornings?|afternoons?|evenings?|nights?|phone|video|e-?mail|teams|zoom|webex|slack|chat|mentoring|everything|anything|nothing|either|this|that|which|what|it|[a-z]+days?|today|tomorrow)\b)[a-z]{3,} "
    r"(?:does|takes|brings|fetches|walks|covers|sleeps|sits|starts|finishes|leaves|eats|cooks|drives|teaches|plays|sells|cleans|opens|closes|collects|minds) "
)
_OF_MY_MENTOR = r"my (?:mentor|mentee)(?: [a-z]+)? (?:tells|told|says|said|is at|walks|sits|starts|works|has (?:her|his|the))\b"
_WHO_IS = r"(?:is (?:the one|somebody|someone) who\b|where [a-z]+ (?:is|are) at\b)"
_OTHER = Expression(rf"{_LEAD}(?:{_NOUN}|{_PRONOUN}|{_BARE}|{_NAMED}|{_OF_MY_MENTOR}|{_WHO_IS})")
_THING = Expression(rf"{_LEAD}{_NOUN}")
"""A clause whose subject is called by its name: it is known to be no mentor."""
_PAST = Expression(
    rf"{_LEAD}(?:i|we|you|he|she|they)(?:(?:'d| had|'ve| have) (?:just |only |already |even )*(?:put|read|written|seen|sent|had(?! to))\b|(?:'d| had|'ve| have)? (?:just |only |already |never |always |recently |once |even |both |all |finally |really )*(?!(?:need|feed|used|stopped|decided|booked|signed|set|put|read|got|had|been|preferred)\b)"
    r"(?:[a-z]{3,}ed|was|were|went|came|met|saw|heard|spoke|gave|took|told|found|began|left|lost|grew|wrote|thought|knew|sat|ran|fell|broke|slept|learnt|taught|caught|brought|bought|spent|built|kept|held|said|did)\b)"
)
_UNREAL = Expression(
    rf"{_LEAD}(?:what an? |how (?:lovely|nice|kind|funny|strange|odd|sad)\b)|\b(?:'d|would|could|might|wouldn't|couldn't)(?: never| not| only)? have (?:[a-z]{{3,}}ed|been|done|gone|known|taken|given|seen|frozen|found|thought|brought|lost|made|said|had|come|written|spoken|chosen|forgotten|left|told)\b"
)
"""An exclamation, or what would have been."""
_BACK_THEN = Expression(
    r"\b(?:before that|back then|at (?:the|that) time|in (?:those|the old) (?:days|times)|in the old (?:days|times)|until (?:january|february|recently|last [a-z]+)|last (?:autumn|summer|spring|winter|year|term))\b[^.;!?\n]*\b(?:was|were|had|couldn't|could not|wasn't|weren't|didn't|did|sat|met|wanted|used to|[a-z]{3,}ed)\b"
)
"""What was in a time that is over: "before that I couldn't do anything on weekdays"."""
_ASKS = Expression(
    r"\b(?:please|pls|could|can|can't|cannot|would|wouldn't|let's|shall|prefer\w*|rather|works?(?= (?:for me|best|well|better))|suits?|suit|best|better|free|available|availability|possible|impossible|"
    r"ideal\w*|only|never|not|no|except|instead|should|must|how about|what about|wish|like to|love to|(?<=i )want|(?<=we )want|(?<=really )want|fine|okay|ok|good|perfect|great|easiest|convenient|i'm (?:away|out|off)|on leave|skip|move|"
    r"cancel|postpone|reschedule|until further notice)\b|\?"
)

_BY_THIRDS = Expression(
    rf"{_LEAD}(?:{_OF_MY_MENTOR}|{_WHO_IS})|{_LEAD}(?:he|she|they)(?:'s|'ve|'re|'d|'ll)? (?!(?:can|could|may|might|would|will|won't|can't|cannot|don't|doesn't|do|does)\b|are (?:on )?(?:\d|(?:mon|tue|wed|thu|fri)))[a-z]+ "
)
_ASKS_PLAINLY = Expression(
    r"\b(?:please|pls|would|prefer\w*|rather|suits?|works?|fits?|best|better|for me|let's|shall|how about|what about|(?:can|could|may|shall) (?:we|i|you)|only|never|except|my mentor|mentees?)\b|\?"
)
"""What makes a clause about others a wish all the same."""

_DAILY = Expression(
    rf"{_LEAD}(?:i|we)(?:'ll| will)? (?:usually |always |normally |only |still |then |mostly )*(?:get up|wake|land|arrive|fly|drive|cycle|sleep|fall asleep|eat|cook|feed|fetch|pick up|collect|drop (?:off|my|our|the)|take the|bring|do the (?!talks?|sessions?|meetings?)|sit|look after|"
    r"come home|get home|go to|garden|mind the|walk the|run the|man the)\b"
)
"""What a day is made of: "I get up at noon", "I land at one"."""
_IS_WELL = Expression(
    r"^(?:(?!\b(?:i|we|me|us|our|please|not|no|only|never)\b).)*\b(?:is|are|was|were|'s) (?:[a-z]+ )?(?:fine|good|great|ok|okay|perfect|better|free|available)(?: (?:again|now|too|as well|today))?\s*$"
)
"""How somebody else is: "the dog is fine again"."""


_LONGEST = 400
"""Letters of the longest clause that is looked at for whose it is; nobody tells more in one breath."""


@lru_cache(maxsize=256)
def told(text: str, mark: str = "") -> bool:
    """Whether a clause only tells a story around the wish."""
    if mark == "?" or len(text) > _LONGEST:
        return False
    if _UNREAL.search(text) or _BACK_THEN.search(text):
        return True
    if _BY_THIRDS.match(text) and not _ASKS_PLAINLY.search(text):
        return True
    if _ASKS.search(text):
        return _IS_WELL.search(text) is not None and _OTHER.match(text) is not None
    return any(kind.match(text) for kind in (_OTHER, _PAST, _DAILY))


def back_then(text: str) -> bool:
    """Whether it is told of a time that is over."""
    return _BACK_THEN.search(text) is not None


def asks(text: str) -> bool:
    """Whether a word of wishing, offering or refusing stands in it."""
    return _ASKS.search(text) is not None


_SESSION = Expression(
    r"\b(?:our|the|my|this|that|next|first|last|weekly|today's|tomorrow's|\w+day's) (?:[a-z]+ )?(?:sessions?|talks?|meetings?|calls?|chats?|catch-?ups?|appointments?|slots?|times?)\b"
)


def passing(page: Page, span: Span) -> bool:
    """Whether words stand in a clause that tells of something else, and of no session."""
    start, end = _clause(page, span)
    text = page.folded[start:end]
    return page.tongue == "en" and told(text, page.folded[end : end + 1]) and not _SESSION.search(text)


_SELF = Expression(r"\b(?:i|i'm|i'd|i'll|i've|we|we'd|we'll|we're|me|please)\b")
_QUOTED = Expression(
    r"\b(?:said|told|suggested|recommended|advised|proposed|encouraged|thinks|insists|heard?|read|saw|see|know|understand|gather)\b"
)
"""Words of others that a wish may begin with: "my boss suggested that I find a mentor"."""


_WISHED_FOR = Expression(r"(?:some|any) ?(?:one|body)\b")
_DID = Expression(
    r"\b(?:some|any) ?(?:one|body) (?:(?!who\b|that\b)[a-z']+ ){0,5}?(?:told|said|says|asked|mentioned|came|stopped|wrote|brought|keeps?|left|took|put|was|were|moved|ate|found|forgot)\b"
)
"""Somebody of whom something is told, and not somebody to be found."""


def of_others(page: Page, span: Span) -> bool:
    """Whether words stand in a clause that only tells of others, or of what is over, and no part of it in the writer's own voice is theirs."""
    start, end = _clause(page, span)
    text = page.folded[start:end]
    if (
        page.tongue != "en"
        or not told(text, page.folded[end : end + 1])
        or _SESSION.search(text)
        or _QUOTED.search(page.folded[slice(*span)])
    ):
        return False
    if _WISHED_FOR.match(page.folded, span[0]) and not _DID.search(text):
        return False
    own = [m.start() for m in _SELF.finditer(page.folded, start, span[1])]
    return not own or told(page.folded[own[-1] : end])


_BY_NAME = Expression(
    r"[\s,;(]*(?:(?:and|but|so|because|since|as) )?(?P<name>(?!(?:i|we|it|that|this|all|everything|anything|which|either|both|what|you|yes|sounds|very|more|quite)\b)[a-z][\w-]+)(?: (?:and|or) (?:i|[a-z]+))?(?: (?:is|are|was|were|has|seems|agrees|would be|says)|'s)(?: (?:also|quite|very|perfectly|already|totally|all))* (?:fine|ok|okay|happy|good|cool|on board|game|up|in favou?r|agreed|approved|for)\b"
)
"""Somebody by name of whom it is told what they think of it: "Tom is fine with it"."""


def _is_somebody(word: str) -> bool:
    """Whether a word may be a name: it is no day, no way to talk and no word of the grammar's own."""
    return not (
        word in FILLERS or word in CHANNELS or word.endswith(("day", "days")) or word in ("morning", "afternoon", "evening", "noon")
    )


def of_a_third(page: Page, span: Span) -> bool:
    """Whether words stand in a clause about somebody or something called by its name: "the foreman has given his blessing"."""
    start, end = _clause(page, span)
    text = page.folded[start:end]
    if page.tongue != "en":
        return False
    named = _BY_NAME.match(page.folded, start)
    if named is not None and named.end() <= span[1] and _is_somebody(named["name"]):
        return True
    return told(text, page.folded[end : end + 1]) and _THING.match(text) is not None


def _clause(page: Page, span: Span) -> Span:
    return next(((a, b) for a, b in page.clauses if a <= span[0] < b), span)


_OURS = Expression(
    r"\b(?:mentor\w*|mentees?|mentoring|sessions?|talks?|talking|meet|meetings?|programmes?|programs?|pairing|series|reminders?|please|pls|next time|remember|notes?|thank\w*|thx|cheers|grateful|help\w*|advice|learn\w*|coach\w*|against|doubts?|refus\w+|concern\w*|thinking|thought|consider\w*|hop(?:e|ed|ing)|suggest\w*|propos\w+)\b"
)
"""What the programme is about: a mail to it has one of these words, or of those below in a clause of its writer's own."""
_WISHES = Expression(
    r"\b(?:paus\w+|resume\w*|renew\w*|skip\w*|cancel\w*|stop\w*|end|ended|end it|can|can't|could|would|i'd|we'd|want\w*|need\w*|wish|like|love|prefer\w*|suits?|works?|fine|ok|okay|yes|yep|no|sure|agree\w*|accept\w*|"
    r"object\w*|approve\w*|consent\w*|declin\w+|available|availability|free|away|leave|holiday|vacation|sick|chance|looking for|happy|glad|gladly|let's|let us|either|weekly|monthly|fortnightly)\b"
)


_THANKS = Expression(r"\b(?:thank|thanks|thx|cheers)\b")


def elsewhere(page: Page, cut: tuple[Clause, ...]) -> bool:
    """Whether a text is about something else altogether: nothing asked or wished, no word of the programme, no day or hour of its own."""
    if page.tongue != "en" or "?" in page.folded or len(page.words) < 7 or _OURS.search(page.folded) or _THANKS.search(page.shown.lower()):
        return False
    if any(a.plural or a.kind in _STRETCHES for c in cut for a in c.atoms):
        return False
    return not any(_of_the_writer(c) for c in cut if not c.told)


_STRETCHES = DEFINITE - {"date", "point", "same"} | {"cadence", "nth", "shift"}
"""What a story of somebody else seldom has: "the whole of next week is blocked" may be the writer's own."""


def _of_the_writer(clause: Clause) -> bool:
    """Whether a clause may wish for something: an hour or a way to talk stands in it, or the writer speaks of what they can or like."""
    if any(a.kind in TELLING for a in clause.atoms):
        return True
    said = _WISHES.search(clause.text) is not None
    return said and (_FIRST.search(clause.text) is not None or _JUDGED.search(clause.text) is not None or len(clause.text.split()) < 4)


_FIRST = Expression(r"\b(?:i|i'm|i'd|i'll|i've|me|my|mine|we|we'd|we're|us|our|please|pls|let)\b")
_JUDGED = Expression(
    r"\b(?:would|could|might) (?:be|do|work|suit)\b|\b(?:works?|suits?|sounds?|fits?)\b|\b(?:is|are)(?: [a-z]+)? (?:fine|ok|okay|free|available)\b"
)
