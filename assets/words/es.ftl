# Every visible string of the window in Spanish, id for id as in en.ftl. A translation that no reviewer has checked yet;
# the window says so. "Usted", sentence case, no exclamation marks, never "seguro" as a verdict. Doses, names of
# medicines and titles of sources are data and stay as they are.

## Listas, fechas, números
list-and = { $first } y { $last }
no-date = sin fecha
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
years-old = { $years ->
    [one] hace 1 año
   *[other] hace { $years } años
}
months-old = { $months ->
    [one] hace 1 mes
   *[other] hace { $months } meses
}
less-than-a-month-old = hace menos de un mes
month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sept
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic
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

## Grupos de pacientes
population-elderly = Edad avanzada
population-pregnant = Embarazo
population-under_18 = Menor de 18 años
population-schizophrenia = Esquizofrenia
population-breastfeeding = Lactancia
population-psychiatric = Trastorno psiquiátrico
population-dependence = Dependencia de drogas o alcohol
population-anyone = Cualquier persona
population-short-elderly = edad avanzada
population-short-pregnant = embarazo
population-short-under_18 = menor de 18 años
population-short-schizophrenia = esquizofrenia
population-short-breastfeeding = lactancia
population-short-psychiatric = trastorno psiquiátrico
population-short-dependence = dependencia de sustancias

## Respuestas
answer-yes = Sí
answer-no = No
answer-not_asked = Sin preguntar
from-age-years = por la edad de { $age }
from-age-months = por la edad de { $age } meses
from-trimester = por el trimestre
from-population = por { $population }
see-population = Vea { $population }.
conflict-age = { $population } se respondió { $typed }, pero la edad indica otra cosa. Cuenta como Sí.
conflict-trimester = Se indicó un trimestre, pero el embarazo no se respondió Sí. Cuenta como Sí.
conflict-population = { $population } se respondió { $typed }, pero { $against } se respondió Sí. Cuenta como Sí.

## Grados y las cuatro clases de nada
standing-check_failed = Comprobación fallida
standing-contraindicated = Contraindicado
standing-avoid = Evitar
standing-caution = Precaución
standing-no_data = Sin datos
standing-not_stated = No consta
standing-not_assessed = Sin evaluar
standing-monitor = Vigilar
standing-no_special_risk = Sin riesgo especial indicado
standing-nothing_counts = Respondido No
standing-short-check_failed = comprobación fallida
standing-short-contraindicated = contraindicado
standing-short-avoid = evitar
standing-short-caution = precaución
standing-short-no_data = sin datos
standing-short-not_stated = no consta
standing-short-not_assessed = sin evaluar
standing-short-monitor = vigilar
standing-short-no_special_risk = sin riesgo especial indicado
standing-short-nothing_counts = respondido no
boxed-warning = Advertencia recuadrada
boxed-short = advertencia recuadrada
explain-check_failed = No se pudo leer. Puede ocultar una contraindicación.
explain-contraindicated = La fuente dice que no debe usarse.
explain-avoid = La fuente dice que no debería usarse o que puede hacer daño.
explain-caution = La fuente pide un cuidado especial.
explain-no_data = La fuente lo buscó y dice que no hay datos.
explain-not_stated = Esta fuente no tiene texto sobre este grupo. Eso no equivale a que sea seguro.
explain-not_assessed = El texto está aquí. Nadie le ha dado todavía un grado.
explain-monitor = La fuente pide estar atento a algo.
explain-no_special_risk = La fuente lo buscó y no nombra ningún riesgo especial. No afirma que sea seguro.
explain-boxed = La ficha lo imprime en un recuadro, su advertencia más fuerte. Aparece junto a un grado.
gap-no_data = La fuente lo buscó y dice que no hay datos.
gap-not_stated = Esta fuente no tiene texto sobre este grupo.
gap-not_stated-more = Eso no equivale a que sea seguro.
gap-only-parts = Solo se leyeron partes de las fuentes; ahí no dicen nada.
gap-none-for-this-patient = Las fuentes tienen texto sobre este grupo, pero ninguno para un paciente como este.
gap-file-unreadable = El archivo { $file } no se pudo leer (línea { $line }, columna { $column }), así que no se comprobó.
gap-entry-unreadable = Una entrada de { $file } no se pudo leer (línea { $line }, columna { $column }), así que no se comprobó.

## Fuentes y revisión
kind-regulator_label = ficha oficial
kind-guideline = guía clínica
kind-formulary = formulario
kind-database = base de datos
kind-clinic = clínica
kind-web_article = artículo web
rank = { $kind }, { $date }
source-rank = { $source }, { $kind }, { $date }
read-whole = leída entera
read-part = leída en parte
review-unreviewed = Sin revisar
review-in_review = En revisión
review-reviewed = Revisado
review-due = Toca revisar
review-superseded = Revisado con una versión anterior
review-withdrawn = Retirado
sources-disagree = Las fuentes discrepan ({ $n })
sources-disagree-short = Las fuentes discrepan
written-oddly = Escrito de forma extraña en la fuente
reason = Por qué este grado: { $reason }
effective = vigente desde { $date }
effective-age = vigente desde { $date }, { $age }
version-number = versión { $version }
misspelling-means = “{ $word }” es una mala grafía de { $name }.
called-serious = Llamado grave: { $term }
report-mistake = Avisar de un error en este texto
report-mistake-name = Avisar de un error en este texto: { $text }
report-line = Error en un texto de Caveat { $program } | medicamento: { $drug } | entrada: { $entry } | fuente: { $source } | título: { $title } | documento: { $document } | versión: { $version } | fecha: { $date } | sección: { $section } | texto: { $text }
report-none = ninguno
source-says = { $source } dice
source-place = rango { $n } de { $of }
source-licence = Licencia: { $licence }
source-no-licence = Licencia no indicada
source-document = Documento { $id }
no-version = sin versión
copy-source = Copiar fuente
copy-source-name = Copiar fuente: { $source }
newest-text = Texto más nuevo: { $date }.
oldest-text = Más antiguo: { $date }.
text-ages-name = { $dates } Mostrar los textos más antiguos
text-ages-undated = Sin fecha ({ $n })
text-ages-oldest = Más antiguos
text-ages-more = { $n } más
text-ages-line = { $drug }: { $source }
quoted = “{ $phrase }”

## Frecuencias
tier-very_common = Muy frecuentes
tier-common = Frecuentes
tier-less_common = Menos frecuentes
tier-uncommon = Poco frecuentes
tier-rare = Raros
tier-very_rare = Muy raros
tier-not_known = Frecuencia no conocida
tier-empty = Esta fuente no nombra ninguno.
tiers-words-only = Términos y grupos como los da la fuente.
tiers-no-numbers = La fuente no da cifras.
serious = grave

## Secciones de una monografía
section-uses = Para qué sirve
section-mechanism = Cómo actúa
section-duration = Cuándo empieza y cuánto dura
section-taking = Cómo se toma
section-missed_dose = Dosis olvidada
section-overdose = Sobredosis
section-driving = Conducir y usar máquinas
section-monitoring = Qué vigilar
section-alcohol = Alcohol
section-urgent = Signos para actuar ya
section-soon = Signos para avisar pronto
section-long_term = Uso prolongado
section-tolerance = Tolerancia
section-dependence = Dependencia
section-stopping = Cómo dejarlo
section-withdrawal = Abstinencia
section-dose_notes = Notas sobre la dosis
section-storage = Cómo guardarlo
section-advice = Consejos
section-disclaimer = Descargo de la fuente
section-missing = Esta fuente no informa sobre { $section }.
sections-missing = Las fuentes leídas no informan sobre: { $sections }.

## La comprobación
for-anyone = Para cualquier persona
boxed-count = Advertencia recuadrada ({ $n })
contra-count = No debe usarse con ({ $n })
more-for-anyone = Más para cualquier persona ({ $n })
results-for-patient = { $n ->
    [0] Resultados para este paciente
    [one] 1 resultado para este paciente
   *[other] { $n } resultados para este paciente
}
worst-first = Peor primero
also-source = { $source }: { $grade }.
not-meeting = No afecta a este paciente
not-asked-line = Sin preguntar ({ $n }).
not-asked-all = { $populations }:
not-asked-worst = Lo peor: { $populations }:
scope = Respondió { $answered } de { $of } preguntas. No se preguntó sobre este paciente: { $list }.
scope-dose = dosis
scope-kidney = riñón
scope-liver = hígado
scope-allergies = alergias
scope-other_medicines = otros medicamentos
all-not-asked = Responda una pregunta para ver las advertencias de este paciente.
all-no = Ninguna pregunta tiene un Sí. Las advertencias recuadradas y las contraindicaciones para cualquier persona siguen vigentes.
medicines-title = Otros medicamentos
medicines-hint = Nombre y después Intro
medicines-add = Añadir este medicamento
medicines-remove = Quitar { $medicine }
medicines-similar = nombre parecido
medicines-offered = Nombres de la biblioteca
medicine-not-checked = Sin comprobar: { $medicine }. Este medicamento tiene advertencias sobre { $list }: compárelas usted.
medicine-not-checked-none = Sin comprobar: { $medicine }. Las fuentes leídas no nombran interacciones de este medicamento.
interactions-title = Otros medicamentos y dosis
interactions-note = Sin grado: no nombran un grupo de pacientes
direction-raises = efecto más fuerte
direction-lowers = efecto más débil
direction-adds = los efectos se suman
direction-other = otro efecto

## Búsqueda
why-exact-generic = Nombre genérico
why-exact-brand = Marca de { $name }
why-exact-synonym = Sinónimo de { $name }
why-prefix-generic = Nombre genérico que empieza así
why-prefix-brand = Marca de { $name } que empieza así
why-prefix-synonym = Sinónimo de { $name } que empieza así
why-misspelling = Mala grafía conocida de { $matched }, vista en una fuente. { $n ->
    [one] Cambia una letra.
   *[other] Cambian { $n } letras.
}
why-distance = { $n ->
    [one] Cambia una letra.
   *[other] Cambian { $n } letras.
}
why-sound = Suena parecido
not-found = No encontrado: “{ $query }”
nothing-opened = No se abre nada por usted: elija uno.
searched-names = { $n ->
    [one] Se buscó en nombres, marcas y sinónimos de 1 medicamento.
   *[other] Se buscó en nombres, marcas y sinónimos de { $n } medicamentos.
}
did-you-mean = ¿Quiso decir
exact-matches = Coincidencias exactas
other-matches = Nombres que empiezan así
in-the-text = En el texto
no-drug-has-name = Ningún medicamento ni marca se llama así
no-name-begins-so = Ningún otro nombre empieza así
no-suggestion = Ningún nombre parecido
no-text-has-word = Ningún texto tiene esta palabra
brand-of = marca de { $name }
generic-name = nombre genérico

