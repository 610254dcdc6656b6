"""How the French say yes and no, ask, offer, thank and stop: what each turn is in the grammar's English.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``NAMES``. Where the English has two parts, the first
holds in a sentence that names a day and the second elsewhere: what cannot be on a day is no refusal of the whole.
"""

from __future__ import annotations

from alongside.language.lexicon import ZONES

__all__ = ["NAMES", "NUMBERS", "SOON", "TIMELY", "TURNS"]

TIMELY = (
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b|\d"
    r"|\b(?:semaine|semaines|demain|aujourd'hui|apres-demain|matin|apres-midi|soir|seance|rendez-vous|rencontre|reunion|entretien|point)\b"
)
"""What makes a sentence one about a day."""

SOON = r"\b(?:cette semaine|la semaine prochaine|demain)\b"
"""What makes a whole mail one about days to come."""

NUMBERS = {"un": "1", "une": "1", "deux": "2", "trois": "3", "quatre": "4", "cinq": "5"}

NAMES: dict[str, str] = {
    "adv": r"(?:(?:malheureusement|helas|vraiment|tout a fait|bien|tres|volontiers|avec plaisir|avec joie|pleinement|entierement|totalement|absolument|aussi|egalement|encore|donc|juste|plutot|peut-etre|eventuellement|"
           r"hors|deja|simplement|s'il vous plait|svp|stp|s'il te plait|<now>|cette fois(?:-ci)?|cette annee|pour ma part|de mon cote|finalement|beaucoup|enormement|surtout|idealement|si possible|a mon tour|a nouveau|de nouveau|trop|bientot|certainement|evidemment),? )*",
    "now": r"(?:en ce moment|pour le moment|pour l'instant|actuellement|a l'heure actuelle|ces temps-ci|ces jours-ci|presentement|dans l'immediat|a ce stade)",
    "je": r"(?:je |j'|nous |on )?",
    "gap": r"(?:[^\s.!?;:,]+ ){0,5}?",
    "it": r"(?:la proposition|votre proposition|ta proposition|cette proposition|l'offre|votre offre|la demande|cette demande|sa demande|la demarche|cette demarche|l'initiative|cette initiative|le projet|ce projet|la participation|sa participation|cette participation|l'invitation|votre invitation|cela|ca|le mentorat)",
    "can": r"(?:pourriez-vous|pouvez-vous|pourrais-tu|peux-tu|voudriez-vous|est-ce que vous (?:pourriez|pouvez)|est-ce que tu (?:pourrais|peux)|vous pourriez|tu pourrais|pourrait-on|peut-on|serait-il possible de|est-il possible de|possible de|merci de|j'aimerais|je voudrais|je souhaite|je souhaiterais|pourrais-je|est-ce que je (?:peux|pourrais)|je peux)",
    "want": r"(?:je (?:voudrais|souhaite|souhaiterais|veux|desire|desirerais|cherche a|compte|tiens a|prefere|prefererais)|j'aimerais|j'ai envie d(?:e|')|j'aurais envie d(?:e|')|nous (?:souhaitons|voudrions|aimerions|voulons|desirons)|on (?:voudrait|aimerait|souhaite|veut)|mon but est d(?:e|')|mon objectif est d(?:e|')|l'idee serait d(?:e|')|il me faudrait|je dois)",
    "mentor": r"(?:mentore?|mentors|mentores|parrain|marraine|tuteur|tutrice)",
    "helped": r"(?:accompagnee?|epaulee?|guidee?|aidee?|soutenue?|coachee?|formee?|conseillee?|encadree?|orientee?|aiguillee?|suivie?|parrainee?)",
    "help": r"(?:accompagner|epauler|guider|aider|soutenir|coacher|former|conseiller|encadrer|orienter|initier|apprendre|enseigner|expliquer|montrer|transmettre|donner un coup de main)",
    "on": r"(?:pour|dans|en|sur|avec|au sujet de|a propos de|autour de|en matiere de|concernant|cote)(?: (?:la|le|les|l'|mon|ma|mes|du|de|des|de la|de l'))*",
    "aid": r"(?:un accompagnement|d'un accompagnement|un coup de main|d'un coup de main|un soutien|d'un soutien|de soutien|de l'aide|d'aide|un appui|d'un appui|des conseils|de conseils|un regard exterieur|d'un regard exterieur|du coaching|de coaching|un coaching|des echanges|un echange)",
    "mails": r"(?:e-?mails?|mails?|courriels?|rappels?|messages?|notifications?|relances?|lettres?|newsletters?|questionnaires?|sondages?|sollicitations?)",
    "whole": r"(?:tout|tout ca|tout cela|le mentorat|mon mentorat|notre mentorat|le binome|notre binome|mon binome|le tandem|notre tandem|l'accompagnement|notre accompagnement|mon accompagnement|les seances|nos seances|mes seances|nos rencontres|les rencontres|nos echanges|le parcours|mon parcours|notre parcours|le programme|ma participation|notre collaboration|la collaboration|notre cycle|nos rendez-vous|notre duo|le jumelage|notre jumelage)",
    "city": "|".join(sorted((place for place in ZONES if " " not in place and "-" not in place), key=len, reverse=True)),
    "date": r"(?:1er|\d{1,2}) (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)",
    "end": r"(?=\s*(?:[.,;!:\n)]|$|et |mais |car |- ))",
    "start": r"(?:^|(?<=[.!?\n,:;] )|(?<=\n)|(?<=et )|(?<=oui )|(?<=mais ))",
    "talk": r"(?:(?:notre|la|le|ma|mon|cette|ce|nos|les|une?|l') ?)?(?:prochaine? )?(?:seances?|rendez-vous|rdv|reunions?|entretiens?|entrevues?|echanges?|points?|rencontres?|appels?|sessions?|creneaux?|discussions?|visio|conversations?|cafe)",
    "day": r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)",
    "ways": r"(?:(?:visio\w*|videos?|teams|zoom|telephone|chat|slack|e-?mails?|mails?|courriels?|presentiel))",
    "move": r"(?:passer|decaler|deplacer|reporter|repousser|retarder|basculer|bouger|remettre|caler|transferer|reprogrammer|replanifier|glisser)",
}  # fmt: skip
"""The names and what they stand for; a name may be made of others."""

