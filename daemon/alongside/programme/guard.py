"""What goes on as thanks without asking: only what is recognised as thanks; all else is shown to its writer first.

A question back costs the mentee one word; a barb carried to a mentor costs a friendship. English is read sentence by sentence
(``plain_thanks.py``). In the other languages each word has to be one that plain thanks are made of (``glad_words.py``), or the name of
a thing that was explained, and one sentence at least has to be glad of something that came from the mentor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alongside.language import names
from alongside.language.reading import Reading
from alongside.programme import directory, plain_thanks
from alongside.programme.glad_words import BARBED, FRENCH, GERMAN, GIFT, GIFTS, GIVE, GIVEN, GOOD, KNOWN, PLAIN, SPANISH, fold, words_of
from alongside.programme.model import Pairing, State


def _any(*shapes: str) -> re.Pattern[str]:
    return re.compile("|".join(shapes))


LONG = 2000
"""Characters: longer thanks are fine, but a person looks at them once more."""
OWN_NEED = _any(
    r"\b(?:when|while|where|that|because|how|what|whenever|until) (?:i|everybody|we|you) (?:was|am|is|felt|had been|had|got|were) (?:\w+ )?(?:stuck|lost|confused|tired|sad|upset|afraid|new|alone|nervous)\b",
    r"\bevery(?:body|one) is lost\b", r"\b(?:had been|was|were|felt) lost\b", r"\bsay(?:ing)? no\b", r"\bnot alone\b", r"\bno longer \w+",
    r"\bonly now\b", r"\bi finally (?=understand|understood|know|see|get|got|dare|feel)",
    r"\bthe same (?:day|evening|morning|afternoon|week)\b", r"\bthanks again\b", r"\bwithout (?:any )?help\b",
    r"\bm'avoir (?=presente|aide|explique|montre|ecoute|accueilli)", r"\bmade (?:it|this|that|things) click\b",
    r"\btook the (?:fear|worry|stress)\b", r"\b(?:without|no) fear\b", r"\bfirst time\b", r"\bhalf an hour\b",
    r"\b(?:exactly|just) what i needed\b", r"\bin (?:two|three|five|ten|a few|\d+) minutes\b",
    r"\b(?:saved|spared) me (?:\w+ ){0,3}(?:hours?|days?|weeks?|time|trouble|embarrassment)\b",
    r"\b(?:on|when) the (?:system|server|build) was down\b",
    r"\b(?:story|stories) (?:of|about|from) (?:your|her|his|their) (?:own )?(?:first|beginning|start)\b",
    r"\b(?:your|her) own (?=first|notes|words|templates?|experience|start|examples?|days|way|path)", r"\b(?:your|her) own mistakes?\b",
    r"\b(?:you|she) always\b", r"\bwhat (?:you|she|he) said\b", r"\bwhen the \w+ (?:was|were|is) (?:down|broken|red|late)\b",
    r"\bmeant a lot\b", r"\bhigh(?:light)? of my week\b", r"\bich war (?:verloren|neu)\b", r"\b(?:month|quarter|year)[ -]end\b",
)  # fmt: skip
"""What the mentee needed, or learnt to do: no complaint about anybody, though its words could be one."""
TURNED = _any(
    r"\bif\b", r"\b(?:more|better|best|faster|quicker|easier|other|rather) (?:\w+ )?than\b", r"\bmore out of\b", r"\bas \w+ as\b",
    r"\bso (?:good|kind|helpful|useful|great|nice|clear|long) that\b", r"\b(?:was|am|is) (?:so )?(?:glad|happy) (?:it|that) (?:is|was)\b",
    r"\bpatience\b[^.!]{0,20}\b(?:lots|learn\w*)\b", r"\blearn\w* (?:\w+ )?patience\b", r"\bhelped me to (?:a|an|the|out)\b",
    r"\bthanks? (?:you )?for (?:nothing|your (?:mail|message|reply|answer))\b",
    r"\bhow (?:kind|nice|good|lovely|generous|great|thoughtful|sweet)\b", r"\bwhat an? \w+", r"\bsuch an? \w+", r"^well\b",
    r"[.!] (?:really|well|right|great)[.!]", r"\bnow (?:two|three|both) of\b", r"\btold me (?:that|to)\b",
    r"\bi was (?:right|better|good)\b", r"\blast (?:minute|week|month)\b",
    r"\bto (?:read|do|find|use|solve|work) (?:\w+ )?(?:myself|alone)\b", r"\bfeel (?:small|little|old|big|new|like)\b", r"\bat all\b",
    r"\bha ?ha\b", r"\b(?:took|takes|after) (?:\w+ )?(?:days|weeks|months|hours|years)\b", r"\bfirst half\b",
    r"\bwhole (?!day|week|process|system|picture|team|release|thing)", r"\ball (?:good|fine)\b", r"\bbetween (?!the)", r"\bso kind to\b",
    r"\b(?:is|was) \w+ how (?:she|you|he)\b", r"\bgood at\b", r"\b(?:told|tells|telling) (?:me )?about\b",
    r"\bunderstand (?:her|him|she|you)\b", r"\bdanke fur\b[^.]*, (?:auf )?(?:der|die|den|dem) ", r"\bhow (?:little|few|much you)\b",
    r"\ba (?:bit|little)\b", r"\bi can (?:read|think|see)(?=[.!]|$)",
    r"\b(?:a lot|everything|much|all) about (?:her|him|you|she)(?: \w+)?(?=[.!,]|$)", r"\b(?:telling|told) every\w+\b",
    r"\blet(?:ting)? me (?:do|work|write|finish|take)\b", r"\bwork (?:more|harder|faster)\b", r"\bmy place\b", r"\bover the\b",
    r"\bwho (?:not|to avoid)\b", r"\bmade me (?:do|write|read|work|talk|ask)\b", r"\bhow to (?:wait|leave)\b", r"\bna danke\b",
    r"\bdank(?:e)? auch\b", r"\bmerci bien de\b", r"\bjoin\w* in\b",
    r"\bright\b(?! (?:people|person|place|page|question|questions|form|tool|words|way|away|track|direction|file|folder))",
)  # fmt: skip
"""Turns of phrase that take a kind word back or mean it the other way round."""
CORE = _any(
    r"\b(?:thank\w*|thx|grateful|gratitude|appreciate\w*|dank\w*|merci\w*|remercie\w*|gracias|agrade\w+)\b", r"\bhelped\b",
    r"\bi (?:\w+ )?(?:learn(?:ed|t)|understand|understood|can now|know|dared|enjoyed|liked|loved)\b",
    r"\bmade (?:me|it|things|this|my|everything)\b", r"\b(?:there|time) (?:for me|when i needed)\b",
    r"\b(?:good|helpful|useful|great|nice|lovely|valuable) to \w+", r"\bmeant a lot\b",
    r"\bgave me (?:\w+ )?(?:energy|courage|confidence|hope)\b",
    r"\b(?:geholfen|hilft|gelernt|erklart|erklaert|gezeigt|gold wert|ermutigt|zugehort|aidee?|appris|explique|montre|encouragee?|ayudo|ayudado|aprendi|explico|enseno|mostro|servido)\b",
)  # fmt: skip
"""One of these, or a gift that is praised, or somebody who gave, is what makes a reply thanks."""
OPENS = words_of(
    "the our your this these an a der die das den dem des einer einem eines einen unser unserem zur zum beim im vom uber"
    " le la les l du des un une au aux el los las del una"
)
"""What a thing that was explained is introduced by: "the pager rota", "dem Testsystem"."""
ABOUT = words_of(
    "explained explain explaining showed shown showing taught teaching understand understood learned learnt help helped"
    " helping tip tips hint hints advice checklist list template example examples trick notes feedback told introducing read"
    " using use found fix fixed set work works erklart erklaert gezeigt gelernt geholfen verstehe verstanden tipp tipps"
    " hinweis beispiel liste geduld hilfe explication explique aidee aide appris montre conseils conseil astuce explicarme"
    " explico ayudo ayudarme aprendi leer mostrarme ensenarme ensename consejo consejos"
)
"""Where one of these stands, the names of things are free."""
GOOD_WORDS = words_of(GOOD)
WELL = GOOD_WORDS | {"me", "us", "my", "our", "listened", "encouraged"}
BEING = words_of("she that this it being there going taking letting making standing hint her him you")
"""What one may be thanked for besides gifts: "for being there", "to you"."""
SAID_TO_BE = words_of("is are am was were be as like")
"""An unknown word behind one of these says what somebody is, and is no thing."""
ENGLISH = words_of("thanks thank you i she her your")
THANKED_FOR = re.compile(
    r"\b(?:thank\w*|thx|grateful|appreciate\w*)\b(?: you| so much| very much| a lot| all)*(?:,? she)? (?:for|to) (.*?)(?=$|[.!,;])"
)
ME = words_of("i me my we us our i'm i've i'll ich mir mich wir uns je j m moi nous yo me mi nos it's")
_SENTENCE = re.compile(r"[.!;\n]+")
_WORD = re.compile(r"[a-z0-9][a-z0-9']*(?:-[a-z0-9]+)*")
_ELIDED = re.compile(r"\b([cdjlmnst]|qu)'(?=[a-z])")
"""What French leaves out before a vowel."""
_ODD = re.compile(r"[\"“”„«»*_~<>]|\.\.\.|…|;-?\)|[\U0001F300-\U0001FAFF](?<![😀😃😄😊🙂🙏💐🌷🎉👍])")
"""Quotation marks around a word, dots that trail off, faces that wink: signs that words are meant otherwise."""


def doubt(text: str, reading: Reading | None, state: State, pairing: Pairing) -> str:
    """Why these words need one more look before the mentor reads them, as a word, or ""."""
    words = text.strip()
    whole = fold(_without_names(words, state, pairing))
    checks = (
        ("empty", len(re.findall(r"\w+", words)) < 2),
        ("a question", "?" in words or "¿" in words),
        ("long", len(words) > LONG),
        ("somebody else", _names_somebody(words, state, pairing)),
        ("ironic", _ODD.search(words) is not None),
        ("elsewhere", reading is None or reading.intent not in ("thanks", "other", "note", "preference")),
        ("unsure", not _plain(whole)),
    )
    return next((name for name, stands in checks if stands), "")


def _plain(whole: str) -> bool:
    """Whether the words are plain thanks: in English by what each sentence is about, else word by word."""
    if _english(whole):
        return plain_thanks.plain(whole)
    whole = _ELIDED.sub(r"\1 ", whole)
    said = OWN_NEED.sub(" ", whole)
    return (
        TURNED.search(said) is None
        and _for_a_gift(said)
        and _glad(whole)
        and not any(_strange(said))
        and all(map(_of_me, _SENTENCE.split(whole)))
    )


def _english(whole: str) -> bool:
    """Whether a reply is English: it has no more of the other languages' words than of the small English ones."""
    words = _WORD.findall(whole)
    return sum(word in FOREIGN for word in words) <= sum(word in FUNCTION for word in words)


