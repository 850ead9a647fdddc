import type { SuppressedFinding } from '../../model/finding.ts';
import { isolateText } from '../../text/isolate-text.ts';
import type { UnmarkedChange } from './add-fingerprints.ts';
import { describeNode } from './change-words.ts';
import { identifyEntity } from './identify-entity.ts';
import type { MapNode } from './map-node.ts';
import { type Placed, shared } from './placed-findings.ts';

type Silenced = Placed<SuppressedFinding>;

/** Returns one change for all findings of a rule that one comment hides. */
export function silencedChanges(silenced: readonly Silenced[]): readonly UnmarkedChange[] {
  const groups = new Map<string, Silenced[]>();
  for (const one of silenced) {
    const key = `${one.finding.rule} ${one.finding.suppression.start} ${one.path}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap(([first, ...others]): UnmarkedChange[] => {
    if (first === undefined) return [];
    const { rule, reason, suppression } = first.finding;
    const file = fileOf(first.node);
    const entity = others.length === 0 ? identifyEntity(first.node) : identifyEntity(file);
    const what =
      others.length === 0
        ? `A finding at ${describeNode(first.node)} was`
        : `${others.length + 1} findings in ${isolateText(first.path)} were`;
    const place = { file: first.path, span: suppression };
    return [
      {
        ...shared(first),
        entity,
        kind: 'silenced-finding',
        // A warning even if it hides an error: the writer decided so, and readers should know.
        level: 'warning',
        head: place,
        anchor: place,
        message: `${what} silenced: ${rule}, because “${isolateText(reason)}”`,
      },
    ];
  });
}

/**
 * Returns the changes to comments that hide the same findings as before, for a different reason or in a
 * different scope. A comment that now covers the whole file hides future findings as well, so readers must know
 * of it.
 *
 * @param pairs the hidden findings of both versions
 */
export function changedSuppressions(pairs: ReadonlyMap<Silenced, Silenced>): readonly UnmarkedChange[] {
  const groups = new Map<string, (readonly [Silenced, Silenced])[]>();
  for (const pair of pairs) {
    const [before, after] = pair;
    if (before.finding.reason === after.finding.reason && before.finding.scope === after.finding.scope)
      continue;
    const { reason, scope } = before.finding;
    const key = JSON.stringify([after.path, after.finding.suppression.start, reason, scope]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pair]);
    else group.push(pair);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const [before, { finding, path, node }] = first;
    const ids = [...new Set(group.map(([, silenced]) => silenced.finding.rule))].sort();
    const isAlone = new Set(group.map(([, silenced]) => silenced.node)).size === 1;
    const about = isAlone ? node : fileOf(node);
    const where = isAlone ? describeNode(node) : isolateText(path);
    const { rule, ...same } = shared(first[1]);
    const change = {
      ...same,
      ...(ids.length === 1 && { rule }),
      entity: identifyEntity(about),
      kind: 'changed-suppression',
      base: { file: before.path, span: before.finding.suppression },
      head: { file: path, span: finding.suppression },
      anchor: { file: path, span: finding.suppression },
    } as const;
    const [old, now] = [before.finding, finding];
    const suppression = `suppression of ${ids.join(', ')} ${isAlone ? 'at' : 'in'} ${where}`;
    return [
      ...(old.reason === now.reason
        ? []
        : [
            {
              ...change,
              level: 'info',
              field: 'reason',
              before: old.reason,
              after: now.reason,
              message: `The reason of the ${suppression} changed: “${isolateText(old.reason)}” → “${isolateText(now.reason)}”`,
            } as const,
          ]),
      ...(old.scope === now.scope
        ? []
        : [
            {
              ...change,
              level: now.scope === 'file' ? 'warning' : 'info',
              field: 'scope',
              before: old.scope,
              after: now.scope,
              message: `The ${suppression} now applies to ${now.scope === 'file' ? 'the whole file' : 'one statement'}`,
            } as const,
          ]),
    ];
  });
}

function fileOf(node: MapNode): MapNode {
  return node.parent === undefined ? node : fileOf(node.parent);
}
