package unit

// publicBodies are Mexico's federal ministries since 1976 and the bodies whose
// letters are commonest, from its organic laws and the register of parastatal
// entities; the country's state governments; ministries of Argentina.
const publicBodies = `
Secretaría de Gobernación
Secretaría de Relaciones Exteriores
Secretaría de la Defensa Nacional
Secretaría de Marina
Secretaría de Seguridad Pública
Secretaría de Seguridad y Protección Ciudadana
Secretaría de Hacienda y Crédito Público
Secretaría de Programación y Presupuesto
Secretaría de la Contraloría General de la Federación
Secretaría de la Función Pública
Secretaría Anticorrupción y Buen Gobierno
Secretaría de Bienestar
Secretaría de Desarrollo Social
Secretaría de Medio Ambiente y Recursos Naturales
Secretaría de Energía
Secretaría de Economía
Secretaría de Comercio y Fomento Industrial
Secretaría de Agricultura y Desarrollo Rural
Secretaría de Agricultura, Ganadería, Desarrollo Rural, Pesca y Alimentación
Secretaría de Comunicaciones y Transportes
Secretaría de Infraestructura, Comunicaciones y Transportes
Secretaría de Educación Pública
Secretaría de Salud
Secretaría del Trabajo y Previsión Social
Secretaría de la Reforma Agraria
Secretaría de Desarrollo Agrario, Territorial y Urbano
Secretaría de Turismo
Secretaría de Cultura
Secretaría de Ciencia, Humanidades, Tecnología e Innovación
Secretaría de las Mujeres
Archivo General de la Nación
Auditoría Superior de la Federación
Banco de México
Caminos y Puentes Federales de Ingresos y Servicios Conexos
Cámara de Diputados
Comisión Federal de Competencia Económica
Comisión Federal de Electricidad
Comisión Federal para la Protección contra Riesgos Sanitarios
Comisión Nacional Bancaria y de Valores
Comisión Nacional de Cultura Física y Deporte
Comisión Nacional de Hidrocarburos
Comisión Nacional de los Derechos Humanos
Comisión Nacional de Mejora Regulatoria
Comisión Nacional de Protección Social en Salud
Comisión Nacional de Seguros y Fianzas
Comisión Nacional del Agua
Comisión Nacional del Sistema de Ahorro para el Retiro
Comisión Nacional Forestal
Comisión Nacional para la Protección y Defensa de los Usuarios de Servicios Financieros
Comisión Reguladora de Energía
Consejo de la Judicatura Federal
Consejo Nacional de Ciencia y Tecnología
Consejo Nacional de Evaluación de la Política de Desarrollo Social
Fiscalía General de la República
Guardia Nacional
Instituto del Fondo Nacional de la Vivienda para los Trabajadores
Instituto de Seguridad y Servicios Sociales de los Trabajadores del Estado
Instituto Federal de Telecomunicaciones
Instituto Federal Electoral
Instituto Mexicano de la Propiedad Industrial
Instituto Mexicano del Seguro Social
Instituto Nacional de Antropología e Historia
Instituto Nacional de Bellas Artes y Literatura
Instituto Nacional de Estadística y Geografía
Instituto Nacional de las Mujeres
Instituto Nacional de los Pueblos Indígenas
Instituto Nacional de Migración
Instituto Nacional de Transparencia, Acceso a la Información y Protección de Datos Personales
Instituto Nacional Electoral
Instituto Politécnico Nacional
Petróleos Mexicanos
Procuraduría Agraria
Procuraduría Federal de Protección al Ambiente
Procuraduría Federal del Consumidor
Procuraduría de la Defensa del Contribuyente
Procuraduría General de la República
Registro Agrario Nacional
Senado de la República
Servicio de Administración Tributaria
Servicio Nacional de Sanidad, Inocuidad y Calidad Agroalimentaria
Servicio Postal Mexicano
Sistema Nacional para el Desarrollo Integral de la Familia
Suprema Corte de Justicia de la Nación
Tribunal Electoral del Poder Judicial de la Federación
Tribunal Federal de Justicia Administrativa
Universidad Autónoma Metropolitana
Universidad Nacional Autónoma de México
Universidad Pedagógica Nacional
Gobierno de la Ciudad de México
Gobierno del Distrito Federal
Gobierno del Estado de Aguascalientes
Gobierno del Estado de Baja California
Gobierno del Estado de Baja California Sur
Gobierno del Estado de Campeche
Gobierno del Estado de Chiapas
Gobierno del Estado de Chihuahua
Gobierno del Estado de Coahuila de Zaragoza
Gobierno del Estado de Colima
Gobierno del Estado de Durango
Gobierno del Estado de Guanajuato
Gobierno del Estado de Guerrero
Gobierno del Estado de Hidalgo
Gobierno del Estado de Jalisco
Gobierno del Estado de México
Gobierno del Estado de Michoacán de Ocampo
Gobierno del Estado de Morelos
Gobierno del Estado de Nayarit
Gobierno del Estado de Nuevo León
Gobierno del Estado de Oaxaca
Gobierno del Estado de Puebla
Gobierno del Estado de Querétaro
Gobierno del Estado de Quintana Roo
Gobierno del Estado de San Luis Potosí
Gobierno del Estado de Sinaloa
Gobierno del Estado de Sonora
Gobierno del Estado de Tabasco
Gobierno del Estado de Tamaulipas
Gobierno del Estado de Tlaxcala
Gobierno del Estado de Veracruz de Ignacio de la Llave
Gobierno del Estado de Yucatán
Gobierno del Estado de Zacatecas
Jefatura de Gabinete de Ministros
Ministerio de Economía
Ministerio de Educación
Ministerio de Justicia y Derechos Humanos
Ministerio de Relaciones Exteriores, Comercio Internacional y Culto
Ministerio de Salud
Ministerio de Seguridad
Ministerio de Trabajo, Empleo y Seguridad Social
Ministerio del Interior
Ministerio del Interior, Obras Públicas y Vivienda
Dirección Nacional de Migraciones
Dirección Nacional de Protección de Datos Personales
Administración Federal de Ingresos Públicos
Registro Nacional de las Personas`
