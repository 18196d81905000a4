"""Dates that tell the time of nothing in their sentence: an author’s year, one side of a comparison, a byline's day."""

from __future__ import annotations

import re
from collections.abc import Set

from extract.dates.interval import Grain
from extract.entities.datelines import dateline
from extract.entities.places import country_of
from extract.entities.titles import ROLES, TITLES
from extract.entities.wordlist import word_set
from extract.events.deed_words import UNDERGONE
from extract.events.media import is_media
from extract.events.parse import FINITE
from extract.events.tree import NOMINAL, SUBJECTS, Tree
from extract.events.words import ORDINALS, TIME_NOUNS, WRITINGS
from extract.reading.messages import sender
from extract.reading.stamps import stamped
from extract.records import Dated, Document, Passage

_HOLDING = frozenset({"between", "from", "since", "till", "to", "until"})
_STANDING = frozenset({"charge", "exile", "force", "office", "place", "power", "prison", "use"})
_SET_OFF = frozenset({",", "(", "–", "—"})
_PAPERS = frozenset({"agenda", "diary", "log", "minute", "minutes", "proceedings", "record", "testimony"})
_MADE_KNOWN = frozenset({"data", "figure", "figures", "report", "result", "results", "statistic", "statistics"})
_MAKING_KNOWN = frozenset(
    {"announce", "disclose", "file", "issue", "present", "publish", "release", "report", "submit", "unveil"}
)
_YEARLY = word_set("""
account accounts agenda bill budget calendar estimate estimates forecast law measure outlook package plan program
programme projection proposal quota schedule
""")
_CITED = frozenset({"PROPN", "PUNCT", "CCONJ", "X"})
_NUMBERING = frozenset({"case", "no.", "number", "order", "ordinance", "regulation", "resolution"})
_LAWS = frozenset({"Act", "Acts", "Bill", "Code", "Law", "Ordinance", "Regulations", "Rules", "Statute"})
_PASSING = frozenset({"adoption", "approval", "enactment", "introduction", "passage", "passing", "repeal", "signing"})
_COURTS = frozenset({"CSIH", "CSOH", "EHRR", "EWCA", "EWHC", "FCA", "HCA", "HCJAC", "HKCFA", "IEHC", "IESC", "ZACC"})
_COURTS |= {"NSWSC", "NZCA", "NZHC", "NZSC", "QCA", "SCC", "SGCA", "SGHC", "UKHL", "UKPC", "UKSC", "UKUT", "VSCA"}
_IN_LAWS = frozenset({"(", ")", "and", "for", "of"})
_CITED_BY = frozenset({"against", "by", "in", "of", "to", "under", "with"})
_LONGEST_SOURCE = 4  # words
_CALLED_BY_DAY = frozenset({"alliance", "bloc", "brigade", "brigades", "coalition", "front", "group", "movement"})
_CALLED_BY_DAY |= {"organisation", "organization", "party"}
_TO = frozenset({"-", "–", "to", "until"})
_OF_PRICES = frozenset({"'s", "’s", "closing", "market", "opening", "share", "stock"})
_CITING = frozenset({"et", "al", "al.", "&", "e.g.", "see", "also", "cf.", "ed.", "eds."})


def is_citation(tree: Tree, date: list[int]) -> bool:
    """A year behind an author's name in brackets, "(Nowak et al., 2010)", or behind a paper's number, "Case No. 441 of
    2018": the date of a book or file, not of a happening."""
    first = date[0]
    if len(date) > 1 or first < 3:
        return False
    if tree.tokens[first - 1].text == "of" and tree.tokens[first - 3].text.lower() in _NUMBERING:
        return True
    if tree.tokens[first - 1].text != ",":
        return False
    named = False
    for index in range(first - 2, -1, -1):
        token = tree.tokens[index]
        if token.text in ("(", "[", ";"):
            return named and (token.text != ";" or any(one.text in ("(", "[") for one in tree.tokens[:index]))
        if token.pos not in _CITED and token.text.lower() not in _CITING:
            return False
        named = named or token.text[:1].isupper()
    return False


