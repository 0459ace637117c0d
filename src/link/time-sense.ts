/** Whether a sentence speaks of a meeting as past or as still to come: “reported to the September meeting”, “will come to the September meeting”. */

/** Back or ahead in time; undefined where the words do not say. */
export type TimeSense = 'back' | 'ahead' | undefined;

const modal = '(?:will|shall|would|should|could|can|may|might|must)';
const adverb = '(?:(?:\\w+ly|not|also|then|again|now)\\s+)?';
const participle =
  '(?:\\w+(?:ed|en|wn)|heard|held|put|set|read|made|brought|sent|told|done|said|found|met|paid|left|led|bought|built)';
/** “be developed and then presented” */
const done = `be\\s+${adverb}${participle}(?:\\s+(?:\\w+\\s+){0,4}?(?:and|or)\\s+${adverb}${participle})*`;
const base =
  'be|bring|come|go|return|report|submit|present|take|give|provide|consider|decide|receive|discuss|hear|put|make|move|hold|meet|send|set';
const past =
  'was|were|had|has|have|been|did|held|took|gave|heard|met|saw|went|came|brought|made|said|told|sent|put|set|already|arising|\\w{2,}ed';

const cues = new RegExp(
  [
    `(?<ahead>\\b(?:${modal}|to)\\s+(?:\\w+\\s+){0,2}?${done}\\b|(?<!\\b(?:have|has|had)\\s)\\b${done}\\b`,
    '\\b(?:deferred|postponed|adjourned|moved|carried\\s+(?:over|forward)|put\\s+back)\\s+(?:to|until|till)\\b',
    `\\b${modal}\\s+${adverb}\\w+\\b|\\bto\\s+${adverb}(?:${base})\\b`,
    '\\b(?:due|expected|planned|scheduled|intended|proposed)\\s+(?:to|for|at|in|on|back)\\b|\\b(?:bring|come|go|submit|provide|defer|report\\s+back)\\b)',
    `(?<back>\\b(?:${past})\\b)`,
  ].join('|'),
  'gi',
);

/** What stands right before “the September meeting” and settles it. */
const settled =
  /(?:\b(?<back>from|(?:minutes|notes|record|actions|resolutions)\s+(?:of|from))|\b(?<ahead>until|till|in\s+time\s+for))\s+(?:the|its|this|that)?\s*$/i;
const beside =
  /\b(?:(?<back>last|previous)|(?<ahead>next|forthcoming|upcoming|coming))(?:\s+(?:ordinary|extraordinary|special|scheduled|regular))?\s*$/i;
/** What leans to the future where nothing else is said. */
const leaning = /\b(?:before|by|for|to)\s+(?:the|its|this|that)?\s*$/i;
const verb =
  /^\W{0,3}(?:(?<ahead>will|shall|would|should|is\s+to)|was|were|had|agreed|resolved|considered|heard|noted|asked|approved|decided)\b/i;

/** The sense of the words before a meeting is named, the nearest first; where they say nothing that of the verb the meeting is the subject of. */
export function readTimeSense(before: string, after: string): TimeSense {
  const sentence =
    before
      .slice(-200)
      .split(/[.;?!]\s+(?=\p{Lu})|\n\s*\n/u)
      .at(-1) ?? '';
  const said = (settled.exec(sentence) ?? beside.exec(sentence) ?? [...sentence.matchAll(cues)].at(-1))?.groups;
  if (said) return said.back === undefined ? 'ahead' : 'back';
  if (leaning.test(sentence)) return 'ahead';
  // “The September meeting will …”, but not “Those who recall the September meeting will …”.
  if (!/(?:^|[,:–—])\s*(?:and\s+)?(?:the|its|this|that)?\s*$/i.test(sentence)) return undefined;
  const found = verb.exec(after);
  if (!found) return undefined;
  return found.groups?.ahead === undefined ? 'back' : 'ahead';
}
