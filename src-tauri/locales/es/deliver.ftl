# Sale la lista consolidada: nombres de estados y columnas, y lo que dice la línea de comandos.
delivery-state-drafted = Borrador, espera a una segunda persona
delivery-state-approved = Aprobado, aún no enviado
delivery-state-exported = Enviado
delivery-state-discarded = Descartado antes de salir

deliver-column-parent-name = Padre o madre
deliver-column-parent-a-number = Número A del padre o de la madre
deliver-column-child-name = Hijo o hija
deliver-column-child-a-number = Número A del hijo o de la hija
deliver-column-list-reference = Su lista del
deliver-column-list-row = Fila
deliver-column-election = Elección
deliver-column-date-final = Definitiva desde
deliver-column-child-counsel-confirmed = Confirmado por quien representa a la niña o al niño
deliver-column-remarks = Observaciones
deliver-column-practice = Práctica

deliver-format-csv-excel = CSV para Excel
deliver-format-csv-machines = CSV para programas
deliver-format-xlsx = Libro de Excel

cli-deliver-preflight = Listos: { $ready } pares. Retenidos: { $held }. En un borrador: { $inbatch }. Enviados sin cambios: { $delivered }.
must-notify = { $parent } – { $child }: lo que dice el envío { $delivery } ya no vale. Hay que avisar al gobierno.
cli-deliver-missing = { $count } × { $what }
cli-deliver-held = { $parent } – { $child }: { $missing }
cli-deliver-none = Todavía no hay ningún envío.
cli-deliver-summary = Envío { $number } a { $recipient }, { $asof }: { $lines } líneas, { $parents } padres y madres, { $children } hijos. { $state }.
cli-deliver-by = Lo preparó { $author }; lo aprobó { $approver }.
cli-deliver-next-approve = Debe aprobarlo otra persona: deliver approve { $number }.
cli-deliver-exported = Envío { $number }: { $rows } filas en { $folder }.
cli-deliver-plain = Los archivos no están sellados: quien los tenga puede leerlos.
cli-deliver-sealed = Los archivos están sellados para { $count } destinatarios.
cli-funnel-as-of = Al { $day }
cli-funnel-head = etapa
cli-funnel-parent = padres
cli-funnel-child = hijos
cli-funnel-pair = pares
funnel-listed = En la lista
funnel-attempted = Se intentó hablar
funnel-reached = Se habló
funnel-counselled = Derechos explicados
funnel-final = Decisión definitiva
funnel-aligned = Coincide con la del hijo o la hija
funnel-delivered = Enviado
