/** The dots of a page that was drawn as the file of a picture: small, since a pack may have a hundred of them. */
import { createCanvas } from '@napi-rs/canvas';
import { writeGreyPng, writePalettePng, writePng } from './write-png.ts';

/** Dots as PDFium draws them: blue, green, red, and a byte of no meaning. */
export interface DrawnPage {
  width: number;
  height: number;
  dots: Uint8Array;
}

/** A JPEG, for a page that is a scan or a photograph. */
export async function encodeJpeg(page: DrawnPage): Promise<Uint8Array> {
  const canvas = createCanvas(page.width, page.height);
  const context = canvas.getContext('2d');
  const picture = context.createImageData(page.width, page.height);
  picture.data.set(inOrder(page.dots, 4, 255));
  context.putImageData(picture, 0, 0);
  return new Uint8Array(await canvas.encode('jpeg', 80));
}

/** A PNG, for lines and letters. Of more than 256 colours, those that nobody can tell apart become one. */
export function encodePng(page: DrawnPage): Uint8Array {
  const { width, height, dots } = page;
  const greys = listGreys(dots);
  if (greys) return writeGreyPng(page, greys);
  const listed = listColours(dots, 255) ?? listColours(dots, 0xf8);
  if (listed) return writePalettePng(page, listed.places, listed.colours);
  return writePng({ width, height, kind: 2, data: inOrder(dots, 3, 0xf8) }) as Uint8Array;
}

/** How light each dot is; undefined where one has a colour. */
function listGreys(dots: Uint8Array): Uint8Array | undefined {
  const greys = new Uint8Array(dots.length / 4);
  for (let at = 0, from = 0; at < greys.length; at++, from += 4) {
    const grey = dots[from] as number;
    if (dots[from + 1] !== grey || dots[from + 2] !== grey) return undefined;
    greys[at] = grey;
  }
  return greys;
}

/** Colours in the order they are met, and the place of each dot’s among them; undefined where there are more than 256. */
function listColours(dots: Uint8Array, bits: number): { places: Uint8Array; colours: Uint8Array } | undefined {
  const places = new Uint8Array(dots.length / 4);
  const known = new Map<number, number>();
  const colours: number[] = [];
  for (let at = 0; at < places.length; at++) {
    const from = at * 4;
    const [red, green, blue] = [spread(dots[from + 2], bits), spread(dots[from + 1], bits), spread(dots[from], bits)];
    const colour = (red << 16) | (green << 8) | blue;
    let place = known.get(colour);
    if (place === undefined) {
      place = known.size;
      if (place === 256) return undefined;
      known.set(colour, place);
      colours.push(red, green, blue);
    }
    places[at] = place;
  }
  return { places, colours: new Uint8Array(colours) };
}

/** Dots as red, green and blue, with opacity where four bytes are asked for. */
function inOrder(dots: Uint8Array, size: 3 | 4, bits: number): Uint8Array {
  const made = new Uint8Array((dots.length / 4) * size).fill(255);
  for (let from = 0, to = 0; from < dots.length; from += 4, to += size) {
    made[to] = spread(dots[from + 2], bits);
    made[to + 1] = spread(dots[from + 1], bits);
    made[to + 2] = spread(dots[from], bits);
  }
  return made;
}

/** A byte with only some of its high bits; white stays white. */
function spread(byte = 255, bits: number): number {
  return bits === 255 ? byte : (byte & bits) | (byte >> 5);
}
