import { getPicture, type Picture } from '@journey-maps/core/protocol';
import { afterEach, expect, it } from 'vitest';
import { type Editor, startEditor } from './editor.ts';

const map = 'journey buying "Buying a bike" {\n  stage "Research"\n}\n';
const shop = 'file:///maps/shops/shop.journey';
const config = 'file:///maps/journey.config.json';
const logo = 'file:///maps/brand/logo.png';

let editor: Editor;
afterEach(() => editor.dispose());

const brand = async () =>
  (await editor.request<Picture | null>(getPicture, { uri: shop, watch: false }))?.brand;
const branded = (accent: string) => `{ "brand": { "accent": "${accent}", "logo": "brand/logo.png" } }`;
const reported = () =>
  editor
    .diagnostics(config)
    .map(({ message, severity, range }) => [
      severity,
      range.start.character,
      (typeof message === 'string' ? message : message.value).split('.')[0],
    ]);

it('A picture has the brand of its configuration and the image of the logo, as they are now', async () => {
  editor = await startEditor({
    [shop]: map,
    [config]: branded('#005a46'),
    [logo]: 'data:image/png;base64,AA==',
  });
  expect(await brand()).toEqual({ accent: '#005a46', logo: 'data:image/png;base64,AA==' });
  expect(reported()).toEqual([]);
  editor.onDisk(config, branded('#123456'));
  await editor.settle();
  expect(await brand()).toEqual({ accent: '#123456', logo: 'data:image/png;base64,AA==' });
  editor.onDisk(config, '{}');
  await editor.settle();
  expect(await brand()).toBeUndefined();
});

it('A logo that is missing is reported until it comes, and the rest of the brand counts', async () => {
  editor = await startEditor({ [shop]: map, [config]: branded('#005a46') });
  await editor.settle();
  expect(reported()).toEqual([[1, 42, 'The logo `brand/logo']]);
  expect(await brand()).toEqual({ accent: '#005a46' });
  editor.onDisk(logo, 'data:image/png;base64,AA==');
  await editor.settle();
  expect(reported()).toEqual([]);
  expect(await brand()).toEqual({ accent: '#005a46', logo: 'data:image/png;base64,AA==' });
});

it('A colour that is too light is a warning while the configuration is typed', async () => {
  editor = await startEditor({ [shop]: map, [config]: '{}' });
  editor.open(config, '{ "brand": { "accent": "#ffcc00" } }');
  await editor.settle();
  expect(reported()).toEqual([[2, 23, 'White text on `#ffcc00` has a contrast of 1']]);
});
