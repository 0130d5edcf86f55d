# La guía en la ventana, las tres maneras de empezar y los primeros pasos en una bóveda de práctica.

guide = Guía
guide-of = Cómo se hace cada trabajo, una página para cada uno. No contiene nada de ninguna bóveda.
guide-open = Abrir la guía
guide-find = Buscar en la guía
guide-pages = Páginas de la guía
guide-found = { $count ->
    [0] Ninguna parte de la guía tiene todas estas palabras.
    [one] 1 parte tiene estas palabras.
   *[other] { $count } partes tienen estas palabras.
  }

way-try = Probar con datos inventados
way-try-text = Cinco minutos, de aquí a la primera llamada anotada. Una bóveda de práctica lleva un aviso en cada pantalla y en cada línea que exporta. Nada de ella puede tomarse por real.
way-try-go = Crear una bóveda de práctica
way-real = Empezar de verdad
way-real-text = Una bóveda nueva y vacía para su organización. Usted elige una contraseña de varias palabras y pone en papel un código de recuperación: tenga a mano papel o una impresora.
way-have = Abrir o restaurar una que ya tiene
way-have-text = Elija la carpeta de una bóveda y el programa le pide su contraseña. Si la bóveda se dañó o se perdió, empiece por una copia de seguridad.
way-have-go = Abrir una carpeta
way-folder = Se crearía en
way-practice-suffix = practica
way-choose-empty = En esta carpeta ya hay una bóveda. Elija una carpeta vacía para una nueva.
way-choose-folder = Elegir otra carpeta

create-practice-title = Una bóveda de práctica
create-practice-about = Aquí van solo familias inventadas. Nunca nombres, números ni lugares reales: nada de lo que se escriba aquí pasa a una bóveda real.
create-practice-names = Bastan respuestas inventadas, por ejemplo «Puente Legal» e «Inés Robleda». Marque Defensa legal para verlo todo.
create-practice-passphrase = También en la práctica: necesitará estas palabras otra vez, para abrir.

steps-title = Primeros pasos, con una familia inventada
steps-text = Cada paso se marca cuando ya consta en esta bóveda. La guía tiene los mismos pasos con más palabras.
steps-family = Agregar una familia inventada
steps-family-why = Todo trata de un par: un padre o una madre y un hijo o una hija, separados. Allí pulse Ctrl N; el formulario muestra un ejemplo. O traiga doce de las nuestras: padres, madres e hijos inventados, casi todos con un número al que llamar.
steps-bring = Traer doce de las nuestras
steps-brought = Ya hay doce familias inventadas.
steps-contact = Anotar un contacto
steps-contact-why = Cada intento cuenta, también el que no encontró a nadie: muestra lo que se hizo. Abra la familia y pulse C.
steps-statement = Anotar una decisión preliminar
steps-statement-why = Lo que quiere un padre o una madre se dice, se le repite y se mira dos veces antes de quedar anotado. En la familia pulse S.
steps-seen = Verlo en Familias
steps-seen-why = La fila muestra ahora el contacto y la decisión. Aquí se encuentra una familia entre miles.
steps-locked = Bloquear y volver
steps-locked-why = Ctrl L quita todo de la pantalla al instante, desde cualquier lugar. Abra de nuevo con sus palabras.
steps-done-mark = hecho
steps-open-mark = pendiente
steps-count = { $done } de { $all } hechos
steps-said = { $done } de { $all } primeros pasos hechos.
steps-to-families = Ir a Familias
steps-to-family = Ir a la familia
steps-lock = Bloquear
steps-read = Leer cómo, en la guía
steps-close = Cerrar estos pasos
steps-show = Mostrar los primeros pasos
steps-failed = No se pudo leer si hay más pasos hechos. Se cuentan otra vez cuando usted vuelva aquí.
steps-ready = Listo: ahora cree su bóveda real
steps-ready-text = Usted hizo cada paso una vez. Esta bóveda de práctica queda como está, para hacer pruebas. La real se crea en una carpeta propia.
steps-ready-go = Bloquear y crear una bóveda real

example-title = Una familia inventada, si la necesita
example-text = Escríbala o invente otra. El programa no llena nada por usted.
example-parent = La madre: Marta Xicay Sontay, nacida en 1986, femenino, Guatemala
example-child = El hijo: Andrés Xicay, nacido en mayo de 2010, masculino, Guatemala
example-rest = Parentesco: la madre. La separación fue el 24/5/2018. Fuente: inventado para practicar
