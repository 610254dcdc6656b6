"""Turns of phrase, named once and used in every table of cues: ``<cant>`` is "can't", "won't be able to" and the like.

A table holds blocks of lines, one turn of phrase a line; a line may use names of this page. They are put together when first looked for.
"""

from __future__ import annotations

from functools import cache

from alongside.language.expressions import Expression

_ADVERBS = (
    "really|very|just|also|now|then|still|currently|unfortunately|sadly|probably|actually|only|always|already|again|kindly|please|pls|regretfully|"
    "honestly|definitely|simply|rather|absolutely|maybe|perhaps|possibly|certainly|gladly|happily|all|both|quite|too|so|more than|much|at the moment|"
    "right now|truly|super|extremely|incredibly|totally|completely|fully|more|most|personally|generally|usually|normally|even|ever|first|instead|"
    "somehow|therefore|at present|for now|easily|well|together|briefly|quickly|myself|ourselves|temporarily"
)

TURNS: dict[str, str] = {
    "adv": rf"(?:(?:{_ADVERBS}),? )*",
    "tail": r"(?: (?:now|right now|at the moment|at present|currently|at this time|for now|just now|these days|this (?:time|term|year|month|quarter|semester|round|season)(?: around)?|"
            r"any ?more|any longer|here|altogether|for good|completely|please|pls|though|myself|today|again|too|either|yet|at all|then|after all))*",
    "i": r"(?:i|we)",
    "dayless": r"(?<!days )(?<!day )(?<!mornings )(?<!afternoons )(?<!evenings )(?<!days i )(?<!day i )(?<!mornings i )(?<!afternoons i )(?<!evenings i )",
    "im": r"(?:i'm|i am|we're|we are|i'll be|i will be|we'll be|we will be|i've been|im|am)",
    "id": r"(?:i'd|i would|we'd|we would|would)",
    "be": r"(?:am|are|is|was|were|be|been|i'm|we're|it's|that's|this is|she's|he's|they're|'s|'re)",
    "cant": r"(?:can't|cannot|can not|can no longer|couldn't|could not|won't be able to|will not be able to|wouldn't be able to|(?:am |is |are |'m )?not able to|unable to|not going to be able to|"
            r"not in a position to|won't manage to|don't manage to|won't|will not|am not going to|'m not going to|can hardly|(?:don't|do not) think (?:that )?(?:i|we)(?: can|'ll| will| can)|don't believe i can|don't see how i can|never can|can never)",
    "must": r"(?:have to|need to|must|i'll have to|we'll have to|'ll have to|will have to|got to|had to|going to have to|(?:'d|had) better|want to|'d like to|would like to|'d prefer to|would prefer to|would rather|'d rather|let's|let us|"
            r"can we|could we|can you|could you|shall we|should we|may we|can i|could i|may i|please|i'll|we'll|i will|we will|going to|wish to)",
    "dont": r"(?:don't|do not|no longer|never|doesn't|does not|didn't|won't)",
    "want": r"(?:want|wish|hope|plan|intend|prefer|decided|ready|like|love|happy|glad|willing|keen|delighted|pleased|prepared|able|agreed|honou?red|open|available|thrilled|eager)",
    "s": r"(?:sessions?|meetings?|talks?|chats?|calls?|catch-?ups?|catch ups?|appointments?|slots?|conversations?|one[- ]on[- ]ones?|1:1s?|1-1s?|get-?togethers?|check-?ins?|meet-?ups?|lessons?)",
    "our": r"(?:(?:the|our|my|this|that|these|those|any|all|both|of|your|its|today's|tonight's|tomorrow's|this week's|next week's|(?:mon|tues|wednes|thurs|fri)day's|next|upcoming|coming|usual|regular|weekly|"
           r"fortnightly|whole|entire|complete|remaining|future|planned|further|more|mentoring|current|two|three|few) )*",
    "mentoring": r"(?:mentoring|mentorship|mentor programme|programme|program|pairing|series|scheme|partnership|tandem|match|arrangement|mentoring relationship)",
    "mail": r"(?:(?:weekly|monthly|daily|friday|regular|automatic) questions|e-?mails?|mails?|letters?|reminders?|prompts?|messages?|newsletters?|notifications?|nudges?|digests?|summar(?:y|ies)|surveys?|mailings?|updates|thank-?you (?:notes|requests|questions))",
    "whose": r"(?:(?:the|these|those|this|that|your|any|all|such|more|further|of|my|other|weekly|check-?in|closing|survey|daily|monthly|quarterly|constant|automatic|automated|regular|friday|monday|thank-?you|thank you|mentoring|annoying|with|about|kind of|sort of|so many|stupid) )*",
    "one": r"(?:some ?one|some ?body|any ?one|any ?body|an?(?: [a-z]+)? (?:person|colleague|newcomer|joiner|starter|hire|junior|mentee|apprentice|trainee)|people|colleagues|newcomers?|(?:new )?(?:joiners|starters|hires|people|colleagues|mentees?)|(?:young|new|junior|less experienced|fellow|other|early[- ]career) [a-z]+|juniors|others|apprentices|trainees|"
           r"(?:one|two|three|\d)(?: or (?:two|three))?(?: (?:people|mentees?|persons?|colleagues?|newcomers?))?)",
    "her": r"(?:her|him|them|it|this|that|you)",
    "mentor": r"(?:mentor|peer mentor|mentors)",
    "day": r"(?:today|tonight|tomorrow|(?:this |next |coming )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri)\b|the \d\S*|\d\S*|(?:this|next|that|the coming|the following) (?:week|month|time|morning|afternoon|evening)|then)",
}  # fmt: skip
"""The names and what they stand for; a name may be made of others."""

_NAME = Expression(r"<([a-z]+)>")


def spelt_out(line: str) -> str:
    """A line with its names replaced, outermost first."""
    while (spelt := _NAME.sub(lambda m: TURNS[m[1]], line)) != line:
        line = spelt
    return bounded(line)


def bounded(source: str) -> str:
    """A source with every group that may repeat for ever held to six times: nobody writes more, and a text of one word stays quick to read."""
    return source.replace(")*", "){0,6}")


@cache
def lines_of(block: str) -> tuple[Expression, ...]:
    """The lines of a block, each to be found as whole words."""
    lines = (line.strip() for line in block.strip().splitlines())
    return tuple(Expression(rf"(?<![\w'])(?:{spelt_out(line)})(?:(?<![\w'])|(?![\w']))") for line in lines if line)
