"""The past tense of a verb: what was done "after shooting two guards" is told as "shot two guards"."""

from __future__ import annotations

_FORMS = """
be:was become:became begin:began bend:bent bind:bound bite:bit bleed:bled blow:blew break:broke bring:brought
build:built burst:burst buy:bought cast:cast catch:caught choose:chose cling:clung come:came cost:cost cut:cut
deal:dealt dig:dug do:did draw:drew drink:drank drive:drove eat:ate fall:fell feed:fed feel:felt fight:fought
find:found flee:fled fling:flung fly:flew forbid:forbade forget:forgot freeze:froze get:got give:gave go:went
grow:grew hang:hanged have:had hear:heard hide:hid hit:hit hold:held hurt:hurt keep:kept know:knew lay:laid lead:led
leave:left lend:lent let:let lie:lay light:lit lose:lost make:made mean:meant meet:met overrun:overran
overthrow:overthrew pay:paid put:put quit:quit read:read rebuild:rebuilt ride:rode ring:rang rise:rose run:ran
say:said see:saw seek:sought sell:sold send:sent set:set shake:shook shed:shed shoot:shot show:showed shut:shut
sing:sang sink:sank sit:sat sleep:slept slide:slid speak:spoke spend:spent split:split spread:spread stand:stood
steal:stole stick:stuck strike:struck swear:swore sweep:swept swim:swam swing:swung take:took teach:taught tear:tore
tell:told think:thought throw:threw undergo:underwent understand:understood undertake:undertook wake:woke wear:wore
weep:wept win:won wind:wound withdraw:withdrew write:wrote
"""
_IRREGULAR = dict(pair.split(":") for pair in _FORMS.split())
# Of more than one syllable, and doubled all the same.
_DOUBLED = frozenset(["abet", "admit", "commit", "control", "defer", "expel", "occur", "omit", "patrol", "permit"])
_DOUBLED |= frozenset(["rebel", "refer", "submit", "transfer", "transmit"])
_VOWELS = "aeiou"


def past_of(lemma: str) -> str:
    """ "shot" of "shoot", "stopped" of "stop", "carried" of "carry"."""
    word = lemma.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("e"):
        return f"{word}d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return f"{word[:-1]}ied"
    if word in _DOUBLED or _is_short(word):
        return f"{word}{word[-1]}ed"
    return f"{word}ed"


def _is_short(word: str) -> bool:
    """One syllable that ends in one vowel and one consonant ("stop", "ban")."""
    ends = len(word) > 2 and word[-1] not in f"{_VOWELS}wxy" and word[-2] in _VOWELS and word[-3] not in _VOWELS
    return ends and sum(letter in _VOWELS for letter in word) == 1
