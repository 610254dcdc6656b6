"""What is not passed on as thanks without asking: words that are unsure, unkind, ironic, mixed, or about somebody else.

The guard errs on the side of asking. A question back costs the mentee one word; a barb carried to a mentor costs a friendship. So
it does not look for bad words alone: every sentence has to be glad of something, and something has to come from the mentor.
"""

from __future__ import annotations

import re

from alongside.language import names
from alongside.language.reading import Reading
from alongside.programme import directory, policy
from alongside.programme.model import Pairing, State


def _words(*stems: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(stems)})\b", re.IGNORECASE)


TURNS = _words(
    r"but", r"although", r"though", r"except", r"instead", r"however", r"yet", r"still", r"unless", r"only", r"rather", r"even if", r"even when", r"apart from",
    r"as long as", r"despite", r"unfortunately", r"at least", r"next time", r"the rest", r"aber", r"leider", r"trotz\w*", r"mais", r"pero",
    r"anyway", r"in (?:the )?future", r"otherwise", r"until", r"if only", r"than (?:i|we) (?:hoped|thought|expected)",
)  # fmt: skip
"""Words that take half of a thanks back."""
UNKIND = _words(
    r"nothing", r"useless", r"no use", r"no help", r"unhelpful", r"waste[ds]?", r"bor(?:ing|ed)", r"annoy\w*", r"rude\w*", r"late", r"never", r"ignor\w*",
    r"(?:did|do|does|is|was|were|are|could|would|has|have|had)(?:n'?t| not)", r"cannot", r"can'?t", r"without", r"disappoint\w*", r"hardly", r"barely", r"worse", r"worst",
    r"bad\w*", r"terribl\w*", r"awful\w*", r"stupid\w*", r"idiot\w*", r"dumb", r"sorry", r"complain\w*", r"problem with", r"wish", r"should have", r"could have",
    r"too (?:busy|much|fast|slow|long|short|hard|little|late|loud|many)", r"a bit", r"a little", r"not", r"no", r"nobody wants", r"fed up", r"gave up", r"given up", r"low point",
    r"wrong\w*", r"trouble", r"cost me", r"sad\w*", r"angr\w*", r"upset\w*", r"hurt\w*", r"cr(?:y|ied|ying)", r"shout\w*", r"yell\w*", r"laugh(?:ed|s)? at", r"mock\w*", r"condescend\w*",
    r"arrogan\w*", r"patroni[sz]\w*", r"rushed", r"forg[eo]t\w*", r"cancel\w*", r"interrupt\w*", r"talk(?:ed|s)? over", r"feel small", r"cold shoulder", r"small talk", r"stuck", r"confus\w*", r"complicat\w*",
    r"lectur\w*", r"mess\w*", r"fail\w*", r"hate\w*", r"dislik\w*", r"tired", r"asleep", r"sleep\w*", r"awake", r"short", r"less", r"more than the (?:talk|advice)", r"(?:coffee|lunch|walk) more", r"better than", r"trying", r"tried",
    r"gossip\w*", r"(?:told|tells|telling) (?:everyone|everybody|others|people|them|my)", r"mistak\w*", r"opposite", r"over", r"back to my old", r"slow\w*", r"dread\w*", r"hell",
    r"nonsense", r"politics", r"third time", r"took (?:\w+ )?(?:days|weeks|months)", r"first half", r"wait\w*", r"invoice", r"package", r"subscri\w*", r"feels like", r"chore", r"regret\w*", r"headache", r"pain\w*", r"st[iu]ng\w*", r"embarrass\w*", r"asham\w*", r"sigh\w*", r"pity", r"stress\w*", r"worr\w*", r"scar\w*", r"blam\w*",
    r"ridicul\w*", r"nonsens\w*", r"unfair", r"unwilling\w*", r"the door", r"fault", r"lie[ds]?", r"enough", r"lost the", r"private", r"secret\w*", r"divorce\w*", r"(?:am|i'?m|is) leaving", r"leave (?:me|the|this)", r"quit\w*", r"compared", r"boss", r"gar nicht", r"nicht", r"inutile", r"pas",
)  # fmt: skip
"""Words that have no place in a thanks, whatever stands around them. "When I was stuck" is put right by ``OWN_NEED`` first."""
IRONIC = _words(
    r"as usual", r"as ever", r"as always", r"for once", r"this time", r"at all", r"finally (?:show|answer|com|turn|remember)\w*", r"oh", r"ha", r"haha", r"hah", r"sure", r"yeah",
    r"wow", r"bravo", r"congratulations", r"a bunch", r"slow clap", r"(?<!thanks )(?<!you )so much for", r"what an? \w+", r"how (?:kind|nice|generous|sweet|thoughtful|lovely|good|very)",
    r"(?:deeply|truly|wonderfully|terribly|awfully|simply|utterly) \w+", r"very inspiring", r"nearly", r"almost", r"whole minutes?", r"minutes", r"seconds", r"(?:best|greatest|worst) \w+ ever",
    r"if you like", r"talking to a wall", r"wisdom", r"genius", r"(?:i )?(?:suppose|guess|presume)", r"apparently", r"obviously", r"honestly", r"frankly", r"really[.!]", r"good one",
    r"would never have thought", r"silence", r"patience\. lots", r"nice try", r"great job", r"holidays?", r"(?:her|his|their) (?:cat|dog|holidays?|car|kids|weekend|divorce|career)", r"no bounds", r"my life gone",
    r"another (?:half )?hour", r"(?:explain\w*|taught|teaching) (?:me )?my own \w+", r"captain", r"squeez\w*", r"managed to", r"as (?:helpful|useful) as", r"(?:helpful|useful|good) as", r"by heart", r"so good that", r"yachts?", r"so lucky", r"be(?:cause|tween) .{0,12}coffees?", r"show(?:ing|s|ed)? up", r"clue", r"bothered", r"deign\w*", r"probably", r"whatever", r"just (?:read|google|ask)", r"^(?:well|right)(?=\W)", r"yeah,? right",
)  # fmt: skip
"""Turns of phrase that are mostly meant the other way round."""
GAVE = (
    r"(?:showed|shown|explained|taught|helped|introduced|encouraged|listened|saved|gave|given|told|walked|pointed|cheered|unblocked|shared|sent|read|took|made (?:it|things|time|sense|everything|that|me (?:laugh|smile|feel|braver|calm\w*))"
    r"|answered|asked|found|believed|reminded|invited|supported|looked|went|drew|brought|let|stayed|checked|reviewed|recommended|suggested)"
)
GIVING = (
    r"(?:showing|explaining|teaching|helping|introducing|encouraging|listening|giving|telling|walking|pointing|cheering|sharing|sending|reading|taking|making|answering|asking|being"
    r"|believing|reminding|inviting|supporting|looking|going|drawing|bringing|letting|staying|checking|reviewing|recommending|suggesting|leaving)"
)
GIFT = (
    r"(?:tips?|advice|talks?|time|patience|help|encouragement|notes?|templates?|walk|half hour|hour|lists?|examples?|checklists?|kindness|feedback|support|questions|answers?|drawings?"
    r"|hints?|tricks?|(?:story|stories) (?:of|about|from) your|calm|humou?r|explanations?|introductions?|welcome|trust|insights?|ideas?|chat|conversation|names|links?|pages?|review|work|everything|all (?:of )?(?:it|this))"
)
GLAD = re.compile(
    rf"\b(?:thank\w*|thx|grateful|glad|appreciate\w*)\b[^.!?]{{0,30}}?\b(?:{GIVING}|(?:for|of) (?:(?:your|her|his|the|that|this|all|sharing|\w+ly) ){{0,3}}(?:\w+ )?{GIFT})\b"
    rf"|\b(?:you|she|he|they|we|who|it)\b[^.!?]{{0,20}}?\b{GAVE}\b|\b(?:thanks|thank you)(?:,? (?:so much|very much|a lot|again|all|\w+))?[.!]*$"
    rf"|\b{GIFT}\b[^.!?]{{0,60}}?\b(?:{GAVE}|(?:is|was|are|were) (?:\w+ )?(?:great|useful|helpful|good|gold|lovely|kind|clear|wonderful|brilliant|perfect)|works?|worked)\b"
    r"|\b(?:great|good|lovely|useful|helpful|wonderful|brilliant) (?:talk|tip|advice|chat|hint|walk|hour|half hour|conversation)\b"
    r"|\bi (?:\w+ )?(?:learn(?:ed|t)|understand|understood|can (?:now |do )|know|did|dared|found|liked how|loved how|feel better|was calm)\b|\bnow i (?:know|can|understand)\b|\bhelped me\b"
    r"|\b(?:we laughed|it worked|(?:made|makes) me (?:feel )?(?:at home|better|welcome|calm\w*|braver|laugh|smile)|(?:four |others? )?had the same one)\b"
    r"|\b(?:danke|merci|gracias)\b",
    re.IGNORECASE,
)  # fmt: skip
"""The shapes of a sentence of thanks: somebody gave, thanks for a gift, a gift was good, something was learnt."""
FROM_THE_MENTOR = _words(
    r"you", r"your", r"yours", r"she", r"he", r"her", r"his", r"him", r"they", r"their", r"them", r"we", r"thank\w*", r"thx", r"help\w*", r"danke\w*", r"merci", r"gracias", r"sie", r"dir", r"dich", r"vous", r"te", r"advice",
    r"talk", r"grateful",
)  # fmt: skip
OWN_NEED = re.compile(
    r"\b(?:when|while|where|that|because|how|what|whenever|until) (?:i|everybody|we|you) (?:was|am|is|felt|had been|had|got|were) (?:\w+ )?(?:stuck|lost|confused|tired|sad|upset|afraid|new|alone|nervous)\b"
    r"|\bevery(?:body|one) is lost\b|\b(?:had been|was|were|felt) lost\b|\bsay(?:ing)? no\b|\bnot (?:after|before|only|alone)\b|\bnobody (?:cried|laughed|minded)\b|\bno longer\b|\bstill (?:use|be friends)\b|\bonly now\b",
    re.IGNORECASE,
)
"""What the mentee needed, or learnt to do: no complaint about anybody."""
TO_A_MACHINE = _words(
    r"your (?:e-?)?(?:mail|message|request|letter|order|ticket|enquiry|inquiry|interest)", r"forwarded", r"service desk", r"newsletter"
)
LONG = 2000
"""Characters: longer thanks are fine, but a person looks at them once more."""
_SENTENCE = re.compile(r"[^.!?;\n]+(?:[.!?;]+|\n|$)")


