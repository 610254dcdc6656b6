"""What a text wants: one table of cues, and the contract's order when several speak.

A cue takes the words it matched, so a later row cannot find its own words inside an earlier one's: "no objection" is gone before
"objection" is looked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from alongside.language.page import Span, struck
from alongside.language.reading import Intent

_CANT = r"(?:can't|cannot|can not|won't be able to|will not be able to|am not able to|am unable to|'m unable to|unable to|couldn't|won't|will not)"
_AM = r"(?:i'm|i am|im|i'll be|i will be|we're|we are)"
_WEEK = r"(?:this|next|that|the coming) (?:week|time|one|session|talk|meeting|month)"
_DAYWORD = r"(?:today|tomorrow|(?:on |this |next )?(?:mon|tues|wednes|thurs|fri)day)"

ORDER: tuple[Intent, ...] = (
    "stop", "end", "decline", "accept", "pause", "resume", "skip", "reschedule", "request", "volunteer", "preference", "thanks", "note",
    "question", "help", "other",
)  # fmt: skip
"""One intent a mail, the first that applies."""

CONSEQUENTIAL = frozenset({"stop", "end", "decline", "pause"})
"""Intents that undo something: they need a clear word of their own."""

TABLE: tuple[tuple[str, str], ...] = (
    # Words that sound like one thing and say another.
    ("thanks", r"can(?:no|')?t thank (?:you|her|him|them) enough"),
    ("accept", r"\b(?:no|without|not any|don't have any|i have no) objections?(?: (?:from|on) (?:my side|me|our side))?|\bdon't mind\b|nothing against(?: it| that| this)?|\b(?:don't|do not|won't|will not|wouldn't) object(?: to (?:it|that|this))?"),
    ("trap", r"(?:she|he|they) (?:has |have )?(?:just )?(?:cancel+ed|skipped|declined|stopped|paused|said no)(?: on me)?(?: again)?"),
    ("doubt", r"(?:i'd|i would|i might|i could|i may|we might) (?:accept|agree|say yes|do it) (?:if|only if|when|provided)|yes(?:,)? (?:if|provided)"),
    ("doubt", r"\bnot (?:yet )?(?:sure|certain|decided)|\bnot a (?:yes|no)\b|(?:let me|i need to|i have to|i'll) think (?:about it|it over)?|\bmaybe (?:yes|no)\b|"
              r"\bdon't know (?:yet|if|whether)|neither yes nor no"),
    ("courtesy", r"\b(?:see|talk to|speak to|meet) you (?:then|soon|on )?(?:next )?(?:(?:mon|tues|wednes|thurs|fri)days?)?|\bhave a (?:nice|good|great|lovely) (?:day|weekend|week|evening|time)|\bhope (?:you(?:'re| are)|this finds you) (?:well|all well)|\bgood (?:morning|afternoon|evening)\b(?=[,!. ]+i\b)|\blooking forward(?: to (?:it|that|this|hearing from you|meeting (?:her|him|them|you)))?"),
    ("trap", r"(?:please )?(?:don't|do not|never) (?:stop|end|cancel|pause|skip|unsubscribe)\b|not (?:declining|stopping|ending|cancelling|pausing)"),
    ("unsure decline", r"\bnot accept(?:ing)?\b|(?:can't|cannot|won't|don't|do not) accept\b"),
    # Stop and end.
    ("stop", r"(?:please )?stop (?:sending|writing|e-?mailing|mailing|these|the|all) ?(?:me )?(?:these |those |the |any |all )?(?:e-?mails|mails|letters|reminders|prompts|messages)?|"
             r"\bunsubscribe(?: me)?|no more (?:of these |of those )?(?:e-?mails|mails|letters|reminders|prompts|messages)|take me off (?:the|this|your) list"),
    ("end", r"(?:end|finish|stop|terminate|close) (?:the |our |this |my )(?:mentoring|pairing|programme|program|series|mentorship|talks|sessions)(?: now| here| altogether)?|"
            r"(?:like|want|prefer) to (?:end|stop|finish)(?: it| this)?(?: here| now)?\b|cancel (?:the |our )?(?:whole|entire|complete) (?:series|thing|programme)|"
            r"cancel all (?:the |our )?(?:sessions|talks|meetings)|(?:withdraw|cancel) my request|let's (?:call it a day|end it here|stop here)|"
            r"(?:don't|do not|no longer) need a mentor(?: any ?more)?"),
    # No.
    ("decline", r"\bi'd rather not(?: (?:do|take) (?:it|this)(?: on)?)?|\bi would rather not\b|\brather not\b(?! (?:by|on|via|with|before|after|in|mon|tue|wed|thu|fri))|"
                r"\bnot this (?:term|quarter|year|semester|time around|round)\b|not (?:for me )?(?:this month|right now|at the moment|just now)\b|"
                r"(?:have to|must|need to|i'll|i will|want to) (?:say no|decline|pass)(?: on this(?: one)?)?|\bi decline\b|\bi'm afraid not\b|\bno can do\b|"
                rf"{_CANT} (?:take (?:on )?(?:any ?one|anybody|a mentee|another(?: mentee)?|it on|this on|more|any more)(?: (?:else|mentees|on))?|mentor (?:any ?one|right now|her|him|them)|"
                r"commit(?: to (?:it|this|that))?|be (?:her|his|a|their) mentor|do (?:it|this|that) (?:this term|now|at the moment))|"
                r"(?:have no|no|don't have(?: the| any)?|not enough) (?:time|capacity|room)(?: (?:for (?:it|this|that|a mentee|mentoring)|left|at the moment|right now|this term))?|"
                r"\btoo (?:busy|much on)(?: (?:at the moment|right now|this term|just now))?|\bnot a good (?:time|moment)(?: for me)?|"
                r"\bi object\b(?: to (?:it|this|that))?|\b(?:i have|there is|we have) an objection|\bnot (?:ok|okay|fine|happy) with (?:me|this|it|that)|"
                r"\bi (?:do not|don't) (?:agree|approve|consent)|please (?:don't|do not) (?:go ahead|match|pair)(?: (?:them|us|me|her|him))?|\bnot in favour\b|\b(?:i'm|i am) against (?:it|this|that)\b"),
    # Already there, asking, offering: before yes, since "happy to mentor" is an offer.
    ("existing", r"\bis (?:already|currently) my mentor(?: already)?|\bis my mentor(?: already)?(?=\s*(?:[.,!;\n]|$| and| we| since))|already (?:have|has) (?:a )?mentor,?|"
                 r"\bhas been my mentor(?: for [a-z ]+)?|\balready mentors me|\bmentors me already"),
    ("volunteer", r"\b(?:i can|i could|i'd like to|i would like to|i want to|i'd love to|i would love to|happy to|glad to|i'd be happy to|i'd be glad to|willing to|i volunteer to|"
                  r"offer to) (?:be a mentor|become a mentor|mentor(?! me)(?! (?:her|him|them)\b)(?: (?:some ?(?:one|body)|people|newcomers|a newcomer|others|colleagues))?)|"
                  r"sign me up as (?:a )?mentor|\bi volunteer\b(?: as (?:a )?mentor)?|i can take (?:on )?(?:one|two|three|\d) mentees?|put me down as (?:a )?mentor|"
                  r"count me in as (?:a )?mentor"),
    ("request", r"(?:could|can|may|might) i (?:please |perhaps )?(?:have|get|ask for)|i(?:'d| would) (?:like|love|prefer|be happy) (?:to have|to get|to be matched with|to be mentored by|"
                r"to learn from|to work with|having|a mentor|some ?(?:one|body))|i(?:'m| am) looking for|looking for (?=a mentor|some)|i (?:need|want|wish for) (?:a |an |another (?!time|date|day|slot)|some ?(?:one|body) |to have )|"
                r"(?:can|could|would|will) you (?:please )?(?:find|give|get|match|pair) me(?: with| up with)?|(?:please )?(?:find|match|pair) me (?:with |up with )?|"
                r"(?:could|can|would|might) (?=[a-z]+(?: [a-z]+)? (?:be my mentor|mentor me))|"
                r"(?:as|to be|be|for) my mentor\b|\bmentor me\b|\bas (?:a )?mentor\b(?! by)|another mentor|a different mentor|change (?:my )?mentor"),
    # Yes.
    ("accept", r"\bi accept\b|\b(?:no|not a) (?:problem|worries|trouble)\b|\bwhy not\b|\bi'd be (?:delighted|happy|glad|honou?red)\b(?! to)|\b(?:that's|that is|this is|looks|all) (?:right|correct)\b|\b(?:i'd|i would) (?:love|like|be (?:happy|glad|delighted)) to\b(?! (?:have|get|be|learn|end|stop|skip|move|pause|talk|see))|\b(?:very |more than |quite )?(?:happy|glad|delighted|pleased) to"
               r"(?: (?:do (?:it|this|that|so)|help|take (?:her|him|them|it|this)(?: on)?|mentor (?:her|him|them)|accept|be (?:her|his|their) mentor))?\b(?! (?:have|get|learn))|\bcount me in\b|\bi'm in\b(?! [a-z])|"
               r"\b(?:that |this |it )?(?:is |'s |sounds |looks |would be )?(?:fine|ok|okay|alright|good|great) (?:with|by|for) me\b|\bsounds (?:good|great|fine|perfect|lovely)|"
               r"\bworks for me\b|\bi(?:'ll| will) do (?:it|that)\b|\bgo ahead\b|\bi (?:agree|approve|consent)\b|\b(?:that's|that is|it's|this is) (?:fine|ok|okay|perfect|great|alright)\b|"
               r"\bcount on me\b|\bapproved\b|\bi (?:can|could) do (?:that|it|this)\b|\bi'm (?:up|game) for (?:it|that)"),
    # Pause and resume.
    ("resume", r"\bresume\b|\b(?:start|begin|continue|pick (?:it|things|this|our talks) up) again\b|\brestart\b|\bi'm back\b(?! on)|\bunpause\b|(?:back|ready) to (?:continue|start|talk)(?: again)?"),
    ("pause", r"\b(?:let's |can we |could we |please |i need to |i'd like to |we need to |i want to |i have to )?(?:pause|put (?:it|us|this|our talks|our sessions|the mentoring|things|everything) on hold|take a break|have a break)"
              r"(?: (?:the |our |my )?(?:mentoring|talks|sessions|series|pairing|it|this))?(?: for (?:now|a while|the moment))?|\bon hold\b(?: for now)?"),
    # This date not.
    ("skip", rf"{_CANT} (?:make|do|manage|attend|come|talk|meet|be there|join)(?: (?:it|to it|our (?:talk|session|meeting)|the (?:talk|session|meeting)))?\b|"
             rf"{_CANT} (?=(?:on )?{_WEEK}|(?:on )?{_DAYWORD})|(?:have to|need to|must|let's|can we|could we|please|i'd like to|want to|shall we)? ?(?:skip|miss|cancel)"
             r"(?: (?:our (?:talk|session|meeting)s?|the (?:talk|session|meeting)s?|it|this one|the one))?\b|"
             rf"\bnot (?=(?:on )?(?:this|next) week)|\bno (?:talk|session|meeting) (?={_WEEK}|{_DAYWORD})|\bwon't make it\b|\bdid(?:n't| not) (?:happen|take place|meet|talk)|\bnot available\b"),
    ("away", rf"\b{_AM} (?:also |again |still |then )?(?:away|out of (?:the )?office|out|off sick|off|on (?:holidays?|vacation|leave|a course|parental leave|maternity leave|sick leave|"
             r"a business trip|a trip)|travelling|traveling|ill|sick|not (?:here|around|available|in))\b|\b(?:away|holidays?|vacation|annual leave|out of office|ooo)\b|\bback (?=on|the|in)|"
             r"\b(?:i|we) (?:have|take) (?:some )?(?:days off|time off|holidays)|\bday off\b|\bi'm back (?=on)|i return (?=on)"),
    # Another time.
    ("reschedule", r"(?:can|could|shall|may|might|would) (?:we|you|i) (?:please |maybe |perhaps |possibly )?(?:do|make (?:it|that|this)|move|meet|talk|switch|shift|push|have it|go for|say|try|reschedule|postpone|bring)"
                   r"(?: (?:it|this|that|our (?:talk|session|meeting)|the (?:talk|session|meeting)|us))?(?: forward| back)?\b|\bmove\b(?: (?:it|this|that|our (?:talk|session|meeting)|the (?:talk|session|meeting)))?|\breschedule\b(?: it)?|\bpostpone\b(?: it)?|"
                   r"\bsame time(?= (?:on )?(?:next |this )?\w+day)|(?<=day )same time\b|\binstead(?: of)?\b|\bhow about\b|\bwhat about\b|\bwould (?=.{3,40}\bwork\b)|\blet's (?:do|make it|move|say|try|meet|talk)\b|\banother time\b|\brather (?=on |(?:mon|tues|wednes|thurs|fri)day)"),
    # Thanks, notes, questions, help.
    ("thanks", r"\b(?:many |so many |big |a big )?(?:thanks|thank you|thx)(?: so much| very much| a lot)? (?:for|to (?:her|him|them|you|[a-z]+ for))\b|\b(?:she|he|they|you|[a-z]+) (?:really |also |kindly |patiently )?"
               r"(?:helped|explained|showed|taught|walked) (?:me|us)?|\b(?:so |very |really )?(?:grateful|thankful)\b|please (?:thank|tell) (?:her|him|them)(?: thanks| thank you)?|\bthank (?:her|him|them)\b"),
    ("note", r"(?:^|\n)\s*(?:private )?note(?: to (?:self|myself))?:|\bnote to self\b|for my notes\b"),
    ("preference", r"\bmy preferences?\b(?: (?:are|is|have changed))?|\bi(?:'d| would)? prefer\b|\bfrom now on\b|(?:otherwise|the rest(?: is)?|everything else(?: is)?|all else(?: is)?) (?:is )?(?:right|fine|ok|okay|correct|good|as before)"),
    ("help", r"\bhow does (?:this|it|that) work\b|\bwhat can (?:i|you) (?:do|say|write)\b|\bwho (?:is|are) (?:my|the) mentors?\b|\bwho is my mentee\b|\bwhat(?:'s| is) (?:the|my) status\b|^\s*help(?: me)?(?: please)?\s*[.!?]*\s*$|"
             r"\bi need help with (?:this|these) (?:programme|mails?)|\bwhen is (?:our|my|the) next (?:talk|session|meeting|one)\b|\bwhich mentors\b"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """One sign of an intent and the words that gave it."""

    intent: str
    span: Span


@cache
def _rows() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((intent, re.compile(pattern)) for intent, pattern in TABLE)


def cues(folded: str) -> tuple[Cue, ...]:
    """All cues of a folded text; the words of each are taken, so none is counted twice."""
    found: list[Cue] = []
    left = folded
    for intent, pattern in _rows():
        spans = [m.span() for m in pattern.finditer(left) if m.group().strip()]
        found += [Cue(intent, span) for span in spans]
        left = struck(left, spans, "\x00") if spans else left
    return tuple(sorted(found, key=lambda c: c.span))


_YES = r"(?:yes|yep|yeah|yup|sure|of course|certainly|absolutely|gladly|definitely|with pleasure|ok|okay|alright|fine|agreed|deal|perfect|great|ja|gerne|oui|si|sí|da'accord)"
_NO = r"(?:no|nope|nah|sorry,? no|no,? sorry|no,? thanks|no,? thank you|nein|non|unfortunately not|sadly not|not really)"
_ANSWER = re.compile(
    rf"\s*(?:(?:oh|well|hmm|um|ah),? )?(?:(?P<yes>{_YES})|(?P<no>{_NO}))(?:,? (?:please|thanks|thank you|sorry))*"
    rf"(?=\s*(?:[,.!;:\n]|- |$|but\b|and\b|(?:i|we|that|it|she|he|not|mornings?|with|happy|gladly|as)\b))"
)


def answer(folded: str) -> Cue | None:
    """The yes or no a text opens with; "no Mondays" is none."""
    match = _ANSWER.match(folded)
    if match is None:
        return None
    return Cue("accept" if match["yes"] else "decline", match.span())


def first_of(intents: set[str]) -> Intent:
    """The one intent of a mail: the first of the contract's order that is there."""
    return next((i for i in ORDER if i in intents), "other")
