import type { LinkedDocument } from '../../semantics/link/linked-document.ts';
import { findChannelKind } from '../../semantics/queries/find-channel-kind.ts';
import { findOwner } from '../../semantics/queries/find-owner.ts';
import { findVisibleDeclaration } from '../../semantics/queries/find-visible-declaration.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import type { Placed } from '../../semantics/queries/list-placed-contents.ts';
import type { WorkspaceView } from '../../semantics/workspace/workspace-view.ts';
import { getRefName } from './get-ref-name.ts';
import type { TouchpointGroup, TouchpointReport } from './report.ts';

/**
 * Groups the touchpoints of a journey by the kinds of their channels, with planned and external ones in
 * groups of their own.
 */
export function createTouchpointReports(
  contents: readonly Placed[],
  /** The journey's file, which resolves the owners of its stages and steps. */
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
    const declared = findVisibleDeclaration(statement, linked, workspace);
    // The contents include its declaration, which counts instead.
    if (declared !== undefined && declared.entity !== statement) continue;
    const { channel, status, external } = statement;
    const target = channel && linked.target(channel)?.entity;
    const kind = target?.kind === 'channel' ? findChannelKind(target) : undefined;
    const owner = findOwner(statement, { stage, step }, linked);
    const inUse = status?.value === 'planned' ? 'planned' : (kind ?? 'unknown');
    groups[external === undefined ? inUse : 'external'].push({
      title: statement.meets?.name ?? getTitle(statement),
      stage: getTitle(stage),
      ...(channel && { channel: getRefName(channel, linked) }),
      ...(owner && { owner: getRefName(owner, owner === statement.owner ? linked : journeys) }),
    });
  }
  return groups;
}
