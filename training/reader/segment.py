"""Words and sentences of raw texts, by the product's own segmenter (Java): training sees what reading sees."""
import os
import pathlib
import subprocess
from typing import Iterable, Iterator

from reader.data import Text

HERE = pathlib.Path(__file__).resolve().parent
CLASSES = HERE.parents[1] / "core/target/classes"


def repository() -> pathlib.Path:
    """Maven's local repository, where a build has put the product's few libraries."""
    return pathlib.Path(os.environ.get("MAVEN_REPOSITORY", pathlib.Path.home() / ".m2/repository"))


def jar(group: str, artifact: str) -> pathlib.Path:
    found = sorted((repository() / group.replace(".", "/") / artifact).glob("*/%s-*.jar" % artifact))
    if not found:
        raise FileNotFoundError("%s:%s is in no local Maven repository: build the product first (mvn -DskipTests package)" % (group, artifact))
    return found[-1]


def texts(source: str, rows: Iterable[tuple[str, str]]) -> Iterator[Text]:
    """A text for each (id, characters), without layers. `Text.text` is the characters up to the last word."""
    rows = list(rows)
    for (id_, characters), line in zip(rows, lines([t for _, t in rows])):
        yield cut(id_, source, characters, line)


def lines(characters: list[str]) -> list[str]:
    """Of each text the line that `java/Segment.java` prints."""
    if not CLASSES.is_dir():
        raise FileNotFoundError("core/target/classes is missing: build the product first (mvn -DskipTests package)")
    path = os.pathsep.join(map(str, (CLASSES, jar("org.jspecify", "jspecify"))))
    given = "".join(escaped(t) + "\n" for t in characters).encode()
    done = subprocess.run(["java", "-cp", path, str(HERE / "java/Segment.java")], input=given, stdout=subprocess.PIPE, check=True)
    found = done.stdout.decode("ascii").split("\n")[:-1]
    if len(found) != len(characters):
        raise ValueError("the segmenter answered %d of %d texts" % (len(found), len(characters)))
    return found


def escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r")


def cut(id_: str, source: str, characters: str, line: str) -> Text:
    """A text of one line that `java/Segment.java` printed."""
    text = Text(id_, source, [], [], [], [])
    at = 0
    for s, sentence in enumerate(line.split(";") if line else []):
        paragraph, _, words = sentence.partition(":")
        for word in words.split(","):
            start, end = map(int, word.split("-"))
            text.forms.append(characters[start:end])
            text.gaps.append(characters[at:start])
            text.sentence.append(s)
            text.paragraph.append(int(paragraph))
            at = end
    return text
