-- What `sitrep watch` knows of what it watches. Not derived from readings; a rebuild leaves it alone. Times are UTC, ISO 8601, to the second.
CREATE TABLE feed (
    url      TEXT PRIMARY KEY,
    asked    TEXT,              -- when last
    due      TEXT,              -- not to be asked before: it failed, or said so
    etag     TEXT,              -- of its last whole answer
    modified TEXT,              -- Last-Modified of that
    failures INTEGER NOT NULL,  -- since it last answered
    trouble  TEXT               -- what went wrong last
);

-- What feeds told of, each address once.
CREATE TABLE feed_entry (
    url       TEXT PRIMARY KEY, -- without what only counts readers
    feed      TEXT NOT NULL,    -- that told of it first
    seen      TEXT NOT NULL,    -- when
    title     TEXT,
    published TEXT,             -- as the feed says: a day
    publisher TEXT,             -- as the feed says: whose it is, if not its own
    mark      TEXT NOT NULL,    -- Keys.hash of what the feed says: another mark is a change
    due       TEXT,             -- to be fetched from then on; none: not until the feed tells of a change
    looks     INTEGER NOT NULL, -- how often its page was looked at since the last change
    failures  INTEGER NOT NULL, -- since it was last fetched
    etag      TEXT,
    modified  TEXT,
    sha256    TEXT,             -- of the bytes last fetched
    article   TEXT,             -- key of the article that was on them
    trouble   TEXT              -- what went wrong last, or why it is no article
);
CREATE INDEX feed_entry_due ON feed_entry (due) WHERE due IS NOT NULL;

-- Which article stood at an address when: a row each time it was another. Rows are never changed and never deleted.
CREATE TABLE fetched (
    no      BIGINT PRIMARY KEY, -- 1, 2, 3 ...
    url     TEXT NOT NULL,       -- of the entry
    page    TEXT NOT NULL,       -- the address that answered, behind redirects
    at      TEXT NOT NULL,
    sha256  TEXT NOT NULL,       -- of the bytes as fetched
    article TEXT NOT NULL        -- key
);
CREATE INDEX fetched_url ON fetched (url, no);
CREATE INDEX fetched_article ON fetched (article);
