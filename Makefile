# Everything a newcomer, an operator and CI run. Each target sets up what it needs first.
PYTHON ?= python3
LABOUR := .venv/bin/labour
.PHONY: setup serve test check eval bench lock

setup:
	@$(PYTHON) -m bootstrap all

serve:
	@$(PYTHON) -m bootstrap all && exec $(LABOUR) serve

test:
	@$(PYTHON) -m bootstrap tests && .venv/bin/python -m pytest

check:
	@$(PYTHON) -m bootstrap all && .venv/bin/python -m quality
