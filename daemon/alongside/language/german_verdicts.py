"""Turns of German that are read before those of ``german_turns``: verdicts behind days and ways to talk, hours, shifts, days away.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``german_turns.NAMES``. Words that count only beside
others, and those that mean nothing here, come before the plain yes and no.
"""

from __future__ import annotations

__all__ = ["VERDICTS"]

VERDICTS: tuple[tuple[str, str], ...] = (
    ("i don't want to stop", r"""
        (?:nein,? )?(?:ich |wir )?(?:will|mochte|wollen|mochten|werde|werden|wurde|plane|kann|konnte)(?: ich| wir)? [^.!?,;\n]{0,50}?\b(?:nicht|nie|keinesfalls|auf keinen fall|noch nicht|ungern) (?:zu )?(?:beenden|abbrechen|aufhoren|aussteigen|pausieren|unterbrechen|abschliessen|auflosen|hinschmeissen|aufgeben|schluss machen|ablehnen|nein sagen|ruhen lassen|aussetzen|abbestellen|kundigen)
        (?:ich )?(?:habe|hab)(?: ich)? (?:nicht vor|keine absicht|keine lust|nicht die absicht|keinen grund),? [^.!?,;\n]{0,30}?(?:zu beenden|abzubrechen|aufzuhoren|auszusteigen|zu pausieren|zu unterbrechen|abzuschliessen|aufzugeben|abzulehnen)
        (?:bitte )?(?:nicht|noch nicht|auf keinen fall|bloss nicht) (?:beenden|abbrechen|aufhoren|pausieren|unterbrechen|abschliessen|abstellen|abschalten|abbestellen|aussetzen)
        (?:bitte )?(?:stellt|schaltet|stellen sie|schalten sie|streicht|beendet|pausiert|beenden sie|stoppt|schliesst|unterbrecht|loscht) [^.!?,;\n]{0,40}?\bnicht\b(?: (?:ab|aus|ein))?
    """),
    (r"i'm away for \g<len> from \g<d>", r"""
        (?:ab|von) (?:dem |kommendem |nachstem )?(?P<d><day>|<date>) (?:an )?(?:bin|fahre|gehe|verreise|fliege) ich (?:dann )?(?:fur )?(?P<len>(?:eine|zwei|drei|vier|\d) (?:wochen?|tage|monate)) (?:weg|fort|verreist|im urlaub|nicht da|unterwegs|in urlaub|auf [a-z]+|in [a-z]+|nach [a-z]+)
    """),
    (r"i'm away, back on \g<d>", r"""
        (?:ich )?(?:komme|kehre|bin)(?: ich)? erst (?:wieder )?am (?P<d><date>) [^.!?\n]{0,30}?(?:zuruck|wieder da|wieder im buro|wieder im haus|wieder erreichbar)
    """),
    (r"\g<d> doesn't work for me", r"""
        (?P<d>(?:der |am )?<day>) (?:wird|ist)(?: mir| bei mir| leider| doch)* (?:zu |etwas |ziemlich |sehr |arg )+(?:eng|knapp|stressig|voll|ungunstig)
    """),
    (r"after \g<b>", r"""
        (?:zwischen|von) <num>(?::\d\d)?(?: uhr)? (?:und|bis) (?P<b><num>(?::\d\d)?)(?: uhr)? (?:ist|bin ich|habe ich|hab ich|sind|mache ich|lauft|muss ich)[^.!?,;\n\d]{2,40}, (?:danach|dann|anschliessend|nachher) (?:bin ich |geht es |passt es |habe ich |passt |geht |kann ich )?(?:gerne?|frei|erreichbar|da|jederzeit|zeit|immer|alles|gut|luft|ansprechbar|offen)
        vor (?P<b><num>(?::\d\d)?)(?: uhr)? (?:ist|bin ich|habe ich|hab ich|sind|mache ich|lauft|muss ich)[^.!?,;\n\d]{2,40}, (?:danach|dann|anschliessend|nachher|spater) (?:bin ich |geht es |passt es |habe ich |passt |geht |kann ich )?(?:gerne?|frei|erreichbar|da|jederzeit|zeit|immer|alles|gut|luft|ansprechbar|offen)
    """),
    (r"until \g<b>", r"""
        (?:nach|ab) (?P<b><num>(?::\d\d)?)(?: uhr)? (?:ist|bin ich|habe ich|hab ich|sind|mache ich|lauft|muss ich)[^.!?,;\n\d]{2,40}, (?:davor|vorher|bis dahin) (?:bin ich |geht es |passt es |habe ich |passt |geht |kann ich )?(?:gerne?|frei|erreichbar|da|jederzeit|zeit|immer|alles|gut|luft|ansprechbar|offen)
    """),
    (r"\g<d> only until \g<b>", r"""
        (?P<d><days>) (?:bin|gehe|muss|mache) ich (?:schon |immer |leider |meist )*(?:um |ab |gegen )(?P<b><num>(?::\d\d)?)(?: uhr)? (?:weg|los|feierabend|nach hause|heim|raus|schluss)
    """),
    (r"\g<d> only until 12", r"""
        (?P<d><days>) (?:bin|gehe|muss|mache) ich (?:schon |immer |leider |meist )*(?:mittags|ab mittag|am mittag|mittag) (?:weg|los|feierabend|nach hause|heim|raus|schluss)
    """),
    (r"\g<d>s impossible for me", r"""
        (?:am )?(?P<d><day>)s? (?:keinesfalls|auf (?:gar )?keinen fall|bloss nicht|ganz schlecht|gar nicht gut|leider nie|absolut nicht)<end>
    """),
    (" ", r"""
        gibt es <gap>kein(?:e|en)? (?!treffen|termin|gesprach|sitzung|mentoring|meeting|problem|einwand|bedenken|mentor|zeit|alternativ|anderen?|weitere)[a-z]+
    """),
    (r"i have to skip \g<what>", r"""
        (?P<what><talk>(?: (?:am|morgen|heute|diese|nachste|vom)[^.!?,;\n]{0,20}?)?) (?:muss|mussen) (?:ich|wir) <adv>(?:schwanzen|sausen lassen|knicken|kippen|skippen|canceln|verpassen|versaumen|absagen|ausfallen lassen|auslassen|streichen)
    """),
    (r"i'm away \g<x>", r"""
        (?:ich )?(?:klinke|melde|nehme|ziehe)(?: ich)? mich (?P<x>(?:diese|nachste|heute|morgen|am|bis|fur|vom)[^.!?,;\n]{0,25}?)(?:aus|ab|raus|zuruck)<end>
    """),
    (r"i can't make it \g<x>", r"""
        (?:ich )?(?:komme|schaffe es)(?: ich)? (?P<x>(?:(?:am|heute|morgen|diese|nachste) [^.!?,;\n]{0,20}?)?)(?:leider )?nicht (?:nach|zu|zum|zur|ins|in|bis|rein|hin|durch)\b
    """),
    ("topic:", "stichworte?:?(?= [a-z])"),
    ("i'd like a mentor", r"""
        (?:ein|eine) (?:erfahrene[rs]? )?<mentor> (?:tate|wurde|ware) mir <adv>(?:gut(?: ?tun)?|helfen|nutzen|weiterhelfen|eine hilfe)
    """),
    ("i'd like someone who can help me", r"""
        (?:ein|eine) erfahrene[rs]? (?:mensch|person|kollegin|kollege|hand|begleitung)(?: an meiner seite)? (?:tate|wurde|ware) mir <adv>(?:gut(?: ?tun)?|helfen|nutzen|weiterhelfen|eine hilfe)
    """),
    ("i'm interested in ", r"""
        mich interessier(?:t|en) (?:vor allem |besonders |am meisten |hauptsachlich )*(?:der |die |das )?(?!,|ob|wie|was|wann|wer)
    """),
    ("i can't make it|i have to decline", r"""
        (?:ich )?(?:mochte|will|werde)(?: ich)? (?:die|das|diese|eure|ihre|den|deine) \w+ <adv>nicht (?:annehmen|ubernehmen|antreten|eingehen)
    """),
    ("i have no time", r"""
        (?:da |dafur |fur so (?:etwas|was) )?(?:bleibt|bleiben|fehlt|habe ich|reicht)(?: mir| uns| da| dann| fur so etwas| fur so was| dafur| im moment| einfach| leider)* (?:keine|kaum|die|nicht die) (?:kraft|energie|luft|nerven|kapazitat)(?: mehr| dafur)*<end>
    """),
    ("i object", r"""
        kann ich (?:ihn|sie|frau [a-z-]+|herrn [a-z-]+) <adv>nicht (?:freigeben|entsenden|abziehen|loseisen|entbehren|freistellen|hergeben)
    """),
    ("i agree", r"""
        (?:^|(?<=[.!?\n] ))(?:in ordnung|klar doch|na klar|aber klar|ja klar|klar,? gerne?)<end>
        (?:schickt|schick|schicken sie|sendet|senden sie) mir <adv>(?:die|eine) (?:einladung|termineinladung|details)
        auf (?:eine )?(?:gute|schone|erfolgreiche|tolle) zusammenarbeit
        (?:ich )?habe? <adv>nichts (?:einzuwenden|dagegen(?: einzuwenden)?|auszusetzen)
    """),
    ("please end the mentoring", r"""
        (?:damit |hiermit |deshalb |somit |also )?endet (?:auch |also |somit |leider |hier |damit )*(?:mein|unser|das|meine|unsere|die) (?:mentoring|tandem|programm|teilnahme|zusammenarbeit|runde|mentoring-zeit)
        kann (?:das|unser|mein|die|unsere) (?:mentoring|tandem|runde|zusammenarbeit|serie|paarung) <adv>(?:beendet|abgeschlossen|geschlossen|aufgelost) werden
        (?:das|unser|mein|die|unsere) (?:mentoring|tandem|runde|zusammenarbeit|serie|paarung) (?:kann|darf|soll) <adv>(?:beendet|abgeschlossen|geschlossen|aufgelost) werden
    """),
    ("stop sending reminders", r"""
        (?:diese|die|eure|ihre) <gap><mails>(?: jede woche| jeden \w+| standig| immer| dauernd)? (?:brauche|will|mochte|lese) ich <adv>nicht(?: mehr)?(?:, bitte (?:streichen|abstellen|einstellen|weglassen))?
    """),
    ("i'd like to be a mentor", r"""
        (?:jemandem|anderen|jungeren|neuen|der nachsten generation) <adv>(?:noch )?(?:etwas|was|mein wissen|einiges) (?:mitgeben|weitergeben|beibringen|zuruckgeben)
        wenn (?:ihr|sie) <adv>(?:noch )?(?:eine?n? )?(?:mentor(?:in)?|mentoren|mentorinnen)(?: (?:im|in|fur|mit) [^.!?,\n]{2,30}?)? (?:braucht|sucht|brauchen|suchen|benotigt)
    """),
    (r"i have time \g<t>", r"""
        (?:hatte|habe|hab) ich (?P<t>(?:immer |meist )?(?:von|zwischen|ab|um|am|vor|nach) [^.!?,;\n]{3,40}?) (?:zeit|luft)(?! fur)
    """),
    (" ", r"""
        ,? da (?:hab|habe|hatte) ich (?!zeit|luft|frei|keine|nie|nichts|immer|noch|mehr|am|um|von|ab)[^.!?,;\n\d]{3,40}<end>
    """),
    ("today's session", r"""
        (?:(?:unser|das|mein|den|unseren|der|die|unsere|unserem) )?heutige[nrs]? (?:treffen|termin|gesprach|sitzung|meeting|austausch|runde)
    """),
    ("tomorrow's session", r"""
        (?:(?:unser|das|mein|den|unseren|der|die|unsere|unserem) )?morgige[nrs]? (?:treffen|termin|gesprach|sitzung|meeting|austausch|runde)
    """),
    ("during this period", r"""
        (?:in|wahrend) (?:dieser|der) zeit<end>
    """),
    ("i object", r"""
        stimme ich (?:dem|der|diesem|dieser|einer) <long>nicht zu
    """),
    ("i can't make it|i have to decline", r"""
        (?:ich )?kann (?:ich )?(?:sie|ihn|ihr|ihm|euch|dich|frau [a-z-]+|herrn [a-z-]+|da|dabei|hier) <adv>nicht (?:begleiten|betreuen|unterstutzen|helfen|nehmen|coachen|mentorieren|mitmachen|teilnehmen|dabei sein)
    """),
    (r"how about \g<x>", r"""
        (?:hattest du|hatten sie|hattet ihr|hast du|haben sie|habt ihr) (?:vielleicht |evtl |eventuell |stattdessen |auch )*(?P<x>(?:am|um|morgen|ubermorgen|nachste) [^.!?\n]{3,60}?) (?:zeit|luft|einen moment)(?: fur mich| fur uns| fur ein gesprach| fur unser gesprach)?(?=\s*\?)
        (?:^|(?<=[.!?\n] ))(?P<x>(?:am |den )?(?:<day>|morgen|ubermorgen)[^.!?\n]{0,50}?),? (?:passt (?:dir|ihnen|euch) das|passt das|geht das|ware das machbar|ginge das|ist das machbar|recht so|okay fur dich|klappt das)(?=\s*\?)
    """),
    (r"no \g<way>, no \g<also>.", r"""
        (?P<way><ways>) und (?P<also><ways>) (?:mochte|will|mag|brauche|nutze|lese) ich (?:bitte |eher |lieber |gar )*nicht,?
    """),
    (r"no \g<way>.", r"""
        mit (?:dem |der |den )?(?P<way><ways>) habe? ich(?:'s| es)? nicht so,?
        (?P<way><ways>) (?:mochte|will|mag|brauche|nutze) ich (?:bitte |eher |lieber |gar )*nicht(?: mehr)?<end>
    """),
    ("i'd like a mentor", r"""
        (?:gesucht|gesuch|wanted|wunsch):? (?:<a> )?<mentor>
    """),
    ("we can resume the mentoring", r"""
        (?:bitte )?(?:nehmt|nehmen sie|nimm|startet|aktiviert|setzt|setzen sie|schaltet|starten sie) (?:bitte )?<whole> <adv>(?:wieder )(?:auf|fort|an|ein|in gang|frei)?
    """),
    ("i'd like to be a mentor", r"""
        (?:ich )?(?:mochte|wurde|will|kann|konnte)(?: ich)? <adv>als <mentor> <adv>(?:einsteigen|starten|anfangen|loslegen|aushelfen|mitwirken|helfen|mitmachen)
    """),
    (" ", r"""
        nicht (?:ofter|haufiger) als (?=alle|einmal)
    """),
    (r"\g<city> time", r"""
        (?P<city><city>)e?r (?:orts)?zeit
    """),
    ("my availability generally", r"""
        meine (?:aktuellen |neuen |ublichen )?(?:zeiten|verfugbarkeiten?|sprechzeiten|arbeitszeiten|freien zeiten)
    """),
    (r"\g<what> is cancelled", r"""
        (?P<what><talk>(?: (?:am|morgen|heute|diese|nachste|vom|der)[^.!?,;\n]{0,20})?) (?:ist |wurde |wird |sei )?(?:leider |hiermit |also )*(?:abgesagt|gestrichen|gecancelt)<end>
    """),
    ("thank you for your help", r"""
        (?:vielen |herzlichen |tausend |besten |lieben |ganz |nochmals? )*(?:dank|danke) (?:dir |ihnen |euch )?fur [^.,;:!?\n]{3,50}?(?:vormittag|nachmittag|abend|stunden?|minuten|gestern|woche|monate?|telefon\w*|mails?|anruf\w*|video\w*|<day>)[^.,;:!?\n]{0,30}
    """),
    ("one question for my mentor: ", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:kurze |eine |noch eine |dumme |blode |kleine |andere )*frage(?: an (?:sie|dich|euch|mary|meinen mentor|meine mentorin))?:(?= )
    """),
    (r"\g<city> time", r"""
        (?:(?:nach |in )?(?:orts)?zeit in |zeitzone |zeitzone: )(?P<city><city>)
    """),
    (r"\g<d>s impossible for me", r"""
        (?:am |an )?(?P<d><day>)s?(?: (?:ist|sind|bin|habe|hab|muss|arbeite|mache|unterrichte|vertrete)[^.!?\n\d,]{2,40})?, (?:da )?(?:unmoglich|nichts zu machen|keine chance|vergesst es|geht gar nicht|geht gar nichts|nie|niemals|geht nicht|ausgeschlossen)<end>
    """),
    (r"no \g<way>.", r"""
        (?P<way><ways>) (?:geht|klappt|funktioniert|lauft|passt|taugt)(?: bei (?:uns|mir|den)| mir| uns| hier| am berg| dort| im (?:buro|lager|werk)| leider| einfach| gar| uberhaupt| meist| fast)* nicht,?
        (?P<way><ways>) (?:bitte )?(?:nur |ganz )?(?:im notfall|ungern|lieber nicht|auf keinen fall|bitte nicht|vermeiden|weniger|eher nicht)<end>
    """),
    (r"\g<way> works", r"""
        (?P<way><ways>) (?:schon|dagegen schon|geht schon|hingegen|geht immer|jederzeit|sehr gerne?|ist super|ist prima|ist ideal)<end>
    """),
    ("clashes with", r"""
        (?:fallt|fallen|kollidiert|uberschneidet sich|uberlappt sich|beisst sich|kreuzt sich|kollidieren)(?= [^.!?,\n]{0,40}) mit
    """),
    (r"clashes \g<day> with \g<what>", r"""
        (?:fallt|kollidiert|uberschneidet sich|beisst sich) (?P<day>(?:am|diesen|heute|morgen) [^.!?,\n]{0,30}?)mit (?P<what>[^.!?,\n]{3,40}?) (?:zusammen)<end>
    """),
    (r"how about \g<x>", r"""
        (?:waren|ware|warst|sind|bist|wart) (?:sie|du|ihr) (?:auch |eventuell |vielleicht )?mit (?:dem |einem termin am )?(?P<x>[^.!?\n]{3,50}?),? einverstanden(?=\s*\?)
    """),
    ("would that suit you", r"""
        (?:ist|ware|geht|passt|klappt|ginge) (?:das|dir das|es|ihnen das|euch das)(?: fur dich| fur sie| bei dir| bei ihnen| bei euch| auch)* ?(?:machbar|moglich|ok|okay|in ordnung|recht|drin|gut)?(?=\s*\?)
        (?:passt|taugt|geht|klappt|recht|machbar|okay|ok) (?:dir|ihnen|euch|das|so)(?: das| so)?(?=\s*\?)
    """),
    ("let's meet ", r"""
        (?:sprechen|treffen|sehen|telefonieren|reden|horen) wir (?:uns )?(?:dann |doch |einfach |lieber |gerne? |eben )*(?=(?:am|um|den|nachste|ubermorgen|morgen|heute)\b|<day>)
    """),
    (r"start \g<by> later", r"""
        (?P<by><len>) spater (?:loslegen|anfangen|beginnen|starten)
    """),
    (r"start \g<by> earlier", r"""
        (?P<by><len>) (?:fruher|eher) (?:loslegen|anfangen|beginnen|starten)
    """),
    ("i'd like it ", r"""
        (?:am liebsten |am besten |gerne? )?(?:hatte?|mocht|wurde|ware) ich(?:'s| es| das)? (?:immer |gerne? |jeweils )*(?=(?:am|an|um|jeden|alle|einmal|montags|dienstags|mittwochs|donnerstags|freitags)\b)
    """),
    ("could we switch to every two weeks", r"""
        (?:konnen|konnten|wollen|sollen) wir (?:lieber |bitte |vielleicht |kunftig |in zukunft )*auf (?:einen |den )?(?:zwei-?wochen-?rhythmus|zweiwochigen rhythmus|14-?tage-?rhythmus|zwei wochen) (?:gehen|wechseln|umstellen|umsteigen|ubergehen)
    """),
    ("every two weeks", r"""
        (?:im |in einem )?(?:zwei-?wochen-?rhythmus|zweiwochigen? rhythmus|zweiwochenrhythmus|14-?tage-?rhythmus|zweiwochentakt)|zweiwochig(?:e[nrs]?)?
    """),
    (r"could i have \g<name> as my mentor", r"""
        (?:fragen|schauen|klaren|herausfinden|nachfragen),? ob (?P<name>[a-z-]+ [a-z-]+) (?:meine? mentor(?:in)? (?:werden|sein) (?:will|mochte|wurde|kann|konnte)|mich (?:begleiten|betreuen|nehmen) (?:will|mochte|wurde|kann|konnte))
        (?:am (?:aller)?liebsten |gerne? )(?:wurde|hatte|mochte) ich (?:gerne? )?(?P<name>[a-z-]+ [a-z-]+) als mentor(?:in)?(?: haben| bekommen)?
    """),
    ("i'm interested in ", r"""
        (?:ich )?interessiere mich <adv>(?:sehr |besonders |vor allem |brennend )*fur (?:den |die |das )?
    """),
    (r"at most \g<n> mentees", r"""
        bei (?P<n>einem|zwei|drei|vier|funf|[1-5]) (?:mentees?|personen|leuten|menschen) (?:ist|ware|war|mache ich|sage ich) (?:aber |fur mich |bei mir |dann |endgultig )*(?:schluss|ende|mein limit|das limit|die grenze|stopp)
        (?:platz|kapazitat|raum|zeit) fur (?:maximal |hochstens |bis zu )?(?P<n>eine|einen|zwei|drei|vier|[1-5]) (?:mentees?|personen|leute|menschen)
    """),
    (" ", r"""
        das war mir klar|(?:ist|war) (?:ja |doch |mir |eh )*klar
        (?:ich )?bin (?:ich )?nicht (?:bose|sauer|traurig|wutend|beleidigt|enttauscht|nachtragend|sicher, ob)
        (?:die )?mails? bleiben (?:liegen|ungelesen|zu)
        vertretung (?:hat|macht|ubernimmt) [a-z ]{3,30}
    """),
    ("fyi, ", r"""
        (?:^|(?<=\n)|(?<=[.!?\n] ))(?:nur )?zur (?:kenntnis|info|information|kenntnisnahme)\b:?
    """),
    (" ", r"""
        (?:(?<=[a-z(] )|(?<=\()|(?<=[a-z], ))(?<!nein, )keine sorge
        so gerne? ich (?:das |es |auch |euch |dir )*(?:wurde|mochte|wollte|ware|tate|machen wurde|ubernehmen wurde|helfen wurde)
        (?:ich )?(?:lese|checke|sehe|beantworte)(?: ich)? (?:in der zeit |dann |dort |da )*(?:keine|meine) (?:e-?)?mails?(?: nicht)?
        (?:ich )?(?:hatte|ware)(?: ich)? (?:das |es )?(?:wirklich |sehr |so )*gerne? (?:gemacht|ubernommen|geholfen|dabei gewesen|zugesagt)
        da findet (?:bei mir |bei uns )?nichts statt
        statt dessen (?=hab|hat)
        (?:ich )?(?:mochte|will|wurde)(?: ich)? (?:mich )?<adv>(?:mich )?(?:beruflich|personlich|fachlich) (?:weiterentwickeln|entwickeln|verandern|weiterbilden|wachsen|vorankommen)
    """),
    (r"\g<day> i'm off", r"""
        (?P<day><days>) (?:habe|hab|hat) (?:ich|man) <adv>(?:immer |meist |stets |generell |sowieso |eh )*frei<end>
        (?P<day><days>) (?:ist|sind) (?:bei mir |mein |immer )*(?:freier tag|frei|homeoffice-freier tag|mein freier tag|teilzeittag|mein teilzeittag|familientag|kindertag|papatag|mamatag|oma-tag)<end>
    """),
    (r"\g<day>s impossible for me", r"""
        (?:am |an )?(?P<day><day>)s? (?:ist|sind|habe ich|hab ich|bin ich|muss ich|gehort|steht|lauft|mache ich)[^.!?\n;:\d]{2,50}, da (?:bin|kann|geht|klappt|passt|habe|hab|lauft|ist)(?: ich| es| bei mir| mir| leider| gar| uberhaupt| also| daher| einfach)* (?:nichts?|nicht|weg|raus|keine zeit|niemanden|unmoglich)(?: zu haben| da| erreichbar| verfugbar| moglich| dabei| los| zu machen)*<end>
    """),
    (r"not before \g<at>", r"""
        vor (?P<at>(?:halb |dreiviertel |viertel (?:vor|nach) )?<num>(?::\d\d)?(?: uhr(?: \d\d)?)?),? (?:bitte |lieber |am liebsten |bei mir |da )*(?:nichts|nicht|nie|keine termine|keinen termin|kein termin|geht nichts|geht nicht|geht gar nichts|geht bei mir nichts|bin ich nicht \w+|bin ich nie \w+)(?: (?:einplanen|planen|legen|ansetzen|eintragen|vereinbaren|verabreden|ansprechbar))*
    """),
    (r"not after \g<at>", r"""
        nach (?P<at>(?:halb |dreiviertel |viertel (?:vor|nach) )?<num>(?::\d\d)?(?: uhr(?: \d\d)?)?),? (?:bitte |lieber |am liebsten |bei mir |da )*(?:nichts|nicht|nie|keine termine|keinen termin|kein termin|geht nichts|geht nicht|geht gar nichts|geht bei mir nichts|bin ich nicht \w+|bin ich nie \w+)(?: mehr)?(?: (?:einplanen|planen|legen|ansetzen|eintragen|vereinbaren|verabreden|ansprechbar))*
    """),
    ("never at weekends", r"""
        (?:am |an )?wochenenden?,? (?:bitte |geht |kann ich |bin ich |passt |passt mir |lieber |habe ich |mag ich |ist |leider |es )*(?:nichts|nicht|nie|niemals|gar nicht|gar nichts|keine termine|ungern|tabu|keine zeit|heilig|frei)(?: da| einplanen| planen| dabei)*
    """),
    ("mentor, topic:", r"""
        <mentor>:(?= )
    """),
    (r"\g<len> a month", r"""
        (?P<len>(?:eine |einer )?(?:halbe |halben |dreiviertel)? ?(?:stunde|stunden)|\d+ ?min(?:uten)?) (?:im|pro|je) monat
    """),
    (r"\g<len> a week", r"""
        (?P<len>(?:eine |einer )?(?:halbe |halben |dreiviertel)? ?(?:stunde|stunden)|\d+ ?min(?:uten)?) (?:in der|pro|je|die) woche
    """),
    ("this afternoon", "heute (?:am )?nachmittag"),
    ("this morning", "heute (?:am )?(?:vormittag|fruh|morgen)"),
    (r"\g<day> at \g<at>", r"""
        (?P<day><days>|morgen|ubermorgen|heute),? (?P<at>\d{1,2}(?:[:.]\d\d)?) uhr(?! bis| -|-| lieber| besser)
    """),
    (r"\g<what> is cancelled", r"""
        (?:muss|mussen|wird|soll|musste) (?P<what><talk>) <adv>(?:diesmal )?(?:entfallen|ausfallen|gestrichen werden|abgesagt werden|weichen|ins wasser fallen|flachfallen)
    """),
    (r"move \g<what>\g<by> earlier", r"""
        (?P<what>(?:<talk>(?: [^\s.!?;,]+){0,4}? |es |das |alles )?)(?:grundsatzlich |bitte |kunftig )*um (?P<by><len>) (?:vorziehen|vorverlegen|nach vorne? (?:schieben|verlegen|ziehen)|fruher (?:legen|machen|beginnen|starten))
    """),
    (r"move \g<what>\g<by> later", r"""
        (?P<what>(?:<talk>(?: [^\s.!?;,]+){0,4}? |es |das |alles )?)(?:grundsatzlich |bitte |kunftig )*um (?P<by><len>) (?:verschieben|nach hinten (?:schieben|verlegen)|verlegen|schieben|spater (?:legen|machen|beginnen|starten))
    """),
)  # fmt: skip
