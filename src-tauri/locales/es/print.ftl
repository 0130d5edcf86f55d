# Hojas impresas: el formulario de elección, la hoja de búsqueda, la hoja de recuperación, el resumen
# para la defensa. El formulario se lee en voz alta: palabras cortas, y ninguna que asuste.

print-day = { $month ->
    [1] { $day } de enero de { $year }
    [2] { $day } de febrero de { $year }
    [3] { $day } de marzo de { $year }
    [4] { $day } de abril de { $year }
    [5] { $day } de mayo de { $year }
    [6] { $day } de junio de { $year }
    [7] { $day } de julio de { $year }
    [8] { $day } de agosto de { $year }
    [9] { $day } de septiembre de { $year }
    [10] { $day } de octubre de { $year }
    [11] { $day } de noviembre de { $year }
   *[12] { $day } de diciembre de { $year }
  }
print-practice = PRÁCTICA: personas inventadas
print-made = La hizo { $organisation } el { $day }. Hoja { $code }
print-page = Página { $page } de { $pages }
print-years = { $years ->
    [one] 1 año
   *[other] { $years } años
  }
print-years-between = entre { $from } y { $to } años
print-not-recorded = no consta

print-form-title = Formulario de elección
print-form-parent = Formulario: madre o padre
print-form-child = Formulario: niña o niño
print-form-read = Este formulario se le lee en voz alta, en un idioma que usted entiende, antes de marcar nada.
print-form-yours = La respuesta es solo suya. Puede cambiarla después: dígaselo a quien le representa. Nadie puede marcar una casilla que usted no eligió.
print-form-silence = Si este formulario no regresa, eso no es una respuesta. Usted no pierde nada por ello.
print-form-parent-name = Nombre de la madre o del padre
print-form-child-name = Nombre de la niña o del niño
print-form-choose = Lo que quiero para esta hija o este hijo
print-form-choose-child = Lo que quiero
print-form-one-box = Marque una sola casilla. Un formulario por hija o hijo.
print-choice-reunify-country-of-origin = Quiero que mi hija o hijo regrese conmigo, a nuestro país.
print-choice-reunify-third-country = Quiero que estemos juntos en otro país.
print-choice-reunify-in-us = Quiero que estemos juntos en Estados Unidos.
print-choice-child-remains-with-sponsor = Quiero que mi hija o hijo se quede en Estados Unidos con un familiar u otra persona que le cuide.
print-choice-child-remains-pursue-claim = Quiero que mi hija o hijo se quede en Estados Unidos y siga con su propio caso.
print-choice-return-parent-with-child = Quiero que mi hija o hijo regrese, con su otra madre o padre o con otro familiar.
print-choice-undecided = Todavía no lo he decidido.
print-choice-declines-to-state = Prefiero no decirlo.
print-choice-other = Quiero otra cosa; la digo abajo con mis palabras.
print-wish-return = Quiero regresar con mi mamá o mi papá.
print-wish-stay = Quiero quedarme.
print-wish-other = Quiero otra cosa. Quien me representa sabe qué es.
print-wish-undecided = Todavía no lo he decidido.
print-wish-wants-counsel-first = Antes quiero hablar con una abogada o un abogado.
print-form-condition = Con mis palabras, y si hay alguna condición (por ejemplo: solo junto con mi otra hija)
print-form-no-reasons = No escriba razones en este formulario. Quedan entre la niña o el niño y quien le representa.
print-form-read-back-title = Relectura
print-form-read-back = Me leyeron la casilla que marqué, en un idioma que entiendo, y dice lo que quiero.
print-form-language = Idioma en que se leyó, y de qué lugar
print-form-signs = Quién firma
print-form-signs-child = La niña o el niño
print-form-signs-for = Su madre, su padre o representante legal, porque tiene menos de 14 años o no puede firmar
print-form-sign-parent = Firma o huella de la madre o del padre
print-form-sign-child = Firma o huella, y nombre de quien firma por la niña o el niño
print-form-sign-when = Día y lugar
print-form-sign-counsel = Abogada o abogado: nombre y firma
print-form-sign-witness = Intérprete o testigo: firma
print-form-not-for = No es del gobierno. No quita ningún derecho ni acepta ninguna deportación. Solo para quienes representan a la persona, y para lo marcado.

