# Everything goes through here, and nothing is done here: each target calls reportgen or a tool
# that pyproject.toml sets up. The first call makes .venv; later ones find it ready.

PYTHON ?= python3
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
RUN := $(BIN)/python
BOOTSTRAP := "$(PYTHON)" -I reportgen/bootstrap.py
LOCK := $(RUN) -m uv pip compile pyproject.toml --quiet --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header

# A name mistyped (QUATER=Q1) must not quietly build something else.
NAMES := QUARTER YEAR PAPER ON FILE PYTHON SEEDS AGENDA DRAFT
given = $(foreach name,$(.VARIABLES),$(if $(filter command,$(firstword $(origin $(name)))),$(name)))
UNKNOWN := $(filter-out $(NAMES) MAKEFLAGS MAKEOVERRIDES,$(given))
$(if $(UNKNOWN),$(error make knows no $(UNKNOWN): it takes $(NAMES)))

# Recipes read these from their environment, so that no value is taken for part of a command.
export QUARTER YEAR PAPER ON FILE SEEDS AGENDA DRAFT

.DEFAULT_GOAL := help
.PHONY: help report check watch audit preview quarter status word publish verify pack test test-quick test-long coverage check-code format lock docs picture gallery walk wheel bench bench-audit clean

help: ## this list
	@echo "make report QUARTER=Q1     build the papers of quarter 1; YEAR=2014-15 and PAPER=name narrow it"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / && !/^report/ {printf "make %-20s  %s\n", $$1, $$2}' Makefile
	@echo "The first run sets everything up. More: $(BIN)/reportgen --help"

report: .venv/run.stamp ## build the papers of a quarter
	@$(RUN) -m reportgen build $${QUARTER:+--quarter "$$QUARTER"} \
		$${YEAR:+--year "$$YEAR"} $${PAPER:+--paper "$$PAPER"}

check: .venv/run.stamp ## tell everything that is wrong in the papers of a quarter, in a moment
	@$(RUN) -m reportgen check $${QUARTER:+--quarter "$$QUARTER"} \
		$${YEAR:+--year "$$YEAR"} $${PAPER:+--paper "$$PAPER"}

watch: .venv/run.stamp ## the same at every save, until Ctrl+C
	@$(RUN) -m reportgen check --watch $${QUARTER:+--quarter "$$QUARTER"} \
		$${YEAR:+--year "$$YEAR"} $${PAPER:+--paper "$$PAPER"}

audit: .venv/run.stamp ## look for what is wrong in the papers of a quarter, without building them
	@$(RUN) -m reportgen audit $${QUARTER:+--quarter "$$QUARTER"} \
		$${YEAR:+--year "$$YEAR"} $${PAPER:+--paper "$$PAPER"}

quarter: .venv/run.stamp ## prepare the papers of the next quarter from the last
	@$(RUN) -m reportgen new quarter $${QUARTER:+--quarter "$$QUARTER"} \
		$${YEAR:+--year "$$YEAR"} $${PAPER:+--paper "$$PAPER"}

status: .venv/run.stamp ## tell who owes what to the papers of a quarter
	@$(RUN) -m reportgen status $${QUARTER:+--quarter "$$QUARTER"} \
		$${YEAR:+--year "$$YEAR"} $${PAPER:+--paper "$$PAPER"}

word: .venv/run.stamp ## write the papers of a quarter as Word files, for those who comment on them
	@$(RUN) -m reportgen word $${QUARTER:+--quarter "$$QUARTER"} \
		$${YEAR:+--year "$$YEAR"} $${PAPER:+--paper "$$PAPER"}

publish: .venv/run.stamp ## make what goes on the agenda; ON=2015-10-27 where it is not today
	@$(RUN) -m reportgen publish $${ON:+--on "$$ON"} $${QUARTER:+--quarter "$$QUARTER"} \
		$${YEAR:+--year "$$YEAR"} $${PAPER:+--paper "$$PAPER"}

