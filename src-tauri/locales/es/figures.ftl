# Las tablas de los informes conjuntos. Las palabras son las del informe, traducidas; lo nuestro lleva
# asterisco.
table1-title = Tabla 1: reunificaciones, niñas y niños
table1-total = Total de posibles hijas e hijos de posibles miembros del grupo
table1-discharged = Total que salió del cuidado de ORR
table1-reunified = Salieron y se reunieron con la madre o el padre de quien fueron separados
table1-discharged-other = Salieron en otras circunstancias apropiadas
table1-in-class = En cuidado de ORR, con madre o padre dentro del grupo
table1-outside = Madre o padre fuera de los Estados Unidos
table1-inside-us = Madre o padre dentro de los Estados Unidos
table1-other-custody = Madre o padre bajo otra custodia federal, estatal o local
table1-red-flag = Sigue la revisión de alertas sobre la madre o el padre: seguridad y bienestar
table1-inside = En libertad o en custodia de ICE, sin revisión*
table1-parent-unknown = Nadie dice dónde está la madre o el padre*
table1-out-of-class = En cuidado de ORR, con madre o padre fuera del grupo
table1-not-separated = La revisión mostró que DHS no les separó
table1-unfit = La madre o el padre no es apto o representa un peligro
table1-departed-declined = Madre o padre que ya salió del país; la ACLU confirmó que no quiere reunirse
table1-inside-declined = Madre o padre en los Estados Unidos que indicó que no quiere reunirse
table1-no-preference = El Comité no pudo obtener lo que prefiere la madre o el padre
table1-no-record = Nadie dice que esté o haya estado en cuidado*

band-under-5 = Menos de 5
band-from-5 = 5 o más
band-unknown = Edad desconocida
band-total = Total

reason1-title = Por qué no se han reunido quienes están en cuidado; puede haber varias razones
reason1-waived = Renunció a la reunificación
reason1-red-flag-background = Alerta: antecedentes
reason1-red-flag-other = Alerta: revisión del expediente
reason1-interior = En libertad dentro del país
reason1-outside-us = Fuera de los Estados Unidos
reason1-in-custody = Bajo otra custodia federal, estatal o local
reason1-location-unknown = Se revisa dónde está
reason1-was-not-separated = La revisión mostró que no hubo separación
reason1-union = Con al menos una razón
