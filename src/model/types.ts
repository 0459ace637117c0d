/** Every kind of file a clerk writes, with the schema of its front matter and where it lies. */
import type { z } from 'zod';
import { appendixSchema } from './appendix.ts';
import { committeeSchema } from './committee.ts';
import { councilSchema } from './council.ts';
import { decisionSchema } from './decision.ts';
import { forwardPlanSchema } from './forward-plan.ts';
import { meetingSchema } from './meeting.ts';
import { memberSchema } from './member.ts';
import { minutesSchema } from './minutes.ts';
import { noticeSchema } from './notice.ts';
import { reportSchema } from './report.ts';
import { supplementSchema } from './supplement.ts';
import { workProgrammeSchema } from './work-programme.ts';

/** One kind of file: its name in plain words, where it lies below content/, and the schema of its front matter. */
export interface FileType {
  /** "Forward plan" */
  label: string;
  /** What it is, in one sentence. */
  summary: string;
  /** Path below the content folder, with the parts that vary in angle brackets. */
  path: string;
  schema: z.ZodType;
}

const paperPath = 'committees/<committee>/<date>/<paper>.md';

/** The kinds of file by name: the names `agendapack schema` takes; those of papers are also their `type`. */
export const fileTypes = {
  council: {
    label: 'Council',
    summary: 'The council itself, and the settings that every page of the site shares.',
    path: 'council.md',
    schema: councilSchema,
  },
  committee: {
    label: 'Committee',
    summary: 'A committee, who sits on it, and (in the text below) its terms of reference.',
    path: 'committees/<committee>/index.md',
    schema: committeeSchema,
  },
  meeting: {
    label: 'Meeting',
    summary: 'One meeting and its agenda.',
    path: 'committees/<committee>/<date>/index.md',
    schema: meetingSchema,
  },
  supplement: {
    label: 'Supplement',
    summary: 'Papers published after the pack.',
    path: 'committees/<committee>/<date>/supplement-<n>/index.md',
    schema: supplementSchema,
  },
  member: {
    label: 'Member',
    summary: 'A councillor or co-opted member.',
    path: 'members/<slug>.md',
    schema: memberSchema,
  },
  report: {
    label: 'Report',
    summary: 'An officer’s report to a meeting.',
    path: paperPath,
    schema: reportSchema,
  },
  appendix: {
    label: 'Appendix',
    summary: 'A paper attached to a report.',
    path: paperPath,
    schema: appendixSchema,
  },
  minutes: {
    label: 'Minutes',
    summary: 'The record of a meeting, in the folder of the meeting it records.',
    path: 'committees/<committee>/<date>/minutes.md',
    schema: minutesSchema,
  },
  'forward-plan': {
    label: 'Forward plan',
    summary: 'Decisions to come.',
    path: paperPath,
    schema: forwardPlanSchema,
  },
  'work-programme': {
    label: 'Work programme',
    summary: 'What a committee will take, meeting by meeting.',
    path: paperPath,
    schema: workProgrammeSchema,
  },
  notice: {
    label: 'Notice',
    summary: 'A public notice: of a meeting in private, of a decision, of urgency.',
    path: paperPath,
    schema: noticeSchema,
  },
  decision: {
    label: 'Decision',
    summary: 'A decision that was not made in minutes: an officer’s, a cabinet member’s, an urgent one.',
    path: 'decisions/<slug>.md',
    schema: decisionSchema,
  },
} as const satisfies Record<string, FileType>;

/** Name of a kind of file. */
export type FileTypeName = keyof typeof fileTypes;
