# Listas que llegan: destinos, tipos, campos, problemas de celdas, motivos, rechazos.
bucket-linked = en el registro
bucket-founded = nueva
bucket-review = espera su decisión
bucket-unreadable = no se puede leer
bucket-not-ours = no es nuestra

list-kind-removed = Madres y padres deportados
list-kind-waived = Madres y padres que, según el gobierno, renunciaron
list-kind-released = Madres y padres liberados en EE. UU.
list-kind-all = Todas las madres y los padres
list-kind-eoir-contacts = Contactos del tribunal de inmigración
list-kind-expanded-class = Demanda colectiva: clase ampliada
list-kind-task-force = Grupo de trabajo (Task Force)
list-kind-partner = Organización aliada

list-field-unused = sin usar
list-field-unclear = sin usar: el encabezado no dice si se trata del padre o la madre, o del niño o la niña
list-field-row-id = número de fila del remitente
list-field-parent-a-number = número A del padre o de la madre
list-field-parent-name = nombre del padre o de la madre
list-field-parent-given = nombres de pila del padre o de la madre
list-field-parent-surnames = apellidos del padre o de la madre
list-field-parent-born = fecha de nacimiento del padre o de la madre
list-field-parent-sex = sexo del padre o de la madre
list-field-parent-country = país del padre o de la madre
list-field-parent-municipality = municipio de origen del padre o de la madre
list-field-parent-language = idioma del padre o de la madre
list-field-parent-phone = teléfonos del padre o de la madre
list-field-parent-address = dirección del padre o de la madre
list-field-removed-on = día de la deportación
list-field-child-a-number = número A del niño o la niña
list-field-child-name = nombre del niño o la niña
list-field-child-given = nombres de pila del niño o la niña
list-field-child-surnames = apellidos del niño o la niña
list-field-child-born = fecha de nacimiento del niño o la niña
list-field-child-sex = sexo del niño o la niña
list-field-child-country = país del niño o la niña
list-field-child-municipality = municipio de origen del niño o la niña
list-field-child-language = idioma del niño o la niña
list-field-child-phone = teléfonos del niño o la niña
list-field-child-address = dirección del niño o la niña
list-field-relation = qué es el adulto para el niño o la niña
list-field-separated-on = día de la separación
list-field-place = sector o puerto

problem-a-number-damaged = Una hoja de cálculo destruyó este número A.
problem-a-number-damaged-advice = Los dígitos se perdieron. Pida de nuevo el archivo al remitente, con los números A como texto.
problem-a-number-too-short = Este número A tiene muy pocos dígitos.
problem-a-number-too-short-advice = Pida el número completo al remitente.
problem-a-number-too-long = Este número A tiene demasiados dígitos.
problem-a-number-too-long-advice = Pregunte al remitente qué número es.
problem-a-number-not-digits = Esto no es un número A.
problem-a-number-not-digits-advice = Compruebe que las columnas sean las correctas o pregunte al remitente.
problem-a-number-placeholder = Todos los dígitos son iguales: se toma como vacío.
problem-zeros-restored = Se restauraron los ceros del comienzo.
problem-lookalikes-corrected = Una letra ocupaba el lugar de un dígito y se corrigió.
problem-blank-row = La fila está vacía.
problem-blank-row-advice = No hay nada que hacer.
problem-header-again = Aquí se repite la fila de encabezados.
problem-header-again-advice = No hay nada que hacer.
problem-too-many-cells = La fila tiene más celdas que el encabezado.
problem-too-many-cells-advice = Es probable que sus celdas estén corridas. Pida esta fila al remitente.
problem-no-one-named = La fila no nombra a nadie.
problem-no-one-named-advice = Compruebe que se reconozcan las columnas de nombres.
problem-not-a-name = Aquí no hay un nombre, sino un total, un número, una fórmula o un error.
problem-not-a-name-advice = Si es una fila de totales, no hay nada que hacer. Si no, compruebe que las columnas sean las correctas o pregunte al remitente.
problem-name-unknown = Una expresión que significa «sin nombre»: se toma como vacío.
problem-letters-mended = Se repararon letras dañadas.
problem-date-unread = Esto no es una fecha: se guarda tal como está escrito.
problem-date-ambiguous = El día y el mes pueden estar invertidos: se guardan ambas lecturas.
problem-sex-unread = No se leyó: queda solo en la fila.
problem-country-unread = No se conoce un país con este nombre: queda solo en la fila.
problem-phone-damaged = Una hoja de cálculo destruyó este teléfono: se deja fuera.
problem-phone-damaged-advice = Los dígitos se perdieron. Pida de nuevo el archivo al remitente, con los teléfonos como texto.
problem-phone-unread = No se leyó como número de un solo país: se guarda tal como está escrito.
problem-language-unread = No se conoce un idioma con este nombre: queda solo en la fila.
problem-relation-unread = No se leyó: queda solo en la fila.

