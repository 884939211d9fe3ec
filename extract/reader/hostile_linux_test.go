package reader

import (
	"context"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/oficialia/oficialia/extract/page"
	"github.com/oficialia/oficialia/extract/page/pagetest"
	"github.com/oficialia/oficialia/extract/page/pagetest/hostile"
	"github.com/oficialia/oficialia/extract/reader/readertest"
	"github.com/oficialia/oficialia/schema"
)

var writeHostile = flag.Bool("write", false, "make the hostile files anew")

const hostileFolder = "../page/testdata/hostile"

// Outcomes of a hostile file, as a caller of the pool sees them.
const (
	read         = "read"
	misread      = "read otherwise"
	blank        = "blank"
	damagedPage  = "page damaged"
	largePage    = "page too large"
	late         = "late"
	hungryPage   = "page out of memory"
	damagedFile  = "document damaged"
	largeFile    = "document too large"
	noPages      = "document without pages"
	unknownCause = "not to happen: "
)

// outcome reads the first page of a file and says in a word what came of it.
func outcome(p *Pool, path string) string {
	_, err := p.Count(context.Background(), path)
	var got page.Page
	if err == nil {
		got, err = p.Read(context.Background(), path, 1)
	}
	switch {
	case errors.Is(err, page.ErrDamaged):
		return damagedFile
	case errors.Is(err, page.ErrTooLarge):
		return largeFile
	case errors.Is(err, page.ErrNoPages):
		return noPages
	case errors.Is(err, page.ErrTimeout):
		return late
	case err != nil:
		return unknownCause + err.Error()
	case got.Origin == schema.Failed:
		return pageFailure(got.Error)
	case got.Origin == schema.Blank:
		return blank
	case strings.Contains(text(got), "solicitud fue turnada a la unidad administrativa"):
		return read
	}
	return misread
}

// pageFailure sorts the reasons of failed pages.
func pageFailure(reason string) string {
	for _, r := range []struct{ sign, outcome string }{
		{"out of memory", hungryPage},
		{page.ErrDamaged.Error(), damagedPage},
		{page.ErrTooLarge.Error(), largePage},
		{page.ErrTimeout.Error(), late},
	} {
		if strings.Contains(reason, r.sign) {
			return r.outcome
		}
	}
	return unknownCause + reason
}

