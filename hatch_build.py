"""What hatchling runs when it builds a wheel: the template of the report goes in compiled, to spare each run that."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledPage(BuildHookInterface[Any]):
    """Adds `resume_tailor/reports/compiled_page.py`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the template into a file of its own; an editable install needs none and gets none."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from resume_tailor.reports.page_template import COMPILED, compile_page

        self.folder = tempfile.mkdtemp()
        path = Path(self.folder, f"{COMPILED}.py")
        path.write_text(compile_page(), encoding="utf-8")
        build_data["force_include"][str(path)] = f"resume_tailor/reports/{COMPILED}.py"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove that file; by now it is in the wheel."""
        if version != "editable":
            shutil.rmtree(self.folder)
