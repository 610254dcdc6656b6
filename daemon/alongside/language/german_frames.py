"""Frames of German that are read before all other turns: a verb with its places, wherever word order puts what belongs to it.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``german_turns.NAMES``. What means nothing here,
idioms, the writer's own day and what others do, comes first, so that nothing is read into it.
"""

from __future__ import annotations

__all__ = ["FRAMES"]

_STOP = r"(?:aufhoren|aufgeben|abbrechen|aussteigen|beenden|hinschmeissen|absagen|ablehnen|pausieren|kundigen|schluss machen|das handtuch werfen)"
_SKIP = r"(?:aussetzen|auslassen|ausfallen lassen|sausen lassen|uberspringen|sein lassen|bleiben lassen|schwanzen|streichen|canceln)"
_HELPS = r"(?:unter die arme (?:greifen|greift)|auf die sprunge (?:helfen|hilft)|zur (?:seite|hand) (?:stehen|steht|gehen|geht)|(?:weiter|aus)?(?:helfen|hilft)|weiterhelfen|beistehen|den rucken (?:starken|starkt)|rat geben|tipps geben|die augen offnen|nachhilfe geben)"
_WHEN = r"(?:morgen|ubermorgen|heute|diesmal|dieses mal|(?:nachste|kommende|diese) woche|(?:am |diesen |kommenden )?<day>(?:vormittag|nachmittag|abend)?|am <date>)"

