# La pantalla de listas en la ventana: listas recibidas, una nueva, sus filas.
place-lists = Listas
blocked-coordinator-only = Su función no recibe listas ni prepara envíos. Puede hacerlo una persona de coordinación o de defensa legal.
field-request = la petición
field-path = el archivo
field-as-of = el día del que habla la lista
field-kind = el tipo de lista
field-list = la lista
field-bucket = qué filas

lists-of = Lo que otros nos enviaron, cada fila guardada como llegó
import-list = Recibir una lista
lists-empty = Todavía no hay listas.
lists-empty-text = Cuando el gobierno o una organización aliada envía una lista de padres, entra aquí: en CSV o en un libro de Excel. Cada fila se guarda como llegó. Una fila sobre alguien que no conocemos abre una familia nueva; una fila con un número A conocido se enlaza; lo que no está claro espera su decisión. Nada se escribe antes de que usted haya visto qué pasaría.
lists-sum = Las filas nuevas, en el registro, en espera, ajenas e ilegibles siempre suman las filas de la lista.
list-as-of = Fecha de la propia lista
list-sender = Enviada por
list-no-sender = remitente sin anotar
list-kind = Qué tipo de lista
list-file = Archivo
list-rows = Filas
list-state = Estado
list-in-force = Vigente
list-taken-back = { $kept ->
    [0] Retirada
    [one] Retirada, 1 registro se conserva
   *[other] Retirada, { $kept } registros se conservan
  }
list-open = Abrir esa lista
list-undone = Se retiró { $name }: { $count ->
    [one] 1 persona o par
   *[other] { $count } personas y pares
  }.
list-kept = { $count ->
    [one] Se conservó 1 registro, porque alguien ha trabajado después en él o en su familia:
   *[other] Se conservaron { $count } registros, porque alguien ha trabajado después en ellos o en su familia:
  }

import-title = Recibir una lista
import-of = Nada se escribe antes de que pulse el botón de abajo
import-file-and-sender = El archivo y de dónde viene
import-file = Archivo
import-file-hint = CSV, .xlsx o un PDF con texto, hasta 50 MB. Elíjalo o pegue su ruta; o copie en una hoja de cálculo las filas con sus encabezados y pulse aquí Ctrl V.
import-pasted = Filas pegadas
choose-file = Elegir un archivo
import-sheet = Hoja
import-sender-hint = Quién la envió, por ejemplo «DOJ, por correo»
import-as-of-hint = El día del que habla según el remitente, por ejemplo 27/8/2018
import-promise = También se guarda el propio archivo, cifrado, con su huella. Una lista recibida se puede retirar.
import-preview = Qué haría este archivo
import-first = Tres pasos, y nada se pierde
import-step-file = Elija el archivo que enviaron.
import-step-look = Mire: qué significa cada columna, qué celdas no se pudieron leer y dónde terminaría cada fila.
import-step-take = Diga quién la envió y de qué día habla. Después, recíbala.
import-reading = Leyendo el archivo…
import-busy = Recibiendo { $rows } filas…
import-take = Recibir { $rows } filas
import-take-none = Recibir
import-keeps-all = Ninguna fila se pierde. Lo que no se puede leer queda en la fila como llegó.
import-done = Se recibió la lista: { $rows } filas.
import-need-file = Elija primero el archivo.
import-need-other-file = Este archivo no se puede recibir.
import-need-look = Salga del campo y se mira el archivo.
import-need-kind = Diga qué tipo de lista es.
import-need-sender = Diga quién la envió.
import-need-as-of = Diga de qué día habla.
import-need-column = No se reconoce ninguna columna: diga qué significa al menos una.

preview-already-here = Este mismo archivo ya está aquí, como la lista del { $day }.
preview-already-here-text = Recibirlo otra vez para ese día no cambia nada.
preview-version = Recibido para el día que indicó es una versión nueva, en la que nadie llegó y nadie se fue. Hágalo si el remitente lo envió otra vez.
preview-rows = { $rows ->
    [one] 1 fila
   *[other] { $rows } filas
  } bajo el encabezado de la fila { $header }
preview-pdf = las palabras de las páginas de un PDF
preview-text = { $encoding }, { $delimiter } entre las celdas
preview-workbook = libro, hoja «{ $sheet }»
delimiter-comma = una coma
delimiter-semicolon = un punto y coma
delimiter-tab = un tabulador
delimiter-bar = una barra
delimiter-other = un signo propio
preview-would = Dónde terminarían sus filas
preview-new = { $people ->
    [one] 1 persona nueva
   *[other] { $people } personas nuevas
  }, { $pairs ->
    [one] 1 par nuevo
   *[other] { $pairs } pares nuevos
  }
preview-columns = Qué significa cada columna
preview-columns-hint = Según sus encabezados. Cambie lo que no sea así.
preview-their-column = Su columna
preview-read-as = La leemos como
preview-day-first = Fechas con barras: primero va el día, como muestra una celda de aquí.
preview-month-first = Fechas con barras: primero va el mes, como muestra una celda de aquí.
preview-samples = Por ejemplo
preview-column = Leemos { $header } como
preview-no-header = columna { $number }, sin encabezado
preview-problems = { $count ->
    [0] Nada que revisar
    [one] 1 celda o fila que revisar
   *[other] { $count } celdas o filas que revisar
  }
