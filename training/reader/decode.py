"""From scores to trees, names and attributions, by the rules of the Java side (TreeDecoder, EntityDecoder, CueRoles)."""
import dataclasses
from typing import Optional

import numpy as np

from reader import pieces

LEAST_ROLE = 0.5
ROOT_PENALTY = 1e6  # taken from every arc to the root where several words would hang on it


def tree(scores: np.ndarray) -> list[int]:
    """The best tree with one root of scores[dependent][head], head 0 being the root and w + 1 word w."""
    n = len(scores)
    full = np.full((n + 1, n + 1), -np.inf)
    full[1:] = scores - np.log(np.exp(scores - scores.max(1, keepdims=True)).sum(1, keepdims=True)) - scores.max(1, keepdims=True)
    full[range(n + 1), range(n + 1)] = -np.inf
    heads = [0] + [int(h) for h in full[1:].argmax(1)]
    if heads[1:].count(0) != 1 or cycle(heads):
        full[1:, 0] -= ROOT_PENALTY
        heads = spanning(full)
    return heads[1:]


def cycle(heads: list[int]) -> list[int]:
    """The words of a cycle, or nothing."""
    state = [0] * len(heads)
    state[0] = -1
    for start in range(1, len(heads)):
        at = start
        while state[at] == 0:
            state[at] = start
            at = heads[at]
        if state[at] == start:
            found, w = [at], heads[at]
            while w != at:
                found.append(w)
                w = heads[w]
            return found
    return []


def spanning(scores: np.ndarray) -> list[int]:
    """Chu-Liu and Edmonds: the heads of the best arborescence from node 0; heads[0] is 0."""
    heads = [0] + [int(h) for h in scores[1:].argmax(1)]
    loop = cycle(heads)
    if not loop:
        return heads
    rest = [w for w in range(len(scores)) if w not in set(loop)]
    m = len(rest)  # the loop becomes node m of a smaller problem
    small = np.full((m + 1, m + 1), -np.inf)
    small[:m, :m] = scores[np.ix_(rest, rest)]
    own = scores[loop, [heads[w] for w in loop]]
    entering = scores[np.ix_(loop, rest)] - own[:, None]
    small[m, :m] = entering.max(0)
    leaving = scores[np.ix_(rest, loop)]
    small[:m, m] = leaving.max(1)
    small[0] = -np.inf
    solved = spanning(small)
    entered = loop[int(entering[:, solved[m]].argmax())]
    found = list(heads)
    found[entered] = rest[solved[m]]
    for k, w in enumerate(rest[1:], 1):
        found[w] = rest[solved[k]] if solved[k] < m else loop[int(leaving[k].argmax())]
    return found


def names(scores: np.ndarray, tags: list[str]) -> list[str]:
    """The best sequence of tags in which I- follows only its own B- or I- (Viterbi)."""
    follows = np.array([[not b.startswith("I-") or a[2:] == b[2:] and a != "O" for b in tags] for a in tags])
    value = np.where([t.startswith("I-") for t in tags], -np.inf, scores[0])
    back = []
    for row in scores[1:]:
        paths = np.where(follows, value[:, None], -np.inf)
        back.append(paths.argmax(0))
        value = paths.max(0) + row
    at = int(value.argmax())
    found = [at]
    for step in reversed(back):
        at = int(step[at])
        found.append(at)
    return [tags[t] for t in reversed(found)]


@dataclasses.dataclass(frozen=True)
class Said:
    """An attribution read: runs of words (first, last), and how sure the network is that the cue attributes something."""

    cue: tuple[int, int]
    source: Optional[tuple[int, int]]
    content: list[tuple[int, int]]
    confidence: float
    features: np.ndarray


FEATURES = 14
VALID_ALONE = np.eye(FEATURES)[2] * 4  # weights that trust the network's own verdict on a cue and nothing else


def attributions(out: dict[str, np.ndarray], lettered: list[bool], weights: np.ndarray = VALID_ALONE) -> list[Said]:
    """Of one window; `out` as evaluate.read gives it. Cues without content are left out, and the last candidate is none."""
    found = []
    for k in range(len(out["row"]) - 1):
        cue = np.nonzero(out["inside"][k])[0]
        role = out["role"][k].copy()
        role[cue] = 0
        content = runs(smooth(role[:, 2] >= LEAST_ROLE, lettered) & (out["inside"][k] == 0))
        sources = runs(smooth(role[:, 1] >= LEAST_ROLE, lettered))
        source = max(sources, key=lambda r: role[r[0] : r[1] + 1, 1].sum()) if sources else None
        if content:
            of = features(out, k, (int(cue[0]), int(cue[-1])), content)
            found.append(Said((int(cue[0]), int(cue[-1])), source, content, float(1 / (1 + np.exp(-of @ weights))), of))
    return found


def features(out: dict[str, np.ndarray], k: int, cue: tuple[int, int], content: list[tuple[int, int]]) -> np.ndarray:
    """What the confidence of candidate `k` is made of, in the order of AttributionDecoder.java."""
    words = np.concatenate([np.arange(a, b + 1) for a, b in content])
    edges = [w for run in content for w in run]
    quote = out["quote"][0, out["first"][0]]
    role, outside = out["role"][k], float(out["cue"][0, cue[0] : cue[1] + 1, 0].min())
    sure = role[:, 2].astype(float)
    return np.array([
        1, logit(1 - outside) / 4, out["valid"][k] / 4, logit(sure[words].mean()) / 4, logit(sure[edges].min()) / 4,
        ((sure > 0.2) & (sure < 0.8)).sum() / len(words), np.log(len(words)) / 3, (quote[words] > 0).mean(), role[:, 1].max(),
        logit(outside) / 4, float(quote[cue[0]] in (pieces.INSIDE, pieces.CARRIED)), min(3, len(content)) / 3, logit(sure[words].min()) / 4,
        (cue[1] - cue[0]) / 3])


def logit(p: float) -> float:
    return float(np.log(max(1e-4, p) / max(1e-4, 1 - p)))


def runs(words: np.ndarray) -> list[tuple[int, int]]:
    return runs_of(np.nonzero(words)[0].tolist())


def runs_of(words: list[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for w in words:
        if found and found[-1][1] == w - 1:
            found[-1] = (found[-1][0], w)
        else:
            found.append((w, w))
    return found


def smooth(words: np.ndarray, lettered: list[bool]) -> np.ndarray:
    """Closes gaps of one word, then drops runs of punctuation if any run has a word."""
    closed = words.copy()
    closed[1:-1] |= words[:-2] & words[2:]
    kept = np.zeros_like(closed)
    for first, last in runs(closed):
        kept[first : last + 1] = any(lettered[first : last + 1])
    return kept if kept.any() else closed
