"""How the site engine is set, as it is written: mkdocs.yml and every file it inherits from.

``python -m hooks.configuration`` prints the overlays it names as options of the other commands, without the second
that the engine itself needs to start.
"""

from __future__ import annotations

from pathlib import Path

import yaml


def configuration(path: Path) -> dict[Path, bytes]:
    """The bytes of a configuration file and of those it inherits from, in that order; none where it cannot be read."""
    found: dict[Path, bytes] = {}
    above: Path | None = path
    while above and above not in found and not above.is_dir():
        found[above] = _bytes(above)
        above = _inherited(above, found[above])
    return found


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # missing, or being saved
        return b""


def _inherited(path: Path, text: bytes) -> Path | None:
    """The file that this one names. Its tags are not followed: they are for the site engine to resolve."""
    try:
        top = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None  # the build that follows says what is wrong
    named = _value(top, "INHERIT")
    return path.parent / named.value if isinstance(named, yaml.ScalarNode) else None


def overlays(path: Path) -> list[str]:
    """The content folders that a configuration names after the first, which is ours."""
    for text in configuration(path).values():
        found = _value(_value(yaml.compose(text, Loader=yaml.SafeLoader), "extra"), "content")
        if isinstance(found, yaml.SequenceNode):
            return [str(folder.value) for folder in found.value[1:]]
    return []


def _value(node: yaml.Node | None, name: str) -> yaml.Node | None:
    fields = node.value if isinstance(node, yaml.MappingNode) else ()
    return next((value for key, value in fields if key.value == name), None)


if __name__ == "__main__":
    print(*(f"--overlay {folder}" for folder in overlays(Path("mkdocs.yml"))))
