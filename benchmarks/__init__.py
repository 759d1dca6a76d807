"""What the figures come from; `python -m benchmarks.NAME`."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # one thread, as the program itself sets before numpy is imported