## Línea de comandos
drugs-count = { $n ->
    [one] 1 medicamento
   *[other] { $n } medicamentos
}
files-failed = { $n ->
    [one] 1 error en un archivo:
   *[other] { $n } errores en archivos:
}
cli-brands = Marcas: { $list }
cli-class = Clase: { $class }
cli-form = Forma: { $form }, { $route }
cli-boxed-yes = Advertencia recuadrada: sí
cli-boxed-no = Advertencia recuadrada: ninguna en la ficha
cli-boxed-unknown = Advertencia recuadrada: no se sabe
cli-looks-like = Nombre parecido a: { $list }
cli-tablets = Tabletas: { $list }
cli-pack = Paquete: { $pack }, versión { $version }
in-pack = paquete { $pack }
cli-review = Revisión: { $review }
cli-side-effects = Efectos secundarios
cli-populations = Pacientes que requieren cuidado
cli-sources = Fuentes
cli-answers = Respuestas: { $list }
cli-none-answered = No se respondió ninguna pregunta.
cli-trimester = trimestre { $n }
cli-medicines = Medicamentos: { $list }
poll-total = { $n ->
    [0] Aún no hay votos aquí
    [one] 1 voto aquí
   *[other] { $n } votos aquí
}
poll-vote-line = { $votes } ({ $percent }%)
poll-your-vote = su voto
validate-clean = { $n ->
    [one] 1 archivo, sin errores.
   *[other] { $n } archivos, sin errores.
}
validate-mistakes = { $mistakes ->
    [one] 1 error.
   *[other] { $mistakes } errores.
}
validate-odd = { $n ->
    [one] 1 cita de una fuente escrita de forma extraña se conserva y no se comprueban sus decimales.
   *[other] { $n } citas de fuentes escritas de forma extraña se conservan y no se comprueban sus decimales.
}
import-progress = { $done } de { $all ->
    [one] 1 archivo, { $labels ->
        [one] 1 ficha
       *[other] { $labels } fichas
    }
   *[other] { $all } archivos, { $labels ->
        [one] 1 ficha
       *[other] { $labels } fichas
    }
}
import-done = { $files ->
    [one] 1 archivo
   *[other] { $files } archivos
}. Añadidas: { $added }. Actualizadas: { $updated }. Sin cambios: { $unchanged }. Rechazadas: { $refused }.
import-disk-full = Disco lleno después de { $n ->
    [one] 1 ficha
   *[other] { $n } fichas
}. No se cambió nada.
import-stopped = La importación se detuvo después de { $n ->
    [one] 1 ficha
   *[other] { $n } fichas
}. No se cambió nada. { $detail }
labels-put-aside = La biblioteca de fichas importadas estaba dañada. Se apartó y se empezó otra: importe las fichas de nuevo. { $path }
labels-damaged = La biblioteca de fichas importadas está dañada y no se lee. La próxima importación la aparta. { $path }
labels-newer = Una versión más nueva de este programa escribió la biblioteca de fichas importadas. Se lee hasta donde esta versión la entiende y nunca se escribe en ella. Actualice este programa para importar. { $path }
pack-of-title = { $title } (paquete { $pack }, versión { $version })
# Por qué se rechaza un paquete o qué no se pudo hacer con él.
pack-not-a-pack = Este archivo no es un paquete de fichas. No se cambió nada. { $path }
pack-newer-format = Una versión más nueva de este programa hizo este paquete: su formato es { $found } y esta versión lee formatos hasta { $known }. No se cambió nada. Actualice este programa. { $path }
pack-wrong-length = El paquete está cortado o se le añadió algo al final. No se cambió nada. Cópielo de nuevo desde su origen. { $path }
pack-head-changed = El principio del paquete ha cambiado desde que se hizo. Aquí no se cambió nada. Cópielo de nuevo desde su origen. { $path }
pack-manifest = No se entiende lo que el paquete dice de sí mismo ({ $detail }). No se cambió nada. { $path }
pack-part-changed = Una parte del paquete ha cambiado desde que se hizo: { $part }. Aquí no se cambió nada. Copie el paquete de nuevo desde su origen. { $path }
pack-labels = Las fichas del paquete no son fichas de este programa. No se cambió nada. { $path }
pack-bad-signature = La firma no corresponde a la clave "{ $key }": el paquete se cambió después de firmarse, o lo hizo otra persona. Aquí no se cambió nada. { $path }
pack-unknown-key = El paquete está firmado con la clave { $key }, en la que su clínica no confía. No se cambió nada. Si sabe de quién es la clave, ponga su archivo .pub en la carpeta trusted-keys de la carpeta de datos. { $path }
pack-not-signed = Su clínica confía en ciertas claves y ninguna ha firmado este paquete. No se cambió nada. { $path }
pack-older = Está instalada la versión { $installed } y este paquete es más antiguo: versión { $offered }. No se cambió nada. { $path }
pack-older-do = Para poner la más antigua en su lugar: --force.
pack-unsigned-do = Para añadirlo sin una firma en la que su clínica confíe: --unsigned.
pack-key = No se pudo usar la clave: el archivo no es una clave secreta, o su contraseña falta o es otra. { $path }
pack-same-drug = Hay dos monografías de { $drug }. Un paquete tiene una. { $path }
pack-empty = No hay nada que empaquetar: no se leyó ninguna ficha ni monografía. { $path }
pack-not-installed = No hay ningún paquete así instalado. { $path }
pack-nothing-before = No se guardó ninguna versión anterior de este paquete. { $path }
pack-source-lost = El paquete no se pudo leer hasta el final: se sacó la memoria o el archivo está dañado. No se cambió nada. { $path }
pack-stopped = Detenido por usted. No se cambió nada.
pack-nothing-changed = No se cambió nada.
pack-no-id = De este nombre no sale ningún id. Dé uno con --id.
pack-mistakes = { $n ->
    [one] 1 monografía tiene errores
   *[other] { $n } monografías tienen errores
}. No se escribió nada. Ejecute caveat validate para ver cada uno con su línea.
pack-counts = { $drugs ->
    [one] 1 medicamento
   *[other] { $drugs } medicamentos
}: { $labels ->
    [one] 1 ficha
   *[other] { $labels } fichas
}, { $monographs ->
    [one] 1 monografía
   *[other] { $monographs } monografías
}
pack-built = { $pack }, versión { $version }. { $counts }. Escrito: { $path }
pack-signed = Firmado: { $pack }, versión { $version }. { $path }
pack-new-key = Se hizo una clave nueva. Guarde la secreta para usted; quien deba confiar en sus paquetes pone este archivo en la carpeta trusted-keys: { $path }
pack-matches = { $pack }, versión { $version }, hecho el { $date }. { $counts }. Todos los bytes coinciden.
pack-does-not-match = { $pack }, versión { $version }. No coincide: { $list }
pack-signed-by = Firmado por: { $key }
pack-signed-by-unknown = Firmado con una clave en la que su clínica no confía: { $key }
pack-not-signed-by = Sin firma.
pack-installed = Añadido: { $pack }, versión { $version }. { $counts }.
pack-replaced = Ocupa el lugar de la versión { $version }. Para recuperarla: caveat pack install --bring-back { $id }
pack-brought-back = Recuperado: { $pack }, versión { $version }. { $counts }.
pack-removed = Quitado: { $pack }, versión { $version }.
pack-progress = { $done } de { $total } MB, { $rate } MB por segundo
packs-checked = { $n ->
    [0] No hay paquetes de fichas instalados.
    [one] Se comprobó 1 paquete de fichas.
   *[other] Se comprobaron { $n } paquetes de fichas.
}
packs-all-match = Todos los bytes coinciden.
# Los últimos resultados de paquetes e importaciones.
result-line = { $date }, { $time }. { $what }
result-installed = { $pack } añadido: { $labels ->
    [one] 1 ficha
   *[other] { $labels } fichas
}, { $monographs ->
    [one] 1 monografía
   *[other] { $monographs } monografías
}.
result-removed = { $pack } quitado.
result-brought-back = { $pack }: se recuperó la versión anterior.
result-changed = { $pack } ha cambiado desde que se añadió.
result-checked = Se comprobaron todos los paquetes. Todos los bytes coinciden.
result-refused = { $pack } se rechazó. No se cambió nada.
result-stopped = { $pack } detenido por usted. No se cambió nada.
result-disk-full = { $pack }: disco lleno. No se cambió nada.
result-imported = { $labels ->
    [one] Se leyó 1 ficha.
   *[other] Se leyeron { $labels } fichas.
}
result-import-disk-full = Disco lleno después de { $labels ->
    [one] 1 ficha
   *[other] { $labels } fichas
}. No se cambió nada.
result-import-failed = Una importación falló después de { $labels ->
    [one] 1 ficha
   *[other] { $labels } fichas
}. No se cambió nada.
packs-labels-whole = Las fichas importadas fuera de los paquetes están íntegras.
packs-labels-damaged = La biblioteca de fichas importadas fuera de los paquetes está dañada. La próxima importación la aparta.
imported-title = { $name }, ficha de { $labeler }
imported-title-no-labeler = { $name }, ficha
label-short = Ficha de { $country }
label-short-no-country = Ficha
why-exact-labeler = Ficha de { $matched }
why-prefix-labeler = Ficha de { $matched }, una empresa que se llama así
why-ndc = Código de producto de { $name }
why-set-id = Id de una ficha de { $name }
refused-not_a_label = Esto no es la ficha de un medicamento.
refused-animal = Esta ficha es para animales.
refused-bulk = Trata de un ingrediente o de un producto a medio hacer, no de un medicamento para pacientes.
refused-allergen = Esta ficha es de un extracto alergénico.
refused-template = Es un formulario que nadie ha rellenado.
refused-index = Es una lista de sustancias o clases, no una ficha.
refused-doctype = El archivo tiene una declaración de tipo de documento. Las fichas no la llevan y puede usarse para ataques.
refused-too_large = El archivo pide más de lo que una ficha puede tener.
refused-truncated = El archivo termina antes de tiempo. Consígalo de nuevo.
refused-encoding = El archivo no está escrito en UTF-8.
refused-invalid = El archivo está roto.
odd-hidden-characters = Se quitaron caracteres que nadie ve.
odd-wrong-date = La fecha no es una fecha y se omitió.
odd-wrong-version = La versión no es un número y se omitió.
odd-no-name = Nada en los datos del producto nombra el medicamento.
odd-no-set-id = El archivo no nombra su conjunto.
odd-unknown-document = La clase de documento falta o no se conoce.
odd-plain-text = Un texto no tiene un marcado legible y se tomó sin él.
odd-table-not-placed = Una tabla está en el texto sin sus filas y columnas.
odd-no-text = La ficha no tiene texto.
validate-reading-title = Niveles de lectura (Flesch-Kincaid), la mediana de los textos; los nombres de medicamentos no cuentan
validate-reading = { $file }: texto { $staff } ({ $n }), texto para pacientes { $patient } ({ $m })
validate-reading-all = Todos los archivos
validate-reading-none = ninguno
validate-hardest = Los textos más difíciles
validate-hardest-line = { $grade } | { $file } | { $id } | { $text }
doctor-good = correcto
doctor-bad = requiere atención
doctor-do = Qué hacer: { $what }

## Errores en archivos de monografías
mistake-too-large = El archivo tiene { $bytes } bytes; se leen { $most } como máximo.
mistake-not-utf8 = El archivo deja de ser texto UTF-8 a partir del byte { $byte }. Guárdelo como UTF-8.
mistake-syntax = El archivo no se puede leer: { $detail }
mistake-newer = El archivo tiene la versión { $found }; este programa lee hasta la versión { $known }. Use un programa más nuevo.
mistake-entry = Este elemento ({ $part }) no se pudo leer: { $detail }
mistake-duplicate-id = El id "{ $id }" aparece dos veces.
mistake-unknown-source = No hay ninguna fuente "{ $id }" en este archivo.
mistake-no-source = La laguna no nombra ninguna fuente.
mistake-unknown-id = No hay nada con el id "{ $id }" en este archivo.
mistake-unknown-population = "{ $id }" no es un grupo que el programa conozca.
mistake-grade-without-phrase = "{ $id }" tiene un grado pero no una frase: dé las palabras de la fuente o quite el grado.
mistake-phrase-does-not-earn = La frase de "{ $id }" no contiene ninguna palabra del grado { $grade }: dé un motivo u otro grado.
mistake-phrase-too-long = La frase de "{ $id }" tiene { $words } palabras; se citan 9 como máximo.
mistake-empty = El campo { $field } de "{ $id }" está vacío.
mistake-hostile = Aquí hay un carácter oculto (U+{ $code }): puede cambiar cómo se lee el texto. Quítelo.
mistake-naked-decimal = El campo { $field } de "{ $id }" tiene un decimal que puede leerse mal: escriba 0.5, nunca .5, y 1, nunca 1.0.
mistake-age-bounds = Los límites de edad de "{ $id }" se cruzan.
mistake-trimester = Un trimestre de "{ $id }" no es 1, 2 ni 3.
mistake-gap-state = Una laguna no puede tener el estado { $state }: no_data, not_stated o not_assessed.
mistake-not-stated-part = La fuente "{ $source }" se leyó en parte, así que no se puede decir que no conste nada.
mistake-no-data-phrase = "Sin datos" necesita como frase las palabras de la fuente.
mistake-serious = El efecto "{ $id }" está marcado como grave sin una fuente que lo diga.
mistake-duplicate-tier = El grupo { $tier } de la fuente "{ $source }" aparece dos veces.
mistake-not-opened = El archivo no se pudo abrir: { $detail }
mistake-same-id = El medicamento "{ $id }" también está en { $other }. Se usa ese archivo, este no.
part-drug = entrada de medicamento
part-source = fuente
part-item = elemento
part-side-effect = efecto secundario
part-statement = enunciado
part-gap = laguna
part-interaction = interacción

## Fallos: qué falló, qué se conservó, qué hacer; la ruta al final
error-not-found-drug = No encontrado: "{ $query }".
error-did-you-mean = ¿Quiso decir: { $list }?
error-pack-changed-drug = "{ $query }" está en el paquete { $pack }, que ha cambiado desde que se añadió, así que no se leyó. Añada el paquete de nuevo.
error-unreadable-drug = El archivo de "{ $query }" no se pudo leer, así que no se puede hacer nada con él. Corrija el archivo: { $file }, línea { $line }, columna { $column }.
error-kind-not-found = No está ahí: { $path }
error-kind-exists = Ya hay un archivo con este nombre y se dejó como estaba. Elija otro nombre o use --force para sustituirlo: { $path }
error-kind-not-writable = No puede escribir ahí. No se cambió nada. Elija otro lugar: { $path }
error-kind-is-directory = Es una carpeta, no un archivo. No se cambió nada. Nombre un archivo en ella: { $path }
error-kind-no-such-folder = La carpeta no está ahí. No se escribió nada. Elija otro lugar: { $path }
error-kind-disk-full = El disco está lleno. No se cambió nada. Haga sitio o elija otro lugar: { $path }
error-kind-busy = Otro programa tiene el archivo. No se cambió nada. Inténtelo de nuevo: { $path }
error-kind-unreadable = No se pudo leer. No se cambió nada: { $path }
error-kind-newer = Lo escribió una versión más nueva de este programa y se dejó como estaba. Use el programa más nuevo: { $path }
error-kind-damaged = El archivo está dañado y se dejó como estaba. Apártelo o recupere una copia: { $path }
error-kind-no-folder = No se encontró una carpeta de datos para esta cuenta. Nombre una con --data-dir.
error-no-display = No hay pantalla donde mostrar la ventana. El mismo trabajo se puede hacer desde la línea de comandos: caveat --help
error-no-window = La ventana no se pudo abrir: { $detail } El mismo trabajo se puede hacer desde la línea de comandos: caveat --help
error-no-gui = Este programa se construyó sin ventana. El mismo trabajo se puede hacer desde la línea de comandos: caveat --help
error-built-in = El programa mismo está dañado ({ $detail }). Instálelo de nuevo.
error-poll-option = "{ $option }" no es una respuesta de la encuesta. Las respuestas: { $list }.
error-poll-closed = La encuesta está cerrada.
error-json-and-stdout = "-o -" escribe la página en la salida, así que no queda sitio para --json. Nombre un archivo.
error-both-drugs-and-all = Nombre medicamentos o use --all, no ambos.
error-drug-and-command = Nombre un medicamento o archivos para abrir con ellos la ventana, o un comando, no ambos.
error-no-drugs = Nombre al menos un medicamento o use --all.
reviews-not-read = Las revisiones y los votos de la clínica no se pudieron leer; cada texto cuenta como sin revisar. { $detail }
settings-put-aside = Los ajustes no se pudieron leer. Se apartaron y se usan los valores por defecto. Guardados como: { $path }
settings-garbage = Los ajustes no se pudieron leer ni apartar. Se usan los valores por defecto y no se guarda nada: { $path }
settings-value = El ajuste "{ $key }" no se pudo leer; se usa su valor por defecto.
settings-newer = Los ajustes los escribió una versión más nueva ({ $version }). Se usan hasta donde se entienden y no se cambian.
settings-not-opened = Los ajustes no se pudieron abrir. Se usan los valores por defecto y no se guarda nada: { $path }

