# Nombres de cada código. Se guarda el código, no el nombre. Sin marcar género; se habla de usted.

outcome-spoke-verified = Hablamos, identidad comprobada
outcome-spoke-unverified = Hablamos, identidad sin comprobar
outcome-relative-answered = Contestó un familiar o vecino
outcome-call-back = Pidió que llamemos después
outcome-no-answer = No contestó
outcome-busy-or-off = Ocupado o apagado
outcome-voicemail-not-left = Buzón, no se dejó nada
outcome-message-left = Se dejó el recado acordado
outcome-message-left-unsafe = Se dejó más de lo acordado
outcome-line-dropped = Se cortó
outcome-number-dead = Fuera de servicio
outcome-wrong-person = Número equivocado
outcome-refused = No quiere hablar
outcome-suspected-impostor = Quizá no es quien dice ser
outcome-unsafe-stop = Peligro: no seguimos
outcome-visited-not-found = Visita, sin encontrar
outcome-visited-found = Visita, se encontró
outcome-inbound-call = Nos llamó

channel-call = Llamada
channel-whatsapp = WhatsApp
channel-sms = Mensaje de texto
channel-email = Correo electrónico
channel-letter = Carta
channel-hotline = Línea de ayuda
channel-visit = Visita
channel-radio = Radio
channel-poster = Cartel
channel-go-between = Intermediario
channel-social-media = Red social

direction-outbound = Llamamos
direction-inbound = Nos llamaron

identity-check-not-done = Sin comprobar
identity-check-passed = Comprobada
identity-check-failed = No coincide

spoke-to-themself = La persona que buscamos
spoke-to-attorney = Su defensa legal
spoke-to-relative = Un familiar o vecino
spoke-to-other = Otra persona
spoke-to-nobody = Nadie

reached-direct = Hablamos
reached-via-attorney = Hablamos con su defensa legal

point-untried = Sin probar
point-rings = Suena
point-works = Funciona
point-wrong-person = De otra persona
point-dead = Fuera de servicio

rung-not-tried = Sin intentar
rung-tried-no-answer = Intentado, sin respuesta
rung-message-left = Recado dejado
rung-relative-reached = Hablamos con un familiar
rung-spoke-unverified = Hablamos, sin comprobar
rung-spoke-verified = Hablamos, comprobado

next-first-call = Llamar por primera vez
next-record-statement = Explicar los derechos y anotar la decisión
next-verify-identity = Volver a llamar y comprobar la identidad
next-ask-for-good-hour = Pedir al familiar una buena hora, nada más
next-call-as-agreed = Llamar a la hora acordada
next-follow-up = Dar seguimiento, como se anotó
next-call-again = Volver a llamar
next-call-back-now = Volver a llamar ahora
next-try-another-point = Probar otro número
next-ask-counsel = No llame: consulte con la defensa legal
next-alert-safety = No llame: avise a quien cuida la seguridad
next-ask-defender = Preguntar a la defensora o al defensor qué más se puede intentar

preference-reunify-country-of-origin = Juntos en el país de origen
preference-reunify-third-country = Juntos en otro país
preference-reunify-in-us = Juntos en Estados Unidos
preference-child-remains-with-sponsor = Que la niña o el niño se quede, con patrocinador
preference-child-remains-pursue-claim = Que la niña o el niño se quede y siga su propio caso
preference-return-parent-with-child = Que la niña o el niño regrese con el otro de sus padres u otro familiar
preference-undecided = Todavía no decide
preference-declines-to-state = Prefiere no decir
preference-unable-to-obtain = No se pudo preguntar, se agotaron los esfuerzos
preference-other = Otra cosa

wish-return = Regresar
wish-stay = Quedarse
wish-other = Otra cosa
wish-undecided = Todavía no decide
wish-wants-counsel-first = Quiere hablar antes con su defensa legal
wish-too-young = Sin edad para preguntarle

stage-preliminary = Preliminar
stage-final = Definitiva

filing-reunification-in-country-of-origin = reunification in country of origin
filing-waive = waive reunification in country of origin
filing-outside-plan = proceeding outside the reunification plan
filing-not-communicated = not communicated

alignment-aligned = Coinciden
alignment-aligned-held = Coinciden, hasta que haya vía legal
alignment-aligned-us-held = Coinciden (EE. UU.), hasta que haya vía legal
alignment-conflict = No coinciden
alignment-pending = Pendiente
alignment-best-interests-route = Interés superior
alignment-child-decides = Decide la hija o el hijo, ya de 18 años
alignment-own-adult-case = Caso propio de persona adulta
alignment-needs-counsel = Para consulta legal
alignment-stale = Por reconfirmar

align-row-origin = Juntos en el origen
align-row-third-country = Juntos en otro país
align-row-child-stays = Que se quede
align-row-in-us = Juntos en Estados Unidos
align-row-to-relative = Con otro familiar
align-row-other = Otra cosa
align-row-undecided = Sin decidir
align-row-not-stated = Sin decir

