package segment

// weights are the signs' log odds (natural) for a beginning.
//
// They were counted on 240 bundles that the generator drew as scans (seeds 44000,
// 66000, 88000 and 99000, 60 each), 616 beginnings and 906 other pages, each sign
// against what the true oficio had said before: the logarithm of the sign's share
// among beginnings over that among other pages, half a count added to each. Signs
// are not independent (a page with an addressee has a number, too), so that their
// sum would be far too sure: of each about half is taken, as a number of halves or
// quarters, and none beyond what a real bundle may contradict. Signs that the
// generator hardly draws or not at all (blank, unread, quoted_head, instrument, memo_head,
// close_earlier, turned_paper, a lone page number) are weighed by how offices
// write.
var weights = map[string]float64{
	"prior":  -0.5, // one page of three begins an oficio
	"blank":  -8,   // a blank back belongs to its front
	"unread": -2,

	"new_number": 2.5, "first_number": 1.5, "no_number": -1.5, "similar_number": -0.5, "gap_in_number": 0, "same_number": -5,
	"quoted_head": -4,
	"new_date":    2, "first_date": 0.5, "no_date": -1, "same_date": -1,
	"new_subject": 0.5, "first_subject": 0.5, "no_subject": -0.5, "same_subject": -0.75,
	"addressee": 4, "presente": 2, "memo_head": 3, "same_memo_head": 0, "person_in_head": 1, "no_addressee": -2,
	"opening": 1, "instrument": 3, "annex_title": -2.5,

	"page_one": 2, "last_page_before": 1.5, "next_page": -3, "same_total": -2, "later_page": -2,
	"number_one": 0.75, "number_follows": -0.75,

	"new_letterhead": 1, "first_letterhead": 0.5, "no_letterhead": -1, "same_letterhead": -0.75,
	"turned_paper": -1.5, "other_layout": 0.25, "same_layout": 0,

	"close_before": 0.75, "close_earlier": 0.25, noClose: -1.5,
	"sentence_goes_on": -3, "table_goes_on": -2, "announced": -1.5, "sentence_unended": -1,
}
