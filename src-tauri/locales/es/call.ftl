# La llamada y la decisión con el teclado: el reloj, los intérpretes, lo que sigue, lo pendiente, la segunda lectura.

call-the-next = Llamar
call-nobody-now = Ahora no se puede llamar a nadie de sus siguientes pasos.
call-refresh-first = Esto se leyó hace un rato: actualice antes de llamar.
call-not-this-row = Esta fila no se llama ahora. Enter abre la familia.
call-nobody-next = Guardado. Ahora no se puede llamar a nadie más.
call-next-unread = Guardado. No se pudo leer a quién se puede llamar ahora: mire en Hoy.

call-point-before = Número anterior
call-point-next = Número siguiente
call-message-free = Se puede dejar cualquier recado.
call-number-later = El número aparece cuando se puede llamar.
call-looked-long-ago = Esto se leyó hace más de 5 minutos: puede haber cambiado si se puede llamar.
call-look-again = Mirar otra vez
call-start = Comenzar
call-start-hint = Púlselo al marcar: cuenta los minutos.
call-stop = Parar
call-running = de llamada
call-started = El reloj está corriendo.
call-stopped = { $count ->
    [one] El reloj paró: { $count } minuto.
   *[other] El reloj paró: { $count } minutos.
  }

# $place counts the interpreters in order of relay.
call-relay-name = Intérprete { $place }
call-relay-languages = Idiomas { $place }
call-relay-hint = Como: mam – español
call-relay-add = Otro intérprete en la cadena
call-relay-remove = Quitar intérprete { $place }

call-identity-unspoken = Con este resultado nadie pudo pasar la comprobación de identidad: corrija una de las dos cosas.
call-message-not-allowed = Aquí no se puede dejar recado. Si se dejó, elija «Se dejó más de lo acordado».

call-next = 4 · Qué sigue
call-next-later = Elija qué pasó: aquí verá lo que propondrá la lista de Hoy.
# $act is one of the next steps, as “Call again”.
call-next-proposed = La lista de Hoy propondrá: { $act }, desde el { $day }. Es solo una propuesta: no se anota ningún día.
call-next-agreed = La lista de Hoy propondrá: llamar a la hora acordada, { $when } allá. La hora queda anotada.
call-next-ask = Escriba el día y la hora que le pidieron: la lista de Hoy los propondrá.
call-next-nothing = Ya hay decisión definitiva para cada hijo o hija: la lista de Hoy no propone otra llamada.
call-agree = Acordar una hora
call-agree-nothing = No se acordó hora

# $who is “The person themself”, “A relative or neighbour”, …
call-about-with = Con quién se habló: { $who }.
call-about-point = { $channel }: { $kind }, { $whose }.
call-about-way = { $channel }.
call-about-minutes = { $count ->
    [one] { $count } minuto.
   *[other] { $count } minutos.
  }
call-about-relay = Por medio de { $interpreters }.
call-about-hour = Llamar otra vez el { $when }, hora de allá.
call-save-next = Guardar, siguiente

unfinished = Sin terminar
unfinished-contact = Contacto con { $who }
unfinished-statement = Decisión de { $who }
unfinished-go-on = Seguir con esto
unfinished-text = Se conserva hasta que se guarde o se bloquee la bóveda. Todavía no está en el registro.

keys-call = Llamar: la fila, o la primera que se puede llamar
keys-clock = Comenzar o parar el reloj de la llamada
keys-identity-passed = Identidad: comprobada
keys-identity-failed = Identidad: no correspondió
keys-identity-not-done = Identidad: sin comprobar
keys-wish = Elegir la decisión
keys-previous-child = Ir al hijo o la hija anterior
keys-next-child = Ir al hijo o la hija siguiente
keys-second-look = Ir a la segunda lectura; allí: anotarla
keys-leave-or-back = De la segunda lectura, volver; si no, salir y conservar lo escrito

statement-whose = Sobre quién es la decisión
# $age is a number or a range as 8–10.
statement-child-aged = { $name }, { $age }
statement-child-begun = { $child }: comenzada
statement-stage = 4 · Qué tan firme es
stage-text-preliminary = Se queda con nosotros
stage-text-final = Se puede enviar después de una segunda lectura
statement-need-stage = Diga si es preliminar o definitiva.
statement-look = Pasar a una segunda lectura
statement-look-open = { $count ->
    [one] Pasar a una segunda lectura: falta { $count } cosa
   *[other] Pasar a una segunda lectura: faltan { $count } cosas
  }
statement-open = { $count ->
    [one] Falta una cosa.
   *[other] Faltan { $count } cosas.
  }
statement-of-child = { $child }: { $missing }
statement-read-in = Para repetirle, en { $language ->
    [en] inglés
   *[es] español
  }
look-title = Segunda lectura: así quedará en el registro
look-not-reached = Nadie ha anotado un contacto con { $name } en el que se comprobó quién es. Regrese y anote primero ese contacto, si no consta en otro lugar.
look-no-interpreter = Se habló en { $language } y no se nombra a quien interpretó. Si quien lo anotó habla ese idioma, está bien.
look-text = Lea cada línea. Todavía no se anota nada; Esc regresa y conserva todo.
look-stands = Lo que quedará
look-before = Lo que hay ahora
look-before-none = Todavía no hay nada sobre este hijo o esta hija.
look-changes = Qué cambia
look-change = { $what }: { $before } → { $after }
look-change-nothing = La decisión no cambia: se dice otra vez.
look-change-first = La primera decisión sobre este hijo o esta hija.
look-what-wish = Decisión
look-what-stage = Firmeza
look-what-conditions = Condiciones
look-what-language = Idioma
look-what-read-back = Se le repitió
look-what-reconfirm = Confirmar otra vez antes del
look-none = ninguna
look-yes = sí
look-no = no
look-said-today = Dicha hoy, en { $language }. { $how }
look-said-on = Dicha el { $day }, en { $language }. { $how }
look-relay = Por medio de { $interpreters }
look-counselled = Asesoría legal de { $name }
look-topics = Repitió { $said } de { $all } temas
look-several = { $count ->
    [one] Se sustituye una decisión; queda en el registro.
   *[other] Se sustituyen { $count } decisiones que se contradicen; quedan en el registro.
  }
look-back = Volver y cambiar algo
look-wait = Se está anotando: un momento, y verá qué se hizo.
look-save = { $count ->
    [one] Así es: anotarla
   *[other] Así es: anotar las { $count }
  }
look-recorded = Anotada: { $children }. Sin anotar: { $open }. Lo que falta sigue aquí; púlselo otra vez para anotarlo.
look-saved-last = Lo último que se anotó es la decisión sobre { $child }.
look-changed = Mientras tanto cambió lo que está anotado, así que todavía no se anotó nada. Lea otra vez cada línea y luego pulse para anotarlo.
look-saved = { $count ->
    [one] Se anotó la decisión.
   *[other] Se anotaron { $count } decisiones.
  }
statement-topics-of = Lo que repitió, sobre { $child }
look-read-back = Se le repitió en su idioma; dijo que sí
look-not-read-back = No se le ha repetido
