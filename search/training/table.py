"""The rows of the word table, in closed form: sums of rows come as near as can be to what a language model says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from search.analysis import STOP_WORDS, words

SMOOTHING = 0.003  # a of a / (a + p): a common word says little
PRIOR = 1.0  # how much a row is held to the model's vector of the word alone
STEPS = 60  # of conjugate gradients
TURNS = 20  # of the rotation that makes signs fit
SEED = 7
Floats = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True)
class Trained:
    """Rows by stem, how often each stem was read, and how to bring a model's vector into the space of the rows."""

    stems: tuple[str, ...]
    counts: Mapping[str, int]
    rows: Floats  # stems x dims
    mean: Floats  # of the model's vectors
    turn: Floats  # model's dims x dims: vector of a text = (model's vector - mean) @ turn


def trained(
    texts: Sequence[str],
    vectors: Floats,
    word_vectors: Mapping[str, Floats],
    stem: Callable[[str], str],
    dims: int,
    at_least: int = 2,
) -> Trained:
    """Solves min |X V - T|² + PRIOR |V - k P|² for the rows V of all stems that stand ``at_least`` times in the texts.

    X are the texts as bags of weighted stems (rows of length 1), T the model's vectors of the texts in the ``dims``
    directions in which they differ most, P the model's vectors of the words alone, k their scale.
    """
    bags = [Counter(stem(word) for word in words(text) if word not in STOP_WORDS) for text in texts]
    counts = Counter[str]()
    for bag in bags:
        counts.update(bag)
    stems = tuple(sorted(each for each, count in counts.items() if count >= at_least))
    weights = _weights(stems, counts)
    mean, axes = _axes(vectors, np.array(list(word_vectors.values())), dims)
    target = (vectors - mean) @ axes
    bagged = _bagged(bags, stems, weights)
    prior = _prior(stems, word_vectors, stem, mean, axes)
    rows = weights[:, None] * _solved(bagged, target, prior)
    rotation = _rotation(rows[np.argsort([-counts[each] for each in stems], kind="stable")[:15_000]])
    return Trained(stems, counts, rows @ rotation, mean, axes @ rotation)


def _weights(stems: Sequence[str], counts: Mapping[str, int]) -> Floats:
    total = sum(counts.values())
    return np.array([SMOOTHING / (SMOOTHING + counts[each] / total) for each in stems], np.float32)


def _axes(vectors: Floats, words_alone: Floats, dims: int) -> tuple[Floats, Floats]:
    """The mean of the texts' vectors, and the directions in which texts, and a little also words, differ most."""
    mean = vectors.mean(0)
    centred, alone = vectors - mean, words_alone - words_alone.mean(0)
    spread = centred.T @ centred / len(centred) + 0.1 * (alone.T @ alone) / len(alone)
    _, directions = np.linalg.eigh(spread)
    return mean, np.ascontiguousarray(directions[:, ::-1][:, :dims])


def _bagged(bags: Sequence[Mapping[str, int]], stems: Sequence[str], weights: Floats) -> sparse.csr_matrix:
    places = {each: at for at, each in enumerate(stems)}
    rows, columns, values = [], [], []
    for number, bag in enumerate(bags):
        known = [(places[each], count) for each, count in bag.items() if each in places]
        if known:
            parts = np.array([weights[at] * count for at, count in known])
            rows += [number] * len(known)
            columns += [at for at, _ in known]
            values += list(parts / np.linalg.norm(parts))
    return sparse.csr_matrix((values, (rows, columns)), shape=(len(bags), len(stems)), dtype=np.float32)


def _prior(
    stems: Sequence[str], word_vectors: Mapping[str, Floats], stem: Callable[[str], str], mean: Floats, axes: Floats
) -> Floats:
    """The mean of the model's vectors of each stem's words; nothing for a stem without."""
    places = {each: at for at, each in enumerate(stems)}
    sums, counted = np.zeros((len(stems), len(mean)), np.float32), np.zeros(len(stems), np.float32)
    for word, vector in word_vectors.items():
        at = places.get(stem(word))
        if at is not None:
            sums[at] += vector
            counted[at] += 1
    means = sums / np.maximum(counted, 1)[:, None]
    return np.where(counted[:, None] > 0, (means - mean) @ axes, 0).astype(np.float32)


def _solved(bagged: sparse.csr_matrix, target: Floats, prior: Floats) -> Floats:
    """Conjugate gradients for all columns at once."""
    guess = bagged @ prior
    held = float((guess * target).sum() / (guess * guess).sum()) * prior
    back = bagged.T.tocsr()
    solution, rest = np.zeros_like(held), back @ (target - bagged @ held)
    way, size = rest.copy(), (rest * rest).sum(0)
    for _ in range(STEPS):
        ahead = back @ (bagged @ way) + PRIOR * way
        step = size / np.maximum((way * ahead).sum(0), 1e-20)
        solution += step * way
        rest -= step * ahead
        before, size = size, (rest * rest).sum(0)
        way = rest + size / np.maximum(before, 1e-20) * way
    return held + solution


def _rotation(rows: Floats) -> Floats:
    """The rotation after which the signs of the rows say most (iterative quantization)."""
    directions = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    size = rows.shape[1]
    rotation = np.linalg.qr(np.random.default_rng(SEED).normal(size=(size, size)))[0].astype(np.float32)
    for _ in range(TURNS):
        left, _, right = np.linalg.svd(np.sign(directions @ rotation).T @ directions)
        rotation = (left @ right).T.astype(np.float32)
    return rotation
