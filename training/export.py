"""Make the model file of the package: ``python training/export.py --weights F --out FOLDER``.

Writes ``tagger.onnx`` (8-bit weights, one scale for each output channel; the heads stay in
32 bits), ``vocab.txt`` and ``tagger.json`` (labels, chain scores, weights of the joiner,
check sums).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from network import (
    HEADS,
    NAME_LABELS,
    QUOTE_LABELS,
    WIDTH,
    Crf,
    Layer,
    Network,
    encoder_folder,
)
from quoth.core.learned.model import seal_of
from quoth.core.learned.pieces import WINDOW

NAME = "learned-1"
EXACT = ("/quotes/", "/names/")
"""Parts of the network whose weights stay in 32 bits."""


class Packed(nn.Module):
    """An embedding in 8 bits with one scale for each row; a scale for all would blur rare words."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        scale = table.abs().amax(1, keepdim=True) / 127
        self.register_buffer("scale", scale)
        self.register_buffer("rows", torch.round(table / scale).to(torch.int8))

    def forward(self, ids: Tensor) -> Tensor:
        """Rows of the table, in 32 bits."""
        return self.rows[ids].to(torch.float32) * self.scale[ids]


class Lean(nn.Module):
    """The network as it is shipped: one window at a time, nothing padded, so nothing masked.

    Query, key and value are one product, which reads its input once.
    """

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.words = Packed(network.words.weight.detach())
        self.places = nn.Parameter(network.places.weight[:WINDOW].detach() + network.kind)
        self.merged = nn.ModuleList(_merged(layer) for layer in network.layers)
        self.quotes, self.names = network.quotes, network.names

    def forward(self, ids: Tensor, cases: Tensor, marks: Tensor) -> tuple[Tensor, Tensor]:
        """Scores of quote labels and of name labels; all inputs are (1, pieces)."""
        network = self.network
        x = self.words(ids) + self.places[: ids.shape[1]]
        x = network.norm(x + network.cases(cases) + network.marks(marks))
        for layer, merged in zip(network.layers, self.merged, strict=True):
            x = self._through(layer, merged, x)
        return self.quotes(x), self.names(x)

    def _through(self, layer: Layer, merged: nn.Linear, x: Tensor) -> Tensor:
        length = x.shape[1]
        rows = merged(x).view(length, 3, HEADS, WIDTH // HEADS).permute(1, 2, 0, 3)
        weights = (rows[0] @ rows[1].transpose(-1, -2)).softmax(-1)
        mixed = (weights @ rows[2]).transpose(0, 1).reshape(1, length, WIDTH)
        x = layer.norm1(x + layer.o(mixed))
        return layer.norm2(x + layer.outer(functional.gelu(layer.inner(x))))


def _merged(layer: Layer) -> nn.Linear:
    """Query (scaled), key and value side by side."""
    scale = (WIDTH // HEADS) ** -0.5
    merged = nn.Linear(WIDTH, 3 * WIDTH)
    with torch.no_grad():
        for name in ("weight", "bias"):
            parts = [getattr(linear, name) for linear in (layer.q, layer.k, layer.v)]
            getattr(merged, name).copy_(torch.cat([parts[0] * scale, *parts[1:]]))
    return merged


def load(path: Path) -> tuple[Network, Crf]:
    """Network and chain from the weights that training wrote."""
    weights = load_file(str(path))
    network, crf = Network(), Crf()
    crf.load_state_dict({k[4:]: weights.pop(k) for k in list(weights) if k.startswith("crf.")})
    network.load_state_dict(weights)
    return network.eval(), crf


def export(network: Network, path: Path) -> None:
    """The network in 32 bits, for a window of any length."""
    example = torch.ones(1, 9, dtype=torch.long)
    axes = {1: "pieces"}
    names = ["ids", "cases", "marks", "quotes", "names"]
    torch.onnx.export(
        Lean(network),
        (example, example, example),
        str(path),
        input_names=names[:3],
        output_names=names[3:],
        dynamic_axes=dict.fromkeys(names, axes),
        opset_version=17,
        dynamo=False,
    )


def kept(path: Path) -> list[str]:
    """Names of the products that are not to be quantised."""
    graph = onnx.load(str(path)).graph
    return [
        node.name for node in graph.node if node.op_type == "MatMul" and node.name.startswith(EXACT)
    ]


def quantize(full: Path, model: Path) -> None:
    """Write the network in ``full`` to ``model`` with 8-bit weights."""
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"  # reports its use unless this is set before
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        full, model, per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=kept(full)
    )


def main() -> None:
    """Read the options, quantise and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--joins", type=Path, required=True, help="what fit_join.py wrote")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    network, crf = load(options.weights)
    options.out.mkdir(parents=True, exist_ok=True)
    model = options.out / "tagger.onnx"
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        export(network, full)
        quantize(full, model)
    vocabulary = options.out / "vocab.txt"
    shutil.copyfile(encoder_folder() / "vocab.txt", vocabulary)
    described = {
        "name": NAME,
        "sha256": hashlib.sha256(model.read_bytes() + vocabulary.read_bytes()).hexdigest(),
        "quotes": QUOTE_LABELS,
        "names": NAME_LABELS,
        "start": [round(x, 5) for x in crf.start.tolist()],
        "step": [[round(x, 5) for x in row] for row in crf.step.tolist()],
        "joins": json.loads(options.joins.read_text(encoding="utf-8")),
    }
    text = json.dumps({**described, "seal": seal_of(described)})
    (options.out / "tagger.json").write_text(text + "\n", encoding="utf-8")
    print(f"{model}: {model.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
