"""Frames of French that are read before all other turns: a verb with its places, wherever clitics and adverbs put what belongs to it.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``french_turns.NAMES``. What means nothing here,
idioms, the writer's own day and what others do, comes first, so that nothing is read into it.
"""

from __future__ import annotations

__all__ = ["FRAMES"]

_STOP = r"(?:arreter|desabonner|desinscrire|abandonner|laisser tomber|lacher|quitter|terminer|suspendre|refuser|annuler|jeter l'eponge|renoncer)"
_SESSIONS = r"(?:(?:la|le|les|notre|nos|ma|mes|cette|ce|chaque|toutes (?:les|nos)) ?)(?:(?:une|deux|trois|quatre|\d) )?(?:prochaine?s? )?(?:seances?|rendez-vous|rdv|reunions?|entretiens?|echanges?|points?|rencontres?|appels?|sessions?|discussions?|visios?)"

FRAMES: tuple[tuple[str, str], ...] = (
    (" ", r"""
        (?:tous les|chaque) (?:matins?|soirs?|jours?) que dieu fait
        (?:non,? )?(?:ce|il) n'est pas que je ne (?:veuille|veux)[^.!?\n]{0,30}
        arrete(?:z|s)?[- ]moi si [^.!?,;\n]{2,40}
        (?:j'ai|on a|nous avons|il a|elle a|ils ont) (?:failli|manque de) [^.!?,;\n]{2,40}
        un peu plus et (?:je|on|j')[^.!?,;\n]{2,40}
        (?:ca|tout|on) (?:roule|va) bien(?=\s*[?])
        (?:je )?(?:lis|consulte|reponds a|reponds au|decroche)(?: toujours| a peine| encore| rarement)? (?:mes|les|le|au|mon) (?:mails?|courriels?|messages|telephone)
        (?:le |mon )?telephone (?:sonne|n'arrete pas)[^.!?,;\n]{0,30}
        (?:je )?passe (?:mes|les|toutes mes) (?:soirees|matinees|journees|apres-midi|week-ends) a
        (?:(?:le )?(?<!prochain )<day>|ce matin|hier),? (?:je|j'|tout|on|il|elle|nous|rien|c') ?(?:ne |n')?(?!fais|vais|sais|connais|fait|plait|[a-z]*rai[st])[a-z]+(?:ais|ait|ions)\b[^.!?;\n]*
        (?:le|la|mon|ma|notre|son|sa) [a-z-]+ (?:est|sont) (?:aussi |tout a fait |bien |deja )?d'accord
        (?:a |ont |est |sont )(?:ete )?(?:approuve|valide|accepte)e?s?\b(?= (?:par|hier|ce|la|en|au)\b|[.,!])
        (?:il|elle|mon [a-z]+|ma [a-z]+|le [a-z]+|la [a-z]+) n'a (?:pas|plus|jamais|guere) (?:le|de|beaucoup de) temps[^.!?,;\n]{0,20}
        (?:je |j')(?:voulais|allais|pensais) (?:presque |deja )?(?:tout )(?:annuler|laisser tomber|arreter|abandonner|plaquer|lacher)
        (?:mon|ma|le|la) [a-z]+ me (?:dit|conseille|demande|repete) (?:toujours |souvent )?d(?:e |')[^.!?;\n]{2,40}?(?=\s*[.,;!?\n]|$)
        je m'adapte(?:rai)?(?: a (?:toi|vous|tes|vos|ton|votre)[^.!?,;\n]{0,20})?(?: sans (?:aucun )?(?:probleme|souci))?
    """),
    ("i don't want to stop", rf"""
        (?:ne |n')(?:desabonnez|desinscrivez|retirez|enlevez|desactivez|supprimez|arretez|coupez|annulez|stoppez|cessez|cloturez|fermez|touchez)(?:[- ]\w+)? (?:personne|rien|surtout rien|jamais|aucun\w*)[^.!?,;\n]{{0,30}}
        (?:il est |c'est )?hors de question (?:que|qu'|d'|de )[^.!?,;\n]{{2,40}}
        (?:je |on |nous )?(?:ne |n')(?:\w+ ){{1,3}}(?:pas|jamais|aucunement|nullement) (?:encore |du tout |maintenant )*{_STOP}(?! (?:a|de|demain|jeudi|lundi|mardi|mercredi|vendredi|notre|la|le|ce|cette) ?(?:seance|rendez|reunion|point|rdv|demain)?)
        (?:en aucun cas|pour rien au monde|jamais) (?:je |on |nous )[^.!?,;\n]{{0,20}}{_STOP}
    """),
    (r"\g<a> \g<b>", r"""
        (?P<a>(?:ne |n')\w+(?:-\w+)?) (?:donc|malheureusement|helas|vraiment|probablement|sans doute|toutefois|finalement|evidemment|du coup|surement|certainement|toujours) (?P<b>(?:pas|plus|jamais)\b)
    """),
    (r"could i have \g<name> as my mentor", r"""
        (?:je )?(?:serais|suis) (?:tres |vraiment )?(?:ravie?|heureux|heureuse|contente?|enchantee?) de travailler avec (?P<name>[a-z-]+ [a-z-]+)<end>
        (?:attribuez-moi|donnez-moi|mettez-moi avec|je prendrais bien|je verrais bien) (?P<name>[a-z-]+ [a-z-]+)(?: comme mentore?)?<end>
    """),
    (r"i'd like a mentor for \g<what>.", r"""
        (?:^|(?<=\n)) *<mentor> <on> (?P<what>[^.!?;,\n]{2,40}?)(?:(?:,? svp|,? s'il vous plait| stp| please| merci| demande| recherche)+<end>|(?=\s*[?]))
    """),
    ("i was on leave", r"(?:je )?(?:rentre|reviens|suis rentree?|suis revenue?) (?:tout juste |a peine |juste )?de (?:conges?|vacances)(?= et (?:je |j'))"),
    (r"i can't make it \g<d>.", r"""
        (?P<d>(?:le |ce )?<day>(?: (?:a )?\d{1,2} ?h(?:\d\d)?)?),? je suis (?:a l'|au |a la |chez |en (?:formation|reunion|deplacement|route|voyage|seminaire))[^.!?,;\n]{0,25}<end>
        (?P<d>(?:le |ce )?<day>|demain),? je ne (?:peux|pourrai) pas (?:te |vous |nous )?(?:voir|rencontrer|recevoir|parler|venir)<end>
    """),
    ("i agree", r"<start>(?:j'(?:approuve|accepte|autorise|y consens|adhere|acquiesce)|j'en suis|ca me botte|vendu)<end>"),
    ("we can resume", r"""
        (?:vous pouvez |on peut |pouvez-vous |merci de |tu peux )?(?:relancer|relancez|reactiver|reactivez|redemarrer|redemarrez|reprenons) (?:les|mes|nos|le|mon|notre) (?:seances|mentorat|rencontres|rendez-vous|echanges|binome|programme|tandem)
    """),
    ("one question for my mentor: ", r"j'ai (?:juste |encore )?une (?:petite |simple )?(?:question|interrogation)(?=\s*[:.])[:.]"),
    (". by ", r",? (?<=, )(?:plutot |de preference )?par (?=<ways>)"),
    ("i have to decline", r"""
        (?:je )?ne (?:peux|pourrai|souhaite|veux) (?:malheureusement )?pas (?:prendre|accompagner|accueillir|suivre|encadrer) (?:une?|d'autre\w*|de nouve\w+) ?(?:mentore\w*|personne\w*)(?: de plus| supplementaire| en plus)?<end>
        (?:<start>|(?<=[.!?] ))je (?:la|le|l')(?: )?(?:decline|refuse|declinerai|refuserai)(?: pourtant| donc| malheureusement| neanmoins| cependant| toutefois)?
        (?:<start>)(?:je (?:dis|reponds) (?:donc )?non|avec regret,? non)<end>
    """),
    ("any day ", r"(?:n'importe quand|quand (?:vous voulez|tu veux|vous voudrez|tu voudras)|tout le temps|a tout moment),? (?=sauf|excepte|hormis|a part|mais pas)"),
    ("i object", r"""
        (?:elle |il |ils |elles |vous |je )?(?:n'a|n'ont|n'avez|n'aura|n'aurez|ne (?:donne|donnerai|peux donner|donnons)|n'accorde)(?: \w+){0,2}? (?:pas|jamais|point)(?: \w+){0,2}? (?:mon (?:accord|feu vert|aval|soutien|consentement)|ma (?:benediction|permission))
        (?:je )?(?:fais|formule|souleve|emets|oppose) (?:donc |une |un |mon )*(?:objection|opposition|reserves?|veto|refus)
    """),
    (r"\g<d> impossible for me", r"""
        (?P<d>(?:le |les )<day>s?),? (?:par contre,? |en revanche,? |en aucun cas,? )*(?:n'y (?:pensez|comptez|songez) (?:meme |surtout )?pas|n'y pense meme pas|c'est (?:mort|rape|exclu) (?:toute l'annee|toujours))
    """),
    (r"i'd prefer not \g<d>.", r"""
        (?:merci d'|priere d'|veuillez )?(?:evitez|evite|eviter) (?P<d>(?:le |les )<day>s?(?: (?:au )?(?:matin|soir|apres-midi))?)
    """),
    ("gladly|i agree", r"(?<=quelqu'un )volontiers<end>|(?<=une personne )volontiers<end>"),
    (r"i have to skip \g<when>", rf"""
        (?P<when>(?:la )?semaine du <date>|la semaine prochaine|cette semaine|demain|jeudi|vendredi),? (?:on |je |nous )?(?:laisse|laissons|saute|sautons|annule|annulons|zappe|zappons)(?: tomber| passer)? {_SESSIONS}
    """),
    (r"can we move it to \g<x>", r"""
        (?:je (?:te|vous) propose de |on peut |peut-on |pourrait-on |est-ce que (?:ca|cela) (?:t'|vous )(?:embete|ennuie|derange|va|irait|convient|gene) si (?:on|nous) |serait-il possible de |est-ce possible de |si on |et si on )(?:le |la |l')?(?:<move>|decale|reporte|deplace|passe|repousse|met|mettait|decalait|reportait|deplacait) (?:a |au |pour )(?P<x>(?:<day>|le |demain|\d|lundi)[^.!?\n]{0,40}?)(?=\s*[.?!\n]|$)
    """),
    (r"i can't make it \g<d>.", r"""
        (?P<d>aujourd'hui|demain|ce soir|<day>),? (?:c'est|ca va etre) (?:mort|fichu|foutu|rape|cuit|grille|perdu)(?: pour moi)?
    """),
    ("can we find another day", r"""
        (?:choisis|choisissez|propose|proposez|dis-moi|fixe|fixez) (?:toi |vous |donc |plutot |toi-meme )*(?:la date|le jour|un autre jour|une autre date|une date|quand)
    """),
    ("thank you for your help", r"""
        (?:un (?:petit )?mot|quelques mots|deux mots|ce message|ce petit mot|je (?:t'|vous )ecris)(?: juste)? pour (?:te |vous )(?:remercier|dire (?:un grand )?merci)
    """),
    (r"topic: \g<what>.", r"""
        (?:et )?je (?:peux|pourrais|saurais) (?:transmettre|partager|apporter) (?:la |le |les |l'|mon experience en |mes connaissances en |mon savoir en )(?P<what>(?!mon |ce )[^.!?;,\n]{2,40}?)(?=\s*[.!?;,\n]|$)
    """),
    (r"i'm away \g<d>", r"""
        (?P<d>du \d{1,2} (?:(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) )?au <date>),? je (?:participe|pars|voyage|m'envole|vais|randonne|travaille|serai) (?!disponible|libre|la\b|joignable)[^.!?,;\n]{2,40}<end>
    """),
    (r"at most \g<n> mentees", r"""
        ne m'en (?:confiez|donnez|attribuez|envoyez|mettez) pas plus (?:de |d')(?P<n>une?|deux|trois|quatre|[1-5])(?: a la fois)?
    """),
    ("is one allowed to take part if", r"(?:peut-on|est-ce qu'on peut|on peut|puis-je) (?:participer|s'inscrire|m'inscrire|entrer)(?: au programme)? (?:si|meme si)"),
    (r"i'm available \g<when>", r"""
        (?P<when>(?:le |les |tous les )?<day>s?[^.!?;\n]{0,40}?),? (?:on|vous|tu) (?:peut|pouvez|peux) compter sur moi
    """),
    ("i agree", r"""
        (?:je )?(?:veux|voudrais|peux) bien (?:m'occuper|me charger) (?:de|d')[^.!?,;\n]{2,30}?<end>
        (?:je )?(?:veux|voudrais) bien (?:l'|le |la |les )(?:accompagner|prendre|parrainer|aider|suivre|guider|encadrer)[^.!?,;\n]{0,20}?<end>
        (?:alors |donc |bon |eh bien |bref )*c'est (?:donc |alors |bien sur |evidemment |un grand )*(?:entendu|oui)(?: pour moi| de mon cote)?<end>
        (?:je )?(?:l'|le |la )(?:prends|accompagne|accompagnerai|suis|suivrai|prendrai) (?:volontiers|avec (?:plaisir|joie)|sous mon aile)
        (?:elle|il|m\. [a-z-]+|mme [a-z-]+|madame [a-z-]+|monsieur [a-z-]+) a (?:toute )?(?:ma benediction|mon accord|mon feu vert|mon soutien|mon aval)
    """),
    ("i can't make it|i have to decline", r"""
        (?:ce|cela|ca) (?:ne )?(?:sera|serait|va pas etre|m'est|me sera|m'est) (?:donc |malheureusement |helas )?pas (?:possible|faisable|envisageable|jouable)(?: pour moi| de mon cote| cette annee| cette fois(?:-ci)?| en ce moment)*<end>
        (?:je )?(?:ne )?(?:suis|serais|me sens) (?:vraiment |certainement |sans doute )*pas (?:la bonne personne|le bon candidat|la personne (?:qu'il|ideale|indiquee)|le bon profil|legitime|a la hauteur|(?:le|la) mieux place\w*)
        (?:je )?(?:laisse|cede|prefere laisser|prefere ceder) (?:ma|la) place(?: a (?:d'autres|quelqu'un[^.!?,;\n]{0,20}|un autre|une autre))?<end>
    """),
    ("i object", r"""
        je ne (?:souhaite|desire|veux) pas qu'(?:il|elle|ils|elles) (?:y )?(?:participe|prenne|soit|s'engage|suive|s'inscrive)\w*
        (?:je )?(?:ne )?peux pas (?:me passer d'(?:elle|eux)|me passer de lui|la liberer|le liberer|me priver d'elle|me priver de lui|le detacher|la detacher)
    """),
    ("i can't make it", r"""
        (?:je )?(?:dois|vais|vais devoir|suis oblige\w* de)? ?(?:te |vous |lui )?(?:faire|fais) faux bond(?: a [a-z]+)?
        (?:je )?(?:ne )?pourrai pas (?:etre (?:la|present\w*|des votres|au rendez-vous|parmi vous)|venir|assister|participer|honorer|me joindre|me liberer)
    """),
    ("i'm away on sick leave ", "(?:je suis |me voila |suis )?(?:en )?(?:arret(?: de travail| maladie)?|conge maladie) (?=jusqu|pour |du |depuis|cette semaine|toute)"),
    (r"i have to skip \g<what>", rf"""
        (?:on |nous |je |j'|peut-on |pouvons-nous |pourrait-on )?(?:laisse|laissons|laisser|saute|sautons|sauter|zappe|zappons|oublie|oublions|fais l'impasse sur|faisons l'impasse sur|fait l'impasse sur|faire l'impasse sur|supprimons|passons|ignorons)(?: passer| tomber)? (?P<what>{_SESSIONS}[^.!?,\n]{{0,25}}?)(?=\s*[.,;!?\n]|$| si )
        (?:je )?(?:rate|raterai|manque|manquerai|louperai|loupe|vais (?:rater|manquer|louper))(?: donc| malheureusement| helas)* (?P<what>{_SESSIONS}[^.!?,\n]{{0,25}}?)<end>
    """),
    (r"i have to skip \g<when>", r"""
        (?P<when>(?:la )?semaine (?:du <date>|prochaine)|demain|cette semaine|<day>(?: prochain)?|le <date>),? (?:ce sera )?(?:pas|sans|zero) (?:de )?(?:seance|rendez-vous|rdv|point|rencontre|session)(?: pour moi)?
    """),
    (r"i can't make it \g<what>", rf"""
        (?P<what>(?:{_SESSIONS} (?:du|de|d') ?)?(?:le )?<date>(?: a \d+ ?h(?:\d\d)?)?) (?:ne |n')?(?:me|m'|nous) ?(?:va|arrange|convient|colle) (?:donc |finalement |malheureusement )*(?:plus|pas)(?: du tout| trop| tellement| vraiment)*<end>
        (?P<what>{_SESSIONS} (?:du|de|d') ?(?:<date>|<day>|demain)) (?:tombe (?:mal|en plein|en pleine|pendant|pile pendant|au milieu d)|coince|saute)(?:[^.!?,;\n]{{2,40}})?<end>
    """),
    (r"today's lunchtime", "ce midi"),
    ("the week of ", r"(?:la )?semaine du (?=\d)"),
    (" ", "tel(?:le)?s? quel(?:le)?s?|je n'en reviens (?:toujours )?pas"),
    (r"\g<day> afternoon", "(?<!le )(?<!les )(?<!chaque )(?P<day><day>) (?:dans l')?(?:apres-midi|aprem)(?=\\s*(?:[.,;!?]|$| a la place| plutot| si| est| a ))"),
    (r"\g<day> morning", "(?<!le )(?<!les )(?<!chaque )(?P<day><day>) (?:au )?matin(?=\\s*(?:[.,;!?]|$| a la place| plutot| si| est| a ))"),
    ("doesn't work for me", r"""
        (?:ne |n')?(?:me|m'|nous) ?(?:va|vont|arrange|arrangent|convient|conviennent|colle) (?:plus|pas)(?: du tout| trop| tellement| vraiment)*<end>
        tombe (?:en plein|en pleine|pendant|pile pendant|au milieu d)[^.!?,;\n]{2,40}<end>
    """),
    ("can we find another day", r"""
        (?:(?:peux|pouvez|pourrais|pourriez)-(?:tu|vous)|tu peux|vous pouvez|on peut|peut-on|pourrait-on|on pourrait|on)? ?(?:me |nous )?(?:proposer|trouver|fixer|convenir d'|chercher|trouve|fixe|cherche|choisir|trouvons|cherchons|fixons|prenons|convenons d') ?(?:une autre date|un autre (?:jour|creneau|moment|rendez-vous|horaire)|une nouvelle date|un nouveau creneau|autre chose)(?: pour notre \w+)?
    """),
    (r"move \g<what> \g<len> earlier", rf"""
        (?:avancer|avance|avancons|avancez) (?P<what>{_SESSIONS}[^.!?,\n]{{0,20}}?) d(?:e |')(?P<len>une heure|une demi-heure|un quart d'heure|(?:dix|quinze|vingt|trente|\d+) min(?:utes)?)
    """),
    (r"move \g<what> \g<len> later", rf"""
        (?:retarder|decaler|repousser|reculer|decale|repousse|retarde|decalons|repoussons) (?P<what>{_SESSIONS}[^.!?,\n]{{0,20}}?) d(?:e |')(?P<len>une heure|une demi-heure|un quart d'heure|(?:dix|quinze|vingt|trente|\d+) min(?:utes)?)
    """),
    ("un mentor", r"""
        une? (?:marraine|parrain|tuteur|tutrice|mentore?) ou (?:bien )?une? (?:marraine|parrain|tuteur|tutrice|mentore?)
    """),
    (r"i'd like a mentor for \g<what>.", r"""
        (?:est-ce qu')?une? <mentor> (?:pourrait|peut|saurait|voudrait)(?:-il|-elle)? m'(?:aider|eclairer|epauler|accompagner|guider|conseiller|former) <on> (?P<what>[^.!?;\n]{2,60}?)(?=\s*[.?!;\n]|$)
        (?:je )?(?:cherche|recherche|souhaite|voudrais|demande|besoin d'un|besoin d'une|besoin)(?: une?)? <mentor> (?!en|pour|dans|un|deux|tout|sur|qui|avec|capable|s'il|de|du|et|ou|par|a|si|svp|car|mais|le|la|les|parce|comme|ayant|depuis|d')(?P<what>[^.!?;,\n]{2,40}?)<end>
        (?:pourriez-vous|pouvez-vous|peux-tu|pourrais-tu) me (?:mettre en (?:relation|contact) avec|trouver|presenter(?: a)?|attribuer|proposer) une? <mentor> <on> (?P<what>[^.!?;,\n]{2,50}?)<end>
    """),
    (r"i'd like someone who can help me with \g<what>.", r"""
        (?:y aurait-il|y a-t-il|auriez-vous|avez-vous|connaissez-vous|il y aurait|est-ce qu'il y a|vous avez|vous auriez) (?:quelqu'un|une personne|un collegue|une collegue) (?:de bien )?(?:pour|qui (?:pourrait|puisse|peut|saurait|voudrait)|capable de|pret a|prete a|qui serait pret\w* a) (?:m'|me |nous )(?:<help>|donner un coup de main|preter main-forte|eclairer|mettre le pied a l'etrier) ?(?:un peu )?(?:<on>|a) (?P<what>[^.!?;,\n]{2,60}?)(?=\s*[.?!;,\n]|$)
        (?:quelqu'un|une personne) (?:pourrait-il|pourrait|peut-il|peut) (?:m'|me )(?:<help>|donner un coup de main|preter main-forte|eclairer) ?(?:un peu )?<on> (?P<what>[^.!?;,\n]{2,60}?)(?=\s*[.?!;,\n]|$)
    """),
    ("i'd like a mentor", r"""
        (?:je )?(?:m'inscris|me porte candidate?|souhaite m'inscrire|voudrais m'inscrire|aimerais m'inscrire) (?:comme|en tant que) (?:mentoree?|filleule?|protegee?|mentores)
    """),
    ("i'd like to be a mentor", r"""
        (?:je )?(?:me porte|suis|serais) volontaire(?: (?:pour|comme) [^.!?,;\n]{2,40}?)?<end>
        (?:je )?me propose (?:comme <mentor>|pour (?:accompagner|parrainer|guider|etre <mentor>)[^.!?,;\n]{0,30}?)<end>
        (?:vous pouvez |merci de |pourriez-vous )?(?:m'|me )?(?:ajouter|inscrire|compter|mettre|ajoutez-moi|inscrivez-moi|mettez-moi|comptez-moi)[^.!?,;\n]{0,15}? (?:a|sur|dans|parmi|comme)(?: la| les)?(?: liste)?(?: des)? (?:mentores?|mentors|benevoles|volontaires)
        (?:je )?(?:transmettrais|partagerais) (?:volontiers|avec plaisir) (?:mon|ce que|mes)[^.!?,;\n]{2,40}
    """),
    ("thank you for your help", r"""
        (?:mille mercis|merci(?:,? (?:et )?(?:encore )?merci)+|un (?:grand|immense|gros|enorme) merci(?: a (?:toi|vous))?|merci (?:pour|de) tout)(?: mille fois)?
        (?:^|(?<=[.!?\n] ))[^.!?,;\n]{2,60}?\by (?:est|es|etes|sont) pour beaucoup
        (?:grand |mille |un grand )?mercis? (?:beaucoup |infiniment |encore |du fond du c\w+ )*(?:pour|d'avoir|de (?:m'|nous |votre |vos |tes |ta |ton ))[^.,;:!?\n]{3,50}?(?:<day>|hier|ce matin|cet apres-midi|la semaine derniere|l'autre jour)[^.,;:!?\n]{0,20}
    """),
    ("note to self:", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:je (?:note|consigne|garde|inscris)(?: ici| la)?,? (?:pour (?:ne pas oublier|memoire|moi|m'en souvenir)|ici),? ?:)
        (?:pour memoire,? )?(?:petite )?(?:note|pense-bete) ?(?:personnel(?:le)?|perso|a moi-meme|pour moi(?:-meme)?|a usage personnel|pour plus tard)? ?:
    """),
    (r"\g<city> time", r"""
        (?:en |a |sur |tout en )?(?:l')?heure (?:locale )?d(?:e |')(?P<city><city>)
    """),
    (r". \g<way> works", r"""
        ,? ?(?:et |mais )?(?:le |la |l')?(?P<way><ways>) (?:fera|fait|ferait|ira|irait|suffira|suffit|conviendra) (?:tres )?(?:bien |parfaitement |amplement )*(?:l'affaire|pour moi)?<end>
    """),
    (r"no \g<way>, no \g<also>.", r"""
        (?:ni|pas de) (?P<way><ways>),? ni (?P<also><ways>)(?: pour moi| s'il vous plait| svp| merci| ces temps-ci)*,?
    """),
    (r"not before \g<at>", r"""
        (?:merci de |priere de |veuillez )?(?:ne )?rien (?:caler|planifier|prevoir|mettre|programmer|fixer|placer)? ?avant (?P<at>\d{1,2} ?h(?: ?\d\d)?)(?:\. apres,? (?:je suis |c'est |on )?[^.!?\n]{2,30})?
    """),
    (r"not after \g<at>", r"""
        (?:merci de |priere de |veuillez )?(?:ne )?rien (?:caler|planifier|prevoir|mettre|programmer|fixer|placer)? ?apres (?P<at>\d{1,2} ?h(?: ?\d\d)?)
    """),
)  # fmt: skip
