#!/usr/bin/env python3
"""Reads evaluation sets with ./sitrep and prints what their scorers say; every figure in the documents comes from here.

    bench/scores.py                          the sets of `QUICK`, below: some minutes
    bench/scores.py all                      every set
    bench/scores.py statements places.lgl    these

--eval DIR      the evaluation pack (default: shared/eval beside the repository)
--keep DIR      keep inputs, readings and the scorers' full output there, and read nothing again that stands there
--jobs N        articles read at the same time (default: sitrep's own)
--sitrep FILE   what reads (default: ./sitrep of this copy)
--lib PATHS     where the classes are for what articles give together, by bench/Across.java: origins, stories, timelines
                (default: cli/target/dist/lib/*, which ./sitrep builds)

Prints one line a set: the commit, the set, seconds, and the scorer's own first table (of articles together: all it
says). Exit code 1 if a set could not be
scored. Only the Python standard library.
"""
import argparse
import gzip
import os
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
    ("origins", "", ""),
    ("stories", "", ""),
    ("timelines", "", ""),
]
# abilities of articles together, with the list of the command that tells it
ACROSS = {"origins": "origins", "stories": "stories", "timelines": "timeline"}
TEXT = ("html", *ACROSS)  # abilities that need the article's text, their scorer's or what is derived
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


def sources(pack, entry):
    """The inputs of a set as the pack has them, each a folder, a file, or a zipped file: one, but of timelines one a topic."""
    ability, name, where = entry
    if where:
        return [pack / where]
    if ability == "timelines":
        return sorted((pack / ability).glob("*.input.jsonl*"))
    stem = pack / ability / ((name + "." if name else "") + "input.jsonl")
    return [stem if stem.exists() else stem.with_name(stem.name + ".gz")]


def unpacked(path, folder):
    if path.suffix != ".gz":
        return path
    plain = folder / path.parent.name / path.stem
    plain.parent.mkdir(exist_ok=True)
    plain.write_bytes(gzip.open(path).read())
    return plain


def readings(path, folder, sitrep, jobs, text=False):
    """The readings of an input; seconds are 0 where they stood there already."""
    out = folder / (path.parent.name + "." + path.name + ".readings.jsonl")
    if out.exists():
        return out, 0
    command = [sitrep, "read", "--format", "json", "--quiet"] + (["--jobs", jobs] if jobs else [])
    command += ["--text"] if text else []
    start = time.monotonic()
    part = out.with_suffix(".part")
    with part.open("wb") as target:
        code = subprocess.run(command + [str(path)], stdout=target).returncode
    if code not in (0, 3):
        sys.exit("scores: sitrep read %s ended with %d" % (path, code))
    part.rename(out)
    return out, time.monotonic() - start


def together(ability, given, folder, lib):
    """What the readings of each input give together: a file, or of several inputs a folder with a file a topic."""
    out = folder / (ability + ".together")
    out.mkdir(exist_ok=True)
    home = os.environ.get("JAVA_HOME")
    java = str(pathlib.Path(home, "bin", "java")) if home else "java"
    for path, read in given:
        target = out / (path.name.split(".")[0] + ".jsonl")
        with target.open("wb") as told:
            command = [java, "-Xss8m", "-Xmx3g", "-cp", lib, str(ROOT / "bench" / "Across.java"), ACROSS[ability], str(read)]
            done = subprocess.run(command, stdout=told, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            sys.exit("scores: %s of %s: %s" % (ACROSS[ability], path, done.stderr.strip()[-500:]))
    return out if len(given) > 1 else target


def score(pack, entry, given, out, folder):
    ability, name, where = entry
    command = [sys.executable, str(pack / "score.py"), ability, "--pred", str(out)] + (["--set", name] if name else [])
    if where and given.is_file():
        command += ["--input", str(given)]
    done = subprocess.run(command, capture_output=True, text=True)
    (folder / (label(entry) + ".score.txt")).write_text(done.stdout + done.stderr)
    if done.returncode:
        return False, (done.stderr.strip().splitlines() or ["no message"])[-1]
    tables = done.stdout.strip()
    return True, tables if ability in ACROSS else tables.split("\n\n")[0]


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("sets", nargs="*")
    options.add_argument("--eval", type=pathlib.Path, default=ROOT.parent / "shared" / "eval")
    options.add_argument("--keep", type=pathlib.Path)
    options.add_argument("--jobs")
    options.add_argument("--sitrep", default=str(ROOT / "sitrep"))
    options.add_argument("--lib", default=str(ROOT / "cli" / "target" / "dist" / "lib" / "*"))
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
            ability = entry[0]
            paths = [unpacked(source, folder) for source in sources(given.eval, entry)]
            read = [readings(path, folder, given.sitrep, given.jobs, ability in TEXT) for path in paths]
            seconds = sum(taken for _, taken in read)
            out = read[0][0]
            if ability in ACROSS:
                out = together(ability, [(path, one) for path, (one, _) in zip(paths, read)], folder, given.lib)
            fine, table = score(given.eval, entry, paths[0], out, folder)
            failed |= not fine
            print("\n== %s%s\n%s" % (label(entry), "" if not seconds else ", read in %.0f s" % seconds, table), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
