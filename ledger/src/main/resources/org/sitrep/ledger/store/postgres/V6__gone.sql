-- When a page that had an article was found to have none any more. Not derived from readings; a rebuild leaves it alone.
CREATE TABLE gone (
    no   BIGINT PRIMARY KEY,  -- 1, 2, 3 ...
    url  TEXT NOT NULL,       -- of the entry
    at   TEXT NOT NULL,       -- when that was found first
    sure TEXT,                -- since when it counts; none: it may be a passing fault
    back TEXT,                -- when the page was there again; none: it is not
    why  TEXT NOT NULL        -- what its address does instead: "answers 410"
);
CREATE INDEX gone_url ON gone (url);