print-field-title = Hoja de búsqueda
print-field-until = Úsela hasta el { $day }.
print-field-destroy = Destrúyala ese día o al terminar la búsqueda, lo que llegue primero: quémela o rómpala en pedazos pequeños. No guarde foto de ella.
print-field-who = A quién buscamos
print-field-name = Nombre
print-field-spellings = También escrito o llamado
print-field-municipality = Municipio
print-field-age = Edad
print-field-never = Qué no decir
print-field-never-1 = No diga por qué busca a esta persona hasta saber que es ella.
print-field-never-2 = No nombre a nadie más de la familia, ni hable de autoridades o de un caso.
print-field-never-3 = Si otra persona pregunta, usted trae un recado personal. No deje ningún papel.
print-field-never-4 = Antes de ir, pregunte a su colega qué más no debe oír esta familia.
print-field-back = Cuando sepa algo
print-field-back-text = Llámenos. No mande ningún nombre ni lugar por mensaje.
print-field-call = Llamar a
print-field-number = Número, escrito a mano
print-field-log = Visitas, escritas a mano
print-field-log-day = Día
print-field-log-place = Lugar
print-field-log-asked = A quién se preguntó
print-field-log-found = Qué resultó
print-field-not-for = Solo para buscar a esta persona. No es para ningún gobierno ni para la prensa; no se copia, no se le toma foto, no se deja con nadie. Si se pierde o se la quitan, llame enseguida.

print-kit-not-for = Solo para abrir la bóveda cuando se pierde la contraseña. No se guarda con la computadora, no se le toma foto, no se manda ni se copia a otra computadora.
print-kit-file = Si esta hoja salió de un archivo, bórrelo en cuanto la imprima: quien lo tenga puede abrir la bóveda.

print-summary-title = Resumen de la familia para la defensa
print-summary-text = Lo que dicen los registros el día en que se hizo. No lleva cómo ubicar a las personas ni lo que se dijo en confianza.
print-summary-people = Personas
print-summary-person = { $name } ({ $part })
print-summary-born = Nacimiento
print-summary-a-number = Número A
print-summary-languages = Idiomas
print-summary-contact = Contacto
print-summary-counsel = Quien representa
print-summary-spellings = Otras formas del nombre
print-summary-points = Formas de contacto, por clase y estado
print-summary-purpose = Permiso para
print-summary-answer = Respuesta
print-summary-on = Día
print-summary-pairs = Madre o padre, e hija o hijo
print-summary-pair = { $parent } y { $child } ({ $relation })
print-summary-parent-wants = Lo que quiere la madre o el padre
print-summary-child-wants = Lo que quiere la niña o el niño, según quien le representa
print-summary-nothing-said = No consta nada.
print-summary-said = { $wish } ({ $state }), dicho el { $day }.
print-summary-condition = Condición, con sus palabras: «{ $words }».
print-summary-reconfirm = Hay que confirmarlo de nuevo antes del { $day }.
print-summary-parent-counsel = Representante de la madre o del padre
print-summary-child-counsel = Representante de la niña o del niño
print-summary-deliveries = En el envío
print-summary-not-delivered = no se ha enviado
print-summary-missing = Falta antes de poder enviarse
print-summary-not-for = Confidencial, para la defensa en este asunto. No se presenta ante el tribunal, no es para ningún gobierno ni parte de un envío. Lo que se envía sale solo por Envíos.
print-part-parent = madre o padre
print-part-child = hija o hijo
print-part-relative = familiar
print-point-untried = sin intentar
print-point-rings = suena
print-point-works = funciona
print-point-dead = fuera de servicio
print-point-wrong-person = de otra persona
print-consent-contradicting = dos respuestas

print-memo-none = Ninguna.
print-memo-not-for = Contiene nombres y números A: solo para quien envió estas listas y para la defensa. Dice lo que dicen los propios archivos de quien los envió, y nada de lo que las familias nos contaron.
