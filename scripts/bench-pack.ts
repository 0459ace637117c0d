/** A pack for the benchmark, in words of its own: about 140 pages of reports as councils write them, the same each time. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const reports = 14;
const subjects = [
  'The library at Mill Lane',
  'The bus subsidy',
  'Repairs to footways',
  'The leisure centre contract',
  'School places in the north',
  'Allotment rents',
  'The markets strategy',
];
const who = ['The service', 'The contractor', 'The ward forum', 'The project board', 'The auditor', 'Each school'];
const does = ['has looked at', 'expects', 'has asked for', 'will pay for', 'gave its view of', 'measured'];
const what = [
  'the cost of the works over four years',
  'a shorter contract with a break in the second year',
  'how many people came in the winter months',
  'the condition of every building that is let',
  'what neighbouring authorities charge for the same service',
  'the answers to the consultation, of which most were for the change',
];
const why = [
  'because the present arrangement ends in March',
  'so that residents are told in good time',
  'before the budget is set',
  'as the committee wished when it last met',
  'although the risk of delay remains with the Council',
];

/** Writes the pack’s papers below a content folder. */
export function writeBenchPack(content: string): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  };
  const names = Array.from({ length: reports }, (_, index) => `report-${index + 1}`);
  write('council.md', '---\nname: Benchmark Council\nsite: https://agendas.example\n---\n');
  write('committees/cabinet/index.md', '---\nname: Cabinet\nkind: executive\n---\n');
  const items = names.map(
    (name, index) => `  - number: ${index + 1}\n    title: ${titleOf(index)}\n    papers: [${name}]\n`,
  );
  write('committees/cabinet/2026-03-18/index.md', `---\ndate: 2026-03-18\nitems:\n${items.join('')}---\n`);
  for (const [index, name] of names.entries()) {
    const head = `---\ntype: report\ntitle: ${titleOf(index)}\nbackground-papers: none\n---\n`;
    write(`committees/cabinet/2026-03-18/${name}.md`, head + writeReport(createChance(index + 1)));
  }
}

function titleOf(index: number): string {
  return `${subjects[index % subjects.length]}, part ${Math.floor(index / subjects.length) + 1}`;
}

/** Whole numbers below one that is given, the same row of them for the same start (Lehmer’s). */
type Chance = (below: number) => number;

function createChance(start: number): Chance {
  let state = start * 7919;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function writeReport(chance: Chance): string {
  let number = 0;
  const parts = ['What is asked', 'Background', 'Options', 'Money', 'Risks', 'People and equality'];
  return parts
    .map((title, part) => {
      const paragraphs = Array.from({ length: 5 + chance(4) }, () => {
        number += 1;
        return `${number}. ${writeSentences(chance, 3 + chance(4))}\n\n`;
      });
      const bullets = Array.from({ length: 3 + chance(3) }, () => `- ${writeSentences(chance, 1)}\n`);
      const table = part % 2 === 1 ? writeTable(chance, (part + 1) / 2, part === 3 ? 7 : 4) : '';
      return `## ${title}\n\n${paragraphs.join('')}It comes down to this:\n\n${bullets.join('')}\n${table}\n`;
    })
    .join('');
}

function writeTable(chance: Chance, number: number, columns: number): string {
  const row = (cells: string[]) => `| ${cells.join(' | ')} |\n`;
  const head = [
    'Place',
    'What is planned',
    ...Array.from({ length: columns - 2 }, (_, year) => `${2025 + year}/${26 + year}`),
  ];
  const rows = Array.from({ length: 16 + chance(10) }, (_, index) =>
    row([
      `Place ${index + 1}`,
      chance(3) === 0 ? writeSentences(chance, 1) : pick(chance, what),
      ...Array.from({ length: columns - 2 }, () => `£${chance(900)},${String(chance(1000)).padStart(3, '0')}`),
    ]),
  );
  const rule = row([...'--'].map(() => '---').concat(Array.from({ length: columns - 2 }, () => '---:')));
  return `Table ${number} – What is planned and what it costs\n\n${row(head)}${rule}${rows.join('')}`;
}

function writeSentences(chance: Chance, count: number): string {
  const sentence = () => `${pick(chance, who)} ${pick(chance, does)} ${pick(chance, what)}, ${pick(chance, why)}.`;
  return Array.from({ length: count }, sentence).join(' ');
}

function pick(chance: Chance, from: string[]): string {
  return from[chance(from.length)] ?? '';
}
