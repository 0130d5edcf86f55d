# Lo que dice la línea de comandos, aparte de los errores.
cli-vault-created = Archivo creado en { $folder }. El código de recuperación está en { $kit }: imprímalo, guárdelo lejos de este equipo y borre el fichero.
cli-recorded = Anotado. Entrada { $entry }.
cli-verified = { $entries } entradas en { $chains } cadenas y { $views } vistas concuerdan.
cli-problems = { $count } cosas no concuerdan:
cli-nobody-found = No se encontró a nadie con «{ $words }».
cli-found = { $total } parejas
