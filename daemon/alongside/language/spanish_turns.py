"""How Spanish speakers say yes and no, ask, offer, thank and stop: what each turn is in the grammar's English.

A row is the English and a block of turns, one a line; ``<name>`` stands for words of ``NAMES``. Where the English has two parts, the first
holds in a sentence that names a day and the second elsewhere: what cannot be on a day is no refusal of the whole.
"""

from __future__ import annotations

from alongside.language.lexicon import ZONES
from alongside.language.spanish_frames import FRAMES
from alongside.language.spanish_sayings import SAYINGS
from alongside.language.spanish_verdicts import VERDICTS
from alongside.language.spanish_words import WORDS

__all__ = ["DENIED", "NAMES", "NUMBERS", "SOON", "TIMELY", "TURNS"]

TIMELY = (
    r"\b(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)\b|\d"
    r"|\b(?:(?<!fin de )semana|semanas|manana|hoy|tarde|sesion|reunion|cita|charla|llamada|junta)\b"
)
"""What makes a sentence one about a day."""

SOON = r"\b(?:esta semana|la semana que viene|la proxima semana)\b"
"""What makes a whole mail one about days to come."""

DENIED = r"\b(?:no|sin|antes de|si|en vez de|en lugar de|nunca|cuando|ha|han|habia)\b(?:(?! y | pero )[^.!?,;:\n]){0,24}$|(?:^|\s)si (?!les|os|todavia|aun)[^.!?;:\n]{0,40}$"
"""What stands before a turn that is denied, supposed or told of others."""

NUMBERS = {"un": "1", "una": "1", "uno": "1", "dos": "2", "tres": "3", "cuatro": "4", "cinco": "5"}

NAMES: dict[str, str] = {
    "adv": r"(?:(?:lamentablemente|desgraciadamente|por desgracia|de verdad|realmente|muy|mucho|con (?:mucho )?gusto|encantad[oa]|plenamente|totalmente|completamente|tambien|todavia|aun|ya|solo|mejor|quiza|quizas|tal vez|"
           r"por favor|porfa|porfis|<now>|esta vez|este ano|por mi parte|de mi parte|al final|sobre todo|si es posible|si se puede|de nuevo|otra vez|demasiado|pronto|claro|por supuesto|hoy por hoy|la verdad|sinceramente|sin duda|entonces|pues),? )*",
    "now": r"(?:ahora mismo|ahora|por ahora|por el momento|de momento|en este momento|en estos momentos|actualmente|hoy por hoy|a dia de hoy|ahorita|por lo pronto|en la actualidad)",
    "gap": r"(?:[^\s.!?;:,]+ ){0,5}?",
    "pos": r"(?<!no )(?<!ni )(?<!nunca )(?<!que )",
    "me": r"(?:me |nos |te |le |les |os |se )?",
    "can": r"(?:podriais|podrian|podrias|podria|pueden|puedes|podeis|puede|podes|seria posible|es posible|seria possible)",
    "want": r"(?:quiero|quisiera|querria|querriamos|queremos|quisieramos|me gustaria|nos gustaria|deseo|desearia|deseamos|me encantaria|nos encantaria|tengo ganas de|tendria ganas de|me interesa|me interesaria|busco|necesito|necesitaria|pretendo|mi objetivo es|mi idea es|la idea es|espero|me vendria bien|me ayudaria|preciso|precisaria|ando con ganas de)",
    "mentor": r"(?:mentora?|mentores|mentoras|tutora?|padrino|madrina|mentor@)",
    "help": r"(?:ayudar|orientar|guiar|acompanar|apoyar|asesorar|ensenar|explicar|formar|aconsejar|echar una mano|introducir|instruir|mostrar|entrenar)",
    "helping": r"(?:acompanamiento|apoyo|ayuda|orientacion|asesoria|asesoramiento|consejos?|una mano|guia|una guia|formacion|coaching|un poco de (?:ayuda|orientacion|apoyo|luz))",
    "on": r"(?:para|con|en|sobre|de|acerca de|en materia de|en el tema de|en temas de|en cuanto a|respecto a)(?: (?:el|la|los|las|mi|mis|lo de))?",
    "mails": r"(?:correos?|e-?mails?|mails?|recordatorios?|mensajes?|notificaciones|avisos?|cartas?|encuestas?|resumenes|boletines|newsletters?|cuestionarios?)",
    "whole": r"(?:todo|todo esto|la mentoria|mi mentoria|nuestra mentoria|mis mentorias|el programa|nuestras sesiones|las sesiones|mis sesiones|el acompanamiento|nuestro acompanamiento|nuestra pareja|la pareja|el tandem|nuestro tandem|nuestro ciclo|el ciclo|nuestras charlas|las charlas|nuestros encuentros|los encuentros|nuestras reuniones|las reuniones|mi participacion|el proceso|nuestra colaboracion|la colaboracion|la serie|nuestra dupla|la dupla|lo nuestro|esto)",
    "city": "|".join(sorted(({place for place in ZONES if "-" not in place and len(place) > 3} | {word for word, place in WORDS.items() if place in ZONES}), key=len, reverse=True)),
    "day": r"(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)",
    "date": r"\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)",
    "end": r"(?=\s*(?:[.,;!:\n)]|$|y |pero |porque |que |- ))",
    "start": r"(?:^|(?<=[.!?\n,:;] )|(?<=\n)|(?<=¡)|(?<=y )|(?<=si )|(?<=pero ))",
    "talk": r"(?:(?:nuestras?|nuestros?|las?|los|el|mis?|esta|este|una?|lo) ?)?(?:proxim[oa] )?(?:sesion(?:es)?|reunion(?:es)?|citas?|charlas?|llamadas?|encuentros?|juntas?|entrevistas?|quedadas?|platicas?|videollamadas?|conversacion(?:es)?|de (?=manana|hoy|l |lunes|martes|miercoles|jueves|viernes)|del (?=lunes|martes|miercoles|jueves|viernes|\d))",
    "ways": r"(?:(?:la |el |los |las |por )?(?:videollamadas?|videoconferencias?|video|teams|zoom|telefono|llamadas?|chat|slack|correos?|e-?mails?|mails?|meet))",
    "count": r"(?:una?|dos|tres|cuatro|cinco|[1-5])",
    "len": r"(?:\d+ minutos|(?:una )?media hora|una hora|diez minutos|quince minutos|veinte minutos|treinta minutos|un cuarto de hora|dos horas|un rato)",
    "move": r"(?:pasar|mover|correr|cambiar|aplazar|posponer|trasladar|atrasar|retrasar|reprogramar|adelantar|reagendar|postergar|desplazar|recorrer|dejar para)",
}  # fmt: skip
"""The names and what they stand for; a name may be made of others."""

