import { describe, expect, it } from 'vitest';
import { sample } from '../harness.ts';

const committee = 'committees/planning/index.md';

describe('files beside pages', () => {
  it('are published when a committee, a member, a meeting or a supplement links to them', async () => {
    const { shownFiles, findings } = await sample()
      .with({
        [committee]: '---\ntitle: Planning Committee\nkind: committee\n---\n\n[A map](map.pdf)\n',
        'committees/planning/map.pdf': '%PDF-',
        'committees/planning/2026-02-11/route.csv': 'a,b\n',
        'committees/planning/2026-02-11/index.md':
          '---\ndate: 2026-02-11\nitems:\n  - { number: 1, title: Trees, papers: [trees-in-mill-lane] }\n---\n\n[The route](route.csv)\n',
      })
      .compile();
    expect(findings.filter(({ problem }) => problem.rule.startsWith('link'))).toEqual([]);
    expect(shownFiles.map(({ path }) => path)).toEqual([
      'committees/planning/map.pdf',
      'committees/planning/2026-02-11/route.csv',
    ]);
  });
});
