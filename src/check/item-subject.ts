/** What an item of an agenda is about, by its title: “Short breaks: scope of the review” and “Short breaks – final report” are of one subject. */

/** The subject of a title. */
export interface Subject {
  /** Words that tell what it is about, as they stand. */
  words: string[];
  /** Those of its head: “Short breaks” of “Short breaks: scope of the review”. */
  head: string[];
  /** Whether what follows the head says only how far it has come. */
  staged: boolean;
  /** Years, numbers, months: “2026/27” and “2025/26” are two subjects, “Phase 2” is not “Phase 1”. */
  numbers: string[];
  /** References of applications: two with different ones are never one subject. */
  cases: string[];
  /** A report that comes every year or quarter whatever has happened. */
  regular: boolean;
}

const set = (words: string) => new Set(words.trim().split(/\s+/));

/** What every agenda has: these say nothing of a subject. */
const standing =
  /\b(?:forward (?:work )?(?:plan|programme)|work (?:plan|programme|planning)|matters arising|any other business|part (?:1|2|i|ii|one|two)|press and (?:the )?public|terms of reference|outside bodies|members[’']? questions|question time|public (?:participation|speaking|question\w*)|action (?:log|tracker|list|sheet)s?|risk register|internal audit|external audit|treasury management|committee planner|confirm(?:ing|ation of|atory)? (?:(?:of )?the )?proceedings|(?:closed|in camera|executive) (?:session|meeting)s?)\b/gi;

const procedural = set(`
  a an and any as at be been before by for from has have his her in into is it its new no not of on or our out over own that the their these this
  those to under up upon was were where which will with within
  minutes minute meeting meetings previous last held record sign confirm approve agree correct accuracy
  apologies apology absence absences substitute substitutes substitution substitutions declaration declarations interest interests pecuniary disclosable
  dispensations announcement announcements chair chairs chairman chairmans vice mayor mayors leader leaders executive welcome introduction introductions
  question questions answer answers member members councillor councillors public petition petitions deputation deputations representation representations
  urgent urgency business item items matter matters other agenda order exclusion exclude exempt confidential private press part taken
  date dates time next future calendar appointment appointments election elect committees committee panel board working
  cabinet council councils scrutiny
  monitoring performance outturn forecast budget budgets finance financial accounts indicators dashboard
  appeals enforcement applications application planning delegated decisions decision
  notified notification advance marked considered consider receive receives resolve whether variation changes change membership proportionality
  clerk clerks rfo officer officers chief monitoring county district borough parish ward wards police civic engagements correspondence
  payment payments invoices cheques receipts bank reconciliation balances bills
  filming broadcasting webcast webcasting evacuation emergency procedure procedures housekeeping safety adjournment forum open minded
  notice notices key motion motions oral verbal written standing
  resolution resolutions law laws bylaw bylaws ordinance ordinances appoint appoints authorize authorise accept support
  discuss hear raised above below concern concerns electors parishioners newsletter`);

/** How far a subject has come: dropped, and what stands after a colon may be made of these alone. */
const stages = set(`
  update updates updated progress report reports reporting review reviews reviewed draft drafts final interim scope scoping session sessions first
  second third fourth witness witnesses evidence gathering hearing findings conclusion conclusions recommendation recommendations response responses
  reply consultation consultations consult outcome outcomes result results options option proposal proposals proposed business case outline full
  implementation follow further revised deferred referral referred reference call calling callin called petition motion presentation briefing discussion
  consideration timetable publication adoption adopt approval approve award awarding tender procurement contract decision decisions amended amendment
  amendments addendum supplementary position statement overview summary stage next steps step mid term way forward delivery completion closure
  launch back after paper note task group finish information quarterly monthly annual annually half yearly`);

const regularly = /\b(?:annual(?:ly)?|quarterly|monthly|half[- ]yearly|mid[- ]year|quarter [1-4]|q[1-4])\b/i;
const caseNumber = /\b(?:[A-Z]{1,4}[/-])?\d{2,4}[/-](?:[A-Z]{1,4}[/-])?\d{3,6}(?:[/-][A-Z]{1,5})*\b/g;
const month = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Reads a title. */
export function readSubject(title: string): Subject {
  const cases = title.match(caseNumber) ?? [];
  const bare = title.replace(caseNumber, ' ').replace(standing, ' ');
  const [first = '', ...rest] = bare.split(/\s*[:–—]\s+|\s+-\s+|,\s+/);
  return {
    words: telling(bare),
    head: telling(first),
    staged: telling(rest.join(' ')).length === 0,
    numbers: keysOf(bare).filter((key) => /^\d/.test(key) || month.test(key)),
    cases,
    regular: regularly.test(title),
  };
}

/** Whether numbers keep two titles apart: other years, other applications. */
export function areApart(one: Subject, other: Subject): boolean {
  const differ = (a: string[], b: string[]) => a.length > 0 && b.length > 0 && !a.some((key) => b.includes(key));
  return differ(one.cases, other.cases) || differ(one.numbers, other.numbers);
}

/** The words of a text that tell what it is about, each once. */
function telling(text: string): string[] {
  const known = (key: string) => procedural.has(key) || stages.has(key) || /^\d/.test(key) || month.test(key);
  return [...new Set(keysOf(text).filter((key) => key.length > 1 && !known(key)))];
}

function keysOf(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘]/g, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
