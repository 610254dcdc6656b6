"""German put into the grammar's English: a table of patterns over folded text, the first that fits wins.

Whole turns of phrase stand before the words they are made of. Word order is settled first, since the verb's "nicht" comes last.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from alongside.language.german_words import LOOSE, NAMES, WORDS

DAYS = {"montag": "monday", "dienstag": "tuesday", "mittwoch": "wednesday", "donnerstag": "thursday", "freitag": "friday",
        "samstag": "saturday", "sonnabend": "saturday", "sonntag": "sunday"}  # fmt: skip
_DAY = "(?:" + "|".join(DAYS) + ")"
_PARTS = {
    "vormittag": "morning", "nachmittag": "afternoon", "mittag": "lunchtime", "morgen": "morning", "fruh": "morning", "abend": "evening",
}  # fmt: skip
_HOURS = {
    "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "elf": 11, "zwolf": 12,
}  # fmt: skip
_SHORT_DAYS = {"mo": "montag", "di": "dienstag", "mi": "mittwoch", "do": "donnerstag", "fr": "freitag"}
_ORDINALS = {
    "ersten": "1st",
    "zweiten": "2nd",
    "dritten": "3rd",
    "vierten": "4th",
    "letzten": "last",
    "1.": "1st",
    "2.": "2nd",
    "3.": "3rd",
    "4.": "4th",
}
_HOUR = r"(?:\d{1,2}|" + "|".join(_HOURS) + ")"

_KNOWN = """
telefonisch personlich hochstens maximal krank morgen heute fruh elternzeit pause mentorin anfrage erinnerungen beenden
aber ab alle als am an auch auf aus bei besser bin bitte bis da das dass dem den der des die dies diese diesen danke doch du ein eine einen
einer es fur gar geht gern gerne gut habe haben hatte hallo ich ihr im immer in ist ja jede jeden jetzt kann kein keine keinen konnen konnte leider lieber mein
meine mich mir mit mochte montags nach nachste nein nicht nie noch nur oder passt per sehr sich sie sind so statt uber uhr um und uns urlaub vom von vor
vormittags nachmittags wann war ware warum was wenn wer wie wir wird wo woche wochen wurde zeit zu zum zur zwischen dienstags mittwochs donnerstags freitags
montag dienstag mittwoch donnerstag freitag vielen dank treffen einverstanden
"""
__all__ = ["DAYS", "KNOWN", "LOOSE", "NAMES", "ORDER", "SPELLING", "TABLE", "WORDS", "made"]

KNOWN = frozenset(_KNOWN.split())
"""Words by which German is told from the others."""

_NUMBER = "(?:" + "|".join((*_HOURS, r"\d{1,2}")) + ")"
_MONTHS = ("januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember")
_MONTH = "(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|apr|aug|sept?|okt|nov|dez)"
_DATE = rf"(?:\d{{1,2}}\.? ?{_MONTH}\b(?: \d{{4}})?|\d{{1,2}}\.(?:\d{{1,2}}\.?(?:\d{{4}}|\d{{2}})?)?|\d{{1,2}}(?= ?-))"
_SOFT = r"(?:leider |gerne? |bitte |auch |wohl |dann |doch |mal |nur |aber |heute |wirklich |eigentlich |eventuell |vielleicht |schon |jetzt |lieber |wieder |ja |denn |evtl\.? )*"
_REST = r"(?:[^\s.!?;]+ (?!bitte\b)){0,9}?"
"""Up to nine words of the same clause."""
_TALK = r"(?:(?:das|den|die|unser(?:e|en|em|er)?|mein(?:e|en|em|er)?|dem|der|ein(?:en)?|diese[nrs]?) )?(?:nachste[nrs]? |heutige[nrs]? |morgige[nrs]? |wochentliche[nrs]? )?(?:treffen|termine?|gesprache?|sitzung(?:en)?|meetings?|calls?|austausch|session)"
_SKIP = r"(?:ausfallen lassen|ausfallen|auslassen|absagen|abgesagt werden|streichen|uberspringen|entfallen lassen|entfallen|canceln|weglassen|sausen lassen)"
_MOVE = r"(?:verschieben|verlegen|vorverlegen|umlegen|tauschen|schieben|umbuchen)"
_WE = r"(?:konnen|konnten|wollen|wollten|sollen|sollten|konnte|kann|kannst|konntest|wurden?|durften?|mochten?) (?:wir|ich|man|du|sie|ihr)(?: das| es| uns| mir| ihn)?"

SPELT = (
    "moecht naechst koenn fuer ueber spaet frueh maerz hoechst persoenlich moeglich waer haett wuerd gespraech verfueg zurueck schoen fuenf zwoelf woechentlich muess "
    "waehrend faell laeuft unterstuetz buero kuend traef loesch aender verlaenger kuerz taeglich noetig natuerlich uebrig hoer staerk traeg gruess taet schluess kapazitaet "
    "uebernehm uebernaehm moegen guenstig haeng einschliessl schliess ausser weiss draussen gebuehr uebung faeng vierzehntaeg halbtaeg ganztaeg praesent fraeg koennt erklaer"
)
"""Beginnings of words that people without our letters write with two."""


def _respelt(match: re.Match[str]) -> str:
    """Umlauts written out become what they fold to; so do words with a sharp s."""
    return match.group().replace("ae", "a").replace("oe", "o").replace("ue", "u")


SPELLING: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"(?:" + "|".join(word for word in SPELT.split()) + ")", _respelt),
    (r"ß", "ss"), (r"\bn(?=e[nrm]? )", "ein"), (r"\bnem\b", "einem"), (r"\bgeht'?s\b", "geht es"), (r"\bpasst'?s\b", "passt es"), (r"\bgibt'?s\b", "gibt es"), (r"\bwar'?s\b", "war es"), (r"\bhab\b", "habe"), (r"\bnaechste\b", "nachste"),
    (r"\bkonnts\b|\bkonnt\b", "konnte"), (r"\b(?:kommende[nrs]?|folgende[nrs]?)\b", "nachste"), (r"\bnachste[rsn]\b", "nachste"), (r"\b(?:mo|di|mi|do|fr)\.?(?=,? (?:\d|den|um|ab|vormittag|nachmittag|und|oder))", lambda m: _SHORT_DAYS[m.group()[:2]]),
    (r"\b(mo|di|mi|do|fr)\.?(?=\s*(?:[,/+&-]|und\b|oder\b|bis\b|von\b|jeweils|immer|\d|vormittag|nachmittag|ab\b|um\b|$))", lambda m: _SHORT_DAYS[m[1]]),
    (r"\b(\d{1,2})\. ?(\d{1,2})\.(?: ?(20\d\d|\d\d)\b)?(?! ?uhr)", lambda m: f"{m[1]} {_MONTHS[int(m[2]) - 1]}{f' 20{m[3][-2:]}' if m[3] else ''}" if 1 <= int(m[2]) <= 12 else m.group()), (rf"(?<=\d)\.(?= ?{_MONTH}\b)", ""),
)  # fmt: skip
"""Words in other spellings and short forms, in German still."""

ORDER: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"(?:z\. ?b\.|zum beispiel|beispielsweise|bspw\.)", "say"),
    (r"\b(?:ein(?:e|en)? )?mentor(?:in)? oder (?:ein(?:e|en)? )?mentor(?:in)?\b|\bmentor(?:in|:in|\*in|/in|innen|_in)\b", "mentor"),
    (r"\bschaffe ich (?:das |es )?zeitlich (?:leider |einfach |gerade |momentan )*nicht|\b(?:im moment|momentan|derzeit|zurzeit|gerade|aktuell) (?:kann|schaffe) ich (?:das |es |leider )*nicht(?=\s*[.!,]|$)", "i have no time"), (r"\b(?:diesmal|dieses mal|nur dieses eine mal|ausnahmsweise)\b", "this time"),
    # Dates: "vom 22. Marz bis einschliesslich 9. April", "am 22.3. wieder da".
    (rf"\b(?:vom|von|ab|zwischen|seit)(?: dem| der)? ({_DATE})(?: bis| -|-|–| und)+(?: zum| zur| einschliesslich| inklusive| einschl\.| inkl\.?| den| dem)* ?({_DATE})(?: einschliesslich| inklusive| inkl\.?)?", r"from \1 to \2"),
    (rf"({_DATE}) ?(?:bis|-|–)+(?: zum| zur| einschliesslich| inklusive| einschl\.| inkl\.?| den| dem)* ?({_DATE})(?: einschliesslich| inklusive| inkl\.?)?", r"\1 to \2"),
    (r"\bbis(?: zum| zur| einschliesslich| inklusive| einschl\.| inkl\.?| den| dem)* (?=\d)", "until "),
    (rf"\b(?:und |bin )?(?:(?:am|ab|erst|seit|vom)(?: dem| am| ab)? )({_DATE}|{_DAY})(?: bin ich| sind wir| an)?(?: dann| erst)? (?:wieder (?:da|zuruck|im buro|im haus|erreichbar|hier|verfugbar|im dienst|im einsatz|dabei|normal da|an bord|fit)|zuruck)(?: bin)?\b", r", back on \1"),
    (rf"\b(?:wieder (?:da|zuruck|im buro|im haus|erreichbar|verfugbar|hier)|zuruck)(?: bin ich| sind wir)?(?: erst)? (?:am|ab|ab dem|vom)(?: dem)? ({_DATE}|{_DAY})", r"back on \1"),
    (rf"\b({_DAY}),? (?:den|dem|der) (?={_DATE})", r"\1 "),
    (rf"\b(?:ab|seit)(?: dem| der)? (?=(?:{_DATE}|ersten|{_MONTH})(?! ?uhr))", "from "),
    (r"\b(?:in |wahrend )?(?:der )?kalenderwoche (\d+)|\bkw ?(\d+)", r"week \1\2"),
    (r"\b(?:mochte|wurde|konnte|will|kann|melde|stelle|biete|bewerbe)?(?: ich)? ?(?:mich |gerne? |auch |dieses jahr |wieder |hiermit |als )*(?:als|zum|zur) mentor(?: fur [^.!?;,\n]{2,40}?)? (?:zur verfugung(?: stellen| stehen)?|melden|anbieten|engagieren|mitmachen|dabei sein|tatig sein|einbringen|bewerben|anmelden|mitwirken|werden|an|unterstutzen)\b", " i'd like to be a mentor"),
    (r"\b(?:melde|stelle|biete|bewerbe) (?:ich )?mich (?:gerne? |auch |hiermit )*(?:als|zum) mentor(?: zur verfugung| an)?", "i'd like to be a mentor"), (r"\b(?:bin|ware|mache) (?:ich )?(?:gerne? |auch |wieder )*(?:als )?mentor(?: dabei| mit)?\b", "i'd like to be a mentor"),
    (r"\b(?:nehme|ubernehme|betreue|begleite|nehmen wurde|kann)(?: ich)? (?:gerne? |auch |dieses jahr )*noch (ein(?:e|en)?|zwei|drei|1|2|3)( weitere[nr]?)? (?:mentees?|personen?|leute|kollegen|kollegin)(?: auf| an| dazu| nehmen| betreuen| ubernehmen| begleiten)?\b", lambda m: f"i can take {_HOURS.get(m[1], 1) if not m[1].isdigit() else m[1]} more mentees"),
    (r"\b(?:wurde|mochte|kann|konnte)(?: ich)? (?:gerne? |auch )*(?:eine[nr]? |neue[nr]? |jungere[nr]? )*(?:newcomer|neulinge?|kolleg(?:en|in|innen)|neueinsteiger|berufseinsteiger|jemanden?)(?: neuen| neues)? (?:als mentor )?(?:begleiten|betreuen|unterstutzen|helfen)\b", "i'd like to mentor someone"),
    # Somebody who knows something: the verb stands at the end.
    (r",? (?:der|die|das|welche[rs]?) sich (?:schon |richtig |sehr |besonders |wirklich )*(?:gut |bestens )?(?:mit|in|bei)(?: der| dem| den| die| das)? ([^.!?;,\n]{2,60}?) (?:gut |bestens |schon |etwas )*auskenn(?:t|en)\b", r" who knows \1."),
    (r",? (?:der|die|das|welche[rs]?) sich (?:gut |bestens )?auskennt (?:mit|in|bei)(?: der| dem| den| die| das)?", " who knows"),
    (r",? (?:der|die|welche[rs]?) (?:schon |viel |einige |etwas |langjahrige |gute )*erfahrung(?:en)? (?:mit|in|bei|im)(?: der| dem| den)? ([^.!?;,\n]{2,60}?) (?:hat|haben|mitbringt|gesammelt hat|gemacht hat)\b", r" who has experience with \1."),
    (r",? (?:der|die|welche[rs]?) mir (?:etwas |mehr |ein bisschen |bitte )*(?:bei|mit|in|im|beim|uber|zum|zur|fur)(?: der| dem| den| die| das| thema)* ([^.!?;,\n]{2,60}?) (?:helfen|weiterhelfen|unterstutzen|zur seite stehen|beibringen|erzahlen|zeigen|erklaren)(?: kann| konnte| wurde| will)?\b", r" who can help me with \1."),
    (r",? (?:der|die|welche[rs]?) mir (?:etwas |mehr |bitte |mal )*([^.!?;,\n]{2,60}?) (?:beibringen|zeigen|erklaren|naherbringen)(?: kann| konnte| wurde)?\b", r" who can teach me \1."),
    (r",? (?:der|die|welche[rs]?) (?:gut |viel )?(?:in |im |mit )?([^.!?;,\n]{2,50}?) (?:gut |viel )?(?:kennt|kann|beherrscht|versteht|gemacht hat|arbeitet|tatig ist|fit ist)\b", r" who knows \1."),
    (r"\b(?:ich )?(?:mochte|will|wurde)(?: ich)? (?:gerne? |mich |mehr |besser |vor allem |unbedingt )*(?:uber |in |im |mit |zu |zum |zur )?(?:der |die |das |den |dem )?([^.!?;,\n]{2,60}?) (?:besser )?(?:lernen|verbessern|verstehen|erfahren|weiterentwickeln|vertiefen|einarbeiten|fit machen|weiterbilden|wissen)\b(?! (?:ob|wann|wie))", r"i'd like to learn \1."),
    # A wish for a mentor.
    (r"\b(?:konnte|kann|durfte|darf) ich (?:bitte |vielleicht |evtl )*((?:frau |herrn? |dr\.? )?[a-z-]+(?: [a-z-]+)?) (?:als|zum|zur) mentor (?:haben|bekommen|kriegen)", r"could i have \1 as my mentor"),
    (r"\b(?:ich )?(?:hatte|mochte|wunsche mir|wurde)(?: ich)? (?:gerne? |bitte |sehr gerne? )*((?:frau |herrn? |dr\.? )?[a-z-]+(?: [a-z-]+)?) (?:als|zum|zur) mentor(?: haben| bekommen)?", r"i'd like \1 as my mentor"),
    (r"\b(?:kann|konnte|wurde|will|soll|sollte) ((?:frau |herr |dr\.? )?[a-z-]+(?: [a-z-]+)?) mein mentor (?:sein|werden)", r"could \1 be my mentor"),
    (r"(?:^|(?<=[.!\n] ))((?:frau |herr )?[a-z-]+(?: [a-z-]+)?) (?:soll|sollte|konnte) (?:bitte )?mein mentor (?:sein|werden)", r"could \1 be my mentor"), (r"\b(?:mein )?wunschmentor(?: ist| ware|:)", "my mentor should be"),
    (r"\b(das|unser|mein|die|unsere|dieses)( mentoring| programm| patenschaft| tandem| partnerschaft| serie| treffen| gesprache| zusammenarbeit)((?: [^\s.!?;,]+){0,4}?) (?:beenden|abschliessen|einstellen|auflosen)\b", "end the mentoring"),
    (r"\b(?:mit dem mentoring|mit den (?:treffen|gesprachen))((?: [^\s.!?;,]+){0,3}?) (?:aufhoren|schluss machen)\b", "end the mentoring"),
    (rf"\b(?:kann|mochte|will|konnte)(?: ich)? {_SOFT}(?:im moment |momentan |derzeit |gerade |dieses jahr |zurzeit |aktuell |im augenblick |dieses quartal )*(?:niemande?n?|kein(?:e|en)? (?:weitere[nrs]? |neue[nrs]? )?(?:mentees?|personen?|leute)?)(?: mehr)? (?:betreuen|ubernehmen|annehmen|begleiten|aufnehmen)", "i can't take on anyone"),
    (r"\bmehr als ([a-z]+|\d+)((?: [^\s.!?;,]+){0,3}?) (?:schaffe|kann|mochte|will|nehme|betreue|gehen)(?: ich| es| bei mir)?(?: leider| aber)? nicht\b", r"no more than \1 mentees"),
    (rf"\bback on (\d{{1,2}})\.?(?![\d.:]| ?{_MONTH})", r"back on the \1th"),
    (r"\b(?:mich|mir) (?:jemand|einer|eine|wer) (?:ein bisschen |etwas )?(?:bei|mit|in|beim|im)(?: der| dem| den| meinen| meinem| meiner)? ([^.!?;,\n]{2,60}?) (?:unterstutzen|helfen|weiterhelfen|begleiten|coachen)(?: konnte| kann| wurde)?", r"i'd like someone who can help me with \1."), (r"\b(er|sie) kennt sich (?:\w+ ){0,2}?(?:mit|in|bei)(?: der| dem)? ([^.!?;,\n]{2,50}?) aus\b", r"\1 knows \2."), (r"\bzeit (?:habe|hatte) ich", "i have time"),
    (r"\btelefon(?:ieren|ate)? (?:ist|geht|klappt|sind)(?: [a-z]+){0,4} (?:schwierig|schlecht|ungunstig|blod|unpraktisch|kompliziert|laut|doof|unmoglich)", "no phone calls"), (r"\b(?:ist|sind|ware|waren) (?:mir |fur mich |da )?(?:viel )?(?:besser|lieber|am besten|angenehmer)\b", "is better"),
    (r"\bnoch (eine?n?|zwei|drei|1|2|3)(?: weitere[nr]?)?(?: person| mentee| mentees| personen| leute| kollegen)?(?: gerne?)? (?:dazunehmen|hinzunehmen|aufnehmen|betreuen|nehmen|ubernehmen|begleiten|annehmen)\b", lambda m: f"take {_HOURS.get(m[1], 1) if not m[1].isdigit() else m[1]} more"), (r"\b(?:lass|lasst|lassen sie) uns ((?:[^\s.!?;]+ ){0,9}?)(?:machen|treffen|sprechen|reden|haben|abhalten|nehmen)\b", r"let's meet \1"),
    (r",? (?:da|dann|deshalb|daher|also) (?:kann|schaffe|geht|klappt|passt) (?:ich|es)(?: es)?(?: da| bei mir| mir| leider)* nicht", ", i can't make it"), (r"\b(?:ich )?falle (?:ich )?((?:[^\s.!?;,]+ ){1,6}?)(?:krankheitsbedingt |leider |wohl )?aus\b", r"i'm away \1"), (r"\bfindet ((?:[^\s.!?;,]+ ){0,4}?)kein(?:e|en)? (?:termin|treffen|gesprach|meeting|sitzung|mentoring)(?: statt)?", r"no session \1"), (r"\b(?:findet|finden) ((?:[^\s.!?;,]+ ){0,4}?)nicht statt\b", r"is cancelled \1"),
    (r"\b(?:legt|legen sie|leg|setzt|setzen sie|stellt) ((?:[^\s!?;,]+ ){0,8}?)(?:auf eis|auf pause|auf stand-?by|zuruck|aus)\b", r"pause \1"), (r"\b(?:das|unser|mein|die|unsere) (?:mentoring|programm|patenschaft|tandem|zusammenarbeit|serie)((?: [^\s.!?;,]+){0,4}?) (?:abgeschlossen|beendet|eingestellt)(?: werden| sein)?\b", "please end the mentoring"), (r"\bwurde mich (?:sehr )?freuen,? (?:auch |wieder |dieses jahr )*(?:als )?mentor(?: wieder)? (?:dabei |mit|tatig )?(?:zu )?(?:sein|helfen|machen|wirken)\b", "i'd like to be a mentor"), (r"\bwer ist (?:eigentlich |denn |gerade |jetzt |nun |zurzeit |momentan )*mein(?:e)? (mentor|mentee)", r"who is my \1"),
    (rf"\b({_DAY})(?: um (\d{{1,2}}(?:[:.]\d\d)?)(?: uhr)?)?(?: in der)? nachste(?:r|n)? woche", lambda m: f"next week {m[1]}" + (f" at {m[2]}" if m[2] else "")),
    # What one cannot: "kann ich am Montag nicht", "passt mir leider nicht".
    (r"\b(?:kann|konnen|konnte|konnten|schaffe|schaffen|darf) (?:ich|wir)(?: es| das| den termin)? ((?:(?!niemand|kein|nur\b)[^\s.!?;,]+ ){0,6}?)(?:leider |gar |uberhaupt |noch |auch |einfach )*nicht(?: kommen| teilnehmen| dabei sein| schaffen| da sein| wahrnehmen| einhalten| dazukommen| mitmachen)?(?! (?:vor|nach|mehr|ans? tele|per|uber))", r"i can't \1"),
    (r"\b(?:ich|wir) (?:kann|konnen|konnte|schaffe|schaffen)(?: es| das| den termin)? ((?:(?!niemand|kein|nur\b)[^\s.!?;,]+ ){0,6}?)(?:leider |gar |uberhaupt |noch |auch |einfach )*nicht(?: kommen| teilnehmen| dabei sein| schaffen| da sein| wahrnehmen| einhalten| dazukommen)?(?! (?:vor|nach|mehr|ans? tele|per|uber))(?=\s*[.!?;,\n]|$| weil| da | wegen| und| aber| sondern| denn)", r"i can't \1"),
    (r"\b(?:passt|geht|klappt|ginge|funktioniert|wird|ware)(?: es| das| mir| uns| bei mir| bei uns| fur mich| leider| doch| wohl| nun| also| gar| uberhaupt| so| auch| da| diesmal| einfach| wieder)* nicht(?: gut| so gut| moglich| machbar| klappen| gehen| passen)?", "doesn't work for me"),
    (r"\b(?:bin|sind) (?:ich|wir) ((?:[^\s.!?;,]+ ){0,4}?)(?:leider |gar |uberhaupt |noch |auch |nie )*(?:nicht|nie) (?:da|im buro|im haus|verfugbar|erreichbar|anwesend|im dienst|zu erreichen|dabei)\b", r"i'm away \1"),
    (r"\b(?:bin|sind) (?:ich|wir) ((?:[^\s.!?;,]+ ){0,4}?)(?:immer |meist |meistens |leider |schon )*(?:unterwegs|belegt|ausgebucht|verplant|besetzt|blockiert|geblockt|weg|abwesend|verhindert|beim kunden|im kundentermin|im homeoffice nicht)\b", r"i'm away \1"),
    # Sessions left out or moved: the verb comes forward.
    (rf"\bda (?:muss|mussen) (?:ich|wir) {_SOFT}(?:absagen|passen|ablehnen)", "i have to decline"),
    (rf"\b(?:muss|mussen|mochte|wurde) (?:ich|wir) ((?:[^\s.!?;,]+ ){{0,5}}?){_SKIP}\b(?! ?\?)", r"i have to skip \1"),
    (rf"\b(?:ich|wir) (?:muss|mussen|mochte|mochten|wurde|wurden|will|wollen) (?=[^.!?\n]*(?:tag|woche|morgen|heute|termin|treffen|gesprach|sitzung|stunde|\d))((?:[^\s.!?;]+ ){{1,8}}?){_SKIP}\b", r"i have to skip \1"),
    (rf"\b{_WE} {_SOFT}({_REST}){_SKIP}\b", r"can we skip \1"),
    (rf"\bbitte ({_REST}){_SKIP}\b", r"please skip \1"),
    (rf"\b(?:lass(?:t|en sie)? uns|lasse?) ({_REST}){_SKIP}\b", r"let's skip \1"),
    (r"\bauf (?:den |die |das )?(?=[^.!?\n]{0,70}\b(?:verschieb|verleg|verschob|schieb|umbuch))", "to "),
    (r"\b(?:von|vom) (?=[^.!?\n]{0,50}\bto [^.!?\n]{0,50}\b(?:verschieb|verleg|verschob|schieb|umbuch))", "from "),
    (r"\b((?:verschieb|verleg|schieb|tausch)\w*[^.!?\n]{0,60}?) auf (?:den |die |das )?", r"\1 to "),
    (rf"\b{_WE} {_SOFT}({_REST}){_MOVE}\b", r"can we move \1"),
    (rf"\b(?:ich|wir) (?:muss|mussen|mochte|mochten|wurde|wurden|will|wollen) {_SOFT}({_REST}){_MOVE}\b", r"i'd like to move \1"),
    (rf"\b(?:muss|mussen|mochte|wurde) (?:ich|wir) {_SOFT}({_REST}){_MOVE}\b", r"i have to move \1"),
    (rf"\b(?:bitte|lass(?:t|en sie)? uns) {_SOFT}({_REST}){_MOVE}\b", r"please move \1"),
    (rf"\b{_WE} {_SOFT}((?:[^\s.!?;]+ ){{0,8}}?)(?:machen|treffen|sprechen|reden|telefonieren|haben|abhalten|stattfinden lassen|legen)\b(?=\s*[?.,]|$)", r"can we meet \1"),
    (rf"\b(?:konnen|konnten) wir {_SOFT}((?:[^\s.!?;]+ ){{0,6}}?)(?:anfangen|beginnen|starten)\b", r"can we start \1"),
    (rf"\b(?:jede[nrsm]?|alle) (?:zweiten?|2\.) (?={_DAY})", "every other "), (r"\b(?:jeden |am )?(ersten|zweiten|dritten|vierten|letzten|1\.|2\.|3\.|4\.)(?: und (ersten|zweiten|dritten|vierten|letzten|1\.|2\.|3\.|4\.))? (?=\w+(?:tag|woch)s?(?: im| des| eines| jedes| jeden) monat)", lambda m: "the " + " and ".join(_ORDINALS[w] for w in m.groups() if w) + " "),
    (r"\b(?:im|des|eines|jedes|jeden) monats?\b(?! mai)", "of the month"),
    (r"\bstatt (?:bisher |wie bisher |wie bislang )?(?=jede|wochentlich|einmal|alle|monatlich|eine[rn]? stunde|\d+ min)", "instead of "),
    (rf"\berst (?:wieder )?(?:ab|nach|um)(?: etwa| ca\.?)? ({_NUMBER}(?:[:.]\d\d)?)(?: uhr)?", r"not before \1"), (rf"\b(?:fruhestens|nicht vor|nie vor|keinesfalls vor|keine?n? (?:termine? |treffen |gesprache? |meetings? )?vor)(?: um| ab)? ({_NUMBER}(?:[:.]\d\d)?)(?: uhr)?", r"not before \1"),
    (rf"\b(?:spatestens|nicht nach|nie nach|keine?n? (?:termine? |treffen |meetings? )?nach)(?: um| bis)? ({_NUMBER}(?:[:.]\d\d)?)(?: uhr)?", r"not after \1"),
    (rf"\b(?:vor) ({_NUMBER}(?:[:.]\d\d)?)(?: uhr)? (?:geht|kann|passt|bin|klappt|ist)(?: es| ich| das| bei mir| mir| leider| gar| einfach)* (?:nichts?|nie|nicht moglich|unmoglich)\b(?: da)?", r"not before \1"), (rf"\bnach ({_NUMBER}(?:[:.]\d\d)?)(?: uhr)? (?:geht|kann|passt|bin|klappt)(?: es| ich| das| bei mir| mir| leider| gar)* (?:nichts?|nie)(?: mehr)?\b", r"not after \1"),
    (rf"\bab(?: etwa| ca\.?)? ({_NUMBER}(?:[:.]\d\d)?)(?: uhr)?(?= |[.,;!?\n]|$)(?! ?(?:\.|{_MONTH}))", r"after \1"),
    (rf"\b(?:zwischen|von)(?: etwa| ca\.?)? ({_NUMBER}(?:[:.]\d\d)?)(?: uhr)? (?:und|bis|-) ({_NUMBER}(?:[:.]\d\d)?)(?: uhr)?(?! ?(?:\.|{_MONTH}))", r"between \1 and \2"), (rf"\bbis(?: etwa| ca\.?)? ({_NUMBER}(?:[:.]\d\d)?)(?: uhr)(?= |[.,;!?\n]|$)", r"until \1"), (rf"\b(?:um|gegen|nach|vor|bis|ab) (?={'|'.join(_HOURS)})(\w+)\b(?! (?:woch|tag|monat|stund|minut|person|mentee))", lambda m: m.group().replace(m[1], str(_HOURS[m[1]])) if m[1] in _HOURS else m.group()),
    (r"\b(?:die|an den|den|alle|an allen) (?:anderen|ubrigen|restlichen) tagen? [^.!?;,\n]{0,24}(?:ganztags|ganztagig|den ganzen tag)", "the other days from 9 to 17"), (r"\b(?:die|an den|den|alle|an allen) (?:anderen|ubrigen|restlichen) tagen?|\b(?:sonst|ansonsten) (?=(?:passt|geht|gehen|passen|alles|jederzeit|immer|vormittags|nachmittags))", "the other days "), (r"\bthe other days,? (?:am besten |lieber |gerne? |nur |bitte |bin ich |passt (?:es |mir )*|geht es |geht |passen )+(?=vormittag|nachmittag|ab |between|after|until|morgens|immer|alle)", "the other days are "), (r"\bden ganzen tag|ganztags|ganztagig|den gesamten tag\b", "all day"),
    (r"\b(?:nachste|die|den|der|beiden) (?:beiden|zwei|2) (?:nachste )?(?:male|termine|treffen|gesprache|sitzungen|sessions|mal)\b|\bnachste (?:beiden|zwei|2) (?:male|termine|treffen|gesprache|sitzungen|sessions|mal)\b", "the next two sessions"), (r"\b(?:die |den )?nachste (?:drei|3) (?:male|termine|treffen|gesprache|sitzungen|sessions|mal)\b", "the next three sessions"), (r"\b(?:das )?nachste (?:mal|treffen|gesprach|meeting|session|sitzung)\b|\bden nachste termin\b|\bunser(?:e|en)? nachste (?:mal|treffen|gesprach|meeting|sitzung|termin)\b", "the next session"),
    (r"\b(?:die )?nachste (zwei|drei|vier|2|3|4) wochen\b", lambda m: f"the next {_HOURS.get(m[1], m[1])} weeks"), (r"\b(?:nachste) (?:woche|wo\b)|\bin (?:der )?nachste woche\b", "next week"), (r"\b(?:in )?diese[rn]? woche\b", "this week"),
    (r"\bdiese[nrs]? (?=\w*(?:tag|woch)\b)", "this "), (rf"\bnachste (?={_DAY})", "next "),
    (r"\b(?:ich|wir) (?:kann|konnen|schaffe|schaffen) ((?:\S+ ){1,4}?)(?:leider )?nicht\b(?= mehr\b|(?! (?:vor|nach|mehr|am tele))[^a-z]*[,.!?\n]|$)", r"i can't \1"),
    (rf"\b((?:(?:am |nachsten |diesen )?{_DAY}s?(?:vormittags?|nachmittags?)?|morgen|heute|(?:diese|nachste) woche)) "
     r"(?:kann ich|konnen wir|klappt es|klappt(?: das)?|geht es|geht(?: das)?|passt es|passt(?: das)?|bin ich)(?: bei mir| mir| uns)?(?: leider| gar)? nicht(?: da)?\b", r"i can't \1"),
    (r"\b(?:konnen|konnten) wir (?:das |unser(?:e|en)? )?(?:treffen|termin|gesprach|sitzung|es|das)? ?((?:\S+ ){1,8}?)(?:verschieben|verlegen|machen|treffen)\b", r"can we move it \1"),
    (r"\bbitte ((?:\S+ ){1,4}?)(?:ausfallen lassen|auslassen|absagen|streichen|uberspringen)\b", r"please skip \1"),
    (r"\b(?:ich|wir) (?:muss|mussen) (?=[^.!?]*(?:tag|woche|morgen|heute|termin|treffen|gesprach|\d))((?:\S+ ){1,4}?)(?:ausfallen lassen|auslassen|absagen)\b", r"please skip \1"),
    (r"(?<=[a-z0-9.,] )(habe|hatte|bin|kann|konnte|muss|mochte|arbeite|gehe|brauche|wurde|will|mache|nehme|fahre|sind|haben|konnen|mussen) (ich|wir)\b(?![^.!\n]*\?)(?! (?:damit |leider |absolut |uberhaupt )*(?:nicht|nichts|dagegen|kein|keine|einverstanden|dabei|wieder|niemand))", r"\2 \1"),
)  # fmt: skip

TABLE: tuple[tuple[str, str], ...] = (
    # Said as a whole.
    (r"(?<=[a-z] )leider (?:doch |auch |noch |gar |uberhaupt |so )*nicht", "not"), (r"(?:die )?chemie (?:stimmt|passt)(?: leider| einfach| zwischen uns| not)*(?: nicht)?", ". "), (r"(?:das )?mach(?:e)? ich(?: doch| sehr)?(?: gerne?)?(?= |[.,!]|$)(?! (?:am|um|vor|nach|morgens))|(?:meine zustimmung|meinen segen|mein ok|mein okay|grunes licht) (?:haben sie|hast du|habt ihr|hat sie|hat er)|(?:sie|du|ihr) (?:haben|hast|habt) (?:meine zustimmung|meinen segen|mein ok)|(?:das )?finde ich (?:sehr |super |richtig )?(?:gut|toll|klasse)|ich finde (?:das|es) (?:sehr |super |richtig )?(?:gut|toll|klasse)|(?:ich )?begrusse das", "i agree"), (r"(?:eine )?(?:kleine |kurze |langere )?(?:auszeit|unterbrechung|verschnaufpause)(?: vom mentoring| vom programm)?", "a break"), (r"keine ahnung,? (?:noch )?(?:wie lange|wann)(?: \w+){0,3}|(?:ich )?weiss (?:noch )?nicht,? (?:wie lange|wann)(?: \w+){0,3}", "i don't know for how long"), (r"(?:bitte )?(?:da |dann |zu der zeit )?(?:nichts|keine termine|keinen termin) (?:einplanen|eintragen|reinlegen|planen|einstellen|legen|ansetzen)", "please nothing then"), (r"unterbesetzt|personalmangel|zu wenig leute", "short of people"), (r"in der karwoche", "then"),
    (r"auf (?:einer|der|einem|meiner) (?=beerdigung|hochzeit|messe|tagung|feier|taufe|konferenz)", "at a "), (r"verschieben wir(?: es| das| den termin| das gesprach)?(?: auf| to)?", "can we move it to"),
    (r"(?:frau|herrn?|dr\.?) (?!(?:als|zum|hat|ist|und|oder|war)\b)[a-z-]+", "@name"), (r"(?:(?:ab )?(?:nachste|next|ubernachste|die|der)? ?(?:woche|week)|dann|danach|ab dann|anschliessend) (?:dann |bin ich |geht es |sehen wir uns |treffen wir uns |machen wir |dann |ganz )*(?:wieder|wie)(?: dann| ganz)* (?:normal|immer|gewohnt|ublich|gehabt|da|dabei|wie immer|wie gewohnt|wie ublich|regular|ganz normal)(?: weiter)?", "then as usual"),
    (r",? ?(?:da |weil |denn |wo )?ich (?:bringe|hole|fahre|begleite|muss|bring) (?:dann |da |immer |meist |vorher |erst )*(?:morgens?|vormittags|nachmittags|abends|mittags|dienstags|montags|mittwochs|donnerstags|freitags) [^.!?;,\n]{3,60}", " because of the kids"), (r",? (?:da|weil|denn|wo) (?:ich )?[^.!?;,\n\d]{3,60}(?:bringe|abhole|habe|muss|bin|arbeite|unterrichte|trainiere)(?=\s*[.!?;,\n]|$)", " because of work"),
    (r"(?:nach|in) meiner (?:orts)?zeit|meine(?:r)? (?:orts)?zeit|hiesiger zeit", "my time"), (r"berliner zeit|deutsche[rn]? zeit|mez|mesz", "berlin time"), (r"londoner (?:orts)?zeit", "london time"), (r"new yorker (?:orts)?zeit|zeit in new york", "new york time"), (r"indische(?:r)? zeit", "india time"), (r"(?:wiener|osterreichische[rn]?) zeit", "vienna time"), (r"(?:zurcher|schweizer) zeit", "zurich time"), (r"(?:ich )?(?:sitze|bin|lebe|wohne|arbeite|befinde mich)(?: ich)? (?:zurzeit |gerade |derzeit |momentan |jetzt |aktuell |meist |ubrigens )*in (?=(?:new york|london|wien|zurich|paris|madrid|rom|mailand|lissabon|dublin|boston|chicago|toronto|singapur|tokio|dubai|mumbai|delhi|bangalore|pune|sydney|istanbul|warschau|prag|budapest|athen|stockholm|kopenhagen|oslo|helsinki|brussel|amsterdam|genf|basel|bern|sao paulo|mexiko|shanghai|peking|hongkong|seoul|kairo|nairobi|kapstadt)\b)", "i'm in "),
    (r"vor ort|von angesicht zu angesicht|live im buro|in prasenz|im buro treffen|face to face", "in person"),
    (r"(?:bitte )?(?:ruft|rufen sie|rufe?) mich (?:bitte )?(?:nicht|nie) an|(?:nicht|nie|ungern) (?:telefonieren|anrufen|angerufen werden)|keine? (?:telefonate?|anrufe?|telefongesprache?|calls?|telefontermine?)|(?:auf keinen fall|bloss nicht|nur nicht|bitte nicht|nicht|nie) (?:per |am |ubers? |mit dem )?(?:telefon|telefonisch)|telefonieren (?:geht|kann|mag|will|mochte|ist)(?: ich| bei mir| fur mich| im grossraumburo)*(?: leider| gar)? (?:nicht|schlecht|schwierig)|telefon (?:ist|ware) (?:schlecht|nichts fur mich|schwierig)", "no phone calls"),
    (r"(?:telefonisch|per telefon|telefon) (?:ist |geht |passt )?(?:leider )?(?:nicht|schlecht|ungern)(?: moglich)?", "no phone calls"), (r"telefonieren|anrufen", "phone"), (r"(?:per |via |uber |mit )?(?:videotelefonie|videocalls?|videoanrufe?|videogesprache?|videokonferenz(?:en)?|videochat|bildschirm)", "video"), (r"(?:per|via|uber|mit) (?=(?:ms )?teams|zoom|slack|video|webex|skype|chat|mail|e-?mail)", "by "), (r"(?:kurze[nr]? )?(?:per )?(?:e-?mails?|mails?)(?! (?:schreiben|schicken|bekommen)| mehr)", "e-mail"),
    (r"wenn (?:es )?(?:moglich|geht|moeglich|machbar)", "if possible"), (r"(?:wenn (?:das |es )?nicht(?: anders)? (?:geht|klappt|moglich)(?: ist)?|falls (?:das |es )?nicht(?: anders)? (?:geht|klappt|moglich ist)|notfalls|zur not|ansonsten|sonst)(?= |,)(?=[ ,]*(?:dann |auch |bitte |gerne? )*(?:per|via|am|uber|telefon|video|mail|e-?mail|chat|personlich|teams|zoom|slack|vor ort))", "otherwise"), (r"(?:oder )?(?:noch )?lieber (?=\S+(?: \S+){0,2} als\b)", "rather "),
    (r"(?:mit )?(?:alle|aller) (?:zwei|2|14|vierzehn) (?:wochen|tage)|jede zweite woche|(?:14|vierzehn)-?tag(?:ig|lich)(?:e[nr]?)?|zweiwochentlich|zweimal (?:im|pro) monat|2x (?:im|pro) monat", "every two weeks"), (r"(?:ein ?mal|1 ?x|1 mal|einmal) (?:pro|in der|die|je|jede) woche|wochentlich(?:e[nrs]?)?|jede woche|woche fur woche", "once a week"), (r"(?:ein ?mal|1 ?x|1 mal|einmal) (?:pro|im|of the|je) (?:monat|month)|einmal of the month|monatlich(?:e[nrs]?)?|jeden monat|alle vier wochen|alle 4 wochen", "once a month"),
    (r"(?:eine? )?dreiviertel ?stunde", "45 minutes"), (r"(?:eineinhalb|anderthalb|1,5|einundhalb) stunden|1,5 ?h", "90 minutes"), (r"(?:eine? )?halbe(?:n|s)? (?:stunde|stundchen)|halbstunde|halbstundig", "half an hour"), (r"(?:eine? )?viertel ?stunde", "a quarter of an hour"), (r"(?:eine|1|einer|die|ganze) (?:volle |ganze |knappe )?stunde", "an hour"), (r"zwei stunden", "two hours"), (r"nach hinten", "later"), (r"nach vorne?", "earlier"),
    (r"(?:hochstens|maximal|max\.?|bis zu|nicht mehr als|lediglich|nur)(?: aber)? (?:einen?|eine|1|einer)(?: einzige[nr]?)?(?: weitere[nr]?)? (?:mentees?|personen?|person|leute|kollegen?|kollegin)(?: gleichzeitig| auf einmal| insgesamt)?", "at most one mentee"),
    (r"(?:hochstens|maximal|max\.?|bis zu|nicht mehr als|no more than|lediglich|nur) (?:zwei|drei|vier|funf|2|3|4|5)(?: mentees?| personen?| leute| kollegen)*(?: gleichzeitig| auf einmal| insgesamt| mentees)?(?! ?(?:uhr|wochen|monate|tage|stunden|minuten|termine|mal|\d|\.))", "@most"), (r"(?:einen?|eine|ein|1)(?: einzige[nr]?)? (?:mentees?|person)(?: gleichzeitig)? (?:reicht|genugt|ist genug|ist das maximum|maximal|hochstens|ist mein limit)(?: mir| mich)?", "at most one mentee"), (r"(?:zwei|drei|vier|2|3|4)(?: mentees?| personen?| leute| kollegen)? (?:reichen|genugen|sind genug|sind das maximum|maximal|max\.?|hochstens|sind mein limit|gleichzeitig)(?: mir| mich)?", "@most"),
    (r"keine (?:weiteren|neuen|zusatzlichen) (?:mentees|personen|leute)(?: mehr)?|(?:ich )?bin (?:schon |bereits |derzeit |momentan |komplett |vollig )*(?:voll|am limit)(?= |[.,!])", "no more mentees"),
    # Yes and no.
    (r"(?:ich )?(?:habe|sehe|hatte|hab) (?:ich )?(?:da |da(?:ge)?gen |meinerseits |gar |uberhaupt )*(?:nichts|keine einwande|keinen einwand|keine bedenken|kein problem)(?: dagegen| damit)?|(?:von|auf) meiner seite (?:her )?(?:spricht |gibt es )?(?:da |uberhaupt |gar )*(?:nichts dagegen|keine einwande|kein einwand|keine bedenken)|(?:da )?spricht (?:von meiner seite |meinerseits |aus meiner sicht |fur mich )*nichts dagegen|dagegen (?:habe|hab) ich nichts|keine einwande|kein einwand|nichts dagegen|keine bedenken", "no objection"),
    (r"(?:das|es|dies) (?:geht|ist|ware|ginge) (?:fur mich |von mir aus |meinerseits |aus meiner sicht |bei mir |so )*(?:in ordnung|klar|okay|ok|prima|gut|super|perfekt|kein problem)(?! (?:am|um|per))|(?:ich )?stimme (?:dem |gerne? |hiermit )*zu|(?:ich )?(?:genehmige|unterstutze|befurworte) (?:das|es|den antrag|die teilnahme)(?: gerne?)?|(?:ist |hiermit )?genehmigt|(?:das )?(?:mache|ubernehme|mach|tue) ich (?:sehr |doch |naturlich |auch )*gerne?|(?:ich )?(?:mache|ubernehme|mach) (?:das|es) (?:sehr |doch |naturlich )*gerne?|(?:ich )?bin (?:gerne? |sehr gerne? )?dabei|freue mich (?:sehr )?(?:drauf|darauf|auf (?:sie|ihn|das gesprach|die zusammenarbeit))|(?:mit )?(?:grosser|viel) freude|(?:bin |damit )?einverstanden|klar(?=[,.!]| gerne?)|na klar|selbstverstandlich|naturlich gerne?|mit vergnugen", "i agree"),
    (r"(?:damit |hiermit )?(?:bin|sind) (?:ich|wir) (?:damit |leider |ganz und gar |uberhaupt |absolut )*nicht (?:damit )?(?:einverstanden|glucklich)|dem (?:kann|mochte|werde) ich (?:leider |so )*nicht zustimmen|(?:ich )?(?:kann|mochte|werde) (?:dem |das |es )(?:leider |so |derzeit |aktuell |im moment )*nicht (?:zustimmen|unterstutzen|genehmigen|befurworten)|(?:das )?(?:lehne|widerspreche) ich (?:dem |das )?(?:ab)?|(?:ich )?(?:lehne|widerspreche) (?:das|dem|es)? ?(?:hiermit |leider )?(?:ab)?|(?:erhebe|lege) (?:hiermit )?(?:einspruch|widerspruch)(?: ein)?|(?:bin|sind) dagegen", "i object"),
    (r"(?:dafur |dazu |im moment |momentan |zurzeit |derzeit |gerade |aktuell |leider |ich |da )*(?:fehlt|fehlen|habe|hab|bleibt|finde)(?: mir| ich)? (?:dafur |dazu |im moment |momentan |zurzeit |derzeit |gerade |aktuell |leider |einfach |wirklich )*(?:die zeit|keine zeit|keine kapazitaten?|keine kapazitat|zu wenig zeit|nicht genug zeit|nicht die zeit|kaum zeit|keine luft)(?: dafur| dazu| mehr)?(?! (?:am|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|vor|nach|diese|nachste|heute|morgen))", "i have no time"),
    (r"(?:habe |hab |ist |bei mir |ist bei mir )*(?:ich )?(?:gerade |momentan |zurzeit |derzeit |im moment |dieses quartal |einfach |schon |leider )*(?:zu viel|so viel|sehr viel|viel zu viel) (?:zu tun|um die ohren|los|auf dem tisch|arbeit|auf dem zettel)|(?:bin |ich bin )(?:gerade |momentan |zurzeit |derzeit |vollig |komplett |total |im moment )*(?:ausgelastet|uberlastet|eingespannt|dicht|land unter)|(?:das )?(?:wird|ware|ist) mir (?:das )?(?:im moment |gerade |derzeit |leider )*zu viel", "i'm too busy"),
    (r"(?:ich )?muss (?:ich )?(?:hier |da |leider |diesmal |schweren herzens )*(?:ablehnen|nein sagen|passen)|(?:ich )?(?:mochte|wurde) (?:das |es |lieber |leider |diesmal )*(?:nicht (?:machen|ubernehmen|teilnehmen|mitmachen)|ablehnen)|(?:ich )?lehne (?:leider |daher |dankend )?ab|lieber nicht(?! (?:am|vor|nach|per|mit|um|so|mon|dien|mitt|don|frei))|(?:bitte )?(?:fragen sie|frag|fragt|nehmen sie|sucht|suchen sie|nehmt) (?:bitte |lieber |doch )*(?:jemand|jemanden|wen|eine|eine andere|einen) ?(?:ander(?:en|s|es|e)|kollegen|person)?(?: fragen)?", "i have to decline"),
    # Stop, end, pause, go on.
    (r"(?:bitte |ich mochte |mochte |wunsche |brauche |will |schickt|schicken sie|schicke?|sendet|senden sie|mir|uns|keine|von euch|ab sofort|in zukunft|kunftig|ich|diese[nr]?|wochentlichen|standigen| ){0,12}\bkeine (?:weiteren |automatischen |diese[nr]? |solche[nr]? |standigen |wochentlichen )*(?:erinnerungen|erinnerungsmails|mails|e-mails|briefe|nachrichten|newsletter|post|reminder)(?: mehr)?(?: (?:schicken|senden|bekommen|erhalten|zusenden|haben|von euch|von ihnen))*", "stop sending reminders"), (r"(?:bitte )?(?:horen sie|hort|hor) (?:bitte )?auf,? (?:mir|uns) (?:standig |immer )?(?:\S+ )?(?:zu schreiben|zu schicken|zu senden)|(?:bitte )?(?:melden sie|meldet|melde) mich (?:bitte )?(?:ab|von (?:den|allen) \w+ ab)|(?:mich )?(?:aus|von) (?:dem|der|eurem|ihrem) (?:verteiler|liste|mailingliste) (?:nehmen|streichen|loschen|entfernen|austragen)|(?:nehmen sie|nehmt|nimm|streicht) mich (?:bitte )?(?:aus|von) (?:dem|der) (?:verteiler|liste)|abbestellen", "unsubscribe"),
    (r"(?:mein(?:e)?|die|den) (?:anfrage|antrag|anmeldung) (?:bitte )?(?:zuruckziehen|stornieren|zuruck|loschen|vergessen|hat sich erledigt)|(?:ich )?ziehe (?:hiermit |meine |die )*(?:anfrage|anmeldung) zuruck|(?:ich )?brauche (?:ich )?(?:doch |jetzt |nun )*kein(?:e|en)? mentor(?:in)? mehr|anfrage (?:bitte )?(?:loschen|stornieren)|(?:die |meine )?(?:anfrage )?hat sich erledigt", "withdraw my request"),
    (r"(?:ich )?(?:mochte|wurde|will)(?: ich)? (?:gerne? |das mentoring |jetzt |hier |hiermit )*(?:aufhoren|aussteigen|schluss machen)(?: mit dem mentoring)?|(?:beende|beenden) (?:ich |wir |hiermit |sie )*(?:das|unser|mein|die|unsere) (?:mentoring|programm|patenschaft|tandem|serie|zusammenarbeit)", "end the mentoring"),
    (r"(?:bitte )?(?:alles|alle termine|das mentoring|unsere? \w+|die termine|die gesprache|die treffen|unser mentoring|mein mentoring)? ?(?:bitte |erst ?mal |vorerst |bis auf weiteres |vorubergehend |fur eine weile |komplett )*(?:pausieren|unterbrechen|aussetzen|ruhen lassen|auf eis legen|auf pause setzen)|(?:brauche|mache|machen|mochte|nehme|bitte|einlegen)? ?(?:ich |wir |eine |gerne? )*(?:pause)(?: machen| einlegen| nehmen)?(?! vom)", "please pause"),
    (r"(?:ich )?(?:bin|melde mich|wir sind) (?:jetzt |seit heute |seit montag |nun |inzwischen |endlich |aus dem urlaub |aus der elternzeit |wieder )*(?:wieder (?:da|zuruck|gesund|fit|im buro|an bord|im dienst)|zuruck(?: aus (?:dem urlaub|der elternzeit))?|gesund|genesen)(?=\s*[,.!;\n]|\s+und|$)", "i'm back"), (r"(?:(?:wir )?(?:konnen|konnten|mochten|wollen|sollten) (?:wir )?)?(?:von mir aus |jetzt |gerne? |ab \w+ \w+ |wieder |dann |mit den \w+ |mit dem mentoring |wie gewohnt )*(?:weitermachen|weiter machen|fortsetzen|fortfahren|loslegen|wieder anfangen|wieder starten|wiederaufnehmen|wieder aufnehmen|wieder beginnen)", "we can resume"),
    (r"(?:dauer|ende|ruckkehr|das ende|wie lange)(?: ist)? (?:noch )?(?:offen|unklar|ungewiss|unbekannt)|(?:weiss|ist) (?:ich )?noch (?:nicht|unklar|offen)(?:, wann (?:ich )?(?:wiederkomme|zuruckkomme|zuruck bin|wieder da bin))?|wann ich (?:wiederkomme|zuruckkomme|zuruck bin|wieder da bin|zuruckkehre)(?:,)?(?: ist| weiss ich)? ?(?:noch )?(?:nicht|offen|unklar)?|auf unbestimmte zeit|bis auf weiteres|ohne enddatum|keine ahnung,? wann \S+ \S+", "until further notice"),
    # Questions about the programme.
    (r"wann (?:ist|findet|haben wir|sehen wir uns|treffen wir uns|sprechen wir)(?: eigentlich| denn| noch mal)*(?: (?:the next session|unser(?:e|en)? nachste[nrs]? \w+|das nachste mal|the next session statt|wieder))?(?: statt)?(?=\s*\?)", "when is our next session"), (r"wie (?:ist|steht)(?: es)?(?: um| mit)? (?:der stand|meine[rn]? anfrage)|(?:was|wie) ist der (?:aktuelle )?stand|gibt es (?:schon )?(?:neuigkeiten|etwas neues|was neues)(?: zu meiner anfrage)?", "what is the status of my request"), (r"was (?:kann|konnte|darf) ich (?:hier |dir |ihnen |euch |alles )*(?:schreiben|sagen|machen|tun)|welche (?:befehle|kommandos|moglichkeiten) (?:gibt es|habe ich)", "what can i write"), (r"wie viele mentees habe ich(?: gerade| zurzeit| eigentlich)?", "how many mentees do i have"), (r"gibt es eine (?:liste|ubersicht)(?: der| aller| von| mit)? mentor\w*|welche mentor\w* gibt es", "is there a list of mentors"),
    # Thanks.
    (r"(?:hat|haben|habt) (?:mir |uns |mich |wirklich |echt |total |sehr |unheimlich |enorm |viel |so |super |richtig |schon )*(?:geholfen|weitergeholfen|weitergebracht|was gebracht|viel gebracht)", "helped me a lot"), (r"(?:das |es |die \w+ |der \w+ )?war (?:echt |wirklich |total |sehr |super |mega |richtig |unheimlich )*(?:hilfreich|nutzlich|super|klasse|spitze|toll)", "was really helpful"), (r"(?:bitte )?(?:richte[nt]?|bestelle?n?)(?: sie| ihr)?(?: bitte| doch| mal)*(?= \w+ (?:meinen|vielen|einen|herzlichen|liebe|ganz|von mir))", "please thank"), (r"(?:meinen|einen|vielen|ganz|von mir) (?:ganz )?(?:herzlichen |grossen |lieben |besten )?dank(?: von mir)?(?: aus)?", "thank you"), (r"(?:ein )?(?:grosses|riesiges|dickes|fettes) (?:danke(?:schon)?|lob)(?: an)?|(?:tausend|1000) dank|dankeschon|(?:vielen|herzlichen|besten|lieben|ganz herzlichen|grossen|schonen) dank(?: auch| noch ?mal)?", "thank you"),
    # Skips and moves by a noun or another verb.
    (r"(?:fallt|fallen|muss|entfallt|entfallen)(?: bei mir| bei uns| leider| dann| diesmal| daher| also| bitte)* (?:aus|flach|ausfallen|entfallen)|entfallt|entfallen(?= (?:diese|nachste|am))", "is cancelled"), (r"(?:kein(?:e|en)?) (?:treffen|termin|gesprach|meeting|sitzung|session)(?= (?:in|am|diese|nachste|heute|morgen|this|next|im|zwischen|vom|bitte|moglich))", "no session"), (r"(?:geht|ginge|passt|ware|klappt|wurde)(?: es| das| dir| ihnen| euch| vielleicht| bei dir| bei ihnen| auch| evtl| eventuell| stattdessen| fur sie| fur dich| denn)* (?:auch|stattdessen|vielleicht|moglich|passen|gehen)?(?=[^!?\n]{1,80}\?)", "how about"), (r"(?:wie|was) (?:ware|war|sieht) es? ?(?:mit|am|bei dir|bei ihnen)?(?: aus)?(?= )(?=[^.!]{1,60}\?)|wie ware es mit|vorschlag ?:|alternativ(?:e|en)?(?: ware[n]?)? ?:?", "how about"), (r"anderen termin|anderer termin|neue[nr]? termin|ausweichtermin|ersatztermin|neuer vorschlag", "another date"), (r"(?:zur )?(?:gleiche[nr]?|selbe[nr]?|ubliche[nr]?) (?:zeit|uhrzeit)|gleiche zeit", "at the same time"), (r"unser(?:e|en|em|er)? (?:wochentliche[nrs]? |nachste[nrs]? |heutige[nrs]? |morgige[nrs]? )?(?:treffen|termine?|gesprache?|sitzung(?:en)?|meetings?|calls?|austausch|session)", "our session"), (r"mein(?:e|en|em|er)? (?:wochentliche[nrs]? )?(?:treffen|termine?|gesprache?|sitzung(?:en)?|meetings?|austausch)", "my session"), (r"(?:das|den|dem|der|die) (?:treffen|termine?|gesprache?|sitzung(?:en)?|meetings?|calls?|austausch|session)", "the session"), (r"(?:am )?(?:heutigen|heutige[rs]?)", "today's"), (r"(?:am )?(?:morgigen|morgige[rs]?)", "tomorrow's"),
    # Days away.
    (r"(?:ich )?(?:bin|habe|gehe|fahre|werde|mache|verreise|fliege)(?: ich)? (?:dann |da |leider |ubrigens |jetzt |erst ?mal )*(?=(?:von |vom |from |ab |seit |until |bis |am |on |in der zeit |uber |ostern |weihnachten |die |eine |zwei |drei |nachste |next |noch |the |fur |im |in |auf |krank|urlaub|frei|nicht |weg|week|abwesend|\d)[^.!?;\n]{0,70}\b(?:urlaub|ferien|krank\w*|abwesend|verreist|weg|dienstreise|geschaftsreise|unterwegs|nicht da|nicht im buro|frei|elternzeit|mutterschutz|reha|kur|fortbildung|messe|schulung|lehrgang|seminar|konferenz|workshop|klinik|krankenhaus|ausser haus|nicht erreichbar|sabbatical)\b)", "i'm away "),
    (r"(?:im|in|den|auf|auf einer|auf der|meine[mnr]?|mein|zur|in der|in die|in den|bei einer|beim|auf einem|an einer|hab|habe|ein(?:e|er|em)?)? ?(?:jahres|sommer|oster|kurz|resturlaub)?(?:urlaub|urlaubstage?|osterferien|sommerferien|ferien|dienstreise|geschaftsreise|reha|kur|fortbildung|messe|schulung|lehrgang|seminar|konferenz|sabbatical|krankenhaus|klinik)(?: sein)?\b|ausser haus|verreist|abwesend|krank(?:geschrieben| gemeldet)?|nicht im haus", "away"),
    (r"(?:in|in die|im|meine[r]?|den) (?:elternzeit|mutterschutz)|elternzeit|mutterschutz", "on parental leave"),
    (r"ostermontag", "easter monday"), (r"karfreitag", "good friday"), (r"ostern|osterfeiertage", "easter"), (r"pfingstmontag", "whit monday"), (r"pfingsten", "pentecost"), (r"weihnachten|weihnachtsfeiertage", "christmas"), (r"silvester", "new year's eve"), (r"neujahr", "new year"), (r"christi himmelfahrt", "ascension"),
    (r"(?:in den |am |an |a )?(?:fruhen |spaten )?(?:vormittags|vormittagen|vormittage|vormittag)(?:sstunden)?", "mornings"), (r"(?:in den |am |an |a )?(?:fruhen |spaten |spateren )?(?:nachmittags|nachmittagen|nachmittage|nachmittag)", "afternoons"), (r"(?:in der |uber |uber die |wahrend der |zur )?(?:mittagspause|mittagszeit)|uber mittag|mittags", "lunchtime"), (r"(?:in den |am )?(?:fruhen |spaten )?(?:abends|abenden|abend)", "evenings"),
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
    (r"f(?:a|ae)llt (?:bei mir |bei uns |leider |dann |diesmal )*aus|entf(?:a|ae)llt", "is cancelled"), (r"verschieben wir(?: es| das| den termin| das gesprach)?(?: auf| to)?", "can we move it to"), (r"(?:ich )?(?:verstehe|kenne) mich (?:gut )?(?:mit|in)", "i know about"),
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
    (r"(?:per |mit )?(?:videoanruf|videokonferenz|videocall|video)", "video"), (r"(?:per |am |uber |mit )?(?:telefonisch|telefon|anruf)", "phone"), (r"(?:per |mit )?(?:e-?mail|schriftlich|mail)", "email"), (r"personlich|vor ort|von angesicht zu angesicht|live im buro", "in person"), (r"(?:per |im |uber |via )?chat", "by chat"),
    (r"(?:hochstens|maximal|bis zu|nicht mehr als) (?:einen|eine|ein|1)(?: mentees?| personen?)?", "at most one"), (r"(?:hochstens|maximal|bis zu|nicht mehr als) (?:zwei|2)(?: mentees?| personen?)?", "at most two"), (r"(?:hochstens|maximal|bis zu|nicht mehr als) (?:drei|3)(?: mentees?| personen?)?", "at most three"), (r"(?:hochstens|maximal|bis zu|nicht mehr als) (?:vier|4)(?: mentees?| personen?)?", "at most four"),
    (r"(?:am liebsten|lieber|bevorzugt|moglichst|besser)", "prefer"), (r"zeitzone", "time zone"), (r"\bja\b", "yes"), (r"\bnein\b", "no"), (r"\bgern(?:e)?\b", "gladly"), (r"\bich\b", "i"), (r"\bwir\b", "we"), (r"\b(?:kann|konnen|konnte)\b", "can"), (r"\bbitte\b", "please"), (r"\bzwei\b", "two"), (r"\bdrei\b", "three"), (r"\b(?:passt|klappt|geht)\b", "works"), (r"\bfur\b", "for"), (r"\bmentorin\b", "mentor"),
    (r"\b(?:was|wann|wo|wie|warum|wer|welche[rs]?|muss|darf)\b", "what"),
)  # fmt: skip


def made(kind: str, words: str) -> str:
    """The English of a day, a part of it or a clock that German builds in its own way."""
    if kind == "half":
        return f"{(_hour(words.split()[-1]) - 1) % 24}:30"
    if kind == "quarter":
        _, side, hour = words.split()
        return f"quarter {'to' if side == 'vor' else 'past'} {_hour(hour)}"
    if kind == "name":
        return words
    if kind == "most":
        return f"at most {next(number for word in words.split() if (number := _HOURS.get(word, word.isdigit() and int(word))))} mentees"
    plural = "s" if words.endswith("s") and not words.endswith("fruhs") else ""
    part = next((english for german, english in _PARTS.items() if words.rstrip("s-").endswith(german)), "")
    if kind == "part":
        return "lunchtime" if words.startswith("mittag") else f"{part}s"
    day = next((english for german, english in DAYS.items() if words.startswith(german)), "")
    return f"{day}{plural} {part}" if part else f"{day}{plural}"


def _hour(word: str) -> int:
    return int(word) if word.isdigit() else _HOURS[word]
