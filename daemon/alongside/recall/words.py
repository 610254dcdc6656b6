"""The words of a question made comparable: folded, without the small ones, cut to their stems, one name for what means the same.

A question also has a sort: why, who, when, where, how much, which way, what, may I. "How do I start a build?" and "Why did the
build stop?" share their words and nothing else.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


def _set(words: str) -> frozenset[str]:
    """Words that stand in one line, as a set."""
    return frozenset(words.split())


A_WAY_TO = (
    r"(?:to |from |with |by )?(?:who|whom) (?:do|should|must|can|could|shall|may|would) (?:i|we|one|you) (?:best |have to |need to )?"
    r"(?:ask|contact|tell|turn|talk|speak|write|go|call|address|approach|bother|see|report|take|send|apply|get|inform)\b(?! for your)(?: (?:to|with))?"
    r"(?= (?:to|for|about|if|when|so|that|in order|because|and|it|in|on|a|an|the|my|our)\b|[?,]|$)"
    r"|(?:who|which person) (?:lets|gives|gets|grants|can (?:let|give|get|grant|add)|could (?:let|give|get|grant|add)|adds|sets) (?:me|us)"
)
"""A person as the way to a thing: "who do I ask for access" wants what "how do I get access" wants."""
LEADS: tuple[tuple[str, str], ...] = (
    ("whom", A_WAY_TO),
    ("why", r"why|how come|for (?:what|which) reason|what (?:makes|made|causes?|caused)|warum|wieso|weshalb|pourquoi|por que"),
    ("when", r"(?:until |by |since )?when|(?:at |by |on |until )?(?:what|which) (?:time|day|date|month|hour)|how (?:soon|early|late)|wann|quand|cuando"),
    ("much", r"how (?:many|much|long|often|fast|big|far|tall|large|old|high|frequently|expensive)|wie (?:viel|viele|lange|oft)|combien|cuant[oa]s?"),
    ("who", r"(?:to |from |with |by )?(?:who|whom|whose)|which (?:person|team|people|colleague)|wer|wen|wem|wessen|qui|quien(?:es)?"),
    ("where", r"(?:from )?where|(?:in |at |on |from )?which (?:place|folder|drive|page|dashboard|site|desk|binder|room|floor|building|channel)|wo|wohin|ou|donde"),
    ("may", r"may|can (?:i|we|one)(?= (?:just|simply|also|use|have|see|take|bring|work|expense|keep|share|park|leave))|am i (?:allowed|permitted)|are we (?:allowed|permitted)|am i|is it (?:ok|okay|fine|allowed|possible|permitted|mandatory)|must i|do i (?:have|need)|should i|darf|puis-je|puedo"),
    ("how", r"how|what (?:do|should|must|can|could|shall) (?:i|we|you|one)|what now|in which way|wie|comment|como"),
    ("what", r"what|which|welche[rs]?|was|quoi|quel(?:le)?s?|que|cual(?:es)?"),
)  # fmt: skip
"""What opens a question, and what it asks for."""
SAYS: tuple[tuple[str, str], ...] = (
    ("why", r"\b(?:reasons?|cause|purpose|what(?: is|'s|s) (?:the point|behind)|what (?!.{0,30}stand).{0,40} (?:good )?for(?=\?|$)|where does .{0,30} come from|story behind)\b"),
    ("when", r"\b(?:what is the deadline|deadline for|best time|(?:good|right|best) moment|time limit|due date|how (?:soon|early|late))\b"),
    ("much", r"\b(?:what is the (?:number|length|size|budget|price|cost|duration|limit)|number of|amount|how (?:many|much|long|often))\b"),
    ("who", r"\b(?:contact person|(?:the|a|my|right|your) contact|right person|responsible|in charge|owner of|who|whom|whose|somebody who|which person)\b"),
    ("where", r"\bis there (?:an?|any|some)\b (?!way|rule|custom|\w+ code|policy|limit|deadline|person|body|one)|^(?:do we have|are there)\b|\bhow (?:do|can|could) (?:i|we) find (?!out)\b|\b(?:where|link to|which (?:place|folder|page))\b"),
    ("may", r"\b(?:allowed|permitted|forbidden|mandatory|is that ok|ok\?|obliged)"),
    ("how", r"\b(?:ways?|steps?|procedure|what .{0,20} trick|which form|what .{0,12} command|how|i need|remind me)\b"),
    ("what", r"\b(?:difference|meaning?|means?|stands? for|explain|what)\b"),
)  # fmt: skip
"""What else tells it, the surest cue first: "What is the reason" asks why."""

SMALL = _set(
    """
    a an the i me my we us our you your he she it its they them their one s t re ve ll d m is are was were be been being am do does
    did done doing have has had having will would shall should can could may might must and or but if so than then that this these
    those there here of in on at to for from by with without about into onto over under up down out off as not no nor any some all
    both each every other another such only just also too very really again ever never still yet already who whom whose what which
    when where why how come please thanks thank hi hello hey dear maybe perhaps let get gets got getting make makes made making go
    goes going went take takes took want wants need needs like know knows tell tells say says said find finds found see give gives
    use uses used put happen happens thing things something somebody someone anybody anyone people person way ways way right good
    best normal new old time times day days moment possible allowed able fine ok okay sure exactly actually usually somewhere der
    die das ein eine einen ich mir mein wir uns du sie es ist sind war haben hat und oder aber wenn von in an auf zu fuer mit bei im
    am den dem des wie wo wer was wann warum le la les un une des je mon ma mes nous vous il elle est sont et ou mais si de du en
    dans sur pour avec par au aux que qui quoi quand comment pourquoi el los las una uno yo mi mis nosotros es son y o pero si del
    por para con al como donde cuando quien
    """
)
"""Words that stand in every question and tell it from no other."""
CUES = _set(
    """
    mean means meaning meant difference abbreviation acronym stand stands explain explanation term reason reasons cause purpose
    procedure step steps remind question idea supposed remember forgot forgotten wonder wondering
    """
)
"""Words that tell what is asked for, and so count as its sort and not as what it is about."""
DOING = _set(
    """
    get gets getting make makes take takes want need know tell tells say says find see give gives use uses used put happen go old
    new best normal
    """
)
"""Small words that are the point of a question where all else is the same: "get a second screen", "connect a second screen"."""

SAME: tuple[str, ...] = (
    "build builds pipeline ci", "night overnight nightly", "fail fails failed failure break breaks broke broken red crash crashed stop stopped",
    "access login let admitted rights permission permissions entry", "approve approves approval sign signs signed signature release sign-off",
    "invoice invoices bill bills", "late overdue delayed delay", "room rooms", "book books booked reserve reserves reserved reservation",
    "expense expenses spent spending claim claims", "holiday holidays vacation leave off", "submit submits submitted hand file send",
    "manager boss lead supervisor", "customer customers client clients", "get order request obtain apply", "supplier suppliers vendor vendors", "log logs logfile",
    "deploy deploys deployment deployed deploying release releases released ship", "undo revert roll rollback",
    "merge merges merged merging", "pull pr prs request", "conflict conflicts", "colleague colleagues teammate coworker",
    "laptop notebook computer machine pc", "screen monitor display", "money cost costs budget price paid pay pays refund refunded reimburse reimbursed reimbursement",
    "course courses training education", "ticket tickets issue bug", "write writes wrote written writing email mail e-mail contact", "attend join go",
    "sick ill illness", "overtime extra additional hours", "list lists catalogue", "template templates form forms", "offer offers quote quotes",
    "discount rebate", "month-end closing close closes closed books", "meeting meetings", "calendar calendars diary diaries", "review reviews reviewing appraisal",
    "rota roster shift shifts plan", "slow slowly long takes", "import imports importing", "export exports exporting download downloads",
    "feature features", "flag flags", "user users", "app application", "figures numbers results", "quarter quarterly", "account login", "lock locked locks blocked unlock unlocked freed",
    "password passwords", "contract contracts", "check checks checked review", "learn learned understand", "data", "order orders", "cancel cancels cancelled withdraw",
    "salary salaries wage pay payroll", "guide handbook manual", "inform tell notify", "refuse decline reject turn",
    "answer answers reply response respond", "fast quick quickly soon", "branch branches", "name names naming named call called", "rule rules convention policy",
    "mistake error wrong faulty", "correct corrected fix fixed repair", "change changes changed edit update",
    "decide decides picks priority priorities",
    "maintain maintains owner owns own responsible look", "database db", "sheet spreadsheet excel", "legacy old former", "restart reboot again", "print printer spooler server", "board directors",
    "documentation docs doc documents", "swap swaps exchange trade switch", "travel trip trips journey", "begin begins start starts", "end ends finish stop stops over",
    "weekend saturday sunday", "christmas xmas december", "job position role post", "apply application", "repair repairs fix mend broken damaged", "throw thrown dispose discard destroy delete scrap",
    "keep kept store stored storing archive archived hold", "phone telephone call ring dial", "number extension", "doctor physician medic", "office desk workplace", "parking park car garage",
    "badge pass card id", "key keys unlock open", "lunch canteen cafeteria eat food meal", "newcomer starter joiner beginner", "probation trial", "notice resign resignation quit leave leaving",
    "permission allowed permitted okay authorise authorisation authorised clearance", "responsible charge duty owner takes care", "replacement substitute deputy stand-in cover covers",
    "backup backups backed", "install installs installed installation set setup", "config configuration settings configure configured", "repo repository", "prod production live", "test tests tested testing", "env environment environments",
    "info information details", "admin administrator", "api interface", "server servers host", "file files document", "folder directory drive share", "link url address", "site website page", "wiki confluence intranet",
    "deliver delivers delivery deliveries ship ships shipping shipment shipped send sent", "goods parts items product products", "stock inventory warehouse", "count counts counting stocktaking", "scrap waste rubbish trash garbage",
    "complaint complaints complain claim", "refund refunds money", "due deadline", "quarter quarterly", "year yearly annual annually", "month monthly", "week weekly", "day daily", "hour hourly",
    "earn earns earnings salary pay paid", "raise increase rise", "bonus bonuses premium", "insurance insured cover", "pension retirement", "tax taxes", "accident injury injured hurt", "accounting finance bookkeeping accounts",
    "signature sign signs signed", "urgent priority escalate", "customer buyer", "presentation slides deck slide", "picture photo image photos pictures", "translate translates translation translated", "visit visitor visitors guest guests",
    "machine device equipment tool", "alarm alert alerts warning", "jam jams jammed stuck stuck", "clean cleaning cleaned wash", "empty out finished", "publish published announced released", "move moves moved relocate",
    "meet meeting appointment talk", "speak talk discuss", "absent away off", "hire hiring recruit recruiting recruitment", "team group crew", "department division unit", "company firm employer", "staff employees personnel people",
    "safety safe", "glue adhesive", "label labels sticker tag", "box container crate bin", "truck lorry van", "hand submit turn deliver", "lend borrow loan", "lost missing gone disappeared", "buy purchase purchasing order procure procurement",
    "show shows shown see visible", "taxi cab", "mobile phone", "private personal", "insecure unsure afraid", "privacy protection", "wipe wiped reset", "postpone postponed late",
    "author wrote written writes", "frequency interval often", "interrupt disturb", "costume dress wear clothes", "parcel package packet", "figure number", "target goal aim", "abroad foreign",
    "accept take", "responsible maintain maintains keeps", "remotely home", "former legacy", "rotation rota turn", "reset", "steps procedure", "permit licence allowance", "colour colours color colors", "question questions ask asks",
 "join enrol register sign", "stay remain", "switch turn toggle", "connect connection join attach", "freeze frozen",
    "hang hangs stuck frozen blocked", "finished done complete completed over", "approval okay go-ahead consent blessing", "cost costs expense expenses fee fees", "maximum most limit cap",
    "part participate join attend", "handed given", "program programme tool software application", "officer responsible charge", "sort kind type", "typeface font", "cash petty money", "delay late behind",
    "trouble problem problems difficulty", "assigned mine", "image logo emblem", "wage bonus paid", "drive folder share", "stand-in deputy cover substitute", "minutes notes protocol record",
    "agreement contract deal", "schedule timetable plan", "seat chair", "desk table", "lamp light bulb", "heating radiator", "air ventilation conditioning", "coat wardrobe cloakroom", "sweets snack snacks", "drink drinks beverages",
    "survey questionnaire poll", "target quota", "shared common joint", "confidential secret private", "hint tip advice", "forward pass redirect", "merge combine", "split divide", "chart graph diagram plot",
    "certificate attestation proof", "hire employ recruit", "quit leave resign", "trainee intern apprentice", "leader lead head chief", "rank grade level", "outage downtime down", "uploaded upload", "delete remove erase wipe",
)  # fmt: skip
"""Words of working life that stand for each other, a line each; a word may stand in several lines."""

PHRASES: tuple[tuple[str, str], ...] = (
    ("whom", A_WAY_TO),
    ("access", r"(?:access|user|editing|reading|write|read|admin) (?:rights?|permissions?)|(?:get|gets|let|lets|got) (?:me |us )?into|be able to (?:open|see)|have a look into"),
    ("deadline", r"(?:by|until) (?:when|what (?:day|date|time)) (?:do|must|should|can|may) (?:i|we) (?:have to |need to )?(?:hand|send|turn|file)(?: in)?"),
    ("difference", r"(?:is|are) (?:\w+ )?different|how (?:do|does) .{3,40} differ|when (?:is|do we call) (?:something|it) an? (?=.{3,40} (?:and|or) (?:when|not))"),
    ("responsible", r"looks? after|takes? care of|take care of|taking care of|in charge of|responsible for|deals? with|dealing with"),
    ("login", r"log(?:ged|ging|s)? (?:in|on|into|onto)(?: to)?|sign(?:ed|ing|s)? (?:in|on|into)(?: to)?"),
    ("submit", r"hand(?:ed|ing|s)? (?:\w+ )?in|turn(?:ed|ing|s)? (?:\w+ )?in"),
    ("vacation", r"(?:days?|time|weeks?|free) off|free days?|days? of leave|take (?:\w+ )?off"),
    ("overtime", r"(?:extra|additional) hours|worked? (?:longer|late)|finish(?:ed|ing)? late"),
    ("sick", r"(?:call|calling|called|report|reporting) (?:in )?(?:ill|sick)|sick (?:leave|days?|note)"),
    ("remotely", r"(?:work|working)(?: \w+)? from home|home ?office|(?:work|working) remotely"),
    ("setup", r"set(?:ting|s)? (?:\w+ )?up"),
    ("activate", r"(?:turn|switch)(?:ed|ing|s)? (?:\w+ )?on|enabled?"),
    ("deactivate", r"(?:turn|switch)(?:ed|ing|s)? (?:\w+ )?off|disabled?"),
    ("record", r"(?:written|write|wrote|writing|put|note|noted) (?:\w+ )?down"),
    ("postpone", r"put(?:ting|s)? (?:\w+ )?off|delayed?|postponed"),
    ("cancel", r"call(?:ed|ing|s)? (?:\w+ )?off|get out of|got out of|take back|taken back"),
    ("restart", r"(?:start|run|started) (?:\w+ )?again|(?:get|getting) (?:\w+ )*going again"),
    ("dispose", r"get rid of|throw(?:n|ing)? (?:\w+ )?(?:away|out)"),
    ("empty", r"run(?:s|ning)? out(?: of)?|ran out(?: of)?"),
    ("refund", r"(?:get|gets|got|paid|pay) (?:the |my )?(?:money )?back|reimbursed?|reimbursement"),
    ("twofactor", r"(?:two|second|2)[- ]factor|2fa|mfa"),
    ("rotation", r"taking turns|take turns|rotates?|rotated"),
    ("former", r"(?:old|previous|legacy|former)"),
    ("mobile", r"(?:cell|mobile) ?phones?|smartphones?|cellphones?"),
    ("newcomer", r"new (?:people|colleagues?|starters?|joiners?|hires?|employees?|staff|somebody)"),
    ("abroad", r"(?:in|from|to) (?:another|a foreign|other) countr(?:y|ies)"),
    ("priority", r"(?:comes?|goes|do) first|most important|order of importance"),
)  # fmt: skip
"""Words that mean one thing together, and the one word for it."""
_PHRASES = tuple((one, re.compile(rf"\b(?:{shape})\b")) for one, shape in PHRASES)

_ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ness", "edly", "ers", "er", "ed", "es", "ly", "s", "e")


GERMAN = _set("der die das den dem des ein eine ich wir sie und oder wo wie wer wen wem wann warum ist sind mein meine")
AMOUNT = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d+ ?(?:%|euros?|dollars?|pounds?|francs?)")
MYSELF = _set("I I'm I've I'd I'll")
"""What tells no name: German words, sums of money, and oneself."""
A_WAY = r"\b(?:(?:is|are) the (?:\w+ )?(?:ways?|steps?|procedure|process|command|answer|trick)|(?:supposed|have) to do|is there a way)\b"
""" "What is the way to ..." asks how."""

LOOKED_UP = re.compile(
    r"\b(?:where (?:can|do|could) (?:i|we|one) (?:see|look up|find out|check|read)|where does it say|how (?:do|can|could) (?:i|we|one) (?:find out|see))"
    r" (?=(?:who|when|why|how (?:many|much|long|often))\b)"
)
""" "Where can I see who is on call" asks who."""
MADE_GOOD = re.compile(r"\bwhat makes .{3,50} (?:good|great|useful)\b")
""" "What makes a test case a good one" asks how, not why."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it is compared: its sort, and its weighty words, each as all that it may stand for."""

    sort: str
    heavy: tuple[frozenset[str], ...]


