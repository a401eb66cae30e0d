#!/usr/bin/env python3
"""Watches feeds on loopback that misbehave, kills 'sitrep watch' again and again, and counts what was lost or doubled.

    bench/watch.py [--feeds N] [--minutes M] [--kills K] [--seed S] [--sitrep PROGRAM] [--keep FILE]

Each feed has a port of its own. In the first half of the time feeds publish articles and change some that were published, and keep only the newest five in the feed. Until three
fifths of the time one answer in four is a fault: a connection that is cut, a body that is shorter than its length, a body that drips, a broken feed, 500, 503 and 429 with
Retry-After, a redirect loop; what is asked for conditionally is answered with 304, pages stand behind redirects, advertisements change with every look. K times the program
is killed (SIGKILL, seeded times) and started again. Lost: an address that a feed showed (in an answer that arrived whole) and that has neither an article in the record
nor is due to be fetched again.
Doubled: two articles of the record with one address and one text, an article that no page had, or an address twice among what is watched. Only the Python standard library.
"""
import argparse
import asyncio
import collections
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

SITREP = str(pathlib.Path(__file__).resolve().parent.parent / "sitrep")
TOWNS = ["Ostrel", "Dalen", "Mirova", "Kessin", "Tarnow Lake", "Velika", "Sorn", "Arbel"]
WHO = ["The army", "The governor", "A spokesman of the ministry", "The mayor", "The rebels", "Aid workers"]


