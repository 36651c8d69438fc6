"""How the content check grows: the shipped content, and many times as much of it, made by a script.

``python -m tests.bench.growth 100`` measures it a hundred times as large.
"""

from __future__ import annotations

import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from zlib import crc32

from tests.conftest import SHIPPED

# Kinds whose entries may be copied without end. Levels of care and their prices are few by nature.
COPIED = ("faqs", "conditions", "modalities", "topics", "payers", "contacts", "crisis")
_CITED = re.compile(r"sources: \[([^\]]*)\]")
_ASKED = re.compile(r"(?m)(?<=^question: ).*$|(?<=^also_asked:)(?: .*|(?:\n  - .*)+)$")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# Words that stay in the copies of a question, as most questions share them.
_SHARED = frozenset(
    re.findall(
        r"[a-z]+",
        """a am an and are at be can do does for how i if in is it me my not of on or the to what who
        care home iop person php program therapy virtual""",
    )
)
_CONSONANTS, _VOWELS = "bdfghjklmnprtvwz", "aeiou"


def enlarged(times: int, out: Path) -> int:
    """Writes the shipped content to ``out`` with most entries ``times`` over, each copy with words and ids of its own.

    Returns the number of entries.
    """
    shutil.copytree(SHIPPED, out)
    originals = {path: path.read_text(encoding="utf-8") for kind in COPIED for path in _entries(kind)}
    cited = {source.strip() for text in originals.values() for ids in _CITED.findall(text) for source in ids.split(",")}
    originals |= {path: path.read_text(encoding="utf-8") for path in _entries("sources") if path.stem in cited}
    for number in range(1, times):
        for path, text in originals.items():
            copy = out / path.parent.name / f"{path.stem}-c{number}.yml"
            copy.write_text(_copy(text, path.stem, number), encoding="utf-8")
    for name, copied in (("glossary.yml", _list_copy), ("synonyms.yml", _list_copy), ("addresses.yml", _address_copy)):
        path = out / name
        head, mark, entries = path.read_text(encoding="utf-8").partition("entries:\n")
        copies = [copied(entries, number) for number in range(1, times)]
        path.write_text(head + mark + "".join([entries, *copies]), encoding="utf-8")
    return sum(max(1, len(re.findall(r"\n  - {?id:", path.read_text(encoding="utf-8")))) for path in out.rglob("*.yml"))


def check_seconds(content: Path) -> float:
    """CPU seconds of one run of the check; what it checks must be clean, as telling problems takes time of its own."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = (sys.executable, "-m", "generator", "check", "--content", str(content), "--format", "json")
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    problems = json.loads(told)
    if problems:
        first = problems[0]
        sys.exit(f"{len(problems)} problems in {content}, such as {first['path']}:{first['line']}: {first['message']}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def print_growth(*sizes: int) -> None:
    """Prints a line for each size."""
    print("## Content check, CPU seconds; every size without a problem")
    for times in sizes:
        with tempfile.TemporaryDirectory() as folder:
            entries = enlarged(times, Path(folder) / "content")
            seconds = check_seconds(Path(folder) / "content")
            print(
                f"{times} x: {entries} entries, {seconds:.1f} s, {1000 * seconds / entries:.2f} ms an entry", flush=True
            )


def _entries(kind: str) -> list[Path]:
    return sorted((SHIPPED / kind).glob("*.yml"))


def _copy(text: str, stem: str, number: int) -> str:
    """An entry whose sources, address, name, question and other ways to ask it are its own."""
    text = _CITED.sub(lambda found: f"sources: [{_renamed(found[1], number)}]", text)
    text = re.sub(r"(?m)^(url: \"?[^\s\"]+)", rf"\1c{number}", text)
    text = re.sub(r"(?m)^((?:name|title): ?\"?)(?=\w)", rf"\1{_made_up('copy', number).capitalize()} ", text)
    return _ASKED.sub(lambda found: _asked_otherwise(found[0], stem, number), text)


def _list_copy(entries: str, number: int) -> str:
    """The words of a list file once more, each word that a reader may look up another."""
    entries = re.sub(r"(?m)^(  - id: \"?)([\w.-]+)", rf"\1\2-c{number}", entries)
    words = re.compile(r"(?m)^(    (?:term|also|says): )(.*)$")
    return words.sub(lambda found: found[1] + _WORD.sub(lambda word: _made_up(word[0], number), found[2]), entries)


def _address_copy(entries: str, number: int) -> str:
    """The addresses of the entries that were copied."""
    kinds = "|".join((*COPIED, "glossary"))
    return "".join(
        f"  - {{id: {name}-c{number}}}\n" for name in re.findall(rf"\bid: \"?((?:{kinds})/[\w.-]+)", entries)
    )


def _asked_otherwise(text: str, stem: str, number: int) -> str:
    """Wordings with another word for each that carries meaning; the longest is one that no other entry asks with."""
    return "\n".join(_reworded(line, stem, number) for line in text.split("\n"))


def _reworded(line: str, stem: str, number: int) -> str:
    longest = max(_WORD.findall(line), key=len, default="")

    def other(word: re.Match[str]) -> str:
        if word[0] == longest:
            return _made_up(word[0] + stem, number)
        return word[0] if word[0].casefold() in _SHARED else _made_up(word[0], number)

    return _WORD.sub(other, line)


def _made_up(word: str, number: int) -> str:
    """A word of two syllables that no language has; its two last letters say which copy it is for."""
    left, letters = crc32(word.casefold().encode()), []
    for signs in (_CONSONANTS, _VOWELS, _CONSONANTS, _CONSONANTS, _VOWELS):
        left, at = divmod(left, len(signs))
        letters.append(signs[at])
    high, low = divmod(number, len(_CONSONANTS))
    return "".join([*letters, _CONSONANTS[high], _CONSONANTS[low]])


def _renamed(ids: str, number: int) -> str:
    return ", ".join(f"{source.strip()}-c{number}" for source in ids.split(","))


if __name__ == "__main__":
    print_growth(1, *(int(size) for size in sys.argv[1:] or ("10",)))
