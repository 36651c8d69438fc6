"""Names of files that systems and editors' programs leave beside ours. Nobody wrote them for the guide."""

from __future__ import annotations

_STARTS = (".", "~$")  # what is hidden, locks, what a Mac keeps beside a file
_ENDS = ("~", ".tmp", ".swp", ".swo", ".swx", "___jb_tmp___", "___jb_old___")
_NAMES = ("4913", "thumbs.db", "desktop.ini")  # the first is how Vim tries whether it may write in a folder


def is_scratch(name: str) -> bool:
    """Whether a file or folder of this name, without its path, is none of a person's work."""
    name = name.lower()
    is_being_saved = name.startswith("#") and name.endswith("#")
    return is_being_saved or name in _NAMES or name.startswith(_STARTS) or name.endswith(_ENDS)
