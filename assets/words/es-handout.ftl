# The fixed sentences and headings of the patient's page, in Spanish. A draft: no Spanish-speaking clinician has reviewed
# it yet, and each page in Spanish says so. Short sentences, "usted".

no-date = sin fecha
date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
month-short-1 = enero
month-short-2 = febrero
month-short-3 = marzo
month-short-4 = abril
month-short-5 = mayo
month-short-6 = junio
month-short-7 = julio
month-short-8 = agosto
month-short-9 = septiembre
month-short-10 = octubre
month-short-11 = noviembre
month-short-12 = diciembre
month-long-1 = enero
month-long-2 = febrero
month-long-3 = marzo
month-long-4 = abril
month-long-5 = mayo
month-long-6 = junio
month-long-7 = julio
month-long-8 = agosto
month-long-9 = septiembre
month-long-10 = octubre
month-long-11 = noviembre
month-long-12 = diciembre

page-kind = Información del medicamento
page-title = { $name }: información del medicamento
page-clinic-label = Clínica:
page-for = Para: { $name }
page-from = De: { $name }
page-of = Página { "{n}" } de { "{m}" }
page-code = Código { $code }
page-brand = Nombre comercial: { $list }
page-form-strengths = { $form }: { $list }
page-form = Forma: { $form }
page-form-unknown = Pregúntenos cómo es este medicamento.
page-drawing = Dibujo. Sus tabletas pueden verse distintas.
page-drawing-alt = Dibujo de { $brand }: { $list }
page-tablet = { $strength } { $colour }
page-tablet-mark = { $strength } { $colour }, { $mark }
page-logo-alt = Logotipo de { $clinic }
page-logo-alt-unnamed = Logotipo de la clínica
page-contents = Contenido
page-contents-note = Los números cuentan todas las páginas de este archivo, también esta.
page-left-out = Su clínica no imprimió estas partes: { $list }. Pregúntenos por ellas.
page-translation-unreviewed = Traducción sin revisar. Nadie de su clínica la ha revisado. Pregúntenos antes de guiarse por ella.
page-translation-reviewed = Traducción revisada.
page-source-language = El texto de este medicamento está en inglés. Pida a su clínica que se lo explique.
page-source-language-parts = Algunas partes de este texto están en inglés. Pida a su clínica que se las explique.

## Headings, in the order of the page
page-most-important = Lo más importante
page-uses = ¿Para qué sirve y cómo actúa?
page-before = Antes de tomarlo
page-about-you = Sobre usted
page-tell-us = Díganos si usted ...
page-not-you = No se refiere a usted
page-everyone = Para todas las personas que lo toman
page-other-medicines = Otros medicamentos y alcohol
page-taking = Cómo tomarlo
page-while = Mientras lo toma
page-help-now = Efectos secundarios: pida ayuda ya
page-tell-soon = Efectos secundarios: avísenos pronto
page-effects = Efectos secundarios: las listas de nuestras fuentes
page-long-use = Uso prolongado y después de dejarlo
page-keeping = Cómo guardarlo y desecharlo
page-who = A quién llamar
page-notes = Notas de su clínica
page-sources = De dónde viene esta información

## Uses
page-used-for = Se usa para: { $list }.
page-also-names = Otra fuente también nombra: { $list }. Pregúntenos cuál es su caso.
page-why-you = Por qué lo toma usted:

## Populations: about you, tell us, not about you
about-elderly = Usted tiene 65 años o más.
about-pregnant = Usted está embarazada.
about-under_18 = Usted tiene menos de 18 años.
about-schizophrenia = Usted tiene esquizofrenia.
about-breastfeeding = Usted está dando el pecho.
about-psychiatric = Usted tiene un problema de salud mental.
about-dependence = Usted ha tenido un problema con las drogas o el alcohol.
tell-elderly = tiene 65 años o más.
tell-pregnant = está embarazada o podría estarlo.
tell-under_18 = tiene menos de 18 años.
tell-schizophrenia = tiene esquizofrenia.
tell-breastfeeding = está dando el pecho.
tell-psychiatric = tiene un problema de salud mental.
tell-dependence = ha tenido un problema con las drogas o el alcohol.
not-elderly = Personas de 65 años o más.
not-pregnant = Embarazo.
not-under_18 = Personas de menos de 18 años.
not-schizophrenia = Esquizofrenia.
not-breastfeeding = Dar el pecho.
not-psychiatric = Un problema de salud mental.
not-dependence = Un problema con las drogas o el alcohol.
page-other-age = A otra edad:
page-other-time = En otro momento del embarazo:
page-see = Vea: { $other }
page-also = También:

## Grades on paper
paper-contraindicated = No lo tome.
paper-avoid = Por lo general se evita.
paper-caution = Tómelo con cuidado.
paper-monitor = Le haremos controles.
paper-no_data = No se sabe lo suficiente.
paper-not_assessed = Pregúntenos: esto no se ha comprobado.
paper-check_failed = No pudimos leer esto. Pregúntenos.
paper-not_stated = Las fuentes leídas para esta página no dicen nada de esto. Pregúntenos.
paper-contraindicated-disagree = No lo tome a menos que se lo digamos: nuestras fuentes no están de acuerdo.
paper-avoid-disagree = Por lo general se evita, pero nuestras fuentes no están de acuerdo: pregúntenos.
paper-already = ¿Ya lo está tomando? No lo deje de golpe. Llámenos primero.
page-contraindications = { $list }.
page-or = { $first }, o { $last }

