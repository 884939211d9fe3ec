package hostile

import (
	"bytes"
	"fmt"
	"strings"
)

// structure are PDFs whose objects lead in circles, or to nowhere.
func structure() map[string][]byte {
	content := stream("", shown)
	return map[string][]byte{
		"kids-loop.pdf":          pdf(catalog, "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"),
		"kids-parent.pdf":        pdf(catalog, "<< /Type /Pages /Kids [3 0 R] /Count 3 >>", "<< /Type /Pages /Parent 2 0 R /Kids [4 0 R 2 0 R] /Count 2 >>", strings.Replace(page(""), "/Contents 4", "/Contents 5", 1), content),
		"kids-many.pdf":          pdf(catalog, "<< /Type /Pages /Kids ["+strings.Repeat("3 0 R ", 3000)+"] /Count 3000 >>", page(""), content),
		"kids-explode.pdf":       explodingTree(12),
		"parent-loop.pdf":        pdf(catalog, "<< /Type /Pages /Parent 2 0 R /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>", content),
		"count-billion.pdf":      pdf(catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>", page(""), content),
		"count-thousand.pdf":     pdf(catalog, "<< /Type /Pages /Kids [3 0 R] /Count 1000 >>", page(""), content),
		"count-negative.pdf":     pdf(catalog, "<< /Type /Pages /Kids [3 0 R] /Count -5 >>", page(""), content),
		"count-zero.pdf":         pdf(catalog, "<< /Type /Pages /Kids [] /Count 0 >>"),
		"prev-loop.pdf":          prevLoop(),
		"xref-far.pdf":           bytes.Replace(onePage("", shown), []byte("startxref\n"), []byte("startxref\n99999999999"), 1),
		"size-huge.pdf":          pdfWith("/Size 2147483647", catalog, pages, page(""), content),
		"catalog-loop.pdf":       pdf("1 0 R", pages, page(""), content),
		"deep-arrays.pdf":        pdf(catalog, pages, strings.Replace(page(""), "/Resources", "/Deep "+strings.Repeat("[", 9000)+strings.Repeat("]", 9000)+" /Resources", 1), content),
		"deep-dicts.pdf":         pdf(catalog, pages, strings.Replace(page(""), "/Resources", "/Deep "+strings.Repeat("<</A ", 2500)+"1"+strings.Repeat(">>", 2500)+" /Resources", 1), content),
		"encrypt-garbage.pdf":    pdfWith("/Encrypt << /Filter /Standard /V 5 /R 6 /Length 2147483647 /O () /U () /P -1 >> /ID [<00><00>]", catalog, pages, page(""), content),
		"page-million.pdf":       boxed("0 0 1000000 1000000"),
		"page-million-empty.pdf": pdf(catalog, pages, strings.Replace(page(""), "0 0 612 792", "0 0 1000000 1000000", 1), stream("", "0 0 9 9 re f")),
		"page-flat.pdf":          boxed("0 0 612 0"),
		"page-nowhere.pdf":       boxed("1e300 1e300 -1e300 1e300"),
		"page-strip.pdf":         boxed("0 0 1000000 1"),
	}
}

// boxed is a page of a size.
func boxed(box string) []byte {
	return pdf(catalog, pages, strings.Replace(page(""), "0 0 612 792", box, 1), stream("", shown))
}

// explodingTree has ten branches to each node, all of them the same below.
func explodingTree(depth int) []byte {
	objects := []string{catalog}
	for i := range depth {
		objects = append(objects, fmt.Sprintf("<< /Type /Pages /Kids [%s] /Count 1000 >>", strings.Repeat(fmt.Sprintf("%d 0 R ", i+3), 10)))
	}
	objects = append(objects, strings.Replace(page(""), "/Contents 4", fmt.Sprintf("/Contents %d", depth+3), 1), stream("", shown))
	return pdf(objects...)
}

// prevLoop has a table of objects that comes before itself.
func prevLoop() []byte {
	start := bytes.Index(onePage("", shown), []byte("xref\n"))
	return pdfWith(fmt.Sprintf("/Prev %d", start), catalog, pages, page(""), stream("", shown))
}