// hostileFiles are the files with what must come of them. Where there are two,
// it depends on the machine's speed which comes first, or on the limit of memory,
// which the race detector does not bear.
func hostileFiles() map[string][]string {
	return map[string][]string{
		"annotation-loop.pdf":      {read},
		"catalog-loop.pdf":         {damagedFile},
		"clip-endless.pdf":         {blank},
		"content-flate-thrice.pdf": {late, hungryPage},
		"content-flate-twice.pdf":  {late, hungryPage},
		"content-flate.pdf":        {blank},
		"content-same-often.pdf":   {late, hungryPage},
		"count-billion.pdf":        {damagedFile},
		"count-negative.pdf":       {damagedFile},
		"count-thousand.pdf":       {damagedFile},
		"count-zero.pdf":           {noPages},
		"cut.jpg":                  {damagedFile},
		"dashes.pdf":               {late, hungryPage},
		"deep-arrays.pdf":          {read},
		"deep-dicts.pdf":           {damagedPage},
		"deep-no-pixels.png":       {damagedFile},
		"deflate-more-pixels.tif":  {blank},
		"directories-beyond.tif":   {damagedFile},
		"directories-empty.tif":    {damagedPage},
		"directory-cut.tif":        {damagedFile},
		"directory-loop.tif":       {damagedFile},
		"embedded-file.pdf":        {read},
		"encrypt-garbage.pdf":      {read},
		"external-file.pdf":        {read},
		"external-url.pdf":         {damagedPage},
		"filters-many.pdf":         {damagedPage},
		"font-bomb.pdf":            {read},
		"font-garbage.pdf":         {read},
		"font-huge.pdf":            {blank},
		"font-itself.pdf":          {damagedPage},
		"font-wide.pdf":            {blank},
		"form-explodes.pdf":        {late},
		"form-itself.pdf":          {read},
		"function-sample.pdf":      {damagedPage},
		"group-deep.pdf":           {late},
		"header-60000.jpg":         {largeFile},
		"header-60000.png":         {largeFile},
		"header-60000.tif":         {largePage},
		"image-60000-fax.pdf":      {largePage},
		"image-60000-flate.pdf":    {largePage},
		"image-60000-jbig2.pdf":    {largePage},
		"image-60000-jpeg.pdf":     {largePage},
		"image-60000-jpx.pdf":      {largePage},
		"image-flate-twice.pdf":    {blank},
		"image-lies-jbig2.pdf":     {damagedPage},
		"image-lies-jpeg.pdf":      {blank},
		"image-mask-itself.pdf":    {blank},
		"inline-unended.pdf":       {largePage},
		"javascript.pdf":           {read},
		"kids-explode.pdf":         {damagedFile},
		"kids-loop.pdf":            {damagedPage},
		"kids-many.pdf":            {damagedFile},
		"kids-parent.pdf":          {read},
		"launch.pdf":               {read},
		"length-huge.pdf":          {read},
		"length-itself.pdf":        {read},
		"native-cut.pdf":           {damagedFile},
		"native-flipped.pdf":       {damagedFile},
		"native-no-table.pdf":      {read},
		"objects-bomb.pdf":         {damagedPage},
		"objects-extend.pdf":       {damagedPage},
		"objects-nest.pdf":         {damagedPage},
		"only-header.pdf":          {damagedFile},
		"page-flat.pdf":            {damagedPage},
		"page-million-empty.pdf":   {largePage},
		"page-million.pdf":         {read},
		"page-nowhere.pdf":         {read},
		"page-strip.pdf":           {blank},
		"parent-loop.pdf":          {damagedPage},
		"path-endless.pdf":         {late, hungryPage},
		"pattern-fine.pdf":         {late},
		"pattern-itself.pdf":       {blank},
		"pixels-without-end.png":   {damagedFile},
		"predictor-wide.pdf":       {hungryPage, blank},
		"prev-loop.pdf":            {read},
		"runs.pdf":                 {blank},
		"scan-cut.pdf":             {damagedFile},
		"scan-flipped-1.pdf":       {misread},
		"scan-flipped.pdf":         {damagedPage},
		"shading-fine.pdf":         {damagedPage},
		"size-huge.pdf":            {read},
		"states-endless.pdf":       {late, hungryPage},
		"strips-billion.tif":       {damagedPage},
		"strips-outside.tif":       {damagedPage},
		"submit.pdf":               {read},
		"text-bomb.png":            {read},
		"uri.pdf":                  {read},
		"xref-billion.pdf":         {damagedFile},
		"xref-far.pdf":             {read},
		"xref-wide.pdf":            {damagedFile},
		"zeros.pdf":                {damagedFile},
	}
}

// TestHostileFiles reads each file as the product does: within its time and
// memory each comes to its outcome, and a good document is read after it.
func TestHostileFiles(t *testing.T) {
	if *writeHostile {
		makeHostile(t)
	}
	entries, err := os.ReadDir(hostileFolder)
	if err != nil {
		t.Fatal(err)
	}
	wants := hostileFiles()
	if len(entries) != len(wants) {
		t.Errorf("%d files, %d outcomes", len(entries), len(wants))
	}
	const memory = 3 << 30
	patient := openPool(t, "serve", Options{Size: 2, PageTimeout: time.Minute, MemoryLimit: memory})
	impatient := openPool(t, "serve", Options{Size: 4, PageTimeout: 2 * time.Second, MemoryLimit: memory})
	stop := readertest.Watch(os.Getpid())
	t.Run("each", func(t *testing.T) {
		for _, e := range entries {
			t.Run(e.Name(), func(t *testing.T) {
				t.Parallel()
				p := patient
				if slices.Contains(wants[e.Name()], late) { // it runs until it is stopped
					p = impatient
				}
				if got := outcome(p, filepath.Join(hostileFolder, e.Name())); !slices.Contains(wants[e.Name()], got) {
					t.Errorf("%s, want %s", got, strings.Join(wants[e.Name()], " or "))
				}
			})
		}
	})
	most := stop()
	t.Logf("most memory: %d MiB here, %d MiB in a reader with its programs", most.Parent>>20, most.Reader>>20)
	if !raceDetector && (most.Parent > 200<<20 || most.Reader > memory) {
		t.Errorf("too much memory: %d MiB here, %d MiB in a reader with its programs", most.Parent>>20, most.Reader>>20)
	}
	good := write(t, "good.pdf", pagetest.Native("", "BT /F1 12 Tf 72 700 Td (La solicitud fue turnada a la unidad administrativa) Tj ET"))
	if got := outcome(patient, good); got != read {
		t.Errorf("a good document after all that: %s", got)
	}
}

func makeHostile(t *testing.T) {
	t.Helper()
	for name, data := range hostile.Files() {
		if len(data) > 20_000 {
			t.Errorf("%s has %d bytes", name, len(data))
		}
		if err := os.WriteFile(filepath.Join(hostileFolder, name), data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