TURNS: tuple[tuple[str, str], ...] = (
    *SAYINGS,
    *FRAMES,
    *VERDICTS,
    ("that it be", "que fueran?|que fueramos"),
    (r"from the \g<a>th to the \g<b>th", r"""
        del (?:lunes|martes|miercoles|jueves|viernes) (?P<a>\d{1,2})th al (?:lunes|martes|miercoles|jueves|viernes) (?P<b>\d{1,2})th
    """),
    (r"on the \g<d>th", r"""
        (?:^|(?<=[.!?\n] )|(?<=, )|(?<=que ))el (?P<d>\d{1,2})(?=,? (?:no|tengo|estoy|me|nos|es|hay|voy|falto|libro|sera|i)\b)
    """),
    ("canary time", r"""
        hora (?:canaria|de canarias)
    """),
    ("works best for me", r"""
        (?:a mi )?<pos>(?:me|nos) (?:va|viene|vendria|iria|cae|queda) (?:de perlas|de lujo|de cine|de fabula|de maravilla|genial|fenomenal|estupendamente|perfecto|perfectamente|super bien|barbaro|joya|de diez|al pelo|como anillo al dedo|fantastico)
    """),
    ("please ask someone else", r"""
        (?:mejor )?(?:busquen|buscad|busca|busque|pregunten|preguntad|pregunta|pidanselo|pedidselo|hablen con|encuentren|elijan|elegid) <adv>(?:a |con )?(?:otra persona|otro|otra|alguien mas|otro companero|otra companera|a otro)
    """),
    ("works for me|i agree", r"""
        <pos>(?:me|nos) (?:va|viene|parece|encaja|cuadra|sirve|suena|late|cierra) (?:muy |super |fenomenal|genial|perfecto|estupend[oa]|de maravilla|de diez|joya|bien|excelente)+<end>
    """),
    ("i have to decline", r"""
        (?:voy a tener que|tengo que|tendre que|debo|me toca) (?:pasar|decir que no|declinar|rechazarl[oa])(?: (?:esta vez|por esta vez|este ano|de esta))?(?=\s*[.,;!\n]|$)
    """),
    ("what can i write", r"""
        que (?:puedo|podria|se puede) (?:hacer|escribir|decir|pedir|preguntar)(?: aqui| por aqui)?
    """),
    ("note to self:", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:para (?:recordar|mis notas|mis apuntes|mi|no olvidar|mi archivo|acordarme)|apuntes?|apuntar|anotar|anotacion|no olvidar|recordar|recordatorio para mi|aprendizaje|leccion|idea|mis apuntes|apunto|anoto|memo|nota mental)(?: para mi| propia| personal| mia| privada)* ?:
    """),
    ("i object", r"""
        (?:me opongo|nos oponemos|planteo mi oposicion|no doy mi (?:aprobacion|consentimiento|visto bueno|autorizacion|conformidad)|no autorizo|no apruebo|no lo apruebo|no lo autorizo|deniego|veto)(?: a (?:esto|ello|la \w+|que \w+|esta \w+))?
        no (?:puedo|quiero|voy a|podemos|podria) <adv>(?:prescindir de|autorizar|aprobar|liberar a|liberarl[oa]|autorizarl[oa]|aprobarl[oa]|dar mi (?:aprobacion|consentimiento|visto bueno|conformidad)|permitirl[oa]|permitir|avalar)
        (?:es|resulta|la necesito|lo necesito) (?:absolutamente |totalmente )?(?:imprescindible|indispensable)
        (?:^|(?<=[.!?,\n] ))(?:yo )?(?:estoy|estamos) (?:en contra|en desacuerdo)(?: de)?
        (?:tengo|presento|formulo) (?:una |serias |mis )?(?:objecion|objeciones|reparos)
    """),
    ("i can't make it|i have to decline", r"""
        (?:lamento|siento|me apena|me da pena|me duele) (?:mucho )?(?:tener que )?(?:rechazar|declinar|decir que no|renunciar|decepcionar|negarme)(?:l[oa]|los|te|me)?
        (?:tengo que|debo|voy a tener que|tendre que|prefiero|me veo obligad[oa] a|voy a|me toca|he de|tendria que) <adv>(?:rechazar|declinar|decir que no|renunciar|negarme|pasar|abstenerme|desistir|excusarme|decirles que no|deciros que no)(?:l[oa]|la oferta|la propuesta|la invitacion)?(?: <adv>)?<end>
        (?:rechazo|declino|renuncio|paso|desisto|me bajo|me excuso)(?: <adv>(?:la oferta|la propuesta|la invitacion|esta vez|por esta vez|de esta))?<end>
        (?:esta vez|por esta vez|este ano|de momento|ahora|por ahora) (?:no|paso|va a ser que no|sera que no|no cuenten conmigo|no conteis conmigo)<end>
        (?:va a ser que no|me temo que no|la respuesta es no|mi respuesta es no|conmigo no cuenten|no cuenten conmigo|no conteis conmigo|no cuentes conmigo)<end>
        no (?:estoy|me encuentro|me veo|me siento|estaria) (?:en condiciones|capaz|capacitad[oa]|preparad[oa]|a la altura|en posicion|con fuerzas)(?: (?:de|para) [^.!?,;\n]{3,40})?
        no (?:puedo|podre|podria|voy a poder|voy a ser capaz de) <adv>(?:aceptar|asumir|comprometerme|encargarme|hacerme cargo|dedicarme|dedicarle|dedicarles|ocuparme|ayudaros|ayudarles|participar|sumarme|aceptarl[oa]|asumirl[oa]|coger|tomar|meterme)(?: (?:ese papel|este papel|esa tarea|esta tarea|ese rol|este rol|el encargo|la tarea|el compromiso|mas compromisos?|de ello|de eso|de nadie|tiempo|a nadie))?
        no doy (?:mas )?abasto|no llego a (?:todo|mas)|no me da la vida
    """),
    ("doesn't work for me|i have no time", r"""
        (?:<now> |<adv>)?no (?:es|seria|me es|nos es|me resulta|resulta|va a ser) (?:posible|viable|factible|realista)(?: <now>)?<end>
        (?:es|seria|me resulta|se me hace|resulta|son) (?:ya )?demasiado(?: para mi| trabajo| lio| carga)?(?: <now>)?<end>
        no (?:tengo|tendre|tendria|dispongo de|me queda|me sobra|cuento con|encuentro) <adv>(?:ni |el |suficiente |bastante |nada de |ni un minuto de |ni una pizca de )*(?:tiempo|hueco|huecos|espacio|capacidad|energia|margen|disponibilidad|fuerzas|cabeza|ni un rato|ni un minuto|vida)(?: (?:libre|suficiente|para (?:esto|eso|ello|nada|mas)))*(?: <now>)?<end>
        (?:ando|voy|estoy|me encuentro|vengo|sigo) <adv>(?:demasiado |tan |super )?(?:desbordad[oa]|saturad[oa]|sobrepasad[oa]|hasta arriba|hasta el cuello|a tope|agobiad[oa]|ahogad[oa]|rebasad[oa]|tapad[oa] de trabajo|al limite|con mil cosas|superad[oa]|sobrecargad[oa]|colapsad[oa]|hasta las manos)(?: de trabajo)?
        (?:tengo )?(?:la|mi) agenda (?:esta )?(?:a reventar|llena|a tope|completa|imposible|saturada|repleta|no me lo permite|no da para mas|a rebosar)
    """),
    ("stop sending reminders", r"""
        (?:ahorrenme|ahorradme|ahorrame|ahorreme|evitenme|evitadme) <gap><mails>(?: (?:semanales|diarios|mensuales|automaticos))?
        (?:quitenme|quitadme|quiteme|quitame|saquenme|sacadme|sacame|saqueme|borrenme|borradme|eliminenme|eliminadme|elimineme|denme de baja|dadme de baja|demen de baja|bajenme|quitar|borrar|sacar) <adv>(?:de |del |de la )<gap>(?:lista|listas|envio|envios|<mails>|distribucion)[^.!?,;\n]{0,40}
        (?:dejen|dejad|deja|deje|paren|parad|para|cesen|basta ya|basta|cancelen|cancelad|desactiven|desactivad) (?:ya )?(?:de |con )?(?:de )?(?:enviarme|mandarme|enviar|mandar|bombardearme con)? ?(?:los|esos|estos|tantos|las|esas|el|ese|con)? ?<gap><mails>
        no (?:quiero|deseo|necesito|me interesa) (?:recibir )?<adv>(?:mas |los |esos |estos |ningun |sus |vuestros )+<gap><mails>
        no (?:me )?(?:envien|enviad|manden|mandeis|envieis|mandes|envie|envies|mande)(?:me)? <adv>(?:mas |los |esos |estos |el |ese |las )+<gap><mails>
        (?:no|ni un|ningun) (?:mas )(?:<mails>)(?: mas)?
    """),
    ("end the mentoring", r"""
        no (?:quiero|deseo|voy a|pienso|queremos|vamos a|quisiera|puedo) <adv>(?:seguir|continuar)(?: <adv>(?:con (?:esto|la mentoria|el programa|las sesiones)|adelante|participando|en el programa|mas))?<end>
        (?:dar|damos|doy|den|demos|dad|de|dais) por (?:terminad[oa]|concluid[oa]|finalizad[oa]|cerrad[oa]|acabad[oa]) <adv><whole>
        (?:dar|damos|doy|demos) <whole> por (?:terminad[oa]|concluid[oa]|finalizad[oa]|cerrad[oa]|acabad[oa])
        (?:<want> |hay que |vamos a |pueden |podeis |puedes |pidan |podemos |tenemos que |tengo que |toca |prefiero |hemos decidido |he decidido |decidimos |decidi )<adv>(?:cerrar|terminar|acabar|finalizar|concluir|dejar|abandonar|poner (?:punto )?(?:fin|final) (?:a|de)|poner fin a|disolver|cancelar) <adv><whole>(?! en (?:pausa|suspenso|espera)| para)
        (?:cierren|cerrad|cierra|terminen|terminad|finalicen|finalizad|concluyan) <adv><whole>
        (?:cerramos|terminamos|acabamos|concluimos|finalizamos|ponemos (?:punto )?(?:fin|final)(?: a)?) (?:aqui |ya )?<whole>?<end>
        (?:me doy|nos damos|darme|darnos|quiero darme|denme|dadme) de baja (?:de la mentoria|del programa|en el programa|como (?:mentee|mentorad[oa]))
        (?:me salgo|me voy|me retiro|salirme|retirarme) (?:de la mentoria|del programa)
    """),
    ("pause the mentoring", r"""
        (?:dejar|poner|dejen|pongan|dejad|poned|pon|deja|dejemos|pongamos|dejo|pongo|dejamos|ponemos|mantener) <adv>(?:<whole> )?<adv>(?:en (?:pausa|suspenso|espera|stand-?by|standby|el congelador|barbecho|remojo)|aparcad[oa]|congelad[oa]|parad[oa])
        (?:suspender|suspendan|suspended|suspendamos|suspendemos|congelar|congelen|congelad|congelarais|congelaran|congelemos|interrumpir|interrumpan|interrumpid|paralizar|paralicen|parar|paren|aparcar|pausar|pausen|pausad|detener|detengan) <adv><whole>
    """),
    ("the break is over, we can resume", r"""
        (?:se )?(?:acabo|termino|ha acabado|ha terminado|se acabo|finalizo|ya paso) (?:por fin )?(?:mi|la|el) (?:permiso|baja|pausa|licencia|excedencia|descanso|postnatal|convalecencia)(?: \w+)?
        (?:mi|la|el) (?:permiso|baja|pausa|licencia|excedencia|descanso)(?: \w+)? (?:se acabo|termino|ha terminado|ha acabado|ya termino|ya acabo)
    """),
    ("we can resume", r"""
        (?:podemos|puedo|<want>|list[oa] para|ya podemos|ya puedo) ?<adv>(?:arrancar|retomar|reanudar|volver a empezar|volver|seguir|reincorporarme|reiniciar|reactivar|continuar)(?: (?:de nuevo|otra vez|las sesiones|la mentoria|donde lo dejamos|cuando quieran|con las sesiones|nuestras \w+|el programa|con el programa))+
        <start>(?:reanudamos|retomamos|reanudo|retomo|volvemos a la carga|reanudemos|retomemos)(?: (?:las sesiones|la mentoria|nuestras \w+))?
        (?:de vuelta|ya de vuelta|recien llegad[oa]|ya regrese|ya volvi|ya estoy) de (?:las |mis )?(?:vacaciones|la baja|mi licencia|viaje)<end>
        ya (?:estoy|me encuentro) (?:recuperad[oa]|san[oa]|bien|de alta|en forma|curad[oa])<end>
    """),
    ("do you still need mentors, i'd like to be a mentor", r"""
        si (?:todavia |aun |ustedes )*(?:buscan|buscais|necesitan|necesitais|faltan|les faltan|os faltan|hacen falta|requieren) <adv>(?:mas )?(?:mentores|mentoras|mentor|mentora|voluntarios|voluntarias|gente)
        (?:buscan|buscais|necesitan|necesitais) <adv>(?:mas )?(?:mentores|mentoras)
    """),
    ("i'd like to be a mentor", r"""
        (?:<want> )<adv>(?:transmitir|compartir|pasar|devolver|aportar) (?:lo que (?:se|he aprendido|aprendi)|mi experiencia|mis conocimientos|mi saber|parte de lo)(?: \w+){0,3}
        (?:<want> )?(?:apuntarme|anotarme|inscribirme|ofrecerme|postularme|participar|colaborar|sumarme) (?:como|de) <mentor>
        (?:me ofrezco|me postulo|me presento|me propongo|me apunto|me anoto|me inscribo|cuenten conmigo|contad conmigo) (?:como|de|para ser|para) <mentor>
        (?:ser|hacer de|actuar de) <adv><mentor>(?: (?:yo tambien|tambien|tambien yo|a mi vez|por mi parte))
        (?:apuntenme|apuntadme|anotenme|inscribanme|ponganme|apuntame) (?:como|de|en la lista de) <mentor>
        (?:estaria dispuest[oa] a|estoy dispuest[oa] a|me gustaria|me encantaria) (?:acompanar|orientar|guiar|apadrinar|mentorizar|mentorear) a (?:alguien|una persona|gente|un|una|los|nuevos|companer[oa]s)(?: \w+)?
    """),
    ("let's renew", r"""
        (?:<want> |podemos |podriamos |vamos a )?<pos>(?:renovar|renovamos|renovemos|prolongar|prolongamos|prorrogar|prorrogamos|extender|extendemos|ampliar|alargar|alargamos|repetimos)(?: (?:la mentoria|otras?|por|doce|\d+|tres|semanas|meses|un|ciclo|mas|el ciclo|unas|nuestras? \w+))*<end>
    """),
    ("i agree", r"""
        <start>(?:yo )?(?:apoyo|respaldo|autorizo|apruebo|avalo|consiento|acepto|suscribo|apoyamos|aprobamos|confirmo|valido|doy fe de) <adv>(?:plenamente )?(?:esta (?:iniciativa|propuesta)|la (?:iniciativa|propuesta|oferta|participacion|invitacion|solicitud)|su (?:propuesta|participacion|oferta)|tu propuesta|vuestra propuesta|que \w+ participe|esto|lo que)?
        (?:pueden contar|podeis contar|puedes contar|cuenten|contad|cuenta|conta|cuente) conmigo
        (?:tienen|tienes|teneis|tiene|cuentan con|cuenta con|cuentas con|doy) (?:todo )?mi (?:visto bueno|aprobacion|apoyo|bendicion|consentimiento|permiso|conformidad|autorizacion|ok|okay|respaldo)
        <start>(?:adelante|conforme|aprobado|autorizado|hecho|trato hecho|vale|dale|ok por mi parte|sale|orale|venga|listo|me apunto|me sumo|me anoto|me animo|ahi estare|cuadra|perfecto por mi parte|como no|desde luego|por descontado|faltaria mas|sin problema|sin ningun problema|buena idea|gran idea|que buena idea|de una|de mil amores|obvio|bueno,? va|va|vamos alla|claro que si|si,? claro|si claro|si,? por supuesto|si,? quiero|si,? encantad[oa]|con (?:mucho|todo) gusto|encantad[oa] de la vida)<end>
        (?:la |tu |su |vuestra )propuesta (?:me|nos) (?:gusta|encanta|parece \w+|convence|interesa|va bien)(?: mucho)?
        (?:quedamos asi|asi quedamos|lo dejamos asi|asi lo hacemos|hagamoslo asi|hagamoslo|lo hacemos|trato cerrado)
        (?:por mi|por mi parte|de mi parte|de mi lado|por nuestra parte),? (?:no hay )?(?:ningun |ninguna |sin |todo |esta |adelante|encantad[oa]|perfecto|conforme|ok|si|vale|bien|no hay )+(?:problema|objecion|inconveniente|objeciones|bien|perfecto|ok|pega|reparo)?<end>
        (?:no (?:tengo|veo|hay|pongo|encuentro)|sin) (?:ningun |ninguna |la menor |el menor )?(?:objecion|objeciones|inconveniente|inconvenientes|pega|pegas|problema en ello|reparo|reparos)(?: alguno| alguna| por mi parte| en que \w+ participe)*
        <pos>(?:lo|la|los) (?:cojo|tomo|hago|acepto|asumo|hare|acompanare|apoyo|autorizo|apruebo|respaldo) <adv>(?:con gusto|encantad[oa])?<end>
        (?:estoy|estaria|estamos) <adv>(?:dispuest[oa]s?|a favor|list[oa]|en la mejor disposicion)(?: a (?:hacerl[oa]|ello|participar|acompanarl[oa]))?<end>
        (?:que )?<adv>(?:participe|que participe|puede participar|que se apunte|puede apuntarse)(?: sin problema| con mi bendicion)?<end>
        formarse (?:siempre |nunca )?(?:es|esta) (?:bueno|bien|de mas|util)
    """),
    ("i'd like another mentor", r"""
        (?:<want> |me haria falta |solicito |pido )<adv>(?:a )?(?:otr[oa]|uno nuevo|una nueva|un reemplazo|un sustituto|una sustituta|un nuevo|un cambio de)(?: <mentor>)?<end>
        (?:cambio|reemplazo) de <mentor>
    """),
    ("i'd like a mentor", r"""
        (?:tienen|tienes|teneis|tendrian|tendriais|tendrias|hay|habria|habra|existe) <adv>(?:a )?(?:algun|alguna|un|una|algunos)? ?<mentor>(?: (?:para mi|disponible|libre|por ahi))*
        (?:<want> |pues |queria )(?:pedir|solicitar|tener|encontrar|conseguir) (?:a )?(?:un|una|algun|alguna) <mentor>
        (?:pedir|solicitar) (?:a )?(?:un|una|algun|alguna) <mentor>
        (?:me|nos) (?:vendria|iria) (?:muy |super |genial |de maravilla |fenomenal |bien )*(?:un|una|tener un|tener una) <mentor>
        (?:solicito|pido|solicitud de|solicitud para|peticion de|demanda de|quiero solicitar|quisiera solicitar|quisiera pedir|me gustaria solicitar|busco|ando buscando|estoy buscando|buscando|ando en busca de|en busca de|me hace falta|me haria falta|necesitaria|preciso|requiero|sueno con) (?:tener )?(?:a )?(?:un |una |algun |alguna )?<mentor>
        si (?:me )?(?:encontraran|encontrarais|encontraseis|consiguieran|pudieran encontrar|pudierais encontrar|asignaran|asignarais|encuentran|consiguen) (?:a )?(?:un|una|algun) <mentor>
        (?:participar|apuntarme|inscribirme|tomar parte|entrar|sumarme|unirme|anotarme|postularme) (?:en|a|al|en el|a la|al) ?(?:la |el )?(?:mentoria|programa|proceso|mentorias)(?: de mentoria)?(?: como (?:mentee|mentorad[oa]|aprendiz))?
        (?:me asignen|me asignaran|me asignaseis|que me asignen|asignenme|asignadme|buscarme|asignarme|conseguirme|encontrarme) (?:a )?(?:un|una|algun) <mentor>
    """),
    ("could you find me ", r"""
        (?:me |nos )?<can> (?:por favor )?(?:me )?(?:poner(?:me)? en (?:contacto|relacion) con|encontrar(?:me)?|presentar(?:me)?(?: a)?|asignar(?:me)?|proponer(?:me)?|recomendar(?:me)?|conseguir(?:me)?|buscar(?:me)?|conectar(?:me)? con|emparejar(?:me)? con|juntar(?:me)? con|indicar(?:me)?) (?:a )?(?=(?:un|una|alguien|algun|alguna)\b)
    """),
    ("i'd like help with ", r"""
        (?:<want> |me haria falta |me vendria bien |requiero |solicito |agradeceria )<adv>(?:tener |recibir )?(?:un |una |algo de |algun |un buen )?<helping> <on>
        (?:alguien|una persona|un companero|una companera|quien|quien|algun companero)(?: por ahi| ahi| de la casa| de ustedes)? (?:me |nos )?(?:podria|puede|querria|quiere|sabria|estaria dispuest[oa] a|tendria tiempo para|se anima a|podra) (?:me )?<help>(?:me)?(?: (?:a|con|en|sobre))?
        (?:alguien|una persona|quien) que (?:me )?(?:explique|ensene|ayude|guie|oriente|acompane|asesore|apoye|eche una mano|pueda (?:explicar|ensenar|ayudar|guiar|orientar|acompanar|asesorar)(?:me)?)(?:me)?(?: (?:a|con|en|sobre))?
        (?:<want> )(?:que (?:alguien )?)?(?:me (?:ensenen|expliquen|orienten|guien|acompanen|ayuden|asesoren|oriente|guie|acompane|asesore))(?: (?:a|con|en|sobre))?
    """),
    ("i'd like to get better at ", r"""
        (?:<want> )(?:mejorar|crecer|progresar|avanzar|formarme|perfeccionarme|especializarme|profundizar|iniciarme|desarrollarme|meterme|adentrarme|ponerme al dia|capacitarme|ganar soltura|ganar seguridad|ganar confianza|soltarme) (?:mas )?<on>
        (?:<want> )(?:mejorar|desarrollar|reforzar|pulir|fortalecer|aprender|dominar|entender(?: mejor)?|comprender(?: mejor)?|conocer(?: mejor)?) (?:a )?(?:mi |mis |el |la |los |las )?(?!hor|sesi|de )
    """),
    ("i'd like to talk to someone about ", r"""
        (?:<want> )(?:poder )?(?:intercambiar|conversar|hablar|charlar|debatir|platicar|compartir)(?: (?:ideas|impresiones|experiencias|opiniones))? (?:con alguien )?(?:sobre|de|acerca de|en torno a) (?!manera|forma)
    """),
    ("move ", r"""
        (?:podriamos|podemos|podrias|puedes|podria|puedo|podes|es posible|seria posible|tengo que|tenemos que|debo|debemos|me gustaria|quisiera|quiero|propongo|sugiero|hay que|habria que|te importa|te importaria|le importaria|les importa|necesito|necesitamos|prefiero|preferirias|preferiria|voy a tener que|podrian|pueden|toca) <adv><move>(?:l[oa]s?|nos)? ?(?=<talk>|l[oa] del?|el del?|al|a|para|una|media|\d|las?\b)
        <start>(?:por favor,? )?(?:pasemos|movamos|corramos|cambiemos|aplacemos|pospongamos|traslademos|atrasemos|retrasemos|reprogramemos|adelantemos|pasamos|movemos|corremos|cambiamos|aplazamos|posponemos|adelantamos|retrasamos|cambien|muevan|pasen|mueva|cambie|mueve|cambia|move|moved|aplacen|aplazad|reprogramen|reprograme|pasa|pase)(?:l[oa]s?|nos)? ?(?=(?:<talk>|l[oa] del?|el|la|nuestr[oa]|al|del)\b[^.!?\n]{0,60}\b(?:al?|para(?: el)?|por el|una hora|media hora)\b)
    """),
    ("we skip", r"""
        (?:nos |me |os )?(?:saltamos|saltemos|salto|saltarnos|saltarme|saltar|saltarse|brincamos|omitimos|dejamos pasar) (?:una|esta|la de|este encuentro|por esta vez|esta vez)(?! semana)<end>
        (?:nos |me )(?:saltamos|saltemos|salto|saltarnos|saltarme)(?= (?:la|nuestra|el|esta))
        (?:tenemos que|tengo que|hay que|toca|debemos|mejor|vamos a) <adv>(?:dejar|suspender|anular|cancelar|saltarnos|eliminar)(?= (?:la|nuestra|el|esta|lo) ?(?:sesion|reunion|cita|charla|llamada|del|de|junta))
        (?:anulen|anulad|anula|anule|cancelen|cancelad|cancela|cancele|eliminen|suspendan|suspended|borren|supriman)(?= (?:la|nuestra|el|mi|lo|por favor)\b)(?! (?:mi|la) (?:solicitud|peticion|inscripcion))
        (?:anulo|cancelo|suspendo|anulamos|cancelamos|suspendemos)(?= (?:la|nuestra|el|mi|lo)\b)
    """),
    ("thank you ", r"""
        (?:queria|quiero|quisiera|deseo|me gustaria) <adv>(?:agradecer|dar(?:te|le|les|os)? las gracias|dar gracias|expresar mi (?:agradecimiento|gratitud))(?:te|le|les|os|selo)?(?: a)?
        gracias (?:a ti|a usted|a vosotros|a ella|a el|a vos|a tu|a tus|a su|a sus)(?= )
        (?:me|nos) (?:aporto|ayudo|sirvio|ayudaron|sirvieron|han? (?:aportado|ayudado|servido|abierto los ojos|dado confianza|cambiado la vida|sacado del apuro)|abrio los ojos|inspiro|motivo|dio (?:confianza|animos?|fuerza)|salvo la vida|salvaste la vida|salvaste|ensenaste|ayudaste)(?: muchisimo| mucho| un monton| enormemente| tanto| un mundo| un chingo)*
        valieron oro|vali(?:o|eron) la pena|(?:fue|fueron|eres|ha sido) (?:muy |de gran |una gran |super |realmente )+(?:util|utiles|ayuda|utilidad|valios[oa]s?)
        (?:te|le|les|os) (?:estoy|quedo|estare) <adv>(?:muy |eternamente |infinitamente |enormemente )?agradecid[oa]
        (?:muchisimas|mil|un millon de|infinitas|tantas) gracias(?: (?:de verdad|de corazon|otra vez|de nuevo|por todo))*|(?:te|le|os|les|se lo|te lo) agradezco(?: mucho| de corazon| muchisimo| infinitamente| un monton)*
    """),
    ("i can only do ", r"""
        (?:ahora |ya |desde ahora )*(?:solo|solamente|unicamente|nomas) (?:puedo|podria|podre|me va bien|me viene bien|tengo libre|estoy disponible|estoy libre) (?=(?:por|en|a|los|las|el|entre|de|despues|antes)\b|lunes|martes|miercoles|jueves|viernes)
    """),
)  # fmt: skip
