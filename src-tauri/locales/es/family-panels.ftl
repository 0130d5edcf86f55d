# Lo que se anota junto a una familia: quién es cada persona, dónde está, quién la representa, la búsqueda, el cierre del caso, la papelera.

acts-person = Anotar sobre { $name }
acts-pair = Anotar sobre este par
acts-of = Lo que se puede anotar sobre { $name }
acts-correct = Corregir
acts-where = Dónde y con quién
acts-search = Búsqueda y notas
acts-case = El registro mismo
acts-pair-wishes = Decisiones y afirmaciones
act-name = Otro nombre u otra forma de escribirlo
act-shown-name = Elegir con qué nombre se muestra
act-identifier = Número A u otro número oficial, o su corrección
act-point = Teléfono o dirección
act-detail = Nacimiento, país, idiomas, fallecimiento
act-custody = Dónde está o estuvo
act-representation = Quién le representa
act-own-case = Lo que se afirma del caso propio del hijo o la hija
act-search = Pedir una búsqueda de campo
act-effort = Lo que se intentó, y su firma
act-note = Una nota para el equipo
act-close = Terminar el trabajo con esta persona
act-reopen = Retomar el trabajo
act-trash = Mandar a la papelera
act-restore = Sacar de la papelera
act-redact = Quitar palabras para siempre
act-claim = Lo que afirma el gobierno u otra parte
act-separation = Cómo fue la separación
act-wish = La decisión del hijo o la hija
act-clearance = Un visto bueno de la defensa legal
act-override = Decidir la coincidencia

name-add = Otro nombre u otra forma de escribirlo
name-add-about = { $name }. Ningún nombre sustituye a otro: cada uno queda como se recibió.
name-as-given = El nombre como se recibió
name-kind = Clase de nombre
name-order = Qué va primero
name-show = Mostrar a la persona con este nombre desde ahora
name-saved = Se anotó el nombre.
name-need = Escriba el nombre.
name-need-kind = Elija la clase de nombre.
name-need-order = Diga qué va primero.
shown-name = Elegir con qué nombre se muestra
shown-name-which = Mostrar a esta persona como
shown-name-now = se muestra ahora
shown-name-saved = La persona se muestra con este nombre.
shown-name-need = Elija un nombre.
names-only-one = Hay un solo nombre. Anote otro primero.

identifier-add = Anotar un número
identifier-kind = Clase de número
identifier-raw = El número
identifier-instead = ¿Corrige algún número?
identifier-instead-none = No, es uno más
identifier-saved = Se anotó el número.
identifier-need-kind = Elija la clase de número.
identifier-need-raw = Escriba el número.
identifier-need-instead = Diga si corrige algún número.

detail-add = Anotar un dato
detail-field = Cuál dato
detail-now = Lo que consta
detail-state = Qué se sabe
detail-holds = ¿Cuál valor es el correcto?
detail-holds-other = Ninguno: otro valor
detail-value = Valor
detail-first-language = Primer idioma
detail-second-language = Segundo idioma
detail-third-language = Tercer idioma
detail-died-on = Día del fallecimiento, si se sabe
detail-summary = { $name }, { $field }: { $value }.
detail-replaces = Queda en lugar de: { $values }. Eso sigue en el registro tal como era.
detail-of-source = { $value } ({ $source })
detail-saved = Se anotó el dato.
detail-need-field = Elija cuál dato es.
detail-need-holds = Diga cuál valor es el correcto.
detail-need-state = Diga qué se sabe.
detail-need-value = Escriba o elija el valor.
detail-died = Falleció
field-nationality = nacionalidad

custody-place = Lugar
custody-words = Centro, país o con quién
custody-from = Desde
custody-until = Hasta
custody-saved = Se anotó el lugar.
custody-need-place = Elija el lugar.
custody-change = Cambiar dónde está
custody-span = { $from } a { $until }
change-this = Cambiar: { $what }
change-short = Cambiar

