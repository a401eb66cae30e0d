"""Parts of the network by operators that ONNX Runtime runs fast on a CPU. In torch they say the same as what they stand for."""
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from reader import encoder

DOMAIN = "com.microsoft"  # of ONNX Runtime's own operators


class Rows(torch.autograd.Function):
    """Each row less its mean, over its deviation. In ONNX one operator, which wants rows x 1 x width."""

    @staticmethod
    def forward(context, x: Tensor, one: Tensor, zero: Tensor, width: int, eps: float) -> Tensor:
        return F.instance_norm(x.reshape(-1, 1, width), eps=eps).reshape(x.shape)

    @staticmethod
    def symbolic(graph, x, one, zero, width: int, eps: float):
        apart = graph.op("Reshape", x, graph.op("Constant", value_t=torch.tensor([-1, 1, width])))
        rows = graph.op("InstanceNormalization", apart, one, zero, epsilon_f=eps)
        return graph.op("Reshape", rows, graph.op("Shape", x)).setType(x.type())


class RowNorm(nn.Module):
    """A LayerNorm by another operator: on a CPU 95 us for 252 positions with what is added before, ONNX Runtime's own (1.29) 116."""

    def __init__(self, norm: nn.LayerNorm):
        super().__init__()
        self.weight, self.bias, self.eps = norm.weight, norm.bias, norm.eps
        self.register_buffer("one", torch.ones(1))
        self.register_buffer("zero", torch.zeros(1))

    def forward(self, x: Tensor) -> Tensor:
        return Rows.apply(x, self.one, self.zero, len(self.weight), self.eps) * self.weight + self.bias


class Attention(torch.autograd.Function):
    """encoder.attend where no position is missing: one operator, which never writes down the scores of all pairs."""

    @staticmethod
    def forward(context, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        return encoder.attend(q, k, v, torch.zeros(1))

    @staticmethod
    def symbolic(graph, q, k, v, heads: int):
        return graph.op(DOMAIN + "::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


def attend_all(q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
    return Attention.apply(q, k, v, encoder.ATTENTION_HEADS)