def is_reference(tree: Tree, date: list[int]) -> bool:
    """The day of what is cited in brackets behind what it told ("(OCHA 09/03/2017)", "(Reuters, 3 May 2019)")."""
    behind, last = tree.tokens[date[-1] + 1 : date[-1] + 2], date[0] - 1
    last -= last > 0 and tree.tokens[last].text == ","
    first = last
    while first >= 0 and _is_name(tree, first) and last - first < _LONGEST_SOURCE:
        first -= 1
    if first < 1 or first == last or tree.tokens[first].text not in ("(", ";"):
        return False
    source = " ".join(token.text for token in tree.tokens[first + 1 : last + 1])
    called = first + 1 == last and source.isupper() and source.isalpha() and country_of(source) is None
    return bool(behind) and behind[0].text in (")", ";") and (called or is_media(source))


def _is_name(tree: Tree, index: int) -> bool:
    return tree.tokens[index].pos == "PROPN" or tree.tokens[index].text.isupper()


def is_of_body(tree: Tree, date: list[int]) -> bool:
    """The day that a movement is called by ("the April 6 Youth Movement", "the March 14 alliance")."""
    if len(date) != 2 or any(len(tree.tokens[i].text) == len("2019") for i in date if tree.tokens[i].text.isdigit()):
        return False
    behind = range(date[-1] + 1, min(date[-1] + 4, len(tree.tokens)))
    body = next((i for i in behind if tree.lemma(i).lower() in _CALLED_BY_DAY), None)
    if body is None or any(tree.tokens[i].pos != "PROPN" for i in range(date[-1] + 1, body)):
        return False
    return not (body + 1 < len(tree.tokens) and tree.is_event_noun(body + 1))


def is_cited_law(tree: Tree, date: list[int]) -> bool:
    """The year a law or a case is called by ("under the Public Order Act 1986", "[2004] EWCA Crim 7"); not one in which
    it was passed ("Parliament passed the Public Order Act 1986", "since the repeal of the Public Order Act 1986")."""
    first = date[0]
    if len(date) > 1 or not tree.tokens[first].text.isdigit() or first < 1:
        return False
    if any(token.text in _COURTS for token in tree.tokens[first + 1 : first + 3]):
        return True
    law = first - 1
    while law > 0 and tree.tokens[law].text in (",", "of"):
        law -= 1
    if tree.tokens[law].text not in _LAWS:
        return False
    while law > 0 and (tree.tokens[law].text[:1].isupper() or tree.tokens[law].text in _IN_LAWS):
        if tree.tokens[law].text in ("of", "to") and not tree.tokens[law + 1].text[:1].isupper():
            break
        law -= 1
    alone = law == 0 and date[-1] >= len(tree.tokens) - 2 and not any(tree.is_verb(i) for i in range(first))
    if alone and tree.tokens[0].text[:1].isupper():
        return True  # a heading
    law -= law > 0 and tree.tokens[law].pos == "DET"
    citing = tree.tokens[law]
    made = law > 0 and tree.lemma(law - 1) in _PASSING
    return citing.pos == "ADP" and citing.text.lower() in _CITED_BY and not made


def is_quoted_paper(tree: Tree, date: list[int]) -> bool:
    """The date of a paper that something is known from ("according to the 2003 report", "… to a 9 May memo")."""
    first, last = date[0] - 1, date[-1] + 1
    while first > 0 and tree.tokens[first].pos in ("DET", "ADJ", "PRON"):
        first -= 1
    while last + 1 < len(tree.tokens) and tree.tokens[last].dep in ("compound", "amod") and tree.parent(last) > last:
        last += 1
    if last >= len(tree.tokens) or tree.lemma(last) not in WRITINGS | _PAPERS:
        return False
    source = tree.tokens[first].text.lower() == "to" and first > 0 and tree.lemma(first - 1) in ("accord", "according")
    return source or tree.lemma(first) in ("accord", "according", "per")


def closes_period(tree: Tree, date: list[int]) -> bool:
    """The day a period closed ("in the quarter ended Sept. 30"): it says which period, not when something happened."""
    ended = date[0] - 1
    while ended > 0 and tree.tokens[ended].pos in ("ADP", "DET"):
        ended -= 1
    if ended < 1 or tree.tokens[ended].text.lower() not in ("ended", "ending"):
        return False
    return tree.lemma(ended - 1) in TIME_NOUNS or tree.tokens[ended - 1].text.lower() == "months"


def is_new_end(tree: Tree, date: list[int]) -> bool:
    """The day to which something is to go on from now ("voted in May to extend the mandate | until 30 June")."""
    until = date[0] - 1
    verb = tree.parent(until)
    return tree.tokens[until].text in ("until", "till", "through") and tree.lemma(verb) in (
        "extend",
        "prolong",
        "renew",
    )


