#!/usr/bin/env python3
"""Reads evaluation sets with ./sitrep and prints what their scorers say; every figure in the documents comes from here.

    bench/scores.py                          the sets of `QUICK`, below: some minutes
    bench/scores.py all                      every set
    bench/scores.py statements places.lgl    these

--eval DIR      the evaluation pack (default: shared/eval beside the repository)
--keep DIR      keep inputs, readings and the scorers' full output there, and read nothing again that stands there
--jobs N        articles read at the same time (default: sitrep's own)

Prints one line a set: the commit, the set, seconds, and the scorer's own first table. Exit code 1 if a set could not be
scored. Only the Python standard library.
"""
import argparse
import gzip
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent

# ability, set, input below the pack (where the scorer's default is another)
SETS = [
    ("seeds", "", "seeds/input"),
    ("statements", "", ""),
    ("times", "", ""),
    ("places", "lgl", ""),
    ("places", "geovirus", ""),
    ("actors", "", ""),
    ("events", "gsr", ""),
    ("events", "plv-train", ""),
    ("events", "petr2", ""),
    ("modality", "", ""),
    ("positions", "", ""),
    ("figures", "gun-dev", ""),
    ("figures", "muc-tst12", "muc/tst12.input.jsonl.gz"),
    ("muc", "tst12", ""),
    ("dating", "", ""),
    ("html", "trafilatura", ""),
    ("html", "readability", ""),
    ("html", "htmldate", ""),
]
TEXT = ("html",)  # abilities whose scorer looks at the article's text
QUICK = ("seeds", "statements", "times")


def label(entry):
    return entry[0] + ("." + entry[1] if entry[1] else "")


def chosen(names):
    if "all" in names:
        return SETS
    known = {label(entry): entry for entry in SETS}
    wrong = [name for name in names if name not in known]
    if wrong:
        sys.exit("scores: no set named %s; there are: %s" % (", ".join(wrong), ", ".join(known)))
    return [known[name] for name in names or QUICK]


def source(pack, entry):
    """The input of a set as the pack has it: a folder, a file, or a zipped file."""
    ability, name, where = entry
    if where:
        return pack / where
    stem = pack / ability / ((name + "." if name else "") + "input.jsonl")
    return stem if stem.exists() else stem.with_name(stem.name + ".gz")


def unpacked(path, folder):
    if path.suffix != ".gz":
        return path
    plain = folder / path.parent.name / path.stem
    plain.parent.mkdir(exist_ok=True)
    plain.write_bytes(gzip.open(path).read())
    return plain


def readings(path, folder, jobs, text=False):
    """The readings of an input; seconds are None where they stood there already."""
    out = folder / (path.parent.name + "." + path.name + ".readings.jsonl")
    if out.exists():
        return out, None
    command = [str(ROOT / "sitrep"), "read", "--format", "json", "--quiet"] + (["--jobs", jobs] if jobs else [])
    command += ["--text"] if text else []
    start = time.monotonic()
    part = out.with_suffix(".part")
    with part.open("wb") as target:
        code = subprocess.run(command + [str(path)], stdout=target).returncode
    if code not in (0, 3):
        sys.exit("scores: sitrep read %s ended with %d" % (path, code))
    part.rename(out)
    return out, time.monotonic() - start


def score(pack, entry, given, out, folder):
    ability, name, where = entry
    command = [sys.executable, str(pack / "score.py"), ability, "--pred", str(out)] + (["--set", name] if name else [])
    if where and given.is_file():
        command += ["--input", str(given)]
    done = subprocess.run(command, capture_output=True, text=True)
    (folder / (label(entry) + ".score.txt")).write_text(done.stdout + done.stderr)
    if done.returncode:
        return False, (done.stderr.strip().splitlines() or ["no message"])[-1]
    table = done.stdout.strip().split("\n\n")[0]
    return True, table


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("sets", nargs="*")
    options.add_argument("--eval", type=pathlib.Path, default=ROOT.parent / "shared" / "eval")
    options.add_argument("--keep", type=pathlib.Path)
    options.add_argument("--jobs")
    given = options.parse_args()
    if not (given.eval / "score.py").exists():
        sys.exit("scores: no evaluation pack at %s; name it with --eval" % given.eval)
    commit = subprocess.run(["git", "-C", str(ROOT), "describe", "--always", "--dirty"], capture_output=True, text=True)
    print("commit", commit.stdout.strip() or "unknown")
    failed = False
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        for entry in chosen(given.sets):
            path = unpacked(source(given.eval, entry), folder)
            out, seconds = readings(path, folder, given.jobs, entry[0] in TEXT)
            fine, table = score(given.eval, entry, path, out, folder)
            failed |= not fine
            print("\n== %s%s\n%s" % (label(entry), "" if seconds is None else ", read in %.0f s" % seconds, table), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