FRAMES: tuple[tuple[str, str], ...] = (
    (" ", r"""
        (?:ich )?(?:bin|stecke|sitze|versinke|hange)(?: ich)? (?:gerade |momentan |derzeit |noch )*bis (?:zum hals|zum anschlag|oben hin|uber (?:die|beide) ohren)(?: in [^.!?,;\n]{2,40})?
        lehne? (?:ich )?mich <adv>aus dem fenster
        (?:klingelt|lautet|schellt|bimmelt)[^.!?\n]{0,50}?\btelefon\w*|\btelefon\w* (?:klingelt|lautet|schellt|bimmelt)[^.!?,;\n]{0,40}
        (?<!nein, )keine sorgen?\b
        (?<=ich )dagegen (?=gut|immer|gern|jederzeit|meist|stets|auch|schon|sehr|leicht|am|per|von|ab|zu|frei|erreichbar|da\b)
        (?:mit|von|neben|unter) (?:meinen |den |lauter )?<num> (?:kollegen|kolleginnen|leuten|menschen|kindern|personen)
        (?:ich )?(?:verbringe|verbrachte)(?: ich)? (?:meine|die|den|ganze) (?:abende?|vormittage?|nachmittage?|tage?|wochenenden?)
        mein name ist [a-z-]+
        (?:ich )?wollte(?: ich)? (?:(?:schon|fast|eigentlich|am liebsten|beinahe) ){1,2}[^.!?,;\n]{0,20}?(?:absagen|aufhoren|hinschmeissen|abbrechen|kundigen|aufgeben|hinwerfen)
        (?<!man )hat <adv>(?:keine|nicht genug|kaum|wenig) zeit(?: dafur| mehr| fur [^.!?,;\n]{2,20})?
        mit (?:dem |der |den )?[a-z]+ auf kriegsfuss
        (?:ich habe |eine |die )?tur,? die man [a-z]+ kann
        (?:alle |meine |die )?(?:uhrzeiten|zeiten|angaben)(?: von mir)? verstehen sich
    """),
    ("any day except ", r"""
        (?:immer|jederzeit|alles|jeden tag|egal wann|alle tage|sonst immer),? (?:aber )?(?:bloss|nur|halt|einfach)(?: bitte)? (?:nicht|nie) (?:am |an )?(?=<day>)
    """),
    (r"i'd prefer not \g<d>.", r"""
        (?:bitte )?(?P<d>(?:am )?<day>(?:vormittag|nachmittag|abend|fruh)?s?(?: vormittags| nachmittags| abends)?) (?:bitte |unbedingt |moglichst |lieber )*(?:ver)?meiden
    """),
    ("i have to decline", r"""
        (?:ich (?:muss|mochte|werde)|(?:muss|mochte|werde) ich) (?:sie|das|es|dies|die anfrage|die aufgabe|das angebot|ihre anfrage|eure anfrage) <adv>(?:ablehnen|ausschlagen|zuruckweisen)
    """),
    (r"i have to skip \g<what>", r"""
        (?P<what>(?:die |unsere )?(?:nachsten?|kommenden) (?:zwei|drei|vier|\d)(?: <talk>)?) (?:lasse|lassen|setze|setzen|uberspringe|muss|mussen|streiche) (?:ich|wir) <adv>(?:aus|ausfallen|weg|auslassen|absagen|ausfallen lassen)?<end>
        (?:in )?(?:der |die )?(?P<what>woche (?:vom|ab) (?:dem )?<date>) (?:gibt es|findet|haben wir|machen wir|halten wir)(?: bei mir| leider| deshalb| daher| also)* kein(?:e|en)? <talk>(?: mit mir| statt)?
    """),
    (r"i'd like someone who can help me with \g<what>.", r"""
        (?:kann|konnte|konnten|wer kann|wurde)(?: mir)?(?: bitte| vielleicht)?(?: jemand| wer| einer)? (?:mir )?das thema (?P<what>[^.!?;,\n]{2,50}?) (?:beibringen|erklaren|zeigen|naherbringen|vermitteln)
    """),
    ("thank you for your help", r"""
        (?:nur |kurz |ein paar |ein |zwei |kurze )*(?:zeilen|wort|worte|nachricht|mail),? um (?:mich|dir|ihnen) <adv>(?:zu bedanken|danke zu sagen|zu danken)
    """),
    ("can we find another day", r"""
        (?:such|sucht|wahl|wahlt|schlag|schlagt|suchen sie|schlagen sie|wahlen sie) (?:du |dir |sich |ihr |euch |mir )*(?:einfach |gerne? |bitte )*(?:einen (?:tag|termin|neuen termin)|was|etwas)(?: aus| vor| anderes aus)+
    """),
    (r"i'm away \g<d>", r"""
        (?P<d>(?:vom|von) \d{1,2}\.? (?:(?:januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember) )?bis (?:zum )?<date>) (?:nehme|fahre|reise|fliege|gehe|verreise|mache|besuche|arbeite|wandere) ich (?!gerne? |von |am |immer )[^.!?,;\n]{2,40}<end>
    """),
    (r"at most \g<n> mentees", r"""
        (?:bitte )?(?:gebt|teilt|weist|schickt|geben sie|teilen sie|schicken sie) mir (?:bitte )?(?:hochstens|maximal|nicht mehr als) (?P<n>eine?n?|zwei|drei|vier|[1-5])(?: mentees?| personen?| leute)?(?: zu| auf einmal)*
    """),
    ("is one allowed to take part if", r"(?:kann|darf) (?:man|ich) (?:auch |am programm |beim programm |da )*(?:mitmachen|teilnehmen),? (?:auch )?(?:wenn|obwohl)"),
    (r"i'd prefer not \g<d> evenings.", r"""
        (?:bitte )?(?:also |daher |deshalb )?(?:nie|nicht|niemals|ungern) (?:am )?(?P<d><day>)s? (?:am abend|abends?)
    """),
    (r"could i have \g<name> as my mentor", r"""
        (?:bitte )?(?:teilt|weist|gebt|ordnet|teilen sie|weisen sie|geben sie|teil|gib|stellt) mir (?:bitte |doch |gerne? )*(?P<name>[a-z-]+ [a-z-]+) (?:zu|als <mentor>|an die seite|zur seite)
    """),
    (r"i'd like a mentor for \g<what>.", r"""
        (?:ich )?(?:suche|brauche|wunsche mir|benotige)(?: ich)? (?:die |etwas |ein wenig )?<aid> (?:durch|von|seitens) eine?[nr]? <mentor> <with> (?P<what>[^.!?;,\n]{2,50}?)(?=\s*[.,;!?\n]|$)
        (?:^|(?<=\n)) *(?:eine?n? )?<mentor> (?:fur|zum thema|in) (?P<what>[^.!?;,\n]{2,40}?)(?:(?: bitte| gesucht| gern| gerne| gewunscht)+<end>|(?=\s*[?]))
    """),
    (r"i can't make it \g<d>.", r"""
        (?P<d>(?:am |der |den )?<day>(?:,? (?:um |gegen )?<num>(?::\d\d)?(?: uhr)?)?) (?:wird|ist|ware|geht|passt|klappt)(?: mir| bei mir| uns| leider| doch| dadurch| jetzt| deshalb| da| also| es| nun)* (?:(?:zu |etwas |ziemlich |sehr |arg |doch )+(?:eng|knapp|stressig|voll|ungunstig|spat|fruh)|(?:doch )?nicht(?: mehr)?)[.,;!](?=[^\n]*(?:stattdessen|konnen wir|konnten wir|passt (?:dir|ihnen|euch)|verschieb|verleg|lieber|vorschlag|wie ware|ginge))
    """),
    (r"\g<d> doesn't work for me", r"""
        (?P<d>(?:am |der |den )?<day>(?:,? (?:um |gegen )?<num>(?::\d\d)?(?: uhr)?)?) (?:wird|ist|ware)(?: mir| bei mir| uns| leider| doch| dadurch| jetzt| deshalb| da| also| es)* (?:zu |etwas |ziemlich |sehr |arg |doch )+(?:eng|knapp|stressig|voll|ungunstig|spat|fruh)<end>
    """),
    (r"i have to skip \g<what>", rf"""
        (?:lass|lasst|lassen sie|wollen wir|konnen wir|konnten wir|sollen wir|mochte|wurde|muss)(?: uns| ich| gerne?| bitte| lieber| leider)* (?P<what><talk>[^.!?,\n]{{0,20}}?) {_SKIP}
    """),
    (r"no \g<way>.", r"""
        (?P<way><ways>) (?:scheidet|scheiden|fallt|fallen|kommt|kommen)(?: bei mir| fur mich| daher| deshalb| also| leider| somit| da| dadurch)* (?:aus|flach|weg|nicht in ?frage)<end>
    """),
    ("works best for me", r"(?<=uhr )(?:ist|ware|sind) (?:perfekt|super|ideal|prima|toll|optimal|bestens|gut)"),
    ("note to self:", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:das |dies )?(?:will|muss|mochte|sollte|darf) ich (?:mir )?(?:unbedingt |dringend |gut )*(?:nicht vergessen|notieren|merken|aufschreiben|hinter die ohren schreiben) ?[:.]
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:ich )?(?:notiere|merke|schreibe)(?: ich)? mir (?:hier |mal |auf |hinter die ohren |, damit ich es nicht vergesse)*:
    """),
    (r"at most \g<n> mentees", r"""
        mehr als (?P<n>eine?n?|zwei|drei|vier|[1-5])(?: mentees?| personen?| leute)? (?:sollten|sollen|sollte|durfen|durften|werden|mussen) (?:es |das )?<adv>nicht(?: werden| sein)?
    """),
    (r"i can't make it \g<d>.", r"""
        (?P<d>am <day>) bin ich (?:beim|auf dem|auf der|auf einer|auf einem|am flughafen|im krankenhaus|in einer|bei einer|bei der)(?! suche)[^.!?,;\n]{2,25}<end>
    """),
    ("one question for my mentor: ", r"""
        (?:ich )?(?:habe|hab|hatte)(?: ich)? (?:da |mal |noch |nur |kurz )*eine (?:kurze |kleine |dumme )?frage(?: an (?:sie|dich|euch))?(?=\s*[:.])[:.]
    """),
    (". by ", r",? (?<=, )(?:gerne? )?per (?=<ways>)"),
    (" ", r"""
        (?:ich )?richte(?: ich)? mich <adv>(?:ganz )?nach (?:dir|ihnen|euch)
        wir verstehen uns <adv>(?:super|gut|prima|bestens|blendend|toll|pr(?:a|ae)chtig)
        (?:dauert|kostet|braucht|frisst|verbrachte|verliere|verbringe|sass|sitze) [^.!?,;\n]{0,25}?(?:einen|den|nen|meinen) (?:ganzen |halben |gesamten )?(?:vormittag|nachmittag|abend|tag)\b(?! lang in ruhe)
        (?:bekomme|kriege|hore|sehe|lese|fahre|pendle|schreibe|lerne|stehe|koche|bringe|kampfe|argere|wundere|denke|renne)(?: ich)?(?: mich| mir)? (?:jeden (?:tag|morgen|abend)|taglich)
        nicht (?:mehr )?(?:jeden tag|taglich|immer) (?:da|im buro|erreichbar|vor ort|im haus)
        gegen (?!das\b|die\b|eine?\b|einen\b|den\b|ihre?\b|seine?\b|frau\b|herrn?\b|diese|so\b|unser|euer|einen?\b)[a-z]+ (?:hatte|habe|hab) (?:ich|wir) <adv>nichts(?: einzuwenden)?
        (?:meine|die|unsere) uhr (?:lauft|geht|tickt) [^.!?,;\n]{0,20}?stunden? (?:hinterher|vor|voraus|nach|spater|fruher)|lauft meine uhr [^.!?,;\n]{0,20}?stunden? (?:hinterher|vor|voraus|nach)
    """),
    ("i don't want to stop", rf"""
        (?:auf (?:gar )?keinen fall|keinesfalls|keineswegs|niemals|nie(?: im leben)?|nicht im traum|um keinen preis|unter keinen umstanden) (?:wurde|werde|will|mochte|kann|darf|wollen|wurden|werden|denke)(?: ich| wir)? [^.!?,;\n]{{0,30}}?(?:{_STOP}|ans (?:aufhoren|aufgeben))
        (?:ich |wir )?(?:wurde|werde|will|mochte|kann|wollen|wurden|werden)(?: ich| wir)? [^.!?,;\n]{{0,20}}?(?:auf (?:gar )?keinen fall|keinesfalls|niemals|nie(?: im leben)?|nicht im traum) [^.!?,;\n]{{0,20}}?{_STOP}
    """),
    ("i meet", "(?:ich )?(?:treffe|trafe|sehe)(?: ich)? mich(?= (?!mit ))"),
    ("too short", "zu (?:knapp|kurz|eng)(?=\\s*[.,;!?\\n]|$)"),
    ("too long", "zu (?:lang|lange)(?=\\s*[.,;!?\\n]|$)"),
    ("i object", r"""
        (?:meine?n? (?:zustimmung|erlaubnis|genehmigung|freigabe|unterstutzung|segen|okay|ok|einverstandnis|placet)|grunes licht)(?: dafur| dazu| hierfur)? (?:hat|haben|habt|kann|konnen|bekommt|bekommen|gebe|erteile|gibt)\b[^.!?,;\n]{0,30}?\b(?:nicht|nie|keinesfalls)\b(?: (?:geben|erteilen|bekommen|dafur|dazu|haben)){0,2}
    """),
    ("no phone calls", r"""
        (?:ich )?telefoniere(?: ich)? <adv>(?:nicht (?:so |sehr )?gerne?|sehr ungern|ungern|nie|nur ungern)
    """),
    ("i agree", r"""
        (?:von mir aus|meinetwegen|von meiner seite(?: aus)?),? (?:sehr )?(?:gerne?|okay|ok|ja|schon|einverstanden)<end>
        (?:ich )?(?:bin|ware|werde)(?: ich)? (?:sehr |wirklich )?(?:gerne?|mit freude|mit vergnugen) (?:seine?|ihre?|dein|deine|eure?) <mentor>(?: sein)?
        (?:natur?lich|selbstverstandlich|klar|sicher|auf jeden fall|unbedingt) (?:bin|mache|mach|ubernehme) ich (?:das |es |da |gerne? |mit |ihn |sie )*(?:dabei|mit|gerne?)?<end>
        (?:hat|haben|habt|gebe ich|bekommt|kriegt|bekommen)(?: sie| ihr| ihm| dafur| dazu| hiermit| auch| von mir| naturlich| gerne?)* (?:meinen segen|mein (?:okay|ok|einverstandnis|placet|go|ja|plazet)|grunes licht|meine (?:zustimmung|erlaubnis|genehmigung|unterstutzung|freigabe))
        (?:mein(?:en)? (?:segen|okay|ok|einverstandnis|placet|go|ja)|grunes licht|meine (?:zustimmung|erlaubnis|genehmigung|unterstutzung|freigabe)) (?:hat|haben|habt|bekommt|gebe ich|erteile ich|kriegt|ist)(?: er| sie| ihr| ihm| euch| ihnen| hiermit| dafur| dazu| naturlich| gerne?| dir)*(?: dafur| dazu)?(?: sicher| gewiss)?<end>
        (?:ich )?(?:nehme|ubernehme|begleite|betreue)(?: ich)? (?:<her>|den <mentor>|den jungen mann|die junge frau|den kollegen|die kollegin|das madel) <adv>(?:unter meine fittiche|an die hand|auf)<end>
        (?:ich )?(?:sage|sag)(?: ich)? (?:ihnen |euch |dir )?<adv>(?:ja|zu)<end>
    """),
    ("i can't make it|i have to decline", r"""
        (?:kann|konnte|mochte|will|werde|darf)(?: ich)? <gap>(?:niemanden?(?: ander(?:en|s))?|keine[nr]?(?: weiteren| neuen| zusatzlichen| zweiten)* (?:mentees?|menschen|leute|personen?|schutzling|neuling|azubi)) <adv>(?:zusatzlich |weiter |neu |mehr |auch noch |dazu )*(?:betreuen|begleiten|ubernehmen|annehmen|aufnehmen|nehmen|coachen|dazunehmen|an die hand nehmen|unterstutzen)
        (?:daraus|draus) (?:wird|kann) <gap>nichts(?: werden)?
        (?:da )?wird <gap>nichts (?:draus|daraus|mit mir)
        (?:ich )?(?:uberlasse|lasse|raume)(?: ich)? (?:den platz|die aufgabe|die rolle|das|den vortritt|anderen|jemandem)[^.!?,;\n]{0,30}?(?:anderen|jemand(?:em)?(?: ander(?:en|em))?|den jungeren|den vortritt|kollegen)(?: mit mehr (?:zeit|erfahrung|luft))?
        (?:muss|mochte|will)(?: ich)? (?:dir |euch |ihnen |ihm |ihr )?<adv>(?:eine |meine )?absage (?:erteilen|schicken|geben|mitteilen)
        (?:ich )?(?:bin|ware|fuhle mich)(?: ich)? <adv>nicht (?:der|die|das|als|wie) (?:richtige|passende|geeignete|beste)[nr]?(?: (?:person|mentor(?:in)?|ansprechpartner(?:in)?|mann|frau|wahl))?(?: dafur| hierfur)?
        (?:das |es )?(?:wird|ware|ist) mir (?:das |es )?<adv>(?:alles )?zu ?viel
        (?:das |es )?wachst mir <adv>uber den kopf
    """),
    ("i have no time", r"""
        (?:ich )?(?:habe|hab)(?: ich)? <adv>(?:schon |bereits )?(?:genug|reichlich|so viel|zu viel) (?:um die ohren|auf dem tisch|am hals|zu tun|an der backe)
        (?:mir )?(?:fehlt|fehlen)(?: mir)? <adv>(?:die|jede) (?:zeit|kapazitat|luft|energie|kraft)(?: dafur| dazu)?<end>
    """),
    ("i object", r"""
        (?:ich |wir )?(?:gebe|stelle|geben|stellen)(?: ich| wir)? <her> <adv>nicht (?:frei|ab|dafur frei|her)<end>
        (?:ich |wir )?(?:kann|mochte|werde)(?: ich| wir)? <her> <adv>nicht (?:freistellen|freigeben|entbehren|abstellen|gehen lassen)
        (?:ich )?(?:mochte|will|wunsche)(?: ich)? (?:mir )?nicht,? dass (?:sie|er|frau [a-z-]+|herr [a-z-]+) (?:da |daran |dabei )?(?:mitmacht|teilnimmt|mitwirkt|dabei ist)
    """),
    (r"i have to skip \g<when>", rf"""
        (?P<when>{_WHEN}) (?:setzen wir|setze ich|lassen wir|lass ich|lasse ich|pausieren wir)(?: es| das| den termin| das treffen)? <adv>(?:einmal |mal |lieber |bitte )*(?:aus|sein|ausfallen|weg|bleiben)<end>
        (?:wir |ich )?(?:setzen|setze|lassen|lasse)(?: wir| ich)?(?: es| das| den termin| das treffen)? <adv>(?P<when>{_WHEN}) <adv>(?:einmal |mal |lieber |bitte )*(?:aus|sein|ausfallen)<end>
        (?:lass|lasst|lassen sie|wollen wir|konnen wir|sollen wir|konnten wir)(?: uns)? <adv>(?P<when>{_WHEN}) <adv>(?:einmal |mal |lieber |bitte )*{_SKIP}
    """),
    (r"i can't make it \g<when>.", rf"""
        (?:fur )?(?P<when>{_WHEN}) (?:muss|mochte|will) ich mich <adv>(?:entschuldigen|abmelden|ausklinken)
        (?P<when>{_WHEN}) bin ich <adv>(?:verhindert|ausser gefecht|nicht einsatzfahig|flachgelegt|lahmgelegt)
        (?:ich )?(?:muss|mochte) (?:ich )?mich (?:fur )?(?P<when>{_WHEN}) <adv>(?:entschuldigen|abmelden)
        (?P<when>{_WHEN}) (?:wird|ist)(?: das| es)? <adv>nichts(?: mit uns| mit mir| mehr)?<end>
        (?P<when>{_WHEN}) (?:fallt|fall) (?:bei mir |bei uns |fur mich |leider |also )*(?:flach|aus|ins wasser|weg)<end>
    """),
    (r"i can't make it \g<what>", r"""
        (?P<what><talk> (?:am|vom|von|morgen|heute|diese|nachste)[^.!?,;\n]{0,24}?) (?:passt|geht|klappt|geht sich|haut)(?: mir| bei mir| leider| da| doch| jetzt| uns| also| so)* (?:nicht|nimmer)(?: mehr| aus| hin)*<end>
    """),
    (" ", r"""
        (?<=ist )fur (?:unsere|meine|die|diese|solche) (?:themen|fragen|anliegen|zwecke|gesprache|liste)
    """),
    (". ideally ", r"""
        ,? (?:gerne?|idealerweise|moglichst|am besten|am liebsten) (?=mit (?:erfahrung|praxis|hintergrund)|jemand\w* (?:mit|aus)|aus (?:der|dem))
    """),
    (r"i can't make it \g<what>.", r"""
        (?P<what><talk>(?: (?:am|von|morgen|heute|diese|nachste|vom)[^.!?,;\n]{0,20}?)?) (?:kriege|krieg|bekomme|bekomm|schaffe|schaff|packe) ich (?:so |da |jetzt |leider |einfach |wohl )*nicht (?:hin|unter|mehr|auf die reihe|gebacken|rein)?
        (?:ich )?(?:kriege|bekomme|schaffe|packe|verpasse|versaume|verschwitze)(?: ich)? (?P<what><talk>(?: (?:am|von|morgen|heute|diese|nachste|vom)[^.!?,;\n]{0,20}?)?) (?:so |da |jetzt |leider |einfach |wohl )*nicht (?:hin|unter|mehr|auf die reihe|gebacken|rein)?
    """),
    ("can we find another day", r"""
        (?:konnen|konnten|wollen|sollen|sollten|kann|konnte)(?: wir| ich)?(?: uns)? <adv>(?:auf )?(?:einen|nen|eine) (?:anderen|neuen|andere|neue) (?:tag|termin|zeitpunkt|slot|zeit|uhrzeit|woche)(?: dafur| dazu)? (?:finden|ausmachen|suchen|vereinbaren|nehmen|wahlen|ansetzen|ausweichen|haben|bekommen)
        (?:suchen|finden|vereinbaren|machen|nehmen) wir (?:uns )?<adv>(?:einen|nen) (?:anderen|neuen) (?:tag|termin|zeitpunkt|slot)(?: aus)?
        (?:hast du|haben sie|habt ihr|gibt es|gabe es|schlag|schlagen sie|schlagt)(?: mir| bitte| vielleicht| eventuell)* (?:einen )?(?:anderen|neuen) (?:termin|tag|zeitpunkt|terminvorschlag|vorschlag)(?: fur (?:mich|uns)| vor)*
    """),
    (r"can we move it to \g<x>", r"""
        (?:lass uns|lasst uns|lassen sie uns|konnen wir|konnten wir|wollen wir|ich mochte|ich wurde)(?: bitte| gerne?| lieber| vielleicht| doch| einfach)* auf (?:den |die |das )?(?P<x>[^.!?,\n]{3,40}?) (?:ausweichen|gehen|wechseln|umsteigen|umschwenken|verschieben|legen)
        (?:weichen wir|weiche ich|gehen wir)(?: bitte| lieber| doch| einfach)* auf (?:den |die |das )?(?P<x>[^.!?,\n]{3,40}?) (?:aus|uber)<end>
    """),
    (r"please move \g<what> of the \g<a>th to \g<b> \g<m>", r"""
        (?P<what><talk>) vom (?P<a>\d{1,2})\.? auf (?:den )?(?P<b>\d{1,2})\.? ?(?P<m>januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember) (?:legen|verschieben|verlegen|schieben|setzen|umlegen|umbuchen)
    """),
    ("i'd like a mentor", r"""
        (?:ich )?(?:wurde|freue)(?: ich)? mich (?:sehr |wirklich )?uber (?:eine?n?) <mentor>(?: freuen)?
        (?:hiermit |gerne? )?(?:melde|bewerbe|trage)(?: ich)? mich <adv>als mentee(?: an| ein)?<end>
        (?:ich )?(?:mochte|wurde|will)(?: ich)?(?: mich)? <adv>(?:als )?mentee (?:anmelden|melden|bewerben|mitmachen|teilnehmen|eintragen|werden|sein)
    """),
    (r"i'd like a mentor for \g<what>.", r"""
        (?:konnte?|konntet|konnen|konnten|kannst|konntest)(?: ihr| sie| du) mir <adv>(?:jemanden?|wen|eine?n? <mentor>)(?: (?:fur|zum|zu)(?: das| dem| den)?(?: thema)?) (?P<what>[^.!?;\n]{2,50}?) (?:vermitteln|suchen|zuteilen|finden|empfehlen|nennen|zur seite stellen|besorgen|zuweisen)
        (?:ich )?(?:hatte|habe)(?: ich)? <adv>gerne? eine?n? <mentor> (?:fur|in|zum thema)(?: die| den| das)? (?P<what>[^.!?;,\n]{2,60}?)(?=\s*[.,;!?:\n]|$| - )
        (?:suche|brauche|gesucht|wunsche|benotige)(?: ich)?:? (?:eine?n? )?<mentor> (?!fur|in|im|zum|zur|mit|aus|der|die|und|oder|werden|bitte|an|als|bei|haben|gesucht|wer|um|aber|weil|sein|auf)(?P<what>[^.!?;,\n]{2,40}?)<end>
    """),
    (r"i'd like someone who can help me with \g<what>.", rf"""
        (?:konnte|kann|wurde|wer kann|wer konnte|mag|mochte)(?: mir| uns)(?: da| dort| vielleicht| evtl)* (?:jemand|wer|einer|eine|ein erfahrener kollege|eine erfahrene kollegin)? ?(?:<with> )?(?P<what>[^.!?;,\n]{{2,50}}?) (?:ein bisschen |ein wenig |etwas |mal )*{_HELPS}
    """),
    (r" who can help me with \g<what>.", rf"""
        ,? (?:der|die|welche[rs]?) (?:mir|mich) <adv>(?:ein bisschen |ein wenig |etwas )*<with> (?P<what>[^.!?;,\n]{{2,50}}?) (?:ein bisschen |ein wenig |etwas )*{_HELPS}(?: kann| konnte| wurde)?
    """),
    ("i'm looking for someone", r"""
        (?:gibt es|gabe es|kennt ihr|kennen sie|kennst du|habt ihr)(?: bei euch| hier| im haus| in der firma| vielleicht| eventuell| da| unter euch)* (?:jemanden?|eine person|einen kollegen|eine kollegin|wen)(?=,| who| der| die| mit| fur| aus| im| in|\s*[?])
    """),
    (r"please move \g<what> to \g<when>", r"""
        (?:konnen|konnten|wollen|sollen|sollten)(?: wir)? (?:bitte |vielleicht |nicht )*(?:den|das|die) (?P<what><day>(?:stermin|vormittag|nachmittag)?) auf (?:den |die |das )?(?P<when>[^.!?,\n]{3,40}?) (?:legen|verschieben|verlegen|schieben|setzen|vorziehen|umlegen|umbuchen)
    """),
    ("i'd like someone ", r"""
        (?:suche|wunsche mir|brauche|hatte gerne?) (?:anschluss|kontakt|austausch|einen austausch) (?:an|zu|mit) (?:jemanden?m?|leute[n]?|menschen|einer person|einen kollegen|eine kollegin)(?= )
    """),
    ("i'd like to be a mentor", r"""
        (?:kann|konnte)(?: ich)? mir (?:sehr |gut |durchaus |schon )*vorstellen,? (?:selbst |auch |gerne? |als <mentor> )*(?:(?:eine?n?|jemanden|neue|jungere)[^.!?;\n]{0,30}?zu (?:begleiten|betreuen|unterstutzen|coachen)|<mentor> zu (?:sein|werden|machen))
        (?:ich )?(?:stelle|stell|biete)(?: ich)? mich <adv>(?:gerne? )?als <mentor> (?:zur verfugung|an)
    """),
    ("we can resume", r"""
        (?:ich |wir )?(?:mochte|mochten|wurde|wurden|kann|konnen|will|wollen|konnte)(?: ich| wir)? [^.!?;\n]{0,40}?\bwieder (?:einsteigen|loslegen|durchstarten|anfangen|mitmachen|dabei sein|aktiv sein)
    """),
    ("the break is over.", r"""
        (?:bin|ware)(?: ich)?(?: also| nun| jetzt| endlich| seit heute| seit gestern| wieder)* (?:aus|von) (?:der|dem|meiner|meinem) (?:elternzeit|mutterschutz|auszeit|reha|kur|krankenstand|sabbatical|pause|babypause|karenz)(?: wieder)? (?:zuruck|da|gekommen)
    """),
    (r"no \g<way>.", r"""
        (?:(?:am|per|uber|via|mit) (?:dem |der )?)?(?P<way><ways>) (?:rede|spreche|schreibe|mache|kommuniziere|bin) ich <adv>(?:nicht (?:so )?(?:gerne?|gut)|sehr ungern|ungern|lieber nicht|nie|eher ungern)<end>
        (?:ich )?(?:rede|spreche|telefoniere|schreibe)(?: ich)? <adv>(?:nicht (?:so )?gerne?|ungern|sehr ungern|lieber nicht) (?:am|per|uber|via|mit)(?: dem| der)? (?P<way><ways>)<end>
    """),
    (r"\g<way> works", r"""
        (?P<way><ways>) (?:ist|ware|sind|geht|passt|ginge)(?: mir| fur mich| bei mir| dagegen| hingegen| allerdings| aber| vollig| absolut| total| auch| natur?lich| sehr| jederzeit| immer| dafur)* (?:in ordnung|okay|ok|kein problem|prima|super|perfekt|ideal|bestens|wunderbar|recht|willkommen)<end>
    """),
    ("early in the morning", "(?<!noch )(?:gleich |ganz |sehr |moglichst )+(?:in der )?fruh(?=\\s*[.,;!\\n]|$| am morgen)"),
    (r"\g<city> time", "(?:nach |in |zu )?(?P<city><city>)(?:er|ner|r)? (?:orts)?zeit"),
)  # fmt: skip
