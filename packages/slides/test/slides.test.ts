import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Audience, getPictureWords } from '@journey-maps/core/views';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { some } from '../../../scripts/test/runs.ts';
import { exampleMaps, shownMaps } from '../../preview/test/pictures.ts';
import { colours, moodColours, stageColours } from '../src/colours.ts';
import { writeSlides } from '../src/write-slides.ts';

/** The files of a presentation, by name. */
type Package = Readonly<Record<string, string>>;

async function listFiles(text: string, audience: Audience = 'team'): Promise<Package> {
  const [shown] = shownMaps({ 'a.journey': text });
  const [map] = shown?.picture.maps.journeys ?? [];
  if (shown === undefined || map === undefined) throw new Error('There is one.');
  expect(shown.document.problems.map(({ message }) => message)).toEqual([]);
  return getPackage(map, shown.picture.maps.language, audience);
}

async function getPackage(
  map: Parameters<typeof writeSlides>[0],
  language: string | undefined,
  audience: Audience = 'team',
): Promise<Package> {
  const bytes = await writeSlides(map, { words: getPictureWords(language), language, audience });
  const files = Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)] as const);
  return Object.fromEntries(files);
}

const parser = new XMLParser({
  ignoreAttributes: false,
  preserveOrder: false,
  trimValues: false,
  parseTagValue: false,
});

/** Returns the text of each paragraph in a file, as readers of the format collect it. */
function listTextsIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<a:p>.*?<\/a:p>/gsu)].map(([paragraph]) =>
    [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/gu)]
      .map(([whole]) => (parser.parse(whole) as Readonly<Record<string, string>>)['a:t'] ?? '')
      .join(''),
  );
}

const listSlidesIn = (files: Package): readonly string[] =>
  Object.keys(files)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/u.test(name))
    .sort((a, b) => Number(/\d+/u.exec(a)) - Number(/\d+/u.exec(b)))
    .map((name) => files[name] ?? '');

const listNotesIn = (files: Package): readonly string[] =>
  listSlidesIn(files).map((_, i) =>
    listTextsIn(files[`ppt/notesSlides/notesSlide${i + 1}.xml`] ?? '').join('\n'),
  );

const buying = `persona anna "Anna Bell" { primary }
owner web "Web team"
evidence talks "Interviews with riders" { method interview; sample 12 }
journey buying "Buying a bike" {
  persona anna
  scenario "A Saturday in May"
  stage look "Looks around" {
    owner web
    step compare "Compares prices" {
      emotion -1 "tired" because "too many tabs"
      quote "Which one is it?"
      touchpoint "Shop page" { channel website }
      pain slow "Slow pages" { severity high; evidence talks; owner web }
      opportunity faster "Faster pages" { for slow; value 5; effort 2; owner web }
      exit "Gives up" { share 20% }
    }
  }
  stage buy "Buys" { step pay "Pays" { emotion +2 "glad"; moment-of-truth } }
  action-item "Cache pictures" { for faster; owner web; due 2027-02-01; link "https://example.org/plan" "Plan" }
}
`;

it('writes a title, the overview, each stage, the matrix and the action items, as text to edit', async () => {
  const files = await listFiles(buying);
  const slides = listSlidesIn(files);
  const texts = slides.map((xml) => listTextsIn(xml).join('\n'));
  expect(texts.length).toBe(6);
  const [title = '', overview = '', look = '', buy = '', matrix = '', actions = ''] = texts;
  expect(title).toContain('Buying a bike');
  expect(title).toContain('A Saturday in May');
  for (const text of ['Looks around', 'Compares prices', 'Pays', 'tired', 'Slow pages'])
    expect(overview).toContain(text);
  for (const text of [
    'Looks around',
    'tired, because too many tabs',
    '“Which one is it?”',
    'Shop page',
    'P1  Slow pages',
    'O1  Faster pages',
    '20%',
  ])
    expect(look).toContain(text);
  expect(buy).toContain('glad');
  for (const text of ['Quick wins', 'Time sinks', 'O1', 'Value 5, Effort 2']) expect(matrix).toContain(text);
  for (const text of ['A1', 'Cache pictures', 'Web team', '1 Feb 2027']) expect(actions).toContain(text);
  // Native shapes and a native table, not images of them.
  expect(slides[2]).toContain('<a:custGeom>');
  expect(slides[5]).toContain('<a:tbl>');
  expect(Object.keys(files).filter((name) => /\.(?:png|jpe?g|svg|emf)$/u.test(name))).toEqual([]);
  const notes = listNotesIn(files);
  expect(notes[2]).toContain('Interviews with riders');
  expect(notes[2]?.split('\n').length).toBeGreaterThan(2);
  expect(notes[3]).not.toContain('Interviews with riders');
});

