# Quién es quién, decidido por una persona: dos registros son una misma persona, son dos, o todavía no
# se sabe; y personas del registro que quizá sean la que se está anotando.

link-who = Quién es quién
link-records = { $count ->
    [one] 1 registro
   *[other] { $count } registros son esta persona
  }
link-told-apart-of = Se concluyó que no es la misma persona que otro registro: { $reason }
link-find = Es la misma persona que…
link-title = ¿Es { $name } otra persona que ya está en el registro?
link-about = Un enlace equivocado le da a un padre o una madre la decisión de otra persona. Compare antes de decidir.
link-likely = Quizá sea la misma persona
link-search = Buscar a la otra persona
link-search-words = Nombre, número A o teléfono
link-search-hint = Los nombres en cualquier orden, o parte de un número.
link-among = Buscar entre
link-with = con { $name }
link-nothing = No hay nadie más así. Pruebe con menos palabras, o con parte de un número A.
link-count = { $count ->
    [one] Hay 1
   *[other] Hay { $count }
  }
link-part-parent = Madre o padre
link-part-child = Hija o hijo
link-part-relative = Familiar
link-table = Las dos personas, línea por línea
link-what = Qué
link-agrees = Comparación
link-counted = { $agreeing ->
    [one] 1 línea es igual,
   *[other] { $agreeing } líneas son iguales,
  } { $differing ->
    [0] ninguna es distinta.
    [one] 1 es distinta.
   *[other] { $differing } son distintas.
  } Lo que no se sabe no prueba nada.
link-verdict-same = Igual
link-verdict-alike = Parecido, puede ser
link-verdict-differs = Distinto
link-verdict-one = Se sabe de una
link-verdict-none = No se sabe
link-verdict-shown = No prueba nada
link-row-identifiers = Números
link-row-names = Nombres y formas de escribirlos
link-row-born = Nacimiento
link-row-sex = Sexo
link-row-country = País
link-row-places = Lugares
link-row-languages = Idiomas
link-row-kin = Madres, padres, hijas e hijos
link-row-points = Teléfonos y direcciones
link-row-whereabouts = Dónde está
link-row-statements = Lo que dijo
link-child-of = hija o hijo
link-parent-of = madre o padre
link-said = sobre { $about }, { $stage }, { $day }
link-decide = Lo que usted concluye
link-same = Es la misma persona
link-apart = Es otra persona
link-unsure = Todavía no se sabe
link-reason = Por qué
link-reason-hint = Lo que lo muestra: un número, una fecha, lo que dijo un familiar. Queda en el registro.
link-need-finding = Elija lo que concluye.
link-need-reason = Escriba por qué.
link-about-nothing = Usted va a guardar: todavía no ha elegido nada.
link-about-same = Usted va a guardar: { $one } y { $other } son una misma persona. Desde ahora las llamadas, las decisiones y los números quedan juntos. Se puede deshacer.
link-about-apart = Usted va a guardar: { $one } y { $other } son dos personas. No se vuelve a preguntar mientras eso no se retire.
link-about-unsure = No se va a anotar nada. Los dos registros quedan como están.
link-same-said = Los dos registros son ahora una misma persona.
link-apart-said = Quedó anotado que son dos personas.
link-unsure-said = No se anotó nada. Los dos registros quedan como están.
link-coordinator-only = Su función no enlaza registros. Puede hacerlo una persona de coordinación o de defensa legal.
link-one-already = Ya son una misma persona. Para separar los registros, abra «Separar registros» junto a la persona.
link-parent-and-child = Consta que una es madre o padre de la otra. Corrija primero ese par.
link-contradict = Sus números A son distintos. Solo la defensa legal puede decir que aun así son una misma persona: consúltele.
link-too-many = Muchísimos registros o pares serían una sola persona. Pida que lo decida la defensa legal.
link-apart-stands = Alguien del equipo concluyó que son dos personas. Retire eso primero, si la evidencia cambió.
link-apart-reason = Alguien del equipo concluyó que son dos personas: { $reason }
link-apart-take-back = Retirar eso
link-apart-taken-back = Se retiró. Usted puede decidir de nuevo.

