/** What axe objects to on the page that is open. */
import axe, { type AxeResults } from 'axe-core';
import type { Page as Tab } from 'playwright-core';

/** Each objection a line: the rule, where, and the first words of the element. */
export async function findViolations(tab: Tab): Promise<string[]> {
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate<AxeResults>("axe.run(document, { resultTypes: ['violations'] })");
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ target, html }) => `${id} ${target} ${html.slice(0, 120)}`),
  );
}
