#!/usr/bin/env python3
"""Kills 'sitrep add' again and again and looks what is left.

    bench/kill.py [--kills N] [--seed S] [--sitrep PROGRAM] [--postgres] ARTICLES.jsonl

Each run is killed (SIGKILL, the whole process group) a random time after it began, or after the first article was acknowledged: seeded, from nothing
to as long as an undisturbed run took from there. What 'add --list' printed before must be in the record whole; the same command once more must leave the record, row by
row, as an undisturbed run leaves it. Once all articles are acknowledged, a new record is begun. Only the Python standard library, Linux or macOS.

--postgres      records are databases of a PostgreSQL server of its own, of Debian's package postgresql: in a temporary folder, on a free port of
                127.0.0.1, gone at the end. One time in four, by chance, its processes are stopped too, as in a crash (pg_ctl -m immediate), and it is started again.
"""
import argparse
import glob
import os
import pathlib
import random
import secrets
import shutil
import signal
import socket
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


class Sqlite:
    """Records are files of a folder."""

    def __init__(self, folder):
        self.folder = folder

    def new(self, name):
        return os.path.join(self.folder, name + ".sitrep")

    def crash(self):
        """There is no server."""

    def rows(self, record):
        """All rows; 'PRAGMA integrity_check' first."""
        with sqlite3.connect(record) as database:
            told = database.execute("PRAGMA integrity_check").fetchone()[0]
            if told != "ok":
                sys.exit(f"the record is damaged: {told}")
            return {table: database.execute(query).fetchall() for table, query in TABLES.items()}

    def articles(self, record):
        return {row[1] for row in self.rows(record)["reading"]}

    def close(self):
        """The folder goes with its files."""


class Postgres:
    """Records are databases of a server in a folder."""

    def __init__(self, folder):
        places = os.environ.get("PATH", "").split(":") + sorted(glob.glob("/usr/lib/postgresql/*/bin"), reverse=True)
        found = [place for place in places if os.access(os.path.join(place, "initdb"), os.X_OK)]
        if not found or not shutil.which("psql"):
            sys.exit("kill: PostgreSQL is not installed here (Debian: apt install postgresql)")
        self.programs, self.folder = found[0], folder
        os.chmod(folder, 0o777)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        # psql and sitrep take it from there
        os.environ["PGPASSWORD"] = secrets.token_hex(16)
        secret = pathlib.Path(folder, "secret")
        secret.write_text(os.environ["PGPASSWORD"] + "\n")
        self.run("initdb", "-D", folder + "/data", "-U", "sitrep", "-A", "scram-sha-256", "--pwfile", str(secret), "-E", "UTF8")
        self.start()

    def run(self, program, *arguments):
        """The server does not run as root: there it is the user whom the package makes."""
        user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
        with open(os.path.join(self.folder, program + ".log"), "wb") as log:
            subprocess.run(user + [os.path.join(self.programs, program), *arguments], check=True, cwd=self.folder, stdout=log, stderr=log)

    def start(self):
        settings = f"-c listen_addresses=127.0.0.1 -p {self.port} -c unix_socket_directories={self.folder}"
        self.run("pg_ctl", "-D", self.folder + "/data", "-w", "-l", self.folder + "/data/log", "-o", settings, "start")

    def close(self):
        self.run("pg_ctl", "-D", self.folder + "/data", "-m", "immediate", "stop")

    def crash(self):
        self.close()
        self.start()

    def ask(self, database, query):
        command = ["psql", "-XAtq", "-h", "127.0.0.1", "-p", str(self.port), "-U", "sitrep", "-d", database, "-c", query]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout

    def new(self, name):
        self.ask("postgres", f'CREATE DATABASE "{name}"')
        return f"postgres://sitrep@127.0.0.1:{self.port}/{name}"

    def rows(self, record):
        database = record.rsplit("/", 1)[1]
        return {table: self.ask(database, f"COPY ({query}) TO STDOUT") for table, query in TABLES.items()}

    def articles(self, record):
        """A process that was killed may not have come to make the table."""
        database = record.rsplit("/", 1)[1]
        if self.ask(database, "SELECT to_regclass('reading')").strip():
            return set(self.ask(database, "SELECT article FROM reading").decode().split())
        return set()


def command(options, record):
    return [options.sitrep, "add", "--list", "--quiet", "--record", record, options.articles]


def undisturbed(options, record):
    """The seconds from the start, and from the first line, to the end."""
    began = time.monotonic()
    process = subprocess.Popen(command(options, record), stdout=subprocess.PIPE, bufsize=0)
    process.stdout.readline()
    first = time.monotonic()
    process.communicate()
    if process.returncode:
        sys.exit(f"an undisturbed run ended with {process.returncode}")
    return time.monotonic() - began, time.monotonic() - first


def killed(options, record, after, awaited):
    """The keys that were printed before the run was killed, and whether it was; the time is that after the first line if that is awaited."""
    process = subprocess.Popen(command(options, record), stdout=subprocess.PIPE, start_new_session=True, bufsize=0)
    out = process.stdout.readline() if awaited else b""
    try:
        return keys(out + process.communicate(timeout=after)[0]), False
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        return keys(out + process.communicate()[0]), True


def keys(out):
    return {line.split("\t")[0] for line in out.decode().splitlines() if "\t" in line}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sitrep", default=SITREP)
    parser.add_argument("--postgres", action="store_true")
    parser.add_argument("articles")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = Postgres(folder) if options.postgres else Sqlite(folder)
        try:
            loop(options, store)
        finally:
            store.close()


def loop(options, store):
    chance = random.Random(options.seed)
    undisturbed(options, store.new("warming"))
    whole = store.new("undisturbed")
    took = undisturbed(options, whole)
    expected, everything = store.rows(whole), store.articles(whole)
    kills = records = acknowledged = 0
    while kills < options.kills:
        records += 1
        record = store.new(f"record{records}")
        printed, alive = set(), True
        while alive and printed != everything and kills < options.kills:
            awaited = chance.random() < 0.5
            more, alive = killed(options, record, chance.uniform(0, took[awaited]), awaited)
            kills += alive
            printed |= more
            if alive and chance.randrange(4) == 0:
                store.crash()
            lost = printed - store.articles(record) if printed else set()
            if lost:
                sys.exit(f"after kill {kills}: {len(lost)} acknowledged articles are lost")
        acknowledged += len(printed)
        subprocess.run(command(options, record), check=True, stdout=subprocess.DEVNULL)
        if store.rows(record) != expected:
            sys.exit(f"after kill {kills}: the record is not what an undisturbed run leaves")
        print(f"{kills} kills, {records} records, {acknowledged} articles acknowledged before: all are there", flush=True)


if __name__ == "__main__":
    main()
