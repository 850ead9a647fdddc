import type { JourneyDocument } from '../../model/document.ts';
import { walk } from '../../model/walk.ts';
import { builtInChannels } from '../../semantics/link/built-in-channels.ts';
import type { TitleOfRef } from './map-node.ts';
import type { MapVersion } from './map-version.ts';

/** Returns a function that finds the titles of the references of one version, by their names. */
export function createTitleLookup({ maps, others = [] }: MapVersion): TitleOfRef {
  let titles: Map<string, string> | undefined;
  return (ref) => {
    titles ??= collect([...maps.values(), ...others]);
    const name = String(ref['name']);
    const last = name.slice(name.lastIndexOf('.') + 1);
    for (const kind of kindsOfRef[String(ref['to'])] ?? [String(ref['to'])]) {
      const title = titles.get(`${kind} ${last}`);
      if (title !== undefined) return title;
    }
    return name;
  };
}

const kindsOfRef: Readonly<Record<string, readonly string[]>> = {
  finding: ['pain', 'gain'],
  reason: ['opportunity', 'pain', 'gain'],
  moment: ['step', 'stage'],
};

function collect(documents: readonly JourneyDocument[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const document of documents) {
    for (const { statement } of walk(document)) {
      if (!('name' in statement) || statement.name === undefined || !statement.title?.value) continue;
      const key = `${statement.kind} ${statement.name.value}`;
      if (!titles.has(key)) titles.set(key, statement.title.value);
    }
  }
  for (const { id, label } of builtInChannels) titles.set(`channel ${id}`, label);
  return titles;
}