## doctor
doctor-words = Las palabras del programa se pueden leer.
doctor-fonts = Las letras de la ventana y de la página están incluidas: { $n } grosores.
doctor-data = Las monografías incluidas no tienen errores: { $n }.
doctor-data-bad = Una monografía incluida tiene errores.
doctor-data-do = Instale el programa de nuevo.
doctor-clinic-files = Los archivos propios de la clínica no tienen errores.
doctor-clinic-files-bad = { $n ->
    [one] 1 error en los archivos propios de la clínica.
   *[other] { $n } errores en los archivos propios de la clínica.
}
doctor-clinic-files-do = Ejecute caveat list para ver cada uno con su línea.
doctor-data-folder = Se puede escribir en la carpeta de datos: { $path }
doctor-data-folder-new = La carpeta de datos aún no existe; se crea con el primer voto o revisión: { $path }
doctor-data-folder-bad = No se puede escribir en la carpeta de datos: { $path }
doctor-data-folder-do = Pida permiso de escritura a quien cuida este equipo o elija otra carpeta con --data-dir.
doctor-settings = Los ajustes se pueden leer: { $path }
doctor-settings-bad = Los ajustes tienen un problema: { $path }
doctor-settings-do = Vuelva a elegirlos en el programa o quite el archivo.
doctor-db = La base de datos de la clínica se puede leer.
doctor-db-none = Aún no hay base de datos de la clínica; se crea con el primer voto.
doctor-db-bad = La base de datos de la clínica no se puede leer.
doctor-packs-none = No hay paquetes de fichas instalados.
doctor-packs = { $n ->
    [one] Hay 1 paquete de fichas instalado
   *[other] Hay { $n } paquetes de fichas instalados
}: { $list }. Ejecute caveat pack verify para comprobar cada byte.
doctor-packs-bad = Estos paquetes de fichas han cambiado desde que se añadieron y no se leen: { $list }
doctor-packs-do = Añada cada uno de nuevo desde su archivo con caveat pack install, o quítelo con caveat pack remove.
doctor-key-bad = Un archivo de la carpeta de claves de confianza no es una clave. Hasta que se corrija, ningún paquete cuenta como firmado por ella: { $path }
doctor-key-do = Ponga ahí de nuevo el archivo .pub como lo dio su dueño, o quítelo.
doctor-page = Se puede hacer una hoja para el paciente ({ $pages ->
    [one] 1 página
   *[other] { $pages } páginas
}).
doctor-page-bad = No se pudo hacer una hoja para el paciente: { $detail }
doctor-page-do = Instale el programa de nuevo; hasta entonces imprima desde otro puesto.
doctor-display = Se encontró una pantalla.
doctor-display-bad = No se encontró ninguna pantalla.
doctor-display-do = Use la línea de comandos: caveat --help

## La encuesta
poll-about-you = Sobre usted, la persona en este puesto. No vote por un paciente.
poll-original = { $total } votos en la página original, reparto no publicado.
poll-original-more = No se suman a los votos de aquí. La página original no da respuestas: las de arriba son de este programa.
poll-rounded = redondeado

## Hoja para el paciente
handout-written = { $pages ->
    [one] 1 página
   *[other] { $pages } páginas
}, nivel de lectura { $grade }. Escrito: { $path }
handout-written-ungraded = { $pages ->
    [one] 1 página
   *[other] { $pages } páginas
}. Escrito: { $path }
handout-progress = { $n } de { $of }
letterhead-put-aside = Un archivo del membrete no se pudo leer. Se guardó con otro nombre y no se usa: { $path }
letterhead-garbage = Un archivo del membrete no se pudo leer ni mover. No se usa ni se escribe en él: { $path }
letterhead-newer = El membrete lo escribió una versión más nueva de este programa. No se usa ni se escribe en él: { $path }
logo-bytes = Este archivo tiene { $n } bytes. Un logotipo puede tener { $most } como máximo. El logotipo sigue como estaba.
logo-pixels = Esta imagen tiene { $width } por { $height } píxeles. Un logotipo puede tener { $side } por lado y { $most } en total como máximo. El logotipo sigue como estaba.
logo-elements = Este dibujo tiene { $n } elementos o copias, más de los que un logotipo puede tener. El logotipo sigue como estaba.
logo-element = Este dibujo contiene <{ $element }>, que aquí no se dibuja. Guárdelo solo con contornos. El logotipo sigue como estaba.
logo-unknown = Este archivo no es PNG, JPEG ni SVG. El logotipo sigue como estaba.
logo-broken = Esta imagen está rota ({ $detail }). El logotipo sigue como estaba.
handout-replaced = Se quitó o sustituyó un carácter que no se puede imprimir: { $code }
handout-unprintable = Esta hoja no se puede guardar ni imprimir
error-page = La hoja no se pudo hacer. No se escribió nada. { $detail }
error-unprintable = La hoja tiene texto que sus letras no pueden dibujar. No se escribe ni se imprime. { $list } Cambie el texto ahí o tome la hoja como texto sin formato (--text, o "Copiar como texto" en la ventana), que conserva todos los caracteres.
error-unprintable-drug = { $drug }: { $message }
unprintable-at = { $code } ({ $name }){ $n ->
    [one] { "" }
   *[other] , { $n } veces,
} { $spot }, en "{ $around }".
unprintable-no-name = sin nombre
unprintable-more = Y { $n } más.
unprintable-letterhead = en el membrete o en los nombres escritos para esta copia
unprintable-name = encima de la primera parte
unprintable-foot = al pie de la página
unprintable-part = en "{ $part }"
error-no-date = No se conoce la fecha de hoy. Dé una con --date.
handout-no-path = Nombre primero un archivo.
handout-exists = Ya hay un archivo con este nombre. Se dejó como estaba.
handout-not-opened-title = El archivo no se pudo mostrar
handout-not-opened = No se encontró un programa para él o no se pudo iniciar ({ $detail }). El archivo está aquí: { $path }
error-job = El programa falló en este trabajo. No se escribió nada. Inténtelo de nuevo; si vuelve a ocurrir, use la línea de comandos.

## La comprobación para el expediente
record-copied = La comprobación está en el portapapeles como texto, con las respuestas sobre el paciente.
idle-warning = { $n ->
    [one] Las respuestas sobre el paciente se borran en 1 segundo.
   *[other] Las respuestas sobre el paciente se borran en { $n } segundos.
}
idle-keep = Conservar
idle-cleared = Se borraron las respuestas sobre el paciente
idle-cleared-why = { $n ->
    [one] Nadie usó el programa durante 1 minuto.
   *[other] Nadie usó el programa durante { $n } minutos.
}
idle-setting = { $n ->
    [one] Se borra tras 1 minuto sin uso
   *[other] Se borra tras { $n } minutos sin uso
}
idle-setting-menu = Borrar las respuestas cuando nadie usa el programa
idle-setting-minutes = { $n ->
    [one] Tras 1 minuto
   *[other] Tras { $n } minutos
}
record-take = Llevarse
record-take-tip = Copie esta comprobación, o guárdela como PDF para el expediente, como tabla o como texto
record-none = No se comprueba ningún medicamento.
record-copy = Copiar como texto
record-as = Guardar la comprobación como
record-as-pdf = PDF para el expediente
record-as-csv = Tabla (CSV)
record-as-text = Texto
record-name = Nombre del paciente para esta copia
record-name-hint = Nombre del paciente, solo esta copia
record-name-tip = Se imprime solo en esta copia. No se guarda ni está en el nombre del archivo.
record-choose = Guardar la comprobación
record-path = O escriba dónde guardar la comprobación
record-path-hint = Carpeta y nombre de archivo
record-save = Guardar ahí la comprobación
record-writing = Se está escribiendo la comprobación.
record-saved = Comprobación guardada
record-saved-pages = Comprobación guardada, { $pages ->
    [one] 1 página
   *[other] { $pages } páginas
}
record-not-written = La comprobación no se escribió
record-kind = Para el expediente
record-of = { $title }: { $list }
record-patient = Paciente: { $name }
record-versions = { $program } { $version }, contenido { $content }
record-foot = Información para profesionales. No sustituye su criterio. No es una lista completa.
record-answers = Respuestas sobre el paciente
record-age-years = { $n ->
    [one] Edad: 1 año
   *[other] Edad: { $n } años
}
record-age-months = { $n ->
    [one] Edad: 1 mes
   *[other] Edad: { $n } meses
}
record-age-none = Edad: Sin preguntar
record-conflicts = Respuestas que se contradicen
record-scope = Lo que no se preguntó
record-meanings = Qué significan las palabras
record-no-medicines = No se nombró ningún otro medicamento. Estas son todas las interacciones que nombran las fuentes leídas.
record-no-sources = No se pudo leer ninguna fuente.
record-written = { $pages ->
    [one] Expediente, 1 página
   *[other] Expediente, { $pages } páginas
}. Escrito: { $path }
check-written = Comprobación escrita: { $path }
error-record-and-stdout = Un registro es un PDF y no se escribe en la salida. Nombre un archivo.
error-same-file-twice = La comprobación y su registro necesitan dos archivos. Nombre otro.

## Avisos
notice-clinic-db = Los datos de la clínica
notice-settings = Ajustes
notice-file = Un archivo de la biblioteca tiene un error: { $place }
notice-not-kept = El cambio no se pudo guardar
notice-close = Cerrar este aviso
notice-copied = Copiado.
notice-copied-report = Envíelo a quien cuida esta biblioteca.
notice-copied-source = El nombre de la fuente está en el portapapeles.

## Trabajo en la biblioteca
work-pack = Añadiendo { $name }
work-labels = Añadiendo fichas de { $name }
work-remove = Quitando { $name }
work-bring-back = Recuperando la versión anterior de { $name }
work-check = Comprobando la biblioteca
work-rebuild = Rehaciendo las fichas importadas
work-note = Puede seguir trabajando. La biblioteca de hoy sigue en uso hasta que esto termine y se compruebe.
work-file = Ahora: { $file }
work-cancel = Cancelar
work-stopping = Se está deteniendo.
work-progress-name = Avance: { $done } por ciento
work-labels-read = fichas leídas
work-labels-done = fichas hechas
work-of = { $done } de { $total }
work-megabytes = { $n } MB
work-done-share = { $n } %
work-done = hecho
work-rate = { $n } MB/s
work-speed = velocidad de lectura
work-left-seconds = Unos { $n } s
work-left-minutes = Unos { $m } min { $n } s
work-left = restante
work-refused-so-far = no se pudieron leer
work-failed = No se hizo
work-added = { $pack } se añadió
work-version = Versión { $version }. { $counts }.
work-labels-added = { $n ->
    [one] Se leyó 1 ficha
   *[other] Se leyeron { $n } fichas
}
work-no-label = Ahí no se encontró ninguna ficha. No se cambió nada.
work-changed-parts = No coincide: { $list }
work-not-all-match = No todo está como cuando se añadió
work-rebuilt = { $n ->
    [one] Se rehízo 1 ficha
   *[other] Se rehicieron { $n } fichas
}
work-old-kept = La biblioteca como estaba se guarda aquí: { $path }
work-lost-label = Ya no se pudo leer. Impórtela de nuevo.
work-refused = { $n ->
    [one] 1 no se pudo incorporar
   *[other] { $n } no se pudieron incorporar
}
work-refused-more = { $n ->
    [one] 1 más no se muestra aquí. La copia las tiene todas.
   *[other] { $n } más no se muestran aquí. La copia las tiene todas.
}
work-refused-copy = Copiar la lista
work-refused-copied = La lista está en el portapapeles.
work-waiting = En espera
work-forget = No añadir
work-forget-name = No hacer esto: { $what }
work-close-outcome = Cerrar lo dicho del último trabajo

