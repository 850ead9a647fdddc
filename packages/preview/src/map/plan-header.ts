import {
  capitalizeWord,
  type FactName,
  type JourneyMap,
  type MapFact,
  type MapItem,
  type PictureWords,
} from '@journey-maps/core/views';
import type { IconName } from '../look/icons.ts';

/** The texts in the header of a map. */
export interface PlannedHeader {
  /** The kind of map. */
  readonly kind: string;
  /** Its status, state, owner and review. */
  readonly state: readonly HeaderState[];
  /** Scenario, purpose and audience, each with its heading. */
  readonly about: readonly HeaderFact[];
  /** The goals of the customer. */
  readonly goals: readonly MapItem[];
  /** All other facts of the map. */
  readonly rest: readonly MapFact[];
}

export interface HeaderState {
  readonly sign: 'status' | 'state' | 'owner' | 'reviewed';
  /** For screen readers. */
  readonly label: string;
  /** For screen readers, if it differs from the text. */
  readonly value?: string;
  readonly text: string;
  /** The keyword of a status. */
  readonly word?: string;
}

export interface HeaderFact {
  readonly icon: IconName;
  readonly name: string;
  readonly texts: readonly string[];
}

/** Sorts the facts of a map for its header. Absent facts take no room. */
export function planHeader({ kind, facts, items }: JourneyMap, words: PictureWords): PlannedHeader {
  const { header } = words;
  const listTextsFor = (name: FactName) =>
    facts.filter((fact) => fact.name === name).map(({ value }) => value);
  const about = (icon: IconName, name: string, texts: readonly string[]): HeaderFact[] =>
    texts.length === 0 ? [] : [{ icon, name, texts }];
  return {
    kind: capitalizeWord(words.journeyKinds[kind]),
    state: [
      ...facts.flatMap((fact) => (fact.name === 'status' ? [createHeaderState('status', fact)] : [])),
      ...facts.flatMap((fact) =>
        fact.name === 'state'
          ? [{ ...createHeaderState('state', fact), value: fact.value, text: mapState(fact, header.states) }]
          : [],
      ),
      ...facts.flatMap((fact) => (fact.name === 'owner' ? [createHeaderState('owner', fact)] : [])),
      ...combineReviewFacts(facts),
    ],
    about: [
      ...about('scenario', words.facts.scenario, listTextsFor('scenario')),
      ...about('purpose', header.purpose, listTextsFor('purpose')),
      ...about('people', header.audience, listTextsFor('audience')),
    ],
    goals: items.filter((item) => item.kind === 'goal'),
    rest: facts.filter(({ name }) => name === undefined || !headed.has(name)),
  };
}

/** The facts with a fixed place in the header. */
const headed: ReadonlySet<FactName> = new Set([
  'status',
  'state',
  'owner',
  'review',
  'reviewed',
  'scenario',
  'purpose',
  'audience',
  'kind',
]);

function createHeaderState(sign: HeaderState['sign'], { label, value, word }: MapFact): HeaderState {
  return { sign, label, text: value, ...(word === undefined ? {} : { word }) };
}

function mapState({ word, value }: MapFact, states: PictureWords['header']['states']): string {
  return capitalizeWord(word === 'current' || word === 'future' ? states[word] : value);
}

/** Combines the last review and its interval into one text. */
function combineReviewFacts(facts: readonly MapFact[]): HeaderState[] {
  const last = facts.find(({ name }) => name === 'reviewed');
  const rhythm = facts.find(({ name }) => name === 'review');
  const [first] = [last, rhythm].filter((fact) => fact !== undefined);
  if (first === undefined) return [];
  const values = [last?.value, rhythm?.value].filter((value) => value !== undefined);
  return [{ sign: 'reviewed', label: '', text: `${first.label} ${values.join(', ')}` }];
}
