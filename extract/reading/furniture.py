"""What on a page is not the article: ad sizes, share bars, cookie notices, footers; where teasers of others begin.

To add a line: put its words into the table below, as a pattern that must match the *whole* line, and a test with a real
sentence that looks like it and must stay. Precision first: a line of narrative lost is worse than a footer kept.
"""

from __future__ import annotations

import re

_LINES = (
    # advertising
    r"\d{2,4} ?[x×] ?\d{2,4}( ?(px|pixels|ad|banner))?",
    r"(advertisement|advertising|ad|sponsored( content| by .{1,40})?|paid content|promoted( content)?)",
    r"publicité|anzeige",
    r"(advertisement|story continues|article continues) (below|after)( (this )?advert(isement|ising)?)?",
    r"scroll (down )?to continue( reading)?( with content)?",
    # mobile view, accessibility, menus
    r"exit mobile version( ?\d{2,4} ?[x×] ?\d{2,4})?",
    r"(skip|jump) to (main |the )?(content|navigation|main|search|footer|article)( links?)?",
    r"(toggle|open|close|show|hide|main|primary|site|mobile) ?(navigation|menu|search|sidebar)",
    r"(menu|search|close|home|back to (the )?top|back|next|previous|(previous|next) (article|post|page))",
    r"(sign|log) ?(in|out|up)( / (register|sign up|subscribe))?|register|my account|subscribe( now)?|newsletters?",
    r"(home|news|world|politics|sports?|opinions?|culture|business|video|about( us)?|contact( us)?|more)"
    r"(\s*+[|•·»›>/]\s*+[\w&][\w& ]{1,23}+){2,}",
    # sharing and counts
    r"(share|tweet|pin( it)?|e-?mail|print|whatsapp|telegram|facebook|twitter|linkedin|reddit|copy link|save)"
    r"([ ,|•·/]+(share|tweet|pin( it)?|e-?mail|print|whatsapp|telegram|facebook|twitter|x|linkedin|reddit|copy link"
    r"|save)){0,12}",
    r"share (this|on|via|with|article|story|post)( (article|story|post|page|on|via|with)){0,2}"
    r"( (facebook|twitter|x|whatsapp|telegram|linkedin|e-?mail|reddit))?:?",
    r"[\d.,]+ ?[km]? ?(shares?|views?|likes?|comments?|retweets?|reactions?|reads?)",
    r"(shares?|views?|likes?|comments?)[: ]{1,2}[\d.,]+ ?[km]?",
    r"(no|leave a|post a|add a|view|show|hide|join the) (comments?|reply|conversation)",
    r"comments?( (are )?(closed|off))?",
    r"follow (us|me) ?(on|at|:).{0,80}|(like|find|join) us on .{1,40}",
    r"(listen to|play|watch) (this )?(article|story|audio|video)( \d{1,2}:\d{2})?",
    r"(that['’]?s|that is|this is) (it|all|the end)\b.{0,40}\b(coverage|(live )?(blog|updates))\b.{0,80}",
    r"(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)[ -]min(ute)?s?[ -]read|reading time:? .{1,20}",
    # cookies, consent, subscriptions
    r"(this|our) (web)?site uses cookies.{0,400}|we (and our partners )?use cookies.{0,400}",
    r"by (continuing|using) (to (use|browse) )?(this|our) (web)?site,? you (agree|consent|accept).{0,300}",
    r"(accept|reject|manage|allow)( all)?( cookies| preferences| settings)?",
    r"cookie (policy|settings|preferences|notice)",
    r"(sign up|subscribe) (for|to) (our|the|my) .{0,120}(newsletter|e-?mails?|updates|alerts|channel)s?.{0,60}",
    r"(enter )?your e-?mail( address)?|get the latest .{0,60} (in|to) your inbox.{0,40}",
    r"(view|read|open) (this (e-?mail|message|newsletter) )?(online|in (your |a )?(web )?browser)\.?",
    r"you(['’]re| are| have)? (receiv(ed|ing)|getting|got) (this|our) (e-?mails?|message|newsletters?|updates?)"
    r" (as|because|since) .{1,300}",
    r"(click here to )?unsubscribe( (here|from) .{0,60})?\.?|(manage|update) your (subscription|preferences)\.?",
    # footers
    r"(©|copyright (©|\(c\)|\d{4}|by )).{0,160}",
    r"(privacy (policy|notice)|terms( (of|and) (use|service|conditions))?|imprint|legal notice|disclaimer"
    r"|accessibility|site ?map)"
    r"([ |•·,/]+(privacy( policy| notice)?|terms( (of|and) (use|service|conditions))?|imprint|cookies?|contact|sitemap"
    r"|legal notice|disclaimer|accessibility)){0,8}",
    r"powered by [\w. ]{2,30}|page \d{1,4}( of \d{1,4})?|- ?\d{1,4} ?-",
    r"(?:[^|·•–—]{0,120}+[|·•–—]){0,4} ?page \d{1,4} (of|/) \d{1,4} ?[|·•–—].{0,40}",
    # what a newspaper archive says of an article
    r"load-date: .{4,40}|length: [\d,]{1,7} words|(publication|document)-type: .{2,40}|byline: .{2,80}"
    r"|section: .{2,60}; pg?\. ?.{1,20}",
    r"(tags?|filed under|categories|category) ?:.{0,200}",
    r"(image|photo|picture) ?(gallery|slideshow)|view (gallery|image|photo|all)",
    r"click (here )?to (enlarge|expand|view).{0,40}",
)
#: A line that only points elsewhere; what follows it is the article again.
_POINTERS = (
    r"(read|see|learn|find out|watch) more( here| on this( story)?)?[: .…>»]{0,4}",
    r"(read|see|watch|listen)( also)?:",
    r"(continue|keep) reading.{0,4}|(also read|read also|read this|don['’]t miss)[: ]{0,2}",
)
#: A pointer with the headline of another article on the same line.
_LEADS_ELSEWHERE = (
    r"(read more|read also|also read|see also|related|more on this|watch|don['’]t miss) ?[:|»>] ?\S.{3,180}",
)