ask-older = ¿Una versión más antigua sobre una más nueva?
ask-older-text = Está instalada la versión { $installed } y este paquete es más antiguo: versión { $offered }. La más nueva se guarda y se puede recuperar.
ask-older-yes = Añadir la más antigua
ask-older-no = Dejarlo
ask-unsigned = ¿Añadirlo sin una firma en la que su clínica confíe?
ask-unsigned-text = Aun así se comprueba cada byte, pero nadie en quien usted confíe dice de dónde viene.
ask-unsigned-yes = Añadirlo de todos modos
ask-unsigned-no = Dejarlo
ask-remove = ¿Quitar { $name }?
ask-remove-text = Sus fichas y textos dejan de encontrarse. Las revisiones, notas y enunciados de su clínica se quedan. Se puede añadir de nuevo desde su archivo.
ask-remove-yes = Quitarlo
ask-remove-no = Conservarlo
ask-rebuild = ¿Rehacer las fichas importadas?
ask-rebuild-text = Cada índice se hace de nuevo a partir de los textos que hay. Ayuda cuando no se encuentran fichas y tarda tanto como importarlas. La biblioteca como está ahora se guarda junto a la nueva.
ask-rebuild-yes = Rehacerlas
ask-rebuild-no = Dejarlas
ask-stop = ¿Detenerlo?
ask-stop-text = Se descarta lo leído hasta ahora. La biblioteca queda como estaba.
ask-stop-yes = Detener
ask-stop-no = Continuar
ask-close = Todavía hay algo en marcha. ¿Cerrar el programa?
ask-close-yes = Detenerlo y cerrar
ask-close-no = Mantenerlo abierto

add-title = Añadir paquetes y fichas
add-text = Un paquete de fichas, archivos de fichas (SPL, openFDA, FHIR ePI) o una carpeta con ellos. Suéltelos sobre la ventana, elíjalos o escriba dónde están.
add-path = Paquete, archivo de ficha o carpeta
add-hint = Dónde está el archivo o la carpeta
add-press = Añadir
add-file = Elegir un archivo
add-folder = Elegir una carpeta
add-choose-title = Paquetes y fichas
add-drop = Suelte para añadirlo a la biblioteca
packs-title = Paquetes instalados
packs-sum = { $packs ->
    [one] 1 paquete
   *[other] { $packs } paquetes
}, { $n ->
    [one] 1 ficha
   *[other] { $labels } fichas
}, { $monographs ->
    [one] 1 texto de medicamento
   *[other] { $monographs } textos de medicamentos
}, { $size }
packs-none = No hay ningún paquete instalado.
packs-column-pack = Paquete
packs-column-holds = Fichas, textos
packs-column-dated = Fecha del texto
packs-column-size = Tamaño
packs-column-checked = Suma de control
packs-to-date = hasta { $date }
packs-holds = { $labels }, { $monographs }
packs-matches = Coincide
packs-does-not-match = No coincide
packs-built = Versión { $version }, hecho el { $date }. { $signed }
packs-bring-back = Recuperar la versión { $version }
packs-remove = Quitarlo
packs-changed = { $name } ha cambiado desde que se añadió.
packs-changed-text = Sus medicamentos y fichas están en Comprobación fallida hasta que añada el paquete de nuevo.
packs-imported = Fichas importadas fuera de paquetes
packs-imported-text = { $n ->
    [one] 1 ficha, { $size }
   *[other] { $n } fichas, { $size }
}
packs-check = Comprobar la biblioteca
packs-rebuild = Rehacer
packs-folder = Abrir la carpeta de la biblioteca
size-kilobytes = { $n } kB
size-megabytes = { $n } MB
results-title = Últimos resultados
results-none = Aún no se añadió ni se quitó nada.
result-import-stopped = { $labels ->
    [one] Usted detuvo una importación después de 1 ficha. No se cambió nada.
   *[other] Usted detuvo una importación después de { $labels } fichas. No se cambió nada.
}

## La paleta de comandos y la hoja de teclas
action-find-drug = Buscar medicamentos
action-find-in-text = Buscar en este texto
action-next-hit = Resultado siguiente
action-previous-hit = Resultado anterior
action-palette = Todos los comandos
action-my-list = Poner en mi lista o quitar
action-move-up = Subir en mi lista
action-move-down = Bajar en mi lista
action-next-panel = Panel siguiente
action-tab-reference = Ir a Consulta
action-tab-check = Ir a Paciente
action-tab-handouts = Ir a Hojas
action-tab-library = Ir a Biblioteca
action-tab-poll = Ir a Encuesta
action-back = Atrás
action-forward = Adelante
action-next-section = Sección siguiente
action-previous-section = Sección anterior
action-escape = Atrás o borrar
action-all-tiers = Abrir todos los grupos de frecuencia
action-boxed-warnings = Mostrar u ocultar las advertencias recuadradas
action-handout = Hacer hoja
action-blank-handout = Hacer hoja sin las respuestas de este paciente
action-export = Exportar hoja
action-print = Imprimir hoja
action-copy-handout = Copiar la hoja como texto sin formato
action-clear-answers = Borrar las respuestas
action-undo-clear = Deshacer el borrado de las respuestas
action-add-to-check = Añadir este medicamento a la comprobación de varios
action-check-list = Comprobar varios medicamentos
action-check-my-list = Comprobar mi lista para este paciente
action-check-matrix = Comprobar como matriz de medicamentos y grupos
action-check-contraindicated = Qué medicamentos están contraindicados para este paciente
action-check-compare = Comparar medicamentos uno junto a otro
action-copy-check = Copiar la comprobación como texto
action-review = Revisar textos con sus fuentes
action-reload = Leer de nuevo la carpeta de la clínica
action-larger = Más grande
action-smaller = Más pequeño
action-actual-size = 100 %
action-theme = Claro, oscuro, alto contraste
action-meanings = Qué significan las palabras de los grados
action-keys = Teclas

action-off-no-label = No hay ninguna ficha importada abierta.
action-off-nothing-before = No se abrió nada antes.
action-off-nothing-behind = Usted no ha ido hacia atrás.
action-off-no-text = No hay ningún texto abierto.
action-off-no-list = La lista no está en pantalla.
action-off-no-drug = No hay ningún medicamento abierto.
action-off-no-page = No hay ninguna hoja en pantalla.
action-off-page-is-there = Está en pantalla.
action-off-nothing-cleared = No se borró nada.

palette-name = Comandos y medicamentos
palette-field = Comando o medicamento
palette-hint = Escriba un comando o un medicamento
palette-clear = Borrar las palabras
palette-count = { $n } de { $of } comandos
palette-commands = Comandos
palette-no-command = Ningún comando tiene estas palabras
palette-drugs = Medicamentos
palette-no-drug = Ningún medicamento ni marca empieza por “{ $text }”
palette-off = Desactivado: { $why }
palette-row-about = { $name }, { $about }
palette-row-keys = { $name }, teclas: { $keys }
palette-move = Mover
palette-run = Ejecutar. Nunca vota, borra ni abre un nombre adivinado
palette-close = Cerrar

keys-title = Teclas
keys-filter = Filtrar las teclas
keys-filter-hint = Filtrar
keys-filter-clear = Quitar el filtro
keys-print = Imprimir
keys-close = Cerrar la hoja de teclas
keys-none = Ninguna tecla tiene estas palabras
keys-foot = Intro nunca hace nada que no se pueda deshacer.
keys-tabs = De Consulta a Encuesta
keys-move = Mover y ver
keys-open = Abrir
keys-letter = Saltar a una letra
keys-fold = Plegar o abrir un grupo
keys-yes = Sí
keys-no = No
keys-not-asked = Sin preguntar
keys-change = Cambiar la respuesta
keys-page = Página arriba o abajo
keys-pane = Mover el borde de un panel
keys-group-find = Buscar
keys-group-lists = Listas
keys-group-move = Mover
keys-group-effects = Efectos secundarios
keys-group-paper = Papel
keys-group-check = Comprobación del paciente
keys-group-look = Aspecto
key-ctrl = Ctrl
key-shift = Mayús
key-alt = Alt
key-up = Arriba
key-down = Abajo
key-left = Izquierda
key-right = Derecha
key-space = Espacio
key-enter = Intro
key-esc = Esc
key-plus = +
key-minus = -
key-pageup = Re Pág
key-pagedown = Av Pág

## La ventana
tabs-name = Secciones
tabs-now = Sección: { $tab }
tab-reference = Consulta
tab-check = Paciente
tab-handouts = Hojas
tab-library = Biblioteca
tab-poll = Encuesta
theme-button = Cambiar entre claro, oscuro y alto contraste
status-line = Información para profesionales. No sustituye su criterio.
back = Atrás
search-name = Buscar medicamento, marca o clase
search-hint = Buscar medicamento o marca
search-clear = Borrar la búsqueda
my-list = Mi lista
on-my-list = En mi lista
add-to-my-list = Mi lista
my-list-add = Poner en mi lista
my-list-remove = Quitar de mi lista
list-name = Medicamentos
list-recent = Recientes
list-clear-recent = Borrar
list-clear-recent-name = Borrar medicamentos recientes
list-keep-recent = Guardar medicamentos recientes
list-move-up = Subir { $name }
list-move-down = Bajar { $name }
list-move-up-tip = Subir (Alt+Arriba)
list-move-down-tip = Bajar (Alt+Abajo)
list-first-already = Es el primero de la lista.
list-last-already = Es el último de la lista.
list-unreadable = No se pudo leer
list-stated = { $population }: consta
list-no-information = { $population }: sin información
list-boxed-not-known = Advertencia recuadrada no conocida
list-no-class = Sin clase indicada
list-no-date = Sin fecha
list-nothing-left = No se sabe de ningún medicamento de la biblioteca que cumpla todos los filtros.
list-search-whole = Los filtros no se aplican a una búsqueda.
list-menu = Orden de la lista: { $sort }
list-sort-by = Ordenar por
sort-name = Nombre
sort-class = Clase
sort-newest = Texto más nuevo
sort-review = Estado de revisión
filter-class = Clase
filter-class-n = Clase ({ $n })
filter-class-name = Filtrar por clase
filter-class-chosen = Filtrar por clase, elegidas: { $list }
filter-any-class = Cualquier clase
filter-no-classes = Ningún medicamento de la biblioteca indica una clase.
filter-boxed = Recuadrada
filter-boxed-name = Filtrar por advertencia recuadrada
filter-population = Grupo
filter-population-name = Agrupar por grupo de pacientes
filter-population-chosen = Agrupar por grupo de pacientes, elegido: { $population }
filter-population-none = Sin agrupar
filter-review = Revisión
filter-review-name = Filtrar por estado de revisión
filter-review-chosen = Filtrar por estado de revisión, elegido: { $status }
filter-review-all = Todos
filter-review-superseded = Versión anterior
filter-clear = Quitar filtros
drugs-of = { $shown } de { $n ->
    [one] 1 medicamento
   *[other] { $n } medicamentos
}
enter-opens-nothing = Intro no abre nada aquí
open-drug = Abrir { $name }
not-given = Las fuentes no lo indican
says-nothing-about-drug = Esto no dice nada sobre el medicamento.
fact-brand = Marca
fact-class = Clase
fact-active = Activo en el cuerpo
fact-used-for = Se usa para:
boxed-yes = Sí, { $source }
boxed-no = Ninguna en la ficha
boxed-unknown = No se sabe
tablets-sources = De dónde vienen las dosis y los aspectos
strengths-name = { $brand }: { $list }
tablets-name = Tabletas de { $brand }: { $list }
name-looks-like = Nombre parecido a
name-misspelt = Mal escrito en una fuente como
make-handout = Hacer hoja
outline-name = Secciones de la monografía
outline-more = Más
outline-more-name = Más secciones
outline-uses = Usos
outline-mechanism = Cómo actúa
outline-effects = Efectos
outline-long-term = Uso prolongado
outline-taking = Cómo tomarlo
outline-precautions = Precauciones
outline-sources = Fuentes
heading-effects = Efectos secundarios
heading-long-term = Uso prolongado y cómo dejarlo
heading-taking = Cómo tomarlo
heading-precautions = Precauciones
heading-sources = Fuentes y revisión
do-not-stop-suddenly = No lo deje de golpe tras un uso prolongado
dose = Dosis
serious-by = Grave ({ $source })
tier-name = { $tier }, { $n ->
    [one] 1 efecto
   *[other] { $n } efectos
}
show = Mostrar
hide = Ocultar
sources-count = { $n ->
    [one] 1 fuente
   *[other] { $n } fuentes
}
sources-worst-first = { $n ->
    [one] 1 fuente, peor primero
   *[other] { $n } fuentes, peor primero
}
empty-title = La biblioteca está vacía
empty-text = Este programa nunca se conecta a internet. Los textos llegan en archivos que usted añade.