class Feed:
    """One site with one feed."""

    def __init__(self, number, world):
        self.number = number
        self.world = world
        self.random = random.Random(world.seed * 1000 + number)
        self.pages = {}  # path: number of its version
        self.shown = []  # paths, newest last
        self.change = 0
        self.port = 0

    def url(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def publish(self):
        path = f"/{len(self.pages) + 1}"
        self.pages[path] = 1
        self.shown = (self.shown + [path])[-5:]
        self.change += 1

    def edit(self):
        if self.shown:
            self.pages[self.random.choice(self.shown)] += 1
            self.change += 1

    def title(self, path):
        return f"Report {path[1:]} of feed {self.number}, version {self.pages[path]}"

    def page(self, path):
        r = random.Random(f"{self.number}{path}")
        town, other = r.sample(TOWNS, 2)
        killed = 2 + self.pages[path]
        return (f"<!doctype html><html lang=en><head><title>{self.title(path)}</title></head><body><nav><a href=/>Home</a></nav>"
                f"<div class=ad>Offer {random.random()}</div><article><h1>{self.title(path)}</h1>"
                f"<p>{r.choice(WHO)} said on Monday that {killed} people were killed when shells hit the town of {town} in the night.</p>"
                f"<p>Report {path[1:]} of feed {self.number} in its version {self.pages[path]} adds that talks about a ceasefire went on in {other}, "
                f"and that nobody expects a result before the end of the week.</p></article></body></html>")

    def feed(self):
        items = "".join(f"<item><title>{self.title(p)}</title><link>{self.url('/go' + p)}?utm_source=rss</link>"
                        f"<pubDate>Mon, 03 Mar 2031 10:00:00 GMT</pubDate></item>" for p in reversed(self.shown))
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed {self.number}</title>{items}</channel></rss>'

    async def serve(self, reader, writer):
        try:
            line = (await reader.readline()).decode("latin-1").split(" ")
            headers = {}
            while (header := (await reader.readline()).decode("latin-1").strip()):
                name, _, value = header.partition(":")
                headers[name.lower()] = value.strip()
            await self.answer(line[1].split("?")[0], headers, writer)
            await writer.drain()
        except (ConnectionError, IndexError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def answer(self, path, headers, writer):
        world = self.world
        world.count["requests"] += 1
        fault = world.fault(self.random) if path != "/robots.txt" else None
        if fault:
            world.count[fault] += 1
        shown = list(self.shown)
        if path == "/robots.txt":
            return self.send(writer, 404, "")
        if path == "/feed":
            tag, body, kind = f'"{self.change}"', self.feed(), "application/rss+xml"
        elif path.startswith("/go/") and path[3:] in self.pages:
            if fault is None:
                return self.send(writer, 302, "", f"Location: {path[3:]}")
            tag, body, kind = None, "moved", "text/plain"
        elif path in self.pages:
            tag, body, kind = f'"{self.pages[path]}"', self.page(path), "text/html; charset=utf-8"
        else:
            return self.send(writer, 404, "")
        raw = body.encode()
        if fault == "cut":
            return writer.transport.abort()
        if fault == "short":
            return writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (kind.encode(), len(raw) + 99) + raw)
        if fault == "drip":
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (len(raw) + 99))
            for byte in raw[:40]:
                writer.write(bytes([byte]))
                await writer.drain()
                await asyncio.sleep(1)
            return None
        if fault == "broken" and path == "/feed":
            return self.send(writer, 200, body[: len(body) * 2 // 3], f"ETag: {tag}")
        if fault == "loop":
            return self.send(writer, 302, "", f"Location: {path}")
        if fault in ("429", "503"):
            return self.send(writer, int(fault), "", f"Retry-After: {self.random.randint(1, 8)}")
        if fault:
            return self.send(writer, 500, "")
        if tag and headers.get("if-none-match") == tag:
            world.count["304"] += 1
            return self.send(writer, 304, None, f"ETag: {tag}")
        self.send(writer, 200, body, f"ETag: {tag}", f"Content-Type: {kind}")
        if path == "/feed":
            await writer.drain()
            world.shown.update(self.url("/go" + p) for p in shown)
        else:
            world.served.add((self.url(path), self.title(path)))
        return None

    @staticmethod
    def send(writer, status, body, *headers):
        raw = (body or "").encode()
        length = "" if body is None else f"Content-Length: {len(raw)}\r\n"
        writer.write(f"HTTP/1.1 {status} Any\r\n{''.join(h + chr(13) + chr(10) for h in headers)}{length}Connection: close\r\n\r\n".encode() + raw)


class World:
    FAULTS = ["cut", "short", "drip", "broken", "500", "503", "429", "loop"]

    def __init__(self, seed):
        self.seed = seed
        self.count = collections.Counter()
        self.shown = set()
        self.served = set()
        self.misbehaves = True

    def fault(self, r):
        """Drips are rare, for each holds a connection for half a minute."""
        if not self.misbehaves or r.random() > 0.25:
            return None
        fault = r.choice(self.FAULTS)
        return fault if fault != "drip" or r.random() < 0.2 else "cut"


async def main(options):
    world = World(options.seed)
    feeds = [Feed(n, world) for n in range(options.feeds)]
    for feed in feeds:
        server = await asyncio.start_server(feed.serve, "127.0.0.1", 0)
        feed.port = server.sockets[0].getsockname()[1]
        feed.publish()
    record = options.keep or tempfile.mkdtemp() + "/watch.sitrep"
    command = options.sitrep.split() + ["watch", "-q", "--record", record, "--every", "20s", "--pause", "50ms"] + [f.url("/feed") for f in feeds]
    r = random.Random(options.seed)
    begin = time.monotonic()
    total = options.minutes * 60
    kills = sorted(r.uniform(0.05, 0.7) * total for _ in range(options.kills))
    program = subprocess.Popen(command, start_new_session=True)
    killed = 0
    while (now := time.monotonic() - begin) < total:
        await asyncio.sleep(1)
        if now < total / 2:
            for feed in feeds:
                if r.random() < options.rate / 60:
                    feed.publish()
                if r.random() < options.rate / 600:
                    feed.edit()
        world.misbehaves = now < total * 0.6
        if kills and now > kills[0]:
            kills.pop(0)
            program.send_signal(signal.SIGKILL)
            program.wait()
            killed += 1
            program = subprocess.Popen(command, start_new_session=True)
        if program.poll() is not None:
            sys.exit(f"sitrep watch ended by itself with {program.returncode}")
    program.send_signal(signal.SIGTERM)
    await asyncio.to_thread(program.wait)
    sys.exit(told(world, record, killed, options))


def told(world, record, killed, options):
    with sqlite3.connect(record) as database:
        entries = [row[0] for row in database.execute("SELECT url FROM feed_entry")]
        have = {row[0] for row in database.execute("SELECT DISTINCT f.url FROM fetched f JOIN source s ON s.article = f.article")}
        articles = database.execute("SELECT url, title FROM source").fetchall()
        without = database.execute("SELECT url, due, failures, trouble FROM feed_entry WHERE article IS NULL").fetchall()
        versions = database.execute("SELECT count(*) FROM fetched").fetchone()[0]
        check = database.execute("PRAGMA integrity_check").fetchone()[0]
    waiting = {row[0] for row in without if row[1]}
    lost = world.shown - have - waiting
    counts = collections.Counter(articles)
    doubled = [one for one, n in counts.items() if n > 1]
    invented = [one for one in counts if one not in world.served]
    print(f"{options.feeds} feeds, {options.minutes} minutes, seed {options.seed}, killed {killed} times; {world.count['requests']} requests, "
          f"{world.count['304']} not modified, faults: " + ", ".join(f"{world.count[f]} {f}" for f in World.FAULTS))
    print(f"{len(world.shown)} addresses shown, {len(entries)} watched, {len(articles)} articles, {versions} versions of {len(have)} addresses; integrity {check}")
    print(f"lost {len(lost)} ({len(waiting)} more failed and are due again), doubled {len(doubled) + len(entries) - len(set(entries))}, that no page had {len(invented)}")
    for url in sorted(lost)[:10]:
        print("lost:", url, [w for w in without if w[0] == url])
    for one in (doubled + invented)[:10]:
        print("wrong:", one)
    return 1 if lost or doubled or invented else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--kills", type=int, default=5)
    parser.add_argument("--rate", type=float, default=0.5, help="articles a minute and feed; a tenth as many changes")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--sitrep", default=SITREP)
    parser.add_argument("--keep")
    asyncio.run(main(parser.parse_args()))
