/** Sets a pack with its pictures; where one turns out to be broken, again with its words in its place. */
import type { PrintTools, Typeset, TypesetJob } from '../model/typeset.ts';

/** A pack as it was set, and how to set it again after a change to it. */
export interface SetPack<Pack> {
  pack: Pack;
  set: Typeset;
  again(): Promise<Typeset>;
}

/**
 * Builds the data of a pack and sets it. `build` is given the name of each picture’s file by its address. Addresses of broken pictures are
 * added to `broken`.
 */
export async function setPack<Pack>(
  layout: TypesetJob['layout'],
  build: (picture: (address: string) => string | undefined) => Pack,
  files: ReadonlyMap<string, Uint8Array>,
  tools: PrintTools,
  broken: string[],
): Promise<SetPack<Pack>> {
  const used = new Map<string, Uint8Array>();
  const addresses = new Map<string, string>();
  const pack = build((address) => {
    const bytes = files.get(address);
    if (!bytes || broken.includes(address) || !/\.(png|jpe?g|svg|gif|webp)$/i.test(address)) return undefined;
    const name = `picture-${address.replace(/[^a-z0-9.-]+/gi, '_')}`;
    used.set(name, bytes);
    addresses.set(name, address);
    return `/${name}`;
  });
  const again = () => tools.typeset({ layout, data: pack, files: used });
  const set = await again();
  if (set.broken === undefined) return { pack, set, again };
  const address = addresses.get(set.broken);
  if (address === undefined) throw new Error(`Typst opened ${set.broken}, which the pack has not.`);
  broken.push(address);
  return setPack(layout, build, files, tools, broken);
}
