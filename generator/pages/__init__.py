"""Every page of the site, made from the catalog. The tuple in build_pages is the table of contents."""

from __future__ import annotations

from datetime import date

from generator.catalog import Catalog
from generator.page import Page
from generator.pages.assessment import assessment_pages
from generator.pages.comparisons import comparison_pages
from generator.pages.faqs import faq_pages
from generator.pages.front import front_pages
from generator.pages.guides import condition_pages, guide_pages, modality_pages
from generator.pages.measures import measure_pages
from generator.pages.method import method_pages
from generator.pages.money import money_pages
from generator.pages.moved import moved_pages
from generator.pages.programs import program_pages
from generator.pages.reference import reference_pages


def build_pages(catalog: Catalog, today: date) -> tuple[Page, ...]:
    """All generated pages. ``today`` decides what is marked as out of date."""
    return (
        *front_pages(catalog, today),
        *program_pages(catalog, today),
        *comparison_pages(catalog, today),
        *condition_pages(catalog, today),
        *modality_pages(catalog, today),
        *guide_pages(catalog, today),
        *money_pages(catalog, today),
        *faq_pages(catalog, today),
        *assessment_pages(catalog),
        *measure_pages(catalog, today),
        *reference_pages(catalog, today),
        *method_pages(catalog, today),
        *moved_pages(catalog),
    )
