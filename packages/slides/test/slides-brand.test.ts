import { computeContrast, getPictureWords, leastContrast, type PictureBrand } from '@journey-maps/core/views';
import { XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { shownMaps } from '../../preview/test/pictures.ts';
import { fitLogo } from '../src/logo-box.ts';
import { writeSlides } from '../src/write-slides.ts';

const text = `persona p "Pat" { primary }
journey j "Journey" {
  persona p
${['One', 'Two', 'Three'].map((title, i) => `  stage s${i} "${title}" { step t${i} "Step ${i}" { emotion ${i - 1} "so"; pain "P" { severity high } } }`).join('\n')}
  action-item "Do it" { due 2027-02-01 }
}
`;

/** Returns a PNG whose header has this size; its data is one transparent pixel. */
function png(width: number, height: number): string {
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

const createSvg = (attributes: string) =>
  `data:image/svg+xml;base64,${Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><rect width="9" height="9"/></svg>`).toString('base64')}`;

/** Returns the files of a presentation with this brand, by name. */
async function createFilesWith(brand: PictureBrand | undefined): Promise<Readonly<Record<string, string>>> {
  const [shown] = shownMaps({ 'a.journey': text });
  const [map] = shown?.picture.maps.journeys ?? [];
  if (map === undefined) throw new Error('There is one.');
  const bytes = await writeSlides(map, { words: getPictureWords('en'), brand });
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file, !name.endsWith('.xml'))]),
  );
}

const listSlidesIn = (files: Readonly<Record<string, string>>) =>
  Object.entries(files)
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/u.test(name))
    .sort(([name], [other]) => Number(/\d+/u.exec(name)) - Number(/\d+/u.exec(other)))
    .map(([, xml]) => xml);

/** Returns the fill colours of the shapes on a slide. */
const listFillsIn = (xml = '') =>
  new Set(
    [...xml.matchAll(/<\/a:(?:prstGeom|custGeom)><a:solidFill><a:srgbClr val="([\dA-F]{6})"/gu)].map(
      ([, colour = '']) => colour,
    ),
  );

it('A brand gives slides its accent, the colours of its stages and its font', async () => {
  const brand: PictureBrand = { accent: '#005a46', stages: ['#2b4a8c', '#5b3f6e'], font: 'Source Sans 3' };
  const slides = listSlidesIn(await createFilesWith(brand));
  const [title, overview, ...others] = slides;
  expect(listFillsIn(title)).toContain('005A46');
  expect(title).not.toContain('274690');
  for (const colour of ['2B4A8C', '5B3F6E']) expect(listFillsIn(overview)).toContain(colour);
  // The colours repeat after the last one.
  expect(others.slice(0, 3).map((xml) => [...listFillsIn(xml)][0])).toEqual(['2B4A8C', '5B3F6E', '2B4A8C']);
  for (const xml of slides) {
    const fonts = [...xml.matchAll(/<a:latin typeface="([^"]*)"/gu)].map(([, font]) => font);
    expect(new Set(fonts)).toEqual(new Set(['Source Sans 3']));
  }
  // The colours of moods and pains have a meaning, so a brand does not change them.
  expect(listFillsIn(overview)).toContain('FFE4DC');
});

it('White text is readable on the colours of any brand', async () => {
  const slides = listSlidesIn(
    await createFilesWith({ accent: '#ffcc00', stages: ['#88ddff', '#ffffff', '#ff9900'] }),
  );
  const [title, , ...stages] = slides;
  const [accent = ''] = listFillsIn(title);
  const colours = [accent, ...stages.slice(0, 3).map((xml) => [...listFillsIn(xml)][0] ?? '')];
  expect(colours).toHaveLength(4);
  for (const colour of colours)
    expect(computeContrast(`#${colour}`, '#ffffff'), colour).toBeGreaterThanOrEqual(leastContrast);
  expect(slides.join('')).not.toMatch(/FFCC00|88DDFF|FF9900/u);
});

it('Slides without a brand are as they were, in a font that every office has', async () => {
  const [none, empty] = [
    listSlidesIn(await createFilesWith(undefined)),
    listSlidesIn(await createFilesWith({})),
  ];
  expect(empty).toEqual(none);
  expect(listFillsIn(none[0])).toContain('274690');
  expect(none[0]).toContain('<a:latin typeface="Arial"');
  expect(none.join('')).not.toContain('<p:pic>');
});

it.each([
  ['PNG', png(400, 100), 'png'],
  ['SVG', createSvg('width="400" height="100"'), 'svg'],
  ['GIF', 'data:image/gif;base64,R0lGODlhkAFkAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'gif'],
])(
  'The logo is on the title slide alone, in its own shape, and says whose it is: %s',
  async (_, logo, ending) => {
    const files = await createFilesWith({ logo, name: 'Harbour & Lane' });
    const [title = '', ...others] = listSlidesIn(files);
    expect(XMLValidator.validate(title)).toBe(true);
    expect(title.match(/<p:pic>/gu)).toHaveLength(1);
    expect(title).toMatch(/<p:cNvPr [^>]*descr="Harbour &amp; Lane"/u);
    expect(others.join('')).not.toContain('<p:pic>');
    const [, picture = ''] = /(<p:pic>.*<\/p:pic>)/su.exec(title) ?? [];
    const [, width, height] = /<a:ext cx="(\d+)" cy="(\d+)"/u.exec(picture) ?? [];
    expect(Number(width) / Number(height)).toBeCloseTo(4, 1);
    expect(
      Object.keys(files).some((name) => name.startsWith('ppt/media/') && name.endsWith(`.${ending}`)),
    ).toBe(true);
  },
);

const room = { x: 100, y: 20, width: 200, height: 50 };

it.each([
  ['wider than the room', png(800, 100), { x: 100, y: 32.5, width: 200, height: 25 }],
  ['higher than the room', png(100, 100), { x: 250, y: 20, width: 50, height: 50 }],
  [
    'an SVG that has its shape alone',
    createSvg('viewBox="0 0 20 10"'),
    { x: 200, y: 20, width: 100, height: 50 },
  ],
  ['an SVG without any size', createSvg(''), room],
  ['cut off', 'data:image/png;base64,iVBORw==', room],
])('A logo keeps its shape, at the right end of its room: %s', (_, logo, box) => {
  expect(fitLogo(logo, room)).toEqual(box);
});