align-column-return = Regresar
align-column-stay = Quedarse
align-column-other = Otra cosa
align-column-unconfirmed = Sin decidir o sin confirmar
align-column-too-young = Sin edad para preguntarle
align-column-adult = Ya tiene 18 años

counsel-cause-parent-contradicting = Las decisiones de la madre o el padre se contradicen
counsel-cause-child-contradicting = Las decisiones de la niña o el niño se contradicen
counsel-cause-red-flag-in-dispute = Una alerta del gobierno está en disputa
counsel-cause-parents-differ = La madre y el padre no coinciden
counsel-cause-parent-counsel-objects = Se opone la defensa legal de la madre o el padre
counsel-cause-child-counsel-objects = Se opone la defensa legal de la niña o el niño
counsel-cause-conflict = La familia quiere cosas distintas
counsel-cause-wish = La decisión requiere lectura legal

voice-child = La niña o el niño, por medio de su defensa legal
voice-best-interests = Determinación del interés superior

child-age-minor = Menor de 18 años
child-age-may-be-adult = Quizá ya cumplió 18 años
child-age-adult = Ya tiene 18 años
child-age-unknown = Edad desconocida

clearance-not-asked = Sin preguntar
clearance-pending = Preguntado, sin respuesta
clearance-cleared = Con visto bueno
clearance-ask-again = Dio el visto bueno a otra cosa: hay que volver a preguntar
clearance-objected = Se opone
clearance-waived = No hace falta, con razón anotada

consent-not-asked = Sin preguntar
consent-granted = Sí, dio permiso
consent-refused = No dio permiso
consent-withdrawn = Retiró el permiso

missing-parent-statement = Falta preguntar a la madre o al padre
missing-parent-contradicting = Las decisiones de la madre o el padre se contradicen
missing-parent-decision = La madre o el padre no ha decidido
missing-parent-final = La decisión de la madre o el padre es preliminar
missing-child-confirmed = Falta la confirmación de quien representa a la niña o al niño
missing-child-contradicting = Las decisiones de la niña o el niño se contradicen
missing-best-interests = Falta la determinación del interés superior
missing-child-of-age = La hija o el hijo ya tiene, o quizá tiene, 18 años
missing-child-age = No se sabe la edad de la niña o el niño
missing-conflict = La familia quiere cosas distintas
missing-counsel = Falta la consulta legal
missing-legal-path = Todavía no hay vía legal
missing-parent-reconfirmed = Hay que volver a preguntar a la madre o al padre
missing-child-reconfirmed = Hay que volver a preguntar a quien representa a la niña o al niño
missing-clearance-parent-counsel = Falta el visto bueno de quien representa a la madre o al padre
missing-clearance-child-counsel = Falta el visto bueno de quien representa a la niña o al niño
missing-consent-government = Falta el permiso para compartir la decisión con el gobierno
missing-reached = Nadie ha hablado todavía con la madre o el padre, con la identidad comprobada
missing-counselled = Nadie de la defensa legal le ha explicado todavía sus derechos
missing-conditions = Lo que quiere la madre o el padre tiene una condición, y la línea no la dice: acuerde con la defensa legal cómo va (no lo detiene)
missing-parent-a-number = Falta el número A de la madre o el padre (no lo detiene)
missing-child-a-number = Falta el número A de la niña o el niño (no lo detiene)
missing-second-parent = Nadie le ha preguntado al otro de sus padres (no lo detiene)

known-known = Se sabe
known-unknown = Se preguntó, nadie sabe
known-not-asked = Sin preguntar
known-refused = Prefiere no decir

name-kind-legal = Legal
name-kind-list = Como en la lista
name-kind-alias = Otro nombre
name-kind-nickname = Apodo
name-kind-misspelling = Mal escrito
name-kind-spoken = Como lo dice

name-order-given-first = Primero el nombre
name-order-surname-first = Primero los apellidos

identifier-a-number = Número A
identifier-orr-number = Número de ORR
identifier-eoir-case = Caso en el tribunal de inmigración
identifier-family-unit-number = Número de unidad familiar
identifier-national-id = Documento de identidad
identifier-passport = Pasaporte
identifier-other = Otro

phone-note-spreadsheet-damage = Una hoja de cálculo dañó este número. Pida el archivo original o escríbalo a mano.
phone-note-ambiguous = Este número existe en más de un país. Elija el país.
phone-note-unreadable = Se guarda como está; no se pudo leer como número.
phone-note-old-mobile-form = Se quitó el 1 antiguo después de +52.

message-rule-never = No deje recado
message-rule-agreed-words-only = Solo las palabras acordadas
message-rule-free = Se puede dejar recado

