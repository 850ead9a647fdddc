import type { MapDraft } from '@journey-maps/core/edits';
import { draftMap, getPracticeMap, listMapParts } from '@journey-maps/core/protocol';
import type { DraftMap, MapParts } from '@journey-maps/core/views';
import { expect, it, onTestFinished, test } from 'vitest';
import { startEditor } from './editor.ts';

const people = `persona anna "Anna, who rides to work" { goal "A bike that lasts"; evidence talks }
persona tom { goal "To ride along"; evidence talks }
evidence talks "Talks" { method interview; date 2026-09-01; sample 9 }
`;
const touchpoints = `owner till-team "Till"
touchpoint till "Till" {
  channel store
  owner till-team
  pain cash "Only cash" { owner till-team; severity critical; assumption }
}
`;
const present = `import "../shared/people.journey"
import "./touchpoints.journey"

touchpoint counter "Counter" {
  channel store
  owner till-team
  pain dark "The counter is dark" { owner till-team; severity high; assumption }
}

journey buying "Buying a bike" {
  persona anna

  stage pay "Pays" {
    touchpoint till
    touchpoint counter
    pain queue "The queue is too long" { owner till-team; severity high; evidence talks }
    pain "Nobody says “hello”" { owner till-team; severity high; evidence talks }
    pain gone "The pen is missing" { owner till-team; severity high; status resolved; assumption }
  }
}

journey old "How it was" { status retired }
journey sunday "A Sunday" { kind day-in-the-life }
journey next-year "Next year" { state future; baseline buying }
`;
const files = {
  'file:///maps/shared/people.journey': people,
  'file:///maps/shop/touchpoints.journey': touchpoints,
  'file:///maps/shop/today.journey': present,
};
const anna = { uri: 'file:///maps/shared/people.journey', name: 'anna' };
const buying = { uri: 'file:///maps/shop/today.journey', name: 'buying' };

async function start() {
  const editor = await startEditor(files);
  // The server's initial work takes longer than some of these requests.
  await editor.settle();
  onTestFinished(() => editor.dispose());
  return editor;
}

it('lists the personas, and the journeys of today', async () => {
  const parts = await (await start()).request<MapParts>(listMapParts, {});
  expect(parts).toEqual({
    personas: [
      { ...anna, title: 'Anna, who rides to work' },
      { ...anna, name: 'tom', title: 'tom' },
    ],
    journeys: [{ ...buying, title: 'Buying a bike' }],
  });
});

const asked = {
  uri: 'file:///maps/shop/new.journey',
  kind: 'current',
  title: 'Buying',
  persona: 'Eva',
} as const;

test.each<DraftMap>([
  asked,
  { ...asked, persona: anna, stages: 'six', owner: 'Bike shop' },
  { ...asked, kind: 'empathy-map', persona: anna },
  { ...asked, kind: 'future', baseline: buying },
  { ...asked, kind: 'future', baseline: buying, persona: anna, owner: 'Till' },
  { ...asked, uri: 'file:///maps/new%20map.journey', kind: 'future', baseline: buying, persona: anna },
])(
  'drafts a map with no finding but that its texts are examples, saved or not: %j',
  async (otherDraftMap) => {
    const editor = await start();
    const draft = await editor.request<MapDraft>(draftMap, otherDraftMap);
    for (const uri of [otherDraftMap.uri, otherDraftMap.uri.replace('file://', 'untitled:')]) {
      editor.open(uri, draft.text);
      await editor.settle();
      expect(editor.publications(uri)).toBeGreaterThan(0);
      expect(editor.diagnostics(uri).map(({ code }) => code)).toEqual(['unchanged-example']);
      editor.close(uri);
      await editor.settle();
    }
  },
);

it('answers what hurts most today', async () => {
  const { text } = await (await start()).request<MapDraft>(draftMap, {
    ...asked,
    kind: 'future',
    persona: anna,
    baseline: buying,
  } satisfies DraftMap);
  expect(text).toMatch(/^import "\.\.\/shared\/people\.journey"\nimport "\.\/today\.journey"$/mu);
  expect(text.match(/(?<=^    for ).*/gmu)).toEqual([
    'only-cash',
    'counter.dark',
    'buying.queue',
    'nobody-says-hello',
  ]);
  expect(text).not.toContain('The pen is missing');
});

