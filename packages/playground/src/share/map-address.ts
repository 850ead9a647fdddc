/** A map in the address of the page. */
export interface SharedMap {
  /** The file name: `checkout.journey`. */
  readonly name: string;
  readonly text: string;
}

/** The largest text that an address may unpack to, in bytes: a short address could otherwise fill the memory. */
export const largestShared = 2_000_000;

/**
 * Returns the fragment of an address that contains a map, without `#`. Browsers send no fragment to a server,
 * so the map stays with the people who have the address.
 */
export async function mapToFragment({ name, text }: SharedMap): Promise<string> {
  const packed = await collect(
    pipeThroughTransform(new TextEncoder().encode(text), new CompressionStream('deflate-raw')),
  );
  return new URLSearchParams({
    name: mapName(name),
    map: toBase64Url(packed ?? new Uint8Array()),
  }).toString();
}

/**
 * Reads the map in the fragment of an address.
 *
 * @returns undefined if the fragment has no map; `damaged` if the map cannot be read
 */
export async function mapFromFragment(fragment: string): Promise<SharedMap | 'damaged' | undefined> {
  const fields = new URLSearchParams(fragment.replace(/^#/u, ''));
  const packed = fields.get('map');
  if (packed === null) return undefined;
  try {
    const bytes = await collect(
      pipeThroughTransform(fromBase64Url(packed), new DecompressionStream('deflate-raw')),
      largestShared,
    );
    if (bytes === undefined) return 'damaged';
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { name: mapName(fields.get('name') ?? ''), text };
  } catch {
    // Not base64, not compressed, cut off, or not text.
    return 'damaged';
  }
}

/** Returns a map with line feeds as the only line breaks. Editors would change mixed ones without an edit. */
export function normalizeLineBreaks({ name, text }: SharedMap): SharedMap {
  return { name, text: text.replaceAll(/\r\n?/gu, '\n') };
}

/** Returns a safe file name for a map: without folders and control characters, and with the extension. */
export function mapName(name: string): string {
  const base = name
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .split(/[/\\:]/u)
    .at(-1)
    ?.replace(/\.journey$/iu, '')
    .trim()
    .slice(0, 80);
  return base === undefined || base === '' || base === '.' || base === '..'
    ? 'map.journey'
    : `${base}.journey`;
}

function pipeThroughTransform(
  bytes: Uint8Array<ArrayBuffer>,
  transform: GenericTransformStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes]).stream().pipeThrough(transform);
}

/** Collects the bytes of a stream; undefined if there are more than `limit`. */
async function collect(
  stream: ReadableStream<Uint8Array>,
  limit = Number.POSITIVE_INFINITY,
): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > limit) return undefined;
    parts.push(part);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function toBase64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
