/** The words of a Word paragraph as Markdown, and as the HTML of a table’s cell. */
import { escapeHtml } from './cells.ts';
import type { Run } from './docx-runs.ts';
import { escapeWords } from './inline.ts';
import { columnGap } from './read-printed.ts';

/** The words alone. */
export function plainText(runs: Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** Each line as Markdown. Emphasis of the whole paragraph is left out: it is a heading’s, or a label’s. */
export function writeMarkdown(runs: Run[]): string[] {
  return writeLines(runs, (words, run) => {
    let made = isNote(words) ? words : escapeWords(words);
    if (run.raised && !isNote(words)) made = `<${run.raised}>${made}</${run.raised}>`;
    if (isSafe(run.href)) return `[${made}](${target(run.href)})`;
    return run.bold ? `**${made}**` : run.italic ? `*${made}*` : made;
  });
}

/** Each line as HTML. */
export function writeHtml(runs: Run[]): string[] {
  return writeLines(runs, (words, run) => {
    let made = escapeHtml(words);
    if (run.raised) made = `<${run.raised}>${made}</${run.raised}>`;
    if (isSafe(run.href)) return `<a href="${escapeHtml(target(run.href)).replaceAll('"', '&quot;')}">${made}</a>`;
    return run.bold ? `<strong>${made}</strong>` : run.italic ? `<em>${made}</em>` : made;
  });
}

function writeLines(runs: Run[], write: (words: string, run: Run) => string): string[] {
  const joined = joinRuns(runs);
  const isWhole = (key: 'bold' | 'italic') => joined.every((run) => run[key] || run.text.trim() === '');
  const [bold, italic] = [isWhole('bold'), isWhole('italic')];
  const lines = [''];
  for (const run of joined) {
    for (const [at, part] of run.text.split('\n').entries()) {
      if (at > 0) lines.push('');
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(part) ?? [];
      const dressed =
        words === '' ? '' : write(blanks(words), { ...run, bold: run.bold && !bold, italic: run.italic && !italic });
      lines[lines.length - 1] += `${blanks(before)}${dressed}${blanks(after)}`;
    }
  }
  return lines.map((line) => line.replace(/ {2,}/g, ' ').trim()).filter((line) => line !== '');
}

/** Runs that look alike are one: Word cuts words where they were edited. Emphasis that begins inside a word is left out. */
function joinRuns(runs: Run[]): Run[] {
  const made: Run[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    const isBlank = run.text.trim() === '' && !run.text.includes('\n');
    const isLike =
      last && last.href === run.href && last.raised === run.raised && !isNote(run.text) && !isNote(last.text);
    if (last && isLike && (isBlank || (last.bold === run.bold && last.italic === run.italic))) last.text += run.text;
    else made.push({ ...run });
  }
  return made.map((run, at) => {
    const isInside = /[\p{L}\p{N}]$/u.test(made[at - 1]?.text ?? '') || /^[\p{L}\p{N}]/u.test(made[at + 1]?.text ?? '');
    return isInside && (run.bold || run.italic) && /^\S.*\S$|^\S$/s.test(run.text)
      ? { ...run, bold: false, italic: false }
      : run;
  });
}

function blanks(text: string): string {
  return text.replace(/\s*\t\s*/g, columnGap).replace(/[ \u00a0\r\n]+/g, ' ');
}

function isNote(words: string): boolean {
  return /^\[\^\d+\]$/.test(words);
}

function isSafe(href: string | undefined): href is string {
  return href !== undefined && /^(?:https?:|mailto:)/i.test(href);
}

function target(href: string): string {
  return href.trim().replace(/[\s()<>]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}
