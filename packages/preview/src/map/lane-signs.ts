import type { MapItem } from '@journey-maps/core/views';
import { createHtmlElement } from '../html.ts';
import { drawIcon, type IconName } from '../look/icons.ts';

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
export function getLaneKind(item: MapItem): keyof typeof laneIcons | undefined {
  const word = isLane(item) ? item.facts.find(({ name }) => name === 'kind')?.word : undefined;
  return word !== undefined && Object.hasOwn(laneIcons, word) ? (word as keyof typeof laneIcons) : undefined;
}

/** Returns the icon of an entry's kind of work; undefined for an entry without a kind. */
export function getLaneIcon(item: MapItem): IconName | undefined {
  const kind = getLaneKind(item);
  return kind === undefined ? undefined : laneIcons[kind];
}

/** Draws the kind of work and its duration. Screen readers read both from the facts, with their labels. */
export function drawLaneSigns(item: MapItem): readonly HTMLElement[] {
  if (!isLane(item)) return [];
  return item.facts.flatMap(({ name, value }) =>
    name === 'kind' || name === 'duration'
      ? [
          createHtmlElement(
            'span',
            { class: `lane-sign lane-${name}`, 'aria-hidden': 'true' },
            name === 'duration' ? [drawIcon('clock')] : [],
            createHtmlElement('span', {}, value),
          ),
        ]
      : [],
  );
}
