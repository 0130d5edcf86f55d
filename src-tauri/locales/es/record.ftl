# Los formularios: una familia, un contacto, una decisión, y lo que falta antes de un envío.

add-family-about = Una madre o un padre y un hijo o una hija que fueron separados. Después se pueden agregar más.
add-family-save = Agregar familia
family-added = Se agregó la familia.
the-parent = La madre o el padre
the-child = El hijo o la hija
the-separation = La separación
parents-name = Nombre de la madre o el padre
childs-name = Nombre del hijo o la hija
name-hint = Como lo dice la persona, con todos los apellidos
born = Fecha de nacimiento
date-hint = Como se dice: 1986, mayo 2018, 24/5/2010, hacia 2010
sex = Sexo
sex-f = Femenino
sex-m = Masculino
sex-x = Otro
country = País de origen
country-gt = Guatemala
country-hn = Honduras
country-sv = El Salvador
country-mx = México
country-ni = Nicaragua
country-br = Brasil
country-ec = Ecuador
country-pe = Perú
country-ro = Rumania
municipality = Municipio
first-language = Primer idioma
a-number = Número A
a-number-hint = Como está en el papel, si lo hay
relation = Parentesco
relation-mother = Madre
relation-father = Padre
relation-adoptive = Madre o padre por adopción
relation-step = Madrastra o padrastro
relation-guardian = Tutela legal
relation-other = Otra
separated-on = Día de la separación
source = De dónde viene esto
source-hint = Por ejemplo: la defensora, un expediente, la propia familia
family-need-parent = Falta el nombre de la madre o el padre.
family-need-child = Falta el nombre del hijo o la hija.
family-need-relation = Elija el parentesco.
family-need-source = Diga de dónde viene esto.

back-to-family = Volver a la familia
leave-keep = Salir y conservar lo escrito
about-to-save = Está por guardar
attempt-1 = 1 · Antes de marcar
attempt-2 = 2 · ¿Es ella o él? Que le dé los datos; no se los diga usted
attempt-2-text = Pregunte dos datos que consten en el registro. «Hablamos, identidad comprobada» necesita las dos respuestas correctas.
attempt-3 = 3 · Qué pasó
channel = Por qué medio
which-point = Qué número o dirección
point-choice = { $kind }, { $whose }
never-here = Cuidado con este número
safe-assumed = Allá es de día, según el reloj de { $zone }. Nadie dijo qué horas son seguras, ni si ese es su reloj: pregunte primero.
safe-now = Ahora sí se puede llamar
speaks = Idioma
identity-check = Comprobación de identidad
outcome = Qué pasó
call-back-hint = En la hora de la persona a quien llama
minutes = Minutos
interpreters = Intérpretes
interpreters-hint = En orden, con comas: primero de mam a español
team-note = Nota para sus colegas
team-note-hint = Solo la leen sus colegas. Nunca se exporta.
attempt-need-outcome = Elija qué pasó.
attempt-need-identity = Para «Hablamos, identidad comprobada», marque arriba «Comprobada».
attempt-need-call-back = Escriba el día y la hora para llamar otra vez.
attempt-need-minutes = Los minutos son un número entero.
attempt-about = { $name }: { $outcome }. { $identity ->
    [passed] Se comprobó la identidad.
    [failed] La identidad no correspondió.
   *[not_done] No se comprobó la identidad.
  }
attempt-about-nothing = Todavía nada: elija qué pasó.
attempt-save = Guardar contacto
attempt-saved = Se guardó el contacto.

statement-title = Anotar una decisión
statement-1 = 1 · Sabe qué está eligiendo
statement-1-text = Marque solo lo que la persona repitió con sus palabras. Para una decisión definitiva hacen falta los ocho temas.
topics = Lo que se explicó
topic-return-means = Qué significaría reunirse en el país de origen
topic-staying-means = Qué significaría que el hijo o la hija se quede
topic-own-decision = Que la decisión es suya y que puede cambiarla
topic-childs-own-lawyer = Que el hijo o la hija tiene su propia defensa legal y su propia voz
topic-government-form = Qué hizo, y qué no, un papel del gobierno que pudo haber firmado
topic-who-sees = Quién verá la respuesta
topic-never-told = Lo que nunca diremos al gobierno
topic-travel-contact = Cómo le avisaremos del viaje
how-it-went = Cómo fue la conversación
language-spoken = Idioma
how = Cómo
how-phone = Por teléfono
how-video = Por video
how-in-person = En persona
how-written = Por escrito
counselled-by = Quién dio la asesoría legal
counselled-by-hint = El nombre de una abogada o un abogado; no basta el voluntariado
said-on-day = Día
today-if-empty = Hoy, si se deja vacío
statement-2 = 2 · Su decisión sobre { $child }
wish-group-together = Reunirse
wish-group-apart = Que el hijo o la hija se quede
wish-group-other = Otra cosa
conditions = Condiciones, en sus palabras
conditions-hint = Nunca se exporta.
reconfirm-by-day = Confirmar otra vez antes del
reconfirm-hint = Solo si la persona o su defensa legal lo pide
statement-3 = 3 · Repetirle su decisión
# $wish es una de las frases read-back-wish-… de abajo.
read-back-text = Entendimos que { $wish } { $conditions ->
    [none] Usted no puso condiciones.
   *[other] Sus palabras: «{ $conditions }».
  } Nadie le presionó para decidirlo. Puede cambiarlo cuando quiera: llámenos.