## La comprobación del paciente en la ventana
check-title = Comprobación del paciente
check-title-drug = Comprobación del paciente, { $name }
check-clear = Borrar
check-clear-name = Borrar todas las respuestas sobre el paciente
check-undo-clear = Deshacer
check-age = Edad en años
check-age-problem = Una edad va de 0 a 130 años, o en meses por debajo de 24, escrita como 7m.
check-memory = Solo en memoria
check-memory-tip = Se guarda solo en memoria. Cerrar el programa lo borra.
check-trimester = Trimestre
check-open-full = Comprobación completa
check-use-in-handout = Usar en la hoja
check-blank-handout = Hoja en blanco
answers-counts = { $yes } sí, { $no } no, { $notasked } sin preguntar.
answers-change-name = Mostrar u ocultar las preguntas
change = Cambiar
fold = Plegar
still-same-patient = ¿Sigue siendo el mismo paciente?
still-keep = Sí, conservar las respuestas
meanings-open = ¿Qué significan estas palabras?
meanings-close = Ocultar los significados
strip-none-answered = Aún sin respuestas
strip-not-asked = Sin preguntar { $n }

## La comprobación de varios medicamentos
summary-no-drugs = Elija los medicamentos que desea comprobar.
summary-failed = { $n ->
    [one] la comprobación falló en 1 medicamento
   *[other] la comprobación falló en { $n } medicamentos
}
summary-count = { $standing }: { $n }
summary-none-yes = ninguna pregunta tiene un Sí
summary-not-asked = { $n ->
    [one] 1 pregunta sin hacer
   *[other] { $n } preguntas sin hacer
}
summary-not-asked-worst = la peor de ellas: { $population }, { $standing }
summary-not-assessed = { $n ->
    [one] 1 medicamento sin evaluar
   *[other] { $n } medicamentos sin evaluar
}
summary-anyone = Para cualquier persona: { $boxed }, { $contra }
count-boxed = { $n ->
    [one] 1 advertencia recuadrada
   *[other] { $n } advertencias recuadradas
}
count-contraindications = { $n ->
    [one] 1 contraindicación
   *[other] { $n } contraindicaciones
}
check-drugs = { $n ->
    [one] 1 medicamento.
   *[other] { $n } medicamentos.
}
check-age-is = Edad: { $age }.
check-age-months = Edad: { $age } meses.
check-age-none = Sin edad.
check-kept = Las respuestas se guardan solo en memoria.
check-views = Vista
check-view-list = Lista
check-view-matrix = Matriz
check-view-contraindicated = Contraindicados
check-view-compare = Comparar
check-scope-name = Elija los medicamentos que desea comprobar. Ahora: { $scope }
check-scope-menu = Medicamentos que se comprueban
check-scope-shown = El que se muestra: { $name }
check-scope-all = Todos los medicamentos
check-scope-chosen = Solo medicamentos sueltos
check-scope-classes = Todos los de una clase
check-scope-drugs = Medicamentos sueltos
check-scope-more = { $scope } y { $n } más
check-scope-less = { $scope }, { $n } quitados
check-add = Añadir medicamento
check-add-list = Medicamentos que puede añadir
check-add-none = No está en esta biblioteca
check-add-there = En la comprobación
check-remove = Quitar { $name } de la comprobación
check-problems = Solo problemas
check-problems-tip = Oculta un medicamento solo si cada pregunta con Sí tiene "Sin riesgo especial indicado". Las lagunas y los fallos se quedan.
check-class-all = Todas las clases
check-class-none = Sin clase indicada
check-class-name = Clase: { $class }
check-class-menu = Mostrar medicamentos de una clase
check-group-drug = Por medicamento
check-group-population = Por grupo
check-group-name = Agrupar la lista
check-working = Comprobando los medicamentos. Lo que ve es la comprobación de antes del último cambio.
check-working-first = Comprobando los medicamentos.
check-hidden = { $n ->
    [one] 1 medicamento oculto
   *[other] { $n } medicamentos ocultos
}
check-none-chosen = No hay ningún medicamento elegido. Elija arriba un conjunto o añada un medicamento por su nombre.
check-all-hidden = Los filtros ocultan todos los medicamentos.
check-too-many = La lista termina aquí, después de { $n }, peor primero. La matriz muestra todos los medicamentos.
check-open-monograph = Abrir monografía
check-open-monograph-of = Abrir la monografía de { $name }
check-must-not = { $n ->
    [one] No debe usarse con (1): { $list }
   *[other] No debe usarse con ({ $n }): { $list }
}
check-boxed = { $n ->
    [one] Advertencia recuadrada (1): { $list }
   *[other] Advertencias recuadradas ({ $n }): { $list }
}
check-more-anyone = { $n ->
    [one] 1 más para cualquier persona: { $list }
   *[other] { $n } más para cualquier persona: { $list }
}
check-line-of = { $name }. { $line }
check-not-asked = { $n ->
    [one] Sin preguntar (1). { $population }: { $standing }
   *[other] Sin preguntar ({ $n }). Lo peor: { $population }: { $standing }
}
check-answered-no = { $n ->
    [one] Respondido No (1)
   *[other] Respondido No ({ $n })
}
check-interactions = { $n ->
    [one] 1 interacción: { $list }
   *[other] { $n } interacciones: { $list }
}
check-between = Los medicamentos comprobados entre sí
check-between-of = { $n ->
    [one] { $drug }: 1 línea, sobre { $list }
   *[other] { $drug }: { $n } líneas, sobre { $list }
}
check-between-none = Las fuentes de estos medicamentos no nombran a ninguno de los otros.
check-narrow-matrix = La matriz necesita una ventana más ancha. Esta es la misma comprobación como lista.
cell-no_special_risk =
    Sin riesgo
    especial indicado
cell-contraindicated-n = Contraindicado { $n }
matrix-name = Medicamentos y grupos de pacientes
matrix-anyone = Cualquiera
matrix-anyone-note = Sean cuales sean las respuestas
matrix-cell = { $drug }, { $population }: { $list }
matrix-sort-by = Ordenar por { $column }
matrix-sorted-by = Ordenado por { $column }
matrix-order = Orden de los medicamentos. Ahora: { $order }
matrix-order-menu = Orden de los medicamentos
matrix-order-worst = Peor para este paciente primero
matrix-order-name = Por nombre
matrix-order-class = Por clase
matrix-order-column = Por { $column }
matrix-order-turned = { $order }, al revés
matrix-answer = { $population }: { $answer }
matrix-trimester = trimestre { $n }
matrix-age = Edad
drawer-close = Cerrar los enunciados
drawer-copy = Copiar
drawer-copy-all = Copiar todo de { $title }
drawer-copy-one = Copiar el enunciado de { $source }: { $words }
drawer-source = Fuente
drawer-source-name = Fuente de { $words }
drawer-boxed = Advertencia recuadrada.
drawer-must-not = Contraindicado.
drawer-none-anyone = No consta ninguna.
notice-copied-statements = Los enunciados con sus fuentes están en el portapapeles.
entry-sentence = { $drug }, { $population }: { $list }
disagree-short = las fuentes discrepan ({ $n })
disagree-word = las fuentes discrepan
shown-as = { $n ->
    [0] Se muestra como { $standing }.
    [one] Se muestra como { $standing }, por 1 enunciado.
   *[other] Se muestra como { $standing }, el peor de { $n } enunciados.
}
drawer-title = { $drug } y { $population }
drawer-anyone = cualquier persona
reverse-looked = { $n ->
    [one] Se miró 1 medicamento
   *[other] Se miraron { $n } medicamentos
}
reverse-found = { $n ->
    [0] de ninguno se sabe que esté contraindicado para este paciente
    [one] 1 está contraindicado para este paciente
   *[other] { $n } están contraindicados para este paciente
}
reverse-not-checked = { $n ->
    [one] 1 no se pudo comprobar, o solo en parte
   *[other] { $n } no se pudieron comprobar, o solo en parte
}
reverse-gaps = { $n ->
    [one] de 1 más las fuentes no dan grado para una respuesta Sí
   *[other] de { $n } más las fuentes no dan grado para una respuesta Sí
}
interaction-sentence = { $drug } con { $with }: { $list }
between-too-many = Tantos medicamentos no se comparan entre sí; se comparan { $n } como máximo.
medicine-is-the-drug = { $medicine } es el propio { $drug }, así que no se compara con él.
not-checked-of = { $drug }. { $sentence }
check-drug-gone = { $drug } está en su lista, pero ningún archivo de esta biblioteca lo contiene. No se comprobó.
check-class-unknown = { $n ->
    [one] 1 medicamento de la biblioteca no se pudo leer, así que no se conoce su clase. No se comprobó.
   *[other] { $n } medicamentos de la biblioteca no se pudieron leer, así que no se conoce su clase. No se comprobaron.
}
check-not-made = La comprobación no se pudo hacer
check-not-made-more = El programa falló en este trabajo. Lo que ve es la comprobación de antes del último cambio. Cámbielo de nuevo o compruebe menos medicamentos.
reverse-title = { $n ->
    [one] 1 medicamento está contraindicado para este paciente
   *[other] { $n } medicamentos están contraindicados para este paciente
}
reverse-failed-title = { $n ->
    [one] 1 medicamento no se pudo comprobar, o solo en parte
   *[other] { $n } medicamentos no se pudieron comprobar, o solo en parte
}
reverse-none = De ninguno de estos medicamentos se sabe que esté contraindicado con las respuestas dadas. Lo que no se preguntó y lo que las fuentes no dicen todavía puede estarlo.
reverse-ask = Responda Sí a una pregunta para ver cuáles de estos medicamentos están contraindicados para este paciente.
reverse-gaps-link = { $n ->
    [one] De 1 medicamento más las fuentes no dan grado para una respuesta Sí. Mostrar la matriz
   *[other] De { $n } medicamentos más las fuentes no dan grado para una respuesta Sí. Mostrar la matriz
}
compare-note = Uno junto a otro, según las fuentes. El programa no dice cuál es mejor.
compare-choose = Elija arriba el primer medicamento por su nombre.
compare-choose-second = Elija arriba un segundo medicamento por su nombre.
compare-mark = Marcar diferencias
compare-only = Solo diferencias
compare-swap = Intercambiar
compare-swap-name = Poner el primer medicamento al final
compare-change = Cambiar
compare-change-name = Otro medicamento en lugar de { $name }
compare-remove = Quitar { $name } de la comparación
compare-yes = { $population }, sí
compare-line-marks = Una línea en el borde izquierdo marca una diferencia.
compare-differs = Difieren.
compare-copy = Copiar
compare-copy-name = Copiar la comparación
notice-copied-compare = La comparación está en el portapapeles.
compare-groups = Grupos de pacientes. El peor grado de cada uno; abra una celda para ver los enunciados
compare-effects = Efectos secundarios, con los términos y grupos de cada fuente
compare-contraindicated = Contraindicado para cualquier persona
compare-newest = { $sources }, la más nueva { $date }
compare-not-stated = Las fuentes se leyeron enteras y aquí no dicen nada.

## La encuesta en la ventana
poll-intro = Un voto por cuenta. Los votos se quedan en la carpeta de datos y no llevan nombres. No se envía ni se imprime nada.
poll-vote = Votar
poll-choose-first = Elija primero una respuesta.
poll-view-results = Ver resultados
poll-back = Volver a la votación
poll-cancel = Anular su voto
poll-then-again = Después puede votar de nuevo.
poll-your-vote-tag = Su voto
poll-failed = El voto no se pudo guardar o leer

