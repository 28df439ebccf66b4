"""What every encoder must do: the served static model, sentence-transformers, and a site's own transformer."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest

from index.encoder import Encoder, SentenceEncoder, StaticEncoder, open_encoder

TEXTS = ("没签劳动合同可以要双倍工资吗", "老闆拖欠３個月工資", "周末加班", "the boss 欠薪 8000 元")
PREFIX = "为这个句子生成表示："


class EncoderContract:
    """Inherit, and give a fixture `encoder`; `prefix` is what the encoder puts before questions."""

    prefix: ClassVar[str] = ""

    def test_one_row_a_text(self, encoder: Encoder) -> None:
        """Shape (texts, dimension) in float32, for none as for many."""
        for texts in ((), TEXTS[:1], TEXTS):
            rows = encoder.encode(texts)
            assert (rows.shape, rows.dtype) == ((len(texts), encoder.dimension), np.float32)

    def test_a_query_is_one_vector(self, encoder: Encoder) -> None:
        """Shape (dimension,) in float32, of length one."""
        vector = encoder.encode_query(TEXTS[0])
        assert (vector.shape, vector.dtype) == ((encoder.dimension,), np.float32)
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)

    def test_rows_have_length_one(self, encoder: Encoder) -> None:
        """So that the inner product is the cosine."""
        assert np.linalg.norm(encoder.encode(TEXTS), axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-5)

    @pytest.mark.parametrize("text", ["", " ", "\x00", "😀"])
    def test_a_text_without_words_is_no_error(self, encoder: Encoder, text: str) -> None:
        """Its row is zero, or of length one where the model adds marks of its own; never NaN."""
        length = float(np.linalg.norm(encoder.encode([text])[0]))
        assert length == pytest.approx(0, abs=1e-6) or length == pytest.approx(1, abs=1e-5)

    def test_the_same_text_gives_the_same_vector(self, encoder: Encoder) -> None:
        """Again, and in other company."""
        rows = encoder.encode(TEXTS)
        assert np.array_equal(rows, encoder.encode(TEXTS))
        assert encoder.encode([TEXTS[2]])[0] == pytest.approx(rows[2], abs=1e-5)

    def test_different_texts_differ(self, encoder: Encoder) -> None:
        """An encoder that maps everything to one point ranks nothing."""
        rows = encoder.encode(TEXTS)
        assert not np.allclose(rows[0], rows[2], atol=1e-4)

    def test_the_prefix_goes_before_questions_alone(self, encoder: Encoder) -> None:
        """A query is the passage of prefix and text; a passage never carries the prefix."""
        text = TEXTS[0]
        query, passage = encoder.encode_query(text), encoder.encode([text])[0]
        assert query == pytest.approx(encoder.encode([self.prefix + text])[0], abs=1e-5)
        assert np.allclose(query, passage, atol=1e-4) is (self.prefix == "")


class TestStaticEncoder(EncoderContract):
    """The embedded model, as it is served."""

    @pytest.fixture
    def encoder(self, embedded: Path) -> Encoder:
        """By tokenizers and numpy alone."""
        return open_encoder(embedded)

    def test_it_is_served_by_the_light_face(self, encoder: Encoder) -> None:
        """The static folder never pays for sentence-transformers."""
        assert isinstance(encoder, StaticEncoder)

    def test_unknown_text_is_a_zero_row(self, encoder: Encoder) -> None:
        """Nothing known, nothing near."""
        assert not encoder.encode(["", "😀", "ßþðß"]).any()


class TestSentenceEncoderOnTheEmbeddedModel(EncoderContract):
    """The same folder through sentence-transformers."""

    @pytest.fixture
    def encoder(self, embedded: Path) -> Encoder:
        """Fed with the words our segmenter cuts, like the light face."""
        return SentenceEncoder(embedded, segmented=True)

    def test_both_faces_give_the_same_vectors(self, encoder: Encoder, embedded: Path) -> None:
        """What was trained and indexed is what is served."""
        texts = [*TEXTS, "", "ßþðß 工资"]
        assert np.abs(encoder.encode(texts) - StaticEncoder(embedded).encode(texts)).max() < 1e-5


class TestSiteTransformer(EncoderContract):
    """A model a site configures, made here: a BERT of one layer with random weights."""

    prefix = PREFIX

    @pytest.fixture
    def encoder(self, transformer: Path) -> Encoder:
        """Opened as the settings would, with the prefix it was trained for."""
        return open_encoder(transformer, prefix=PREFIX)

    def test_it_is_served_by_sentence_transformers(self, encoder: Encoder) -> None:
        """Any folder that is not a static model alone."""
        assert isinstance(encoder, SentenceEncoder)


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    """A wrong ENCODER_PATH is told at once."""
    with pytest.raises(FileNotFoundError):
        open_encoder(tmp_path)


@pytest.fixture(scope="session")
def embedded(built: Path) -> Path:
    """The folder of the embedded model."""
    return built / "index" / "encoder"


@pytest.fixture(scope="session")
def transformer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sentence-transformers folder around a tiny random BERT with a WordPiece vocabulary; no network."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    root = tmp_path_factory.mktemp("transformer")
    characters = sorted(set("".join(TEXTS) + PREFIX) - {" "})
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *characters, *(f"##{char}" for char in characters)]
    (root / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    tokenizer = BertTokenizerFast(str(root / "vocab.txt"))
    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(words), hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=48,
        max_position_embeddings=64,
    )  # fmt: skip
    for part in (BertModel(config), tokenizer):
        part.save_pretrained(root / "bert")
    modules = [Transformer(str(root / "bert")), Pooling(config.hidden_size)]
    SentenceTransformer(modules=modules, device="cpu").save(str(root / "model"), create_model_card=False)
    return root / "model"