it('shows a board the overview, the priorities and who does what by when', async () => {
  const files = await listFiles(buying, 'board');
  const texts = listSlidesIn(files).map((xml) => listTextsIn(xml).join('\n'));
  expect(texts.length).toBe(4);
  expect(texts.join('\n')).not.toContain('What hurts');
  expect(texts[3]).toContain('Cache pictures');
  expect(texts[3]).not.toContain('Status');
});

it('leaves out slides that have nothing to show', async () => {
  const texts = listSlidesIn(
    await listFiles('journey j "Just begun" { status draft; stage a "A" { step "One" } }'),
  );
  expect(texts.length).toBe(3);
});

it('says all of its own words in the language of the map', async () => {
  const files = await listFiles(`language da\n${buying}`);
  const texts = listSlidesIn(files)
    .map((xml) => listTextsIn(xml).join('\n'))
    .join('\n');
  const words = getPictureWords('da');
  for (const text of [
    words.slides.hurts,
    words.slides.doneAboutIt,
    words.slides.quadrants.quickWins,
    words.facts.due,
  ])
    expect(texts).toContain(text);
  const english = getPictureWords('en');
  for (const text of [english.slides.hurts, english.slides.quadrants.quickWins, english.facts.owner])
    expect(texts).not.toContain(text);
  expect(listSlidesIn(files)[1]).toContain('lang="da"');
});

const hostileTexts = [
  ']]><script>alert(1)</script>',
  '=HYPERLINK("https://evil.example","x")',
  'https://evil.example/looks-like-a-link',
  'a\u0001b\u000Bc\uFFFE',
  '</a:t></a:r><a:fld id="{1}" type="slidenum"/>',
  '& < > " \' &amp; _x000D_',
  '\uD800 half',
  '<#> {{7*7}} ${1}',
];

