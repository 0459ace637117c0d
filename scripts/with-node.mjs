/** `node scripts/with-node.mjs FILE ARGS…` runs a TypeScript file of the clone, setting the clone up first. */
import { prepareOrExit } from './bootstrap.mjs';
import { run } from './run.mjs';

run(prepareOrExit(), process.argv.slice(2));
