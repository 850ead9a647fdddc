import { channelKindNames } from '@journey-maps/core/model';
import { builtInChannels } from '@journey-maps/core/semantics';
import { createFileMap, createReport } from '@journey-maps/core/views';
import { expect, test } from 'vitest';
import { createWorkspace } from './check-texts.ts';

const uri = 'file:///maps/main.journey';

const text = `channel bus "Bus with bikes" { kind physical }
channel video-call "Call with pictures" { kind person }
channel phone "Hotline"
channel smoke "Smoke signals"

journey buying "Buying a bike" {
  stage "Looks" {
    touchpoint "Shop page" { channel website }
    touchpoint "Bikes to try" { channel bus }
    touchpoint "Adviser on a screen" { channel video-call }
    touchpoint "Call" { channel phone }
    touchpoint "Talk" { channel meeting }
    touchpoint "Fire" { channel smoke }
  }
}
`;

const workspace = createWorkspace({ 'main.journey': text });
const linked = workspace.linked(uri);
if (linked === undefined) throw new Error('The file is there.');

test('phone, meeting and home visit are channels with a person', () => {
  const people = builtInChannels.filter(({ channelKind }) => channelKind === 'person');
  expect(people.map(({ id }) => id)).toEqual(['phone', 'meeting', 'home-visit']);
  expect(channelKindNames.person).toBe('With a person');
});

test('a map marks each touchpoint with the kind of its channel, also that of a retitled built-in channel', () => {
  const { journeys, declarations } = createFileMap(linked, () => undefined);
  const items = journeys[0]?.stages[0]?.moments.flatMap((moment) => moment.items) ?? [];
  expect(items.map(({ title, channelKind, marks }) => [title, channelKind, marks[0]?.label])).toEqual([
    ['Shop page', 'digital', 'Digital'],
    ['Bikes to try', 'physical', 'Physical'],
    ['Adviser on a screen', 'person', 'With a person'],
    ['Call', 'person', 'With a person'],
    ['Talk', 'person', 'With a person'],
    ['Fire', undefined, 'Channel unknown'],
  ]);
  expect(declarations.map(({ title, marks }) => [title, marks.map(({ label }) => label)])).toEqual([
    ['Bus with bikes', ['Physical']],
    ['Call with pictures', ['With a person']],
    ['Hotline', []],
    ['Smoke signals', []],
  ]);
});

test('a map knows which built-in channel a touchpoint has, also where a map retitles it', () => {
  const { journeys } = createFileMap(linked, () => undefined);
  const items = journeys[0]?.stages[0]?.moments.flatMap((moment) => moment.items) ?? [];
  expect(items.map(({ title, channel }) => [title, channel])).toEqual([
    ['Shop page', 'website'],
    ['Bikes to try', undefined],
    ['Adviser on a screen', undefined],
    ['Call', 'phone'],
    ['Talk', 'meeting'],
    ['Fire', undefined],
  ]);
});

test('a report lists the touchpoints with a person apart', () => {
  const [report] = createReport(linked, workspace, { today: '2026-11-21', file: 'main.journey' });
  expect(report?.touchpoints.person.map(({ title, channel }) => [title, channel])).toEqual([
    ['Adviser on a screen', 'Call with pictures'],
    ['Call', 'Hotline'],
    ['Talk', 'Meeting'],
  ]);
  expect(report?.touchpoints.physical.map(({ title }) => title)).toEqual(['Bikes to try']);
});
