# Lo que dice la línea de comandos, aparte de los errores.
cli-vault-created = Archivo creado en { $folder }. El código de recuperación está en { $kit }: imprímalo, guárdelo lejos de este equipo y borre el fichero.
cli-answer-lost = La respuesta no se pudo escribir completa: ¿está lleno el disco?
cli-kit-head =
    Hoja de recuperación de un archivo de Reencuentro

    Organización: { $organisation }
    Miembro: { $member }
    Fecha: { $day }
    Número del archivo: { $vault }

    Código de recuperación:
cli-kit-foot =
    Si se pierde la frase, este código abre el archivo: elija «Usar un código de recuperación» en el
    programa, o indique este fichero con --recovery-code-file, y luego ponga una frase nueva.
    Imprima esta hoja, guárdela lejos del equipo y borre el fichero: quien tenga el código y el
    archivo puede leerlo todo.
cli-recorded = Anotado. Entrada { $entry }.
cli-verified = { $entries } entradas en { $chains } cadenas y { $views } vistas concuerdan.
cli-verified-aside = { $aside } notas privilegiadas no pertenecen a ninguna entrada y se guardan aparte: por un corte, o porque son más nuevas que los registros que se repusieron. Con los registros más nuevos vuelven a estar.
cli-verified-log = { $entries } entradas en { $chains } cadenas concuerdan. (Las { $views } vistas no se compararon: --full.)
cli-problems = { $count } cosas no concuerdan:
cli-nobody-found = No se encontró a nadie con «{ $words }».
cli-found = { $total ->
    [one] { $total } pareja
   *[other] { $total } parejas
  }
cli-unlinked = Separados. { $count ->
    [0] Nada se escribió mientras eran una persona.
    [one] Una entrada se escribió mientras eran una persona; queda con el registro que nombra:
   *[other] { $count } entradas se escribieron mientras eran una persona; cada una queda con el registro que nombra:
  }
cli-trash-empty = La papelera está vacía.
access-unlocked = abrió el archivo
access-reads-gathered = abrió
access-keys-changed = cambió llaves
access-backup-made = hizo copia

# La práctica.
demo-vault = Se creó un archivo de práctica en { $folder }. Todas las familias son inventadas.
demo-list = { $name }: { $rows } filas; { $founded } parejas nuevas, { $linked } ya conocidas, { $review } esperan a una persona.
demo-working = Trabajando con { $parents } padres y madres: llamadas, asesorías, decisiones, autorizaciones…
demo-delivered = Se preparó un envío de { $lines } líneas, lo aprobó otra persona y se escribió en ficheros.
demo-funnel = Padres y madres: { $listed } en lista, { $reached } con quienes se habló, { $aligned } coinciden, { $delivered } entregados.
