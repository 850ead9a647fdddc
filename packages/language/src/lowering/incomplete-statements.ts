import { bodyNames, type Property, properties } from '@journey-maps/core/model';

const all = bodyNames.flatMap((body) => properties[body]);

/** The messages about incomplete statements by keyword: the missing part, and an example. */
export const missing: Readonly<Record<string, string>> = {
  ...messagesOf(all.filter(isReference)),
  ...messagesOf(all.filter((property) => !isReference(property))),
};

/** The messages about a missing name in a reference, for keywords that accept other values elsewhere. */
const missingReference = messagesOf(all.filter(isReference));

/**
 * Returns the message about an incomplete statement.
 *
 * @param isReference whether the name of a target is missing
 */
export function messageForMissing(keyword: string, isReference = false): string {
  const message = (isReference ? missingReference[keyword] : undefined) ?? missing[keyword];
  return message ?? `\`${keyword}\` needs a value.`;
}

/** The messages about a missing name beside a title. */
export const missingName: Readonly<Partial<Record<string, string>>> = {
  persona:
    'A persona needs a name that maps can refer to: write it before the title, as in `persona anna "Anna"`.',
  owner:
    'An owner needs a name that maps can refer to: write it before the title, as in `owner web "Web team"`.',
  channel:
    'A channel needs a name that maps can refer to: write it before the title, as in `channel kiosk "Kiosk"`.',
  evidence:
    'Evidence needs a name that maps can refer to: write it before the title, as in `evidence survey-2026 "Survey 2026"`.',
  touchpoint:
    'A touchpoint that several maps share needs a name: write it before the title, as in `touchpoint checkout "Checkout"`.',
  metric:
    'A metric that several maps share needs a name: write it before the title, as in `metric nps "Would recommend us"`.',
  journey: missing['journey'],
  'empathy-map': missing['empathy-map'],
};

function messagesOf(some: readonly Property[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    some.flatMap(({ keyword, missing }) => (missing === undefined ? [] : [[keyword, missing]])),
  );
}

function isReference({ type }: Property): boolean {
  return type === 'ref' || type === 'refs';
}
