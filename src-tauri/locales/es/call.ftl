# La llamada y la decisión con el teclado: el reloj, los intérpretes, lo que sigue, lo pendiente.

call-the-next = Llamar
call-nobody-now = Ahora no se puede llamar a nadie de sus siguientes pasos.
call-refresh-first = Esto se leyó hace un rato: actualice antes de llamar.
call-not-this-row = Esta fila no se llama ahora. Enter abre la familia.
call-nobody-next = Guardado. Ahora no se puede llamar a nadie más.

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
call-relay-languages = De qué idioma a cuál, { $place }
call-relay-hint = Como: mam – español
call-relay-add = Otro intérprete en la cadena
call-relay-remove = Quitar al intérprete { $place }

call-identity-unspoken = Con este resultado nadie pudo pasar la comprobación de identidad: corrija una de las dos cosas.
call-message-not-allowed = Aquí no se puede dejar recado. Si se dejó, elija «Se dejó más de lo acordado».

call-next = 4 · Qué sigue
call-next-later = Elija qué pasó: aquí verá lo que propondrá la lista de Hoy.
# $act is one of the next steps, as “Call again”.
call-next-proposed = La lista de Hoy propondrá: { $act }, desde el { $day }. Nada de esto se anota.
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
