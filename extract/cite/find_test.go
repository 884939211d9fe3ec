package cite

import (
	"slices"
	"strings"
	"testing"
)

const (
	federal = "Ley Federal de Transparencia y Acceso a la Información Pública"
	general = "Ley General de Transparencia y Acceso a la Información Pública"
)

// cases are printed citations and what they mean, parted by '|'.
var cases = []struct{ name, text, want string }{
	{"fractions", "con fundamento en el artículo 131, fracciones I, II, III y IX del Reglamento Interior de la Secretaría de Gobernación", "RISEGOB 131 I,II,III,IX"},
	{"fractions without commas", "el artículo 134 fracciones I, II y VIII del Reglamento Interior de la Secretaría de Gobernación, toca", "RISEGOB 134 I,II,VIII"},
	{"singular for two fractions", "el artículo 16 fracción XVI y XXII del Reglamento Interior de la Secretaría de Relaciones Exteriores", "RISRE 16 XVI,XXII"},
	{"articles over laws", "los artículos 3 de la " + federal + " y 4 párrafo segundo de la " + general, "LFTAIP 3|LGTAIP 4 ¶2"},
	{"respectively", "el artículo 36, fracción I, inciso b, de la Convención de Viena sobre Relaciones Consulares, 69, fracción IV; 119, fracción I, y 226, fracción V de la Ley de Migración y su Reglamento, respectivamente", "CVRC 36 I b|LMIG 69 IV|LMIG 119 I|RLMIG 226 V"},
	{"respectively, one each", "los artículos 6, 113 y 110 de la Constitución Política de los Estados Unidos Mexicanos, la " + general + " y la " + federal + ", respectivamente", "CPEUM 6|LGTAIP 113|LFTAIP 110"},
	{"misquoted title", "el artículo 49 de la Ley de Protección de Datos Personales en Posesión de los Sujetos Obligados", "LGPDPPSO 49"},
	{"short form", "La " + general + " obliga. Conforme a lo dispuesto por el artículo 113 de la Ley General", "LGTAIP 113"},
	{"short form by its companion", "Según la " + federal + ", y el artículo 113 de la Ley General", "LGTAIP 113"},
	{"numeral of guidelines", "el artículo 110, fracción I de la " + federal + ", con relación al numeral Décimo Séptimo de los Lineamientos Generales para la Clasificación y Desclasificación de la información", "LFTAIP 110 I|LGCD 17"},
	{"guideline by its ordinal", "y el Trigésimo tercero de los Lineamientos Generales en materia de Clasificación y Desclasificación de la Información", "LGCD 33"},
	{"law first", "la Ley General del Sistema Nacional de Seguridad Pública establece en su artículo 146 la definición", "LGSNSP 146"},
	{"division", "por el Título Tercero, Derechos de los Titulares y su Ejercicio, de la Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados.", "LGPDPPSO Título 3"},
	{"agreement named before", "El Acuerdo por el que se reconoce una instancia de seguridad, publicado ayer. Luego, el artículo primero del citado Acuerdo manda", "Acuerdo por el que se reconoce una instancia de seguridad 1"},
	{"inner part first", "comprendidos en los incisos a) y c) del artículo 8º de la Ley Nº 24.156 y sus modificatorias", "Ley 24156 8 a,c"},
	{"annex of a decree", "el segundo párrafo del artículo 4º del Anexo I del Decreto Nº 1558 del 29 de noviembre de 2001", "Decreto 1558/2001 Anexo I 4 ¶2"},
	{"one disposition, three prints", "el artículo 2º de la Disposición DNPDP Nº 7 del 8 de noviembre de 2005, el artículo 3º de la Disposición DNPDP Nº 7/2005 y el artículo 4º de la Disposición DNPDP Nº 7/05", "Disposición DNPDP 7/2005 2|Disposición DNPDP 7/2005 3|Disposición DNPDP 7/2005 4"},
	{"number before article's number", "lo establecido en el artículo Nº 29 de la Ley Nº 25.565", "Ley 25565 29"},
	{"law with matter and number", "los artículos 31 y 32 de la Ley Nacional de Protección de Datos Personales Nº 25.326 y de su Decreto Reglamentario Nº 1558/01", "Ley 25326 31|Ley 25326 32"},
	{"that law", "El artículo 9º de la Ley Nº 25.326 impone medidas. Que el artículo 11 de la norma legal dispone. Que el precitado artículo 11 repite.", "Ley 25326 9|Ley 25326 11"},
	{"law in the same sentence", "el régimen de la Ley Nº 25.326 es estricto, y el artículo 17 faculta a negarlo", "Ley 25326 17"},
	{"said law", "la Ley de Migración rige; el artículo 5 de dicha Ley y el 7, fracción II, del mismo ordenamiento", "LMIG 5|LMIG 7 II"},
	{"law in question", "la Ley de Migración rige. El artículo 12 de la Ley en cita manda", "LMIG 12"},
	{"its regulation", "el artículo 9 de la Ley de Migración y el artículo 10 de su Reglamento", "LMIG 9|RLMIG 10"},
	{"constitutional", "los artículos 6o., apartado A, y 16, segundo párrafo, constitucionales", "CPEUM 6 A|CPEUM 16 ¶2"},
	{"constitution", "el artículo 6o., apartado A, fracción II, de la Constitución Política de los Estados Unidos Mexicanos", "CPEUM 6 A II"},
	{"bis", "los artículos 6 bis y 17 Ter de la Ley de Seguridad Nacional", "LSN 6 bis|LSN 17 ter"},
	{"ordinal words", "los artículos primero y Vigésimo Segundo de la Ley de Seguridad Nacional", "LSN 1|LSN 22"},
	{"range", "los artículos 131 a 134 de la " + general, "LGTAIP 131|LGTAIP 132|LGTAIP 133|LGTAIP 134"},
	{"long range", "los artículos 100 a 200 de la " + general, "LGTAIP 100|LGTAIP 200"},
	{"range of fractions", "el artículo 70, fracciones I a IV, de la " + general, "LGTAIP 70 I,II,III,IV"},
	{"inciso e", "los artículos 74 fracción XIX inciso e y 40 fracción XIII, inciso o, de la Ley de Migración", "LMIG 74 XIX e|LMIG 40 XIII o"},
	{"title cut short", "el artículo 5 de la Ley de Transparencia y Acceso a la Información Pública del Estado de Puebla. El artículo 6 de la Ley de Transparencia y Acceso a la Información Pública 1 de 3", "Ley de Transparencia y Acceso a la Información Pública del Estado de Puebla 5|Ley de Transparencia y Acceso a la Información Pública del Estado de Puebla 6"},
	{"short form among others", "La " + general + " y la Ley General de Archivos. El artículo 9 de la Ley Orgánica Municipal del Estado de México y 1° y 12 de la Ley General", "Ley Orgánica Municipal del Estado de México 9|LGTAIP 1|LGTAIP 12"},
	{"municipal", "el artículo 32 del Bando Municipal de Toluca", "Bando Municipal de Toluca 32"},
	{"subject of the sentence before", "El artículo primero del citado Acuerdo enlaza la red de la Ley de Seguridad Nacional. Además establece en su artículo segundo que se colaborará", ""},
	{"ordinance", "lo dispuesto en el art. 44º de la Ordenanza HCS 9/09", "Ordenanza HCS 9/2009 44"},
	{"diverse", "con apoyo en el diverso 121 fracciones IV y XIX de la Ley General de Educación y en los preceptos legales 3 y 4 de la Ley de Migración", "Ley General de Educación 121 IV,XIX|LMIG 3|LMIG 4"},
	{"paragraph first", "el último párrafo del artículo 20 de la Ley de Migración", "LMIG 20 último párrafo"},
	{"title with a list", "el artículo 8 de la Ley de Transparencia, Acceso a la Información Pública y Rendición de Cuentas de la Ciudad de México; y 9 del Reglamento de Sanidad, Inocuidad y Calidad", "Ley de Transparencia, Acceso a la Información Pública y Rendición de Cuentas de la Ciudad de México 8|Reglamento de Sanidad, Inocuidad y Calidad 9"},
	{"no list", "el artículo 8 del Reglamento de Tránsito, la Dirección General de Obras y la Tesorería", "Reglamento de Tránsito 8"},
	{"law that provides", "la Ley General de Partidos Políticos prevé en su artículo 18: “Artículo 18. Las unidades”", "Ley General de Partidos Políticos 18"},
	{"fraction first", "la fracción IV del artículo 69 de la Ley de Migración", "LMIG 69 IV"},
	{"and/or", "los artículos 113 y/o 116 de la " + general, "LGTAIP 113|LGTAIP 116"},
	{"as well as", "los artículos 113, así como los diversos 114 y 116 de la " + general, "LGTAIP 113|LGTAIP 114|LGTAIP 116"},
	{"abbreviated", "arts. 3 y 5, fracc. II, de la Ley de Migración", "LMIG 3|LMIG 5 II"},
	{"acronym", "el artículo 113, fracción I, de la LGTAIP y 110, fracción I, de la LFTAIP", "LGTAIP 113 I|LFTAIP 110 I"},
	{"defined acronym", "la Ley de Adquisiciones, Arrendamientos y Servicios del Sector Público (en adelante LAASSP), y el artículo 26 de la LAASSP", "Ley de Adquisiciones, Arrendamientos y Servicios del Sector Público 26"},
	{"state law", "el artículo 12 de la Ley de Transparencia y Acceso a la Información Pública del Estado de Tabasco, se niega", "Ley de Transparencia y Acceso a la Información Pública del Estado de Tabasco 12"},
	{"law of 2002", "el artículo 14 de la " + federal + " Gubernamental", federal + " Gubernamental 14"},
	{"law by printed title", "el artículo 8 de la Ley de Puertos y Marina Mercante, que dice", "Ley de Puertos y Marina Mercante 8"},
	{"capitals", "CON FUNDAMENTO EN EL ARTÍCULO 110, FRACCIÓN I, DE LA LEY FEDERAL DE TRANSPARENCIA Y ACCESO A LA INFORMACIÓN PÚBLICA, SE RESERVA", "LFTAIP 110 I"},
	{"wrapped", "de conformidad con el artícu-\nlo 113, frac-\nción V de la Ley General de Trans-\nparencia y Acceso a la\nInformación Pública", "LGTAIP 113 V"},
	{"transitory", "el artículo tercero transitorio de la Ley de Migración", "LMIG 3 transitorio"},
	{"quoted heading", "el artículo 3 de la " + federal + ":\n\"Artículo 3. Lo que rige la " + general + " y esta Ley es público.\"\n\"Artículo 110. Conforme al artículo 113 de la Ley General, podrá reservarse:\nI.-", "LFTAIP 3|LFTAIP 110 I|LGTAIP 113"},
	{"quoted heading, its fraction's point worn", "el artículo 3 de la " + federal + ":\n\"Artículo 3. Lo que rige la " + general + " y esta Ley es público.\"\n\"Artículo 110. Conforme al artículo 113 de la Ley General, podrá reservarse:\nl, ", "LFTAIP 3|LFTAIP 110 I|LGTAIP 113"},
	{"heading after the law's name", "señala lo que sigue, " + general + ":\nArtículo 104. En la prueba se dirá", "LGTAIP 104"},
	{"numeral of an article", "los artículos 29, numeral 3, fracción III del Reglamento de Transparencia, y 46, numeral 1, inciso g) del Reglamento Interior del Instituto Electoral", "Reglamento de Transparencia 29 III|Reglamento Interior del Instituto Electoral 46 g"},
	{"points of articles", "los artículos 25, punto 1, fracción VII, 31, puntos 1 y 2 y 32, punto 1, fracción III de la Ley de Migración", "LMIG 25 VII|LMIG 31|LMIG 32 III"},
	{"base of an article", "el artículo 41, párrafo segundo, Base V, Apartado A de la Constitución Política de los Estados Unidos Mexicanos", "CPEUM 41 A ¶2"},
	{"numeral of another law", "el artículo 5 de la Ley de Seguridad Nacional, así como los numerales 40 y 43 de la Ley de Migración", "LSN 5|LMIG 40|LMIG 43"},
	{"paragraphs beyond a fraction", "los artículos 38, párrafos primero, fracción V, tercero a sexto y 17-D de la Ley de Migración", "LMIG 38 V ¶1|LMIG 17-D"},
	{"paragraph, then a guideline", "el artículo 4, quinto párrafo, de la Ley de Migración y el sexto de los Lineamientos Generales en materia de Clasificación y Desclasificación de la Información", "LMIG 4 ¶5|LGCD 6"},
	{"in relation to another of the same law", "los artículos 16, primer párrafo, apartado A, en relación con el 17, segundo párrafo, numeral 3 del Reglamento de Tránsito", "Reglamento de Tránsito 16 A ¶1|Reglamento de Tránsito 17 ¶2"},
	{"in concordance with another", "el artículo 147, fracción II, en concordancia con el 152, párrafo tercero de la Ley Orgánica del Poder Judicial", "Ley Orgánica del Poder Judicial 147 II|Ley Orgánica del Poder Judicial 152 ¶3"},
	{"in relation to a diverse one", "la Ley de Migración rige, artículo 110, fracción VII, en relación con el diverso 218 del Código Nacional de Procedimientos Penales", "LMIG 110 VII|Código Nacional de Procedimientos Penales 218"},
	{"title in matters of something", "los artículos 29 del Reglamento del Instituto Electoral en materia de Transparencia, y 46 del Reglamento Interior del Instituto Electoral", "Reglamento del Instituto Electoral en materia de Transparencia 29|Reglamento Interior del Instituto Electoral 46"},
	{"an instrument's own headings", "Que la Ley de Migración rige.\nDECRETO POR EL QUE SE CREA LA UNIDAD DE ENLACE\nCAPÍTULO PRIMERO\nDISPOSICIONES GENERALES\nArtículo 1°. El presente Decreto crea la Unidad.\nCAPÍTULO SEGUNDO\nArtículo 2°. La Unidad tendrá a su cargo el registro.", ""},
	{"same again", "el artículo 3 de la Ley de Migración y, otra vez, el artículo 3 de la Ley de Migración", "LMIG 3"},
	{"other fractions are another citation", "el artículo 3, fracción I, de la Ley de Migración y el artículo 3, fracción II, de la Ley de Migración", "LMIG 3 I|LMIG 3 II"},
}

