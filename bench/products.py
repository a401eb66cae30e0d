#!/usr/bin/env python3
"""How near the neural reader comes to the rate at which ONNX Runtime itself multiplies eight bits on this machine.

    bench/products.py GRAPH.onnx TEXT.txt ...        after: mvn -Pbench -pl bench/jmh -am -DskipTests package

The profile of a pass over the texts tells each product of eight bits with its shape. The same products are then run alone, by graphs
of one node; rows are the mean of each shape. The share is seconds of the bare products by seconds of the whole pass: what part of the
pass would be left if nothing but them were done. Beside it the share of the chip's peak: peak.c, which needs a C compiler and a chip with
AVX-512 VNNI, tells how many such multiplications one core can do at most. Passes, bare products and the peak take turns; medians of --runs.
"""
import argparse
import collections
import json
import math
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
JMH = HERE / "jmh/target"
PRODUCTS = ("MatMulInteger", "MatMulIntegerToFloat", "DynamicQuantizeMatMul")


def java(*arguments):
    path = "%s:%s/*" % (JMH / "classes", JMH / "lib")
    done = subprocess.run(["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", path, "org.sitrep.neural.ProductRate", *map(str, arguments)],
                          stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout.split("\n")


def shapes(profile):
    """(terms, columns) of each product, with the rows of each time it was run; and seconds of products and of all nodes."""
    found, seconds = collections.defaultdict(list), collections.Counter()
    for event in json.loads(pathlib.Path(profile).read_text()):
        if event.get("cat") != "Node" or not event["name"].endswith("_kernel_time"):
            continue
        operator = event["args"]["op_name"]
        seconds[operator] += event["dur"] / 1e6
        if operator in PRODUCTS:
            left, result = (next(iter(event["args"][key][0].values())) for key in ("input_type_shape", "output_type_shape"))
            found[left[-1], result[-1]].append(math.prod(left[:-1]))
    return found, seconds


class Peak:
    """peak.c, compiled into a folder; `why` it cannot run here, if it cannot."""

    def __init__(self, folder):
        self.program, self.rates, self.why = folder / "peak", [], None
        compiler = next(filter(None, map(shutil.which, ("cc", "gcc", "clang"))), None)
        if compiler is None:
            self.why = "no C compiler (cc, gcc or clang) was found"
        else:
            done = subprocess.run([compiler, "-O2", "-o", str(self.program), str(HERE / "peak.c")], stderr=subprocess.PIPE, text=True)
            self.why = done.stderr if done.returncode else None

    def measure(self):
        if self.why is None:
            done = subprocess.run([str(self.program)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            if done.returncode:
                self.why = done.stderr.strip()
            else:
                self.rates.append(float(done.stdout))

    def shares(self, rates):
        if self.why is not None:
            return "share of the chip's peak: NOT MEASURED, for %s" % self.why
        peak = statistics.median(self.rates)
        return "peak of one core %.0f billion a second: the pass reaches %.2f of it, bare products %.2f" % (peak / 1e9, *(r / peak for r in rates))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph")
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    passes, bares = [], []
    with tempfile.TemporaryDirectory() as folder:
        texts = pathlib.Path(folder, "list")
        peak = Peak(pathlib.Path(folder))
        texts.write_text("".join(str(pathlib.Path(t).resolve()) + "\n" for t in options.texts))
        for _ in range(options.runs):
            seconds, profile = java("pass", options.graph, texts, pathlib.Path(folder, "profile"))[:2]
            found, by_operator = shapes(profile)
            passes.append(float(seconds))
            bare = [n for (terms, columns), rows in found.items() for n in (round(statistics.mean(rows)), terms, columns, len(rows))]
            bares.append(float(java("bare", *bare)[0]))
            peak.measure()
    work = sum(sum(rows) * terms * columns for (terms, columns), rows in found.items())
    one, all_ = statistics.median(bares), statistics.median(passes)
    print("%.2f billion multiplications of eight bits in %d products; a pass %.2f s of CPU, bare %.2f s: %.0f and %.0f billion a second, share %.2f"
          % (work / 1e9, sum(map(len, found.values())), all_, one, work / 1e9 / all_, work / 1e9 / one, one / all_))
    print(peak.shares((work / all_, work / one)))
    total = sum(by_operator.values())
    print("of the profiled pass: " + ", ".join("%s %.0f %%" % (name, 100 * s / total) for name, s in by_operator.most_common(12)))


if __name__ == "__main__":
    sys.exit(main())