read-back-wish-reunify-country-of-origin = usted quiere estar con { $child } en su país.
read-back-wish-reunify-third-country = usted quiere estar con { $child } en otro país.
read-back-wish-reunify-in-us = usted quiere estar con { $child } en Estados Unidos.
read-back-wish-child-remains-with-sponsor = usted quiere que { $child } se quede en Estados Unidos, con un familiar u otra persona que le cuide.
read-back-wish-child-remains-pursue-claim = usted quiere que { $child } se quede en Estados Unidos y siga con su propio caso.
read-back-wish-return-parent-with-child = usted quiere que { $child } regrese con su otra madre o padre, o con otro familiar.
read-back-wish-other = usted quiere otra cosa para { $child }.
read-back-wish-undecided = usted todavía no ha decidido qué quiere para { $child }.
read-back-wish-declines-to-state = usted prefiere no decir qué quiere para { $child }.
read-back-wish-unable-to-obtain = no se le pudo preguntar qué quiere para { $child }.
read-back-empty = Elija la decisión: aquí aparece lo que se le repite.
read-back-done = Se le repitió a { $name } en su idioma; dijo que sí
statement-claim-stays = La afirmación del gobierno { $claim } queda en el registro como afirmación suya. Esta decisión no la cambia, ni ella cambia esta.
statement-replaces = Sustituye la decisión del { $day }. Aquella queda en el registro.
statement-first = La primera decisión de este par.
statement-tell-counsel = Solo la defensa legal puede guardar una decisión definitiva: guárdela como preliminar y avise a la defensa legal.
statement-pair-trashed = Este par está en la papelera, así que no se puede anotar una decisión. Primero sáquelo de la papelera.
statement-pair-gone = Ahora no se puede anotar una decisión sobre { $child }: el par está en la papelera. Lo que usted empezó sobre { $child } se conserva en esta ventana hasta que se bloquee. Saque el par de la papelera, elija a otra hija o hijo, o vuelva.
statement-pair-missing = Este par ya no está en la familia y no se anotó nada. Vuelva a la familia y elija el par allí.
statement-need-preference = Elija la decisión.
statement-need-language = Elija el idioma en que se dijo.
statement-need-how = Diga cómo fue la conversación.
statement-need-topics = { $count ->
    [one] Un tema no se repitió.
   *[other] { $count } temas no se repitieron.
  }
statement-need-lawyer = Ponga el nombre de quien dio la asesoría legal.
statement-need-read-back = Falta repetirle su decisión y que diga que sí.

the-wish = La decisión
wish-stage = En qué punto está
wish-basis = En qué se apoya
wish-who = Quien lo dice: defensa legal o acompañante
wish-who-hint = La propia defensa legal o acompañante de la niña o el niño
wish-need-stage = Diga en qué punto está.
wish-need-wish = Elija la decisión.
wish-need-basis = Diga en qué se apoya.
wish-need-who = Ponga el nombre de la defensa legal o acompañante.
wish-saved = Se guardó la decisión del hijo o la hija.

clearance-side = De qué lado
side-parent = De la madre o el padre
side-child = Del hijo o la hija
clearance-state = Respuesta
clearance-by = Abogada o abogado
clearance-by-hint = Quien dio esta respuesta
never-exported = Nunca se exporta.
clearance-need-side = Elija de qué lado es la defensa legal.
clearance-need-state = Elija la respuesta.
clearance-need-who = Ponga el nombre de la abogada o el abogado.
clearance-need-reason = Dé el motivo.
clearance-saved = Se guardó el visto bueno.

