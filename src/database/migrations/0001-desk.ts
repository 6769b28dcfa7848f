import type { Migration } from '../migrate.ts'

/**
 * The first schema. Instants are ISO 8601 UTC text with milliseconds; documents and lists are canonical JSON text; ids are UUIDv7 text.
 * `sequence` columns give the order inside a desk, because a clock can go back.
 */
export const desk0001: Migration = {
  version: 1,
  name: 'desk',
  sql: /* sql */ `
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  roles TEXT NOT NULL,             -- JSON array of role names
  active INTEGER NOT NULL DEFAULT 1,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE outlet (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  language TEXT NOT NULL,
  zone TEXT NOT NULL,
  style TEXT NOT NULL DEFAULT '{}', -- JSON: house style (quotation marks, limits, name pattern)
  active INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE story (
  number INTEGER PRIMARY KEY AUTOINCREMENT, -- the rowid: short name for people, key of the search index
  id TEXT NOT NULL UNIQUE,
  review TEXT NOT NULL CHECK (review IN ('draft','in_review','approved','parked','spiked')),
  review_before TEXT,                       -- the state that unpark or restore returns to
  hold INTEGER NOT NULL DEFAULT 0,
  hold_reason TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL,
  source_language TEXT,                     -- of the base source; null for a blank story
  headline TEXT NOT NULL DEFAULT '',        -- as last saved; the list shows it
  slugline TEXT NOT NULL DEFAULT '',
  priority INTEGER NOT NULL DEFAULT 4 CHECK (priority BETWEEN 1 AND 9),
  urgency INTEGER CHECK (urgency BETWEEN 1 AND 9),
  genre TEXT NOT NULL DEFAULT '',
  section TEXT NOT NULL DEFAULT '',
  agency TEXT NOT NULL DEFAULT '',
  rights TEXT NOT NULL DEFAULT '{}',        -- JSON: usage terms, territory, expiry, notArchivedAfter
  assignee_id TEXT REFERENCES person (id),
  deadline_wall TEXT,                       -- wall time without offset
  deadline_zone TEXT,
  deadline_at TEXT,                         -- the instant the two above mean; the list sorts by it
  embargo_at TEXT,
  embargo_zone TEXT,
  words INTEGER NOT NULL DEFAULT 0,
  head_version_id TEXT,
  text_hash TEXT NOT NULL DEFAULT '',       -- of the text as last saved
  created_at TEXT NOT NULL,
  created_by TEXT REFERENCES person (id),
  changed_at TEXT NOT NULL,
  changed_sequence INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX story_by_change ON story (changed_sequence DESC);
CREATE INDEX story_by_review ON story (review, changed_sequence DESC);
CREATE INDEX story_by_deadline ON story (deadline_at) WHERE deadline_at IS NOT NULL;
CREATE INDEX story_by_language ON story (language);
CREATE INDEX story_by_assignee ON story (assignee_id, changed_sequence DESC);

CREATE TABLE version (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  story_id TEXT NOT NULL REFERENCES story (id),
  number INTEGER NOT NULL,                  -- 1, 2, 3 … within the story
  parent_id TEXT,
  merged_id TEXT,                           -- the second parent of a merge
  document TEXT NOT NULL,
  document_hash TEXT NOT NULL,              -- SHA-256 of document; checked when read
  text_hash TEXT NOT NULL,                  -- of what is published; approval is bound to it
  reason TEXT NOT NULL,                     -- created, handed over, before restore, restored, closed, ten minutes, merged, imported …
  name TEXT NOT NULL DEFAULT '',
  authors TEXT NOT NULL,                    -- JSON array of person ids who wrote since the parent
  person_id TEXT,
  sources TEXT NOT NULL DEFAULT '[]',       -- JSON array of {sourceId, sourceVersionId} it was made from
  created_at TEXT NOT NULL,
  UNIQUE (story_id, number)
) STRICT;

CREATE TABLE draft (
  story_id TEXT NOT NULL REFERENCES story (id),
  workstation TEXT NOT NULL,
  revision INTEGER NOT NULL,                -- the editor's counter that this body holds
  base_version_id TEXT,
  document TEXT NOT NULL,
  document_hash TEXT NOT NULL,
  authors TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (story_id, workstation)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_by_save ON draft (saved_at DESC); -- after a crash the last ones are looked at

CREATE TABLE draft_step (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id TEXT NOT NULL,
  workstation TEXT NOT NULL,
  revision INTEGER NOT NULL,
  base_hash TEXT NOT NULL,                  -- document_hash of the draft (or version) it is applied to, first of its run
  change TEXT NOT NULL,                     -- JSON: changed fields and blocks, block order
  change_hash TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
CREATE INDEX draft_step_of ON draft_step (story_id, workstation, revision);

CREATE TABLE original (
  sha256 TEXT PRIMARY KEY,
  bytes INTEGER NOT NULL,
  media_type TEXT NOT NULL,
  name TEXT NOT NULL,
  kept_at TEXT NOT NULL
) STRICT;

CREATE TABLE picture (
  sha256 TEXT PRIMARY KEY REFERENCES original (sha256),
  width INTEGER,
  height INTEGER,
  photographer TEXT NOT NULL DEFAULT '',
  rights TEXT NOT NULL DEFAULT '{}',        -- JSON: usage terms, territory, expiry, notArchivedAfter
  focal_x REAL, focal_y REAL
) STRICT;

CREATE TABLE source (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('wire','page','document','interview','press_release','social_post','own_observation')),
  external_id TEXT,                         -- the sender's own id; the same id again is a new version
  title TEXT NOT NULL,
  creator TEXT NOT NULL DEFAULT '',         -- who
  agency TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',         -- where
  occurred_at TEXT,                         -- when it was published, said or seen
  retrieved_at TEXT NOT NULL,
  rights TEXT NOT NULL DEFAULT '{}',
  reliability TEXT NOT NULL DEFAULT 'unrated' CHECK (reliability IN ('unrated','confirmed','reliable','unconfirmed','doubtful')),
  reading TEXT NOT NULL DEFAULT 'new' CHECK (reading IN ('new','read','saved','used','ignored')),
  feed TEXT NOT NULL DEFAULT 'current' CHECK (feed IN ('current','replaced','fact_corrected','withdrawn')),
  attachment_sha256 TEXT REFERENCES original (sha256),
  created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX source_by_external_id ON source (external_id) WHERE external_id IS NOT NULL;

CREATE TABLE source_version (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL REFERENCES source (id),
  number INTEGER NOT NULL,
  document TEXT NOT NULL,
  document_hash TEXT NOT NULL,
  original_sha256 TEXT REFERENCES original (sha256),
  ledger TEXT NOT NULL DEFAULT '{}',
  cause TEXT CHECK (cause IN ('spelling','development','fact','withdrawn','retransmission')), -- KORR, UV, RÄ, AVPUB, sent again
  published_at TEXT,
  retrieved_at TEXT NOT NULL,
  UNIQUE (source_id, number)
) STRICT;

-- A source of a story: the version its text is built on, and how far newer ones have been dealt with.
CREATE TABLE story_source (
  story_id TEXT NOT NULL REFERENCES story (id),
  source_id TEXT NOT NULL REFERENCES source (id),
  version_id TEXT REFERENCES source_version (id),
  base INTEGER NOT NULL DEFAULT 0,          -- 1: the one shown beside the copy
  acknowledged TEXT NOT NULL DEFAULT '[]',  -- JSON: touched passages of a fact correction that were settled
  added_at TEXT NOT NULL,
  PRIMARY KEY (story_id, source_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_source_by_source ON story_source (source_id);

-- Outside versions, journal, record, manifest and every export; can be purged for good.
CREATE TABLE private_note (
  id TEXT PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id),
  note TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE citation (
  id TEXT PRIMARY KEY,                      -- the anchor id carried by runs of the copy
  story_id TEXT NOT NULL REFERENCES story (id),
  source_id TEXT NOT NULL REFERENCES source (id),
  source_version_id TEXT REFERENCES source_version (id),
  source_block_id TEXT,                     -- null for a source without text
  source_start INTEGER, source_end INTEGER, -- UTF-16 offsets in that block
  source_words TEXT NOT NULL DEFAULT '',
  copy_words TEXT NOT NULL,                 -- as cited; for finding the place again
  created_by TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX citation_by_story ON citation (story_id);

-- Which source blocks and copy blocks belong together, as far as a person has said so; the rest is computed.
CREATE TABLE passage (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  source_blocks TEXT NOT NULL,              -- JSON array of block ids of the base source
  copy_blocks TEXT NOT NULL,                -- JSON array of block ids of the copy
  state TEXT NOT NULL CHECK (state IN ('open','in_work','done','omitted','added')),
  reason TEXT NOT NULL DEFAULT '',
  source_id TEXT,                           -- for added: where it came from
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX passage_by_story ON passage (story_id);

CREATE TABLE approval (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  story_id TEXT NOT NULL REFERENCES story (id),
  version_id TEXT NOT NULL REFERENCES version (id),
  text_hash TEXT NOT NULL,
  person_id TEXT NOT NULL,
  alone INTEGER NOT NULL DEFAULT 0,
  reason TEXT NOT NULL DEFAULT '',
  approved_at TEXT NOT NULL,
  ended_at TEXT,                            -- edited, reopened or void
  ended_by TEXT,
  later_read_by TEXT,
  later_read_at TEXT
) STRICT;
CREATE INDEX approval_by_story ON approval (story_id, sequence DESC);

CREATE TABLE publication (
  story_id TEXT NOT NULL REFERENCES story (id),
  outlet_id TEXT NOT NULL REFERENCES outlet (id),
  state TEXT NOT NULL CHECK (state IN ('unpublished','scheduled','exported','live','held','withdrawn','killed')),
  state_before TEXT,
  scheduled_at TEXT,
  scheduled_zone TEXT,
  scheduled_alarm TEXT,                     -- set when a time was missed, until a person settles it
  version_id TEXT,                          -- what went out last
  text_hash TEXT,
  address TEXT NOT NULL DEFAULT '',
  live_at TEXT,
  changed_at TEXT NOT NULL,
  PRIMARY KEY (story_id, outlet_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX publication_due ON publication (scheduled_at) WHERE state = 'scheduled';

-- What somebody must do because of the wire, the clock or a single-person release.
CREATE TABLE task (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  story_id TEXT NOT NULL REFERENCES story (id),
  kind TEXT NOT NULL CHECK (kind IN ('update','correction','hold','later_read','missed_schedule')),
  title TEXT NOT NULL,
  due_at TEXT,
  created_at TEXT NOT NULL,
  settled_at TEXT,
  settled_by TEXT,
  outcome TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX task_open ON task (settled_at, sequence) WHERE settled_at IS NULL;

-- The record: append-only, each row with the hash of the one before. The payload is kept apart so that the law can erase it.
CREATE TABLE event (
  sequence INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  zone TEXT NOT NULL,
  story_id TEXT,
  outlet_id TEXT,
  version_id TEXT,
  text_hash TEXT,
  person_id TEXT,
  person_name TEXT NOT NULL,                -- as stated on this machine
  role TEXT,
  means TEXT NOT NULL CHECK (means IN ('window','command_line','system')),
  action TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT,
  cause TEXT,
  reason TEXT NOT NULL DEFAULT '',
  guards TEXT NOT NULL DEFAULT '[]',        -- JSON: results of the guards, waivers
  payload_digest TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX event_by_story ON event (story_id, sequence);
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;
CREATE TRIGGER event_is_not_removed BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'the record is append-only'); END;

CREATE TABLE event_payload (
  event_id TEXT PRIMARY KEY REFERENCES event (id),
  payload TEXT                              -- null once erased
) STRICT, WITHOUT ROWID;

CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  outlet_id TEXT NOT NULL REFERENCES outlet (id),
  class TEXT NOT NULL CHECK (class IN ('correction','fix','development','retransmission','withdrawal','kill','reply')),
  was_wrong TEXT NOT NULL DEFAULT '',
  is_right TEXT NOT NULL DEFAULT '',
  place TEXT NOT NULL DEFAULT '',           -- field and passage
  made_where TEXT NOT NULL DEFAULT '',      -- source, adapting, editing, import, template
  found_by TEXT NOT NULL DEFAULT '',
  reader_note TEXT NOT NULL DEFAULT '',
  version_id TEXT,
  approver_id TEXT,
  created_at TEXT NOT NULL
) STRICT;

-- What the desk checks found in a text when it was last handed over: rules judge by it at once, while checks take their time.
CREATE TABLE check_run (
  story_id TEXT PRIMARY KEY REFERENCES story (id),
  text_hash TEXT NOT NULL,                  -- of the text that was read
  frame_hash TEXT NOT NULL,                 -- of everything else that findings depend on: profile, source, passages
  findings TEXT NOT NULL,                   -- JSON
  stopped TEXT NOT NULL DEFAULT '[]',       -- JSON: checks that did not end
  ran_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A finding that somebody let stand. It holds for the words it was given for, wherever in the story they are.
CREATE TABLE waiver (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  story_id TEXT NOT NULL REFERENCES story (id),
  check_name TEXT NOT NULL,
  subject TEXT NOT NULL,                    -- SHA-256 of what was found: words, their sentence, what the check said
  words TEXT NOT NULL,
  message TEXT NOT NULL,                    -- JSON: code and values
  reason TEXT NOT NULL,
  person_id TEXT,
  waived_at TEXT NOT NULL,
  taken_back_at TEXT,
  taken_back_by TEXT
) STRICT;
CREATE INDEX waiver_by_story ON waiver (story_id, sequence);

-- House styles of the checks, as a profile file holds them.
CREATE TABLE check_profile (
  id TEXT PRIMARY KEY,
  body TEXT NOT NULL,                       -- JSON: name, style, severities; what differs from the default
  is_default INTEGER NOT NULL DEFAULT 0,
  changed_at TEXT NOT NULL
) STRICT;

-- What people know of a direct quote of the copy. It holds for these words in this paragraph.
CREATE TABLE quote (
  story_id TEXT NOT NULL REFERENCES story (id),
  block_id TEXT NOT NULL,
  words_hash TEXT NOT NULL,
  words TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('to_verify','verified','reported')),
  original TEXT NOT NULL DEFAULT '',        -- as it was said, where somebody found it
  original_language TEXT NOT NULL DEFAULT '',
  person_id TEXT,                           -- who verified it, or made it reported speech
  changed_at TEXT NOT NULL,
  PRIMARY KEY (story_id, block_id, words_hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE export (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  story_id TEXT NOT NULL REFERENCES story (id),
  outlet_id TEXT NOT NULL REFERENCES outlet (id),
  version_id TEXT NOT NULL REFERENCES version (id),
  text_hash TEXT NOT NULL,
  folder TEXT NOT NULL,
  manifest TEXT NOT NULL,                   -- JSON
  exported_at TEXT NOT NULL
) STRICT;
CREATE INDEX export_by_story ON export (story_id, sequence DESC);

-- The journal of changes: what every workstation must still be told.
CREATE TABLE journal (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  person_id TEXT,
  call TEXT NOT NULL,                       -- contract.call
  topics TEXT NOT NULL                      -- JSON array, for example ["story:0190…"]
) STRICT;

CREATE TABLE duty (                         -- when the automatic jobs last ran
  name TEXT PRIMARY KEY,
  ran_at TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;

-- Both languages of a story, one row a story (rowid = story.number).
CREATE VIRTUAL TABLE story_search USING fts5 (
  headline, lead, body, byline, tags, slugline, source_headline, source_body,
  tokenize = "unicode61 remove_diacritics 2"
);
`,
}
