/**
 * npm prepare: emits dist/, the JavaScript that the package carries, since Node runs no TypeScript below node_modules. npm asks for it when it
 * packs the package, also in the copy that it makes of a git repository a council depends on; and after each install in a clone, which needs none.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareOrExit, root } from './bootstrap.mjs';

// npm says so of a folder that it packs, and of no other.
if (process.env.npm_package_resolved !== undefined) pack();

function pack() {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  if (!existsSync(compiler)) prepareOrExit();
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, [compiler, '--project', 'tsconfig.build.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  process.exitCode = status ?? 2;
}
