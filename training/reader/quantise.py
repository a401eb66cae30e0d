"""Eight bits: products with constant matrices, and the table of words. Written for what ONNX Runtime runs fastest on a CPU.

A product with its bias becomes one operator of ONNX Runtime, whose matrix has a scale for each column; its left side is quantised as it
comes, with one scale. A left side of several products is quantised once, and one that only rearranges another (the neighbours of words)
after that one was quantised: the numbers are the same. The table gets a scale for each row. What else there is stays as it is.

For a GPU only the weights have eight bits, and the products are of floats.
"""
import pathlib

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

DOMAIN = "com.microsoft"
LEAST = 16_384  # numbers of a matrix that is worth it
TABLE = 10_000  # rows of a table that is worth it
MOVING = ("Concat", "Slice", "Pad")  # operators that only move numbers, or put zeros between them


def quantise(source: pathlib.Path, target: pathlib.Path, only_weights: bool = False) -> int:
    """Writes the quantised graph; returns how many products it has."""
    graph = Quantised(onnx.load(str(source)), only_weights)
    graph.products()
    onnx.checker.check_model(graph.model)
    onnx.save(graph.model, str(target))
    return len(graph.done)


def eighths(values: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """(whole numbers -127 ... 127, scales along the other axis)."""
    scale = np.maximum(np.abs(values).max(axis, keepdims=True), 1e-8) / 127
    return np.round(values / scale).astype(np.int8), scale.astype(np.float32)


class Quantised:
    """A graph whose products are being replaced."""

    def __init__(self, model: onnx.ModelProto, only_weights: bool):
        self.model, self.only_weights, graph = model, only_weights, model.graph
        self.constants = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
        self.constants.update({n.output[0]: numpy_helper.to_array(n.attribute[0].t)
                               for n in graph.node if n.op_type == "Constant" and n.attribute[0].name == "value"})
        self.maker = {n.output[0]: n for n in graph.node}
        self.users: dict[str, list] = {}
        for node in graph.node:
            for name in node.input:
                self.users.setdefault(name, []).append(node)
        self.nodes: list = []
        self.added: list = []
        self.scaled: dict[str, list[str]] = {}  # what was quantised already: its whole numbers, scale and zero
        self.done: list = []

    def products(self) -> None:
        graph = self.model.graph
        biases = {id(self.bias(n)[1]) for n in graph.node if self.matrix(n) is not None and self.bias(n) and not self.only_weights}
        for node in graph.node:
            if self.matrix(node) is not None:
                self.product(node)
            elif node.op_type == "Gather" and self.is_table(node.input[0]):
                self.lookup(node)
            elif id(node) not in biases:
                self.nodes.append(node)
        outputs = {o.name for o in graph.output}
        while True:
            used = {name for n in self.nodes for name in n.input} | outputs
            kept = [n for n in self.nodes if any(o in used for o in n.output)]
            if len(kept) == len(self.nodes):
                break
            self.nodes = kept
        initializers = [i for i in graph.initializer if i.name in used] + self.added
        del graph.node[:], graph.initializer[:]
        graph.node.extend(self.nodes)
        graph.initializer.extend(initializers)
        if DOMAIN not in [o.domain for o in self.model.opset_import]:
            self.model.opset_import.append(helper.make_opsetid(DOMAIN, 1))

    def matrix(self, node):
        found = self.constants.get(node.input[1]) if node.op_type == "MatMul" else None
        return found if found is not None and found.ndim == 2 and found.size >= LEAST else None

    def is_table(self, name: str) -> bool:
        table = self.constants.get(name)
        return table is not None and table.ndim == 2 and table.shape[0] >= TABLE

    def bias(self, node):
        """(constant, the node that adds it) if that is all that is done with a product."""
        users = self.users.get(node.output[0], [])
        if len(users) == 1 and users[0].op_type == "Add":
            for name in users[0].input:
                if name in self.constants and self.constants[name].ndim == 1:
                    return name, users[0]
        return None

    def product(self, node) -> None:
        name = "q%d" % len(self.done)
        self.done.append(name)
        whole, scale = eighths(self.matrix(node), 0)
        self.added += [numpy_helper.from_array(whole, name + "_w"), numpy_helper.from_array(scale[0], name + "_s")]
        if self.only_weights:
            self.back(name + "_w", name + "_s", node.input[1] + "_back")
            self.nodes.append(helper.make_node("MatMul", [node.input[0], node.input[1] + "_back"], list(node.output), name=name))
            return
        bias = self.bias(node)
        addend, result = (bias[0], bias[1].output[0]) if bias else ("", node.output[0])
        left = node.input[0]
        if sum(self.matrix(n) is not None for n in self.users[left]) == 1 and self.root(left) == left:
            self.nodes.append(helper.make_node("DynamicQuantizeMatMul", [left, name + "_w", name + "_s", "", addend], [result], name=name, domain=DOMAIN))
        else:
            x, x_scale, x_zero = self.whole(left)
            self.nodes.append(helper.make_node("MatMulIntegerToFloat", [x, name + "_w", x_scale, name + "_s", x_zero, "", addend], [result], name=name, domain=DOMAIN))

    def root(self, name: str) -> str:
        """What a tensor is a rearrangement of; itself if of nothing single."""
        node = self.maker.get(name)
        if node is None or node.op_type not in MOVING:
            return name
        moved = {self.root(i) for i in (node.input if node.op_type == "Concat" else node.input[:1])}
        return moved.pop() if len(moved) == 1 else name

    def whole(self, name: str) -> list[str]:
        """Names of a tensor's whole numbers, their scale and their zero."""
        if name not in self.scaled:
            root, node = self.root(name), self.maker.get(name)
            if root == name:
                self.scaled[name] = [name + end for end in ("_x", "_xs", "_xz")]
                self.nodes.append(helper.make_node("DynamicQuantizeLinear", [name], self.scaled[name], name=name + "_quantise"))
            else:
                _, scale, zero = self.whole(root)
                moved = onnx.NodeProto()
                moved.CopyFrom(node)
                parts = node.input if node.op_type == "Concat" else node.input[:1]
                for i, part in enumerate(parts):
                    moved.input[i] = self.whole(part)[0]
                if node.op_type == "Pad":
                    del moved.input[2:]
                    moved.input.append(zero)
                moved.output[0], moved.name = name + "_x", node.name + "_x"
                self.nodes.append(moved)
                self.scaled[name] = [name + "_x", scale, zero]
        return self.scaled[name]

    def lookup(self, node) -> None:
        whole, scale = eighths(self.constants[node.input[0]], 1)
        self.added += [numpy_helper.from_array(whole, "table_w"), numpy_helper.from_array(scale, "table_s")]
        self.nodes += [
            helper.make_node("Gather", ["table_w", node.input[1]], ["table_i"], name="table_words"),
            helper.make_node("Gather", ["table_s", node.input[1]], ["table_ss"], name="table_scales"),
        ]
        self.back("table_i", "table_ss", node.output[0])

    def back(self, whole: str, scale: str, result: str) -> None:
        """Floats of whole numbers; of constants the runtime makes them once."""
        self.nodes += [
            helper.make_node("Cast", [whole], [result + "_whole"], to=TensorProto.FLOAT, name=result + "_cast"),
            helper.make_node("Mul", [result + "_whole", scale], [result], name=result + "_scale"),
        ]