reason-one-number-for-both = El mismo número A figura para el adulto y para el niño o la niña.
reason-in-trash = El par o la persona que nombra esta fila está en la papelera.
reason-not-a-pair = Ambos están en el registro, pero no como adulto y niño o niña.
reason-only-parent-known = El padre o la madre está en el registro; el niño o la niña, no.
reason-only-child-known = El niño o la niña está en el registro; el padre o la madre, no.
reason-number-but-other-name = El número A se conoce con otro nombre.
reason-number-of-several = Varias personas del registro tienen este número A.
reason-same-name-and-birth = Alguien en el registro tiene el mismo nombre y la misma fecha de nacimiento.
reason-same-name = Alguien en el registro tiene el mismo nombre.
reason-same-name-in-list = Una fila anterior tiene el mismo nombre.
reason-looks-alike = Alguien en el registro se parece a esta persona.
reason-decided = Lo decidió alguien del equipo.
reason-decided-differently = Dos integrantes lo decidieron de manera distinta, sin saberlo.
reason-says-otherwise = La fila dice algo distinto de lo que está en el registro.
reason-decided-before = Lo decidió alguien del equipo en la versión anterior.

brings-born = { $count ->
    [one] 1 fecha de nacimiento
   *[other] { $count } fechas de nacimiento
  }
brings-sex = { $count ->
    [one] 1 sexo
   *[other] { $count } sexos
  }
brings-country = { $count ->
    [one] 1 país
   *[other] { $count } países
  }
brings-languages = { $count ->
    [one] 1 idioma
   *[other] { $count } idiomas
  }
brings-municipality = { $count ->
    [one] 1 municipio de origen
   *[other] { $count } municipios de origen
  }
brings-a-number = { $count ->
    [one] 1 número A
   *[other] { $count } números A
  }
brings-name = { $count ->
    [one] 1 otra forma de un nombre
   *[other] { $count } otras formas de nombres
  }
brings-phone = { $count ->
    [one] 1 teléfono
   *[other] { $count } teléfonos
  }
brings-address = { $count ->
    [one] 1 dirección
   *[other] { $count } direcciones
  }
brings-place = { $count ->
    [one] 1 afirmación de dónde está un padre o una madre
   *[other] { $count } afirmaciones de dónde están padres o madres
  }
brings-claim = { $count ->
    [one] 1 afirmación de una renuncia
   *[other] { $count } afirmaciones de renuncias
  }
brings-separation = { $count ->
    [one] 1 afirmación de una separación
   *[other] { $count } afirmaciones de separaciones
  }

preview-recalled = Las columnas se leen como en la lista de { $sender } del { $day }, que tenía estos encabezados.
list-map-written = Se escribió cómo se leen sus columnas: { $path }. Contiene encabezados y campos, nada de nadie.

