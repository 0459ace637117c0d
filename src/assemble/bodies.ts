/** Committees, members and decisions, finished. */

import { findings } from '../findings.ts';
import type { CompiledCommittee, CompiledDecision, CompiledMeeting, CompiledMember } from '../model/compiled.ts';
import { problem } from '../problem.ts';
import { withoutWords } from '../read/publication.ts';
import { peopleOn } from './people.ts';
import { finishText, type Workshop } from './workshop.ts';

const textDefaults = { type: 'notice' as const, facts: {}, home: '', pack: undefined, published: true };

/** Committees by name, each with its meetings, newest first. `meetings` are in order of date. */
export function compileCommittees(meetings: CompiledMeeting[], shop: Workshop): CompiledCommittee[] {
  const made = [...shop.all.committees].flatMap(([slug, sheet]): CompiledCommittee[] => {
    shop.findings.push(...findings(sheet.problems, true));
    if (!sheet.facts) return [];
    const children = [...shop.all.committees]
      .filter(([, other]) => other.facts?.parent === slug)
      .map(([child, other]) => ({ title: other.facts?.title ?? child, href: `/committees/${child}/` }));
    return [
      {
        slug,
        address: `/committees/${slug}/`,
        facts: sheet.facts,
        body: finishText({ ...textDefaults, path: sheet.path, body: sheet.split.body }, shop).body,
        people: peopleOn(sheet.facts, shop.today, shop.people),
        meetings: meetings.filter((meeting) => meeting.committee === slug).reverse(),
        children,
      },
    ];
  });
  return made.sort((a, b) => a.facts.title.localeCompare(b.facts.title, 'en'));
}

/** Members by last name, each with the seats they hold and held. */
export function compileMembers(shop: Workshop): CompiledMember[] {
  const made = [...shop.all.members].flatMap(([slug, sheet]): CompiledMember[] => {
    shop.findings.push(...findings(sheet.problems, true));
    if (!sheet.facts) return [];
    const seats = [...shop.all.committees].flatMap(([committee, { facts }]) =>
      (facts?.membership ?? [])
        .filter((seat) => seat.member === slug)
        .map((seat) => ({ committee: facts?.title ?? committee, href: `/committees/${committee}/`, seat })),
    );
    const body = finishText({ ...textDefaults, path: sheet.path, body: sheet.split.body }, shop).body;
    return [{ slug, address: `/members/${slug}/`, facts: sheet.facts, body, seats }];
  });
  const lastName = (member: CompiledMember) => member.facts.name.split(' ').at(-1) ?? '';
  return made.sort((a, b) => lastName(a).localeCompare(lastName(b), 'en') || (a.slug < b.slug ? -1 : 1));
}

/** Decisions not born in minutes, newest first. Those of Part 2, or whose part cannot be read, are left out. */
export function compileDecisions(shop: Workshop): CompiledDecision[] {
  const made = [...shop.all.decisions].flatMap(([slug, sheet]): CompiledDecision[] => {
    const part = sheet.split.raw?.part;
    const open = sheet.split.raw !== undefined && (part === undefined || part === 1);
    shop.findings.push(
      ...findings(open || sheet.split.raw === undefined ? sheet.problems : withoutWords(sheet.problems), true),
    );
    if (!open && sheet.split.raw && sheet.split.body.trim() !== '') {
      shop.findings.push(...findings([problem('part-2-text', { file: sheet.path, line: 1, column: 1 })], true));
    }
    if (!open || !sheet.facts) return [];
    const text = finishText({ ...textDefaults, type: 'decision', path: sheet.path, body: sheet.split.body }, shop);
    const title = sheet.facts.title ?? text.title ?? sheet.facts.reference ?? slug;
    return [{ slug, address: `/decisions/${slug}/`, title, facts: sheet.facts, body: text.body }];
  });
  const day = (one: CompiledDecision) => one.facts.states[0]?.on ?? '';
  return made.sort((a, b) => (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : a.slug < b.slug ? -1 : 1));
}
