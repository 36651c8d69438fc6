# Every target works from a fresh clone: it sets up what is missing, once.
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python
# Two builds of one commit are the same bytes: "today" is the commit's day.
COMMITTED := $(shell git log -1 --format=%ct 2>/dev/null)
ifneq ($(COMMITTED),)
export SOURCE_DATE_EPOCH ?= $(COMMITTED)
endif
# make check FORMAT=github PUBLISH=--publish
CHECK = $(PY) -m generator check $(OVERLAYS) $(if $(FORMAT),--format $(FORMAT)) $(PUBLISH)
# Folders that mkdocs.yml lays over content/, as options.
OVERLAYS = $(shell $(PY) -m hooks.configuration)
# Material announces its end of life at each build; README says what we do about it.
export NO_MKDOCS_2_WARNING := 1

.PHONY: site test serve check prove bench offline pins clean

site: $(VENV)/site.done ## build the site into site/
	@echo "Checking the content ..."
	@$(CHECK)
	@echo "Building the pages and the search index ..."
	@rm -rf .build/site
	@$(PY) -m mkdocs build --quiet --site-dir .build/site
	@rm -rf .build/previous && if [ -d site ]; then mv site .build/previous; fi && mv .build/site site && rm -rf .build/previous
	@echo "The site is in site/ ($$(find site -name '*.html' | wc -l | tr -d ' ') pages). Open site/index.html through a web server, or run: make serve"

check: $(VENV)/site.done ## list every problem in the content
	@$(CHECK)

serve: $(VENV)/site.done ## preview: each save and each mistake shows in the browser; also renews what VS Code offers
	@$(PY) -m generator schema $(OVERLAYS) --out .schemas
	@$(PY) -m hooks.preview --port $(PORT)

offline: $(VENV)/site.done ## one zip that opens from a disk, without a server
	@rm -rf .build/offline && mkdir -p .build
	@$(PY) -m mkdocs build --quiet --config-file mkdocs.offline.yml --site-dir .build/offline
	@$(PY) -m hooks.offline .build/offline levels-of-care.zip
	@echo "The whole guide is in levels-of-care.zip. Unpack it and open index.html."

test: $(VENV)/test.done ## run the suite
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --quiet --check . && $(BIN)/mypy
	@$(PY) -m pytest -n 2 -m "not prove"

prove: $(VENV)/test.done ## run every proof whole
	@$(PY) -m pytest -n 2

bench: $(VENV)/test.done ## measure search, build and page weight; gates nothing
	@$(PY) -m tests.bench

pins: $(VENV)/test.done ## pin the newest versions that pyproject.toml allows, with hashes
	@$(BIN)/pip install --quiet pip-tools
	@for set in site test; do \
	  extra=$$([ $$set = test ] && echo --extra=test); \
	  $(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-header \
	    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --annotation-style=line $$extra \
	    --output-file requirements/$$set.txt pyproject.toml requirements/build.in; done

clean: ## remove everything made here
	rm -rf $(VENV) .build site levels-of-care.zip

$(VENV)/site.done: requirements/site.txt pyproject.toml
	@echo "Setting up $(VENV)/ (once) ..."
	@$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed") if sys.version_info < (3, 11) else None'
	@[ -x $(PY) ] || $(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/site.txt
	@$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(PY) -m generator schema --out .schemas
	@touch $@

$(VENV)/test.done: $(VENV)/site.done requirements/test.txt
	@echo "Setting up the tests (once) ..."
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/test.txt
	@sh tests/install-chromium.sh
	@touch $@
