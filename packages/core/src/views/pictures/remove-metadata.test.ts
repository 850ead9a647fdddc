import { expect, it } from 'vitest';
import { removeMetadata } from './remove-metadata.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (character) => character.charCodeAt(0)) : part,
    ),
  );
const latin = (made: Uint8Array | undefined) =>
  made && Array.from(made, (byte) => String.fromCharCode(byte)).join('');

/** Returns a segment of a JPEG. */
const segment = (marker: number, content: string | readonly number[]) => [
  0xff,
  marker,
  0,
  content.length + 2,
  ...bytes(content),
];
/** Returns the TIFF data of a photo: its orientation and a pointer to its GPS position. */
const tiff = (isLittle: boolean, orientation: number) => {
  const two = (value: number) => (isLittle ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const four = (value: number) => (isLittle ? [...two(value), 0, 0] : [0, 0, ...two(value)]);
  const head = [...bytes(isLittle ? 'II' : 'MM'), ...two(42), ...four(8), ...two(2)];
  const gps = [...two(0x8825), ...two(4), ...four(1), ...four(99)];
  return [...head, ...gps, ...two(0x0112), ...two(3), ...four(1), ...two(orientation), 0, 0, ...four(0)];
};

it.each([true, false])(
  'keeps of the EXIF data of a JPEG the orientation alone (little-endian: %s)',
  (isLittle) => {
    const scan = [0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd1, 3];
    const photo = bytes(
      [0xff, 0xd8],
      segment(0xe0, 'JFIF'),
      segment(0xe1, [...bytes('Exif\0\0'), ...tiff(isLittle, 6), ...bytes('55.67 N 12.56 E')]),
      segment(0xe1, 'http://ns.adobe.com/xap/1.0/ anna'),
      segment(0xe2, 'ICC_PROFILE'),
      segment(0xed, 'Photoshop anna'),
      segment(0xfe, 'by anna'),
      scan,
      segment(0xfe, 'between scans'),
      scan,
      [0xff, 0xd9],
      'another photo behind',
    );
    const plain = removeMetadata(photo, 'image/jpeg');
    expect(plain).toEqual(
      bytes(
        [0xff, 0xd8],
        segment(0xe0, 'JFIF'),
        segment(0xe1, [
          ...bytes('Exif\0\0MM'),
          ...[0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0],
        ]),
        segment(0xe2, 'ICC_PROFILE'),
        scan,
        scan,
        [0xff, 0xd9],
      ),
    );
  },
);

it('leaves the texts and the time of a PNG out', () => {
  const chunk = (name: string, content: string) => [0, 0, 0, content.length, ...bytes(name, content, '!CRC')];
  const head = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const chunks = [chunk('IHDR', 'size'), chunk('IDAT', 'pixels'), chunk('IEND', '')];
  const [size = [], pixels = [], end = []] = chunks;
  const metadata = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'].flatMap((name) => chunk(name, 'anna'));
  const picture = bytes(head, size, metadata, pixels, metadata, end, 'behind');
  expect(removeMetadata(picture, 'image/png')).toEqual(bytes(head, size, pixels, end));
});

it('leaves EXIF and XMP of a WebP out, and the flags that promise them', () => {
  const chunk = (name: string, content: string | readonly number[]) => [
    ...bytes(name),
    content.length,
    0,
    0,
    0,
    ...bytes(content),
    ...(content.length % 2 === 1 ? [0] : []),
  ];
  const picture = bytes(
    'RIFF',
    [99, 0, 0, 0],
    'WEBP',
    chunk('VP8X', [0b11100, 0, 0]),
    chunk('VP8 ', 'pixels!'),
    chunk('EXIF', 'anna'),
    chunk('XMP ', 'ann'),
  );
  const body = bytes('WEBP', chunk('VP8X', [0b10000, 0, 0]), chunk('VP8 ', 'pixels!'));
  expect(removeMetadata(picture, 'image/webp')).toEqual(bytes('RIFF', [body.length, 0, 0, 0], [...body]));
});

it.each(['image/gif', 'image/svg+xml'] as const)('leaves %s as it is', (type) => {
  expect(latin(removeMetadata(bytes('anything'), type))).toBe('anything');
});

it.each([
  ['image/jpeg', [0xff, 0xd8]],
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xe1, 0xff]],
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]],
  ['image/jpeg', [0xff, 0xd8, 0xff, 0xda, 1, 2, 3]],
  ['image/jpeg', [0xff, 0xd8, 1, 2, 3, 4]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 255, 255, 255, 255, 1, 2, 3, 4, 5, 6]],
  ['image/webp', [...bytes('RIFF....WEBPVP8 '), 255, 255, 255, 255]],
] as const)('gives nothing of a broken %s', (type, broken) => {
  expect(removeMetadata(bytes(broken), type)).toBeUndefined();
});
