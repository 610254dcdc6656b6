"""Turns of Spanish that are read before those of ``spanish_turns``: verdicts behind days and ways to talk, hours, shifts, days away.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``spanish_turns.NAMES``. Words that count only beside
others, and those that mean nothing here, come before the plain yes and no.
"""

from __future__ import annotations

__all__ = ["VERDICTS"]

VERDICTS: tuple[tuple[str, str], ...] = (
    ("i don't want to stop", r"""
        (?:no,? )?(?:no|nunca|tampoco) (?:quiero|queremos|deseo|pienso|voy a|vamos a|quisiera|pretendo|me gustaria|querria) (?:para nada )?(?:dejar|dejarl[oa]|terminar|cerrar|acabar|poner|abandonar|suspender|pausar|parar|cancelar|renunciar|rechazar|rechazarl[oa]|darme de baja|finalizar|concluir|interrumpir|dar por)[^.!?,;\n]{0,40}
        no (?:tengo|tenemos) (?:la |ninguna |la menor )?(?:intencion|ganas|planes|motivos?) de (?:dejar|dejarl[oa]|terminar|cerrar|acabar|poner|abandonar|suspender|pausar|parar|cancelar|renunciar|rechazar|darme de baja|finalizar|concluir)[^.!?,;\n]{0,40}
        no (?:desactiven|desactiveis|paren|pareis|cancelen|canceleis|quiten|quiteis|suspendan|suspendais|pausen|dejen de|dejeis de|cierren|cerreis|terminen|pongan|pongais) [^.!?,;\n]{0,40}
    """),
    (r"i'm away for \g<len> from \g<d>", r"""
        (?:a partir del?|desde el) (?P<d><day>|<date>),? (?:me voy|estoy fuera|me ausento|estare fuera|salgo|estoy de vacaciones)(?: de \w+)?(?: por| durante)? (?P<len>(?:una|dos|tres|cuatro|\d) (?:semanas?|dias|meses))
    """),
    (r"i'm away, back on \g<d>", r"""
        no (?:vuelvo|regreso|me reincorporo|estare de vuelta|volvere|regresare)(?: de (?:las |mis )?\w+)? hasta el (?P<d><date>)
    """),
    (r"\g<d> doesn't work for me", r"""
        (?P<d>el <day>) (?:voy|ando|estoy|lo tengo) (?:muy |bastante |super |demasiado |un poco )+(?:just[oa]|apretad[oa]|liad[oa]|complicad[oa]|llen[oa])
    """),
    (r"after \g<b>", r"""
        (?:entre|de) (?:las? )?\d{1,2}(?::\d\d)? (?:y|a) (?:las? )?(?P<b>\d{1,2}(?::\d\d)?),? (?:es|estoy|tengo|hacemos|hay|me toca|llevo|doy)[^.!?,;\n\d]{2,40}, (?:despues|luego|a partir de ahi|y despues|y luego) (?:estoy |puedo |es |me va )?(?:libre|disponible|bien|encantad[oa]|sin problema|si|perfecto|cuando quieran)
        antes de las? (?P<b>\d{1,2}(?::\d\d)?),? (?:es|estoy|tengo|hacemos|hay|me toca|llevo|doy)[^.!?,;\n\d]{2,40}, (?:despues|luego|a partir de ahi) (?:estoy |puedo |es |me va )?(?:libre|disponible|bien|encantad[oa]|sin problema|si|perfecto|cuando quieran)
    """),
    (r"until \g<b>", r"""
        (?:despues de|a partir de|desde) las? (?P<b>\d{1,2}(?::\d\d)?),? (?:es|estoy|tengo|hacemos|hay|me toca|llevo|doy)[^.!?,;\n\d]{2,40}, antes (?:estoy |puedo |es |me va )?(?:libre|disponible|bien|encantad[oa]|sin problema|si|perfecto|cuando quieran)
    """),
    (r"\g<d> only until \g<b>", r"""
        (?P<d>(?:los |el )?<day>),? (?:me voy|salgo|termino|acabo)(?: ya)? a las? (?P<b>\d{1,2}(?::\d\d)?)
    """),
    (r"\g<d> only until 12", r"""
        (?P<d>(?:los |el )?<day>),? (?:me voy|salgo|termino|acabo)(?: ya)? (?:al mediodia|a mediodia)
    """),
    ("any day works for me", "(?:me (?:va|viene|sirve|queda) (?:bien )?(?:todo|cualquiera)|todo me (?:va|viene|sirve)(?: bien)?)(?= (?:menos|excepto|salvo))"),
    (" ", r"""
        no (?:soy de madrugar|madrugo)|no soy (?:muy )?(?:madrugador|madrugadora)
    """),
    (" ", r"""
        no hay (?!sesion|reunion|charla|cita|llamada|encuentro|mentoria|problema|inconveniente|objecion|prisa|manera|forma|nadie|nada|hueco|disponib|quien|mas|ningun|clase)[a-z]+(?! (?:sesion|reunion))
    """),
    ("i can't make it ", r"""
        (?:me toca|tengo que|voy a tener que|tendre que) (?:faltar|fallar|ausentarme)(?: a)? ?(?=(?:nuestra|la|esta|el|manana|hoy)\b)
    """),
    ("i'm away", r"""
        (?:estare|estoy|voy a estar) (?:ilocalizable|inlocalizable|sin cobertura|desconectad[oa]|fuera de cobertura|incomunicad[oa]|fuera del mapa)
    """),
    ("i'd like a mentor", r"""
        (?:un|una) (?:buen |buena )?<mentor> me (?:haria|vendria|iria) (?:muy |mucho |super )?(?:bien|falta|genial)
    """),
    ("i'd like someone who can help me", r"""
        me (?:haria|vendria|iria) (?:muy |super )?(?:bien|falta) (?:alguien|una persona)(?: con experiencia| experimentad[oa])?(?: al lado| a mi lado)?
        (?:alguien|una persona) me (?:podria|puede) (?:tomar|coger) bajo (?:su|el) ala
    """),
    ("i'm interested in ", r"""
        (?:lo que mas )?me interesan? (?:sobre todo |especialmente |mas que nada )?(?:el |la |los |las )?
    """),
    ("i have no time", r"""
        no (?:me|nos) (?:quedan?|alcanzan?|sobran?|dan?) (?:las |la |el |los )?(?:fuerzas|fuerza|ganas|energias?|horas|vida|tiempo)(?: (?:para (?:esto|eso|nada|mas)))?<end>
    """),
    ("i object", r"""
        no (?:lo|la|le) puedo (?:soltar|liberar|ceder|autorizar|dejar ir|prestar|apartar)
        no puedo (?:soltar|ceder|prestar)(?:lo|la|le)?
    """),
    ("i agree", r"""
        (?:^|(?<=[.!?\n] ))(?:claro que si|por supuesto|de acuerdo)<end>
        (?:mandenme|enviadme|mandame|mandadme|envienme|enviame) la invitacion
        a por una buena colaboracion|(?:por|para) una (?:buena|bonita|gran) colaboracion
        tengo (?:muchas )?ganas de (?:empezar|conocer|trabajar con|arrancar)
        no tengo nada en contra
    """),
    ("please end the mentoring", r"""
        (?:mi|nuestra|la|esta) (?:mentoria|pareja|tandem|dupla|colaboracion) (?:termina|acaba|se acaba|concluye|finaliza|llega a su fin|se cierra)(?: aqui| asi| hoy| entonces)*
        se puede (?:cerrar|dar por (?:terminad[oa]|concluid[oa])|terminar) (?:ya )?<whole>
    """),
    ("stop sending reminders", r"""
        (?:desactivar|quitar|apagar|cancelar|eliminar|parar) (?:los|esos|estos|las|todos los) <gap><mails>(?: de recordatorio)?
        (?:estos|esos|los|tantos) <mails>[^.!?\n]{0,22},? no los (?:necesito|quiero|leo)(?:, (?:quitenlos|quitadlos|paren))?
    """),
    ("i'd like to be a mentor", r"""
        (?:<want> )?(?:dejarle?|transmitirle?|pasarle?) (?:algo|lo que se|mi experiencia|un poco de lo que se) a (?:alguien|otros|otras|los jovenes|quien viene)
        si (?:les|os|te) (?:hace|hiciera|hacen) falta (?:un |una |mas )?(?:mentora?|mentores)
    """),
    ("i have to ", r"""
        me (?:toca(?! (?:faltar|fallar|ausentarme))|mandan a|llaman a|ponen a|obligan a|han puesto a)(?: ir a)?
    """),
    ("during this period", "(?:durante|en) (?:ese|este|esos|estos) (?:periodo|tiempo|dias)"),
    ("i'm away from ", r"""
        (?:inicio|empiezo|comienzo|inicia|empieza|comienza|arranco) (?:la |mi |una )?(?:licencia|baja|vacaciones|permiso|excedencia)(?: \w+)? (?:desde el|el|a partir del?)
    """),
    ("korea time", "hora (?:de corea|coreana|de seul)"),
    ("japan time", "hora (?:de japon|japonesa)"),
    ("london time", "hora (?:de londres|britanica|inglesa)"),
    ("new york time", "hora de nueva york"),
    ("who knows ", r"""
        (?:expert[oa]|especialista|versad[oa]|ducho|ducha|curtid[oa]|fogead[oa]) en|con (?:conocimientos?|dominio|tablas) (?:de|en)
    """),
    ("i agree", r"""
        (?:esta bien|vale|ok|bueno|de acuerdo|muy bien),? (?:lo hago|acepto|me apunto|lo tomo|lo cojo|la acompano|lo acompano)
        <pos>(?:lo|la) (?:hago|acepto|tomo|cojo|asumo)(?: con gusto| encantad[oa]| yo)*<end>
    """),
    ("i can't make it|i have to decline", r"""
        no (?:voy a poder|puedo|podre|podria) <adv>(?:acompanar|ayudar|orientar|guiar|atender|apoyar)(?:l[oa]s?|le|les|a nadie|a \w+)
    """),
    ("i can't make it", r"""
        (?:voy a|tengo que|me toca) (?:fallar|faltar|ausentarme)
    """),
    ("we skip ", r"""
        (?:salta|saltad|salten|omite|omitid|brinca) (?=(?:la|nuestra|esta)\b)
        (?:la|lo) (?:dejamos pasar|dejamos correr|saltamos|brincamos)
    """),
    (r"\g<what> is cancelled", r"""
        (?P<what><talk>(?: (?:de|del)[^.!?,;\n]{0,20}?)?) (?:queda |esta |sera )?(?:cancelad[oa]|anulad[oa]|suspendid[oa])s?<end>
    """),
    (r"how about \g<x>", r"""
        (?:^|(?<=[.!?\n] ))(?P<x>(?:el )?(?:<day>|manana|pasado manana|el \d{1,2})[^.!?\n]{0,50}?),? (?:te va bien|te viene bien|te va|le va bien|le viene bien|te parece|le parece|te acomoda|se puede|puede ser|es posible|te sirve|te late|os va bien)(?=\s*\?)
    """),
    ("my availability generally", r"""
        mis? (?:horarios?|disponibilidad|disponibilidades|huecos|ratos libres)(?: (?:habitual|actual|de este curso|de siempre|nuevo))?
    """),
    ("thank you for your help", r"""
        (?:mil |muchas |muchisimas |infinitas )?gracias por [^.,;:!?\n]{3,50}?(?:manana|tardes?|noches?|horas?|minutos|ayer|semanas?|mes|telefono|correos?|llamadas?|video|<day>)[^.,;:!?\n]{0,30}
    """),
    ("one question for my mentor: ", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:una |otra |breve |pequena )*(?:pregunta|duda|consulta)(?: rapida| tonta| para (?:ti|usted|mi mentora?|vos)| practica)? ?:(?= )
    """),
    (r"\g<city> time", r"""
        (?:hora|horario|huso(?: horario)?) (?:de |del )(?P<city><city>)
    """),
    (r"\g<d> impossible for me", r"""
        (?P<d>(?:los |el )?<day>)(?:,? (?:estoy|tengo|trabajo|doy|hago|llevo|me toca)[^.!?\n\d,]{2,40})?,? (?:imposible|ni hablar|nada|ni de broma|olvidenlo|olvidadlo|no cuenten conmigo|no conteis conmigo|descartado|jamas)<end>
    """),
    (r"no \g<way>.", r"""
        (?:el |la |los |las )?(?P<way><ways>),? (?:no|mejor no|nunca|jamas|para nada),? (?:por favor|porfa|gracias)
    """),
    ("clashes with", r"""
        (?:me |nos |se me )?(?:coincide|choca|se cruza|cruza|se solapa|se pisa|se empalma|empalma|cae justo en) (?:con )?
    """),
    ("would that suit you", r"""
        (?:te|le|les|os) (?:va|viene|vendria|iria|parece|acomoda|cuadra|late|queda|encaja|sirve)(?: bien)?(?=\s*\?)
        (?:es|seria|se puede|puede ser) ?(?:posible|factible|viable)?(?=\s*\?)
    """),
    ("let's meet ", r"""
        (?:nos vemos|hablamos|quedamos|nos juntamos|nos llamamos|nos conectamos|charlamos) (?:mejor |entonces |pues )*(?=(?:el|los|a las?|manana|pasado manana)\b|<day>)
    """),
    ("i have to skip ", r"""
        no (?:hare|haremos|hago) (?=(?:la|nuestra|esta) (?:sesion|reunion|charla|cita|llamada))
        (?:tengo que|voy a tener que|debo|tendre que|me toca) (?:saltarme|perderme|cancelar|anular|faltar a) (?=(?:la|nuestra|esta) (?:sesion|reunion|charla|cita|llamada))
    """),
    ("i'm away", r"""
        (?:me |yo me )?(?:desconecto|desaparezco|voy fuera|ausento|marcho)(?: por completo| del todo| unos dias)?<end>
        (?:cierra|cerramos|cierran|paramos) (?:la fabrica|la empresa|la oficina|el centro|la planta|el taller|por vacaciones)
    """),
    ("i have to decline", r"""
        no (?:me|nos) (?:va|iba) a ser posible(?:,? (?:lo lamento|lo siento)(?: mucho)?)?<end>
    """),
    (r"could i have \g<name> as my mentor", r"""
        (?:preguntar|ver|saber|consultar) si (?P<name>[a-z-]+ [a-z-]+) (?:querria|quiere|podria|aceptaria|puede|estaria dispuest[oa]) (?:a )?(?:ser|acompanarme|guiarme)(?: mi mentora?)?
        (?:y )?si (?:pudiera ser|fuera) (?P<name>[a-z-]+ [a-z-]+)(?=,? (?:seria|mejor|perfecto|genial|me))
    """),
    ("i'm interested in ", r"""
        (?:me interesan?|estoy interesad[oa] en) (?:mucho |especialmente )?(?:el |la |los |las |en )?
    """),
    ("i agree", r"""
        me apunto a ser (?:su|tu) mentora?
        (?:asi que|entonces|pues) (?:si|acepto|adelante)(?:, me apunto)?<end>
    """),
    ("the sessions could be", "(?:las )?(?:sesiones|charlas|reuniones) (?:podrian|pueden|pudieran) (?:ser|durar)(?: de)?"),
    ("instead of ", "en (?:vez|lugar) de (?=(?:una hora|media hora|\\d))"),
    ("in no time", r"""
        en (?:dos|tres|cinco|un par de) minutos
    """),
    (" ", r"""
        (?<=, )si, (?=a|que|de|por|con)
        desde hace (?:\w+ )?\w+ (?:minutos|horas)
        (?:para|con) (?:mis|tus|sus) (?:despistes|olvidos|lios)
    """),
    (" ", r"""
        me (?:habria|hubiera|hubiese) (?:encantado|gustado)(?: mucho)?(?: (?:participar|ayudar|aceptar|decir que si))?
        no (?:mirare|miro|leere|leo|revisare|reviso|contestare|respondere) (?:el correo|los correos|correos|el mail|mails|mensajes)
        o sea|es decir
        (?:entro|salgo|abrimos|cerramos|cierro|abro|termino|acabo|empiezo|ficho) a las? (?:\w+|\d+(?::\d\d)?) y (?=el mejor)
        echo de menos (?:las|los|la|el|vuestras|sus) \w+
    """),
    ("fyi, ", r"""
        (?:^|(?<=\n)|(?<=[.!?\n] ))(?:para su (?:informacion|conocimiento)|para vuestra informacion|a titulo informativo|por si interesa|aviso)\b ?:?
    """),
    ("because", r"""
        porque|ya que|puesto que|dado que|debido a que|es que
    """),
    (r"no \g<way>", r"""
        (?P<way><ways>),? (?:no,? gracias|mejor no|ni hablar|lo evito(?: siempre)?|la evito(?: siempre)?|no me gusta|no lo (?:soporto|uso)|me agobia|imposible|ni de broma|descartad[oa])
        (?:evitemos|eviten|evitad|evitar|evito|evita|prefiero evitar|odio|detesto) (?P<way><ways>)
    """),
    (r"\g<len> a week", r"""
        (?P<len>\d+ minutos|(?:una )?media hora|una hora|(?:una )?hora y media|dos horas|veinte minutos|treinta minutos|cuarenta y cinco minutos) (?:por|a la|cada|la) semana
    """),
    (r"\g<len> a month", r"""
        (?P<len>\d+ minutos|(?:una )?media hora|una hora|(?:una )?hora y media|dos horas|veinte minutos|treinta minutos|cuarenta y cinco minutos) (?:por|al|cada) mes
    """),
    ("who knows ", r"""
        que (?:controle|entienda|sepa|domine|maneje|conozca|tenga idea|se maneje|se mueva bien|tenga experiencia|este puest[oa]|sepa mucho|se defienda|este al dia)(?: (?:bien|mucho|bastante|un poco|algo))?(?: (?:de|en|con|sobre))?
    """),
    ("i can't make it", r"""
        no (?:me|nos) (?:puedo|podemos|podre|podremos|es posible) (?:conectar|unir|sumar|reunir|liberar|acercar|desplazar)(?:me)?
    """),
    ("i'm away from", r"""
        (?:falto|faltare|desaparezco|me ausento|me ausentare|estoy fuera|estare fuera) (?:desde|a partir del?|del)
    """),
    ("i'm on duty ", r"""
        (?:ando|estoy|estare|me toca|tengo) (?:de )?guardia
    """),
    ("the message", r"""
        (?:tu|su|vuestro|este|ese|aquel) (?:correo|mail|e-?mail|mensaje)
        (?:escribir|escribi|leer|recibir|redactar|mandar|enviar|contestar|borrar) (?:el|un|ese|este|aquel) (?:correo|mail|e-?mail|mensaje)
    """),
    (r"at most \g<n> mentees", r"""
        (?:como (?:mucho|maximo)|a lo sumo|maximo|hasta|no mas de) (?:puedo |podria |quiero )?(?:llevar|acompanar|atender|tomar|tener|con|orientar)? ?(?:a )?(?P<n><count>)(?: (?:personas?|mentorad[oa]s?|gente|aprendices|aprendiz|mentees?))?(?! (?:minutos|horas?|semanas?|dias|veces|meses))
        (?:puedo |podria |quiero )(?:llevar|acompanar|atender|tomar|tener|con|orientar)? ?(?:a )?(?P<n><count>) (?:personas?|mentorad[oa]s?|aprendices|aprendiz|mentees?)(?: (?:a la vez|al mismo tiempo))?,? (?:como (?:mucho|maximo)|a lo sumo|maximo|no mas|y ya|nada mas)
        con (?P<n><count>) (?:personas?|mentorad[oa]s?|aprendices|aprendiz|mentees?)(?: me| nos)? (?:basta|vale|sobra|llega|alcanza)(?: y (?:me )?sobra)?
    """),
    (r"move \g<what> \g<by> later", r"""
        (?:retrasar|retrasamos|retrasemos|atrasar|atrasamos|atrasemos|correr|corremos|corramos)(?:l[oa]s?)? ?(?P<what>(?:(?:todas )?<talk>(?: (?:del?|de la) (?:lunes|martes|miercoles|jueves|viernes|manana))?)?) ?(?P<by><len>)
        (?:retrasar|retrasamos|retrasemos|atrasar|atrasamos|atrasemos|correr|corremos|corramos) (?P<by><len>) (?P<what><talk>)
    """),
    (r"move \g<what> \g<by> earlier", r"""
        (?:adelantar|adelantamos|adelantemos)(?:l[oa]s?)? ?(?P<what>(?:(?:todas )?<talk>(?: (?:del?|de la) (?:lunes|martes|miercoles|jueves|viernes|manana))?)?) ?(?P<by><len>)
        (?:adelantar|adelantamos|adelantemos) (?P<by><len>) (?P<what><talk>)
    """),
)  # fmt: skip
