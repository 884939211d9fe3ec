package archive_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/oficialia/oficialia/pipeline/archive"
)

// entry is what a test puts into an archive.
type entry struct {
	name string
	body string
	edit func(h *zip.FileHeader) // of the header, before it is written
}

func pack(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		if e.edit != nil {
			e.edit(h)
		}
		f, err := w.CreateHeader(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(f, e.body); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// alter changes a field of the first entry in the table of contents.
func alter(data []byte, offset int, value ...byte) []byte {
	at := bytes.Index(data, []byte("PK\x01\x02"))
	copy(data[at+offset:], value)
	return data
}

func four(n uint32) []byte { return binary.LittleEndian.AppendUint32(nil, n) }

// contents opens an archive and tells what came of each member.
func contents(data []byte, limits archive.Limits) ([]string, error) {
	members, err := archive.Open(bytes.NewReader(data), int64(len(data)), archive.NewBudget(limits, int64(len(data))))
	var out []string
	for _, m := range members {
		line := m.Path + ": "
		if r, err := m.Open(); err != nil {
			line += err.Error()
		} else if body, err := io.ReadAll(r); err != nil {
			line += err.Error()
		} else {
			line += string(body[:min(len(body), 20)])
		}
		out = append(out, line)
	}
	return out, err
}

func TestMembers(t *testing.T) {
	unix := func(mode fs.FileMode) func(*zip.FileHeader) { return func(h *zip.FileHeader) { h.SetMode(mode) } }
	unflagged := func(h *zip.FileHeader) { h.NonUTF8 = true }
	for _, c := range []struct {
		name string
		data []byte
		want []string
	}{
		{"plain", pack(t, entry{name: "a.pdf", body: "uno"}, entry{name: "dir/"}, entry{name: "dir/b.pdf", body: "dos"}), []string{"a.pdf: uno", "dir/b.pdf: dos"}},
		{
			"litter", pack(t, entry{name: "a.pdf", body: "uno"}, entry{name: "__MACOSX/._a.pdf", body: "x"}, entry{name: "d/.DS_Store", body: "x"}, entry{name: "Thumbs.db", body: "x"}, entry{name: "._a.pdf", body: "x"}),
			[]string{"a.pdf: uno"},
		},
		{
			"paths that lead out", pack(t, entry{name: "../../etc/passwd", body: "x"}, entry{name: "/etc/passwd", body: "x"}, entry{name: `..\x.pdf`, body: "x"}, entry{name: `C:\x.pdf`, body: "x"}, entry{name: "a/../../x", body: "x"}, entry{name: "..", body: "x"}, entry{name: "a/../b.pdf", body: "uno"}),
			[]string{
				"../../etc/passwd: its path leads out of the archive: pack it again", "/etc/passwd: its path leads out of the archive: pack it again",
				"../x.pdf: its path leads out of the archive: pack it again", "C:/x.pdf: its path leads out of the archive: pack it again",
				"a/../../x: its path leads out of the archive: pack it again", "..: its path leads out of the archive: pack it again", "a/../b.pdf: uno",
			},
		},
		{"back slashes", pack(t, entry{name: `anexos\uno.pdf`, body: "uno"}), []string{"anexos/uno.pdf: uno"}},
		{
			"names in code page 850, in UTF-8 without the flag, and of no use", pack(t, entry{name: "contestaci\xa2n \xa5.pdf", body: "uno", edit: unflagged}, entry{name: "año.pdf", body: "dos", edit: unflagged}, entry{name: "a\nb\x1b\u202e.pdf", body: "tres"}),
			[]string{"contestación Ñ.pdf: uno", "año.pdf: dos", "a\ufffdb\ufffd\ufffd.pdf: tres"},
		},
		{
			"names given twice", pack(t, entry{name: "a.pdf", body: "uno"}, entry{name: "a.pdf", body: "dos"}, entry{name: "a (2).pdf", body: "tres"}, entry{name: "a.pdf", body: "cuatro"}),
			[]string{"a.pdf: uno", "a (2).pdf: dos", "a (2) (2).pdf: tres", "a (3).pdf: cuatro"},
		},
		{
			"links and devices", pack(t, entry{name: "l.pdf", body: "a.pdf", edit: unix(0o777 | fs.ModeSymlink)}, entry{name: "d", body: "x", edit: unix(0o600 | fs.ModeDevice)}, entry{name: "a.pdf", body: "uno", edit: unix(0o644)}),
			[]string{"l.pdf: it is a link or a device: pack the file itself", "d: it is a link or a device: pack the file itself", "a.pdf: uno"},
		},
		{"encrypted", alter(pack(t, entry{name: "a.pdf", body: "uno"}, entry{name: "b.pdf", body: "dos"}), 8, 9), []string{"a.pdf: it is encrypted: pack it again without a password", "b.pdf: dos"}},
		{"another method", alter(pack(t, entry{name: "a.pdf", body: "uno"}, entry{name: "b.pdf", body: "dos"}), 10, 14), []string{"a.pdf: it is packed in a way that is not read: pack it again as a plain ZIP (method 14)", "b.pdf: dos"}},
		{"a wrong checksum", alter(pack(t, entry{name: "a.pdf", body: "uno"}, entry{name: "b.pdf", body: "dos"}), 16, 1, 2, 3, 4), []string{"a.pdf: it is damaged: fetch or pack it again (zip: checksum error)", "b.pdf: dos"}},
		{"more bytes than stated", alter(pack(t, entry{name: "a.pdf", body: strings.Repeat("uno", 1000)}, entry{name: "b.pdf", body: "dos"}), 24, four(10)...), []string{"a.pdf: it is damaged: fetch or pack it again (zip: not a valid zip file)", "b.pdf: dos"}},
		{"a member over its limit", pack(t, entry{name: "a.pdf", body: strings.Repeat("x", 2001)}, entry{name: "b.pdf", body: "dos"}), []string{"a.pdf: it has 2001 bytes, 2000 are allowed: it exceeds a limit: split it or raise the limit", "b.pdf: dos"}},
		{"something before it", append([]byte("junk"), pack(t, entry{name: "a.pdf", body: "uno"})...), []string{"a.pdf: uno"}},
	} {
		got, err := contents(c.data, archive.Limits{Member: 2000})
		if diff := cmp.Diff(c.want, got); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", c.name, err, diff)
		}
	}
}

// bomb is an archive whose entries all have the bytes of one.
func bomb(t testing.TB, entries int) []byte {
	t.Helper()
	data := pack(t, entry{name: "a", body: strings.Repeat("a", 1000), edit: func(h *zip.FileHeader) { h.Method = zip.Store }})
	at := bytes.Index(data, []byte("PK\x01\x02"))
	end := bytes.Index(data, []byte("PK\x05\x06"))
	out := append([]byte{}, data[:at]...)
	for range entries {
		out = append(out, data[at:end]...)
	}
	size := len(out) - at
	out = append(out, data[end:]...)
	tail := out[len(out)-22:]
	binary.LittleEndian.PutUint16(tail[8:], uint16(entries))
	binary.LittleEndian.PutUint16(tail[10:], uint16(entries))
	binary.LittleEndian.PutUint32(tail[12:], uint32(size))
	return out
}

func TestRefused(t *testing.T) {
	zeros := pack(t, entry{name: "zeros", body: strings.Repeat("\x00", 33<<20)})
	many := make([]entry, 11)
	for i := range many {
		many[i] = entry{name: fmt.Sprint(i), body: "x"}
	}
	whole := pack(t, entry{name: "a.pdf", body: "uno"})
	long := entry{name: strings.Repeat("x", 60000)}
	huge := make([]entry, 150)
	for i := range huge {
		huge[i] = long
	}
	for _, c := range []struct {
		name   string
		data   []byte
		limits archive.Limits
		want   error
		says   string
	}{
		{"no members", pack(t), archive.Limits{}, archive.ErrEmpty, "no files are in it: pack it again"},
		{"litter only", pack(t, entry{name: "d/"}, entry{name: "__MACOSX/x", body: "x"}), archive.Limits{}, archive.ErrEmpty, "no files are in it: pack it again"},
		{"cut", whole[:len(whole)-30], archive.Limits{}, archive.ErrDamaged, "it is damaged: fetch or pack it again (zip: not a valid zip file)"},
		{"no archive", []byte("Estimada ciudadana"), archive.Limits{}, archive.ErrDamaged, "it is damaged: fetch or pack it again (zip: not a valid zip file)"},
		{"members", pack(t, many...), archive.Limits{Members: 10}, archive.ErrTooLarge, "more than 10 files are in it: it exceeds a limit: split it or raise the limit"},
		{"bytes", pack(t, many...), archive.Limits{Bytes: 10}, archive.ErrTooLarge, "it expands to 11 bytes, 10 are allowed: it exceeds a limit: split it or raise the limit"},
		{"ratio", zeros, archive.Limits{}, archive.ErrTooLarge, "it expands to 10"},
		{"members upon members", bomb(t, 100), archive.Limits{}, archive.ErrTooLarge, "its members overlap: it exceeds a limit: split it or raise the limit"},
		{"a long table of contents", pack(t, huge...), archive.Limits{}, archive.ErrTooLarge, "its table of contents has more than 8388608 bytes: it exceeds a limit: split it or raise the limit"},
		{"a size that runs over", alter(pack(t, many...), 24, four(0xfffffffe)...), archive.Limits{}, archive.ErrTooLarge, "it expands to 4294967304 bytes"},
	} {
		if c.name == "a size that runs over" {
			c.limits.Bytes = 1 << 20
		}
		got, err := contents(c.data, c.limits)
		if !errors.Is(err, c.want) || !strings.HasPrefix(err.Error(), c.says) || got != nil {
			t.Errorf("%s: %v, %v; want %q", c.name, got, err, c.says)
		}
	}
}

// TestBudget has two archives share what one may cost.
func TestBudget(t *testing.T) {
	data := pack(t, entry{name: "a", body: "x"}, entry{name: "b", body: "x"})
	budget := archive.NewBudget(archive.Limits{Members: 3}, 1000)
	open := func() error { _, err := archive.Open(bytes.NewReader(data), int64(len(data)), budget); return err }
	if err := open(); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := open(); !errors.Is(err, archive.ErrTooLarge) {
			t.Errorf("four members of three: %v", err)
		}
	}
	data = pack(t, entry{name: "a", body: "x"})
	if err := open(); err != nil {
		t.Errorf("what was refused was taken off the budget: %v", err)
	}
}

