import type { PictureType } from './picture-type.ts';

/**
 * Removes the metadata of a camera or program (EXIF, XMP, comments) from a picture:
 * a map must not reveal where and when a photo was taken. Keeps the orientation of a photo.
 * Returns undefined for a malformed file.
 */
export function removeMetadata(bytes: Uint8Array, type: PictureType): Uint8Array | undefined {
  switch (type) {
    case 'image/jpeg':
      return cleanJpeg(bytes);
    case 'image/png':
      return cleanPng(bytes);
    case 'image/webp':
      return cleanWebp(bytes);
    default:
      return bytes;
  }
}

/** Keeps the segments that affect how a JPEG looks, up to its end marker. Another photo may follow it. */
function cleanJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const parts = [bytes.subarray(0, 2)];
  const view = createDataView(bytes);
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = view.getUint16(at);
    if (marker >> 8 !== 0xff) return undefined;
    if (marker === 0xffd9) return joinParts([...parts, bytes.subarray(at, at + 2)]);
    const isScan = marker === 0xffda;
    const end = isScan ? endOfScan(bytes, at + 2) : endOfSegment(view, at);
    if (end === undefined) return undefined;
    const segment = bytes.subarray(at, end);
    if (marker === 0xffe1) {
      const orientation = readOrientation(segment);
      if (orientation !== undefined) parts.push(writeExif(orientation));
    } else if (!isMetadata(marker)) parts.push(segment);
    at = end;
  }
  return undefined;
}

function endOfSegment(view: DataView, at: number): number | undefined {
  if (at + 4 > view.byteLength) return undefined;
  const end = at + 2 + view.getUint16(at + 2);
  return end > view.byteLength ? undefined : end;
}

/** Returns the end of a scan. Within its data, 0xff precedes 0 and markers that belong to the scan. */
function endOfScan(bytes: Uint8Array, start: number): number | undefined {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return undefined;
    const isPart = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isPart) return at;
  }
  return undefined;
}

/**
 * Returns whether a segment is metadata. APP0 has the pixel format, APP2 the colour profile, APP14 the colour
 * transform: these are kept.
 */
function isMetadata(marker: number): boolean {
  return (marker > 0xffe0 && marker <= 0xffef && marker !== 0xffe2 && marker !== 0xffee) || marker === 0xfffe;
}

/** Returns the EXIF orientation; undefined if the segment has none. */
function readOrientation(segment: Uint8Array): number | undefined {
  if (decodeLatin(segment, 4, 10) !== 'Exif\0\0' || segment.length < 18) return undefined;
  const tiff = createDataView(segment.subarray(10));
  const isLittle = tiff.getUint16(0) === 0x4949;
  const start = tiff.getUint32(4, isLittle);
  if (start + 2 > tiff.byteLength) return undefined;
  const count = tiff.getUint16(start, isLittle);
  for (let i = 0; i < count; i++) {
    const at = start + 2 + i * 12;
    if (at + 12 > tiff.byteLength) return undefined;
    if (tiff.getUint16(at, isLittle) === 0x0112) return tiff.getUint16(at + 8, isLittle);
  }
  return undefined;
}

/** Returns an EXIF segment with nothing but an orientation. */
function writeExif(orientation: number): Uint8Array {
  const tiff = [
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation & 15,
    0,
    0,
  ];
  return Uint8Array.from([0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff, 0, 0, 0, 0]);
}

const pngMetadata: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

function cleanPng(bytes: Uint8Array): Uint8Array | undefined {
  const parts = [bytes.subarray(0, 8)];
  const view = createDataView(bytes);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const name = decodeLatin(bytes, at + 4, at + 8);
    if (!pngMetadata.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return joinParts(parts);
    at = end;
  }
  return undefined;
}

function cleanWebp(bytes: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  const view = createDataView(bytes);
  for (let at = 12; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at + 4, true);
    const end = at + 8 + size + (size % 2);
    if (at + 8 + size > bytes.length) return undefined;
    const name = decodeLatin(bytes, at, at + 4);
    const chunk = bytes.slice(at, Math.min(end, bytes.length));
    // Clear the flags for the removed chunks.
    if (name === 'VP8X') chunk[8] = (chunk[8] ?? 0) & ~0b1100;
    if (name !== 'EXIF' && name !== 'XMP ') parts.push(chunk);
    at = end;
  }
  const body = joinParts(parts);
  const whole = joinParts([bytes.slice(0, 12), body]);
  createDataView(whole).setUint32(4, body.length + 4, true);
  return whole;
}

function createDataView({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function decodeLatin(bytes: Uint8Array, start: number, end: number): string {
  return Array.from(bytes.subarray(start, end), (byte) => String.fromCharCode(byte)).join('');
}

function joinParts(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
