# Lo que dice la línea de comandos, aparte de los errores.
cli-vault-created = Bóveda creada en { $folder }. El código de recuperación está en { $kit }: imprímalo, guárdelo lejos de esta computadora y borre el archivo.
cli-recorded = Anotado. Entrada { $entry }.
cli-verified = { $entries } entradas en { $chains } cadenas y { $views } vistas concuerdan.
cli-verified-aside = { $aside } notas reservadas no pertenecen a ninguna entrada y se guardan aparte: por un corte, o porque son más nuevas que los registros que se repusieron. Con los registros más nuevos vuelven a estar.
cli-verified-log = { $entries } entradas en { $chains } cadenas concuerdan. (Las { $views } vistas no se compararon: --full.)
cli-problems = { $count } cosas no concuerdan:
cli-nobody-found = No se encontró a nadie con «{ $words }».
cli-found = { $total ->
    [one] { $total } par
   *[other] { $total } pares
  }
cli-unlinked = Separados. { $count ->
    [0] Nada se escribió mientras eran una persona.
    [one] Una entrada se escribió mientras eran una persona; queda con el registro que nombra:
   *[other] { $count } entradas se escribieron mientras eran una persona; cada una queda con el registro que nombra:
  }
cli-trash-empty = La papelera está vacía.
access-unlocked = abrió la bóveda
access-reads-gathered = abrió
access-keys-changed = cambió llaves
access-backup-made = hizo copia

# La práctica.
demo-vault = Se creó una bóveda de práctica en { $folder }. Todas las familias son inventadas.
demo-list = { $name }: { $rows } filas; { $founded } pares nuevos, { $linked } ya conocidos, { $review } esperan a una persona.
demo-working = Trabajando con { $parents } padres y madres: llamadas, asesorías, decisiones, autorizaciones…
demo-delivered = Se preparó un envío de { $lines } líneas, lo aprobó otra persona y se escribió en archivos.
demo-funnel = Padres y madres: { $listed } en lista, { $reached } con quienes se habló, { $aligned } coinciden, { $delivered } con su decisión enviada.
