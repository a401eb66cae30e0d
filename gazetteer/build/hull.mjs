// The middle of an area of which only the towns are known.

const cross = (o, a, b) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

function half(points) {
  const chain = [];
  for (const p of points) {
    while (chain.length > 1 && cross(chain[chain.length - 2], chain[chain.length - 1], p) <= 0) chain.pop();
    chain.push(p);
  }
  return chain.slice(0, -1);
}

/** Convex hull by Andrew's monotone chain, counter-clockwise. */
export function hull(points) {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return sorted.length < 3 ? sorted : [...half(sorted), ...half(sorted.reverse())];
}

/** Centre of area of the hull of some {lat, lon}: degrees rounded to two decimals, or undefined without points. */
export function centroid(places) {
  if (places.length === 0) return undefined;
  // Across the 180th meridian longitudes are counted on eastwards, so that Fiji or Chukotka stay in one piece.
  const wide = Math.max(...places.map((p) => p.lon)) - Math.min(...places.map((p) => p.lon)) > 180;
  const corners = hull(places.map((p) => [wide && p.lon < 0 ? p.lon + 360 : p.lon, p.lat]));
  let [area, x, y] = [0, 0, 0];
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length];
    const w = a[0] * b[1] - b[0] * a[1];
    area += w;
    x += (a[0] + b[0]) * w;
    y += (a[1] + b[1]) * w;
  });
  const mean = (k) => corners.reduce((sum, c) => sum + c[k], 0) / corners.length;
  const [lon, lat] = Math.abs(area) < 1e-6 ? [mean(0), mean(1)] : [x / (3 * area), y / (3 * area)];
  const round = (v) => Math.round(v * 100) / 100;
  return [round(lat), round(lon > 180 ? lon - 360 : lon)];
}
