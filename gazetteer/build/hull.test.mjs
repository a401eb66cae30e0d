import assert from "node:assert/strict";
import test from "node:test";
import { centroid } from "./hull.mjs";

const at = (...pairs) => pairs.map(([lat, lon]) => ({ lat, lon }));

test("the middle of an area", () => {
  assert.deepEqual(centroid(at([0, 0], [0, 2], [2, 2], [2, 0], [1.9, 1.9])), [1, 1]);
  assert.deepEqual(centroid(at([5, 7])), [5, 7]);
  assert.deepEqual(centroid(at([5, 7], [7, 9])), [6, 8]);
  assert.deepEqual(centroid(at([-18, 178], [-18, -178], [-16, -178], [-16, 178])), [-17, 180]);
  assert.equal(centroid([]), undefined);
});