separation-add = Anotar la separación
separation-change = Cambiar esta separación
separation-apprehended = Día de la detención
separation-place = Sector o puerto de entrada
separation-cause = Causa, según se afirma
separation-deleted = El sistema del gobierno ya no los muestra como familia
separation-deleted-short = se borró a la familia del sistema del gobierno
separation-saved = Se anotó la separación.
separation-need-something = Anote un día, un lugar o una causa.
separation-said = separación{ $day ->
    [none] {""}
   *[other] : { $day }
  }{ $place ->
    [none] {""}
   *[other] , { $place }
  }
separation-caught = detención: { $day }
separation-because = causa que se dio: «{ $cause }»

representation-add = Anotar quién le representa
representation-change = Cambiar quién le representa
representation-title = Quién representa a { $name }
representation-nobody = No consta nadie.
representation-counsel = Nombre
representation-organisation = Organización
representation-capacity = En calidad de
representation-since = Desde
representation-phone = Teléfono de la defensa legal
representation-engagement = Con qué fundamento
representation-saved = Se anotó la representación.
representation-need-counsel = Escriba el nombre de quien representa.
representation-need-capacity = Diga en calidad de qué actúa.

own-case-title = El caso propio del hijo o la hija

search-title = Búsqueda de campo
search-none = No se ha pedido a nadie que busque.
search-asked = { $defender }, { $area }, se pidió el { $day }
search-open = todavía sin resultado
search-came-back = { $outcome }, { $day }, { $visits ->
    [one] 1 visita
   *[other] { $visits } visitas
  }
search-spent = costó { $amount }
search-sheet-out = La hoja de datos no ha vuelto.
search-was-incident = Pasó algo que afecta la seguridad.
search-assign = Pedir una búsqueda de campo
search-defender = Defensora o defensor
search-area = Dónde buscar
search-sheet = Se le entregó una hoja de datos
search-assign-saved = Se anotó la búsqueda.
search-need-defender = Escriba el nombre de la defensora o el defensor.
search-need-area = Diga dónde buscar.
search-return = Anotar qué resultó
search-return-of = Búsqueda de { $defender }: { $area }
search-outcome = Cómo terminó
search-returned-on = Día en que volvió
search-visits = Visitas hechas
search-visit-day = Día de la visita { $number }
search-visit-place = Lugar de la visita { $number }
search-visit-add = Anotar una visita
search-visit-drop = Quitar la visita { $number }
search-sources = A quién se preguntó
search-expenses = Cuánto costó
search-expenses-hint = Como 350 o 350.50; vacío si no hubo gasto
search-currency = Moneda
search-sheet-back = La hoja volvió, o se destruyó ante un testigo
search-incident = Pasó algo que afecta la seguridad
search-return-saved = Se anotó qué resultó de la búsqueda.
search-need-outcome = Diga cómo terminó.
search-need-visits = Las visitas son un número entero.
search-need-visit = Cada visita necesita su lugar.
search-need-amount = No se puede leer el costo. Escríbalo como 350 o 350.50.
search-need-currency = Elija la moneda del costo.
currency-gtq = Quetzales (GTQ)
currency-hnl = Lempiras (HNL)
currency-usd = Dólares de EE. UU. (USD)
currency-mxn = Pesos mexicanos (MXN)
currency-nio = Córdobas (NIO)

effort-title = Lo que se intentó para localizar a { $name }
effort-text = El esfuerzo se agotó cuando se hicieron suficientes llamadas a los números conocidos en suficientes días, se mandó una carta donde hay dirección y volvió una búsqueda de campo. Se cuenta de lo anotado y nunca se escribe a mano.
effort-missing = Todavía falta:
effort-met = Se intentó todo. Solo falta la firma de la defensa legal.
effort-attested = Se intentó todo y la defensa legal ya firmó.
effort-attest = Firmar
effort-attest-saved = Se anotó la firma de la defensa legal.
effort-need-more = Todavía no se ha intentado todo.
effort-see = Ver qué falta
effort-open = { $count ->
    [one] Falta 1 cosa antes de «no se le pudo preguntar».
   *[other] Faltan { $count } cosas antes de «no se le pudo preguntar».
  }

