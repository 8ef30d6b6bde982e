# make run     build, and convert a sample report to XML, to a workbook, and back to text
# make test    build and run every test, and name the ten slowest
# make test-fast  the tests that start no other program, with a twentieth of the damaged reports
# make test-long  every test with ten times as many damaged reports: 2,000 of each kind
# make fuzz    SECONDS=60: fuzz every reader and the updater, each for that long
# make sanitize JOBS="address thread memcheck": the suite and the batch under sanitizers
# make coverage  which lines of the sources the suite runs
# make release the program for a machine without a Swift toolchain: out/nianbao
# make install PREFIX=/usr/local  the program, its manual pages and the completion of shells
# make uninstall PREFIX=/usr/local
# make serve   build the page of nianbao serve, and open it; PORT=8420 for a port of your own
# make lint    style of the sources
# make bench   time per report of each stage
# make edits   time of an edit through the server, for one clerk and for twenty at once
# make printed what is read of reports that LibreOffice and Chromium print, by how they are printed; WAYS='"no rules"' for some
# make january UNITS="60 600 6000": time and memory of each step of a district's January
# make growth  how the work grows with hostile input of every kind, in instructions; KINDS="html docx" for some

SHELL := /bin/sh
SWIFT ?= swift
PREFIX ?= /usr/local
RELEASE := -c release --product nianbao --static-swift-stdlib
SERVER := -c release --product nianbao-server --static-swift-stdlib
OUT := out
INSTALLED = $(DESTDIR)$(PREFIX)
MANUAL := share/man/man1/nianbao.1
MANUAL_ZH := share/man/zh_CN/man1/nianbao.1
COMPLETION_BASH := share/bash-completion/completions/nianbao
COMPLETION_ZSH := share/zsh/site-functions/_nianbao
COMPLETION_FISH := share/fish/vendor_completions.d/nianbao.fish
EVENTS := .build/test-events.json
# What the program can do besides; empty for what it needs no further library for.
TRAITS := --traits SQLite,Server
TEST := $(SWIFT) test $(TRAITS) --skip-build --event-stream-output-path $(EVENTS) --event-stream-version 0

.PHONY: run complete serve test test-fast test-long fuzz sanitize coverage release install uninstall lint bench edits january printed growth packages all-packages clean

run: release
	@mkdir -p $(OUT)
	$(OUT)/nianbao convert fixtures/report-2021.txt -o $(OUT)/report-2021.xml --force
	$(OUT)/nianbao convert fixtures/report-2021.txt -o $(OUT)/report-2021.xlsx --force
	$(OUT)/nianbao check $(OUT)/report-2021.xlsx
	$(OUT)/nianbao update fixtures/report-2021.txt --from $(OUT)/report-2021.xlsx -o $(OUT)/report-2021.txt --force
	cmp fixtures/report-2021.txt $(OUT)/report-2021.txt

test: all-packages
	$(SWIFT) build $(TRAITS) --build-tests
	@rm -f $(EVENTS)
	$(TEST); status=$$?; scripts/slowest-tests.sh $(EVENTS); exit $$status

test-fast: all-packages
	$(SWIFT) build $(TRAITS) --build-tests
	NIANBAO_PROGRAMS=no NIANBAO_DAMAGES=10 $(SWIFT) test $(TRAITS) --skip-build

# Optimised, as the program is that people use: it is tested here too, and so many reports take a third of the time.
test-long: all-packages
	$(SWIFT) build -c release -Xswiftc -enable-testing $(TRAITS) --build-tests
	NIANBAO_DAMAGES=2000 $(SWIFT) test -c release -Xswiftc -enable-testing $(TRAITS) --skip-build

fuzz: packages
	SWIFT=$(SWIFT) scripts/fuzz.sh $(or $(SECONDS),60)

sanitize: packages
	SWIFT=$(SWIFT) scripts/sanitize.sh $(JOBS)

coverage: packages
	SWIFT=$(SWIFT) scripts/coverage.sh

