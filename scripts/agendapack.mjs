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
const source = join(packageRoot, 'src', 'commands', 'main.ts');

if (existsSync(source)) await runClone();
else await runMain(join(packageRoot, 'dist', 'src', 'commands', 'main.js'));

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