override-title = Decidir la coincidencia
override-now = Según las dos decisiones: { $alignment }.
override-outcome = Debe quedar como
override-text = Vale para las dos decisiones que constan ahora. Si cambia alguna, ya no vale.
override-saved = Se anotó lo que decidió la defensa legal.
override-need-outcome = Elija cómo debe quedar.
override-need-reason = Diga el motivo.
override-not-rulable = De ambas partes debe constar una decisión, y el hijo o la hija debe tener menos de 18.
override-summary = { $pair }: «{ $outcome }» en lugar de «{ $alignment }», con su firma.
ruling-stands = { $name } decidió: { $outcome }. { $reason }
ruling-lapsed = { $name } había decidido «{ $outcome }». Las decisiones de la familia cambiaron después y ya no vale.

case-close = Terminar el trabajo con esta persona
case-how = Cómo termina
case-day = Día
case-closed-saved = Se anotó que terminó el trabajo.
case-need-how = Diga cómo termina.
case-need-reason = Diga el motivo.
case-need-effort = «No se le pudo preguntar» necesita la firma de la defensa legal por lo que se intentó. Anótela primero.
case-ended = Terminó el trabajo con { $name }: { $end }{ $day ->
    [none] {""}
   *[other] , { $day }
  }.
case-reopen = Retomar el trabajo
case-reopen-about = { $name }. El cierre sigue en el registro, como retirado, con su motivo.
case-reopened = Se retomó el trabajo.

assign-family = Asignar
assign-title = Quién atiende a esta familia
assign-about = Esta persona del equipo llamará a { $family }.
assign-member = Persona del equipo
assign-nobody = Nadie
assign-need = Elija a alguien, o a nadie.
assign-saved = Se asignó la familia.
assign-works = La atiende { $name }

trash = Papelera
trash-text = Personas y pares que se sacaron del registro. No se borra nada: todo se puede sacar de aquí.
trash-empty = La papelera está vacía. Aquí queda lo que manda a ella quien coordina.
trash-what = Quién
trash-why = Por qué
trash-who = Quién lo mandó
trash-pair = par
trash-person = persona
trash-title = Mandar a la papelera
trash-about = { $name }. Sale de las listas y de las cuentas. No se borra nada y se puede sacar.
trash-save = Mandar a la papelera
trash-saved = En la papelera: { $name }.
trash-need-reason = Diga el motivo.
trash-need-pairs = Mande primero a la papelera los pares de esta persona.
trash-in-delivery = Un envío nombra a este par. Retire primero el borrador, o mande un retiro.
trash-undone = Fue por error y se sacó enseguida.
trash-put-back-at-once = De vuelta en el registro: { $name }.
in-trash = en la papelera
in-trash-because = En la papelera: { $name }. { $reason }
put-back = Sacar de la papelera
put-back-label = Sacar de la papelera: { $name }
put-back-title = Sacar de la papelera
put-back-about = { $name }. Con un par vuelven sus dos personas.
put-back-saved = De vuelta en el registro: { $name }.
undo-now = Deshacer

redact-title = Quitar palabras para siempre
redact-about = Por orden de un tribunal, o porque la persona lo pide.
redact-cannot = Lo que no se puede deshacer: las palabras de esta anotación se quitan de esta bóveda y nadie las puede recuperar. Queda anotado que algo se quitó, quién lo hizo y con qué autoridad. Las copias de seguridad hechas antes guardan las palabras hasta que se reemplacen.
redact-entry = Cuál anotación
redact-authority = Con qué autoridad
redact-authority-hint = El tribunal, el día y el número de su orden, o que la persona lo pidió
redact-sure = Entiendo que estas palabras no se pueden recuperar
redact-save = Quitar para siempre
redact-saved = Las palabras se quitaron para siempre.
redact-need-entry = Elija la anotación.
redact-need-authority = Diga con qué autoridad.
redact-need-sure = Marque que entiende lo que no se puede deshacer.
redact-line = { $when } · { $what }

settle-field = Resolver
settle-field-label = Resolver: { $field }
other-parent-unknown = Nadie ha preguntado por la otra madre o el otro padre de { $child }: en el registro consta solo una persona.
siblings-differ = { $parent } quiere otra cosa para { $names }. Puede ser a propósito; asegúrese de que lo sea.
deliveries-naming = Envíos que nombran a { $name }: { $numbers }
timeline-note = Notas
timeline-correction = Correcciones
keys-record-person = Anotar sobre la persona que se ve
