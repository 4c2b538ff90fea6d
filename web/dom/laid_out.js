// Where the engine has put its nodes: reads the arrays of a view (src/bridge/abi.h, LwView).

/** @param {View} view @param {number} index @returns {NodeBox} */
export function nodeAt(view, index) {
  return {
    x: view.x[index],
    y: view.y[index],
    width: view.widths[index],
    height: view.heights[index],
    textX: view.textX[index],
    textY: view.textY[index],
    lineHeight: view.lineHeights[index],
    own: view.drawnBy[index] === 1,
  };
}

/** Where the lines of a node begin. @param {View} view @param {number} index */
export function startsOf(view, index) {
  const first = view.lineCounts.subarray(0, index).reduce((sum, count) => sum + count, 0);
  return view.starts.subarray(first, first + view.lineCounts[index]);
}

/**
 * From where to where a tile must reach to show in full what is seen between `top` and `bottom`: it shows nothing that it cuts.
 * Leaves out what would make a tile of `usual` size longer than `most`. CSS px; a px more at both ends.
 * @param {View} view
 * @param {[top: number, bottom: number]} seen
 * @param {{first: number, last: number}} usual
 * @param {number} most
 * @returns {[from: number, to: number]}
 */
export function reach(view, [top, bottom], usual, most) {
  let [from, to] = [top, bottom];
  for (let node = 0; node < view.nodeCount; ++node) {
    const y = view.y[node];
    const end = y + view.heights[node];
    if (view.drawnBy[node] > 0 || y > bottom || end < top) continue;
    const [first, last] = [Math.min(from, y - 1), Math.max(to, end + 1)];
    if (Math.max(last, usual.last) - Math.min(first, usual.first) <= most) [from, to] = [first, last];
  }
  return [from, to];
}
