-- main.db, version 1. `entry` and `payload` are the record; everything below the line is derived
-- from them and can be made anew (`rebuild`).
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE entry (
    arrival     INTEGER PRIMARY KEY,      -- 1, 2, 3 … in the order this vault received them
    hash        BLOB NOT NULL UNIQUE,
    header      BLOB NOT NULL,            -- deterministic CBOR, verbatim
    member_sig  BLOB,                     -- the member's own signature over the header
    space       INTEGER NOT NULL,         -- space.no; checked against the header
    kind        TEXT NOT NULL,            -- checked against the header
    sealed      INTEGER NOT NULL,         -- 1: the payload is in privileged.db
    received_at INTEGER NOT NULL,         -- milliseconds since 1970
    running     BLOB NOT NULL,            -- SHA-256(running of arrival - 1 ‖ hash)
    effective   TEXT                      -- the day of which the payload speaks; goes with it
) STRICT;
CREATE INDEX entry_kind ON entry (space, kind);
CREATE INDEX entry_sealed ON entry (hash) WHERE sealed = 1;
CREATE INDEX entry_received ON entry (received_at);
CREATE INDEX entry_effective ON entry (effective) WHERE effective IS NOT NULL;
CREATE TABLE payload (arrival INTEGER PRIMARY KEY, salt BLOB NOT NULL, body BLOB NOT NULL) STRICT;
CREATE TABLE space (no INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, local INTEGER NOT NULL) STRICT;
CREATE TABLE chain (
    space INTEGER NOT NULL, device BLOB NOT NULL,
    seq INTEGER NOT NULL, head BLOB NOT NULL,            -- its newest entry
    signed_seq INTEGER NOT NULL, signature BLOB,         -- how far it is signed by the device
    PRIMARY KEY (space, device)
) STRICT, WITHOUT ROWID;
---------------------------------------------------------------------------------------------------
CREATE TABLE entry_entity (
    entity BLOB NOT NULL, arrival INTEGER NOT NULL, PRIMARY KEY (entity, arrival)
) STRICT, WITHOUT ROWID;
CREATE TABLE base (entity BLOB PRIMARY KEY, family BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE identifier (
    key TEXT NOT NULL,                                    -- 'a A900214331', 'n ixtuc marta xicay'
    person BLOB NOT NULL, family BLOB NOT NULL, PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;
CREATE INDEX identifier_family ON identifier (family);
CREATE INDEX base_family ON base (family);
-- With row ids: rows of 2 KB would fill a WITHOUT ROWID tree with half-empty overflow pages.
CREATE TABLE view (
    space INTEGER NOT NULL, kind TEXT NOT NULL, key BLOB NOT NULL,
    family BLOB NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (space, kind, key)
) STRICT;
CREATE INDEX view_family ON view (family);
CREATE TABLE grid (
    no INTEGER PRIMARY KEY,
    pair BLOB NOT NULL UNIQUE, family BLOB NOT NULL,
    parent TEXT NOT NULL, child TEXT NOT NULL, sort TEXT NOT NULL,
    alignment TEXT NOT NULL, contact TEXT NOT NULL, row TEXT NOT NULL,
    parent_id BLOB NOT NULL, child_id BLOB NOT NULL,
    day TEXT NOT NULL,                                    -- for which it was computed
    next_change TEXT NOT NULL                             -- and until before which it holds
) STRICT;
CREATE INDEX grid_sort ON grid (sort, pair);
CREATE INDEX grid_family ON grid (family, parent_id, child_id);
CREATE INDEX grid_next_change ON grid (next_change);
-- The words are kept beside the index, so that SQLite's own check can hold the one against the other.
CREATE VIRTUAL TABLE search USING fts5 (
    words, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4', detail = 'none'
);
-- How far each pair had come, as this vault knew it by the end of a filing day: rows where that
-- changed, and for each the days from which time alone changes it (the first: 0000-01-01).
CREATE TABLE stage_history (
    family BLOB NOT NULL, pair BLOB NOT NULL,
    known TEXT NOT NULL, from_day TEXT NOT NULL,
    parent BLOB NOT NULL, child BLOB NOT NULL,
    stage INTEGER,                                        -- of the funnel, after listed; null: in no list
    PRIMARY KEY (family, pair, known, from_day)
) STRICT, WITHOUT ROWID;
-- What leaves, a column a value. The export connection may read this table and nothing else, and of
-- it neither `pair` nor `family` (storage/deliverable.rs).
CREATE TABLE deliverable_line (
    delivery BLOB NOT NULL, line INTEGER NOT NULL,
    parent_name TEXT NOT NULL, parent_a_number TEXT NOT NULL,
    child_name TEXT NOT NULL, child_a_number TEXT NOT NULL,
    list_reference TEXT NOT NULL, list_row TEXT NOT NULL,
    election TEXT NOT NULL, date_final TEXT NOT NULL,
    child_counsel_confirmed TEXT NOT NULL, remarks TEXT NOT NULL, practice TEXT NOT NULL,
    pair BLOB NOT NULL, family BLOB NOT NULL,
    PRIMARY KEY (delivery, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX deliverable_line_family ON deliverable_line (family);