func TestArchive(t *testing.T) {
	data := pack(t, entry{name: "b.zip", body: string(pack(t, entry{name: "a", body: "x"}))}, entry{name: "a.pdf", body: "%PDF-"}, entry{name: "c", body: "PK"}, entry{name: "d.zip", body: string(pack(t))})
	members, err := archive.Open(bytes.NewReader(data), int64(len(data)), archive.NewBudget(archive.Limits{}, int64(len(data))))
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []bool{true, false, false, true} {
		if got := members[i].Archive(); got != want {
			t.Errorf("%s: archive %v", members[i].Path, got)
		}
	}
}

// FuzzOpen holds that no archive costs more than its budget, and that paths are
// fit for a log and told apart.
func FuzzOpen(f *testing.F) {
	whole := pack(f, entry{name: "a.pdf", body: "uno"}, entry{name: "a.pdf", body: "dos"}, entry{name: `..\b`, body: "tres"})
	f.Add(whole)
	f.Add(whole[:len(whole)/2])
	f.Add(bomb(f, 5))
	f.Add(alter(pack(f, entry{name: "a", body: "uno"}), 24, four(1<<20)...))
	f.Add(pack(f, entry{name: "a.zip", body: string(whole)}))
	limits := archive.Limits{Members: 10, Bytes: 1 << 16, Member: 1 << 15}
	f.Fuzz(func(t *testing.T, data []byte) {
		members, err := archive.Open(bytes.NewReader(data), int64(len(data)), archive.NewBudget(limits, int64(len(data))))
		known := errors.Is(err, archive.ErrDamaged) || errors.Is(err, archive.ErrEmpty) || errors.Is(err, archive.ErrTooLarge)
		if err != nil && !known || len(members) > limits.Members {
			t.Fatalf("%d members, %v", len(members), err)
		}
		var total int64
		seen := map[string]bool{}
		for _, m := range members {
			if seen[m.Path] || !utf8.ValidString(m.Path) || strings.ContainsFunc(m.Path, unicode.IsControl) {
				t.Fatalf("path %q", m.Path)
			}
			seen[m.Path] = true
			r, err := m.Open()
			if err != nil {
				continue
			}
			if strings.HasPrefix(m.Path, "/") || strings.HasPrefix(m.Path, "../") {
				t.Fatalf("path %q was opened", m.Path)
			}
			n, _ := io.Copy(io.Discard, r)
			if n > m.Size {
				t.Fatalf("%s gave %d bytes of %d", m.Path, n, m.Size)
			}
			total += n
		}
		if total > limits.Bytes {
			t.Fatalf("%d bytes in all", total)
		}
	})
}