#: What heads a list of other articles; from here on headlines and their cut-off leads are teasers.
_TEASER_HEADS = (
    r"(the )?(latest|more|top|other|recent|breaking|trending|popular|related|similar|featured|local|world) "
    r"(news|stories|articles|headlines|posts|reads|updates|content|coverage|reports|topics|videos)",
    r"(most|must|editor['’]?s['’]?|staff) ?-?(read|popular|viewed|shared|commented|picks?|choice|watch|recent)"
    r"( (articles|stories|news|now))?",
    r"you (might|may|could|will|'ll|’ll) ?(also )?(like|enjoy|be interested in)( (these|this))?(related)?",
    r"(recommended|suggested|picked|more|selected) (for|to) you",
    r"recommended( (reading|stories|articles|reads|by .{1,30}))?",
    r"(trending|popular|read|up|watch) (now|today|next|this week)|trending",
    r"more (from|on) [^.!?]{2,50}|related( (links|topics|coverage|tags))?|around the web",
    r"(from|elsewhere on) (around )?the (web|site|archives?)|what to read next|sponsored (stories|links)"
    r"|related ?posts?",
)

# Asked of a line in small letters: where case matters to a choice, none of its words is tried in vain.
_FURNITURE = re.compile("|".join(_LINES))
# "(c)" also opens the third of a list
_COPYRIGHT = re.compile(
    r"\([cC]\) ?(?:(?i:copyright)\b.{0,150}|(?:19|20)\d\d\b(?! ?[-–] ).{0,150}"
    r"|(?:[A-Z][\w&.'’-]*,? ){1,5}(?<!May )(?:19|20)\d\d\W{0,3})"
)
_RIGHTS = re.compile(r".{0,120}all rights reserved\.?", re.IGNORECASE)  # slow, so asked by its last word first
_POINTER = re.compile("|".join(f"(?:{line})" for line in _POINTERS), re.IGNORECASE)
_ELSEWHERE = re.compile("|".join(f"(?:{line})" for line in _LEADS_ELSEWHERE), re.IGNORECASE)
_TEASERS = re.compile("|".join(f"(?:{line})" for line in _TEASER_HEADS), re.IGNORECASE)
_HAS_WORD = re.compile(r"[^\W_]")
_SENTENCE_END = re.compile(r"[.!?؟。]['\"”’»)\]]{0,2}$")
_CUT_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])['\"”’)]?$")
_LONGEST = 420  # characters; no pattern above means a longer line


def is_furniture(line: str) -> bool:
    """A whole line (stripped) that is page furniture, or has no letter or digit in it at all."""
    if not _HAS_WORD.search(line):
        return True
    if len(line) > _LONGEST:
        return False
    if "reserved" in line[-9:].lower() and _RIGHTS.fullmatch(line):
        return True
    return bool(_FURNITURE.fullmatch(line.lower()) or _COPYRIGHT.fullmatch(line) or _POINTER.fullmatch(line))


def leads_elsewhere(line: str) -> bool:
    """ "Read more: Headline of another article" on one line."""
    return len(line) <= 200 and bool(_ELSEWHERE.fullmatch(line)) and not _SENTENCE_END.search(line)


def heads_teasers(line: str) -> bool:
    """ "Latest news", "You might also like"."""
    return len(line) <= 60 and bool(_TEASERS.fullmatch(line.strip(" :•|-–—")))


def is_cut_off(line: str) -> bool:
    """A lead that breaks off: "calling for..."."""
    return bool(_CUT_OFF.search(line))


def is_whole(line: str) -> bool:
    """A line that ends as a sentence ends, and is not cut off."""
    return bool(_SENTENCE_END.search(line)) and not is_cut_off(line)