effort-calls = { $done } de { $needed } llamadas hechas
effort-numbers = { $done } de { $needed } números probados
effort-spread = Llamadas en { $done } de { $needed } días
effort-letter = Falta enviar una carta
effort-field-search = Falta el resultado de una búsqueda de campo
effort-counsel-signature = Falta la firma de la defensa legal

lang-es = español
lang-quc = k’iche’
lang-mam = mam
lang-kek = q’eqchi’
lang-kjb = q’anjob’al
lang-ixl = ixil
lang-cak = kaqchikel
lang-cac = chuj
lang-knj = akateko
lang-jac = popti’
lang-tzj = tz’utujil
lang-poh = poqomchi’
lang-poc = poqomam
lang-acr = achi
lang-agu = awakateko
lang-usp = uspanteko
lang-ttc = tektiteko
lang-qum = sipakapense
lang-quv = sakapulteko
lang-myn-x-chalchi = chalchiteko
lang-caa = ch’orti’
lang-itz = itza’
lang-mop = mopán
lang-cab = garífuna
lang-xin = xinka
lang-miq = miskito
lang-jic = tol
lang-pay = pech
lang-yan = mayangna
lang-tzo = tsotsil
lang-tzh = tseltal
lang-ctu = ch’ol
lang-yua = maya yucateco
lang-toj = tojolabal
lang-omq-x-mixtec = mixteco
lang-omq-x-triqui = triqui
lang-zap = zapoteco
lang-nah = náhuatl
lang-pt = portugués
lang-en = inglés
lang-fr = francés
lang-ht = criollo haitiano
lang-ro = rumano

# cómo termina el trabajo con una persona
case-end-deceased = La persona falleció
case-end-not-separated = No fue separada
case-end-already-reunited = Ya está reunida
case-end-declines-contact = No quiere que la contacten
case-end-out-of-class = No entra en la demanda colectiva
case-end-preference-not-obtainable = No se pudo saber su decisión

# en qué calidad alguien representa a una persona
capacity-attorney = Defensa legal
capacity-legal-service-provider = Organización de servicios legales
capacity-child-advocate = Defensora o defensor del interés superior

# con qué fundamento actúa la defensa
engagement-g28 = Formulario G-28 presentado
engagement-retainer = Carta de representación firmada
engagement-appointed = Designada por un tribunal o una agencia
engagement-class-counsel = Defensa de la clase

# a quién se pregunta en una búsqueda de campo
local-source-registry = Registro civil o municipal
local-source-community-leader = Autoridad comunitaria
local-source-church = Iglesia
local-source-school = Escuela
local-source-health-post = Puesto de salud
local-source-radio = Radio local
local-source-neighbours = Vecinos y tiendas
local-source-relatives = Familiares
local-source-partner-organisation = Otra organización

# qué dio una búsqueda de campo
search-found = Encontrada
search-trace = Una pista por seguir
search-exhausted = Allí no queda nada por intentar
search-stopped-unsafe = Detenida: no era seguro

# qué hay por hacer
agenda-must-notify = Avisar al gobierno: lo que se envió ya no vale
agenda-alignment-changed = Antes coincidían y ya no
agenda-next-step = Siguiente paso
agenda-agreed-call = Llamadas acordadas para los próximos días
agenda-decision = Localizada hace 28 días y sin decisión definitiva
agenda-childs-side = La madre o el padre ya decidió: preguntar a la defensa legal de la niña o el niño
agenda-reconfirm = Una decisión por confirmar de nuevo
agenda-coming-of-age = Una hija o un hijo que cumple la mayoría de edad
document-election = Decisión firmada
document-declaration = Declaración jurada
document-identity = Documento de identidad
document-birth = Acta de nacimiento o registro familiar
document-court = Documento judicial
document-agency = Documento de una agencia
document-representation = Poder o aviso de representación
document-letter = Carta o mensaje
document-photo = Fotografía
document-other = Otro documento

difference-absent = solo de un lado
difference-differs = dicho de otra manera
difference-parentage = otro padre u otra madre
difference-twice = aparece dos veces

difference-reason-child-discharged = niño o niña que salió del albergue
difference-reason-child-turned-18 = cumplió 18 años
difference-reason-parent-found-in-us = padre o madre en Estados Unidos
difference-reason-not-separated = quien envía dice que no hubo separación
difference-reason-duplicate = las mismas personas dos veces
difference-reason-identity-error = identidad equivocada
difference-reason-new-to-list = aparece por primera vez
difference-reason-moved-to-other-list = pasó a otra lista
difference-reason-excluded = excluidos por quien envía
difference-reason-gov-correction = corregido por quien envía
difference-reason-unexplained = nadie ha dicho por qué

difference-state-open = pendiente
difference-state-asked = se preguntó a quien envía
difference-state-explained = explicada
difference-state-closed = cerrada

import-policy-fill = agregar lo que falta
import-policy-skip = solo enlazar las filas
import-policy-ask = agregar lo que falta; lo distinto espera
