import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { features } from './index.ts';

it('has every feature of the folder', async () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((file) => /^(?!index)[^.]+\.ts$/u.test(file));
  const written = files.filter((file) =>
    readFileSync(new URL(file, folder), 'utf8').includes(': Feature = {'),
  );
  const modules = await Promise.all(written.map((file) => import(new URL(file, folder).href)));
  const exported = modules
    .flatMap((module) => Object.values(module as object))
    .filter((value) => 'listen' in value);
  expect(new Set(features)).toEqual(new Set(exported));
  expect(written.length).toBe(features.length);
});
