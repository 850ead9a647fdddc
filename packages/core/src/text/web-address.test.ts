import { describe, expect, it } from 'vitest';
import { hasValidHost, isPlainAddress } from './web-address.ts';

describe('the address of a page', () => {
  it.each([
    'https://example.com',
    'http://localhost:8080/maps?a=1&b=2#top',
    'https://research.example/r_1/(old).',
    'www.example.com/%C3%A9',
  ])('is plain in %s', (address) => {
    expect(isPlainAddress(address)).toBe(true);
  });

  it.each([
    'https://example.com"',
    'https://example.com"></iframe>',
    "https://example.com/'x'",
    'https://example.com/[x]',
    'https://example.com/{x}',
    'https://example.com/%zz',
    'https://example.com:99999/',
    'https://1.2.3.4.5/',
    'https://user@example.com/',
    'https://müller.example/',
    'https://a..example/',
    'javascript://example.com',
    'www."',
  ])('is not plain in %s', (address) => {
    expect(isPlainAddress(address)).toBe(false);
  });

  it.each([
    ['https://example.com', true],
    ['https://müller.example/"quoted"', true],
    ['https://anna@example.com:8080?x', true],
    ['https://example.com"></iframe>', false],
    ['https://exa|mple.com/', false],
    ['https://example.com:99999/', false],
    ['https://1.2.3.4.5/', false],
    ['https:///x', false],
  ])('has a valid host in %s: %s', (address, isValid) => {
    expect(hasValidHost(address)).toBe(isValid);
    // A stricter answer than that of URL parsers is safe, but never a laxer one.
    expect(isValid && !URL.canParse(address)).toBe(false);
  });
});
