# What newcomers, operators and CI run. Every target sets up what it needs first.
PYTHON ?= python3
BIN := .venv/bin
.PHONY: serve test check eval bench lock

serve:
	@$(PYTHON) -m bootstrap all
	@exec $(BIN)/labour serve

test:
	@$(PYTHON) -m bootstrap tests
	@$(BIN)/python -m pytest -n 2 --dist loadfile

check:
	@$(PYTHON) -m bootstrap all
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/labour check
	$(BIN)/labour validate

eval:
	@$(PYTHON) -m bootstrap all
	@$(BIN)/python -m tests.quality.evaluate $(if $(REAL),--real $(REAL))

bench:
	@$(PYTHON) -m bootstrap all
	@$(BIN)/python -m tests.bench.measure
	@$(BIN)/python -m tests.bench.measure_sums

# New pinned requirements. Never commit a registry's address or a local build tag.
lock:
	$(BIN)/uv pip compile -p 3.11 requirements/app.in --no-header --no-annotate -o requirements/app.txt
	$(BIN)/uv pip compile -p 3.10 requirements/rasa.in --no-header --no-annotate -o requirements/rasa.txt
	sed -i 's/==2.13.0+cpu/==2.13.0/; /^nvidia-/d; /^triton/d; /^cuda-/d' requirements/app.txt
