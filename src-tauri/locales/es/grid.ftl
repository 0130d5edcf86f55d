# La tabla de familias como hoja: filtros en palabras, selección, copia, escritura, vistas guardadas; deshacer.

filter-all = Todos los pares
filter-pairs = Pares { $parts }
filter-join = { $first }, y { $next }
filter-and-word = y
filter-begin = Pares
filter-add = y …
filter-add-label = Agregar una parte a lo que se muestra
filter-add-first = Todos los pares; elija cuáles …
filter-part-label = Cambiar: { $part }
filter-part-remove = Quitar: { $part } (Supr)
filter-part-gone = Se quitó. { $sentence }
filter-drop-last = Quitar la última parte
filter-none-chosen = Todavía no eligió nada: esta parte no deja a nadie fuera.
filter-values = Cualquiera de estos
filter-value-radio = Uno de estos
filter-tag-other = Otra etiqueta
filter-tag-add = Agregarla
filter-tagged = con la etiqueta { $tag }
filter-days-without-try = sin ningún intento en { $days } días
filter-follow-up-due = con seguimiento pendiente
filter-follow-up-set = con día de seguimiento
filter-member-unknown = alguien que ya no está
part-search = que corresponden a «{ $words }»
part-country = donde el país es { $values }
part-language = donde el idioma es { $values }
part-contact = cuyo contacto figura como { $values }
part-stage = que han llegado a { $values }
part-parent-statement = donde la decisión de la madre o el padre figura como { $values }
part-child-statement = donde la decisión del hijo o la hija figura como { $values }
part-alignment = que figuran como { $values }
part-delivery = cuyo envío figura como { $values }
part-last-contact = { $values }
part-assigned = a cargo de { $values }
part-tags = { $values }
part-follow-up = { $values }
blank-country = No se sabe
blank-language = No se sabe
blank-last-contact = sin ningún intento todavía
blank-assigned = nadie
blank-tags = sin etiqueta
blank-follow-up = sin día de seguimiento

nothing-found-sentence = { $sentence }: no hay ninguno.

sorted-by = En orden de { $keys }.
sorted-by-name = En orden del nombre de la madre o el padre.
sorted-then = { $first }, luego { $next }
sorted-key-up = { $column }
sorted-key-down = { $column }, desde el final
sort-key-place = orden { $place }

columns-choose = Columnas
columns-about = Qué columnas se ven en la tabla y en qué orden. La madre o el padre siempre va primero.
columns-up = { $column }: mover antes
columns-down = { $column }: mover después
columns-at-first = Como al principio
columns-moved = { $column } es ahora la columna { $place } de { $count }.

views-saved = Vistas guardadas
views-about = Maneras de ver la tabla que tienen todas las personas de la organización.
views-none = Todavía no hay. Lo que la tabla muestra ahora se puede guardar con un nombre.
views-by = guardada por { $name }
views-remove = Quitar { $name } para todos
view-name = Guardar lo que se ve ahora como
view-save = Guardar para todos
view-replaces = Toma el lugar de la vista de este nombre, guardada por { $name }.
view-need-name = Falta el nombre.
view-saved = La vista «{ $name }» quedó guardada para todos.
view-removed = La vista «{ $name }» se quitó para todos.
view-opened = { $name }: { $sentence }

selected-pairs = { $count ->
    [one] 1 par elegido
   *[other] { $count } pares elegidos
  }
selected-parents = { $count ->
    [one] de 1 madre o padre
   *[other] de { $count } madres y padres
  }
selected-counting = contando madres y padres…
selected-clear = No elegir nada
selection-none = No hay nada elegido.
selection-dropped = Se quitó la selección: ahora se ven otras filas. Elija otra vez.
active-other = La familia en la que estaba ya no está en esta fila: ahora hay otra aquí.
selection-too-many = Como máximo { $most } pares a la vez. Ajuste el filtro o elija menos.
selection-fetching = Las filas todavía están llegando. Intente otra vez en un momento.
blocked-assign = Su función no reparte familias. Puede hacerlo una persona de coordinación o de defensa legal.
copied-rows = { $count ->
    [one] 1 fila copiada
   *[other] { $count } filas copiadas
  }
# Va en cada fila que se copia de una bóveda de práctica.
copied-practice = PRÁCTICA: inventado
row-selected = elegida

