"""MiniLM in PyTorch, as small as training needs it, with the weights of all-MiniLM-L6-v2 (Apache-2.0)."""

from __future__ import annotations

from safetensors.torch import load_file
from torch import Tensor, nn

from training.pieces import minilm_folder

WIDTH = 384
_HEADS = 12
_INNER = 1536
_LAYERS = 6
_LONGEST = 512


class Encoder(nn.Module):
    """Word pieces and what else is known of them -> a vector for each."""

    def __init__(self, drop: float = 0.1) -> None:
        super().__init__()
        self.embeddings = nn.ModuleDict(
            {
                "word_embeddings": nn.Embedding(30522, WIDTH),
                "position_embeddings": nn.Embedding(_LONGEST, WIDTH),
                "token_type_embeddings": nn.Embedding(2, WIDTH),
                "LayerNorm": nn.LayerNorm(WIDTH, eps=1e-12),
            }
        )
        self.encoder = nn.ModuleDict({"layer": nn.ModuleList(_Layer(drop) for _ in range(_LAYERS))})
        self.drop = nn.Dropout(drop)

    def forward(self, ids: Tensor, mask: Tensor, more: Tensor | None = None) -> Tensor:
        """`ids` padded side by side, `mask` true where a piece stands, `more` added to the pieces' own vectors."""
        table = self.embeddings
        x = table["word_embeddings"](ids) + table["position_embeddings"].weight[: ids.shape[1]]
        x = x + table["token_type_embeddings"].weight[0]
        if more is not None:
            x = x + more
        x = self.drop(table["LayerNorm"](x))
        for layer in self.encoder["layer"]:
            x = layer(x, mask)
        return x

    def load_minilm(self) -> None:
        """Take MiniLM's own weights."""
        stored = load_file(minilm_folder() / "model.safetensors")
        self.load_state_dict({name: stored[name] for name in self.state_dict()})


class _Layer(nn.Module):
    """Attention and the layer after it."""

    def __init__(self, drop: float) -> None:
        super().__init__()
        own = {name: nn.Linear(WIDTH, WIDTH) for name in ("query", "key", "value")}
        joined = {"dense": nn.Linear(WIDTH, WIDTH), "LayerNorm": nn.LayerNorm(WIDTH, eps=1e-12)}
        self.attention = nn.ModuleDict({"self": nn.ModuleDict(own), "output": nn.ModuleDict(joined)})
        self.intermediate = nn.ModuleDict({"dense": nn.Linear(WIDTH, _INNER)})
        self.output = nn.ModuleDict({"dense": nn.Linear(_INNER, WIDTH), "LayerNorm": nn.LayerNorm(WIDTH, eps=1e-12)})
        self.drop = nn.Dropout(drop)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        count, length, _ = x.shape
        own, joined = self.attention["self"], self.attention["output"]
        parts = [own[name](x).view(count, length, _HEADS, -1).transpose(1, 2) for name in ("query", "key", "value")]
        mixed = nn.functional.scaled_dot_product_attention(*parts, attn_mask=mask[:, None, None, :])
        mixed = mixed.transpose(1, 2).reshape(count, length, WIDTH)
        x = joined["LayerNorm"](x + self.drop(joined["dense"](mixed)))
        inner = nn.functional.gelu(self.intermediate["dense"](x))
        return self.output["LayerNorm"](x + self.drop(self.output["dense"](inner)))
