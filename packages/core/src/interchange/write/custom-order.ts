import type { BodyName } from '../../model/properties/property.ts';
import { properties } from '../../model/properties/property-table.ts';
import { append } from '../../text/lists/append.ts';
import type { Entry } from './entry.ts';

/** Sorts the entries of a body in the conventional order: facts, insights, steps, then exits. */
export function sortInCustomOrder(entries: readonly Entry[], body: BodyName): readonly Entry[] {
  const places = new Map<string, number>();
  const keys = properties[body].map(({ key }) => key);
  // The lanes of a blueprint keep their order among each other.
  for (const { keyword, key } of properties[body]) places.set(keyword, keys.indexOf(key));
  const place = ({ keyword }: Entry) => places.get(keyword) ?? keys.length;
  return moveBesideReasons([...entries].sort((a, b) => place(a) - place(b)));
}

/** Moves each opportunity after the pain or gain that it addresses, if opportunities keep their order. */
export function moveBesideReasons(entries: readonly Entry[]): readonly Entry[] {
  const waiting = entries.filter(({ keyword }) => keyword === 'opportunity');
  if (waiting.length === 0) return entries;
  const placed: Entry[] = [];
  for (const each of entries) {
    if (each.keyword === 'opportunity') {
      if (each === waiting[0]) append(placed, waiting.splice(0));
      continue;
    }
    placed.push(each);
    if (each.keyword !== 'pain' && each.keyword !== 'gain') continue;
    while (waiting[0] !== undefined && isAnswerTo(waiting[0], each)) append(placed, waiting.splice(0, 1));
  }
  return placed;
}

function isAnswerTo(opportunity: Entry, finding: Entry): boolean {
  const reasons = opportunity.body.find(({ keyword }) => keyword === 'for');
  return finding.names.some((name) => reasons?.names[0] === name);
}
