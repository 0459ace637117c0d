/** Styles inside an SVG picture, made harmless: nothing is fetched, and only what SVG itself knows is set. */
import { allowedProperties } from './svg-allowed.ts';

/** Whether a value fetches nothing: the only `url()` it may have is one to a part of the same picture. */
export function isHarmlessValue(value: string): boolean {
  const rest = value.replace(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/gi, '');
  return !/\\|url\s*\(|image-set|image\s*\(|src\s*\(|expression|javascript:|data:|\/\//i.test(rest);
}

/** Allowed properties of a `style` attribute with their values. */
export function readStyle(style: string): [string, string][] {
  return style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(';')
    .map((one): [string, string] => {
      const at = one.indexOf(':');
      return at < 0 ? ['', ''] : [one.slice(0, at).trim().toLowerCase(), one.slice(at + 1).trim()];
    })
    .filter(([name, value]) => allowedProperties.has(name) && value !== '' && isHarmlessValue(value));
}

/** A style sheet with the allowed properties of its plain rules; at-rules and everything else in it go. */
export function cleanStyleSheet(css: string): string {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/<!--|-->/g, '');
  const rules = dropAtRules(plain).matchAll(/([^{}]+)\{([^{}]*)\}/g);
  return [...rules]
    .map(([, selector = '', body = '']) => {
      const kept = readStyle(body).map(([name, value]) => `${name}:${value}`);
      return /^[\w\s.#,>*:()+~-]+$/.test(selector) && kept.length > 0 ? `${selector.trim()}{${kept.join(';')}}` : '';
    })
    .join('');
}

function dropAtRules(css: string): string {
  return css.replace(/@[\w-]+[^;{}]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\}|$)/g, '');
}
