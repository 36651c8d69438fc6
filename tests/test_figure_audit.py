"""What the figures of the guide rest on, and that readers are told."""

from __future__ import annotations

from generator.catalog import Catalog
from generator.figure_audit import audit
from generator.figures import CONSUMER_PAGES, SELLERS, figure_line

MOST_WEAK = 0.15  # of the figures that are not prices


def test_figures_rest_on_good_sources(shipped: Catalog) -> None:
    """Apart from prices, at most 15 % of figures rest on consumer or sellers' pages alone."""
    figures = audit(shipped)

    assert len(figures.weak_others) <= MOST_WEAK * len(figures.others)


def test_weak_figures_say_so_where_they_stand(shipped: Catalog) -> None:
    """The line under such a figure names what it rests on, and never a high grade."""
    for found in (*audit(shipped).weak_prices, *audit(shipped).weak_others):
        line = figure_line(shipped.sources, found.figure)
        assert line.words.startswith((SELLERS, CONSUMER_PAGES))
        assert line.grade != "very sure"


def test_every_figure_is_counted_once(shipped: Catalog) -> None:
    """Prices and other figures together are all figures, and each has one grade."""
    figures = audit(shipped)

    assert len(figures.prices) + len(figures.others) == len(figures.figures) > 0
    assert sum(figures.by_certainty.values()) == len(figures.figures)