preview-no-problem = Todas las celdas se pudieron leer.
preview-cell = La celda
preview-found = Qué encontramos
preview-more-problems = Las primeras { $shown } de { $count }.
problem-stops = La fila queda sin leer.
row-number = Fila
row-ends = Dónde terminó
row-open = abrir la familia

bucket-all = filas
list-title = Lista de { $sender }, { $day }
list-imported = Se recibió la lista: { $rows } filas, ninguna se perdió.
list-imported-text = Elija un número abajo para ver sus filas.
list-nothing-changed = No se cambió nada. Esta es la lista como se recibió entonces.
list-was-taken-back = Esta lista se retiró. { $kept ->
    [one] Queda 1 registro
   *[other] Quedan { $kept } registros
  }, porque alguien ha trabajado después en ello.
list-where-rows-end = Dónde terminaron las filas
list-none-here = Ninguna fila terminó aquí.
list-show-all = Mostrar todas las filas
list-rows-of = Filas de esta lista, exactamente como llegaron
list-rows-shown = { $count ->
    [one] 1 fila a la vista
   *[other] { $count } filas a la vista
  }
list-keys = ↑ ↓ filas · Enter abre la familia, o decide una fila que espera
undo-import = Retirar esta lista
undo-about = { $name }
undo-what-goes = Se van las familias que esta lista abrió, y la lista con ellas. Lo que se enlazó queda en el registro, sin el enlace.
undo-what-stays = Una familia en la que alguien ha trabajado después se conserva, y se dice cuál. No se borra nada: las anotaciones siguen en el registro.
undo-save = Retirarla
undo-need-reason = Diga por qué.
undo-done = La lista se retiró.
more = Mostrar más
more-shown = { $shown } de { $total } a la vista
work-stopping = Deteniendo…
work-stop = Detener
work-ends-itself = Esta última parte termina sola.

# Decidir una fila que espera: a quién del registro se refiere.
row-title = Fila { $row } de la lista de { $sender }
row-of = { $place } de { $count } que esperan
row-before = La fila anterior
row-next = La fila siguiente
row-first = Es la primera fila que espera.
row-last = Es la última fila que espera.
row-begun = Guarde primero lo que eligió, o vuelva a la lista: entonces no se escribe nada.
row-none-left = Ya no espera ninguna fila de esta lista.
row-to-list = A la lista
row-why = Por qué espera:
row-as-received = La fila tal como llegó
row-says = Según la fila
row-who-parent = ¿Quién es el padre o la madre, { $name }?
row-who-child = ¿Quién es el niño o la niña, { $name }?
row-is = La misma persona que { $name }
row-is-nobody = Ninguna de estas personas: es alguien más
row-is-new = Es alguien más
row-same = La misma persona que se muestra
row-nobody = Es alguien más
row-find = Buscar en el registro
row-not-ours = No es de las nuestras
row-no-candidate = No se halló a nadie en el registro para esta fila. Pulse F para buscar, o N si es alguien más.
row-founds-nobody = Una fila que no se puede leer no crea a nadie. Elija a quién se refiere, o diga que no es de las nuestras.
row-need-parent = Elija quién es el padre o la madre.
row-need-child = Elija quién es el niño o la niña.
row-need-not-ours = No se pudo leer a nadie en esta fila: solo puede seguir esperando, o no ser de las nuestras.
row-reason-hint = Escrito a partir de lo que coincide; cámbielo si sabe más. Queda en el registro.
row-ground-same = Igual: { $what }.
row-ground-alike = Parecido: { $what }.
row-ground-differs = Distinto: { $what }.
row-ground-nobody = { $who }: nadie de las personas con este nombre o número.
row-ground-new = { $who }: no está en el registro.
row-about-nothing = Todavía no se eligió nada. Si deja la fila, sigue esperando.
row-about-link = Está por guardar: la fila se refiere a esta familia. No se sobrescribe nada.
row-about-found = Está por guardar: se anota a quien es nuevo, y a los dos como padre o madre e hijo o hija.
row-about-not-ours = Está por guardar: la fila no se refiere a nadie a quien ustedes buscan. Se queda con la lista.
row-save = Guardar y seguir
row-decided = La fila { $row } está decidida.
row-decide = decidir
keys-decide-row = Abrir la familia, o decidir la fila

import-policy = Quienes ya están en el registro
import-policy-hint = Nada del registro se reemplaza nunca, y una celda vacía no cambia nada.
import-protective = Esta lista está bajo una orden de protección
import-map = Una forma guardada de leer las columnas (opcional)
import-map-hint = Un archivo que alguien guardó de una lista con los mismos encabezados. Sin él, los encabezados que ya tenía una lista anterior se leen como allí.
preview-brings = Qué agrega a personas y pares
list-protective = Orden de protección
list-save-map = Guardar sus columnas
list-save-map-about = Para el próximo archivo de este remitente o para otra organización.
list-save-map-has = Un archivo pequeño con los encabezados y lo que significa cada columna. No contiene filas, nombres ni remitente.
list-save-map-done = Se escribió:
row-said = { $by }: { $place }. { $names } «{ $reason }»
row-otherwise = Registrar también lo que la fila dice de otra manera, junto a lo que está en el registro
list-facts-undone = { $count ->
    [one] Con ella se retiró 1 dato que había llevado a otras personas.
   *[other] Con ella se retiraron { $count } datos que había llevado a otras personas.
  }
