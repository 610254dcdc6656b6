"""The language a mail is written in, told by its small words and letters; a short or a mixed text tells none.

A person's language is what the roster says, else what two of their mails in a row told. Italian, Portuguese and Dutch are known only so
that nobody takes them for Spanish or German.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from alongside.language.expressions import Expression

LANGUAGES = ("en", "de", "fr", "es")
"""What is read, and what dates are written in."""
WORDS_NEEDED = 20
SHARE_NEEDED = 0.12
"""Of all words so many must be of the one language alone: a list of names and figures tells nothing."""
PURITY = 5
"""A language stands so many times before the next one, else the text is mixed."""
_SAMPLE = 4_000
"""Letters looked at."""
_WORD = Expression(r"[^\W\d_]+")

SMALL_WORDS: Mapping[str, str] = {
    "en": """the and of to is that it for with you this are have from at they we can your which do not what there would about when could
        been my them than if who will more out so up just our should how has had but all on i am be any she he her his was were then
        please thank thanks very much it's i'm don't can't because also where after before again""",
    "de": """der die das und ist nicht ein eine einen einem einer ich du sie wir mit für fur fuer auf den dem des auch es an werden wird aus
        bei bin habe haben hat noch nach wie wenn kann können konnen koennen könnte konnte aber oder sich zum zur uns mir mich mein meine
        meinen meiner ihr ihre ihren ihnen dass daß sehr bitte danke gern gerne leider jede jeden heute morgen schon nur über uber ueber
        vom von im ab dann doch mal wäre ware waere würde wurde wuerde möchte mochte moechte sind""",
    "fr": """le les des une est et pas pour que qui dans sur avec vous nous je il elle ce cette ces mon ma mes votre vos notre mais ou où
        au aux du plus ne se si suis avons avez serait peux pouvez peut très tres merci bonjour être etre fait tout tous bien aussi
        depuis chaque leur c'est j'ai n'est qu'il donc alors comme sont ont moi lui""",
    "es": """el los las una y es no que para con por del se su mi me lo como más mas pero sus le ya este esta porque cuando muy sin sobre
        también tambien hasta hay donde desde nos todos todas puedo puede podemos podría podria quiero gracias hola soy estoy está
        tengo tiene mis muchas mucho hacer bien o cada al yo si sí ser ha he""",
    "it": """il lo gli della delle degli che di e è non per con sono una un mi si ma come anche più piu questo questa nel nella alla ho ha
        grazie sono vorrei posso buongiorno molto perché perche dal dalla ogni quando ci se io""",
    "pt": """o os as um uma não nao que de do da dos das em no na nos nas para com por mais mas como eu você voce obrigado obrigada muito
        também tambem está esta isso ser ao pela pelo meu minha são sao bom dia tenho posso gostaria""",
    "nl": """de het een en van ik niet is dat op te zijn met voor die er aan ook als maar om dan bij nog naar ze hij wij u kan heb
        heeft graag wel geen uit door over wat mijn uw deze zou kunnen dank bedankt alvast elke""",
}
"""The commonest small words of each language, with and without their accents."""

LETTERS: Mapping[str, str] = {"de": "äöüß", "fr": "éèêàçùôîœë", "es": "ñáíóú¿¡", "pt": "ãõ"}
"""Letters that speak for a language; where two share one, it speaks for neither."""


def detected(text: str) -> str:
    """The one of ``LANGUAGES`` that a text is written in; "" where it is short, mixed, or in another."""
    sample = text[:_SAMPLE].lower()
    words = _WORD.findall(sample)
    if len(words) < WORDS_NEEDED:
        return ""
    counts = {name: sum(word in own for word in words) for name, own in _own_words().items()}
    for name, letters in LETTERS.items():
        counts[name] += sum(any(letter in word for letter in letters) and not _spoken(word) for word in words)
    best, second = sorted(counts, key=lambda name: -counts[name])[:2]
    if counts[best] < SHARE_NEEDED * len(words) or counts[best] < PURITY * counts[second] or best not in LANGUAGES:
        return ""
    return best


def nearest(wanted: str) -> str:
    """The one of ``LANGUAGES`` that a language code asks for ("de-AT" is "de"); English where there is none."""
    short = wanted.replace("_", "-").partition("-")[0].lower()
    return short if short in LANGUAGES else "en"


@cache
def _own_words() -> Mapping[str, frozenset[str]]:
    """For each language the small words that no other has."""
    lists = {name: frozenset(words.split()) for name, words in SMALL_WORDS.items()}
    return {name: words - frozenset().union(*(w for other, w in lists.items() if other != name)) for name, words in lists.items()}


@cache
def _all_words() -> frozenset[str]:
    return frozenset().union(*(words.split() for words in SMALL_WORDS.values()))


def _spoken(word: str) -> bool:
    """Whether the word has been counted by itself."""
    return word in _all_words()
