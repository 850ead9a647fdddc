import { diffMaps, type MapDiff } from '@journey-maps/core/versions';
import { describe, expect, test } from 'vitest';
import { parse } from '../src/parse.ts';

const people = 'persona anna "Anna" { goal "Get home" }\nowner web "Web team"\nowner shop "Shop"\n';
const journey = (name: string, title: string) => `journey ${name} "${title}" {
  persona anna
  owner web
  stage "${title} at first" { step "Begins to ${name}" { emotion +1 "calm" }; touchpoint "Till of ${name}" { channel website } }
}
`;
const [buying, riding, selling] = [
  journey('buying', 'Buying'),
  journey('riding', 'Riding'),
  journey('selling', 'Selling'),
];
const shared = 'import "./people.journey"\n';

function diff(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): MapDiff {
  const version = (files: Readonly<Record<string, string>>) => ({
    maps: new Map(
      Object.entries(files).map(([path, text]) => [path, parse(text, `file:///w/${path}`)] as const),
    ),
  });
  return diffMaps(version(before), version(after));
}
const messages = ({ changes }: MapDiff) => changes.map(({ message }) => message);

describe('a split of a file is one line', () => {
  test('if a journey got a file of its own, and the people a shared one', () => {
    const result = diff(
      { 'a.journey': people + buying + riding },
      { 'a.journey': shared + buying, 'b.journey': shared + riding, 'people.journey': people },
    );
    expect(messages(result)).toEqual([
      'The file a.journey was split: the journey “Riding” is now in b.journey; the persona “Anna” and 2 owners are now in people.journey',
    ]);
    expect(result.changes[0]).toMatchObject({
      kind: 'moved',
      level: 'info',
      entity: { type: 'file', id: 'a.journey' },
      before: 'a.journey',
      after: ['b.journey', 'people.journey'],
      journeys: [{ id: 'riding', title: 'Riding' }],
    });
  });

  test('if nothing is left of the file', () => {
    expect(
      messages(
        diff(
          { 'a.journey': people + buying + riding + selling },
          {
            'b.journey': shared + buying,
            'c.journey': shared + riding,
            'd.journey': shared + selling,
            'people.journey': people,
          },
        ),
      ),
    ).toEqual([
      expect.stringMatching(/^The file a\.journey was split: .*now in b\.journey; .*now in c\.journey; /u),
    ]);
  });

  test('if the people moved to a shared file that was there', () => {
    expect(
      messages(
        diff(
          { 'a.journey': people + buying, 'people.journey': 'owner store "Store"\n' },
          { 'a.journey': shared + buying, 'people.journey': `owner store "Store"\n${people}` },
        ),
      ),
    ).toEqual(['The file a.journey was split: the persona “Anna” and 2 owners are now in people.journey']);
  });

  test('and what else changed stays', () => {
    const result = diff(
      { 'a.journey': people + buying + riding },
      {
        'a.journey': shared + buying.replace('+1', '-1'),
        'b.journey': `${shared}import "./other.journey"\n${riding.replace('  owner web\n', '')}${selling}`,
        'people.journey': people,
      },
    );
    expect(messages(result)).toHaveLength(4);
    expect(messages(result)).toEqual(
      expect.arrayContaining([
        '“Begins to buying” feels worse: +1 → -1',
        expect.stringContaining('The file a.journey was split: ') as unknown,
        'The journey “Riding” lost its owner: Web team',
        expect.stringContaining('The journey “Selling” was added') as unknown,
      ]),
    );
  });
});

test('one statement that moved to a file that was there is a move', () => {
  expect(
    messages(
      diff(
        { 'a.journey': people + buying, 'b.journey': riding },
        { 'a.journey': people, 'b.journey': riding + buying },
      ),
    ),
  ).toEqual(['The journey “Buying” moved from the top of a.journey to the top of b.journey']);
});
