import type { MapChange } from '../diff/map-change.ts';
import type { TitleOfRef } from '../diff/map-node.ts';
import { signed } from '../diff/said-value.ts';

/**
 * What changed, where it stands at what it is about and needs no sentence: `Owner: Web team → nobody`. Undefined for
 * what its mark says already.
 */
export function briefOf(
  baseTitle: TitleOfRef,
  headTitle: TitleOfRef,
): (change: MapChange) => string | undefined {
  return ({ kind, field, before, after, message }) => {
    if (kind === 'added' || kind === 'removed') return undefined;
    if (kind === 'new-finding' || kind === 'fixed-finding') return withoutPlace(message);
    if (field === undefined || Array.isArray(before)) return message;
    const none = field === 'owner' ? 'nobody' : 'nothing';
    const was = before === undefined ? none : written(field, before, baseTitle);
    const is = after === undefined ? none : written(field, after, headTitle);
    return `${labelOf(field)}: ${was} → ${is}`;
  };
}

function written(field: string, value: unknown, titleOf: TitleOfRef): string {
  if (value === true) return 'yes';
  if (typeof value === 'number') return field === 'emotion' ? signed(value) : String(value);
  const text = String(value);
  const to = kindsOfNames[field];
  const shown = to === undefined ? text : titleOf({ to, name: text });
  const points = Array.from(shown.replace(/\s+/gu, ' '));
  return points.length <= 60 ? points.join('') : `${points.slice(0, 59).join('')}…`;
}

/** `New finding at the pain “Many wait”: this is wrong` where it is that pain which says so. */
function withoutPlace(message: string): string {
  const quoted = message.indexOf('”: ');
  return quoted >= 0 ? message.slice(quoted + 3) : message.slice(message.indexOf(': ') + 2);
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
