"""Search documents about levels of care: each program, each cell of the comparison, each pair, each price list."""

from __future__ import annotations

from collections.abc import Iterator

from generator.addresses import pairs
from generator.catalog import Catalog
from generator.figures import figure_words
from generator.model import Program
from generator.tables import CellView, cell_view
from search.document import Places, SearchDocument, all_text, named


def program_documents(catalog: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each program page, without what has a document of its own: the rows."""
    in_rows = {"cells", *(row.filled_from for row in catalog.row.values())}
    for program in catalog.programs:
        yield SearchDocument(
            address=places[f"programs/{program.id}"],
            title=program.name,
            kind=rung_words(catalog, program),
            text=program.lead,
            aliases=named(
                (
                    *_names(program),
                    *(f"What is {name}?" for name in _names(program)),
                    *program.also_called,
                    *program.also_asked,
                )
            ),
            body=all_text(program, but=in_rows),
        )


def row_documents(catalog: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each program and row, so that "php hours" leads to the very line."""
    for row in catalog.row.values():
        for program in catalog.programs:
            yield SearchDocument(
                address=places[f"programs/{program.id}/{row.id}"],
                title=f"{program.short_name}: {row.name}",
                kind=rung_words(catalog, program),
                text=_cell_words(cell_view(catalog, program, row)),
                aliases=named((row.name, row.asks, program.abbreviation)),
                standing=90,
            )


def pair_documents(catalog: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each comparison of two programs. "php vs iop" finds it as "iop vs php" does."""
    for less, more in pairs(catalog):
        yield SearchDocument(
            address=places[f"compare/{less.id}-vs-{more.id}"],
            title=f"{less.short_name} or {more.short_name}: how they differ",
            kind="Comparison",
            text=f"{less.short_name} and {more.short_name} side by side: hours, setting, cost, who each one suits.",
            aliases=(
                f"{_names(less)[0]} vs {_names(more)[0]}",
                "the difference between them",
                "one compared against the other",
            ),
            body="\n".join((*_all_names(less), *_all_names(more))),
            standing=85,
        )


def cost_documents(catalog: Catalog, places: Places) -> Iterator[SearchDocument]:
    """One document for each program's published prices."""
    for program in catalog.programs:
        costs = catalog.costs.get(program.id)
        if costs is None:
            continue
        prices = (f"{price.label}: {figure_words(price.figure)}" for price in costs.prices)
        yield SearchDocument(
            address=places[f"costs/{program.id}"],
            title=f"What {program.short_name} costs",
            kind="Prices",
            text=costs.lead,
            aliases=(
                *(f"{name} price" for name in _all_names(program)),
                f"How much does {program.short_name} cost?",
                "what I pay in cash for a day, a week or a month of it",
                *prices,
            ),
            body=all_text(costs),
        )


def rung_words(catalog: Catalog, program: Program) -> str:
    """Where a program stands on the ladder."""
    return f"Rung {catalog.programs.index(program) + 1} of {len(catalog.programs)}"


def _names(program: Program) -> tuple[str, ...]:
    """What a program is called in few words."""
    return named((program.abbreviation, program.short_name))


def _all_names(program: Program) -> tuple[str, ...]:
    """What a program is called in few words, and what others call it."""
    return named((*_names(program), *program.also_called))


def _cell_words(cell: CellView) -> str:
    if cell.not_known:
        return f"Not known. We looked for {cell.not_known}"
    lines = cell.statements.lines if cell.statements else ()
    return " ".join(named((cell.figure, *(_sentence(statement.text) for statement in lines))))


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."
