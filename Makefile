# Recipes, the same for people, hooks and CI. Each sets up what it needs: a virtual environment from locked, hashed versions.
PYTHON ?= python3
BIN := .venv/bin
READY := .venv/.ready

.PHONY: report test lint judges bench lock clean

report: $(READY)  ## check corpus/ and write reports/report.html and reports/report.json
	$(BIN)/xcheck check --fail-on never

test: lint  ## everything: style, types, import contracts, rules, the whole suite
	$(BIN)/xcheck rules test
	$(BIN)/pytest

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

judges: build/judges/.ready  ## install what judges pages and SARIF in the suite, with Node 20.19 or later; without it those tests are skipped

build/judges/.ready: tests/judges/package.json tests/judges/package-lock.json
	mkdir -p $(@D)
	cp $^ $(@D)
	npm ci --prefix $(@D) --no-audit --no-fund --loglevel=error
	touch $@

SPEED ?= ../shared/bench/speed.py
SPEED_OPTIONS ?= --corpus ../shared/data/wikinews ../shared/data/polnear/text --sizes 100,1000

bench: $(READY)  ## time the main job on corpus/ in whole processes, the hot functions one by one, and write docs/benchmarks.md where $(SPEED) is
	$(BIN)/python tests/speed.py
	$(BIN)/python tests/bench/hot.py --record tests/bench/last.json
	$(BIN)/python tests/bench/record.py $(SPEED) $(SPEED_OPTIONS)

lock: $(READY)  ## renew requirements-dev.txt, requirements-spark.txt and requirements-ner.txt
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links \
		--output-file requirements-dev.txt pyproject.toml requirements-dev.in
	$(BIN)/pip-compile --quiet --upgrade --extra spark --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links \
		--constraint requirements-dev.txt --output-file requirements-spark.txt pyproject.toml
	$(BIN)/pip-compile --quiet --upgrade --extra ner --generate-hashes --allow-unsafe --strip-extras --no-emit-index-url --no-emit-find-links \
		--constraint requirements-dev.txt --output-file requirements-ner.txt pyproject.toml

$(READY): requirements-dev.txt pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q src  # an editable install leaves that to the first run
	$(BIN)/python -m xcheck.cli.preparing
	touch $@

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis reports/report.html reports/report.json
