"""How Germans say yes and no, ask, offer, thank and stop: what each turn is in the grammar's English, with verbs wherever they may stand.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``NAMES``. Where the English has two parts, the first
holds in a sentence that names a day and the second elsewhere: what cannot be on a day is no refusal of the whole.
"""

from __future__ import annotations

from alongside.language.german_frames import FRAMES
from alongside.language.german_sayings import SAYINGS
from alongside.language.german_verdicts import VERDICTS
from alongside.language.german_words import WORDS
from alongside.language.lexicon import ZONES

__all__ = ["DENIED", "NAMES", "NUMBERS", "SOON", "TIMELY", "TURNS"]

TIMELY = (
    r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|\d"
    r"|\b(?:woche|wochen|heute|morgen|ubermorgen|mal|termine?|treffen|gesprach|sitzung|vormittag|nachmittag|abend)\b"
)
"""What makes a sentence one about a day."""

SOON = r"\b(?:(?:diese|dieser|nachste) woche|morgen (?:bin|muss|kann|habe))\b"
"""What makes a whole mail one about days to come."""

DENIED = r"\b(?:nicht|kein\w*|nie|niemals|ohne|bevor|statt|anstatt|wenn|falls|sollte|ob|hat|hatte|haben)\b(?:(?! und | aber )[^.!?,;:\n]){0,30}$|\b(?:wenn|falls|bevor|sollte)\b[^.!?;:\n]{0,40}$"
"""What stands before a turn that is denied, supposed or told of others."""

NUMBERS = {"beiden": "2", "ein": "1", "eine": "1", "einen": "1", "einer": "1", "zwei": "2", "drei": "3", "vier": "4", "funf": "5"}

NAMES: dict[str, str] = {
    "adv": r"(?:(?:leider|gerne?|sehr|auch|wohl|dann|doch|mal|aber|wirklich|eigentlich|vielleicht|schon|jetzt|lieber|wieder|ja|denn|bitte|hiermit|daher|deshalb|darum|drum|deswegen|somit|folglich|demnach|also|einfach|so|sofort|selbst|"
           r"ausdrucklich|voll|ganz|voll und ganz|absolut|total|gar|uberhaupt|naturlich|selbstverstandlich|nun|da|dazu|dafur|damit|diesmal|dieses mal|dieses jahr|heuer|<now>|zeitlich|momentan|erst ?mal|"
           r"vorerst|hier|noch|nur|kurz|unbedingt|dringend|ausserdem|zudem|weiterhin|gerade|mir|uns|dir|euch|ihnen|meinerseits|von meiner seite|von mir aus|aus meiner sicht|fur mich|bei mir|grundsatzlich|prinzipiell|herzlich|jedoch|allerdings|trotzdem|dennoch|schweren herzens|mit freude|mit vergnugen),? )*",
    "now": r"(?:im moment|momentan|derzeit|gerade|zurzeit|zur zeit|aktuell|im augenblick|gegenwartig|dieses jahr|dieses quartal|jetzt gerade|vorlaufig)",
    "gap": r"(?:[^\s.!?;:,]+ ){0,5}?",
    "long": r"(?:[^\s.!?;:,]+ ){0,9}?",
    "it": r"(?:das|es|dies|den vorschlag|das angebot|die anfrage|die aufgabe|die rolle|die idee|diese \w+|den antrag|die teilnahme|das mentoring|das vorhaben)",
    "her": r"(?:sie|ihn|beide|frau [a-z-]+|herrn? [a-z-]+)",
    "mails": r"(?:[a-z]*e?-?mails?|[a-z-]*erinnerung(?:en|smails?)?|nachrichten|newsletter|post|aufforderungen|nachfragen|reminder|[a-z-]*fragen|rundmails?|benachrichtigungen)",
    "mentor": r"(?:mentor(?:in)?|mentoren)",
    "a": r"(?:ein|eine|einen|einem|einer|ne|nen)",
    "whole": r"(?:das ganze|alles|das mentoring|unser mentoring|mein mentoring|mein tandem|unser tandem|das tandem|die treffen|unsere treffen|die gesprache|unsere gesprache|die termine|alle termine|die serie|unsere runde|die runde|das programm|meine teilnahme|die zusammenarbeit|unsere zusammenarbeit|unsere reihe|die reihe|die patenschaft|unser paar)",
    "with": r"(?:in sachen|bei|beim|in|im|mit|zu|zum|zur|fur|furs|uber|rund um|zum thema|zu den themen|im bereich|auf dem gebiet|was)(?: der| dem| den| die| das| einem| einer| meinen?| meiner| meinem)?",
    "city": "|".join(sorted(({place for place in ZONES if "-" not in place and len(place) > 3} | {word for word, place in WORDS.items() if place in ZONES}), key=len, reverse=True)),
    "ways": r"(?:(?:ms )?teams|zoom|chat|slack|video\w*|mails?|e-?mails?|telefon\w*|anrufe|skype|webex)",
    "date": r"\d{1,2}\.? ?(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)",
    "end": r"(?=\s*(?:[.,;!:\n)]|$|und |aber |denn |weil |da |- ))",
    "aid": r"(?:begleitung|unterstutzung|hilfe|rat|coaching|anleitung|austausch|sparring|input|nachhilfe|orientierung|einen rat|ratschlage)",
    "day": r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)",
    "days": r"(?:am |an |den )?<day>s?(?:(?:,| und|,? sowie) <day>s?){0,3}",
    "num": r"(?:\d{1,2}|eins|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf)",
    "len": r"(?:eine halbe stunde|eine viertelstunde|eine stunde|zwei stunden|\d+ minuten|\d+ min|<num> minuten|ein halbes stundchen|eine dreiviertelstunde)",
    "talk": r"(?:(?:das|den|die|unser(?:e|en|em|er)?|mein(?:e|en|em|er)?|dem|der|ein(?:en)?|diese[nrs]?) )?(?:nachste[nrs]? |heutige[nrs]? |morgige[nrs]? |wochentliche[nrs]? )?(?:treffen|termine?|gesprache?|sitzung(?:en)?|meetings?|calls?|austausch|session|runde)",
    "you": r"(?:sie|ihr|du|mary|jemand|wer|einer)",
}  # fmt: skip
"""The names and what they stand for; a name may be made of others."""

