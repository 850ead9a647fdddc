import { writeEntries } from '@journey-maps/core/interchange';
import { isFileMap } from '@journey-maps/core/protocol';
import { Workspace } from '@journey-maps/core/rules';
import { type ComparedVersion, compareMaps } from '@journey-maps/core/versions';
import {
  createFileMap,
  type JourneyMap,
  type MapItem,
  type MapMoment,
  type MapStage,
} from '@journey-maps/core/views';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { anyMap } from '../../core/test/any-map.ts';
import { parse } from '../src/index.ts';

const uri = 'file:///maps/buying.journey';

/** Creates a version of `buying.journey` and of its imports, by file name. */
function version(text: string, others: Readonly<Record<string, string>> = {}): ComparedVersion {
  const workspace = new Workspace();
  workspace.set(parse(text, uri));
  for (const [name, other] of Object.entries(others)) workspace.set(parse(other, `file:///maps/${name}`));
  const linked = workspace.linked(uri);
  if (linked === undefined) throw new Error('It is there.');
  return { linked, getLinked: (file) => workspace.linked(file), findings: [] };
}

function compare(before: ComparedVersion, now: ComparedVersion) {
  const compared = compareMaps(before, now, {
    olderName: 'HEAD',
    olderAddress: (file) => file.replace('file:', 'older:'),
  });
  expect(isFileMap(compared.maps)).toBe(true);
  const [map] = compared.maps.journeys;
  if (map === undefined) throw new Error('There is one.');
  const items = [map, ...map.stages.flatMap((stage) => [stage, ...stage.moments])].flatMap(
    (body) => body.items,
  );
  const parts = [...map.stages, ...map.stages.flatMap(({ moments }) => moments), ...items];
  return {
    ...compared,
    map,
    /** The marked parts, each with its mark. */
    marked: parts.flatMap(({ change, title }) => (change === undefined ? [] : [`${change} ${title}`])),
    told: compared.changes.map(({ mark, message }) => `${mark}: ${message}`),
  };
}

const text = `owner web "Web team"
journey buying "Buying" {
  stage look "Looks" {
    step compare "Compares" {
      emotion +1
      thought "Which one?"
      pain slow "Slow pages" { owner web; severity high }
    }
    step asks "Asks" { emotion 0 }
  }
  stage pay "Pays" {
    step card "By card" { emotion -1; touchpoint till "Till" { channel store } }
  }
}
`;

/** Compares the base text with a head in which the first match is replaced. */
const changed = (from: string | RegExp, to: string) =>
  compare(version(text), version(text.replace(from, to)));