FUNCTION = words_of("the a of to for with and my you her she was is it that this i how me we our in on at thanks thank")
FOREIGN = words_of(GERMAN, FRENCH, SPANISH, "danke merci gracias vielen bien tipps hilfe aide ayuda") - words_of(PLAIN, GOOD, GIVE, GIFT)


def _glad(said: str) -> bool:
    """Whether something that came from the mentor is named with gladness, somewhere."""
    words = _WORD.findall(said)
    praised = any(word in GIFTS and (GOOD_WORDS & set(words[max(0, n - 3) : n + 12])) for n, word in enumerate(words))
    served = re.search(r"\b(?:helps?|helped|saves?|saved|gave|taught|showed|made) (?:me|us)\b", said) is not None
    gave = re.search(r"\b(?:you|she|he|who|they)\b", said) is not None and any(word in GIVEN for word in words) and bool(WELL & set(words))
    return praised or gave or served or CORE.search(said) is not None


def _for_a_gift(said: str) -> bool:
    """Whether every "thank you for ..." is for something that a mentor gives: thanks for an order are for somebody else."""
    given = GIFTS | GIVEN | BEING
    return all(any(word in given for word in _WORD.findall(what)[:6]) for what in THANKED_FOR.findall(said))


def _strange(said: str) -> Iterator[str]:
    """The words that plain thanks are not made of."""
    for sentence in _SENTENCE.split(said):
        words = _WORD.findall(sentence)
        free = bool(ABOUT & set(words))
        for n, word in enumerate(words):
            if word in BARBED or not (all(part in KNOWN for part in word.split("-")) or word.isdigit() or (free and _a_thing(words, n))):
                yield word


