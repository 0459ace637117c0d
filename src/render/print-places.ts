/** Counts the characters of a block’s text as it is read, so that a word on a page can be named by its place in the text. */

/** A word, or white space, and the character of the folded text it starts at. */
export interface Piece {
  text: string;
  offset: number;
  /** Whether it begins a word, rather than being white space or the rest of a word in other type. */
  starts: boolean;
  /** Where the word begins that it belongs to. */
  word: number;
}

/** Reads text piece by piece. The count agrees with text in which white space is folded and trimmed. */
export interface PlaceCounter {
  read(text: string): Piece[];
  /** The character that comes next. */
  at(): number;
  /** White space between parts that is not in the text itself. */
  space(): void;
  /** Called after each part of a line; where parts are read apart it is white space. */
  endPart(): void;
}

/** A counter at the start of a block. */
export function createPlaceCounter(): PlaceCounter {
  let count = 0;
  let pending = false;
  let inWord = false;
  let word = 0;
  const space = () => {
    pending = count > 0;
    inWord = false;
  };
  const read = (text: string) =>
    (text.match(/\s+|\S+/g) ?? []).map((part): Piece => {
      if (/^\s/.test(part)) {
        space();
        return { text: part, offset: count, starts: false, word: count };
      }
      if (pending) count += 1;
      pending = false;
      if (!inWord) word = count;
      const piece = { text: part, offset: count, starts: !inWord, word };
      inWord = true;
      count += part.length;
      return piece;
    });
  return { read, at: () => count, space, endPart: () => undefined };
}
