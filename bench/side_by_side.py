#!/usr/bin/env python3
"""Sitrep's neural part and CoreNLP 4.5.10 on the same texts in one run: speed, memory, start, size on disk.

    bench/side_by_side.py [--reader GRAPH.onnx] [--coref] [--runs N] TEXT.txt ...

Fetches CoreNLP from Maven Central into bench/corenlp/target (500 MB), and builds bench/jmh. Every program is a process of its own on one
thread: words, tags, lemmas, dependencies and names of three classes. Sitrep's part also tells who said what; CoreNLP does so with
--coref (coreference and quotations), a line of its own. --reader adds our reader with an exported graph.

Start is the wall time of a process that reads the first text alone; words per CPU-second are those of the other texts by the CPU seconds
that they took more. Programs take turns; medians of --runs (3). Words are what stands between white space. Python 3.9, Linux.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
JMH, CORENLP = ROOT / "bench/jmh/target", ROOT / "bench/corenlp/target/lib"
FETCH = ["mvn", "-q", "-B", "-f", str(ROOT / "bench/corenlp/pom.xml"), "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies",
         "-DoutputDirectory=" + str(CORENLP)]
BUILD = ["mvn", "-q", "-B", "-f", str(ROOT / "pom.xml"), "-Pbench", "-pl", "bench/jmh", "-am", "-DskipTests", "-Dspotless.check.skip=true", "package"]
MODELS = "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz"


def sitrep(listed, folder, reader):
    """The options of the start script, and the bench's main class."""
    options = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"]
    return ["env", *(["SITREP_READER=" + reader] if reader else []), "java", *options, "-cp", "%s:%s/*" % (JMH / "classes", JMH / "lib"), "org.sitrep.neural.NeuralPart", listed, "0"]


def corenlp(listed, folder, coref):
    annotators = "tokenize,pos,lemma,ner,depparse" + (",coref,quote" if coref else "")
    return ["java", "-XX:+UseSerialGC", "-Xmx6g", "-cp", "%s/*" % CORENLP, "edu.stanford.nlp.pipeline.StanfordCoreNLP", "-annotators", annotators,
            "-threads", "1", "-ner.model", MODELS, "-ner.applyNumericClassifiers", "false", "-ner.useSUTime", "false", "-ner.applyFineGrained", "false",
            "-filelist", listed, "-outputFormat", "conll", "-outputDirectory", folder]


def run(command):
    """Wall seconds, CPU seconds, peak MiB."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - began
        if os.waitstatus_to_exitcode(status):
            said.seek(0)
            sys.exit("%s\nended with %d:\n%s" % (" ".join(command), status, said.read().decode()[-2000:]))
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def megabytes(files):
    return sum(f.stat().st_size for f in files) / 1e6


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reader", help="another exported graph, labels.txt beside it")
    parser.add_argument("--coref", action="store_true")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("texts", nargs="+")
    options = parser.parse_args()
    subprocess.run(BUILD, check=True)
    if not list(CORENLP.glob("*models.jar")):
        subprocess.run(FETCH, check=True)
    own, theirs = list((JMH / "lib").glob("sitrep-models*.jar")), list(CORENLP.glob("*models.jar"))
    programs = {"Sitrep": (sitrep, "", megabytes(own))}
    if options.reader:
        programs["Sitrep, another graph"] = (sitrep, options.reader, megabytes([pathlib.Path(options.reader)]))
    programs["CoreNLP, names and trees"] = (corenlp, False, megabytes(theirs))
    if options.coref:
        programs["CoreNLP, with coref, quotes"] = (corenlp, True, megabytes(theirs))
    words = [len(pathlib.Path(t).read_text(encoding="utf-8").split()) for t in options.texts]
    measured = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as folder:
        one, all_ = pathlib.Path(folder, "one"), pathlib.Path(folder, "all")
        paths = [str(pathlib.Path(t).resolve()) + "\n" for t in options.texts]
        one.write_text(paths[0])
        all_.write_text("".join(paths))
        for _ in range(options.runs):
            for name, (command, variant, _) in programs.items():
                first, whole = run(command(str(one), folder, variant)), run(command(str(all_), folder, variant))
                measured[name].append((first[0], sum(words[1:]) / (whole[1] - first[1]), whole[2]))
    print("%d texts, %d words, medians of %d" % (len(words), sum(words), options.runs))
    print("| program | words per CPU-second | start to first reading, s | peak memory, MiB | models on disk, MB |\n|---|---|---|---|---|")
    for name, rows in measured.items():
        start, speed, peak = (statistics.median(column) for column in zip(*rows))
        print("| %s | %.0f | %.1f | %.0f | %.0f |" % (name, speed, start, peak, programs[name][2]))


if __name__ == "__main__":
    main()