## Partes de una hoja, por qué algunas se quedan y qué se midió
handout-part-header = Encabezado
handout-part-name = Nombre
handout-part-most-important = Lo más importante
handout-part-uses = Para qué sirve
handout-part-before = Antes de tomarlo
handout-part-other-medicines = Otros medicamentos
handout-part-taking = Cómo tomarlo
handout-part-while = Mientras lo toma
handout-part-side-effects = Efectos secundarios
handout-part-long-use = Uso prolongado
handout-part-keeping = Cómo guardarlo
handout-part-who = A quién llamar
handout-part-notes = Notas
handout-part-sources = De dónde viene
handout-lock-identity = Esta parte se queda: dice de quién es la hoja y de qué medicamento.
handout-lock-warnings = Esta parte se queda: contiene advertencias.
handout-lock-help = Esta parte se queda: dice a quién llamar.
handout-lock-boxed = Esta parte se queda: este medicamento tiene una advertencia recuadrada.
handout-lock-stopping = Esta parte se queda: dice cómo dejar este medicamento.
handout-lock-proof = Esta parte se queda: dice en qué se apoya el texto.
country-us = Estados Unidos
country-uk = Reino Unido
country-canada = Canadá
country-spain = España
country-own = Números propios
handout-language-en = Inglés
handout-language-es = Español
handout-outcome-met = Se cumple
handout-outcome-not-met = No se cumple
handout-outcome-does-not-apply = No se aplica
handout-outcome-not-by-program = Debe mirarlo una persona
handout-pemat-item-1 = El propósito es evidente
handout-pemat-item-2 = Nada distrae del propósito
handout-pemat-item-3 = Lenguaje corriente y cotidiano
handout-pemat-item-4 = Los términos médicos se explican
handout-pemat-item-5 = Voz activa
handout-pemat-item-6 = Los números son claros
handout-pemat-item-7 = No hay que calcular nada
handout-pemat-item-8 = Secciones cortas
handout-pemat-item-9 = Las secciones tienen títulos
handout-pemat-item-10 = Un orden lógico
handout-pemat-item-11 = Un resumen
handout-pemat-item-12 = Señales visuales destacan lo esencial
handout-pemat-item-15 = Imágenes donde ayudan
handout-pemat-item-16 = Las imágenes apoyan el texto
handout-pemat-item-17 = Las imágenes tienen título o pie
handout-pemat-item-18 = Las imágenes son claras y sencillas
handout-pemat-item-19 = Tablas sencillas
handout-pemat-item-20 = Se nombra al menos una acción
handout-pemat-item-21 = Se dirige directamente al lector
handout-pemat-item-22 = Las acciones van en pasos pequeños
handout-pemat-item-23 = Una herramienta que ayuda a actuar
handout-pemat-item-24 = Los cálculos se explican
handout-pemat-item-25 = Los gráficos y las tablas se explican
handout-pemat-item-26 = Imágenes donde ayudan a actuar
handout-pemat-measured-titled = Títulos que dicen de qué se trata: { $n } de { $of }
handout-pemat-measured-hard = Palabras que tienen otra más sencilla: { $n } de { $of }
handout-pemat-measured-explained = Términos con palabras sencillas: { $n } de { $of }
handout-pemat-measured-reckoning = Frases que piden calcular: { $n }
handout-pemat-measured-longest = Frases sin una pausa: { $n }, { $of } como máximo
handout-pemat-measured-headed = Partes con un título: { $n } de { $of }
handout-pemat-measured-summary = Páginas con un marco de lo más importante: { $n } de { $of }
handout-pemat-measured-frames = Marcos: { $n }
handout-pemat-measured-captions = Dibujos con un pie: { $n } de { $of }
handout-pemat-measured-actions = Frases que dicen qué hacer: { $n }
handout-pemat-measured-direct = De estas, dirigidas al lector: { $n } de { $of }
handout-pemat-measured-to-write = Lugares para marcar o escribir: { $n }

## Hojas en la ventana
handout-title = Hoja para el paciente
handout-no-drug = Elija primero un medicamento en Consulta.
handout-for-patient = { $name }, para este paciente
handout-for-anyone = { $name }, para cualquier paciente
handout-more-for-patient = { $name } y { $more } más, para este paciente
handout-more-for-anyone = { $name } y { $more } más, para cualquier paciente
handout-paper = Papel
handout-letter = Carta
handout-size = Texto
handout-points = { $n } pt
handout-answers-used = Respuestas del paciente usadas
handout-with-answers = Usar respuestas
handout-blank = En blanco
handout-change = Cambiar
handout-change-name = Cambiar las respuestas del paciente
handout-no-answers = No hay respuestas: todas las líneas están en “Díganos si usted ...”.
handout-print-answers = ¿Imprimir las respuestas del paciente en la hoja?
handout-answer-first = Responda primero la pregunta: imprimir o no las respuestas del paciente.
handout-printed-first = Se imprime primero. No se guarda al cerrar.
handout-copy = Para esta copia
handout-copy-ruled = Líneas para escribir
handout-copy-typed = Escrito
handout-copy-note = Se imprime en esta copia y no se guarda en ningún sitio. Lo vacío es una línea para escribir.
handout-copy-patient = Nombre del paciente
handout-copy-clinician = Nombre del profesional
handout-copy-reason = Por qué lo toma el paciente
handout-copy-how-much = Cuánto
handout-copy-when = Cuándo
handout-copy-notes = Notas de su clínica
handout-copy-of = { $field }, { $drug }
handout-drugs = Medicamentos en este archivo
handout-drugs-n = { $n ->
    [one] 1 medicamento
   *[other] { $n } medicamentos
}
handout-drugs-name = Añadir un medicamento por su nombre
handout-drugs-add = Añadir
handout-drugs-add-name = Añadir este medicamento al archivo
handout-drugs-missing = “{ $name }” no está en esta biblioteca. No se añadió nada.
handout-drugs-mine = De mi lista
handout-drugs-mine-empty = Su lista está vacía.
handout-drugs-up = Subir { $name }
handout-drugs-down = Bajar { $name }
handout-drugs-remove = Quitar { $name } del archivo
handout-drugs-end = Ya está en este extremo.
handout-drugs-last = Un archivo tiene al menos un medicamento.
handout-grade-title = Nivel de lectura
handout-grades = { $fk } Flesch-Kincaid · { $smog } SMOG
handout-grade = Nivel de lectura { $fk } (Flesch-Kincaid), { $smog } (SMOG). Objetivo: 6 o menos.
handout-target = Objetivo: 6 o menos
handout-letterhead = Membrete
handout-letterhead-none = Ninguno
handout-letterhead-unnamed = Sin nombre
handout-letterhead-edit = Editar el membrete
handout-language = Idioma
handout-parts = Partes
handout-parts-n = { $n } de { $of } se imprimen
handout-tablets = Dibujo de las tabletas
handout-ease-title = Facilidad de lectura
handout-ease = { $ease } de 100, Fernández Huerta
handout-pages-title = Páginas
handout-fit = { $pages ->
    [one] 1 página
   *[other] { $pages } páginas
}, { $sheets ->
    [one] una hoja de papel
   *[other] { $sheets } hojas de papel
}
handout-fit-part = { $part }: { $n } % del texto
handout-fit-saves = { $part }: { $n } % del texto. Sin ella hay una página menos.
handout-hardest = Frases más difíciles
handout-hardest-row = Nivel { $grade }: { $text }
handout-long = Frases de más de 20 palabras
handout-long-row = { $n } palabras: { $text }
handout-hard = Palabras que tienen otra más sencilla
handout-hard-row = { $word }: diga “{ $plain }” ({ $n ->
    [one] una vez
   *[other] { $n } veces
})
handout-none-of-these = Ninguna en estas páginas.
handout-pemat = PEMAT-P, hasta donde un programa puede decirlo
handout-pemat-n = { $met } de { $of } se cumplen
handout-not-reviewed = El texto está sin revisar.
handout-not-reviewed-more = Cada página dice “Sin revisar por su clínica”.
handout-start-review = Empezar una revisión
handout-set-it = Ponerlo
handout-set-it-name = Poner el número de emergencias
handout-no-emergency = No hay número de emergencias: se imprime una línea.
handout-export = Exportar PDF
handout-export-tip = Guardar las páginas como archivo (Ctrl+E)
handout-print = Imprimir
handout-print-tip = Imprimir las páginas (Ctrl+P)
handout-copy-text = Copiar como texto
handout-copied = La hoja está en el portapapeles como texto.
handout-give-up = Cancelar
handout-choose = Guardar como PDF
handout-choose-title = Guardar la hoja
handout-dialog-open = El diálogo de archivos del sistema está abierto.
handout-writing = Se está escribiendo la hoja.
handout-printing = Se está imprimiendo la hoja.
handout-documents = Guardar en Documentos
handout-path = O escriba dónde guardarla
handout-path-hint = Carpeta y nombre de archivo
handout-write = Guardar ahí
handout-saved = Hoja guardada, { $pages ->
    [one] 1 página
   *[other] { $pages } páginas
}
handout-printed = Hoja impresa, { $pages ->
    [one] 1 página
   *[other] { $pages } páginas
}
handout-print-viewer = Abrir en un visor, para imprimirla allí
handout-not-printed = La hoja no se imprimió
handout-printed-by = Entregada a la impresora con el comando “{ $command }”.
handout-printed-viewer = No se encontró ningún comando de impresión. La hoja está abierta en el visor del sistema: imprímala allí. Su archivo se elimina cuando se borran las respuestas o se cierra el programa.
handout-printed-refused = El comando de impresión se negó ({ $said }). La hoja está abierta en el visor del sistema: imprímala allí. Su archivo se elimina cuando se borran las respuestas o se cierra el programa.
handout-printed-nobody = Ningún comando de impresión ni visor aceptó la hoja ({ $detail }). Está aquí hasta que se borren las respuestas o se cierre el programa: { $path }
handout-print-no-file = La hoja no se pudo entregar a un visor. No se imprimió nada. { $detail }
handout-open = Abrir
handout-not-written = La hoja no se escribió
handout-replace = Sustituirlo
handout-page-name = Página { $n } de { $of }
handout-read-two = Páginas { $first } y { $last } de { $of }
handout-read-more = Páginas { $first } a { $last } de { $of }
handout-paper-a4 = A4, 210 × 297 mm
handout-paper-letter = Carta, 8.5 × 11 pulgadas
handout-zoom-in = Páginas más grandes
handout-zoom-out = Páginas más pequeñas
handout-zoom-percent = { $n } %
handout-zoom-name = Tamaño: { $zoom }
handout-zoom-menu = Tamaño con que se muestran las páginas
handout-fit-page = Página entera
handout-fit-width = Ancho
handout-making = Se están haciendo las páginas.
handout-pages-failed = Las páginas no se pudieron hacer

## El membrete en la ventana
notice-letterhead = El membrete no se pudo leer
letterhead-note = Se guarda al momento, en este equipo. Un campo vacío es una línea para escribir.
letterhead-line = Una línea para escribir
letterhead-clinic = Nombre de la clínica
letterhead-address = Dirección
letterhead-telephone = Teléfono
letterhead-country = País
letterhead-country-unset = Sin elegir
letterhead-emergency = Número de emergencias
letterhead-crisis = Línea de crisis
letterhead-reporting = Dónde avisar de efectos secundarios
letterhead-logo-none = Logotipo: ninguno
letterhead-logo-size = Logotipo: { $width } por { $height } píxeles
letterhead-logo-choose = Elegir un logotipo
letterhead-logo-title = Elegir un logotipo
letterhead-logo-remove = Quitar el logotipo
letterhead-logo-path = O escriba dónde está el logotipo
letterhead-logo-reading = Se está leyendo el logotipo.
letterhead-not-writable = El archivo del membrete se deja como está, así que los cambios duran hasta que se cierre el programa.
letterhead-close = Cerrar el membrete