TURNS: tuple[tuple[str, str], ...] = (
    *SAYINGS,
    *FRAMES,
    *VERDICTS,
    (r"please move \g<what> to \g<when>", r"""
        (?P<what><talk>(?: [^\s.!?;,]+){0,4}?) (?:bitte )?auf (?:den |die |das )?(?P<when>[^.!?\n]{3,60}?) (?:legen|verschieben|verlegen|schieben|setzen|vorziehen|umlegen|umbuchen)
    """),
    (r"no \g<way>", r"""
        (?P<way>(?:ms )?teams|zoom|chat|slack|video\w*|mails?|e-?mails?|telefon\w*|anrufe) (?:finde|find) ich <adv>(?:zu |etwas |eher |sehr )*(?:anstrengend|nervig|muhsam|lastig|schwierig|furchtbar|schlimm|doof|unpersonlich|blod|schrecklich|ermudend)(?:, lassen wir das(?: bitte)?)?
    """),
    ("no phone calls", r"""
        (?:ich )?telefoniere(?: ich)? (?:deshalb |daher |leider |einfach |auch |so )*(?:nicht|ungern|nie)(?: gerne?)?
    """),
    (r" who can teach me \g<what>.", r"""
        ,? (?:der|die|welche[rs]?) mir <adv>(?:etwas |mehr |das |des |die |den |dem )*(?:mit (?:der|dem|den) |uber (?:die |das |den )?|zu )?(?P<what>[^.!?;,\n]{2,50}?) (?:beibringt|erklart|zeigt|naherbringt|vermittelt)(?: kann| konnte)?
    """),
    ("so rather ", r"""
        (?:deshalb|daher|also|drum|darum|dann|deswegen) lieber (?=(?:am |den )?<day>)
    """),
    ("topic: ", r"""
        (?:mein |das |unser )?(?:thema|schwerpunkt|anliegen|interesse|gebiet|fachgebiet|wunschthema) (?:ist|ware|sind|waren|lautet) (?!mir|fur|nicht|noch|egal|schon)
    """),
    ("i have time", r"""
        (?:hatte|habe|hab) ich (?:noch |da |am ehesten |meist |immer )*(?:luft|kapazitat|ein zeitfenster|freiraum)(?! fur)
        (?:ich )?(?:hatte|habe|hab) (?:noch |da |am ehesten |meist |immer )*(?:luft|ein zeitfenster|freiraum)(?! fur)
    """),
    ("at most one mentee", r"""
        mehr als (?:eine?n?|einer)(?: einzige[nr]?)?(?: mentees?| person| menschen)? (?:kann|schaffe|mochte|will|nehme|betreue|ware|wird|wurde|ist|packe|traue)(?: ich| mir| es| das)* <gap>(?:nicht(?: (?:ubernehmen|betreuen|begleiten|nehmen|schaffen|stemmen))?|zu ?viel)(?: arbeit)?
    """),
    ("please ask someone else", r"""
        (?:bitte )?(?:sucht|fragt|nehmt|findet|sprecht|wahlt|bittet|suchen sie|fragen sie|nehmen sie|finden sie|bitten sie|frag|such|nimm)(?: euch| sich| dir)? <adv>(?:jemand|jemanden|wen|eine andere person|einen anderen|eine andere)(?: ander(?:en|es|s|e))?(?: an)?(?=\s*[.,;!\n]|$)
        (?:bitte )?(?:jemand|jemanden) ander(?:en|es|s|e) (?:fragen|suchen|nehmen|ansprechen|bitten|finden)
    """),
    ("when is our next session", r"""
        wann (?:ist|findet|war|haben wir|treffen wir uns|sehen wir uns|sprechen wir uns)(?: eigentlich| denn| noch ?mal| jetzt| nun)* (?:mein|unser|der|das|unsere|meine) nachste\w* (?:termin|treffen|gesprach|mal|sitzung|meeting|austausch)(?: im programm| statt)*
    """),
    ("what can i write", r"""
        was (?:kann|konnte|darf) ich (?:hier |bei euch |bei ihnen |dir |euch |ihnen |alles |denn |eigentlich |so )*(?:machen|tun|schreiben|sagen|fragen)
    """),
    ("note to self:", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:zu )?(?:merken|merke|merkposten|gemerkt|nicht vergessen|erkenntnis(?: des tages)?|gedanke|memo|stichworte?|lernpunkte?|protokoll|mitschrift|fazit fur mich|fur (?:meine|die|mein) (?:unterlagen|notizen|akten|aufzeichnungen|notizbuch|hinterkopf))(?: fur mich| an mich)? ?:
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:bitte )?(?:notier|notiere|notiert|notieren sie|schreib|schreibt|halte|haltet)(?: sie)? (?:mir |dir |euch )?(?:bitte )?(?:auf|fest|mal)? ?(?:fur mich)? ?:
    """),
    ("i object", r"""
        (?:ich )?kann (?:ich )?(?:leider |<now> )*(?:auf )?<her> <adv>nicht (?:<now> )?(?:entbehren|verzichten|freistellen|abstellen|hergeben|missen|gehen lassen)
        (?:sie|er|frau [a-z-]+|herr [a-z-]+) ist <adv>(?:bei uns |im team |im projekt |in der abteilung )?(?:unabkommlich|unverzichtbar|unentbehrlich|nicht abkommlich|nicht zu entbehren)(?!,? (?:hat|sagt|sagte|meint|meinte))
        (?:ich )?(?:lege|erhebe|melde)(?: ich)? (?:mein |einen? )?<adv>(?:widerspruch|einspruch|veto|einwande?|protest)(?: ein| dagegen| an)*
        (?:ich )?(?:verweigere|versage)(?: ich)? (?:hiermit )?(?:meine zustimmung|die zustimmung|die genehmigung)
        (?:meine )?(?:zustimmung|genehmigung|freigabe) (?:kann ich |gebe ich |erteile ich )<adv>nicht(?: geben| erteilen)?
        (?:spreche|sprechen|bin) (?:ich |wir )?(?:mich |uns )?<adv>(?:dagegen|gegen (?:die teilnahme|das mentoring|eine teilnahme|diese \w+)) ?(?:aus)?
        (?:ich )?(?:sehe|halte) (?:das|es|die teilnahme|eine teilnahme) <adv>(?:kritisch|nicht fur sinnvoll|fur nicht machbar|fur ungunstig|nicht gern)
        das kann ich (?:als \w+ )?<adv>nicht (?:mittragen|gutheissen|genehmigen|freigeben|erlauben|befurworten|unterstutzen|verantworten|zulassen|bewilligen)
    """),
    ("i can't make it|i have to decline", r"""
        (?:ich )?(?:muss|mochte|will)(?: ich)? (?:dir |euch |ihnen )?<adv>(?:einen korb geben|nein sagen|dankend (?:ablehnen|verzichten)|zurucktreten|verzichten|abwinken|die segel streichen)
        (?:ich )?(?:kann|konnte|werde)(?: ich)? (?!nur )<gap><adv>nicht (?:zusagen|annehmen|stemmen|leisten|ubernehmen|anbieten|garantieren|zusichern|dienen|aushelfen|erubrigen|einrichten)
        (?:dass|weil|da) (?:ich|wir) <gap>nicht (?:zusagen|annehmen|stemmen|leisten|ubernehmen|anbieten|erubrigen|unterbringen|einrichten) (?:kann|konnen|konnte)
        (?:ich )?(?:sage|gebe|winke)(?: ich)? <adv>(?:nein|ab)<end>
        (?:ich )?(?:bin|bleibe)(?: ich)? <adv>(?:raus|nicht (?:mit )?dabei)<end>
        (?:ohne mich|nicht mit mir)(?=\s*[.,!\n]|$)
        (?:das|es) (?:wird|ist|ware) <adv>nichts(?: mit mir)?<end>
        (?:ich )?(?:stehe|stunde)(?: ich)? <adv>(?:als <mentor> )?nicht (?:mehr )?(?:als <mentor> )?(?:zur verfugung|bereit)
        (?:^|(?<=[.!?,\n] )|(?<=aber ))(?:(?:fur )?(?:dieses mal|diesmal|heuer|dieses jahr|dieses halbjahr|dieses quartal|dieses semester|jetzt|momentan|im moment|derzeit))(?: leider| lieber| bitte)* nicht<end>
        (?:das )?(?:ubersteigt|sprengt)(?: das)? <adv>(?:meine|meinen) (?:moglichkeiten|kapazitat|kapazitaten|krafte|rahmen|zeit|terminkalender)
        (?:ich )?fuhle mich (?:der|dieser) (?:aufgabe|rolle) <adv>nicht gewachsen
        (?:ich )?(?:traue|traute) mir das <adv>nicht zu
        (?:meine antwort ist|ich bleibe bei(?:m)?|deshalb|daher|also|von mir kommt)(?: ein| einem| klares| leider)* nein
    """),
    ("doesn't work for me|i have no time", r"""
        (?:ich )?(?:schaffe|packe|kriege|bekomme|krieg|schaff)(?: ich)? (?:das|es) <adv>nicht(?: hin| unter| mehr| auf die reihe| gebacken)*(?: zurzeit| derzeit| im moment| momentan)?<end>
        (?:das|es) (?:schaffe|packe|kriege|bekomme|schaff) ich <adv>nicht(?: hin| unter| mehr)*<end>
        (?:geht|passt|klappt|ginge|funktioniert)(?: das| es)? <adv>(?:das |es )?<adv>nicht(?: gut| mehr)?(?=\s*[.,;!\n]|$)
        (?:ich )?(?:habe|hab)(?: ich)? <adv>(?:keine|null|kaum) (?:ressourcen|kapazitaten|luft|kraft|energie|spielraum|reserven|nerven)(?: mehr| dafur| frei)*<end>
        (?:mein |der )?(?:kalender|terminkalender|schreibtisch|teller) (?:ist|platzt|quillt|sieht)(?: \w+){0,4}? (?:voll|nahten|uber|dicht|randvoll|rappelvoll|zu)<end>
    """),
    ("stop sending reminders", r"""
        (?:bitte )?(?:verschont|verschonen sie|verschone|lasst|lassen sie|lass) (?:mich|uns) <adv>(?:mit|von) <gap><mails>(?: \w+)? ?(?:in ruhe|in frieden)?
        (?:bitte )?(?:stellt|stellen sie|stell|schaltet|schalten sie|schalte)(?: bitte)? (?:die|diese|eure|ihre|deine) <gap><mails> <adv>(?:ein|ab|aus)<end>
        (?:die|diese|eure|ihre) <gap><mails>(?: an mich)? <adv>(?:einstellen|abstellen|abschalten|stoppen|abbestellen|unterlassen|bleiben lassen)
        (?:ich )?(?:mochte|brauche|will|wunsche|benotige|lese)(?: ich)? (?:die|diese|eure|ihre) <gap><mails> <adv>nicht (?:mehr|langer)(?: bekommen| erhalten| haben| lesen)?
        (?:schickt|schicken sie|schick|sendet|senden sie) (?:mir |uns )?(?:bitte )?(?:die|diese|eure|ihre|das|den) <gap><mails> <adv>nicht mehr
    """),
    ("end the mentoring", r"""
        (?:ich|wir) (?:mochte|mochten|will|wollen|werde|werden) <adv>nicht (?:mehr|weiter|langer) (?:weitermachen|weiterfuhren|fortsetzen|fortfahren|mitmachen)
        (?:mochte|mochten|will|wollen|werde|werden) (?:ich|wir) <adv>nicht (?:mehr|weiter|langer) (?:weitermachen|weiterfuhren|fortsetzen|fortfahren|mitmachen)
        (?:bitte )?(?:schliesst|schliessen sie|schliess|beendet|beenden sie|lost|losen sie|macht|machen sie) (?:bitte )?<adv><whole>(?: <adv>(?:ab|auf|zu))?(?=\s*[.,;!\n]|$)
        <whole> <adv>(?:gerne? )?(?:offiziell |formell |einvernehmlich |heute |jetzt |hier |an dieser stelle )*(?:beenden|abschliessen|schliessen|auflosen|zum abschluss bringen|auslaufen lassen|an den nagel hangen|zu ende bringen)
        (?:mochte|mochten|wollen|will|wurden?) (?:ich |wir )?<gap>(?:einen schlussstrich (?:unter [a-z ]+ )?ziehen|schluss machen|das handtuch werfen)
        (?:ich )?(?:steige|trete|scheide)(?: ich)? <adv>aus(?: dem (?:programm|mentoring)(?: aus)?)?<end>
    """),
    ("pause the mentoring", r"""
        (?:bitte )?(?:konnen|konnten|konntet|konnt|mochte|mochten|wurde|wollen|muss|mussen|sollten|sollen)? ?(?:wir |ich |ihr |sie )?<adv><whole> <adv>(?:fur (?:eine weile|einige zeit|unbestimmte zeit) )?(?:ruhen lassen|auf eis legen|auf pause (?:setzen|stellen)|einfrieren|stilllegen|unterbrechen|aussetzen|pausieren|stoppen bis auf weiteres)
        (?:bitte )?(?:pausiert|pausieren sie|unterbrecht|friert|stoppt) <whole>
    """),
    ("the break is over, we can resume", r"""
        (?:meine |die |unsere )?(?:elternzeit|pause|auszeit|babypause|reha|krankschreibung|krankheit|kur|durststrecke) (?:ist|war) <adv>(?:vorbei|zu ende|beendet|um|rum|geschafft|uberstanden)
    """),
    ("we can resume", r"""
        (?:ich |wir )?(?:mochte|mochten|wurde|wurden|kann|konnen|will|wollen)(?: ich| wir)? <adv>(?:wieder )<adv>(?:einsteigen|loslegen|durchstarten|starten|anfangen|mitmachen|dabei sein|aktiv sein)
        (?:es|das) kann <adv>(?:wieder )?(?:losgehen|starten|weitergehen)
        (?:ich )?(?:steige|fange|starte|lege)(?: ich)? <adv>wieder (?:ein|an|los|durch)<end>
    """),
    ("do you still need mentors, i'd like to be a mentor", r"""
        (?:wenn|falls|sofern|sollten|solltet) (?:sie|ihr|noch)? ?<gap>(?:mentoren|mentor(?:in)?|mentorinnen|leute|freiwillige)(?: gesucht)? (?:sucht|braucht|benotigt|gebraucht|gesucht|suchen|brauchen|fehlen)(?: werden)?
        (?:sucht|braucht|suchen|brauchen)(?: ihr| sie)? <adv>(?:noch )(?:mentoren|mentorinnen|leute fur das mentoring)
    """),
    ("i'd like to be a mentor", r"""
        (?:ich )?(?:mochte|will|wurde|kann|konnte)(?: ich)? <adv>(?:etwas von )?(?:mein|meine|was ich) (?:wissen|erfahrung(?:en)?|know-how|kenntnisse|gelernt habe|weiss) <adv>(?:weiter ?geben|teilen|einbringen|zuruckgeben|zur verfugung stellen)
        (?:ich )?(?:gebe|teile)(?: ich)? <adv>(?:mein|meine) (?:wissen|erfahrung(?:en)?|know-how|kenntnisse) <adv>(?:weiter)?<end>
        (?:ich )?(?:stehe|stunde|biete|melde|stelle|bewerbe)(?: ich)? (?:mich )?<adv>als <mentor> <adv>(?:bereit|zur verfugung|an|dafur)?
        (?:selbst|selber) <adv>(?:als )?<mentor> <adv>(?:werden|sein|mitmachen|aktiv werden|tatig werden)
        (?:ich )?(?:konnte|kann)(?: ich)? mir <adv>(?:gut )?vorstellen,? (?:selbst )?<gap>(?:als )?<mentor> <gap>(?:zu (?:sein|werden|arbeiten)|mitzumachen|tatig zu sein|zu agieren)
        (?:ich )?(?:nehme|betreue|begleite)(?: ich)? <adv>(?:gerne? )(?:jemanden|eine? neue[nr]?|einen mentee|eine mentee|neue) (?:unter meine fittiche|auf|an die hand)?
    """),
    ("let's renew", r"""
        (?:ich |wir )?(?:mochten?|wurden?|wollen|will|konnen|konnten)(?: ich| wir)? <adv>(?:noch )?<gap>(?:verlangern|dranhangen|anhangen|in die (?:nachste|zweite) runde gehen)<end>
        (?:ich |wir )?verlangern?(?: ich| wir)? <adv>(?:um|noch|weitere|die|das|unser|gerne?)[^.!?,;\n]{0,40}<end>
        (?:ich |wir )?(?:hangen?|gehen?)(?: ich| wir)? <gap>(?:wochen|monate|runde) <adv>(?:dran|an|in die verlangerung)<end>
    """),
    ("i agree", r"""
        (?:ich )?(?:nehme|nehm)(?: ich)? (?:<it>|deine? \w+|eure? \w+|ihre? \w+|ihren? \w+|euren? \w+) <adv>an<end>
        <it> (?:nehme|nehm) ich <adv>an<end>
        (?:^|(?<=[.!?\n,:;] )|(?<=\n))(?:ich |wir )?(?:unterstutze|befurworte|begrusse|genehmige|billige|bewillige|erlaube|unterstutzen|befurworten|begrussen)(?: ich| wir)? (?:<it>|ihre \w+|seine \w+|den wunsch|die anmeldung|<her>)(?! nicht)
        <it> (?:unterstutze|befurworte|begrusse|genehmige|billige|bewillige|erlaube|unterstutzen|befurworten|begrussen) (?:ich|wir) (?!nicht)<adv>
        (?:ihr konnt|sie konnen|du kannst) <adv>(?:auf mich zahlen|mit mir rechnen|mich (?:einplanen|eintragen|nehmen))
        (?:zahlt|rechnet|zahlen sie|rechnen sie) <adv>(?:auf|mit) mi(?:ch|r)
        (?:nehmt|nehmen sie|nimm|tragt|tragen sie|plant|planen sie) mich(?: bitte| gerne?| ruhig| dafur| dazu)*(?: ein)?(?=\s*[.,!\n]|$)
        (?:ich )?bin <adv>(?:mit von der partie|an bord|mit im boot|bereit|zu allem bereit|dafur zu haben|dabei)(?=\s*[.,!;\n]|$| und| aber)
        (?:da )?(?:mache|mach) ich <adv>mit<end>
        (?:ich )?(?:mache|mach) <adv>mit<end>
        (?:ich )?(?:sage|sag)(?: ich)? <adv>(?:zu|ja)<end>
        (?:^|(?<=[.!?\n] ))(?:ja )?(?:angenommen|zugesagt|abgemacht|gebongt|geht klar|geritzt|bewilligt|freigegeben|genehmigt|top|deal|passt|wird gemacht|na gut|warum nicht|aber sicher|na sicher|aber gern|sicher doch|ja klar|ja sicher|ja bitte|logisch|logo|sowieso|mit handkuss|liebend gerne?)(?=\s*[.,!\n]|$)
        (?:so )?machen wir (?:das|es)(?: so| gerne?)?<end>
        (?:der|dein|euer|ihr) vorschlag (?:gefallt|passt|taugt|sagt|kommt)(?: mir| uns)?(?: sehr| gut| super| wirklich| zu| wie gerufen)*<end>
        (?:das )?(?:klingt|hort sich) <adv>(?:gut|super|prima|spannend|toll|vernunftig|perfekt|ideal|hervorragend|interessant|nach einem plan)(?: an)?<end>
        (?:sie|er|frau [a-z-]+|herr [a-z-]+) (?:kann|darf|soll) <adv>(?:mitmachen|teilnehmen|dabei sein|das machen)
        (?:ich )?(?:gebe|erteile)(?: ich)? <adv>(?:mein|meine|das|die) (?:okay|ok|einverstandnis|zustimmung|genehmigung|freigabe|segen|einwilligung)
        (?:mein|meine) (?:okay|ok|einverstandnis|zustimmung|genehmigung|freigabe|segen|einwilligung) (?:gebe|erteile) ich <adv>
        (?:mein|meine) (?:okay|ok|einverstandnis|zustimmung|genehmigung|freigabe|einwilligung) (?:ist (?:hiermit )?erteilt|liegt vor|hat sie|hat er|habt ihr|haben sie|hast du)
        (?:ich )?(?:ware|bin) (?:ich )?<adv>(?:sehr )?(?:gerne? )?bereit(?:,? (?:das|sie|ihn|die \w+|den \w+) zu (?:machen|ubernehmen|begleiten|betreuen|unterstutzen))?<end>
        (?:ich )?(?:ubernehme|mache|mach) (?:ich )?(?:<it>|den job|das) <adv>(?:gerne?|sehr gerne?|mit freude)<end>
        (?:ich )?(?:betreue|begleite|nehme|unterstutze|coache) (?:ich )?(?:sie|ihn|frau [a-z-]+|herrn [a-z-]+|[a-z]+) <adv>(?:sehr )?(?:gerne?|mit freude)(?: auf)?<end>
        (?:da )?(?:steht|stehen) (?:von meiner seite |meinerseits )?(?:dem )?nichts (?:im wege?|entgegen)
        (?:von mir|meinerseits|von meiner seite)(?: gibt es| gibts| kommt)?(?: ein)? (?:klares |dickes |grosses )?(?:ja|okay|ok|daumen hoch)<end>
        (?:daumen hoch|das passt so|passt so|passt alles|alles klar,? machen wir)<end>
        (?:das )?(?:ist|ware|finde ich|find ich) <adv>(?:eine? )?(?:sehr |wirklich |super )?(?:gute|tolle|schone|prima|klasse|sinnvolle) (?:idee|sache|initiative|massnahme|wahl)<end>
    """),
    ("i'd like another mentor", r"""
        (?:ich )?(?:brauchte|brauche|suche|hatte|mochte|wunsche)(?: ich)? <adv>(?:mir )?<adv>(?:einen neuen|eine neue|einen anderen|eine andere|eine nachfolgerin|einen nachfolger|ersatz)(?: <mentor>)?(?: haben)?(?! termin| zeit| laptop)<end>
    """),
    ("i'd like a mentor", r"""
        (?:habt|hattet|haben|hatten|hast) (?:ihr|sie|du) <adv>(?:vielleicht )?(?:<a>|jemanden,? der) ?<mentor>(?: fur mich| frei| ubrig)*(?! gefunden)
        (?:(?:ich )?(?:bitte|bewerbe mich|beantrage|ersuche|erbitte)(?: ich)?|bitte|antrag|gesuch|anfrage|bewerbung) (?:um |auf |fur |nach )?(?:die |eine |einen )?(?:zuteilung |vermittlung |zuweisung |zuordnung )?(?:eines |einer |einen |eine )?<mentor>s?
        (?:sehr gerne? |gerne? |am liebsten )?(?:hatte|wurde|mochte|wunsche) ich (?:mir |sehr |gerne? |auch |deshalb |daher )*<a> <mentor>(?: haben)?
        (?:kann|konnte|darf|durfte) ich (?:auch |bitte |vielleicht |noch )*<a> <mentor> (?:kriegen|bekommen|haben)
        (?:(?:ich )?bin |bin ich )?auf der suche nach <a> <mentor>
        (?:wenn|dass|ob) (?:ihr|sie|du) <gap>(?:fur mich |mir )?<a> <mentor> (?:findet|finden|finden konntet|hattet|hatten|vermittelt|sucht|habt|finden wurdet|finden konnten)
        (?:<mentor>|ansprechpartner(?:in)?|tandempartner(?:in)?) (?:dringend )?(?:gesucht|erbeten|gewunscht|benotigt)
        (?:ich )?(?:mochte|wurde|will|kann|konnte)(?: ich)? <adv>(?:am|beim) (?:mentoring|programm|mentoringprogramm|mentoring-programm) <adv>(?:teilnehmen|mitmachen|dabei sein)
        (?:ich )?(?:melde|bewerbe)(?: ich)? mich <adv>(?:zum|furs|fur das|beim) (?:mentoring|programm|mentoringprogramm|mentoring-programm)(?: an)?
        (?:ich )?(?:mochte|wurde|will)(?: ich)? <adv>(?:mentee werden|als mentee (?:mitmachen|teilnehmen|starten|dabei sein))
        (?:jemand|jemanden|wen|wer) (?:an|zur) (?:meiner |die )?seite,? der (?:mich|mir) (?:begleitet|hilft|unterstutzt|coacht)
    """),
    (r"could you find me \g<who>.", r"""
        (?:konnt|konnte|konntet|konnen|konnten|kannst|konntest|wurdet|wurden|mogt) (?:ihr|sie|du|man) (?:mir|mich|fur mich) <adv>(?P<who>(?:mit )?(?:ein|eine|einen|einem|einer|jemand|jemanden|jemandem|wen)\b[^.!?;\n]{0,60}?) (?:vermitteln|finden|nennen|empfehlen|zuteilen|zuordnen|zuweisen|zur seite stellen|an die seite stellen|vorstellen|besorgen|organisieren|zusammenbringen|in kontakt bringen|suchen|vernetzen)
    """),
    (r"i'd like someone who can teach me \g<what>.", r"""
        (?:wer|jemand|gibt es jemanden,? der) (?:hat|hatte|kann|konnte|mag|wurde|bringt|hilft|ware)? ?(?:bitte |vielleicht |bei euch |hier |eventuell |bereit |gerne? )*(?:lust|zeit|interesse)?,? ?mir <adv>(?:das |die |den |etwas uber |etwas zu )?(?P<what>[^.!?;,\n]{2,50}?) (?:naherzubringen|beizubringen|zu zeigen|zu erklaren|zu vermitteln|beibringen|naherbringen|zeigen|erklaren|bei|beibringt|erklart|zeigt)
    """),
    (r"i'd like to get better at \g<what>.", r"""
        (?:ich )?(?:mochte|will|wurde|muss|sollte|soll)(?: ich)? (?:mich )?<adv>(?:in|im|bei|beim|in sachen|bei dem|im bereich|rund um|auf dem gebiet|im umgang mit|mit) (?:der |dem |den |meiner |meinem |meinen )?(?P<what>[^.!?;,\n]{2,50}?) (?:viel |noch |deutlich |endlich )*(?:besser|fitter|sicherer|fit|starker|gut|sattelfest|souveraner) (?:werden|aufstellen|machen)
        (?:ich )?(?:mochte|will|wurde|muss)(?: ich)? mich <adv>(?:in|im|bei|beim|in sachen|uber|zum thema|rund um) (?:der |dem |den |die |das )?(?P<what>[^.!?;,\n]{2,50}?) (?:weiterbilden|fortbilden|verbessern|einarbeiten|vertiefen|weiterentwickeln|schlau machen|einlesen|spezialisieren|entwickeln)
    """),
    ("i'd like help with ", r"""
        (?:ich )?(?:suche|such|brauche|brauch|brauchte|benotige|wunsche mir|wunschte mir|hatte|mochte|wurde mir)(?: ich)? <adv>(?:mir )?<adv>(?:etwas |ein bisschen |ein wenig |mehr |professionelle |fachliche |erfahrene |externe |regelmassige[nr]? )*<aid>(?: und <aid>)?(?: wunschen)? <with>
    """),
    ("i'd like someone for ", r"""
        (?:ich )?(?:suche|such|brauche|brauch|brauchte|benotige)(?: ich)? <adv>(?:wen|jemand|jemanden|eine ansprechperson|einen ansprechpartner|eine ansprechpartnerin|einen gesprachspartner|eine gesprachspartnerin) (?:fur|zu|zum|zur|zum thema|in sachen) (?!(?:die |den |das )?(?:ersten|nachste))
    """),
    ("how about ", r"""
        (?:ich )?(?:biete|schlage|offeriere)(?: ich)? (?:dir |ihnen |euch |dafur |stattdessen |alternativ |als ersatz |als alternative )*(?=(?:am |den |fur )?(?:mon|diens|donners|frei)tag|mittwoch|(?:am |den )\d|morgen|ubermorgen)
    """),
    ("is cancelled", r"""
        (?:muss|mussen|musste|wird|werden|soll) <adv>(?:diesmal )?(?:entfallen|ausfallen|gestrichen werden|abgesagt werden|weichen|ins wasser fallen|flachfallen)
    """),
    (r"i'm away on \g<day>", r"""
        (?:ich )?(?:nehme|hab|habe)(?: ich)? (?:mir )?<adv>(?:am |den )?(?P<day>(?:\d{1,2}\.? ?(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember)|\d{1,2}\.\d{1,2}\.?|(?:mon|diens|donners|frei)tag|mittwoch|morgen|heute)) (?:frei|urlaub|resturlaub|uberstundenabbau|zeitausgleich)
    """),
    ("thank you ", r"""
        (?:dafur |herzlich |von herzen |hiermit )*danke ich (?:dir|ihnen|euch|ihm|ihr|hilary)(?: sehr| herzlich| von herzen| ganz)*
        (?:ich )?danke (?:dir|ihnen|euch|ihm|ihr)(?: sehr| herzlich| von herzen| ganz)*
        (?:ich )?(?:wollte|mochte|will|muss)(?: ich)? mich <gap>bedanken
        (?:dank) (?:dir|ihnen|euch|deiner? \w+|ihrer? \w+) (?=(?:habe|hab|bin|konnte|kann|weiss|lauft|hat|ist) )
        (?:ich )?(?:bin|war)(?: ich)? (?:dir|ihnen|euch|ihr|ihm|hilary|[a-z]+) <adv>(?:unendlich |so |sehr |wirklich |ausserst )*dankbar
        (?:ich )?(?:weiss|wusste)(?: ich)? (?:das|deine \w+|ihre \w+) <adv>(?:sehr )?zu schatzen
        (?:war|waren|ist|sind) (?:echt |wirklich |absolut )?(?:gold wert|eine (?:riesen|grosse|echte) ?hilfe|genau das richtige|ein volltreffer)
        (?:das )?(?:hat|haben) (?:mir |uns |mich |echt |wirklich |total |unglaublich |sehr |so )*(?:gutgetan|gut getan|die augen geoffnet|den rucken gestarkt|mut gemacht|weitergebracht|beruhigt|geholfen|viel gebracht)
    """),
    ("i can only do ", r"""
        (?:ich )?kann(?: ich)? (?:jetzt |ab sofort |daher |leider |<now> )*nur (?:noch|mehr) (?=(?:(?:am|in|vor|nach|ab|bis|zwischen)\b|mon|diens|mitt|donners|frei|morgens|abends|mittags))
    """),
)  # fmt: skip
