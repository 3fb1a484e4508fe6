# Every target is a command of the project: "make test KATA=5" is "python -m tests test KATA=5", and nobody needs make.
PYTHON ?= python3
unexport PYTHONSAFEPATH

test hint again watch class check:
	@$(PYTHON) -m tests $@ $(filter-out PYTHON=%,$(MAKEOVERRIDES))

reproduce beyond figures bench:
	@.venv/bin/python -m tests.$@ $(if $(SEEDS),--seeds $(SEEDS)) $(if $(FROM),--from $(FROM))

.PHONY: test hint again watch class check reproduce beyond figures bench