pack: .venv/run.stamp ## put the papers of a meeting into one PDF: AGENDA=name; DRAFT=yes for drafts
	@$(if $(AGENDA),,$(error say which agenda: make pack AGENDA=name, a file of narratives/agendas))
	@$(RUN) -m reportgen pack "$$AGENDA" $${DRAFT:+--draft}

verify: .venv/run.stamp ## tell whether FILE is what was published, and from what it was made
	@$(if $(FILE),,$(error say which file: make verify FILE=path/of/it.pdf))
	@$(RUN) -m reportgen verify "$$FILE"

preview: .venv/run.stamp ## show the papers of a quarter in the browser, and follow every save
	@$(RUN) -m reportgen preview --open $${QUARTER:+--quarter "$$QUARTER"} \
		$${YEAR:+--year "$$YEAR"} $${PAPER:+--paper "$$PAPER"}

test: .venv/dev.stamp ## pass every test but those of test-long
	@$(RUN) -m pytest -m "not long and not timed" -n auto

test-quick: .venv/dev.stamp ## pass the tests that take no more than a moment each
	@$(RUN) -m pytest -m "not slow and not long and not timed"

test-long: .venv/dev.stamp ## pass the tests that take minutes or measure time
	@$(RUN) -m pytest -m "long and not timed" -n auto
	@$(RUN) -m pytest -m timed

coverage: .venv/dev.stamp ## see what the tests of make test cover, in twice their time
	@$(RUN) -m pytest -m "not long and not timed" -n auto --cov --cov-report=term:skip-covered

check-code: .venv/dev.stamp ## look the code over: format, rules, types, layers
	@$(RUN) -m ruff format --check .
	@$(RUN) -m ruff check .
	@$(RUN) -m mypy
	@$(BIN)/lint-imports

format: .venv/dev.stamp ## put the code into its format
	@$(RUN) -m ruff format .
	@$(RUN) -m ruff check --fix .

lock: .venv/dev.stamp ## write the locks anew after a change of pyproject.toml
	@$(LOCK) --group build --output-file requirements.txt
	@$(LOCK) --group dev --constraint requirements.txt --output-file requirements-dev.txt
	@$(LOCK) --group bench --constraint requirements-dev.txt --output-file requirements-bench.txt

docs: .venv/dev.stamp ## write anew what the code tells in the READMEs, and to editors
	@$(RUN) -m tests.documentation

picture: .venv/dev.stamp ## take the picture in README.md from the paper that was published last
	@$(RUN) -m tests.documentation.picture

gallery: .venv/dev.stamp ## build the papers that show layouts, and take their pictures
	@$(RUN) -m tests.documentation.gallery

walk: .venv/dev.stamp ## follow narratives/walk-through.md, and write its outputs and pictures anew
	@$(RUN) -m tests.documentation.proposal

wheel: .venv/dev.stamp ## build the wheel, into dist/
	@$(RUN) -m hatchling build -t wheel

bench: .venv/bench.stamp ## measure how long papers take, against the peers
	@$(RUN) -m tests.bench

bench-audit: .venv/dev.stamp ## measure how good the audit is; SEEDS=folder has the published papers
	@$(RUN) -m tests.bench.audit $${SEEDS:+--seeds "$$SEEDS"}

clean: ## remove all that was made: build/, .venv/, caches
	rm -rf build dist .venv .coverage* .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find reportgen tests -name __pycache__ -type d -prune -exec rm -rf {} +

# bootstrap.py looks at what the locks say, not at their age, and does nothing when all is there.
.venv/%.stamp: $(wildcard requirements*.txt) pyproject.toml reportgen/bootstrap.py | $(RUN)
	@$(BOOTSTRAP) $*

# Only when .venv is missing, or when the Python that it was made with is gone.
$(RUN):
	@$(BOOTSTRAP) $(if $(filter report check watch audit preview quarter status word publish verify pack,$(MAKECMDGOALS)),run,dev)
