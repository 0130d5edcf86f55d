# Lo que dice la línea de comandos, aparte de los errores.
cli-vault-created = Bóveda creada en { $folder }. El código de recuperación está en { $kit }: imprímalo, guárdelo lejos de esta computadora y borre el archivo.
cli-usage-missing = Falta algo: { $what }
cli-usage-unknown = Aquí no existe «{ $what }».
cli-usage-no-verb = No existe la orden «{ $what }».
cli-usage-value = «{ $value }» no sirve para { $what }.
cli-usage-no-value = { $what } necesita un valor.
cli-usage-conflict = { $what } no va junto con { $other }.
cli-usage-wrong = No se entendió la orden.
cli-usage-help = La misma orden con «--help» muestra cómo se usa.
cli-create-organisation = Nuestra organización
cli-create-member = Primer miembro
cli-answer-lost = La respuesta no se pudo escribir completa: ¿está lleno el disco?
cli-kit-head =
    Hoja de recuperación de una bóveda de Reencuentro

    Organización: { $organisation }
    Miembro: { $member }
    Fecha: { $day }
    Número de la bóveda: { $vault }

    Código de recuperación:
cli-kit-foot =
    Si se pierde la contraseña, este código abre la bóveda: elija «Usar un código de recuperación» en el
    programa, o indique este archivo con --recovery-code-file, y luego ponga una contraseña nueva.
    Imprima esta hoja, guárdela lejos de la computadora y borre el archivo: quien tenga el código y la
    bóveda puede leerlo todo.
cli-recorded = Anotado. Anotación { $entry }.
cli-verified = { $entries } anotaciones en { $chains } cadenas y { $views } vistas concuerdan.
cli-verified-aside = { $aside } notas reservadas no pertenecen a ninguna anotación y se guardan aparte: por un cierre inesperado, o porque son más nuevas que los registros que se repusieron. Con los registros más nuevos vuelven a estar.
cli-verified-log = { $entries } anotaciones en { $chains } cadenas concuerdan. (Las { $views } vistas no se compararon: --full.)
cli-problems = { $count } cosas no concuerdan:
cli-nobody-found = No se encontró a nadie con «{ $words }».
cli-found = { $total ->
    [one] { $total } par
   *[other] { $total } pares
  }
cli-unlinked = Separados. { $count ->
    [0] Nada se escribió mientras eran una persona.
    [one] Una anotación se escribió mientras eran una persona; queda con el registro que nombra:
   *[other] { $count } anotaciones se escribieron mientras eran una persona; cada una queda con el registro que nombra:
  }
cli-today-nothing-here = De eso no hay nada pendiente hoy. Sin --mine ni --group se muestra todo.
cli-today-nothing = Hoy no hay nada pendiente.
cli-today-now = Se puede llamar ahora; allá son las { $there }
cli-today-later = Todavía no: desde el { $there } allá
cli-today-never = No hay ningún número al que se pueda llamar
cli-trash-empty = La papelera está vacía.
access-unlocked = abrió la bóveda
access-reads-gathered = abrió
access-keys-changed = cambió llaves
access-backup-made = hizo copia

# La práctica.
demo-vault = Se creó una bóveda de práctica en { $folder }. Todas las familias son inventadas.
demo-list = { $name }: { $rows } filas; { $founded } pares nuevos, { $linked } ya conocidos, { $review } esperan a una persona.
demo-working = Trabajando con { $parents } padres y madres: llamadas, asesorías, decisiones, vistos buenos…
demo-delivered = Se preparó un envío de { $lines } líneas, lo aprobó otra persona y se escribió en archivos.
demo-funnel = Padres y madres: { $listed } en lista, { $reached } con quienes se habló, { $aligned } coinciden, { $delivered } con su decisión enviada.
cli-invalid = Esto falta o no se puede leer: { $field }.
cli-invalid-value = Algo de lo que se indicó no se puede usar.
cli-choices = Puede ser: { $choices }.
cli-fix = Corríjalo y dé la orden otra vez; --help muestra qué admite cada opción. No se escribió nada.
cli-nothing-written = No se escribió nada.
cli-invalid-passphrase-file = El archivo { $file } no se puede leer.
cli-fix-passphrase-file = Indique un archivo de texto que usted pueda leer y que tenga en la primera línea lo que se pide.
cli-invalid-no-terminal = No hay una terminal donde pedir la contraseña.
cli-fix-no-terminal = Indique con --passphrase-file un archivo que la contenga.
cli-invalid-path = El archivo no se puede leer.
cli-fix-path = Revise dónde está y que usted pueda leerlo.
cli-invalid-out = La carpeta no se puede crear.
cli-fix-out = Revise dónde debe estar y que usted pueda escribir ahí.
cli-invalid-folder = No existe esa carpeta.
cli-fix-folder = Indique una carpeta que exista.
cli-invalid-recovery-kit = El archivo { $file } ya existe. No se creó nada.
cli-fix-recovery-kit = Indique un archivo que no exista todavía: la hoja de recuperación nunca sobrescribe nada.
cli-invalid-kind = Esta clase no se conoce.
cli-invalid-roles = Una de estas funciones no se conoce.
cli-invalid-decision = Esta decisión no se conoce.
cli-invalid-bucket = Las filas no terminan ahí.
cli-invalid-formats = Uno de estos formatos no se conoce.
cli-invalid-preference = Esta preferencia no se conoce.
cli-invalid-command = No hay ninguna orden con este nombre.
cli-invalid-request = Lo que llegó por la entrada no es una solicitud de esta orden.
cli-fix-request = Es un objeto JSON con los campos de la orden, cada uno de su tipo.
cli-invalid-as-of = Este día no se puede usar.
cli-fix-as-of = Escríbalo como AAAA-MM-DD, y no después de hoy.
cli-invalid-seal-to = Uno de los destinatarios no es un destinatario de age.
cli-fix-seal-to = Un destinatario empieza con age1; si son varios, se separan con comas.
cli-invalid-recipient = Falta el destinatario, o no se puede usar.
cli-fix-recipient = Un destinatario de age es una línea entera que empieza con age1; el de un envío es un nombre.
cli-invalid-list = No hay ninguna lista { $named }.
cli-fix-list = «lists show» muestra las que hay, con sus identificadores.
cli-invalid-pairs = Uno de estos pares no está listo, o no existe.
cli-fix-pairs = Vea cuáles están listos con «deliver preflight».
cli-invalid-member = Ningún miembro tiene este nombre, o lo tiene más de uno.
cli-fix-member = Escriba el nombre como lo muestra «members list».
cli-invalid-reason = Falta el motivo.
cli-fix-reason = Dígalo con --reason.
cli-invalid-parent = Falta el padre o la madre, o este no es el identificador de una persona.
cli-fix-parent = «lists show» dice de quién puede tratarse y con qué opción nombrarlo.
cli-not-there = No hay nada con este identificador.
cli-not-there-see = Búsquelo con «people search», «lists show» o «deliver list».
cli-no-delivery = No hay ningún envío { $named }.
cli-no-delivery-see = «deliver list» muestra los que hay.
cli-no-delivery-any = Todavía no hay ningún envío.
cli-no-delivery-any-see = «deliver draft» prepara uno.
cli-no-delivery-drafted = Ningún envío es un borrador.
cli-no-delivery-drafted-see = «deliver list» muestra los que hay, y «deliver draft» prepara uno.
cli-no-delivery-approved = Ningún envío está aprobado y sin entregar.
cli-no-delivery-approved-see = «deliver list» muestra los que hay; otra persona aprueba un borrador con «deliver approve».
cli-no-list = No hay ninguna lista { $named }.
cli-no-list-see = «lists show» muestra las que hay.

