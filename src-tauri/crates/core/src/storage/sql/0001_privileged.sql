-- privileged.db, version 1: payloads of privileged entries. Committed before the header in main.db.
CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE payload (hash BLOB PRIMARY KEY, salt BLOB NOT NULL, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
