/** The part of a lock file that is read here. */
interface Lock {
  packages: Record<string, { optionalDependencies?: Record<string, string>; dev?: boolean }>;
}
export function findMissing(lock: Lock): Record<string, unknown>;