edit-cell-of = { $column } de { $parent }
edit-not-here = { $column } no se puede escribir en la tabla. Enter abre la familia, donde sí se puede anotar.
edit-kept = { $column }: { $value }
edit-kept-blank = { $column }: ya nada
edit-loading = Esta fila todavía no llega. Intente otra vez en un momento.
edit-not-kept = No se guardó, porque la fila ya no se muestra: { $column } de { $parent }, «{ $value }».
edit-unfinished = { $column } de { $parent } todavía no se ha guardado. Enter lo guarda, Esc devuelve lo que había.
edit-out-of-view = La fila no estaba a la vista. Vea de quién es y pulse F2 otra vez.
edit-choices = Lo que puede ir aquí
edit-tags-hint = Comas entre las etiquetas
edit-day-hint = Un día, por ejemplo 25/9/2018

bulk-assign = Asignar
bulk-tag = Etiquetar
bulk-follow-up = Dar seguimiento
bulk-assign-title = Dejar las familias elegidas a cargo de alguien
bulk-tag-title = Etiquetar las familias elegidas
bulk-follow-up-title = Poner el día de seguimiento de las familias elegidas
bulk-of = { $pairs ->
    [one] 1 par elegido
   *[other] { $pairs } pares elegidos
  }, { $parents ->
    [one] de 1 madre o padre
   *[other] de { $parents } madres y padres
  }
bulk-to = A cargo de quién
bulk-nobody = Nadie: quitar la asignación
bulk-tags = Etiquetas
bulk-tags-hint = Una o dos palabras cada una; comas entre ellas
bulk-how-tags = Qué hacer
bulk-how-add = Poner
bulk-how-remove = Quitar
bulk-how-follow-up = Qué poner
bulk-how-set = Un día
bulk-how-clear = Ya ningún día
bulk-day = Seguimiento desde
bulk-day-hint = Hoy o después, por ejemplo 25/9/2018
bulk-need-member = Elija a cargo de quién.
bulk-need-tag = Escriba al menos una etiqueta.
bulk-need-day = Escriba un día.
bulk-write = Anotarlo
will-assigned = { $count ->
    [one] 1 madre o padre quedará a cargo de { $value }.
   *[other] { $count } madres y padres quedarán a cargo de { $value }.
  }
will-tags-add = { $count ->
    [one] 1 madre o padre tendrá la etiqueta { $value }.
   *[other] { $count } madres y padres tendrán la etiqueta { $value }.
  }
will-tags-remove = { $count ->
    [one] 1 madre o padre ya no tendrá la etiqueta { $value }.
   *[other] { $count } madres y padres ya no tendrán la etiqueta { $value }.
  }
will-follow-up = { $count ->
    [one] 1 madre o padre tendrá seguimiento desde { $value }.
   *[other] { $count } madres y padres tendrán seguimiento desde { $value }.
  }
will-follow-up-clear = { $count ->
    [one] 1 madre o padre ya no tendrá día de seguimiento.
   *[other] { $count } madres y padres ya no tendrán día de seguimiento.
  }
will-cells = { $cells ->
    [one] Cambia 1 celda
   *[other] Cambian { $cells } celdas
  } de { $count ->
    [one] 1 madre o padre.
   *[other] { $count } madres y padres.
  }
already-so = { $count ->
    [one] 1 ya está así.
   *[other] { $count } ya están así.
  }
cannot-be = { $count ->
    [one] 1 no se puede anotar; al lado dice por qué.
   *[other] { $count } no se pueden anotar; al lado de cada una dice por qué.
  }
did-assigned = { $count ->
    [one] 1 madre o padre a cargo de { $value }.
   *[other] { $count } madres y padres a cargo de { $value }.
  }
did-tags-add = { $count ->
    [one] 1 madre o padre con la etiqueta { $value }.
   *[other] { $count } madres y padres con la etiqueta { $value }.
  }
did-tags-remove = { $count ->
    [one] La etiqueta { $value } se quitó a 1 madre o padre.
   *[other] La etiqueta { $value } se quitó a { $count } madres y padres.
  }
did-follow-up = { $count ->
    [one] 1 madre o padre con seguimiento desde { $value }.
   *[other] { $count } madres y padres con seguimiento desde { $value }.
  }
did-follow-up-clear = { $count ->
    [one] 1 madre o padre ya sin día de seguimiento.
   *[other] { $count } madres y padres ya sin día de seguimiento.
  }
did-cells = { $cells ->
    [one] 1 celda anotada
   *[other] { $cells } celdas anotadas
  }, de { $count ->
    [one] 1 madre o padre.
   *[other] { $count } madres y padres.
  }
preview-of-cells = Está por guardar
preview-looking = Viendo qué cambiaría…
preview-nothing-seen = Todavía no se vio qué cambiaría; por eso no se puede anotar nada.
preview-nothing = No cambia nada: no hay nada que anotar.
preview-of-pair = Par
preview-of-column = Columna
preview-now = Ahora
preview-then = Después
preview-stays = queda igual
preview-blank = nada

