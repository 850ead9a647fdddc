import { expect, it } from 'vitest';
import { createPageMemory } from './page-memory.ts';
import type { PageState } from './page-state.ts';

const show = { type: 'show', uri: 'a', name: 'a', locked: false } as const;

it('has the default view until the user chooses one', () => {
  const memory = createPageMemory(undefined, () => undefined);
  expect(memory.view()).toBeUndefined();
  memory.showFile({ ...show, defaults: { view: 'map' } });
  expect(memory.view()).toBe('map');
  memory.keep({ view: 'diagram' });
  expect(memory.view()).toBe('diagram');
});

it('has the default density until the user chooses one, for each file', () => {
  const memory = createPageMemory(undefined, () => undefined);
  memory.showFile({ ...show, defaults: { density: 'everything' } });
  expect(memory.file()?.filter).toEqual({ density: 'everything' });
  // The standard density is a choice, too.
  memory.keepOfFile({ filter: {} });
  expect(memory.file()?.filter).toEqual({});
  memory.showFile({ ...show, uri: 'b', defaults: { density: 'everything' } });
  expect(memory.file()?.filter).toEqual({ density: 'everything' });
});

it('saves no default, so that a change to the settings takes effect', () => {
  let saved: PageState | undefined;
  const memory = createPageMemory(undefined, (state) => (saved = state));
  memory.showFile({ ...show, defaults: { view: 'focus', density: 'overview' } });
  memory.keepOfFile({ folded: ['Pains'] });
  expect(saved).toEqual({ uri: 'a', name: 'a', locked: false, files: [{ uri: 'a', folded: ['Pains'] }] });
  memory.showFile(show);
  expect(memory.view()).toBeUndefined();
  expect(memory.file()?.filter).toBeUndefined();
});

it('keeps what an earlier preview chose', () => {
  const memory = createPageMemory(undefined, () => undefined);
  const state = { view: 'diagram', files: [{ uri: 'a', filter: { density: 'overview' } }] };
  memory.showFile({ ...show, kept: state, defaults: { view: 'map', density: 'everything' } });
  expect(memory.view()).toBe('diagram');
  expect(memory.file()?.filter).toEqual({ density: 'overview' });
});
