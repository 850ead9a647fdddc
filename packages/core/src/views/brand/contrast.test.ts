import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adjustContrast, type Colour, computeContrast, leastContrast, parseColour } from './contrast.ts';

it.each([
  ['#005a46', '#005a46'],
  ['#0AF', '#00aaff'],
  ['red', undefined],
  ['#12345', undefined],
  ['005a46', undefined],
  ['#005a46; color: red', undefined],
])('reads the colour %j as %j', (text, colour) => {
  expect(parseColour(text)).toBe(colour);
});

it('knows the contrasts of black, white and the first stage', () => {
  expect(computeContrast('#000000', '#ffffff')).toBe(21);
  expect(computeContrast('#ffffff', '#ffffff')).toBe(1);
  expect(computeContrast('#274690', '#ffffff')).toBeCloseTo(8.9, 1);
});

it('leaves a colour that contrasts enough, and finds the nearest one to any other', () => {
  expect(adjustContrast('#005a46', '#ffffff')).toBe('#005a46');
  expect(adjustContrast('#767676', '#ffffff')).toBe('#767676');
  expect(adjustContrast('#777777', '#ffffff')).toBe('#767676');
  const byte = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
  fc.assert(
    fc.property(
      fc.tuple(byte, byte, byte),
      fc.constantFrom<Colour[]>('#ffffff', '#191d25'),
      (bytes, paper) => {
        const adjusted = adjustContrast(`#${bytes.join('')}`, paper);
        expect(computeContrast(adjusted, paper)).toBeGreaterThanOrEqual(leastContrast);
      },
    ),
  );
});
