# Coincidencia (DOMAIN §5.3): una oración por cada celda de la tabla y por cada aviso previo.
# $parent y $child son nombres. Se habla de usted y sin marcar género.

align-origin-return = Coinciden: { $parent } quiere estar con { $child } en el país de origen; { $child } quiere regresar.
align-origin-stay = No coinciden: { $parent } quiere estar con { $child } en el país de origen; { $child } quiere quedarse. No se envía nada; la defensa legal de cada lado debe hablar con su cliente.
align-origin-other = Para consulta legal: { $parent } quiere estar con { $child } en el país de origen; { $child } quiere otra cosa. La defensa legal revisa las dos decisiones antes de enviar algo.
align-origin-unconfirmed = Pendiente: { $parent } quiere estar con { $child } en el país de origen; quien representa a { $child } no ha confirmado lo que quiere. Todavía no se puede enviar nada.
align-origin-too-young = Interés superior: { $parent } quiere estar con { $child } en el país de origen; { $child } no tiene edad para que se le pregunte. Quien representa o acompaña legalmente a la niña o al niño anota una determinación; después se vuelve a calcular.
align-origin-adult = Decide { $child }: { $parent } quiere estar con { $child } en el país de origen; { $child } ya cumplió 18 años. Pregúntele a { $child }; este par no se envía.

align-third-country-return = Coinciden, en espera: { $parent } quiere estar con { $child } en otro país; { $child } quiere regresar. Se espera hasta que haya una vía legal.
align-third-country-stay = No coinciden: { $parent } quiere estar con { $child } en otro país; { $child } quiere quedarse. No se envía nada; la defensa legal de cada lado debe hablar con su cliente.
align-third-country-other = Para consulta legal: { $parent } quiere estar con { $child } en otro país; { $child } quiere otra cosa. La defensa legal revisa las dos decisiones antes de enviar algo.
align-third-country-unconfirmed = Pendiente: { $parent } quiere estar con { $child } en otro país; quien representa a { $child } no ha confirmado lo que quiere. Todavía no se puede enviar nada.
align-third-country-too-young = Interés superior: { $parent } quiere estar con { $child } en otro país; { $child } no tiene edad para que se le pregunte. Quien representa o acompaña legalmente a la niña o al niño anota una determinación; después se vuelve a calcular.
align-third-country-adult = Decide { $child }: { $parent } quiere estar con { $child } en otro país; { $child } ya cumplió 18 años. Pregúntele a { $child }; este par no se envía.

align-child-stays-return = No coinciden: { $parent } quiere que { $child } se quede; { $child } quiere regresar. No se envía nada; la defensa legal de cada lado debe hablar con su cliente.
align-child-stays-stay = Coinciden: { $parent } quiere que { $child } se quede; { $child } quiere quedarse.
align-child-stays-other = Para consulta legal: { $parent } quiere que { $child } se quede; { $child } quiere otra cosa. La defensa legal revisa las dos decisiones antes de enviar algo.
align-child-stays-unconfirmed = Pendiente: { $parent } quiere que { $child } se quede; quien representa a { $child } no ha confirmado lo que quiere. Todavía no se puede enviar nada.
align-child-stays-too-young = Interés superior: { $parent } quiere que { $child } se quede; { $child } no tiene edad para que se le pregunte. Quien representa o acompaña legalmente a la niña o al niño anota una determinación; después se vuelve a calcular.
align-child-stays-adult = Decide { $child }: { $parent } quiere que { $child } se quede; { $child } ya cumplió 18 años. Pregúntele a { $child }; este par no se envía.

