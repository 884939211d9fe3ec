package check

import (
	"testing"

	"github.com/oficialia/oficialia/extract/layout"
	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/table"
	"github.com/oficialia/oficialia/schema"
)

// TestVotesOfOtherSigns: looks that read a point for the comma between a figure's groups speak for its digits, against
// those that lost the first.
func TestVotesOfOtherSigns(t *testing.T) {
	looks := []page.Reading{
		{Text: "7,387,9", Confidence: 0.84},
		{Text: "387.9", Confidence: 0.92},
		{Text: "387.9", Confidence: 0.7},
		{Text: "7,387.9", Confidence: 0.68},
		{Text: "7,387.9", Confidence: 0.56},
		{Text: "7.387.9", Confidence: 0.98},
		{Text: "7.387.9", Confidence: 0.95},
	}
	value := schema.NewValue(schema.Scalar{}, "387.9", schema.Evidence{Confidence: 0.92})
	style := tableStyle{Style: table.Style{Group: ',', Decimal: '.'}, decimals: 1}
	votes := votesFor(&value, []layout.Word{{Word: page.Word{Text: "387.9", Readings: looks}}}, style)
	if votes[7387.9] < 1.5*votes[387.9] {
		t.Errorf("%v", votes)
	}
}
