// Package cite finds citations of law in an oficio's running text.
//
// The grammar, over the words and marks of the folded text:
//
//	citation  = [ inner { "," inner } "del" ] article { sep article } tail
//	article   = ( "artículo" | "numeral" | … ) number { inner }
//	inner     = fractions | incisos | paragraph | apartado
//	tail      = "de la" law { "y" law } [ "," "respectivamente" ]
//	            { sep number { inner } … tail }
//	law       = title | numbered | acronym | short form | anaphor
//
// A title is looked up in the statute book; one that is not there ends where
// its capitalised words end. Short forms ("Ley General"), anaphors ("dicha
// Ley", "su Reglamento", "el citado ordenamiento") and articles without any law
// are resolved by the discourse: the laws named so far in the same oficio. What
// cannot be resolved is no citation.
//
// A title with words that cannot be read (a stamp's, a speck's) is the law of
// the book, or of another oficio of the document, that alone has the readable
// words in their order; its citations are less sure. Where two laws fit, or too
// little is left, there is no citation: what is left is no law's name.
//
// The document's own articles ("esta Ley", "la presente", the articles after
// "DISPONE:") are not citations. The heading of a quoted article ("Artículo
// 110. Conforme…") is one, of the law that the quotation was introduced with.
package cite
