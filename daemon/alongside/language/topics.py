"""What the talks are to be about: the words behind "who knows", "help with", "learn" and the like, up to where another thought begins."""

from __future__ import annotations

import re
from functools import cache

from alongside.language.expressions import Expression
from alongside.language.lexicon import FILLERS
from alongside.language.page import Page, Span

_TRIGGERS = r"""
(?:subjects?|topics?|areas?|fields?|things|themes?|stuff) (?:that |which )?i (?:really |most |also )?(?:care about|think about|struggle with|work on|deal with|want|need|love|enjoy)(?: help with)?(?: (?:are|is))?:
what i(?:'d| would)?(?: really| most| also)? (?:like|love|want|need|wish|hope|prefer) to (?:learn|understand|know|know more|learn more|improve|practi[sc]e|get better at|talk about|discuss|work on|hear)(?: about| more about)? (?:is|are|would be)
(?:a few |some |a couple of |several )(?:words|thoughts|hints|pointers|ideas|lessons|tricks) (?:on|about|for)
(?:who|(?:person|mentor|colleague) that|some(?:one|body)|he|she)(?:'s| is| has| can| could)? (?:also |really |already |just )*(?:knows?|understands?|masters?|is familiar with|familiar with|(?:is |'s )?(?:good|great|strong|experienced|skilled|an expert|well versed|at home) (?:at|in|with|on)|(?:has |have )?(?:experience|expertise|knowledge|a background|know-how|done|worked in|worked with|worked on|works in|works with|works on)(?: (?:in|with|of|on|a lot of))?|speciali[sz]es in|deals with|does|has done|has been through|went through|works (?:in|with|on))(?: (?:about|a lot about|something about|everything about|how to use|(?:all )?the ins and outs of|the|his way around|her way around|their way around|(?:a )?(?:bit|lot|great deal) (?:about|of)))?
(?:person|somebody|someone|anyone|anybody|mentor|colleague) who (?:can|could|would) (?:explain|teach|show)(?: me)?(?: how)?
topics?(?: is| are|:| would be| i'd like(?: to cover)?(?: are)?:?| of interest:?)?
(?:my|the|our|main|possible|a) (?:main |first |big |key |favourite |special )?(?:subject|topic|area|field|focus|theme|speciality|specialty|interest|goal)s? (?:is|are|would be|should be|will be|for me (?:is|would be))(?: (?:about|all about|mainly|mostly|probably|currently|right now))?
(?:could|can|would|will) (?:you|someone|somebody) (?:please |maybe |possibly |perhaps )?(?:find|match|pair|connect|get|set|give)(?: me| us)?(?: up)?(?: with)? (?:an?|some) (?:[a-z]+ ){0,2}?(?:person|colleague|expert|coach|buddy|some ?one|partner|specialist|guide) (?:for|in|on|from|with)
(?:subjects?|topics?|areas?|fields?|things|themes?) (?:that |which )?i(?:'d| would) like to (?:cover|discuss|learn|talk about|work on)(?: are)?:?
(?:subjects?|topics?|areas?|fields?|things|themes?) (?:that|which|i) (?:would |could |really |most )*(?:interest|matter to|concern|am interested in|want to (?:discuss|learn|cover)|'d like to (?:discuss|learn|cover))(?: me| us)?(?: are| is)?:?
(?:some|any)(?:one|body)(?: who(?:m)?)? i (?:can|could|may|might) (?:ask|talk to|speak to|consult|turn to|learn from|bother|pester|annoy|lean on|come to|go to)(?: with (?:(?:my|all|some|the|many|silly|stupid|dumb|basic|small) )*questions)?(?: (?:about|on|regarding))?
(?<=, )(?:preferably|ideally|mainly|especially|mostly|particularly) (?:on|about)(?! (?:an?|the|any|my|\w+days?)\b)|subject:|focus(?: on|:| is on)|area:|field:|interests?:|expertise:|skills?:|themes?:
(?:(?<!asked to )(?<!told to )(?<!hope that )(?<!hope this )(?<!hope it )helps?|support|supports|advice|advise|guidance|input|coaching|training|questions|assistance|practice|tips|insights?|sparring|tutoring|introduction)(?:ing)?(?: (?:me|us|others|people|newcomers?|someone|somebody|a newcomer|new [a-z]+|colleagues|a (?:new )?colleague|juniors|out|them|anyone|young [a-z]+))*(?: (?:with|on|about|in|into|regarding|around))(?: (?:topics (?:like|such as)|things like|questions (?:about|on)|everything (?:about|around)|getting (?:into|better at)|understanding|learning|mastering|navigating))?
(?:anyone|anybody|somebody|someone) in the (?:programme|program|company|team|house|network|pool|group) (?:(?:who is|who's) )?(?:good|great|strong|experienced) (?:at|in|with)
(?<!years of )(?<!years )(?:expert|experts|experienced|experience|specialist|expertise|knowledge|skills|background|know-how|good|strong|better|seasoned|senior|fluent|confident|proficient|versed|senior person|senior colleague) (?:in(?! person\b)|with|on|at|about|of|from)
mentor(?:s|ing|ship)?(?: (?:me|people|someone|somebody|a colleague|others|newcomers|colleagues|new (?:joiners|colleagues|hires|starters|people)|juniors|anyone|is|wanted|needed|please|with experience|sought))*(?:(?: too,?| as well,?| also,?)? (?:for|in|on|about|around|regarding)|:? ?topic:?|:)(?! free| hold| pause| ice| the (?:next|moment|time|company)| my)
mentor wanted for:|(?<!talking to )(?<!speaking to )some(?:one|body) (?:for|in(?! our | my | an? | the (?:programme|program|company|team|house|network|pool|group|building|office|firm))|from|on|to (?:explain|show|teach|ask(?: (?:stupid |silly |dumb |basic |small )*questions)? about|talk to about|learn|discuss|talk about|practise|speak with about)(?: me)?)
(?:person|colleague|people|anyone|anybody|somebody|someone) (?:in(?! my | our | your | the (?:programme|program|company|team|house|network|pool|group))|from|with experience in|experienced in|senior in)
interested in(?: learning(?: about)?| getting better at| understanding| topics like)?
(?:to |i )?(?:learn|learning|understand|study|improve|develop|deepen|strengthen|brush up|work on|get better at|getting better at|become better at|get into|grow in|get up to speed (?:with|on|in)|get to know|dive into|familiari[sz]e myself with|know more about|find out about|hear about|(?<=to )master|(?<=i )master|(?<!in )practi[sc]e)(?! (?:with|by|best|quickly|fast|slowly|from)\b)(?: (?:me|more|something|everything|a bit|a lot|my|on|how))*(?: (?:about|to use|to work with|of|skills in|knowledge (?:of|in|about)|to))*
(?:can|could|to|i'd|love to|like to|happy to) teach(?! me| us)|(?:teach|teaching|show|showing|explain|explaining|introduce)(?: to)?(?: (?:me|us|people|newcomers|others|someone|somebody|them))(?: (?:how|about|to|into))*(?: use| work with)?(?: the ropes (?:in|of|with))?
(?<!her )(?<!his )(?<!their )(?<!my )(?:talk|talking|speak|chat|discuss|exchange(?: ideas)?|exchange notes)(?: to (?:someone|somebody|anyone|a mentor))? about(?: the topic(?: of)?| topics like)?
(?:know|knows) (?:a lot |a bit |something |everything |quite a bit |quite a lot |all |plenty |much |more |a thing or two )?about
(?<=[.!?\n] )about|(?:struggle|struggling|trouble|difficulties|problems|grapple|wrestling|new to) with|improve my|(?:my )?strengths?(?: are)?:?|(?:i can|i could|could|can) (?:offer|cover|contribute|support)(?: (?:in|with|on))?
(?:give|share|pass on) (?:my )?(?:advice|knowledge|experience|know-how)(?: (?:in|on|about|of|with))
(?:career|switch|move|moving|step|stepping|transition|change|changing|getting|break|breaking) (?:in |up )?(?:into|to)(?= (?:management|leadership|[a-z]+ment\b|sales|project|product|people|team|data|finance|hr))
prepar(?:e|ing|ation)(?: (?:me|myself))? for
"""

