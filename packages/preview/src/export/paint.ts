/** A colour in a form that every SVG reader understands. */
export interface Paint {
  /** `#rrggbb`, or `none`. */
  readonly colour: string;
  /** From 0 to 1. */
  readonly opacity: number;
}

/**
 * Parses a computed colour. The computed form of `color-mix` is `color(srgb …)`, which only browsers
 * understand.
 *
 * @see https://www.w3.org/TR/css-color-4/#serializing-color-values
 */
export function paintOf(computed: string): Paint {
  const [kind = '', inner = ''] = computed.split(/[()]/u);
  const numbers = (inner.match(/-?[\d.]+(?:e-?\d+)?%?/giu) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part),
  );
  const scale = kind === 'color' ? 255 : 1;
  const isColour = (kind === 'color' && inner.startsWith('srgb ')) || kind === 'rgb' || kind === 'rgba';
  const [red, green, blue, opacity = 1] = numbers;
  if (!isColour || red === undefined || green === undefined || blue === undefined || opacity === 0)
    return { colour: 'none', opacity: 1 };
  const hex = [red, green, blue]
    .map((part) => Math.max(0, Math.min(255, Math.round(part * scale))))
    .map((part) => part.toString(16).padStart(2, '0'));
  return { colour: `#${hex.join('')}`, opacity };
}