align-in-us-return = No coinciden: { $parent } quiere estar con { $child } en Estados Unidos; { $child } quiere regresar. No se envía nada; la defensa legal de cada lado debe hablar con su cliente.
align-in-us-stay = Coinciden para Estados Unidos, en espera: { $parent } quiere estar con { $child } en Estados Unidos; { $child } quiere quedarse. Se espera hasta que { $parent } tenga una vía legal para entrar.
align-in-us-other = Para consulta legal: { $parent } quiere estar con { $child } en Estados Unidos; { $child } quiere otra cosa. La defensa legal revisa las dos decisiones antes de enviar algo.
align-in-us-unconfirmed = Pendiente: { $parent } quiere estar con { $child } en Estados Unidos; quien representa a { $child } no ha confirmado lo que quiere. Todavía no se puede enviar nada.
align-in-us-too-young = Interés superior: { $parent } quiere estar con { $child } en Estados Unidos; { $child } no tiene edad para que se le pregunte. Quien representa o acompaña legalmente a la niña o al niño anota una determinación; después se vuelve a calcular.
align-in-us-adult = Caso propio de { $child }: { $parent } quiere estar con { $child } en Estados Unidos; { $child } ya cumplió 18 años. La vía a Estados Unidos es ahora un caso propio de persona adulta; este par no se envía.

align-to-relative-return = Para consulta legal: { $parent } quiere que { $child } regrese con otro familiar; { $child } quiere regresar. La defensa legal revisa las dos decisiones antes de enviar algo.
align-to-relative-stay = Para consulta legal: { $parent } quiere que { $child } regrese con otro familiar; { $child } quiere quedarse. La defensa legal revisa las dos decisiones antes de enviar algo.
align-to-relative-other = Para consulta legal: { $parent } quiere que { $child } regrese con otro familiar; { $child } quiere otra cosa. La defensa legal revisa las dos decisiones antes de enviar algo.
align-to-relative-unconfirmed = Pendiente: { $parent } quiere que { $child } regrese con otro familiar; quien representa a { $child } no ha confirmado lo que quiere. Todavía no se puede enviar nada.
align-to-relative-too-young = Interés superior: { $parent } quiere que { $child } regrese con otro familiar; { $child } no tiene edad para que se le pregunte. Quien representa o acompaña legalmente a la niña o al niño anota una determinación; después se vuelve a calcular.
align-to-relative-adult = Decide { $child }: { $parent } quiere que { $child } regrese con otro familiar; { $child } ya cumplió 18 años. Pregúntele a { $child }; este par no se envía.

align-other-return = Para consulta legal: { $parent } quiere otro arreglo; { $child } quiere regresar. La defensa legal revisa las dos decisiones antes de enviar algo.
align-other-stay = Para consulta legal: { $parent } quiere otro arreglo; { $child } quiere quedarse. La defensa legal revisa las dos decisiones antes de enviar algo.
align-other-other = Para consulta legal: { $parent } quiere otro arreglo; { $child } quiere otra cosa. La defensa legal revisa las dos decisiones antes de enviar algo.
align-other-unconfirmed = Pendiente: { $parent } quiere otro arreglo; quien representa a { $child } no ha confirmado lo que quiere. Todavía no se puede enviar nada.
align-other-too-young = Interés superior: { $parent } quiere otro arreglo; { $child } no tiene edad para que se le pregunte. Quien representa o acompaña legalmente a la niña o al niño anota una determinación; después se vuelve a calcular.
align-other-adult = Decide { $child }: { $parent } quiere otro arreglo; { $child } ya cumplió 18 años. Pregúntele a { $child }; este par no se envía.

align-undecided-return = Pendiente: todavía no tenemos una decisión de { $parent }; { $child } quiere regresar. Todavía no se puede enviar nada.
align-undecided-stay = Pendiente: todavía no tenemos una decisión de { $parent }; { $child } quiere quedarse. Todavía no se puede enviar nada.
align-undecided-other = Pendiente: todavía no tenemos una decisión de { $parent }; { $child } quiere otra cosa. Todavía no se puede enviar nada.
align-undecided-unconfirmed = Pendiente: todavía no tenemos una decisión de { $parent }; quien representa a { $child } no ha confirmado lo que quiere. Todavía no se puede enviar nada.
align-undecided-too-young = Pendiente: todavía no tenemos una decisión de { $parent }; { $child } no tiene edad para que se le pregunte. Todavía no se puede enviar nada.
align-undecided-adult = Decide { $child }: todavía no tenemos una decisión de { $parent }; { $child } ya cumplió 18 años. Pregúntele a { $child }; este par no se envía.