_END = r"""
[.;!?\n:()]| - |"
|,? (?:to me|please|as (?:i|we|a|my|he|she|it)|every|each|once|by (?:video|phone|mail|e-?mail|teams|zoom|chat)|mentor me|who|but|because|if|and (?:i|we|who|also i|my|mornings?|afternoons?|would|want|could|am|preferably|ideally|have|is|are|can|maybe|then|what|how (?:long|often))|so|thanks|thank|preferably|ideally|from (?:some|an|her|him|a |my |april|may|june|the (?:start|beginning))\w*|works\b|for half|half an hour|for an hour|for \d+|for (?:the next|a while|some time|now|about|me|us|several|many|years|\w+ (?:weeks?|months?|years?|minutes?|hours?|people|persons?))|at (?:\d|noon|half|the moment|most|least|your|my)|on (?:mon|tue|wed|thu|fri|the phone)\w*|in (?:the (?:morning|afternoon|evening|next|coming|programme)|my (?:new|first|current|team|opinion|job|role)|general|person|return|march|april|may|june|july|autumn|order|english|german|french|spanish)s?|mornings?|afternoons?|weekly|that|where|than|rather|instead|or so|with (?:newcomers|others|colleagues|people|new [a-z]+|young [a-z]+|juniors|mentees)|with (?:some|a |an |him|her|me|you|whom|my)\w*|would|could|can|will|is|are|was|were|has|have|does|next|this|when|while|\d+ min\w*|an hour|one hour|pls|i|we|i'm|i'd|i've|via|since|to (?:be|a|someone|somebody|have|help|get|join|start|talk|improve|new|others|people|newcomers|other)|before|after (?=\d|lunch|work\b|my|the|one|two|three)|during|until|twice|too|again|well|together|yet|here|though|although|right now|at all|much|a lot|as well|as (?:the|my|a|our) (?:topic|subject|field|area)|mon|tue|wed|thu|fri|monday|tuesday|wednesday|thursday|friday|mondays|tuesdays|wednesdays|thursdays|fridays|better|best|max|two|three|only|cheers|best|regards|kind)\b|asap\b|urgently\b|the sooner\b|in (?:your|our|the) (?:list|pool|programme|house|company|network|organisation)\b|, (?=\d|[a-z]+days?\b|[a-z]+ (?:a|per) |(?:my|our|your|she|he|they|it|it's|there|half|one|an|every|once|weekly|by|on|in|at|max|two|no|not|ideally|preferably|which|so|maybe|any|either|video|just|mostly|and i|especially if)\b)
"""

