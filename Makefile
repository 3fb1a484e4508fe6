# Every target is a command of the project: "make test KATA=5" is "python -m tests test KATA=5", and nobody needs make.
PYTHON ?= python3
unexport PYTHONSAFEPATH

test hint again watch class reproduce beyond figures bench check:
	@$(PYTHON) -m tests $@ $(filter-out PYTHON=%,$(MAKEOVERRIDES))

.PHONY: test hint again watch class reproduce beyond figures bench check
