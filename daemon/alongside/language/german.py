"""German put into the grammar's English: a table of patterns over folded text, the first that fits wins.

Whole turns of phrase stand before the words they are made of. Word order is settled first, since the verb's "nicht" comes last.
"""

from __future__ import annotations

DAYS = {"montag": "monday", "dienstag": "tuesday", "mittwoch": "wednesday", "donnerstag": "thursday", "freitag": "friday",
        "samstag": "saturday", "sonnabend": "saturday", "sonntag": "sunday"}  # fmt: skip
_DAY = "(?:" + "|".join(DAYS) + ")"
_PARTS = {
    "vormittag": "morning", "nachmittag": "afternoon", "mittag": "lunchtime", "morgen": "morning", "fruh": "morning", "abend": "evening",
}  # fmt: skip
_HOURS = {
    "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwolf": 12,
}  # fmt: skip
_HOUR = r"(?:\d{1,2}|" + "|".join(_HOURS) + ")"

_KNOWN = """
telefonisch personlich hochstens maximal krank morgen heute fruh elternzeit pause mentorin anfrage erinnerungen beenden
aber ab alle als am an auch auf aus bei besser bin bitte bis da das dass dem den der des die dies diese diesen danke doch du ein eine einen
einer es fur gar geht gern gerne gut habe haben hatte hallo ich ihr im immer in ist ja jede jeden jetzt kann kein keine keinen konnen konnte leider lieber mein
meine mich mir mit mochte montags nach nachste nein nicht nie noch nur oder passt per sehr sich sie sind so statt uber uhr um und uns urlaub vom von vor
vormittags nachmittags wann war ware warum was wenn wer wie wir wird wo woche wochen wurde zeit zu zum zur zwischen dienstags mittwochs donnerstags freitags
montag dienstag mittwoch donnerstag freitag vielen dank treffen einverstanden
"""
KNOWN = frozenset(_KNOWN.split())
"""Words by which German is told from the others."""

ORDER: tuple[tuple[str, str], ...] = (
    (r"\b(?:ich|wir) (?:kann|konnen|schaffe|schaffen) ((?:\S+ ){1,4}?)(?:leider )?nicht\b(?= mehr\b|(?! (?:vor|nach|mehr|am tele))[^a-z]*[,.!?\n]|$)", r"i can't \1"),
    (rf"\b((?:(?:am |nachsten |diesen )?{_DAY}s?(?:vormittags?|nachmittags?)?|morgen|heute|(?:diese|nachste) woche)) "
     r"(?:kann ich|konnen wir|klappt es|klappt(?: das)?|geht es|geht(?: das)?|passt es|passt(?: das)?|bin ich)(?: bei mir| mir| uns)?(?: leider| gar)? nicht(?: da)?\b", r"i can't \1"),
    (r"\b(?:konnen|konnten) wir (?:das |unser(?:e|en)? )?(?:treffen|termin|gesprach|sitzung|es|das)? ?((?:\S+ ){1,8}?)(?:verschieben|verlegen|machen|treffen)\b", r"can we move it \1"),
    (r"\bbitte ((?:\S+ ){1,4}?)(?:ausfallen lassen|auslassen|absagen|streichen|uberspringen)\b", r"please skip \1"),
    (r"\b(?:ich|wir) (?:muss|mussen) (?=[^.!?]*(?:tag|woche|morgen|heute|termin|treffen|gesprach|\d))((?:\S+ ){1,4}?)(?:ausfallen lassen|auslassen|absagen)\b", r"please skip \1"),
)  # fmt: skip

