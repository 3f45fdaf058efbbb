"""Make the model file of the package: ``python training/export.py --weights F --out FOLDER``.

Writes ``tagger.onnx`` (8-bit weights, one scale for each output channel; the heads stay in
32 bits), ``vocab.txt`` and ``tagger.json`` (labels, chain scores, weights of the joiner,
check sums).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from torch import Tensor, nn

from network import NAME_LABELS, QUOTE_LABELS, Crf, Network, encoder_folder
from quoth.core.learned.model import seal_of
from quoth.core.learned.pieces import WINDOW

NAME = "learned-1"
HEADS = ("/quotes/", "/names/", "/links/")
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


def load(path: Path) -> tuple[Network, Crf]:
    """Network and chain from the weights that training wrote."""
    weights = load_file(str(path))
    network, crf = Network(), Crf()
    crf.load_state_dict({k[4:]: weights.pop(k) for k in list(weights) if k.startswith("crf.")})
    network.load_state_dict(weights)
    network.places = torch.nn.Embedding.from_pretrained(network.places.weight[:WINDOW].clone())
    network.words = Packed(network.words.weight.detach())
    return network.eval(), crf


def export(network: Network, path: Path) -> None:
    """The network in 32 bits, for any number of windows of any length."""
    example = torch.ones(2, 9, dtype=torch.long)
    axes = {0: "batch", 1: "pieces"}
    names = ["ids", "cases", "marks", "quotes", "names"]
    torch.onnx.export(
        network,
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
        node.name for node in graph.node if node.op_type == "MatMul" and node.name.startswith(HEADS)
    ]


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
        quantize_dynamic(
            full, model, per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=kept(full)
        )
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
