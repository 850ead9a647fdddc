import type { LinkedDocument } from '../link/linked-document.ts';
import type { Metric, Touchpoint } from '../model/statements.ts';
import type { WorkspaceView } from '../workspace/workspace.ts';

/** The declaration of a touchpoint or metric, and the file it stands in, which knows where its references lead. */
export interface Declared<T extends Touchpoint | Metric> {
  readonly entity: T;
  readonly linked: LinkedDocument;
}

/** Where a touchpoint or metric of a file is declared; `undefined` where nothing in sight declares it. */
export function declarationIn<T extends Touchpoint | Metric>(
  entity: T,
  linked: LinkedDocument,
  workspace: WorkspaceView,
): Declared<T> | undefined {
  if (entity.meets === undefined) return { entity, linked };
  const target = linked.target(entity.meets);
  if (target?.uri === undefined || target.entity.kind !== entity.kind) return undefined;
  const declaring = target.uri === linked.document.uri ? linked : workspace.linked(target.uri);
  // What a reference to a touchpoint leads to is a touchpoint, and of a metric a metric.
  return declaring && { entity: target.entity as T, linked: declaring };
}
