import type { MapChange } from '../diff/map-change.ts';
import type { TitleOfRef } from '../diff/map-node.ts';
import { signed } from '../diff/said-value.ts';
import { isolated, withNeededIsolates } from '../text/isolated.ts';

/**
 * What changed, where it stands at what it is about and needs no sentence: `Owner: Web team → nobody`. Undefined for
 * what its mark says already.
 */
export function briefOf(
  baseTitle: TitleOfRef,
  headTitle: TitleOfRef,
): (change: MapChange) => string | undefined {
  return ({ kind, field, before, after, message, wording }) => {
    if (kind === 'added' || kind === 'removed') return undefined;
    if (kind === 'new-finding' || kind === 'fixed-finding') return withoutPlace(wording);
    if (kind === 'silenced-finding') return `Silenced: ${withoutPlace(wording)}`;
    if (kind === 'weaker-rules') return message;
    if (field === undefined || Array.isArray(before)) return message;
    if (field === 'emotion' && before !== undefined && after !== undefined)
      return `Emotion: ${withoutPlace(wording)}`;
    const none = field === 'owner' ? 'nobody' : 'nothing';
    const was = before === undefined ? none : written(field, before, baseTitle);
    const is = after === undefined ? none : written(field, after, headTitle);
    return withNeededIsolates(`${labelOf(field)}: ${was} → ${is}`);
  };
}

function written(field: string, value: unknown, titleOf: TitleOfRef): string {
  if (value === true) return 'yes';
  if (typeof value === 'number') return field === 'emotion' ? signed(value) : String(value);
  const text = String(value);
  const to = kindsOfNames[field];
  const shown = to === undefined ? text : titleOf({ to, name: text });
  const points = Array.from(shown.slice(0, 10_000).replace(/\s+/gu, ' '));
  return isolated(points.length <= 60 ? points.join('') : `${points.slice(0, 59).join('')}…`);
}

/** `New finding at the pain “Many wait”: this is wrong` where it is that pain which says so. */
function withoutPlace(wording: string): string {
  return withNeededIsolates(wording.replace(/^(?:[^:\u2068]|\u2068[^\u2069]*\u2069)*: /u, ''));
}

/** What names lead to, by the keyword they stand behind. */
const kindsOfNames: Readonly<Record<string, string>> = {
  owner: 'owner',
  persona: 'persona',
  evidence: 'evidence',
  channel: 'channel',
  baseline: 'journey',
  details: 'journey',
  target: 'moment',
  for: 'reason',
  improves: 'metric',
  touchpoint: 'touchpoint',
  metric: 'metric',
};

function labelOf(field: string): string {
  const words = field.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
