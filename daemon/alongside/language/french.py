"""French put into the grammar's English: a table of patterns over folded text, the first that fits wins.

Whole turns of phrase stand before the words they are made of; "le mardi" is every Tuesday, "mardi" the next one.
"""

from __future__ import annotations

DAYS = {
    "lundi": "monday",
    "mardi": "tuesday",
    "mercredi": "wednesday",
    "jeudi": "thursday",
    "vendredi": "friday",
    "samedi": "saturday",
    "dimanche": "sunday",
}
_DAY = "(?:" + "|".join(DAYS) + ")"
_MONTH = "(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"

_KNOWN = """
volontiers ca entendu maximum personnes conges vacances absente malade demain visio telephone dejeuner l'heure
au aux avec avoir beaucoup bonjour ce cela cette comme dans de des du elle en est et etre eu fois il ils je jusqu'a j'ai j'aimerais l'apres-midi la le les leur lui lundi mardi
mercredi jeudi vendredi mais matin me merci mes moi mon ne nous n'est ou oui pas par pour peux plaisir plait plus plutot pouvez pouvons puis que qui sans sauf se seance semaine ses si son sont suis sur
tous toutes tres un une votre vous voudrais souhaite c'est d'accord d'une s'il aucune jamais seulement deux trois mentorat mentore est-ce quel quelle comment
"""
KNOWN = frozenset(_KNOWN.split())
"""Words by which French is told from the others."""

ORDER: tuple[tuple[str, str], ...] = (
    (rf"\b(?:notre |la |le |ma |mon )?(?:seance|rendez-vous|reunion) (?:de |du |d')({_DAY}|demain|aujourd'hui)\b", r"\1's session"),
    (rf"\b(?:a|au) (?={_DAY} \d)", r"to "),
    (rf"\bje ne (?:serai|suis|pourrai) pas (?:la|disponible|libre|present|venir|presente|au bureau) ?(?=(?:le )?{_DAY}|demain|cette|la semaine)", r"i won't be there "),
    (rf"\b((?:le )?{_DAY}(?: \d+ \w+)?),? (?:ca (?:irait|marche|va|te va|vous va|vous irait|t'irait)|c'est possible|est-ce possible|serait possible)", r"how about \1"),
    (rf"\b((?:le )?{_DAY}|demain|cette semaine|la semaine prochaine),? (?:ce n'est pas possible|je ne peux pas|je ne suis pas (?:disponible|libre|la)|ca ne (?:va|marche) pas|c'est impossible)", r"i can't \1"),
    (r"\b(?:peut-on|pouvons-nous|pourrions-nous|pourrait-on|est-ce qu'on (?:peut|pourrait)|on (?:peut|pourrait)) (?:deplacer|decaler|reporter|repousser) (?:la seance |le rendez-vous |notre seance |la reunion |notre reunion )?(?:a |au )?", "can we move it to "),
)  # fmt: skip

