import { declarationIn } from '../check/declaration-in.ts';
import { findChannelKind } from '../facts/find-channel-kind.ts';
import { ownerOf } from '../facts/owner-of.ts';
import { titleOf } from '../facts/title-of.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { WorkspaceView } from '../workspace/workspace.ts';
import { nameOf } from './name-of.ts';
import type { Placed } from './placed-contents.ts';
import type { TouchpointGroup, TouchpointReport } from './report.ts';

/** The touchpoints of a journey by the kinds of their channels; the planned ones and those that are not ours apart. */
export function touchpointReports(
  contents: readonly Placed[],
  /** The journey's file: its stages and steps own what nobody owns more closely. */
  journeys: LinkedDocument,
  workspace: WorkspaceView,
): Readonly<Record<TouchpointGroup, readonly TouchpointReport[]>> {
  const groups: Record<TouchpointGroup, TouchpointReport[]> = {
    digital: [],
    physical: [],
    person: [],
    planned: [],
    external: [],
    unknown: [],
  };
  for (const { statement, linked, stage, step } of contents) {
    if (statement.kind !== 'touchpoint' || stage === undefined) continue;
    const declared = declarationIn(statement, linked, workspace);
    // Where it is declared is among the contents, and counts there.
    if (declared !== undefined && declared.entity !== statement) continue;
    const { channel, status, external } = statement;
    const target = channel && linked.target(channel)?.entity;
    const kind = target?.kind === 'channel' ? findChannelKind(target) : undefined;
    const owner = ownerOf(statement, { stage, step }, linked);
    const inUse = status?.value === 'planned' ? 'planned' : (kind ?? 'unknown');
    groups[external === undefined ? inUse : 'external'].push({
      title: statement.meets?.name ?? titleOf(statement),
      stage: titleOf(stage),
      ...(channel && { channel: nameOf(channel, linked) }),
      ...(owner && { owner: nameOf(owner, owner === statement.owner ? linked : journeys) }),
    });
  }
  return groups;
}
