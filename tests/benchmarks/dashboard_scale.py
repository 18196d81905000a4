"""How the dashboard bears a large table: `python tests/benchmarks/dashboard_scale.py [EVENTS]` (default 1,000,000).

Measured in a process that holds nothing else: seconds to load and index the table from Parquet; server seconds of each
filter change (state, masks, counts, both figures and their JSON, one page of the list), as p50, p95 and the longest;
the bytes that such a change sends; and the memory of the process. The table is synthetic (see `synthetic.py`).
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import psutil

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

CHANGES: tuple[dict[str, Any], ...] = (
    {},
    {"actor": ["Adem Kovar"]},
    {"actor": ["Adem Kovar", "Bera Kovar"], "lanes": "place"},
    {"place": ["Avaria"]},
    {"place": ["Avaria"], "status": ["planned", "denied"]},
    {"dates": "1900 to 1950"},
    {"dates": "1914", "match": "certainly"},
    {"words": "bridge"},
    {"words": "unit 7 convoy"},
    {"confidence": 0.9, "lanes": "by"},
    {"also": ["assumed", "teasers", "rejected"], "lanes": "document"},
    {"by": ["Agency 3"], "colour": "date_status"},
)


def main() -> None:
    """Makes the table in a process of its own, so that making it does not count, then measures."""
    if sys.argv[1:2] == ["--make"]:
        import synthetic

        synthetic.table(int(sys.argv[2])).to_parquet(sys.argv[3])
        return
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.parquet"
        subprocess.run([sys.executable, __file__, "--make", str(size), str(path)], check=True)
        print(json.dumps(measure(path), indent=2))


def measure(path: Path) -> dict[str, Any]:
    """The figures."""
    from views import index, loading

    began = time.perf_counter()
    table = index.ordered(loading.load(path))
    codes = index.build(table)
    loaded = time.perf_counter() - began
    taken, sent = [], []
    for change in CHANGES * 4:
        began = time.perf_counter()
        sent.append(_change(table, codes, change))
        taken.append(time.perf_counter() - began)
    return {
        "events": len(table),
        "load_seconds": round(loaded, 2),
        "change_seconds": {f"p{share}": round(float(np.percentile(taken, share)), 3) for share in (50, 95, 100)},
        "payload_bytes_largest": max(sent),
        "memory_mb": psutil.Process().memory_info().rss >> 20,
    }


def _change(table: Any, codes: Any, change: dict[str, Any]) -> int:
    """What one change of a filter computes, and the bytes it sends."""
    from views import filters, listing, state, timeline, typed

    values = state.read({}) | change
    shown = filters.apply(codes, filters.active(values, *typed.span(values["dates"])))
    whole = timeline.extent(codes, shown.rows)
    if whole is None:
        return 0
    window = timeline.focus(codes, shown.rows) or whole
    above = timeline.overview(codes, shown, window)
    below = timeline.timeline(table, codes, shown, window, values["lanes"], values["colour"])
    page = listing.display(table.take(shown.rows[: listing.PAGE]), listing.USUAL)
    choices = sum(min(int((counts > 0).sum()), 300) for counts in shown.counts.values())
    return (
        len(below.figure.to_json()) + len(above.figure.to_json() if above else "") + len(page.to_csv()) + 40 * choices
    )


if __name__ == "__main__":
    main()
