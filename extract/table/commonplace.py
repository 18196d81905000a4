"""Words that so many headlines have that two of one day share them by chance: who acts everywhere, when, where, what.

Counted in the headlines of 4,500 events of the news: a word is here if more than one in 350 has it and it names no kind
of happening.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache

from extract.entities.wordlist import word_set
from extract.table.happenings import alike
from extract.table.stems import kinds_told, stem

_WHO = word_set("""
activist activists agency army authorities authority bank bloc board body candidate candidates chief child children
citizen citizens civilian civilians coalition commander committee community company council court crew delegation
diplomat diplomats family force forces general government group groups gunman gunmen head insurgent insurgents king
leader leaders local man media member members men militant militants military minister ministers ministry mission
movement officer officers official officials opposition organisation organization parliament party people police
policeman policemen president presidents prime prince protester protesters rebel rebels republic residents secretary
security senator senior soldier soldiers spokesman spokeswoman squad staff state suspect suspects team terrorist
terrorists troops union unit units vice voters woman women worker workers
""")
_WHEN = word_set("""
afternoon april august autumn dawn december evening february friday january july june monday month morning night
november october saturday september spring summer sunday thursday today tomorrow tonight tuesday wednesday weekend
winter yesterday
""")
_WHERE = word_set("""
area base border camp capital central city countries country district east eastern headquarters home house houses
island local main nation national nations north northeast northern northwest office offices outside part parts place
post province provinces region regions road site south southeast southern southwest street streets town towns village
villages west western world
""")
_WHAT = word_set("""
act action air anniversary annual another big bill business campaign car case cases center centre civil comment
conditions conference control daily day decision defence defense development due early economic economy effort efforts
end european event evidence expected face federal final foreign former forward fourth full future global health high
hour hours hundreds incident incidents independent international interview issue issues joint key large late law least
level long major majority many mass measure measures meeting money multiple new news number offensive operation
operations order other parliamentary percent plan plans policy political power presidential price prices private
program programme project proposal public reason record relations report result results right rights roadside rule
second separate series service session several side situation special speech statement step suicide summit support
suspected system talks target targets television term terms test thing things third thousands time times top total
trade transition use vehicle vehicles victims visit war way weapons white work young
""")


@cache
def commonplace() -> frozenset[str]:
    """These words as rows have them when they are compared."""
    return frozenset(stem(alike().get(word, word)) for word in _WHO | _WHEN | _WHERE | _WHAT)


def says_more(word: str, once: Set[str] = frozenset()) -> bool:
    """Whether a word that two rows share tells more than what happens everywhere: no "army", no "bomb" or "talks", but
    for kinds of happenings of which a day has but one, `once`."""
    return word not in commonplace() and once >= kinds_told().get(word, frozenset())
