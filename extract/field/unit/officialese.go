package unit

import (
	"strings"
	"sync"

	"github.com/oficialia/oficialia/extract/fold"
)

// officialWords are words of subjects and of offices that all bodies write.
const officialWords = `
acceso acuerdo administración adjunto alcance archivo área asunto atención atiende ayuntamiento coadyuvar comisión comité
competencia concejo conducente consulta contestación contraloría control coordinación coordinador coordinadora datos
deliberante delegación departamento despacho determinación dirección director directora división documentación ejecutiva
ejecutivo encargada encargado enlace entrega especializada estadística evaluación federal finanzas fiscalización folio
general gerencia gerente gestión honorable incompetencia información informa informe inexistencia instituto interno jefatura
jurídica jurídico materiales municipal nacional notificación oficial oficialía órgano personales planeación prevención
presidenta presidente presupuesto prórroga protección pública público públicos recursos registro relación relativa relativo
remisión remite representación requerimiento reserva respecto responsable respuesta secretaria secretaría secretario
seguimiento servicios sindicatura solicita solicitud solicitudes subdirección subdirector subdirectora subsecretaría
suplente técnica técnico tesorería titular traslado transparencia turno unidad verificación vinculación visitaduría`

// officialese are the official words, folded, each as often as a word stands that
// puts others right.
var officialese = sync.OnceValue(func() Vocabulary {
	v := Vocabulary{}
	for _, w := range strings.Fields(fold.Text(officialWords)) {
		v[w] = oftenOffice
	}
	return v
})
