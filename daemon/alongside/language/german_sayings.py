"""Everyday sayings of German that are read before all frames: what people say when they ask, pass, agree, stay away, stop or thank in few words.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``german_turns.NAMES``. Feasts and failures in the
house, which have a day and mean nothing here, come first.
"""

from __future__ import annotations

__all__ = ["SAYINGS"]

_SOMEONE = r"(?:jemand(?:en|em)?|eine[rn]?|wen|eine (?:person|begleitung|kollegin|ansprechperson)|einen (?:menschen|kollegen)|<a> (?:erfahrene[nrs]? )?(?:kollegin|kollegen|kollege|person|menschen|mensch|hand|fachfrau|fachmann|profi))"
_LEARN = r"(?:begleitet|unterstutzt|anleitet|einfuhrt|einweist|coacht|fit macht|einarbeitet|hilft|berat|schult|begleiten wurde|unterstutzen wurde|helfen wurde|begleiten kann|unterstutzen kann|helfen kann|begleiten konnte|unterstutzen konnte|helfen konnte|an die hand nimmt|an die hand nehmen (?:kann|konnte|wurde)|unter die arme greift|unter die arme greifen kann|zur seite steht|zur seite stehen kann|auf die sprunge hilft|auf die sprunge helfen kann|etwas beibringt|etwas beibringen kann)"
_IN = r"(?:in sachen|in|im|bei der|bei dem|bei den|bei|beim|mit dem|mit der|mit|zum thema|rund um|zu|zur|fur|durch)"
_MY = r"(?:mein(?:e[nrm]?)?|unser(?:e[nrm]?)?|ich|mir|mich|wir|uns|dir|dein\w*|ihnen|euch|termin\w*|treffen|gesprach\w*|mentor\w*|stattdessen|mentoring)"

