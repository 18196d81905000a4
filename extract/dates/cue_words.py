"""Words anywhere in a sentence that look ahead or back: the nearest before a date decides, else the nearest after it.

Each line has an example, the date in brackets (`tests/dates/test_tense.py` reads them all).
"""

from __future__ import annotations

import re

from extract.dates.pasts import PASTS, by_letter

# What comes or begins, without its tense: "Bookings open on [Monday]".
STARTING = "(?:re)?(?:open|start|leave|close|meet|arrive|return|depart)"

# Looked for in lower-case words: to search without regard to case is three times as slow.
_PLANNED_AHEAD = (
    "scheduled|expected|due|slated|supposed|likely|unlikely|planned|poised|bound|about|ready|hoping|planning"
)
_FEASTS = "christmas|easter|passover|ramadan|eid|diwali|nowruz|hanukkah|ashura|eid al-(?:fitr|adha)"
AHEAD: tuple[tuple[str, str], ...] = (
    (r"will|would(?! have\b)|shall|won't|'ll|’ll|gonna", "The minister will speak on [Monday]."),
    (
        r"(?:is|are|am|['’](?:m|re|s)|not|now) going to"
        r"|going to(?! (?:the|an?|his|her|its|their|church|court|fetch|market|mass|mosque|pray|prayers|school|work)\b)",
        "They are going to the summit on [Monday].",
    ),
    (
        rf"(?:is|are|be|was|were)? ?(?:{_PLANNED_AHEAD}) (?:to|for|on|in|by|from|late|early)(?<!due to)"
        r"(?!(?<=planned for) (?:[a-z]+ ){0,2}(?:weeks|months|years)\b)(?!(?<=planned by) an? )",
        "A vote was planned for [Monday].",
    ),
    (r"set (?:to|for)|expects?|expected|plans? to|hopes? to|intends? to", "She hopes to sign on [Monday]."),
    (r"(?:is|are) (?:planned|tentatively|to [a-z]+)|(?:profits|prices) are seen", "They are to meet on [Monday]."),
    (
        rf"(?:anniversary|birthday|feast|holiday|deadline|vote|election|day|eve|year|{_FEASTS}) falls",
        "The anniversary falls on [Monday].",
    ),
    (
        r"(?<!had )(?:wanted|planned|hoped|intended|aimed|promised|vowed|pledged|threatened|offered) to",
        "He said he wanted to discuss it on [Monday].",
    ),
    (
        r"(?:eat|ride|travel|enter|get in|swim|park|pay|play)s? (?:for )?(?:free|half[- ]price|nothing)",
        "Members eat for half price on [Monday].",
    ),
    (r"(?:the|an?|its|his|their) planned", "He spoke of the planned march [Monday]."),
    (r"aims? to|scheduled|expires?|effective|slated|matures?|maturing|payable|faces", "The lease expires on [Monday]."),
    (
        r"(?<!was )(?<!were )(?<!fell )(?<!became )"
        r"due(?! to (?:the|an?|its|his|her|their|bad|heavy|lack|[a-z]+[^su]s\b|[a-z]{3,}ing\b|\W))(?! to\s*$)",
        "He is due back on [Monday].",
    ),
    (
        r"(?:was|were) due to (?:address|announce|appear|arrive|attend|be(?=\s)|become|begin|close|come|complete"
        r"|decide|deliver|depart|discuss|dock|end|expire|face|finish|fly|get|give|go|hear|hold|host|join|land|launch|leave"
        r"|make|marry|meet|move|open|pay|perform|play|present|publish|receive|release|report|restart|resume|retire"
        r"|return|rule|run|sail|sign|speak|stand|start|take|talk|testify|travel|visit|vote|wed)(?! and\b)\b",
        "The truce was due to start on [Monday].",
    ),
    (
        r"(?:is|are|stays?|remains?) (?:shut|closed)(?! (?:after|since|because|following|by)\b)",
        "The road is shut from [Monday].",
    ),
    (
        r"to be|ahead of|wants? to|must|prepar(?:es?|ing|ation) (?:to|for)|facing|upcoming|in anticipation of",
        "He must go [Monday].",
    ),
    (
        r"(?:when|until|before) (?:he|she|they) (?:is|are) [a-z]+(?:ed|n)",
        "She faces ten years when she is sentenced [Monday].",
    ),
    (
        r"(?<!good to )(?<!nice to )(?<!great to )(?<!lovely to )see you|see u|cant wait|can't wait"
        r"|looking forward|(?:calling|calls?) for(?! [^.;]{2,60} (?:after|following)\b)",
        "The plan calls for a vote on [Monday].",
    ),
    (
        r"(?:may|might|could)(?! (?:be an?|have|not|hardly|barely|scarcely|no longer|only|hear|see|smell|feel|tell"
        r"|you|u|we|i|they)\b)",
        "The storm could arrive on [Monday].",
    ),
    (
        r"that (?:(?!could|would|can|may|might|should|must|will|to\b)[a-z’'-]+ ){1,4}?be [a-z]+(?:ed|n|ld|id|nt|de)",
        "They resolved that the hall be hired out on [Monday].",
    ),
    (
        r"should (?!have\b|not have\b)[a-z]+|predicts?|be held|(?:is|are) (?:running|betting) (?:for|on)",
        "The storm should move off the coast on [Monday].",
    ),
    (
        r"(?:agreed|ordered|told|(?<!is )(?<!was )(?<!were )said|asked|invited|summoned|promised|pledged|vowed"
        r"|instructed|required|directed)"
        r"(?: [a-z'’-]+){0,4}? to (?:again )?(?:appear|return|meet|resume|reconvene|convene|testify|begin|start"
        r"|open(?! fire)|hold(?! (?:back|off|on|fire))|leave|surrender|report|vote|gather|attend"
        r"|come(?! out)|go back|call (?:back|again)|show up|be back|hand in|try again)"
        r"|(?:(?<!is )(?<!was )(?<!were )said|(?:told|asked) (?:me|us)) to (?:bring|check|drop|pick|submit|wait)",
        "The judge ordered both men to appear in court on [Monday].",
    ),
    (
        r"(?:delivers|issues|reports|releases|publishes|announces|unveils) (?:its|their|his|her|quarterly|monthly"
        r"|weekly|earnings|results)"
        r"|(?<!\bto )(?<!\bdid )(?<!not )(?<!n't )(?<!n’t )(?<!yet )(?<!them )"
        r"(?:report|post|publish|release|announce|unveil) (?:quarterly |annual |interim |half-year |full-year "
        r"|their )?(?:results|earnings|figures|profits)(?= $| on $)",
        "Officials said both firms report results on [Monday].",
    ),
    (
        r"(?<!not )(?<!n't )(?<!n’t )(?<!did )(?:plays?|hosts?|visits?|faces?|draws?|meets?|takes? on) (?:the|at)"
        r"|takes on (?=[a-z]+(?: on)? $)",
        "The Lions play the Bears on [Monday].",
    ),
    (
        r"(?:shld|shud) (?:be|b)\b|takes? (?:effect|office|place|charge|command)|go to the polls",
        "It takes effect [Monday].",
    ),
    (r"(?:polls|doors|gates|shops|schools) (?:re)?(?:open|close)", "Schools reopen on [Monday]."),
    (
        r"(?<!had )(?<!has )(?<!have )(?<!ve )come(?: back| over| round)?"
        r"(?= (?:either )?$| (?:either )?on $| in $| in the $)"
        r"|can (?:come|start|do|make|deliver|meet|see you|be (?:there|here)|get (?:here|there)|collect|fit|fly|drive"
        r"|visit|pick (?:it|them|him|her|you) up|have (?:an?|the|lunch|dinner|it))|happy to",
        "Please come back on [Monday].",
    ),
    (
        r"upon us|having (?:the|my|our|an?|his|her|their) (?:[a-z]+ ){1,3}?[a-z]+ed(?= $| on $| on the $)|cob|eod",
        "She is having the two locks changed on [Monday].",
    ),
    (
        r"(?:i['’]m|we['’]re) (?:in|off|out|away|back)(?= (?:on |from )?$|\s*$|[.;!?]| all day|,? so\b)"
        r"|reminder|deadline is",
        "I'm off on [Monday].",
    ),
    (
        r"(?:in a position|(?<!was )(?<!were )unable) to [a-z]+|any ?time (?:on|after|before|from)|tomorrow",
        "Ring any time on [Monday].",
    ),
    (
        r"(?:i['’]m|i am|we['’]re|we are) (?!not)[a-z]+ing"
        r"(?: (?:the|my|our|an?|his|her) (?:[a-z]+ ){1,3}?[a-z]+ed(?= $| on $| on the $))?",
        "I'm flying home on [Monday].",
    ),
    (
        r"(?:how|what) about(?= $| on $)|let me know|give (?:me|us) a call|fancy (?:an?|some|[a-z]+ing)"
        r"|(?:let['’]?s|(?<![a-z] )let us|(?:can|could|may|might) (?:you|u|we|i|they)"
        r"|why (?:not|don['’]?t (?:you|u|we)))"
        r"(?: (?:all|please|just|also))?(?: have(?! (?:been|had|done|[a-z]+ed)\b))?",
        "How about [Monday]?",
    ),
    (
        r"(?:are|r|is) (?:you|u|ya|he|she|they|any(?:one|body|1)) (?:around|free|about|in|home)"
        r"|any(?:one|body|1) (?:free|around|up for)",
        "Are you around on [Monday]?",
    ),
    (
        r"(?:works?|better|good|free) for|any plans|have plans|doesn['’]?t work|works better"
        r"|(?:am|are|is|i['’]m) (?:free|available|busy)",
        "Are you two free for lunch on [Monday]?",
    ),
    (
        r"tryna|finna|boutta"
        r"|(?:is|are|am|['’](?:re|s|m)) (?:not |now |still )?(?:qualified|eligible|registered|entitled) to [a-z]+"
        r"|(?:come|stop|drop) (?:by|over|round|to|see)|(?:join|meet|call|ring|text) (?:me|us)|wanna|up for|should we"
        r"|rsvp",
        "Please drop by on [Monday].",
    ),
    (r"(?:foresees?|anticipates?|sees? (?:no|little|only))", "Analysts see no recovery before [March]."),
    (
        r"(?:opposes?|rules? out|ruled out|rejects?|resists?) (?:any|an?|new|more|further) (?:[a-z-]+ ){1,3}"
        r"before(?= (?:the )?$)",
        "They oppose any deal before [March].",
    ),
    (r"(?:comes?|enters?|goes) into (?:force|effect|service)|becomes? law", "It comes into force in [May]."),
    (r"goes (?:on (?:trial|sale|show|display|strike)|before|into effect|back to)", "He goes on trial in [March]."),
    (r"(?<!not )(?<!n't )(?<!n’t )go on (?:trial|sale|show|display|strike)", "Three men go on trial on [Monday]."),
    (
        r"(?<!not )(?<!did )(?:return to (?:work|school|class|classes|court|parliament)"
        r"|(?:meet|face|play|host) [a-z]+(?: in (?:the|an?) [a-z-]+)?)(?= (?:on|in) (?:the )?$)",
        "Teachers return to work on [Monday].",
    ),
    (
        r"walks? out|runs? out|kicks? off|tips off|wraps up|rolls out|hits (?:stores|shelves|theat(?:er|re)s|cinemas)"
        r"|stands trial|gets married|(?:forecast|tipped) to|(?:album|ep|single|video|vid"
        r"|episode|trailer|season|song|track|mixtape|merch|collection) (?:drops|debuts|airs)|(?:fair|fest|festival|show"
        r"|exhibition|event|sale|tour|tournament|series|conference|convention|expo|market|course|campaign|season|program"
        r"|programme) runs|comes(?= (?:out )?(?:on|in) (?:the )?$)",
        "Nurses walk out on [Monday].",
    ),
    (
        r"(?:is|are) (?:also )?(?:leaving|coming|returning|retiring|moving|joining|speaking|hosting|launching|opening"
        r"|closing|starting|visiting|getting married)",
        "She is leaving in [March].",
    ),
    (r"(?:has|have) to (?!date\b|do with\b|have\b)[a-z]+", "He has to appear in court on [Monday]."),
    (
        r"wants? (?:(?:the|it|them|this|all|his|her|their) )?(?:[a-z]+ )?(?:done|finished|ready|completed|settled)",
        "They want the work finished by [Monday].",
    ),
    (r"(?:reports|travels|flies|heads|goes|speaks) (?:to|out|home)|testifies|appears before", "He flies out [Monday]."),
    (
        r"(?:have|has|['’]ve got) (?:an?|my|our|two|three|another|more)\b(?! been)"
        r"|['’]ve got (?:work|school|class|classes|church|practice|training|rehearsals?|exams?|plans|stuff)"
        r"(?! (?:done|made|finished|sorted))"
        r"|(?:is|are) forecast",
        "They have a rehearsal on [Monday].",
    ),
    (
        r"opens|closes|ends|reopens|sits|sails|begins?|starts|leaves|arrives|meets|returns|resumes?|departs|convenes?"
        r"|appears in court|(?:resigns|retires|quits|steps down|takes over|turns \d+)(?= $| on $)",
        "The fair opens on [Monday].",
    ),
    (
        r"(?<!\bto )(?<!\bhigh )(?<!\blow )(?<!\bthe )(?<!\bits )(?<!\ba )(?<!\brecord )(?<!\blowest )(?<!\bhighest )"
        r"(?<!\bwas )(?<!\bwere )(?<!\bcould not )(?<!\bcouldn't )(?<!\bwas not )(?<!\bwere not )(?<!\bdid not )"
        r"(?<!\bwas still )(?<!\bwere still )(?<!\bwas only )(?<!\bwere only )"
        rf"{STARTING}"
        r"(?= (?:(?:in|at|for) [a-z]+ )?(?:(?:on|at|in) )?(?:the )?$)",
        "Bookings open on [Monday].",
    ),
    (r"(?:is|are) back (?:before|in|at|on)", "The bill is back before the house on [Monday]."),
    (r"appl(?:y|ies) from(?= (?:the )?$)", "The rules apply from [Monday]."),
    (r"(?:is|are) (?:needed|wanted|required)", "Costumes are needed by [Monday]."),
    (
        r"(?:is|are) (?:asked|urged|invited|requested|advised|reminded|required) to [a-z]+|still on for"
        r"|please (?!find\b|see\b|note\b|refer\b)[a-z]+",
        "Members are asked to reply by post on [Monday].",
    ),
    (
        r"(?:do|does)(?: not|n['’]t) (?:re)?(?:open|close|play|meet|sit|run|come|go|work|start|begin|return|sail|fly)"
        r"|(?:do|does) (?:you|he|she|they|we|any(?:one|body)) (?:have|want|need|fancy|work|play)",
        "The team does not play in [March].",
    ),
    (
        r"(?:i|we) (?:land|fly|get (?:back|home|in|there)|go(?: back| home| away)|move|travel|drive|set off|head|sail)",
        "I get back on [Monday].",
    ),
    (
        r"(?:if|unless) (?:re-?)?[a-z]{3,}(?:ed|wn|en)|can be (?:reached|collected|bought|booked|visited"
        r"|returned|paid)",
        "If elected on [Monday], she would be the first.",
    ),
)
# A look at the word comes before the looks at what stands before it: those are many.
BACK: tuple[tuple[str, str], ...] = (
    (
        r"(?=[afgnlst])(?:thanks? (?:you )?(?:very much |so much )?for|apologies for|following (?:our|my|your)"
        r"|further to"
        r"|sorry (?:for|(?:i|we) missed)|(?<!\bbe )(?:good|nice|great|lovely) (?:to (?:see|meet)|meeting|seeing) you)",
        "Thank you for the call on [Monday].",
    ),
    (
        r"(?:was|were|had|did|has)n['’]t|was|were|could (?:hardly|barely|scarcely|not|hear|see|smell|feel|tell)"
        r"|couldn't|seen|had|did|has",
        "He could not walk on [Monday].",
    ),
    (r"(?=have)(?<!\bto )(?<!\bwill )(?<!\bmay )(?<!would )(?<!could )have|been", "They have met on [Monday]."),
    (
        r"(?=after )after (?:[a-z]+ly )?(?:(?:being|having) [a-z]+|(?:injuring|breaking|tearing|twisting|hurting|losing"
        r"|suffering|failing|falling|crashing|killing|beating|defeating|scoring|pleading|admitting|dying|catching"
        r"|missing|collapsing|collecting|surviving|wounding|shooting|stabbing|hitting|striking|fleeing|escaping) )",
        "He will miss the match after breaking a leg on [Monday].",
    ),
    (
        r"(?=[agcs])(?:accused|guilty|convicted|suspected|acquitted) (?:of|to) [a-z]+ing",
        "He will plead guilty to robbing a bank on [Monday].",
    ),
    (by_letter(PASTS), "Prices rose on [Monday]."),
    (
        r"(?=[bchlpqrs])(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bmay )(?<!\bmight )(?<!\bcould )(?<!\bshould )"
        r"(?<!\bmust )(?<!\bnot )(?<!\ba )(?<!\bthe )(?<!\brate )(?<!\btax )(?<!\bany )(?<!\bno )(?<!\bits )"
        r"(?<!\bbudget )(?<!\bsharp )(?:bit(?= (?:him|her|it|me|them|the|an?|two|his|my|off)\b)|burst|cut|hit"
        r"|hurt|let|put|quit|read|set|shut|split|spread)",
        "A truck hit the wall on [Monday].",
    ),
    (
        r"(?=f)(?<!\ba )(?<!\bthe )(?<!\bits )(?<!\bto )(?<!\bwill )(?<!\bwould )(?<!profit )(?<!sales )"
        r"(?<!earnings )forecast(?= (?:that|an?|the|its?|(?:higher|lower|net|slower|faster|full-year|\d+) [a-z]+|growth"
        r"|sales|revenues?|profits?|earnings|gains|losses)\b)",
        "The bank forecast a loss in [March].",
    ),
    (
        r"(?=\w{3,}ed\b)(?<!\ba )(?<!\ban |ly )(?<!\b(?:the|its|his|her|get) )(?<!\b(?:still|their) )"
        r"(?<!\bfree )(?<!\bstay )(?<!\bremain )(?<!\bbeing )"
        r"(?!(?:unit|limit|hundr|inde|spe|proce|exce|succe|bre|nak|sacr)ed\b|followed by\b)\w{3,}ed",
        "He resigned on [Monday].",
    ),
)


def _any_of(table: tuple[tuple[str, str], ...], but: str = "") -> re.Pattern[str]:
    # a word's end is a boundary too: every alternative would be tried there
    return re.compile(rf"\b(?=[a-z'’]){but}(?:{'|'.join(pattern for pattern, _ in table)})\b")


LOOKS_AHEAD = _any_of(AHEAD)
LOOKS_BACK = _any_of(BACK, r"(?<!\bbe )")
