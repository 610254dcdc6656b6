"""Frames of French that are read before all other turns: a verb with its places, wherever clitics and adverbs put what belongs to it.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``french_turns.NAMES``. What means nothing here,
idioms, the writer's own day and what others do, comes first, so that nothing is read into it.
"""

from __future__ import annotations

__all__ = ["FRAMES"]

_STOP = r"(?:arreter|desabonner|desinscrire|abandonner|laisser tomber|lacher|quitter|terminer|suspendre|refuser|annuler|jeter l'eponge|renoncer)"
_SESSIONS = r"(?:(?:la|le|les|notre|nos|ma|mes|cette|ce|toutes (?:les|nos)) ?)(?:(?:une|deux|trois|quatre|\d) )?(?:prochaine?s? )?(?:seances?|rendez-vous|rdv|reunions?|entretiens?|echanges?|points?|rencontres?|appels?|sessions?|discussions?|visios?)"

FRAMES: tuple[tuple[str, str], ...] = (
    (" ", r"""
        (?:tous les|chaque) (?:matins?|soirs?|jours?) que dieu fait
        (?:non,? )?(?:ce|il) n'est pas que je ne (?:veuille|veux)[^.!?\n]{0,30}
        arrete(?:z|s)?[- ]moi si [^.!?,;\n]{2,40}
        (?:j'ai|on a|nous avons|il a|elle a|ils ont) (?:failli|manque de) [^.!?,;\n]{2,40}
        un peu plus et (?:je|on|j')[^.!?,;\n]{2,40}
        (?:ca|tout|on) (?:roule|va) bien(?=\s*[?])
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
        (?:(?:peux|pouvez|pourrais|pourriez)-(?:tu|vous)|tu peux|vous pouvez|on peut|peut-on|pourrait-on|on pourrait|on)? ?(?:me |nous )?(?:proposer|trouver|fixer|convenir d'|chercher|trouve|fixe|cherche|choisir) ?(?:une autre date|un autre (?:jour|creneau|moment|rendez-vous|horaire)|une nouvelle date|un nouveau creneau|autre chose)(?: pour notre \w+)?
    """),
    (r"move \g<what> \g<len> earlier", rf"""
        (?:avancer|avance|avancons|avancez) (?P<what>{_SESSIONS}[^.!?,\n]{{0,20}}?) d'(?P<len>une heure|une demi-heure|un quart d'heure)
    """),
    (r"move \g<what> \g<len> later", rf"""
        (?:retarder|decaler|repousser|reculer|decale|repousse|retarde|decalons|repoussons) (?P<what>{_SESSIONS}[^.!?,\n]{{0,20}}?) d'(?P<len>une heure|une demi-heure|un quart d'heure)
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
        (?:pour memoire,? )?(?:petite )?note (?:personnelle|perso|a moi-meme|pour moi(?:-meme)?|a usage personnel|pour plus tard) ?:
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
