"""How the French say yes and no, ask, offer, thank and stop: what each turn is in the grammar's English.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``NAMES``. Where the English has two parts, the first
holds in a sentence that names a day and the second elsewhere: what cannot be on a day is no refusal of the whole.
"""

from __future__ import annotations

from alongside.language.french_frames import FRAMES
from alongside.language.french_sayings import SAYINGS
from alongside.language.french_verdicts import VERDICTS
from alongside.language.french_words import WORDS
from alongside.language.lexicon import ZONES

__all__ = ["DENIED", "NAMES", "NUMBERS", "SOON", "TIMELY", "TURNS"]

TIMELY = (
    r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b|\d"
    r"|\b(?:semaine|semaines|demain|aujourd'hui|apres-demain|matin|apres-midi|soir|seance|rendez-vous|rencontre|reunion|entretien|point)\b"
)
"""What makes a sentence one about a day."""

SOON = r"\b(?:cette semaine|la semaine prochaine|demain)\b"
"""What makes a whole mail one about days to come."""

DENIED = r"\b(?:pas|sans|avant de|avant d'|si|plutot que de|au lieu de|jamais|quand)\b(?:(?! et | mais )[^.!?,;:\n]){0,24}$|(?:^|\s)si (?:je|on|nous|il|elle|vous)\b[^.!?;:\n]{0,40}$"
"""What stands before a turn that is denied, supposed or told of others."""

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
    "city": "|".join(sorted(({place for place in ZONES if "-" not in place and len(place) > 3} | {word for word, place in WORDS.items() if place in ZONES}), key=len, reverse=True)),
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
    *SAYINGS,
    *FRAMES,
    *VERDICTS,
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
        (?:<start>|ce sera |ca sera |c'est )(?:sans moi|pas cette fois(?:-ci)?|pas pour moi|pas cette annee)<end>
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
        mon (?:agenda|planning|emploi du temps|calendrier) (?:(?:deborde|explose|ne me le permet|ne le permet)(?: \w+){0,3}?|est(?: \w+){0,3}? (?:plein|sature|charge|surcharge|complet|bourre|comble|rempli))<end>
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
