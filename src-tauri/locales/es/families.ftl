# La tabla de familias.

families-title = Familias
families-of = Una fila por cada pareja de madre o padre e hijo o hija
families-search = Buscar una persona o un número
families-search-hint = Nombre, número A o teléfono
add-family = Agregar una familia
filters = Lo que se muestra
filter-show = Mostrar parejas donde
filter-alignment = Coincidencia
filter-alignment-is = la coincidencia es
filter-and = y
filter-contact = Contacto con la madre o el padre
filter-contact-is = el contacto es
filter-any = cualquiera
filter-clear = Mostrar todas
nothing-found = Ninguna pareja corresponde.
nothing-found-text = En este archivo nadie corresponde a la vez a las palabras y a los filtros de arriba. Quite uno, o pruebe con parte de un apellido o número.
families-empty = Todavía no hay familias.
families-empty-text = Aquí hay una fila por cada madre o padre e hijo o hija que fueron separados. Las familias llegan con una lista, en Listas; también puede agregar una a mano.
grid-count = { $count ->
    [0] Ninguna pareja a la vista
    [one] { $count } pareja a la vista
   *[other] { $count } parejas a la vista
  }
book-counts = en el libro: { $pairs ->
    [one] { $pairs } pareja
   *[other] { $pairs } parejas
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
grid-keys = Flechas para moverse · escriba para buscar · Enter abre

column-parent = Madre o padre
column-child = Hijo o hija
column-parent-a-number = Número A
column-country = País
column-language = Idioma
column-contact = Contacto
column-parent-statement = Su decisión
column-child-statement = La del hijo/a
column-alignment = Coincidencia
column-delivery = Envío
column-last-contact = Último cont.
column-assigned = A cargo de


statement-not-asked = Sin preguntar
statement-preliminary = Preliminar
statement-final = Definitiva
statement-contradicting = Dos respuestas
statement-withdrawn = Retirada
statement-with-counsel = Con su abogado/a
statement-stated = Dicha
statement-confirmed = Confirmada

delivery-not-ready = No lista
delivery-ready = Lista
delivery-in-batch = En borrador
delivery-approved = Aprobada
delivery-delivered = Enviada
delivery-must-notify = Hay que avisar
delivery-sentence-not-ready = Esta pareja no está lista para enviarse.
delivery-sentence-ready = Nada lo impide: esta pareja puede enviarse.
delivery-sentence-in-batch = Esta pareja está en el borrador de un envío.
delivery-sentence-approved = Esta pareja está en un envío aprobado.
delivery-sentence-delivered = Esta pareja ya se envió.
delivery-sentence-must-notify = Lo enviado ya no vale: hay que avisar a quien lo recibió.

alignment-short-aligned = Coinciden
alignment-short-aligned-held = Coinciden, espera
alignment-short-aligned-us-held = EE. UU., espera
alignment-short-conflict = No coinciden
alignment-short-pending = Pendiente
alignment-short-best-interests-route = Interés superior
alignment-short-child-decides = Decide el hijo/a
alignment-short-own-adult-case = Caso propio
alignment-short-needs-counsel = Para defensa
alignment-short-stale = Preguntar otra vez

contact-no-info = Sin número
contact-to-contact = Por contactar
contact-attempting = En intento
contact-reached = Hablamos
contact-counselled = Con asesoría
contact-closed = Cerrado
