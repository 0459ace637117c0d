#!/usr/bin/env node
/**
 * The `agendapack` command. In a clone it sees to the set-up and runs the TypeScript sources; in an installed package it runs the
 * JavaScript that came with it, on the Node that is there.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from './run.mjs';

const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const emitted = join(packageRoot, 'dist', 'src', 'commands', 'main.js');
const source = join(packageRoot, 'src', 'commands', 'main.ts');

if (existsSync(source)) await runClone();
else if (existsSync(emitted)) await runMain(emitted);
else {
  const way =
    'Run “npm install-scripts approve agendapack” and “npm install” again, or install a package that “npm pack” made.';
  process.stderr.write(
    `Agendapack was installed from git without its JavaScript, which npm was kept from making. ${way}\n`,
  );
  process.exitCode = 2;
}

async function runClone() {
  const { prepareOrExit } = await import('./bootstrap.mjs');
  const node = prepareOrExit();
  if (node !== process.execPath) run(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)]);
  else await runMain(source);
}

async function runMain(file) {
  const { main } = await import(pathToFileURL(file).href);
  await main(process.argv.slice(2));
}
