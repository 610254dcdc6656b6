"""The words that plain thanks are made of, in four languages. A reply with any other word is shown to its writer before it travels.

A list of what is unkind is never complete; a list of what is certainly kind need not be. Words that a barb needs (but, only, again,
would, least, finally found) are therefore missing here on purpose.
"""

from __future__ import annotations

import unicodedata


def fold(words: str) -> str:
    """Small letters without accents, typewriter apostrophes."""
    plain = unicodedata.normalize("NFD", words.lower().replace("’", "'"))
    return "".join(c for c in plain if unicodedata.category(c) != "Mn").replace("ß", "ss")


THANKS = """
thank thanks thankful thankfully thx cheers grateful gratitude appreciate appreciated
danke dank dankbar herzlichen merci remercie remercier reconnaissante reconnaissant gracias agradezco agradecida agradecido agradecer
"""
"""What says it outright."""

GIVE = """
show showed shown explain teach taught help introduce encourage listen save give gave given tell told walk point share send sent
read answer ask believe remind invite support look bring brought let stay stayed review recommend suggest prepare guide coach calm
cheer welcome include trust checked unblock translate draw drew drawn sketch demonstrate warn prove praise lend lent pass make made
offer write wrote written correct debug clear clarify simplify reassure
"""
"""What somebody does for somebody."""

GIFT = """
tip tips advice talk time patience help encouragement note template walk hour list example checklist kindness feedback support question
answer drawing hint trick calm humour humor explanation introduction welcome trust insight idea chat conversation name link page review
work everything sketch diagram overview guidance warmth openness honesty honest courage confidence suggestion recommendation shortcut
shortcuts guide summary demo session sessions recap correction pointer pointers comparison picture metaphor reminder method approach
book ear words tour recipe recap look lift ride cheatsheet walkthrough compliment
"""
"""What one is given."""

GOOD = """
great good useful helpful lovely kind wonderful brilliant perfect clear clearly clearer easy easier simple simpler fun nice gold golden
valuable excellent fantastic warm warmly kindly calmly gently friendly generous patient honest welcoming wise smart best better
wonderfully nicely well exactly super awesome amazing precious inspiring encouraging reassuring practical concrete thoughtful interesting spot treasure invaluable constructive
"""

