# Every target is one python command, which the README names too: nobody needs make.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
python = .venv/Scripts/python
else
python = .venv/bin/python
endif

reproduce: .venv/installed  ## the paper at its full size: SEEDS=5, FROM=katas
	@$(python) -m tests.reproduce $(if $(SEEDS),--seeds $(SEEDS)) $(if $(FROM),--from $(FROM))

test: .venv/installed
	@$(python) -m pytest -q

bench: .venv/installed
	@$(python) -m tests.bench

.venv/installed: pyproject.toml
	$(PYTHON) -m venv .venv
	$(python) -m pip install --quiet --disable-pip-version-check -e .
	@$(python) -c "open('.venv/installed', 'w').close()"

.PHONY: reproduce test bench
