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
# Of both sexes, or of the other elsewhere, though the tables, ours or Faker's, know them of one: "Ilhan Omar", "Jackie
# Robinson", "Farah", a man of Somalia.
_BOTH = word_set("""
abeer adi alexis alpha amal amara an andrea ariel arun asha ashley asil avery ayan bao cameron can charlie chi chris
deniz dima dung evelyn fan farah frankie gurpreet hani hanna harpreet hedi hilal hilary hong huy ikram ilhan indiana
islam jackie jan jess jody jules jyoti kacey kai kanda kari kelly kerry kit lan laurie leslie li lian lin linden linh
loan long lu luan lynn mahi mai manpreet mattia mel meredith merrill mika mina minh monroe morgan nana nao nat nevin
nicky nika nikita noor nour nur oma osa page perry rabea rabi radha rafia ran reed rin rory saba sada sahil sal sam
samar santa sascha seda shan shannon shashi shawn sidney sima simone sina slava sona suha sunny tal tan tatum terry
thanh thao tobi tola tracy uma umi valery vanja vanya vero vivian winter xuan yan young yury zain zari
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