release: packages
	$(SWIFT) build $(RELEASE)
	@mkdir -p $(OUT)
	install -m 755 "$$($(SWIFT) build $(RELEASE) --show-bin-path)/nianbao" $(OUT)/nianbao

# The program with all that it can do, and its server beside it.
complete: all-packages
	$(SWIFT) build $(RELEASE) $(TRAITS)
	$(SWIFT) build $(SERVER) $(TRAITS)
	@mkdir -p $(OUT)
	install -m 755 "$$($(SWIFT) build $(RELEASE) $(TRAITS) --show-bin-path)/nianbao" $(OUT)/nianbao
	install -m 755 "$$($(SWIFT) build $(SERVER) $(TRAITS) --show-bin-path)/nianbao-server" $(OUT)/nianbao-server

serve: complete
	$(OUT)/nianbao serve $(if $(PORT),--port $(PORT))

install: complete
	@for shell in bash zsh fish; do \
	  $(OUT)/nianbao --generate-completion-script $$shell >$(OUT)/completion.$$shell || exit 1; \
	done
	@rights=$$(scripts/rights-to-install.sh "$(INSTALLED)/bin") && \
	put() { echo "$(INSTALLED)/$$3"; $$rights install -D -m "$$1" "$$2" "$(INSTALLED)/$$3"; } && \
	put 755 $(OUT)/nianbao bin/nianbao && \
	put 755 $(OUT)/nianbao-server bin/nianbao-server && \
	put 644 docs/nianbao.1 $(MANUAL) && \
	put 644 docs/nianbao.zh_CN.1 $(MANUAL_ZH) && \
	put 644 $(OUT)/completion.bash $(COMPLETION_BASH) && \
	put 644 $(OUT)/completion.zsh $(COMPLETION_ZSH) && \
	put 644 $(OUT)/completion.fish $(COMPLETION_FISH)

uninstall:
	@rights=$$(scripts/rights-to-install.sh "$(INSTALLED)/bin") && \
	$$rights rm -f $(addprefix "$(INSTALLED)"/,bin/nianbao bin/nianbao-server $(MANUAL) $(MANUAL_ZH) $(COMPLETION_BASH) $(COMPLETION_ZSH) $(COMPLETION_FISH))

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Fuzzing/Package.swift Fuzzing/Sources

growth: release
	@command -v python3 >/dev/null 2>&1 || { echo "error: python3 is missing; install it, on Debian: apt-get install python3" >&2; exit 1; }
	python3 scripts/growth/growth.py $(OUT)/nianbao $(KINDS)

bench: release
	$(SWIFT) build -c release --product Benchmarks
	"$$($(SWIFT) build -c release --show-bin-path)/Benchmarks"
	"$$($(SWIFT) build -c release --show-bin-path)/Benchmarks" command $(OUT)/nianbao
	"$$($(SWIFT) build -c release --show-bin-path)/Benchmarks" desk

edits: complete
	@command -v python3 >/dev/null 2>&1 || { echo "error: python3 is missing; install it, on Debian: apt-get install python3" >&2; exit 1; }
	python3 scripts/edits.py $(OUT)/nianbao-server fixtures/report-2021.txt --folder

january: complete
	@command -v python3 >/dev/null 2>&1 || { echo "error: python3 is missing; install it, on Debian: apt-get install python3" >&2; exit 1; }
	python3 scripts/january.py $(OUT)/nianbao $(UNITS)

printed: release
	@command -v python3 >/dev/null 2>&1 || { echo "error: python3 is missing; install it, on Debian: apt-get install python3" >&2; exit 1; }
	python3 scripts/printed.py $(OUT)/nianbao .build-printed $(WAYS)

packages:
	@command -v $(SWIFT) >/dev/null 2>&1 || { echo "error: no Swift toolchain; get Swift 6.2 or later from swift.org" >&2; exit 1; }
	@scripts/install-system-packages.sh libxml2-dev libzip-dev pkg-config

# What the traits need besides.
all-packages: packages
	@[ -z "$(TRAITS)" ] || scripts/install-system-packages.sh libsqlite3-dev

clean:
	rm -rf .build $(OUT)
