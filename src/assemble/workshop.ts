/** What all steps of putting a council together share: the files, the people, the parsed texts, the problems found. */
import type { Root } from 'hast';
import { type Finding, findings } from '../findings.ts';
import type { Heading, PageStart, PaperType, Target } from '../model/compiled.ts';
import { numberPaper } from '../number/number-paper.ts';
import { type ParsedText, parseText } from '../parse/paper.ts';
import type { Gathered } from '../read/gather.ts';
import { sayDate } from '../render/dates.ts';
import type { People } from './people.ts';

/** A text with its anchors, links not yet resolved. */
export interface FinishedText {
  body: Root;
  title: string | undefined;
  contents: Heading[];
  targets: Target[];
  pages: PageStart[];
}

/** What is being put together. */
export interface Workshop {
  all: Gathered;
  people: People;
  /** Show what is not public yet, marked so (`serve`). */
  drafts: boolean;
  today: string;
  findings: Finding[];
  parsed: Map<string, ParsedText>;
}

/** How a text is to be numbered. */
export interface TextPlace {
  path: string;
  body: string;
  type: PaperType;
  facts: Record<string, unknown>;
  home: string;
  pack: string | undefined;
  published: boolean;
}

/** Parses a text once, numbers a copy of it for its place, and notes what is wrong. */
export function finishText(place: TextPlace, shop: Workshop): FinishedText {
  let parsed = shop.parsed.get(place.path);
  const isNew = parsed === undefined;
  if (!parsed) {
    parsed = parseText(place.path, place.body);
    shop.parsed.set(place.path, parsed);
    shop.findings.push(...findings(parsed.problems, place.published));
  }
  const body = structuredClone(parsed.tree);
  const { problems, ...numbered } = numberPaper(body, {
    file: place.path,
    type: place.type,
    facts: place.facts,
    home: place.home,
    pack: place.pack,
    people: shop.people.find,
    sayDate,
    inline: (text) => parseText(place.path, text).tree.children.filter((child) => child.type !== 'doctype'),
  });
  if (isNew) shop.findings.push(...findings(problems, place.published));
  return { body, title: parsed.title, ...numbered };
}
