# Two commands do all set-up on a machine with Python 3.11 or later, pip and make: `make demo` and `make test`.
PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3)
VENV   ?= .venv
BIN    := $(VENV)/bin
DEMO   := variorum-out

.PHONY: demo test lint bench lock wheel clean

demo: $(VENV)/.runtime ## collate the shipped example and say where the page is
	@$(BIN)/variorum collate examples/asper-strait/articles --out $(DEMO)
	@echo
	@echo "Open this page in a browser: file://$(abspath $(DEMO))/dossier.html"

test: $(VENV)/.dev ## all tests; those that need a browser or the public gold data skip with a reason where it is absent
	$(BIN)/python -m pytest -ra

lint: $(VENV)/.dev ## style, types, layers
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.dev ## score every layer on public gold data and hold the floors
	$(BIN)/python -m benchmarks.run

wheel: $(VENV)/.dev ## build the wheel and try it in a clean environment
	rm -rf dist $(VENV)-wheel
	$(BIN)/python -m build --wheel --outdir dist
	$(PYTHON) -m venv $(VENV)-wheel
	$(VENV)-wheel/bin/pip install --quiet --require-hashes -r requirements/runtime.txt
	$(VENV)-wheel/bin/pip install --quiet --no-deps dist/*.whl
	cd / && $(abspath $(VENV)-wheel)/bin/variorum collate $(abspath examples/asper-strait/articles) --quiet --out $(abspath dist/demo)
	rm -rf $(VENV)-wheel

lock: $(VENV)/.dev ## pin every dependency, with hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --output-file requirements/runtime.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --group dev --constraint requirements/runtime.txt --output-file requirements/dev.txt

clean:
	rm -rf $(VENV) $(VENV)-wheel $(DEMO) dist

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and f"Variorum needs Python 3.11 or later, this is {sys.version.split()[0]}; say make PYTHON=…")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: $(VENV)/bin/python requirements/runtime.txt pyproject.toml
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements/dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@