PLAIN = """
a an the this that these those and or so as in on at to for from by with about into through of over during around out up off behind
i me my mine myself we us our you your yours yourself she her hers he his him they them their it its who whom whose which what how why
where when am is are was were be been being have has had 've do did does can will now today yesterday this week monday tuesday
wednesday thursday friday morning afternoon evening day days weeks first second third last month year years hours minute one two three
four five both all every each everything everybody many much more most very really truly especially particularly also too
lot lots of such quite whole half new old big small busy hectic grey little different right real
because since before after then there here soon later together alone side step line by
dear hi hello hey regards wishes best yours love lg
learn learned learnt understand understood know knew known realise realize find found feel felt see saw seen seeing use used using do
doing get got getting go went going come came work works working try out keep kept open take took taken taking have having need needed
want wanted like liked love loved enjoy enjoyed laugh laughed smile smiled think thought speak spoke present presented ask asking call
called build built run ran start started begin began finish finished solve solved fix fixed debug close closed read reading write
writing test tested set setting search plan planned prioritise prioritize talk talking present report follow followed copy copied
change changed improve improved grow grew grown hear heard remember hangs click clicked happen happens handle join joined land
landed passed worked connect connected decide decided lead led make makes making means mean meant matters matter
stuck lost nervous new afraid overwhelmed confident braver brave calmer happy happier glad home welcome
sure seen heard safe better faster quicker quickly early ready proud possible step steps able
ease dared dare moment times thing things way ways part parts bit people person team colleagues customer customers client clients
newcomer newcomers mentor mentoring mentorship question questions tool tools code log logs build test tests release releases process
processes system systems service services page pages form forms file files folder folders report reports month budget invoice invoices
payroll ledger calendar meeting meetings presentation presentations slide slides talk talks screen document documents documentation
wiki ticket tickets bug bugs error errors queue queues server servers database databases data table tables pipeline pipelines
deployment deployments branch branches request requests merge review reviews sprint sprints project projects task tasks shift shifts
handover rota patient patients ward lab study sample samples contract contracts order orders customer visit visits desk office
company department finance sales it hr legal design product products architecture layer layers map keyboard editor spreadsheet
spreadsheets excel sql git python kitchen leave refund balance names macro password access account accounts environment cluster
staging production setup config configuration script scripts command commands function functions module modules interface api
job jobs role roles goal goals priority priorities deadline deadlines roadmap agenda  notes
interview course training onboarding start beginning mail mails email emails letter channel phone number numbers figure figures chart
charts graph graphs dashboard dashboards model models method methods rule rules trick tricks shortcut shortcuts detail details context
background reason reasons history difference differences big picture jargon acronym acronyms vocabulary culture customs walk lunch
coffee tea halfway lots head mind wall week's fear courage confidence doubts imposter
contact contacts organise organize organised organized organising sit sat sitting noticed practise practice practised practising relax relaxed
breathe focus focused move moved settle settled adapt adapted discover discovered compare compared comparing measure measured calculate
calibrate calibrated install installed installing configure configured deploy deployed deploying merge merged merging push rebase commit
reset restart restarted load imported exported filter filters sort sorting pitch negotiate negotiated sell selling greet meet met
structure structured structuring summarise summarize schedule scheduled scheduling estimate estimated estimating upload download print
scan sign approve approved enter record recorded register submit apply applied navigate rehearse rehearsed tackle tackled contribute
collaborate communicate communicated express trusted rely phrase phrased word worded spot spotted notice explore explored review reviewed
openly carefully interesting silly basic remote technical daily weekly important essential relevant specific concise common hidden
comfortable natural human instantly immediately green red warehouse supplier suppliers break breaks sense away down flag flags
feature features teams knowing thinking knows standing until pull runner pager something somebody trying myself try trying world life
knowledge experience perspective view point points topic topics subject subjects area areas field fields example examples habit habits
routine routines tooling library libraries framework frameworks network networks repository repositories module application applications
app apps software hardware laptop computer machine machines printer excel outlook teams linux windows docker kubernetes terminal shell
unit units integration migration version versions logic structure flow flows diagram diagrams board boards backlog planning
standup retro retrospective estimate estimates requirement requirements specification specifications negotiation
conflict conflicts situation situations problem problems challenge challenges issue issues case cases exercise exercises equipment
instrument instruments device devices protocol protocols safety quality accounting bookkeeping taxes tax expenses purchase purchases
delivery deliveries stock inventory schedule schedules therapy medication chart admission discharge interview interviews
research paper papers article articles experiment experiments analysis statistics grant grants student students class classes teaching
sentence sentences language english german french spanish writing style text texts words word topic whom myself
soon anytime whenever anything pace strengths strength goals career path future questions worry worries nerves nervous
fear fears homesick newcomer beginner beginners start starting settle settling integrate integrating included belong belonging
thats im ive youre theres its lets
quick sheet sheets once travel between treasure everyday balance annual insurance abbreviation abbreviations glossary checkpoints audit
audits compliance regulation regulations law clause clauses term terms signature signatures bill bills payment payments cost costs price
prices supplier's market markets marketing campaign campaigns brand content social media event events press website websites webpage
brief briefing pitch proposal proposals strategy strategies vision mission value values standard standards norm norms certificate
certification licence license hazard evacuation fire alarm tour floor floors building entrance campus site sites plant
assembly packaging loading truck trucks route routes lift forklift shelf shelves barcode scanner nurse nurses
doctor doctors dose doses vein blood pressure dressing bed beds round rounds diagnosis referral pupil pupils
parents exam exams marking seminar thesis chapter chapters reference references citation microscope pipette buffer cell
cells culture cultures reagent reagents assay assays centrifuge letters meeting's memo memos protocol
headline headlines column columns row rows formula formulas pivot chart macro macros query queries index indexes join joins
loop loops class object objects variable variables debugger debugging breakpoint exception exceptions stack trace traces cache caching
thread threads async memory disk cpu cloud container containers cluster clusters node nodes pod pods monitoring alert alerts metric
metrics incident incidents on-call reviewer thanked handbook chapter january february march april may june july august september october november december
energy searching pauses off any voice published publish failed fine rollback hotfix patch patches bugfix regression commit commits fork git rebasing lint linter type types
domain domains user users interface interfaces button buttons layout layouts wireframe wireframes prototype prototypes colour colours color
colors font fonts persona personas journey research usability accessibility roadmap okr okrs kpi kpis dri scrum kanban jira confluence slack
zoom sharepoint sap salesforce hubspot figma photoshop tableau python java javascript typescript rust go react django ansible terraform
jenkins gitlab github postgres vpn wifi badge keycard parking locker canteen timesheet timesheets overtime rota rotas swap
policy policies benefit benefits pension relocation visa mentoring
pleasant delightful thorough thoroughly precise precisely sensible handy tremendous tremendously immense immensely enormously
incredible incredibly huge hugely greatly sincerely truly genuinely warmest heartfelt thankyou lifesaver star hero gem
treasure joy delight relief invaluable constructive positive attentive supportive approachable reliable
motivated motivating inspired inspires inspiration reassured relieved energised refreshed prepared organised confident welcome
suddenly eventually today's tonight forward ahead towards within across per via along overall
detail detailed briefly slowly explained clearly loudly politely professionally independently successfully
successful success pride proud growth goal achieve achieved achievement complete completed completing submit submitted deliver
delivered delivering present presenting defend convince convinced calmed relaxes focusing listening adding added add save saves saving
sent wrote drew apply applying skills skill knowledge tactic tactics technique techniques strategy handle handling
dealt deal dealing approach approached respond responding responded react reacted reply replies replied answer phone call calls calling
greeting interviewing negotiating hiring onboard onboarding manageable doable possible sure certain known
it's that's i'm i've i'll we've you've you're she's he's they're there's what's
"""

