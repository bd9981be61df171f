# The timeline. `make` lists what can be made; variables are set behind it: make run PORT=9000

DATA = data
HOST = 127.0.0.1
PORT = 8050
PYTHON = python3

VENV = .venv
BIN = $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check

# A stamp is younger than what it stands for: nothing is installed twice.
MADE = $(VENV)/.made
RUNS = $(VENV)/.runs
TESTS = $(VENV)/.tests

# The tests of a file stay together, so that they share what it sets up. A browser is waited for half
# of the time, so that there is room for more of them than there are cores.
SPREAD = --numprocesses "$$(( ($$(getconf _NPROCESSORS_ONLN) * 3 + 1) / 2 ))" --dist loadfile

# Some shells forbid Python to keep what it compiles. The tests start Python some hundred times.
export PYTHONDONTWRITEBYTECODE =

BENCHES = reading check views served frames search keys page

NOTICE = <!-- Written by `make docs` from timeline/curate; a change belongs there. -->

.PHONY: help run test thorough check others lint types data bench load docs messages fonts vendor clean

help:  ## list what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-8s %s\n", $$1, $$2}' Makefile
	@echo "Variables of run: DATA=$(DATA) HOST=$(HOST) PORT=$(PORT)"

run: $(RUNS)  ## show the timeline in the browser
	@$(BIN)/python -m timeline serve --data "$(DATA)" --host "$(HOST)" --port "$(PORT)"

test: $(TESTS) others  ## run the tests, those in a browser and with a Redis too
	CHROMIUM="$$(tools/browser.sh)" REDIS_SERVER="$$(tools/redis.sh)" \
	  $(BIN)/python -m pytest $(SPREAD)

thorough: $(TESTS) others  ## run every case of the tests and more examples, in half an hour
	CHROMIUM="$$(tools/browser.sh)" REDIS_SERVER="$$(tools/redis.sh)" \
	  $(BIN)/python -m pytest $(SPREAD) --thorough

check: lint types data test  ## all that has to pass: layout, lint, types, data, tests

others:
	@tools/browser.sh >/dev/null
	@tools/redis.sh >/dev/null

lint: $(TESTS)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(TESTS)
	$(BIN)/mypy

data: $(TESTS)
	$(BIN)/python -m timeline fmt --check "$(DATA)"
	$(BIN)/python -m timeline check "$(DATA)" --strict

bench: $(TESTS)  ## measure reading, views, the server, frames under the wheel and the page
	@export CHROMIUM="$$(tools/browser.sh)"; for name in $(BENCHES); do \
	  echo; echo "bench/$$name.py"; $(BIN)/python -m "bench.$$name" || exit 1; done

load: $(TESTS)  ## ask the server as a crowd does, in up to six minutes
	@$(BIN)/python -m bench.load

docs: $(RUNS)  ## write docs/fields.md and schema/ anew from the code
	{ echo '$(NOTICE)'; echo; $(BIN)/python -m timeline manual; } > docs/fields.md
	$(BIN)/python -m timeline schema --write schema

messages: $(RUNS)  ## bring the catalogues up to the code, and say what they lack
	$(BIN)/python tools/messages.py

fonts: $(TESTS)  ## read the text widths from the font files anew, and make the other fonts
	$(BIN)/python tools/font_metrics.py
	$(BIN)/python -m tools.static_fonts
	$(BIN)/python -m tools.page_fonts

vendor:  ## build others' scripts in assets/ from npm's packages
	cd tools/vendor && npm ci --ignore-scripts --no-audit --no-fund && node build.mjs

clean:  ## remove what was installed and what the tools left
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis test-results
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(MADE):
	@command -v "$(PYTHON)" >/dev/null 2>&1 || \
	  { echo "No $(PYTHON) found. Install Python 3.11 or newer (https://www.python.org)."; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Python 3.11 or newer is needed, $(PYTHON) is $$("$(PYTHON)" -V 2>&1)."; \
	    echo "Name another one: make run PYTHON=python3.12"; exit 1; }
	"$(PYTHON)" -m venv $(VENV)
	@touch $@

$(RUNS): $(MADE) requirements.txt
	$(PIP) -r requirements.txt
	@touch $@

$(TESTS): $(MADE) requirements.txt requirements-dev.txt
	$(PIP) -r requirements-dev.txt
	@touch $(RUNS) $@