describe('one picture of two versions', () => {
  it('marks nothing where nothing changed', () => {
    const { marked, told, map } = changed('zzz', '');
    expect([marked, told]).toEqual([[], []]);
    expect(map.baseline).toBeUndefined();
  });

  it('shows a changed emotion with what it was, and the older curve', () => {
    const { marked, told, map, changes } = changed('emotion +1', 'emotion -2');
    expect(marked).toEqual(['changed Compares']);
    expect(told).toEqual(['changed: “Compares” feels worse: +1 → -2']);
    expect(changes[0]).toMatchObject({
      part: 'compare',
      brief: 'Emotion: +1 → -2',
      journey: 'Buying',
      stage: 'Looks',
    });
    expect(map.stages[0]?.moments[0]?.feelings[0]).toMatchObject({ score: -2, was: { score: 1 } });
    expect(map.baseline).toMatchObject({ title: 'Before: HEAD' });
    expect(map.baseline?.points.map(({ score }) => score)).toEqual([1, 0, -1]);
  });

  it('says what changed in the words of the newer map’s language', () => {
    const inDanish = `language da\n${text.replace('severity high', 'severity low')}`;
    const compared = compare(
      version(inDanish),
      version(
        inDanish.replace('owner web; severity low', 'severity high').replace('emotion +1', 'emotion -2'),
      ),
    );
    const briefs = new Set(compared.changes.map(({ brief }) => brief));
    expect([...briefs].toSorted((a = '', b = '') => a.localeCompare(b))).toEqual([
      'Alvorlighed: lav alvorlighed → høj alvorlighed',
      'Ansvarlig: Web team → ingen',
      'Følelse: +1 → -2',
    ]);
    expect(compared.map.baseline).toMatchObject({ title: 'Før: HEAD' });
  });

  it('names what was removed in the language of the newer map too', () => {
    const pain = 'pain slow "Slow pages" { owner web; severity high }';
    const { map } = compare(
      version(`language sv\n${text}`),
      version(`language da\n${text.replace(pain, '')}`),
    );
    const [removed] = map.stages[0]?.moments[0]?.items.filter(({ change }) => change === 'removed') ?? [];
    expect(removed?.facts).toMatchObject([{ label: 'Ansvarlig', value: 'Web team' }]);
    expect(removed?.marks).toMatchObject([{ label: 'Høj alvorlighed' }]);
  });

  it('isolates values that are written from right to left', () => {
    const hebrew = text.replace('owner web "Web team"', 'owner web "צוות האתר"\nowner shop "צוות החנות"');
    const { changes } = compare(
      version(hebrew),
      version(hebrew.replace('{ owner web;', '{ owner shop;').replace('"Looks"', '"הזמנה"')),
    );
    expect(changes.map(({ brief }) => brief)).toEqual([
      'Title: Looks → \u2068הזמנה\u2069',
      'Owner: \u2068צוות האתר\u2069 → \u2068צוות החנות\u2069',
    ]);
  });

  it('says why a feeling changed', () => {
    const { changes } = changed('emotion +1', 'emotion -2 because "it takes an hour"');
    expect(changes.map(({ brief }) => brief)).toEqual(['Emotion: +1 → -2, because “it takes an hour”']);
  });

  it('marks nothing for a rename that other statements follow, and lists it once', () => {
    const { marked, told } = compare(version(text), version(text.replaceAll(/\bweb\b/gu, 'digi')));
    expect(marked).toEqual([]);
    expect(told).toEqual(['renamed: The owner “Web team” was renamed: `web` → `digi`']);
  });

  it('marks what has another title or name as renamed', () => {
    expect(changed('"Compares"', '"Compares bikes"').marked).toEqual(['renamed Compares bikes']);
    expect(changed('step compare', 'step weigh').marked).toEqual(['renamed Compares']);
  });

  it('leads from a lost owner to its older line', () => {
    const { marked, told, changes } = changed('owner web; ', '');
    expect(marked).toEqual(['changed Slow pages']);
    expect(told).toEqual(['removed: The pain “Slow pages” lost its owner: Web team']);
    expect(changes[0]).toMatchObject({ brief: 'Owner: Web team → nobody', part: 'slow', level: 'error' });
    expect(changes[0]?.now).toBeUndefined();
    const { span, uri: file } = changes[0]?.before ?? expect.fail();
    expect(text.slice(span.start, span.end)).toBe('web');
    expect(file).toBe('older:///maps/buying.journey');
  });

  it('keeps what was removed where it was', () => {
    const { marked, map, changes } = changed(/ {4}step compare[^]*? {4}\}\n/, '');
    expect(map.stages[0]?.moments.map(({ title, change }) => [title, change])).toEqual([
      ['Compares', 'removed'],
      ['Asks', undefined],
    ]);
    expect(marked).toEqual(['removed Compares', 'removed Which one?', 'removed Slow pages']);
    const [gone] = map.stages[0]?.moments ?? [];
    expect(gone).toMatchObject({ uri: 'older:///maps/buying.journey', feelings: [{ present: false }] });
    expect(map.baseline?.points.map(({ score }) => score)).toEqual([1, 0, -1]);
    expect(changes.map(({ part }) => part)).toEqual([gone?.id]);
  });

  it('keeps a removed stage, text and touchpoint', () => {
    expect(changed(/ {2}stage pay[^]*? {2}\}\n/, '').marked).toEqual([
      'removed Pays',
      'removed By card',
      'removed Till',
    ]);
    expect(changed(/thought "Which one\?"/, '').marked).toEqual(['removed Which one?']);
    expect(changed(/touchpoint till .*store \}/, '').marked).toEqual(['removed Till']);
  });

  it('marks what was added, with all that it brings', () => {
    const { marked, told } = changed(
      '    step asks',
      '    step tries "Tries" { pain far "Too far" }\n    step asks',
    );
    expect(marked).toEqual(['added Tries', 'added Too far']);
    expect(told).toHaveLength(1);
    expect(changed('thought "Which one?"', 'thought "Which one?"\nthought "Why?"').marked).toEqual([
      'added Why?',
    ]);
  });

  it('shows what moved where it is now, once', () => {
    const step = /    step asks.*\n/.exec(text)?.[0] ?? '';
    const { marked, map, told } = compare(
      version(text),
      version(text.replace(step, '').replace('    step card', `${step}    step card`)),
    );
    expect(map.stages.map(({ moments }) => moments.map(({ title }) => title))).toEqual([
      ['Compares'],
      ['Asks', 'By card'],
    ]);
    expect(marked).toEqual(['moved Asks']);
    expect(told).toEqual(['moved: The step “Asks” moved from “Looks” to “Pays”']);
  });

  it('tells apart the parts of both versions by their ids', () => {
    const { map } = changed('pain slow "Slow pages"', 'gain slow "Fast at night"');
    const items = map.stages[0]?.moments[0]?.items ?? [];
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.map(({ title, change }) => `${change} ${title}`)).toContain('removed Slow pages');
  });

  it('keeps what is said of a stage that got steps, or lost them', () => {
    const bare = text.replace(/ {4}step card.*\n/, '    pain dear "Too dear"\n');
    const stepped = text.replace(/ {4}step card.*\n/, '    pain dear "Too dear"\n    step cash "In cash"\n');
    expect(compare(version(bare), version(stepped)).marked).toEqual(['added In cash']);
    expect(compare(version(stepped), version(bare)).marked).toEqual(['removed In cash']);
  });

  it('shows changes to what it imports, and only to what is seen on it', () => {
    const main = text
      .replace('owner web "Web team"\n', 'import "./shared.journey"\n')
      .replace('touchpoint till "Till" { channel store }', 'touchpoint till');
    const shared =
      'owner web "Web team"\nowner shop "Shop"\ntouchpoint till "Till" { pain queue "Queues" }\n';
    const before = version(main, { 'shared.journey': shared });
    const after = shared.replace('"Queues"', '"Long queues"').replace('"Shop"', '"Shops"');
    const { marked, changes } = compare(before, version(main, { 'shared.journey': after }));
    expect(marked).toEqual(['renamed Long queues']);
    expect(changes.map(({ message }) => message)).toEqual(['The pain “Queues” is now called “Long queues”']);
    expect(changes[0]).toMatchObject({
      now: { uri: 'file:///maps/shared.journey' },
      before: { uri: 'older:///maps/shared.journey' },
    });
  });

  it('compares a journey of the future with the one it starts from, in one file or in two', () => {
    const future =
      'journey next "Next" { state future; baseline buying\n stage look "Looks" { step asks "Asks" { emotion 2 } } }\n';
    const both = version(text + future);
    const [before, now] = both.linked.document.journeys;
    if (before === undefined || now === undefined) throw new Error('Both are there.');
    const compared = compareMaps(both, both, {
      olderName: 'Buying',
      olderAddress: (file) => file,
      only: { before, now },
    });
    expect(compared.maps.journeys).toHaveLength(1);
    expect(compared.maps.journeys[0]?.stages.map(({ title, change }) => [title, change])).toEqual([
      ['Looks', undefined],
      ['Pays', 'removed'],
    ]);
    expect(compared.changes.map(({ message }) => message)).toContain('“Asks” feels better: 0 → +2');
    expect(compared.changes.every(({ journey }) => journey !== undefined)).toBe(true);
  });
});

