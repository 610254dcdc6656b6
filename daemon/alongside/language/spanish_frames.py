"""Frames of Spanish that are read before all other turns: a verb with its places, clitics before or behind it.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``spanish_turns.NAMES``. What means nothing here,
idioms, the writer's own day and what others do, comes first, so that nothing is read into it.
"""

from __future__ import annotations

__all__ = ["FRAMES"]

_SESSIONS = r"(?:(?:la|las|el|los|nuestra|nuestro|nuestras|mi|esta|este|lo) ?)(?:proxim[oa]s? )?(?:(?:dos|tres|cuatro|\d) )?(?:proxim[oa]s? )?(?:sesion(?:es)?|reunion(?:es)?|citas?|charlas?|llamadas?|encuentros?|juntas?|entrevistas?|platicas?)"

FRAMES: tuple[tuple[str, str], ...] = (
    (" ", r"""
        (?:no,? )?no es que no (?:quiera|queramos|pueda)[^.!?,;\n]{0,30}
        (?:no,? ){2,}(?=si |que |estoy |me )
        (?:perdona|perdone|perdonad|disculpa|disculpe|siento)(?: que)? (?:te|os|le|les) (?:moleste|molesto|escriba|interrumpa) (?:en|el|un) <day>
        (?:estuve|estuvimos|estaba|he estado) a punto de [^.!?,;\n]{2,30}
        (?:paradme|parame|pareme|frename|detenme) si [^.!?,;\n]{2,30}
        (?:(?:el |los )?<day>,? )?(?<!no )(?:cerramos|abrimos) (?:pronto|tarde|antes|temprano)(?: la oficina| el taller| la tienda)?
        (?:una )?hora entera (?:me (?:descuadra|mata|parte)|es (?:mucho|demasiado))[^.!?,;\n]{2,40}
    """),
    ("i don't want to stop", r"""
        (?:ni loc[oa]|ni de broma|ni hablar|jamas|nunca|de ninguna manera|por nada del mundo|ni (?:me lo )?planteo|en absoluto) (?:lo |la |pienso |voy a |quiero )*(?:cancel|dej|abandon|par|cierr|termin|suspend|rechaz)[a-z]+[^.!?,;\n]{0,20}
        (?:esto|la mentoria|el programa|esta charla)(?: no)? (?:no )?(?:lo |la )?(?:cancelo|dejo|abandono|cierro|suelto) (?:ni loc[oa]|ni de broma|jamas|nunca|por nada)
        no (?:me |nos )?(?:quites|quiten|quiteis|quite|borres|borren|desactives|apagues|canceles|cancelen|suspendas|suspendan|elimines|eliminen) [^.!?,;\n]{2,30}
    """),
    (" ", r"""
        (?:del|el|mi|desde el|en el) area (?:de|comercial|tecnica|legal)\b(?: [a-z]+)?
        (?:contesto|atiendo|cojo|leo|reviso|miro|suena)(?: siempre| apenas| todavia| aun)? (?:el|los|mi|mis|al) (?:telefono|correos?|mails?|mensajes)(?: diciendo[^.!?,;\n]{2,30})?
        apenas (?:leo|reviso|miro) (?:los|el|mis) (?:correos?|mails?|mensajes)
        (?:paso|pasamos) (?:las|los|mis|todas las|todos los) (?:tardes|mananas|dias|noches|fines de semana) [a-z]+ndo\b
        (?:ha|han|fue|fueron|salio|salido|sido|quedo) aprobad[oa]s?
        (?<=sello )de correos|(?<=oficina )de correos
        (?<!usted )no tienen? (?:nunca |ya |mucho )?tiempo[^.!?,;\n]{0,20}
        (?:queria|quise|pensaba|estuve por) (?:cancelarlo|dejarlo|abandonarlo|tirarlo)(?: todo)?
        (?:nadie|nunca|ya no|no) (?:se )?(?:sabe|entiende|sabemos) (?:para )?(?:que|donde|como|cuando) [^.!?;\n]{2,40}?(?=\s*[.,;!?\n]|$)
        (?:cierran|abren|reforman|pintan|fumigan) (?:el|la|los|las) [^.!?,;\n]{2,30}
        (?:todavia |aun )?(?:tengo|uso|llevo) un (?:telefono|movil|celular) (?:con|de|sin|viejo|antiguo)[^.!?,;\n]{0,20}
        (?:yo )?me (?:adapto|amoldo|acomodo|adaptare)(?: a (?:ti|vosotros|ustedes|lo que|tu)[^.!?,;\n]{0,20})?(?: sin (?:ningun )?problemas?)?
        (?:es )?como (?:aprender|ensenar) a [^.!?,;\n]{2,30}
        a la misma hora que (?:tu|usted|vosotros|ustedes)
    """),
    (r"\g<v>", r"(?P<v>solicito|busco|necesito|pido|quiero|quisiera) (?:por ello|por eso|entonces|pues|por tanto|por lo tanto|por consiguiente)(?= )"),
    ("i'd like a mentor", r"(?:hay|habra|habria|existe|tienen|teneis)(?: por ahi| por aqui| acaso| tal vez| quizas?)* (?:algun|alguna|un|una) <mentor>(?= (?:que|de|en|para|con|experto|experta))"),
    (r"could i have \g<name> as my mentor", r"""
        (?:asignenme|asignadme|asigname|ponganme|ponedme|denme|me gustaria trabajar|quisiera trabajar|me encantaria trabajar)(?: a| con) (?P<name>[a-z-]+ [a-z-]+)<end>
    """),
    (r"i'd like a mentor for \g<what>.", r"""
        (?:^|(?<=\n)) *<mentor> (?:para|en|de) (?P<what>[^.!?;,\n]{2,40}?)(?:(?:,? por favor|,? porfa| plis| gracias| porfis)+<end>|(?=\s*[?]))
    """),
    (". by ", r",? (?<=, )(?:mejor |preferiblemente )?por (?=<ways>)"),
    ("how about ", r"(?:te|le|os|les) (?:va|viene|iria|vendria|parece)(?: bien)? (?:que nos veamos|si nos vemos|quedar|vernos|si quedamos|que quedemos|si hablamos) (?=el|la|manana|pasado|\d|a las|<day>)"),
    ("can we move it to ", r"(?:la|lo) (?:podemos|podriamos|puedo|podrias|puedes) <move> (?:al|a la|para el|para|a) (?=<day>|\d|manana|pasado|proxim|semana)"),
    ("can we find another day", r"(?:habra|hay|tenemos|habria|tendremos) que (?:moverl[ao]|cambiarl[ao]|pasarl[ao]|correrl[ao]|buscar otr[oa] (?:dia|fecha|hora|momento|hueco))"),
    (r"i can't make it \g<d>.", r"""
        (?P<d>(?:el (?:proximo )?<day>|manana|hoy|la semana que viene|esta semana)),? no (?:voy a|vamos a) (?:estar|poder|ir|venir|llegar|asistir)(?: disponible| en la oficina| aqui)?<end>
    """),
    ("90 minutes", "(?:de )?(?:una )?hora y media"),
    ("one question for my mentor: ", r"tengo (?:una|otra) (?:pequena |dudilla|rapida )?(?:duda|pregunta|consulta)(?=\s*[:.])[:.]"),
    ("note to self:", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:apunto|anoto|dejo apuntado|guardo)(?: aqui| esto)?,? (?:para (?:no olvidarlo|no olvidarme|acordarme|mi)|aqui),? ?:
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:esto )?(?:tengo que|quiero|debo|me lo) (?:apuntarl?o?|anotarl?o?|acordarme|apunto|anoto) ?:
    """),
    (r"i'd prefer not \g<d>.", r"""
        (?:por favor,? |mejor |hay que )?(?:eviten|evitad|evita|evite|evitar) (?P<d>(?:los |las |el |la )<day>(?: por la (?:manana|tarde|noche))?)
    """),
    (r"i can't make it \g<d>.", r"""
        (?P<d>(?:el (?:proximo )?<day>|manana|hoy|la semana que viene|esta semana)),? no (?:voy a|vamos a) poder (?:hablar|vernos|verte|reunirme|conectarme|charlar|atenderte|quedar)(?: con (?:vos|usted|vosotros|ustedes)|contigo)?
    """),
    ("i have to decline", r"""
        <start>(?:tengo que decir|digo|debo decir|les digo|os digo|toca decir)(?:les|os|te|le)? que no<end>
        (?:con todo el dolor de mi corazon|con mucha pena|muy a mi pesar),? (?:digo|tengo que decir|debo decir)(?:les|os|te|le)? que no<end>
        <start>sin mi<end>
    """),
    ("any day ", r"(?:cuando (?:quieran|quieras|querais|quiera|sea)|siempre|a cualquier hora|cualquier dia(?: me va| me sirve)?),? (?=menos|salvo|excepto)"),
    ("no objection", r"no (?:me|nos) (?:opongo|oponemos|opondre)(?: a (?!que (?:el|la) )[^.!?,;\n]{2,30})?"),
    ("i object", r"""
        no (?:cuenta|cuenten|cuentan|tiene|tienen|doy|dare|puedo dar|le doy|les doy)(?: con)? (?:mi|mis) (?:apoyo|aprobacion|visto bueno|consentimiento|conformidad|autorizacion|bendicion|permiso)
        (?:debo|tengo que|me veo obligad[oa] a|he de|quiero|deseo) (?:oponerme|objetar|manifestar mi (?:oposicion|desacuerdo))
        (?:me opongo|presento (?:una )?objecion|formulo (?:una )?objecion)(?! a que (?:el|la) (?:sindicato|empresa))
    """),
    ("can we find another day", r"""
        (?:te ruego|te pido|os pido|le pido|les pido|propongo|prefiero|pido)?(?: que)? ?(?:lo|la) (?:aplacemos|pospongamos|reprogramemos|reagendemos|cambiemos de (?:dia|fecha))(?: para otro (?:dia|momento)| a otro dia)?<end>
        (?:elige|elija|elegid|pon|ponga|pongan|decide|escoge|escoja) (?:tu|usted|vosotros|ustedes|vos)? ?(?:la fecha|el dia|otro dia|otra fecha)(?: y la hora)?
    """),
    (r"i'm away \g<d>", r"""
        (?P<d>del \d{1,2} (?:de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre) )?al <date>),? (?:participo|asisto|viajo|me voy|ando|trabajo|estare|salgo) (?!disponible|libre)(?:a|en|por|de|para) [^.!?,;\n]{2,40}<end>
    """),
    ("rather than ", "antes que (?:por )?(?=<ways>|en persona)"),
    (r"at most \g<n> mentees", r"""
        (?:que )?no me (?:asignen|pongan|den|manden|asignes|asignéis|pongas) mas de (?P<n><count>)(?: personas?| mentorizad\w+| mentees?)*(?: a la vez)?
    """),
    ("is one allowed to take part if", r"(?:se puede|puede uno|es posible|puedo) (?:participar|entrar|inscribirse|apuntarse|apuntarme)(?: en el programa| al programa)?,? (?:si|aunque)"),
    ("from now on", "(?:de (?:ahora|hoy|aqui)|en lo sucesivo|de aqui) en (?:adelante|mas)"),
    (r"i'm available \g<when>", r"""
        (?P<when>(?:el |los |todos los )?<day>s?[^.!?;\n]{0,40}?),? (?:pueden|puedes|podeis|puede) contar conmigo
    """),
    (r"i can't make it \g<when>.", r"""
        (?P<when>(?:la semana que viene|la proxima semana|esta semana|manana|hoy|el <day>)),? no (?:cuenten|cuentes|conteis|cuente)(?: ustedes)? conmigo
        (?:no (?:cuenten|cuentes|conteis|cuente) conmigo) (?P<when>(?:la semana que viene|la proxima semana|esta semana|manana|hoy|el <day>))
    """),
    ("i'd like it ", r"""
        (?:yo,? |a mi,? )?encantad[oa] (?=(?:los|el|las|de) (?:<day>|\d|mananas?|tardes?))
    """),
    ("i agree", r"""
        (?:sera|seria|es) (?:para mi )?un (?:placer|honor|gusto|gustazo|privilegio)(?: (?:ser|acompanar\w*|ayudar\w*|guiar\w*|orientar\w*)[^.!?,;\n]{0,30}?)?<end>
        (?:asi que |pues |entonces |bueno |venga )+(?:si|vale)(?: quiero)?<end>
        (?:esta bien|bueno|vale|venga|dale|okey|ok),? (?:lo hago|me animo|me apunto|me sumo|le entro|va)<end>
        (?:me quedo con|me encargo(?: yo)? de|yo me ocupo de|adopto a) (?:el|ella|el chico|la chica|lucas|[a-z]+)<end>
    """),
    ("i can't make it|i have to decline", r"""
        no (?:soy|seria|creo ser|me considero|creo que sea) (?:yo )?(?:la persona|el|la|quien|la mas|el mas|la mejor persona) ?(?:mas )?(?:indicad[oa]|adecuad[oa]|idone[oa]|correct[oa]|apropiad[oa]|para esto)?<end>
        (?:esta vez |por ahora |ahora )?no (?:va a|ira a|podra|puede|me va a|nos va a) (?:poder )?ser(?: posible)?(?: esta vez| por ahora| este ano)?<end>
        (?:prefiero |quiero |mejor )?(?:ceder|cedo|dejar|dejo) (?:mi|el) (?:lugar|sitio|puesto|plaza) (?:a|para) (?:otr[oa]s?|alguien|quien)[^.!?,;\n]{0,20}
        (?:esta vez |lamentablemente |por desgracia )*no (?:voy a poder|podre|puedo) (?:acompanar|guiar|orientar|ayudar|atender|aceptar)(?:l[oae]s?|te)?(?! (?:el|la|manana|hoy|los) )
    """),
    (r"i have to skip \g<what>", rf"""
        (?:saltemonos|saltemos|saltarme|saltarnos|salta|salte|saltate|nos saltamos|me salto|omitamos|omitir|dejamos pasar|dejemos pasar|dejar pasar|pasemos de|pasamos de) (?P<what>{_SESSIONS}[^.!?,\n]{{0,25}}?)(?=\s*[.,;!?\n]|$)
        (?P<what>{_SESSIONS}(?: de (?:manana|hoy|esta semana)| del <day>)?),? (?:la|lo|las|los) (?:dejamos|dejemos|dejo) (?:pasar|correr|para otra)
        (?:no (?:hare|haremos|habra|tendre)|fallo|fallare a|me pierdo|me perdere) (?P<what>{_SESSIONS}(?: de (?:manana|hoy|esta semana)| del <day>)?)<end>
    """),
    (r"i can't make it \g<when>.", r"""
        (?:voy a|tengo que|te voy a|os voy a|les voy a) fallar(?:te|os|les|le)? (?P<when>(?:manana|hoy|el <day>|esta semana|la semana que viene|la proxima semana))
        (?P<when>(?:manana|hoy|el (?:proximo )?<day>)) (?:me )?(?:es|resulta|va a ser|sera) (?:del todo |totalmente |completamente )?imposible(?=[^\n]*\b(?:opcion|otra|alternativ|propon|\d{1,2} de )|[^\n]*\?)
    """),
    ("can we find another day", r"""
        (?:buscamos|buscamos juntos|podemos buscar|podriamos buscar|encontramos|podemos encontrar|vemos|acordamos|me propones|propones|me das|me puedes dar|podemos ver|quedamos) (?:otro|otra|algun otro) (?:hueco|fecha|dia|momento|horario|hora|cita|rato|espacio)
    """),
    (r"please move \g<what> to \g<when>", rf"""
        (?:te importa|os importa|le importa|les importa|te parece|podria ser|seria posible|puede ser)(?: que| si)? (?:movamos|movemos|corramos|corremos|pasamos|pasemos|cambiamos|cambiemos|aplazamos|retrasamos|trasladamos) (?P<what>{_SESSIONS}(?: (?:de|del) [^.!?,\n]{{2,20}}?)?) (?:al|a la|para el|para la|a) (?P<when>[^.!?\n]{{3,40}}?)(?=\s*[?.!,\n]|$)
    """),
    (r"can we move it to \g<when>", r"""
        (?:que te parece si |y si |mejor |te parece si |si te parece )?lo (?:dejamos|pasamos|movemos|corremos|cambiamos|ponemos|dejemos|pasemos) (?:en|para|al|a)(?: el)? (?P<when>(?:<day>|manana|pasado manana|\d)[^.!?\n]{0,40}?)(?=\s*[?.!\n]|$)
    """),
    (r"i'd like a mentor for \g<what>.", r"""
        (?:busco|necesito|solicito|quiero|requiero|pido)(?: una?)? <mentor>,? (?!en|para|de|del|con|que|sobre|por|y|o|a|si|con|gracias|porque|pero|como|los|las|el|la|un|una|favor|disponible|nuevo|nueva|desde|cuanto|al|ya)(?P<what>[^.!?;,\n]{2,40}?)<end>
        (?:me podrian|me pueden|me podeis|podrian|podriais|me podria|pueden) (?:asignar(?:me)?|buscar(?:me)?|poner(?:me)?|conseguir(?:me)?|encontrar(?:me)?|recomendar(?:me)?) (?:a )?(?:una? )?<mentor> (?:de|en|para|sobre) (?P<what>[^.!?;,\n]{2,40}?)<end>
    """),
    (r"i'd like someone who can help me with \g<what>.", r"""
        (?:me (?:vendria|iria) (?:muy )?bien|me gustaria|quisiera|necesito|busco|querria)(?: a)?(?: que)? alguien (?:con (?:mas )?experiencia |con mas anos |de confianza )?(?:que )?me (?:guiara|guie|orientara|oriente|ayudara|ayude|ensenara|ensene|echara una mano|eche una mano|acompanara|acompane|explicara|explique|apoyara|apoye|asesorara|asesore|formara|forme) ?(?:un poco )?(?:con|en|sobre|para|a)? ?(?:la |el |los |las |lo de )?(?P<what>[^.!?;,\n]{2,60}?)(?=\s*[.?!;,\n]|$)
    """),
    ("i'd like a mentor", r"""
        (?:me (?:inscribo|apunto|postulo|anoto|registro)|quiero (?:inscribirme|apuntarme|anotarme)|quisiera (?:inscribirme|apuntarme)) (?:como|de) (?:aprendiz|mentee|mentorizad[oa]|mentorand[oa]|pupil[oa]|mentoreado|mentoreada|ahijad[oa])
    """),
    ("i'd like to be a mentor", r"""
        (?:me (?:ofrezco|presto|brindo|postulo|presento)|quiero ofrecerme|quisiera ofrecerme) (?:para|como|a|de) (?:acompanar|guiar|orientar|ayudar|apoyar|volunt)[^.!?;\n]{0,40}?<end>
        (?:me (?:ofrezco|presto|brindo|presento)|quiero ofrecerme|quisiera ofrecerme) (?:para|como|a|de) (?:ser )?<mentor>
        (?:pueden |puedes |podeis |por favor )?(?:sumarme|sumenme|sumame|sumadme|anadanme|anadidme|anademe|apuntadme|apuntenme|apuntame|anotenme|anotame|incluyanme|incluidme|incluyeme|agreguenme|agregarme|agregame|ponganme|ponedme|incluirme|apuntarme) (?:a|en|como|de|entre) (?:la lista de |el grupo de |los )?(?:mentor[a-z]*|voluntari[a-z]*)
        (?:quisiera|me gustaria|quiero|me encantaria) (?:compartir|transmitir|pasar|devolver) (?:lo (?:que|mucho que) (?:aprendi|he aprendido|se|me ensenaron)|mi experiencia|mis conocimientos)[^.!?;\n]{0,40}?<end>
    """),
    ("stop sending reminders", r"""
        <start>(?:por favor,? )?(?:quiten|quitad|quita|quite|corten|paren|eliminen|eliminad)(?:me|nos|nme)? (?:los|las|estos|esos) <mails>
    """),
    ("pause the mentoring", r"""
        (?:necesito|quiero|quisiera|me tomo|me vendria bien|necesitaria) (?:un|una) (?:descanso|respiro|parentesis|alto|tiempo|pausa|temporada) (?:de|en|con|sin) (?:la |mi |las |nuestra )?(?:mentorias?|sesiones|charlas|programa)
    """),
    ("thank you for your help", r"""
        (?:muchas |mil |muchisimas |infinitas |un millon de )?gracias (?:de corazon |de verdad |otra vez |de nuevo |infinitas )*por [^.,;:!?\n]{3,50}?(?:del? <day>|de ayer|de esta manana|de hoy|de esta semana|de la semana pasada|del otro dia)[^.,;:!?\n]{0,20}
        gracias por (?:tanto|todo|estar ahi|escucharme|aguantarme|no dejarme)
    """),
    (r"no \g<way>.", r"""
        (?:el |la |las |los |por )?(?P<way><ways>) me (?:pone|ponen) (?:muy |un poco )?(?:nervios[oa]|de los nervios|mal|incomod[oa]|de mal humor|tens[oa])
        (?:el |la |las |los )?(?P<way><ways>) (?:me )?(?:es|son|resulta) (?:imposible|un suplicio|una tortura|un horror)
    """),
    ("no in person.", "(?:y )?en persona (?:me )?(?:es|resulta|seria) (?:imposible|muy dificil|complicado|inviable)"),
    (r"any day \g<part> except \g<day>", r"""
        (?P<part>las (?:mananas|tardes)) [^.!?;,\n]{2,40}?,? (?:menos|salvo|excepto|quitando) la del? (?:los )?(?P<day><day>)
    """),
    ("please write to me by ", "(?:escribanme|escribidme|escribeme|escribirme|mandenme|contactenme|contactadme|escribame)(?: mejor| solo| siempre)? (?:por|en|via|un) "),
)  # fmt: skip
