import type { Exit, Next, Stage, Step, Touchpoint } from '../../model/statements.ts';
import { getTitle } from '../../semantics/queries/get-title.ts';
import type { Links } from '../../semantics/queries/links.ts';
import { getPersonTitle, resolvePersona } from '../../semantics/queries/resolve-persona.ts';
import type { DiagramWay } from './diagram.ts';

export interface WaysContext {
  readonly linked: Links;
  /** The id of the task of each moment, by the moment's statement. A stage has the id of its first task. */
  readonly taskIds: ReadonlyMap<unknown, string>;
  readonly distinct: (id: string) => string;
}

/**
 * Lists the branches from a stage or step, and the exits from the journey.
 *
 * @param from the id of the task or section, which is the prefix of the new ids
 */
export function listWays(
  body: Stage | Step | Touchpoint,
  from: string,
  context: WaysContext,
): readonly DiagramWay[] {
  if (body.kind === 'touchpoint') return [];
  return [
    ...body.nexts.map((next) => createNextWay(next, from, context)),
    ...body.exits.map((exit) => createBaseWay(exit, exit.why?.value ?? '', from, context)),
  ];
}

function createNextWay(next: Next, from: string, context: WaysContext): DiagramWay {
  const way = createBaseWay(next, next.when?.value ?? '', from, context);
  if (next.target === undefined) return way;
  const entity = context.linked.target(next.target)?.entity;
  const target = context.taskIds.get(entity);
  return {
    ...way,
    targetTitle: (entity !== undefined && getTitle(entity)) || next.target.name,
    ...(target === undefined ? {} : { target }),
  };
}

function createBaseWay(
  { kind, share, personas, span }: Next | Exit,
  reason: string,
  from: string,
  { linked, distinct }: WaysContext,
): DiagramWay {
  return {
    id: distinct(`${from} ${kind} ${JSON.stringify(reason)}`),
    kind,
    reason,
    ...(share === undefined || !Number.isFinite(share.value)
      ? {}
      : { share: { value: share.value, percent: share.percent } }),
    people: [...new Set(personas.map((ref) => getPersonTitle(resolvePersona(ref, linked))))],
    span,
  };
}
