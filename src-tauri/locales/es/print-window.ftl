# Hacer una hoja para imprimir, desde la pantalla de una familia. Lo que llevan las hojas está en print.ftl.
print-menu = Imprimir…
print-menu-of = Hojas que se pueden imprimir de esta familia
print-menu-title = Un archivo PDF, para imprimir
print-kind-election-form = Formulario de elección
print-kind-field-sheet = Hoja de búsqueda, para defensoras y defensores
print-kind-family-summary = Resumen para la defensa
print-has-election-form = Un formulario para la madre o el padre y otro para la niña o el niño, con casillas; ninguna va marcada. En español, el inglés va al lado.
print-has-field-sheet = Los nombres de la madre o del padre y sus otras formas, municipio y edad, qué no decir y a quién llamar. Hay que destruirla a las cuatro semanas.
print-has-family-summary = Personas con su número A, pares, lo que quiere cada quien y en qué estado, la coincidencia, vistos buenos, permisos y envíos. Ningún teléfono, ninguna dirección, ninguna nota.
print-open-file = Quien tenga el archivo puede leerlo, sin contraseña. Elija un lugar que solo usted use, imprímalo y después bórrelo.
print-language = Idioma de la hoja
print-blank = Dejar los nombres en blanco
print-folder = Carpeta para el archivo
print-folder-hint = Que no esté en la bóveda ni se copie a un servicio en la nube. El nombre del archivo no nombra a nadie.
print-need-folder = Elija una carpeta.
print-write = Hacer el PDF
print-written = La hoja quedó escrita.
print-done = { $pages ->
    [one] Una página, escrita en
   *[other] { $pages } páginas, escritas en
  }
print-done-delete = Borre el archivo en cuanto lo imprima. En el historial consta que se hizo.
