"""Where the data to measure with lies: `../shared` beside the checkout, or what SHARED names."""

from __future__ import annotations

import os
from pathlib import Path

SHARED = Path(os.environ.get("SHARED", Path(__file__).parents[1].parent / "shared"))
