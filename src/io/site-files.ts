/** The website’s style sheet, scripts, fonts and icon: copied as they are, not made by templates. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// Order matters: later files refine earlier ones.
const styles = ['fonts', 'base', 'layout', 'lists', 'papers', 'tables', 'search', 'large-print', 'print'];
const subsets = ['latin', 'latin-ext'];
const cuts = ['400-normal', '400-italic', '700-normal', '700-italic'];

/** Copies everything beside the pages into `output`/assets. `siteDir` is the package’s site folder. */
export async function copySiteFiles(siteDir: string, output: string): Promise<void> {
  const assets = join(output, 'assets');
  await mkdir(join(assets, 'fonts'), { recursive: true });
  const parts = await Promise.all(styles.map((name) => readFile(join(siteDir, 'css', `${name}.css`), 'utf8')));
  await writeFile(join(assets, 'site.css'), parts.join('\n'));
  for (const name of await readdir(join(siteDir, 'js'))) {
    if (name.endsWith('.js')) await cp(join(siteDir, 'js', name), join(assets, name));
  }
  await cp(join(siteDir, 'icon.svg'), join(assets, 'icon.svg'));
  await copyFonts(join(assets, 'fonts'));
}

async function copyFonts(folder: string): Promise<void> {
  const name = '@fontsource/atkinson-hyperlegible-next';
  const source = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  for (const subset of subsets) {
    for (const cut of cuts) {
      const file = `atkinson-hyperlegible-next-${subset}-${cut}.woff2`;
      await cp(join(source, 'files', file), join(folder, file));
    }
  }
  await cp(join(source, 'LICENSE'), join(folder, 'LICENSE.txt'));
}
