# La tabla de familias.

families-title = Familias
families-of = Una fila por cada par de madre o padre e hijo o hija
families-search = Buscar una persona o un número
families-search-hint = Nombre, número A o teléfono
add-family = Agregar una familia
filters = Lo que se muestra
filter-clear = Mostrar todos
nothing-found = No se encontró a nadie.
nothing-found-text = Quite la última parte, o pruebe con parte del apellido o del número.
families-empty = Todavía no hay familias.
families-empty-text = Aquí hay una fila por cada madre o padre e hijo o hija que fueron separados. Las familias llegan con una lista, en Listas; también puede agregar una a mano.
grid-count = { $count ->
    [0] Ningún par a la vista
    [one] { $count } par a la vista
   *[other] { $count } pares a la vista
  }
book-counts = en total: { $pairs ->
    [one] { $pairs } par
   *[other] { $pairs } pares
  }, { $parents ->
    [one] { $parents } madre o padre
   *[other] { $parents } madres y padres
  }, { $children ->
    [one] { $children } hijo o hija
   *[other] { $children } hijos e hijas
  }, { $families ->
    [one] { $families } familia
   *[other] { $families } familias
  }
grid-keys = escriba para buscar · Espacio elige · F2 escribe · Enter abre

column-parent = Madre o padre
column-child = Hijo o hija
column-parent-a-number = Número A
column-country = País
column-language = Idioma
column-contact = Contacto
column-parent-statement = Su decisión
column-child-statement = La del hijo/a
column-alignment = ¿Coinciden?
column-delivery = Envío
column-last-contact = Último contacto
column-assigned = A cargo de
column-child-a-number = Núm. A (hija o hijo)
column-stage = Hasta dónde
column-tags = Etiquetas
column-follow-up = Seguimiento desde


statement-not-asked = Sin preguntar
statement-preliminary = Preliminar
statement-final = Definitiva
statement-contradicting = Dos respuestas
statement-withdrawn = Retirada
statement-with-counsel = Con su defensa
statement-stated = Dicha
statement-confirmed = Confirmada

delivery-not-ready = Falta algo
delivery-ready = Se puede enviar
delivery-in-batch = En borrador
delivery-approved = Aprobado
delivery-delivered = Enviado
delivery-must-notify = Hay que avisar
delivery-sentence-not-ready = Falta algo: este par todavía no se puede enviar.
delivery-sentence-ready = Nada lo impide: este par se puede enviar.
delivery-sentence-in-batch = Este par está en el borrador de un envío.
delivery-sentence-approved = Este par está en un envío aprobado.
delivery-sentence-delivered = Este par ya se envió.
delivery-sentence-must-notify = Lo enviado ya no vale: hay que avisar a quien lo recibió.

alignment-short-aligned = Coinciden
alignment-short-aligned-held = Coinciden, espera
alignment-short-aligned-us-held = EE. UU., espera
alignment-short-conflict = No coinciden
alignment-short-pending = Pendiente
alignment-short-best-interests-route = Interés superior
alignment-short-child-decides = Decide el hijo/a
alignment-short-own-adult-case = Caso propio
alignment-short-needs-counsel = Consulta legal
alignment-short-stale = Preguntar otra vez

contact-no-info = Sin número
contact-to-contact = Por contactar
contact-attempting = Intentando
contact-reached = Hablamos
contact-counselled = Con asesoría
contact-closed = Cerrado
