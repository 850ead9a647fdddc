import { inflateRawSync } from 'node:zlib';

/** Returns the files of a ZIP archive as text, by their paths. */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = Buffer.from(bytes);
  const files = new Map<string, string>();
  // The central directory at the end lists the position of each file (PKWARE, APPNOTE 4.3.12).
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const size = zip.readUInt32LE(at + 20);
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    const isPlain = zip.readUInt16LE(at + 10) === 0;
    files.set(name, (isPlain ? packed : inflateRawSync(packed)).toString('utf8'));
  }
  return files;
}