func TestFind(t *testing.T) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(values(t, c.text), "|"); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestFindMisread(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"el articulo 131, fracciones I, 11, 111 y IX del Reglamento lnterior de la Secretaria de Gobernación", "RISEGOB 131 I,II,III,IX"},
		{"el artícuio 131, fracclones l, ll, lll y lX del Regiamento Interior de la Secretaría de Gobernaclón", "RISEGOB 131 I,II,III,IX"},
		{"el artículo 70, fraccion VIIl de la Ley Generai de Transparencia y Acceso a ia Informacion Publica", "LGTAIP 70 VIII"},
		{"el artículo 70, fracciones l, lI y X1V de la " + general, "LGTAIP 70 I,II,XIV"},
		{"el articulo 1l3, fracción H de la " + general, "LGTAIP 113 II"},
		{"e! artículo 110, fracción 1, de la Ley Federal de Transparencia y Acceso a la Inforrnación Pública", "LFTAIP 110 I"},
		{"el numeral Vigésimo Séptimo de les Lineamientos Generales en materia de Clasificación y Desclasificación de la Información", "LGCD 27"},
		{"el art1culo 8* de la Ley N* 24.156", "Ley 24156 8"},
		{"el artículo 131, fracciones 1, Il, 11! y IX del Reglamento Interior de la Secretaría de Gobernación", "RISEGOB 131 I,II,III,IX"},
		{"los artículos 119, fracción l, y 226, fracción V de la Ley de Migración y su_Reqlarnerro, respectivamente", "LMIG 119 I|RLMIG 226 V"},
		{"el artículo 20% de la Ley N% 27972, Ley Orgánica de Municipalidades", "Ley 27972 20"},
		{"el artículo 5 del Reglamento lnterior de la Secretarla de Saiud y, luego, el artículo 6 del Reglamento Interior de la Secretaría de Salud", "Reglamento Interior de la Secretaría de Salud 5|Reglamento Interior de la Secretaría de Salud 6"},
		{"los artículos * 51 párrafo primero y 146 ' de:la Ley de Seguridad Nacional; 112, fracción . IX : y 113 de la Ley de Migración", "LSN 51 ¶1|LSN 146|LMIG 112 IX|LMIG 113"},
		{"los artículos 41 y 72 de la Constitución Política de los “Estados Unidos Mexicanos", "CPEUM 41|CPEUM 72"},
		{"los artículos 8” y 92 fracción de la Constitución “ Política de los Estados Unidos Mexicanos", "CPEUM 8|CPEUM 92"},
		{"el artículo 96 fracción Ill incisos d) ye), y 97 inciso Cc) de la Ley de Migración", "LMIG 96 III d,e|LMIG 97 c"},
		{"la Ley de Migración, y el artículo 39 fracción XVII del Reglamento interior de la Secretaría de Planeación y Finanzas", "Reglamento interior de la Secretaría de Planeación y Finanzas 39 XVII"},
		{"los artículos 3 y 62 fracciones y XXI de ta Ley de Migración; y \"76, fracción II de Ia Ley de Seguridad Nacional", "LMIG 3|LMIG 62 XXI|LSN 76 II"},
		{"los artículos 3 de la L3y de MlG; 40, fracción II, de la Ley de Seguridad Nacional, así como 25 y 74 de la Ley de Migración", "LSN 40 II|LMIG 25|LMIG 74"},
		{"el numeral Trigésimo. Octavo de los Lineamientos Generales en materia de Clasificación y Desclasificación de la Información", "LGCD 38"},
		{"el numeral 102, fracción IV. de la Ley de Migración y el artículo 26.de lá Ley de Seguridad Nacional", "LMIG 102 IV|LSN 26"},
		{"y la fracción XIV, del artículo 9 del Reglamento Interior «del Instituto Mexicano del Seguro Social, y luego", "Reglamento Interior del Instituto Mexicano del Seguro Social 9 XIV"},
		{"el artículo 87 ter fracciones ll, 11 y XV de la Ley de Migración", "LMIG 87 ter II,XV"},
		{"La " + federal + ". El artículo 137 fracción XVI, de la Ley. General de Protección de Datos Personales en Posesión de Sujetos Obligados, y 71, párrafo. cuarto, de-la Ley Feder,", "LGPDPPSO 137 XVI|LFTAIP 71 ¶4"},
		{"los artículos 119, fracción l, y 226, fracción V de la Ley de Migración y su_R respectivamente, salvo", "LMIG 119 I|RLMIG 226 V"},
		{"los artículos 119, fracción I, y 226, fracción V de la Ley de Migración y su Reglamento; respectivamente, salvo", "LMIG 119 I|RLMIG 226 V"},
		{"incisos aj y c) del artículo 8° de la Ley N° 24.156", "Ley 24156 8 a,c"},
		{"los artículos 69, fracción IV, y 11 de la Ley de Migración", "LMIG 69 IV|LMIG 11"},
		{"los artículos 69, fracciones I y II, y 11, fracción V, de la Ley de Migración", "LMIG 69 I,II|LMIG 11 V"},
		{"el artículo 199. fracciones IV y XVII, de la Ley de Migración", "LMIG 199 IV,XVII"},
		{"la Ley de Amparo y la Ley de Migración: los artículos 65 fracción XVII; y 180; párrafo tercero de la Ley de Amparo", "Ley de Amparo 65 XVII|Ley de Amparo 180 ¶3"},
		{"el artículo 5 de la Ley de Migración; fracción II del artículo 8 de la Ley de Amparo", "LMIG 5|Ley de Amparo 8 II"},
		{"la Ley de Migración y los artículos 9; fracción q4 x", ""},
		{"el artículo 116 .fracciones VII y XVI! de la Ley de Migración, así como.15, fracción .IIl y 119 de la Ley de Amparo", "LMIG 116 VII,XVII|Ley de Amparo 15 III|Ley de Amparo 119"},
		{"el artículo'130, fracción V, y 48 párrafo cuarto'y 95 de la Ley'de Migración", "LMIG 130 V|LMIG 48 ¶4|LMIG 95"},
		{"la fracción XI-del artículo 45 de la Ley de Migración", "LMIG 45 XI"},
		{"el artículo 52 fracc ón X, incisos e) y f), «de la Ley de Migración", "LMIG 52 X e,f"},
		{"los artículos PARTE Ss, . o 29 fracción X; y 24, fracciones VIIl y XXIl de la Ley de Migración", "LMIG 29 X|LMIG 24 VIII,XXII"},
		{"los articulos 13 tracción XIV 4 88, tracciones IV, XIX. XXI y XX de la Ley de Migración", "LMIG 13 XIV|LMIG 88 IV,XIX,XXI"},
		{"los artículos 9 fracciones UN, XX y XX 147 tracción XXI de la Levy Federal del Trabajo", "Ley Federal del Trabajo 9 XX|Ley Federal del Trabajo 147 XXI"},
		{"el artículo 199. fracciones IV, V. VII y XVII. de la Ley de Migración", "LMIG 199 IV,V,VII,XVII"},
		{"la Ley de Migración. Los aruculos 107 fracción XXI del mismo ordenamiento. 35. fracciones V. VÍ XI y XXIll de la Ley de Amparo: y 141 fracciones HE-XVI, XIX y XXIV de la Ley Aduanera", "LMIG 107 XXI|Ley de Amparo 35 V,VI,XI,XXIII|Ley Aduanera 141 XVI,XIX,XXIV"},
		{"el artículo 47 fracción XVII iiciso bo, de da Ley de Migración", "LMIG 47 XVII"},
		{"el artículo 37, fracciones Y y XII de la Ley de Migración", "LMIG 37 V,XII"},
		{"se cita el artículo 70, fracción V. I. La divulgación de la Ley de Migración", ""},
		{"los artículos 69, fracción IV; 119, fracción y 226, fracción V de la Ley de Migración", "LMIG 69 IV|LMIG 119|LMIG 226 V"},
		{"los artículos 135, fracción XIl!l, inciso a) y 108, fracciones X4l, XX y XU!!I de la Ley de Migración", "LMIG 135 a|LMIG 108 XX"},
		{"el artículo 9, fracciones VI, VI!! y XX IN de la Levy Orgánica del Poder Judicial del Estado de Sonora", "Ley Orgánica del Poder Judicial del Estado de Sonora 9 VI,VIII,XX"},
		{"los artículos 44, fracciones III, Y, XII' y XVII] de la T.ey Federal del Trabajo", "Ley Federal del Trabajo 44 III,V,XII"},
		{"los artículos 54, fracciones IX, XUL y XIV y 4, fracción XXUII de la Ley de Migración", "LMIG 54 IX,XIV|LMIG 4"},
		{"los artículos 235, fracción XX, incisos d) y 9) y 189 de la Ley de Migración; 13, incisos €) y g); y 12, inciso a) y () de la Ley de Amparo", "LMIG 235 XX d,g|LMIG 189|Ley de Amparo 13 g|Ley de Amparo 12 a"},
		{"los artículos 5 de la Ley de Amparo! 73, fracciones: IV y V y 8 cuarto párrafo. y 52 fracción X de la Ley de Migración. 68, fracción X de la Ley Aduanera. 35 de la Ley de Planeación;'75 y 5 de la Ley General de Salud", "Ley de Amparo 5|LMIG 73 IV,V|LMIG 8 ¶4|LMIG 52 X|Ley Aduanera 68 X|Ley de Planeación 35|Ley General de Salud 75|Ley General de Salud 5"},
		{"los artículos 94, fracción V; v 14 de la Lev de Migración, y 4°, “fracción IV; y 63 del Reglamento Interior de la Secretaría de Relaciones. Exteriores. En fin", "LMIG 94 V|LMIG 14|RISRE 4 IV|RISRE 63"},
		{"el artículo 9 de la Ley de la Comisión Naciona! de los Derechos Humanos", "Ley de la Comisión Nacional de los Derechos Humanos 9"},
		{"el artículo 3 de la Fey de Alcaldías: de la Ciudad de México", "Ley de Alcaldías de la Ciudad de México 3"},
		{"los artículos 17 fracción VIII y 164 de \"la Ley de Migración y 157.bis, fracción XIV de la Ley de Amparo", "LMIG 17 VIII|LMIG 164|Ley de Amparo 157 bis XIV"},
		{"los artículos 7 fracción IX y 120, fracciones ly Y de la Ley de Migración; 13, fracciones VI y XXII[; y 215, fracción XV de la Ley de Amparo", "LMIG 7 IX|LMIG 120|Ley de Amparo 13 VI|Ley de Amparo 215 XV"},
		{"el artículo 194, fracción XXI[V, de la Ley de Migración y 15 fracciones [, XII y XIV de la Ley de Amparo", "LMIG 194|Ley de Amparo 15 XII,XIV"},
		{"los artículos 12, fracciones VI y [IX y 103, incisos y d) de la Ley de Migración", "LMIG 12 VI|LMIG 103 d"},
		{"el artículo 72 de la Ley Federal. de Transparencia y Acceso a la Información Pública", "LFTAIP 72"},
		{"el artículo 39 de la Ley del Gobierno “y la Administración. Pública Municipal del Estado de Jalisco, así", "Ley del Gobierno y la Administración Pública Municipal del Estado de Jalisco 39"},
		{"el artículo 39 del Manual Administrativo de la Alcaldía Iztapalapa y el 40 del Manual Administrativo de la Alcaldía tztapalapa, así", "Manual Administrativo de la Alcaldía Iztapalapa 39|Manual Administrativo de la Alcaldía Iztapalapa 40"},
	} {
		if got := strings.Join(values(t, c.text), "|"); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}

