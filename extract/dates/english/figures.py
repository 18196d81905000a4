"""What figures in a text are worth."""

from __future__ import annotations

import re


def whole(text: str) -> int:
    return int(text)


def number(text: str) -> float:
    return float(text.replace(",", ""))


def ordinal(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def misread_day(text: str) -> int:
    return int(re.sub(r"\D", "", text.translate({ord("l"): "1", ord("I"): "1", ord("O"): "0"})))


def fraction(text: str) -> float:
    return {"½": 0.5, "¼": 0.25, "¾": 0.75}.get(text) or int(text[0]) / int(text[-1])


def mixed(text: str) -> float:
    whole, _, part = text.partition("-")
    return int(whole) + fraction(part)
