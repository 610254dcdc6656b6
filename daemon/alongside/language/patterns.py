"""How people write days, hours, lengths and places: the shapes of the typed tokens, in the order in which they win.

A shape higher up takes its words first: a date before a clock, "half an hour later" before "half an hour". Names in angle brackets stand
for the building blocks above the table.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from alongside.language.expressions import Expression
from alongside.language.lexicon import CHANNELS, HOUR_WORDS, ZONE_CODES, ZONES
from alongside.language.openings import Heads, heads
from alongside.language.turns import bounded


def _any(words: Iterable[str]) -> str:
    """Any of these words, the longest first; those with one first letter stand together, so that the others are passed over at once."""
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len, reverse=True):
        by_letter[word[0]].append(re.escape(word[1:]))
    return "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())


_LONG = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:'s?)?"
BLOCKS: dict[str, str] = {
    "num": r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty-five|forty five|forty|fifty|sixty|ninety|a couple of|couple of|a few)",
    "day": rf"(?:{_LONG}|(?:mon|tues?|weds?|thurs?|thu|thur|fri|sat|sun)s?\b\.?)",
    "to": r"\s?(?:-|to|till|til|until|through|thru|up to)\s?",
    "span": r"(?:<day>(?:<to><day>)?)",
    "link": r"(?:\s?[,/&+]\s?(?:(?:and|or|plus)\s)?|\s(?:and|or|nor|und|plus|and also|or also|as well as)\s)(?:on\s|maybe\s|perhaps\s|also\s)?(?:every\s)?",
    "month": r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)",
    "nth": r"\d{1,2}(?:st|nd|rd|th)?",
    "ord": r"\d{1,2}(?:st|nd|rd|th)",
    "feast": r"(?<!my )(?<!our )(?<!your )(?:easter (?:monday|sunday|friday|saturday|week(?:end)?)|good friday|easter|whit(?:sun)? monday|pentecost|christmas(?: eve| day)?|x-?mas|boxing day|new year(?:'?s)?(?: eve| day)?|ascension day)",
    "lead": r"(?:<day>,? (?:the )?)?",
    "date": r"(?:<lead>(?:the )?<nth>\.? ?(?:of )?<month>(?:,? 20\d\d)?|<lead><month> (?:the )?<nth>(?!\s?[:.h]\d|\s?[ap]\.?m|\s?o'clock)\b(?:,? 20\d\d)?|<feast>\b)",
    "figures": r"(?:\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}(?:/\d{2,4})?(?!\d)|\d{1,2}\.\s?(?:0?[1-9]|1[0-2])\.(?!\d\d ?(?:-|to|till|until) ?\d)(?:\s?20\d\d|\d\d\b)?|\d{1,2}\.\d{1,2}\.\d{2,4}\b|\d{1,2}-\d{1,2}-20\d\d)",
    "hour": rf"(?:\d{{1,2}}|{HOUR_WORDS})",
    "half": r"(?:am|pm|a\.m\.?|p\.m\.?)(?![a-z])",
    "clock": rf"(?:\d{{1,2}}(?:[:.h]\d{{2}})?\s?<half>|(?:{HOUR_WORDS})(?: (?:thirty|fifteen|forty-five))?\s?<half>|\d{{1,2}}[:.h]\d{{2}}(?!\.?\d)(?:\s?h\b)?|\d{{1,2}}h\b|\d{{4}}h\b|<hour> o'?clock|(?:12 )?noon|midday|midnight|half (?:past )?<hour>\b|"
             rf"(?:a )?quarter (?:past|to) <hour>\b|(?:five|ten|twenty) past <hour>\b|(?<!from )(?<!between )(?:ten|twenty) to <hour>\b(?! (?:hours|people))|(?:{HOUR_WORDS}) (?:thirty|fifteen|forty-five)\b)",
    "unit": r"(?![\d:]|\s?(?:%|st|nd|rd|th|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|mentees?|people|persons?|times|tries|attempts?|kids|children|colleagues|others|rounds|coffees|cups|of|euros?|dates?|sessions?|talks?|meetings?|or \w+ (?:minutes?|mins?|hours?|days?|weeks?|months?|mentees?|people|sessions?))\b|\.\d|/|-\w* ?(?:minute|hour|week|day))",
    "bare": r"<hour>\b<unit>",
    "time": r"(?:<clock>|<bare>)",
    "join": r"[ ]?(?:-|to|till|until|til|and|through|up to)\s?",
    "minutes": r"(?:minutes?|mins?\b\.?|min\b)",
    "length": r"(?:half an? hour|half-?\s?hour|a half hour|(?:a )?quarter of an hour|three quarters of an hour|<num>[ -]<minutes>|\d+<minutes>|<num>[ -]?(?:hours?|hrs?)\b|\d+h\b|an hour|<num> (?:days?|weeks?)|a day|a week)",
    "s": r"(?:sessions?|meetings?|talks?|times?|ones?|dates?|appointments?|calls?|chats?|catch-?ups?|slots?|conversations?|check-?ins?|one[- ]on[- ]ones?|1:1s?)",
    "part": r"(?:(?:early |late |mid-?)?(?:mornings?|afternoons?|evenings?)(?! (?:person|people|type|bird))|(?<=at )nights?|lunch(?:\s?-?times?| breaks?| hours?)|(?<=over )lunch|(?<=for )lunch|(?<=\bat )lunch|(?<=during )lunch|(?<=around )lunch|(?<=do )lunch|(?<=prefer )lunch|(?<=avoid )lunch|(?<=not )lunch|midday break|end of (?:the )?(?:working )?day|close of business|cob|eod)",
    "zone": _any(ZONES), "code": "|".join(c for c in ZONE_CODES if len(c) > 2), "short": "|".join(c for c in ZONE_CODES if len(c) == 2),
    "channel": _any(CHANNELS),
    "nthword": r"(?:\d(?:st|nd|rd|th)|first|second|third|fourth|last)",
}  # fmt: skip
"""The building blocks; one may be made of others."""

SHAPES: tuple[tuple[str, str], ...] = (
    ("address", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("link", r"https?://\S+|www\.\S+"),
    ("foreign", r"(?:\+|00)\d[\d /-]{6,}|0\d{2,4}[ /-]\d[\d /-]{4,}|(?:room|floor|version|page|pages|chapter|chapters|level|line|no\.|number|ext\.?|extension|building|ticket|invoice|item|section|sap|step|steps|phase|grade|gate) #?\d[\d.-]*(?:(?:-| and | to )\d+)?|\d+\s?(?:%|percent|euros?|eur|usd|km|years? (?:of|in|old|ago)|years?|k\b)|\b10 ?/ ?10\b"),
    ("past", r"(?:(?:e-?mail|mail|message|letter|note|reminder|reply|answer|question|prompt|invitation|word)s? (?:from|of) (?:this (?:morning|afternoon|week)|today|earlier(?: today)?|just now|<day>|last \w+)|yesterday|the day before yesterday|last (?:night|week|month|year|time|term|quarter|<day>(?! of)|<month>)|<num> (?:minutes|hours|days?|weeks?|months?|years?) ago|(?:a (?:week|month|year|while)|recently) ago|this past week|the other day\b|since (?:this morning|this afternoon|yesterday|today)\b|since (?:this morning|this afternoon|yesterday|today)\b|since (?:last )?(?:<month>|<day>|<feast>|20\d\d|the (?:start|beginning|end) of [a-z]+)|in (?:19|20)\d\d|back in <month>|past few (?:weeks|days|months))"),
    ("shift", r"(?:<length>) (?:later|earlier|sooner|after that|before that)\b|(?:later|earlier) by (?:<length>)|(?:push|move|shift|put|delay|postpone|defer|start|begin|bring)(?:ing|ed)?(?: (?:it|us|this|that|things|everything|the start|(?:our|the|my|this|all)(?: \w+){1,2}(?: (?:on |of )?(?:(?:this |next )?\w+day|tomorrow|today|(?:this|next) week|(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:of )?<month>)?))?|\w+day(?:'s \w+)?|(?:today|tomorrow)(?:'s \w+)?|(?:this|next) week(?:'s \w+)?))? (?:(?:(?:back|forward|out|up|earlier|later|on) )?by|back|forward) (?:about |around )?(?:<length>)(?:,? to (?:later|earlier)|,? (?:later|earlier))?|"
              r"(?:<length>) (?:delay|forward|back)\b|delay of (?:<length>)|(?:push|move|shift|put|bring)(?:ing|ed)? (?:back|forward|out|up|off)(?: (?:it|us|this|that|things|(?:our|the|my|this)(?: \w+){1,2}|\w+day(?:'s \w+)?|(?:today|tomorrow)(?:'s \w+)?))?(?: (?:today|tomorrow|(?:on )?\w+day|this week|next week))? by (?:about |around )?(?:<length>)"),
    ("nth", r"(?:the )?<nthword>(?:(?: and | or |, |/| & )(?:the )?<nthword>){0,4} <day>(?: (?:of|in) (?:the|each|every|a) month| (?:each|every|a|per) month)?"),
    ("weekof", r"(?:the )?week (?:of|commencing|starting|beginning|from|w/c) (?:the |on )?(?:<date>|<figures>|(?:the )?<ord>)|w/c (?:<date>|<figures>)|(?:calendar )?week \d\d?\b(?! (?:of|weeks))|\b(?:cw|kw) ?\d\d?"),
    ("partmonth", r"(?:the )?(?:(?:first|last|second|1st|2nd|third|3rd)(?: (?:two|three|2|3|ten|10|few))? (?:half|weeks?|days?|third) (?:of|in)|(?:beginning|start|middle|end|rest|remainder) of|early|mid|late)[ -](?:the )?(?:month of )?<month>(?! \d)|"
                  r"(?:the )?(?:end|rest|remainder) of (?:the |this )?(?:week|month|year)(?! (?:is|are|works?|would|suits?)\b)"),
    ("lasting", r"(?:for )?(?:about |around |at least )?<num> (?:full |whole |solid |more )?(?:weeks?|months?)(?: off)?(?! (?:ago|later|before|is|sessions|notice|earlier|in advance|time))(?<!a week)(?<!a month)(?<!next week)|for (?:a|one) (?:week|month|day|fortnight)\b|(?:(?<=stay )|(?<=last )|(?<=lasts )|(?<=take )|(?<=takes ))(?:a|one|about a) (?:week|month|fortnight)\b|for (?:the next )?<num> days\b|(?:a|one) week off|a fortnight off"),
    ("dates", r"(?:from |between )?(?:the |<day> )?<nth>\.?(?:<to>)(?:and including )?(?:the )?(?:<day> )?<date>|between (?:the )?<nth> and (?:the )?<date>|<month> (?:the )?<nth>(?:<to>)(?:the )?<nth>\b(?!:)|\d{1,2}\.\s?(?:-|to|until|bis)\s?<figures>|(?:from |between )(?:the )?<ord>(?:<to>| and )(?:the )?<ord>|(?:the )?<ord>(?:<to>)(?:the )?<ord>"),
    ("datelist", r"(?:the )?<nth>(?:(?:, (?:the )?|,? and (?:the )?|,? or (?:the )?| & )<nth>){1,4}\.? (?:of )?<month>|<month> (?:the )?<nth>(?:(?:, (?:the )?|,? and (?:the )?|,? or (?:the )?| & )<nth>(?!\s?[:.h]\d|\s?[ap]\.?m| ?<month>)){1,4}\b"),
    ("date", r"(?:<date>|<lead><figures>|<lead>(?:the )?<ord>\b(?! (?:floor|time|session|week|year|quarter|person|mentee|attempt|one|of the month|talk|meeting|day|choice|option|place|edition|largest|birthday|anniversary|century))|(?<=on the )\d{1,2}\b(?!\s?[:.h/-])|(?<=day )\d{1,2}\b(?=,? (?:at|@|around|from) ?\d|,? \d{1,2}(?:[:.]\d\d| ?[ap]\.?m))\b)"),
    ("point", r"the day after tomorrow|(?:tomorrow|today|this) (?:morning|afternoon|evening)(?:'s)?|tomorrow(?:'s)?|today(?:'s)?|tonight(?:'s)?|later today"),
    ("weekday", r"<day>(?:<link><day>)* (?:of |in |the )?(?:next|this|the following|the coming) week|(?:next|this) week(?: on|'s)? <day>|the <day> after(?! (?:the|my|our|his|her|next|work|lunch|\d|noon))|(?:next|this coming|this|coming|the coming|this week's|next week's|the following|following) <day>(?! (?:and|or) (?:mon|tue|wed|thu|fri)\w* (?:mornings|afternoons))|<day> week\b|(?<!hour )(?<!minutes )(?<!min )(?<!once )(?<!twice )a week on <day>"),
    ("vague", r"from this (?:week|month|year|term|spring|summer|autumn|winter|quarter) on(?:wards)?\b|(?:the )?(?:week|month|day) after(?: that| then)?\b(?! next)|in (?:a|one|two|three|four|a few|some|\d) (?:weeks?|months?|days?)(?:' time| time)?(?! of)|(?:some|any) time (?:soon|next|this)|sometime|(?:next|this) (?:year|quarter|term|semester|summer|winter|spring|autumn|fall)|in (?:the )?(?:summer|winter|spring|autumn|fall|future)|one day\b|some day|these days|nowadays|the whole time|all the time|at the same time|first time|next time|another time|time to time|once in a while|in time\b|on time\b"),
    ("weeks", r"(?:the |for |in |over |during )*(?:next|coming|following) <num> weeks|(?:the )?week after next|(?:next|this|the coming|this coming|the following|the current|the rest of this)(?: whole| entire)? week(?:'s)?\b|(?:next|this) month(?:'s)?\b|all week\b|this time\b(?! (?:of|around|zone))"),
    ("sessions", r"(?:the |our |my )*(?:next|coming|upcoming|following) (?:<num>|couple of|few) <s>|(?:the |our |my )*next (?:two|three|four|couple|few|\d)\b(?! (?:weeks?|months?|days?|years?|hours?|of))|"
                 r"(?:the |our |my )*(?:next|upcoming|coming)(?: (?:scheduled|planned|regular|weekly))? <s>\b(?! (?:of|zone))"),
    ("cadence", r"(?:once |one time )?every (?:other|second|2nd) (?=<day>)|(?:once |one time )?every (?:other|second|2nd) week(?:s)?|(?:once )?every (?:two|2|couple of) weeks|bi-?weekly|(?:every )?fortnight(?:ly)?|(?:once )?(?:every|a|each|per) fortnight|twice (?:a|per) month|two times a month|every 14 days|every fourteen days|(?:every )?alternate (?:weeks|(?=<day>))|on alternate (?:weeks|(?=<day>))|"
                r"once (?:a|per|each|every) month|every month|each month|monthly|(?:once )?every (?:four|4) weeks|one (?:session|talk|meeting|call) (?:a|per) month|(?:one|1) time per month|1x per month|(?<=hour )(?:a|per|each) month\b|(?<=minutes )(?:a|per|each) month\b|"
                r"every (?:single )?week\b|each week\b|weekly|(?:once|one time|1x|1 time|one (?:session|talk|meeting|call)) (?:a|per|each|every) week|every (?=<day>\b)|each (?=<day>\b)|(?<=hour )(?:a|per|each) week\b|(?<=minutes )(?:a|per|each) week\b|(?<=min )(?:a|per|each) week\b|(?<=mins )(?:a|per|each) week\b|per week\b|from week to week|week by week"),
    ("duration", r"(?:an hour and a half|one and a half hours|one-and-a-half hours|1[.,]5 ?(?:hours|hrs|h)\b|1 1/2 hours|1½ hours|three quarters of an hour|an hour and a quarter|(?:a |an |one )?(?:half an? hour|half-?\s?hour|quarter of an hour|half[- ]hourly|hour-long|(?:a |one )?(?:full|whole|solid) hour|<num>[ -](?:to|or|-)[ -]?<num>[ -]<minutes>|\d+\s?-\s?\d+ ?<minutes>|<num>[ -]<minutes>|\d+<minutes>|<num>[ -]?(?:hours?|hrs?)\b|[1-4]h\b(?!\s?[-\d]))s?(?: each(?! (?:week|month|fortnight|\w*day|time|other))| long| per session| at a time| or so)?\b)(?! of (?!(?:your|her|his|their) time|talk|mentoring|conversation))"),
    ("bound", r"\bi (?:always |usually |have to |need to |must )?(?:leave|finish|go home|log off|clock off|stop work)(?: work)? (?:at|by) <time>(?! (?:and|to))|(?:\bi (?:start|begin|arrive|am in|get in)|(?:^|(?<=[.!?\n] ))(?:my )?start is)(?: work)? (?:at|from|by) <time>(?! (?:and|to))|(?!from \d{1,2}\.\d{1,2}\.(?: ?(?:to|-|until|till)|\d))(?:not |no |never |nothing |ideally |any ?time |only )?(?:any |starting |at )?(?:before|earlier than|after|later than|past|from|by|until|till|up to|starting(?: at| from)?|no earlier than|no later than|since|over by|as (?:early|late) as|at the earliest|at the latest|latest|earliest)(?: (?:that )?i can (?:do|manage|make|start|offer|talk)(?: it)?)?(?: is| would be)?(?: (?:about|around|at|at about|roughly))? <time>(?! (?:long |short |whole |full |hard |good |bad |happy |quiet |busy |different )?(?!mornings|afternoons|evenings|works|suits|fits|always|\w*days)[a-z]{4,}(?:ions|ings|ers|ents|ies|ars|ees|ights|oms|alls|ages|asks|iews|ows|ils|ets|acts|obs|ads|ips|ucts|ests|ates|ums|ives)\b)"
              r"(?!\s?(?:-|to|till|until|through)\s?(?:\d|<clock>|<hour>\b))(?: (?:on|onwards?|at the latest|at the earliest))?(?![\d/]|\.? ?(?:of )?<month>|\.\d|(?:st|nd|rd|th)\b|\s?(?:am|pm|a\.m|p\.m))|<clock> (?:onwards?|or later|and later|at the earliest|or after)\b|<bare> (?:onwards?|or later)\b|<clock> (?:or earlier|at the latest|or before|latest)\b|(?:before|after|until|till) (?:the |my |our |her |his |their )?(?!lunch|work|today|tomorrow|this|next|that|next|about|around|\w*day)(?:[a-z]+[a-z-]* ){1,3}?(?:at|around|about) <time>(?![/\d])|(?:before|after) (?:lunch|the lunch break|work)\b(?! hour)"),
    ("range", r"(?:(?:from |between )?(?:0[6-9]|1\d)(?:00|15|30|45)\s?(?:-|to|until|till)\s?(?:0[6-9]|1\d)(?:00|15|30|45)\b|(?:anywhere |any ?time )?(?:between |from |at )?<clock>(?:<join>)<time>|(?:between |from )?<bare>(?:<join>)<clock>|(?:anywhere |any ?time )?(?:between|from) <bare>(?:<join>)<bare>|at <bare>(?:<join>)<bare>|\bin (?:by|at|from) <time>,? (?:and )?(?:out|gone|off|away|home) (?:by|at) <time>|(?:start|begin)s?(?: work)?(?: at)? <time> and (?:leave|finish(?:e)?|stop|end|go home|am done)s?(?: at)? <time>)(?: in the (?:morning|afternoon|evening)s?)?"),
    ("barerange", r"\b<bare>\s?(?:-|to|till|until|til)\s?<bare>(?: in the (?:morning|afternoon|evening)s?)?"),
    ("zone", r"\b(?:utc|gmt)\s?[+-]\s?\d{1,2}(?::?\d\d)?\b|(?:<zone>) (?:local time|time|(?:office |working |business )?hours)\b|\b(?:africa|america|asia|australia|europe|pacific)/[a-z_]+(?:/[a-z_]+)?|\b(?:<code>)\b(?: time)?|(?:i'm|i am|we're|we are|based|located|i live|live|living|i work|work|working|sitting|sit|(?<!has )moved|relocated|transferred|posted|seconded|move|moving|am|office|staying|stay|stationed|out of|from home|over here|here|back|now|team)(?: currently| now| out| here| temporarily| mostly| remotely)? (?:in|to|from|out of|near|outside) (?:<zone>)\b(?! (?:on|for|until|till|from|next|this|tomorrow|all|during|that))|"
             r"(?:my|local|our) (?:local )?time\b(?: ?zone)?(?!:)|your (?:local )?time\b(?! zone)(?=[\s.,;!)]|$)|"
             r"(?<=[ap]m )(?:<zone>)\b|(?<=[ap]m )(?:<short>)\b|(?<=:\d\d )(?:<short>)\b|(?<=\d )(?:eastern|pacific|central|mountain|berlin|london|paris|madrid|india)\b|\b(?:<zone>)[ -]based\b|\bin (?:<zone>)(?= (?:now|at the moment|currently|office|these days|until|for)|[,;.] (?:so (?!video|phone|by |no )|please |\d))"),
    ("clock", r"(?:(?:at|@|around|about|at about|at around) )?(?:<clock>|<bare>(?= in the (?:morning|afternoon|evening)))(?: (?:in the (?:morning|afternoon|evening)|sharp))?|(?:at|@|at about|at around) <bare>(?=\s*(?:$|[,.;:!?\n()/&-]|(?:<after>)\b))|(?:(?<=instead of )|(?<=rather than ))<bare>(?=\s*(?:$|[,.;:!?\n]|(?:on|this|next|tomorrow|today|please|for|and|if|because|as)\b))|(?:(?<=doing )|(?<=do )|(?<=make it )|(?<=say )|(?<=try ))<bare>(?=(?: or \d{1,2})?(?:\?| instead| rather|,| please))|(?:around|about) <bare>(?=\s*(?:$|[,.;:!?\n()]|(?:on|in the|would|works)\b))"),
    ("days", r"\b(?:(?:mon|tues?|wed|thurs?|thu|fri)(?: (?:mon|tues?|wed|thurs?|thu|fri)\b)+|<span>(?:<link><span>)*|[mtwrf](?:th)?(?:[/,](?:th|[mtwrf]))+\b|m w f\b|t th(?= (?:mornings?|afternoons?|\d))|mwf\b|tth\b|tuth\b|[mtwrf](?= (?:before|after|mornings?|afternoons?|\d)))"),
    ("dayset", r"(?:the|all the|my|on) (?:rest of the week|other (?:week|working )?days|remaining days|others(?= (?:are|is|would|work)))(?= (?:is|are|works?|would|suits?|please|ok|fine|i'm|i am|i|free|open|between|from|after|before|until|till)|[:.,]|$)|(?:any|all|the|every|on) other (?:week|working )?days?\b|other days\b|(?:the )?rest(?= is (?:ok|okay|fine|good|free|open|possible|all right) (?:after|before|from|until|till|between|any ?time|in the|mornings?|afternoons?))|(?:everything|anything|all) else(?= (?:is|works|would|between|before|after|from)|[.,]|$)|(?:(?:any|every|each|most|either) (?:working |work ?|week|business |single )?days?(?: of the week)?|all (?:working |week|business )?days|all week long)\b|(?:the )?mid-?week(?: days)?\b|(?:the )?middle of the week|week\s?days?|working days|work ?days|business days|weekends|(?<=any )weekend|(?<=every )weekend|(?<=each )weekend|(?<=no )weekend|(?<=not )weekend|(?<=or )weekend|(?<=on the )weekend|(?<=the )weekend(?= (?:is|works|suits|would|would be|if)\b)|any ?time|whenever(?= (?:suits|you))|daily|anything(?= goes| works|,? (?:except|but|bar|apart from)(?: for| on)? (?:mon|tue|wed|thu|fri|the (?!phone|telephone|e-?mail|video|chat|teams|zoom|slack|camera)|early|late|before|after|mornings|afternoons))|everything(?= works|,? (?:except|but|bar|apart from)(?: for| on)? (?:mon|tue|wed|thu|fri|the|early|late|before|after|mornings|afternoons))|(?:always|completely|totally|very|pretty|fully|quite)?\s?(?:flexible|available|free|open)(?=,? (?:except|but not|apart|other than))"),
    ("part", r"\b<part>\b"),
    ("allday", r"(?:all day(?: long)?|the whole day|whole day|completely free|wide open|all of it)"),
    ("channel", r"\b(?:<channel>)\b"),
    ("month", r"(?:<month>(?:, | and |, and | or | & ))+<month>(?! \d)|" + "|".join(rf"(?<={before} )<month>(?! \d)" for before in ("in", "all of", "whole of", "until", "till", "during", "from", "since", "through", "throughout", "all", "whole", "to", "month of", "of", "next", "entire", "do", "skip", "over", "for", "mid", "early", "late", "and", "by"))),
    ("same", r"(?:the )?same day|that (?:very )?day"),
    ("refuse", r"\b(?:drop|forget|scrap|rule out|strike out|cross out|leave out|cut out)(?= (?:about |all |the |my |our )*(?:mon|tues|wednes|thurs|fri)days\b(?! (?:sessions?|talks?|meetings?|one)\b))\b|\b(?:leave|keep)(?= (?:my |the |our )?(?:lunch|mornings?|afternoons?|evenings?|[a-z]+days?)[a-z, ]{0,40}? (?:free|clear|out)\b)|\b(?:don't(?! mind)|doesn't|do not(?! mind)|does not|can't|cannot|can not|couldn't|won't|never(?! (?:changes?|fails?|varies|a problem|minds?)\b)|(?<!, )not|not(?! (?:on )?(?:<day>))|no(?! ?one\b|body|\. ?\d|tify|(?: chance| way)\s*(?:[,.;!\n)]|$))|without|avoid|isn't|aren't|neither|nor|unable|hate|dislike|nothing|none|minus|hardly|rarely|nobody (?:may|can|is allowed)|no one (?:may|can)|off limits|(?:keep|stay|stick) (?:(?:it|us|me|them|this|things|everything|(?:our|the|my) [a-z]+) )?(?:off|away from|clear of|out of)(?= (?:the |my |our )?(?:early |late )?(?:<day>|mornings?|afternoons?|evenings?|lunch))|(?:leave|keep) (?:those|them|these|that|it)(?= (?:free|clear|alone|out)\b)|(?:say no to|object to|decline|refuse)(?= (?:all |any |every |early |late )*(?:<day>|mornings?|afternoons?|evenings?|meetings before|calls before))|(?:stopped|don't|no longer|not) work(?:ing)?(?= (?:on )?<day>)|take me off(?= (?:the |my )?<day>)|no can do(?= (?:on |for |before |after |in )?(?:the |my )?(?:<day>|mornings?|afternoons?|evenings?|\d|noon|lunch))|steer clear of|no longer(?= (?:work|working|available|free|possible|able|do|suits?|fits?)\b))\b"),
    ("except", r"\b(?:with the exception of|(?:except(?: for| on)?|apart from|aside from|other than|besides)(?! (?:that|this|those|these|them)\b)|excluding|excepting|bar|but not(?! before| after| until| earlier| later| by| on the phone| via)|but never|save for|save(?= (?:on )?<day>)|but no(?= <day>)|just not(?= (?:on )?<day>)|only not|not counting|with (?:a|my|the)(?: short| long)?(?= lunch)|(?<=, )not(?= (?:on )?(?:<day>))|unless it'?s|(?:(?:so|as) long as|provided|if|when) (?:that )?(?:it'?s not|it is not|it isn't)(?: on)?(?= (?:a |the )?<day>))\b|(?<=any day )but\b|(?<=every day )but\b|(?<=all days )but\b|(?<=anything )(?:but|bar)\b|(?<=any time )but\b|(?<=anytime )but\b|(?<=weekdays )but(?! not)\b|(?<=day of the week )but\b|(?<=days )less\b|(?<=week )less\b"),
    ("old", r"\b(?:(?:old|former|previous)(?= <day>)|used to be|instead of|rather than|in place of|and no longer|no longer|than(?= (?:in the |on )?(?:mornings?|afternoons?|evenings?|[a-z]+days?|the)\b))\b"),
    ("only", r"\b(?:only|just|exclusively|solely|nothing but|strictly|purely)\b"),
    ("bad", r"\b(?:bad|no (?:chance|way)|forget it|too busy|too slow|too noisy|too early|too late|impossible|difficult|tricky|busy(?=\s*(?:[,.;\n]|$))|(?:are|is) (?:also |always |usually |completely |totally |entirely |sadly |unfortunately |definitely |generally )?out|are off|off(?=[.,;!?\n]|$| for (?:me|us)\b)|(?<=days )off\b|(?<=day's )(?:off|out|gone)\b|taken|blocked|no good|worse|a no[- ]?go|no[- ]go|not possible|always booked|fully booked|hopeless|(?:a |total |complete )*write-?off|out of the question|off[- ]limits|(?:is|are|were) (?:always |usually |mostly |already |very |really |quite |often |generally |typically )?(?:full|busy|booked|packed|hectic|crazy|terrible|awful|horrible|unavailable|closed|tricky|hard|tough|gone|reserved(?! for (?:us|you|(?:the |our |my )?(?:mentoring|sessions?|talks?|mentees?))\b)|chaos|chaotic|sacred|meeting day|gym day|my day off)|got (?:taken|booked)|(?:is|are) (?:a )?(?:clear |definite |hard |big |firm )*no(?=\s*(?:[.,;!\n]|$|for me))|"
            r"(?:is|are) (?:our|my|the|always|a|reserved for|for) (?:[a-z-]+ ){0,3}(?:meetings?|calls?|stand-?ups?|jour fixe|class|lesson|training|course|day off|shift|gym|family|childcare|pick-?up|drop-?off|off)|(?:i'm|i am) (?:always |usually )?(?:at|in) (?:the|a|our|my) (?!office\b|same\b)[a-z]+(?: [a-z]+)?(?= (?:every|on|each))|(?:i'm|i am) (?:always |usually |mostly |normally |typically )?(?:out|away|off|busy|not in|in meetings|teaching|in the lab|in class|on shift|at the gym|at the client|in a meeting)|(?:have|has|is|are|got) (?:always |usually |a |an |my |our |the |back-to-back |team |weekly |regular |standing |daily |fixed |recurring |internal |long |big |other )*(?:meetings?|stand-?ups?|class(?:es)?|lessons?|trainings?|jour fixe|shifts?|calls?)(?! (?:by|via))|never(?! (?:changes?|fails?|varies|a problem|minds?)\b)|team meeting|nope)\b"),
    ("but", r"\b(?:but|however|whereas|though|although)\b"),
    ("number", r"\b\d{1,4}\b"),
)  # fmt: skip

BLOCKS["after"] = (
    r"be|on|or|and|every|each|to|for|please|would|is|works?|instead|in|with|but|until|if|tomorrow|today|next|this|my|from|then|by|via|as|could|can|when|sharp|"
    r"the|suits?|utc|gmt|cet|cest|bst|[a-z]+ time|(?:mon|tues|wednes|thurs|fri)days?|too|also|again|i|we|it|that|thanks|half|twice|once|weekly|over|because|since|so|local|or so|ish|rather|due|will|has|might|which|"
    r"are|was|not|does|doesn't|fine|ok|okay|good|possible|free|better|best|perfect|great|alright|convenient|suit|fit|maybe|perhaps|if"
)  # fmt: skip
"""Words behind "at 10" that show it is a clock and no house number."""


@cache
def block_heads(name: str) -> Heads:
    """What a building block may begin with."""
    return heads(BLOCKS[name], block_heads)


_NAME = Expression(r"<([a-z]+)>")


def spelt_out(shape: str) -> str:
    """A shape with its building blocks put in."""
    while (spelt := _NAME.sub(lambda m: BLOCKS[m[1]], shape)) != shape:
        shape = spelt
    return bounded(shape)