align-not-stated-return = Pendiente: { $parent } no nos ha dicho qué quiere; { $child } quiere regresar. Todavía no se puede enviar nada.
align-not-stated-stay = Pendiente: { $parent } no nos ha dicho qué quiere; { $child } quiere quedarse. Todavía no se puede enviar nada.
align-not-stated-other = Pendiente: { $parent } no nos ha dicho qué quiere; { $child } quiere otra cosa. Todavía no se puede enviar nada.
align-not-stated-unconfirmed = Pendiente: { $parent } no nos ha dicho qué quiere; quien representa a { $child } no ha confirmado lo que quiere. Todavía no se puede enviar nada.
align-not-stated-too-young = Pendiente: { $parent } no nos ha dicho qué quiere; { $child } no tiene edad para que se le pregunte. Todavía no se puede enviar nada.
align-not-stated-adult = Decide { $child }: { $parent } no nos ha dicho qué quiere; { $child } ya cumplió 18 años. Pregúntele a { $child }; este par no se envía.

align-overlay-parent-contradicting = Pendiente: hay decisiones de { $parent } que se contradicen. Anote una que las reemplace todas.
align-overlay-child-contradicting = Pendiente: hay decisiones de { $child } que se contradicen. Pida a su defensa legal una que las reemplace todas.
align-overlay-parent-not-asked = Pendiente: nadie le ha preguntado a { $parent } por { $child }.
align-overlay-stale-both = Por reconfirmar: lo que dijeron { $parent } y { $child } ya no cuenta por el tiempo que pasó. Vuelva a preguntar en ambos lados.
align-overlay-stale-parent = Por reconfirmar: la decisión de { $parent } sobre { $child } ya no cuenta por el tiempo que pasó. Vuelva a preguntarle a { $parent }.
align-overlay-stale-child = Por reconfirmar: la decisión de { $child } ya no cuenta por el tiempo que pasó. Vuelva a preguntar a su defensa legal.
align-overlay-parent-preliminary = Pendiente: la decisión de { $parent } es preliminar. Del lado de { $child } ya hay respuesta.
align-overlay-both-unsettled = Pendiente: la decisión de { $parent } es preliminar, y quien representa a { $child } no ha confirmado lo que quiere.
align-overlay-red-flag-in-dispute = Para consulta legal: el gobierno afirma algo contra { $parent } y está en disputa. No se envía nada sobre { $child } hasta que la defensa legal resuelva.
align-overlay-parents-differ = Para consulta legal: la madre y el padre de { $child } quieren cosas distintas. La decisión de { $parent } queda como está.
align-overlay-parent-counsel-objects = Para consulta legal: quien representa a { $parent } se opone. No se envía nada sobre { $child }.
align-overlay-child-counsel-objects = Para consulta legal: quien representa a { $child } se opone. No se envía nada sobre { $parent } y { $child }.
align-overlay-child-may-be-adult = Pendiente: según la fecha de nacimiento que tenemos, { $child } quizá ya cumplió 18 años. Aclare la fecha antes de enviar la decisión de { $parent }.
align-overlay-child-age-unknown = Pendiente: no sabemos qué edad tiene { $child }. Basta una edad aproximada para seguir con la decisión de { $parent }.

align-override = Lo resolvió la defensa legal para { $parent } y { $child }. La resolución y su razón constan en el registro.
align-legal-path = Coinciden: { $parent } y { $child } quieren lo mismo, y ya existe la vía legal que esperaban.
