"""Ready-made rows and cells of a comparison, so that templates only loop."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.figures import SourceLine, figure_line, figure_words, source_line
from generator.model import Cell, Claim, Program, Row

# The fields of a program that hold a claim or a list of claims; rows may be filled from them.
CLAIM_FIELDS = tuple(
    name for name, field in Program.model_fields.items() if field.annotation in (Claim, tuple[Claim, ...])
)


@dataclass(frozen=True)
class Statement:
    """One line of text, with the rows it follows from or the page it leads to."""

    text: str
    follows_from: tuple[str, ...] = ()  # names of rows
    link: str = ""  # a name in generator.addresses


@dataclass(frozen=True)
class Statements:
    """Lines of text and, once for all of them, what they rest on."""

    lines: tuple[Statement, ...]
    line: SourceLine | None

    @property
    def is_list(self) -> bool:
        return len(self.lines) > 1


@dataclass(frozen=True)
class CellView:
    """One cell as shown: a figure, statements, both, or what is not known."""

    program: Program
    figure: str = ""
    figure_line: SourceLine | None = None
    statements: Statements | None = None
    not_known: str = ""


@dataclass(frozen=True)
class RowView:
    row: Row
    cells: tuple[CellView, ...]


@dataclass(frozen=True)
class GroupView:
    """A heading of the comparison and its rows."""

    id: str
    name: str
    rows: tuple[RowView, ...]


def comparison(catalog: Catalog, programs: Iterable[Program]) -> tuple[GroupView, ...]:
    """All rows for the given programs, which are shown in the order of the ladder."""
    columns = sorted(programs, key=lambda program: program.rung)
    return tuple(
        GroupView(
            group.id,
            group.name,
            tuple(RowView(row, tuple(cell_view(catalog, program, row) for program in columns)) for row in group.rows),
        )
        for group in catalog.row_groups
    )


def cell_view(catalog: Catalog, program: Program, row: Row) -> CellView:
    """What ``program`` shows in ``row``, whether its own cell or one of its lists fills it."""
    if row.filled_from is None:
        return _from_cell(catalog, program, program.cells[row.id])
    if row.filled_from == "costs":
        return _from_costs(catalog, program)
    if row.filled_from == "modalities":
        named = (catalog.modalities[modality_id] for modality_id in program.modalities)
        lines = tuple(Statement(each.name, link=f"modalities/{each.id}") for each in named)
        return CellView(program, statements=Statements(lines, None))
    return CellView(program, statements=said_of(catalog, program, row.filled_from))


def said_of(catalog: Catalog, program: Program, field: str) -> Statements:
    """What one of a program's ``CLAIM_FIELDS`` says."""
    claims = getattr(program, field)
    return claims_shown(catalog, (claims,) if isinstance(claims, Claim) else claims)


def claims_shown(catalog: Catalog, claims: Iterable[Claim]) -> Statements:
    """Claims as lines, with one source line for all."""
    claims = tuple(claims)
    names = {row_id: row.name for row_id, row in catalog.row.items()}
    lines = tuple(Statement(claim.text, tuple(names[row] for row in claim.follows_from)) for claim in claims)
    cited = tuple(dict.fromkeys(source for claim in claims for source in claim.sources))
    grades = {claim.certainty for claim in claims}
    certainty = grades.pop() if len(grades) == 1 else None
    return Statements(lines, source_line(catalog.sources, cited, certainty) if cited else None)


def _from_cell(catalog: Catalog, program: Program, cell: Cell) -> CellView:
    if cell.not_known is not None:
        return CellView(program, not_known=cell.not_known)
    statements = None
    if cell.text is not None:
        statements = Statements((Statement(cell.text),), _own_line(catalog, cell))
    if cell.figure is None:
        return CellView(program, statements=statements)
    line = figure_line(catalog.sources, cell.figure)
    return CellView(program, figure_words(cell.figure), line, statements)


def _own_line(catalog: Catalog, cell: Cell) -> SourceLine | None:
    """What a cell's text rests on, unless the line of its figure already says so."""
    if not cell.sources:
        return None
    figure = cell.figure
    if figure and figure.certainty == cell.certainty and set(cell.sources) <= set(figure.sources):
        return None
    return source_line(catalog.sources, cell.sources, cell.certainty)


def _from_costs(catalog: Catalog, program: Program) -> CellView:
    costs = catalog.costs.get(program.id)
    if costs is None:
        return CellView(program, not_known="a published price with a source")
    first = costs.prices[0]
    more = Statement(f"{first.label}. See all prices we found", link=f"costs/{program.id}")
    line = figure_line(catalog.sources, first.figure)
    return CellView(program, figure_words(first.figure), line, Statements((more,), None))
