package page

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
)

// The same letter, plain and with the password "secret".
const (
	plainLetter  = "../../cmd/oficialia/testdata/pdf/letter.pdf"
	lockedLetter = "../../cmd/oficialia/testdata/pdf/encrypted.pdf"
)

func TestPassword(t *testing.T) {
	ctx := context.Background()
	for _, password := range []string{"", "not-this-one"} {
		_, err := Open(ctx, lockedLetter, Limits{Password: password})
		if !errors.Is(err, ErrEncrypted) || strings.Contains(err.Error(), "not-this-one") {
			t.Errorf("password %q: %v", password, err)
		}
	}
	plain, err := Open(ctx, plainLetter, Limits{Password: "secret"})
	if err != nil {
		t.Fatal(err)
	}
	defer plain.Close()
	if plain.limits.Password != "" {
		t.Error("a password is kept for a document that needs none")
	}
	locked, err := Open(ctx, lockedLetter, Limits{Password: "secret"})
	if err != nil {
		t.Fatal(err)
	}
	defer locked.Close()
	want, _ := native(t, plain, 1)
	got, ok := native(t, locked, 1)
	if !ok || !slices.Equal(words(got), words(want)) || len(got.Words) == 0 {
		t.Errorf("with the password %q, without one %q", words(got), words(want))
	}
	drawn, err := plain.Render(ctx, 1)
	if err != nil {
		t.Fatal(err)
	}
	again, err := locked.Render(ctx, 1)
	if err != nil || !slices.Equal(drawn.Gray.Pix, again.Gray.Pix) {
		t.Errorf("the page with the password is drawn otherwise: %v", err)
	}
}