unlink-open = Separar registros
unlink-title = Separar los registros de { $name }
unlink-together = Lo que consta en conjunto
unlink-which = Cuál enlace está mal
unlink-link = Registro { $one } y registro { $other }
unlink-said-by = Enlace de { $name }, { $when }
unlink-parts = Entonces el registro { $stay } es una persona y el registro { $leave } es otra.
unlink-still-one = Siguen siendo una misma persona: hay otros enlaces. Retire también esos.
unlink-none = No hay ningún enlace vigente. Vuelva y abra otra vez la familia.
unlink-reason = Por qué está mal el enlace
unlink-need-link = Elija el enlace que está mal.
unlink-need-reason = Escriba por qué está mal.
unlink-about = Usted va a guardar: se retira este enlace. Cada anotación vuelve al registro que nombra; no se borra nada, y se pueden enlazar otra vez.
unlink-save = Retirar el enlace
unlink-said = Se retiró el enlace.
unlink-done = Se retiró el enlace. Cada anotación está con el registro que nombra. Si no era ese, compare los registros y enlácelos otra vez.
unlink-people = Quiénes son ahora
unlink-open-family = Abrir
unlink-open-label = Abrir a { $name }
unlink-written = { $count ->
    [one] 1 anotación se hizo mientras eran una sola persona
   *[other] { $count } anotaciones se hicieron mientras eran una sola persona
  }
unlink-to-place = { $count ->
    [0] todas en su lugar
    [one] falta ubicar 1
   *[other] falta ubicar { $count }
  }
unlink-written-about = Quien las hizo pudo referirse a cualquiera de las dos personas. Diga de cada una si se queda. Lo que es de la otra persona se retira aquí, y usted lo anota allá. Esta lista queda en esta computadora hasta que las ubique o la bóveda se bloquee; nadie más la ve.
unlink-entry = Una anotación: { $kind }
unlink-stands-with = está con { $name }
unlink-stays = Se queda
unlink-stays-label = Se queda: { $what }
unlink-stays-done = Se queda
unlink-move = Es de { $name }
unlink-move-label = Es de { $name }, retirarla de aquí: { $what }
unlink-moved = Retirada. Anótela con { $name }.
unlink-moved-said = Se retiró la anotación.
unlink-nothing-written = No se anotó nada mientras eran una sola persona: no hay nada que ubicar.
unlink-leave = Volver a la familia

like-title = ¿Ya está en el registro?
like-about = Compare antes de anotar a alguien dos veces. Esto no impide guardar.
like-loud = { $count ->
    [one] { $names } tiene este mismo número A. Abra su familia antes de guardar.
   *[other] { $names } tienen este mismo número A. Abra sus familias antes de guardar.
  }
like-open = Abrir
like-open-label = Abrir a { $name }, con { $with }
like-kept = Lo que escribió queda guardado: abra otra vez «Agregar una familia» para seguir.
like-announced = { $count ->
    [one] Hay 1 persona en el registro que quizá sea la misma.
   *[other] Hay { $count } personas en el registro que quizá sean la misma.
  }
like-failed = No se pudo ver si ya está en el registro. De todos modos puede guardar.

weighed-why = Por qué
weighed-for = A favor
weighed-against = En contra
weighed-nothing = Nada
weighed-neither = No dice nada ni a favor ni en contra:
weighed-decides = El programa solo compara; decide una persona.

# Quién puede estar escrito dos veces
dup-title = ¿Son { $one } y { $other } una sola persona?
dup-none = Nadie parece estar escrito dos veces
dup-none-text = Nadie del registro se parece tanto a otra persona como para que sea más probable que sean una que dos. Se revisa de nuevo cada vez que usted llega aquí.
dup-possible = Mostrar también a quien posiblemente sea la misma persona
dup-of = { $place } de { $count } que pueden ser una sola persona
dup-looking = Buscando quién puede estar escrito dos veces
dup-before = Anterior
dup-next = Siguiente
dup-begun = Guarde lo que empezó, o borre el motivo, antes de seguir.
dup-last = Ese era el último.
dup-first = Ese es el primero.
dup-decided-before = Alguien determinó que son dos personas. Desde entonces cambiaron sus nombres, números o datos.
dup-pairs = { $pairs ->
    [0] No están en ninguna pareja.
    [one] Están en una pareja, que espera la respuesta.
   *[other] Están en { $pairs } parejas, que esperan la respuesta.
 }
dup-go = ¿Escritos dos veces?
dup-go-detail = Registros que pueden ser una sola persona