GERMAN = """
ich du sie er es wir ihr ihre ihrem ihren ihrer ihres dir dich mir mich uns euch dein deine deinem deinen deiner sein seine seinem seinen
mein meine meinem meinen meiner unser unsere unserem unseren der die das den dem des ein eine einen einem einer und oder fur fuer mit
bei beim im in am an auf aus zu zum zur von vom uber ueber durch nach vor um als wie wo was warum wer wen wem dass weil so
sehr viel viele vielen wirklich ganz gut gute guten guter gutes besser klar klarer klare verstandlich hilfreich nutzlich wertvoll toll
tolle tollen super prima grossartig wunderbar lieb liebe lieben nett nette freundlich ruhig geduldig offen offene herzlich herzliche
tausend besonders auch schon jetzt heute gestern diese dieser dieses diesen woche tag tage tagen stunde stunden morgen montag dienstag
mittwoch donnerstag freitag erste ersten erstes jeden alle alles ist war bin sind waren hat habe hast haben hatte hattest wurde kann
konnte weiss wusste geht ging lief lauft laeuft gelernt lernen gelernt verstehe verstanden verstehen geholfen hilft hilfe helfen hat
erklart erklaert erklarung erklaerung erklarungen gezeigt zeigen zeigst genommen zeit geduld mut ermutigt zugehort zugehoert gegeben
gabst gab tipp tipps rat ratschlag ratschlage hinweis hinweise beispiel beispiele liste listen checkliste vorlage vorlagen ubersicht
unterlagen gesprach gesprache gespraech gespraeche feedback ruckmeldung rueckmeldung unterstutzung unterstuetzung empfang aufnahme
einfuhrung einfuehrung vorstellen vorgestellt gebracht dafur dafuer damit dabei daruber man selbst gold wert freue freut gefreut froh
mag mochte gefallen gefiel spass gelacht lachen mutiger sicherer sicher wohl schritt fur ruhe lg gruss grusse gruesse viele hallo
dokumentiert dokumentieren sauber schreibt schreiben liest lesen macht machen frage fragen arbeite arbeiten arbeitet benutze nutze
gefunden finden fand findet schnell schneller leicht leichter einfach einfacher team kunden kunde test tests system gespart sparen spart bericht rechnung richtig richtige toll tickets prasentation meeting euch fragen antworten antwort beantwortet alltag kollegen kollegin
einstieg anfang vertrauen rundgang begleitung begleitet mitgenommen eingefuhrt eingearbeitet einarbeitung viel dazu darum darin dort zugehort
notizen zusammenfassung bild zeichnung skizze idee ideen prozess prozesse ablauf ablaufe projekt code fehler
"""
FRENCH = """
je j me m moi tu te t toi elle elles il ils nous vous on le la les l un une des du de d au aux et ou a en dans sur avec pour par chez
que qu qui quoi dont comment pourquoi ce cette ces cet c ca son sa ses ton ta tes mon ma mes votre vos notre nos leur leurs est sont
etait suis es ai as avons avez ont eu tres tellement vraiment bien bon bonne bons bonnes beaucoup tout toute tous toutes plus si mieux
clair claire clairs claires maintenant aujourd hui hier semaine jour jours heure heures matin lundi mardi mercredi jeudi vendredi
premier premiere premiers grand grande gros mille infiniment aussi deja utile utiles precieux precieuse precieuses gentil gentille
gentillesse patience temps aide aidee aides aider aidait explication explications explique expliquer expliques expliquant conseil
conseils accueil accueilli accueillie ecoute ecoutee ecouter ecoutes encourage encouragee encouragement encouragements montre montrer
montres appris apprends apprendre compris comprends comprendre sais savoir donne donner donnee partage partager pris prendre presente
presentee presenter exemple exemples liste idee idees astuce astuces retour retours soutien disponibilite confiance calme humour
chaleureux chaleureuse super genial formidable parfait parfaite agreable content contente heureuse heureux grace ravi ravie bonjour
salut cordialement amities equipe reunion reunions planning dossier dossiers facture factures rapport client clients code test tests
outil outils processus projet facile facilement simple simplement lire ecrire faire trouver trouve fonctionne marche marcher sereine
"""
SPANISH = """
yo me mi mis tu te ti tus ella ellas el ellos nos nosotros usted le les lo la los las un una unos unas de del al a y e o en con por
para como que quien cual donde porque este esta esto estos estas ese esa eso su sus nuestro nuestra es son fue era ha has he
han habia hemos muy mucho mucha muchos muchas mil tan tanto realmente bien buen buena bueno buenos buenas mejor todo toda todos todas
mas claro clara ahora hoy ayer semana dia dias hora horas manana lunes martes miercoles jueves viernes primer primera primeros tambien
ya util utiles valioso valiosa amable amabilidad paciencia tiempo ayuda ayudo ayudado ayudarme ayudaste ayudar explicacion
explicaciones explico explicarme explicado explicaste explicar consejo consejos bienvenida escucho escuchado escucharme escuchar animo
animarme ensenarme enseno ensenado ensenaste ensenar mostrarme mostro mostraste aprendi aprendido aprender entiendo entendi entender
comprendo se sabe saber dio dado diste compartir compartirme tomarse tomarte presento presentarme presentado ejemplo ejemplos lista
idea ideas truco trucos comentarios apoyo confianza calma humor calido calida genial estupendo estupenda perfecto perfecta agradable
contenta contento feliz gracias servido sirvio sirve servir hola saludos equipo reunion reuniones proceso procesos factura facturas
informe cliente clientes codigo prueba pruebas herramienta proyecto facil simple leer escribir hacer encontrar funciona registros
servidor sistema logs
"""

