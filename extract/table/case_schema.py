"""The tables of a case file: what SQLite keeps, in the order in which versions of this program changed it.

To change the tables: append one script to `MIGRATIONS` (never edit an old one); `PRAGMA user_version` counts those that
a file has had. Each runs in one transaction with its number, so a file is never between two versions.
"""

from __future__ import annotations

APPLICATION_ID = 0x45564E54
"""In the file's header (SQLite's `application_id`): marks a case, so that no other database is taken for one."""

_TABLES = """
-- who this file is ("id"), and how often its documents changed ("changes")
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- what a person set for this case, as JSON
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- the files as they came, each content once; a trigger refuses every change
CREATE TABLE original (sha256 TEXT PRIMARY KEY, size INTEGER NOT NULL, bytes BLOB NOT NULL) STRICT;

-- a report: one file, or one message of a mailbox, one member of an archive …
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,        -- what it is called in this case
  given_name TEXT NOT NULL,         -- what it was called; two different "report.txt" get different names
  sha256 TEXT NOT NULL,             -- of its own bytes: of a message, a row, a file
  original TEXT NOT NULL REFERENCES original (sha256),  -- the file it came in, itself or a mailbox, a table …
  title TEXT NOT NULL, published TEXT, published_from TEXT NOT NULL, format TEXT NOT NULL, language TEXT NOT NULL,
  text TEXT NOT NULL,               -- all offsets are characters into it
  version TEXT NOT NULL,            -- of the code, model and settings that made its events
  revision INTEGER NOT NULL,        -- of meta.changes when it was last written
  UNIQUE (sha256, given_name)
) STRICT;

CREATE TABLE passage (
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  number INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  section TEXT NOT NULL, page INTEGER, header_start INTEGER, header_end INTEGER, published TEXT,
  PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

-- as extracted; a person's corrections are in edit. Several names are a JSON array
CREATE TABLE event (
  event TEXT PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  passage INTEGER NOT NULL,         -- its number in the document
  passage_id TEXT NOT NULL,
  start TEXT, "end" TEXT, grain TEXT, throughout INTEGER NOT NULL,
  "when" TEXT NOT NULL, value TEXT NOT NULL, mod TEXT, edtf TEXT NOT NULL, date_status TEXT NOT NULL,
  flags TEXT NOT NULL, anchor TEXT NOT NULL, anchor_start INTEGER, anchor_end INTEGER, why TEXT NOT NULL, rule TEXT,
  confidence REAL NOT NULL, status TEXT NOT NULL, what TEXT NOT NULL, trigger TEXT NOT NULL,
  actors TEXT NOT NULL, places TEXT NOT NULL, reported_by TEXT NOT NULL, agents TEXT NOT NULL, affected TEXT NOT NULL,
  place_path TEXT NOT NULL, latitude REAL, longitude REAL,
  when_start INTEGER, when_end INTEGER, trigger_start INTEGER, trigger_end INTEGER
) STRICT;
CREATE INDEX event_document ON event (document);

CREATE TABLE problem (
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  stage TEXT NOT NULL, message TEXT NOT NULL, start INTEGER, "end" INTEGER
) STRICT;
CREATE INDEX problem_document ON problem (document);

-- all that a person did, only ever appended to; an undo is a line of its own
CREATE TABLE edit (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  step INTEGER NOT NULL,            -- lines of one step are undone together
  at TEXT NOT NULL, author TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('set', 'add', 'merge names', 'split name', 'merge events', 'split event',
                                         'document', 'moved', 'undo', 'redo')),
  event TEXT, field TEXT,
  value TEXT,                       -- JSON
  before TEXT,                      -- JSON: what stood there when it was made
  document TEXT,                    -- the name of the document it is about
  about TEXT,                       -- JSON: the event's words and offsets then, to find it again
  target INTEGER                    -- the step that an undo or redo is of
) STRICT;
CREATE INDEX edit_event ON edit (event);
CREATE INDEX edit_target ON edit (target);
"""

GUARDS = """
CREATE TRIGGER original_never_changes BEFORE UPDATE ON original
  BEGIN SELECT RAISE(ABORT, 'an original is never changed'); END;
CREATE TRIGGER edit_never_changes BEFORE UPDATE ON edit BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER edit_never_goes BEFORE DELETE ON edit BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
"""

UNGUARD_LOG = "DROP TRIGGER edit_never_goes"
"""Before a document is deleted for good: what was said about it goes with it."""

GUARD_LOG = GUARDS.strip().splitlines()[-1]

_VIEWS = """
-- a person's corrections that hold: not undone, the last one of each field
CREATE VIEW correction AS
  SELECT event, field, value, author, max(number) AS number, at FROM edit
  WHERE action = 'set' AND coalesce((SELECT action FROM edit AS later WHERE later.target = edit.step
                                     ORDER BY later.number DESC LIMIT 1), 'redo') = 'redo'
  GROUP BY event, field;

-- the events in order, corrected headline and state beside the extracted ones, with the words they stand in
CREATE VIEW timeline AS
  SELECT event.event, event.start, event."end", event."when", event.edtf,
    coalesce((SELECT json_extract(value, '$') FROM correction WHERE correction.event = event.event AND field = 'what'),
             event.what) AS what,
    event.actors, event.places, event.reported_by, event.status, event.date_status, event.why,
    document.name AS document, passage.page, passage.section,
    substr(document.text, passage.start + 1, passage."end" - passage.start) AS passage_text,
    coalesce((SELECT json_extract(value, '$') FROM correction WHERE correction.event = event.event
              AND field = 'review'), 'unreviewed') AS review
  FROM event JOIN document ON document.id = event.document
  LEFT JOIN passage ON passage.document = event.document AND passage.number = event.passage
  ORDER BY event.start IS NULL, event.start;

CREATE VIEW actor AS
  SELECT name.value AS actor, count(*) AS events, min(start) AS first, max(start) AS last
  FROM event, json_each(event.actors) AS name GROUP BY name.value ORDER BY events DESC;

CREATE VIEW place AS
  SELECT place_path AS place, latitude, longitude, count(*) AS events FROM event WHERE place_path <> ''
  GROUP BY place_path ORDER BY events DESC;

-- each file with what came of it
CREATE VIEW source AS
  SELECT document.name, document.title, document.published, document.published_from, document.sha256, document.original,
    original.size,
    document.version, (SELECT count(*) FROM event WHERE event.document = document.id) AS events,
    (SELECT count(*) FROM problem WHERE problem.document = document.id) AS problems
  FROM document JOIN original ON original.sha256 = document.original;
"""

# A publication date that a person gives does not replace the stated one, so that it can be undone; this is the one that
# the events were counted from.
_COUNTED_FROM = """
ALTER TABLE document ADD COLUMN counted_from TEXT;
UPDATE document SET counted_from = published;
"""

# Rows of a table that was downloaded here tell of documents which need not be in this case.
_IMPORTED = """
CREATE TABLE imported (
  event TEXT PRIMARY KEY REFERENCES event (event) ON DELETE CASCADE,
  told TEXT NOT NULL                -- JSON: the columns that other events have from their document and passage
) STRICT, WITHOUT ROWID;
"""

MIGRATIONS = (_TABLES + GUARDS, _VIEWS, _COUNTED_FROM, _IMPORTED)
