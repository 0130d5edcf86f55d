# Dos mitades por cada código de error: err-… qué pasa y qué está a salvo, rec-… qué hacer ahora.

err-no-vault = En esta carpeta no hay ninguna bóveda.
rec-no-vault = Elija la carpeta de su bóveda, o cree aquí una nueva.
err-already-there = En esta carpeta ya hay una bóveda. No se tocó.
rec-already-there = Elija una carpeta vacía para la bóveda nueva, o abra la que está aquí.
err-wrong-passphrase = Esa contraseña no abre esta bóveda.
rec-wrong-passphrase = Revise el orden de las palabras; no se borra nada.
err-wrong-recovery-code = Ese código de recuperación no abre esta bóveda.
rec-wrong-recovery-code = Compare cada grupo con la hoja, y el número de la bóveda, que está arriba, con el impreso allí.
err-wrong-pin = Ese PIN no abre esta bóveda en esta computadora.
rec-wrong-pin = Intente otra vez, o use su contraseña.
err-damaged = Un archivo de esta bóveda está dañado. No se modificó.
rec-damaged = Deje la carpeta como está. Restaure la copia de seguridad más reciente en una carpeta nueva: en la ventana, con «Restaurar una copia de seguridad»; en la línea de comandos, con «backup restore».
err-older-copy = Se puso una copia más vieja de estos registros. No se abrió para escribir.
rec-older-copy = Deje la carpeta como está y avise a quien administra la bóveda. Una carpeta copiada a mano no se acepta: restaure una copia de seguridad en una carpeta nueva, en la ventana con «Restaurar una copia de seguridad» o en la línea de comandos con «backup restore». Si nadie puso nada de vuelta, alguien cambió esta carpeta.
err-newer-format = Esta bóveda es de una versión más nueva. No se modificó.
rec-newer-format = Actualice el programa para abrirla.
err-in-use = Esta bóveda está abierta en otra ventana o programa.
rec-in-use = Cierre la otra ventana e intente otra vez.
err-is-backup = Esta carpeta es una copia de seguridad. No se abrió y no se escribió nada.
rec-is-backup = Restáurela en una carpeta nueva y abra esa (en la línea de comandos: «backup restore»).
err-cloud-synced = Esta carpeta se copia a un servicio en la nube. No se escribió nada.
rec-cloud-synced = Elija una carpeta que se quede en esta computadora.
err-disk-full = El disco está lleno. No se perdió nada.
rec-disk-full = Libere espacio e intente otra vez.
err-read-only = En esta carpeta no se puede escribir. No se cambió nada.
rec-read-only = Elija otra carpeta, o pida permiso para escribir aquí a quien cuida esta computadora.
err-weak-passphrase = Esta contraseña es demasiado fácil de adivinar.
rec-weak-passphrase = Deje que el programa proponga palabras, o agregue más palabras suyas.
err-keyring-missing = Esta computadora no tiene dónde guardar un PIN con seguridad.
rec-keyring-missing = Use su contraseña; lo demás funciona igual.
err-keyring-locked = El llavero de la computadora está bloqueado.
rec-keyring-locked = Desbloquéelo, o use su contraseña.
err-keyring-changed = Lo que guarda el llavero de la computadora no es lo que esta bóveda conoce.
rec-keyring-changed = Use su contraseña y luego ponga el PIN otra vez en Ajustes.
err-locked = La bóveda está bloqueada.
rec-locked = Ábrala para seguir. Lo guardado está a salvo.
err-wait = Demasiados intentos seguidos.
rec-wait = Espere { $seconds } segundos e intente otra vez. No se borra nada.
err-not-allowed = Su función no permite esto.
rec-not-allowed = Pídalo a alguien del equipo que pueda, o a quien administra la bóveda.
err-invalid = Algo falta o no se puede leer: { $field }.
rec-invalid = Corríjalo y guarde otra vez. Lo que escribió sigue aquí.
err-rule-says = Una regla del trabajo no lo permite.
rec-rule-says = No se escribió nada. Lo que escribió sigue aquí.
err-not-found = Esto ya no está en la bóveda.
rec-not-found = Vuelva atrás y ábralo otra vez desde la lista.
err-author-cannot-approve = Usted preparó este envío; debe aprobarlo otra persona.
rec-author-cannot-approve = Pídalo a otro miembro que pueda aprobar.
err-needs-own-key = Esto necesita su propia llave.
rec-needs-own-key = Abra la bóveda con su propia contraseña y hágalo otra vez.
err-kit-not-confirmed = Lo que escribió no es lo que está en la hoja.
rec-kit-not-confirmed = Mire otra vez los grupos y escríbalos de nuevo. La bóveda se abre solo después.
err-read-only-records = Los registros son de solo lectura, porque se hallaron daños. Con este intento no se perdió nada.
rec-read-only-records = Deje la carpeta como está. Bloquee la bóveda y luego restaure la copia de seguridad más reciente en una carpeta nueva: en la ventana, con «Restaurar una copia de seguridad»; en la línea de comandos, con «backup restore».
err-check-running = La revisión completa de los registros no ha terminado.
rec-check-running = Espere a que termine e intente otra vez.
err-lines-changed = { $count } líneas de este envío ya no son ciertas: lo que se dijo, se permitió o tenía visto bueno cambió desde que se preparó.
rec-lines-changed = Descarte este borrador y prepare otro.
err-delivery-state = Este envío { $state ->
    [drafted] es un borrador y todavía no tiene aprobación.
    [approved] ya está aprobado.
    [exported] ya se entregó.
   *[other] se descartó.
  }
