-- What people corrected. Rows are never changed and never deleted; an undo is a row too.
CREATE TABLE correction (
    no     BIGINT PRIMARY KEY,      -- 1, 2, 3 ...
    at     TEXT NOT NULL,           -- UTC, ISO 8601
    author TEXT NOT NULL,
    why    TEXT,                    -- in the words of the author
    change TEXT NOT NULL,           -- JSON: CorrectionJson
    mark   TEXT NOT NULL            -- Keys.hash of the others, so that damage is seen
);
