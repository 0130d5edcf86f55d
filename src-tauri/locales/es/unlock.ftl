# Abrir, crear y bloquear un archivo. Aquí no aparece ningún nombre, número ni lugar de nadie.

door-promise = Los registros se quedan en este equipo, sellados. Nadie los lee sin su frase de paso.
welcome-title = Abrir o crear un archivo
welcome-text = Un archivo es una carpeta que guarda, sellados, los registros de su organización. Elija la carpeta de uno que ya tiene, o una vacía para crear uno nuevo.
welcome-folder = Carpeta
welcome-no-folder = Todavía ninguna
welcome-choose-first = Primero elija una carpeta.
welcome-create = Crear aquí un archivo nuevo
welcome-open-hint = Si la carpeta que elige contiene un archivo, el programa le pide su frase de paso.

unlock-title = Abrir
unlock-code-title = Abrir con un código de recuperación
unlock-vault = Archivo
unlock = Abrir
unlock-busy = Abriendo…
passphrase = Frase de paso
passphrase-hint = Sus palabras en orden, separadas por espacios.
passphrase-again = La misma otra vez
passphrases-differ = Las dos frases todavía no son iguales.
secret-show = Mostrar lo escrito
recovery-code = Código de recuperación
recovery-code-hint = Todos los grupos de la hoja, en orden; los espacios y guiones no importan. O la llave de recuperación de la organización, la línea que empieza con AGE-SECRET-KEY-1.
use-recovery-code = Usar un código de recuperación
use-passphrase = Usar la frase de paso
unlock-passphrase-empty = Escriba su frase de paso.
unlock-code-empty = Escriba el código de recuperación.
unlock-safe-1 = Una frase equivocada cuesta unos segundos, nunca un registro.
unlock-safe-1-more = No se borra nada, por más veces que lo intente.
unlock-safe-2 = En esta pantalla no aparece nada de nadie.
unlock-safe-2-more = Los nombres y las notas se ven solo después de abrir.

create-title = Un archivo nuevo
create-where = Se creará en
organisation = Organización
your-name = Su nombre
your-name-hint = Como le conocen sus colegas. Aparece junto a lo que usted anota.
your-roles = Lo que usted hace
role-volunteer = Voluntariado: llama a padres y madres, anota contactos y decisiones preliminares
role-coordinator = Coordinación: lo mismo, y listas, asignaciones y borradores de envíos
role-counsel = Defensa legal: lo mismo, y decisiones definitivas, notas privilegiadas y aprobaciones
role-auditor = Auditoría: lee todo menos las notas privilegiadas, no escribe nada
role-keeper = Custodia: admite miembros, cambia funciones y llaves
role-short-volunteer = voluntariado
role-short-coordinator = coordinación
role-short-counsel = defensa legal
role-short-auditor = auditoría
role-short-keeper = custodia
create-passphrase-title = Su frase de paso
create-passphrase-text = Abre el archivo, y nadie puede buscarla por usted. Siete palabras sorteadas por el programa se recuerdan bien y no se adivinan.
suggest-words = Proponer palabras
suggested-words = Palabras propuestas
create-practice = Un archivo de práctica: solo familias inventadas, con aviso en cada pantalla
create-vault = Crear el archivo
create-busy = Creando el archivo…
create-need-organisation = Falta la organización.
create-need-name = Falta su nombre.
create-need-role = Elija al menos una función.
create-need-passphrase = Falta la frase de paso.

kit-title = Guárdelo en papel antes de seguir
kit-text = Si se pierde la frase, esta hoja abre el archivo. Nosotros no podemos abrirlo por usted, y tampoco quien se lleve el equipo.
kit-print = Imprimir
kit-have-it = Ya lo tengo en papel: ocultarlo
kit-away = Guárdelo lejos de este equipo.
kit-away-more = Un sobre en la caja fuerte de la oficina, o con alguien de confianza. No le tome foto. Copiarlo a mano vale lo mismo que imprimirlo.
kit-prove = Muestre que lo tiene
kit-prove-text = Escriba estos grupos leyéndolos de la hoja.
kit-group = Grupo { $number }
kit-go-on = Abrir el archivo
kit-hide-first = Primero oculte el código; luego escriba los grupos leyéndolos de la hoja.
kit-groups-open = { $count ->
    [one] Un grupo todavía no está completo.
   *[other] { $count } grupos todavía no están completos.
  }
kit-put-away = La hoja ya está en sus manos
kit-vault = Archivo
recovery-kit = Hoja de recuperación
kit-how = Para abrir el archivo con esta hoja:
kit-how-1 = Inicie el programa y elija «Usar un código de recuperación».
kit-how-2 = Escriba todos los grupos en orden.
kit-how-3 = Después elija una frase nueva en Ajustes.
