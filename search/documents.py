"""All search documents of a catalog. Of two that fit a query equally, the earlier comes first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.addresses import addressed
from generator.catalog import Catalog
from search import guide_documents, program_documents
from search.document import Places, SearchDocument
from search.page_documents import page_documents

BUILDERS: tuple[Callable[[Catalog, Places], Iterator[SearchDocument]], ...] = (
    page_documents,
    program_documents.program_documents,
    guide_documents.faq_documents,
    guide_documents.condition_documents,
    guide_documents.modality_documents,
    guide_documents.guide_documents,
    guide_documents.measure_documents,
    guide_documents.payer_documents,
    program_documents.cost_documents,
    program_documents.pair_documents,
    guide_documents.help_documents,
    guide_documents.glossary_documents,
    program_documents.row_documents,
)


def build_documents(catalog: Catalog) -> tuple[SearchDocument, ...]:
    """One document for each place on the site that can answer a reader."""
    places = {name: str(address) for name, address in addressed(catalog).items()}
    return tuple(document for build in BUILDERS for document in build(catalog, places))
