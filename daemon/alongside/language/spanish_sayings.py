"""Everyday sayings of Spanish that are read before all frames: what people say when they ask, pass, agree, stay away, stop or thank in few words.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``spanish_turns.NAMES``. Feasts and failures in the
house, which have a day and mean nothing here, and farewells come first.
"""

from __future__ import annotations

__all__ = ["SAYINGS"]

_MY = r"(?:yo|mis?|me|nos|nuestr[oa]s?|tu|tus|te|conmigo|contigo|sesion(?:es)?|reunion(?:es)?|charlas?|mentor\w*|mejor|tengo|estoy|puedo|podemos)"
_ONE = r"(?:alguien|una? (?:colega|companer[oa]|persona|profesional|especialista|mentora?)(?: con experiencia| experimentad[oa])?)"
_LEARN = r"(?:ayud|acompan|orient|gui|asesor|form|introduj|inici|aconsej|ensen|apoy|entren)(?:e|ara|aria|ase|a|era|iera|eria)"

SAYINGS: tuple[tuple[str, str], ...] = (
    (" ", rf"""
        (?:^|(?<=[.!?\n¡,] ))(?=[^.!?\n,]*\b(?:pastel|tarta|torta|roscon|brindis|cumpleanos|cumple|comedor|cantina|ramo|churros|bizcocho|asado|rifa|mercadillo)\b)(?![^.!?\n,]*\b{_MY}\b)[^.!?,\n]{{5,160}}
        (?:la|el) (?:fiesta de (?:navidad|empresa|verano)|cena de empresa|cena de navidad|posada|asamblea) (?:se|esta|fue|ha|queda|sera) [^.!?\n]{{3,80}}
        (?:cada semana|todas las semanas|una vez (?:por|a la) semana),? (?:me (?:resulta|parece|es)|es|seria|se me hace)(?: un poco| muy)? (?:excesiv[oa]|demasiad[oa]|mucho|pesad[oa])
        (?:si,? (?:en serio|de verdad|de veras|como suena))(?=\s*[.,)!])
        (?:te|le|les|os) (?:importa|molesta|importaria|molestaria|parece bien) si (?=l[oa] (?:deja|move|cambia|pasa)mos)
        (?:yo )?(?:a|por|de) la manana soy (?:un zombi|un zombie|poca persona|un mueble)
        (?<=operacion )ya paso|(?<=tormenta )ya paso|(?<=[a-z] )ya paso(?=[.,!])
        (?:^|(?<=[.!?\n] ))(?=[^.!?\n]*\b(?:cortan|cortaran|corte de|sin) (?:la |el )?(?:luz|agua|internet|corriente|calefaccion)\b)(?![^.!?\n]*\b{_MY}\b)[^.!?\n]{{5,160}}[.!](?=\s*$)
        (?:^|(?<=[.!?\n¡] ))(?:hasta|nos vemos) (?:la semana que viene|la proxima semana|la proxima|el <day>|manana|pronto|luego)(?: entonces)? ?(?=[!.,\n]|$)
        (?:el )?resto de (?:la semana|los dias) (?:voy|ando|estoy|trabajo|tengo|me toca)(?! (?:libre|disponible|hueco|tiempo|aire))[^.!?,;\n]{{2,50}}
        (?:d?el|la|de la) otr[oa] (?:dia|tarde|vez|semana|noche)(?! (?:mejor|podria|me|nos|te|si|a las|de la semana))(?<!para el otro dia)(?=\s*(?:[.,;!\n]|$|me |te |que ))
    """),
    (r"can we move our session on \g<a> to the \g<b>th", r"(?:cambiamos|movemos|pasamos|corremos) (?:lo|la sesion|la charla|la reunion|la cita) del (?P<a>\d{1,2} de [a-z]+) al (?P<b>\d{1,2})(?=,? a las|\s*[?.])"),
    (r"\g<d> impossible for me", r"""
        (?P<d>los <day>s?(?: por la (?:manana|tarde|noche))?),? (?:evitenlos|evitadlos|evitalos|evitenmelos|mejor evitarlos|mejor evitenlos)
        (?:tengo|doy|hago|estoy de|estoy en) [^.!?,\n]{2,25} (?P<d>los <day>s?)[^.!?\n]{0,40}, (?:o sea|asi|por eso|entonces)(?: que)? ese dia (?:nunca|no|imposible|jamas)(?: puedo)?<end>
    """),
    ("the first ", r"el primer (?=<day>(?! (?:de|del|y) ))"),
    ("the second ", r"el segundo (?=<day>(?! (?:de|del|y) ))"),
    ("the third ", r"el tercer (?=<day>(?! (?:de|del|y) ))"),
    ("the last ", r"el ultimo (?=<day>(?! (?:de|del|y) ))"),
    (r"i'd like someone who can help me with \g<what>.", r"(?:habria|hay|habra) (?:quien|alguien que) (?:me )?(?:ensene|ayude|oriente|guie|explique)(?:me)?(?: (?:a|con|en|sobre)\b)? (?P<what>[^.!?,;\n]{2,40}?)(?: con paciencia)?(?=\s*\?)"),
    (r"thank you for your help", r"(?:^|(?<=[.!?\n] ))gr(?:cias|acas|acis|aicas|acais|asias|aacias)\b"),
    (r"could i have \g<name> as my mentor", r"""
        (?:podria|puede) (?:acompanarme|guiarme|orientarme|asesorarme|ayudarme|ser mi (?:guia|tutora?)) (?P<name>(?!alguien|algun|una? |la |el |quien |con |en |a |por )[a-z-]+(?: [a-z-]+)?)(?=\s*\?)
        (?:podria|puede) (?P<name>(?!alguien|algun|una? |la |el |quien |yo |usted)[a-z-]+(?: [a-z-]+)?) (?:acompanarme|guiarme|orientarme|asesorarme|llevarme)(?=\s*\?)
        (?:podria|puedo|seria posible) (?:ser acompanad[oa]|que me acompan(?:e|ara)) (?:por )?(?P<name>(?!alguien|algun|una? |la |el |quien )[a-z-]+(?: [a-z-]+)?)(?=\s*\?)
    """),
    ("i can't make it|i have to decline", r"(?:asi que |por eso |entonces )?no (?:cuenten|cuentes|cuente|contad|conteis|cuentan|me esperen)(?: conmigo)?(?: para nada)?(?=\s*(?:[.,;!\n]|$|ese dia|ese rato|esta|hoy|manana|el |para ese|para esta))"),
    (r"\g<a> rather than \g<b>", r"(?P<a><ways>) (?:mejor|antes|mas bien) que (?:por |el |la )?(?P<b><ways>)"),
    (r"at most \g<n> mentees", r"(?:subo|amplio|aumento|cambio|paso|elevo)(?: (?:mi|el) (?:cupo|limite|tope|maximo|cuota))? a (?P<n>una?|dos|tres|cuatro|[1-5]) (?:personas?|mentorizad[oa]s?|aprendices|mentees?|pupil[oa]s?|mentorad[oa]s?)"),
    (r"i'm away from \g<a>, back on \g<b>", r"(?:me operan|me ingresan|me intervienen|salgo de viaje|salgo|viajo|me voy|vuelo|parto)(?: [^.!?,\d\n]{0,30}?)? (?:el |desde el |a partir del )(?P<a><date>),? y (?:no )?(?:vuelvo|regreso|me reincorporo|estoy de vuelta|retorno)(?: hasta)? (?:el )?(?P<b><date>)"),
    (" ", r"(?:este|el proximo) (?:cuatrimestre|semestre|trimestre|curso) (?:doy|tengo|imparto) (?:clases?|cursos?) [^.!?\n]{2,50}\. (?=por eso|asi que)"),
    ("please end the mentoring", r"(?:ya )?no (?:hace falta|es necesario|tiene sentido|vemos necesario|veo necesario) (?:que )?(?:sigamos|continuemos|seguir|continuar|sigo|prolongar|prolonguemos) (?:con )?<whole>"),
    ("once a month is enough for me", r"(?:con )?(?:un|una) (?:encuentro|sesion|charla|reunion|vez|llamada)(?: sola)? (?:al|por|cada) mes (?:tengo (?:suficiente|bastante|de sobra)|me (?:basta|alcanza|sobra|llega)|es suficiente|ya basta)|con (?:un|una) (?:encuentro|sesion|charla|reunion|vez) (?:al|por|cada) mes (?:basta|alcanza|sobra)"),
    ("thank you for your help", r"(?:tu|su|el) (?:consejo|truco|idea|sugerencia|recomendacion)(?: (?:de|con|sobre|para) [^.!?;\n,]{2,25}?)? (?:me|nos) (?:[a-z]+ ){0,2}?(?:salvo|ayudo|abrio los ojos|sirvio|ahorro|saco|cambio la vida|rescato|funciono)(?: [^.!?;,\n]{2,30})?"),
    (r"\g<d> impossible for me", r"""
        (?P<d>los <day>s?(?: por la (?:manana|tarde|noche))?),? (?:no,? gracias|ni de broma|ni hablar|ni loc[oa]|sin mi|jamas|de ninguna manera)<end>
        (?P<d>los <day>s?),? estoy en [^.!?,;\n]{2,25} y (?:no disponible|ilocalizable|fuera|por tanto fuera|no estoy disponible|no se me localiza)<end>
    """),
    ("fridays", r"(?<=[,;/] )vie\b|vie(?= (?:imposible|no|nunca))"),
    (r"\g<d> work for me", r"(?P<d>los <day>s?(?: por la (?:manana|tarde|noche))?),? (?:encantad[oa]|con (?:mucho )?gusto|feliz|sin problemas?|genial|perfecto)<end>"),
    (r"after \g<b>", r"(?:salgo|termino|acabo|cierro)(?: siempre| del trabajo| el turno)* a las (?P<b>\d{1,2}(?::\d\d)?)(?: horas)?,? (?:despues|luego|a partir de ahi),? (?:encantad[oa]|con gusto|estoy libre|cuando quieran|puedo|sin problema|perfecto)"),
    ("any afternoon", "cualquier tarde(?!,? (?:menos|salvo|excepto|pero|que no))"),
    ("any morning", "cualquier manana(?!,? (?:menos|salvo|excepto|pero|que no))"),
    ("i'm available ", "(?:poneme|ponganme|ponedme|ponme|anotame|anotenme|apuntenme|apuntadme|dejenme) (?=(?:a partir|despues|antes|desde|entre|de \\d|los|por la))"),
    (". i'd prefer ", " y me (?:acomoda|va|viene|sirve|queda)(?:ria)?(?: bien| mejor| de lujo)? (?=por <ways>|<ways>|los <day>|el <day>|las )"),
    (r"could i have \g<name> as my mentor", r"""
        (?<=de )(?P<name>[a-z-]+ [a-z-]+)[^.!?\n]{0,25}[.!,] {1,2}(?:podria|puede|seria posible que|quiero que|quisiera que) (?:ser|sea|fuera) (?:ella|el) (?:mi )<mentor>
        si (?P<name>[a-z-]+ [a-z-]+) (?:tiene|tuviera|dispone de) (?:algun |un )?(?:hueco|sitio|lugar|tiempo|disponibilidad|plaza),? (?:la|lo|me gustaria|quiero|quisiera|elijo|seria)[^.!?\n]{2,30}
        (?:quisiera|querria|me gustaria|me encantaria|quiero|desearia)(?: mucho)? que (?P<name>[a-z-]+ [a-z-]+) me (?:acompane|acompanara|lleve|llevara|ayude|ayudara|guie|guiara|oriente|orientara)
        (?P<name>[a-z-]+ [a-z-]+) seria (?:mi mentora? ideal|mi primera opcion|mi favorit[oa])
    """),
    (r"i'd like a mentor for \g<what>.", r"""
        (?:me |nos )?(?:pueden|podrian|pueden|podeis|podriais|puede|podria)(?: me| ustedes)? (?:poner|asignar|buscar|dar|conseguir|adjudicar)(?:me)?(?: con)? (?:un|una) <mentor> (?:de|en|para) (?P<what>[^.!?;,\n]{2,50}?)(?=\s*[.,;!?\n]|$)
        (?:me )(?:ponen|poneis|asignan|asignais|buscan|buscais|consiguen) (?:un|una) <mentor> (?:de|en|para) (?P<what>[^.!?;,\n]{2,50}?)(?=\s*[.,;!?\n]|$)
        (?:^|(?<=[.!?\n] )|(?<=  ))una? <mentor> (?:para|en|de) (?P<what>[^.!?;,\n]{2,50}?),? (?:es posible|se puede|seria posible|puede ser)(?=\s*\?)
    """),
    ("i'd like another mentor", r"(?:me |nos )?(?:buscan|buscais|asignan|asignais|ponen|poneis|dan|consiguen|pueden (?:buscar|asignar|poner|dar)|podrian (?:buscar|asignar|poner))(?:me)? (?:a )?(?:otra persona|otra mentora|otro mentor|alguien (?:mas|nuevo|distinto))(?=\s*[?.,!])"),
    ("i'd like a mentor", r"(?:participar|entrar|apuntarme|inscribirme|anotarme|sumarme)(?: al programa| en el programa)? como (?:aprendiz|mentorizad[oa]|mentee|pupil[oa]|alumn[oa]|discipul[oa])"),
    (r"can we move \g<old> to \g<new>", r"(?:te |os |le |les )?(?:propongo|propondria|podemos|podriamos|puedo|se puede|quisiera|me gustaria) (?:cambiar|cambiarte|cambiaros|mover|pasar) (?:(?:la|nuestra) (?:sesion|charla|cita|reunion) )?(?P<old>(?:el |del )<day>|lo de manana|la de manana) por (?P<new>(?:el )?<day>[^.!?,\n]{0,25})"),
    (r"i can't make it \g<d>, ", r"(?:como|ya que|puesto que|dado que) (?P<d>el <date>|el <day>|manana|hoy) (?!estaria|seria)[^.!?\n,\d]{3,50}, (?=[^?\n]*\?)"),
    (r"i can't make it \g<d>, ", r"(?P<d>manana|hoy|el <day>) me toca [^.!?,\n\d]{3,40}(?:,[^.!?,\n\d]{0,15}\))?, (?=[^\n]*\?)"),
    (r"i can't make it \g<d>.", r"""
        (?P<d>el <date>|el <day>|manana|hoy),? [^.!?\n\d]{3,50}, (?:asi que )?no me (?:esperen|esperes|espereis|conecto|conectare)(?: ese dia)?
        (?P<d>hoy|manana) me quedo en (?:casa|cama) (?:con|por) [^.!?,\n]{3,20}<end>
        (?P<d>manana|hoy)(?: hay| tenemos)? [^.!?\n\d,]{3,30}, me quedo (?:tirad[oa]|atrapad[oa]|colgad[oa])[^.!?\n,]{0,20}
    """),
    (r"i'm away from work \g<d>\g<m>", r"(?<!\w)(?:estoy |estare )?(?P<d>del \d{1,2}(?: de [a-z]+)? al \d{1,2} de [a-z]+)(?P<m> (?:estoy|estare|me voy|salgo) de (?:viaje|vacaciones)) (?:por|en|durante) (?:la )?(?:semana santa|navidad|pascua|carnaval)(?: atrasada| tardia)?"),
    (r"i'm in \g<city>", r"(?:estoy|trabajo|vivo|sigo) en (?P<city><city>) hasta (?:el )?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|verano|otono)(?=,? [^.!?\n]*\bhora\b)"),
    ("pause the mentoring", r"(?:dejen|dejad|deja|dejemos|pongan|poned|pon|mantengan) <whole> en (?:pausa|suspenso|espera|stand ?by|reposo)"),
    ("vuelvo", r"(?:vuelvo|regreso|me reincorporo) (?:a trabajar|al trabajo|a la oficina|al curro|a currar)(?= el )"),
    (r"\g<d> the \g<n>th", r"(?P<d><day>) (?P<n>\d{1,2})(?=[.,!?]|$| (?:a las|y|me|tengo|no)\b)"),
    ("i have to decline", r"<start>(?:lamentablemente|desgraciadamente|por desgracia|lo siento|me temo que),? no(?=[,.;!]| -)(?!,? (?:puedo|podre))"),
    ("i agree", r"<start>(?:apuntad[oa]|sumad[oa]|anotad[oa]|adentro|voy)(?=\s*[!.,])"),
    (r"\g<v> la charla", r"(?P<v>(?:retras|aplaz|mov|cambi|adelant|pospon|cancel|mover|pas)[a-z]*) (?:la|nuestra) (?:video)?llamada"),
    ("yesterday", r"(?:anoche|anteayer|ayer por la (?:manana|tarde|noche)|ayer a mediodia)"),
    ("gladly", r"(?<=dias )con gusto(?=[,.])"),
    (r"\g<x> ", r"(?:mejor |prefiero |preferiria |mas bien )(?P<x>cada (?:dos semanas|quince dias|mes)|una vez al mes|media hora|una hora|tres cuartos de hora|\d+ minutos),? (?:que|antes que|a) (?:una hora|media hora|\d+ minutos|todas las semanas|cada (?:semana|quince dias|mes)|una vez (?:por|a la) semana)"),
    (r"\g<x> ", r"(?P<x>tres cuartos de hora|una hora|media hora|\d+ minutos) (?:me (?:gustan?|van?|vienen?) (?:mas|mejor)) que (?:una |media |\d+ )?(?:hora|media|minutos|entera)*"),
    (r"can't make it \g<d>", r"(?P<d>(?:el (?:proximo )?<day>(?: \d{1,2}(?! de))?|manana|hoy|esta semana|la semana que viene)),? (?:estoy|estare|ando) en (?:una?|el|la) [^.!?,;\n]{2,40}, (?:asi que|por eso|o sea que) (?:esta vez )?no (?:podremos|podre|podemos|puedo|voy a poder|vamos a poder) (?:hablar|vernos|reunirnos|charlar|quedar|asistir|conectarme|verte|estar|ir)"),
    (r"something came up on \g<d>", r"se (?:me|nos) (?:ha |han )?(?:cruzado|cruzo|atravesado|atraveso|presentado|presento|surgido|complicado|complico|colado|colo) (?:un|una|otro|otra|algo)[^.!?,;\n\d]{0,30}? (?P<d>(?:el |para el )?<day>(?: \d{1,2}(?! de))?)(?=[.,;!])"),
    (r"no \g<way>.", r"""
        (?:por |con )?(?:el |la |los )?(?P<way><ways>) no me (?:apano|aclaro|entiendo|manejo|llevo bien|va|gusta|convence|llena|sirve)(?: mucho| nada| bien)*
        (?:el |la |los )?(?P<way><ways>) no (?:es|son) (?:para mi|lo mio|mi fuerte)
    """),
    (r"i'd like someone who can teach me \g<what>.", r"""
        quien (?:me )?(?:puede|podria|pudiera|querria)(?: me)? (?:dar|darme) (?:clases?|unas clases|un curso|unas nociones|un repaso) (?:de |en |sobre )(?P<what>[^.!?;,\n]{2,50}?)(?=\s*[.,;!?\n]|$)
        (?:alguien|quien) (?:puede|podria|pudiera|sabria) (?:iniciarme|introducirme|formarme|entrenarme) (?:en|con|sobre) (?P<what>[^.!?;,\n]{2,50}?)(?=\s*[.,;!?\n]|$)
        a quien (?:puedo|podria|debo) (?:acudir|dirigirme|preguntar|recurrir) (?:para (?:mejorar|aprender|practicar)|sobre|en) (?:mi |el |la )?(?P<what>[^.!?;,\n]{2,50}?)(?=\s*[.,;!?\n]|$)
    """),
    (r"i'd like someone who can help me with \g<what>.", rf"""
        (?:seria|estaria) (?:genial|estupendo|bueno|bien|fantastico|ideal|lindo|padre|buenisimo|de gran ayuda) (?:que|si) {_ONE} (?:me )?(?:pudiera |puede )?(?:{_LEARN}|ayudarme|orientarme|guiarme) (?:con|en|sobre|a) (?P<what>[^.!?;,\n]{{2,50}}?)(?=\s*[.,;!?\n]|$)
        (?:me gustaria|quisiera|querria|necesito|necesitaria|busco|me encantaria) (?:contar con|tener|recibir) (?:algo de |un poco de |mas )?(?:apoyo|ayuda|orientacion|acompanamiento|asesoria|guia) (?:en|con|sobre|para) (?P<what>[^.!?;,\n]{{2,50}}?)(?=\s*[.,;!?\n]|$)
        (?:me vendrian? (?:de perlas|bien|genial|de maravilla|fenomenal)|se agradecerian?|agradeceria) (?:unos |un |algun |algunos |una )?(?:consejos?|ayuda|mano|apoyo|orientacion|clases?) (?:de|en|con|sobre|para) (?P<what>[^.!?;,\n]{{2,50}}?)(?=\s*[.,;!?\n]|$)
        (?:estoy|ando|me siento) (?:muy |bastante |completamente |algo )?(?:perdid[oa]|pez|verde|liad[oa]|flojo|floja|desbordad[oa]) (?:con|en) (?P<what>[a-z][^.!?;,\n]{{1,30}}?),? (?:y )?(?:se agradeceria|me vendria bien|agradeceria|no me vendria mal|necesito|busco) (?:un empujon|una mano|un empujoncito|ayuda|apoyo|un consejo|que me echen una mano)
        (?:busquen|busquenme|busca|consiganme|encuentren|encuentrenme)(?:me)? (?:por favor,? )?{_ONE} (?:para|en) (?:dudas |preguntas |temas )?(?:de |sobre )?(?P<what>[^.!?;,\n]{{2,50}}?)(?=\s*[.,;!?\n]|$)
        (?:podria|puedo|podre) (?:tener|conseguir|contar con) (?:un|una) (?:companer[oa](?: de tandem)?|coach|guia|referente|sparring) (?:para|en|de) (?P<what>[^.!?;,\n]{{2,50}}?)(?=\s*[.,;!?\n]|$)
        (?:necesito|busco|no tengo|me falta)(?: a alguien| alguien)? con quien (?:hablar|charlar|conversar|consultar|practicar)(?: de| sobre)? (?P<what>[^.!?;,\n]{{2,50}}?)(?=\s*[.,;!?\n]|$)
    """),
    ("i'd like someone who can help me", rf"""
        (?:me alegraria|agradeceria|me gustaria|quisiera|me encantaria|me vendria bien|estaria encantad[oa] de|celebraria) que {_ONE} (?:me )?(?:pudiera )?(?:{_LEARN}|ayudarme|acompanarme|orientarme)(?: en (?:la|mi|mis|los) [^.!?,;\n]{{2,40}})?
        (?:y )?no me (?:vendria|vendrian|caeria|iria) (?:nada )?mal (?:un consejo|unos consejos|una mano|un empujon|algo de (?:ayuda|apoyo)|ayuda|un mentor|una mentora)
        (?:seria|es) posible que alguien (?:de|del|en) [^.!?;,\n]{{2,40}} me {_LEARN}
    """),
    ("i'd like a mentor", r"""
        me (?:postulo|presento|inscribo|apunto|anoto) (?:para|como|a|al) (?:una plaza|una vacante|candidat[oa]|mentorizad[oa]|aprendiz|mentoria)(?: en (?:la mentoria|el programa))?
        quien me (?:toma|coge|pone|acoge) bajo su (?:ala|tutela|manto)
    """),
    ("i'd like another mentor", r"""
        (?:preferiria|quisiera|me gustaria|quiero|pido|necesito) (?:a |tener (?:a )?|estar con )?(?:otra persona|alguien (?:distint[oa]|diferente))<end>
        no hay (?:quimica|feeling|sintonia|conexion) (?:con (?:mi <mentor>|[a-z]+)|entre nosotr[oa]s)
        (?:[a-z]+ y yo |nosotr[oa]s )no (?:acabamos de |terminamos de |llegamos a )?(?:congeniamos|congeniar|encajamos|encajar|conectamos|conectar|nos entendemos|entendernos|cuajamos|cuajar)(?: bien| mucho| del todo)?(?=[.,!])(?:[.,!] {1,2}(?:se puede|puedo|podria|es posible) cambiar[^?\n]{0,15})?
        (?:cambiar|cambiarme|pasar|pasarme|cambiarse) (?:a|con|de) (?:otra persona|otro mentor|otra mentora|alguien mas)(?=\s*[?.!,])
    """),
    (r"could i have \g<name> as my mentor", r"""
        (?:mi primera opcion|mi preferencia|mi deseo|lo ideal para mi)(?: seria| es)? (?P<name>[a-z-]+ [a-z-]+)<end>
        (?:quisiera|querria|me gustaria|me encantaria|quiero|desearia) que (?P<name>[a-z-]+(?: [a-z-]+)?) (?:fuera|fuese|sea) mi <mentor>
        que (?P<name>[a-z-]+(?: (?!tambien|ya)[a-z-]+)?) (?:tambien |ya )?(?:lleva|acompana|guia|orienta|ayuda|toma)(?: a)? (?:gente|personas|companeros|otros|alguien|dos|tres|varios)[^.!?\n]{0,25}[.!] {1,2}(?:me |nos )?(?:podrian|podria|pueden|puedo|seria posible)[^.!?\n]{3,50}(?=\?)
    """),
    ("i'd like to be a mentor", r"""
        (?:me haria ilusion|me gustaria|quiero|quisiera|me encantaria|puedo|podria|tengo ganas de|deseo) (?:implicarme|involucrarme|aportar|colaborar|ofrecerme|sumarme|participar|ayudar|contribuir|servir|echar una mano|dar una mano|dedicar tiempo) (?:como|de) <mentor>
        (?:pueden|puedes|podeis) (?:contar conmigo|apuntarme|anotarme|inscribirme|ponerme) (?:como|de) <mentor>
        (?:me veo|me imagino|me animaria a|me animo a) (?:acompanando|guiando|ayudando|acompanar|guiar|orientar|orientando) a (?:alguien|una persona|un novato|un junior|gente nueva)
        (?:todavia |aun )?(?:tengo|me queda) (?:un hueco|sitio|lugar|espacio|una plaza|capacidad) para (?:una?|otr[oa]|alguna|alguien) ?(?:mas |nueva |persona |mentorizad[oa] |mentee )*
        (?:tendria|tengo) ganas de (?:echar una mano|dar una mano|echarle una mano|acompanar|ayudar|orientar) a (?:un|una|algun|alguna|los|gente) (?:novat[oa]s?|nuev[oa]s?|junior|principiante|joven|recien)
        (?:buscan|necesitan|hacen falta|faltan)(?: todavia| aun)? (?:gente|personas|voluntarios|mentores|mentoras)[^.!?\n]{0,30}\? (?:yo )?(?:me apunto|me sumo|cuenten conmigo|me ofrezco|estoy dispuest[oa])
    """),
    ("i agree", r"""
        no (?:hay|veo|tengo|existe|encuentro|habria) (?:ningun|ninguna|el menor|la menor|mayor) (?:impedimento|inconveniente|obstaculo|reparo|pega|traba|objecion)(?: por mi parte| de mi parte| de mi lado)*<end>
    """),
    ("i object", r"""
        no (?:lo |la )?(?:puedo|podria|voy a) (?:aprobar|respaldar|avalar|autorizar|apoyar|permitir|consentir)(?:lo|la)?(?: esto| eso| la asignacion| la propuesta| su participacion| por ahora| en este momento)*<end>
        (?:por mi parte|de mi parte|mi respuesta)(?: es| hay| va)? un no (?:rotundo|claro|categorico|definitivo|tajante)
        (?:les |le |os )?(?:ruego|pido|pediria|solicito)(?: por favor)? que (?:no (?:sigan|siga|continuen|avancen|prosigan) (?:adelante|con (?:esto|la asignacion|el proceso))|desistan|lo (?:dejen|anulen|paren|cancelen))
        preferiria que (?:esto |eso )?no se (?:hiciera|haga|llevara a cabo|diera|realizara)
        no quiero que (?:lo haga|participe|entre|se meta en esto)
        (?:tengo|pongo) (?:mis|algunas|serias|bastantes|muchas) reservas(?=\s*[:.,])
        no puedo prescindir de(?:l| la| los)? [^.!?,;\n]{2,30}
    """),
    ("i have to decline", r"""
        (?:mi agenda|mi horario|mi trabajo|mi turno|mi calendario) no (?:me )?(?:lo |la )?(?:permite|da para (?:tanto|mas)|deja)
        <start>(?:hagan|hacedlo|haganlo|sigan|sigan adelante) sin mi<end>
        (?:lamentablemente|desgraciadamente|por ahora|de momento)?,? ?no estoy disponible para (?:esto|eso|ello|la mentoria|este rol)
        ya (?:llevo|tengo|acompano|atiendo)(?: a)? (?:dos|tres|cuatro) (?:personas?|mentorizad\w+),? (?:y )?(?:estoy|voy) (?:al tope|al limite|a tope|llen[oa]|complet[oa]|servid[oa])
        (?<=confianza, )pero no<end>|(?<=propuesta, )pero no<end>|(?<=invitacion, )pero no<end>
        <start>no (?:llego|alcanzo|doy),? con (?:la|el|los|las|tanto|tanta) [^.!?,;\n\d]{2,30}<end>
        no (?:tenemos|tengo|hay) tiempo para (?:eso|esto|estas cosas),? asi que no<end>
    """),
    ("i agree", r"""
        <start>(?:celebro|aplaudo|saludo) (?:la|esta|su|tu) (?:iniciativa|idea|propuesta)
        <start>(?:les |os |te )?digo que si<end>
        <start>mand(?:en|e|a|ad)me?l[ao](?:s)?<end>
        <start>(?:vamos alla|vamos|a por ello|al lio|dale que va)<end>
    """),
    (r"i have to skip \g<d>", r"""
        (?P<d>(?:el )?<day>|manana|hoy|esta semana|la semana que viene) (?:me l[oa] salto|me toca (?:faltar|fallar)|hago novillos|voy a faltar|tendre que faltar|fallo)
        (?:saltemonos|saltamos|nos saltamos|omitamos|brinquemonos) (?P<d>el <date>|el <day>|lo de manana|esta semana|la semana que viene|la proxima)
        (?P<d>esta semana|la semana que viene|manana|el <day>),? <talk> (?:se cae|se suspende|no va a poder ser|queda en nada)
        (?P<d>esta semana|la semana que viene|manana|el <day>)(?: estoy| ando| estare)? [^.!?;\n\d]{2,30}, (?:habra que|hay que|tendremos que|toca) (?:saltarse|saltarnos|saltar|dejar|omitir) (?:la|el|nuestra|nuestro) (?:charla|sesion|reunion|encuentro|cita)
    """),
    (r"start \g<by> later today", r"""
        hoy (?:llego|llegare|voy a llegar|me retraso|me voy a retrasar)(?: con| unos)? (?P<by>\d+ minutos|<len>) (?:tarde|de retraso|despues)
        (?:llego|llegare|voy a llegar|me retraso)(?: con| unos)? (?P<by>\d+ minutos|<len>) (?:tarde|de retraso|despues) hoy
    """),
    (r"please pause the mentoring \g<t>", r"""
        (?:tengo que|debo|necesito|quiero|quisiera|me gustaria|voy a) (?:interrumpir|suspender|pausar|parar|detener) <whole> (?P<t>(?:hasta|desde|por) [^.!?;,\n]{2,30}?)(?=\s*[.,;!\n]|$)
    """),
    ("pause the mentoring", r"""
        (?:dejemos|dejamos|dejen|dejad|deja|dejo|dejar) (?:reposar|descansar|dormir|enfriar|en el aire|en suspenso|aparcad[oa]|en stand ?by|en pausa|en reposo|quieta) <whole>
        (?:dejemos|dejamos|dejen|dejad|deja|dejo|dejar) <whole> (?:en el aire|en suspenso|aparcad[oa]|en stand ?by|en reposo|en barbecho|quiet[oa]|descansar|reposar)
    """),
    (r"\g<x> we can resume the mentoring", r"""
        (?P<x>ya )?(?:puedo|podemos|estoy list[oa] para) (?:volver a la carga|reincorporarme|reengancharme|retomar el ritmo|volver al ruedo)
    """),
    ("we can resume the mentoring", r"""
        <start>(?:retomen|reanuden|retomad|reactiven|reactivad|reactiva|reinicien) (?:nuestras?|mis?|las|la|el|nuestros?) (?:charlas|sesiones|encuentros|reuniones|mentoria|tandem|dupla|programa)
        (?:por mi,? |por mi parte,? )?(?:seguimos|sigamos|retomamos|retomemos|continuamos) (?:por )?donde (?:lo dejamos|nos quedamos|paramos|ibamos)
    """),
    ("please end the mentoring", r"""
        (?:asi que |por eso |por lo tanto )?(?:nuestro|nuestra|mi|el|la) (?:tandem|mentoria|dupla|pareja) (?:termina|acaba|se acaba|se termina|concluye|finaliza)(?: aqui| ahi| en esa fecha| entonces)?<end>
        <start>(?:ya )?(?:dejo|abandono|me salgo de) (?:la mentoria|el programa|el tandem)<end>
        <start>(?:disuelvan|deshagan|cierren|disolved|finalicen) (?:nuestro|nuestra|mi|el|la) (?:tandem|mentoria|dupla|pareja)
        (?:pongamos|pongo|ponemos|hay que poner|toca poner) (?:el )?punto final(?: a <whole>)?
        (?:nos gustaria|quisieramos|queremos|quiero|quisiera|me gustaria) dar por (?:cerrad[oa]|terminad[oa]|concluid[oa]|finalizad[oa]) <whole>
    """),
    ("please stop sending reminders", r"""
        (?:dejen|dejad|deja|paren|parad) de (?:escribirme|mandarme|enviarme|bombardearme)(?: (?:estos|esos|los|sus|tantos|con)? ?<mails>)?(?: todos los \w+| cada \w+| a diario| tanto)*
        (?:se )?(?:pueden|podeis|puedes) (?:ahorrar|guardar|saltar)(?:se|os|te)? (?:las|los|sus|esas|esos) (?:preguntas|<mails>)(?: semanales| diarios| automaticos| de los \w+)*
        (?:dejenme|dejadme|dejame) (?:en paz|tranquil[oa]) con (?:los|sus|esos|tantos) <mails>(?: masivos| semanales| automaticos)*
        <start>(?:baja|darme de baja)(?: de la lista)?,? por favor(?=[,.!\n]|$)
    """),
    ("thank you for your help", r"""
        (?:hoy |ayer |la verdad )?(?:me has|me ha|me habeis|me han|me) (?:ayudado|ensenado|aclarado|servido|animado) (?:mucho|muchisimo|un monton|un huevo|bastante|un mundo)
        sin (?:tu|su|vuestro|tus|sus|ti|usted|ella|el) ?(?:consejos?|ayuda|apoyo|animos?|empujon|paciencia|orientacion|guia)?,? no (?:lo |la |me |se )?(?:habria|hubiera|hubiese|estaria|seria|sabria)[^.!?;\n]{2,60}
        (?:fue|ha sido|que|estuvo) (?:una? )?(?:charla|sesion|conversacion|reunion|encuentro|buena|gran|muy buena|muy) (?:charla|sesion|conversacion|reunion|encuentro|estupend[oa]|genial|buenisim[oa]|fantastic[oa]|util|provechos[oa]|de lujo)(?: la de (?:hoy|ayer))?
        (?:tu|su|vuestro|el) (?:consejo|truco|idea|sugerencia|tip) (?:vale|valio|ha valido|fue|es) (?:su peso en )?oro(?: puro)?
        me (?:hizo|ha hecho|hace) (?:mucho |muy )?bien (?:hablar|charlar|conversar|verte|escucharte|desahogarme)(?: contigo| con [a-z]+)?
        <start>te debo (?:una|un cafe|una cerveza|una cana|mucho)
    """),
    ("note to self:", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:mi |un )?(?:apunte|para que conste|apunto|para acordarme|que no se me olvide|chuleta|recordatorio personal) ?:
    """),
    (r"at most \g<n> mentees", r"""
        con (?P<n><count>) (?:personas?|mentorizad\w+|mentees?) (?:ya )?(?:voy|me doy por|estoy|tengo) (?:servid[oa]|bien|suficiente|bastante|de sobra)(?:,? (?:mas|otra) (?:seria|es) (?:demasiad[oa]|mucho))?
        con (?P<n><count>) (?:personas?|mentorizad\w+|mentees?) me (?:basta|alcanza|sobra|es suficiente)
    """),
    ("i wonder whether ", r"me pregunto (?=si|como|cuando|quien|que|por que|donde)|(?:me gustaria|quisiera|querria) saber (?=si|como|cuando|quien|que|por que|donde)"),
    ("i'd rather use the phone", r"(?:podriamos|podemos) (?:mejor )?(?:hablar|charlar) por telefono(?: de ahora en adelante| en adelante| a partir de ahora| en el futuro)"),
)  # fmt: skip
