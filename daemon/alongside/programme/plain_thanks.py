"""Whether an English reply is thanks through and through: read sentence by sentence, each by what it is about.

One sentence at least names what came from the mentor and is glad of it. What is said of the mentor, and of what is hers, is made of
the words of giving. The others tell what became of it at work. Nothing turns round, compares, hedges, blames, or is private.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from alongside.programme.giving_words import (
    AFTER_HER,
    BARE_GIFT,
    BEHIND_HER,
    BEHIND_IS,
    BETTER_OFF,
    DID_NOT_WORK,
    FOR_IT,
    GIFT,
    GIVES,
    GIVES_ME,
    GLAD,
    HERS,
    OUTRIGHT,
    PERSON,
    SHARED,
    THANKED,
    TO_A_PERSON,
)
from alongside.programme.glad_words import BARBED, words_of
from alongside.programme.harsh_words import DOUBTED, HARSH, INNOCENT, TURNS

_KIND = GIFT | GIVES_ME | GLAD
_KIND_OR_HERS = _KIND | HERS
_GIVEN_WITH_PRAISE = GIVES | GIFT | GLAD
_GIFT_OR_GLAD = GIFT | GLAD
_WELL_SAID = GLAD | GIFT | GIVES | BEHIND_IS | PERSON | HERS
_ADVERB = (
    r"(?:also|always|really|just|even|then|kindly|patiently|quickly|often|first|both|so|very|such|never|immediately|calmly|gently|together|too"
    r"|all|simply|now|quite|incredibly|extremely|super|truly|totally|absolutely|again|honestly|openly|personally|directly|carefully|usually)"
)
_MENTOR = re.compile(
    r"\b(?:she|he|you)(?: both)?(?P<aux>'s|'re|'ve|'ll|'d| is| was| are| were| has| had| have| can| could| will| did| does| didn't| doesn't| isn't| wasn't| would)?"
    rf"(?: {_ADVERB})* (?P<verb>[a-z][a-z'-]*)(?P<rest>(?: [a-z][a-z'-]*){{0,4}})"
)
_BEFORE_HER = re.compile(r"\b(?:until|till|before|once|unless|except|given|despite|whether|though|as if) (?:she|he|you)\b")
_OF_HERS = re.compile(
    r"\b(?:her|his|your)(?: own| very| first| second| last| usual| old| new| little| two| three)*(?P<words>(?: [a-z][a-z'-]*){1,3})"
)
_TO_ME = re.compile(r"\b(?P<verb>[a-z'-]+) (?:me|us)\b(?! (?:and|for|to) )")
_IS_SAID = re.compile(
    rf"\b(?:is|was|are|were|'s|felt|feels|sounded|seemed|looked|looks)(?: {_ADVERB}| an?| the| of| more| much| my| one| such| pure| real)* (?P<said>[a-z0-9][a-z0-9'-]*)(?P<and> and \w+(?: \w+)?)?"
)
_LINK = re.compile(r"\b(?:she|he|her|hers|his|him|you|your|yours|we|our|us|together|both)\b")
_OF_ME = re.compile(
    r"\b(?:xx|i|me|my|mine|myself|we|us|our|i'm|i've|i'll|i'd|im|ive|it|it's|that|this|they|everything|things?|everybody|everyone|one|both|now|today|next week|will)\b"
)
_OPENING = re.compile(r"^\s*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|moin)\b[^,.!\n]{0,30}[,.!\n]")
_CLOSING = re.compile(
    r"(?:^|\n)\s*(?:all the best|(?:best|kind|warm|many) (?:regards|wishes|greetings)|best|regards|cheers|bye|take care|yours|greetings|--)[,.! ]*(?:\n|$).*",
    re.DOTALL,
)
_WISHES = re.compile(
    r"\bhave an? (?:very )?(?:nice|good|great|lovely|wonderful) (?:day|week|weekend|evening|rest of the week)\b|\bsee you (?:on |next |this )?\w+\b|(?:best |kind )?\bregards\b"
)
_THANK_YOU = re.compile(r"\bthank[ -]you\b(?: all)?")
_SMILE = re.compile(r"(?<=[\w!. ])[:=]-?[)D]|[😀😃😄😊🙂🙏💐🌷🎉👍❤🥳]\uFE0F?")
_SENTENCE = re.compile(r"[.!;:\n]+|(?<=\s)[-–—](?=\s)|(?<=\s)\d\.? |^\d\.? ")
_BUT = re.compile(r"(?:^|,? )but (?:now |then |after that |in the end |thanks to |with |today )?")
_WORD = re.compile(r"[a-z0-9][a-z0-9'-]*")


def plain(text: str) -> bool:
    """Whether every sentence of this reply (folded, "she" for the mentor's name) is glad of the mentor's gift or tells of the work."""
    said = sentences(text)
    gladness = any(map(glad, said)) or (any(map(given, said)) and any(map(better_off, said)))
    return gladness and not any(map(against, said))


def sentences(text: str) -> list[str]:
    """The sentences without greeting, wishes, signature, and without the turns that mean no harm."""
    text = _THANK_YOU.sub("thanks", text)
    body = _WISHES.sub("", _CLOSING.sub("", _OPENING.sub("", _SMILE.sub(".", text))))
    return [part.strip(" ,") for part in _SENTENCE.split(INNOCENT.replaced(" xx ", body)) if part and part.strip(" ,")]


def against(sentence: str) -> str:
    """What speaks against carrying a sentence on unasked, as a word, or ""."""
    turned = _for_the_better(sentence)
    return next((name for name, speaks in AGAINST if speaks(turned)), "")


def glad(sentence: str) -> bool:
    """Whether a sentence is glad of something that a mentor gives."""
    return (
        OUTRIGHT.search(sentence) is not None
        or _thanked_for(sentence)
        or _only_names_it(sentence)
        or SHARED.search(sentence) is not None
        or (_ANSWER.match(sentence) is not None and given(sentence))
        or (given(sentence) and better_off(sentence))
    )


_ANSWER = re.compile(r"(?:and |also |just |mostly |especially )*(?:that|how|the way) (?:she|he|you)\b(?! (?:is|was|are|were)\b)")
"""What answers the question what helped: "that she asks me how I am"."""


def _only_names_it(sentence: str) -> bool:
    """Whether a sentence is the gift and no more, as the answer to what helped: "her trick to sort the mailbox by sender"."""
    found = BARE_GIFT.match(sentence)
    return found is not None and bool(GIFT & set(found["gift"].split())) and not _IS_ANYTHING.search(found["more"] or "")


_IS_ANYTHING = re.compile(r"\b(?:is|was|are|were|had|has|have|came|took|did)\b")


def given(sentence: str) -> bool:
    """Whether a sentence names what came from the mentor."""
    words = _words(sentence)
    gave = any(found["verb"] in GIVES_ME or (found["verb"] in GIVES and _TO_ME.search(sentence)) for found in _MENTOR.finditer(sentence))
    return gave or bool(words & GIFT) or _names_it(sentence)


def better_off(sentence: str) -> bool:
    """Whether a sentence is glad: it praises, or tells what became of it with the mentee."""
    praise = {word for word in _words(sentence) & GLAD if not word.endswith("er") or word == "super"}
    return bool(praise) or BETTER_OFF.search(sentence) is not None


def _thanked_for(sentence: str) -> bool:
    """Whether somebody is thanked for something that a mentor gives: "I slept well, thank you" is manners."""
    if _MANNERS.search(sentence):
        return False
    return THANKED.search(sentence) is not None and bool(
        _words(sentence) & _KIND or re.search(r"\b(?:to|thanks,?) (?:she|her|you)$", sentence) or FOR_IT.search(sentence)
    )


_MANNERS = re.compile(r"^(?!.*\b(?:she|her|he|his|you|your|thanks to)\b).*, (?:many )?thanks$")
"""A thank-you behind a statement in which the mentor has no part."""


def _names_it(sentence: str) -> bool:
    """Whether a sentence names the gift, as an answer to the question what helped: "her trick to sort the mailbox"."""
    start = _WORD.findall(sentence)[:6]
    return bool(start) and start[0] in ("her", "his", "your", "the", "that", "our", "how") and bool(GIFT & set(start[1:]))


def _for_the_better(sentence: str) -> str:
    """Both sides of "but" as one where it turns to the good: the first is about nobody but oneself, the second is glad."""
    turn = _BUT.search(sentence)
    if turn is None:
        return sentence
    before, behind = sentence[: turn.start()], sentence[turn.end() :]
    if _LINK.search(re.sub(r"\b(?:we|us)\b", "", before)) or not (glad(behind) or _words(behind) & GLAD):
        return sentence
    if DID_NOT_WORK.match(before):
        return behind
    return sentence if _words(before) & _GIFT_OR_GLAD else f"{before} and {behind}"


def _words(sentence: str) -> set[str]:
    return set(_WORD.findall(sentence))


_BARBED = BARBED - words_of(
    "try tries tried trying mail mails manager managers boss order orders voice door mood update message messages parcel parcels package packages delay"
    " delays delayed sleep speech speeches effort efforts performance weekend weather newsletter lesson lessons gap gaps leak leaks baby pregnancy child children"
    " wait waiting waits gap burden weakness criticism salary salaries pay survey surveys"
)
"""Unkind in ``glad_words``, where a word stands for itself; the matter of work where a whole sentence is read."""


def _doubted(sentence: str) -> bool:
    return any(word in DOUBTED or word in _BARBED or HARSH.match(word) for word in _WORD.findall(sentence))


def _not_giving(sentence: str) -> bool:
    """Whether the mentor is said to do or to be something that is no gift."""
    return not all(map(_a_gift, _MENTOR.finditer(sentence)))


def _a_gift(found: re.Match[str]) -> bool:
    aux, verb, rest = (found["aux"] or "").strip(), found["verb"], found["rest"].split()
    if aux in ("did", "does", "would", "didn't", "doesn't", "isn't", "wasn't", "'d"):
        return False
    if aux in ("is", "was", "are", "were", "'s", "'re"):
        return _said_of_her(verb, rest)
    if aux in ("has", "had", "have"):
        return verb in _GIVEN_WITH_PRAISE or verb in ("a", "an", "the", "all", "been", "more", "enough", "my", "to", "us", "me")
    if verb in ("took", "take", "takes", "taken"):
        return _TAKEN.match(" ".join(rest)) is not None
    return verb in GIVES or verb in GLAD or verb in BEHIND_HER or verb == "xx"


_TAKEN = re.compile(
    r"(?:\w+ )?(?:the |so much |her |some |enough )?(?:time|hour|afternoon|morning|half an|notes) ?(?:$|for|to|and|with|after|on|of)"
    r"|me|part|us|the (?:fear|worry|stress|edge|load)"
)
"""What a mentor takes that is a gift: the time, the fear."""


def _said_of_her(verb: str, rest: list[str]) -> bool:
    """Whether "she is ..." goes on with praise."""
    if verb in ("a", "an", "the", "my", "such"):
        return bool(PERSON & set(rest))
    return (verb in GLAD and not verb.endswith("er")) or verb in GIVES or verb in ("there", "able", "at", "on", "in", "interested")


def _not_hers(sentence: str) -> bool:
    """Whether something of the mentor's is spoken of that is neither gift nor work."""
    return not all(_hers(found["words"].split()) for found in _OF_HERS.finditer(sentence))


def _hers(words: list[str]) -> bool:
    return bool(set(words) & _KIND_OR_HERS) or words[0] in AFTER_HER


def _done_to_me(sentence: str) -> bool:
    """Whether something is done to the mentee that is no gift: "it cost me two days"."""
    return not all(found["verb"] in GIVES or found["verb"] in TO_A_PERSON for found in _TO_ME.finditer(sentence))


def _said_of_it(sentence: str) -> bool:
    """Whether a gift is said to be something that is not glad: "the tip was from 2009"."""
    main = _ASIDE.sub("", sentence)
    about_gift = _words(main) & GIFT or _LINK.search(main)
    return (bool(about_gift) and not all(map(_well, _THAT_IT_WAS.findall(sentence)))) or (
        bool(about_gift) and not all(_well(found["said"]) or _words(found["and"] or "") & GLAD for found in _IS_SAID.finditer(main))
    )


_ASIDE = re.compile(r"\b(?:when|until|till|while|where|how|what|whom|who|why|that|because|and i|so i|after|before|since|because)\b[^,]*")
"""A clause within a sentence: what "is" there is said of something else."""


_THAT_IT_WAS = re.compile(r"\bthat (?:it|this|she|he|you|the \w+) (?:is|was) (?:so |very |really |quite )?(\w+)")


def _well(said: str) -> bool:
    return said in _WELL_SAID or said.endswith(("ed", "ing", "er"))


def _of_nothing(sentence: str) -> bool:
    """Whether a sentence is about neither the mentee nor the gift."""
    words = _words(sentence)
    if len(words) <= 4 or not _TELLS.search(sentence) or _DETAIL.match(sentence):
        return False
    return not (_OF_ME.search(sentence) or words & GLAD or _MENTOR.search(sentence) or glad(sentence))


_TELLS = re.compile(r"\b(?:is|was|are|were|has|had|have|will|can|\w{3,}ed|got|came|went|did)\b")
_DETAIL = re.compile(r"(?:who|what|when|how|where|why|which|first|then|especially|mainly|in particular|for example)\b")
"""What goes on from the sentence before: "who signs what and when"."""


AGAINST: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("a doubted word", _doubted),
    ("it turns", TURNS.any_in),
    ("before her", _BEFORE_HER.search),
    ("she does not give", _not_giving),
    ("hers, and no gift", _not_hers),
    ("done to me", _done_to_me),
    ("said of it", _said_of_it),
    ("about nothing here", _of_nothing),
)
"""What a sentence of thanks has not."""