_NONE = Expression(
    r"(?:(?:it|this|that|these|those|you|me|him|her|them|us|half|an hour|what|how|whether|which|times?|everything|anything|nothing .*|number of .*|early|late|something|someth.*|things|stuff|when|\d.*|being.*|becoming.*|taking part.*|having (?:a|someone|somebody).*|joining.*|.*\bmentors?\b.*|a mentor.*|someone.*|somebody.*|"
    r"anyone.*|anybody.*|(?:where|when|why|who|whose|another) .*|people|newcomers?|young people|colleagues?|others?|beginners|juniors|new (?:joiners|colleagues|hires|starters|people|ones?)|(?:the )?side|times? in .*|if .*|comes? .*|she|he|they|we|i|round|next round|autumn|spring|summer|winter|years?|some time|a while|now|now on|(?:until|till|at|on) .*|from|the programme|programme|programmes|mentees?|mentoring|"
    r"one|two|three|noon|.*\bdays?\b|.*days\b.*|.*\b(?:week|month|year)s?\b|[a-z]+uary|march|april|may|june|july|august|[a-z]+ember|october|you.*|your.*|our .*|exactly|sure|fine|free|about|there|here|from you|more|much|lot|best|first|in|on|of|with|need .*|it .*|so|kids|help|support|advice|the same.*|same.*|.*\b(?:department|team|office|site|region|location)|(?:mornings?|afternoons?|evenings?|lunch ?times?|phone|video|e-?mail|teams|zoom|chat|online|in person|tuesdays?|mondays?)|others?|each other|"
    r"myself|yourself|himself|herself|both|all|none|many|few|doing|going|working|work|hour|while|.*\b(?:mon|tues|wednes|thurs|fri)day\b.*|middle|how (?:it|things|we|that|i|he|she|they|you)\b.*|that .*|i .*|we .*|he .*|she .*|they .*|once .*|(?:her|his) .*|learn|learning|know|understand|improve|the ropes|ropes.*|mentoring.*|another department|a different (?:department|area|team)|a different perspective|time|time for.*)$)"
)  # fmt: skip

