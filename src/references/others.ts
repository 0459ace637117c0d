/** Tells other bodies’ documents from the council’s own by the words around a number: "page 12 of the Ofsted report". */
import type { ReferenceKind } from '../model/reference.ts';
import { findPhrase } from './phrases.ts';
import { keyAt, type Reading } from './reading.ts';

const set = (words: string) => new Set(words.split(' '));

/** Documents that are never papers of the meeting. */
const foreign = set(
  'act acts regulations constitution code codes nppf ppg ppw tan bill directive statute lease contract charter treaty convention ' +
    'guidance circular handbook toolkit orders rules scheme bylaws byelaws census legislation law bible specification standards ' +
    'deed covenant licence legal protocol ncpp npf cipfa gdpr',
);

/** Documents that are somebody’s: ours only where nobody is named. */
const documents = set(
  'report reports return returns plan plans strategy policy policies review reviews survey letter framework agreement statement ' +
    'publication study inquiry enquiry inspection judgment judgement consultation response document documents submission programme ' +
    'guide manual budget paper evaluation assessment appraisal accounts audit brochure leaflet website order magazine newspaper book ' +
    'newsletter schedule minutes prospectus tender bid application questionnaire form catalogue brief briefing atlas transcript white green list lists log tracker register',
);

/** Whoever writes the council’s own reports. */
const officers = set(
  'director officer officers head chief executive manager clerk treasurer solicitor leader portfolio corporate cabinet member holder ' +
    'secretary monitoring finance legal services service strategic assistant deputy interim joint covering cover main attached ' +
    'officer’s committee original accompanying full written substantive present current above planning case town of for and the ' +
    'environment housing education planning resources governance democratic exempt part proper responsible financial 151 section',
);

const own = set('report agenda minutes paper pack papers item');

/** What a phrase names: this paper, the item’s report or agenda or minutes, something of others, or nothing of the sort. */
export type Owner = { own: string } | 'here' | 'other' | undefined;

/** Reads "the Ofsted report", "this report", "the report of the Director" from a preposition. Looks at ten words at most. */
export function readOwner(reading: Reading, at: number): Owner {
  const { tokens } = reading;
  const preposition = keyAt(reading, at);
  let next = at + 1;
  const determiner = keyAt(reading, next);
  if (/^(this|these)$/.test(determiner)) {
    return documents.has(keyAt(reading, next + 1)) ||
      own.has(keyAt(reading, next + 1)) ||
      tokens[next + 1]?.kind === 'word'
      ? 'here'
      : undefined;
  }
  const hasArticle = /^(the|that|our|its|their|a|an|his|her|each|your|any|those|either|both|another)$/.test(determiner);
  if (hasArticle) next++;
  if (/^(their|his|her|your|another|a|an)$/.test(determiner) && preposition === 'of') return 'other';
  const first = next;
  let names = false;
  let modifiers = 0;
  for (; next < Math.min(tokens.length, first + 10); next++) {
    const token = tokens[next];
    if (!token || /^[.,;:()[\]]$/.test(token.key)) break;
    if (token.kind === 'mark') {
      if (token.key === "'" && next === first && preposition === 'of') return 'other';
      continue;
    }
    const { key } = token;
    if (key === "'s") continue;
    if (foreign.has(key)) return 'other';
    if (own.has(key) && modifiers === 0)
      return { own: determiner === 'that' && key !== 'agenda' ? `that ${key}` : key };
    if (documents.has(key)) {
      const after = keyAt(reading, next + 1);
      if (documents.has(after) || foreign.has(after)) {
        modifiers++;
        names = true;
        continue;
      }
      if (preposition !== 'of' && !names && !hasArticle) return undefined;
      return 'other';
    }
    if (officers.has(key) && !(key === 'of' && modifiers === 0)) {
      if (isOwnAhead(reading, next)) return { own: 'report' };
    } else if (/^(and|or|of|for|on|s|in)$/.test(key) && modifiers === 0) return undefined;
    else if (
      !token.capital &&
      /^(is|are|was|were|be|has|have|had|will|would|which|that|to|at|by|with|from|shows?|sets?|as|it)$/.test(key)
    )
      break;
    modifiers++;
    if (token.capital) names = true;
  }
  const head = tokens[first];
  if (
    preposition === 'of' &&
    head?.capital &&
    /^\p{Lu}[\p{Lu}\p{Ll}]*\p{Lu}$/u.test(reading.text.slice(head.start, head.end))
  )
    return 'other';
  if (preposition === 'of' && head?.capital && keyAt(reading, first + 1) === "'s") return 'other';
  return undefined;
}

