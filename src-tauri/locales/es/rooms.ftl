# Partes de Ajustes: cómo se ve la ventana, quién vio qué, y la salida.

rooms = Partes de Ajustes
room-looks = Esta ventana
room-members = Miembros
room-passphrase = Contraseña
room-pin = PIN
room-organisation = Llave de recuperación
room-trash = Papelera
room-backups = Copias de seguridad
room-verify = Revisar los registros
room-log = Quién vio qué
room-leave = Llevarse todo

looks-theme = Colores
theme-system = Como esta computadora
theme-light = Claros
theme-dark = Oscuros
looks-rows = Filas de las listas
rows-compact = Compactas
rows-roomy = Amplias
looks-letters = Usar letras solas como teclas
looks-letters-text = Por ejemplo, C para una llamada, M para la misma persona, del 1 al 9 para lo que pasó. Nunca actúan mientras usted escribe en un campo. Desactívelas si le habla a la computadora o si a menudo pulsa teclas sin querer; las combinaciones como Ctrl K siguen funcionando.
looks-kept = Estas preferencias se guardan en esta computadora, sin nada de la bóveda.
letters-off-here = Nunca hace falta el ratón. Las teclas de una sola letra están desactivadas (Ajustes, Esta ventana); por eso no están aquí.

log-text = Cada vez que se abrió esta bóveda en esta computadora, y cada familia, lista y nota reservada que se vio, reunido cada cuarto de hora. Sale de esta computadora solo si alguien se lleva todo en archivos abiertos.
log-not-you = Su función no lee este historial. Puede leerlo una persona de defensa legal, administración o auditoría.
log-family = Qué familia se vio
log-family-hint = Un nombre, número A o teléfono; vacío para ver todo.
log-family-off = Todo otra vez, no solo esta familia
log-member = Quién la vio
log-anybody = Cualquiera
log-day = Qué día
log-day-hint = 26/8/2018; vacío para todos los días.
log-show = Mostrar el historial
log-more = Seguir leyendo
log-changed = Estas líneas responden a lo que se pidió antes. Pulse «Mostrar el historial» para pedirlo de nuevo.
log-counted = { $shown ->
    [one] 1 línea;
   *[other] { $shown } líneas;
  } se leyeron { $read } de { $total }.
log-nothing = No hay nada así en el historial. Quite una parte de lo que busca.
log-when = Cuándo
log-who = Quién
log-what = Qué
log-gone = retirado desde entonces
log-unlocked = Se abrió con { $with }
log-with-passphrase = la contraseña
log-with-recovery-code = el código de recuperación
log-with-keyring = el PIN
log-with-organisation = la llave de la organización
log-read-family = Familia
log-read-privileged-notes = Notas reservadas
log-read-list = Lista
log-read-document = Documento
log-read-saved-document = Documento guardado fuera de la bóveda
log-read-printed-election-form = Se imprimió: formulario de elección
log-read-memo = Escrito: memorando de diferencias
log-read-printed-field-sheet = Se imprimió: hoja de búsqueda
log-read-printed-family-summary = Se imprimió: resumen para la defensa
log-read-printed-recovery-kit = Se imprimió: hoja de recuperación
log-kind-reads-gathered = Se vio
log-kind-backup-made = Se hizo una copia de seguridad
log-keys-created = Se creó la bóveda
log-keys-keyring-added = Se permitió un PIN
log-keys-keyring-removed = Se desactivó el PIN
log-keys-passphrase-changed = Se cambió una contraseña
log-keys-passphrase-replaced = Se reemplazó una contraseña olvidada
log-keys-member-added = Se admitió a un miembro
log-keys-member-removed = Un miembro dejó el equipo
log-keys-privileged-changed = Cambió quién lee las notas reservadas
log-keys-organisation-set = Se puso la llave de la organización
log-keys-organisation-removed = Se quitó la llave de la organización
log-keys-restored-as-new-device = Se repuso una copia de seguridad

leave-text = Escribe todo lo que hay en esta bóveda en archivos que abre cualquier programa, para que ningún registro dependa nunca de este. Los archivos contienen:
leave-has-people = personas, pares, teléfonos y direcciones con sus reglas de seguridad, envíos: una tabla de cada cosa
leave-has-entries = cada anotación que se hizo alguna vez, también las retiradas
leave-has-files = las listas tal como se recibieron
leave-has-codes = lo que significa cada código, y un manifiesto que prueba que no se cambió nada
leave-danger = Ahí están todos los nombres, números y lugares. Quien tenga los archivos sin sellar lee todo, sin contraseña. No los ponga en una carpeta compartida ni sincronizada. Queda anotado que alguien se llevó todo, y eso no se puede deshacer.
leave-not-you = Solo quien administra esta bóveda puede sacar todo. Pídaselo.
leave-folder = Carpeta vacía donde escribir
leave-folder-hint = Una que esté vacía o que todavía no exista. Nunca se sobrescribe nada.
leave-plain-meant = Elijo archivos sin sellar: los puede leer cualquiera que los tenga
leave-privileged = También las palabras bajo secreto profesional, en un archivo aparte
leave-no-privileged = Las palabras bajo secreto profesional se quedan aquí: solo puede sacarlas quien administra la bóveda y las lee.
leave-passphrase = La contraseña de usted, para sacar todo
leave-key = La llave de la organización, para sacar todo
leave-need-sealing = Elija sellados o sin sellar.
leave-need-passphrase = Escriba su contraseña.
leave-need-key = Escriba la llave de la organización.
leave-about = Usted va a sacar todo { $sealed ->
    [plain] en archivos sin sellar que puede leer cualquiera
   *[other] en archivos sellados para los destinatarios
  }, { $privileged ->
    [yes] también las palabras bajo secreto profesional.
   *[other] sin las palabras bajo secreto profesional.
  }
leave-write = Sacar todo a archivos
leave-busy = Revisando los registros y luego escribiendo…
leave-done-said = Se escribió todo.
leave-done = { $files ->
    [one] Se escribió 1 archivo:
   *[other] Se escribieron { $files } archivos:
  }
leave-counts = Personas: { $people } · pares: { $pairs } · anotaciones: { $entries } · archivos recibidos: { $attachments }
leave-done-privileged = { $count ->
    [0] No contiene nada bajo secreto profesional.
    [one] Contiene 1 anotación bajo secreto profesional.
   *[other] Contiene { $count } anotaciones bajo secreto profesional.
  }
leave-lost = { $count ->
    [one] 1 archivo recibido faltaba o estaba dañado en la bóveda y no está incluido.
   *[other] { $count } archivos recibidos faltaban o estaban dañados en la bóveda y no están incluidos.
  }
leave-done-sealed = { $count ->
    [one] Sellado: lo puede abrir 1 destinatario.
   *[other] Sellado: lo pueden abrir { $count } destinatarios.
  }
leave-done-plain = Sin sellar: lo puede leer cualquiera que tenga la carpeta. Llévela adonde debe estar y luego bórrela aquí.
leave-manifest = SHA-256 del manifiesto, como consta en el historial:
