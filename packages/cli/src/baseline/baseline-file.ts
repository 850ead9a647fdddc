import { existsSync } from 'node:fs';
import type { FindingPlace } from '@journey-maps/core/rules';
import { sizeLimits } from '@journey-maps/server/files';
import { readMap } from '../files/read-map.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';
import { escapeJson } from '../terminal/escape-controls.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';

/** A baseline, or the reason why it cannot be used. */
export type ReadBaseline =
  | { readonly baseline: Baseline }
  | { readonly baseline?: undefined; readonly problem: string };

export function readBaseline(path: string): ReadBaseline {
  const read = readMap(path, sizeLimits.baseline);
  if (read.text === undefined) {
    const hint = !existsSync(path) ? '. Create it with --write-baseline' : '';
    return { problem: `${read.problem}${hint}` };
  }
  let content: unknown;
  try {
    content = JSON.parse(read.text);
  } catch {
    return { problem: 'is not a finding baseline: it is not JSON. Create it again with --write-baseline' };
  }
  if (!isRecord(content) || content['version'] !== 1 || !isRecord(content['maps'])) {
    return {
      problem: 'has a format that this version of journey cannot read. Create it again with --write-baseline',
    };
  }
  const maps = new Map<string, readonly BaselineEntry[]>();
  for (const [map, entries] of Object.entries(content['maps'])) {
    if (!Array.isArray(entries) || !entries.every(isEntry)) {
      return {
        problem: `is not a finding baseline: its entries for ${map} are invalid. Create it again with --write-baseline`,
      };
    }
    maps.set(map, entries);
  }
  return { baseline: { maps } };
}

/**
 * Writes a baseline in a form that merges well: one entry per line, in an order that does not depend on the
 * order of the maps. Changes by two people then touch few common lines.
 *
 * @returns the reason for a failure to write
 */
export function writeBaseline(path: string, { maps }: Baseline): string | undefined {
  const blocks = [...maps]
    .filter(([, entries]) => entries.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([map, entries]) => {
      const lines = entries
        .toSorted((a, b) => compareTexts(a.rule, b.rule) || compareTexts(a.fingerprint, b.fingerprint))
        .map((entry) => `      ${formatLine(entry)}`);
      return `    ${JSON.stringify(map)}: [\n${lines.join(',\n')}\n    ]`;
    });
  const content = blocks.length === 0 ? '{}' : `{\n${blocks.join(',\n')}\n  }`;
  return writeFileAtomic(path, escapeJson(`{\n  "version": 1,\n  "maps": ${content}\n}\n`));
}

function formatLine({ rule, about, fingerprint, count, place }: BaselineEntry): string {
  const more = place === undefined ? '' : `, "place": ${JSON.stringify(place)}`;
  return `{ "rule": ${JSON.stringify(rule)}, "about": ${JSON.stringify(about)}, "fingerprint": "${fingerprint}", "count": ${count}${more} }`;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isEntry(value: unknown): value is BaselineEntry {
  return (
    isRecord(value) &&
    typeof value['rule'] === 'string' &&
    typeof value['about'] === 'string' &&
    typeof value['fingerprint'] === 'string' &&
    /^[0-9a-f]{16}$/u.test(value['fingerprint']) &&
    Number.isInteger(value['count']) &&
    (value['count'] as number) > 0 &&
    (value['place'] === undefined || isPlace(value['place']))
  );
}

function isPlace(value: unknown): value is FindingPlace {
  if (!isRecord(value) || !Array.isArray(value['path'])) return false;
  const texts = [...value['path'], value['detail'] ?? '', value['body'] ?? ''];
  return texts.every((text) => typeof text === 'string');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
