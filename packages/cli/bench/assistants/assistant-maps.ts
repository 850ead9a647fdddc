import { readdirSync } from 'node:fs';

const folder = new URL('./maps/', import.meta.url);

/** Maps with the mistakes of language models that do not know the language: one file each. */
export const assistantMaps: readonly { readonly name: string; readonly path: URL }[] = readdirSync(folder)
  .sort()
  .map((file) => ({ name: file.replace(/\.journey$/u, ''), path: new URL(file, folder) }));
