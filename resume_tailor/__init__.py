"""Tailor a Word resume to a job posting: offline, truthful, every edit tracked."""

from __future__ import annotations

__version__ = "0.1.0"