def doubt(text: str, reading: Reading | None, state: State, pairing: Pairing) -> str:
    """Why these words need one more look before the mentor reads them, as a word, or ""."""
    words = text.strip()
    plain = _without_the_name(OWN_NEED.sub(" ", words.replace("’", "'")), state, pairing)
    checks = (
        ("empty", len(re.findall(r"\w+", words)) < 2),
        ("unkind", UNKIND.search(plain) is not None),
        ("mixed", TURNS.search(plain) is not None),
        ("ironic", IRONIC.search(plain) is not None),
        ("a question", "?" in words),
        ("elsewhere", TO_A_MACHINE.search(plain) is not None or not FROM_THE_MENTOR.search(plain)),
        ("unsure", not all(GLAD.search(one) for one in _sentences(_without_the_name(words, state, pairing)))),
        ("unsure", reading is None or reading.intent != "thanks" or reading.confidence < policy.SURE),
        ("somebody else", _names_somebody(words, state, pairing)),
        ("long", len(words) > LONG),
    )
    return next((name for name, stands in checks if stands), "")


def _sentences(words: str) -> list[str]:
    """The sentences that say something; a greeting or a name below it is none."""
    return [one for one in _SENTENCE.findall(words) if len(one.split()) > 2] or [words]


def _without_the_name(words: str, state: State, pairing: Pairing) -> str:
    """The words with "she" for the mentor, so that a sentence about Hilary and one about her have the same shape."""
    return re.sub(rf"\b{re.escape(state.people[pairing.mentor].first_name)}\b(?!'s)", "she", words, flags=re.IGNORECASE)


def _names_somebody(words: str, state: State, pairing: Pairing) -> bool:
    """Whether a third person of the roster is named: what is said of people who are not there is not carried on unasked."""
    pair = frozenset({pairing.mentor, pairing.mentee})
    everybody = directory.everybody(state.people)
    own = {part.lower() for person in pair for part in state.people[person].name.split()}
    capitalised = {word for word in re.findall(r"(?<![.!?]\s)(?<!^)\b[A-ZÄÖÜ][\w'-]+", words) if word.lower().removesuffix("'s") not in own}
    return any(names.match(word.removesuffix("'s"), everybody, pair) for word in capitalised)
