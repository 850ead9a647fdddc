import type {
  ActionItem,
  Emotion,
  Entity,
  Journey,
  Lane,
  Owner,
  Pain,
  Persona,
  Stage,
  Step,
  Touchpoint,
} from '../src/model/statements.ts';
import type { Quantity, Ref, RefKind, Span, Value } from '../src/model/values.ts';
import type { Target } from '../src/semantics/link/linked-document.ts';
import type { DrawnFrom } from '../src/views/diagram/create-diagram.ts';

/** Properties for small models without a text: give those that matter, and the others are empty. */
type Given<T extends Entity> = Omit<Partial<T>, 'name' | 'title' | 'kind'> & {
  readonly name?: string;
  readonly title?: string;
};

let place = 0;
/** Returns a new span. */
function nextSpan(): Span {
  place += 10;
  return { start: place, end: place + 5 };
}

export function value<T>(of: T): Value<T> {
  return { value: of, span: nextSpan() };
}

export function quantity(of: number): Quantity {
  return { value: of, percent: false, span: nextSpan() };
}

export function ref(to: RefKind, name: string): Ref {
  return { to, name, span: nextSpan() };
}

export function emotion(score: number, persona?: string): Emotion {
  const whose = persona === undefined ? {} : { persona: ref('persona', persona) };
  return { kind: 'emotion', span: nextSpan(), score: quantity(score), ...whose };
}

export const persona = (given: Given<Persona>): Persona =>
  build<Persona>('persona', given, [
    'traits',
    'goals',
    'needs',
    'motivations',
    'frustrations',
    'quotes',
    'evidence',
  ]);
export const owner = (given: Given<Owner>): Owner => build<Owner>('owner', given, []);
export const touchpoint = (given: Given<Touchpoint>): Touchpoint =>
  build<Touchpoint>('touchpoint', given, [
    'emotions',
    'expectations',
    'evidence',
    'pains',
    'gains',
    'opportunities',
    'metrics',
  ]);
export const pain = (given: Given<Pain>): Pain => build<Pain>('pain', given, ['personas', 'evidence']);
export const lane = (given: Given<Lane>): Lane =>
  build<Lane>('lane', { lane: 'backstage', ...given }, ['evidence', 'pains']);
export const actionItem = (given: Given<ActionItem>): ActionItem =>
  build<ActionItem>('action-item', given, ['reasons']);
export const stage = (given: Given<Stage>): Stage => build<Stage>('stage', given, [...momentLists, 'steps']);
export const step = (given: Given<Step>): Step => build<Step>('step', given, momentLists);
export const journey = (given: Given<Journey>): Journey =>
  build<Journey>('journey', given, [
    'personas',
    'goals',
    'evidence',
    'metrics',
    'pains',
    'gains',
    'opportunities',
    'actionItems',
    'resources',
    'stages',
  ]);

/** Returns links that resolve references to these entities by name alone, unlike in real maps. */
export function createLinks(...entities: Entity[]): DrawnFrom {
  const targets = new Map(
    entities.map((entity): [string, Target] => [`${entity.kind} ${entity.name?.value}`, { entity }]),
  );
  return { target: (to) => targets.get(`${to.to} ${to.name}`), document: {} };
}

const momentLists = [
  'personas',
  'goals',
  'expectations',
  'motivations',
  'thoughts',
  'quotes',
  'emotions',
  'evidence',
  'touchpoints',
  'pains',
  'gains',
  'opportunities',
  'actionItems',
  'metrics',
  'handovers',
  'nexts',
  'exits',
  'lanes',
  'rows',
] as const;

function build<T extends Entity>(kind: T['kind'], given: object, lists: readonly (keyof T)[]): T {
  const { name, title, ...rest } = given as { name?: string; title?: string };
  const span = nextSpan();
  return {
    kind,
    span,
    head: span,
    notes: [],
    links: [],
    formerNames: [],
    ...Object.fromEntries(lists.map((list) => [list, []])),
    ...(name === undefined ? {} : { name: value(name) }),
    ...(title === undefined ? {} : { title: value(title) }),
    ...rest,
  } as unknown as T;
}
