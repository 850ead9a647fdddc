import type { Journey } from '../../model/statements.ts';
import type { Ref } from '../../model/values.ts';
import type { LinkedDocument } from '../link/linked-document.ts';

/** A journey and the file that declares it. */
interface JourneyNode {
  readonly journey: Journey;
  readonly uri: string;
}

/** A reference that leads back to its own journey. */
export interface CyclicRef {
  readonly ref: Ref;
  /**
   * The names of the journeys on the way back, beginning with the reference's target. Empty if the target is
   * the reference's own journey; `undefined` if there are too many to name.
   */
  readonly names: readonly string[] | undefined;
}

interface Edge {
  readonly ref: Ref;
  readonly to: JourneyNode;
}

export type CycleProperty = 'baseline' | 'details';

/** The references of one property that were followed so far. */
interface Followed {
  readonly edges: Map<Journey, readonly Edge[]>;
  readonly components: Components;
  readonly cyclic: Map<Journey, readonly CyclicRef[]>;
}

/**
 * Follows `baseline` or `details` references across files and finds those on a cycle. Results are kept, so each
 * journey is followed once, whichever file comes first. The time is linear in the number of journeys of a
 * workspace, even for long chains.
 */
export class JourneyCycles {
  readonly #linked: (uri: string) => LinkedDocument | undefined;
  readonly #followed = new Map<CycleProperty, Followed>();

  constructor(linked: (uri: string) => LinkedDocument | undefined) {
    this.#linked = linked;
  }

  /** Discards all results, since a file has changed. */
  forget(): void {
    this.#followed.clear();
  }

  /** Returns the references on a cycle, for each journey of a file. */
  cyclicRefs(uri: string, property: CycleProperty): readonly (readonly CyclicRef[])[] {
    const journeys = this.#linked(uri)?.document.journeys ?? [];
    const followed = this.#follow(uri, property);
    return journeys.map((journey) => {
      // Caches nothing for journeys without references, so that most maps can be freed after their check.
      if (!followed.edges.has(journey)) return none;
      let refs = followed.cyclic.get(journey);
      if (refs === undefined) {
        refs = listCyclicRefs(journey, followed);
        followed.cyclic.set(journey, refs);
      }
      return refs;
    });
  }

  /**
   * Returns the files that the references of a file lead to, directly or indirectly; `undefined` if there are
   * too many.
   */
  filesReached(uri: string, property: CycleProperty, most: number): readonly string[] | undefined {
    const { edges } = this.#follow(uri, property);
    const files = new Set<string>();
    const seen = new Set(this.#linked(uri)?.document.journeys);
    for (const journey of seen) {
      for (const { to } of edges.get(journey) ?? []) {
        if (to.uri !== uri) files.add(to.uri);
        if (files.size > most || (files.size > 0 && seen.size > 10 * most)) return undefined;
        seen.add(to.journey);
      }
    }
    return [...files];
  }

  #follow(uri: string, property: CycleProperty): Followed {
    let followed = this.#followed.get(property);
    if (followed === undefined) {
      followed = { edges: new Map(), components: new Components(), cyclic: new Map() };
      this.#followed.set(property, followed);
    }
    const { edges, components } = followed;
    const listEdges = (node: JourneyNode) => {
      const outgoing = this.#edgesOf(node, property);
      edges.set(node.journey, outgoing);
      return outgoing;
    };
    for (const journey of this.#linked(uri)?.document.journeys ?? []) {
      if (hasRefs(journey, property)) components.enterAll({ journey, uri }, listEdges);
    }
    return followed;
  }

  #edgesOf({ journey, uri }: JourneyNode, property: CycleProperty): readonly Edge[] {
    if (!hasRefs(journey, property)) return [];
    const linked = this.#linked(uri);
    return listRefs(journey, property).flatMap((ref) => {
      const target = ref && linked?.target(ref);
      if (ref === undefined || target?.uri === undefined || target.entity.kind !== 'journey') return [];
      return [{ ref, to: { journey: target.entity, uri: target.uri } }];
    });
  }
}

const none: readonly CyclicRef[] = [];

function listRefs(journey: Journey, property: CycleProperty): readonly (Ref | undefined)[] {
  return property === 'baseline'
    ? [journey.baseline]
    : journey.stages.flatMap((stage) => stage.steps.map((step) => step.details));
}

function hasRefs(journey: Journey, property: CycleProperty): boolean {
  return listRefs(journey, property).some((ref) => ref !== undefined);
}

function listCyclicRefs(journey: Journey, followed: Followed): readonly CyclicRef[] {
  const { edges, components } = followed;
  return (edges.get(journey) ?? []).flatMap((edge) =>
    components.of(edge.to.journey) === components.of(journey)
      ? [{ ref: edge.ref, names: findWayBack(edge.to.journey, journey, followed) }]
      : [],
  );
}

/** Returns the names on the shortest path between two journeys of a cycle; `undefined` if it is long. */
function findWayBack(
  from: Journey,
  to: Journey,
  { edges, components }: Followed,
): readonly string[] | undefined {
  const before = new Map<Journey, Journey | undefined>([[from, undefined]]);
  const open = [from];
  for (const journey of open) {
    if (journey === to) break;
    if (open.length > longestSearch) return undefined;
    for (const edge of edges.get(journey) ?? []) {
      const next = edge.to.journey;
      if (before.has(next) || components.of(next) !== components.of(to)) continue;
      before.set(next, journey);
      open.push(next);
    }
  }
  const names: string[] = [];
  for (let at = before.get(to); at !== undefined; at = before.get(at)) names.push(at.name?.value ?? '');
  return names.length > mostNames ? undefined : names.reverse();
}

/** Each reference on a cycle of thousands of journeys has a way back of thousands. A message names only a few. */
const mostNames = 10;
const longestSearch = 100;

/**
 * The strongly connected components of journeys, found by Tarjan's algorithm. It works without recursion, since
 * a chain can be as long as the workspace is large. Journeys of earlier calls are not entered again.
 */
class Components {
  readonly #order = new Map<Journey, number>();
  readonly #lowest = new Map<Journey, number>();
  readonly #componentOf = new Map<Journey, number>();
  #count = 0;

  /** Returns the number of a journey's component; `undefined` if the journey was not reached. */
  of(journey: Journey): number | undefined {
    return this.#componentOf.get(journey);
  }

  /** Enters a journey and all journeys that it reaches. */
  enterAll(start: JourneyNode, listEdges: (node: JourneyNode) => readonly Edge[]): void {
    const [order, lowest, componentOf] = [this.#order, this.#lowest, this.#componentOf];
    if (order.has(start.journey)) return;
    const waiting: Journey[] = [];
    const low = (journey: Journey) => lowest.get(journey) ?? Infinity;
    const enter = (node: JourneyNode) => {
      order.set(node.journey, order.size);
      lowest.set(node.journey, order.size - 1);
      waiting.push(node.journey);
      return { node, edges: listEdges(node), next: 0 };
    };
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
        componentOf.set(member, this.#count);
        if (member === journey) break;
      }
      this.#count++;
    }
  }
}
