# make demo   renders a shipped story to output/        make test   runs every check
# Both set up .venv first; a machine needs only Python 3.11+ and make.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
STORY ?= stories/delete.yaml

.PHONY: demo test lint bench art docs clean lock

demo: $(STAMP)
	$(BIN)/render $(STORY)

test: $(STAMP) lint
	$(BIN)/python -m pytest -q -n 2 --dist loadgroup

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: $(STAMP)
	$(BIN)/python -m bench

art: $(STAMP)
	$(BIN)/python assets/packs/doodle/source/build.py
	$(BIN)/python assets/packs/bubblegum/source/build.py
	$(BIN)/python assets/packs/sunwash/source/build.py
	for pack in assets/packs/*/source/sound/build.py; do $(BIN)/python $$pack || exit 1; done

# Writes the generated pages anew.
docs: $(STAMP)
	$(BIN)/python -m tests.errorbook
	$(BIN)/python -m tests.pictures
	$(BIN)/render schema > docs/story.schema.json

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "kindreel needs Python 3.11 or newer; set PYTHON=/path/to/python3.11"; exit 3; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/python -c 'import skia' 2>/dev/null || { echo "system libraries are missing; install them with:"; echo "  sudo apt-get install -y libgl1 libegl1 libexpat1"; exit 3; }
	@touch $@

# Writes requirements.lock anew from pyproject.toml (needs uv in the environment).
lock:
	$(BIN)/uv pip compile pyproject.toml --extra dev --extra voices --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-emit-find-links --no-header --quiet --output-file requirements.lock

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find output -mindepth 1 ! -name .gitkeep -delete
