#!/usr/bin/env python3
"""Whether a bill of materials (CycloneDX, JSON) tells of every jar its hash and a licence that Sitrep may be shipped with.

    mvn -B -ntp cyclonedx:makeAggregateBom && bench/check_bom.py target/bom.json

Where a jar may be had under several licences, one that is allowed is enough. Exit 1 and a line for each jar that fails.
"""
import json
import sys

ALLOWED = {"Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0", "MPL-1.1", "Mozilla Public License Version 1.1", "CC0-1.0"}


def licences(part):
    for one in part.get("licenses", []):
        yield one.get("expression") or one["license"].get("id") or one["license"].get("name")


def faults(bom):
    parts = bom.get("components", [])
    if not parts:
        yield "no components: this is no bill of materials of Sitrep"
    for part in parts:
        name = ":".join((part.get("group", ""), part["name"], part["version"]))
        if not ALLOWED & set(licences(part)):
            yield name + ": no licence that is allowed, but " + (", ".join(licences(part)) or "none told")
        if part.get("group") != "org.sitrep" and not any(h["alg"] == "SHA-256" for h in part.get("hashes", [])):
            yield name + ": no SHA-256"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        bom = json.load(file)
    found = list(faults(bom))
    print("\n".join(found) or f"{len(bom['components'])} jars, each with its hash and a licence that is allowed")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
