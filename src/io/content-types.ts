/** What kind of file the server says each one is, by the ending of its name. */

const text = (type: string): string => `${type}; charset=utf-8`;

const types: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  brf: 'application/x-brf',
  css: text('text/css'),
  csv: text('text/csv'),
  epub: 'application/epub+zip',
  gif: 'image/gif',
  html: text('text/html'),
  ico: 'image/vnd.microsoft.icon',
  ics: text('text/calendar'),
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: text('text/javascript'),
  json: text('application/json'),
  mjs: text('text/javascript'),
  pdf: 'application/pdf',
  png: 'image/png',
  svg: text('image/svg+xml'),
  txt: text('text/plain'),
  wasm: 'application/wasm',
  webmanifest: text('application/manifest+json'),
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: text('application/xml'),
};

/** Content-Type for a file name. Pagefind's own files (`.pf_index`, `.pagefind`) and unknown ones are plain bytes. */
export function contentType(name: string): string {
  return types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}
