"""Equal treatment of every option, as patient decision aids require."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.problems import Problem

LONGER = 2  # times the middle cell of a row; ours differ by less than 1.4
SHORT = 60  # letters; below this, length persuades nobody


def good_and_hard_points_balance(catalog: Catalog) -> Iterator[Problem]:
    """A program or modality has as many hard points as good ones, give or take one."""
    for kind in ("programs", "modalities"):
        for entry in catalog.entries(kind):
            good, hard = len(entry.good_points), len(entry.hard_points)
            if abs(good - hard) > 1:
                message = f"{good} good points stand against {hard} hard points"
                field = "hard_points" if good > hard else "good_points"
                yield catalog.problem(kind, entry.id, (field,), message, f"add to {field}, or take from the other")


def programs_are_known_well_enough(catalog: Catalog) -> Iterator[Problem]:
    """At most one cell in ten of a program is 'not known'."""
    for program in catalog.programs:
        unknown = [row for row, cell in program.cells.items() if cell.not_known is not None]
        if len(unknown) * 10 > len(catalog.row):
            message = f"{len(unknown)} of {len(catalog.row)} rows are not known: {', '.join(unknown)}"
            yield catalog.problem("programs", program.id, ("cells",), message, "look further, or drop the row for all")


def cells_of_a_row_are_of_like_length(catalog: Catalog) -> Iterator[Problem]:
    """The cells of a row are of like length, so that no option gets more room to persuade."""
    for row in catalog.row.values():
        cells = {program.id: program.cells[row.id] for program in catalog.programs if row.id in program.cells}
        lengths = {program_id: len(cell.text) for program_id, cell in cells.items() if cell.text}
        middle = sorted(lengths.values())[len(lengths) // 2] if lengths else 0
        for program_id, length in lengths.items():
            if length > LONGER * max(middle, SHORT):
                message = f"this cell is {length} letters long; half of this row's cells have {middle} or fewer"
                yield catalog.problem("programs", program_id, ("cells", row.id), message, "shorten it", "warning")
