// Where the engine has put its nodes: reads the numbers of a view (engine.js).

const BOX_LENGTH = 8; // numbers per node, see nodeAt

export function nodeAt(view, index) {
  const [x, y, width, height, textX, textY, lineHeight, own] = view.boxes.subarray(
    index * BOX_LENGTH,
    (index + 1) * BOX_LENGTH,
  );
  return { x, y, width, height, textX, textY, lineHeight, own: own === 1 };
}

// From where to where a tile must reach to show in full what is seen between `top` and `bottom`: it shows nothing that it cuts.
// Leaves out what would make a tile of `usual` size ({first, last}) longer than `most`. CSS px; a px more at both ends.
export function reach(view, [top, bottom], usual, most) {
  let [from, to] = [top, bottom];
  for (let at = 0; at < view.boxes.length; at += BOX_LENGTH) {
    const y = view.boxes[at + 1];
    const end = y + view.boxes[at + 3];
    if (view.boxes[at + 7] > 0 || y > bottom || end < top) continue;
    const [first, last] = [Math.min(from, y - 1), Math.max(to, end + 1)];
    if (Math.max(last, usual.last) - Math.min(first, usual.first) <= most) [from, to] = [first, last];
  }
  return [from, to];
}