def is_entitling(tree: Tree, date: list[int]) -> bool:
    """The day on which one must own a share to be paid later ("to holders of record Nov. 15")."""
    record = date[0] - 1
    while record > 1 and tree.tokens[record].text.lower() in ("on", "at", "as", "of"):
        record -= 1
    return record > 0 and tree.tokens[record].text.lower() == "record" and tree.tokens[record - 1].text.lower() == "of"


def is_tenure(tree: Tree, date: list[int]) -> bool:
    """When somebody was what a phrase set off by commas calls him ("Noor, a minister from 2011 to 2016, was shot")."""
    head = tree.head_of(date)
    since = -1 if head is None else tree.parent(head)
    held = tree.parent(since) if since >= 0 else -1
    if held >= 0 and tree.lemma(since) == "until":  # "Noor, commander of the fort | until 2015, was shot"
        held = next((i for i in tree.among(held, "appos") if held < i < since), held)
    end = date[-1] + 1
    end += 2 if end < len(tree.tokens) and tree.tokens[end].text in _TO else 0  # "from 2004 | to 2009,"
    if end < len(tree.tokens) and tree.tokens[end].text == ",":
        held, since = _called(tree, date[0] - 1, held), date[0] - 1
    if held < 0 or not held < since < date[0] or tree.tokens[since].text.lower() not in _HOLDING:
        return False
    set_off = tree.tokens[held].dep == "appos" and tree.parent(held) < held and not tree.is_event_noun(held)
    first = min(tree.subtree(held))
    return set_off and first > 0 and tree.tokens[first - 1].text in _SET_OFF and tree.tokens[held].pos == "NOUN"


def _called(tree: Tree, since: int, otherwise: int) -> int:
    """What somebody is called between the comma before it and these words, wherever the parse hung those."""
    comma = next((i for i in range(since - 1, 0, -1) if tree.tokens[i].text == ","), since)
    inside = range(comma + 1, since)
    if any(tree.is_verb(i) for i in inside):
        return otherwise
    return next((i for i in inside if tree.tokens[i].dep == "appos" and tree.parent(i) < comma), otherwise)


def is_payable(tree: Tree, date: list[int]) -> bool:
    """When a dividend that was declared is only to be paid: "declared a dividend, payable Nov. 15"."""
    payable = date[0] - 1
    payable -= payable > 0 and tree.tokens[payable].pos == "ADP"
    return payable > 1 and tree.tokens[payable].text == "payable" and tree.tokens[payable - 1].text == ","


def is_standing(tree: Tree, date: list[int]) -> bool:
    """Since when somebody is what he is ("defeated Noor, in power since 1975"): nothing happened then but that."""
    since = date[0] - 1
    if since < 3 or tree.tokens[since].text.lower() != "since" or tree.tokens[since - 2].text.lower() != "in":
        return False
    return tree.lemma(since - 1) in _STANDING and tree.tokens[since - 3].pos in (*NOMINAL, "PUNCT")


def is_record(tree: Tree, date: list[int]) -> bool:
    """How far back there was nothing like it ("the deadliest attack since 2005", "the first time since May")."""
    since = date[0] - 1
    of_it = date[-1] + 1 < len(tree.tokens) and tree.is_event_noun(date[-1] + 1)  # "since the 2003 | invasion"
    since -= since > 0 and tree.tokens[since].text == "the" and not of_it  # "since | the 2005 season"
    if since < 1 or tree.tokens[since].text.lower() != "since":
        return False
    for index in range(since - 1, max(-1, since - 10), -1):
        token = tree.tokens[index]
        best = token.tag in ("JJS", "RBS") and tree.tokens[index - 1].text.lower() != "at"  # "at least 20 since May"
        if best or token.text.lower() in ORDINALS:
            return True
        to_be = token.tag in ("VB", "VBN") and "to" in {one.text for one in tree.tokens[max(0, index - 2) : index]}
        if token.pos in ("VERB", "AUX", "PUNCT") and not to_be:
            return False
    return False


def is_delivery(tree: Tree, date: list[int]) -> bool:
    """The month a futures contract is called by ("crude oil for June delivery", "the May contract")."""
    behind = date[-1] + 1
    if len(date) > 1 or behind >= len(tree.tokens) or tree.lemma(behind) not in ("delivery", "contract", "future"):
        return False
    return tree.lemma(behind) != "delivery" or tree.lemma(date[0] - 1) == "for"


