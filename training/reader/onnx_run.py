"""Runs an exported graph in ONNX Runtime for Java, the runtime that ships (Debian has none for Python).

To and fro, all big-endian: a count, then for each tensor its name, (coming back) its type, its rank, its shape, its values.
Going in all are 64-bit integers, coming back 32-bit floats or integers.
"""
import pathlib
import struct
import subprocess

import numpy as np

from reader import segment


class OnnxRun:
    """One graph in a process of its own. Use it in a `with`, or close it."""

    def __init__(self, graph: pathlib.Path, threads: int = 1):
        self.process = subprocess.Popen(self.command(graph, threads), stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    @staticmethod
    def command(graph: pathlib.Path, threads: int) -> list[str]:
        jar = segment.jar("com.microsoft.onnxruntime", "onnxruntime")
        return ["java", "-cp", str(jar), str(segment.HERE / "java/Onnx.java"), str(graph), str(threads)]

    def __call__(self, inputs: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
        out = [struct.pack(">i", len(inputs))]
        for name, values in inputs.items():
            out += [struct.pack(">h", len(name)), name.encode(), struct.pack(">%di" % (1 + values.ndim), values.ndim, *values.shape),
                    values.astype(">i8").tobytes()]
        self.process.stdin.write(b"".join(out))
        self.process.stdin.flush()
        return dict(self._tensor() for _ in range(self._ints(1)[0]))

    def _tensor(self) -> tuple[str, np.ndarray]:
        name, type_ = self._name(), self._name()
        shape = self._ints(self._ints(1)[0])
        size = int(np.prod(shape))
        values = np.frombuffer(self._bytes(4 * size), ">f4" if type_ == "FLOAT" else ">i4")
        return name, values.astype(np.float32 if type_ == "FLOAT" else np.int32).reshape(shape)

    def _bytes(self, n: int) -> bytes:
        found = self.process.stdout.read(n)
        if len(found) != n:
            raise RuntimeError("the runtime stopped; it says why above")
        return found

    def _ints(self, n: int) -> tuple[int, ...]:
        return struct.unpack(">%di" % n, self._bytes(4 * n))

    def _name(self) -> str:
        return self._bytes(struct.unpack(">h", self._bytes(2))[0]).decode()

    def close(self) -> None:
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()

    def __enter__(self) -> "OnnxRun":
        return self

    def __exit__(self, *_) -> None:
        self.close()
