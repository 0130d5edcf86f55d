# Copias de seguridad: el panel de la ventana en Ajustes, y la línea de comandos.

backups-title = Copias de seguridad
backups-text = Cada día, y antes de recibir cada lista, el programa hace una copia de toda la bóveda, cifrada como la bóveda misma, la abre y revisa cada anotación. Se guardan siete días, cuatro semanas, y las diez últimas hechas antes de una lista o a mano.
backups-where = Están en
backups-elsewhere = Si se pierde la computadora, se pierden con ella. De vez en cuando, copie esta carpeta tal como está a un disco que quede bajo llave.
backups-none = Todavía no se ha hecho ninguna copia.
backups-last = La más reciente: { $day }, { $entries ->
    [one] { $entries } anotación
   *[other] { $entries } anotaciones
  }, abierta y revisada.
backups-all = { $count ->
    [one] Todas: una copia
   *[other] Todas: { $count } copias
  }
backups-lost = { $count ->
    [one] Un archivo recibido estaba dañado o faltaba en la bóveda misma y no está en la copia.
   *[other] { $count } archivos recibidos estaban dañados o faltaban en la bóveda misma y no están en la copia.
  }
backups-only-here = { $count ->
    [one] Un archivo recibido falta o está dañado en la bóveda. Una copia anterior lo tiene íntegro, y al restaurarla vuelve.
   *[other] { $count } archivos recibidos faltan o están dañados en la bóveda. Copias anteriores los tienen íntegros, y al restaurarlas vuelven.
  }
backups-unreadable = { $count ->
    [one] Una carpeta entre ellas no se puede leer. No se toca.
   *[other] { $count } carpetas entre ellas no se pueden leer. No se tocan.
  }
backup-now = Hacer una ahora
backup-busy = Copiando y revisando…
backup-made-said = Se hizo y se revisó una copia de seguridad.
backup-check = Abrir y revisar otra vez
backup-check-said = Se abrió y se revisó la copia.
backup-checked = { $name } se abrió y se revisó: { $entries } anotaciones y { $files } archivos recibidos están íntegros.
backup-checked-lost = { $count ->
    [one] Un archivo recibido no está en ella, o está dañado en ella. Todo lo demás está íntegro.
   *[other] { $count } archivos recibidos no están en ella, o están dañados en ella. Todo lo demás está íntegro.
  }
backup-daily = diaria
backup-import = antes de una lista
backup-migration = antes de una actualización
backup-asked = hecha a mano
backup-restore-title = Si necesita una
backup-restore-text = Una copia nunca reemplaza nada: se vuelve una bóveda nueva en su propia carpeta, y cuenta como una computadora nueva. La abre quien administra la bóveda, con la contraseña que tenía ese día. Bloquee la bóveda y elija «Restaurar una copia de seguridad» en la pantalla donde se abre; o en la línea de comandos:

# La línea de comandos.
cli-backup-made = Se hizo la copia { $name } en { $folder }, se abrió y se revisó: { $entries } anotaciones, { $files } archivos recibidos.
cli-backup-lost = { $count } archivos recibidos estaban dañados o faltaban en la bóveda misma y no están en la copia.
cli-backup-only-here = { $count } archivos recibidos faltan o están dañados en la bóveda. La carpeta de las copias los tiene íntegros, y al restaurar la copia vuelven:
cli-backup-none = En { $folder } no hay ninguna copia de seguridad.
cli-backup-line = { $name }  { $entries } anotaciones, { $files } archivos recibidos
cli-backup-unreadable = { $name }  no se puede leer; no se toca
cli-backup-checked = { $name } se abrió y se revisó: { $entries } anotaciones y { $files } archivos recibidos están íntegros.
cli-backup-checked-lost = { $count } archivos recibidos no están en ella, o están dañados en ella. Pídalos otra vez a quien los envió, o búsquelos en otra carpeta de copias:
cli-backup-closed = Sus notas reservadas están en ella; usted no las puede revisar.
cli-backup-restored = Hay una bóveda nueva en { $folder }: { $entries } anotaciones y { $files } archivos recibidos al { $day }. Cuenta como una computadora nueva; escribe al lado de la anterior y nunca en su lugar.
cli-backup-restored-lost = { $count } archivos recibidos no volvieron: se perdieron antes de hacer la copia, o están dañados en ella. Todas las anotaciones están. Pida los archivos otra vez a quien los envió, o búsquelos en otra carpeta de copias:
cli-backup-daily-failed = No se pudo hacer la copia del día; la bóveda sigue funcionando.

# Todo en formas abiertas.
cli-open-export = Se escribió todo en { $folder }: { $entries } anotaciones, { $people } personas, { $pairs } pares, { $files } archivos recibidos.
cli-open-export-lost = { $lost } archivos recibidos faltan o están dañados en la bóveda y no están entre ellos.
cli-open-export-plain = Estos archivos son texto sin sellar, y tan secretos como la bóveda. Guárdelos bajo llave y destrúyalos cuando ya no hagan falta.
