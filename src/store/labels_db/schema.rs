//! The tables of `labels.db` and the steps from each version to the next. A step is never changed once it was published.

/// Marks the file as this program's ("CvL1").
pub(super) const APPLICATION_ID: i32 = 0x4376_4c31;

/// Texts of sections lie in the `heap`, each once: compressed in chunks, which follow each other without a gap over rows of
/// [`HEAP_ROW`] bytes. `chunks` has the number of its first text, where its bytes are, and how long each of its texts is.
/// `hashes` finds texts by content. `words` is the index of their words; its rows have the numbers of the texts. It is not
/// merged while labels are taken in. `uses` tells which versions of labels hold a text. `labels` has one row a set, with
/// what the index of names is made from; `versions` the whole trees of sections, with the numbers of their texts.
/// `name_columns` keeps the index of names, which can be made anew from `labels` at any time.
pub(super) const STEPS: [&str; 1] = ["
    CREATE TABLE dictionaries (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
    CREATE TABLE heap (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
    CREATE TABLE chunks (
        id INTEGER PRIMARY KEY, dictionary INTEGER NOT NULL, row INTEGER NOT NULL, begin INTEGER NOT NULL,
        packed INTEGER NOT NULL, lengths BLOB NOT NULL
    ) STRICT;
    CREATE TABLE hashes (hash BLOB PRIMARY KEY, text INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE VIRTUAL TABLE words USING fts5(body, content='', detail=none, columnsize=0, tokenize='ascii');
    INSERT INTO words (words, rank) VALUES ('automerge', 0), ('hashsize', 33554432);
    CREATE TABLE labels (
        id INTEGER PRIMARY KEY, set_id TEXT NOT NULL UNIQUE, drug TEXT NOT NULL UNIQUE, drug_group TEXT NOT NULL,
        current INTEGER NOT NULL, version INTEGER, effective TEXT, original INTEGER NOT NULL, names TEXT NOT NULL
    ) STRICT;
    CREATE INDEX labels_current ON labels (current);
    CREATE TABLE versions (
        id INTEGER PRIMARY KEY, label INTEGER NOT NULL, version INTEGER, effective TEXT, document_id TEXT,
        format TEXT NOT NULL, content BLOB NOT NULL, text_ids BLOB NOT NULL,
        dictionary INTEGER NOT NULL, length INTEGER NOT NULL, head BLOB NOT NULL, UNIQUE (label, content)
    ) STRICT;
    CREATE TABLE uses (
        text INTEGER NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (text, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE name_columns (
        name TEXT PRIMARY KEY, layout INTEGER NOT NULL, body BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
"];

/// Bytes of a row of the heap: with what SQLite adds it fills a page of 4096 bytes, and none needs a second.
pub(super) const HEAP_ROW: usize = 4057;
