# Every target is one python command, which the README names too: nobody needs make.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
python = .venv/Scripts/python
else
python = .venv/bin/python
endif

reproduce: .venv/installed  # the paper at its full size; SEEDS=5, FROM=katas
	@$(python) -m tests.reproduce $(if $(SEEDS),--seeds $(SEEDS)) $(if $(FROM),--from $(FROM))

test: .venv/installed  # grade katas/, check solutions/; KATA=5 for one kata in detail
	@$(python) -m tests.grade $(if $(KATA),--kata $(KATA))

hint: .venv/installed  # KATA=5; MORE=1 and MORE=2 say more; FUNCTION=add_noise
	@$(python) -m tests.hint --kata $(or $(KATA),$(error which kata? make hint KATA=5)) $(if $(MORE),--more $(MORE)) $(if $(FUNCTION),--function $(FUNCTION))

again: .venv/installed  # KATA=5: puts your file aside and starts anew
	@$(python) -m tests.again --kata $(or $(KATA),$(error which kata? make again KATA=5))

grade: .venv/installed  # the verdicts as JSON, in results.json
	@$(python) -m tests.grade --json results.json

beyond: .venv/installed  # four questions beyond the paper; SEEDS=10, FROM=katas
	@$(python) -m tests.beyond $(if $(SEEDS),--seeds $(SEEDS)) $(if $(FROM),--from $(FROM))

figures: .venv/figures  # the README's pictures, in assets/; FROM=katas draws yours
	@$(python) -m tests.figures $(if $(FROM),--from $(FROM))

bench: .venv/installed  # what a training step costs
	@$(python) -m tests.bench

check: .venv/installed  # for maintainers: do the tests judge every known solution rightly?
	@$(python) -m pytest -q tests/maintain

.venv/installed: pyproject.toml
	@echo "Making the environment in .venv: once, about a minute."
	@$(PYTHON) -m venv .venv
	@$(python) -m pip install --quiet --disable-pip-version-check -e .
	@$(python) -c "open('.venv/installed', 'w').close()"

.venv/figures: .venv/installed
	@$(python) -m pip install --quiet --disable-pip-version-check -e ".[figures]"
	@$(python) -c "open('.venv/figures', 'w').close()"

.PHONY: reproduce test hint again grade beyond figures bench check