def fold(words: str) -> str:
    """Small letters without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", words.lower()) if unicodedata.category(c) != "Mn")


def stem(word: str) -> str:
    """The word without its ending, at least three letters of it."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + ("y" if ending == "ies" else "")
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiou" else word


@cache
def _names() -> dict[str, frozenset[str]]:
    """What a stem may stand for: the numbers of its lines."""
    names: dict[str, set[str]] = {}
    for number, line in enumerate(SAME):
        for word in line.split():
            names.setdefault(stem(word), set()).add(f"={number}")
    return {word: frozenset(found) for word, found in names.items()}


def meanings(word: str) -> frozenset[str]:
    """The stem itself and the lines it stands in."""
    root = stem(word)
    return _names().get(root, frozenset()) | {root}


@cache
def _kin() -> dict[tuple[str, str], float]:
    """How near common words stand to each other, by their stems, from 0.4 to 1 (``tests/asked/kin.py`` writes the list)."""
    found: dict[tuple[str, str], float] = {}
    for line in files("alongside.recall").joinpath("kin.txt").read_text(encoding="ascii").splitlines():
        word, *others = line.split()
        for other, _, percent in (one.partition(":") for one in others):
            for pair in ((stem(word), stem(other)), (stem(other), stem(word))):
                found[pair] = max(found.get(pair, 0.0), int(percent) / 100)
    return found


