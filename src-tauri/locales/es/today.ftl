# El primer lugar de la ventana: qué hacer ahora. Las horas son siempre las de allá, donde está la madre o el padre.

place-today = Hoy
today-of = Al { $day }
today-whose = De quién es el trabajo que se muestra
today-mine = A mi cargo
today-everybodys = De todo el equipo
today-refresh = Actualizar
today-keys = ↑ ↓ cambia de fila · Enter abre
today-reading = Buscando lo que toca hoy…
today-refreshed = La lista se leyó de nuevo.
today-changed = Puede que la lista haya cambiado.
today-aged = Esto se leyó hace más de { $minutes } minutos: puede haber cambiado a quién se puede llamar.

today-must-notify = Avisar al gobierno: lo que se envió ya no vale
today-alignment-changed = Antes coincidían y ya no
today-next-step = Siguientes pasos
today-agreed-call = Llamadas acordadas para los próximos días
today-conflict = Decisiones que no coinciden
today-needs-counsel = Para consulta legal
today-decision = Hablamos hace 28 días y todavía no hay decisión definitiva
today-childs-side = La madre o el padre ya decidió; falta la parte de la niña o el niño
today-best-interests-route = Se espera una determinación del interés superior
today-reconfirm = Decisiones por confirmar de nuevo
today-coming-of-age = Hijas e hijos que cumplen la mayoría de edad
today-count-parents = { $count ->
    [one] { $count } madre o padre
   *[other] { $count } madres y padres
  }
today-count-children = { $count ->
    [one] { $count } hijo o hija
   *[other] { $count } hijos e hijas
  }
today-count-pairs = { $count ->
    [one] { $count } par
   *[other] { $count } pares
  }

today-part-now = Se puede llamar ahora: dentro de su horario seguro
today-part-was-now = Dentro de su horario seguro cuando se leyó: actualice antes de llamar
today-part-later = Todavía no: más tarde, según la hora de allá
today-part-none = Sin llamada, o sin número al que se pueda llamar

today-may-call = Se puede llamar ahora
today-was-open = Actualice antes de llamar
today-there = { $time } allá
# $hour en las frases de abajo: una hora, con su día si no es hoy.
today-hour = las { $time }
today-hour-on = el { $day } a las { $time }
today-opens = Todavía no: desde { $hour } allá
today-agreed-later = Todavía no: acordado para { $hour } allá
today-agreed = Acordado para { $hour } allá
today-no-number = No hay ningún número al que se pueda llamar
# Se dice una vez encima de las filas; la marca está en cada una de las que se trata.
today-assumed = «Horas supuestas»: nadie ha dicho qué horas son seguras, así que se supuso que de día.
today-assumed-mark = Horas supuestas

today-todo-must-notify = Escriba a quien lo recibió que esto ya no vale
today-todo-alignment-changed = Vea qué cambió y si así se quiso
today-todo-next-step = Vea en la familia qué sigue
today-todo-conflict = Nada se envía: la defensa legal de cada parte debe hablar con ella
today-todo-needs-counsel = La defensa legal revisa las dos decisiones antes de enviar nada
today-todo-decision = Vea qué falta para la decisión definitiva
today-todo-childs-side = Pregunte a la defensa legal de la niña o el niño
today-todo-best-interests-route = Pregunte a su defensa legal o acompañante cómo va
today-todo-reconfirm = Pregunte si la decisión sigue en pie
today-todo-comes-of-age = { $child } cumple la mayoría de edad y desde entonces decide por su cuenta
today-todo-turns-18 = { $child } puede cumplir 18 años desde el { $day } y entonces decide por su cuenta
today-todo-turned-18 = { $child } puede tener 18 años desde el { $day }: la persona adulta decide por su cuenta

today-at-once = De inmediato
today-due = Toca hoy
today-overdue = { $count ->
    [one] { $count } día de retraso
   *[other] { $count } días de retraso
  }
today-days-ago = { $count ->
    [one] Hace { $count } día
   *[other] Hace { $count } días
  }
today-in-days = { $count ->
    [one] En { $count } día
   *[other] En { $count } días
  }
today-child = Hijo o hija: { $child }
today-more-children = { $count ->
    [one] y { $count } hijo o hija más
   *[other] y { $count } hijos o hijas más
  }
today-more-parents = { $count ->
    [one] y { $count } madre o padre más
   *[other] y { $count } madres o padres más
  }
today-with = A cargo de { $member }
today-with-nobody = A cargo de nadie

today-empty = Todavía no hay nada que hacer.
today-empty-text = Aquí está lo que toca ahora: a quién llamar y si allá es una hora segura, decisiones que no coinciden o ya no valen, y fechas que se acercan. Se llena cuando las familias llegan con una lista, en Listas; también puede agregar una a mano, en Familias.
today-clear = Hoy no toca nada.
today-clear-mine = Hoy no toca nada que esté a su cargo.
today-clear-text = Las llamadas, las decisiones por confirmar y las fechas que se acercan aparecen aquí cuando toca. Para empezar otra cosa, reciba una lista en Listas o abra una familia en Familias.
today-to-lists = Ir a Listas
today-to-families = Ir a Familias
today-show-all = Ver lo de todo el equipo
today-nobodys = { $count ->
    [one] { $count } par no tiene a nadie a cargo.
   *[other] { $count } pares no tienen a nadie a cargo.
  }
today-nobodys-show = Verlos en Familias

today-funnel = { $count ->
    [one] En qué punto está { $count } madre o padre
   *[other] En qué punto están { $count } madres y padres
  }
today-funnel-of = Madres y padres del registro, al { $day }
today-funnel-stage = Al menos hasta aquí
today-funnel-parents = Madres y padres
today-funnel-drop = Mayor caída: { $count } menos entre «{ $from }» y «{ $to }».
today-rows-wait = Filas de listas que esperan una decisión
today-count-rows = { $count ->
    [one] 1 fila
   *[other] { $count } filas
  }
today-decide = Decidir
today-decide-rows = Decidir filas de: { $list }
