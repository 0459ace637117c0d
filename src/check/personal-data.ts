/**
 * Personal data that does not belong in public papers (standards 126 to 133; UK GDPR, Article 5; ICO on planning objections:
 * telephone numbers, addresses and signatures of the public are not shown). What is found is never quoted.
 */
import { property, textOf } from '../elements.ts';
import type { RuleId } from '../rules.ts';
import { eachElement } from '../walk.ts';
import { monthNames } from './calendar.ts';
import type { PaperCheck } from './paper-text.ts';

interface Kind {
  rule: RuleId;
  pattern: RegExp;
  /** Whether what was found is meant; `around` are the words before and after it. */
  isMeant?: (found: string, around: string) => boolean;
}

const providers =
  'gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|rocketmail|btinternet|btopenworld|icloud|me|mac|aol|sky|talktalk|virginmedia|virgin|ntlworld|blueyonder|tiscali|plus|proton|protonmail|gmx|mail|fastmail|zoho|o2|orange|freeserve|tutanota';
const date = `(?:\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)?\\d\\d|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:${monthNames})\\.?,?\\s+(?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d)`;
const publicPerson =
  /\b(?:objectors?|supporters?|petitioners?|complainants?|claimants?|neighbours?|signed|signatory|letter from|e-?mail from|statement (?:of|from)|lives at|resident (?:of|at)|residing|home address|next of kin|parent of)\b/i;
const official =
  /\b(?:officer|contact|director|manager|democratic services|clerk|solicitor|helpdesk|enquir(?:y|ies)|reception|council(?:lor)?|Cllr|fax|ext(?:n|ension)?|switchboard|surgery|press office)\b/i;

const kinds: Kind[] = [
  {
    rule: 'personal-email',
    pattern: new RegExp(`[\\w.+-]+@(?:${providers})\\.(?:com|co\\.uk|net|org|me|uk|ie|fr|de)\\b`, 'gi'),
  },
  {
    rule: 'personal-telephone',
    pattern:
      /(?<![\d/-])(?:\+44\s?(?:\(0\)\s?)?|\(?0)(?:7\d{3}|1\d{2,4}|2\d|3\d{2})\)?[\s-]?\d{3,4}[\s-]?\d{3,4}(?![\d/-])/g,
    isMeant: (_, around) => publicPerson.test(around) && !official.test(around),
  },
  {
    rule: 'personal-address',
    pattern: /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}\b/g,
    isMeant: (_, around) => publicPerson.test(around) && !official.test(around),
  },
  {
    rule: 'personal-insurance-number',
    pattern: /\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/g,
  },
  {
    rule: 'personal-health-number',
    pattern: /(?<![\d/-])\d{3}[\s-]?\d{3}[\s-]?\d{4}(?![\d/-])/g,
    isMeant: (found, around) =>
      /\bNHS\b/.test(around) && /\b(?:number|no\b|patient)/i.test(around) && isHealthNumber(found),
  },
  {
    rule: 'personal-birth-date',
    pattern: new RegExp(
      `(?:\\b(?:date\\s+of\\s+birth|born(?:\\s+on)?)\\b|\\bd\\.?o\\.?b\\b\\.?)[\\s:|*_(-]{1,12}${date}`,
      'gi',
    ),
  },
  {
    rule: 'personal-bank-details',
    pattern:
      /\bsort[\s-]?code\b\W{0,20}(?:number\W{0,10})?\d{2}[\s-]?\d{2}[\s-]?\d{2}\b|\b(?:account|a\/c)\s*(?:number|no\.?)\W{0,12}\d{8}\b/gi,
  },
];

/** Reports what looks like personal data. */
export const checkPersonalData: PaperCheck = ({ words, at }) =>
  findPersonalData(words).map(({ index, rule }) => at(index, rule));

/** Finds it in words: what sort, and where it begins. */
export function findPersonalData(words: string): { index: number; rule: RuleId }[] {
  return kinds.flatMap(({ rule, pattern, isMeant }) =>
    [...words.matchAll(pattern)]
      .filter(({ index, 0: found }) => isMeant?.(found, surroundings(words, index, found.length)) ?? true)
      .map(({ index }) => ({ index, rule })),
  );
}

/** Reports pictures of signatures. */
export const checkSignatures: PaperCheck = ({ tree, on }) => {
  const found: ReturnType<PaperCheck> = [];
  eachElement(tree, (item) => {
    if (
      item.tagName === 'img' &&
      /signature|signed-by|autograph/i.test(`${property(item, 'src')} ${property(item, 'alt')}`)
    )
      found.push(on(item, 'personal-signature'));
  });
  return found;
};

/** Reports sheets of a petition: a table with columns for names, addresses and signatures. */
export const checkPetitionSheets: PaperCheck = ({ tree, on }) => {
  const found: ReturnType<PaperCheck> = [];
  eachElement(tree, (item) => {
    if (item.tagName !== 'tr') return true;
    const cells = item.children.flatMap((cell) => (cell.type === 'element' ? [textOf(cell).trim().toLowerCase()] : []));
    const has = (word: RegExp) => cells.some((cell) => cell.length < 40 && word.test(cell));
    if (has(/\bnames?\b/) && has(/\b(?:address|postcode)\b/) && has(/\bsign(?:ed|atures?)?\b/))
      found.push(on(item, 'petition-sheet'));
    return false;
  });
  return found;
};

/** The words around something in its own paragraph, at most some lines away. */
function surroundings(words: string, index: number, length: number): string {
  const before = words.slice(Math.max(0, index - 160), index);
  const after = words.slice(index + length, index + length + 60);
  return `${before.slice(before.lastIndexOf('\n\n') + 1)} ${after.split('\n\n')[0]}`;
}

/** The last figure of an NHS number follows from the others (modulus 11). */
function isHealthNumber(found: string): boolean {
  const figures = [...found.replace(/\D/g, '')].map(Number);
  const sum = figures.slice(0, 9).reduce((total, figure, index) => total + figure * (10 - index), 0);
  return (11 - (sum % 11)) % 11 === figures[9];
}
