package person

import (
	"strings"
	"sync"

	"github.com/oficialia/oficialia/extract/fold"
)

// givenNames are common given names of Mexico and its neighbours, from civil
// registers' lists of the last eighty years.
const givenNames = `
Abel Abelardo Abigail Abraham Abril Adalberto Adán Adela Adelaida Adelina Adolfo Adrián Adriana Agustín Agustina Aída
Alan Alba Alberta Alberto Alejandra Alejandrina Alejandro Alexa Alexander Alexandra Alexis Alfonsina Alfonso Alfredo
Alicia Alina Alma Alonso Álvaro Amado Amalia Amanda Amelia América Amparo Ana Anabel Anahí Anastasio Andrea Andrés
Ángel Ángela Ángeles Angélica Angelina Aníbal Anselmo Antonia Antonieta Antonio Anuar Aquiles Araceli Arcelia Ariadna
Ariana Ariel Armandina Armando Arnoldo Arnulfo Aron Artemio Arturo Asunción Atenea Augusto Aurelia Aurelio Aurora
Axel Azucena Baltazar Bárbara Bartolo Bartolomé Beatriz Belén Belinda Benigno Benito Benjamín Berenice Bernabé
Bernarda Bernardino Bernardo Berta Bertha Betsabé Blanca Bonifacio Braulio Brenda Brígida Bruno Camila Camilo
Candelaria Caridad Carina Carla Carlos Carlota Carmela Carmelo Carmen Carmina Carolina Catalina Cecilia Cecilio
Celeste Celia Celina Celso César Christian Cinthia Cipriano Ciro Citlali Clara Claudia Claudio Clemencia Clemente
Concepción Conrado Constantino Consuelo Cornelio Cristian Cristina Cristóbal Cruz Cuauhtémoc Cutberto Cynthia Dafne
Dalia Damián Daniel Daniela Darío David Dayana Débora Delfina Delfino Delia Demetrio Denisse Desiderio Diana Diego
Dinora Dionisio Dolores Domingo Dominga Donaciano Donato Dora Dulce Edelmira Eder Edgar Edgardo Edith Edmundo Edna
Eduardo Eduviges Edwin Efraín Efrén Eladio Elda Eleazar Elena Eleuterio Elia Elías Eligio Elisa Elisabet Eliseo
Elizabeth Eloísa Eloy Elsa Elva Elvia Elvira Ema Emilia Emiliano Emilio Emma Emmanuel Encarnación Enedina Enrique
Enriqueta Epifanio Erasmo Eréndira Eric Erica Erick Erika Ernestina Ernesto Esmeralda Esperanza Estanislao Esteban
Estefanía Estela Estelia Esther Eugenia Eugenio Eulalia Eulalio Eunice Eusebio Eustaquio Eva Evangelina Evaristo
Evelia Evelyn Everardo Ezequiel Fabián Fabiola Fabricio Fátima Faustino Fausto Federico Felicitas Feliciano Felipa
Felipe Félix Fermín Fernanda Fernando Fidel Fidencio Filiberto Flavio Flor Florencia Florencio Florentino Francisca
Francisco Franco Froylán Gabino Gabriel Gabriela Gael Gamaliel Genaro Genoveva Georgina Gerardo Germán Gerónimo
Gilberto Gilda Giovanni Gisela Gladys Gloria Gonzalo Graciela Gregoria Gregorio Griselda Guadalupe Guillermina
Guillermo Gustavo Haydee Héctor Heidi Heliodoro Heriberto Herlinda Hermelinda Hermenegildo Herminia Herminio Hernán
Hilario Hilda Hipólito Homero Honorio Horacio Hortensia Hugo Humberto Ian Idalia Ignacia Ignacio Iliana Imelda Inés
Ingrid Inocencio Irais Irene Irineo Iris Irma Irving Isaac Isabel Isabela Isaías Isidoro Isidro Ismael Israel
Itzel Iván Ivette Ivonne Ivon Jacinto Jacobo Jacqueline Jaime Jair Janet Javier Jazmín Jennifer Jeremías Jerónimo
Jesica Jessica Jesús Jesusa Jimena Joaquín Joaquina Joel Johana Jonathan Jorge José Josefa Josefina Josué Josefo
Jovita Juan Juana Juanita Judith Julia Julián Juliana Julieta Julio Justina Justino Karen Karina Karla Katia Kevin
Laila Lamberto Laura Laurentino Lázaro Leandro Leobardo Leocadio Leonardo Leonel Leonor Leonora Leopoldo
Leticia Lidia Liliana Lilia Lina Linda Liz Lizbeth Lizeth Lorena Lorenza Lorenzo Lourdes Lucas Lucía Luciana Luciano
Lucila Lucina Lucio Lucrecia Luis Luisa Luz Ma Fco Gpe Macario Macarena Magali Magdalena Magdaleno Maira Manuel Manuela Mara
Marcela Marcelina Marcelino Marcelo Marco Marcos Margarita Margarito María Mariana Mariano Maribel Maricela Maricruz
Marilú Marina Mario Marisa Marisela Marisol Maritza Marlen Marta Martha Martín Martina Martiniano Mateo Matilde
Matías Maura Mauricio Mauro Maximiliano Maximino Máximo Mayra Melania Melba Melchor Melesio Melina Melisa Melissa
Mercedes Micaela Miguel Milagros Minerva Mireya Miriam Misael Moisés Mónica Monserrat Montserrat Myriam Nadia Nahum
Nancy Naomi Narciso Natalia Natividad Nayeli Nazario Nelly Nelson Néstor Nicanor Nicolás Nicolasa Nidia Noé Noel
Noelia Noemí Nora Norberto Norma Nubia Obdulia Obed Octaviano Octavio Odilia Odilón Ofelia Olegario Olga Olimpia
Olivia Omar Onésimo Orlando Oscar Osvaldo Oswaldo Othón Otilia Otilio Pablo Palmira Palemón Paloma Pamela Pánfilo
Paola Pascual Pastor Patricia Patricio Paula Paulina Paulino Paulo Pedro Perla Perfecto Petra Pilar Plácido Porfirio
Priscila Primitivo Prudencio Prócoro Quetzalcóatl Quirino Rafael Rafaela Raimundo Ramiro Ramón Ramona Raquel Raúl
Raymundo Rebeca Refugio Regina Reina Remedios Renata Renato René Reyna Reynaldo Rigoberto Ricarda Ricardo Rita
Roberta Roberto Rocío Rodolfo Rodrigo Rogelio Rolando Román Romeo Romualdo Roque Rosa Rosalba Rosalía Rosalinda
Rosalío Rosana Rosario Rosaura Rosendo Rosina Roxana Rubén Ruperto Rufino Ruth Sabina Sabino Salma Salomé Salomón
Salustia Salvador Samanta Samuel Sandra Santiago Santos Sara Saraí Saturnino Saúl Saulo Sebastián Selene Serafín
Sergio Servando Severiano Severino Silverio Silvestre Silvia Silvino Simón Sixto Socorro Sofía Sol Soledad Sonia Susana
Tania Tamara Teodora Teodoro Teófilo Teresa Teresita Tiburcio Timoteo Tomás Tomasa Toribio Trinidad Ulises Urbano
Uriel Valdemar Valente Valentín Valentina Valeria Valeriano Vanesa Vanessa Venancio Venustiano Verónica Vicenta
Vicente Víctor Victoria Victoriano Victorino Vidal Vilma Violeta Virgilio Virginia Viridiana Viviana Wendy Wenceslao
Wilfrido William Xavier Ximena Xóchitl Yadira Yahir Yamilé Yanet Yareli Yazmín Yesenia Yolanda Yoselín Yuridia Zacarías
Zaida Zaira Zenaida Zenón Zoila Zoraida Zulema Zuleyma`

