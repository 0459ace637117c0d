import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openText } from '../../src/check/paper-text.ts';
import { checkUnshown } from '../../src/check/unshown-characters.ts';
import { loadFonts } from '../../src/io/fonts.ts';
import { writeShowable } from '../../src/io/showable-data.ts';
import { parseText } from '../../src/parse/paper.ts';

const file = 'committees/planning/2026-03-11/trees.md';

function check(source: string): string[] {
  const { tree } = parseText(file, source);
  const text = openText({ file, type: 'report', home: '', source, tree });
  return checkUnshown(text, loadFonts().shows).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('characters that cannot be printed', () => {
  it.each([
    ['Welsh', 'Mae’r tŷ, y dŵr, yr ŵyn a’r ẁ, ẃ, ẅ, ỳ, ý, ÿ; Â Ê Î Ô Û Ŵ Ŷ'],
    ['Greek with all its accents', 'μῆνιν ἄειδε θεὰ Πηληϊάδεω Ἀχιλῆος, ᾳ ᾧ ῥ Ὦ'],
    ['Polish, Czech, Turkish, Vietnamese', 'Żółć, příliš, Iğdır, Nguyễn Thị Ổn'],
    ['Russian and Ukrainian', 'Щастя, Ёлка, Їжак'],
    ['letters with combining accents', 'e\u0301 w\u0302 y\u0302'],
    ['sums and signs', '£ € ½ ¾ × ÷ ≤ ≥ ≈ − ± √ ∑ ° ² ³ § ¶ † ‡ • ☐ ☑ ✓ ✗ → ← № ℃ ﬁ'],
    ['what is not seen', 'a\u00adb\u200bc\u200dd\u2060e\ufefff\u202eg\u202ch\u00a0i\u2009j\u3000k\ufe0fl\u0007m'],
  ])('are none in %s', (_, words) => {
    expect(check(`${words}\n`)).toEqual([]);
  });

  it.each([
    ['an emoji', 'Slide 🛝 here', '1:7 No font of the PDFs has “🛝” (U+1F6DD).'],
    ['Chinese', '| a |\n| - |\n| 北京 |', '3:3 No font of the PDFs has “北京” (U+5317, U+4EAC).'],
    [
      'Arabic, which cannot be joined',
      'a\n\nb ورقة',
      '3:3 No font of the PDFs has “ورقة” (U+0648, U+0631, U+0642 and 1 more).',
    ],
    ['Bengali, whose signs stand on others', 'বাংলা', '1:1 No font of the PDFs has “বাংলা”'],
    ['a character of nobody’s', 'x \ue123', '1:3 No font of the PDFs has “\ue123” (U+E123).'],
    ['one that is written as a number', '\n\nx &#x6c34; y', '3:1 No font of the PDFs has “水” (U+6C34).'],
  ])('are named with their place: %s', (_, source, said) => {
    const found = check(`${source}\n`);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });

  it('are said once, and not where nobody reads them', () => {
    expect(check('水 and 水\n\n水\n')).toHaveLength(1);
    expect(check('<!-- 水 -->\n\nWords\n')).toEqual([]);
  });

  it('are those for which a sign of their absence is printed, whatever is written', () => {
    const unit = fc.oneof(
      fc.integer({ min: 0x80, max: 0x2fff }),
      fc.integer({ min: 0x3000, max: 0xd7ff }),
      fc.integer({ min: 0x1f000, max: 0x1ffff }),
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 20 }), (units) => {
        const words = String.fromCodePoint(...units).replace(/\p{Script=Arabic}|\s/gu, '');
        const { missing } = writeShowable({ words });
        expect(check(`x${words}\n`).length > 0).toBe(missing.length > 0);
      }),
      { seed: 2026, numRuns: 300 },
    );
  });
});
