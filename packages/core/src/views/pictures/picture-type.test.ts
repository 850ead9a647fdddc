import { expect, it } from 'vitest';
import { detectPictureType } from './picture-type.ts';

const bytes = (latin: string) => Uint8Array.from(latin, (character) => character.charCodeAt(0));

it.each([
  ['\x89PNG\r\n\x1a\n rest', 'image/png'],
  ['\xff\xd8\xff\xe1 rest', 'image/jpeg'],
  ['GIF89a rest', 'image/gif'],
  ['GIF87a', 'image/gif'],
  ['RIFF\x00\x01\x02\x03WEBPVP8 ', 'image/webp'],
  ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml'],
  ['<svg/>', 'image/svg+xml'],
  ['\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn -->\n<!DOCTYPE svg>\n<svg>', 'image/svg+xml'],
])('knows %j by its first bytes', (start, type) => {
  expect(detectPictureType(bytes(start))).toBe(type);
});

it.each([
  [''],
  ['<html><svg></svg></html>'],
  ['<!DOCTYPE html><svg>'],
  ['<svgx>'],
  ['MZ\x90\x00'],
  ['RIFF\x00\x01\x02\x03WAVE'],
  ['GIF8'],
  ['\x89PNG'],
])('takes %j for no picture', (start) => {
  expect(detectPictureType(bytes(start))).toBeUndefined();
});
