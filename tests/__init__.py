"""What runs the katas: their tests, the grader, the experiment.

The matrix products are small, and one BLAS thread is at least as fast for them as several; several runs share the cores
instead. BLAS reads these variables when numpy is first imported, hence here.
"""

import os

for name in ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "OMP_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(name, "1")
