/** Loaded before a program: its disk is full from the write on whose number FULL_FROM says; half of that one is written. Says how many there were. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const from = Number(process.env.FULL_FROM ?? Number.POSITIVE_INFINITY);
let writes = 0;

type Write = (file: unknown, data: unknown, ...rest: unknown[]) => unknown;

/** Half of the data where the disk is full; else undefined. */
function cut(data: unknown): unknown {
  writes += 1;
  return writes >= from && (typeof data === 'string' || data instanceof Uint8Array)
    ? data.slice(0, Math.floor(data.length / 2))
    : undefined;
}

function full(): Error {
  return Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 });
}

const { writeFileSync, promises } = fs;
const { writeFile } = promises;
fs.writeFileSync = ((file, data, ...rest) => {
  const half = cut(data);
  (writeFileSync as Write)(file, half ?? data, ...rest);
  if (half !== undefined) throw full();
}) as typeof writeFileSync;
promises.writeFile = (async (file, data, ...rest) => {
  const half = cut(data);
  await (writeFile as Write)(file, half ?? data, ...rest);
  if (half !== undefined) throw full();
}) as typeof writeFile;
syncBuiltinESMExports();
process.on('exit', () => process.stderr.write(`writes: ${writes}\n`));