rec-delivery-state = { $needs ->
    [drafted] Solo se puede aprobar un borrador.
    [approved] Solo uno aprobado se convierte en archivos: antes lo aprueba otra persona.
   *[other] Solo se puede descartar uno que no ha salido.
  }
err-nothing-ready = Ningún par está listo para un envío, así que no hay nada que preparar.
rec-nothing-ready = Vea qué falta en cada par: en la ventana, en Envíos; en la línea de comandos, con «deliver preflight».
err-unknown-approver = Ningún miembro tiene este nombre, o lo tiene más de uno.
rec-unknown-approver = Escriba el nombre como está en la lista de miembros.
err-other-passphrase = Esta contraseña no es la del miembro que se nombró. No se aprobó nada.
rec-other-passphrase = Quien aprueba escribe su propia contraseña.
err-files-there = En la carpeta ya hay archivos con estos nombres. No se tocaron.
rec-files-there = Elija otra carpeta, o quite antes los archivos de ahí.
err-export-hit = En el archivo terminado había un valor que no debe salir. El archivo no se conservó.
rec-export-hit = Revise las líneas de este envío e intente otra vez.
err-unreadable-file = Este archivo no se pudo leer como tabla: { $reason }.
rec-unreadable-file = Pida el archivo original a quien lo envió, o guárdelo otra vez como CSV.
err-undrawable-document = Esta página no se puede mostrar aquí: { $reason }.
rec-undrawable-document = El documento se conserva tal como llegó. Guarde una copia para abrirla con otro programa.
err-backup-disk-full = No hay espacio para una copia de seguridad. La bóveda sigue funcionando y las copias anteriores siguen en su lugar.
rec-backup-disk-full = Libere espacio en el disco de las copias y luego haga una en Ajustes.
err-backup-read-only = No se puede escribir en la carpeta de las copias. La bóveda sigue funcionando y las copias anteriores siguen en su lugar.
rec-backup-read-only = Permita escribir en la carpeta, o pídalo a quien cuida esta computadora; luego haga una copia en Ajustes.
err-backup-busy = En esta carpeta se está haciendo otra copia de seguridad que no ha terminado. Ahora no se hizo ninguna; la bóveda sigue funcionando.
rec-backup-busy = Intente otra vez en unos minutos o elija otra carpeta.
err-no-backup = En este lugar no hay ninguna copia de seguridad.
rec-no-backup = Elija una carpeta de la lista de copias; cada una tiene dentro un archivo backup.json.
err-backup-damaged = Esta copia de seguridad está dañada: { $file }. No se modificó y no se restauró nada.
rec-backup-damaged = Tome otra copia de la lista y revise el disco donde está esta.
err-backup-not-proven = La copia nueva no pasó su revisión ({ $file }) y no se guardó. Las copias anteriores siguen en su lugar.
rec-backup-not-proven = Revise los registros en Ajustes. Si están bien, el disco de las copias está fallando: use otro.
err-folder-not-empty = Esta carpeta no está vacía. No se escribió nada.
rec-folder-not-empty = Indique una carpeta vacía o que todavía no exista: una restauración nunca reemplaza nada.
err-wrong-organisation-key = Esa llave no abre esta bóveda.
rec-wrong-organisation-key = Es la línea entera que empieza con AGE-SECRET-KEY-1, y su parte pública tiene que estar puesta en Ajustes.
err-pins-exhausted = Cinco PIN equivocados: el PIN ya no abre esta bóveda en esta computadora. No se borró nada.
rec-pins-exhausted = Use su contraseña. Puede poner un PIN nuevo en Ajustes.
err-pin-expired = Se acabaron los siete días de este PIN.
rec-pin-expired = Use su contraseña y luego, si quiere, ponga otra vez un PIN en Ajustes.
err-weak-pin = Este PIN no se puede usar.
rec-weak-pin = Elija otro de al menos seis caracteres, sin series como 123456 ni 121212. Las letras también cuentan.
err-last-of-role = { $role ->
    [keeper] Nadie más administra esta bóveda. No se cambió nada.
   *[other] Nadie más lee sus notas reservadas. No se cambió nada.
  }
