"""Spanish put into the grammar's English: a table of patterns over folded text, the first that fits wins.

Whole turns of phrase stand before the words they are made of; "los martes" is every Tuesday, "el martes" the next one.
"""

from __future__ import annotations

DAYS = {
    "lunes": "monday",
    "martes": "tuesday",
    "miercoles": "wednesday",
    "jueves": "thursday",
    "viernes": "friday",
    "sabado": "saturday",
    "domingo": "sunday",
}
_DAY = "(?:" + "|".join(DAYS) + ")"
_MONTH = "(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)"

_KNOWN = """
maximo tres claro encantada encantado vacaciones comer hora correo llamada videollamada telefono acepto estimados buenos
al alguien ano antes aqui ayuda con como cada cuando cualquier de del dia dias dos el ella ellos en entre es esta estas este esto estoy favor fuera gracias gusto gustaria ha hasta hay hola la las
lo los lunes martes miercoles jueves viernes mas manana me mejor menos mes mi mis muchas muy nada necesito no nos nunca o para pero persona personas podemos podria podriamos por posible prefiero puede puedo que quien quiero
quisiera reunion se semana semanas ser si sin sobre solo su sus tarde tardes tener tengo tiempo todos todo un una uno vez veces y ya busco mentora mentoria sesion desde tambien
"""
KNOWN = frozenset(_KNOWN.split())
"""Words by which Spanish is told from the others."""

ORDER: tuple[tuple[str, str], ...] = (
    (rf"\b(?:la |nuestra |mi )?(?:reunion|sesion|cita) (?:de |del |de el )({_DAY}|manana|hoy)\b", r"\1's session"),
    (rf"\b(?:al|a el|para el) (?={_DAY}(?: \d| a las))", r"to "),
    (rf"\b((?:el |los )?{_DAY}|manana|esta semana|la (?:proxima semana|semana que viene)),? (?:no (?:puedo|podemos|me va bien|me viene bien|es posible|estoy disponible)|me es imposible)", r"i can't \1"),
    (r"\b(?:podemos|podriamos|se puede|podria) (?:mover|cambiar|aplazar|trasladar|pasar|posponer) (?:la reunion |la sesion |nuestra reunion |nuestra sesion |lo )?(?:al |a la |para el |a )?", "can we move it to "),
    (r"\b(la proxima semana|la semana que viene|esta semana),? no hay (?:sesion|reunion)", r"please skip \1"),
)  # fmt: skip

