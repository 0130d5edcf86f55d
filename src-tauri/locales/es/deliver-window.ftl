# La pantalla de envíos en la ventana: qué puede salir, qué falta, borradores, aprobación, archivos, registro.
place-deliver = Enviar
field-folder = la carpeta (debe existir y no tener todavía ningún archivo de este envío)
field-approver = quién aprueba
field-pairs = los pares de este borrador
field-id = el envío

deliver-of = Pares al { $day } · en un borrador: { $draft } · enviados, sin cambios: { $delivered }
deliver-must-notify = { $parent } – { $child }: lo que dice el envío { $delivery } ya no vale. Hay que avisar al gobierno.
deliver-parts = Partes de esta pantalla
deliver-counting = Revisando cada par…
tab-ready = Pueden salir
tab-held = Retenidos
tab-ledger = Envíos
ready-title = Cada línea, exactamente como saldría
ready-empty = Ningún par puede salir ahora.
ready-empty-text = Un par sale cuando la decisión de la madre o el padre es definitiva, quien representa a la niña o al niño confirmó la suya, las dos coinciden, ambas partes legales dieron su visto bueno y hay permiso para compartirla con el gobierno.
ready-empty-held = { $count ->
    [one] Ver qué le falta a 1 par
   *[other] Ver qué les falta a { $count } pares
  }
deliver-lines = Líneas del archivo
line-number = Línea
line-take = Sale
line-take-number = Sale la línea { $number }
line-warnings = Conviene revisar
deliver-recipient = Para
deliver-need-line = Todas las líneas están fuera: deje salir al menos una.
deliver-need-recipient = Diga a quién va.
deliver-draft-hint = Un borrador no se envía. Debe aprobarlo otra persona.
deliver-draft = { $count ->
    [one] Preparar un borrador de 1 línea
   *[other] Preparar un borrador de { $count } líneas
  }
deliver-drafted = El borrador está preparado.
what-leaves = Qué sale
what-leaves-text = Nombres y números A como los tiene la propia lista del gobierno, su lista y su fila, la decisión en palabras de expediente, el día en que fue definitiva y que quien representa a la niña o al niño confirmó la suya.
what-stays = Qué no puede salir nunca
what-stays-text = Teléfonos y direcciones, condiciones y motivos, notas, quién llamó y quién interpretó, otros familiares. No hay casilla que los añada, y el archivo terminado se revisa en busca de ellos antes de escribirse.

held-reasons = Qué falta
held-overlap = A un par le pueden faltar varias cosas: estos números no se suman.
held-pairs = { $count ->
    [one] 1 par
   *[other] { $count } pares
  }
held-pair = Par
held-besides-head = Le falta además
held-besides = { $count ->
    [0] nada
    [one] 1 cosa
   *[other] { $count } cosas
  }
held-names = { $parent } y { $child }
held-empty = Ningún par está retenido.
held-empty-text = Aquí están los pares que todavía no pueden salir, cada uno con lo que le falta.

ledger-empty = Nunca se envió nada.
ledger-empty-text = Aquí está cada borrador y cada envío: quién lo preparó, quién lo aprobó, cuándo salió y las huellas de sus archivos.
ledger-delivery = Envío
ledger-recipient = Para
ledger-lines = Líneas
ledger-parents = Padres y madres
ledger-children = Hijos e hijas
ledger-author = Lo preparó
ledger-approver = Lo aprobó
ledger-left = Archivos hechos
ledger-not-left = todavía no
ledger-never-left = nunca
ledger-state = Cómo está
ledger-never-edited = Nada de lo enviado se modifica nunca. Un cambio de decisión es una línea nueva en un envío posterior.

delivery-number = Envío { $number }
delivery-of = para { $recipient } · lo preparó { $author }, { $when }
delivery-lines = Cada línea, exactamente como sale
delivery-counts = Líneas: { $lines } · padres y madres: { $parents } · hijos e hijas: { $children }
delivery-approved-by = Lo aprobó { $approver }, { $when }.
delivery-approved-said = El envío quedó aprobado.
delivery-discarded-text = Este borrador se retiró antes de salir. Sus pares quedan libres para el siguiente.

approve-title = Debe aprobarlo otra persona
approve-own = Usted preparó este envío y no puede aprobarlo. Otra persona lee cada línea de abajo y escribe aquí su propia contraseña.
approve-other = { $author } preparó este envío. Quien lo apruebe debe ser otra persona: lea cada línea de abajo y escriba aquí su propia contraseña.
approve-who = Pueden hacerlo: { $names }.
approve-nobody = Nadie más tiene aquí la función de defensa legal.
approve-admit = Admitir a otra persona
approve-what = Aprobar firma estas líneas, y ninguna otra, con la llave propia de quien aprueba.
approver-passphrase = Contraseña de quien aprueba
approver-passphrase-hint = Se usa una vez y no se guarda. El programa sigue abierto a nombre de usted.
approve-need-passphrase = Falta la contraseña de quien aprueba.
approve = Aprobar
approve-busy = Revisando la llave y las líneas…

discard = Retirar este borrador
discard-about = Queda en la lista de envíos como retirado. Sus pares quedan libres para el siguiente borrador.
discard-save = Retirarlo
discard-need-reason = Diga por qué.
discard-done = El borrador se retiró.

export-title = Hacer los archivos
export-folder = Carpeta para los archivos
export-folder-hint = Elija una carpeta que exista o pegue su ruta. Nada de lo que hay en ella se sobrescribe.
export-formats = Qué archivos
export-sealing = Cómo salen
export-sealed = Sellados
export-plain = Sin sellar
export-recipients = Destinatarios del sello
export-recipients-hint = Sus destinatarios age, uno por línea; cada uno empieza por age1. Solo ellos pueden abrir los archivos.
export-plain-text = Los archivos sin sellar los puede leer quien los tenga: la memoria USB, el correo, la impresora.
export-plain-meant = Elijo archivos sin sellar y sé quién los tendrá
export-practice = Esta es una bóveda de práctica: cada línea de los archivos dice PRACTICE.
export-need-folder = Elija la carpeta.
export-need-format = Elija al menos un tipo de archivo.
export-need-recipient = Indique un destinatario del sello.
export-need-plain = Diga que quiere archivos sin sellar.
export-recipient-unread = Un destinatario empieza por age1 y solo tiene letras y cifras.
export-not-you = Los archivos los hace quien tiene la función de defensa legal: el archivo terminado se revisa en busca de lo que no puede salir.
export = Hacer los archivos
export-busy = Haciendo y revisando los archivos…
export-done-said = Los archivos están hechos.
exported-title = Archivos hechos por { $by }, { $when }
exported-file = Archivo
exported-hash = SHA-256
exported-sealed = { $count ->
    [one] Sellados para 1 destinatario:
   *[other] Sellados para { $count } destinatarios:
  }
exported-plain = Sin sellar: quien tenga estos archivos puede leerlos.
