"""Kinds of happenings: words by which different sources tell of one event. Tables only.

A line is one kind, verbs and nouns in their forms; a word may stand in several. Words of two kinds in two headlines
speak against one event ("arrested", "released").
"""

from __future__ import annotations

from functools import cache

_KINDS = """
explosion: explode explodes exploded exploding explosion explosions blast blasts blew bomb bombs bombed bombing bombings
    bombard detonate detonated detonation destroy destroys destroyed destruction level levels leveled levelled
attack: attack attacks attacked attacking assault assaults assaulted ambush ambushed raid raids raided hit hits struck
    strike strikes striking target targets targeted storm stormed offensive shell shells shelled shelling bomb bombed
    bombs bombing airstrike airstrikes missile rocket rockets
killing: kill kills killed killing death deaths die dies died dead murder murders murdered assassinate assassinates
    assassinated assassination shot shooting shoot shoots slain slay massacre execute executed execution claim claimed
    casualty casualties
clash: clash clashes clashed fight fights fought fighting battle battles skirmish gunfight firefight combat
arrest: arrest arrests arrested detain detains detained detention capture captures captured custody seize seized
release: release releases released free frees freed freeing bail
abduction: kidnap kidnaps kidnapped kidnapping abduct abducts abducted abduction hostage hostages seize seized
escape: escape escapes escaped flee flees fled breakout
trial: try tried trial hearing hear heard opens
charge: charge charges charged indict indicted indictment accuse accused accuses arraign
sentence: sentence sentences sentenced sentencing convict convicts convicted conviction verdict jail jailed guilty
acquittal: acquit acquits acquitted acquittal cleared
appeal: appeal appeals appealed appealing
vote: vote votes voted adopt adopts adopted adoption pass passes passed approve approves approved approval
rejection: reject rejects rejected rejection veto vetoed vetoes defeat defeated
election: elect elects elected election win wins won victory re-elected reelected
inauguration: inaugurate inaugurated inauguration sworn swear
resignation: resign resigns resigned resignation quit quits step stepped
appointment: appoint appoints appointed appointment name names named become becomes became nominate nominated succeed
    succeeds succeeded
dismissal: dismiss dismissed dismissal sack sacked fire fired oust ousted ouster
signing: sign signs signed signing conclude concluded agree agrees agreed agreement treaty deal
ratification: ratify ratifies ratified ratification
breach: break breaks broke broken breach breached violate violates violated violation
meeting: meet meets met meeting talks summit visit visits visited arrive arrives arrived receive received conference
speech: speak speaks spoke speech address addressed addresses deliver delivers delivered sermon
protest: protest protests protested protesting demonstrate demonstrates demonstrated demonstration demonstrators march
    marches marched rally rallies rallied join joins draw draws drew
walkout: strike strikes walkout stoppage
purchase: buy buys bought acquire acquires acquired acquisition purchase purchased takeover merge merged merger
sale: sell sells sold sale divest
founding: found founds founded founding establish established establishes create created form formed
opening: open opens opened opening
reopening: reopen reopens reopened resume resumes resumed
closing: close closes closed closing closure shut
birth: born birth
wedding: marry married wedding marriage
sinking: sink sinks sank sunk sinking capsize capsized wreck wrecked
crash: crash crashes crashed collide collided collision derail derails derailed derailment
grounding: aground stranded
spill: spill spills spilled spilt leak leaked lost loses losing
fire: fire fires burn burns burned burnt burning blaze ablaze destroy destroys destroyed
quake: quake quakes earthquake tremor shake shakes shook strike struck strikes
flood: flood floods flooded flooding inundate inundated
epidemic: cholera outbreak epidemic infect infected
sanction: sanction sanctions sanctioned embargo impose imposes imposed blacklist blacklisted
recovery: recover recovers recovered recovery salvage salvaged find finds found
cleaning: clean cleans cleaned
launch: launch launches launched fire fires fired land lands landed
test: test tests tested testing
invasion: invade invades invaded invasion enter enters entered
capture: capture captures captured capturing seize seizes seized take takes took fall fell falls conquer
    conquered overrun
siege: siege besiege besieged besieges blockade
surrender: surrender surrenders surrendered capitulate capitulated capitulation
withdrawal: withdraw withdraws withdrew withdrawal retreat retreats retreated pull pulled leave leaves left
ceasefire: ceasefire truce armistice cease-fire
burial: funeral burial bury buried
letter: write writes wrote written letter letters send sends sent
report: publish publishes published publication report reports reported
ban: ban bans banned outlaw outlawed
award: award awards awarded prize
"""


@cache
def kinds() -> dict[str, frozenset[str]]:
    """The kinds of happenings a word can tell of."""
    found: dict[str, set[str]] = {}
    for line in _KINDS.replace("\n    ", " ").strip().split("\n"):
        kind, words = line.split(": ", 1)
        for word in words.split():
            found.setdefault(word, set()).add(kind)
    return {word: frozenset(sorted(kind)) for word, kind in found.items()}
