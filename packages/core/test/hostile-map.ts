import { some } from '../../../scripts/test/runs.ts';
import type { Entry, EntryValue } from '../src/interchange/write/entry.ts';
import { writeEntries } from '../src/interchange/write/write-entries.ts';
import type { BodyName, Property } from '../src/model/properties/property.ts';
import { properties } from '../src/model/properties/property-table.ts';
import { hostile } from './hostile-texts.ts';

/** The rotations that bring each text into each place; `npm test` uses a tenth of them. */
export const rotations: readonly number[] = some(
  hostile.map((_, rotation) => rotation),
  Math.ceil(hostile.length / 10),
);

/**
 * Returns a map with all statements of the language and a hostile text in every place for one.
 * Each place has another text, and the next one in the next rotation. The statements, references included,
 * follow from the table of bodies.
 *
 * @param rotation one of `rotations`
 * @param many the number of texts in each place, joined together
 */
export function hostileEntries(rotation: number, many = 1): readonly Entry[] {
  let place = rotation;
  const next = (): string => {
    const texts = Array.from({ length: many }, (_, i) => hostile[(place + i) % hostile.length] ?? '');
    place++;
    return texts.join(' ');
  };
  /** The keywords with a name in the journey, where names must be unique; undefined outside a journey. */
  let named: Set<string> | undefined;

  function listEntriesIn(body: BodyName): Entry[] {
    return properties[body].flatMap((shape) => listEntries(shape, body));
  }

  function listEntries(shape: Property, body: BodyName): Entry[] {
    const base: Entry = { keyword: shape.keyword, names: [], body: [] };
    switch (shape.type) {
      case 'flag':
        return [base];
      case 'tag':
        return [{ ...base, names: ['en'] }];
      case 'word': {
        // The rotations together cover every word.
        const value = shape.words?.[rotation % shape.words.length] ?? '';
        return [{ ...base, value: { type: 'word', value } }];
      }
      case 'date':
        return [{ ...base, value: { type: 'date', value: '2026-09-01' } }];
      case 'number':
      case 'figure':
        return [{ ...base, value: number(4) }];
      case 'share':
        return [{ ...base, value: { type: 'number', value: 12, percent: true } }];
      case 'text':
      case 'import':
        return [{ ...base, text: next() }];
      case 'ref':
      case 'refs':
        return [{ ...base, names: [getTarget(shape.keyword, rotation)] }];
      case 'former-name':
        return [{ ...base, names: ['constructor'] }];
      case 'voice':
        return [
          { ...base, text: next() },
          ...(shape.parts?.some(({ role }) => role === 'persona')
            ? [{ ...base, names: [getName('persona', rotation)], text: next() }]
            : []),
          { ...base, text: next(), source: getName('evidence', rotation) },
        ];
      case 'emotion':
        return [
          ...(shape.keyword === 'felt' ? [] : [{ ...base, value: number(-1), text: next(), detail: next() }]),
          {
            ...base,
            names: [getName(shape.parts?.[0]?.to ?? 'persona', rotation)],
            value: number(2),
            text: next(),
            detail: next(),
          },
        ];
      case 'sourced-number':
        return [{ ...base, value: number(4), source: getName('evidence', rotation) }];
      case 'promise':
        return [{ ...base, names: [getTarget(shape.keyword, rotation)], value: number(4) }];
      case 'pair':
      case 'link':
        return [{ ...base, text: next(), ...(shape.parts?.length === 2 && { detail: next() }) }];
      case 'statement':
        return statements(base, shape.body ?? 'file', body);
    }
  }

  function statements(base: Entry, inner: BodyName, around: BodyName): Entry[] {
    const { keyword } = base;
    if (inner === 'handover' || inner === 'next') {
      const target = getName(inner === 'next' ? 'step' : 'owner', rotation);
      return [{ ...base, names: [target], text: next(), body: listEntriesIn(inner) }];
    }
    if (inner === 'reading') return [{ ...base, names: ['2026-09'], body: listEntriesIn(inner) }];
    const text = next();
    if (around === 'file') {
      named = keyword === 'journey' ? new Set() : undefined;
      return [{ ...base, names: [declaredName(keyword, rotation)], text, body: listEntriesIn(inner) }];
    }
    const isNamed = named !== undefined && inner !== 'exit' && !named.has(keyword);
    named?.add(keyword);
    const names = isNamed ? [getName(keyword, rotation)] : [];
    const whole: Entry = { ...base, names, text, body: listEntriesIn(inner) };
    if (inner === 'stage') {
      // The moments of a stage are its steps, its touchpoints, or the stage itself.
      const bodies = [['step'], ['step', 'touchpoint']].map((left) =>
        listEntriesIn(inner).filter((entry) => !left.includes(entry.keyword)),
      );
      return [whole, ...bodies.map((body): Entry => ({ ...base, text: next(), body }))];
    }
    if (named !== undefined && metAgain.has(keyword))
      return [whole, { ...base, names: [declaredName(keyword, rotation)] }];
    return [whole];
  }

  return listEntriesIn('file');
}

/** Writes these maps as texts, several in a file, so that fewer files cover all. */
export function hostileFiles(maps: number, of: readonly number[] = rotations, many = 1): readonly string[] {
  return Array.from({ length: Math.ceil(of.length / maps) }, (_, i) =>
    writeEntries(
      oneFile(of.slice(i * maps, (i + 1) * maps).map((rotation) => hostileEntries(rotation, many))),
    ),
  );
}

/** Merges several maps into the entries of one file, which has one language and its imports first. */
export function oneFile(maps: readonly (readonly Entry[])[]): readonly Entry[] {
  return properties.file.flatMap(({ keyword, many }) =>
    maps
      .slice(0, many ? maps.length : 1)
      .flatMap((entries) => entries.filter((entry) => entry.keyword === keyword)),
  );
}

/** Some of the maps, for tests that treat all places alike: each map has every text. */
export const someRotations: readonly number[] = rotations.filter((_, i) => i % 5 === 0);

/** Writes maps with several texts in each place, since slow tests need fewer maps. */
export function packedFiles(maps: number, many: number): readonly string[] {
  const apart = hostile.map((_, rotation) => rotation).filter((rotation) => rotation % many === 0);
  return hostileFiles(maps, some(apart, 4), many);
}

/** Keywords that a file can declare for its journeys to refer to. */
const metAgain = new Set(['touchpoint', 'metric']);

function declaredName(keyword: string, rotation: number): string {
  return getName(metAgain.has(keyword) ? `${keyword}-of-file` : keyword, rotation);
}

/** Returns the target of the reference after a keyword; most have the keyword's own name. */
function getTarget(keyword: string, rotation: number): string {
  switch (keyword) {
    case 'baseline':
    case 'details':
      // A target in another map, which may be in the same file.
      return getName('journey', rotation % 10 === 0 ? rotation + 1 : rotation - 1);
    case 'for':
      return getName('pain', rotation);
    case 'overlaps':
      return getName('stage', rotation);
    case 'improves':
      return getName('metric', rotation);
    default:
      return getName(keyword, rotation);
  }
}

/** Returns a name. The first of a kind also has a meaning in JavaScript. */
function getName(keyword: string, rotation: number): string {
  const name = { owner: '__proto__', persona: 'constructor', channel: 'toString' }[keyword] ?? keyword;
  return rotation % 10 === 0 ? name : `${name}${rotation}`;
}

function number(value: number): EntryValue {
  return { type: 'number', value, percent: false };
}