it('shows any two maps in one picture, each part under an id of its own', () => {
  fc.assert(
    fc.property(anyMap, anyMap, fc.boolean(), (entry, other, isSame) => {
      const [before, now] = [version(writeEntries(entry)), version(writeEntries(isSame ? entry : other))];
      const compared = compareMaps(before, now, { olderName: 'HEAD', olderAddress: () => 'older:/' });
      expect(isFileMap(compared.maps)).toBe(true);
      // A renamed part shows only its title in the head; the list of changes shows the old one.
      const titles = listTitlesIn(compared.maps.journeys);
      const newer = createFileMap(now.linked, now.getLinked).journeys;
      for (const title of listTitlesIn(newer)) expect(titles).toContain(title);
      for (const map of compared.maps.journeys) {
        const ids = listPartsIn(map).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { moments } of map.stages) expect(moments.length).toBeGreaterThan(0);
        const people = Math.max(1, map.people.length);
        for (const { feelings } of map.stages.flatMap(({ moments }) => moments))
          expect(feelings).toHaveLength(people);
      }
      const removed = compared.maps.journeys
        .flatMap(listPartsIn)
        .filter(({ change }) => change === 'removed');
      for (const { uri: file } of removed) expect(file).toBe('older:/');
      if (isSame) expect([compared.changes, removed]).toEqual([[], []]);
    }),
    { numRuns: runs(500) },
  );
}, 60_000);

function listPartsIn(map: JourneyMap): readonly (MapStage | MapMoment | MapItem)[] {
  const bodies = map.stages.flatMap((stage) => [stage, ...stage.moments]);
  return [...bodies, ...[map, ...bodies].flatMap(({ items }) => items)];
}

function listTitlesIn(maps: readonly JourneyMap[]): readonly string[] {
  return maps.flatMap(listPartsIn).map(({ title }) => title);
}