SAYINGS: tuple[tuple[str, str], ...] = (
    (" ", rf"""
        (?:^|(?<=[.!?\n,] ))(?=[^.!?\n,]*\b(?:kuchen|torte|sekt|umtrunk|geburtstag|kantine|blumenstrauss|gluhwein|brezeln|brezn|grillfest|flohmarkt)\b)(?![^.!?\n,]*\b{_MY}\b)[^.!?,\n]{{5,160}}
        (?:die|das|der) (?:weihnachtsfeier|betriebsfeier|sommerfest|betriebsausflug|teamausflug|abteilungsfeier|betriebsversammlung) (?:ist|wurde|wird|fallt|findet) [^.!?\n]{{3,80}}(?:\. neuer (?:vorschlag|termin) folgt)?
        (?:^|(?<=[.!?\n] ))bis (?:zum )?(?:nachsten mal|nachste woche|bald|dann|morgen|<day>|ubermorgen)(?: dann| also)? ?(?=[.!,\n]|$)
        (?:jede|alle) woche (?:ist|wird|ware)(?: mir| fur mich| bei mir)?(?: [^.!?,;\n]{{2,40}}?)? zu ?(?:viel|oft|haufig)
        (?:ich )?(?:will|mochte|werde|wurde)(?: ich)? mich (?:gerne? |bald )?zu[mr] [a-z]+ (?:weiterbilden|ausbilden|fortbilden|umschulen|qualifizieren)(?: lassen)?
        (?:ja,? (?:wirklich|tatsachlich|ernsthaft|im ernst))(?=\s*[.,)!]| nur)
        (?:morgens|vormittags|in der fruh|fruhmorgens) bin ich (?:ein zombie|kein mensch|nicht zu gebrauchen|zu nichts zu gebrauchen|noch nicht ansprechbar)
        (?:^|(?<=[.!?\n] ))(?=[^.!?\n]*\b(?:strom|wasser|heizung|internet|server|aufzug|fahrstuhl|feueralarm|parkplatz|tiefgarage)\b[^.!?\n]*\b(?:fallt|wird|ist|bleibt|gesperrt|aus|abgestellt)\b)(?![^.!?\n]*\b{_MY}\b)[^.!?\n]{{5,160}}[.!](?=\s*$)
    """),
    (r"\g<d> works for me", r"mir ware? (?:der |ein |am )?(?P<d><day>(?:vormittag|nachmittag|abend)(?: (?:oder|und) <day>(?:vormittag|nachmittag|abend))?) (?:recht|lieb|angenehm|am liebsten)<end>"),
    (r"i'd like a mentor for \g<what>.", r"<mentor> (?:fur|furs|zum|zu)(?: das)? (?:thema )?(?P<what>[^.!?,;\n]{2,40}?) gesucht<end>"),
    ("i'd like to be a mentor", r"(?:nehmt|nehmen sie|setzt|setzen sie|schreibt|schreiben sie|tragt|tragen sie) mich (?:ruhig |gerne? |bitte |doch )*als <mentor>(?: mit)? (?:auf (?:die|eure|ihre) (?:mentoren)?liste|auf|ein)<end>"),
    (r"i can't make it \g<d>.", r"(?P<d>(?:heute|morgen|am <day>|<day>))(?: um)?(?: <num>(?::\d\d)?(?: uhr)?)? wird(?: bei mir| leider| das| es| wohl| heute)* (?:nix|nichts)(?: bei mir| mit uns)?<end>"),
    (r"please move \g<what> to \g<when>", r"(?P<what><talk>(?: [^\s.!?;,]+){0,4}?) (?:wurde|mochte|will|muss|musste|wollte)(?: ich| wir) (?:gerne? |bitte |leider |lieber )*auf (?:den |die |das )?(?P<when>[^.!?\n]{3,60}?) (?:legen|verschieben|verlegen|schieben|setzen|vorziehen|umlegen|umbuchen)"),
    (r"i have to skip \g<d>", r"(?P<d>diese woche|nachste woche|heute|morgen|am <day>) falle ich (?:leider |wohl |komplett |ganz )*aus<end>"),
    ("who is my mentor", r"wer ist (?:nochmal |noch mal |eigentlich |denn |gleich |jetzt )*(?:mein|meine) <mentor>"),
    (" ", r"(?:^|(?<=[.!?\n,] ))(?:[a-z]+ [a-z]+ )?(?:liegen|sind|habe ich|halte ich) (?:alle )?meine (?:vorlesungen|seminare|kurse|lehrveranstaltungen|ubungen) [^.!?\n]{2,40}[.!] (?=(?:fur|deshalb|daher|da|am|mir|es) )"),
    (r"only \g<d>", r"(?:fur (?:gesprache|treffen|uns|termine|das mentoring) )?(?:bleibt|bleiben)(?: mir| da| also| nur| dann| eigentlich| noch)* (?:nur )?(?:der|die|den) (?P<d><day>(?:vor|nach)?(?:mittag)?)"),
    (r"\g<d>s impossible for me", r"(?P<d><day>(?:vor|nach)mittag),? (?:lieber nicht|eher nicht|bitte nicht|besser nicht|eher ungern)(?! (?:mehr|am|um|so))<end>"),
    (r"could i have \g<name> as my mentor", r"""
        (?:konnte|kann|durfte|wurde|darf) (?:bitte |vielleicht |evtl )*(?P<name>(?!ich |wir |man |mich |uns |jemand|ihr |sie |du |eine?n? |der |die |das |mir |es )[a-z-]+(?: (?!mich|uns)[a-z-]+)?) (?:mich|uns) (?:bitte |vielleicht |kunftig |evtl )*(?:begleiten|betreuen|coachen|unterstutzen|anleiten|an die hand nehmen|unter (?:ihre|seine) fittiche nehmen)(?=\s*\?)
        (?:konnte|kann|durfte|wurde|darf) mich (?:bitte |vielleicht |evtl )*(?P<name>(?!jemand|eine?n? |der |die |das |wer )[a-z-]+(?: [a-z-]+)?) (?:begleiten|betreuen|coachen|unterstutzen|anleiten|an die hand nehmen|unter (?:ihre|seine) fittiche nehmen)(?=\s*\?)
    """),
    ("i'd like to be a mentor", r"""
        (?:ich )?(?:wurde|mochte|will|kann|konnte)(?: ich)? <adv>(?:gerne? )?(?:[a-z]+ ){0,2}?(?:neulinge?|neuzugange|neuankommlinge|berufsanfanger\w*|einsteiger\w*|azubis?|auszubildende|lehrlinge?|nachwuchskrafte|anfanger\w*|(?:neue|junge|jungere|unerfahrene)n? (?:leute|kolleg\w+|mitarbeiter\w*|menschen|talente)) (?:[a-z]+ ){0,4}?(?:betreuen|begleiten|anleiten|coachen|unterstutzen|einarbeiten|beraten|unter meine fittiche nehmen)<end>
        (?:(?:wenn|falls|sofern)(?:s| es)? (?:noch |weiter )?bedarf (?:gibt|ist|besteht)[:,] ?)?(?:ich )?(?:mache|gebe|spiele)(?: ich)? <adv>(?:den|die|eine?n?) <mentor><end>
    """),
    (r"at \g<b> instead of \g<a>", r"statt (?:um )?(?P<a><num>(?::\d\d)?)(?: uhr)? (?:erst|schon|lieber|bitte|besser|doch|vielleicht|gerne?|dann)(?: bitte| gerne?| lieber)? (?:um )?(?P<b><num>(?::\d\d)?)(?: uhr)?(?! bis)"),
    (r"please move \g<what> to \g<when>", r"(?P<what>(?:unser(?:en)?|das|der|mein(?:en)?) (?:treffen|termin|gesprach|call|meeting|austausch)(?: (?:am|vom|von)(?: [^\s.!?;,]+){1,3}?)?) (?:musste|muss|sollte|soll|konnte|kann|darf|durfte) (?:leider |bitte |doch |wohl |dann )*auf (?:den |die )?(?P<when>(?:<date>|<day>|morgen|ubermorgen|nachste woche)[^.!?,\n]{0,20}?)(?: ausweichen| wandern| rutschen)?<end>"),
    (r"i have to skip the next \g<n> sessions", r"(?:die |unsere )?nachsten? (?P<n>beiden|zwei|drei|vier|[2-4]) (?:treffen|termine?|gesprache?|sitzungen|male?) (?:muss|mussen|mochte|kann|konnen|werde)(?: ich| wir)? <adv>(?:absagen|ausfallen lassen|auslassen|aussetzen|streichen|nicht (?:kommen|teilnehmen|dabei sein|wahrnehmen)|passen)"),
    (r"\g<d> impossible for me", r"""
        (?P<d><day>s) (?:habe|hab|bin|arbeite|unterrichte|sitze|stehe|lehre)(?: ich)? [^.!?,;\n]{2,30}? und (?:da |dann |deshalb |deswegen |daher )?(?:kann|bin|habe|geht)(?: ich)?(?: da| dann| deshalb| leider| also| es| eh| sowieso)* (?:nie|nicht|nichts|keine zeit|unmoglich)(?: (?:da|frei|verfugbar|erreichbar))?<end>
    """),
    (",", r",? (?:genauer(?: gesagt)?|sprich|namlich|und zwar|konkret)(?: von)?(?= (?:\d|bis|ab|zwischen))"),
    ("i agree", r"""
        (?:^|(?<=[.!?\n] ))(?:jo|joa|jup|jepp|jawoll|logo|eh klar|na klar|klar),? (?:passt|mach ?ma|mache ich|machen wir|gerne?|sicher)(?:,? (?:mach ?ma|mache ich|machen wir|gerne?|super))*<end>
        (?:von|auf) (?:meiner|unserer) seite (?:ist (?:das |alles |es )?|geht das |alles |aus )?(?:in ordnung|ok|okay|einverstanden|genehmigt|kein problem|keine einwande|klar)<end>
        meinetwegen (?:gerne?|(?:kann|darf|soll) (?:sie|er|frau [a-z-]+|herr [a-z-]+|[a-z-]+) (?:[a-z]+ ){0,3}?(?:teilnehmen|mitmachen|dabei sein|anfangen|loslegen))<end>
    """),
    ("i object", r"""
        (?:ich|wir) stimmen?(?: dem| der [a-z]+| hier| dazu| daher| deshalb| dafur| da)* nicht zu
        (?:aus|in) meine[rm] (?:abteilung|team|gruppe|mannschaft|bereich) (?:kann|darf) (?:ich )?[^.!?,;\n]{0,25}?(?:niemand(?:en)?|keine[rn]?) (?:weg|fehlen|entbehren|abgeben|freigestellt werden|freistellen)
    """),
    ("i can't make it|i have to decline", r"(?:ich )?(?:muss|mochte|werde|will)(?: ich)? <adv>(?:das |es |die anfrage |ihre anfrage |eure anfrage |das angebot )?<adv>ablehnen<end>"),
    ("please ask someone else", r"""
        (?:findet|sucht|nehmt|fragt|finden sie|suchen sie|nehmen sie|fragen sie) (?:bitte |lieber |doch |euch |sich )*(?:jemand(?:en)?|wen|eine person|eine kollegin|einen kollegen)(?: mit|,? der|,? die) (?:mehr|weniger) (?:luft|zeit|kapazitat|spielraum)[^.!?,\n]{0,20}
        (?:nehmt|fragt|sucht|nehmen sie|fragen sie|suchen sie) (?:bitte |lieber |doch |euch |sich )*(?:eine andere|einen anderen) (?:mentorin|mentor|kollegin|kollegen|person)<end>
    """),
    ("please end the mentoring", r"(?:wir|ich) (?:haben|habe) (?:gemeinsam |uns |mich )*(?:beschlossen|entschieden|vereinbart),? (?:dass wir )?(?:<whole>|es) (?:nicht (?:mehr )?(?:fortzusetzen|weiterzufuhren|zu verlangern|fortzufuhren|fortsetzen|weiterfuhren)|zu beenden|abzuschliessen|beenden)"),
    ("please stop sending reminders", r"(?:mir reichts|mir reicht's|mir reicht es|ich habe genug|ich hab genug|genug)(?: jetzt| langsam| allmahlich)* (?:mit|von) (?:den |euren |diesen |all den |der )*(?:wochentlichen |standigen |ewigen |taglichen |freitaglichen )?<mails>(?:, (?:lasst|lassen sie) (?:sie|das|die) (?:bitte )?(?:weg|sein|bleiben))?"),
    ("thank you for your help", r"(?:dein|ihr|der|euer) (?:tipp|rat|hinweis|trick|ratschlag)(?: mit [^.!?;\n,]{2,25}?)? hat (?:mir|uns) (?:[a-z]+ ){0,4}?(?:gerettet|geholfen|die augen geoffnet|weitergeholfen|gutgetan|erspart|weitergebracht|mut gemacht)"),
    ("prefer in person", r"(?:lieber|am liebsten) (?:im|in einem|beim|in der|auf einen|bei einem) (?:cafe|kaffee|kaffeehaus|kantine|biergarten|bistro|park|spaziergang)(?: um die ecke| nebenan| gegenuber)?"),
    (r"\g<a> rather than \g<b>", r"(?P<a><ways>)(?: ist mir| ware mir| ware| ist| finde ich| passt mir)? (?:lieber|besser) als (?P<b><ways>)"),
    (r"at most \g<n> mentees", r"(?:ich )?(?:erhohe|stocke|hebe|setze)(?: ich)? (?:mein(?:e|en)? )?(?:limit|obergrenze|hochstzahl|kontingent|kapazitat|platze)?(?: gerne?)? ?auf (?P<n>eine?n?|zwei|drei|vier|[1-5])(?: mentees?| personen?| leute| schutzlinge?)?(?: auf| hoch| an)?<end>"),
    (r"i'm away from \g<a>, back on \g<b>", r"am (?P<a><date>) (?:werde ich (?:am [a-z]+ |an [a-z]+ [a-z]+ )?operiert|habe ich (?:eine |meine )?op|(?:fahre|fliege|gehe|reise|muss|komme) ich [^.!?,\d\n]{2,30}),? und (?:ich )?(?:komme|bin|kehre)(?: ich)? (?:erst )?(?:am |ab dem )?(?P<b><date>) (?:erst )?(?:wieder|zuruck)(?: da| zuruck| im haus| im buro)*"),
    ("i can't make it|i have to decline", r"(?:rechnet|rechne|rechnen sie|plant|plane|planen sie) (?:da |bitte |dann |an dem tag |also )*nicht mit mir"),
    (r"could we switch to \g<f>", r"(?:konnen|konnten|wollen|sollen) wir (?:lieber |bitte |vielleicht |kunftig |nicht )*auf (?:einen |den )?(?P<f>monatlichen|wochentlichen|zweiwochentlichen|vierzehntagigen|zweiwochigen) (?:rhythmus|takt|turnus) (?:gehen|wechseln|umstellen|umsteigen|ubergehen|umschwenken)"),
    (r"\g<d> impossible for me", r"""
        (?P<d><days>) bin ich (?!mit |dabei)[^.!?,;\n]{2,30} und (?:damit |daher |deshalb |also |somit |dann )?(?:raus|weg|nicht da|nicht verfugbar|nicht erreichbar|unerreichbar|verhindert)<end>
        (?P<d><day>s(?: (?:vor|nach)?mittags)?|<day>(?:vor|nach)mittags),? (?:nein danke|ohne mich|auf keinen fall|bloss nicht|lieber nicht|keine chance|niemals)<end>
    """),
    (r"\g<d> work for me", r"(?P<d><day>s(?: (?:vor|nach|früh)?mittags)?|<day>(?:vor|nach)mittags),? (?:mit (?:freude|vergnugen)|sehr gerne?|liebend gerne?|jederzeit|immer gerne?)<end>"),
    (r"after \g<b>", r"(?:(?:die |meine |der |mein |das )?(?:arbeit|schicht|dienst|fruhschicht|spatschicht|unterricht|schule|vorlesung)(?: [a-z]+ [a-z]+)? )?(?:endet|aufhort|ist|geht|lauft|dauert|habe ich|hab ich|bin ich|mache ich) (?:immer |meist |schon )?(?:um|bis|ab) (?P<b><num>(?::\d\d)?)(?: uhr)?(?: (?:aus|zu ende|vorbei|feierabend|fertig|schluss|durch))?, (?:danach|dann|anschliessend|nachher|ab dann) (?:gerne?|passt es|passt|geht es|geht|jederzeit|bin ich frei|immer|kann ich)(?: gut| immer| gerne?)*"),
    (r"only \g<d> works", r"(?:fix |wirklich |sicher |verlasslich )?frei (?:ist|habe ich|bin ich|hab ich) (?:bei mir |immer |eigentlich |also )*nur (?:der |am |den )?(?P<d><day>(?:vormittag|nachmittag|abend)?)"),
    (r"\g<d> the \g<n>th", r"(?P<d><day>), (?:den|dem) (?P<n>\d{1,2})(?:\.|th)(?! (?:jan|feb|mar|apr|mai|jun|jul|aug|sep|okt|nov|dez)),?"),
    ("topic:", r"thema (?:weiterhin|nach wie vor|immer noch|noch immer|wieder):? "),
    ("i'd like to be a mentor", r"(?:wenn|falls) (?:ihr|sie) (?:noch )?(?:eine?n? )?<mentor> (?:sucht|braucht|suchen|brauchen)[:,] (?:da |dann )?(?:mache ich mit|ich mache mit|ich bin dabei|bin ich dabei|hier bin ich|ich hatte lust|hatte ich lust|bin dabei|gerne?)"),
    (r"at most \g<n> mentees", r"(?P<n>eine?n?|zwei|drei|vier|[1-5]) (?:mentees?|schutzlinge?|personen?|leute|menschen) (?:kann|konnte|wurde|mochte|darf) ich (?:gerne? |gut |locker |maximal |hochstens |parallel |gleichzeitig )*(?:ubernehmen|betreuen|nehmen|begleiten|schaffen|schultern)"),
    (r"could i have \g<name> as my mentor", r"""
        (?P<name>[a-z-]+ [a-z-]+) (?:ware|ist) (?:meine? |fur mich )(?:wunschmentor(?:in)?|favorit(?:in)?|wunschkandidat(?:in)?|erste wahl|absolute wunschmentorin|traummentor(?:in)?)
        (?:mein|meine) (?:wunschmentor(?:in)?|favorit(?:in)?|wunschkandidat(?:in)?|erste wahl|traummentor(?:in)?) (?:ware|ist|heisst) (?P<name>[a-z-]+ [a-z-]+)
        (?:ich hatte gerne?|ich wurde mich freuen|es ware schon|ich mochte|ich fande es toll|ich wunsche mir),? (?:dass|wenn) (?P<name>[a-z-]+ [a-z-]+) (?:mich (?:begleitet|betreut|unterstutzt|coacht|nimmt)|(?:meine? )<mentor> (?:wird|ware|wurde|werden konnte))
        (?:falls|wenn|sofern) (?P<name>[a-z-]+ [a-z-]+) (?:noch )?(?:platz|zeit|kapazitat|luft|einen platz)(?: frei)? hat,? (?:dann )?(?:bitte |am liebsten |gerne? |hatte |wurde |mochte )[^.!?\n]{0,40}
        (?P<name>[a-z-]+ [a-z-]+)[^.!?\n]{0,40}[.!] (?:konnte|kann|wurde|darf|durfte|ware) (?:sie|er) (?:vielleicht |bitte |auch |evtl )*(?:meine? )<mentor> (?:werden|sein)
    """),
    (r"i'd like a mentor for \g<what>.", r"(?:^|(?<=[.!?\n] ))<a> <mentor> (?:fur|in|zum thema|zu) (?P<what>[^.!?;,\n]{2,50}?),? (?:geht das|ginge das|ware das (?:moglich|drin|machbar)|ist das (?:moglich|drin|machbar)|gibt es das)(?=\s*\?)"),
    ("i'd like another mentor", r"""
        (?:kann|konnte|darf|durfte|mochte|wurde) ich <adv>(?:zu |auf )?(?:jemand(?:em|en)? (?:ander[a-z]*|neue[a-z]*)|einer anderen person|einem anderen <mentor>|eine andere person) (?:wechseln|kommen|bekommen|haben|zugeteilt werden)
        (?:sucht|findet|gebt|konnt|konnten|vermittelt)(?: ihr| sie| mir| bitte| fur mich)* (?:jemand(?:en)? (?:ander[a-z]*|neue[a-z]*)|eine neue <mentor>|einen neuen <mentor>)(?: suchen| finden| geben| vermitteln)?
    """),
    ("i'd like a mentor", r"(?:ich )?(?:mochte|wurde|will)(?: ich)? <adv>als (?:mentee|schutzling|lernender?|lernende|azubi) (?:mitmachen|teilnehmen|einsteigen|dabei sein|starten)"),
    (r"can we move \g<old> to \g<new>", r"""
        (?:schaffen|konnen|konnten|sprechen|treffen|machen|wollen|telefonieren) wir (?:uns )?(?:bitte |vielleicht )?(?:an)?statt (?P<old>(?:heute|morgen|am <day>|<day>|am <date>)(?: um <num>(?::\d\d)?(?: uhr)?)?),? (?:auch |lieber |vielleicht |erst |doch |schon )*(?P<new>(?:heute|morgen|ubermorgen|am <day>|<day>|am <date>)[^.!?\n]{0,25}?)(?: sprechen| treffen| telefonieren| reden| machen)?(?=\s*\?)
    """),
    (r"i can't make it \g<d>, ", r"(?:da|weil|nachdem) ich (?P<d>am <date>|am <day>|morgen|heute|ubermorgen) [^.!?,\d\n]{3,60}, (?=[^?\n]*\?)"),
    (r"i can't make it \g<d>.", r"""
        (?P<d>am <day>) bin ich (?:doch |leider |schon |noch |wieder |ganztags |den ganzen tag |ja )+(?:beim|auf dem|auf der|auf einer|auf einem|im|in der|in einer|bei einer|bei der)(?! suche)[^.!?,;\n]{2,25}<end>
        (?P<d>heute|morgen|am <day>) geht (?:bei mir |leider |mit mir |echt |gar |da )*(?:nix|nichts)(?: mehr)?<end>
        (?P<d>heute|morgen|am <day>|am <date>)[^.!?\d\n]{3,50}, (?:also |bitte )?(?:wartet|warten sie|warte|rechnet|rechnen sie|rechne)(?: da| an dem tag| bitte)* nicht (?:auf mich|mit mir)(?: an dem tag| da)?
        (?P<d>heute|morgen)[^.!?\d\n]{3,50}, ich (?:sitze (?:[a-z]+ )?(?:in [a-z]+ )?fest|komme nicht (?:weg|los|durch)|hange (?:[a-z]+ )?(?:in [a-z]+ )?fest|stecke (?:[a-z]+ )?fest)[^.!?,\n]{0,20}
    """),
    ("i have to decline", r"(?:^|(?<=[.!?\n] ))(?:leider nein|nein,? leider|bedaure|nein,? tut mir leid)(?=[,.;!]| -)"),
    ("habe ich", r"(?:habe|hab|hatte) ich (?:dagegen|hingegen|dafur|jedoch|allerdings)(?= (?:luft|zeit|frei)\b)"),
    ("yesterday", r"(?:gestern|vorgestern) (?:am )?(?:abend|nachmittag|vormittag|fruh|mittag|morgen|spat)"),
    (r"\g<d>s", r"(?P<d>(?:diens|donners|frei)tag|mittwoch)e(?= (?:gehen|sind|passen|klappen|kann|habe|hab|waren|fallen|scheiden))"),
    (r"i'd like someone who can teach me \g<what>.", rf"""
        (?:wer|kann|konnte|mag|wurde|will)(?: mir| mich| jemand| einer| wer| kann| konnte| bitte| vielleicht| mal)* (?:nachhilfe|unterricht|tipps|starthilfe|einen crashkurs) {_IN} (?P<what>[^.!?;,\n]{{2,50}}?) geben
        (?:kann|konnte|mag|wurde|wer kann|wer konnte)(?: mich| jemand| einer| wer| bitte| vielleicht| mal)* (?:in|bei|zum thema|zu) (?:die |das |den |der |dem )?(?P<what>[^.!?;,\n]{{2,50}}?) (?:einfuhren|einweisen|anlernen|einarbeiten|schulen|fit machen|weiterbringen)
        wen (?:kann|konnte|darf) ich <adv>(?:zum thema|zu|in sachen|bei|wegen) (?P<what>[^.!?;,\n]{{2,50}}?) (?:lochern|fragen|ansprechen|ausfragen)
    """),
    (r"i'd like someone who can help me with \g<what>.", rf"""
        (?:ich |ihr |es |sie )?(?:ware|bin|wurde mich|freue mich|suche|hatte gerne?|wunsche mir|brauche|habt|gibt|kennt|hattet|gabe|haben|kennen)(?: ich| ihr| es| sie)? <adv>(?:froh|dankbar|glucklich|freuen)?(?: um| fur| uber)? ?{_SOMEONE},? (?:der|die|das) (?:mich|mir) {_IN} (?:meiner |meinem |der |dem |den )?(?P<what>(?!einstieg|wiedereinstieg|start|weg|anfang|stange)[^.!?;,\n]{{2,50}}?) {_LEARN}
        (?:es )?(?:ware|fande ich)(?: es)? (?:toll|super|schon|grossartig|klasse|prima|hilfreich|genial),? wenn (?:mir |mich )?(?:jemand|einer|wer) (?:mir |mich )?{_IN} (?P<what>[^.!?;,\n]{{2,50}}?) {_LEARN}
        (?:ich )?(?:bin|fuhle mich|komme mir)(?: ich)? {_IN} (?P<what>[a-z][^.!?;,\n]{{1,30}}?) (?:noch |oft |etwas |total |ziemlich )*(?:verloren|uberfordert|aufgeschmissen|unsicher|hilflos|eine null)(?: vor)?, (?:da |deshalb |daher )?(?:brauchte|brauche|hatte|konnte|wunsche) ich <adv>(?:etwas |ein wenig )?(?:hilfe|unterstutzung|rat|begleitung|nachhilfe)[^.!?,;\n]{{0,12}}
        (?:bitte )?(?:sucht|findet|such|finde|suchen sie|finden sie|besorgt|vermittelt|vermitteln sie) mir (?:bitte |doch )*{_SOMEONE} (?:fur|zum|zu|zum thema|in sachen)(?: fragen)?(?: zur| zum| zu| der| die| das)? (?P<what>[^.!?;,\n]{{2,50}}?)(?=\s*[.!?;,\n]|$)
        (?:kann|konnte|durfte|darf) ich <adv><a> (?:sparringspartner(?:in)?|coach|tandempartner(?:in)?|lernpartner(?:in)?|ansprechpartner(?:in)?|paten|patin) (?:fur|zu|zum|in) (?P<what>[^.!?;,\n]{{2,50}}?) (?:bekommen|haben|kriegen)
    """),
    ("i'd like someone who can help me", rf"""
        (?:ich )?(?:ware|bin|wurde mich|freue mich|hatte gerne?|wunsche mir|brauche|suche)(?: ich)? <adv>(?:froh|dankbar|glucklich|freuen)?(?: um| fur| uber)? ?{_SOMEONE},? (?:der|die|das) (?:mich|mir) (?:{_IN} [^.!?;,\n]{{2,30}} )?{_LEARN}(?! (?:bei|beim|in|im|mit|zu|zum)\b)
        (?:ich )?(?:konnte|kann)(?: ich)? <adv>(?:einen |etwas |ein wenig )?(?:rat|hilfe|unterstutzung|beistand|tipps|ruckenwind|begleitung) (?:gut |dringend |echt )?(?:gebrauchen|brauchen)
        <a> (?:rat|guter rat|tipp|erfahrener blick) (?:ware|tate) <adv>(?:nicht schlecht|gut|hilfreich|gold wert)
        (?:ware|ist) es <adv>moglich,? dass mich (?:jemand|eine[rn]?) (?:aus|von|vom|in) [^.!?;,\n]{{2,30}} (?:coacht|begleitet|unterstutzt|anleitet)
    """),
    ("i'd like a mentor", r"""
        (?:ich )?(?:bewerbe|bewirb)(?: ich)? mich <adv>(?:um|fur|auf) (?:einen|den|eine) (?:platz|teilnahme|stelle) (?:im|am|beim|in eurem|in ihrem) (?:mentoring|programm|mentoringprogramm|mentoring-programm)
        (?:ich )?(?:will|mochte|wurde|kann)(?: ich)? <adv>(?:im|bei eurem|in eurem|an eurem|bei ihrem|in ihrem|beim) (?:mentoring|programm|mentoringprogramm|mentoring-programm) (?:gerne? )?(?:mitmachen|dabei sein|starten|teilnehmen|einsteigen|anfangen)
        (?:nehmt|nehmen sie|nimm|setzt|setzen sie|schreibt|schreiben sie) mich <adv>(?:ins programm|in das programm|auf (?:die|eure|ihre) (?:warte)?liste|als mentee)(?: auf)?
        (?:wer|jemand)(?: hier)? (?:nimmt|nahme) mich <adv>(?:an die hand|unter (?:die|seine|ihre) fittiche)
    """),
    ("i'd like another mentor", r"""
        (?:ich hatte gerne?|ich mochte|ich wunsche mir|ich bitte um|gebt mir|ich hatte lieber|ich brauche) (?:bitte )?(?:jemand(?:en)? ander(?:en|s|e)|eine andere person|einen anderen menschen)<end>
        (?:gibt es|habe ich|besteht)(?: da| denn)? (?:eine|die|irgendeine) (?:moglichkeit|chance),? (?:den |die |meinen |meine )?<mentor> (?:zu )?(?:tauschen|wechseln|auszutauschen)
        (?:lasst sich|kann man|kann ich|konnte ich|konnte man|darf ich|konnten wir|geht es,?) (?:da |das |noch |bitte |auch |meinen |meine |den |die |<mentor> )*(?:tauschen|wechseln|austauschen|umbesetzen)(?=\s*\?)
        (?:die )?chemie (?:stimmt|passt)(?: zwischen uns| bei uns| mit meine[mr] <mentor>| mit [a-z]+| leider| einfach| gar| uberhaupt| da)* nicht(?: so| ganz| wirklich)?
        [a-z]+ und ich (?:harmonieren|passen|ticken|kommen|verstehen uns|werden)(?: leider| einfach| gar| uberhaupt| da)* nicht(?: so| gut| wirklich| zusammen| miteinander| klar| zurecht| warm| recht)*<end>
    """),
    (r"could i have \g<name> as my mentor", r"""
        mit (?P<name>[a-z-]+ [a-z-]+) (?:wurde|mochte|wollte) ich <adv>(?:zusammenarbeiten|arbeiten|reden|sprechen|starten|ein tandem bilden)
        dass (?P<name>[a-z-]+(?: (?!auch|schon|gerade|noch|wieder)[a-z-]+)?) (?:auch |schon |gerade |noch |wieder )*(?:leute|kollegen|kolleginnen|mentees?|jemanden|andere|neue) (?:betreut|begleitet|nimmt|annimmt|unterstutzt|aufnimmt)[.,;!]? (?:konnt|konnte|konntet|konnten|kann|durfte|darf|ware)(?: ihr| sie| ich| man| mich| bitte| vielleicht)* (?:ihr |ihm |zu ihr |zu ihm )?(?:zuteilen|zuordnen|zuweisen|bekommen|vermitteln|kommen|haben)
    """),
    ("i'd like to be a mentor", r"""
        (?:ich )?(?:hatte|habe|ware|wurde|mochte|will|kann|konnte|konnte mir vorstellen)(?: ich)? <adv>(?:(?:lust|interesse|bereit|freude|spass)(?: daran| darauf)?,? )?(?:mich )?(?:gerne? )?als <mentor> <adv>(?:einzubringen|einbringen|anzubieten|anbieten|zu engagieren|engagieren|zur verfugung (?:zu )?stellen|mitzuwirken|mitzumachen|tatig (?:zu )?(?:sein|werden)|aktiv (?:zu )?werden|einzusteigen|beizutragen|zu dienen)
        (?:ihr konnt|sie konnen|du kannst|konnt ihr|ihr durft) mich <adv>als <mentor> (?:gerne? )?(?:einplanen|eintragen|vormerken|notieren|listen|einsetzen|haben|aufnehmen)
        (?:ich )?(?:habe|hatte|hab)(?: ich)? <adv>(?:noch )?(?:platz|kapazitat|luft|raum|einen platz|ein plätzchen) (?:fur|frei fur) (?:einen|eine|noch eine?n?|weitere|neue) (?:weiteren |weitere |neuen |neue )?(?:mentee|schutzling|person|azubi|neuling)\w*
        (?:ich )?(?:hatte|habe|ware|wurde mich freuen|wurde)(?: ich)? <adv>(?:lust|spass|freude|bereit|gerne?)?,? ?(?:einem|einer|jemandem|jungen|neuen) (?:[a-z]+ ){0,2}?(?:unter die arme (?:zu )?greifen|auf die sprunge (?:zu )?helfen|zur seite (?:zu )?stehen|etwas beizubringen|den einstieg zu erleichtern|weiterzuhelfen)
    """),
    ("i object", r"""
        (?:ich )?(?:muss|mochte|werde|will|lege)(?: ich)? <adv>(?:mein |ein |hiermit )*veto (?:einlegen|ein|einzulegen)
        (?:von meiner seite|meinerseits|von mir)(?: gibt es| kommt| ist das)?(?: leider| hier| da| dazu)* ein (?:klares |deutliches |entschiedenes |eindeutiges |kategorisches )?nein
        (?:bitte )?(?:nehmen sie|nehmt|sehen sie|seht) (?:bitte )?(?:davon|hiervon|von der zuordnung|von dem vorhaben) (?:bitte )?(?:abstand|ab)
        mir ware (?:es )?(?:sehr )?(?:lieber|recht|lieb),? wenn (?:das|es|dies) (?:unterbleibt|nicht stattfindet|nicht zustande kommt|unterbliebe|nicht passiert)
        (?:ich )?sehe (?:das|dies|die sache) (?:sehr |eher |ziemlich |leider )*(?:kritisch|skeptisch|problematisch)
    """),
    ("i have to decline", r"""
        (?:da|dabei|hier) (?:mache|mach) ich <adv>nicht mit
        (?:mein |der )?(?:terminkalender|kalender|dienstplan|zeitplan|alltag) (?:gibt|lasst|erlaubt)(?: mir)? (?:das|es|so etwas)(?: gerade| derzeit| leider| momentan| einfach)* nicht(?: her| zu)?
        (?:das|es) (?:schaffe|packe|stemme) ich (?:neben|zusatzlich|mit|bei|nebenher|derzeit|zurzeit|einfach|zeitlich|gerade) [^.!?;,\n\d]{0,35}?nicht(?: auch noch| mehr| zusatzlich)?<end>
        (?:ich (?:furchte|glaube|denke)|leider),? (?:dafur |hierfur |da )?bin ich (?:da |leider |wohl )*(?:der|die) falsche<end>
        (?:ich )?(?:muss|werde|mochte)(?: ich)? (?:euch|ihnen|dir) (?:leider |diesmal )*(?:einen korb geben|eine absage erteilen|absagen|abschlagig antworten)
    """),
    ("i agree", r"""
        (?:finde|find) ich (?:super|gut|prima|klasse|toll|sinnvoll|spitze|richtig)(?:, nur zu| und unterstutze das| so)?<end>
        (?:^|(?<=[.!?\n] ))das darf (?:er|sie)(?: gerne?| naturlich| selbstverstandlich)*<end>
        (?:^|(?<=[.!?\n] ))(?:nur zu|immer zu|kann losgehen|es kann losgehen|los geht's|auf geht's|wohlan|immer her damit)<end>
        (?:das )?(?:mache|mach|ubernehme) ich (?:doch |ja |naturlich |echt |wirklich )*(?:gerne?|mit freude|mit vergnugen)<end>
        (?:schickt|schick|schicken sie|bringt|gebt|geben sie) (?:sie|ihn) (?:gerne? |ruhig |einfach )*(?:zu mir|her|mir|vorbei)<end>
        (?:das|dieses|den|die) (?:tandem|patenschaft|begleitung|aufgabe|zuordnung)(?: mit [^.!?,;\n]{2,25}?)? nehme ich (?:gerne? |sehr gerne? |hiermit )*(?:an|auf mich)<end>
        (?:das )?(?:hat|findet|bekommt) meinen (?:segen|beifall|zuspruch)
    """),
    (r"i have to skip \g<d>", r"""
        (?:ich )?(?:muss|werde|mochte|will)(?: ich)? (?:leider |daher |also )*(?P<d>(?:am |diesen |kommenden )?<day>|morgen|heute|diesmal|(?:diese|nachste|kommende) woche|am <date>) (?:leider |doch |einmal |mal |wohl )*(?:aussetzen|passen|fehlen|schwanzen|streiken|kneifen|blaumachen|aussteigen)
    """),
    (r"start \g<by> later today", r"""
        (?:ich )?(?:verspate|verspatet)(?: ich)? mich heute <adv>(?:um )?(?:etwa |ca\.? |circa |ungefahr |rund )?(?P<by>\d+ min(?:uten)?|<len>)
        (?:ich )?(?:komme|bin)(?: ich)? heute <adv>(?:um )?(?:etwa |ca\.? |circa |ungefahr |rund )?(?P<by>\d+ min(?:uten)?|<len>) (?:zu spat|spater|verspatet)
    """),
    (r"please pause the mentoring \g<t>", r"""
        (?:ich |wir )?(?:muss|mussen|mochte|mochten|will|wollen)(?: ich| wir)? <adv><whole> (?P<t>(?:bis|ab|fur|von) [^.!?;,\n]{2,30}?) (?:unterbrechen|pausieren|aussetzen|ruhen lassen|auf eis legen)
    """),
    ("pause the mentoring", r"""
        (?:lasst uns|lass uns|lassen sie uns|lassen wir|wir lassen|ich lasse) <whole> <adv>(?:eine weile |eine zeit lang |etwas |erst einmal )*(?:ruhen|schlafen|liegen|schleifen)(?: lassen)?
    """),
    ("we can resume the mentoring", r"""
        (?:bitte )?(?:aktiviert|reaktiviert|aktivieren sie|reaktivieren sie|weckt) (?:bitte )?<whole> <adv>wieder(?: auf)?
        (?:wir )?(?:machen|setzen|knupfen)(?: wir)? (?:da |dort )?(?:weiter|an|fort),? (?:da |dort )?wo wir (?:aufgehort|stehen geblieben|unterbrochen|stehengeblieben)(?: haben| sind)?
        ich kann wieder (?:loslegen|einsteigen|durchstarten|mitmachen|anfangen)
    """),
    ("please end the mentoring", r"""
        (?:ich |wir )?(?:hore|horen|mache|machen)(?: ich| wir)? (?:mit <whole>|mit dem mentoring) <adv>(?:auf|schluss)<end>
        (?:damit |deshalb |also |somit )?(?:ist|ware|endet) (?:auch |leider |somit |damit )*(?:unser|das|mein) (?:tandem|mentoring)(?: leider| damit| hier| dann)* (?:zu ende|beendet|vorbei|geschichte|abgeschlossen)
        (?:lasst uns|lass uns|wir sollten|wir mochten|wir wollen|ich mochte) <adv>(?:an dieser stelle |hier |nun |jetzt )*(?:einen |den )?(?:schlusspunkt|punkt|schlussstrich|deckel|haken)(?: darunter| dahinter| hinter <whole>| unter <whole>| auf <whole>)* (?:setzen|ziehen|machen)
        (?:ich |wir )?(?:mochte|mochten|will|wollen|werde|werden)(?: ich| wir)? (?:mit dem mentoring |das mentoring |damit |hier )?nicht (?:mehr )?(?:weitermachen|weiterfuhren|fortsetzen|fortfuhren|verlangern)<end>
    """),
    ("please stop sending reminders", r"""
        (?:bitte )?(?:hort|horen sie|hor) (?:bitte )?mit (?:den |euren |diesen |ihren |der )?(?:[a-z]+tagsmails?|<mails>) <adv>auf
        (?:die |eure |diese |ihre )?(?:wochentlichen |taglichen |standigen |ewigen |freitaglichen |monatlichen )*<mails> (?:konnt ihr|konnen sie|kannst du) (?:euch |sich |dir )?(?:gerne? |ruhig |kunftig )*(?:sparen|schenken|weglassen|abstellen)
        (?:stellt|schaltet|stellen sie|schalten sie|dreht) (?:bitte |endlich |doch )*(?:die |eure |diese |ihre |alle )(?:[a-z]+en )?<mails> <adv>(?:ab|aus|ein)<end>
        (?:^|(?<=[.!?\n] ))(?:bitte )?(?:abmelden|abbestellen|austragen)(?: bitte)?, ich (?:lese|brauche|will|mochte) (?:die|diese|eure|keine) [^.!?,\n]{0,20}<mails>[^.!?,\n]{0,15}
    """),
    ("thank you for your help", r"""
        (?:ich )?weiss <adv>(?:gar |uberhaupt )?nicht,? wie ich (?:dir|ihnen|euch|ihr|ihm|das) (?:je |jemals |nur |genug |wieder )*(?:danken|gutmachen|zuruckgeben|genug danken) (?:soll|kann)
        ohne (?:deine[nrm]?|ihre[nrm]?|dich|sie|euch|diesen|seine[nrm]?|[a-z]+s) ?(?:rat|hilfe|tipps?|hinweis|zuspruch|anstoss|unterstutzung|geduld|hinweise|ratschlage?)? (?:hatte|ware|saße|stunde|wurde) (?:ich|das|mir) [^.!?;\n]{2,70}
        (?:ein |nochmals |nochmal )?vergelt'?s gott
        (?:das )?(?:war|ist) (?:heute |gestern |wieder |echt |wirklich |so |mir )*(?:ein |eine )(?:super|tolles?|gro(?:ss|ß)artiges?|wunderbares?|klasse|sehr gutes?|hilfreiches?|inspirierendes?|spitzen) (?:gesprach|treffen|austausch|stunde|termin|sitzung)
        (?:dein|ihr|sein|der) (?:rat|tipp|hinweis|trick|vorschlag|ratschlag|zuspruch)(?: mit [^.!?,;\n]{2,25}| von [^.!?,;\n]{2,20})? (?:war|ist|hat)(?: echt| wirklich| absolut| mal wieder| wieder)* (?:gold wert|super|goldrichtig|genau richtig|ein volltreffer|geholfen|gewirkt|funktioniert|gefruchtet|gesessen|wunder gewirkt)
    """),
    ("note to self:", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:bitte |mein |nur |kurz |zum |zur )*(?:festhalten|merkposten|fur mich notiert|fur mich|gedachtnisstutze|gedankenstutze|erinnerungsstutze|knoten im taschentuch|merken|eigennotiz|selbstnotiz|notizzettel|spickzettel) ?:
    """),
    (r"at most \g<n> mentees", r"""
        mehr als (?P<n>eine?n?|zwei|drei|vier|[1-5]) (?:mentees?|schutzlinge?|personen?|leute|menschen)?(?: gleichzeitig| auf einmal| parallel)* ?(?:wird|werden|ware|waren|ist|sind|schaffe|packe|verkrafte|stemme|kann)(?: ich| mir| fur mich)* (?:einfach |leider |dann |nicht |schnell )*(?:zu ?viel|nicht|uber den kopf|zu stressig|nicht drin|betreuen)
        (?P<n>eine?|zwei|drei|vier|[1-5]) (?:mentees?|schutzlinge?|personen?|leute|menschen)(?: gleichzeitig| auf einmal)? (?:ist|sind|reicht|reichen|genugt|genugen)(?: mir| fur mich| vollig| vollauf| schon| wirklich| das)* (?:genug|reicht|vollig|genugend|vollauf|maximum|das maximum)?<end>
    """),
    ("i wonder whether ", r"(?:ich )?frage(?: ich)? mich,? (?=ob|wie|wann|wer|was|wo|warum)|mich wurde (?:sehr |mal |noch )*interessieren,? (?=ob|wie|wann|wer|was|wo|warum)|ich wusste gerne?,? (?=ob|wie|wann|wer|was|wo|warum)"),
    ("i'd rather use the phone", r"(?:konnen|konnten|wollen|sollen) wir (?:uns )?(?:bitte |doch |vielleicht |in zukunft |kunftig |eher |lieber |ab jetzt |ab sofort )+telefonieren"),
    (r"\g<d> impossible for me", r"""
        (?P<d><days>)(?: (?:ist|bin|habe|hab|sind|arbeite|steht)[^.!?\n\d,]{2,40},)? (?:da )?(?:braucht|brauchen|musst|mussen) (?:ihr|sie|du) (?:es |mich |mir |gar )*(?:nicht|nichts|gar nicht)(?: erst| einmal| mal)* (?:anzufragen|anfragen|zu fragen|zu versuchen|versuchen|zu probieren|probieren|vorzuschlagen|mit mir zu rechnen)
    """),
)  # fmt: skip
