import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mapSettings } from '../src/config/map-settings.ts';
import { loadMaps } from '../src/files/load-maps.ts';
import type { Io } from '../src/io.ts';
import { createPageData } from '../src/render/standalone-page.ts';
import { good } from './maps.ts';
import { runInProcess } from './run-in-process.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { zipEntries } from './zip-entries.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"/>';
const formatConfig = (brand: object) => JSON.stringify({ brand });

/** Returns the brand on a page of the map. */
async function readBrandIn(folder: string, file = 'a.journey') {
  const [map] = loadMaps([{ path: join(folder, file), shown: file }], folder).maps;
  const linked = map?.workspace.linked(map.document.uri);
  if (map === undefined || linked === undefined) throw new Error('It is there.');
  const io = { folder, stderr: { write: () => true } } as unknown as Io;
  const configs = await mapSettings([join(folder, file)], new Map(), folder);
  const start = { view: 'map', journey: undefined, findings: false } as const;
  const data = createPageData(map, linked, start, configs, io);
  return data.picture.brand;
}

test('an export has the brand of its configuration, with the logo in it', async () => {
  const folder = temporaryFolder({
    '.git/': '',
    'journey.config.json': formatConfig({
      accent: '#005a46',
      logo: 'brand/logo.svg',
      name: 'Harbour & Lane',
    }),
    'brand/logo.svg': svg,
    'shop/a.journey': good,
  });
  expect(await readBrandIn(folder, 'shop/a.journey')).toEqual({
    accent: '#005a46',
    name: 'Harbour & Lane',
    logo: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`,
  });
});

test('a logo outside the workspace is not read', async () => {
  const folder = temporaryFolder({
    'secret.svg': svg,
    'work/.git/': '',
    'work/journey.config.json': formatConfig({ accent: '#005a46', logo: '../secret.svg' }),
    'work/a.journey': good,
  });
  expect(await readBrandIn(join(folder, 'work'))).toEqual({ accent: '#005a46' });
  const { code, stderr } = await runInProcess(join(folder, 'work'), ['check', 'a.journey']);
  expect(code).toBe(2);
  expect(stderr).toContain('journey.config.json:1:37: The logo `../secret.svg` lies outside the workspace');
});

test('a logo that is no picture is reported, and left out', async () => {
  const folder = temporaryFolder({
    '.git/': '',
    'journey.config.json': formatConfig({ logo: 'logo.svg' }),
    'logo.svg': '<html></html>',
    'a.journey': good,
  });
  expect(await readBrandIn(folder)).toEqual({});
  expect((await runInProcess(folder, ['check'])).stderr).toContain('is not a picture that maps can show');
});

test('a colour that is too light is reported with its place, and fails no check', async () => {
  const folder = temporaryFolder({
    'journey.config.json': formatConfig({ accent: '#ffcc00' }),
    'a.journey': good,
  });
  const { code, stderr } = await runInProcess(folder, ['check']);
  expect(stderr).toMatch(
    /^journey: journey\.config\.json:1:20: White text on `#ffcc00` has a contrast of 1\.5, but readers need 4\.5\. .*\n$/u,
  );
  expect(code).toBe(0);
  const { stdout } = await runInProcess(folder, ['check', '--print-config', 'a.journey']);
  expect(JSON.parse(stdout)).toMatchObject({ brand: { accent: '#ffcc00' } });
});

test('slides have the brand of the configuration beside their map, and what is wrong with it is told', async () => {
  const folder = temporaryFolder({
    '.git/': '',
    'journey.config.json': formatConfig({ accent: '#ffcc00', font: 'Source Sans 3', logo: 'brand/logo.svg' }),
    'brand/logo.svg': svg,
    'shop/a.journey': good,
    'shop/journey.config.json': formatConfig({ font: 'Lato' }),
  });
  const args = ['render', 'shop/a.journey', '--format', 'pptx', '-o', 'a.pptx'];
  const { code, stderr } = await runInProcess(folder, args);
  expect(code).toBe(0);
  expect(stderr).toContain('White text on `#ffcc00`');
  const entries = zipEntries(readFileSync(join(folder, 'a.pptx')));
  const title = entries.get('ppt/slides/slide1.xml') ?? '';
  expect(title).toContain('<a:latin typeface="Lato"');
  expect(title).not.toMatch(/FFCC00|274690/u);
  expect(title).toContain('<p:pic>');
});
