"""German words one by one: what each is in the grammar's English, and those that carry no weight."""

from __future__ import annotations

_PLAIN = """
ware=would_be
bevorzuge=prefer bevorzugen=prefer aufgabe=task sofort=now indien=india erzahlt=told heisst=called heisse=called
brauchte=need benotige=need benotigt=needs verfugbar=available erreichbar=available enttauscht=disappointed hoffentlich=hopefully gefunden=found bekommt=gets dauert=takes solange=as_long_as langer=longer weiter=on
beerdigung=funeral hochzeit=wedding prufung=exam prufungen=exams klausur=exam umzug=move operation=operation taufe=christening feier=party gericht=court krankenhaus=hospital friseur=hairdresser handwerker=workman steuerberater=lawyer tierarzt=vet werkstatt=garage besuch=visit deadline=deadline abgabe=deadline audit=audit inventur=audit
jeweils=each nachmittags=afternoons homeoffice=home vorgenommen=planned zustimmung=agreement insgesamt=in_total dazu=to_it dafur=for_it damit=with_it davon=of_it dabei=with_it
ab=from aber=but absofort=from_now_on abteilung=department acht=eight aktuell=currently alle=all allen=all alles=everything als=than
also=so am=on an=on andere=other anderen=other anderer=other anderes=other anfangen=start anfrage=request angefangen=started
anruf=phone anrufe=phone ansonsten=otherwise arbeit=work arbeite=work arbeiten=work arbeitet=works arzt=doctor arzttermin=appointment
athen=athens auch=also auf=on aus=from ausser=except ausserhalb=outside austausch=session auto=car
bald=soon bedanken=thank beginnen=start beginnt=starts begonnen=started bei=at beide=both beiden=both beim=at beispiel=example
bekomme=get bekommen=get belegt=busy besprechung=meeting besprechungen=meetings besser=better beste=best besten=best bestens=best
bin=am bis=until bisher=so bist=are bitte=please bleiben=stay bleibt=stays brauche=need brauchen=need bringe=take brussel=brussels
bukarest=bucharest buro=office ca=about chef=boss chefin=boss circa=about da=there daher=so damit=so danach=then dankbar=grateful
danke=thanks dann=then darf=can darum=so das=the dass=that dauerhaft=permanently davor=before dein=your deine=your dem=the den=the
denke=think denn=because der=the derzeit=currently des=the deshalb=so dez=december dezember=december dich=you die=the diese=this
diesem=this diesen=this dieser=this dieses=this dir=you dort=there drei=three dringend=urgently dritte=third
dritten=third du=you durch=by durfen=can eben=just echt=really egal=fine eher=rather ein=a eine=a einem=a einen=a einer=a eines=a
einige=some einigen=some einmal=once eins=one elf=eleven er=he erfahrung=experience erfahrungen=experience erhalten=get
erinnerung=reminder erinnerungen=reminders erklart=explained erst=first erste=first ersten=first etwa=about etwas=something euch=you
euer=your eure=your eventuell=maybe evtl=maybe fahre=drive fahren=drive falls=if falsch=wrong familie=family fange=start
februar=february fertig=done finde=find finden=find firma=company flexibel=flexible frage=ask fragen=ask frau=mrs frei=free freue=look
fruher=earlier fruhzeitig=early funf=five fur=for ganz=quite ganze=whole ganzen=whole gebe=give geben=give gefallt=like gegen=against
gehabt=had gehe=go gehen=go geholfen=helped geht=works gelernt=learned gemacht=done genau=exactly generell=generally genf=geneva
genug=enough gerade=currently gern=gladly gerne=gladly gesprach=session gesprache=sessions gestartet=started gestern=yesterday
gewesen=been gezeigt=showed gibt=is glaube=think gleich=soon gross=big grosse=big grund=reason grundsatzlich=generally gruss=regards
grusse=regards gut=good gute=good guten=good guter=good gutes=good hab=have habe=have haben=have habt=have halb=half hallo=hello
halt=just hast=have hat=has hatte=had hatten=had haus=house hause=home helfe=help helfen=help herr=mr heute=today hier=here hilfe=help
hilft=helps hoffe=hope hole=pick hongkong=hong-kong ich=i ihm=him ihn=him ihnen=you ihr=you ihre=your ihrem=your ihren=your ihrer=your
im=in immer=always innerhalb=within ins=in interessiere=interested interessiert=interested ist=is ja=yes jahr=year jahre=years
jahren=years jahrlich=yearly januar=january jede=every jeden=every jeder=every jedes=every jemand=someone jemandem=someone
jemanden=someone jetzt=now juli=july juni=june kairo=cairo kalender=calendar kann=can kannst=can kapstadt=johannesburg kein=no keine=no
keinem=no keinen=no keiner=no kenne=know kennen=know kennt=knows kind=child kinder=kids kindergarten=childcare kita=childcare
klappt=works klasse=great klein=small kollege=colleague kollegen=colleagues kollegin=colleague kolleginnen=colleagues koln=cologne
komme=come kommen=come kommt=comes komplett=completely konnen=can konnte=could konnten=could konntest=could kopenhagen=copenhagen
kunde=customer kunden=customers kundin=customer kunftig=from_now_on kurz=short kurze=short kurzen=short kurzer=shorter kurzfristig=soon
lang=long lange=long langer=longer leider=unfortunately lerne=learn lernen=learn letzte=last letzten=last leute=people liebe=dear
lieber=rather lissabon=lisbon lust=want mache=do machen=do macht=does mag=like mai=may mailand=milan mal=once man=people manche=some
manchmal=sometimes mann=husband marz=march mehr=more mehrere=several mein=my meine=my meinem=my meinen=my meiner=my meines=my
meist=usually meistens=usually mentorin=mentor mexiko=mexico mich=me minuten=minutes mir=me mit=with mitbringen=bring mochte=would
mochten=would moglich=possible moglichkeit=possibility moin=hello momentan=currently monat=month monate=months monaten=months
monatlich=monthly morgen=tomorrow munchen=munich muss=must mussen=must musste=had mutter=mother nach=after nachher=after neapel=naples
nehme=take nehmen=take nehmt=take nein=no neu=new neue=new neuen=new neuer=new neues=new neun=nine nicht=not nichts=nothing nie=never
niemals=never niemand=nobody niemanden=nobody nimm=take noch=still normalerweise=usually nun=now nur=only nurnberg=nuremberg ob=whether
obwohl=although oder=or oft=often ohne=without okay=ok okt=october oktober=october optimal=ideal passen=work passt=works peking=beijing
per=by perfekt=perfect personen=people personlich=in_person prag=prague prima=great prinzipiell=generally probleme=problems
programm=programme projekt=project rat=advice rechtzeitig=early rede=talk reden=talk richtig=right rom=rome sage=say sagen=say
sagt=says schlecht=bad schon=already schreibe=write schreiben=write schreibt=write schriftlich=in_writing schule=school
schulung=training schwer=difficult schwierig=difficult sechs=six sehe=see sehen=see sehr=very seid=are sein=be seine=his seinen=his
seiner=his seit=since selten=rarely servus=hello sicher=sure sie=they sieben=seven sind=are singapur=singapore sitzung=session
sogar=even sohn=son solche=such soll=should sollen=should sollte=should sonst=otherwise spass=fun spater=later spreche=talk
sprechen=talk starten=start statt=instead stunde=hour stunden=hours suche=need super=great tag=day tage=days tagen=days taglich=daily
teammeeting=meeting teamsitzung=meeting telefon=phone telefonat=phone telefonisch=phone termin=session termine=sessions thema=topic
themen=topics tipp=tip tipps=tips tochter=daughter tokio=tokyo toll=great total=really treffe=meet treffen=meet trotz=despite
trotzdem=still tschuss=bye uber=about ubrigen=other uhr=o'clock um=at und=and ungefahr=about unmoglich=impossible uns=us unser=our
unsere=our unserem=our unseren=our unter=under unterstutzung=support vater=father verstehe=get verstehen=understand versuche=try
versuchen=try via=by videocall=video viel=much viele=many vielleicht=maybe vier=four voll=full volle=full vollig=completely von=from
vor=before vorbereiten=prepare vorgesetzte=boss vorgesetzter=boss vorher=before wahrend=during wahrscheinlich=probably wann=when
war=was waren=were warschau=warsaw warum=why was=what wegen=because weil=because weiss=know welche=which welcher=which welches=which
wem=who wen=who weniger=less wenn=if wer=who werde=will werden=will wichtig=important wie=as wieder=again wien=vienna wieso=why
will=want wir=we wird=will wirklich=really wissen=know wo=where woche=week wochen=weeks wochentlich=weekly woher=where wollen=want
wunderbar=wonderful wunsche=want wurde=would wurden=would zahnarzt=dentist zahnarzttermin=appointment zehn=ten zeit=time zeiten=times
ziemlich=quite zu=to zuerst=first zug=train zuletzt=last zum=to zur=to zurzeit=currently zwar=indeed zwei=two zweimal=twice
zweite=second zweiten=second zwischen=between zwolf=twelve
"""

