"""Every library the project installs is listed with its licence, and none listed is gone."""

from __future__ import annotations

import re
from pathlib import Path


def test_the_licences_listed_are_those_of_the_requirements(root: Path) -> None:
    lines = (root / "requirements.txt").read_text(encoding="utf-8").splitlines()
    required = {re.split(r"[\[<>=\s]", line)[0] for line in lines if line and not line.startswith("#")}
    table = (root / "data" / "README.md").read_text(encoding="utf-8").split("## Licences of the libraries")[1]
    listed = set(re.findall(r"^\| ([a-z0-9_-]+) \| [^|]+ \| [^|]+ \|$", table, re.MULTILINE)) - {"library"}
    assert listed == required
