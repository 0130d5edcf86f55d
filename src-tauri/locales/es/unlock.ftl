# Abrir, crear y bloquear una bóveda. Aquí no aparece ningún nombre, número ni lugar de nadie.

door-promise = Los registros se quedan en esta computadora, cifrados. Nadie los lee sin su contraseña.
welcome-title = Abrir o crear una bóveda
welcome-text = Una bóveda es una carpeta que guarda, cifrados, los registros de su organización. Elija la carpeta de una que ya tiene, o una vacía para crear una nueva.
welcome-choose-first = Primero elija una carpeta.
welcome-create = Crear aquí una bóveda nueva

unlock-title = Abrir
unlock-code-title = Abrir con un código de recuperación
unlock-vault = Bóveda
unlock = Abrir
unlock-busy = Abriendo…
passphrase = Contraseña de varias palabras
passphrase-hint = Sus palabras en orden, separadas por espacios.
passphrase-again = La misma otra vez
passphrases-differ = Las dos contraseñas todavía no son iguales.
secret-show = Mostrar lo escrito
recovery-code = Código de recuperación
recovery-code-hint = Todos los grupos de la hoja, en orden; los espacios y guiones no importan. O la llave de recuperación de la organización, la línea que empieza con AGE-SECRET-KEY-1.
use-recovery-code = Usar un código de recuperación
use-passphrase = Usar la contraseña
unlock-passphrase-empty = Escriba su contraseña.
unlock-code-empty = Escriba el código de recuperación.
unlock-safe-1 = Si se equivoca, solo espera unos segundos.
unlock-safe-1-more = No se borra nada, por más veces que lo intente.
unlock-safe-2 = En esta pantalla no se ve ningún dato de nadie.
unlock-safe-2-more = Los nombres y las notas se ven solo después de abrir.

create-title = Una bóveda nueva
create-where = Se creará en
organisation = Organización
your-name = Su nombre
your-name-hint = Como le conocen sus colegas. Aparece junto a lo que usted anota.
your-roles = Lo que usted hace
role-volunteer = Voluntariado: llama a padres y madres, anota contactos y decisiones preliminares
role-coordinator = Coordinación: lo mismo, y listas, asignaciones y borradores de envíos
role-counsel = Defensa legal: lo mismo, y decisiones definitivas, notas reservadas y aprobaciones
role-auditor = Auditoría: lee todo menos las notas reservadas, no escribe nada
role-keeper = Administración: admite miembros, cambia funciones y llaves
role-short-volunteer = voluntariado
role-short-coordinator = coordinación
role-short-counsel = defensa legal
role-short-auditor = auditoría
role-short-keeper = administración
create-passphrase-title = Su contraseña de varias palabras
create-passphrase-text = Abre la bóveda, y nadie puede buscarla por usted. Siete palabras sorteadas por el programa se recuerdan bien y no se adivinan.
suggest-words = Proponer palabras
words-due-title = Entró con el código de recuperación.
words-due-text = Sus palabras anteriores se perdieron. Elija otras ahora, en Ajustes: hasta entonces solo el papel abre esta bóveda.
words-due-go = Elegir palabras nuevas
suggested-words = Palabras propuestas
create-practice = Una bóveda de práctica: solo familias inventadas, con aviso en cada pantalla
create-vault = Crear la bóveda
create-busy = Creando la bóveda…
create-need-organisation = Falta la organización.
create-need-name = Falta su nombre.
create-need-role = Elija al menos una función.
create-need-passphrase = Falta la contraseña.

kit-title = Guarde este código en papel antes de seguir
kit-text = Si se pierde la contraseña, esta hoja abre la bóveda. Nosotros no podemos abrirla por usted, y tampoco quien se lleve la computadora.
kit-print = Imprimir
kit-have-it = Ya lo tengo en papel: ocultarlo
kit-away = Guárdelo lejos de esta computadora.
kit-away-more = Un sobre en la caja fuerte de la oficina, o con alguien de confianza. No le tome foto. Copiarlo a mano vale lo mismo que imprimirlo.
kit-prove = Muestre que lo tiene
kit-prove-text = Escriba estos grupos leyéndolos de la hoja.
kit-group = Grupo { $number }
kit-go-on = Abrir la bóveda
kit-hide-first = Primero oculte el código; luego escriba los grupos leyéndolos de la hoja.
kit-groups-open = { $count ->
    [one] Un grupo todavía no está completo.
   *[other] { $count } grupos todavía no están completos.
  }
kit-put-away = Ya le entregué la hoja
kit-of = De
kit-vault = Bóveda
recovery-kit = Hoja de recuperación
kit-how = Para abrir la bóveda con esta hoja:
kit-how-1 = Inicie el programa y elija «Usar un código de recuperación».
kit-how-2 = Escriba todos los grupos en orden.
kit-how-3 = Después elija una contraseña nueva en Ajustes.
