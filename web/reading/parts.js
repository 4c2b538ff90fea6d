// A long sentence in parts, for a voice that may fall silent: those of Chrome's network do after some 15 s.

const MOST_WORDS = 16; // takes less than 15 s, also at a tempo of 0.7

// In this order: up to a comma or its like, up to a word that joins, up to so many words that more than two or none are left.
const PART =
  /\S+(\s+\S+){2,14}\s?[,;:–—](?=\s)|\S+(\s+\S+){4,14}(?=\s(en|of|maar|omdat|die|dat)\s)|\S+(\s+\S+){0,15}(?=(\s+\S+){3}|$)/gi;

/** A text in parts that are short enough. @param {string} text @returns {string[]} */
export const partsOf = (text) =>
  text.split(/\s/).length > MOST_WORDS ? (text.match(PART) ?? [text]) : [text];
