import { expect, it } from 'vitest';
import { readMap } from './read-map.ts';

const site = 'https://maps.example/shop/a.journey';

function createSite(files: Readonly<Record<string, string>>): {
  asked: string[];
  fetch: (url: string) => Promise<string | undefined>;
} {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (url) => {
      asked.push(url);
      return files[url];
    },
  };
}

it('a map is drawn with the maps that it imports, direct and indirect', async () => {
  const { asked, fetch } = createSite({
    'https://maps.example/shared/people.journey': 'import "more.journey"\npersona anna "Anna of the file"\n',
    'https://maps.example/shared/more.journey': 'import "people.journey"\nowner web "Web team"\n',
  });
  const map =
    'import "../shared/people.journey"\njourney j "J" { persona anna; stage "S" { thought anna "Hm"; pain "P" { owner web } } }';
  const { drawing, problems } = await readMap(map, site, fetch);
  expect(problems).toEqual([]);
  expect(JSON.stringify(drawing)).toContain('Anna of the file');
  expect(asked).toEqual([
    'https://maps.example/shared/people.journey',
    'https://maps.example/shared/more.journey',
  ]);
});

it.each([
  'https://elsewhere.example/a.journey',
  '//elsewhere.example/a.journey',
  'file:///etc/passwd.journey',
  'data:text/plain,a.journey',
  'http://maps.example/shared/people.journey',
])('an import of %s is not fetched, and is a problem', async (path) => {
  const { asked, fetch } = createSite({});
  const { drawing, problems } = await readMap(`import "${path}"\njourney j "J" { stage "S" }`, site, fetch);
  expect(asked).toEqual([]);
  expect(drawing).toBeDefined();
  expect(problems).toHaveLength(1);
});

it('a text without a map has no drawing', async () => {
  expect(await readMap('owner web "Web"', site, createSite({}).fetch)).toEqual({ problems: [] });
});
