"""How many texts of our own gold are read otherwise when respelt: python tests/benchmarks/respelling_figures.py

Prints a line per respelling of `tests/gold/respelling.py`: documents read otherwise, documents it changes, the share.
With names of respellings only these, with what is read otherwise in each document.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "gold")]


def main(names: list[str]) -> None:
    import respelling
    import timex_scoring as scoring

    from extract import find_dates

    documents = scoring.load(ROOT / "tests" / "gold" / "kinds") + scoring.load(ROOT / "tests" / "gold" / "dates")
    for group, respellings in respelling.RESPELLINGS.items():
        for name, edits in respellings.items():
            if names and name not in names:
                continue
            changed = otherwise = 0
            for document in documents:
                if (new := respelling.respelt(document, edits)) is None:
                    continue
                told = list(respelling.differences(document, new, lambda *text: scoring.marked(find_dates(*text))))
                changed, otherwise = changed + 1, otherwise + bool(told)
                if names and told:
                    print(f"{document.name} {new.text!r}", *told, sep="\n  ")
            print(
                f"{otherwise:5} of {changed:5}  {100 * otherwise / max(1, changed):5.1f} %  {group}: {name}", flush=True
            )


if __name__ == "__main__":
    main(sys.argv[1:])
