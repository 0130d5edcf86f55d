# Copias de seguridad: el panel de la ventana en Ajustes, y la línea de comandos.

backups-title = Copias de seguridad
backups-text = Cada día, y antes de recibir cada lista, el programa hace una copia de todo el archivo, sellada como el archivo mismo, la abre y revisa cada anotación. Se guardan siete días, cuatro semanas, y las diez últimas hechas antes de una lista o a mano.
backups-where = Están en
backups-elsewhere = Si se pierde el equipo, se pierden con él. De vez en cuando, copie esta carpeta tal como está a un disco que quede bajo llave.
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
    [one] Un fichero recibido estaba dañado o faltaba en el archivo mismo y no está en ella.
   *[other] { $count } ficheros recibidos estaban dañados o faltaban en el archivo mismo y no están en ella.
  }
backups-only-here = { $count ->
    [one] Un fichero recibido falta o está dañado en el archivo. Una copia anterior lo tiene íntegro, y al abrir la copia vuelve.
   *[other] { $count } ficheros recibidos faltan o están dañados en el archivo. Copias anteriores los tienen íntegros, y al abrir la copia vuelven.
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
backup-checked = { $name } se abrió y se revisó: { $entries } anotaciones y { $files } ficheros recibidos están íntegros.
backup-checked-lost = { $count ->
    [one] Un fichero recibido no está en ella, o está dañado en ella. Todo lo demás está íntegro.
   *[other] { $count } ficheros recibidos no están en ella, o están dañados en ella. Todo lo demás está íntegro.
  }
backup-daily = diaria
backup-import = antes de una lista
backup-migration = antes de una actualización
backup-asked = hecha a mano
backup-restore-title = Si necesita una
backup-restore-text = Una copia nunca reemplaza nada: se vuelve un archivo nuevo en su propia carpeta, como un equipo nuevo. La abre quien custodia el archivo, con la frase que tenía ese día. En la línea de comandos:

# La línea de comandos.
cli-backup-made = Se hizo la copia { $name } en { $folder }, se abrió y se revisó: { $entries } anotaciones, { $files } ficheros recibidos.
cli-backup-lost = { $count } ficheros recibidos estaban dañados o faltaban en el archivo mismo y no están en ella.
cli-backup-only-here = { $count } ficheros recibidos faltan o están dañados en el archivo. La carpeta de las copias los tiene íntegros, y al abrir la copia vuelven:
cli-backup-none = En { $folder } no hay ninguna copia de seguridad.
cli-backup-line = { $name }  { $entries } anotaciones, { $files } ficheros recibidos
cli-backup-unreadable = { $name }  no se puede leer; no se toca
cli-backup-checked = { $name } se abrió y se revisó: { $entries } anotaciones y { $files } ficheros recibidos están íntegros.
cli-backup-checked-lost = { $count } ficheros recibidos no están en ella, o están dañados en ella. Pídalos otra vez a quien los envió, o búsquelos en otra carpeta de copias:
cli-backup-closed = Sus notas privilegiadas están en ella; usted no las puede revisar.
cli-backup-restored = Hay un archivo nuevo en { $folder }: { $entries } anotaciones y { $files } ficheros recibidos al { $day }. Es un equipo nuevo; escribe al lado del anterior y nunca en su lugar.
cli-backup-restored-lost = { $count } ficheros recibidos no volvieron: se perdieron antes de hacer la copia, o están dañados en ella. Todas las anotaciones están. Pida los ficheros otra vez a quien los envió, o búsquelos en otra carpeta de copias:
cli-backup-daily-failed = No se pudo hacer la copia del día; el archivo sigue funcionando.

# Todo en formas abiertas.
cli-open-export = Se escribió todo en { $folder }: { $entries } anotaciones, { $people } personas, { $pairs } parejas, { $files } ficheros recibidos.
cli-open-export-lost = { $lost } ficheros recibidos faltan o están dañados en el archivo y no están entre ellos.
cli-open-export-plain = Estos ficheros son texto sin sellar, y tan secretos como el archivo. Guárdelos bajo llave y destrúyalos cuando ya no hagan falta.
