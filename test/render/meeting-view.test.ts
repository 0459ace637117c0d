import { describe, expect, it } from 'vitest';
import { meetingSchema } from '../../src/model/meeting.ts';
import { buildLookup } from '../../src/render/lookup.ts';
import { pastYears, sayMeeting, upcomingMeetings } from '../../src/render/meeting-list.ts';
import { renderMeeting } from '../../src/render/meeting-view.ts';
import { body, council, item, meeting, paper } from './fixture.ts';

function view(held = meeting([])) {
  return renderMeeting(held, buildLookup(council([held])));
}

describe('the front sheet', () => {
  it('marks what is to follow until a supplement brings it', () => {
    const waiting = item({ number: '8', title: 'Short breaks', 'to-follow': true });
    expect(view(meeting([waiting])).parts[0]?.items[0]?.tags).toEqual([{ text: 'To follow', tone: 'amber' }]);
    const brought = { ...waiting, later: [{ supplement: 1, paper: paper('short-breaks') }] };
    expect(view(meeting([brought])).parts[0]?.items[0]?.tags).toEqual([]);
  });

  it('gives the pages printed on an imported agenda where the papers’ own are not known', () => {
    const six = item({ number: '6', title: 'Libraries', pages: '9-114' }, [paper('libraries')]);
    expect(view(meeting([six])).parts[0]?.items[0]?.pages).toBe('pages 9 to 114');
  });

  it('separates Part 2 with a title, and says the grounds in the words of the Act', () => {
    const open = item({ number: '1', title: 'Apologies' });
    const closed = item({ number: '2', title: 'A contract', part: 2, exempt: { paragraphs: [3] } });
    const parts = view(meeting([open, closed])).parts;
    expect(parts.map((part) => part.title)).toEqual(['Part 1: open to the public', 'Part 2: not open to the public']);
    expect(parts[1]?.items[0]?.grounds?.paragraphs).toEqual([
      {
        name: 'Paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972',
        words:
          'Information relating to the financial or business affairs of any particular person (including the authority holding that information).',
      },
    ]);
  });

  it('has no titles of parts when everything is open', () => {
    expect(view(meeting([item({ number: '1', title: 'Apologies' })])).parts[0]?.title).toBeUndefined();
  });

  it('shows date, time and venue alone before the agenda is published', () => {
    const hidden = meeting([], { public: false, published: undefined, body: body('') });
    expect(view(hidden).details.map((one) => one.key)).toEqual(['Date', 'Time', 'Venue']);
    expect(view(hidden).officers).toEqual([]);
  });

  it('gives both days of a postponed meeting', () => {
    const facts = meetingSchema.parse({ date: '2026-03-18', status: 'postponed', 'held-on': '2026-03-25' });
    const postponed = view(meeting([], { facts }));
    expect(postponed.tag?.text).toBe('Postponed');
    expect(postponed.details.slice(0, 2)).toEqual([
      { key: 'First called for', values: [{ text: 'Wednesday 18 March 2026' }] },
      { key: 'Date', values: [{ text: 'Wednesday 25 March 2026' }] },
    ]);
  });

  it('says whom to ask for other formats', () => {
    expect(view().formats.contact?.telephone).toBe('01632 960100');
    expect(view().formats.contact?.dial).toBe('tel:01632960100');
  });
});

describe('lists of meetings', () => {
  const on = (date: string, folder = date) =>
    meeting([], { folder, facts: meetingSchema.parse({ date, time: '19:30' }) });

  it('counts a meeting today as one to come, soonest first', () => {
    const found = upcomingMeetings([on('2026-04-01'), on('2026-03-11'), on('2026-03-12')], '2026-03-12');
    expect(found.map((one) => one.folder)).toEqual(['2026-03-12', '2026-04-01']);
  });

  it('groups past meetings by municipal year, newest first', () => {
    const years = pastYears([on('2025-04-30'), on('2025-05-01'), on('2026-03-11')], '2026-03-12');
    expect(years.map((year) => [year.title, year.lines.map((line) => line.iso)])).toEqual([
      ['May 2025 to April 2026', ['2026-03-11', '2025-05-01']],
      ['May 2024 to April 2025', ['2025-04-30']],
    ]);
  });

  it('tells two meetings of one day apart', () => {
    expect(sayMeeting(on('2026-03-18'))).toBe('Planning Committee, 18 March 2026');
    expect(sayMeeting(on('2026-03-18', '2026-03-18-2'))).toBe('Planning Committee, 18 March 2026 at 7:30pm');
  });
});
