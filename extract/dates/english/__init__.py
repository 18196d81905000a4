"""The English of dates: every module of this folder adds its rules to ENGLISH when it is imported."""

from importlib import import_module
from pkgutil import iter_modules

from extract.dates.english.lexicon import ENGLISH

__all__ = ["ENGLISH"]

for _module in iter_modules(__path__, f"{__name__}."):
    import_module(_module.name)
