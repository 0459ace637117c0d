/** The small shapes that views of pages are made of. All hrefs are root-relative, without the site’s own path. */
import type { z } from 'zod';
import type { contact } from '../model/words.ts';

/** A link; without an address, its text alone. */
export interface Link {
  text: string;
  href?: string | undefined;
}

/** One value of a summary row: a link or text, and a remark after it. */
export interface Value extends Link {
  note?: string | undefined;
  /** The text in its pieces, where some of its words are links. */
  parts?: Link[] | undefined;
}

/** A row of a summary list. */
export interface Row {
  key: string;
  values: Value[];
}

/** A short status: Cancelled, Draft, To follow. */
export interface Tag {
  text: string;
  tone: 'red' | 'amber' | 'green' | 'blue' | 'grey';
}

/** What every page has. */
export interface PageView {
  address: string;
  /** Whole text of the title element; unique on the site. */
  title: string;
  heading: string;
  /** From the home page to the parent. */
  breadcrumbs: Link[];
  /** Section of the site that the menu marks as the current one. */
  section: string;
}

/** Somebody who can be asked. */
export type Contact = z.infer<typeof contact>;

/** A row of a summary list, or nothing when it would be empty. */
export function row(key: string, ...values: (Value | string | undefined)[]): Row[] {
  const kept = values
    .filter((value) => value !== undefined && value !== '')
    .map((value) => (typeof value === 'string' ? { text: value } : (value as Value)));
  return kept.length > 0 ? [{ key, values: kept }] : [];
}

/** Name and post, telephone and e-mail of somebody, a value each. */
export function sayContact(who: Contact): Value[] {
  return [
    { text: who.name, note: who.role },
    ...(who.telephone ? [{ text: who.telephone, href: telephoneLink(who.telephone), note: 'telephone' }] : []),
    ...(who.fax ? [{ text: who.fax, note: 'fax' }] : []),
    ...(who.email ? [{ text: who.email, href: `mailto:${who.email}` }] : []),
  ];
}

/** A tel: address, where the number is one that can be dialled. */
export function telephoneLink(number: string): string | undefined {
  const digits = number.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return /^\+?\d{6,15}$/.test(digits) && !/[a-z]/i.test(number) ? `tel:${digits}` : undefined;
}
