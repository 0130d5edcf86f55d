# El cuadro que busca personas, listas, lugares y acciones, y las teclas de cada pantalla.

palette-find = Buscar
palette-title = Buscar una persona, una lista, un lugar o una acción
palette-about = Nombres en cualquier orden, parte de un número A o de un teléfono, el nombre del archivo de una lista o quién la envió. Lo que escriba aquí no se guarda.
palette-keys = ↑ ↓ elige · Enter abre · Esc cierra
palette-found = Lo que se encontró
palette-kind-places = Lugares
palette-kind-commands = Acciones
palette-kind-lists = Listas
palette-kind-pairs = Personas y pares
palette-parent = Madre o padre: { $number }
palette-child = Hijo o hija: { $number }
palette-searching = Buscando…
palette-nothing = Nada coincide con «{ $words }». Pruebe con menos palabras o con parte de un número A.
palette-more-pairs = { $total } pares; se muestran los primeros { $shown }: con más palabras salen menos
palette-count-pairs = { $count ->
    [0] Ningún par
    [one] 1 par
   *[other] { $count } pares
  }
palette-count-lists = { $count ->
    [one] 1 lista
   *[other] { $count } listas
  }
palette-count-places = { $count ->
    [one] 1 lugar
   *[other] { $count } lugares
  }
palette-count-commands = { $count ->
    [one] 1 acción
   *[other] { $count } acciones
  }

keys-title = Teclas de esta pantalla
# En la navegación, donde cabe una palabra.
keys-short = Teclas
keys-about = El ratón nunca hace falta. Las letras sueltas solo funcionan cuando no se está escribiendo en un campo.
keys-here = En esta pantalla
keys-everywhere = En todas partes
keys-in-document = En un documento abierto
keys-in-panel = En un panel o una ventana encima
keys-key = Tecla
keys-does = Qué hace
keys-next-region = Ir a la parte siguiente de la pantalla
keys-previous-region = Ir a la parte anterior
keys-close-panel = Cerrar
keys-rows = Ir de fila en fila
keys-open-row = Abrir la familia de la fila
keys-type-to-find = Escribir en la tabla para buscar a alguien
keys-empty-search = En la búsqueda: vaciarla. En la tabla: quitar la selección
keys-cells = Ir de celda en celda
keys-pages = Subir o bajar una página
keys-row-ends = Ir a la primera o la última celda de la fila
keys-first-last = Ir a la primera o la última fila
keys-open-family = Abrir la familia
keys-previous-pair = Ir al par anterior
keys-next-pair = Ir al par siguiente
keys-to-families = Volver a Familias
keys-outcome = Elegir qué pasó
keys-take-in = Recibir la lista
keys-draft = Preparar el borrador
key-name-home = Inicio
key-name-end = Fin
key-name-pageup = Re Pág
key-name-pagedown = Av Pág
key-name-shift = Mayús
