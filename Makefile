# The two commands of the README are run and test; help lists the others.
GOLANGCI_VERSION := v2.15.0
BIN := bin
OUT := out

# What libtesseract is built for: native (this machine's processor), another
# value of g++'s -march for binaries that go elsewhere, or system to link the
# one that is installed.
TESSERACT := native
LDFLAGS = $$(sh deploy/build-tesseract.sh $(TESSERACT))

.DEFAULT_GOAL := help
.PHONY: help deps build run test lint smoke bench fixtures generate clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

deps: ## installs what is missing: Tesseract 5 with Spanish, Leptonica, poppler, a C++ compiler, a second recogniser
	@sh deploy/install-deps.sh
	@sh deploy/install-recognizer.sh

build: deps ## builds bin/oficialia
	go build -ldflags "$(LDFLAGS)" -o $(BIN)/oficialia ./cmd/oficialia

run: build ## reads the documents of fixtures/bundles and writes records, events and tables to out/
	$(BIN)/oficialia run --out $(OUT) fixtures/bundles

test: deps ## runs every test, with the race detector
	go test -race -timeout 20m -ldflags "$(LDFLAGS)" ./...

lint: $(BIN)/golangci-lint-$(GOLANGCI_VERSION) ## formatting, layers, vet and the linters of .golangci.yml
	$< run ./...

$(BIN)/golangci-lint-$(GOLANGCI_VERSION):
	GOBIN=$(CURDIR)/$(BIN) go install github.com/golangci/golangci-lint/v2/cmd/golangci-lint@$(GOLANGCI_VERSION)
	mv $(BIN)/golangci-lint $@

smoke: ## runs the main job as a newcomer would, and checks what it says of the INM model bundle
	$(MAKE) run OUT=$(OUT)/smoke
	$(BIN)/oficialia eval --out $(OUT)/smoke fixtures/bundles
	grep -q '"failed": 0' $(OUT)/smoke/summary.json
	grep -q '"stated":195860,"computed":195850' $(OUT)/smoke/events.ndjson

# The benchmark's documents: the first seed, how many bundles a set, and the
# pages of the native one.
SEED := 500
COUNT := 2
NATIVE := 200

bench: build ## draws sets of scans and compares oficialia with ocrmypdf and Tesseract: SEED=, COUNT=, SET=
	@sh deploy/install-peers.sh
	$(if $(filter native,$(SET)),,go run ./fixtures/cmd/draw -set $(or $(SET),all) -seed $(SEED) -count $(COUNT) -out $(OUT)/bench/$(SEED)-$(COUNT))
	$(if $(filter-out native,$(SET)),,go run ./fixtures/cmd/draw -native $(NATIVE) -seed $(SEED) -out $(OUT)/bench/$(SEED)-$(COUNT))
	$(BIN)/oficialia bench $(addprefix --set ,$(SET)) $(OUT)/bench/$(SEED)-$(COUNT)

fixtures: ## draws the committed bundles anew
	go run ./fixtures/cmd/draw -kept -out fixtures/bundles

generate: ## writes the JSON Schemas anew from the Go types
	go generate ./schema

clean: ## removes what was built and written
	rm -rf $(BIN) $(OUT)