def is_price(tree: Tree, date: list[int]) -> bool:
    """The day of a price that something is counted with ("based on Tuesday's closing price of $26")."""
    behind = date[-1] + 1
    while behind < len(tree.tokens) and tree.tokens[behind].text.lower() in _OF_PRICES:
        behind += 1
    return date[-1] + 1 < behind < len(tree.tokens) and tree.lemma(behind) in ("level", "price", "quotation")


_NOTE = re.compile(r"\[\d{1,3}\]\s?[\"“A-Z]")


def only_cites(text: str, block: Passage, tree: Tree) -> bool:
    """Whether a footnote is no sentence but names where something stands: "[2] Interview with a guard, 3 May 2018."."""
    told = any(one.tag in FINITE or one.tag == "MD" for one in tree.tokens)
    return not told and bool(_NOTE.match(text, block.start, block.end))


def only_entitles(document: Document, one: Dated, passage: int, tree: Tree, predicate: int) -> bool:
    """Whether a heading tells no deed: what is called by its year follows ("The revolutions of 1848"), and the day of a
    paper is that on which it was written ("Minutes of the Board, 14 June 1951")."""
    heading = document.passages[passage].section == "heading"
    if heading and _heads_list(document.text, one, tree, predicate):
        return True
    if tree.is_verb(predicate):
        return False
    year = one.interval is not None and one.interval.grain.rank >= Grain.YEAR.rank
    paper = any(tree.lemma(i) in WRITINGS | _PAPERS for i in tree.path(predicate))
    first = all(other.section == "heading" for other in document.passages[:passage])
    block = document.passages[passage]
    paper = paper or bool(first and _MASTHEAD.search(document.text, block.start, one.start_char))
    return (heading and (year or paper)) or (first and paper and not any(map(tree.is_verb, tree.path(predicate))))


# The paper and its day, over what it brings: "Court round-up – The Varna Gazette, | Friday 9 October 2015".
_MASTHEAD = re.compile(
    r"\b(?:Chronicle|Courier|Daily|Echo|Gazette|Herald|Journal|Mail|News|Observer|Post|Standard|Telegraph|Times|Tribune"
    r"|Weekly),? $"
)
_OF_A_LIST = re.compile(r", (?:[A-Z][a-z]{2,8}(?: \d{4})? ?[-–] ?)?$")


def _heads_list(text: str, one: Dated, tree: Tree, predicate: int) -> bool:
    """Whether a heading says of which months or years a list is: "Attacks, May–June 2017"."""
    if one.interval is None or one.interval.grain.rank < Grain.MONTH.rank:
        return False
    if not _OF_A_LIST.search(text, max(0, one.start_char - 16), one.start_char):
        return False
    if any(token.tag in ("VBZ", "VBP") for token in tree.tokens):
        return False
    subject = tree.child(predicate, "nsubj", "nsubjpass")
    of_whom = predicate if not tree.is_verb(predicate) else tree.parent(predicate) if subject is None else subject
    bare = tree.child(of_whom, "det", "nummod", "poss") is None
    return bare and tree.tokens[of_whom].tag in ("NNS", "NNPS")


_ERA = re.compile(r"(?i)(?:\d{2,3}0)['’]?s|(?:[\w-]+-)?centur(?:y|ies)")


def is_era_of_thing(tree: Tree, date: list[int]) -> bool:
    """The decade or century that a thing is of ("stole a 17th-century painting", "the 1960s tower was demolished");
    not that of a happening ("a 1990s war"), nor "in the 1960s workers struck"."""
    if not _ERA.fullmatch(tree.tokens[date[-1]].text):
        return False
    before = date[0] - 1
    before -= before >= 0 and tree.tokens[before].pos == "DET" and tree.tokens[before].text.lower() == "the"
    hyphened = "-" in tree.tokens[date[-1]].text or any(tree.tokens[i].text == "-" for i in date)
    if not hyphened and before >= 0 and tree.tokens[before].pos in ("ADP", "SCONJ"):
        return False
    thing = date[-1] + 1
    while thing + 1 < len(tree.tokens) and (
        tree.tokens[thing].pos == "ADJ" or tree.tokens[thing + 1].pos in ("NOUN", "PROPN")
    ):
        thing += 1
    if thing >= len(tree.tokens) or tree.tokens[thing].pos not in ("NOUN", "PROPN") or tree.is_event_noun(thing):
        return False
    words = range(date[-1] + 1, thing + 1)
    somebody = any(tree.lemma(i) in ROLES or tree.lemma(i) in TITLES for i in words)
    somebody = somebody or any((tree.tokens[i].pos, tree.tokens[i + 1].pos) == ("NOUN", "PROPN") for i in words[:-1])
    verb = tree.parent(thing)
    does = tree.tokens[thing].dep == "nsubj" or tree.lemma(verb) in UNDERGONE
    told = does and tree.tokens[thing].dep in SUBJECTS and tree.tokens[verb].tag in ("VBD", "VBN")
    return not (somebody and told)  # "the 19th-century emperor fled" in his time, and is praised later


