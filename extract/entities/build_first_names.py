"""Makes `data/names/first_names.tsv`, first names by sex: `python -m extract.entities.build_first_names`.

Needed only to renew it (with `pip install Faker`); run-time code reads the table alone. It takes the first names in
Latin letters of Faker's locales (MIT). A name that both sexes bear, in one country or in two ("Kim"), is left out.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import defaultdict
from collections.abc import Iterator

import faker.providers.person as persons

from extract.entities.gazetteer import key
from extract.entities.titles import FEMALE, FIRST_NAMES, MALE
from extract.entities.wordlist import word_set

# Faker's tables of first names: `first_names_female`, `first_names_male_islamic`, `first_romanized_names_female` …
_TABLE = re.compile(r"first_(?:romanized_)?names_(?P<sex>female|male)(?!_only)\w*")
_MIXED = frozenset({"en_KE", "sw", "tr_TR"})  # locales whose tables hold names of the other sex
# Of one sex in Faker's countries, of the other or of both elsewhere: "Farah", a man of Somalia; "Yuri", of Russia.
_ELSEWHERE = word_set("""
abeer alpha amara an arun asil ayan chi dima fan farah hani hanna hedi hilal hong huy ikram kanda kari lan li lian lin
loan long lu mahi mina nana nao nika noor nour nur oma osa rabea rabi radha rafia ran rin saba sada sahil santa seda
shan sina slava sona suha tan tobi tola uma umi vanja vanya vero xuan yan yuri yury zari
""")
# Of both sexes though the tables, ours or Faker's, know them of one: "Ilhan Omar", "Jackie Robinson", "Alexis Tsipras".
_BOTH = word_set("""
adi alexis amal andrea ariel asha ashley avery bao cameron can charlie chris deniz dung evelyn frankie gurpreet harpreet
hilary ilhan indiana islam jackie jan jess jody jules jyoti kacey kai kelly kerry kit laurie leslie linden linh luan
lynn mai manpreet mattia mel meredith merrill mika minh monroe morgan nat nevin nicky nikita page perry reed rory sal
sam samar sascha shannon shashi shawn sidney sima simone sunny tal tatum terry thanh thao tracy valery vivian winter
young zain
""")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]{2,}(?:[ '’-][A-Za-zÀ-ɏḀ-ỿ]+)*")


def _names() -> Iterator[tuple[str, str]]:
    """Every first name of every locale with "f" or "m"."""
    locales = (one.name for one in pkgutil.iter_modules(persons.__path__))
    for locale in sorted(set(locales) - _MIXED):
        provider = importlib.import_module(f"{persons.__name__}.{locale}").Provider
        for attribute in dir(provider):
            if told := _TABLE.fullmatch(attribute):
                yield from ((str(name), told["sex"][0]) for name in getattr(provider, attribute))


def main() -> None:
    """Writes the table: a name's key, a tab, "f" or "m"; sorted."""
    sexes: defaultdict[str, set[str]] = defaultdict(set)
    for name, sex in _names():
        if _LATIN.fullmatch(name):
            sexes[key(name)].add(sex)
    for name in _ELSEWHERE:
        sexes.pop(name, None)
    for own, sex in ((FEMALE, "f"), (MALE, "m")):
        for name in own:
            sexes[key(name)] = {sex}  # judged by hand: Faker's tables call some surnames first names
    for name in _BOTH:
        sexes.pop(name, None)
    lines = [f"{name}\t{min(sex)}\n" for name, sex in sorted(sexes.items()) if len(sex) == 1]
    FIRST_NAMES.parent.mkdir(exist_ok=True)
    FIRST_NAMES.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