TURNS: tuple[tuple[str, str], ...] = (
    (r"i'm away for \g<len> from \g<d>", r"""
        (?:a partir de |a partir du |des |depuis )(?P<d><day>|<date>),? je (?:pars|m'en vais|suis en vacances|suis absente?|m'absente|serai absente?|suis en conge)(?: pour| pendant)? (?P<len>(?:une|deux|trois|quatre|\d) (?:semaines?|jours|mois))
    """),
    (r"i'm away, back on \g<d>", r"""
        je ne (?:rentre|reviens|rentrerai|reviendrai|serai de retour|reprends)(?: d(?:e|u) [^.!?,\n]{3,20}?)? que le (?P<d><date>)
    """),
    (r"\g<d> doesn't work for me", r"""
        (?P<d>(?:le )?<day>),? (?:c'est|ca va etre|ce sera) (?:un peu |trop |vraiment |assez |bien )*(?:juste|serre|charge|complique|tendu)(?: pour moi)?
    """),
    (r"after \g<b>", r"""
        (?:entre|de) \d{1,2} ?h(?: ?\d\d)? (?:et|a) (?P<b>\d{1,2} ?h(?: ?\d\d)?),? (?:c'est|je suis|j'ai|on a|il y a|je dois|nous avons)[^.!?,;\n\d]{2,40}, (?:ensuite|apres|puis) (?:je suis |c'est |ca |j'ai )?(?:libre|disponible|bon|va|volontiers|avec plaisir|dispo|du temps|joignable)
        avant (?P<b>\d{1,2} ?h(?: ?\d\d)?),? (?:c'est|je suis|j'ai|on a|il y a|je dois)[^.!?,;\n\d]{2,40}, (?:ensuite|apres|puis) (?:je suis |c'est |ca |j'ai )?(?:libre|disponible|bon|va|volontiers|avec plaisir|dispo|du temps|joignable)
    """),
    (r"until \g<b>", r"""
        (?:apres|a partir de) (?P<b>\d{1,2} ?h(?: ?\d\d)?),? (?:c'est|je suis|j'ai|on a|il y a|je dois)[^.!?,;\n\d]{2,40}, avant (?:je suis |c'est |ca |j'ai )?(?:libre|disponible|bon|va|volontiers|avec plaisir|dispo|du temps|joignable)
    """),
    (r"\g<d> only until \g<b>", r"""
        (?P<d>(?:le )?<day>s?),? je (?:pars|finis|termine|m'en vais|suis partie?)(?: deja| toujours)? (?:a|des|vers) (?P<b>\d{1,2} ?h(?: ?\d\d)?)
    """),
    (r"\g<d> only until 12h", r"""
        (?P<d>(?:le )?<day>s?),? je (?:pars|finis|termine|m'en vais|suis partie?)(?: deja| toujours)? (?:a|des|vers) midi
    """),
    ("any day works for me", "tout (?:me va bien|me va|me convient|m'arrange)(?= (?:sauf|excepte|hormis|a part))"),
    (" ", r"""
        je ne suis pas (?:vraiment |tres |trop )?(?:du matin|du soir|matinale?|leve-tot|une leve-tot|un leve-tot)
    """),
    (" ", r"""
        (?:donc |alors )?pas de (?!seance|rendez|reunion|rencontre|point|visio|telephone|mail|e-mail|appel|session|mentor|probleme|souci|dispo|temps|creneau|nouvelle|place)[a-z]+ (?:cette semaine|aujourd'hui|demain|la semaine prochaine)
    """),
    ("i have to skip ", r"""
        <je>(?:vais devoir|dois|vais|suis obligee? de) <adv>(?:zapper|sauter|manquer|rater|louper|secher|faire l'impasse sur) (?=(?:notre|la|le|cette|nos)\b)
    """),
    ("i have to skip ", "je fais l'impasse(?: sur)? ?"),
    ("i'd like a mentor", r"""
        (?:un|une) (?:bon |bonne |vraie? )?<mentor> me (?:ferait (?:du|le plus grand|beaucoup de) bien|serait (?:tres |bien |fort )?(?:utile|precieu(?:x|se))|aiderait(?: beaucoup| bien)?)
    """),
    ("i'd like someone who can help me", r"""
        (?:une personne|quelqu'un|un collegue|une collegue)(?: d'experience| experimentee?)?(?: a mes cotes| pres de moi)? me (?:ferait (?:du|le plus grand|beaucoup de) bien|serait (?:tres |bien |fort )?(?:utile|precieu(?:x|se))|aiderait(?: beaucoup| bien)?)
        (?:quelqu'un|une personne) (?:pourrait|peut|voudrait)(?:-il|-elle)? me prendre sous son aile
    """),
    ("i'm interested in ", r"""
        ce qui m'(?:interesse|attire|passionne)(?: surtout| le plus| avant tout| beaucoup)?,? c'est (?:la |le |les |l')?
    """),
    ("i have no time", r"""
        <je>n'ai (?:plus|pas|vraiment plus|vraiment pas) (?:la force|le courage|l'energie|la tete|les epaules|l'esprit|les reins)(?: (?:pour (?:ca|cela)|a (?:ca|cela)|de m'engager))?<end>
    """),
    ("i object", r"""
        <je>ne (?:peux|puis|saurais|vais) <adv>pas (?:le |la |l'|me )(?:detacher|liberer|lacher|ceder|preter|dispenser|remplacer)
    """),
    ("i agree", r"""
        (?:^|(?<=[.!?\n] ))(?:bien surement|mais bien surement|d'accord)<end>
        (?:envoyez|envoie|envoyez-moi|envoie-moi|envoyez-nous) ?(?:moi )?(?:l'invitation|les details|une invitation)
        a (?:une|notre) (?:belle |bonne |fructueuse |future )+(?:collaboration|aventure)
        j'ai hate de (?:commencer|rencontrer|travailler avec|faire la connaissance de|demarrer)
        je n'ai (?:rien contre|aucune objection|pas d'objection)
    """),
    ("please end the mentoring", r"""
        (?:mon|notre|le|ce) (?:mentorat|binome|accompagnement|tandem|parcours|jumelage|cycle) (?:s'arrete|prend fin|se termine|s'acheve|touche a sa fin|prendra fin|s'arretera)(?: donc| ici| la)*
        (?:le|notre|mon|ce) (?:mentorat|binome|accompagnement|tandem|parcours|jumelage|cycle) peut (?:donc )?etre (?:clos|cloture|arrete|dissous|termine|ferme)
    """),
    ("stop sending reminders", r"""
        (?:desactiver|couper|stopper|supprimer|arreter) (?:les|ces|vos|tous les|l'envoi des) <gap><mails>(?: de rappel)?
        (?:ces|les|vos) <mails>[^.!?\n]{0,22},? je n'en (?:ai (?:pas|plus) besoin|veux (?:plus|pas)|ai que faire)(?:, merci de les (?:supprimer|arreter|desactiver|couper))?
    """),
    ("i'd like to be a mentor", r"""
        <want> ?(?:pouvoir )?transmettre (?:quelque chose|un peu de mon experience|mon savoir|ce savoir|tout ca)(?: a (?:quelqu'un|d'autres|un jeune|la releve))?
        si vous (?:manquez|avez besoin|etes a court) d(?:e |'une? )?(?:mentors?|mentores?)(?: (?:aux|en|pour|dans|au) [^.!?,\n]{2,30})?
    """),
    (r"\g<len> a month", r"""
        (?P<len>une heure|une demi-heure|une demi heure|\d+ ?min(?:utes)?|trois quarts d'heure|1 ?h|30 ?min) (?:par|chaque) mois
    """),
    (r"\g<len> a week", r"""
        (?P<len>une heure|une demi-heure|une demi heure|\d+ ?min(?:utes)?|trois quarts d'heure|1 ?h|30 ?min) (?:par|chaque) semaine(?!,? (?:c'etait|etait|c'est))
    """),
    ("take over for others", r"""
        remplacer (?:une|un|deux|trois|quatre|plusieurs) (?:collegues?|personnes?|absents?)(?: a la fois| en meme temps)?
    """),
    ("during this period", "(?:pendant|durant|sur) cette periode"),
    (r"at most \g<n> mentees", r"""
        (?P<n>une?|deux|trois|quatre|[1-5])(?: mentore\w*| personnes?)?,? c'est (?:le|mon|un) (?:grand )?(?:maximum|max|plafond)
    """),
    (r"how about \g<x>", r"""
        (?:^|(?<=[.!?\n] ))(?:que dirais-tu de |que diriez-vous de )?(?P<x>(?:le )?(?:<day>|demain|apres-demain|le \d{1,2})[^.!?\n]{0,50}?),? (?:c'est jouable|c'est possible|c'est bon|c'est ok|c'est faisable|ca te va|ca te dit|ca te convient|ca te tente|ca vous va|ca vous dit|ca vous convient|ca ira|ca irait|ca marche|ca jouerait|ca joue|possible)(?: pour (?:toi|vous))?(?=\s*\?)
    """),
    ("move our session to ", r"""
        (?:on se |on |je te |je vous )(?:reporte|decale|remet|deplace) (?:ca )?(?:a|au) (?=<day>|demain|\d|le)
    """),
    ("we skip ", r"""
        (?:faisons|fait|faire|on fera|on fait) l'impasse (?:sur|pour)
    """),
    (r"\g<what> is cancelled", r"""
        (?P<what><talk>(?: (?:de|du|d')[^.!?,;\n]{0,20}?)?) (?:est |sera )?(?:annulee?s?|supprimee?s?)(?: (?:pour moi|de mon cote))?<end>
    """),
    ("i object", r"""
        <je>ne (?:donne|donnerai|peux donner|peux pas donner) <adv>(?:pas )?mon (?:accord|aval|feu vert|autorisation|consentement)
    """),
    ("i agree", r"""
        (?:vous pouvez|tu peux) compter sur mon (?:accord|soutien|aval|appui)
        c'est (?:donc |bien )oui<end>
    """),
    ("this is not", "ce n'est pas (?=une?\\b)"),
    (" ", r"""
        que (?:chaque semaine|toutes les semaines|tous les mois|chaque mois|d'habitude)
        (?:une |des |mes |ma |de la )?(?:formation|cours|etudes|gardes?) (?:le soir|du soir|de nuit|la nuit)
        je ne suis pas contre (?=une|deux|un)
    """),
    ("my availability generally", r"""
        (?:mes|voici mes) (?:horaires|disponibilites|creneaux|plages)(?: habituelles| actuelles| libres)?
    """),
    ("thank you for your help", r"""
        (?:mille |un grand |grand )?merci (?:beaucoup |infiniment |encore |mille fois )?(?:pour|de (?=(?:ta|ton|tes|votre|vos|cet|cette)\b)) ?[^.,;:!?\n]{3,50}?(?:matin|apres-midi|soir|heures?|minutes|hier|semaine|mois|telephone|mails?|appel|visio|<day>)[^.,;:!?\n]{0,30}
    """),
    ("i can't make it|i have to decline", r"""
        <je>ne (?:peux|pourrai|pourrais|saurais) <adv>pas <adv>(?:l'|la |le |les )(?:accompagner|suivre|prendre|aider|encadrer|guider)
    """),
    ("one question for my mentor: ", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:petite |autre |une |une autre |simple )*question(?: bete| rapide| pour (?:toi|vous|mon mentor|ma mentore)| idiote| pratique)? ?:(?= )
    """),
    (r"\g<city> time", r"""
        (?:heure|fuseau(?: horaire)?) (?:de |d')(?P<city><city>)
    """),
    (r"\g<d>s impossible for me", r"""
        (?:le |les )?(?P<d><day>)s?(?:,? (?:je suis|j'ai|je donne|je fais|je garde|je travaille|c'est)[^.!?\n\d,]{2,40})?,? (?:plus rien|rien du tout|pas possible|impossible|niet|jamais|surtout pas|non(?=[,.])|ne comptez pas sur moi|ce n'est pas possible|c'est exclu)<end>
    """),
    (r"\g<d>s and \g<e>s impossible for me", r"""
        (?:le |les )?(?P<d><day>)s? et (?:le |les )?(?P<e><day>)s?,? (?:plus rien|rien du tout|pas possible|impossible|niet|jamais|surtout pas|ne comptez (?:donc )?pas sur moi|ce n'est pas possible|c'est exclu)(?: ces deux jours| ces jours-la)?<end>
    """),
    (r"no \g<way>.", r"""
        (?:la |le |l'|les )?(?P<way><ways>),? (?:c'est niet|niet|c'est complique|ca ne marche pas|ca marche mal|c'est la galere)(?: chez (?:moi|nous))?
    """),
    ("clashes with", r"""
        (?:tombe|tombent) (?:en meme temps que|pendant|pile sur|sur|au meme moment que)|chevauche|(?:entre|rentre) en conflit avec|coincide avec
    """),
    ("would that suit you", r"""
        (?:c'est|est-ce|ce serait|ca serait) (?:jouable|faisable|possible|envisageable|bon|ok|gerable)(?: pour (?:toi|vous))?(?=\s*\?)
        (?:ca|cela) (?:te|vous) (?:va|convient|irait|tente|dit|conviendrait|arrange|arrangerait)(?=\s*\?)
    """),
    ("let's meet ", r"""
        (?:on se|nous nous) (?:voit|parle|retrouve|appelle|reparle|rappelle|capte|voyons|parlons) (?:plutot |donc |alors |du coup )*(?=le |lundi|mardi|mercredi|jeudi|vendredi|demain|apres-demain|a \d|vers \d|la semaine prochaine)(?!la semaine prochaine comme)
    """),
    (r"could i have \g<name> as my mentor", r"""
        (?:voir|demander|savoir|verifier) si (?P<name>[a-z-]+ [a-z-]+) (?:accepterait|voudrait|pourrait|serait d'accord|aurait envie|serait disponible|voudrait bien|serait partante?)(?: (?:de |d'|pour ))? ?(?:etre|devenir)? ?(?:ma|mon) mentore?
        (?P<name>[a-z-]+ [a-z-]+) (?:accepterait|voudrait|pourrait)(?:-elle|-il)? (?:de |d'|bien )?(?:etre|devenir) (?:ma|mon) mentore?
    """),
    ("i'm interested in ", r"""
        je (?:m'interesse|suis interessee? par|suis curieu(?:x|se) de|suis passionnee? (?:de|par)) ?(?:beaucoup |vivement )?(?:a la |au |aux |a l'|a |la |le |les |l')?
    """),
    ("i have just taken over ", r"""
        je viens (?:juste )?de (?:re)?prendre (?!rendez)
    """),
    ("i agree", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n)|(?<=oui, )|(?<=oui ))avec (?:joie|plaisir|grande joie|grand bonheur|un immense plaisir)<end>
    """),
    ("i'll be ", "je (?:serai|vais etre|resterai)(?! de nouveau| de retour| a nouveau)"),
    ("i have to skip ", r"""
        <je>(?:vais devoir|dois|vais|suis obligee? de) (?:malheureusement )?(?:zapper|sauter|manquer|rater|louper|secher|annuler|laisser tomber)
    """),
    (r"\g<d> impossible for me", r"""
        (?P<d>(?:le |les )?<day>s?(?:(?:,| et)(?: le| les)? <day>s?){0,3})[^.!?\n\d]{0,40}?,? (?:donc|alors|du coup) (?:pas|rien|impossible|indisponible) (?:pour moi )?(?:ces jours-la|ces deux jours-la|ces deux jours|ces jours)
    """),
    ("no phone calls", r"""
        (?:evitons|evitez|eviter|evite|j'evite|j'aime mieux eviter|on evite|je fuis|je deteste) (?:de |d'|par |en |les |l'|le )?(?:appels?(?! d'offres)|coups? de fil)
    """),
    (r"on the \g<d>th", r"""
        (?:^|(?<=[.!?\n] )|(?<=, ))le (?P<d>\d{1,2})(?=,? (?:je|j'|nous|on|il|c'est)\b)
    """),
    (" ", r"""
        c'est (?:lui|elle) que je (?:voudrais|veux|souhaite|souhaiterais|aimerais)(?: avoir)?(?: comme mentore?)?
    """),
    (" ", r"""
        (?:la |le |l'|les )?<ways>,? (?:me fatigue|m'epuise|m'ennuie|coupe|plante|rame|me fait mal|sature|me donne mal)(?: [^.!?,;\n]{0,30})?
        j'aurais (?:adore|aime|voulu|ete ravie?)(?: dire oui| le faire| vous aider| participer| accepter)?
        <je>(?:a|ont|avait|avaient) dit (?:non|oui) (?:a|au|aux)(?: la| le)? [^.!?,;\n]{3,30}
        du matin au soir
        pour m'y (?:retrouver|aider|mettre|former)
        <je>(?:ne )?(?:lis|lirai|regarde|regarderai|consulte|consulterai|releve) (?:pas|plus) (?:mes|les|mon) (?:e-?mails|mails|courriels|messages|messagerie)
    """),
    ("fyi, ", r"""
        (?:^|(?<=\n)|(?<=[.!?\n] ))(?:pour (?:info|information)|a titre d'information|petite info)\b ?:?
    """),
    ("because", r"""
        parce que|parce qu'|vu que|vu qu'|etant donne que|puisque|puisqu'
    """),
    (r"no \g<way>", r"""
        (?:la |le |l'|les )?(?P<way><ways>),? (?:c'est (?:non|exclu|mort|impossible|hors de question)|non merci|jamais|tres peu pour moi|je (?:n'aime|ne supporte|n'utilise) pas|surtout pas|a eviter|on (?:evite|oublie)|je (?:l'|le |la )evite|c'est pas mon truc)
        (?:evitons|evitez|eviter|evite|j'evite|j'aime mieux eviter|on evite|surtout pas|je fuis|je deteste) (?:de |d'|par |en |la |le |l'|les )?(?P<way><ways>)(?! et)
    """),
    ("an hour ", r"""
        1 ?h(?:eure)?(?= (?:toutes|par|tous|chaque|une fois|de temps))
    """),
    (r"on the \g<d>th", r"""
        du (?P<d>\d{1,2})(?=\s*[.,;!?\n]|$| au lieu| a cause| car| parce)
    """),
    ("india time", r"""
        heure (?:indienne|d'inde|de l'inde)
    """),
    ("in the afternoon", r"""
        (?:dans|en cours d|pendant) ?(?:l'apres-midi|d'apres-midi)
    """),
    ("in the morning", r"""
        (?:dans|pendant|en) (?:la )?(?:matinee)
    """),
    ("for your help ", r"""
        (?:pour|de) (?:tes|vos|ses|ta|ton|votre|la|l'|cette|le) ?(?:conseils?|franchise|patience|aide|ecoute|soutien|retours?|explications?|gentillesse|temps|coup de main|seance|echange) (?:de|du|d') ?(?:lundi|mardi|mercredi|jeudi|vendredi|hier|ce matin|la semaine derniere)
    """),
    ("i can't make it", r"""
        (?:pas moyen|impossible|infaisable|rate|fichu|pas possible|c'est rape)(?= (?:pour moi |de mon cote |de venir |d'etre la )?(?:cette semaine|la semaine|demain|aujourd'hui|ce matin|cet apres-midi))
    """),
    (r"could i have \g<name> as my mentor", r"""
        (?:<want> ?)<adv>(?:travailler|collaborer|echanger|faire equipe|former un binome|etre (?:en binome|jumelee?)|tandemer|apprendre) avec (?!quelqu|un|une|des|le|la|mon|ma|les|qui)(?P<name>[a-z-]+ [a-z-]+)
    """),
    (r"is \g<name> still available as a mentor", r"""
        (?:est-ce que |est-ce qu')?(?P<name>[a-z-]+ [a-z-]+) (?:prend|accepte|accompagne|suit|est(?:-elle|-il)?|aurait(?:-elle|-il)?) (?:encore |toujours )?(?:libre|disponible|de la place|une place|des mentore\w*|de nouveaux mentore\w*|d'autres mentore\w*)(?: comme mentore?)?(?=\s*\?)
    """),
    ("please ask someone else", r"""
        (?:cherchez|trouvez|demandez|adressez-vous|sollicitez|proposez|voyez|cherche|demande)(?:-le|-la)? <adv>(?:a |avec )?(?:quelqu'un d'autre|une autre personne|un autre collegue|une autre collegue)
        (?:mieux vaut|il vaut mieux) (?:demander|chercher|solliciter|trouver)(?: a)? (?:quelqu'un d'autre|une autre personne)
    """),
    ("i have to decline", r"""
        (?:ce sera|c'est|ca sera|la reponse est|ma reponse est|je reste sur un|pour moi c'est) (?:malheureusement |helas )?non(?: pour moi| cette fois(?:-ci)?| de mon cote| cette annee)?<end>
    """),
    ("works for me|i agree", r"""
        ca (?:me va|marche|roule|me convient|me plait|me parle|m'interesse|me tente|colle|le fait|passe)(?: bien| tres bien| parfaitement| comme ca| tout a fait| pour moi)*<end>
        (?:c'est bon|c'est ok|ok|c'est parfait|parfait|c'est d'accord) pour moi<end>
    """),
    ("note to self:", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:a ne pas oublier|ne pas oublier|penser a|a penser|pour (?:mes|ma) (?:notes|archives|dossiers?|memoire)|dans mes notes|idee|lecon du jour|apprentissage|mes notes|compte rendu perso|aide-memoire|pour me souvenir)(?: pour moi)? ?:
    """),
    ("when is our next session", r"""
        (?:c'est )?(?:quand|a quand|a quelle date|quel jour)(?: est| a lieu| c'est| est-ce| tombe)?,? (?:deja )?(?:notre|la|ma|nos|mon) proch\w+ \w+
    """),
    ("do i need to ", r"""
        (?:ai-je le droit|est-ce que j'ai le droit|est-il permis|est-il possible|ai-je besoin|est-ce que je dois|dois-je|faut-il) (?:de |d')?(?=avoir|etre|prevenir|demander|informer|en parler|payer|remplir)
    """),
    ("i object", r"""
        <je>(?:m'y oppose|m'oppose|mets mon veto|emets un avis defavorable|rends un avis defavorable|dois m'opposer|dois m'y opposer|refuse mon accord|ne donne pas mon accord)
        avis defavorable|veto de ma part|c'est non de mon cote
        <je>(?:ne )?(?:peux|saurais|puis) pas me passer d(?:e|')(?: lui| elle| ses services| [a-z]+)*
        (?:elle|il|m(?:me|onsieur|adame|\.)? [a-z-]+) (?:est|m'est|nous est|reste) (?:actuellement |vraiment |totalement )?indispensable
        <je>(?:ne )?(?:suis pas|ne suis pas) favorable
        <je>(?:ne )?(?:peux|souhaite|veux|puis) pas (?:donner mon (?:accord|aval|feu vert)|approuver|autoriser|valider|cautionner|(?:la |le |l')?liberer|y consentir|l'autoriser|le valider|la valider)
    """),
    ("i can't make it|i have to decline", r"""
        <je>(?:suis|serais|me vois|me sens|suis malheureusement) (?:malheureusement )?(?:au regret|dans l'obligation|obligee?|contrainte?|forcee?|navree?|desolee?) (?:de |d')(?:devoir )?(?:refuser|decliner|dire non|renoncer|passer mon tour|vous dire non|decevoir|vous decevoir)
        <je>(?:dois|vais devoir|prefere|vais|regrette de devoir|me permets de|suis forcee? de) <adv>(?:refuser|decliner|passer mon tour|renoncer|dire non|m'abstenir|laisser ma place|passer la main)
        (?:je |j'|nous )(?:decline|refuse|renonce|passe mon tour|passe la main|m'abstiens)<end>
        (?:sans moi|pas cette fois(?:-ci)?|pas pour moi|pas cette annee)<end>
        <je>ne (?:suis|serai|serais|me sens) (?:malheureusement )?pas (?:en mesure|capable|en etat|a meme|en position|disposee?) (?:de |d')(?!venir|assister|me liberer|etre la)<adv>(?:m'engager|m'y engager|accepter|assurer|prendre|assumer|endosser|accompagner|suivre|consacrer|repondre|donner|encadrer)[^.!?,;\n]{0,30}
        <je>ne (?:peux|pourrai|pourrais|saurais|puis) <adv>(?:pas|plus) <adv>(?:m'engager|m'y engager|accepter|assurer|assumer|prendre (?:ca|cela|ce role|cette mission|quelqu'un|personne|en charge)|endosser|donner suite|m'y consacrer|repondre favorablement|relever)(?: (?:ce role|cette mission|cette tache|cela|ca|votre \w+|la \w+))?
        <je>ne (?:me sens|suis) pas (?:a la hauteur|prete?|la bonne personne|legitime|le bon profil)
        ne comptez pas sur moi
    """),
    ("doesn't work for me|i have no time", r"""
        (?:c'est|ce n'est|ce sera|cela n'est|ca n'est) (?:malheureusement |helas |vraiment )?(?:impossible|pas possible|pas faisable|pas jouable|pas envisageable|pas realiste) <now>
        (?:c'est|ce serait|ca ferait|ca fait|cela fait) (?:vraiment |un peu |beaucoup |bien )?trop(?: lourd| de travail| pour moi| a gerer)* <now>
        (?:c'est|ce serait|ca ferait) (?:vraiment |un peu |beaucoup )?trop pour moi(?: <now>)?
        <je>(?:n'ai|n'aurai|n'aurais) <adv>(?:pas|plus|vraiment pas|malheureusement pas|aucun|guere|absolument pas) <adv>(?:assez )?(?:le temps|de temps|du temps|l'energie|les ressources|la place|la disponibilite|de disponibilite|de marge|temps)(?: (?:pour (?:ca|cela)|a y consacrer|a consacrer|necessaire|de m'en occuper))*(?: <now>)?<end>
        <je>(?:manque|manquons) <adv>(?:cruellement )?de (?:temps|disponibilite|disponibilites)
        <je>suis <adv>(?:completement |deja )?(?:debordee?|submergee?|surchargee?|sous l'eau|noyee?|charrette|a saturation|au taquet|pris a la gorge|a bout)(?: <now>)?
        mon (?:agenda|planning|emploi du temps|calendrier) (?:est|deborde|ne me le permet|ne le permet|explose|est deja)(?: \w+){0,3}?(?: plein| pas| sature| charge| complet| bourre| comble)?<end>
    """),
    ("stop sending reminders", r"""
        (?:epargnez|epargne|dispensez|dispense)-moi (?:de |d')?(?:ces|vos|les|tous ces|tes|cette|ce)? ?<gap><mails>(?: (?:hebdomadaires|quotidiens|mensuels|automatiques|inutiles|du vendredi|du lundi))?
        (?:retirez|supprimez|enlevez|otez|effacez|desabonnez|desinscrivez|retire|enleve)-moi (?:de |des |du )?<gap>(?:liste|listes|envoi|envois|<mails>|diffusion)[^.!?,;\n]{0,40}
        (?:cessez|arretez|stoppez|cesse|arrete|coupez|desactivez) <adv>(?:avec )?(?:ces|vos|les|tous ces|de m'envoyer|de m'adresser|de me bombarder de|de m'inonder de)(?: ces| vos| les| des)? ?<gap><mails>
        <je>ne (?:veux|souhaite|desire|voudrais) (?:plus|pas) (?:recevoir|de|des|avoir|lire) <gap><mails>
        plus (?:besoin )?(?:de |d'|aucun )(?:ces |vos )?<mails>
    """),
    ("end the mentoring", r"""
        (?:je|nous|on) (?:ne )?(?:souhaite|souhaitons|veux|voulons|veut|desire|compte|vais|peux|vais malheureusement|prefere|preferons) <adv>(?:pas|plus|ne pas|ne plus) <adv>(?:continuer|poursuivre|aller plus loin|rester dans le programme)
        <je>(?:arrete|m'arrete|arretons|quitte|quittons|abandonne)<adv> (?:le mentorat|le programme|la|le tandem|ici|nos seances)<end>
        <adv>(?:cloturer|clore|terminer|arreter|conclure|mettre fin a|mettre un terme a|mettre un point final a|cesser|stopper|boucler|achever|rompre|dissoudre) <adv><whole>
        (?:mettre fin|mettre un terme|mettre un point final) (?:au|a la|a notre|a mon|a nos|a l') ?(?:mentorat|binome|accompagnement|tandem|seances|rencontres|programme|parcours|collaboration|jumelage|echanges|duo)
        (?:vous pouvez|tu peux|merci de|veuillez|il faut(?: donc)?|il faudrait|on peut|nous pouvons) <adv>(?:cloturer|clore|fermer|terminer|arreter|conclure|cesser) <adv>(?:<whole>|la|ici)<end>
    """),
    ("pause the mentoring", r"""
        (?:mettre|mettez|mets|mettons|met|laisser|laissez|laissons|placer|gardez) <adv>(?:<whole> )?<adv>(?:en pause|en veille|en suspens|entre parentheses|en stand-?by|au frigo|sur pause|en sommeil|de cote|sur la glace|en attente)
        (?:suspendre|suspendez|suspendons|suspends|geler|gelez|gelons|interrompre|interrompez|interrompons|figer|figez) <adv><whole>
    """),
    ("the break is over, we can resume", r"""
        (?:mon|ma|le|la|notre) (?:conge(?: \w+)?|pause|arret(?: maladie)?|convalescence|maternite|cure|sabbatique) (?:est|s'est|se) (?:enfin |bien )?(?:terminee?|finie?|achevee?|passee?|derriere moi|termine)
    """),
    ("we can resume", r"""
        (?:on peut|nous pouvons|je peux|<want>|je suis prete? a|prete? a|on peut enfin|nous voila prets a) ?<adv>(?:repartir|redemarrer|recommencer|m'y remettre|s'y remettre|reprendre|relancer|nous y remettre|remettre ca|reactiver)(?: (?:le mentorat|les seances|nos seances|nos echanges|le programme|la ou nous|comme avant))*
        <start>(?:on|nous|je) (?:repart|redemarre|recommence|reprends|reprend|reprenons|repartons)<end>
    """),
    ("do you still need mentors, i'd like to be a mentor", r"""
        si (?:vous|tu|jamais vous) (?:cherchez|avez besoin de|recrutez|manquez de|cherches|etes a la recherche de|avez encore besoin de) <adv>(?:des |de |d')?(?:autres |nouveaux |nouvelles )?(?:mentors|mentores|mentor|mentore|volontaires|benevoles)(?: supplementaires)?
        (?:cherchez|recrutez)-vous <adv>(?:des |de )?(?:mentors|mentores)
    """),
    ("i'd like to be a mentor", r"""
        <want>? ?<adv>(?:transmettre|partager|mettre a profit|faire profiter)(?: aux autres| de)? (?:mon|ma|mes|ce que je|ce que j'ai)(?: \w+){0,2}
        <je>(?:me propose|me porte volontaire|suis volontaire|suis candidate?|pose ma candidature|suis partante?|suis prete?|me lance) <adv>(?:comme|pour (?:etre|devenir)|en tant que|a devenir|a etre) <mentor>
        (?:devenir|etre) <adv><mentor>(?: a mon tour| moi-meme| moi aussi)
        (?:inscrivez|ajoutez|notez|mettez)-moi (?:comme|sur la liste des|parmi les|en tant que) <mentor>
        <je>(?:peux|pourrais|veux bien|voudrais|aimerais|serais ravie? de|serais heureu(?:x|se) de) (?:bien )?(?:accompagner|epauler|parrainer|encadrer|coacher) (?:un|une|des|quelqu'un|de)(?: \w+)?
    """),
    ("let's renew", r"""
        (?:<want>|on|nous|je) ?<adv>(?:prolonger|prolonge|prolongeons|renouveler|renouvelle|renouvelons|rempiler|rempile|rempilons|reconduire|repartir pour|repart pour|continuer encore|continuons)(?: (?:le mentorat|l'aventure|notre binome|de|pour|encore|douze|\d+|trois|semaines|mois|un cycle|un tour|une saison|d'un|cycle))*<end>
    """),
    ("i agree", r"""
        <start>(?:je |j'|nous )(?:soutiens|appuie|approuve|valide|autorise|cautionne|encourage|accepte|soutenons|approuvons|validons|consens a|souscris a|adhere a) <adv>(?:sans reserve |sans hesiter |des deux mains )*(?:<it>)?
        (?:j'y suis|je suis|nous sommes|j'y serais) <adv>(?:favorable|favorables|pour|partante?s?|preneu(?:r|se)|d'accord|ok|de la partie|des votres|rassuree?)(?: <now>)?<end>
        (?:vous avez|tu as|il a|elle a|ils ont) mon (?:feu vert|accord|aval|ok|soutien|consentement|plein accord|entier soutien)
        <je>(?:donne|vous donne|lui donne) (?:volontiers |bien volontiers )?mon (?:feu vert|accord|aval|ok|soutien|consentement)
        (?:vous pouvez |tu peux )?(?:comptez|compte|compter) sur moi
        <start>(?:je prends|je marche|je fonce|je signe|je participe|j'en suis|j'embarque|je suis dedans|banco|vendu|tope la|marche|entendu|adjuge|allons-y|va pour|nickel|impec|impeccable|chouette|parfait pour moi|bien sur|oui bien surement|oui bien sur|mais oui|avec grand plaisir|et comment|pourquoi pas|sans probleme|sans souci|sans hesiter)<end>
        <start>oui,? (?:bien |tres )?(?:surement|volontiers|evidemment|certainement|avec joie|sans probleme|sans hesiter)
        (?:alors |donc )?c'est (?:un (?:grand )?)?oui<end>
        je (?:veux|voudrais) bien (?:l'|la |le )(?:accompagner|aider|suivre|prendre|guider)
        je (?:l'|la |le )(?:accompagne|prends|guide|suis) (?:volontiers|avec plaisir|avec joie)
        (?:on fait|on part|faisons|partons|va|allons-y) (?:comme (?:ca|cela|prevu)|la-dessus|ainsi)
        (?:la|votre|cette|ta) proposition (?:me plait|me convient|me va|me seduit|est parfaite|m'interesse)(?: beaucoup| bien| tres bien| parfaitement)*
        (?:c'est|quelle|voila|tres|excellente|bonne) ?(?:une )?(?:tres |excellente |bonne |belle |super |chouette )+(?:idee|initiative|demarche|proposition|nouvelle)
        (?:je n'y vois|je ne vois|il n'y a|j'y vois)(?: de mon cote| pour ma part)? (?:aucun|pas d'|pas l'ombre d'un|que du bien|que des avantages|aucune)(?:inconvenient|objection|probleme| inconvenient| objection| probleme| souci)?
        (?:elle|il|m(?:me|onsieur|adame|\.)? [a-z-]+) peut <adv>(?:participer|y aller|s'inscrire|se lancer|foncer)
        (?:rien|aucun element|pas d'argument) (?:contre|ne s'y oppose|a redire)
        (?:je )?(?:l'|la |le |les )(?:accompagnerai|prends|accueillerai|suivrai|soutiendrai) (?:avec plaisir|avec joie|volontiers|bien volontiers)
    """),
    ("i'd like another mentor", r"""
        (?:il m'en faudrait|il m'en faut|j'en voudrais|j'en cherche|je cherche|il me faudrait|il me faut|j'aurais besoin d'|j'ai besoin d'|<want> ?(?:trouver |avoir )?) ?(?:un autre|une autre|un nouveau|une nouvelle|un remplacant|une remplacante)(?: <mentor>)?<end>
    """),
    ("i'd like a mentor", r"""
        (?:auriez|avez|aurais|as|avez-vous|y a-t-il|existe-t-il)(?:-vous|-tu)? <adv>(?:un|une|des) <mentor>(?: (?:pour moi|disponible|libre|a me proposer))*
        (?:je (?:fais|depose|formule) (?:une |ma )?)?(?:demande|requete|candidature|recherche|sollicitation)s? (?:de |d'|d'une? |pour une? |pour un |pour le |pour le programme de )(?:mentore?|mentorat|parrain|marraine)
        si vous (?:me trouviez|pouviez me trouver|m'attribuiez|avez|aviez|me trouvez|pouvez me trouver) (?:un|une) <mentor>
        (?:participer|m'inscrire|prendre part|adherer|postuler|entrer|integrer|rejoindre) (?:au|a|dans|a votre|a ce|le|votre) ?(?:le |votre )?(?:mentorat|programme|dispositif|parcours)(?: de mentorat)?(?: (?:comme|en tant que) mentoree?)?
        (?:etre|pouvoir etre|me faire) (?:mise? en (?:relation|contact|lien)|jumelee?|associee?|couplee?) avec (?:un|une) <mentor>
        (?:il me faudrait|il me faut|j'aurais besoin d'|je suis a la recherche d'|a la recherche d'|besoin d'|en quete d'|je reve d'|je manque d') ?(?:avoir )?(?:un|une) <mentor>
    """),
    ("could you find me ", r"""
        <can> <adv>me (?:mettre en (?:contact|relation|lien) avec|trouver|presenter(?: a)?|attribuer|proposer|indiquer|recommander|orienter vers|diriger vers|jumeler avec|associer a|denicher|designer|conseiller) (?=(?:un|une|quelqu|des|le|la)\b)
        (?:etre|pouvoir etre) (?:mise? en (?:relation|contact|lien)|jumelee?|associee?) avec (?=(?:un|une|quelqu)\b)
        (?:il me faudrait|il me faut|je suis a la recherche d(?:e |')|j'aurais besoin d(?:e |')) ?(?=(?:un|une|quelqu'un)\b)
    """),
    ("i'd like help with ", r"""
        (?:<want> ?|j'aurais besoin d'|j'ai besoin d'|je ressens le besoin d')(?:etre )?<helped>(?: par (?:une?|quelqu'un) ?(?:<mentor>)?,?)? <on>
        (?:<want> ?(?:avoir |recevoir |trouver )?|j'aurais besoin |j'ai besoin |je cherche |je suis a la recherche |besoin )<aid> <on>
        (?:quelqu'un|une personne|un collegue|une collegue|qui)(?: de chez vous| chez vous| parmi vous)? (?:pourrait|peut|voudrait|veut|saurait|aurait envie de|serait d'accord pour|serait pret a|accepterait de|aurait le temps de)(?:-elle|-il)? (?:bien )?(?:me |m')<help>(?: (?:a |un peu |mieux ))?(?: ?<on>)?
        qui (?:me |m')(?:apprendrait|expliquerait|aiderait|guiderait|montrerait|accompagnerait|apprenne|explique|aide|guide|montre|accompagne|epaule|coache|forme|initie)(?: a)?(?: <on>)?
    """),
    ("i'd like to get better at ", r"""
        (?:<want> ?|j'ai besoin de |je suis la pour |objectif : )(?:mieux )?(?:progresser|m'ameliorer|me perfectionner|monter en competences?|me former|m'initier|gagner en aisance|prendre confiance|evoluer|grandir|me lancer|m'orienter|y voir plus clair|etre plus a l'aise|devenir meilleure?|devenir plus a l'aise) (?:<on>|a la|a l'|au|aux|a|vers (?:la|le|les)?)
        (?:<want> ?|j'ai besoin d'|j'ai besoin de )(?:apprendre|maitriser|comprendre|decouvrir|approfondir|developper|mieux comprendre|mieux maitriser)(?: (?:a|les bases de|les bases du|mes connaissances en|mes competences en|mes connaissances sur))?
    """),
    ("i'd like to talk to someone about ", r"""
        (?:<want> ?|je cherche )(?:a )?(?:pouvoir )?(?:echanger|discuter|parler|debattre) (?:avec quelqu'un )?(?:sur|de|du|autour de|autour du|a propos de|au sujet de)(?: la| le| les| l'| mon| ma| mes)?
    """),
    (r"move \g<what> \g<by> earlier", r"""
        avancer (?P<what>(?:<talk>(?: (?:de|du) (?:mardi|lundi|mercredi|jeudi|vendredi|demain))?|la|le|tout)?) ?(?:de |d')(?P<by>\d+ ?(?:minutes|min|h)|une heure|une demi-heure|un quart d'heure|dix minutes|quinze minutes|vingt minutes|trente minutes|deux heures)
    """),
    ("move ", r"""
        (?<=pourrait-on )<move>(?= (?:<talk>|la|le|celle|celui|de|du|a|au))
        (?<=peut-on )<move>(?= (?:<talk>|la|le|celle|celui|de|du|a|au))
        (?:pourrait-on|peut-on|pourrions-nous|pouvons-nous|serait-il possible de|est-il possible de|est-ce possible de|possible de|on peut|on pourrait|est-ce qu'on peut|est-ce qu'on pourrait|est-ce que l'on peut|je (?:dois|voudrais|souhaite|souhaiterais|prefererais|propose de|vous propose de|te propose de|suggere de|vais devoir|suis obligee? de)|j'aimerais|nous devons|il faudrait|il faut|merci de|veuillez|peux-tu|pouvez-vous|pourriez-vous|pourrais-tu|ca te va de|ca t'embete de) <adv>(?:<move>|avancer)(?= (?:<talk>|la|le|celle|celui|de|du|a|au|mon|ma|notre)\b)
        <start>(?:on |nous )?(?:passe|decale|deplace|reporte|repousse|bascule|decalons|deplacons|reportons|repoussons|basculons|passons|avancons|avance)(?= (?:<talk>|la|le|celle|celui|de|du|a|au)\b[^.!?\n]{0,60}(?: a | au | vers ))
    """),
    ("we skip", r"""
        (?:on|nous|je|j')? ?<adv>(?:saute|sautons|zappe|zappons|fait l'impasse sur|faisons l'impasse sur|passe|passons|laisse|laissons|laisser|oublie|oublions) ?(?:une fois|un tour|notre tour|tomber|cette fois|celle-ci|celui-ci)
        (?:on|nous|je) (?:saute|sautons|zappe|zappons|annule|annulons|supprime|supprimons)
    """),
    ("thank you ", r"""
        (?:je )?(?:tenais|tiens|voulais|voudrais|souhaitais|souhaite|aimerais|veux) <adv>(?:a )?(?:vous |te |le |la |les |lui )?(?:remercier|dire (?:un (?:grand|immense) )?merci|exprimer ma (?:gratitude|reconnaissance))
        grace a (?:toi|vous|lui|elle|tes|vos|ses)
        (?:m'a|m'ont|l'a|nous a) <adv>(?:aidee?|apporte|servi|ouvert les yeux|fait du bien|rassuree?|motivee?|inspiree?|eclairee?|fait avancer|redonne (?:confiance|courage)|porte|sauve)(?: la mise| enormement| beaucoup| confiance)*
        (?:valaient|valait|vaut|valent) de l'or|(?:un|quel) (?:vrai )?(?:bonheur|regal|tresor) (?:cet echange|cette seance)?
        je (?:te|vous|lui) (?:suis|en suis) <adv>(?:tres |vraiment |infiniment |extremement )?reconnaissante?
        (?:un )?(?:grand|immense|enorme|gros|sincere) merci(?: encore)?|merci (?:infiniment|mille fois|du fond du coeur|beaucoup|bien|encore|tellement)
        chapeau (?:bas )?(?:a|et)
    """),
    ("i can only do ", r"""
        <je>ne (?:peux|pourrai|suis disponible|suis libre|suis dispo) (?:plus |desormais |dorenavant |maintenant )*que (?=le |la |l'|les |en |pendant |sur |dans |au |entre |apres |avant |de |du |a |vers |lundi|mardi|mercredi|jeudi|vendredi)
    """),
    ("from now on ", r"""
        (?:desormais|dorenavant|a l'avenir|a partir de maintenant|des maintenant|dorenavant)
    """),
)  # fmt: skip