TABLE: tuple[tuple[str, str], ...] = (
    # What somebody wants.
    (r"(?:ne m'envoyez plus|n'envoyez plus|arretez (?:de m'envoyer|d'envoyer)|plus) (?:de |d'|ces |vos |des )(?:rappels?|e-?mails?|mails?|courriels?|messages?|lettres?)|(?:je )?(?:ne )?veux plus (?:recevoir )?(?:de |ces )(?:rappels|mails|messages)|desinscri(?:re|vez-moi)|desabonner", "stop sending reminders"),
    (r"(?:merci de )?ne (?:plus|pas) m'envoyer (?:de |d'|ces |vos |des |les )?(?:rappels?|e-?mails?|mails?|courriels?|messages?)", "stop sending reminders"),
    (rf"jusqu'(?:a|au) (?:la )?fin (?:de |d'|du mois de )?(?={_MONTH})", "until the end of "), (rf"fin (?:de |d')?(?={_MONTH})", "end of "), (rf"mi-(?={_MONTH})", "mid "), (rf"(?:au )?debut (?:de |d')?(?={_MONTH})", "beginning of "),
    (r"annuler ma demande|retirer ma demande|retire ma demande|n'ai plus besoin (?:de|d'un) mentor", "withdraw my request"),
    (r"mettre fin (?:au|a notre|a ce) (?:mentorat|tandem|programme)|terminer (?:le|notre) (?:mentorat|programme|tandem)|arreter (?:le|notre) mentorat", "end the mentoring"),
    (r"aucune objection|pas d'objection|rien contre", "no objection"),
    (r"(?:je )?(?:ne suis|suis) pas d'accord|(?:je )?m'y oppose|je suis contre", "i object"),
    (r"(?:je )?dois (?:malheureusement )?(?:refuser|decliner|dire non)|je (?:prefere|prefererais) (?:ne pas|refuser)|malheureusement (?:non|pas)", "i have to decline"),
    (r"(?:je )?n'ai pas (?:le|assez de) temps|pas le temps|trop (?:de travail|occupee?)", "i have no time"),
    (r"(?:je )?ne peux (?:pas prendre (?:quelqu'un|une personne|de mentore?)|prendre personne|pas (?:m'engager|accepter))", "i can't take on anyone"),
    (r"(?:je suis |suis )?d'accord|volontiers|avec plaisir|ca me va|ca me convient|entendu|j'accepte|pas de probleme", "i agree"),
    (r"(?:je suis )?(?:de retour|revenue?)(?=\s*[,.!]|\s+et|$)", "i'm back"), (r"(?:on peut |nous pouvons |pouvons-nous )?(?:reprendre|recommencer|continuer)", "we can resume"),
    (r"(?:merci de )?(?:tout )?mettre (?:tout )?en pause|(?:faire |prendre )?une pause|suspendre(?: les seances)?", "please pause"),
    (r"(?:je )?(?:me |suis )?(?:propose |volontaire )?(?:pour |comme |veux bien |voudrais |souhaite |aimerais |d')?(?:etre|devenir) mentore?(?! ?\?)|(?:volontaire|me propose) (?:comme|en tant que) mentore?", "become a mentor"),
    (r"changer de mentore?|(?:un|une) autre mentore?|(?:un|une) nouve(?:au|lle) mentore?", "another mentor"),
    (r"(?:je |j')?(?:cherche|recherche|voudrais(?: avoir)?|aimerais(?: avoir)?|souhaite(?: avoir)?|souhaiterais|ai besoin d'|desire) ?une? mentore?", "i'd like a mentor"),
    (r"(?:y a-t-il|est-ce qu'il y a|existe-t-il) quelqu'un", "i'm looking for someone"), (r"(?:qui )?(?:pourrait|peut|puisse) m'aider (?:avec|en|sur|pour)", "help with"),
    (r"(?:pourrais|puis)-je avoir|est-ce que je (?:peux|pourrais) avoir", "could i have"), (r"(?:comme|pour) mentore?", "as my mentor"), (r"est-ce que (?=[a-z]+ (?:peut|pourrait) etre)", "could "), (r"(?:peut|pourrait) etre mon? mentore?", "be my mentor"),
    (r"(?<=mentor )(?:pour|en|sur) (?:la |le |les |l')?|(?<=mentore )(?:pour|en|sur) (?:la |le |les |l')?", "for "), (r"mentore? (?:pour|en|sur) (?:la |le |les |l')?", "mentor for "), (r"sujets? ?:", "topic:"),
    (r"qui est mon mentore?", "who is my mentor"), (r"comment (?:fonctionne|marche)(?: le| ce)?(?: programme)?|comment ca marche", "how does this work"), (r"quand est (?:notre|ma|la) prochaine seance", "when is our next session"),
    (r"(?:un grand |mille |tres |grand )?merci(?: beaucoup| infiniment| bien)?,? (?:pour|a|d'avoir)(?= )", "thank you for"), (r"merci(?: beaucoup| bien| d'avance)?", "thank you"), (r"(?:elle |il |ca |cela )?m'a (?:beaucoup |vraiment |enormement )?aidee?", "helped me"), (r"reconnaissante?", "grateful"),
    (r"est-ce possible|serait-ce possible|ca irait|est-ce que (?:\w+ )?(?:irait|marcherait)|que diriez-vous d[eu']|plutot(?= (?:lundi|mardi|mercredi|jeudi|vendredi))", "how about"), (r"a la place", "instead"),
    (r"(?:deplacer|decaler|reporter|repousser)", "move"), (r"pas de (?:seance|reunion|rendez-vous)|(?:sauter|annuler)(?: la seance| le rendez-vous| notre seance)?", "please skip"), (r"(?:la |notre |ma )?(?:seance|reunion|rendez-vous)", "session"),
    # Days away.
    (r"(?:je suis |serai |je serai |suis )?(?:en vacances|en conges?|en voyage|en deplacement|absente?|malade|en arret(?: maladie)?)|conges?(?= du)|vacances", "i'm away"), (r"en conge (?:parental|maternite)", "i'm on parental leave"), (r"retour (?:inconnu|indetermine)|date de retour inconnue|jusqu'a nouvel ordre", "until further notice"),
    (r"(?:de )?retour (?:le )?(?=\d)|je (?:reviens|rentre) (?:le )?(?=\d)", "back on "),
    # Hours, days, dates.
    (r"(?:a )?l'heure du (?:dejeuner|midi)|(?:a )?l'heure de midi|pause dejeuner|pendant le dejeuner", "lunchtime"),
    (rf"(?:tous les |les |le |chaque )?{_DAY}s?(?! \d)", "@day"), (rf"(?:le )?{_DAY}(?= \d)", "@date"),
    (r"(?:plutot )?(?:le matin|les matins|matinee|matins?)", "mornings"), (r"l'apres-midi|les apres-midis?|apres-midis?", "afternoons"), (r"(?:le |les |en )?soir(?:ee|s)?\b", "evenings"), (r"\bmidi\b", "noon"),
    (r"apres-demain", "the day after tomorrow"), (r"demain", "tomorrow"), (r"aujourd'hui", "today"), (r"cette semaine", "this week"), (r"(?:la )?semaine prochaine", "next week"), (r"les (?:deux|2) prochaines (?:seances|fois)", "the next two sessions"), (r"la prochaine (?:seance|fois)", "the next session"), (r"les (?:deux|2) prochaines semaines", "the next two weeks"),
    (r"\b1er\b", "1st"), (r"(?<=[\dh]) (?:a|au|jusqu'a) (?=\d)|(?<=h) ?- ?(?=\d)|(?<=mars) au\b|(?<=avril) au\b|(?<=mai) au\b|(?<=juin) au\b|(?<=juillet) au\b|(?<=aout) au\b", " to "), (rf"(?<=di) (?:a|au)(?= {_DAY})", " to"), (rf"\b(?:de|du|d')(?= \d| {_DAY})", "from"), (rf"(?:a partir d[eu]|des)(?: le)? (?=\d+(?:er)? {_MONTH})", "from "), (r"a partir de|apres", "after"), (r"jusqu'(?:au|a|en)(?: la)?", "until"), (r"\bavant\b", "before"), (r"entre", "between"),
    (rf"\b{_MONTH}\b", "@month"),
    (r"(?:une )?demi[- ]heure", "half an hour"), (r"(?:un )?quart d'heure", "a quarter of an hour"), (r"une heure et demie", "90 minutes"), (r"une heure\b", "an hour"), (r"plus tard", "later"), (r"plus tot", "earlier"), (r"\ba (?=\d{1,2}\s?h)", "at "),
    (r"(?:une|1) fois par semaine|toutes les semaines|chaque semaine|hebdomadaire", "once a week"), (r"toutes les (?:deux|2) semaines|une semaine sur deux|tous les quinze jours|tous les 15 jours", "every two weeks"), (r"(?:une|1) fois par mois|tous les mois|mensuel(?:lement)?", "once a month"),
    (r"tous les jours(?: ouvrables| ouvres)?|n'importe quel jour|chaque jour|en semaine", "any day"),
    (r"\bsauf\b|a part|excepte", "except"), (r"(?:pas|jamais|sans) (?:de |par |au |d')?(?:telephone|appels?(?: telephoniques?)?)", "no phone"), (r"\bjamais\b", "never"), (r"(?:je )?ne (?:peux|suis|veux) pas(?: disponible| libre)?", "i can't"), (r"\bpas\b|\bni\b", "not"), (r"seulement|uniquement|exclusivement", "only"), (r"\bmais\b", "but"), (r"\bet\b", "and"), (r"\bou\b", "or"),
    # Ways of talking, number.
    (r"(?:en |par )?(?:visioconference|visio|video)", "video"), (r"(?:par |au )?telephone", "phone"), (r"(?:par )?(?:e-?mail|mail|courriel|ecrit)", "email"), (r"en personne|en face a face|en presentiel|sur place", "in person"), (r"(?:par )?(?:chat|messagerie)", "chat"),
    (r"(?:une|1) (?:personne|mentoree?) (?:au )?(?:maximum|max|au plus)|au (?:maximum|plus) (?:une|1)(?: personne)?", "at most one"), (r"(?:deux|2) (?:personnes|mentorees?|mentores) (?:au )?(?:maximum|max|plus)|au (?:maximum|plus) (?:deux|2)(?: personnes)?|(?:maximum|max) (?:deux|2)(?: personnes)?", "at most two"), (r"(?:trois|3) (?:personnes|mentorees?) (?:au )?(?:maximum|max|plus)|au (?:maximum|plus) (?:trois|3)(?: personnes)?|(?:maximum|max) (?:trois|3)(?: personnes)?", "at most three"),
    (r"\best-ce que je (?:dois|peux|devrais)\b|\bdois-je\b|\bpuis-je\b", "do i need to"), (r"\best-ce qu(?:e |')", " "), (r"\best\b", "is"), (r"(?:d')?aide (?:en|pour|avec|sur)(?: la| le| les)?", "help with"), (r"(?:se voir|nous voir|se rencontrer)", "meet"), (r"\b(?:on|nous) (?:pourrait|peut|pourrions|pouvons)\b|pourrait-on|peut-on", "could we"),
    (r"de preference|plutot|je prefere(?:rais)?", "prefer"), (r"\boui\b", "yes"), (r"\bnon\b", "no"), (r"\bje\b", "i"), (r"s'il (?:vous|te) plait|svp", "please"), (r"\bdeux\b", "two"), (r"\btrois\b", "three"), (r"\b(?:que|quoi|quand|ou|comment|pourquoi|quel(?:le)?s?|combien)\b(?=.*\?)", "what"),
)  # fmt: skip

_LOOSE = """le la les l de du des un une ce c'est cela ca est sont suis a au en par pour que qui ne me te se moi vous nous on ma mon mes votre vos son ses sa leur si bien tres
plus serait avoir etre convient conviendrait mieux malheureusement desole desolee moment part a beaucoup temps libre bonjour commencer quelqu'un annee lui elle il toujours"""
LOOSE = frozenset(_LOOSE.split())
"""Words without weight."""

MONTHS = dict(
    zip(
        _MONTH[3:-1].split("|"),
        ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"),
        strict=True,
    )
)


def made(kind: str, words: str) -> str:
    """The English of a day or month; with its article a day is every such day."""
    if kind == "month":
        return MONTHS[words]
    day = next(english for french, english in DAYS.items() if french in words)
    return day if kind == "date" or (words in DAYS) else f"{day}s"