_KIND = Expression(r"\b(?:for|need|want|like|have|find me|seek) an? (?P<topic>[a-z][\w+#-]+(?: [a-z]+)?) mentor\b")
_NO_KIND = frozenset(
    [
        "different",
        "senior",
        "experienced",
        "female",
        "male",
        "peer",
        "personal",
        "former",
        "previous",
        "current",
        "suitable",
        "great",
        "second",
        "new",
        "good",
        "another",
        "proper",
        "real",
        "nice",
        "friendly",
    ]
)
_URGENT = Expression(r"\s+(?:asap|urgently|please|pls|soon|from|with|about|of)$", re.I)
_JOINED = Expression(r"^(?:at|in|with|on|about|for|of) (?=[a-z]+ing\b)", re.I)
"""What a list repeats: "better at saying no and at delegating"."""
_FOR = Expression(
    r"^(?:(?:new )?(?:joiners|colleagues|hires|people|starters|newcomers|mentees) (?:in|from|at|with)|(?:field|area|topic|subject|domain|basics|world) of|with|about|regarding|the|our|my|a|an|some|his|her|general|about|how to|use|using|basics of|the basics of|topics? (?:of|like)|things like|working with|dealing with(?= \w+$))\s+",
    re.I,
)


@cache
def _trigger() -> re.Pattern[str]:
    lines = [line for line in _TRIGGERS.strip().splitlines() if line]
    return re.compile(rf"(?<!\w)(?:{'|'.join(lines)})[: ]\s*(?=[\w\"'])")


@cache
def _end() -> re.Pattern[str]:
    return re.compile("".join(_END.strip().splitlines()))


def topics(page: Page, stories: tuple[Span, ...] = ()) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """What the talks are to be about, as written, and the spans of trigger and words; what is told of others is not looked at."""
    found: list[str] = []
    spans: list[Span] = []
    last = 0
    for match in _trigger().finditer(page.folded):
        start = _deepest(page, match)
        end = _end().search(page.folded, start)
        stop = end.start() if end else len(page.folded)
        if match.start() < last or any(a <= match.start() < b for a, b in stories):
            continue
        told = stop <= start or (_POINTING.match(page.folded, start) is not None and not page.shown[start : start + 2].isupper())
        listed = [] if told else topic_list(page.quote((start, stop)), page.tongue)
        if listed:
            found += listed
            spans.append((match.start(), stop))
            last = stop
    for match in (*_NAMED.finditer(page.folded), *_PICKED.finditer(page.folded)):
        # Whoever says what the topic is has only told of everything else.
        found, spans = [], []
        found += topic_list(page.quote(match.span("topic")))
        spans.append(match.span())
    for match in _KIND.finditer(page.folded):
        words = match["topic"].split()
        if not found and not any(w in FILLERS or w in _NO_KIND for w in words):
            found.append(page.quote(match.span("topic")))
            spans.append(match.span("topic"))
    return tuple(dict.fromkeys(found)), tuple(spans)


def what_it_is_about(page: Page) -> tuple[tuple[str, ...], tuple[Span, ...]]:
    """The subject of a request that stands in a sentence of its own: "It's about route planning"."""
    match = _IT_IS_ABOUT.search(page.folded)
    if match is None:
        return (), ()
    end = _end().search(page.folded, match.end())
    stop = end.start() if end else len(page.folded)
    listed = topic_list(page.quote((match.end(), stop)), page.tongue) if stop > match.end() else []
    return tuple(listed), ((match.start(), stop),) if listed else ()