TABLE: tuple[tuple[str, str], ...] = (
    (r"(?<=\d)(?<!\.\d)(?<!\.\d\d)\.(?= ?(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|bis \d|- ?\d|und \d))", ""),
    # What somebody wants.
    (r"(?:bitte )?(?:fragen sie|frag|fragt|nehmen sie|suchen sie) (?:bitte )?(?:jemand|jemanden) ander(?:en|s|es)", "please ask someone else"), (r"(?:wird |ist )?(?:das |mir |das mir )*zu viel(?: arbeit)?", "too much work"),
    (r"(?:am|beim) (?:mentoring|programm)(?: gern| gerne)? (?:teilnehmen|mitmachen)", "i'd like to take part in the mentoring"), (r"suche jemanden", "i'm looking for someone"), (r"\b(?:muss|soll|darf|kann) ich\b(?=[^.!]*\?)", "do i need to"),
    (r"(?:bitte )?(?:keine|nie wieder) (?:weiteren )?(?:erinnerungen|mails|e-mails|briefe|nachrichten)(?: mehr)?(?: (?:schicken|senden|bekommen|erhalten))?", "no more reminders"),
    (r"(?:bitte )?(?:horen sie auf|hor auf),? mir (?:mails|erinnerungen|e-mails|nachrichten) zu (?:schicken|senden)|newsletter abbestellen|bitte abmelden|von der liste (?:streichen|nehmen)", "unsubscribe"),
    (r"(?:meine|die) anfrage (?:zuruckziehen|stornieren|zuruck)|ziehe meine anfrage zuruck|brauche keinen mentor mehr|brauche keine mentorin mehr", "withdraw my request"),
    (r"(?:bitte )?(?:beenden|beende)(?: sie| wir)? (?:das|die|unser|unsere|mein) (?:mentoring|programm|serie|patenschaft|tandem)|(?:das|unser) (?:mentoring|tandem) (?:jetzt |bitte |hier )?beenden", "end the mentoring"),
    (r"keine einwande|kein einwand|nichts dagegen|keine bedenken", "no objection"),
    (r"(?:damit )?(?:bin|sind) (?:ich|wir) (?:damit )?nicht (?:damit )?einverstanden|(?:ich |wir )?(?:bin|sind) dagegen|ich (?:lehne|widerspreche)(?: das| dem)?(?: ab)?|erhebe einspruch", "i object"),
    (r"(?:ich |wir )?(?:muss|mochte|mussen) (?:leider |diesmal )*(?:absagen|ablehnen|nein sagen|passen)|leider nein|lieber nicht(?! am| vor| nach| per| mit)", "i have to decline"),
    (r"(?:das )?schaffe ich (?:das )?(?:zeitlich |leider |momentan |im moment |gerade )*nicht", "i have no time"), (r"(?:ich )?(?:habe |im moment |zurzeit |derzeit |gerade |leider )*(?:keine|nicht genug) (?:zeit|kapazitat|kapazitaten)(?: dafur)?|(?:im moment |zurzeit )?(?:kann|schaffe) ich (?:das )?(?:leider )?nicht(?=\s*[.!,]|$)", "i have no time"),
    (r"(?:ich )?(?:kann|mochte) (?:dieses jahr |zurzeit |derzeit |im moment |leider |gerade )*(?:niemanden|keinen mentee|keine mentee)(?: mehr)? (?:betreuen|ubernehmen|annehmen|begleiten)", "i can't take on anyone"),
    (r"einverstanden|(?:das )?mache ich (?:sehr )?gern(?:e)?|sehr gern(?:e)?|(?:das )?geht in ordnung|bin dabei|das passt(?: fur mich)?(?=\s*[.!]|$)", "i agree"),
    (r"(?:ich )?(?:bin|melde mich) (?:ab |seit )?(?:heute )?(?:wieder (?:da|zuruck)|zuruck)(?=\s*[,.!]|\s+und|$)", "i'm back"),
    (r"(?:wir |wieder )?(?:konnen |mochten? )?(?:jetzt |gern )?(?:weitermachen|weiter machen|fortsetzen|wieder anfangen|wieder starten)", "we can resume"),
    (r"(?:bitte )?(?:um )?(?:eine |erst ?mal |alles |uns |das mentoring )*(?:pausieren|pause machen|pause(?: einlegen)?)", "please pause"),
    (r"(?:als|zum) mentor(?:in)? (?:mitmachen|werden|melden|zur verfugung stehen|anmelden)|melde mich (?:gern )?als mentor(?:in)?|mentor(?:in)? (?:werden|sein)(?! ?\?)|jemanden (?:betreuen|begleiten)", "become a mentor"),
    (r"(?:einen |eine )?(?:anderen|andere|neuen|neue) mentor(?:in)?|mentor(?:in)? wechseln", "another mentor"),
    (r"(?:ich |wir )?(?:suche|brauche|wunsche mir|hatte gern(?:e)?|mochte gern(?:e)?|wurde gern(?:e)?|mochte)(?: bitte| gern| mir)? (?:ein(?:e|en)? )?mentor(?:in)?(?: haben)?(?! werden| sein)", "i'd like a mentor"),
    (r"gibt es jemanden", "i'm looking for someone"), (r"(?:der|die) (?:mir )?(?:bei|mit|in) (?:der |dem |den )?(?=\S+ (?:helfen|hilft))", "help with "), (r" (?:helfen|hilft)(?: kann| konnte)?\b(?=[?.,!]|$)", " ."),
    (r"(?:konnte|kann|durfte) ich (?:bitte )?(?=[a-z]+(?: [a-z]+)? als mentor)", "could i have "), (r"als mentor(?:in)?(?: bekommen| haben)?", "as my mentor"),
    (r"soll (?:bitte )?mein(?:e)? mentor(?:in)? (?:sein|werden)", "as my mentor"), (r"mentor(?:in)? fur(?: das thema)?", "mentor for"), (r"thema:?(?= )", "topic:"),
    (r"wer ist mein(?:e)? mentor(?:in)?", "who is my mentor"), (r"wer ist mein(?:e)? mentee", "who is my mentee"), (r"wie funktioniert (?:das|dieses)(?: programm)?|wie geht das", "how does this work"),
    (r"wann ist (?:mein|unser|das) nachste[sr]? (?:treffen|termin|gesprach)", "when is our next session"),
    (r"(?:vielen|herzlichen|besten|tausend) dank fur|danke fur", "thank you for"), (r"(?:vielen|herzlichen|besten|tausend) dank|dankeschon|danke(?: schon| sehr)?", "thank you"),
    (r"(?:das |sie |er )?hat mir (?:sehr |wirklich |viel )?geholfen", "helped me"), (r"richten sie (?:bitte )?(?=[a-z]+ meinen dank)|meinen dank(?: aus)?|bin (?:sehr |so )?dankbar", "so grateful"),
    (r"verschieben|verlegen", "move"), (r"ausfallen lassen|auslassen|ausfallen|absagen", "skip"), (r"(?:das |unser )?(?:treffen|termin|gesprach|sitzung)", "session"),
    (r"geht es auch|ginge(?: es)?(?: auch)?|ware es moglich|wie ware es|passt (?:dir|ihnen|euch|auch)|(?:oder )?lieber(?= am \w+tag| \w+tag,)", "how about"),
    # Days away.
    (r"(?:ich )?(?:bin|werde)(?: sein)?(?= (?:vom|von|ab|bis|in der zeit|am \d|im urlaub|in urlaub|krank|nicht|auf dienst|verreist|abwesend))", "i'm away"), (r"im urlaub|in urlaub|urlaub|ferien", "holiday"), (r"krank(?:geschrieben)?|abwesend|verreist|auf dienstreise|nicht (?:im haus|im buro|da|verfugbar|erreichbar)", "away"),
    (r"in elternzeit|elternzeit|mutterschutz", "on parental leave"), (r"ruckkehr (?:noch )?(?:offen|unbekannt|ungewiss)|auf unbestimmte zeit|bis auf weiteres", "until further notice"),
    (r"(?:und |bin )?(?:am|ab)(?: dem)? (?=\d{1,2}\.? ?\w* (?:wieder (?:da|zuruck)|zuruck))", "back on "), (r"wieder (?:da|zuruck|im buro)|zuruck", " "),
    (r"\bam liebsten\b", "prefer"), (r"\bist\b", "is"), (r"\bim\b", "in"),
    # Hours, days, dates.
    (r"\bals(?= (?:am|per|via|uber|mit|telefon|video|e-?mail|chat|personlich))", "than"), (r"schwerpunkte?:?", "topic:"), (r"(?:dies(?:en|er|es|em))(?= \w+tag)", "this"),
    (r"bis (?:zum )?ende (?=januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)", "until the end of "), (r"(?:bis )?ende (?=januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)", "end of "), (r"(?:bis )?mitte (?=januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)", "mid "), (r"anfang (?=januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)", "beginning of "),
    (r"f(?:a|ae)llt (?:bei mir |bei uns |leider |dann |diesmal )*aus|entf(?:a|ae)llt", "is cancelled"), (r"verschieben wir(?: es| das| den termin| das gesprach)?(?: auf)?", "can we move it to"), (r"(?:ich )?(?:verstehe|kenne) mich (?:gut )?(?:mit|in)", "i know about"),
    (rf"halb {_HOUR}", "@half"), (rf"viertel (?:vor|nach) {_HOUR}", "@quarter"),
    (rf"{_DAY}s?(?: ?(?:vormittag|nachmittag|mittag|morgen|abend|fruh))?s?-?\b", "@day"), (r"\b(?:am |in der |im |jeden |jeder )?(?:vormittag|nachmittag|abend|fruh)s?\b|\bam morgen\b|\bmorgens\b|\bmittags\b|mittagspause|mittagszeit", "@part"),
    (r"(?<=januar) bis (?:zum )?(?=\d)|(?<=februar) bis (?:zum )?(?=\d)|(?<=marz) bis (?:zum )?(?=\d)|(?<=april) bis (?:zum )?(?=\d)|(?<=mai) bis (?:zum )?(?=\d)|(?<=juni) bis (?:zum )?(?=\d)|(?<=juli) bis (?:zum )?(?=\d)|(?<=august) bis (?:zum )?(?=\d)|(?<=september) bis (?:zum )?(?=\d)|(?<=oktober) bis (?:zum )?(?=\d)|(?<=november) bis (?:zum )?(?=\d)|(?<=dezember) bis (?:zum )?(?=\d)", " to "),
    (r"ubermorgen", "the day after tomorrow"), (r"\bmorgen\b", "tomorrow"), (r"heute", "today"),
    (r"(?:diese|dieser|in dieser) woche", "this week"), (r"(?:nachste|nachster|kommende|in der nachsten|kommender) woche", "next week"), (r"ubernachste woche", "week after next"), (r"nachsten(?= (?:monday|\w+tag))", "next"),
    (r"(?:die )?nachsten (?=zwei|drei|vier|\d)", "the next "), (r"\buhr\b", "o'clock"), (r"(?<=[\d.]) bis (?=\d)", " to "),
    (r"(?<=tag) bis|(?<=tags) bis|(?<=woch) bis|(?<=uhr) bis|(?<=januar) bis|(?<=marz) bis|(?<=april) bis|(?<=mai) bis|(?<=juni) bis|(?<=juli) bis|(?<=august) bis", " to"), (r"\bbis(?: zum| einschließlich| inklusive)?\b", "until"),
    (r"\bab(?: dem)? (?=\d{1,2}\.(?!\d)|\d{1,2}\.\d{1,2}\.|mo|di|mi|do|fr)", "from "), (r"\bab\b", "after"), (r"\bnach\b", "after"), (r"\bvor\b", "before"), (r"zwischen", "between"), (r"\b(?:vom|von|in der zeit vom)\b", "from"), (r"\bum\b|gegen", "at"), (r"\b(?:am|den|auf)\b", "on"),
    (r"januar", "january"), (r"februar", "february"), (r"\bmarz\b", "march"), (r"\bmai\b", "may"), (r"\bjuni\b", "june"), (r"\bjuli\b", "july"), (r"\boktober\b", "october"), (r"\bdezember\b", "december"),
    (r"(?:eine )?halbe stunde", "half an hour"), (r"(?:eine )?viertelstunde", "a quarter of an hour"), (r"(?:eine )?dreiviertelstunde", "three quarters of an hour"), (r"anderthalb stunden", "90 minutes"), (r"eine stunde", "an hour"), (r"stunden", "hours"), (r"minuten", "minutes"), (r"spater", "later"), (r"fruher", "earlier"), (r"(?:anfangen|beginnen|starten)\b", " "),
    (r"(?:ein ?mal|1x|1 mal) (?:pro|in der|die|im) (?:woche)|wochentlich|jede woche", "once a week"), (r"alle (?:zwei|2) wochen|alle 14 tage|jede zweite woche|vierzehntagig|zweiwochentlich", "every two weeks"), (r"(?:ein ?mal|1x) (?:pro|im) monat|monatlich|jeden monat", "once a month"),
    (r"(?:an )?(?:jedem|jeden) (?:wochen|arbeits)?tag|(?:an )?(?:allen |alle )?(?:werk|wochen|arbeits)tage?n?|jederzeit|immer(?= au(?:ß|ss)er)|werktags|wochentags|alle tage", "any day"), (r"egal welcher tag|tag (?:ist )?egal", " "),
    (r"au(?:ß|ss)er|bis auf|nur nicht", "except"), (r"(?:nicht|kein|ungern|niemals) (?:per |am |mit )?(?:telefon|telefonisch)|keine (?:telefonate|anrufe)", "no phone"), (r"\bnie(?:mals)?\b", "never"), (r"\bnicht\b|\bkeine?n?m?\b", "not"), (r"\bnur\b|ausschlie(?:ß|ss)lich", "only"), (r"\baber\b|\bsondern\b", "but"), (r"\bund\b", "and"), (r"\boder\b", "or"), (r"\bstatt(?:dessen)?\b", "instead"),
    # Ways of talking, number.
    (r"(?:per |mit )?(?:videoanruf|videokonferenz|videocall|video)", "video"), (r"(?:per |am |uber |mit )?(?:telefonisch|telefon|anruf)", "phone"), (r"(?:per |mit )?(?:e-?mail|schriftlich|mail)", "email"), (r"personlich|vor ort|von angesicht zu angesicht|live im buro", "in person"), (r"(?:per )?chat", "chat"),
    (r"(?:hochstens|maximal|bis zu|nicht mehr als) (?:einen|eine|ein|1)(?: mentees?| personen?)?", "at most one"), (r"(?:hochstens|maximal|bis zu|nicht mehr als) (?:zwei|2)(?: mentees?| personen?)?", "at most two"), (r"(?:hochstens|maximal|bis zu|nicht mehr als) (?:drei|3)(?: mentees?| personen?)?", "at most three"), (r"(?:hochstens|maximal|bis zu|nicht mehr als) (?:vier|4)(?: mentees?| personen?)?", "at most four"),
    (r"(?:am liebsten|lieber|bevorzugt|moglichst|besser)", "prefer"), (r"zeitzone", "time zone"), (r"\bja\b", "yes"), (r"\bnein\b", "no"), (r"\bgern(?:e)?\b", "gladly"), (r"\bich\b", "i"), (r"\bwir\b", "we"), (r"\b(?:kann|konnen|konnte)\b", "can"), (r"\bbitte\b", "please"), (r"\bzwei\b", "two"), (r"\bdrei\b", "three"), (r"\b(?:passt|klappt|geht)\b", "works"), (r"\bfur\b", "for"), (r"\bmentorin\b", "mentor"),
    (r"\b(?:was|wann|wo|wie|warum|wer|welche[rs]?|muss|darf)\b", "what"),
)  # fmt: skip

