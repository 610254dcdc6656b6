"""French words one by one: what each is in the grammar's English, and those that carry no weight."""

from __future__ import annotations

_PLAIN = """
videoconference=video periode=period
mission=task desormais=from_now_on appelle=called finalement=finally parle=talk
joignable=available maladie=illness operationnelle=ready operationnel=ready imprevu=conflict trouve=found obtenir=get nouveau=new puisque=because rapide=quick explique=explained montre=showed patience=patience
enterrement=funeral mariage=wedding examen=exam examens=exams demenagement=move operation=operation bapteme=christening tribunal=court hopital=hospital coiffeur=hairdresser plombier=workman veterinaire=vet garage=garage visite=visit echeance=deadline inventaire=audit
a=at actuellement=currently agenda=calendar ai=have aide=help aider=help aimerais=like allemagne=germany aller=go allez=go allons=go
alors=so an=year annee=year ans=years appel=call appels=calls apprendre=learn appris=learned apres=after as=have assez=enough
astuce=tip attends=wait au=at aurai=will aurais=would aurait=would aussi=also autre=other autres=other aux=at avais=had avait=had
avant=before avec=with avez=have avoir=have avons=have beaucoup=a_lot besoin=need bien=well bientot=soon bon=good bonne=good bons=good
bruxelles=brussels bureau=office calendrier=calendar car=because ce=this ces=these cet=this cette=this chaque=every chef=boss
cherche=need chez=at chose=thing cinq=five client=customer cliente=customer clients=customers collegue=colleague collegues=colleagues
combien=how_many comme=as commence=start commencer=start comment=how complet=full comprendre=understand compris=understood connais=know
connait=knows conseil=advice conseils=advice content=happy contente=happy contre=against court=short creche=childcare creneau=slot
creneaux=slots crois=think dans=in de=of debut=start definitivement=permanently deja=already demande=ask demander=ask dentiste=dentist
depuis=since dernier=last derniere=last des=some desole=sorry desolee=sorry desormais=from_now_on deux=two devons=must devrais=should
devrait=should difficile=difficult dire=say dis=say disponible=available disponibles=available dit=says dix=ten dois=must doit=must
domaine=topic domaines=topics donc=so donne=give donner=give dont=whose dorenavant=from_now_on douze=twelve du=of echange=session
echanges=sessions ecole=school ecrire=write ecris=write elle=she elles=they en=in encore=still enfant=child enfants=kids enfin=finally
ensuite=then entre=between entreprise=company entretien=session entretiens=sessions environ=about equipe=team es=are espere=hope
essayer=try est=is et=and etaient=were etais=was etait=was ete=been etes=are etre=be eu=had eux=them exceptionnellement=exceptionally
exclusivement=only exemple=example facile=easy faire=do fais=do fait=does faites=do famille=family faudrait=should faut=must femme=wife
fille=daughter fils=son fin=end fois=times formation=training generalement=generally geneve=geneva genial=great grand=big grande=big
habituellement=usually hate=look heure=hour heures=hours heureuse=happy heureux=happy horaire=time horaires=times huit=eight ici=here
il=he ils=they inde=india info=information interesse=interested interessee=interested jamais=never je=i jour=day journee=day jours=days
jusque=until juste=just la=the la-bas=there le=the les=the leur=their libre=free lisbonne=lisbon londres=london lorsque=when lui=him
ma=my maintenant=now mais=but maison=home mal=bad malheureusement=unfortunately mari=husband matin=morning mauvais=bad medecin=doctor
meilleur=best meme=same mentorat=mentoring mentore=mentor mentoree=mentee mentores=mentees merci=thanks mere=mother mes=my mieux=better
moi=me moins=less mois=month mon=my moscou=moscow ne=not neuf=nine ni=nor non=no normalement=usually nos=our notre=our nous=we
nouveau=new nouveaux=new nouvelle=new occupe=busy occupee=busy on=we ont=have onze=eleven ou=or oui=yes par=by pardon=sorry
parfait=perfect parfois=sometimes parle=talk parler=talk pas=not pekin=beijing pendant=during pense=think penser=think pere=father
personne=person petit=small petite=small peu=little peut=can peut-etre=maybe peuvent=can peux=can plus=more plutot=rather point=session
poste=job pour=for pourquoi=why pourrai=can pourrais=could pourrait=could pourriez=could pourrions=could pouvez=can pouvoir=can
pouvons=can premier=first premiere=first prend=takes prendre=take prends=take presque=almost pris=busy prise=busy probleme=problem
problemes=problems prochain=next prochaine=next prochains=next projet=project projets=projects puis=then puisque=because quand=when
quatre=four que=that quel=which quelle=which quelles=which quelque=some quels=which qui=who quinze=15 quoi=what raison=reason
rappel=reminder rappels=reminders rarement=rarely ravi=happy ravie=happy recevoir=get recherche=need recois=get regulierement=regularly
rencontre=session rencontres=sessions rendez-vous=session reponse=answer responsable=manager reste=stay rester=stay reunion=meeting
reunions=meetings rien=nothing sa=his sais=know sait=knows sans=without savoir=know seance=session seances=sessions semaine=week
semaines=weeks sept=seven sera=will serai=will serais=would serait=would serons=will service=department ses=his seulement=only si=if
singapour=singapore soir=evening sommes=are son=his sont=are souhaite=want souhaiterais=want souple=flexible sous=under souvent=often
suis=am suivant=following suivante=following sujet=topic sujets=topics super=great sur=on surtout=especially ta=your tard=late te=you
temps=time tes=your theme=topic themes=topics toi=you ton=your tot=early toujours=always tous=all tout=all toute=all toutes=all
travail=work travaille=work travailler=work trente=30 tres=very trois=three trop=too trouve=find trouver=find tu=you un=a une=a
uniquement=only utile=useful va=goes vais=go venir=come vers=around veut=want veux=want vienne=vienna viens=come vient=comes vingt=20
voir=see vois=see voit=sees voiture=car volontiers=gladly vos=your votre=your voudrais=would voulez=want voulons=want vous=you
vraiment=really
"""

WORDS: dict[str, str] = {french: english.replace("_", " ") for french, _, english in (pair.partition("=") for pair in _PLAIN.split())}
"""Words that no turn of phrase has taken."""

_LOOSE = """
donc alors ainsi d'ailleurs toutefois cependant voici petit petite info concernant cote vraiment fixe parfaits parfait seraient flexible sinon suffirait largement conviendraient
le la les l de du des un une ce c'est cela ca est sont suis a au en par pour que qui ne me te se moi vous nous on ma mon mes votre vos
son ses sa leur si bien tres plus serait avoir etre convient conviendrait mieux malheureusement desole desolee moment part a beaucoup
temps libre bonjour commencer quelqu'un annee lui elle il toujours l'annee d'une d'un qu'on qu'il qu'elle j'ai n'est n'ai voila bref
cordialement
"""
LOOSE = frozenset(_LOOSE.split())
"""Words without weight."""

NAMES = frozenset(["petit", "grand", "long", "court", "blanc", "bon", "lebon", "charles", "marie", "claire"])
"""Words that are somebody's or some place's name where they stand with a capital."""
