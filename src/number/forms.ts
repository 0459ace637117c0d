/** Form fields, signatures, boxes and title pages: the remaining blocks get their classes. */
import type { Root } from 'hast';
import { addClass, element, property, textOf } from '../elements.ts';
import { eachElement } from '../walk.ts';

/** Finishes the blocks that carry no number. */
export function finishBlocks(tree: Root): void {
  eachElement(tree, (item) => {
    const sort = property(item, 'dataBlock');
    if (sort === 'field') {
      const label = textOf(item);
      item.properties = { className: ['form-field'] };
      item.children = [
        element('span', { className: ['form-label'] }, [label]),
        element('span', { className: ['form-blank'] }, []),
      ];
    } else if (['signature', 'box', 'front', 'attendance', 'resolution'].includes(sort)) addClass(item, sort);
  });
  eachElement(tree, (item) => {
    for (const name of Object.keys(item.properties)) {
      if (name.startsWith('data') && name !== 'dataPagefindTitle') delete item.properties[name];
    }
  });
}