it('is looked after by who looks after the map of today, unless somebody else does', async () => {
  const editor = await startEditor({
    'file:///maps/today.journey':
      'owner shop "Bike shop"\nowner till "Till"\njourney buying "Buying" { owner shop; stage "Pays" { touchpoint "Till" { channel store } } }',
  });
  onTestFinished(() => editor.dispose());
  await editor.settle();
  const future = {
    ...asked,
    kind: 'future',
    baseline: { uri: 'file:///maps/today.journey', name: 'buying' },
  } as const;
  const listOwnersIn = async (otherDraftMap: DraftMap) =>
    (await editor.request<MapDraft>(draftMap, otherDraftMap)).text.match(/(?<=^ *)owner .*/gmu);
  expect(new Set(await listOwnersIn(future))).toEqual(new Set(['owner shop']));
  expect(new Set(await listOwnersIn({ ...future, owner: 'till' }))).toEqual(new Set(['owner till']));
  expect(new Set(await listOwnersIn({ ...future, owner: 'Web' }))).toEqual(
    new Set(['owner web "Web"', 'owner web']),
  );
});

test.each<unknown>([
  { ...asked, kind: 'future' },
  { ...asked, kind: 'future', baseline: { ...buying, name: 'gone' } },
  { ...asked, persona: { ...anna, name: 'gone' } },
  { ...asked, persona: { ...anna, uri: 'file:///elsewhere.journey' } },
  { ...asked, uri: anna.uri, persona: anna },
  { ...asked, uri: 'untitled:Untitled-1', persona: anna },
  { ...asked, kind: 'constructor' },
  { ...asked, title: undefined },
  null,
])('drafts nothing from %j', async (request) => {
  expect(await (await start()).request(draftMap, request)).toBeNull();
});

it('checks an unsaved map by the settings of where it shall be', async () => {
  const editor = await startEditor({
    'file:///maps/journey.config.json': '{ "rules": { "journey-without-purpose": "error" } }',
  });
  onTestFinished(() => editor.dispose());
  const uri = 'untitled:/maps/new.journey';
  editor.open(uri, 'journey a "A" { stage "B" { touchpoint "C" { channel store } } }');
  await editor.settle();
  expect(editor.diagnostics(uri).find(({ code }) => code === 'journey-without-purpose')?.severity).toBe(1);
  const elsewhere = 'untitled:/other/new.journey';
  editor.open(elsewhere, 'journey a "A" { stage "B" { touchpoint "C" { channel store } } }');
  await editor.settle();
  expect(editor.diagnostics(elsewhere).find(({ code }) => code === 'journey-without-purpose')?.severity).toBe(
    2,
  );
});

it('gives a map to practise with: one finding, and its first fix mends it', async () => {
  const editor = await start();
  const { text, placeholders } = await editor.request<MapDraft>(getPracticeMap, {});
  const uri = 'untitled:Untitled-1';
  editor.open(uri, text);
  await editor.settle();
  expect(editor.diagnostics(uri).map(({ code, severity }) => ({ code, severity }))).toEqual([
    { code: 'pain-without-owner', severity: 1 },
  ]);
  const [place] = placeholders;
  const before = text.slice(0, place?.start).split('\n');
  const { line, character } = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  expect(editor.diagnostics(uri)[0]?.range.start).toEqual({ line, character });

  const [action] = await editor.listActionsAt(uri, line, character);
  const [edit] = action?.edit?.changes?.[uri] ?? [];
  if (edit === undefined) throw new Error('There is no fix.');
  const lines = text.split('\n');
  const fixed = lines[edit.range.start.line] ?? '';
  lines[edit.range.start.line] =
    fixed.slice(0, edit.range.start.character) + edit.newText + fixed.slice(edit.range.end.character);
  editor.type(uri, lines.join('\n'));
  await editor.settle();
  expect(editor.diagnostics(uri)).toEqual([]);
});
