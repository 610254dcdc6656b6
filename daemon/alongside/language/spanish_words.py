"""Spanish words one by one: what each is in the grammar's English, and those that carry no weight."""

from __future__ import annotations

_PLAIN = """
sidney=sydney limite=limit tarea=task propuesta=request aunque=but fiebre=fever cama=bed
exclusivamente=only suena=sounds apunto=join encontrado=found enfermedad=illness localizable=available siempre=always conseguir=get rapida=quick explico=explained
entierro=funeral boda=wedding examen=exam examenes=exams mudanza=move operacion=operation bautizo=christening juzgado=court hospital=hospital peluqueria=hairdresser veterinario=vet taller=garage visita=visit plazo=deadline inventario=audit
a=at actualmente=currently agenda=calendar ahora=now al=to alemania=germany algo=something alguien=someone alli=there ano=year
anos=years antes=before aprender=learn aprendido=learned aqui=here area=topic areas=topics asi=so aun=still ayer=yesterday ayuda=help
ayudar=help bajo=under bastante=quite bien=well buena=good buenas=good bueno=good buenos=good buscar=find busco=need cada=every
calendario=calendar casa=home casi=almost charla=session charlas=sessions cinco=five cita=session citas=sessions cliente=customer
clientes=customers coche=car colegio=school comenzar=start como=as companera=colleague companero=colleague companeros=colleagues
con=with conoce=knows conocer=know conozco=know consejo=advice consejos=advice contenta=happy contento=happy contra=against corto=short
creo=think cual=which cuales=which cuando=when cuanto=how_much cuantos=how_many cuatro=four curso=training dar=give de=of debe=must
deberia=should debo=must decir=say definitivamente=permanently del=of demas=other demasiado=too dentista=dentist
departamento=department desde=since desgraciadamente=unfortunately despues=after dia=day dias=days dice=says diez=ten dificil=difficult
digo=say disponible=available doce=twelve donde=where dos=two doy=give durante=during e=and ejemplo=example el=the ella=she ellas=they
ellos=they empezar=start empiezo=start empresa=company en=in encantada=happy encantado=happy encontrar=find encuentro=find
entender=understand entonces=then entre=between equipo=team era=was eres=are es=is esa=that escribir=write escribo=write escuela=school
ese=that eso=that espero=hope esta=this estaba=was estamos=are estan=are estar=be estare=will estas=these este=this esto=this
estos=these estoy=i_am estupendo=great excepcionalmente=exceptionally experiencia=experience facil=easy familia=family fecha=date
final=end fue=was fui=was generalmente=generally genial=great gracias=thanks gran=big grande=big guarderia=childcare gustaria=like
ha=has haber=have habia=had habitualmente=usually hablamos=talk hablar=talk hablo=talk hace=does hacer=do hago=do han=have has=have
hasta=until hay=there_is he=have hemos=have hija=daughter hijo=son hijos=kids hora=hour horas=hours hoy=today importante=important
imposible=impossible informacion=information intentar=try intento=try interesada=interested interesado=interested ir=go jamas=never
jefa=boss jefe=boss justo=just la=the lamentablemente=unfortunately largo=long las=the le=him les=them libre=free lisboa=lisbon
llamada=call lleno=full llevar=take llevo=take lo=it londres=london los=the luego=later madre=mother mal=bad malo=bad manana=tomorrow
marido=husband mas=more medico=doctor mejor=better menos=less mensaje=message mentora=mentor mentorada=mentee mentorado=mentee
mentorados=mentees mentoria=mentoring mes=month meses=months mi=my minuto=minute minutos=minutes mis=my misma=same mismo=same
momento=moment mucha=much muchas=many mucho=much muchos=many mujer=wife muy=very nada=nothing nadie=nobody necesita=needs
necesitamos=need necesito=i_need ni=nor nino=child ninos=kids no=not normalmente=usually nos=us nosotros=we nuestra=our nuestras=our
nuestro=our nuestros=our nueva=new nueve=nine nuevo=new nuevos=new nunca=never o=or ocho=eight ocupada=busy ocupado=busy oficina=office
once=eleven os=you otra=other otras=other otro=other otros=other padre=father para=for pekin=beijing pequeno=small perdon=sorry
perfecto=perfect pero=but persona=person personas=people pienso=think poco=little podemos=we_can poder=can podre=can podria=i_could
podriamos=could podrias=could por=by porque=because posible=possible preferiria=prefer prefiero=i_prefer preguntar=ask pregunto=ask
primer=first primera=first principio=start problema=problem problemas=problems programa=programme pronto=soon proxima=next proximo=next
proximos=next proyecto=project proyectos=projects puede=can pueden=can puedes=can puedo=i_can pues=so puesto=job que=that quedar=meet
quedo=stay queremos=want querria=would quien=who quiere=want quiero=i_want quince=15 quisiera=would quiza=maybe quizas=maybe razon=reason
realmente=really recibir=get recordatorio=reminder recordatorios=reminders regularmente=regularly responsable=manager respuesta=answer
reunion=meeting reuniones=meetings roma=rome sabe=knows saber=know se=know seis=six semana=week semanas=weeks ser=be sera=will
seria=would sesion=session sesiones=sessions si=if sido=been siempre=always siento=sorry siete=seven siguiente=following sin=without
singapur=singapore sino=but sobre=about solamente=only solicitud=request solo=only somos=are son=are soy=i_am su=his sus=his tambien=also
tampoco=neither tarde=late te=you tema=topic temas=topics temprano=early tendre=will tenemos=we_have tener=have tengo=i_have tenia=had
tiempo=time tiene=has tienen=have tienes=have toda=all todas=all todavia=still todo=all todos=all tomar=take tomo=take trabaja=works
trabajar=work trabajo=work treinta=30 tren=train tres=three tu=you u=or ultima=last ultimo=last un=a una=a unas=some unicamente=only
uno=one unos=some urgente=urgent usted=you ustedes=you util=useful va=goes vamos=go veces=times veinte=20 vemos=see vengo=come
venir=come veo=see ver=see vez=time viena=vienna viene=comes vosotros=you voy=go vuestra=your vuestro=your y=and ya=already yo=i
"""

WORDS: dict[str, str] = {spanish: english.replace("_", " ") for spanish, _, english in (pair.partition("=") for pair in _PLAIN.split())}
"""Words that no turn of phrase has taken."""

_LOOSE = """
pues entonces ademas bueno veras mira fijate oye asi fija fijo perfectos perfecto serian bastaria flexible demas basta sobra
el la los las lo un una de del al a en por para que se me mi mis su sus tu es esta estoy hay muy mas mejor mucho bien vendria viene
iria gustaria libre momento este ano lamentablemente siento parte ya todo hola a nadie ser con las empezar alguien puedo podemos podria
le les os nos asi pues bueno saludos senor senora
"""
LOOSE = frozenset(_LOOSE.split())
"""Words without weight."""

NAMES = frozenset(["buenos", "buenas", "bueno", "santiago", "leon", "mercedes", "mil"])
"""Words that are somebody's or some place's name where they stand with a capital."""