// surnames are common surnames of Mexico and its neighbours.
const surnames = `
Abarca Abrego Acevedo Aceves Acosta Acuña Adame Agüero Aguayo Águila Aguilar Aguilera Aguirre Ahumada Alanís Alarcón
Alatorre Alcalá Alcántar Alcántara Alcaraz Alcocer Aldama Aldana Alegría Alejo Alemán Alfaro Almaguer Almanza Almaraz
Almazán Almeida Almonte Alonso Altamirano Alva Alvarado Álvarez Alvear Amador Amaya Amezcua Anaya Andrade Ángeles
Angulo Antonio Antúnez Anzures Aparicio Apodaca Aquino Aragón Aranda Arango Araujo Arce Arcos Arellano Arenas Arévalo
Argüello Argüelles Arias Ariza Armendáriz Armenta Armijo Arredondo Arreola Arriaga Arrieta Arroyo Arteaga Arvizu
Astorga Atilano Ávalos Avendaño Ávila Avilés Ayala Ayón Azcárraga Baca Badillo Báez Baeza Bahena Balderas Ballesteros
Baltazar Banda Bañuelos Barajas Barba Barbosa Barceló Bárcenas Barragán Barraza Barrera Barreto Barrientos Barrios
Barrón Bastida Bautista Bazán Becerra Becerril Bedolla Bejarano Belmonte Beltrán Benavides Benítez Berlanga Bermúdez
Bernal Bernabé Berumen Betancourt Blanco Blas Bonilla Borja Bravo Briones Briseño Brito Bueno Burgos Bustamante Bustos
Caballero Cabello Cabrera Cáceres Calderón Calvillo Calvo Camacho Camargo Campa Campos Canales Cano Cantú Capistrán
Carbajal Cárdenas Cardona Cardoso Carmona Caro Carranza Carrasco Carreño Carreón Carrera Carrillo Carrión Carrizales
Casanova Casas Casillas Castañeda Castañón Castellanos Castelán Castillo Castorena Castro Ceballos Cedillo Ceja Celis
Centeno Cepeda Cerda Cerón Cerrillo Cervantes Chacón Chan Chávez Cházaro Chi Cisneros Clemente Cobos Colín Colmenares
Colorado Concha Contreras Corchado Cordero Córdova Córdoba Cornejo Corona Coronado Coronel Corral Corrales Correa
Cortázar Cortés Cortez Cortina Cosío Cota Covarrubias Crespo Cruz Cuadra Cuautle Cuéllar Cuenca Cuervo Cuesta Cuevas
Curiel Dávalos Dávila Delgadillo Delgado Díaz Domínguez Dorantes Dueñas Duarte Durán Echeverría Elías Elizalde
Elizondo Encinas Enríquez Escalante Escalona Escamilla Escárcega Escobar Escobedo Escudero Esparza Espejel Espino
Espinosa Espinoza Esqueda Esquivel Estévez Estrada Estrella Fabela Fajardo Farfán Farías Félix Fernández Ferrer Fierro
Figueroa Flores Fonseca Franco Fraga Frausto Frías Fuentes Gaitán Galarza Galicia Galindo Gallardo Gallegos Galván
Gálvez Gamboa Gámez Gaona Garay Garcés García Garduño Garfias Garibay Garnica Garrido Garza Gasca Gastélum Gaxiola
Gaytán Gil Girón Godínez Godoy Gómez Góngora González Gordillo Gracia Grajales Granados Guajardo Guardado Guardiola
Guerra Guerrero Guevara Guillén Gutiérrez Guzmán Haro Heredia Hermosillo Hernández Herrera Herrejón Hidalgo Hinojosa
Huerta Huitrón Hurtado Ibáñez Ibarra Iglesias Illescas Inzunza Iñiguez Islas Iturbe Izquierdo Jacinto Jacobo Jacome
Jaimes Jaramillo Jáuregui Jasso Jerónimo Jiménez Joaquín Juan Juárez Jurado Labastida Landa Landeros Landín Lara
Lárraga Laredo Larios Lázaro Leal Ledesma Legorreta Leija Lemus León Leyva Licea Limón Linares Lira Lizárraga Llamas
Llanos Loera Loaiza Lomelí López Lorenzo Lozada Lozano Luévano Lucero Lucio Lugo Luis Luján Luna Luque Macedo Machado
Machorro Macías Madera Madero Madrid Madrigal Magallanes Magallón Magaña Maldonado Mancera Mancilla Manríquez Manzano
Mar Maravilla Marín Mares Mariscal Márquez Marroquín Martell Martín Martínez Mata Mateos Matías Maya Mayorga Medel
Medina Medrano Mejía Melchor Meléndez Melgar Melgoza Melo Mena Menchaca Méndez Mendieta Mendiola Mendívil Mendoza
Meneses Meraz Mercado Merino Mesa Meza Millán Miramontes Miranda Mireles Mojica Molina Moncada Mondragón Monroy Monreal
Montaño Montelongo Monterrubio Montero Montes Montesinos Montiel Montoya Mora Morales Moreno Morelos Moreira Morán Mota
Moya Munguía Munive Muñiz Muñoz Murguía Murillo Murrieta Nájera Naranjo Narváez Nava Navarrete Navarro Neri Nevárez
Nicolás Nieto Niño Noriega Novelo Noyola Núñez Obregón Ocampo Ochoa Ojeda Olguín Oliva Olivares Olivera Olivo Olmedo
Olmos Olvera Ontiveros Ordaz Ordóñez Ordoñez Orellana Ornelas Orona Orozco Orta Ortega Ortiz Osorio Osuna Ovalle Oviedo
Oropeza Pacheco Padilla Padrón Páez Palacios Palafox Palma Palomares Palomino Pantoja Pardo Paredes Parra Partida
Pascual Pastrana Patiño Pavón Paz Pedraza Pedroza Peña Peñaloza Peralta Peraza Perales Perdomo Pereda Pereira Pereyra
Pérez Picazo Pichardo Pimentel Pineda Pinto Pinzón Piña Pizano Pizarro Plascencia Plata Plaza Polanco Polo Ponce
Porras Portillo Posada Pozos Prado Prieto Puente Puga Pulido Quezada Quesada Quintana Quintanar Quintanilla Quintero
Quiñones Quiñonez Quiroga Quiroz Ramírez Ramos Rangel Razo Rebolledo Recillas Regalado Rendón Rentería Reséndiz Resendez
Retana Rey Reyes Reyna Reynoso Rico Ríos Rivas Rivera Rivero Roa Robledo Robles Rocha Rodarte Rodríguez Rojas Roldán
Román Romero Romo Rosales Rosas Rosete Rubio Rueda Ruelas Ruiz Saavedra Sáenz Salas Salazar Salcedo Saldaña Saldívar
Salgado Salinas Salmerón Samaniego Samperio Sánchez Sandoval Santana Santiago Santillán Santos Santoyo Saucedo
Segovia Segura Sepúlveda Serna Serrano Serrato Sierra Sifuentes Silva Solano Solares Solís Solórzano Soria Soriano
Sosa Sotelo Soto Suárez Suástegui Tafoya Tamayo Tapia Tejeda Tejada Tello Téllez Tenorio Terán Terrazas Tinajero Tinoco
Tirado Toledo Tolentino Torres Tostado Tovar Trejo Treviño Trinidad Trujillo Ugalde Ulloa Urbano Urbina Uribe Urías
Urquiza Urrutia Valadez Valdés Valdez Valdivia Valdovinos Valencia Valentín Valenzuela Valerio Valladares Valle Vallejo
Valles Valverde Vanegas Varela Vargas Vásquez Vázquez Vega Vela Velarde Velasco Velásquez Velázquez Vélez Veloz Venegas
Vera Verdugo Vergara Vértiz Vicente Victoria Vidal Viera Vilchis Villa Villagómez Villagrán Villalba Villalobos
Villalpando Villanueva Villar Villareal Villarreal Villaseñor Villatoro Villavicencio Villegas Villicaña Viveros
Vivanco Yáñez Ybarra Yépez Zaldívar Zamarripa Zambrano Zamora Zamudio Zanella Zapata Zaragoza Zárate Zavala Zayas Zepeda
Zermeño Zertuche Zetina Zorrilla Zúñiga Zurita`

// lexicon are the words of names by their folded form, and that form with one
// letter left out.
type lexicon struct {
	given, surname map[string]string // as spelled
	shortened      map[string][]string
}

// names is the lexicon, made when it is first asked for.
var names = sync.OnceValue(func() *lexicon {
	l := &lexicon{map[string]string{}, map[string]string{}, map[string][]string{}}
	l.take(givenNames, l.given)
	l.take(surnames, l.surname)
	return l
})

func (l *lexicon) take(list string, into map[string]string) {
	for _, w := range strings.Fields(list) {
		folded := fold.Text(w)
		if !l.has(folded) {
			for i := range folded {
				key := folded[:i] + folded[i+1:]
				l.shortened[key] = append(l.shortened[key], folded)
			}
		}
		into[folded] = w
	}
}

// has reports whether a folded word is a name's.
func (l *lexicon) has(word string) bool { return l.given[word] != "" || l.surname[word] != "" }

// spelled is a folded word as it is spelled.
func (l *lexicon) spelled(word string) string {
	if s := l.given[word]; s != "" {
		return s
	}
	return l.surname[word]
}