TABLE: tuple[tuple[str, str], ...] = (
    # What somebody wants.
    (r"(?:no me (?:envien|envie|manden|mande|escriban)|dejen de (?:enviarme|mandarme)|no (?:quiero|deseo)(?: recibir)?) (?:mas )?(?:estos |los )?(?:recordatorios|correos|mails|e-?mails|mensajes|cartas)(?: mas)?|no mas (?:recordatorios|correos|mensajes)|(?:darme|dar) de baja de (?:la|esta) lista|cancelar (?:la )?suscripcion", "stop sending reminders"),
    (r"(?:cancel(?:en|ar|e|o)|retir(?:ar|o|en)) mi solicitud|ya no necesito (?:un |una )?mentora?", "withdraw my request"),
    (r"(?:terminar|finalizar|acabar)(?: con)? (?:la mentoria|el programa|el mentoring|nuestra mentoria|las sesiones)", "end the mentoring"),
    (r"sin objecion(?:es)?|ninguna objecion|no tengo (?:ninguna )?objecion(?:es)?|nada en contra", "no objection"),
    (r"no estoy de acuerdo|me opongo|estoy en contra", "i object"),
    (r"tengo que (?:rechazar(?:lo)?|decir que no|declinar)|debo (?:rechazar(?:lo)?|declinar)|(?:prefiero|preferiria) no (?:hacerlo|aceptar)|lamentablemente no", "i have to decline"),
    (r"no tengo (?:el |bastante |suficiente )?tiempo|sin tiempo", "i have no time"), (r"no puedo (?:asumir|aceptar|acompanar|llevar) a (?:nadie|ninguna persona)(?: mas)?|no puedo (?:aceptar(?:lo)?|comprometerme)", "i can't take on anyone"),
    (r"(?:estoy )?de acuerdo|con (?:mucho )?gusto|claro(?: que si)?|encantad[oa]|por supuesto|acepto|me parece bien|sin problema", "i agree"),
    (r"(?:ya )?(?:estoy|he vuelto) (?:de vuelta|de regreso)|he vuelto|ya volvi", "i'm back"), (r"(?:podemos |queremos )?(?:reanudar|continuar|retomar|seguir adelante)(?: las sesiones)?", "we can resume"),
    (r"(?:pausad|pausar|pausen|pausa)(?: todo)?|(?:hacer|tomar) una pausa|suspender(?: las sesiones)?", "please pause"),
    (r"(?:quiero|quisiera|me gustaria|puedo) ser mentora?|me ofrezco (?:como|de) mentora?|ser(?:ia)? mentora?(?= de|,|\.)", "become a mentor"),
    (r"cambiar de mentora?|(?:otro|otra|un nuevo|una nueva) mentora?", "another mentor"),
    (r"(?:busco|necesito|quisiera|quiero|me gustaria|deseo)(?: tener)? (?:a )?(?:un|una) mentora?", "i'd like a mentor"),
    (rf"hasta (?:el )?(?:finales|fines|fin|final) de (?={_MONTH})", "until the end of "), (rf"(?:a )?(?:finales|fines|fin|final) de (?={_MONTH})", "end of "), (rf"(?:a )?mediados de (?={_MONTH})", "mid "), (rf"(?:a )?principios de (?={_MONTH})", "beginning of "),
    (r"(?:que|para que) me ayude (?:con|en) (?:el |la |los |las )?", "help with "),
    (r"hay alguien", "i'm looking for someone"), (r"que me (?:pueda|podria|puede) ayudar con|para ayudarme con", "help with"), (r"(?:podria|puedo|podriamos) tener a", "could i have"), (r"como mentora?", "as my mentor"), (r"puede (?=[a-z]+ ser mi mentor)", "could "), (r"ser mi mentora?", "be my mentor"),
    (r"(?<=mentor )(?:para|de|en|sobre)(?: el| la| los| las)? |(?<=mentora )(?:para|de|en|sobre)(?: el| la| los| las)? ", "for "), (r"mentora? (?:para|de|en|sobre)(?: el| la| los| las)?", "mentor for"), (r"temas?:", "topic:"),
    (r"quien es mi mentora?", "who is my mentor"), (r"como funciona(?: el| este| esto)?(?: programa)?", "how does this work"), (r"cuando es (?:nuestra|la|mi) proxima (?:sesion|reunion)", "when is our next session"),
    (r"(?:muchas |mil |muchisimas )?gracias (?:por|a)(?= )", "thank you for"), (r"(?:muchas |mil |muchisimas )?gracias", "thank you"), (r"me ha ayudado(?: mucho)?|me ayudo(?: mucho)?", "helped me"), (r"agradecid[oa]", "grateful"),
    (r"que tal|seria posible|te iria bien|le iria bien|os va bien|es posible|mejor(?= el (?:lunes|martes|miercoles|jueves|viernes))", "how about"), (r"en (?:su )?lugar(?: de)?|en vez de", "instead"),
    (r"(?:mover|aplazar|posponer)", "move"), (r"(?:saltar|omitir|cancelar)(?:nos)?(?: la sesion| la reunion)?", "please skip"), (r"(?:la |nuestra |mi )?(?:sesion|reunion|cita)", "session"),
    # Days away.
    (r"(?:estoy |estare |voy a estar )?(?:de vacaciones|de viaje|fuera(?: de la oficina)?|ausente|enferm[oa]|de baja(?: por \w+)?|de permiso)|vacaciones", "i'm away"), (r"sin fecha de (?:regreso|vuelta)|hasta nuevo aviso", "until further notice"), (r"(?:vuelvo|regreso|de vuelta|estare de vuelta) (?:el )?(?=\d)", "back on "),
    # Hours, days, dates.
    (r"(?:a )?la hora de (?:comer|la comida|almorzar)|(?:a )?mediodia", "lunchtime"), (rf"(?:todos los |los |el |cada )?{_DAY}s?(?! \d)", "@day"), (rf"(?:el )?{_DAY}(?= \d)", "@date"),
    (r"(?:por|en|de) las? mananas?(?! (?:\d|que))|las mananas", "mornings"), (r"mas tarde", "later"), (r"mas temprano", "earlier"), (r"(?:por|en|de) las? tardes?|las tardes", "afternoons"), (r"(?:por|en|de) las? noches?", "evenings"), (r"pasado manana", "the day after tomorrow"), (r"\bmanana\b", "tomorrow"), (r"\bhoy\b", "today"), (r"esta semana", "this week"), (r"(?:la )?(?:proxima semana|semana que viene|semana proxima)", "next week"), (r"las (?:dos|2) proximas (?:sesiones|reuniones)", "the next two sessions"), (r"la proxima (?:sesion|reunion)", "the next session"), (r"las (?:dos|2) proximas semanas", "the next two weeks"),
    (r"(?<=[\d]) (?:a|al|hasta el) (?:las )?(?=\d)|(?<=marzo) al?(?= \d| el)|(?<=abril) al?(?= \d| el)|(?<=mayo) al?(?= \d| el)|(?<=junio) al?(?= \d| el)|(?<=julio) al?(?= \d| el)|(?<=agosto) al?(?= \d| el)", " to "), (rf"(?<=s) a(?= {_DAY})", " to"), (r"\by (?:las )?(?=\d)", "and "), (rf"\b(?:de|del|desde)(?: el| las| la)?(?= \d| {_DAY})", "from"), (rf"(?:a partir del?)(?: dia)? (?=\d+ de {_MONTH})", "from "), (r"(?:despues|a partir) de(?: las)?", "after"), (r"hasta(?: el| las| la)?", "until"), (r"antes de(?: las)?", "before"), (r"entre(?: las)?", "between"), (rf"\bde (?={_MONTH})", "of "), (r"\ba las? (?=\d)", "at "),
    (rf"\b{_MONTH}\b", "@month"),
    (r"(?:una )?media hora", "half an hour"), (r"un cuarto de hora", "a quarter of an hour"), (r"(?:una )?hora y media", "90 minutes"), (r"\buna hora\b", "an hour"), (r"minutos", "minutes"),
    (r"una vez (?:por|a la) semana|cada semana|todas las semanas|semanal(?:mente)?", "once a week"), (r"cada (?:dos|2) semanas|cada (?:quince|15) dias|quincenal(?:mente)?|una semana si y otra no", "every two weeks"), (r"una vez (?:al|por) mes|cada mes|mensual(?:mente)?", "once a month"),
    (r"todos los dias|cualquier dia|cada dia|entre semana", "any day"), (r"\bmenos\b(?= (?:el|los|en))|excepto|salvo", "except"), (r"(?:no|nunca|sin) (?:por |llamadas por |de )?(?:telefono|llamadas(?: telefonicas)?)", "no phone"), (r"\bnunca\b", "never"), (r"no (?:puedo|podemos|me va bien)", "i can't"), (r"\bno\b(?= (?:antes|despues|por))", "not"), (r"\bni\b", "nor"), (r"\bsolo\b|solamente|unicamente", "only"), (r"\bpero\b", "but"), (r"\by\b", "and"), (r"\bo\b", "or"),
    # Ways of talking, number.
    (r"(?:por )?(?:videollamada|videoconferencia|video)", "video"), (r"(?:por )?telefono", "phone"), (r"(?:por )?(?:correo electronico|correo|e-?mail|escrito)", "email"), (r"en persona|cara a cara|presencial(?:mente)?", "in person"), (r"(?:por )?chat", "chat"),
    (r"(?:como )?(?:maximo|max)(?: de)? (?:una|1|un)(?: persona)?|(?:una|1) persona (?:como )?(?:maximo|max)", "at most one"), (r"(?:como )?(?:maximo|max)(?: de)? (?:dos|2)(?: personas)?|(?:dos|2)(?: personas)? (?:como )?(?:maximo|max)", "at most two"), (r"(?:como )?(?:maximo|max)(?: de)? (?:tres|3)(?: personas)?|(?:tres|3)(?: personas)? (?:como )?(?:maximo|max)", "at most three"),
    (r"\b(?:tengo que|debo|puedo|hace falta)\b(?=[^.!]*\?)", "do i need to"), (r"ahora mismo|en este momento", "right now"), (r"(?:vernos|quedar|reunirnos|encontrarnos)", "meet"), (r"\b(?:podriamos|podemos)\b", "could we"), (r"me encantaria", "i'd love to"),
    (r"preferiblemente|preferentemente|de preferencia|prefiero|preferiria", "prefer"), (r"\bsi\b(?=\s*[,.!]|$)", "yes"), (r"\byo\b", "i"), (r"por favor", "please"), (r"\bdos\b", "two"), (r"\btres\b", "three"), (r"\b(?:que|cuando|donde|como|por que|cual(?:es)?|cuanto)\b(?=.*\?)", "what"),
)  # fmt: skip

_LOOSE = """el la los las lo un una de del al a en por para que se me mi mis su sus tu es esta estoy hay muy mas mejor mucho bien vendria viene iria gustaria libre momento este ano lamentablemente siento
parte ya todo hola a nadie ser con las empezar alguien puedo podemos podria"""
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
    """The English of a day or month; in the plural, or after "cada", a day is every such day."""
    if kind == "month":
        return MONTHS[words]
    day = next(english for spanish, english in DAYS.items() if spanish in words)
    return f"{day}s" if kind == "day" and words.startswith(("los", "todos", "cada")) else day
