/** Names, days and times as `agendapack new` is given them; a wrong one is a fault of the call, said with an example. */
import { readTarget, type Target } from '../new/find-place.ts';
import { slugOf } from '../new/slug.ts';
import { supplementKinds } from '../new/supplement.ts';
import { UsageError } from './command.ts';

/** A short name: "planning", "26-00041". */
export function readSlug(written: string): string {
  const slug = written.replace(/^(?:.*\/)?(?:committees|decisions|members)\//, '').replace(/\/$|\.md$/, '');
  refuseSlug(slug);
  return slug;
}

/** A committee and a day: "planning/2026-09-16". */
export function readPlace(written: string, kind: string): Target {
  const target = readTarget(written);
  if (!target || target.name !== undefined || target.supplement !== undefined)
    throw new UsageError(`new ${kind} needs a committee and a day written as planning/2026-09-16, not “${written}”.`);
  return target;
}

/** A meeting or supplement and the name of a paper: "planning/2026-09-16/station-cycle-shed". */
export function readPaper(written: string): Target & { name: string } {
  const target = readTarget(written);
  if (!target?.name)
    throw new UsageError(
      `new report needs a meeting and a name written as planning/2026-09-16/station-cycle-shed, not “${written}”.`,
    );
  refuseSlug(target.name);
  return { ...target, name: target.name };
}

/** A time on the 24-hour clock; "9:30" and "19.30" are taken too. */
export function readTime(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const [, hour = '', minutes = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(written.trim()) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minutes) > 59)
    throw new UsageError(`--time should be on the 24-hour clock, such as 19:30, not “${written}”.`);
  return `${hour.padStart(2, '0')}:${minutes}`;
}

/** The kind of a supplement. */
export function readKind(written: string | undefined): string {
  const list = supplementKinds.join(', ').replace(/, ([\w-]+)$/, ' or $1');
  if (written === undefined) throw new UsageError(`Why does it come after the pack? Say --kind ${list}.`);
  if (!supplementKinds.includes(written)) throw new UsageError(`--kind should be ${list}, not “${written}”.`);
  return written;
}

function refuseSlug(written: string): void {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(written)) return;
  const guess = slugOf(written);
  throw new UsageError(
    `“${written}” becomes part of an address, so it has lower-case letters, figures and hyphens only${guess ? `: ${guess}, for instance` : ''}.`,
  );
}
