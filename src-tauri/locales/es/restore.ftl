# Restaurar una copia de seguridad antes de abrir, y lo que se dice cuando ya volvió.

restore-door = Restaurar una copia de seguridad
restore-title = Restaurar una copia de seguridad
restore-text = La copia se vuelve una bóveda nueva en una carpeta nueva. En la carpeta anterior no cambia nada, y en la copia tampoco. Lo que se anotó después de hacer la copia no está en ella.
restore-which = Qué copia
restore-looking = Buscando copias…
restore-none = En esta carpeta no hay ninguna copia de seguridad.
restore-shelf = Elegir una carpeta de copias
restore-shelf-hint = Las copias de una bóveda están en la carpeta «backups», dentro de la carpeta de la bóveda. Si usted copió esa carpeta a otro disco, elija la de ese disco.
restore-holds = { $entries ->
    [one] { $entries } anotación
   *[other] { $entries } anotaciones
  }, { $files ->
    [one] { $files } archivo recibido.
   *[other] { $files } archivos recibidos.
  }
restore-whole = Íntegra cuando se hizo.
restore-without = { $count ->
    [one] Un archivo recibido se había perdido antes de hacerla; lo demás estaba íntegro.
   *[other] { $count } archivos recibidos se habían perdido antes de hacerla; lo demás estaba íntegro.
  }
restore-to = En qué carpeta
restore-into = Carpeta de la bóveda nueva
restore-into-hint = Una carpeta vacía o que todavía no exista. Nunca se reemplaza nada.
restore-suffix = restaurada
restore-who = Quién la abre
restore-who-text = Alguien que administre la bóveda, con la contraseña o el código de recuperación que tenía cuando se hizo la copia. Los demás miembros también entran con la que tenían ese día.
restore-passphrase-hint = Las palabras de quien administra, en orden, como eran el { $day }.
restore-code-hint = Todos los grupos de la hoja de quien administra, en orden; los espacios y guiones no importan.
restore-need-backup = Elija una copia.
restore-need-folder = Indique la carpeta de la bóveda nueva.
restore-about = Se hará una bóveda nueva con la copia del { $day }. Cuando se haya revisado cada anotación, aparecerá en
restore-now = Restaurar y abrir
restore-busy = Copiando y revisando cada anotación. Puede tardar unos minutos; deje la ventana abierta.
restore-said = Se restauró la copia de seguridad.

restored-title = Se restauró la copia de seguridad.
restored-text = Esta bóveda está como estaba el { $day }: { $entries ->
    [one] { $entries } anotación
   *[other] { $entries } anotaciones
  } y { $files ->
    [one] { $files } archivo recibido.
   *[other] { $files } archivos recibidos.
  }
restored-where = Está en la carpeta nueva
restored-next = Desde ahora el programa empieza con ella.
restored-old = La carpeta anterior no se modificó. Nadie debe seguir trabajando en ella; guárdela tal como está, bajo llave.
restored-lost = { $count ->
    [one] Un archivo recibido no volvió: se perdió antes de hacer la copia, o está dañado en ella. Pídalo otra vez a quien lo envió, o búsquelo en otra carpeta de copias.
   *[other] { $count } archivos recibidos no volvieron: se perdieron antes de hacer la copia, o están dañados en ella. Pídalos otra vez a quien los envió, o búsquelos en otra carpeta de copias.
  }
