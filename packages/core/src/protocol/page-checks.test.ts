import { describe, expect, it } from 'vitest';
import { isFromPage } from './from-page.ts';
import { isToPage } from './to-page.ts';

const span = { start: 0, end: 4 };
const picture = {
  uri: 'file:///a.journey',
  version: 3,
  revision: 1,
  diagrams: [
    {
      id: 'a',
      title: 'A',
      description: '',
      span,
      sections: [
        {
          id: 's',
          title: 'S',
          span,
          tasks: [{ id: 't', kind: 'step', title: 'T', actors: ['P'], momentOfTruth: false, span }],
        },
      ],
    },
  ],
  maps: {
    journeys: [
      {
        id: 'a',
        title: 'A',
        kind: 'journey-map',
        span,
        facts: [{ label: 'Owner', value: 'Web' }],
        people: [{ id: 'anna', title: 'Anna', primary: true }],
        stages: [],
        items: [{ id: 'p', kind: 'pain', title: 'P', span, facts: [], marks: [] }],
      },
    ],
    empathyMaps: [],
    declarations: [],
  },
  findings: [{ rule: 'pain-without-owner', level: 'warning', message: 'm', span }],
  comparison: {
    older: 'HEAD',
    changes: [
      { id: '1', mark: 'removed', level: 'error', message: 'm', before: { span, uri: 'u' }, part: 'p' },
    ],
  },
};

describe('isFromPage', () => {
  it.each([
    { type: 'ready' },
    { type: 'pull', request: 1, uri: 'u' },
    { type: 'reveal', uri: 'u', span },
    { type: 'reveal-place', uri: 'u', at: { line: 1, column: 1 } },
    { type: 'lock', locked: true },
    { type: 'insert-example', uri: 'u' },
    { type: 'leave-comparison', uri: 'u' },
    { type: 'failed', message: 'm' },
  ])('takes $type', (message) => expect(isFromPage(message)).toBe(true));

  it.each([
    undefined,
    null,
    'ready',
    {},
    { type: 'constructor' },
    { type: 'reveal', uri: 'u', span: { start: Number.NaN, end: 1 } },
    { type: 'lock', locked: 'yes' },
    { type: 'pull', request: 1 },
  ])('refuses %j', (message) => expect(isFromPage(message)).toBe(false));
});

describe('isToPage', () => {
  it.each([
    { type: 'show', uri: 'u', name: 'n', locked: false },
    { type: 'show', uri: 'u', name: 'n', locked: false, comparedWith: 'HEAD' },
    { type: 'changed', uri: 'u' },
    { type: 'changed', uri: 'u', cursor: 12 },
    { type: 'picture', request: 1 },
    { type: 'picture', request: 1, picture },
    { type: 'cursor', uri: 'u', offset: 12 },
    { type: 'cursor', uri: 'u', offset: 12, typed: true },
    { type: 'show', uri: 'u', name: 'n', locked: false, kept: { view: 'map' } },
  ])('takes $type', (message) => expect(isToPage(message)).toBe(true));

  it.each([
    { type: 'picture', request: 1, picture: {} },
    { type: 'picture', request: 1, picture: { ...picture, diagrams: [{ id: 'a' }] } },
    { type: 'picture', request: 1, picture: { ...picture, maps: { journeys: [{ id: 'a' }] } } },
    { type: 'picture', request: 1, picture: { ...picture, findings: [{ rule: 'x' }] } },
    { type: 'picture', request: 1, picture: { ...picture, broken: { at: 12 } } },
    { type: 'changed', uri: 'u', cursor: '12' },
    { type: 'cursor', uri: 'u', offset: 12, typed: 'yes' },
    { type: 'ready' },
    { type: 'show', uri: 'u', name: 'n', locked: false, comparedWith: 1 },
  ])('refuses %j', (message) => expect(isToPage(message)).toBe(false));
});