NEVER = """
lecture lectures speech sermon monologue door silence effort efforts try yacht cat dog holiday holidays divorce weather weekend
boss manager update mail message package parcel order newsletter survey subscription leftovers waste mess headache drama gossip
nonsense excuse excuses delay delays wait cancellation interruption criticism complaint blame fault gap lie lies joke jokes
performance opposite reverse contrary weakness burden attitude mood temper ego voice clothes hair smell looks age accent wife husband children baby pregnancy illness salary
pay nap sleep distraction punishment torture lesson honour honor vortrag predigt witz witze chef chefin
laune gerede ausrede ausreden zeitverschwendung verspatung absage perte retard keiner keine kein niemand nichts nicht nie rien jamais nada nunca none nobody never layoff redundancy porte puerta tur firing affair lecon sermon patron humeur perdida retraso sermon jefe
broma leccion
"""
"""Nouns that make a barb, or something about somebody else, of words that are kind."""


def _forms(words: str) -> frozenset[str]:
    """Each word with its English endings."""
    return frozenset(form for word in fold(words).split() for form in _endings(word))


def _endings(word: str) -> tuple[str, ...]:
    stem = word[:-1] if word.endswith("e") else word
    twice = word + word[-1] if len(word) > 2 and word[-1] not in "aeiouwxy" and word[-2] in "aeiou" else word
    return (word, word + "s", word + "es", stem + "ed", stem + "ing", twice + "ed", twice + "ing", word.removesuffix("y") + "ies")


def words_of(*lists: str) -> frozenset[str]:
    return frozenset(word for words in lists for word in fold(words).split())


GIVEN = _forms(GIVE)
GIFTS = _forms(GIFT)
KNOWN = GIVEN | GIFTS | words_of(THANKS, GOOD, PLAIN, GERMAN, FRENCH, SPANISH)
BARBED = _forms(NEVER)