def is_budget(tree: Tree, date: list[int]) -> bool:
    """The year that a plan or an account is for ("approved the accounts for 2019"), the quarter that results are for
    which somebody makes known: nothing was done then."""
    before = date[0] - 1
    while before > 1 and tree.tokens[before].pos == "DET":
        before -= 1
    if before > 0 and tree.tokens[before].text.lower() == "for" and tree.lemma(before - 1) in _MADE_KNOWN:
        verb = tree.parent(before - 1)
        return tree.tokens[before - 1].dep in ("dobj", "nsubjpass") and tree.lemma(verb) in _MAKING_KNOWN
    year = all(
        token.pos in ("DET", "NUM") or token.lemma.lower() in ("coming", "fiscal", "next", "year")
        for token in tree.tokens[date[0] : date[-1] + 1]
    )
    planned = before > 0 and tree.tokens[before - 1].pos == "NOUN" and tree.lemma(before - 1) in _YEARLY
    return year and planned and tree.tokens[before].text.lower() == "for"


def of_subject(tree: Tree, date: list[int], others: Set[int]) -> bool:
    """Whether it is the date of the thing to which something was done on another: "the law | of 3 May 2004 | was
    amended on 9 July", "the class of 2004 met in May", "an | 8 pm | curfew was imposed on 3 May"."""
    if _is_its_hour(tree, date, others):
        return True
    thing = tree.parent(date[0] - 1) if date[0] and tree.tokens[date[0] - 1].text == "of" else 0
    if not 0 < thing < date[0] or tree.tokens[thing].dep not in SUBJECTS or tree.is_event_noun(thing):
        return False
    verb = tree.parent(thing)
    hung = [set(tree.subtree(i)) for i in tree.among(verb, "prep", "npadvmod") if i > verb]
    return tree.lemma(thing) not in TIME_NOUNS and tree.is_verb(verb) and any(others & one for one in hung)


_CLOCK = re.compile(r"(?i)\d{1,2}(?:[:.]\d\d)?(?:[ap]m)?|[ap]\.?m\.?|to|until|[-–]")


def _is_its_hour(tree: Tree, date: list[int], others: Set[int]) -> bool:
    """Whether it is an hour between an article and a thing, beside the day on which something was done."""
    first, behind = date[0] - 1, date[-1] + 1
    if first < 0 or behind >= len(tree.tokens) or tree.tokens[behind].tag not in ("NN", "NNS"):
        return False
    while first in others and _CLOCK.fullmatch(tree.tokens[first - 1].text):  # "a 7 pm | to 6 am | curfew"
        first -= 1
    owned = tree.tokens[first].tag in ("DT", "PRP$", "POS")
    hours = all(_CLOCK.fullmatch(tree.tokens[i].text) for i in date)
    return owned and hours and any(tree.tokens[i].text[:1].isupper() for i in others)


