-- sqlite/V3__tallies.sql tells what each table and column is.
CREATE TABLE tally (
    kind   SMALLINT NOT NULL,
    type   INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    n      BIGINT NOT NULL,
    known  BIGINT NOT NULL,
    PRIMARY KEY (kind, type, bucket)
);

CREATE TABLE spread (
    no       BIGINT PRIMARY KEY,
    earliest INTEGER NOT NULL,
    kind     SMALLINT NOT NULL,
    type     INTEGER NOT NULL
);

INSERT INTO tally SELECT kind, type, no >> 48, count(*), count(earliest) FROM claim GROUP BY 1, 2, 3;
INSERT INTO spread SELECT no, earliest, kind, type FROM claim
    WHERE earliest IS NOT NULL AND (latest IS NULL OR latest - earliest > 31);
