/** Where a council gets the package from, as --from says it. */

/** What package.json asks for, or the local file that it is to be copied from. */
export type PackageSource = { spec: string } | { file: string };

/** Reads a git address, the address of a tarball, or the path of one. */
export function readSource(written: string): PackageSource {
  const from = written.trim();
  if (/^(git\+|git:|github:|gitlab:|bitbucket:)/.test(from)) return { spec: from };
  if (/^(https?|ssh):\/\//.test(from)) {
    const path = from.replace(/#.*$/, '');
    const isGit = path.endsWith('.git') || from.startsWith('ssh:');
    return { spec: isGit ? `git+${from}` : from };
  }
  const scp = /^([\w.-]+@[\w.-]+):(?!\/\/)(.+)$/.exec(from);
  if (scp) return { spec: `git+ssh://${scp[1]}/${scp[2]}` };
  return { file: from.replace(/^file:/, '') };
}