paste-title = Pegar celdas
paste-about = No se anota nada antes de que usted vea qué cambia. Las celdas vacías del bloque no cambian nada.
paste-skipped = Estas columnas no se pueden escribir en la tabla y no se toman: { $columns }.
paste-heads = La primera fila del bloque repite los encabezados y no se toma.
paste-rows-beyond = { $count ->
    [one] 1 fila del bloque no tiene fila aquí y no se toma.
   *[other] { $count } filas del bloque no tienen fila aquí y no se toman.
  }
paste-columns-beyond = { $count ->
    [one] 1 columna del bloque queda más allá de la última columna a la vista y no se toma.
   *[other] { $count } columnas del bloque quedan más allá de la última columna a la vista y no se toman.
  }
paste-uneven = { $count ->
    [one] 1 fila del bloque es más corta que las demás. Revise que nada se haya corrido.
   *[other] { $count } filas del bloque son más cortas que las demás. Revise que nada se haya corrido.
  }
paste-nothing = Nada del bloque se puede anotar aquí. Vaya a una celda de País, Idioma, A cargo de, Etiquetas o Seguimiento, y pegue otra vez.
paste-empty = No hay texto que pegar. Primero copie celdas en la hoja de cálculo.
paste-too-many = El bloque tiene { $count } celdas por anotar. Se anotan como máximo { $most } a la vez: péguelo por partes.
paste-on-heads = Vaya a la primera celda que quiere escribir y pegue ahí.

undo-act = Deshacer
redo-act = Rehacer
undo-bar = Lo último que hizo
undo-close = Cerrar esta barra
undo-reason = Deshecho enseguida
redo-reason = Hecho de nuevo después de deshacer
undo-recorded = Anotado.
undo-last-only = Anotado. Deshacer retira solo lo último que se anotó.
undo-held = No se deshizo nada: hay un formulario abierto y empezado. Primero guárdelo o salga de él; Ctrl Z deshace lo último que se anotó.
undo-done-kind = { $count ->
    [one] Se deshizo: { $act }.
   *[other] Se deshizo: { $act } ({ $count } anotaciones).
  }
redo-done-kind = { $count ->
    [one] Se anotó otra vez: { $act }.
   *[other] Se anotó otra vez: { $act } ({ $count } anotaciones).
  }
undo-nothing = No hay nada que se pueda deshacer con una tecla. Lo anotado antes, o firmado, se retira desde su línea en la familia.
redo-nothing = No hay nada que anotar otra vez.
acted-family-assigned = asignación
acted-tagged = etiqueta
acted-follow-up-set = día de seguimiento
acted-detail-recorded = dato de una persona
acted-view-saved = vista guardada
acted-withdrawn = lo retirado
acted-parent-statement = decisión de la madre o el padre
acted-child-statement = decisión del hijo o la hija
acted-attempt-logged = contacto
acted-contact-point-recorded = número o dirección
acted-counselled = asesoría
acted-clearance-recorded = visto bueno
acted-consent-recorded = permiso
acted-claim-recorded = afirmación
acted-custody-claimed = paradero
acted-separation-claimed = separación
acted-representation-recorded = representación
acted-note-written = nota
acted-document-attached = documento
acted-privileged-note-written = nota reservada
acted-person-recorded = persona
acted-pair-recorded = par
acted-name-recorded = nombre
acted-name-preferred = nombre preferido
acted-identifier-recorded = número
acted-persons-linked = enlace de registros
acted-persons-told-apart = constancia de que son dos personas
acted-field-search-assigned = búsqueda de campo
acted-field-search-returned = respuesta de una búsqueda
acted-case-closed = cierre de un caso
acted-effort-attested = firma de que se intentó todo
acted-alignment-overridden = resolución de la abogada o el abogado sobre si coinciden
acted-redacted = palabras quitadas para siempre
acted-trashed = lo que fue a la papelera
acted-difference-explained = por qué difieren las listas
acted-row-decided = decisión sobre una fila de una lista

keys-select = Elegir la fila, o dejarla
keys-select-more = Elegir fila por fila
keys-select-all = Elegir todo lo que muestra el filtro
keys-edit = Escribir en la celda
keys-copy = Copiar como tabla las filas elegidas
keys-paste = Pegar celdas de una hoja de cálculo
keys-sort = En un encabezado: ordenar
keys-sort-more = En un encabezado: ordenar dentro de lo ordenado
keys-undo = Deshacer lo último
keys-redo = Rehacerlo
key-name-space = Espacio
key-name-delete = Supr
keys-part-away = En una parte del filtro: quitarla