_LOOSE = """leider das die der dem den ist sind bin es sie er mir uns mich gut besser sehr auch noch mal im zu mit bei reicht ware wurde mochte habe haben immer zeit
jetzt dann da so hatte mein meine einen eine ein einer am auf viel viele erfolg vielleicht alles seit von meiner seite mal schon wieder einfach grund hallo liebe lieber
gerade im moment zurzeit ok schicken sein werden danke tag tage als ihre ihr hilfe tolle"""
LOOSE = frozenset(_LOOSE.split())
"""Words without weight."""


def made(kind: str, words: str) -> str:
    """The English of a day, a part of it or a clock that German builds in its own way."""
    if kind == "half":
        return f"{(_hour(words.split()[-1]) - 1) % 24}:30"
    if kind == "quarter":
        _, side, hour = words.split()
        return f"quarter {'to' if side == 'vor' else 'past'} {_hour(hour)}"
    plural = "s" if words.endswith("s") and not words.endswith("fruhs") else ""
    part = next((english for german, english in _PARTS.items() if words.rstrip("s-").endswith(german)), "")
    if kind == "part":
        return "lunchtime" if words.startswith("mittag") else f"{part}s"
    day = next((english for german, english in DAYS.items() if words.startswith(german)), "")
    return f"{day}{plural} {part}" if part else f"{day}{plural}"


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else _HOURS[word]
