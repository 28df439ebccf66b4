"""The embedded encoder learns from passages what lies close together, and is not thrown about by one sentence more."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from index.encoder import open_encoder
from index.passages import Passage, passages
from index.train_encoder import Training, train
from knowledge.load import Knowledge

TOPICS = {
    "a": ["老板拖欠工资怎么办", "工资拖欠了找谁", "拖欠的工资怎么要", "老板不发工资怎么办"],
    "b": ["没签劳动合同怎么办", "劳动合同没签有赔偿吗", "不签劳动合同赔多少", "劳动合同一直没签"],
    "c": ["工伤认定找哪里", "工伤怎么认定", "认定工伤要多久", "受了工伤怎么认定"],
}
PASSAGES = [Passage(card, "question", text) for card, texts in TOPICS.items() for text in texts]
TAUGHT = Training(dimension=32, fewest_texts=1)


def encoded(taught: list[Passage], folder: Path, *texts: str) -> np.ndarray:
    """Unit vectors of the texts, by an encoder taught with the passages."""
    train(taught, folder, TAUGHT)
    return open_encoder(folder).encode(texts)


def test_what_means_one_card_lies_close_together(tmp_path: Path) -> None:
    """Two questions of one card are nearer than questions of two cards, also in words put otherwise."""
    one, same, other = encoded(PASSAGES, tmp_path, "老板拖欠工资", "工资不发找谁", "劳动合同没签")
    assert one @ same > one @ other


def test_a_few_sentences_less_leave_the_others_where_they_were(knowledge: Knowledge, tmp_path: Path) -> None:
    """Without every fiftieth question of eighty cards all others keep their directions, though tokens have other numbers."""
    cards = {name: knowledge.cards[name] for name in sorted(knowledge.cards)[:80]}
    every = passages(cards)
    fewer = [one for place, one in enumerate(every) if one.kind != "question" or place % 50]
    texts = [one.text for one in fewer]
    assert len(fewer) < len(every)
    before = encoded(every, tmp_path / "before", *texts)
    after = encoded(fewer, tmp_path / "after", *texts)
    assert (before * after).sum(axis=1).mean() > 0.7
