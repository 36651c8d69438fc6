"""Nearness in meaning: the word table, the vectors of documents, and the cosine of both."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from search.document import SearchDocument
from search.index import stem
from search.meaning.text_vectors import (
    coded,
    kept_vectors,
    packed_codes,
    text_key,
    text_vectors,
    unpacked,
    written_vectors,
)
from search.meaning.word_table import FILE, WordTable, read_word_table, written_word_table
from search.whoosh_engine import WhooshEngine, documents_engine
from tests.search.conftest import Pair, document

ROWS = {"anxieti": [3, 1, 0], "worri": [3, 1, 0.5], "dollar": [-1, 2, -4], "price": [-1, 2, -3]}


@pytest.fixture(scope="module")
def table() -> WordTable:
    """The table that is shipped."""
    return read_word_table(FILE.read_text(encoding="utf-8"))


def small_table() -> WordTable:
    """Two near pairs of words in 24 dimensions."""
    rows = [np.repeat(row, 8) for row in ROWS.values()]
    return written_word_table(["# for a test"], ROWS, np.array(rows))


def test_a_written_table_is_read_again() -> None:
    """Signs are kept exactly, lengths within a tenth."""
    written = small_table()
    read = read_word_table(written.written())

    assert read == written
    assert read.signs("dollar").tolist() == [-1] * 8 + [1] * 8 + [-1] * 8
    assert read.length("dollar") == pytest.approx(np.sqrt(8 * (1 + 4 + 16)), rel=0.1)
    assert read.length("missing") == 0


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda text: text[:-40] + "\n", "cut short"),
        (lambda text: text.replace('"format": 1', '"format": 9'), "format 9"),
    ],
)
def test_a_damaged_table_is_refused(damage: Callable[[str], str], words: str) -> None:
    """A file that was cut or is of another format is told."""
    with pytest.raises(ValueError, match=words):
        read_word_table(damage(small_table().written()))


@given(arrays.arrays(np.float64, 24, elements=st.floats(-1, 1, allow_subnormal=False)))
def test_four_bits_keep_the_direction(vector: np.ndarray) -> None:
    """Codes are odd numbers of four bits, packed and read again, near in direction to what they stand for."""
    codes = coded(vector)

    assert set(codes.tolist()) <= set(range(-15, 16, 2))
    assert unpacked(packed_codes(codes)).tolist() == codes.tolist()
    if np.linalg.norm(vector) > 0.1:
        cosine = codes @ vector / np.linalg.norm(codes.astype(float)) / np.linalg.norm(vector)
        assert cosine > 0.95


def test_documents_without_a_kept_vector_are_summed_from_the_table() -> None:
    """A new text needs no language model; a kept one is taken as it is; and it is told how many were kept."""
    table = small_table()
    worry, price = document("a", "worries"), document("b", "price")
    kept = {text_key(price): packed_codes(coded(np.arange(24) - 11.5))}

    made = text_vectors((worry, price), table, stem, kept)

    assert made.kept == 1
    assert made.codes[1].tolist() == coded(np.arange(24) - 11.5).tolist()
    assert (np.sign(made.codes[0]) == table.signs("worri")).all()


def test_a_changed_text_loses_its_kept_vector() -> None:
    """The vector is kept by every letter it stands for."""
    assert text_key(document("a", "worries")) == text_key(document("b", "worries"))
    assert text_key(document("a", "worries")) != text_key(document("a", "worries", text="often"))
    assert text_key(document("a", "worries")) != text_key(document("a", "worries", aliases=("fear",)))


def test_vectors_of_another_table_are_passed_over(tmp_path) -> None:
    """A file of vectors names its table; after the table is made anew the old ones are of no use."""
    table = small_table()
    (tmp_path / "guide.txt").write_text(written_vectors(table, {"a" * 16: np.ones(24)}))
    other = written_word_table(["# another"], ["word"], np.ones((1, 24)))

    assert set(kept_vectors(table, tmp_path)) == {"a" * 16}
    assert kept_vectors(other, tmp_path) == {}


def test_everyday_words_of_the_table_are_near_ours(table: WordTable) -> None:
    """The table knows what people call things: nearer to the right word than to another."""

    def cosine(one: str, other: str) -> float:
        return float(table.signs(stem(one)) @ table.signs(stem(other))) / table.dims

    for said, meant, other in (
        ("booze", "alcohol", "school"),
        ("boss", "employer", "sleep"),
        ("scared", "fear", "price"),
        ("broke", "money", "video"),
    ):
        assert cosine(said, meant) > cosine(said, other), said


@pytest.fixture(scope="module")
def three() -> Iterator[WhooshEngine]:
    """Three documents about different things."""
    documents = (
        SearchDocument("a", "Alcohol", text="Help to stop drinking."),
        SearchDocument("b", "Price", text="What a visit costs."),
        SearchDocument("c", "Zolgorith", text="Zolgorith helps to sleep."),
    )
    with documents_engine(documents) as engine:
        yield engine


def test_a_word_no_page_uses_finds_the_page_it_means(three: WhooshEngine) -> None:
    """Booze stands nowhere, and leads to the page on alcohol."""
    asked = three.index.asked("booze")

    assert three.index.scores(asked) == {}
    assert [result.document for result in three.ranking(asked, 1)] == [0]


def test_a_word_the_table_lacks_means_what_its_documents_share(three: WhooshEngine) -> None:
    """A name that is only ours has the direction of its page."""
    assert three.meaning is not None
    assert "zolgorith" not in three.meaning.table.places
    closeness = three.meaning.closeness(three.index.asked("zolgorith"))

    assert closeness is not None
    assert closeness.argmax() == 2


def test_words_alone_rank_where_the_table_knows_nothing(search_of: Callable[..., Pair]) -> None:
    """Digits and unknown names are ranked by words, in both engines."""
    pair = search_of(document("a", "98967"), document("b", "90834"))
    whoosh, browser = pair.both("90834")

    assert [result.document for result in whoosh.results][:1] == [1]
    assert whoosh.results == browser.results
