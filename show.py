import sys; sys.path.insert(0,'.')
from extract import intake
from extract.pipeline import Settings
from pathlib import Path
for f in sys.argv[1:]:
    docs,tabs=intake.gather(Path(f),None,None,Settings())
    for d in docs:
        print('==',d.name,d.title,d.published,d.published_from,d.format,[p.message for p in d.problems])
        for p in d.passages:
            print(f"[{p.section}{' '+str(p.published) if p.published else ''}{' H:'+d.text[p.header[0]:p.header[1]] if p.header else ''}]",repr(d.text[p.start:p.end])[:300])
    for t in tabs: print('TAB',t.roles[:1],[p.message for p in t.problems])
