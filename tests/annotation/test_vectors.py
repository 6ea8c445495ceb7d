import numpy as np

from variorum.annotation.vectors import default_encoder, embed, matrix
from variorum.model import Extent

TEXT = "The ferry sank in the strait. The boat went down in the channel. Cotton prices rose again. …"
BOUNDS = [Extent(0, 29), Extent(30, 64), Extent(65, 90), Extent(91, 92)]


def test_vectors_are_unit_length_after_reading_back() -> None:
    rows = matrix(embed(TEXT, BOUNDS))
    assert rows.shape == (4, 512)
    assert np.allclose(np.linalg.norm(rows[:3], axis=1), 1, atol=1e-6)


def test_like_meanings_are_nearer_than_unlike_ones() -> None:
    rows = matrix(embed(TEXT, BOUNDS))
    assert rows[0] @ rows[1] > rows[0] @ rows[2] + 0.2


def test_a_sentence_without_words_has_no_vector() -> None:
    assert embed(TEXT, BOUNDS)[3] == b""
    assert matrix([b"", b""]).shape == (2, 0)


def test_quantising_loses_little() -> None:
    exact = default_encoder().encode([TEXT[b.start : b.end] for b in BOUNDS[:3]])
    rows = matrix(embed(TEXT, BOUNDS[:3]))
    assert np.abs(exact @ exact.T - rows @ rows.T).max() < 0.01


def test_the_same_sentence_has_the_same_vector_in_any_company() -> None:
    alone = embed(TEXT, BOUNDS[:1])
    many = embed(TEXT, BOUNDS * 40)
    assert all(vector == alone[0] for vector in many[::4])


def test_another_encoder_can_stand_in() -> None:
    class Fixed:
        def encode(self, texts: list[str]) -> list[list[float]]:
            return [[1.0, -2.0, 0.0] for _ in texts]

    assert embed("One. Two.", [Extent(0, 4), Extent(5, 9)], Fixed()) == [bytes([64, 129, 0])] * 2


def test_a_vector_of_zeros_counts_as_none() -> None:
    class Silent:
        def encode(self, texts: list[str]) -> list[list[float]]:
            return [[0.0, 0.0] for _ in texts]

    assert embed("One.", [Extent(0, 4)], Silent()) == [b""]