unreadable-empty = está vacío
unreadable-too-large = pesa más de 50 MB
unreadable-not-text = no es texto, ni un libro de Excel, ni un PDF
unreadable-too-many-rows = tiene más de 200 000 filas; divida la lista en varios archivos
unreadable-too-many-columns = tiene más de 512 columnas; deje las columnas que nombran personas
unreadable-too-many-cells = tiene más de 4 millones de celdas; deje las columnas que nombran personas, o divida la lista en varios archivos
unreadable-cell-too-long = una celda tiene más de 32 767 caracteres; busque unas comillas de más, o acorte esa celda
unreadable-unclosed-quote = unas comillas nunca se cierran y se perderían filas dentro de ellas
unreadable-no-words = sus páginas tienen imágenes y no palabras; pida el archivo del que se imprimió
unreadable-damaged-pdf = es un PDF dañado
unreadable-old-xls = está en el formato antiguo .xls
unreadable-encrypted = está protegido con contraseña
unreadable-not-a-workbook = no es un libro de Excel o está dañado
unreadable-unpacks-too-large = al descomprimirse ocuparía más de lo permitido; podría ser un ataque
unreadable-no-such-sheet = no tiene esa hoja
unreadable-not-a-map = no es un archivo de cómo se leen las columnas
unreadable-newer = lo escribió una versión más nueva del programa
unreadable-unknown-field = nombra un campo que esta versión no conoce
unreadable-no-header = ninguna fila nombra sus columnas
unreadable-took-too-long = leerlo tardó más de 20 segundos
unreadable-worker-ended = leerlo necesitaba más memoria de la permitida
unreadable-no-worker = en esta computadora no se pueden leer libros de Excel ni PDF

# por dónde va un trabajo largo
work-idle = Trabajando…
work-copying = Copiando el archivo { $done } de { $total }
work-checking = Revisando la anotación { $done } de { $total }
work-comparing-views = Comparando lo que se muestra con las anotaciones…
work-reading = Leyendo el archivo…
work-comparing = Comparando filas con el registro: { $done } de { $total }
work-writing = Escribiendo: { $done } de { $total }
work-matching = Buscando quién puede estar escrito dos veces: { $done } de { $total }
work-ordering = Casi listo: ordenando las familias…

cli-no-lists = Todavía no se ha importado ninguna lista.
cli-list-imported = Importada: { $rows } filas.
cli-list-already-here = Este mismo archivo ya está aquí; no se cambió nada. { $rows } filas.
cli-list-buckets = en el registro { $linked } · nuevas { $founded } · en espera { $review } · ilegibles { $unreadable } · no nuestras { $not-ours }
cli-list-preview = { $file } ({ $form }): { $rows } filas debajo del encabezado de la fila { $header }. Añadiría { $people } personas y { $pairs } pares de madre o padre e hijo o hija. No se escribió nada.
cli-list-undone = Se retiraron { $taken } personas y pares, y { $facts } datos de otras personas. Se conservaron, porque alguien trabajó en ellos desde entonces: { $kept }.
cli-list-is-undone = deshecha; se conservan, porque alguien trabajó en ellos desde entonces: { $kept }
cli-list-candidate = --{ $side } { $person }  { $name }
cli-how-to-map = Diga con --mapping qué es cada columna, en el orden de las columnas y separadas por comas; en blanco = sin usar. Por ejemplo: --mapping parent_name,parent_a_number,,child_name
  Campos: { $fields }

compared-book = Nuestro registro

compared-what = Se comparan nombres, números A, fechas de nacimiento, sexo, país, y el día y el lugar de la separación; no se comparan teléfonos, direcciones ni idiomas.

standing-same = en ambas, nada de lo comparado difiere
standing-different = en ambas, algo difiere
standing-parentage = el mismo niño o la misma niña con otro padre o madre
standing-again = las mismas personas otra vez en el mismo lado
standing-only-here = solo de este lado
standing-waiting = no está del otro lado, y nadie ha decidido quién es
standing-not-ours = no está del otro lado, no es de los nuestros
standing-unread = no se puede leer, no está del otro lado

