import type { Entity, Ref } from '@journey-maps/core/model';
import { listRefs, walk } from '@journey-maps/core/model';
import type { LinkedDocument, Target } from '@journey-maps/core/semantics';
import { describe, expect, test } from 'vitest';
import { createWorkspace, mainUri } from './check-texts.ts';

function linked(text: string, files: Readonly<Record<string, string>> = {}): LinkedDocument {
  const document = createWorkspace({ ...files, 'main.journey': text }).linked(mainUri);
  if (document === undefined) throw new Error('The main file is there.');
  return document;
}

/** Lists the targets of all references in source order: `name → title`, with the file if it is another one. */
function targets(text: string, files?: Readonly<Record<string, string>>): string[] {
  const document = linked(text, files);
  return refs(document).map((ref) => `${ref.name} → ${shown(document.target(ref))}`);
}

function refs({ document }: LinkedDocument): readonly Ref[] {
  return walk(document)
    .flatMap(({ statement }) => listRefs(statement))
    .sort((a, b) => a.span.start - b.span.start);
}

function shown(target: Target | undefined): string {
  if (target === undefined) return 'nothing';
  const { entity, uri } = target;
  if ('builtIn' in entity) return `built-in ${entity.label}`;
  const where = uri === mainUri ? '' : ` of ${uri?.split('/').at(-1)}`;
  return `${entity.kind} ${entity.title?.value ?? entity.name?.value}${where}`;
}

const title = (entity: Entity | undefined) => entity?.title?.value;

describe('a reference leads', () => {
  test('to the file and what it imports directly', () => {
    const files = {
      'people.journey': 'import "./more.journey"\npersona anna "Anna"',
      'more.journey': 'persona bo "Bo"',
    };
    const text = 'import "./people.journey"\nowner web "Web"\njourney j { owner web; persona anna, bo }';
    expect(targets(text, files)).toEqual([
      'web → owner Web',
      'anna → persona Anna of people.journey',
      'bo → nothing',
    ]);
  });

  test('to a channel that every file sees, unless the file declares it anew', () => {
    expect(targets('touchpoint t { channel website }')).toEqual(['website → built-in Website']);
    expect(targets('channel website "Our site"\ntouchpoint t { channel website }')).toEqual([
      'website → channel Our site',
    ]);
  });

  test('into its journey first, wherever it stands there', () => {
    const text = `
      touchpoint till "Any till"
      journey j {
        stage "A" { touchpoint till; next later }
        stage later "B" { touchpoint till "Our till" }
      }
      journey k {
        stage "C" { touchpoint till; next later }
      }`;
    expect(targets(text)).toEqual([
      'till → touchpoint Our till',
      'later → stage B',
      'till → touchpoint Any till',
      'later → nothing',
    ]);
  });

  test('into another journey, empathy map or touchpoint by its name', () => {
    const files = { 'other.journey': 'journey other { stage "S" { pain slow "Slow"; metric nps "NPS" } }' };
    const text = `
      import "./other.journey"
      touchpoint till { pain queue "Queue" }
      empathy-map life { gain calm "Calm" }
      journey j {
        opportunity "O" { for other.slow, till.queue, life.calm, queue, other.nps; improves other.nps }
      }`;
    expect(targets(text, files)).toEqual([
      'other.slow → pain Slow of other.journey',
      'till.queue → pain Queue',
      'life.calm → gain Calm',
      'queue → nothing',
      'other.nps → nothing',
      'other.nps → metric NPS of other.journey',
    ]);
  });

  test('to nothing of another kind, and past it to what fits', () => {
    const text = `
      owner sales "Sales"
      journey j {
        stage sales "Sale" { owner sales; touchpoint sales }
        action-item "A" { for sales }
      }`;
    expect(targets(text)).toEqual(['sales → owner Sales', 'sales → nothing', 'sales → nothing']);
    const document = linked(text);
    const [, touchpoint] = refs(document);
    expect(touchpoint && document.ofOtherKind(touchpoint)?.entity.kind).toBe('stage');
  });

  test('to what stands in a misspelt statement', () => {
    const text = 'journey j {\n  stagee "S" {\n    pain slow "Slow"\n  }\n  opportunity "O" { for slow }\n}';
    expect(targets(text)).toEqual(['slow → pain Slow']);
  });

  test('by names in normal form, case-sensitively', () => {
    expect(targets('owner ko\u0308p "Buying"\njourney j { owner k\u00F6p }')).toEqual(['köp → owner Buying']);
    expect(targets('owner Web\njourney j { owner web }')).toEqual(['web → nothing']);
  });
});

test('offers the names that fit a place, nearest first', () => {
  const files = { 'people.journey': 'persona bo', 'other.journey': 'journey other { stage s "S" }' };
  const text =
    'import "./people.journey"\nimport "./other.journey"\npersona anna\njourney j { stage a "A" { next ; persona  } }';
  const document = linked(text, files);
  const names = (to: 'persona' | 'moment', offset: number) =>
    document.listVisibleAt(offset, to).map((candidate) => candidate.name);
  expect(names('persona', text.length)).toEqual(['anna', 'bo']);
  expect(names('moment', text.indexOf('next'))).toEqual(['a', 'other.s']);
  expect(names('moment', text.indexOf('persona anna'))).toEqual(['j.a', 'other.s']);
});

describe('a name is taken', () => {
  const duplicates = (text: string, files?: Readonly<Record<string, string>>) =>
    linked(text, files).duplicates.map(({ name, later, first, span }) => [
      name,
      title(first.entity),
      title(later),
      text.slice(span.start, span.end),
    ]);

  test('by another of its kind in the file', () => {
    expect(duplicates('owner a "1"\nowner a "2"\npersona a "3"\nowner a "4"')).toEqual([
      ['a', '1', '2', 'a'],
      ['a', '1', '4', 'a'],
    ]);
  });

  test('by anything else in the journey', () => {
    expect(duplicates('journey a { stage a "1" { pain a "2" } }\njourney b { stage a "3" }')).toEqual([
      ['a', '1', '2', 'a'],
    ]);
  });

  test('by a file that is imported, or by an earlier import', () => {
    const files = { 'x.journey': 'owner a "1"', 'y.journey': 'owner a "2"' };
    expect(duplicates('import "./x.journey"\nowner a "3"', files)).toEqual([['a', '1', '3', 'a']]);
    expect(duplicates('import "./x.journey"\nimport "./y.journey"', files)).toEqual([
      ['a', '1', '2', '"./y.journey"'],
    ]);
  });

  test('but not where it is misspelt, met again or declared anew', () => {
    expect(duplicates('journey j {\n  stagee "S" {\n    pain a "1"\n  }\n  pain a "2"\n}')).toEqual([]);
    expect(duplicates('journey j { stage "S" { touchpoint t "T"; touchpoint t } }')).toEqual([]);
    expect(duplicates('channel website "Ours"')).toEqual([]);
  });
});

test('an import is unused where nothing leads there', () => {
  const files = { 'x.journey': 'owner a', 'y.journey': 'journey b { stage s "S" }', 'z.journey': 'owner c' };
  const text =
    'import "./x.journey"\nimport "./y.journey"\nimport "./z.journey"\nimport "./x.journey"\nimport "./gone.journey"\njourney j { owner a; stage "S" { next b.s } }';
  expect(linked(text, files).unusedImports.map(({ path, span }) => [path.value, span.start])).toEqual([
    ['./z.journey', text.indexOf('import "./z')],
    ['./x.journey', text.lastIndexOf('import "./x')],
  ]);
});
