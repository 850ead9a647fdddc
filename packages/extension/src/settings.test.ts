import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exportFormats, sortFormats } from './export/export-formats.ts';

interface Setting {
  readonly scope: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

const { contributes } = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { readonly contributes: { readonly configuration: { readonly properties: Record<string, Setting> } } };
const settings = contributes.configuration.properties;

it('offers each export format in the settings', () => {
  expect(settings['journey.export.format']?.enum).toEqual(exportFormats.map(({ id }) => id));
});

it.each(['pdf-a3', 'pptx-board', 'svg-diagram'])('offers the format of the settings first: %s', (id) => {
  const [first, ...others] = sortFormats(id);
  expect(first?.id).toBe(id);
  expect(others).toHaveLength(exportFormats.length - 1);
});

it.each(['', 'docx', undefined, 3])('offers all formats in their order with the setting %j', (id) => {
  expect(sortFormats(id)).toEqual(exportFormats);
});

it('lets no workspace choose the program that draws', () => {
  expect(settings['journey.export.browserPath']?.scope).toBe('machine');
});

it('has a default and a description for each value', () => {
  for (const [name, { default: value, enum: values, enumDescriptions }] of Object.entries(settings)) {
    expect(value, name).toBeDefined();
    if (values !== undefined) expect(values, name).toContain(value);
    if (enumDescriptions !== undefined) expect(enumDescriptions, name).toHaveLength(values?.length ?? 0);
  }
});

it('describes each setting in the documents', () => {
  const pages = ['vscode.md', 'changing-a-map.md'].map((name) =>
    readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8'),
  );
  for (const name of Object.keys(settings)) expect(pages.join('\n'), name).toContain(`\`${name}\``);
});