consent-purpose = Para qué
consent-answer = Respuesta
consent-need-purpose = Elija para qué es.
consent-need-answer = Elija la respuesta.
consent-need-how = Diga cómo se preguntó.
consent-saved = Se guardó la respuesta.

understood = La persona lo repitió con sus palabras
counselling-need-topic = Marque lo que se explicó.
counselling-proof = Dónde se guarda la firma o la grabación
counselling-proof-hint = Para el equipo; nunca sale con una lista
counselling-saved = Se guardó la asesoría.

claim-party = Quién lo dice
party-government = Gobierno
party-network = Organizaciones
party-family = Familia
claim-what = Qué se afirma
claim-in-words = En sus palabras
claim-day = Día de la afirmación
claim-dispute = Disputa
claim-need-party = Elija quién lo dice.
claim-need-what = Elija qué se afirma.
claim-saved = Se guardó la afirmación.

note = Nota
note-for-team = Esta nota la pueden leer todos sus colegas de esta bóveda. Nunca se exporta. Lo que es entre la defensa legal y su cliente va en las notas reservadas.
note-empty = La nota está vacía.
note-saved = Se guardó la nota.

withdraw-title = Retirar una anotación
withdraw-about = Queda en el registro, señalada como retirada, con su motivo. Lo que se apoya en ella se calcula otra vez.
withdraw-need-reason = Dé el motivo.
withdrawn = Se retiró la anotación.

safety-first = Primero: lo que no debe pasar
may-leave-message = ¿Se puede dejar recado?
leave-message-yes = Sí
leave-message-no = No
leave-message-unknown = Sin preguntar
what-to-say-hint = Solo las palabras o el tema, por ejemplo: la abogada, los hijos. Aparecen antes del número en cada pantalla.
point-kind = Tipo
point-raw = Número o dirección
point-raw-hint = Como se lo dieron
point-whose = De quién es
point-whose-hint = Propio, de una hermana, de un vecino
source-day = Día de la fuente
safe-from = Seguro desde
safe-until = Seguro hasta
zone = Zona de las horas seguras
zone-guatemala = Guatemala
zone-tegucigalpa = Honduras
zone-el-salvador = El Salvador
zone-mexico-city = Ciudad de México
zone-managua = Nicaragua
zone-los-angeles = Los Ángeles
zone-new-york = Nueva York
# $place es una ciudad o un país; $where, el país o la parte del mundo.
zone-in = { $place }, { $where }
zone-hint = Escriba una ciudad o un país
point-need-kind = Elija el tipo.
point-need-raw = Falta el número o la dirección.
point-need-hours = Las horas seguras necesitan comienzo, fin y zona horaria.
point-saved = Se guardó el medio de contacto.

day-unreadable = Este día no se puede leer. Escríbalo como 26/8/2018 o 26 de agosto de 2018.
time-unreadable = Esta hora no se puede leer. Escríbala como 16:30 o 4:30 p. m.
time-hint = Como 16:30 o 4:30 p. m.
call-back-day = Llamar otra vez el
call-back-time = A las
spoke-to-whom = Con quién habló
direction = Quién llamó
only-these-words = Deje solo estas palabras
never-these-words = Qué no decir
only-words-hint = Si queda vacío, se puede dejar cualquier recado.
date-impossible = Ese día no existe. Escríbalo como 24/5/2010, mayo 2010 o 2010.
date-as-words = Se guarda como está; no se pudo leer como fecha.
date-about = hacia { $day }
date-perhaps = quizás { $day }
date-between = entre { $from } y { $to }
date-either = { $one } o { $other }
date-since = { $day } o después
date-until = { $day } o antes
# Un día con barras que se puede leer de dos maneras: $day va en palabras.
date-read-as = Se leyó { $day }.
date-or = ¿O { $day }?
a-number-restored = Se guardará como { $shown }, con ceros al comienzo. ¿Falta un dígito?
a-number-lookalike = Se guardará como { $shown }: una letra se leyó como dígito.
a-number-unread = Se guarda como está; no es un número A, que tiene de 7 a 9 dígitos.
attempt-day = Día del contacto
attempt-time = Hora del contacto
now-if-empty = Ahora, si se deja vacío
attempt-need-spoken = Diga con quién habló.
attempt-need-point = Elija qué número fue.
attempt-need-time = Diga también la hora del contacto.
attempt-in-future = El contacto queda en el futuro: corrija el día o la hora.
attempt-call-back-past = El día de llamar otra vez ya pasó.