func TestFindNothing(t *testing.T) {
	for _, text := range []string{
		"",
		"se compraron artículos de limpieza y 3 artículos de oficina",
		"el reporte en la página 215 y los numerales 9 y 10 de la solicitud",
		"respecto a los puntos 1 al 11 y a los numerales 1, 2 y 8",
		"según la Ley de Dios y la de los hombres, 5 veces",
		"en el artículo 12 del periódico de ayer",
		"la Ley de Migración y demás disposiciones aplicables",
		"el oficio número INM/DGCVM/3045/2022 de 17 de junio de 2022",
		"de acuerdo a lo dicho, el 4 de mayo",
		"ARTÍCULO 1º — Apruébase la política que como Anexo I forma parte de la presente. ARTÍCULO 2º — Comuníquese.",
		"RESUELVE: ARTÍCULO 1°. Establecer el servicio. ARTÍCULO 2°. Disponer lo del artículo 1° de la presente.",
		"fracciones I y II del programa",
		"se citan artículos varios. Hubo 3 casos, 5 de la Ley de Migración",
		"se giraron los diversos 3 oficios de la Dirección",
		"lo que manda la Ordenanza Fiscal, a saber: DISPOSICIONES VARIAS ARTICULO 56: La presente se dicta",
		"el Título Tercero del curso",
		"según el artículo 14 de esta Ley",
	} {
		if got := values(t, text); len(got) > 0 {
			t.Errorf("%q gives %q", text, got)
		}
	}
}

