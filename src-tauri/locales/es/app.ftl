# El marco de la ventana: lo que está en cada pantalla. Llano, breve, de usted.

brand = Reencuentro
window-title = Reencuentro
window-title-practice = Reencuentro – práctica
about-program = Acerca de este programa
about-vault = Esta bóveda
places = Lugares
place-families = Familias
place-settings = Ajustes
practice-band = Práctica: todas estas familias son inventadas. Cada línea que se exporta lo dice.
lock-now = Bloquear
locks-itself = Se bloquea solo tras { $minutes } { $minutes ->
    [one] minuto
   *[other] minutos
  } sin uso
check-running = Revisando los registros: { $checked } de { $entries }
check-passed = { $entries ->
    [one] { $entries } anotación revisada
   *[other] { $entries } anotaciones revisadas
  }
check-damaged = Hay daños: solo lectura
damaged-title = Una anotación de esta bóveda está dañada.
damaged-text = Todo se puede leer todavía, pero no se puede anotar nada. Deje esta carpeta como está. Bloquee la bóveda, elija «Restaurar una copia de seguridad» en la pantalla donde se abre y tome la más reciente: vuelve en una carpeta nueva.
rebuilt-text = { $count ->
    [one] Una vista no coincidía con sus anotaciones y se rehízo a partir de ellas. No se perdió ningún registro.
   *[other] { $count } vistas no coincidían con sus anotaciones y se rehicieron a partir de ellas. No se perdió ningún registro.
  }
locks-soon = Hace rato que nadie escribe aquí: la bóveda se bloquea en menos de un minuto y lo que no está guardado se pierde. Pulse cualquier tecla para seguir.
clock-behind = El reloj de esta computadora va atrás de la última anotación, que se recibió el { $day }. Ponga el reloj en el día y la hora correctos; luego bloquee y vuelva a abrir la bóveda: lo que se escriba ahora lleva una hora equivocada. Si el reloj está bien, estaba mal aquel día.
lost-files-text = { $count ->
    [one] Un archivo recibido de esta bóveda falta o está dañado. Todas las anotaciones están íntegras; el trabajo y las copias siguen. Puede que una copia aún tenga el archivo.
   *[other] { $count } archivos recibidos de esta bóveda faltan o están dañados. Todas las anotaciones están íntegras; el trabajo y las copias siguen. Puede que una copia aún tenga los archivos.
  }
blocked-damaged = Los registros son de solo lectura, porque se hallaron daños.
blocked-auditor = Su función es leer, no anotar. Puede hacerlo una persona voluntaria, de coordinación o de defensa legal.
blocked-counsel-only = Esto solo lo puede hacer la defensa legal. Pídaselo a ella.

language-of-window = Idioma de esta ventana
language-en = English
language-es = Español
try-again = Intentar otra vez
choose-folder = Elegir una carpeta
choose-other-folder = Abrir otra bóveda
failed-title = El programa no puede seguir
details = Detalles
save = Guardar
cancel = Cancelar
close = Cerrar
back = Atrás
call = Llamar
choices-of = Opciones: { $label }
choose = Elija
pick-none = En la lista no hay nada con ese nombre: elija de ella.
not-known = No se sabe
nobody = Nadie
loading = Cargando
part-unread = No se pudo leer esta parte del programa. Lo demás funciona: siga trabajando y, cuando pueda, instale el programa de nuevo.
reason = Motivo
acts = Acciones de este formulario
go-back = Volver a donde estaba
go-forward = Ir a la pantalla siguiente
nothing-before = Todavía no ha estado en otra pantalla.
nothing-after = No hay una pantalla siguiente.

members = Miembros
member-name = Nombre
member-roles = Funciones
member-state = Estado
member-active = Trabaja aquí
member-inactive = Ya no anota
member-waits-for-key = Todavía no lee las notas reservadas. Recibe la llave cuando alguien que las lee abra la bóveda la próxima vez.
admit-member = Admitir a un miembro
admit-member-text = La persona se sienta frente a esta computadora y escribe su propia contraseña. Nadie más debe saberla.
admit = Admitir
admit-not-you = Los miembros los admite quien administra esta bóveda.
admit-need-name = Falta el nombre.
admit-said = Se admitió al miembro.
member-admitted = Se admitió a { $name }.
member-kit-once = Esta es su hoja de recuperación. Se muestra solo ahora: imprímala o cópiela a mano y entréguesela.
members-passphrase = La contraseña de esa persona
change-passphrase = Cambiar su contraseña
change-passphrase-save = Cambiar la contraseña
passphrase-old = Contraseña en uso
passphrase-new = Contraseña nueva
passphrase-need-old = Escriba la contraseña en uso.
passphrase-need-new = Escriba la contraseña nueva.
passphrase-changed = Se cambió su contraseña. La anterior ya no abre esta bóveda.
verify-title = Revisar los registros
verify-text = Recorre cada anotación, firma y cadena, y compara cada vista con lo que dicen sus anotaciones. No cambia nada.
verify = Revisar ahora
verify-busy = Revisando…
verify-done = La revisión terminó.
verify-aside = Notas reservadas que no pertenecen a ninguna anotación: { $count }. Se guardan aparte. Vienen de un cierre inesperado, o son más nuevas que los registros que se repusieron; con los registros más nuevos vuelven a estar.
verify-well = Todo está bien: concuerdan { $entries } anotaciones, { $chains } cadenas y { $views } vistas.
verify-ill = { $count ->
    [one] Una cosa no concuerda.
   *[other] { $count } cosas no concuerdan.
  } Deje esta carpeta como está y muestre esto a quien administra la bóveda.
log-hash = Anotaciones
state-hash = Vistas

not-shown = Esto no es parte de su función
not-shown-text = Lo trabajan: { $who }. Lo suyo es: { $yours }.
not-shown-who-today = voluntariado, coordinación y defensa legal
not-shown-who-families = voluntariado, coordinación y defensa legal
not-shown-who-lists = coordinación, defensa legal y auditoría
not-shown-who-deliver = coordinación, defensa legal y auditoría
not-shown-who-settings = todos los miembros
