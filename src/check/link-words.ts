/** Links say where they lead; an address that is only written out is no link. */
import { isOwnLink, property, textOf } from '../elements.ts';
import { eachElement } from '../walk.ts';
import type { PaperCheck } from './paper-text.ts';

const empty =
  /^(?:(?:please\s+)?(?:click|press|tap|see|follow|go)?\s*(?:on\s+)?(?:here|this|this link|the link|this page)|link|more|read more|more information|find out more|learn more|details|download|website|web ?site|click)[\s.:>»…]*$/i;
const address = /(?<!\]\(|\]\(<|="|='|[<\w/.@-]|^\[[^\]\n]+\]:\s*)\b(?:https?:\/\/|www\.)[^\s<>|)\]*]+/gm;

/** Reports links called “click here”. WCAG 2.2, 2.4.4. */
export const checkLinkWords: PaperCheck = ({ tree, on }) => {
  const found: ReturnType<PaperCheck> = [];
  eachElement(tree, (item) => {
    if (item.tagName !== 'a' || isOwnLink(item) || property(item, 'href') === '') return;
    const words = textOf(item).trim();
    if (empty.test(words)) found.push(on(item, 'link-words', { words }));
  });
  return found;
};

/** A website’s name alone on its line, as below a letterhead, is said as easily as read. */
const letterhead = /^(?:https?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}\/?$/i;

/** Reports addresses that stand in the text as they are. */
export const checkBareAddresses: PaperCheck = ({ source, at }) =>
  [...source.matchAll(address)].flatMap(({ index, 0: found }) => {
    const line = source.slice(source.lastIndexOf('\n', index) + 1, source.indexOf('\n', index) >>> 0).trim();
    return line === found && letterhead.test(found) ? [] : [at(index, 'bare-address')];
  });
