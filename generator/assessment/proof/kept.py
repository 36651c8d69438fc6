"""A proof is kept until the definition, or what proves it, changes."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from generator.assessment.definition import Definition
from generator.assessment.export import as_data
from generator.assessment.proof.counts import Proof

FOLDER = Path(".cache") / "self-assessment"  # in the working folder; may be deleted at any time
_CODE = Path(__file__).parents[1]  # whatever evaluates or proves


def proof_of(definition: Definition, folder: Path | None = None) -> Proof:
    """The proof of a definition, from ``folder`` (left out, FOLDER) if it was kept there. Never raises OSError."""
    path = (folder or FOLDER) / f"{key_of(definition)}.json"
    return _read(path) or _made(definition, path)


def key_of(definition: Definition) -> str:
    """Changes with everything that the proof rests on."""
    promises = [
        [page.id, page.feeds, page.is_danger, [[option.id, option.text, option.calls_for] for option in page.options]]
        for page in definition.questions
    ]
    cards = [[card.id, card.is_first] for card in definition.cards]
    rested_on = [as_data(definition), promises, cards, definition.urgent_levels, _code()]
    return hashlib.sha256(json.dumps(rested_on, sort_keys=True).encode()).hexdigest()[:24]


@lru_cache(maxsize=1)
def _code() -> str:
    found = hashlib.sha256()
    for path in sorted(_CODE.rglob("*.py")):
        found.update(path.read_bytes())
    return found.hexdigest()


def _read(path: Path) -> Proof | None:
    try:
        found: Mapping[str, object] = json.loads(path.read_text(encoding="utf-8"))
        return Proof(**found, violations=())  # type: ignore[arg-type]  # written by _made, under a name of this code
    except (OSError, ValueError, TypeError):
        return None


def _made(definition: Definition, path: Path) -> Proof:
    """Proves, and keeps what has no violations; those are found again while they last."""
    from generator.assessment.proof.prove import prove  # noqa: PLC0415  # a kept proof is read without NumPy

    proof = prove(definition)
    if not proof.violations:
        counts = {name: value for name, value in asdict(proof).items() if name != "violations"}
        beside = path.with_suffix(f".{os.getpid()}.tmp")
        with suppress(OSError):  # a folder that cannot be written costs some seconds, no more
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_text(json.dumps(counts), encoding="utf-8")
            beside.replace(path)
    return proof
