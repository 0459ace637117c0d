/**
 * THE table of security headers: what the website sends when it is served here, and what the header files for hosts say.
 * Every script, style, font and picture comes from the site itself; Pagefind needs 'wasm-unsafe-eval' to run its WebAssembly.
 */

/** Directives that browsers take from a header and from a `<meta>` alike. */
const directives = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
];

/** Content-Security-Policy for `<meta http-equiv>`: without frame-ancestors, which browsers refuse there. */
export const metaPolicy: string = directives.join('; ');

/** Content-Security-Policy in full, for a response header. */
export const contentSecurityPolicy: string = [...directives, "frame-ancestors 'none'"].join('; ');

/** Every security header by name, the same for each file of the site. OWASP HTTP Headers cheat sheet. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};
