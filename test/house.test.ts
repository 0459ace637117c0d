/** How the house is built (ARCHITECTURE.md): who may import whom, how long a file is, what is explained. */
import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../src');
const files = globSync('**/*.ts', { cwd: src })
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

/** What the whole house may use: the words of the field, and the files of src/ itself but compile.ts. */
const common = ['model', 'rules', 'shared'];

/** What each part of src/ may import beside itself and what is common. A part that is not here may import nothing else. */
const mayImport: Record<string, string[]> = {
  read: ['parse'],
  link: ['read', 'references', 'render'],
  notice: [],
  check: ['read', 'parse', 'notice', 'render'],
  import: ['read', 'parse', 'number', 'render', 'publish'],
  assemble: ['read', 'parse', 'number', 'render'],
  compile: ['read', 'assemble', 'link', 'check', 'paginate'],
  // The print edition is where pages come from: it lays papers out and reads the pages back.
  editions: ['render', 'paginate'],
  publish: ['paginate', 'parse', 'read', 'render'],
  new: ['read', 'notice', 'render'],
  io: ['read', 'files', 'import', 'publish', 'paginate', 'compile', 'render', 'editions'],
  commands: ['read', 'publish', 'import', 'new', 'docs', 'compile', 'io'],
};

/** What only io and commands may use. */
const outside = /^(node:|@embedpdf\/|@napi-rs\/|@11ty\/|pagefind$|@myriaddreamin\/|vitest|playwright)/;
const worldly = ['io', 'commands'];

describe('imports', () => {
  it('go the right way', () => {
    const wrong = files.flatMap((path) => {
      const part = findPart(path);
      const allowed = [part, ...(part === 'model' ? [] : common), ...(mayImport[part] ?? [])];
      const local = readImports(path).filter((name) => name.startsWith('.'));
      const targets = local.map((name) => join(dirname(path), name).replaceAll('\\', '/'));
      return targets
        .filter((target) => !allowed.includes(findPart(target)))
        .map((target) => `${path} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  it('leave files, processes, Eleventy, Pagefind and Typst to io and commands', () => {
    const wrong = files
      .filter((path) => !worldly.includes(findPart(path)))
      .flatMap((path) =>
        readImports(path)
          .filter(isOutside)
          .map((name) => `${path}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });

  it('are between files, with no index.ts between them', () => {
    expect(files.filter((path) => basename(path) === 'index.ts')).toEqual([]);
  });

  it('never go from one edition to another', () => {
    const wrong = files
      .filter((path) => findPart(path) === 'editions')
      .flatMap((path) =>
        readImports(path)
          .filter((name) => name.startsWith('./'))
          .map((name) => `${path}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });
});

describe('every file in src/', () => {
  it('has a name in lower case that says what it is about', () => {
    const odd = files.filter(
      (path) => !/^([a-z0-9-]+\/)?[a-z0-9-]+(\.d)?\.ts$/.test(path) || /util|helper|manager/.test(path),
    );
    expect(odd).toEqual([]);
  });

  it('has at most 250 lines', () => {
    expect(files.filter((path) => readLines(path).length > 250)).toEqual([]);
  });

  it('says first what it is', () => {
    expect(files.filter((path) => !read(path).startsWith('/**'))).toEqual([]);
  });

  it('says of everything it exports what it is; the first words of the file may say it of one thing', () => {
    const silent = files.flatMap((path) => {
      const lines = readLines(path);
      const bare = lines.filter((line, index) => isExport(line) && !lines[index - 1]?.trimEnd().endsWith('*/'));
      return bare.slice(1).map((line) => `${path}: ${line}`);
    });
    expect(silent).toEqual([]);
  });

  it('exports by name, but for editions', () => {
    expect(files.filter((path) => findPart(path) !== 'editions' && /^export default/m.test(read(path)))).toEqual([]);
  });

  it('takes the time and the environment as values, but for io and commands', () => {
    const worldlyWords = /\bprocess\.|Date\.now\(|new Date\(\)|Math\.random\(/;
    const wrong = files.filter((path) => !worldly.includes(findPart(path)) && worldlyWords.test(read(path)));
    expect(wrong).toEqual([]);
  });
});

function findPart(path: string): string {
  if (path.includes('/')) return path.split('/')[0] ?? '';
  return path === 'compile.ts' ? 'compile' : 'shared';
}

function readImports(path: string): string[] {
  return [
    ...read(path).matchAll(/^(?:import|export)\b[^'"]*?from\s+'([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm),
  ].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

function isOutside(name: string): boolean {
  return outside.test(name) || builtinModules.includes(name);
}

function isExport(line: string): boolean {
  return /^export (async |abstract )?(function|const|class|interface|type|enum) /.test(line);
}

function read(path: string): string {
  return readFileSync(join(src, path), 'utf8');
}

function readLines(path: string): string[] {
  return read(path).trimEnd().split('\n');
}
