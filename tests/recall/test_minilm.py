"""The vectors that numpy makes are those of the model: compared with figures its makers publish."""

from __future__ import annotations

import pytest

from alongside.recall import minilm


def test_a_sentence_of_the_model_card_has_the_vector_of_the_model_card() -> None:
    found = minilm.vector("This is an example sentence")
    assert [round(float(x), 4) for x in found[:5]] == [0.0677, 0.0635, 0.0487, 0.0793, 0.0374]
    assert float(found @ found) == pytest.approx(1.0, abs=1e-5)


def test_what_means_the_same_lies_nearer_than_what_shares_a_word() -> None:
    asked = minilm.vector("How do I get access to the VPN?")
    near = float(asked @ minilm.vector("I need remote access to the company network."))
    far = float(asked @ minilm.vector("How do I get to the canteen?"))
    assert near > far


def test_words_nobody_knows_and_very_long_ones_have_a_vector_too() -> None:
    for words in ("", "ξ", "💡💡", "x" * 5000, "word " * 1000):
        assert minilm.vector(words).shape == (384,)
