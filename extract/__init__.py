"""Documents in, a table of dated, sourced, explained events out.

The names below are stable: others build on them. They load what they need on first use, so that `find_dates` needs no
spaCy and reading needs no pandas.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from extract.records import Document

if TYPE_CHECKING:
    from extract.pipeline import Settings, extract_events, find_dates
    from extract.reading.formats import read
    from extract.table.schema import SCHEMA

__all__ = ["SCHEMA", "Document", "Settings", "extract_events", "find_dates", "read"]

_HOME = {
    "SCHEMA": "extract.table.schema",
    "Settings": "extract.pipeline",
    "extract_events": "extract.pipeline",
    "find_dates": "extract.pipeline",
    "read": "extract.reading.formats",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module 'extract' has no attribute '{name}'")
    return getattr(import_module(_HOME[name]), name)
