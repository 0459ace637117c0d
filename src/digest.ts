/** Digests, by which a lock knows text without holding it. */
import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';

/** The first hexadecimal figures of the SHA-256 of a text; 12 are 48 bits. */
export function digest(text: string, figures: number): string {
  return bytesToHex(sha256(text)).slice(0, figures);
}