became-vanished = antes aparecía y ya no: pregunte por qué
became-moved = ya no aparece aquí, pero sí en otra lista
became-appeared = aparece por primera vez
became-reappeared = aparece de nuevo después de faltar
became-one-list-only = solo en una de las dos listas
became-ours-only = en nuestro registro, no en la lista
became-theirs-only = en la lista, no en nuestro registro

differs-parent-name = nombre del padre o de la madre
differs-parent-spelling = cómo se escribe el nombre del padre o de la madre
differs-parent-a-number = número A del padre o de la madre
differs-parent-born = fecha de nacimiento del padre o de la madre
differs-parent-sex = sexo del padre o de la madre
differs-parent-country = país del padre o de la madre
differs-child-name = nombre del niño o de la niña
differs-child-spelling = cómo se escribe el nombre del niño o de la niña
differs-child-a-number = número A del niño o de la niña
differs-child-born = fecha de nacimiento del niño o de la niña
differs-child-sex = sexo del niño o de la niña
differs-child-country = país del niño o de la niña
differs-separated-on = día de la separación
differs-place = sector o puerto

cli-compared-side = { $side }: { $what }: { $rows } filas, { $parents } padres y madres
cli-compared-parents = Padres y madres: { $same } en ambas sin diferencia · { $different } con diferencias · { $onlya } solo en A · { $onlyb } solo en B
difference-reason-contradicting = dos personas dijeron cosas distintas
cli-compared-reason = { $rows } filas, { $parents } padres y madres: { $reason }
cli-no-differences = No hay diferencias así.
cli-differences-explained = Explicadas: { $count }.

cli-memo-written = { $path }: { $questions } filas por preguntar, { $explained } explicadas, { $differing } dichas de otra manera. No está cifrado.

memo-title = Diferencias entre dos listas
memo-from = { $organisation }, { $day }
memo-practice = Práctica: todas las personas son inventadas.
memo-list = { $letter }: { $kind }, { $sender }, con fecha { $day }: { $rows } filas, { $parents } padres y madres. Archivo { $file }, SHA-256 { $hash }
memo-protective = Con la marca de orden de protección: lista { $letters }.
memo-sum-rows = Filas de { $letter }: { $rows } = { $both } también en { $other } + { $parentage } cuyo niño o niña está en { $other } con otro padre o madre + { $again } las mismas personas otra vez + { $only } solo en { $letter }.
memo-sum = Padres y madres: A { $a } = { $both } también en B + { $onlya } solo en A. B { $b } = { $both } también en A + { $onlyb } solo en B.
memo-summary = Resumen
memo-summary-above = Filas y padres y madres que solo una lista tiene, por motivo. Las filas de una lista suman las que, arriba, están solo en ella.
memo-questions = Preguntas
memo-questions-above = Filas que solo una lista tiene y cuyo motivo no conocemos. Por favor, indiquen por qué.
memo-explained = Explicadas
memo-explained-above = Filas que solo una lista tiene, con el motivo según lo entendemos.
memo-differing = Dicho de otra manera
memo-differing-above = Filas de las mismas personas que dicen cosas distintas. Por favor, indiquen cuál es la correcta.
memo-head-list = Lista
memo-head-place = Lista y fila
memo-head-row = Fila en el archivo
memo-head-number = Su número
memo-head-parent = Padre o madre
memo-head-parent-number = Número A del padre o de la madre
memo-head-child = Niño o niña
memo-head-child-number = Número A del niño o de la niña
memo-head-what = Qué
memo-head-reason = Motivo
memo-head-first = La lista A dice
memo-head-second = La lista B dice
memo-head-rows = Filas
memo-head-parents = Padres y madres
memo-vanished = en la lista A, ya no en la lista B
memo-row = fila { $row }

cli-matched = { $pairs } parejas de filas podrían ser la misma persona; { $assigned } de ellas son la mejor opción para ambas filas. La lista A tiene { $rows-a } filas y la B { $rows-b }. Se escribió en { $out }. Decide una persona; esto no es prueba.
