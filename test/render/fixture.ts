/** A small finished council, made by hand: what the web edition is given. */
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { committeeSchema } from '../../src/model/committee.ts';
import type {
  CompiledCouncil,
  CompiledItem,
  CompiledMeeting,
  CompiledPaper,
  CompiledSupplement,
  Stub,
} from '../../src/model/compiled.ts';
import { councilSchema } from '../../src/model/council.ts';
import { type AgendaItem, itemSchema, meetingSchema } from '../../src/model/meeting.ts';
import { memberSchema } from '../../src/model/member.ts';
import { supplementSchema } from '../../src/model/supplement.ts';

/** A body from HTML. */
export function body(html: string): Root {
  return fromHtml(html, { fragment: true });
}

/** A report at an address of the planning meeting of 18 March 2026, or with whatever is given instead. */
export function paper(name: string, given: Partial<CompiledPaper> = {}): CompiledPaper {
  const address = given.address ?? `/committees/planning/2026-03-18/${name}/`;
  return {
    path: `committees/planning/2026-03-18/${name}.md`,
    name,
    address,
    canonical: address,
    type: 'report',
    title: 'Library opening hours',
    reason: undefined,
    facts: { type: 'report' },
    body: body('<p>Text.</p>'),
    contents: [],
    targets: [],
    pages: [],
    range: undefined,
    matter: undefined,
    files: [],
    motions: [],
    entries: [],
    lang: 'en-GB',
    corrections: [],
    ...given,
  };
}

/** An item with papers. */
export function item(
  facts: Partial<AgendaItem> & { title: string },
  papers: (CompiledPaper | Stub)[] = [],
): CompiledItem {
  const whole = itemSchema.parse(facts);
  const key = facts.key ?? facts.number ?? 'x';
  return { facts: whole, key, anchor: `item-${key}`, papers, later: [], range: undefined, minutes: [] };
}

/** A published meeting of the planning committee with these items. */
export function meeting(items: CompiledItem[], given: Partial<CompiledMeeting> = {}): CompiledMeeting {
  return {
    path: 'committees/planning/2026-03-18/index.md',
    committee: 'planning',
    folder: '2026-03-18',
    address: '/committees/planning/2026-03-18/',
    title: 'Planning Committee',
    public: true,
    draft: false,
    facts: meetingSchema.parse({ date: '2026-03-18', time: '19:30', venue: 'Civic Centre' }),
    body: body(''),
    items,
    withdrawn: [],
    unreadable: [],
    supplements: [],
    minutes: undefined,
    papers: items.flatMap((one) => one.papers).filter((one): one is CompiledPaper => !('kind' in one)),
    people: [],
    lock: undefined,
    published: '2026-03-10',
    ...given,
  };
}

/** Supplement 1 of the planning meeting with papers for one item. */
export function supplement(of: CompiledItem, papers: CompiledPaper[], series: 'own' | 'continues'): CompiledSupplement {
  return {
    number: 1,
    address: '/committees/planning/2026-03-18/supplement-1/',
    facts: supplementSchema.parse({ date: '2026-03-16', kind: 'to-follow', series }),
    items: [{ item: of, papers, range: undefined }],
    body: body(''),
    published: '2026-03-16',
  };
}

/** Thornmere with one committee, one member and these meetings, as on 12 March 2026. */
export function council(meetings: CompiledMeeting[], given: Partial<CompiledCouncil> = {}): CompiledCouncil {
  return {
    facts: councilSchema.parse({
      name: 'Thornmere Borough Council',
      'short-name': 'Thornmere',
      site: 'https://meetings.thornmere.example/',
      contact: { name: 'Helen Marsh', telephone: '01632 960100', email: 'papers@thornmere.example' },
    }),
    body: body(''),
    base: '/',
    today: '2026-03-12',
    committees: [
      {
        slug: 'planning',
        address: '/committees/planning/',
        facts: committeeSchema.parse({ title: 'Planning Committee' }),
        body: body('<p>To decide planning applications.</p>'),
        people: [],
        meetings,
        children: [],
      },
    ],
    meetings,
    members: [
      {
        slug: 'anna-brook',
        address: '/members/anna-brook/',
        facts: memberSchema.parse({ name: 'Anna Brook', title: 'Cllr' }),
        body: body(''),
        seats: [],
      },
    ],
    decisions: [],
    minuted: [],
    actions: [],
    recorded: [],
    plan: [],
    matters: [],
    referredBy: new Map(),
    ...given,
  };
}
