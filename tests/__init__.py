"""What runs the katas: their tests, the judge, the commands, the experiments.

The matrix products are small, and one BLAS thread is at least as fast for them as several; several runs share the cores
instead. BLAS reads these variables when numpy is first imported, hence here.
"""

import os
import sys

for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(name, "1")

# A file like random.py at the top of the project must not stand in for Python's own: the project comes last.
ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path[:] = [folder for folder in sys.path if os.path.abspath(folder) != ROOT] + [ROOT]
