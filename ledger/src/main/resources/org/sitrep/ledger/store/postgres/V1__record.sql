-- sqlite/V1__record.sql tells what each table and column is; here are the same, as PostgreSQL writes them.
-- Texts that are compared or ordered have the collation "C", as in SQLite: by code point, whatever the server's language.
CREATE TABLE reading (
    seq     BIGINT PRIMARY KEY,
    article TEXT COLLATE "C" NOT NULL,
    version TEXT COLLATE "C" NOT NULL,
    line    BYTEA NOT NULL,
    UNIQUE (article, version)
);
ALTER TABLE reading ALTER COLUMN line SET STORAGE EXTERNAL;

CREATE TABLE source (
    seq        BIGINT PRIMARY KEY,
    article    TEXT COLLATE "C" NOT NULL UNIQUE,
    id         TEXT COLLATE "C" NOT NULL,
    folded     TEXT COLLATE "C" NOT NULL,
    path       TEXT NOT NULL,
    url        TEXT,
    outlet     TEXT,
    title      TEXT,
    earliest   BIGINT,
    latest     BIGINT,
    characters INTEGER NOT NULL
);
CREATE INDEX source_id ON source (id);
CREATE INDEX source_folded ON source (folded);

CREATE TABLE digest (
    seq         BIGINT PRIMARY KEY,
    fingerprint BYTEA NOT NULL,
    bag         BYTEA NOT NULL
);

CREATE TABLE term (
    no     BIGINT PRIMARY KEY,
    text   TEXT COLLATE "C" NOT NULL UNIQUE,
    folded TEXT COLLATE "C" NOT NULL
);
CREATE INDEX term_folded ON term (folded);

CREATE TABLE name (
    folded TEXT COLLATE "C" NOT NULL,
    actor  BIGINT NOT NULL,
    n      BIGINT NOT NULL,
    PRIMARY KEY (folded, actor)
);

CREATE TABLE claim (
    no         BIGINT PRIMARY KEY,
    seq        BIGINT NOT NULL,
    kind       SMALLINT NOT NULL,
    type       INTEGER NOT NULL,
    modality   INTEGER,
    place      INTEGER,
    country    INTEGER,
    outlet     INTEGER,
    actors     TEXT,
    earliest   INTEGER,
    latest     INTEGER,
    confidence SMALLINT NOT NULL
);
CREATE INDEX claim_seq ON claim (seq);
CREATE INDEX claim_kind ON claim (kind, no) INCLUDE (earliest);
CREATE INDEX claim_type ON claim (type, no) INCLUDE (earliest, kind);
CREATE INDEX claim_place ON claim (place, no) INCLUDE (earliest, kind) WHERE place IS NOT NULL;
CREATE INDEX claim_country ON claim (country, no) INCLUDE (earliest, kind) WHERE country IS NOT NULL;
CREATE INDEX claim_outlet ON claim (outlet, no) INCLUDE (earliest, kind) WHERE outlet IS NOT NULL;

CREATE TABLE party (
    actor INTEGER NOT NULL,
    role  SMALLINT NOT NULL,
    claim BIGINT NOT NULL,
    PRIMARY KEY (actor, role, claim)
);

-- text: words and their places, made by the program (Tokens): no parser and no dictionary of the server has a say.
CREATE TABLE words (
    rowid BIGINT PRIMARY KEY,
    text  TSVECTOR NOT NULL
);
CREATE INDEX words_text ON words USING gin (text);
