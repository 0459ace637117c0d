/** What all steps of putting a council together share: the files, the people, the parsed texts, the problems found. */
import type { ElementContent, Nodes, Root } from 'hast';
import { type Finding, findings } from '../findings.ts';
import type { Heading, PageStart, PaperType, Target } from '../model/compiled.ts';
import { numberPaper } from '../number/number-paper.ts';
import { parseText } from '../parse/paper.ts';
import type { Problem } from '../problem.ts';
import type { Gathered } from '../read/gather.ts';
import { sayDate } from '../render/dates.ts';
import type { KeptText, KeptTexts } from './kept-texts.ts';
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
  /** Pages to keep for Part 2 papers, by path, where they were counted. */
  reserved?: ReadonlyMap<string, number> | undefined;
  findings: Finding[];
  /** Texts whose problems are noted: a paper that stands in two packs is compiled twice, for the markers of each. */
  seen: Set<string>;
  /** Texts of the compilation before, where one followed soon. */
  kept?: KeptTexts | undefined;
  /** Puts the rules about single texts to a finished one. */
  examine(text: { file: string; type: PaperType; home: string; source: string; tree: Root }): Problem[];
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

/** Parses and numbers a text for its place, and notes what is wrong. */
export function finishText(place: TextPlace, shop: Workshop): FinishedText {
  const isFirst = !shop.seen.has(place.path);
  shop.seen.add(place.path);
  const make = () => makeText(place, isFirst, shop);
  const { text, problems } = shop.kept ? shop.kept.recall(nameText(place, isFirst), make) : make();
  shop.findings.push(...findings(problems, place.published));
  return text;
}

/** All that a finished text depends on, but for the people of the council. */
function nameText({ path, body, type, facts, home, pack }: TextPlace, isFirst: boolean): string {
  return JSON.stringify([path, type, home, pack, isFirst, facts, body]);
}

function makeText(place: TextPlace, isFirst: boolean, shop: Workshop): KeptText {
  const parsed = parseText(place.path, place.body);
  const { problems, ...numbered } = numberPaper(parsed.tree, {
    file: place.path,
    type: place.type,
    facts: place.facts,
    home: place.home,
    pack: place.pack,
    people: shop.people.find,
    sayDate,
    inline: (text) => withoutPlaces(parseText(place.path, text).tree),
  });
  const text = { file: place.path, type: place.type, home: place.home, source: place.body, tree: parsed.tree };
  return {
    text: { body: parsed.tree, title: parsed.title, ...numbered },
    problems: isFirst ? [...parsed.problems, ...problems, ...shop.examine(text)] : [],
  };
}

/** What a text of the facts is parsed to. Its places are those of the fact and not of the file, and go. */
function withoutPlaces(tree: Root): ElementContent[] {
  const forget = (item: Nodes): void => {
    delete item.position;
    if ('children' in item) for (const child of item.children) forget(child);
  };
  forget(tree);
  return tree.children.filter((child) => child.type !== 'doctype');
}