def _of_me(sentence: str) -> bool:
    """Whether a sentence is glad itself, or tells what became of the gift with the one who writes."""
    words = set(_WORD.findall(sentence))
    return len(words) < 3 or bool(words & ME) or bool(words & GOOD_WORDS) or _glad(sentence)


def _a_thing(words: list[str], place: int) -> bool:
    """Whether an unknown word stands where the name of a thing stands: behind "the", with at most two words between."""
    before = ["", "", "", *words[:place]][-3:]
    if before[-2] in SAID_TO_BE or (before[-1] == "a" and not ENGLISH & set(words)):
        return False
    if before[-1] in ("of", "with", "about", "on", "for", "to", "in") and words[place].endswith("s"):
        return True
    return before[-1] in OPENS or (before[-2] in OPENS and (before[-1] not in KNOWN or before[-1] in GOOD_WORDS))


def _without_names(words: str, state: State, pairing: Pairing) -> str:
    """The words with "she" for the mentor and without the mentee's own name, so that all sentences of a kind have one shape."""
    mentor, mentee = (state.people[person].name.split() for person in (pairing.mentor, pairing.mentee))
    for part in mentor:
        if _may_hold(words, part):
            words = re.sub(rf"\b{re.escape(part)}(?:'s|’s)\b", "her", words, flags=re.IGNORECASE)
            words = re.sub(rf"\b{re.escape(part)}\b", "she", words, flags=re.IGNORECASE)
    for part in mentee:
        if _may_hold(words, part):
            words = re.sub(rf"\b{re.escape(part)}\b", " ", words, flags=re.IGNORECASE)
    return words


def _may_hold(words: str, part: str) -> bool:
    """Whether an expression for this part of a name is worth making: most are not written. Letters beyond ASCII may have several forms."""
    return part.lower() in words.lower() or not (part.isascii() and words.isascii())


def _names_somebody(words: str, state: State, pairing: Pairing) -> bool:
    """Whether a third person of the roster is named: what is said of people who are not there is not carried on unasked."""
    pair = frozenset({pairing.mentor, pairing.mentee})
    everybody = directory.everybody(state.people)
    own = {part.lower() for person in pair for part in state.people[person].name.split()}
    capitalised = {word for word in re.findall(r"(?<![.!?]\s)(?<!^)\b[A-ZÄÖÜ][\w'-]+", words) if word.lower().removesuffix("'s") not in own}
    return any(names.match(word.removesuffix("'s"), everybody, pair) for word in capitalised)
