"""Eight bits: products with constant matrices, and the table of words. Written for what ONNX Runtime runs fastest on a CPU.

A product becomes DynamicQuantizeLinear of its left side and MatMulInteger with a matrix that has a scale for each column; the table
gets a scale for each row. What else there is stays as it is.
"""
import pathlib

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LEAST = 16_384  # numbers of a matrix that is worth it
TABLE = 10_000  # rows of a table that is worth it


def quantise(source: pathlib.Path, target: pathlib.Path) -> int:
    """Writes the quantised graph; returns how many products it has."""
    model = onnx.load(str(source))
    graph = model.graph
    constants = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    constants.update({n.output[0]: numpy_helper.to_array(n.attribute[0].t) for n in graph.node if n.op_type == "Constant" and n.attribute[0].name == "value"})
    nodes, added, products = [], [], 0
    scaled: dict[str, list[str]] = {}  # left sides that were quantised already
    for node in graph.node:
        matrix = constants.get(node.input[1]) if node.op_type == "MatMul" else None
        table = constants.get(node.input[0]) if node.op_type == "Gather" else None
        if matrix is not None and matrix.ndim == 2 and matrix.size >= LEAST:
            nodes += product(node, matrix, "q%d" % products, scaled, added)
            products += 1
        elif table is not None and table.ndim == 2 and table.shape[0] >= TABLE:
            nodes += lookup(node, table, added)
        else:
            nodes.append(node)
    used = {name for n in nodes for name in n.input}
    nodes = [n for n in nodes if n.op_type != "Constant" or n.output[0] in used]
    kept = [i for i in graph.initializer if i.name in used] + added
    del graph.node[:], graph.initializer[:]
    graph.node.extend(nodes)
    graph.initializer.extend(kept)
    onnx.checker.check_model(model)
    onnx.save(model, str(target))
    return products


def eighths(values: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """(whole numbers -127 ... 127, scales along the other axis)."""
    scale = np.maximum(np.abs(values).max(axis, keepdims=True), 1e-8) / 127
    return np.round(values / scale).astype(np.int8), scale.astype(np.float32)


def product(node, matrix: np.ndarray, name: str, scaled: dict, added: list) -> list:
    whole, scale = eighths(matrix, 0)
    added += [numpy_helper.from_array(whole, name + "_w"), numpy_helper.from_array(scale[0], name + "_s")]
    left, nodes = node.input[0], []
    if left not in scaled:
        scaled[left] = [name + "_x", name + "_xs", name + "_xz"]
        nodes.append(helper.make_node("DynamicQuantizeLinear", [left], scaled[left], name=name + "_quantise"))
    x, x_scale, x_zero = scaled[left]
    return nodes + [
        helper.make_node("MatMulInteger", [x, name + "_w", x_zero], [name + "_i"], name=name + "_product"),
        helper.make_node("Cast", [name + "_i"], [name + "_f"], to=TensorProto.FLOAT, name=name + "_cast"),
        helper.make_node("Mul", [x_scale, name + "_s"], [name + "_ss"], name=name + "_scale"),
        helper.make_node("Mul", [name + "_f", name + "_ss"], [node.output[0]], name=name + "_back"),
    ]


def lookup(node, table: np.ndarray, added: list) -> list:
    whole, scale = eighths(table, 1)
    added += [numpy_helper.from_array(whole, "table_w"), numpy_helper.from_array(scale, "table_s")]
    return [
        helper.make_node("Gather", ["table_w", node.input[1]], ["table_i"], name="table_words"),
        helper.make_node("Cast", ["table_i"], ["table_f"], to=TensorProto.FLOAT, name="table_cast"),
        helper.make_node("Gather", ["table_s", node.input[1]], ["table_ss"], name="table_scales"),
        helper.make_node("Mul", ["table_f", "table_ss"], [node.output[0]], name="table_back"),
    ]
