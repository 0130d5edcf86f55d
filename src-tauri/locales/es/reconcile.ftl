# Dos listas una al lado de la otra, o una lista y nuestro registro: ¿dónde quedaron?
reconcile-title = ¿Dónde quedaron?
reconcile-empty = Cuando hay una lista, se puede poner al lado de la anterior, de otra lista o de nuestro registro: quién está en ambas, quién ya no está, quién es nuevo, y por qué.
reconcile-none = Ningún lado tiene filas.

flow-list = { $sender }, { $day }
flow-book = nuestro registro como está ahora
flow-title = Filas: { $a } al lado de { $b }
flow-side = Lado { $side }
flow-same-side = Una lista no se pone al lado de sí misma. Elija otra.
flow-comparing = Comparando…
flow-as-table = Como tabla
flow-as-picture = Como imagen
flow-amount = { $rows ->
    [one] 1 fila
   *[other] { $rows } filas
  }, { $parents ->
    [one] 1 madre o padre
   *[other] { $parents } madres y padres
  }
flow-two = { $a } filas de A, { $b } de B
flow-again = las mismas personas otra vez en { $side }
flow-group-only-a = Solo en A:
flow-group-both = En ambas:
flow-group-again = Otra vez en el mismo lado
flow-group-only-b = Solo en B:
flow-part = Dónde están
flow-rows-of = Filas de { $side }
flow-parents-of = Madres y padres de { $side }
flow-in-all = En total; cada madre o padre cuenta una vez
flow-sum = Filas de { $side }: { $both } en ambas{ $again ->
    [0] {""}
   *[other] {" "}+ { $again } otra vez
  } + { $alone } solo en { $side } = { $rows }.
flow-sum-parents = Madres y padres: A { $a } = { $both } en ambas + { $onlya } solo en A; B { $b } = { $both } en ambas + { $onlyb } solo en B.

difference-of = La fila completa
difference-title = Fila { $row }
difference-row-numbered = { $place } · n.º { $number }
difference-with = La fila { $row } es su otra mitad.
difference-fields = Lo que dicen las dos
difference-field = Qué
difference-said = { $what }: { $a } → { $b }
difference-blank = nada
difference-nobody = Nadie ha dicho por qué.
difference-nobody-yet = Nadie ha decidido todavía quién es esta fila: no hay familia que abrir.
difference-owner = Le da seguimiento { $owner }.
difference-no-owner = Nadie le da seguimiento.
difference-evidence = Un documento lo muestra.
difference-carried = Se dijo con una lista anterior: { $list }.
difference-family = Familia
difference-rows = Filas: { $part }
difference-selected = { $count ->
    [one] 1 marcada
   *[other] { $count } marcadas
  }
difference-keys = ↑ ↓ filas · Space marca · R motivo · G familia
difference-column-row = Fila
difference-column-parent = Madre o padre
difference-column-child = Niño o niña
difference-column-what = Qué difiere
difference-column-reason = Motivo
difference-column-state = Estado
difference-column-owner = Seguimiento

explain-title = Dar un motivo
explain-selected = { $count ->
    [one] Dar un motivo para 1 fila
   *[other] Dar un motivo para { $count } filas
  }
explain-of-one = { $name }
explain-of = { $count } filas, todas igual
explain-words = Quién lo dijo, y qué dijo
explain-words-hint = Por ejemplo: carta del Departamento de Justicia, 30 de agosto. Se queda aquí: el memorando lleva solo el motivo.
explain-evidence = Documento que lo muestra
explain-no-evidence = ninguno
explain-state = En qué punto está
explain-asked-on = Día en que se preguntó a quien envía
explain-closed-on = Cerrada el
explain-on-hint = Por ejemplo 30/8/2018. En blanco es hoy.
explain-owner = Quién le da seguimiento
explain-save = Guardar el motivo
explain-need-reason = Elija un motivo.
explain-need-ground = Diga quién lo dijo, o elija el documento.
explain-nothing-differs = Estas filas están en ambos lados y nada difiere: no hay nada que explicar.
explain-too-many = Se puede dar un motivo a { $most } filas a la vez como máximo: marque menos.
explain-will = { $count ->
    [one] Está por guardar para 1 fila: { $reason } ({ $state }).
   *[other] Está por guardar para { $count } filas: { $reason } ({ $state }).
  } Lo que se había dicho antes queda reemplazado. Nadie sale de nuestro registro por ello.
explain-done = { $count ->
    [one] 1 diferencia explicada: { $reason }.
   *[other] { $count } diferencias explicadas: { $reason }.
  }

memo-for-counsel = Memorando para la defensa
memo-of = { $a } y { $b }
memo-has = Para quien envió las dos listas: por quién se pregunta, quién está explicado y con qué motivo, y qué dicen distinto las dos, con los números de fila y las palabras de quien las envió. No lleva nada de lo que las familias nos contaron.
memo-plain = Lleva nombres y números A, y quien tenga el archivo puede leerlo. Elija un lugar que solo usted use.
memo-format = Como
memo-as-pdf = PDF, para imprimir o presentar
memo-as-xlsx = Libro de cálculo (XLSX)
memo-language = Idioma del memorando
memo-write = Escribir el memorando
memo-was-written = El memorando quedó escrito.
memo-done = { $questions } filas por las que se pregunta, { $explained } explicadas, { $differing } dichas de otra manera. Está en
memo-done-plain = No está cifrado. Que se escribió queda en la bitácora.
memo-needs-lists = El memorando trata de dos listas del gobierno: elija una lista en cada lado.
memo-not-of-partner = La lista de una organización aliada no es una lista del gobierno: de ella no se hace memorando.

keys-explain = Dar un motivo para la fila, o para todas las marcadas
keys-flow-table = La imagen como tabla, y de vuelta
keys-difference-family = Abrir la familia de la fila
keys-selection-clear = Quitar las marcas
