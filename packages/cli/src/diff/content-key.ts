import { createHash } from 'node:crypto';

/** Returns a key that is equal for equal contents. */
export function hashContent(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
