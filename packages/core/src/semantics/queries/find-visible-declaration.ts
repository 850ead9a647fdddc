import type { Metric, Touchpoint } from '../../model/statements.ts';
import type { LinkedDocument } from '../link/linked-document.ts';
import type { WorkspaceView } from '../workspace/workspace-view.ts';

/** The declaration of a touchpoint or metric, with the linked document that resolves its references. */
export interface Declared<T extends Touchpoint | Metric> {
  readonly entity: T;
  readonly linked: LinkedDocument;
}

/** Returns the declaration of a touchpoint or metric; `undefined` if no visible declaration has its name. */
export function findVisibleDeclaration<T extends Touchpoint | Metric>(
  entity: T,
  linked: LinkedDocument,
  workspace: Pick<WorkspaceView, 'linked'>,
): Declared<T> | undefined {
  if (entity.meets === undefined) return { entity, linked };
  const target = linked.target(entity.meets);
  if (target?.uri === undefined || target.entity.kind !== entity.kind) return undefined;
  const declaring = target.uri === linked.document.uri ? linked : workspace.linked(target.uri);
  // The kinds are equal, as checked above, so the target has the type of `entity`.
  return declaring && { entity: target.entity as T, linked: declaring };
}
