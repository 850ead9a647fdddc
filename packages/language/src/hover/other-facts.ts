import {
  type BodyName,
  type Entity,
  type Property,
  type PropertyPart,
  properties,
  type Quantity,
  type Ref,
  type Text,
  type Value,
} from '@journey-maps/core/model';
import type { BuiltInChannel, LinkedDocument } from '@journey-maps/core/semantics';
import { capitalizeWord } from '@journey-maps/core/views';
import type { Fact } from './content.ts';
import { createFact, createFacts } from './facts.ts';
import { getRefTitle, listRefTitles } from './get-ref-title.ts';

/** The properties that the cards themselves show, by kind of statement. */
const shownByCards: Readonly<Partial<Record<BodyName, string>>> = {
  persona: 'primary market about traits goals needs motivations frustrations quotes pictures evidence',
  owner: 'contact',
  channel: 'channelKind',
  evidence: 'method date sample source personas owner',
  touchpoint:
    'channel owner external status importance momentOfTruth emotions expectations pictures evidence pains gains metrics',
  metric: 'unit baseline value target readings evidence',
  'empathy-map': 'persona evidence says thinks does feels pains gains',
  journey:
    'state journeyKind status personas owner purpose scenario goals baseline review reviewed evidence stages',
  stage: 'owner personas when duration emotions pictures evidence touchpoints pains steps',
  step: 'owner personas when duration momentOfTruth details emotions pictures evidence touchpoints pains',
  lane: 'owner laneKind duration pictures evidence pains',
  pain: 'owner personas severity status evidence assumption',
  gain: 'personas evidence assumption',
  opportunity: 'reasons improves owner value effort status',
  'action-item': 'reasons owner due status',
  resource: 'status owner importance',
};

/** The properties that no card shows, with the reason. A card is a summary of a few lines. */
export const leftOutOfCards: Readonly<Partial<Record<BodyName | 'all', Readonly<Record<string, string>>>>> = {
  all: {
    notes: 'Notes can be long, and are remarks for the people who edit the map.',
    links: 'Links open from the text itself.',
    formerNames: 'A former name matters only to comparisons.',
  },
  journey: {
    audience: 'A card shows what the map is about, and not for whom it is.',
    accessibleTitle: 'It replaces the title, which is the card’s heading.',
    accessibleDescription: 'It describes the picture, and not the journey.',
    ...insightsAndPlans('journey'),
  },
  stage: { ...voices(), ...insightsAndPlans('stage'), ...ways() },
  step: { ...voices(), ...insightsAndPlans('step'), ...ways() },
  touchpoint: { opportunities: 'The card of a pain lists its opportunities.' },
};

function voices(): Readonly<Record<string, string>> {
  const reason = 'The lines after the statement show them in full.';
  return { goals: reason, expectations: reason, motivations: reason, thoughts: reason, quotes: reason };
}

function insightsAndPlans(kind: string): Readonly<Record<string, string>> {
  const reason = `They have cards of their own, and the outline lists those of a ${kind}.`;
  return {
    ...(kind === 'journey' ? { pains: reason, resources: reason } : { lanes: reason }),
    gains: reason,
    opportunities: reason,
    actionItems: reason,
    metrics: reason,
  };
}

function ways(): Readonly<Record<string, string>> {
  const reason = 'They lead away from here, and the map draws them.';
  return {
    noTouchpoint: 'The line after the statement shows it in full.',
    handovers: reason,
    nexts: reason,
    exits: reason,
    rows: 'The map shows the rows of a moment.',
  };
}

const others = new Map(
  (Object.keys(properties) as BodyName[]).map((body) => {
    const known = new Set([
      ...(shownByCards[body] ?? '').split(' '),
      ...Object.keys({ ...leftOutOfCards.all, ...leftOutOfCards[body] }),
    ]);
    return [body, properties[body].filter(({ key }) => !known.has(key))] as const;
  }),
);

/** Returns the facts about all properties that the card does not describe in its own words. */
export function otherFacts(entity: Entity | BuiltInChannel, linked: LinkedDocument): readonly Fact[] {
  return (others.get(entity.kind) ?? []).flatMap((property) => {
    const value = (entity as unknown as Readonly<Record<string, unknown>>)[property.key];
    return value === undefined ? [] : factsFor(property, value, linked);
  });
}

function factsFor(property: Property, value: unknown, linked: LinkedDocument): readonly Fact[] {
  const { type, many, keyword, labels, range, parts = [] } = property;
  const label = labels?.en ?? capitalizeWord(keyword.replaceAll('-', ' '));
  switch (type) {
    case 'flag':
      return createFact(label, 'yes');
    case 'text':
      return many ? createFacts(label, value as readonly Text[]) : createFact(label, (value as Text).value);
    case 'word':
    case 'date':
      return createFact(label, (value as Value<string>).value);
    case 'number':
    case 'share':
    case 'figure': {
      const { value: number, percent } = value as Quantity;
      const scale = range?.meanings === undefined ? '' : ` of ${range.most}`;
      return createFact(label, `${number}${percent ? '%' : ''}${scale}`);
    }
    case 'ref':
      return createFact(label, getRefTitle(value as Ref, linked));
    case 'refs':
      return createFacts(label, listRefTitles(value as readonly Ref[], linked));
    case 'statement':
      return createFacts(
        label,
        (value as readonly { readonly title?: Text }[]).map(({ title }) => title?.value ?? ''),
      );
    default:
      return createFacts(
        label,
        (value as readonly Readonly<Record<string, unknown>>[]).map((each) =>
          parts.flatMap((part) => formatPart(part, each[part.key], linked)).join(' '),
        ),
      );
  }
}

/** Returns a part of a structured value in words, or nothing if it is absent. */
function formatPart({ type }: PropertyPart, value: unknown, linked: LinkedDocument): readonly string[] {
  if (value === undefined) return [];
  switch (type) {
    case 'ref': {
      const refs = (Array.isArray(value) ? value : [value]) as readonly Ref[];
      return [`(${listRefTitles(refs, linked).join(', ')})`];
    }
    case 'number': {
      const { value: number, percent } = value as Quantity;
      return [`${number}${percent ? '%' : ''}`];
    }
    default:
      return [(value as Text).value];
  }
}