_IT_IS_ABOUT = Expression(r"(?:^|(?<=[.!?\n,] )|(?<=\n))it(?:'s| is| would be) (?:all |mainly |mostly )?about (?!time\b|\d)")
_NAMED = Expression(
    r"(?:^|(?<=[.!?\n:,] ))(?P<topic>[a-z][\w +#/-]{2,40}?) (?:is|would be|are) (?:(?:the|my) (?:topic|subject|area|field)s?\b|(?:what|where) (?:i'm|i am|i'd|i) (?:after|interested in|looking for|need|want|like)\b)"
)
"""The topic named before its verb: "public procurement is the topic"."""
_PICKED = Expression(
    r"\b(?:pick|choose|take|go for|have|put down|suggest|say|name|propose|like|prefer) (?P<topic>[a-z][\w +#/-]{2,40}?) as (?:the|my|a|our)(?: main| first| only)? (?:topic|subject|field|area|focus)\b"
)
"""The topic named before the word for it: "I'd pick stakeholder management as the topic"."""


_POINTING = Expression(r"(?:it|this|that|so)\b")
"""Somebody "who has done it" is known for nothing that was named."""


def _deepest(page: Page, match: re.Match[str]) -> int:
    """Where the topic begins: behind the last of several triggers that follow each other ("help me to improve my")."""
    start = match.end()
    for _ in range(3):
        more = _trigger().match(page.folded, start)
        if more is None:
            break
        start = more.end()
    return start


_AND = {"de": r"\b(?:und|oder|sowie)\b", "fr": r"\b(?:et|ou)\b", "es": r"\b(?:y|e|o)\b"}
_OF = {
    "de": Expression(
        r"^(?:(?:(?:den |allen )?fragen (?=(?:zu|zum|zur|rund|über|uber)\b)|der|die|das|dem|den|mit|in|im|zum|zur|zu|uber|über|bei|beim|für|fur|rund um|thema|themen|bereich)\s+)+",
        re.I,
    ),
    "fr": Expression(
        r"^(?:(?:(?:les |des )?questions (?=(?:de|sur|en)\b)|le|la|les|un|une|des|du|de|sur|en|avec|dans|à|a|au|aux|pour)\s+|(?:l|d)['’]\s*)+",
        re.I,
    ),
    "es": Expression(
        r"^(?:(?:(?:las |mis )?(?:preguntas|dudas) (?=(?:de|sobre|en|con)\b)|el|la|los|las|un|una|de|del|sobre|en|con|para|a|al)\s+)+", re.I
    ),
}
_SMALL = frozenset(
    [
        "mich",
        "uns",
        "sich",
        "ihn",
        "sie",
        "ihm",
        "das",
        "dies",
        "es",
        "so",
        "was",
        "man",
        "alles",
        "etwas",
        "weiter",
        "mein",
        "meine",
        "will",
        "gern",
        "gerne",
        "moi",
        "nous",
        "soi",
        "ca",
        "ça",
        "cela",
        "tout",
        "quoi",
        "que",
        "quelque",
        "chose",
        "mi",
        "mí",
        "nosotros",
        "ello",
        "eso",
        "esto",
        "todo",
        "algo",
        "con",
        "por",
        "para",
        "si",
        "que",
    ]
)
_BY = Expression(r"^(?:por|per|par|via|vía|gerne?|lieber) ", re.I)
"""What joins topics, what stands before one, words of which none is made, and what begins a way to talk, in the writer's own words."""


_AGAIN = Expression(r"^\s*(?:in|about|on|with|for) ", re.I)
"""The preposition said once more: "in SAP and in shift planning"."""


def topic_list(words: str, tongue: str = "en") -> list[str]:
    """The topics of a list such as "payroll and the VPN", articles dropped."""
    out = []
    also = f"|{_AND[tongue]}" if tongue in _AND else ""
    for at, part in enumerate(re.split(rf",|;|/(?=\D)|\band\b|\bor\b|&|\bas well as\b|\bplus\b{also}", words, flags=re.I)):
        part = _AGAIN.sub("", part) if at and tongue == "en" else part
        topic = _JOINED.sub("", _URGENT.sub("", part.strip(" .'\"-")))
        topic = _OF[tongue].sub("", topic) if tongue in _OF else topic
        if tongue != "en" and (all(word in _SMALL for word in topic.lower().split()) or _BY.match(topic)):
            continue
        while (shorter := _FOR.sub("", topic)) != topic:
            topic = shorter
        if topic and len(topic.split()) <= 6 and not _NONE.fullmatch(topic if topic.startswith("IT ") else topic.lower()):
            out.append(topic)
    return out
