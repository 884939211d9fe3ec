// Package article reads the parts of an instrument: what a disposición, a
// resolución or a decreto sees and weighs, its articles, its annexes with their
// clauses, and the laws that it issues.
//
// The nouns:
//
//   - A line is a line of the instrument's text, and whether a paragraph may
//     begin with it.
//   - A number is what a label was read as: one reading or several, since OCR
//     takes the sign of an ordinal for a digit.
//   - A mark is a line that may begin a part: its kind, its number, and where
//     the text after its label begins.
//   - A node is a part that was taken up into the tree.
//   - A scope is a node whose articles are counted on their own: the
//     instrument, a law that it issues, an annex, the transitory articles.
//
// Of is the entry point. Marks are found line by line without a memory; the tree
// then takes only those that go on counting where their scope has stopped, so
// that an article that is quoted or mentioned is none of the instrument's own.
package article
