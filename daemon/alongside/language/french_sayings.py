"""Everyday sayings of French that are read before all frames: what people say when they ask, pass, agree, stay away, stop or thank in few words.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``french_turns.NAMES``. Feasts in the house, which
have a day and mean nothing here, and farewells come first.
"""

from __future__ import annotations

__all__ = ["SAYINGS"]

_MY = r"(?:je|j'\w+|mon|ma|mes|me|moi|nous|notre|nos|on|toi|ton|ta|votre|vos|seances?|rendez-vous|rdv|mentor\w*|plutot)"
_ONE = r"(?:quelqu'un|une? (?:collegue|personne|pro|specialiste|mentore?)(?: experimentee?)?|une? binome|une? partenaire)"
_LEARN = r"(?:aide|aiderait|aidait|accompagne|accompagnerait|accompagnait|guide|guiderait|guidait|epaule|epaulerait|epaulait|forme|formerait|coache|coacherait|coachait|conseille|initie|initierait|soutienne|soutient)"

SAYINGS: tuple[tuple[str, str], ...] = (
    (" ", rf"""
        (?:^|(?<=[.!?\n,] ))(?=[^.!?\n,]*\b(?:gateaux?|galette|crepes|champagne|apero|pot|anniversaire|cantine|bouquet|croissants|buffet|brocante|tombola)\b)(?![^.!?\n,]*\b{_MY}\b)[^.!?,\n]{{5,160}}
        (?:la|le) (?:fete de noel|pot de depart|sortie d'equipe|fete d'ete|arbre de noel|assemblee du personnel) (?:est|a ete|sera|aura) [^.!?\n]{{3,80}}
        (?:toutes les semaines|chaque semaine|une fois par semaine),? (?:c'est|ce serait|ca me fait|ca fait)(?: vraiment| un peu| beaucoup)* (?:trop|excessif)(?: pour moi)?
        (?:oui,? (?:vraiment|serieusement|pour de vrai))(?=\s*[.,)!]| seulement)
        c'est (?:l'enfer|la folie|le rush|la cohue|l'avalanche) d(?:e|es|u) [a-z]+
        le matin,? je (?:suis|ressemble a) (?:un zombie|bon a rien|bonne a rien|une loque)
        (?:mon|ma|le|la) [a-z]+ m'a (?:pose la question|demande)(?=[.,!])
        (?<=excel, )plus precisement|(?<=, )(?:et )?plus precisement
        (?:^|(?<=[.!?\n] ))(?:a|au) (?:la )?(?:semaine prochaine|lundi|mardi|mercredi|jeudi|vendredi|demain|bientot|tres vite|tres bientot|plus tard)(?: donc| alors)? ?(?=[!.,\n]|$)
        (?:le )?reste de la semaine,? (?:je |j')(?:suis|cours|tourne|fais|travaille|ai)(?! (?:libre|disponible|dispo|joignable|du temps))[^.!?,;\n]{{2,50}}
        (?:l'autre|de l'autre) (?:jour|fois|soir|semaine)
    """),
    (r"\g<d> impossible for me", r"(?P<d>(?:le |les )<day>s?(?: (?:matin|apres-midi|soir))?),? (?:en revanche|par contre|au contraire|lui),? (?:jamais|non|impossible|c'est non|pas possible)<end>"),
    (r"i can't make it \g<d>.", r"(?P<d>(?:ce )?<day>|demain|aujourd'hui) (?:c|c'est|cest) (?:mort|foutu|rape|cuit)(?: pour moi)?<end>"),
    (r"could i have \g<name> as my mentor", r"""
        (?:serait-il|est-il|serait-ce) possible d(?:e |')etre (?:<helped>|mentoree?|prise? en charge) par (?P<name>(?!quelqu|une? |des? |la |le |les )[a-z-]+(?: [a-z-]+)?)(?=\s*[?.,])
        (?:est-ce que )?(?P<name>(?!quelqu|qui |on |je |tu |vous |il |elle |ca )[a-z-]+(?: [a-z-]+)?) (?:pourrait|peut)(?:-elle|-il|-t-elle|-t-il)? (?:m'|me )(?:accompagner|coacher|guider|suivre|epauler|encadrer|prendre sous son aile)(?=\s*\?)
        (?:pourrais|puis)-je etre (?:<helped>|mentoree?) par (?P<name>(?!quelqu|une? |des? |la |le |les )[a-z-]+(?: [a-z-]+)?)(?=\s*[?.,])
    """),
    ("i'd like to be a mentor", r"""
        (?:je )?(?:suis (?:partante?|prete?|volontaire|dispose|disposee|disponible|d'accord) pour|<want> ?(?:d'|de )?|propose de|me propose (?:pour|de)) ?(?:accompagner|guider|encadrer|aider|coacher|parrainer|former|epauler|soutenir) (?:de |des |les |un |une |d'autres )*(?:jeunes?|nouveaux?|nouvelles?|debutants?|apprentis?|stagiaires?|novices?|arrivants?)(?: (?:collegues?|recrues?|venus?|arrivants?|embauches?|professionnels?))?<end>
    """),
    (" ", r"(?:^|(?<=[.!?\n] ))(?:le reste|tout le reste) (?:du temps|de la semaine),? je suis (?:pris|prise|en |dans |au |sur |a )[^.!?\n]{1,60}"),
    ("please end the mentoring", r"""
        (?:nous |on |je )?(?:prefer(?:ons|e|erait|erions|erais)|aimer(?:ions|ais)|souhait(?:ons|e|ons tous deux)|voudri(?:ons|ais)) (?:tous les deux |tous deux |vraiment )*en rester la<end>
        (?:restons|restons-en|tenons-nous-en|arretons-nous)(?:-en)? la (?:avec|pour) <whole>
        (?:nous avons|on a|j'ai) decide (?:ensemble |d'un commun accord )*(?:de ne pas (?:poursuivre|continuer|reconduire|prolonger)|de ne plus (?:poursuivre|continuer)|d'arreter|de mettre fin a|de clore) <whole>
    """),
    ("i can't make it|i have to decline", r"""
        (?:je )?n'ai (?:malheureusement |vraiment )?(?:pas|plus) (?:la |de |assez de |suffisamment de )?(?:disponibilites?|temps|bande passante|energie|place) (?:necessaires? )?pour (?:accompagner|suivre|encadrer|prendre|guider|parrainer|aider) [^.!?,;\n]{2,30}<end>
        ne (?:comptez|compte) (?:donc )?pas sur moi(?! (?:ces|les|le <day>))
    """),
    (r"\g<a> rather than \g<b>", r"""
        plutot (?:en |par |au )?(?P<a><ways>) que (?:(?:en|par|au|le|la) )?(?P<b><ways>)
        (?:en |par |au )?(?P<a><ways>) (?:plutot|mieux|de preference) que (?:(?:en|par|au|le|la) )?(?P<b><ways>)
    """),
    (r"at most \g<n> mentees", r"(?:je )?(?:passe|monte|peux passer|peux monter|augmente|porte)(?: ma limite| mon plafond| mon quota| ma capacite)? a (?P<n>une?|deux|trois|quatre|[1-5]) (?:personnes?|mentore\w*|filleule?s?)"),
    (r"i'm away from \g<a>, back on \g<b>", r"(?:je )?(?:me fais operer|suis operee?|suis hospitalisee?|pars [^.!?,\d\n]{2,30}|m'envole [^.!?,\d\n]{2,30}|m'absente)(?: [^.!?,\d\n]{0,25})? ?(?:le |a partir du |des le )(?P<a><date>),? et (?:je )?(?:ne )?(?:reviens|reprends|rentre|reviendrai|suis de retour)(?: que| seulement| pas avant)? (?:le |au )?(?P<b><date>)"),
    ("thank you for your help", r"(?:ton|votre|le) (?:conseil|astuce|idee|truc|tuyau)(?: [^.!?;\n,]{2,25}?)? (?:m'a|nous a) (?:[a-z]+ ){0,3}?(?:sauvee?|aidee?|ouvert les yeux|rendu service|debloquee?|fait gagner|evite)"),
    (r"\g<d> impossible for me", r"""
        (?P<d>(?:le |les )<day>s?(?: (?:matin|apres-midi|soir))?),? (?:non merci|tres peu pour moi|jamais de la vie|sans moi|pas question|surtout pas|plutot mourir)<end>
        (?P<d>(?:le |les )<day>s?),? je suis (?:a |au |en |chez )[^.!?,;\n]{2,25} et (?:donc |du coup )?(?:hors jeu|indisponible|injoignable|pas joignable|pas disponible)<end>
    """),
    (r"\g<d> work for me", r"(?P<d>(?:le |les )<day>s?(?: (?:matin|apres-midi|soir))?),? (?:avec (?:joie|plaisir|grand plaisir)|volontiers|quand vous voulez|sans probleme|tres volontiers)<end>"),
    (r"after \g<b>", r"(?:je )?(?:finis|termine|debauche|quitte|suis prise?) (?:toujours |mon service |le travail )*(?:a|jusqu'a) (?P<b>\d{1,2} ?h(?:\d\d)?), (?:apres|ensuite|apres ca),? (?:volontiers|c'est bon|avec plaisir|je suis libre|ca va|ca me va|quand vous voulez)"),
    (r"at most \g<n> mentees", r"""
        (?:donc |soit |alors |ca fait )?(?P<n>une?|deux|trois|quatre|[1-5]) (?:personnes? |mentore\w* )?(?:au (?:grand )?maximum|au plus|tout au plus|grand maximum)<end>
        je peux (?:en )?(?:prendre|accompagner|suivre|accueillir) (?P<n>une?|deux|trois|quatre|[1-5])(?: personnes?| mentore\w*)?<end>
    """),
    (r"could i have \g<name> as my mentor", r"""
        (?P<name>[a-z-]+ [a-z-]+) (?:serait|est) (?:mon premier choix|ma mentore ideale|mon mentor ideal|ma preferee|mon prefere|la mentore de mes reves)
        (?:j'aimerais|je voudrais|je souhaiterais|je souhaite|j'adorerais|ca me plairait)(?: beaucoup| bien| tant| vraiment)* que (?P<name>[a-z-]+ [a-z-]+) (?:m'accompagne|me suive|m'aide|me prenne|m'epaule|me coache|me guide)
        si (?P<name>[a-z-]+ [a-z-]+) a (?:encore )?(?:de la place|une place|du temps|un creneau|de la disponibilite),? (?:je |ce serait |c'est |j')[^.!?\n]{2,40}
        (?<=d')(?P<name>[a-z-]+ [a-z-]+)[^.!?\n]{0,30}[.!] (?:pourrait|peut|serait)-(?:elle|il) (?:etre|devenir) (?:ma |mon )<mentor>
        (?<=de )(?P<name>[a-z-]+ [a-z-]+)[^.!?\n]{0,30}[.!] (?:pourrait|peut|serait)-(?:elle|il) (?:etre|devenir) (?:ma |mon )<mentor>
    """),
    (r"i'd like a mentor for \g<what>.", r"<start>une? <mentor> (?:pour m'aider (?:en|avec|sur|dans)|pour|en) (?:la |le |les |l'|mon |ma )?(?P<what>[^.!?;,\n]{2,50}?),? (?:c'est|ce serait|est-ce|serait-ce) (?:possible|envisageable|jouable|faisable)(?=\s*\?)"),
    ("i'd like another mentor", r"(?:vous (?:me )?(?:trouvez|cherchez)|pouvez-vous me trouver|trouvez-moi|attribuez-moi|pourriez-vous me trouver) (?:quelqu'un d'autre|une autre personne|un nouveau mentor|une nouvelle mentore)"),
    ("i'd like a mentor", r"(?:participer|m'inscrire|entrer|rejoindre le programme)(?: au programme| dans le programme)? (?:comme|en tant que) (?:mentoree?|filleule?|apprenante?|apprentie?|beneficiaire)"),
    (r"can we move \g<old> to \g<new>", r"(?:je te propose d'|je vous propose d'|on peut |peut-on |pourrait-on )(?:echanger|troquer|remplacer) (?P<old><day>|demain) (?:contre|par|avec) (?P<new><day>[^.!?,\n]{0,15})"),
    (r"i can't make it \g<d>, ", r"(?:comme|vu que|puisque|etant donne que) (?P<d>le <date>|<day>|demain|aujourd'hui),? (?:je |j'|on |nous )[^.!?\n,\d]{3,50}, (?=[^?\n]*\?)"),
    (r"i can't make it \g<d>.", r"""
        (?P<d>le <date>|<day>|demain|aujourd'hui),? (?:je |j')[^.!?\n\d]{3,50}, (?:donc )?ne (?:m'attendez|m'attends|comptez|compte) pas(?: sur moi)?(?: ce jour-la)?
        (?P<d>demain(?: matin| soir| apres-midi)?|aujourd'hui|<day>),? [^.!?\n\d,]{3,30}, je (?:reste|suis|serai) (?:coincee?|bloquee?)[^.!?\n,]{0,20}
        (?:ce sera|ca sera|faites) sans moi (?P<d>aujourd'hui|demain|<day>|cette semaine|la semaine prochaine)
        je ne me (?:connecterai|connecte) pas (?P<d>aujourd'hui|demain|<day>)
    """),
    ("i have to decline", r"<start>(?:helas|malheureusement|desolee?|navree?),? non(?=[,.;!]| -)"),
    ("i agree", r"<start>(?:partante?|banco|adjuge)(?=\s*[!.,])"),
    ("do ", r"est-ce que (?=(?:nos|mes|les|mon|ma|notre) [a-z]+ (?:restent|reste|sont|est|peuvent|peut|comptent|compte) )"),
    ("yesterday", r"(?:hier|avant-hier) (?:soir|matin|apres-midi|midi|au soir)"),
    ("speaking in public", r"prise de parole(?: en public)?(?=\s*(?:[.,;!?\n]|$|et ))"),
    (r"\g<d> impossible for me", r"""
        (?P<d>(?:le |les )<day>s?(?: (?:matin|apres-midi|soir))?),? (?:je |j'|il y a |c'est )[^.!?,;\n\d]{2,45},? (?:donc|alors|du coup) (?:ce n'est |c'est |c'|ca n'est |la )?(?:pas possible|impossible|exclu|non|mort|pas la peine|je ne peux pas|ca ne va pas|rien)<end>
        (?P<d>(?:le |les )<day>s?(?: (?:matin|apres-midi|soir))?),? (?:inutile|pas la peine|ce n'est pas la peine|ne vous fatiguez pas|ca ne sert a rien)(?: d'| de |,)?(?:essayer|insister|demander|me chercher|proposer|y penser)?
    """),
    (r"could we switch to \g<f>", r"""
        (?:peut-on|pourrait-on|on peut|on pourrait|pouvons-nous|pourrions-nous|j'aimerais|je voudrais|je prefererais|est-ce qu'on peut|est-ce qu'on pourrait) (?:passer|adopter|prendre|aller|opter|basculer) (?:a |sur |pour )?(?:un |une )?(?:rythme|cadence|frequence) (?P<f>mensuel|hebdomadaire|bimensuel)(?:le)?
    """),
    (r"\g<x> ", r"(?:plutot |mieux |de preference |je prefere )?(?P<x>tous les quinze jours|une semaine sur deux|toutes les deux semaines|tous les mois|une fois par mois|trois quarts d'heure|une heure|une demi-heure|\d+ minutes),? (?:ce serait |c'est |cela serait |ca serait )?(?:plutot |mieux |preferable )?(?:qu'|que )(?:une |un |d'|de )?(?:demi-heure|heure entiere|heure|quart d'heure|\d+ minutes|toutes les semaines|chaque semaine|tous les (?:quinze jours|mois)|par semaine)"),
    (r"i'd like someone who can teach me \g<what>.", r"""
        (?:qui|quelqu'un) (?:pourrait|peut|voudrait|saurait)(?: bien)?(?:-il|-elle)? me donner (?:des|un|quelques) (?:cours|coups? de main|lecons?|tuyaux|bases) (?:de |d'|en |sur )(?P<what>[^.!?;,\n]{2,50}?)(?=\s*[.,;!?\n]|$)
        a qui (?:puis-je|je peux|pourrais-je|dois-je) m'adresser (?:pour (?:progresser|m'ameliorer|me former|apprendre)|afin de progresser) (?:en |sur |dans |a )(?:la |le |les |l')?(?P<what>[^.!?;,\n]{2,50}?)(?=\s*[.,;!?\n]|$)
    """),
    (r"i'd like someone who can help me with \g<what>.", rf"""
        (?:ce serait|cela serait|ca serait) (?:formidable|genial|super|top|bien|chouette|precieux|parfait) (?:si|qu'|que) {_ONE} (?:me |m'|pouvait m'|puisse m'){_LEARN[:-1]}|aider|accompagner|initier|guider) (?:en|sur|avec|a|dans|pour) (?:la |le |les |l')?(?P<what>[^.!?;,\n]{{2,50}}?)(?=\s*[.,;!?\n]|$)
        (?:trouvez|cherchez|trouve)[- ]moi (?:s'il vous plait |svp )?{_ONE} pour (?:mes questions (?:de |d'|sur )|parler (?:de |d')|m'aider (?:en |sur ))?(?:la |le |les |l')?(?P<what>[^.!?;,\n]{{2,50}}?)(?=\s*[.,;!?\n]|$)
        (?:je suis|je me sens) (?:completement |un peu |totalement )?(?:perdue?|noyee?|depassee?|nulle?|larguee?|desemparee?) (?:dans|en|avec|face a|sur) (?P<what>[a-z][^.!?;,\n]{{1,30}}?),? (?:et )?(?:un coup de (?:pouce|main)|de l'aide|un peu d'aide|des conseils) (?:serai(?:en)?t|ne serai(?:en)?t pas) (?:le |la |les )?(?:bienvenue?s?|de refus|de trop|precieu\w+)
        (?:je )?(?:voudrais|aimerais|veux|souhaite|souhaiterais) (?:progresser|m'ameliorer|gagner en aisance|monter en competence) (?:en|dans|sur|a) (?:la |le |les |l')?(?P<what>(?:speaking in public|prise de parole)[^.!?;,\n]{{0,20}}?)(?=\s*[.,;!?\n]|$)
    """),
    ("i'd like someone who can help me", rf"""
        (?:je )?(?:serais|suis) (?:contente?|heureux|heureuse|ravie?|soulagee?|reconnaissante?) (?:que|qu'|si) {_ONE} (?:me |m'){_LEARN}
        (?:je )?(?:serais|suis) (?:bien )?(?:preneur|preneuse|partante?|interessee?|demandeur|demandeuse) (?:d'un |d'une |par un |par une |pour un |pour une |de )(?:accompagnement|binome|soutien|coaching|tutorat|appui|<mentor>|regard exterieur|suivi)
        (?:et )?(?:un conseil|un coup de (?:pouce|main)|de l'aide|des conseils|un avis eclaire) (?:ne serait pas de refus|serait (?:le |la )?bienvenue?|ne serait pas de trop|me serait utile|m'aiderait)
        (?:serait-il|est-il|serait-ce) possible (?:que|qu') {_ONE} (?:du|de la|de|des|d') ?[^.!?;,\n]{{2,30}} (?:me |m'){_LEARN}
        (?:serait-il|est-il) possible qu'{_ONE} (?:du|de la|de|des|d') ?[^.!?;,\n]{{2,30}} (?:me |m'){_LEARN}
        (?:serait-il|est-il) possible que {_ONE} (?:me |m'){_LEARN}
    """),
    ("i'd like a mentor", r"""
        (?:je )?(?:me rejouirais|serais ravie?|serais heureux|serais heureuse|reverais) (?:d'avoir|de trouver|de rencontrer) (?:une? )<mentor>
        (?:je )?(?:postule|candidate|pose ma candidature|me porte candidate?) (?:pour|a|au) (?:une place|le mentorat|mentorat|le programme|programme)(?: dans le (?:mentorat|programme)| du programme| au mentorat)?
        (?:inscrivez|ajoutez|prenez|mettez|comptez)[- ]moi (?:comme |parmi les |sur la liste des )(?:candidate?s?|mentoree?s?|participante?s?)
    """),
    (r"i'd like a mentor for \g<what>.", r"""
        (?:je (?:cherche|voudrais|souhaite|souhaiterais|veux)|j'aimerais|j'ai besoin d') ?(?:une? |avoir une? )<mentor> (?:pour|afin de) (?:preparer|travailler|ameliorer|developper|apprendre|perfectionner|aborder|muscler) (?:ma |mon |mes |la |le |les |l')?(?P<what>[^.!?;,\n]{2,60}?)(?=\s*[.,;!?\n]|$)
    """),
    ("i'd like another mentor", r"""
        (?:changer|passer|switcher|aller|etre reaffectee?)(?: a| avec| vers| de)? (?:quelqu'un d'autre|une autre (?:personne|mentore?)|un autre mentor|mentore?)(?=\s*[?.!,])
        (?:le )?courant ne passe pas(?: vraiment| trop| du tout| tres bien| bien)*(?: entre nous| avec (?:mon|ma) <mentor>(?: actuelle?)?| avec [a-z]+)?
        (?:[a-z]+ et moi,? )?(?:ca|on) n(?:e |')(?:colle|accroche|s'entend|se comprend|matche)(?: vraiment| malheureusement)? pas(?: vraiment| trop| du tout| bien| entre nous)*
    """),
    (r"could i have \g<name> as my mentor", r"""
        (?:mon premier choix|mon souhait|l'ideal pour moi|ma preference|mon reve)(?: serait| irait a| va a| c'est| est)? (?P<name>[a-z-]+ [a-z-]+)<end>
        (?:j'aimerais|je voudrais|je souhaiterais|je souhaite|j'adorerais) que (?P<name>[a-z-]+(?: [a-z-]+)?) (?:soit|devienne) (?:mon|ma) <mentor>
        que (?P<name>[a-z-]+(?: [a-z-]+)?) (?:suivait|suit|accompagnait|accompagne|prenait|prend|aide|coache) (?:deja |aussi |encore )*(?:du monde|des collegues|d'autres|quelqu'un|deux|trois|plusieurs)[^.!?\n]{0,25}[.!] (?:est-ce que )?(?:je |pourrais-je|puis-je|on |serait-il|pourriez-vous|pouvez-vous)[^.!?\n]{3,50}(?=\?)
    """),
    ("i'd like to be a mentor", r"""
        (?:je |j')(?:me )?(?:souhaite|souhaiterais|voudrais|aimerais|veux|pense|compte|verrais bien|ai envie d(?:e |')|aurais envie d(?:e |')|serais pret a|serais prete a) ?<adv>(?:m'engager|m'investir|m'impliquer|me proposer|me rendre utile|donner de mon temps|offrir mes services|proposer mes services|servir|contribuer|participer|donner un coup de main) (?:comme|en tant que|a titre de) <mentor>
        (?:inscrivez|comptez|notez|ajoutez|prenez|mettez)[- ]moi (?:comme|parmi les|en tant que|dans la liste des) <mentor>
        vous pouvez (?:compter sur moi|m'inscrire|me noter|m'ajouter) (?:comme|en tant que) <mentor>
        (?:il me reste|j'ai encore|j'ai|je dispose encore d') ?(?:une |de la )?place (?:libre )?pour (?:une? )(?:mentoree?|personne|stagiaire|nouvelle personne|debutante?)
        (?:je me verrais|je m'imagine|je me vois|j'aurais envie|j'ai envie|ca me plairait)(?: bien| assez| tout a fait)* (?:d'|de |a )?(?:accompagner|epauler|guider|aider|parrainer|coacher) (?:quelqu'un|une? (?:jeune|debutante?|nouve\w+|stagiaire|collegue))
        vous (?:cherchez|recherchez|avez besoin)(?: encore)? (?:du monde|des gens|des volontaires|de monde|des collegues|des mentors)[^.!?\n]{0,30}\? (?:je suis |j'en suis|me voici|moi )(?:partante?|volontaire|interessee?|disponible)?
    """),
    ("i object", r"""
        (?:cela|ca|ceci) (?:me |nous )?(?:pose|poserait|cause) (?:un vrai |un |de gros |des |vraiment |un serieux )*(?:problemes?|difficultes?|souci)(?! de | d')
        (?:merci de|je vous prie de|je vous demande de|veuillez|priere de) (?:ne pas (?:aller plus loin|donner suite|poursuivre|continuer|valider)|(?:y |en )?(?:renoncer|rester la))
        (?<!pas )(?:j'ai|j'emets|j'emettrais) (?:de serieuses |quelques |de fortes |des |de grosses )?reserves(?=\s*[:.,])
        (?:<start>)je ne le (?:souhaite|veux|desire) pas<end>
    """),
    ("i have to decline", r"""
        (?:je (?:vais|dois|suis obligee? de)|il va falloir que je) (?:devoir )?(?:vous |te |leur )?(?:dire non|dise non|repondre par la negative|repondre non|decevoir)
        (?:choisissez|prenez|trouvez|adressez-vous a|demandez a|sollicitez)(?: plutot)? (?:quelqu'un d'autre|un autre mentor|un collegue)<end>
        (?:je (?:crains|pense|crois)|j'ai peur) (?:de ne pas|que je ne sois pas|de n'etre pas)(?: etre)? (?:la bonne personne|le bon profil|la personne qu'il (?:vous )?faut|le mieux place)
        (?:je ne suis|ne suis) <adv>pas <adv>disponible pour (?:cela|ca|ce role|cette mission|le moment|l'instant)
        (?:cette annee|ce semestre|ce trimestre),? (?:ca|cela) ne (?:se fera|va pas se faire|sera|marchera)(?: pas)?(?: possible)?
        j'ai (?:deja )(?:deux|trois|quatre|assez de) (?:mentore\w*|personnes?),? (?:et )?je (?:suis|arrive) (?:au maximum|au max|a ma limite|plein|complet)
        (?:ca|cela) tombe (?:vraiment |tres |particulierement )*mal(?=[.,!])
        je n'y arriverai pas(?: avec [^.!?,;\n\d]{2,30}| en plus| en ce moment)<end>
    """),
    ("i agree", r"""
        <start>je me lance<end>
        <start>(?:accorde|c'est valide|valide|c'est accorde|c'est approuve|approuve|feu vert)<end>
        <start>je salue (?:cette|l'|votre|la|son) ?(?:initiative|demarche|idee)
        <start>envoyez[- ]l[ae][- ]moi<end>
    """),
    (r"i have to skip \g<d>", r"""
        (?P<d>(?:le |ce )?<day>|demain|aujourd'hui|cette semaine|la semaine prochaine|le <date>),? (?:je |on )(?:vous |te )?(?:fais|ferai|vais faire|dois faire) (?:faux bond|l'impasse|l'ecole buissonniere|defection)
        (?:je )?(?:dois|vais devoir|suis obligee? de|prefere) me (?:desister|decommander|excuser) (?:pour|de) (?P<d>(?:le |ce )?<day>|demain|aujourd'hui|cette semaine|la semaine prochaine|le <date>)
        (?P<d>cette semaine|la semaine prochaine|demain|jeudi|lundi|mardi|mercredi|vendredi),? (?:<talk> (?:tombe|tombera) a l'eau|ce n'est pas (?:possible|jouable|faisable)(?: pour moi)?)<end>
    """),
    (r"start \g<by> later today", r"""
        (?:j'aurai|j'ai|je serai en retard de|je vais avoir|j'arrive avec) (?:environ |a peu pres |bien )?(?P<by>\d+ min(?:utes)?|un quart d'heure|une demi-heure)(?: de retard)? aujourd'hui
    """),
    (r"can we move it to \g<x>", r"""
        (?:est-ce |serait-il |c'est )?possible de (?:le |la |l'|nous |tout )?<move> (?:a |au |pour |vers )(?P<x>(?:<day>|le |demain|\d|lundi|la semaine)[^.!?\n]{0,40}?)(?=\s*[.?!\n]|$)
        (?:on peut|peut-on|pourrait-on|on pourrait) (?:remettre|renvoyer) (?:ca|cela|la seance|notre seance|le rendez-vous) (?:a |au |pour )(?P<x>(?:<day>|le |demain|\d|la semaine)[^.!?\n]{0,40}?)(?=\s*[.?!\n]|$)
    """),
    ("something came up", r"(?:j'ai |un )?(?:un )?(?:petit |gros |dernier )?contretemps(?: de derniere minute)?(?=\s*[,:.])"),
    ("pause the mentoring", r"""
        (?:mettez|mets|mettre|mettons) <whole> en (?:veilleuse|sommeil|attente|stand-by|suspens|hibernation)
        (?:laissons|laisse|laissez) (?:dormir|reposer|en sommeil|en jachere) <whole>
    """),
    ("we can resume the mentoring", r"""
        <start>(?:reprenez|relancez|recommencez|remettez en route) (?:nos|les|mes) (?:rencontres|seances|echanges|rendez-vous|entretiens)
        je (?:peux|vais|voudrais|souhaite) me remettre (?:en selle|dans le bain|en route|dans le rythme|au travail avec)
        (?:reprendre|repartir|continuer) la ou (?:on|nous) (?:s'etait|nous etions|s'est|en etait|en etions) ?(?:arretee?s?|laisse)?
    """),
    ("please end the mentoring", r"""
        (?:mettons|je mets|nous mettons|on met|il est temps de mettre) (?:un |le )point final(?: a <whole>| au mentorat)?
        (?:<whole>|le mentorat) a (?:rempli|joue|atteint|fini) (?:son|sa|ses) (?:role|mission|but|objectifs?)<end>
    """),
    ("please stop sending reminders", r"""
        (?:arretez|arrete|cessez|evitez) de (?:m'|nous )?(?:ecrire|relancer|envoyer (?:des |vos |ces )?<mails>)(?: tous les \w+| chaque \w+| sans arret| tout le temps)*
        (?:vous pouvez |merci de )?(?:vous epargner|m'epargner|epargnez-moi|laisser tomber|garder) (?:les|vos|ces) (?:questions|<mails>)(?: hebdomadaires| du vendredi| automatiques)*
        (?:fichez|foutez|laissez)[- ]moi (?:la paix|tranquille) avec (?:vos|les|ces) <mails>(?: groupes| automatiques| hebdomadaires)*
        <start>(?:desinscription|desabonnement)(?: svp| s'il vous plait| merci)?(?=[,.!\n]|$)
    """),
    ("thank you for your help", r"""
        (?:je )?ne sais (?:vraiment )?pas comment (?:te|vous|la|le) (?:remercier|dire merci)
        (?:tu m'as|vous m'avez|elle m'a|il m'a) (?:beaucoup|enormement|vraiment|sacrement|drolement|bien) (?:aidee?|eclairee?|rassuree?|appris|apportee?|soutenue?)
        sans (?:toi|vous|elle|lui|ton|ta|votre|tes|vos|ses|son) ?(?:conseils?|aide|soutien|appui|coup de (?:main|pouce)|encouragements?|patience)?,? (?:je n'|j'|on n'|nous n'|je ne |on ne )[^.!?;\n]{2,70}
        (?:c'etait|quel|ca a ete) (?:un |une )?(?:super|formidable|excellent|excellente|tres bon|tres bonne|bel|belle|chouette|beau|riche) (?:echange|seance|discussion|conversation|moment|rencontre|entretien)
        (?:je te|je vous|on te|je lui) (?:dois|doit) (?:une fiere chandelle|beaucoup|une biere|un cafe|un verre)
    """),
    ("note to self:", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:pour moi|a consigner|a noter(?: pour moi)?|pour ma memoire|petit memo|a me rappeler|a garder en tete|a ne pas oublier) ?:
    """),
    ("i wonder whether ", r"je me demande (?=si|comment|quand|qui|ce que|pourquoi|ou)|(?:j'aimerais|je voudrais|j'aurais voulu) (?:bien )?savoir (?=si|comment|quand|qui|ce que|pourquoi|ou)"),
    ("could i have two mentors at once, what is the rule", r"(?:puis-je|est-ce que je peux|peut-on|a-t-on le droit d'|est-il possible d')(?: ?avoir)? (?:deux|plusieurs) mentors(?: a la fois| en meme temps)?(?=\s*\?)"),
    ("please ", r"merci de (?:bien vouloir )?(?=(?:me |nous |le |la |les |faire|transmettre|prevenir|repondre|signaler|fermer|eteindre|rapporter|rendre|passer)\b(?! avoir))"),
    ("i'd rather use the phone", r"(?:pourrait-on|peut-on|on pourrait|on peut|est-ce qu'on pourrait|pourrions-nous) (?:plutot |desormais )*(?:se|s'|nous) ?(?:telephoner|appeler)(?: au telephone| par telephone)?(?: desormais| a l'avenir| plutot| dorenavant)+"),
)  # fmt: skip