it('keeps hostile texts as texts: no link, field, script or broken file comes of them', async () => {
  const quoted = hostileTexts.map((text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`);
  const text = `persona p ${quoted[0]} { primary }
journey j ${quoted[0]} {
  persona p
  scenario ${quoted[1]}
${quoted
  .map(
    (title, i) => `  stage s${i} ${title} {
    step t${i} ${title} {
      emotion -1 ${title} because ${title}
      quote ${title}
      touchpoint ${title}
      pain p${i} ${title} { severity high }
      opportunity o${i} ${title} { for p${i}; value 4; effort ${(i % 5) + 1} }
    }
  }`,
  )
  .join('\n')}
${quoted.map((title, i) => `  action-item ${title} { for o${i}; link "${i === 2 ? 'javascript:alert(1)' : 'https://example.org/a?b=1&c=2'}" ${title} }`).join('\n')}
}`;
  const files = await listFiles(text);
  for (const [name, xml] of Object.entries(files))
    if (/\.(?:xml|rels)$/u.test(name)) expect([name, XMLValidator.validate(xml)]).toEqual([name, true]);
  const all = listSlidesIn(files).flatMap(listTextsIn).join('\n');
  for (const part of [
    ']]><script>alert(1)</script>',
    'https://evil.example/looks-like-a-link',
    '{{7*7}} ${1}',
    'a\uFFFDb\uFFFDc\uFFFD',
    '\uFFFD half',
  ])
    expect(all).toContain(part);
  const markup = Object.values(files).join('\n');
  expect(markup).not.toMatch(/<a:fld[^>]*type="slidenum"\/>/u);
  // Only the links of the map become links, and only those to the web.
  const targets = Object.entries(files)
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, xml]) =>
      [...xml.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/gu)].map(([, target]) => target),
    );
  expect([...new Set(targets)]).toEqual(targets.length === 0 ? [] : ['https://example.org/a?b=1&amp;c=2']);
  // oxlint-disable-next-line no-control-regex
  expect(markup).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F]/u);
});

it('writes the slides of every example, each valid, with notes to each', async () => {
  for (const { name, picture } of some(exampleMaps(), 4)) {
    for (const map of picture.maps.journeys) {
      const files = await getPackage(map, picture.maps.language);
      for (const xml of listSlidesIn(files)) expect([name, XMLValidator.validate(xml)]).toEqual([name, true]);
      expect(Object.keys(files).filter((file) => file.startsWith('ppt/notesSlides/notes')).length).toBe(
        listSlidesIn(files).length,
      );
      // No text is smaller than 11 pixels: 8.2 points.
      const sizes = listSlidesIn(files).flatMap((xml) =>
        [...xml.matchAll(/ sz="(\d+)"/gu)].map(([, size]) => Number(size)),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(820);
    }
  }
});

it('has the colours of the picture', () => {
  const css = readFileSync(join(import.meta.dirname, '../../preview/src/look/tokens.css'), 'utf8');
  const light = css.slice(0, css.indexOf('body.vscode-dark'));
  const all = new Set([...light.matchAll(/#([\da-f]{6})/gu)].map(([, hex = '']) => hex.toUpperCase()));
  const own = [
    ...Object.values(colours),
    ...stageColours,
    ...moodColours.flatMap((mood) => Object.values(mood)),
  ];
  expect(own.filter((colour) => !all.has(colour))).toEqual([]);
});

it('mirrors the slides of a map that is read from right to left, and reads each text in its own direction', async () => {
  const text = (language: string) => `language ${language}
persona anna "סלמה" { primary }
journey j "קניית אופניים!" {
  persona anna
  stage one "חיפוש" { step look "Looks" { emotion -1 "עייפה"; pain slow "דפים איטיים!" { severity high } } }
  stage two "בחירה" { step choose "בוחרת (12)" { emotion 1 } }
}
`;
  const shapes = async (language: string) => {
    const xml = (await listFiles(text(language)))['ppt/slides/slide2.xml'] ?? '';
    return [...xml.matchAll(/<p:sp>[^]*?<\/p:sp>/gu)].map(([shape]) => {
      const [, x, width] = /<a:off x="(\d+)"[^]*?<a:ext cx="(\d+)"/u.exec(shape) ?? [];
      const words = [...shape.matchAll(/<a:t>([^<]*)/gu)].map(([, word]) => word).join('');
      return { x: Number(x), width: Number(width), words, isFromRight: /<a:pPr[^>]* rtl="1"/u.test(shape) };
    });
  };
  const [fromRight, fromLeft] = [await shapes('he'), await shapes('en')];
  const whole = (1280 / 96) * 914_400;
  expect(fromRight).toHaveLength(fromLeft.length);
  // Each position is rounded separately.
  const isOff = (i: number) =>
    Math.abs(whole - (fromRight[i]?.x ?? 0) - (fromRight[i]?.width ?? 0) - (fromLeft[i]?.x ?? 0)) > 2000;
  expect(fromLeft.filter((_, i) => isOff(i))).toEqual([]);
  const directions = (all: typeof fromRight) =>
    Object.fromEntries(all.filter(({ words }) => words !== '').map((word) => [word.words, word.isFromRight]));
  expect(directions(fromRight)).toMatchObject({
    'קניית אופניים!': true,
    Looks: false,
    'בוחרת (12)': true,
    'P1  דפים איטיים!': true,
  });
  expect(directions(fromLeft)).toMatchObject({ 'קניית אופניים!': true, Looks: false });
});
