import type { LinkedDocument } from '../link/linked-document.ts';
import type { Journey } from '../model/statements.ts';
import type { Ref } from '../model/values.ts';
import type { WorkspaceView } from '../workspace/workspace.ts';

/** A journey and the file that declares it. */
export interface JourneyNode {
  readonly journey: Journey;
  readonly uri: string;
}

/** A reference that leads back to the journey it stands in. */
export interface CyclicRef {
  readonly ref: Ref;
  /**
   * The journeys on the way back, in order: none where it leads to its own journey at once, `undefined` where they are
   * too many to name.
   */
  readonly names: readonly string[] | undefined;
}

interface Edge {
  readonly ref: Ref;
  readonly to: JourneyNode;
}

/**
 * Follows `baseline` or `details` from some journeys, across files, and finds the references of these that lie on a
 * cycle. Tarjan's algorithm (strongly connected components), without recursion, since a chain may be as long as the
 * workspace is large; it takes time in proportion to the journeys that can be reached.
 */
export function journeysInCycles(
  starts: readonly JourneyNode[],
  property: 'baseline' | 'details',
  workspace: WorkspaceView,
  own: LinkedDocument,
): (journey: Journey) => readonly CyclicRef[] {
  const edges = new Map<Journey, readonly Edge[]>();
  let elsewhere = 0;
  const componentOf = components(starts, edgesOf);
  return (journey) =>
    (edges.get(journey) ?? []).flatMap((edge) =>
      componentOf.get(edge.to.journey) === componentOf.get(journey)
        ? [{ ref: edge.ref, names: wayBack(edge.to.journey, journey) }]
        : [],
    );

  function edgesOf({ journey, uri }: JourneyNode): readonly Edge[] {
    let found = edges.get(journey);
    if (found === undefined) {
      found = findEdges(journey, uri);
      edges.set(journey, found);
    }
    return found;
  }

  function findEdges(journey: Journey, uri: string): readonly Edge[] {
    const refs =
      property === 'baseline'
        ? [journey.baseline]
        : journey.stages.flatMap((stage) => stage.steps.map((step) => step.details));
    if (uri !== own.document.uri && ++elsewhere > mostElsewhere) return [];
    const linked = uri === own.document.uri ? own : workspace.linked(uri);
    return refs.flatMap((ref) => {
      const target = ref && linked?.target(ref);
      if (ref === undefined || target?.uri === undefined || target.entity.kind !== 'journey') return [];
      return [{ ref, to: { journey: target.entity, uri: target.uri } }];
    });
  }

  /** The shortest way from one journey of a cycle to another, by their names; `undefined` where it is long. */
  function wayBack(from: Journey, to: Journey): readonly string[] | undefined {
    const before = new Map<Journey, Journey | undefined>([[from, undefined]]);
    const open = [from];
    for (const journey of open) {
      if (journey === to) break;
      if (open.length > longestSearch) return undefined;
      for (const edge of edges.get(journey) ?? []) {
        if (before.has(edge.to.journey)) continue;
        before.set(edge.to.journey, journey);
        open.push(edge.to.journey);
      }
    }
    const names: string[] = [];
    for (let at = before.get(to); at !== undefined; at = before.get(at)) names.push(at.name?.value ?? '');
    return names.length > mostNames ? undefined : names.reverse();
  }
}

/**
 * How many journeys of other files the references of one file are followed to. Every file of a chain follows the rest of
 * it: without a limit, a workspace of thousands takes the square of their number.
 */
const mostElsewhere = 200;

/** Each reference of a cycle of thousands of journeys has a way back of thousands: a message names a few. */
const mostNames = 10;
const longestSearch = 100;

/** The number of the strongly connected component of every journey that can be reached. */
function components(
  starts: readonly JourneyNode[],
  edgesOf: (node: JourneyNode) => readonly Edge[],
): ReadonlyMap<Journey, number> {
  const order = new Map<Journey, number>();
  const lowest = new Map<Journey, number>();
  const componentOf = new Map<Journey, number>();
  const waiting: Journey[] = [];
  const low = (journey: Journey) => lowest.get(journey) ?? Infinity;
  let count = 0;
  const enter = (node: JourneyNode) => {
    order.set(node.journey, order.size);
    lowest.set(node.journey, order.size - 1);
    waiting.push(node.journey);
    return { node, edges: edgesOf(node), next: 0 };
  };
  for (const start of starts) {
    if (order.has(start.journey)) continue;
    const path = [enter(start)];
    for (let here = path.at(-1); here !== undefined; here = path.at(-1)) {
      const { journey } = here.node;
      const edge = here.edges[here.next++];
      if (edge !== undefined) {
        const other = edge.to.journey;
        if (!order.has(other)) path.push(enter(edge.to));
        else if (!componentOf.has(other))
          lowest.set(journey, Math.min(low(journey), order.get(other) ?? Infinity));
        continue;
      }
      path.pop();
      const caller = path.at(-1)?.node.journey;
      if (caller !== undefined) lowest.set(caller, Math.min(low(caller), low(journey)));
      if (low(journey) !== order.get(journey)) continue;
      for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) {
        componentOf.set(member, count);
        if (member === journey) break;
      }
      count++;
    }
  }
  return componentOf;
}