# A line about the report itself: "Prepared by the documentation unit, 2 April 2023".
_BYLINE = re.compile(
    r"(?i)this (?:article|post|report|story) (?:is|was) (?:from|posted|published)\b|"
    r"(?:[^\n]{0,60}\W)?(?:chart|data|database|figures|list|map|page|table)s? (?:(?:was|were) )?(?:last )?"
    r"(?:updated|revised) (?:on |in )?$|"
    r"(?:(?:case|event|filing|incident|issue|report) )?dated?(?: filed| issued| reported| received| and time)?\s?:\s?$|"
    r"(?:prepared|compiled|written|edited|drafted|last updated|updated|posted|published) (?:by|on|at)\b"
)
# Behind a line of a court's docket or a web page: "(Entered: 06/12/2020)", "[accessed 3 May 2019]".
_REGISTERED = re.compile(
    r"(?i)[(\[](?:accessed|added|entered|filed|last \w{5,8}|modified|posted|retrieved|updated)(?: on)?:?\s?$"
)
# At the end of a reference: ""Lomba". Retrieved 3 May 2012.", "p. 14, accessed on 3 May 2012".
_RETRIEVED = re.compile(
    r"(?:(?:^|[.\"”)] )(?:Accessed|Archived|Retrieved)|, (?:accessed|archived|retrieved))"
    r"(?: from the original)?(?: \(PDF\))?(?: on)?:?\s?$"
)
# In the lines above a court's docket: "CIVIL DOCKET FOR CASE #: 3:13-cv-00505, Noor v. Acme, Date Filed: 08/22/2013".
_FILED = re.compile(r"(?:\bDate (?:[Ff]iled|[Ii]ssued|[Tt]erminated):|\bDTG:?|(?:^|\n)[OPRZ](?: [OPRZ])?)\s?$")
# What a report says of itself: "It covers the period from 1 to 30 June 2020.", "The reporting period is 1 to 30 June."
_OWN_PERIOD = re.compile(
    r"(?i)\b(?:(?:covers|covering|covered|concerns) (?:the |a )?(?:reporting |review )?period|"
    r"(?:report|review|chapter|survey|bulletin|update) (?:covers|concerns)(?: (?:events|developments|incidents))?|"
    r"(?:reporting|review|reference) period (?:is|was|runs|ran|covers|covered|extends))"
    r"(?: of| from| between| in)?(?: the)?\s(?:[^.;\n]{1,25} (?:to|and|until|through) )?$"
)
_ENDS_PERIOD = re.compile(r"(?: (?:to|and|until|through) [^.;\n]{1,25}?)?(?:[.;\n]|$)")
_BEFORE_PERIOD = 100  # characters of such words
_BEFORE_STAMP = 44  # characters of such words
_BESIDE_STAMP = 12  # characters beside the date in a line that is only its stamp
_BYLINE_LENGTH = 120  # characters of a line that only says who published when


def registered(text: str, one: Dated) -> bool:
    """Whether a date in brackets, or at a reference's end, only says when a line was registered or a page read."""
    behind, before = (
        text[one.end_char : one.end_char + 1],
        text[max(0, one.start_char - _BEFORE_STAMP) : one.start_char],
    )
    form = _REGISTERED if behind in {")", "]"} else _RETRIEVED if behind in {"", ".", "\n"} else None
    return form is not None and form.search(before) is not None


def is_own_period(text: str, one: Dated) -> bool:
    """Whether a sentence ends with the time that a report says to cover."""
    lead = text[max(0, one.start_char - _BEFORE_PERIOD) : one.start_char]
    if not ("cover" in lead or "concern" in lead or "period" in lead):
        return False
    return _ENDS_PERIOD.match(text, one.end_char) is not None and _OWN_PERIOD.search(lead) is not None


def tells_publication(document: Document, one: Dated, passage: int) -> bool:
    """Whether the date stands in the dateline, or in a line that says no more than who published when."""
    block = document.passages[passage]
    if one.end_char <= block.start + _BYLINE_LENGTH and stamped(document.text[block.start : block.end]) is not None:
        return True
    if block.section not in ("body", "heading", "caption"):
        return False
    if one.end_char <= dateline(document.text, block.start, block.end):
        return True
    if _FILED.search(document.text, max(block.start, one.start_char - _BEFORE_STAMP), one.start_char):
        return True
    if block.end - block.start <= _BYLINE_LENGTH and _BYLINE.match(document.text, block.start, one.start_char):
        return True
    published = (
        one.interval is not None and one.interval.start is not None and one.interval.start.date() == document.published
    )
    stated = published and one.status == "stated"  # "Shells fell on Tuesday afternoon." tells a happening
    if block.end - block.start - (one.end_char - one.start_char) <= _BESIDE_STAMP:
        return stated and document.published_from != "given"  # "18 Sep 2018 | News"
    short = stated and document.published_from == "byline" and block.end - block.start <= _BYLINE_LENGTH
    return short and sender(document.text, block) is None  # a chat's message is short, and told that day