func TestEditions(t *testing.T) {
	text := "el artículo 113 de la " + general + ", el artículo 110 de la " + federal + " y el artículo 5 de la Ley de Puertos y Marina Mercante"
	for _, c := range []struct{ on, want string }{
		{"2022-06-17", "2015-05-04 yes|2016-05-09 yes| "},
		{"2026-01-15", "2025-03-20 yes|2016-05-09 no| "},
		{"", " | | "},
	} {
		var got []string
		for _, x := range Find(flowOf(text), c.on, statutes(t)) {
			inForce := ""
			if x.InForce != nil {
				inForce = map[bool]string{true: "yes", false: "no"}[*x.InForce]
			}
			got = append(got, x.Edition+" "+inForce)
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("on %q: got %q, want %q", c.on, s, c.want)
		}
	}
}

func TestEvidence(t *testing.T) {
	text := "según los artículos 3 de la Ley de Migración y 4, fracción II, de la Ley de Seguridad Nacional\fotra vez el artículo 3 de la Ley de Migración"
	flow := flowOf(text)
	got := Find(flow, "", statutes(t))
	if len(got) != 2 {
		t.Fatalf("%d citations", len(got))
	}
	if got[0].Text != "artículos 3" || got[1].Text != "4, fracción II" {
		t.Errorf("texts %q, %q", got[0].Text, got[1].Text)
	}
	var pages []int
	for _, e := range got[0].Places() {
		pages = append(pages, e.Page)
	}
	if !slices.Equal(pages, []int{1, 2}) {
		t.Errorf("pages %v", pages)
	}
	if got[0].LawName != "Ley de Migración" || got[0].Fractions == nil || got[0].Incisos == nil {
		t.Errorf("citation %+v", got[0])
	}
}

