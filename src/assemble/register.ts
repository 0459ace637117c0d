/** Minutes become the register of decisions and the list of actions: what each minute resolved, tied to its items and reports. */
import { property, textOf } from '../elements.ts';
import type { CompiledItem, CompiledMeeting, CompiledPaper, Target } from '../model/compiled.ts';
import type { Action, Minutes, Motion } from '../model/minutes.ts';
import type { CompiledAction, MinutedDecision, RecordedVote } from '../model/register.ts';
import { eachElement } from '../walk.ts';

/** A minute with the resolutions that stand in it. */
interface Minute {
  target: Target;
  resolutions: Target[];
}

/** The decisions of all meetings’ own minutes, newest first; `meetings` are in order of date. */
export function gatherMinuted(meetings: CompiledMeeting[]): MinutedDecision[] {
  return withMinutes(meetings)
    .flatMap(({ meeting, minutes, facts }) =>
      readMinutes(minutes)
        .filter(({ resolutions }) => resolutions.length > 0)
        .map((minute) => makeDecision(minute, meeting, minutes, facts)),
    )
    .reverse();
}

/** The actions of all meetings’ own minutes, newest first. */
export function gatherActions(meetings: CompiledMeeting[]): CompiledAction[] {
  return withMinutes(meetings)
    .flatMap(({ meeting, minutes, facts }) => {
      const known = readMinutes(minutes);
      return (facts.actions ?? []).map((action) => makeAction(action, known, meeting, minutes));
    })
    .reverse();
}

/** The votes on which names were recorded, newest first. */
export function gatherRecorded(meetings: CompiledMeeting[]): RecordedVote[] {
  return withMinutes(meetings)
    .flatMap(({ meeting, minutes, facts }) =>
      (facts.motions ?? [])
        .filter(({ vote }) => [vote?.for, vote?.against, vote?.abstain].some((side) => side && side.names.length > 0))
        .map((motion) => ({
          committee: meeting.committee,
          date: meeting.facts['held-on'] ?? meeting.facts.date,
          minute: motion.minute ?? '',
          href: `${minutes.address}#${motionAnchor(motion, minutes) ?? `minute-${motion.minute}`}`,
          motion,
        })),
    )
    .reverse();
}

function withMinutes(meetings: CompiledMeeting[]) {
  return meetings.flatMap((meeting) => {
    const { minutes } = meeting;
    return minutes ? [{ meeting, minutes, facts: minutes.facts as unknown as Minutes }] : [];
  });
}

/** The anchor of a resolution begins with that of its minute: "resolution-57-2" stands in "minute-57". */
function readMinutes(minutes: CompiledPaper): Minute[] {
  const texts = new Map<string, string>();
  eachElement(minutes.body, (item) => {
    const id = property(item, 'id');
    if (id !== '') texts.set(id, textOf(item).replace(/\s+/g, ' ').trim());
  });
  // The text of a target is cut short where it is long.
  const whole = (target: Target): Target => ({ ...target, text: texts.get(target.id) ?? target.text });
  const found = minutes.targets
    .filter(({ kind }) => kind === 'minute')
    .map((target): Minute => ({ target: whole(target), resolutions: [] }));
  const byStem = new Map(found.map((minute) => [stemOf(minute.target.id), minute]));
  for (const resolution of minutes.targets.filter(({ kind }) => kind === 'resolution')) {
    let stem = resolution.id;
    while (stem !== '' && !byStem.has(stem)) stem = stem.slice(0, Math.max(0, stem.lastIndexOf('-')));
    byStem.get(stem)?.resolutions.push(whole(resolution));
  }
  return found.map((minute) => ({ ...minute, resolutions: withoutWhole(minute.resolutions) }));
}

function stemOf(minute: string): string {
  return minute.replace(/^minute-|^(?!minute-)/, 'resolution-');
}

/** “RESOLVED that:” is the whole of the numbered ones below it, and is left out where they are there. */
function withoutWhole(resolutions: Target[]): Target[] {
  return resolutions.filter(({ id }) => !resolutions.some((other) => other.id.startsWith(`${id}-`)));
}

function makeDecision(
  { target, resolutions }: Minute,
  meeting: CompiledMeeting,
  minutes: CompiledPaper,
  facts: Minutes,
): MinutedDecision {
  const href = `${minutes.address}#${target.id}`;
  const items = meeting.items.filter((item) => item.minutes.some((one) => one.href === href));
  const slug = `${meeting.committee}-${meeting.folder}-${target.id.replace(/^minute-/, '')}`;
  return {
    slug,
    address: `/decisions/${slug}/`,
    title: titleOf(target, items),
    committee: meeting.committee,
    meeting: meeting.address,
    date: meeting.facts['held-on'] ?? meeting.facts.date,
    draft: facts.status !== 'agreed',
    minute: { number: target.number, href },
    items: items.map((item) => ({
      number: item.facts.number,
      title: item.facts.title,
      href: `${meeting.address}#${item.anchor}`,
    })),
    papers: items.flatMap(reportsOf).map(({ title, address }) => ({ title, href: address })),
    resolutions: resolutions.map(({ id, text }) => ({
      number: numberOf(id, target.id),
      text: wordsOf(text),
      href: `${minutes.address}#${id}`,
    })),
    motions: (facts.motions ?? [])
      .filter((motion) => motion.minute === target.number)
      .map((motion) => ({ motion, href: `${minutes.address}#${motionAnchor(motion, minutes) ?? target.id}` })),
  };
}

function makeAction(action: Action, known: Minute[], meeting: CompiledMeeting, minutes: CompiledPaper): CompiledAction {
  const minute = known.find(({ target }) => target.number === action.minute);
  const resolution = minute?.resolutions.find(({ id }) => numberOf(id, minute.target.id) === action.resolution);
  const at = resolution ?? minute?.target;
  return {
    committee: meeting.committee,
    date: meeting.facts['held-on'] ?? meeting.facts.date,
    what: action.what ?? (resolution && wordsOf(resolution.text)) ?? minute?.target.text ?? '',
    facts: action,
    href: at ? `${minutes.address}#${at.id}` : minutes.address,
    minute: action.minute,
  };
}

/** The words of a resolution without its number. */
function wordsOf(text: string): string {
  return text.replace(/^\s*\d+[.)]\s+/, '').trim();
}

/** "resolution-57-2" in minute 57 is number 2. */
function numberOf(id: string, minute: string): string {
  const stem = stemOf(minute);
  return id.startsWith(`${stem}-`) && !id.startsWith(`${stem}--`) ? id.slice(stem.length + 1) : '';
}

function motionAnchor(motion: Motion, minutes: CompiledPaper): string | undefined {
  const kinds = ['motion', 'amendment'];
  return minutes.targets.find(({ kind, number }) => kinds.includes(kind) && number === motion.number)?.id;
}

/** The minute’s heading without its number and the items it names; an item’s title where it has no words of its own. */
function titleOf(target: Target, items: CompiledItem[]): string {
  const words = target.text
    .replace(/^\s*\d+[a-z]?[.)]?\s+/i, '')
    .replace(/\s*\((?:part\s+2,?\s+)?(?:agenda\s+)?items?\s+[^()]*\)\s*$/i, '')
    .trim();
  return words || items[0]?.facts.title || target.text;
}

function reportsOf(item: CompiledItem): CompiledPaper[] {
  const papers = [...item.papers, ...item.later.map(({ paper }) => paper)];
  return papers.filter((paper): paper is CompiledPaper => 'body' in paper && paper.type === 'report');
}