# grid
cli-grid-rows = { $total ->
    [one] { $total } par
   *[other] { $total } pares
}
cli-grid-written = Anotado: cambia { $people }.
cli-grid-preview = No se escribió nada. Cambiaría { $people }.
cli-grid-same = No se escribió nada: nada cambia.

cli-printed = { $pages ->
    [one] { $path }: una página. Quien tenga este archivo puede leerlo: imprímalo y bórrelo.
   *[other] { $path }: { $pages } páginas. Quien tenga este archivo puede leerlo: imprímalo y bórrelo.
  }
cli-document-saved = { $path }: tal como llegó. Quien tenga este archivo puede leerlo: bórrelo cuando termine.
cli-invalid-print-about = De eso no se puede hacer una hoja de esta clase.
cli-fix-print-about = Un formulario es de un par, una hoja de búsqueda de una madre o un padre, un resumen de una familia: dé su identificador.
cli-duplicates = { $total ->
    [0] Nadie del registro parece estar escrito dos veces.
    [one] Dos fichas pueden ser una sola persona. Compárelas y luego use «people link» o «people tell-apart».
   *[other] { $total } pares de fichas pueden ser, cada uno, una sola persona. Compárelas y luego use «people link» o «people tell-apart».
 }
cli-duplicates-pairs = sus parejas de padre o madre e hijo: { $pairs }
cli-duplicates-before = Alguien determinó que son dos personas; desde entonces cambiaron sus datos.
figure-eq = { $parts }: las partes suman el total.
figure-overlap = { $parts } en las partes, { $total } en total: al menos { $by } se contaron dos veces.
figure-gap = { $parts } en las partes, { $total } en total: { $by } no están en ninguna parte.
figure-excess = { $parts } en las partes contra { $total }: sobran { $by }.
cli-invalid-figures-file = Este no es un archivo de cifras: tiene más de 1 MiB, o no es texto en UTF-8.
cli-invalid-figure-line = La línea { $line } no dice ninguna cifra.
cli-fix-figure-line = Una línea es «id; unidad; partes; total»: las partes son cuentas unidas con + y -, o con | si pueden coincidir.
cli-invalid-table = No hay tabla { $table }.
cli-fix-table = Pida la tabla 1, 2 o 3.
cli-invalid-effective = No es una fecha, o todavía no llega.
cli-fix-effective = Escriba la fecha así: 2018-08-27.
cli-invalid-known = El registro nunca estuvo así.
cli-fix-known = Escriba now, o lo que «figures table» o «world load» imprimió como conocido: DISPOSITIVO:NÚMERO, separados por comas.
cli-invalid-line = La tabla no tiene esa línea.
cli-fix-line = Nombre la línea por su clave, como la imprime «figures table 1 --json»: reunified, outside, red_flag.
cli-invalid-world-file = No es un archivo de mundo: pasa de 256 MiB o no es texto en UTF-8.
cli-invalid-world-line = La línea { $line } no dice nada que se pueda escribir: { $named }. No se escribió nada.
cli-fix-world-line = docs/formats/world.md dice qué puede llevar una línea.
cli-world-loaded = Escrito: personas { $people }, pares { $pairs }, anotaciones { $entries }.
cli-world-known = conocido al final del { $day }: { $known }
cli-world-known-ever = conocido desde el principio: { $known }
cli-table-as-of = Al { $day }, según lo conocido en { $known }
cli-invalid-not-empty = En esta bóveda ya hay familias.
cli-fix-not-empty = Cree otra bóveda de práctica: «vault create --practice».