rec-last-of-role = { $role ->
    [keeper] Nombre primero a otra persona que la administre: sin nadie, ya no se podría admitir a nadie.
   *[other] Nombre primero a otra persona de la defensa legal: sin nadie, ya no se podrían leer.
  }
err-stopped = Usted lo detuvo. No se escribió nada.
rec-stopped = No hay nada que hacer; puede empezar de nuevo cuando quiera.
err-internal = Una falla del programa. Sus registros no se cambiaron.
rec-internal = Intente otra vez. Si vuelve a pasar, cierre el programa y ábralo de nuevo.

# Fields that err-invalid names.
field-print-about = de quién es la hoja
field-print-folder = la carpeta (tiene que existir y no estar en la bóveda)
field-map-fits = el archivo de cómo se leen las columnas (la lista no tiene una fila con todos sus encabezados)
field-policy = qué pasa con lo que dice de quienes ya están en el registro
field-compared = lo que se compara (dos listas distintas, o una lista y el registro)
field-rows = las filas (al menos una, como máximo 5000)
field-side = el lado
field-standing = dónde está una fila
field-differs = lo que difiere
field-owner = quién le da seguimiento
field-evidence = el documento que lo muestra
field-on = el día
field-memo-of-partner = la lista (la de una organización aliada no es una lista del gobierno)
field-document-size = el archivo (no puede estar vacío ni pasar de 25 MB)
field-evidence-of = de qué es prueba
field-by = quién lo dio
field-child = el hijo o la hija
field-confirmed-by = quién la confirmó
field-counsel = la defensa legal
field-counselled-by = quién dio la asesoría
field-entry = la anotación
field-filing-zone = la zona horaria para presentaciones
field-language = el idioma
field-pair = el par
field-passphrase = la contraseña
field-person = la persona
field-purpose = para qué es
field-raw = el número o la dirección
field-read-back = si se le repitió la decisión
field-reason = el motivo
field-said-on = el día
field-state = la respuesta
field-text = las palabras
field-topics = lo que se explicó
field-identity-check = la comprobación de identidad
field-call-back = cuándo llamar otra vez
field-reconfirm-by = el día para confirmar otra vez
field-safe-from = las horas seguras
field-safe-until = las horas seguras
field-zone = la zona horaria
field-plain = sin sellar o sellado: hay que elegir uno de los dos
field-seal-to = la llave de quien recibe
field-member = el miembro
field-recipient = la parte pública de la llave
field-at = el día y la hora
field-decision = la decisión sobre esta fila
field-defender = la defensora o el defensor
field-family = la familia
field-field = de qué dato se trata
field-link = el enlace entre dos registros
field-search = la búsqueda de campo
field-separated-on = el día de la separación
field-values = el valor de este dato
field-what = qué se afirma

# Por qué no se muestra una página de un documento.
undrawable-not-shown = no es un PDF ni una imagen que este programa sepa leer
undrawable-password = solo se abre con una contraseña
undrawable-damaged = el archivo no contiene lo que debería
undrawable-too-large = sería demasiado grande para mostrarla
undrawable-no-page = esa página no existe
undrawable-worker-ended = se interrumpió antes de terminar
undrawable-took-too-long = tardó demasiado
