"""Turns of French that are read before those of ``french_turns``: verdicts behind days and ways to talk, hours, shifts, days away.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``french_turns.NAMES``. Words that count only beside
others, and those that mean nothing here, come before the plain yes and no.
"""

from __future__ import annotations

__all__ = ["VERDICTS"]

VERDICTS: tuple[tuple[str, str], ...] = (
    ("i don't want to stop", r"""
        (?:non,? )?(?:je |nous |on )?(?:ne |n')?(?:veux|souhaite|voudrais|compte|desire|pense|vais|voulons|souhaitons|aimerais) (?:surtout |absolument |vraiment |certainement |nullement )*(?:pas|jamais|point) (?:du tout |encore |que |non plus )*(?:arreter|mettre fin|mettre un terme|cloturer|clore|terminer|quitter|abandonner|suspendre|interrompre|mettre|annuler|cesser|stopper|refuser|decliner|renoncer|tout arreter|rompre|conclure)[^.!?,;\n]{0,40}
        (?:je |nous |on )?n'(?:ai|avons|a) (?:pas|aucune|nullement|jamais eu) (?:l'intention|envie|le projet|intention|raison) d(?:e |')(?:arreter|mettre fin|mettre un terme|cloturer|clore|terminer|quitter|abandonner|suspendre|interrompre|mettre|annuler|cesser|stopper|refuser|decliner|renoncer|tout arreter)[^.!?,;\n]{0,40}
        (?:ne |n')(?:desactivez|supprimez|arretez|coupez|suspendez|stoppez|cessez|interrompez|cloturez|mettez|fermez) (?:surtout )?pas [^.!?,;\n]{0,40}
        (?:pas|hors de) question d(?:e |')(?:arreter|mettre fin|suspendre|interrompre|refuser|quitter)[^.!?,;\n]{0,40}
    """),
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
)  # fmt: skip