WORDS: dict[str, str] = {german: english.replace("_", " ") for german, _, english in (pair.partition("=") for pair in _PLAIN.split())}
"""Words that no turn of phrase has taken."""

_LOOSE = """
allerdings jedoch hatte fester festen festes bereits grundsatzlich prinzipiell neuerdings ebenfalls ebenso wohl eben halt eh sowieso ubrigens kurz kurze kurzer update ruckmeldung
wegen zwar dabei dazu dafur darum deshalb daher also nun inzwischen mittlerweile werde sein flexibel wechsle kapazitat gerne per
leider das die der dem den ist sind bin es sie er mir uns mich gut besser sehr auch noch mal im zu mit bei reicht ware wurde mochte
habe haben immer zeit jetzt dann da so hatte mein meine einen eine ein einer am auf viel viele erfolg vielleicht alles seit von meiner
seite mal schon wieder einfach grund hallo liebe lieber gerade im moment zurzeit ok schicken sein werden danke tag tage als ihre ihr
hilfe tolle ganz voll moment augenblick jedenfalls uberhaupt naja tja bzw usw etc sozusagen ubrigens nochmal nochmals herrn frau herr
"""
LOOSE = frozenset(_LOOSE.split())
"""Words without weight."""

NAMES = frozenset(
    ["weiss", "klein", "lang", "kurz", "gross", "ernst", "frei", "sommer", "winter", "engel", "kind", "fertig", "voll", "schon", "richtig"]
)
"""Words that are somebody's or some place's name where they stand with a capital."""
