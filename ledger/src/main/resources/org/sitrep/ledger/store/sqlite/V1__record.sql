-- What was added. Rows are never changed and never deleted: the newest reading of an article counts.
CREATE TABLE reading (
    seq     INTEGER PRIMARY KEY,
    article TEXT NOT NULL,          -- Keys.of the article
    version TEXT NOT NULL,          -- of the program that read it
    line    BLOB NOT NULL,          -- what `sitrep read --text` prints, deflated
    UNIQUE (article, version)
);

-- All that follows is derived from readings, and made again by `sitrep rebuild`.
CREATE TABLE source (
    seq        INTEGER PRIMARY KEY, -- of its reading
    article    TEXT NOT NULL UNIQUE,
    id         TEXT NOT NULL,
    folded     TEXT NOT NULL,       -- the id in lower case
    path       TEXT NOT NULL,
    url        TEXT,
    outlet     TEXT,
    title      TEXT,
    earliest   INTEGER,             -- published between, days since 1970-01-01
    latest     INTEGER,
    characters INTEGER NOT NULL     -- of its text, in UTF-16
);
CREATE INDEX source_id ON source (id);
CREATE INDEX source_folded ON source (folded);

-- What articles are compared by.
CREATE TABLE digest (
    seq         INTEGER PRIMARY KEY, -- of its reading
    fingerprint BLOB NOT NULL,      -- origin.Fingerprint
    bag         BLOB NOT NULL       -- story.Bag
);

-- Ids and words that many rows have.
CREATE TABLE term (
    no     INTEGER PRIMARY KEY,
    text   TEXT NOT NULL UNIQUE,
    folded TEXT NOT NULL            -- in lower case
);
CREATE INDEX term_folded ON term (folded);

-- Names that articles give an actor with an id.
CREATE TABLE name (
    folded TEXT NOT NULL,           -- in lower case
    actor  INTEGER NOT NULL,        -- term
    n      INTEGER NOT NULL,        -- how many readings give it
    PRIMARY KEY (folded, actor)
) WITHOUT ROWID;

CREATE TABLE claim (
    no         INTEGER PRIMARY KEY, -- ClaimNumber: its last day, its reading, its place among the claims of that
    seq        INTEGER NOT NULL,    -- of its reading
    kind       INTEGER NOT NULL,    -- 0 statement, 1 event, 2 figure, 3 position
    type       INTEGER NOT NULL,    -- term: class of the cue, type of the event, unit, stance
    modality   INTEGER,             -- term, of an event
    place      INTEGER,             -- term: its name
    country    INTEGER,             -- term: ISO 3166-1 alpha-2
    outlet     INTEGER,             -- term, of its article
    actors     TEXT,                -- terms, separated by blanks: all of its parties
    earliest   INTEGER,             -- days it may be of: its own time, else publication
    latest     INTEGER,
    confidence INTEGER NOT NULL     -- in thousandths
);
CREATE INDEX claim_seq ON claim (seq);
-- In the order in which people ask, the newest last; with the earliest day and the kind, so that a filter is counted from the index alone.
CREATE INDEX claim_kind ON claim (kind, no, earliest);
CREATE INDEX claim_type ON claim (type, no, earliest, kind);
CREATE INDEX claim_place ON claim (place, no, earliest, kind) WHERE place IS NOT NULL;
CREATE INDEX claim_country ON claim (country, no, earliest, kind) WHERE country IS NOT NULL;
CREATE INDEX claim_outlet ON claim (outlet, no, earliest, kind) WHERE outlet IS NOT NULL;

CREATE TABLE party (
    actor INTEGER NOT NULL,         -- term
    role  INTEGER NOT NULL,         -- 0 who speaks, acts, holds or asserts; 1 to whom
    claim INTEGER NOT NULL,
    PRIMARY KEY (actor, role, claim)
) WITHOUT ROWID;

-- rowid: of the claim. Texts are cut into words by Tokens; "ascii" cuts at the blanks between them.
CREATE VIRTUAL TABLE words USING fts5 (
    text,                           -- of a claim: what was said, or all words of its fields
    content = '',
    contentless_delete = 1,
    tokenize = "ascii"
);