/** "the Director’s report", "the Head of Finance’s report": only officers’ words up to "report". */
function isOwnAhead(reading: Reading, from: number): boolean {
  for (let next = from; next < from + 8; next++) {
    const key = keyAt(reading, next);
    if (key === 'report' || key === 'reports') return true;
    if (!officers.has(key) && key !== "'s" && key !== "'" && key !== '-') return false;
  }
  return false;
}

const bodies = set(
  'ofsted cqc estyn nppf ppg dfe hmic hmicfrs lga cipfa francis nice government treasury nhs constitution constitution’s act home audit ' +
    'inspectorate munro laming grenfell casey ombudsman ombudsman’s unison nato audit-commission gov eu bible',
);

/** Whether the words straight before say whose it is: "NPPF paragraph 14", "the Constitution, section 7". */
export function isOthersBefore(reading: Reading, at: number, kind: ReferenceKind | undefined): boolean {
  const { tokens } = reading;
  let back = at - 1;
  const previous = tokens[back];
  if (!previous) return false;
  if (previous.kind === 'word') {
    if (bodies.has(previous.key) || (foreign.has(previous.key) && previous.key !== 'legal')) return true;
    const isName = previous.capital && !tokens[at]?.capital && !startsSentence(reading, back);
    if (isName && !commonBefore.has(previous.key) && !isOurs(reading, back)) return true;
    if (isAcronym(reading, back) && !commonBefore.has(previous.key) && !isOurs(reading, back)) return true;
  }
  if (/^(appendix|annex|item|minute|recommendation|resolution|decision|issue|action)$/.test(kind ?? '')) return false;
  if (/^(at|in|on)$/.test(keyAt(reading, back))) back--;
  if (/^[,(]$/.test(keyAt(reading, back))) back--;
  if (back === at - 1) return false;
  const key = keyAt(reading, back);
  if (foreign.has(key) || bodies.has(key)) return true;
  return (
    documents.has(key) &&
    tokens[back - 1]?.capital === true &&
    tokens[back - 1]?.kind === 'word' &&
    !officers.has(keyAt(reading, back - 1)) &&
    !/^(the|this)$/.test(keyAt(reading, back - 1))
  );
}

const commonBefore = set(
  'see refer agenda council cabinet committee officer officers member members leader executive report and the in under at of for by from ' +
    'attached also please note revised draft this per to substantive original new proposed january february march april may june july ' +
    'august september october november december key resolved part i mr mrs ms cllr councillor chairman chair mayor with as or both item',
);

function startsSentence(reading: Reading, at: number): boolean {
  return at === 0 || /^[.:;(•?!']$/.test(keyAt(reading, at - 1));
}

function isOurs(reading: Reading, at: number): boolean {
  return findPhrase(reading.vocabulary.committees, reading.tokens, at) !== undefined;
}

/** Three capitals and more, where not everything is in capitals. */
function isAcronym({ tokens, text }: Reading, at: number): boolean {
  const token = tokens[at];
  if (!token || token.end - token.start < 3) return false;
  const isUpper = (words: string) => words === words.toUpperCase() && words !== words.toLowerCase();
  const next = tokens[at + 1];
  return (
    isUpper(text.slice(token.start, token.end)) && !(next?.kind === 'word' && isUpper(text.slice(next.start, next.end)))
  );
}

const statutory = set(
  'agreement agreements officer officers notice notices order orders application applications investigation investigations enquiry ' +
    'enquiries inquiry inspection inspections assessment assessments duty duties payment payments contribution contributions funding ' +
    'powers power monies money obligation obligations works direction directions request requests letter visits grant aftercare ' +
    'tenants tenancy accommodation accommodated consultation review school schools site sites funds receipts highway',
);

/** Sections that councils call by their numbers alone, the Act being understood. */
const wellKnown = set('17 20 25 31 38');

/** Whether a numbered section is that of an Act that nobody names: "section 106 agreement", "under section 17". */
export function isStatutorySection(reading: Reading, at: number, end: number, number: string): boolean {
  if (number.includes('.') || /^[A-Z]/.test(number)) return false;
  if (statutory.has(keyAt(reading, end))) return true;
  return (
    wellKnown.has(number) ||
    (/^(under|to|of)$/.test(keyAt(reading, at - 1)) &&
      /^(under|pursuant|virtue)$/.test(keyAt(reading, keyAt(reading, at - 1) === 'under' ? at - 1 : at - 2)))
  );
}
