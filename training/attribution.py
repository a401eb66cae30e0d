"""What brackets mean: attributions with their spans, what each is nested in, and the kinds of construction it counts under."""
import collections
import re

QUOTE_MARKS = re.compile("[\"“”„«»]|''|(?<![A-Za-z0-9])['‘][^ ]")
PRONOUNS = {"he", "she", "they", "it", "we", "i", "who", "which", "his", "her", "their", "its", "our", "my"}
PER = re.compile(r"(?i)^(according to|as per|per|citing|in the words of|in the view of|in the opinion of)\b")
DASH = re.compile(r"^[-–—―]+$")

Attribution = collections.namedtuple("Attribution", "number speaker cue content unsaid kinds within")


def spans(parts, role):
    return sorted((p.start, p.end) for p in parts if p.role == role and p.end > p.start)


def inside(inner, outer):
    return any(a <= inner[0] and inner[1] <= b for a, b in outer)


def nested(a, b):
    return all(inside(x, b.content) for x in a.content)


def attributions(text, parts):
    by = collections.OrderedDict()
    for p in sorted(parts, key=lambda p: (p.start, -p.end)):
        for n in p.numbers:
            by.setdefault(n, []).append(p)
    found = {}
    for n in sorted(by):
        cue = [p for p in by[n] if p.role == "c"][0]
        found[n] = Attribution(n, spans(by[n], "s"), spans(by[n], "c"), spans(by[n], "q"), "!" in cue.marks, [], None)
    out = []
    for n, a in found.items():
        tags = {t for p in by[n] for t in p.tags}
        within = holder(a, found, "relay" in tags)
        out.append(a._replace(kinds=kinds(text, a, tags, found, within), within=within))
    return out


def holder(a, found, relay):
    """The number of the innermost attribution whose content holds this one's cue (where it has none, its content).

    A relay is held by the link of the chain before it: the attribution of the same content with the next lower number, or
    where there is none ('Citing B, A says ...') with the lowest.
    """
    others = [b for b in found.values() if b is not a]
    if relay:
        same = [b.number for b in others if b.content == a.content]
        before = [n for n in same if n < a.number]
        return max(before) if before else min(same, default=None)
    outer = [b for b in others if all(inside(x, b.content) for x in a.cue or a.content)]
    outer.sort(key=lambda b: (sum(e - s for s, e in b.content), b.number))
    return outer[0].number if outer else None


def kinds(text, a, tags, found, within):
    """The kinds of construction an attribution counts under: its tags, and what its words tell."""
    cue = text[slice(*a.cue[0])] if a.cue else ""
    content = " ".join(text[s:e] for s, e in a.content)
    speaker = " ".join(text[s:e] for s, e in a.speaker)
    first = cue.split()[0].lower() if cue else ""
    told = {
        "nested": within is not None and "relay" not in tags, "relay": "relay" in tags, "passive": "pass" in tags, "nominal": "nom" in tags,
        "light verb": "light" in tags, "not said": a.unsaid, "according to": bool(PER.match(cue)), "colon": cue == ":",
        "signed": bool(DASH.match(cue)), "no cue": not a.cue, "no source": not a.speaker, "pronoun source": speaker.lower() in PRONOUNS,
        "organisation": "org" in tags, "document": "doc" in tags, "collective": "group" in tags,
        "infinitive content": content.split()[0].lower() == "to" or content.lower().startswith("not to "),
        "participle cue": first.endswith("ing") and "nom" not in tags and not PER.match(cue),
        "coordinated cue": coordinated(text, a, found), "quoted": bool(QUOTE_MARKS.search(content)),
        "over paragraphs": bool(a.content) and "\n" in text[a.content[0][0] : a.content[-1][1]],
        "content in parts": len(a.content) > 1,
    }
    return [k for k, v in told.items() if v]


def coordinated(text, a, found):
    """Shares its source with another attribution, and only a conjunction stands between the one and the other's cue."""
    def joined(x, y):
        if not (x.cue and y.cue and x.speaker and x.speaker == y.speaker and x.cue < y.cue):
            return False
        start = max(e for s, e in x.cue + [c for c in x.content if c[0] < y.cue[0][0]])
        return bool(re.fullmatch(r"[\s,;\"”]*(and|but|or|while|yet|nor)?[\s,]*", text[start : y.cue[0][0]])) and not text[slice(*y.cue[0])].split()[0].endswith("ing")
    return any(joined(a, b) or joined(b, a) for b in found.values() if b is not a)
