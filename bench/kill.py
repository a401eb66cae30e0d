#!/usr/bin/env python3
"""Kills 'sitrep add' again and again and looks what is left.

    bench/kill.py [--kills N] [--seed S] [--sitrep PROGRAM] ARTICLES.jsonl

Each run is killed (SIGKILL, the whole process group) a random time after it began: seeded, from nothing to half as long again as an
undisturbed run takes. What 'add --list' printed before must be in the record whole; the same command once more must leave the record, row by
row, as an undisturbed run leaves it. Where a run ends before it is killed, a new record is begun. Only the Python standard library, Linux or macOS.
"""
import argparse
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

SITREP = str(pathlib.Path(__file__).resolve().parent.parent / "sitrep")
TABLES = {
    "reading": "SELECT seq, article, version, line FROM reading ORDER BY seq",
    "source": "SELECT * FROM source ORDER BY seq",
    "claim": "SELECT * FROM claim ORDER BY no",
    "party": "SELECT * FROM party ORDER BY claim, role, actor",
    "name": "SELECT * FROM name ORDER BY folded, actor",
    "digest": "SELECT * FROM digest ORDER BY seq",
    "term": "SELECT * FROM term ORDER BY no",
    "tally": "SELECT * FROM tally ORDER BY kind, type, bucket",
    "spread": "SELECT * FROM spread ORDER BY no",
}


def rows(record):
    """All rows; 'PRAGMA integrity_check' first."""
    with sqlite3.connect(record) as database:
        told = database.execute("PRAGMA integrity_check").fetchone()[0]
        if told != "ok":
            sys.exit(f"the record is damaged: {told}")
        return {table: database.execute(query).fetchall() for table, query in TABLES.items()}


def command(options, record):
    return [options.sitrep, "add", "--list", "--quiet", "--record", record, options.articles]


def killed(options, record, after):
    """The keys that were printed before the run was killed, and whether it was."""
    process = subprocess.Popen(command(options, record), stdout=subprocess.PIPE, start_new_session=True)
    try:
        out, _ = process.communicate(timeout=after)
        return keys(out), False
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, _ = process.communicate()
        return keys(out), True


def keys(out):
    return {line.split("\t")[0] for line in out.decode().splitlines() if "\t" in line}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sitrep", default=SITREP)
    parser.add_argument("articles")
    options = parser.parse_args()
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        whole = os.path.join(folder, "undisturbed.sitrep")
        began = time.monotonic()
        subprocess.run(command(options, whole), check=True, stdout=subprocess.DEVNULL)
        took = time.monotonic() - began
        expected = rows(whole)
        kills = records = acknowledged = 0
        while kills < options.kills:
            records += 1
            record = os.path.join(folder, f"{records}.sitrep")
            printed, alive = set(), True
            while alive and kills < options.kills:
                more, alive = killed(options, record, chance.uniform(0, 1.5 * took))
                kills += alive
                printed |= more
                there = {row[1] for row in rows(record)["reading"]} if printed else set()
                if not printed <= there:
                    sys.exit(f"after kill {kills}: {len(printed - there)} acknowledged articles are lost")
            acknowledged += len(printed)
            subprocess.run(command(options, record), check=True, stdout=subprocess.DEVNULL)
            if rows(record) != expected:
                sys.exit(f"after kill {kills}: the record is not what an undisturbed run leaves")
            print(f"{kills} kills, {records} records, {acknowledged} articles acknowledged before: all are there", flush=True)


if __name__ == "__main__":
    main()