func FuzzFind(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text)
	}
	f.Add(strings.Repeat("artículos 1, fracciones I, 11, ", 60))
	f.Add(strings.Repeat("Ley de Obras, Bienes, ", 100))
	f.Add("artículo\f1 a 9999 de la Ley General y su Reglamento, respectivamente (en adelante")
	book := statutes(f)
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 5000 {
			return
		}
		flow := flowOf(text)
		first, second := Find(flow, "2022-06-17", book), Find(flow, "2022-06-17", book)
		if len(first) != len(second) {
			t.Fatalf("%d citations, then %d", len(first), len(second))
		}
		for i, c := range first {
			if c.Value.Value != second[i].Value.Value || len(c.Places()) == 0 || c.LawName == "" {
				t.Errorf("citation %+v", c)
			}
			if !strings.Contains(flow.Text, c.Text) {
				t.Errorf("%q does not stand in the text", c.Text)
			}
		}
	})
}

func BenchmarkFind(b *testing.B) {
	var text strings.Builder
	for range 20 {
		for _, c := range cases {
			text.WriteString("Se informa que, de acuerdo con lo que se ha buscado en los archivos, " + c.text + ".\n")
		}
	}
	flow, book := flowOf(text.String()), statutes(b)
	b.SetBytes(int64(len(flow.Text)))
	for b.Loop() {
		Find(flow, "2022-06-17", book)
	}
}