## Fuentes y monografías nuevas en la línea de comandos
sources-page-title = Fuentes de las monografías incluidas
sources-page-intro = Hecho con "caveat sources -o data/SOURCES.md" a partir de data/drugs/*.ron; no lo edite a mano. Líneas: enunciados, lagunas, secciones, interacciones, efectos, tabletas y nombres que se apoyan en la fuente.
sources-page-head = | id | fuente | clase | fecha | licencia | líneas |
sources-page-no-licence = no consta
error-sources-stale = La página de fuentes no es la de los datos de hoy. Escríbala de nuevo con: caveat sources -o { $path }
error-new-name = De "{ $name }" no sale ningún id: use letras o cifras.
error-new-taken = Ya hay un medicamento "{ $name }". Elija otro nombre.
new-written = Escrito. Ábralo en cualquier editor de texto: { $path }

## La capa propia de la clínica y sus revisiones
clinic-source-title = Enunciados de nuestra clínica
clinic-source-short = Nuestra clínica
clinic-source-section = Anotado por
clinic-no-date = La fecha de este equipo no se pudo leer. No se anotó nada.
clinic-db-newer = Una versión más nueva de este programa escribió los datos de la clínica. Se leen hasta donde esta versión los entiende y nunca se escribe en ellos: revisiones, votos, notas y enunciados están desactivados. Actualice este programa para volver a anotar. { $path }
gap-pack-changed = El paquete { $pack } ha cambiado desde que se añadió, así que no se leyó. Añádalo de nuevo.
gap-clinic-entry = Una entrada propia de la clínica no se pudo leer. Puede contener una advertencia.
notice-not-recorded = No se anotó nada
mistake-line = La línea: { $line }
mistake-last-version-kept = Se sigue usando la última versión que se pudo leer.
review-no-name = Escriba su nombre. Una revisión sin nombre no se anota.
review-no-role = Elija su función. Una revisión sin función no se anota.
review-no-reason = Escriba el motivo en la nota. Una revisión no se retira sin motivo.
review-nothing-chosen = Elija primero un texto.
review-not-all-read = No se puede anotar hasta haber leído todo.
review-recorded = La revisión está anotada
review-kept = Guardado para más tarde
review-withdrawn-done = La revisión está retirada
layer-no-words = Escriba las palabras del enunciado o de la nota.
layer-no-reason = Escriba por qué: un grado propio de la clínica necesita un motivo.
layer-age-bounds = La primera edad debe ser menor que la segunda.
layer-trimester = Un trimestre es 1, 2 o 3.
layer-unknown-population = Esta versión no conoce este grupo de pacientes.
layer-hidden-character = El texto contiene un carácter oculto. Escríbalo de nuevo a mano.
layer-too-long = El texto es demasiado largo: 2.000 caracteres como máximo.
layer-file-too-large = El archivo es demasiado grande: { $bytes } bytes, { $most } como máximo. No se tomó nada de él.
layer-file-not-utf8 = El archivo no es texto. No se tomó nada de él.
layer-file-other = No es un archivo de revisiones y enunciados de una clínica. No se tomó nada de él.
layer-file-newer = Una versión más nueva de este programa escribió el archivo (versión { $found }, este programa lee hasta { $known }). No se tomó nada de él.
layer-file-syntax = Línea { $at }, columna { $column }: { $detail }. La línea: { $line }. No se tomó nada del archivo.

## La biblioteca
library-offline = Todo lo que hay aquí está en este equipo. El programa nunca se conecta a internet.
library-texts = Textos de medicamentos
library-built-in = Incluidos
library-of-clinic = De la clínica
library-in-packs = En paquetes de fichas
library-failed = No se pudo leer
library-folder = Los textos propios de la clínica se leen de esta carpeta. Un archivo cambiado se lee de nuevo en dos segundos.
library-look-again = Mirar de nuevo
library-looking = Se está leyendo la carpeta.
library-due = { $n ->
    [one] 1 texto necesita otra revisión.
   *[other] { $n } textos necesitan otra revisión.
}
library-review-open = Abrir la revisión
read-only = Solo lectura.
not-reviewed-count = { $of ->
    [one] { $n } de 1 texto sin revisar
   *[other] { $n } de { $of } textos sin revisar
}

## El idioma de la ventana
language-menu = Idioma de la ventana
language-unreviewed = Interfaz en español: traducción sin revisar. Los textos de los medicamentos están en el idioma de su fuente.
language-system = El del sistema
language-en = English
language-es = Español

## Intercambio con un segundo puesto
exchange-title = Las revisiones y los enunciados de la clínica
exchange-intro = Un archivo los lleva a un segundo puesto. Lo que allí falta se añade; allí no se cambia ni se quita nada.
exchange-export-path = Exportar a este archivo
exchange-export = Exportar
exchange-export-choose = Elegir un archivo
exchange-export-choose-name = Elegir un archivo al que exportar
exchange-import-path = Importar de este archivo
exchange-import = Importar
exchange-import-choose = Elegir un archivo
exchange-import-choose-name = Elegir un archivo del que importar
exchange-file-name = revisiones-de-la-clinica.ron
exchange-busy = Se está leyendo o escribiendo un archivo.
exchange-not-exported = No se exportó nada
exchange-not-imported = No se importó nada
exchange-exported = Exportado: { $entries ->
    [one] 1 enunciado o nota
   *[other] { $entries } enunciados y notas
}, { $reviews ->
    [one] 1 revisión
   *[other] { $reviews } revisiones
}
exchange-imported = Añadido: { $entries ->
    [one] 1 enunciado o nota
   *[other] { $entries } enunciados y notas
}, { $reviews ->
    [one] 1 revisión
   *[other] { $reviews } revisiones
}
exchange-imported-more = Ya estaban aquí: { $unchanged }. Rechazados: { $refused }. En conflicto: { $conflicts }.
exchange-refused = Rechazado
exchange-refused-entry = { $id }: { $why }
exchange-refused-review = Revisión de { $drug } con { $source }: { $why }
conflicts-title = { $n ->
    [one] 1 conflicto
   *[other] { $n } conflictos
}
conflicts-more = { $n ->
    [one] caveat clinic import muestra 1 conflicto más.
   *[other] caveat clinic import muestra { $n } conflictos más.
}
conflict-same-id = una entrada, dos textos
conflict-grades = dos grados para una línea
conflict-reviews = ambos puestos revisaron este texto
conflict-ours = Nuestro:
conflict-theirs = De ellos:
conflict-both-stay = Se quedan ambos
conflict-ours-stays = Se queda el nuestro
layer-note = Nota: { $text }

## La revisión
review-in-review-by = En revisión, { $who }
review-reviewed-by = Revisado por { $who }, { $date }
review-due-date = Toca revisar el { $date }
review-withdrawn-reason = Retirado: { $reason }
review-and-others = { $n ->
    [one] y 1 persona más
   *[other] y { $n } personas más
}
review-some-sources = { $status } ({ $n } de { $of } fuentes)
review-title = Revisión
review-texts = { $n ->
    [one] 1 texto
   *[other] { $n } textos
}
review-back = Volver a la biblioteca
review-queue-name = Textos por revisar
review-sorted = Orden: primero los que tocan, después por nombre
review-all = Todos
review-chip = { $status } { $n }
review-chip-unreviewed = Sin revisar
review-chip-in_review = En revisión
review-chip-due = Tocan
review-chip-superseded = Versión anterior
review-chip-withdrawn = Retirados
review-chip-reviewed = Revisados
review-picker = { $n ->
    [one] Elegir un texto (1)
   *[other] Elegir un texto ({ $n })
}
review-picker-close = { $n ->
    [one] Plegar la lista (1)
   *[other] Plegar la lista ({ $n })
}
review-being-reviewed = Se está revisando
review-nothing-here = No hay ningún texto elegido
review-source-open = Abrir el texto de la fuente
review-source-close = Cerrar el texto de la fuente
review-source-tip = Ctrl+Intro
review-keys = Y acepta, N cambia, U lo deshace, Abajo avanza. Ctrl+Intro abre la fuente.
review-counts = { $statements ->
    [one] 1 enunciado
   *[other] { $statements } enunciados
}, { $interactions ->
    [one] 1 interacción
   *[other] { $interactions } interacciones
}, { $others ->
    [one] 1 línea más
   *[other] { $others } líneas más
}.
review-kind-statements = Grupos de pacientes
review-kind-gaps = Lo que no se sabe
review-kind-interactions = Otros medicamentos
review-kind-dose = Notas sobre la dosis
review-kind-sections = Otras secciones
review-kind-effects = Efectos secundarios
review-kind-names = Nombres y tabletas
review-agree = Aceptar
review-change = Cambiar
review-your-change = Su cambio, { $grade }, pasa a ser un enunciado de la clínica. Este se queda.
no-grade = Sin grado
layer-grade = Grado
layer-words = Palabras para el personal
layer-patient-words = Palabras para pacientes, si son otras
layer-reason = Por qué este grado
label-title = Título
label-publisher = Editor
label-kind = Clase
label-document = Documento
label-version = Versión
label-date = Fecha
label-read = Lo que se leyó
label-licence = Licencia
label-note = Nota
source-not-here = El programa no tiene este texto entero. Con estos nombres se encuentra donde está publicado.
signature-name = Su nombre
signature-role = Función
role-pharmacist = farmacia
role-physician = medicina
role-nurse = enfermería
review-record-title = Anotar esta revisión
review-against = Leído con
review-no-version = No tiene versión: se guarda el texto mismo para comparar.
review-date = Fecha
review-due-again = Toca de nuevo
months = { $n ->
    [one] 1 mes
   *[other] { $n } meses
}
review-note = Nota, guardada con la revisión
review-read-count = { $n } de { $of } leídos
review-editing-returns = Editar el texto más tarde lo devuelve a Sin revisar.
review-nothing-read = Aún no se leyó ninguna línea.
review-nothing-to-withdraw = No hay ninguna revisión que retirar.
review-record = Anotar revisión
review-keep = Guardar para más tarde
review-withdraw = Retirar
review-withdraw-tip = Retira la última revisión. La nota es el motivo.
review-log-title = Lo anotado antes
review-log-note = Las entradas se añaden, nunca se cambian ni se quitan.
review-log-empty = No hay nada anotado sobre este texto.

## Las notas y los enunciados propios de la clínica
graded-by-clinic = Grado de nuestra clínica: { $grade }
check-review = Este texto: { $status }.
grade-this = Dar un grado
grade-this-name = Dar un grado a: { $words }
our-clinic-title = Nuestra clínica
our-clinic-intro = Lo que nuestra clínica dice de este medicamento. Está junto a las fuentes y no cambia ninguna.
our-clinic-none = Aún no hay nada anotado.
our-clinic-take-back = Retirar
our-clinic-take-back-name = Retirar: { $words }
our-clinic-why-back = Por qué se retira
our-clinic-take-back-now = Retirarlo ahora
our-clinic-add-note = Añadir una nota
our-clinic-add-statement = Añadir un enunciado
our-clinic-note = Nota
our-clinic-note-about = Sobre el medicamento. Aquí no va nada de un paciente.
our-clinic-record = Anotar
our-clinic-cancel = Descartar
our-clinic-population = Grupo de pacientes
our-clinic-condition = Condición, si la hay
our-clinic-from-age = Desde la edad
our-clinic-to-age = Por debajo de
our-clinic-age-hint = 65 o 7m
our-clinic-ages = Las edades son opcionales: años, o meses por debajo de 24 escritos como 7m.
our-clinic-no-population = Elija un grupo de pacientes.
our-clinic-grading = La línea a la que se da un grado: { $words }
our-clinic-patient-words = Para pacientes: { $words }

## Fichas importadas
labels-imported = Fichas importadas
no-label-has-name = Ninguna ficha importada se llama así
labels-more = Solo se muestran las 20 primeras. Escriba más del nombre.
label-line-name = { $names }, ficha importada, { $apart }
label-identity = { $source }. Importada, se muestra a la letra. { $review }.
label-set = conjunto { $id }
label-picture = Imagen en la ficha. No se guarda aquí.
label-picture-of = Imagen en la ficha, no se guarda aquí: { $words }
label-source = Fuente: { $source }.
label-source-section = Fuente: { $source }. Sección: { $section }.
label-gone = La ficha ya no está en la biblioteca de fichas importadas. Impórtela de nuevo.
notice-copied-label = El texto con su fuente está en el portapapeles.
notice-label = { $name } no se pudo leer
notice-labels = Las fichas importadas no se leen
notice-compare = Las versiones no se pudieron comparar
label-meant = Ficha importada, { $apart }
open-label = Abrir la ficha de { $name }
label-tabs = Partes de la página de la ficha
label-text = Texto
label-changed = Qué cambió
label-changed-n = Qué cambió ({ $n })
label-source-tab = Fuente
label-reading = Se está leyendo la ficha.
label-not-read = La ficha no se pudo leer. Ábrala de nuevo para intentarlo otra vez.
label-find = Buscar en esta ficha
label-find-clear = Borrar las palabras buscadas
label-find-at = { $at } de { $n }
label-find-none = No está en esta ficha
label-find-previous = Lugar anterior (Shift+F3)
label-find-next = Lugar siguiente (F3)
label-find-close = Cerrar la búsqueda en la página
label-find-counts = Los recuentos están en la lista de la izquierda
label-copy-section = Copiar con su fuente: { $section }
label-table = Tabla
label-table-in = Tabla en { $section }
label-copy-table = Copiar tabla
label-copy-table-name = Copiar tabla: { $table }
label-one-version = Solo se importó una versión de esta ficha. Importe otra para ver qué cambió.
label-comparing = Se están comparando las versiones.
label-nothing-changed = Ninguna palabra cambió entre estas versiones
label-changed-of = { $n ->
    [one] 1 sección de { $of } tiene otras palabras.
   *[other] { $n } secciones de { $of } tienen otras palabras.
}
label-only-spaces = { $n ->
    [one] 1 más difiere solo en espacios.
   *[other] { $n } más difieren solo en espacios.
}
label-show-spaces = Mostrarlas
label-hide-spaces = Ocultarlas
label-show-spaces-name = Mostrar las secciones que difieren solo en espacios
label-hide-spaces-name = Ocultar las secciones que difieren solo en espacios
label-spaces-heading = Solo difieren espacios
label-from = Desde { $version }
label-from-name = Versión anterior
label-to = Hasta { $version }
label-to-name = Versión más nueva
label-change-previous = Cambio anterior
label-change-next = Cambio siguiente
label-no-heading = Sección sin título
label-section-added = { $section }, sección nueva
label-section-removed = { $section }, sección quitada
label-lines-same = { $n ->
    [one] 1 línea es igual
   *[other] { $n } líneas son iguales
}
label-removed = quitado: { $text };
label-added = añadido: { $text };
label-versions = Versiones
label-version-shown = { $version }, la que se muestra
label-others = Otras fichas de este medicamento
label-no-others = No se importó ninguna otra ficha de este medicamento en esta forma.
label-more-others = { $n ->
    [one] 1 más no se muestra. La búsqueda la encuentra por su empresa o código.
   *[other] { $n } más no se muestran. La búsqueda las encuentra por su empresa o código.
}
label-all-drugs = Todos los medicamentos
label-in-this = En esta ficha
label-sections = { $n ->
    [one] 1 sección
   *[other] { $n } secciones
}
label-section-hits = { $n ->
    [one] { $section }, 1 lugar
   *[other] { $section }, { $n } lugares
}
label-kilobytes = { $n } kB
label-size = { $size } de texto
all-of-section = todo “{ $section }”
no-drug-text-has-word = El texto de ningún medicamento tiene esta palabra
searched-labels = { $n ->
    [one] Y de 1 ficha importada.
   *[other] Y de { $n } fichas importadas.
}
label-part-boxed = advertencia recuadrada
label-part-contraindications = contraindicaciones
label-part-populations = uso en grupos de pacientes
label-same-words = Sin cambios, { $list }: las mismas palabras en ambas versiones.
label-sections-menu = Secciones
## Dar grados al texto de una ficha importada

grading-title = Lo que esta ficha dice sobre grupos
grading-progress = { $n } de { $of } con grado
grading-grade = Grado
grading-grade-name = Grado: { $population }, { $section }
grading-next = Siguiente sin grado
grading-next-tip = Ctrl+G
grading-keys = Ctrl+G va a la siguiente línea a la que nadie dio un grado. Ctrl+Intro muestra u oculta el texto de la ficha.
grading-all-done = Cada línea de esta ficha tiene un grado.
grading-words = Nuestro grado del texto de la ficha en “{ $section }”.
grading-by-clinic = Grado de nuestra clínica: { $grade }
grading-open-text = Mostrar el texto de la ficha
grading-close-text = Ocultar el texto de la ficha
grading-labels = Fichas en evaluación
grading-open-name = Seguir dando grados a { $name }
label-looks = Cómo son las tabletas según los códigos de esta ficha

## Ajustes y la política de la clínica
tab-settings = Ajustes
action-settings = Ajustes
action-off-no-poll = La encuesta no se muestra.
action-off-fixed = Esto lo fija su clínica.
settings-at-once = Cada cambio se guarda al momento.
settings-undo = Deshacer el último cambio
settings-undo-nothing = Todavía no se cambió nada.
settings-read-only = El archivo de ajustes no se puede escribir. Un cambio vale hasta que se cierra el programa.
settings-sections = Secciones de los ajustes
settings-look = Aspecto
settings-clinic = Clínica
settings-lists = Lista de medicamentos
settings-check = Comprobación del paciente
settings-handouts = Hojas
settings-data = Carpeta de datos
settings-data-not-opened = No se pudo abrir la carpeta
setting-on = Sí
setting-off = No
setting-theme = Tema
setting-theme-note = El papel queda blanco en todos
setting-theme-system = Como el sistema
setting-theme-light = Claro
setting-theme-dark = Oscuro
setting-theme-high-contrast = Alto contraste
setting-zoom = Tamaño de todo
setting-zoom-note = En porcentaje. Ctrl + y Ctrl -
setting-zoom-percent = { $n }
setting-panes = Anchos de los paneles
setting-panes-note = Arrastre el borde de un panel para cambiar su ancho
setting-panes-standard = Como al principio
setting-panes-already = No se cambió ningún ancho.
pane-sidebar = Ancho de la lista
pane-check = Ancho de la comprobación del paciente
pane-options = Ancho de las opciones
pane-queue = Ancho de la cola
pane-record = Ancho de lo que se registra
pane-points = { $n ->
    [one] { $n } punto
   *[other] { $n } puntos
}
pane-hint = Arrastre, o izquierda y derecha. Doble clic o Intro: como al principio
setting-words = Idioma del programa
setting-words-note = El español es una traducción sin revisar. Los textos de las fuentes quedan como están
setting-poll = Encuesta
setting-poll-note = Con No desaparece su pestaña. El voto emitido queda
setting-country = País
setting-country-note = Propone números de teléfono para las hojas. Ninguno escrito se reemplaza
setting-letterhead = Membrete
setting-letterhead-note = Clínica, dirección y números que imprime una hoja
setting-letterhead-open = Editar
setting-sort = Orden de la lista
setting-sort-note = Cómo se ordenan los medicamentos a la izquierda
setting-recent = Medicamentos recientes
setting-recent-note = Cuáles se abrieron últimamente. Con No se borran
setting-idle = Borrar las respuestas después de
setting-idle-note = Sin tecla ni clic. Un aviso llega 60 segundos antes
setting-language = Idioma de las hojas
setting-language-note = De la página, no del programa
setting-paper = Papel
setting-paper-note = De cada hoja nueva
setting-text-size = Tamaño del texto
setting-text-size-note = 18 puntos es letra grande
setting-unreviewed = Preguntar por textos sin revisar
setting-unreviewed-note = Antes de guardar, imprimir o copiar una hoja
setting-unreviewed-refused = rechazado
setting-data = Carpeta con revisiones, notas y votos
setting-data-open = Abrir
setting-data-open-name = Abrir la carpeta de datos
setting-file = Ajustes de su cuenta
setting-policy = Política de su clínica
policy-set = Lo fija su clínica: { $value }
policy-fixed = Esto lo fija su clínica.
key-comma = ,
handout-review-required = Su clínica no hace hojas de textos sin revisar. Revise primero el texto con su fuente. No se hizo nada.
handout-ask-unreviewed = Su clínica no ha revisado este texto.
handout-leave-unreviewed = Seguir de todos modos
error-no-poll = La política de su clínica ha desactivado la encuesta.
doctor-policy-none = Este ordenador no tiene política. Cada cuenta decide lo suyo.
doctor-policy = { $n ->
    [0] La política no fija nada. { $path }
    [one] La política fija 1 clave: { $list }. { $path }
   *[other] La política fija { $n } claves: { $list }. { $path }
}
doctor-policy-do = Corrija el archivo o quítelo.
setting-doctor = Comprobar este programa
setting-doctor-note = Palabras, letras, textos, carpetas, paquetes y una página de prueba. No se cambia nada
setting-doctor-look = Comprobar los datos
setting-doctor-busy = Se está mirando.
setting-backups = Copias de los datos de la clínica
setting-backups-choose = Recuperar una copia
setting-backups-choose-name = Elija la copia que se recupera
backup-line = Copia { $number }: { $day }, { $hour }:00
backup-line-no-date = Copia { $number }: sin fecha conocida
backups-summary = { $n ->
    [one] 1 copia de votos, revisiones, afirmaciones y notas. { $newest }
   *[other] { $n } copias de votos, revisiones, afirmaciones y notas. La más nueva es { $newest }
}
backups-none = Todavía no hay ninguna copia. Se hace una al abrir el programa y en cada hora en que se registró algo.
backups-ask-title = ¿Recuperar esta copia?
backups-ask = { $copy }. Lo que se registró después ya no se mostrará. Lo que hay ahora se guarda antes como una copia propia.
backups-yes = Recuperar
backups-no = Dejar todo como está
backups-done = Se recuperó la copia
backups-done-copied = Lo que había antes se conserva. { $copy }
backups-done-put-aside = La base de datos dañada se apartó. { $path }
backups-done-missing = Antes no había base de datos.
backups-failed = No se recuperó nada
backups-broken = Está dañada.
backups-not-found = No hay ninguna copia con el número { $number }. No se cambió nada. caveat clinic backups las enumera.
backups-needs-force = { $copy }. No se recuperó: lo que se registró después ya no se mostraría. Lo que hay ahora se guardaría como una copia. Repítalo con --force.
notice-clinic-damaged-title = La base de datos de la clínica está dañada
notice-clinic-damaged = Pueden faltar votos, revisiones y afirmaciones. No se hizo ninguna copia de ella, y las copias anteriores se conservan: recupere una en los ajustes, en Carpeta de datos. { $path }
notice-no-backup = No se pudo hacer una copia de los datos de la clínica
doctor-db-damaged-do = Recupere una copia: caveat clinic backups las enumera, y también los ajustes de la ventana.
doctor-backups-bad = Una copia de la base de datos de la clínica está dañada: { $path }
doctor-backups-do = Use otra. Se hace una copia nueva al abrir la ventana la próxima vez.
notice-crash-title = El programa terminó por un fallo propio
notice-crash = Lo registrado se conserva; lo que solo se escribió se perdió. Si vuelve a pasar, comuníquelo con estas palabras: versión { $version }, { $place }, { $system }. No dicen nada de ningún paciente.
doctor-graphics = La ventana se dibujó la última vez con { $used }.
doctor-graphics-second = La ventana se dibujó la última vez con { $used }, porque { $failed } no funcionó aquí.
doctor-graphics-none = Aquí todavía no se dibujó ninguna ventana.
report-attention = Requiere atención.
report-copy = Copiar el informe
handed-over = Caveat ya está abierto. Se muestra en la ventana que hay.
policy-broken = La política de este ordenador no se pudo leer ({ $detail }). Hasta que se pueda, queda desactivado todo lo que podría prohibir: la encuesta, los medicamentos recientes y las hojas de textos sin revisar. Avise a quien cuida este ordenador. { $path }

## Ayuda y lo que el programa dice de sí mismo
action-help = Ayuda
action-about = Acerca de Caveat
help-title = Ayuda
help-close = Cerrar la ayuda
help-pages = Páginas de la ayuda
help-about = Acerca de
settings-help = Ayuda
setting-help = Ayuda
setting-help-note = Páginas breves en este equipo. Mayús + F1
setting-help-open = Abrir
setting-about = Acerca de Caveat
setting-about-note = Versiones, fuentes, tipos de letra y licencias
about-program = Acerca de Caveat
about-sources = Fuentes de los textos
about-fonts = Tipos de letra
about-licences = Licencias de todas las partes
about-version = Versión { $version } de Caveat
about-content = Textos incluidos: { $n ->
    [one] 1 monografía
   *[other] { $n } monografías
}, versión { $version }. Dos programas que muestran la misma versión contienen los mismos textos.
about-offline = Nunca se conecta a internet. Informa a profesionales y no sustituye su criterio.
about-licence = El programa puede usarse con la licencia MIT o con la Apache License 2.0, a elección.
about-built = Está hecho con { $n } partes de código abierto. Dos de ellas traen código en C: SQLite (dominio público) y zstd (BSD-3-Clause).
about-licences-note = { $n } partes, cada una con su versión y su licencia según la indican sus autores.
about-sources-note = En qué se basan las monografías incluidas. Cada línea de un medicamento nombra allí su fuente.
about-fonts-note = IBM Plex Sans, en pantalla y en papel. No se usa ninguna letra del sistema. Su licencia:

## El primer inicio
first-start-title = Antes de empezar
first-start-lead = Dos elecciones y dos notas. Cada elección se puede cambiar después; puede empezar sin cambiar nada.
first-start-clinic = 1. Su clínica
setting-clinic-name = Nombre y teléfono
setting-clinic-name-note = Se imprimen en cada hoja
first-start-data = 2. Dónde se guardan sus notas, revisiones y votos
first-start-data-how = En este ordenador, en esta carpeta. Para guardarlos en otra, inicie el programa con --data-dir CARPETA. Para guardarlos junto al programa, como en una memoria USB, ponga a su lado un archivo llamado portable.txt.
first-start-look = 3. Aspecto
first-start-read = 4. Lea esto
first-start-professionals = Información para profesionales.
first-start-professionals-rest = No sustituye su criterio. { $n ->
    [one] Hay 1 medicamento
   *[other] Hay { $n } medicamentos
}; ningún texto está revisado hasta que su clínica lo revise.
first-start-offline = El programa nunca se conecta a internet
first-start-offline-rest = y no guarda datos de pacientes: las respuestas están en la memoria y desaparecen al cerrarlo.
first-start-start = Empezar
first-start-add = Empezar y añadir un paquete de un archivo
first-start-enter = Intro empieza. Hasta entonces no se guarda nada.
pointer-search = Busque aquí un medicamento, una marca o una clase. La tecla / lleva al campo.
pointer-check = Responda lo que sepa de su paciente. Abajo salen las advertencias para este paciente, la peor primero.
pointer-handout = Esto hace una hoja en palabras sencillas para su paciente, para imprimir o guardar.
pointer-search-close = Cerrar la indicación de la búsqueda
pointer-check-close = Cerrar la indicación de la comprobación del paciente
pointer-handout-close = Cerrar la indicación de la hoja
pointer-close-all = Cerrar todas las indicaciones

# --- Words in the texts of imported labels
in-label-texts = En los textos de las fichas importadas
label-texts-from-two = A partir de dos letras
label-texts-looking = Se está buscando en los textos
label-texts-counting = Puede haber más: se está contando el resto
drug-texts-first = Solo se muestran los 20 primeros. Con más palabras serán menos.
label-texts-first = Solo se muestran los 20 primeros. Con más palabras o un solo tipo de apartado serán menos.
label-texts-failed = No se pudo buscar en los textos. Compruebe la biblioteca.
no-label-text-has-words = El texto de ninguna ficha importada tiene estas palabras
no-section-has-words = Ningún apartado de este tipo tiene estas palabras. En los demás apartados no se ha buscado.
text-no-heading = Sin título
text-line-name = { $name }, en { $section }: { $words }
text-line-label-name = { $name }, { $labels }, en { $section }: { $words }
text-line-labels = { $n ->
    [one] { $n } ficha importada
   *[other] { $n } fichas importadas
}
text-line-labels-short = { $n ->
    [one] { $n } ficha
   *[other] { $n } fichas
}
text-part-name = Apartados de las fichas en los que se busca: { $part }
text-part-menu = Buscar en
text-part-any = Todos los apartados
text-part-boxed = Advertencia recuadrada
text-part-contraindications = Contraindicaciones
text-part-warnings = Advertencias y precauciones
text-part-adverse = Reacciones adversas
text-part-interactions = Interacciones
text-part-pregnancy = Embarazo
text-part-lactation = Lactancia
text-part-children = Niños
text-part-elderly = Personas mayores
text-part-uses = Usos
text-part-dose = Dosis
text-part-patients = Textos para pacientes
not-found-in-texts = No se encontró ningún nombre, pero { $n ->
    [one] { $n } texto tiene
   *[other] { $n } textos tienen
} estas palabras: véase la lista de la izquierda.

# --- A data folder that is only read
library-read-only = No se puede escribir en la carpeta de datos: aquí no se puede añadir, quitar ni recuperar nada. Lo instalado se usa.
