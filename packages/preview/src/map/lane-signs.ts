import type { MapItem } from '@journey-maps/core/views';
import { htmlElement } from '../html.ts';
import { type IconName, icon } from '../look/icons.ts';

/** The kinds of work in a lane, with their icons. */
export const laneIcons = {
  people: 'people',
  policy: 'policy',
  technology: 'technology',
  process: 'process',
} as const satisfies Readonly<Record<string, IconName>>;

const lanes: ReadonlySet<MapItem['kind']> = new Set(['frontstage', 'backstage', 'support']);

/** Returns whether an item is an entry in a lane of a blueprint. */
export function isLane({ kind }: MapItem): boolean {
  return lanes.has(kind);
}

/** Returns the kind of work of a lane's entry, by its keyword. */
export function laneKind(item: MapItem): keyof typeof laneIcons | undefined {
  const word = isLane(item) ? item.facts.find(({ name }) => name === 'kind')?.word : undefined;
  return word !== undefined && Object.hasOwn(laneIcons, word) ? (word as keyof typeof laneIcons) : undefined;
}

/** Returns the icon of an entry's kind of work; undefined for an entry without a kind. */
export function laneIcon(item: MapItem): IconName | undefined {
  const kind = laneKind(item);
  return kind === undefined ? undefined : laneIcons[kind];
}

/** Draws the kind of work and its duration. Screen readers read both from the facts, with their labels. */
export function laneSigns(item: MapItem): readonly HTMLElement[] {
  if (!isLane(item)) return [];
  return item.facts.flatMap(({ name, value }) =>
    name === 'kind' || name === 'duration'
      ? [
          htmlElement(
            'span',
            { class: `lane-sign lane-${name}`, 'aria-hidden': 'true' },
            name === 'duration' ? [icon('clock')] : [],
            htmlElement('span', {}, value),
          ),
        ]
      : [],
  );
}
