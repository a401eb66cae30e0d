-- What lets a number of claims be told, and those before a day be found, without looking at all of them. Derived, as claim is.

-- How many claims there are in each 32 days.
CREATE TABLE tally (
    kind   INTEGER NOT NULL,
    type   INTEGER NOT NULL,        -- term
    bucket INTEGER NOT NULL,        -- of claim.no, without its last 48 bits: its last day in 32s; 0 for none
    n      INTEGER NOT NULL,
    known  INTEGER NOT NULL,        -- of these, how many have an earliest day
    PRIMARY KEY (kind, type, bucket)
) WITHOUT ROWID;

-- Claims with an earliest day that may be of a day more than 31 later, or have no last day: their number does not tell whether they are of before a day.
CREATE TABLE spread (
    no       INTEGER PRIMARY KEY,   -- of the claim; these are columns of it
    earliest INTEGER NOT NULL,
    kind     INTEGER NOT NULL,
    type     INTEGER NOT NULL
);

INSERT INTO tally SELECT kind, type, no >> 48, count(*), count(earliest) FROM claim GROUP BY 1, 2, 3;
INSERT INTO spread SELECT no, earliest, kind, type FROM claim
    WHERE earliest IS NOT NULL AND (latest IS NULL OR latest - earliest > 31);
