// Package answer reads what a request asks and what became of it.
//
// The nouns:
//
//   - A question is a numbered item of the request that an oficio quotes.
//   - A statement names questions by their numerals ("respecto de los puntos 1
//     al 11").
//   - A passage is the stretch of text that speaks of some questions: from the
//     question or the statement to the next.
//   - A group is a numbering: a request may number its questions anew in a
//     second part.
//
// Fill is the entry point. It gives each oficio its answers and its harm test
// and returns the bundle's questions, each with what every oficio made of it.
package answer