def nearness(root: str, other: str) -> float:
    """How near two stems stand, 0 for strangers and rivals."""
    return _kin().get((root, other), 0.0)


@cache
def _said(words: str) -> tuple[str, ...]:
    words = fold(words).replace("'s", "")
    for one, shape in _PHRASES:
        words = shape.sub(one, words)
    return tuple(re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", words))


def tokens(words: str) -> list[str]:
    """The words in their order, with one for each phrase that means one thing."""
    return list(_said(words))


@cache
def asked(words: str) -> Asked:
    """A question made comparable."""
    weighty = [w for w in dict.fromkeys(tokens(words)) if w not in SMALL]
    return Asked(sort_of(words), tuple(meanings(w) for w in weighty if w not in CUES or weighty == [w]))


def root(word: frozenset[str]) -> str:
    """The stem among the things a word may stand for."""
    return next(name for name in word if not name.startswith("="))


def matters(word: str) -> bool:
    """Whether a word may tell two questions apart that have the same frame."""
    return word not in SMALL | CUES or word in DOING


@cache
def names(words: str) -> frozenset[str]:
    """Names, abbreviations and numbers: what stands in capitals inside a sentence, or has a figure. German, where each noun does, has none."""
    if GERMAN & {*tokens(words)}:
        return frozenset()
    sentences = re.split(r"[.?!:]\s+", AMOUNT.sub("", words))
    spoken = [re.findall(r"[^\W_]+(?:[-'][^\W_]+)*", sentence) for sentence in sentences]
    return frozenset(fold(word) for said in spoken for place, word in enumerate(said) if _is_name(word, inside=place > 0))


def _is_name(word: str, *, inside: bool) -> bool:
    return word not in MYSELF and ((inside and word[0].isupper()) or (word.isupper() and len(word) > 1) or word[-1].isdigit())


def sort_of(words: str) -> str:
    """What the question asks for; "" where it cannot be told. Where there are several sentences, the one with the question mark tells."""
    sentences = [one.strip() for one in re.split(r"(?<=[.?!])\s+", fold(words)) if one.strip()]
    asking = [one for one in sentences if one.endswith("?")] or sentences
    return next((sort for one in (*reversed(asking), *reversed(sentences)) if (sort := _sort_of(one))), "")


def _sort_of(sentence: str) -> str:
    sentence = LOOKED_UP.sub("", sentence)
    clauses = [
        one.strip()
        for one in re.split(r"[,:;]| and (?=how|what|where|who|when|why)|\b(?:know|tell me|remind me|explain|wonder|idea)\b", sentence)
    ]
    led = next((sort for clause in clauses for sort, cue in LEADS if re.match(rf"(?:so |and |hi |hello |hey )*(?:{cue})\b", clause)), "")
    if led == "why" and MADE_GOOD.search(sentence):
        return "how"
    if led not in ("", "what", "how", "may"):
        return led
    said = next((sort for sort, cue in SAYS[:4] if re.search(cue, sentence)), "")
    if led in ("what", "") and not said and re.search(A_WAY, sentence):
        return "how"
    return said or led or next((sort for sort, cue in SAYS if re.search(cue, sentence)), "")


def cover(wanted: tuple[frozenset[str], ...], there: tuple[frozenset[str], ...]) -> float:
    """Which share of the words wanted is there, from 0 to 1."""
    return sum(any(word & other for other in there) for word in wanted) / len(wanted) if wanted else 0.0
