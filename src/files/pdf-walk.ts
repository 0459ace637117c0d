/** Goes through everything that a PDF's root leads to. */
import { PDFArray, type PDFContext, PDFDict, type PDFObject, PDFRef, PDFStream } from 'pdf-lib';

/** Dictionaries whose keys are names that a program made up, not words of PDF. */
const nameMaps = /^(Font|XObject|ExtGState|ColorSpace|Pattern|Shading|Properties|CharProcs|Dests|RoleMap|ClassMap)$/;

/** Sees one object before what is in it; `isNameMap` when its keys are made-up names. What it gives takes the object's place. */
export type Visit = (object: PDFObject, isNameMap: boolean) => PDFObject;

/** Visits each object once and gives the references that lead to something. Goes no deeper in calls, however deep the file is. */
export function walkPdf(context: PDFContext, root: PDFRef, visit: Visit): Set<PDFRef> {
  const reached = new Set<PDFRef>();
  const waiting: { object: PDFObject; isNameMap: boolean }[] = [{ object: root, isNameMap: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let { object } = next;
    if (object instanceof PDFRef) {
      const target = context.lookup(object);
      if (reached.has(object) || !target) continue;
      reached.add(object);
      const visited = visit(target, next.isNameMap);
      if (visited !== target) context.assign(object, visited);
      object = visited;
    } else visit(object, next.isNameMap);
    const inside = object instanceof PDFStream ? object.dict : object;
    if (inside instanceof PDFArray) for (const one of inside.asArray()) waiting.push({ object: one, isNameMap: false });
    if (!(inside instanceof PDFDict)) continue;
    for (const [key, value] of inside.entries()) {
      waiting.push({ object: value, isNameMap: nameMaps.test(key.decodeText()) });
    }
  }
  return reached;
}
