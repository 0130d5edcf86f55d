-- main.db, version 2: what is to be done, and from which day on.
-- Rows as the entries say them: time alone never changes a row, only whether its day has come.
CREATE TABLE agenda (
    kind TEXT NOT NULL,                                   -- a code of `rules::agenda::AgendaKind`
    due TEXT NOT NULL,                                    -- from this day on; 0000-01-01: at once
    family BLOB NOT NULL, about BLOB NOT NULL,            -- a person or a pair
    last TEXT NOT NULL,                                   -- the last day on which it is to be done
    act TEXT NOT NULL,                                    -- a code of `NextAct`, or empty
    at TEXT NOT NULL,                                     -- the hour that was agreed, there; or empty
    assigned BLOB NOT NULL,                               -- who works with the parent; empty: nobody
    PRIMARY KEY (kind, due, family, about, assigned)      -- a child can have two parents
) STRICT, WITHOUT ROWID;
CREATE INDEX agenda_family ON agenda (family);
CREATE INDEX grid_alignment ON grid (alignment);
