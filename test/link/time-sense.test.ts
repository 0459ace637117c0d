/** Which way a sentence looks that names a meeting by its month alone. */
import { expect, it } from 'vitest';
import { readTimeSense } from '../../src/link/time-sense.ts';

const sentences = {
  back: [
    'The figures were reported to | in November.',
    'Members had asked for this at | of the committee.',
    'It was agreed. As minuted at |, the roof leaks.',
    'The minutes of | are attached.',
    'An action arising from | is open.',
    'The item was deferred at | for more advice.',
    '| agreed to write to the minister.',
    'Questions raised at | have been answered.',
  ],
  ahead: [
    'A further report will come to |.',
    'The outcome will be reported to | for decision.',
    'that a report be brought to |.',
    'The Director was asked to report to |.',
    'The matter was deferred to | so that residents could be asked.',
    'It was agreed that young carers be heard at |.',
    'Officers are to return to |.',
    'the visit to be made before |',
    'The draft is due at |.',
    'That a draft be written and sent to members at |.',
    'She said that she would put it to |.',
    'The budget to move to May, since | was full.',
    '| will consider the responses.',
  ],
  unsaid: ['Dates: |, and a visit.', 'Those who recall | will know the site.'],
};

for (const [sense, all] of Object.entries(sentences)) {
  it.each(all)(`looks ${sense}: %s`, (sentence) => {
    const [before = '', after = ''] = sentence.split('|');
    expect(readTimeSense(`${before}the `, after) ?? 'unsaid').toBe(sense);
  });
}
