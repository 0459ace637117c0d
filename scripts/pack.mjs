/** npm prepack: emits dist/, the JavaScript that the package carries, since Node runs no TypeScript below node_modules. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareOrExit, root } from './bootstrap.mjs';

const node = prepareOrExit();
rmSync(join(root, 'dist'), { recursive: true, force: true });
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(node, [compiler, '--project', 'tsconfig.build.json'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
});
process.exitCode = status ?? 2;
