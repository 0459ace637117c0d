/** Pictures: a picture alone in a paragraph is a figure, and its title the caption. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { element, isBlank, isElement, property, textOf } from '../elements.ts';
import { numberAnchor } from './anchors.ts';
import { anchor, type Numbering, reportAt } from './numbering.ts';

const captionWords = /^fig(?:ure|\.)?\s*(\d+(?:\.\d+)*[a-z]?)\b/i;

/** Makes figures of pictures that stand alone, numbers them by their captions, and asks for missing words. */
export function numberFigures(tree: Root, to: Numbering): void {
  visit(tree, 'element', (item, index, parent) => {
    if (item.tagName === 'img') checkAlternative(item, to);
    if (item.tagName !== 'p' || !parent || index === undefined) return;
    const solid = item.children.filter((child) => !isBlank(child));
    const image = solid[0];
    const mark = solid[1];
    const decoration = mark?.type === 'text' && mark.value.trim() === '{.decoration}';
    if (!isElement(image, 'img') || solid.length > (decoration ? 2 : 1)) return;
    if (decoration) image.properties.alt = '';
    else checkAlternative(image, to);
    const caption = property(image, 'title');
    delete image.properties.title;
    const figure = element('figure', {}, [image]);
    if (item.position) figure.position = item.position;
    if (caption !== '') {
      figure.children.push(element('figcaption', {}, [caption]));
      const number = captionWords.exec(caption)?.[1];
      if (number) anchor(to, figure, 'figure', `figure-${numberAnchor(number)}`, number, textOf(figure));
    }
    parent.children.splice(index, 1, figure);
    return index + 1;
  });
}

function checkAlternative(image: Element, to: Numbering): void {
  if (property(image, 'alt').trim() === '') reportAt(to, image, 'image-alt', {});
}
