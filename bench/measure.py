#!/usr/bin/env python3
"""Measures the whole program: words per CPU-second, start to first reading, peak memory, long articles.

    bench/measure.py [--runs N] [--sitrep PROGRAM] [ARTICLES.jsonl]

Each figure is the median of N runs (5) of a process of its own; CPU is user and system time of that process. Without a
file the articles are pieces of the generated long article. Only the Python standard library, Linux or macOS.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import long_article

SITREP = str(pathlib.Path(__file__).resolve().parent.parent / "sitrep")
LONG = (20, 80, 320)


def run(sitrep, path):
    """Wall seconds, CPU seconds and peak MiB of one run over a file."""
    with open(os.devnull, "w", encoding="utf-8") as nothing:
        began = time.monotonic()
        process = subprocess.Popen([sitrep, "read", "--format", "json", "--quiet", "--jobs", "1", path], stdout=nothing)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        sys.exit(f"sitrep ended with exit code {process.returncode}")
    peak = used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return time.monotonic() - began, used.ru_utime + used.ru_stime, peak


def medians(options, path):
    return [statistics.median(column) for column in zip(*(run(options.sitrep, path) for _ in range(options.runs)))]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--sitrep", default=SITREP, help="the program to measure (./sitrep)")
    parser.add_argument("articles", nargs="?")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        one = pathlib.Path(folder, "one.txt")
        one.write_text(long_article.article(1 << 12), encoding="utf-8")
        run(options.sitrep, str(one))  # builds what is missing, fills the caches
        wall, cpu, peak = medians(options, str(one))
        print(f"start to first reading, 4 KB: {wall:.1f} s ({cpu:.1f} s of CPU), peak {peak:.0f} MiB", flush=True)
        articles = options.articles
        if not articles:
            articles = str(pathlib.Path(folder, "articles.jsonl"))
            text = long_article.article(240 << 10)
            pieces = [text[i : i + 6000] for i in range(0, len(text), 6000)]
            pathlib.Path(articles).write_text("".join(json.dumps({"text": p}) + "\n" for p in pieces), encoding="utf-8")
        with open(articles, encoding="utf-8") as lines:
            words = sum(len(json.loads(line).get("text", "").split()) for line in lines)
        wall, cpu, peak = medians(options, articles)
        print(f"{words} words in articles: {words / cpu:.0f} words per CPU-second, start included; {wall:.1f} s, peak {peak:.0f} MiB", flush=True)
        for size in LONG:
            path = pathlib.Path(folder, f"{size}.txt")
            path.write_text(long_article.article(size << 10), encoding="utf-8")
            wall, cpu, peak = medians(options, str(path))
            print(f"one article of {size} KB: {cpu:.1f} s of CPU, {wall:.1f} s, peak {peak:.0f} MiB", flush=True)


if __name__ == "__main__":
    main()