## Gaps
page-gap = Las fuentes leídas para esta página no dicen nada sobre { $about }. Pregúntenos.
page-gap-uses = para qué se usa
page-gap-mechanism = cómo actúa
page-gap-missed_dose = una dosis olvidada
page-gap-overdose = tomar demasiado
page-gap-taking = cómo tomarlo
page-gap-driving = conducir y usar máquinas
page-gap-monitoring = pruebas mientras lo toma
page-gap-interactions = otros medicamentos y el alcohol
page-gap-long_term = el uso prolongado
page-gap-stopping = cómo dejarlo
page-gap-storage = cómo guardarlo y desecharlo
page-gap-effects = efectos secundarios
page-gap-soon = efectos secundarios de los que avisarnos pronto
page-no-important = Nuestras fuentes no señalan ningún punto como el más importante.

## How to take it
page-how-much = Cuánto:
page-when = Cuándo:

## Side effects
page-now-breathing = Le cuesta respirar, o se le hinchan la cara, los labios o la garganta. Llame al número de emergencias.
page-now-self-harm = Piensa en hacerse daño. Llame a la línea de crisis.
page-now-none = Nuestras fuentes no dicen cuáles necesitan ayuda inmediata. Llámenos por cualquiera que le preocupe.
page-now-serious = Una fuente llama graves a estos: llámenos enseguida.
page-effects-terms = Con las palabras de la fuente. Entre paréntesis, palabras sencillas.
page-effects-words-only = No se conocen cifras exactas.
page-effects-up-to = { $term }: hasta { $n } de cada { $of } personas
page-tier-from = { $word } ({ $n }), fuente { $source }
page-tier-empty = Esta fuente no nombra ninguno.
page-term-plain = { $term } ({ $plain })

## Who to call
page-clinic-phone = Clínica:
page-emergency = Número de emergencias:
page-crisis = Línea de crisis:
page-report = Para avisar de un efecto secundario:

## Sources and disclaimer
page-source = { $title }. { $kind }, { $date }.
page-source-publisher = { $title }, { $publisher }. { $kind }, { $date }.
page-source-version = { $title }, { $publisher }, { $version }. { $kind }, { $date }.
page-kind-regulator_label = Una ficha oficial, { $where }
page-kind-regulator_label-US = La ficha oficial de EE. UU.
page-kind-regulator_label-UK = La ficha oficial del Reino Unido
page-kind-guideline = Una guía clínica
page-kind-formulary = Un libro de medicamentos
page-kind-database = Una base de datos
page-kind-clinic = Su clínica
page-kind-web_article = Una página web
page-does-not-replace = Esta página no sustituye hablar con su médico o farmacéutico. No es una lista completa.

## Foot of each page
foot-sources = { $n ->
    [one] Fuente 1: última página.
   *[other] Fuentes 1 a { $n }: última página.
}
foot-not-reviewed = Sin revisar por su clínica.
foot-reviewed = Revisado por su clínica.
foot-reviewed-by = { $others ->
    [0] Revisado por su clínica: { $who }, { $date }.
    [one] Revisado por su clínica: { $who }, { $date }, y 1 persona más.
   *[other] Revisado por su clínica: { $who }, { $date }, y { $others } personas más.
}
foot-does-not-replace = No sustituye hablar con su médico o farmacéutico; no es una lista completa.

## La hoja de una ficha importada
page-label-text = Esto es lo que el fabricante de este medicamento escribió para los pacientes. Está aquí palabra por palabra. Pregúntenos lo que no esté claro.
page-label-no-text = La ficha de este medicamento no tiene un texto para pacientes. Esto es lo que nombra. Pregúntenos qué significa para usted.
page-label-heading = Texto para pacientes
page-label-from = De la ficha, palabra por palabra.
page-label-picture = La ficha tiene aquí una imagen: { $words }
page-label-picture-unnamed = La ficha tiene aquí una imagen. Pídanos que se la enseñemos.
page-label-boxed = Advertencia recuadrada de la ficha
page-label-ask-boxed = Pregúntenos qué significa esta advertencia para usted.
page-label-contraindications = La ficha nombra personas que no deben tomarlo. Pregúntenos si usted es una de ellas.
page-label-says = La ficha dice algo sobre esto. Pregúntenos.
page-label-taking = Pregúntenos cómo tomarlo.
page-label-no-data = No se sabe lo suficiente. Pregúntenos.

## Tabletas según los códigos de una etiqueta importada

page-drawn-alt = Dibujo de las tabletas: { $list }
page-shape-round = redonda
page-shape-oval = ovalada
page-shape-capsule = con forma de cápsula
page-shape-rectangle = rectangular
page-shape-square = cuadrada
page-shape-triangle = triangular
page-shape-diamond = en forma de rombo
page-shape-pentagon = de cinco lados
page-shape-hexagon = de seis lados
page-shape-heptagon = de siete lados
page-shape-octagon = de ocho lados
page-shape-tear = en forma de gota
page-shape-trapezoid = en forma de trapecio
page-shape-semi_circle = en forma de semicírculo
page-colour-white = blanco
page-colour-yellow = amarillo
page-colour-orange = naranja
page-colour-red = rojo
page-colour-pink = rosa
page-colour-purple = morado
page-colour-blue = azul
page-colour-turquoise = turquesa
page-colour-green = verde
page-colour-brown = marrón
page-colour-gray = gris
page-colour-black = negro
page-two-colours = { $first } y { $second }
page-scored = ranurada en { $n } partes
page-imprint = con la marca { $imprint }
page-size-mm = { $size } mm
