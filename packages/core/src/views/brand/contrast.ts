/** A colour as `#rrggbb`. */
export type Colour = `#${string}`;

/** The contrast that WCAG 2 requires for text. */
export const leastContrast = 4.5;

/** Parses `#rgb` or `#rrggbb`; returns undefined for anything else. */
export function parseColour(text: string): Colour | undefined {
  const [, short, long] = /^#(?:([\da-f]{3})|([\da-f]{6}))$/iu.exec(text) ?? [];
  const digits = long ?? short?.replaceAll(/./gu, '$&$&');
  return digits === undefined ? undefined : `#${digits.toLowerCase()}`;
}

/**
 * Returns the contrast of two colours, from 1 to 21.
 *
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function computeContrast(colour: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [computeLuminance(colour), computeLuminance(other)].toSorted(
    (a, b) => a - b,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

/** Returns the colour, or the nearest darker or lighter one that has enough contrast with `to`. */
export function adjustContrast(colour: Colour, to: Colour): Colour {
  const end = computeLuminance(to) > 0.18 ? 0 : 255;
  for (let step = 0; step <= steps; step++) {
    const mixed = mixColours(colour, end, step / steps);
    if (computeContrast(mixed, to) >= leastContrast) return mixed;
  }
  return mixColours(colour, end, 1);
}

const steps = 256;

function mixColours(colour: Colour, end: number, share: number): Colour {
  const mixed = parseChannels(colour).map((channel) => Math.round(channel + (end - channel) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function computeLuminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = parseChannels(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function parseChannels(colour: Colour): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
