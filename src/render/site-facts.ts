/** What every page of the website shares. */
import { metaPolicy, securityHeaders } from './headers.ts';
import type { Lookup } from './lookup.ts';
import { type Contact, telephoneLink } from './view.ts';

/** How to ask for papers in another format or language. */
export interface FormatsView {
  statement: string;
  contact: (Contact & { dial: string | undefined }) | undefined;
}

/** Facts of the council and of this build, for the frame around every page. */
export interface SiteFacts {
  name: string;
  shortName: string;
  strapline: string | undefined;
  lang: string;
  /** Path in the site’s address. */
  base: string;
  postalAddress: string[];
  formats: FormatsView;
  /** Content-Security-Policy for a meta element: without what browsers refuse there. */
  policy: string;
  /** Security headers in full, for the header files of hosts. */
  headers: { name: string; value: string }[];
  /** staticwebapp.config.json, for Azure. */
  azure: string;
  /** A response headers policy for CloudFront, which stands before storage that sends no headers of its own. */
  cloudfront: string;
}

/** The facts of a council’s website. */
export function renderSiteFacts(lookup: Lookup): SiteFacts {
  const { facts, base } = lookup.council;
  return {
    name: facts.name,
    shortName: facts['short-name'] ?? facts.name,
    strapline: facts.strapline,
    lang: facts.languages[0] ?? 'en-GB',
    base,
    postalAddress: facts.address?.split(/\n|,\s*/).filter(Boolean) ?? [],
    formats: renderFormats(facts.formats, findContact(lookup)),
    policy: metaPolicy,
    headers: Object.entries(securityHeaders).map(([name, value]) => ({ name, value })),
    azure: JSON.stringify(azureSettings(), null, 2),
    cloudfront: JSON.stringify(cloudfrontPolicy(), null, 2),
  };
}

/**
 * Who answers for the council: its own contact and officers come first, then those who clerk its committees and meetings;
 * somebody who can be reached goes before somebody with a name alone.
 */
export function findContact(lookup: Lookup, ...first: (Contact | undefined)[]): Contact | undefined {
  const { facts, committees, meetings } = lookup.council;
  const all = [
    ...first,
    facts.contact,
    ...facts.officers,
    ...committees.map((committee) => committee.facts.contact),
    ...(first.length > 0 ? [] : meetings.map((meeting) => meeting.facts.contact).reverse()),
  ].filter((one) => one !== undefined);
  return all.find((one) => one.telephone ?? one.email) ?? all[0];
}

/** The statement on other formats, with whom to ask. */
export function renderFormats(statement: string | undefined, contact: Contact | undefined): FormatsView {
  return {
    statement:
      statement ?? 'You can ask for any of our papers in large print, in braille, as audio or in another language.',
    contact: contact && { ...contact, dial: contact.telephone && telephoneLink(contact.telephone) },
  };
}

function azureSettings(): object {
  return { globalHeaders: securityHeaders, responseOverrides: { '404': { rewrite: '/404.html' } } };
}

/** `--response-headers-policy-config` of `aws cloudfront create-response-headers-policy`: some headers have places of their own there. */
function cloudfrontPolicy(): object {
  const {
    'Content-Security-Policy': policy,
    'Referrer-Policy': referrer,
    'X-Frame-Options': frames,
    'X-Content-Type-Options': _types,
    'Strict-Transport-Security': transport = '',
    ...others
  } = securityHeaders;
  const items = Object.entries(others).map(([Header, Value]) => ({ Header, Value, Override: true }));
  return {
    Name: 'agendapack',
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: policy },
      ContentTypeOptions: { Override: true },
      FrameOptions: { Override: true, FrameOption: frames },
      ReferrerPolicy: { Override: true, ReferrerPolicy: referrer },
      StrictTransportSecurity: {
        Override: true,
        AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(transport)?.[1] ?? 0),
        IncludeSubdomains: transport.includes('includeSubDomains'),
      },
    },
    CustomHeadersConfig: { Quantity: items.length, Items: items },
  };
}
