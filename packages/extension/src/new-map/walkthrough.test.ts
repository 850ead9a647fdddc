import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  name: string;
  publisher: string;
  contributes: {
    commands: { command: string }[];
    walkthroughs: {
      id: string;
      steps: { description: string; media: { markdown: string }; completionEvents: string[] }[];
    }[];
  };
};
const { commands, walkthroughs } = manifest.contributes;
const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

it('leads to commands that there are', () => {
  const known = commands.map(({ command }) => command);
  const named = steps.flatMap(({ description, completionEvents }) => [
    ...[...description.matchAll(/\(command:([\w.]+)\)/gu)].map(([, command]) => command),
    ...completionEvents.flatMap((event) => (event.startsWith('onCommand:') ? [event.slice(10)] : [])),
  ]);
  expect(named.length).toBeGreaterThanOrEqual(4);
  for (const command of named) expect(known).toContain(command);
});

it('waits for nothing that the extension never says', () => {
  const source = ['./new-maps.ts', '../compare/comparisons.ts', '../preview/previews.ts']
    .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
    .join('\n');
  const contexts = steps
    .flatMap(({ completionEvents }) => completionEvents)
    .filter((event) => !event.startsWith('onCommand:'));
  expect(contexts).toEqual([
    'onContext:journey.hasNewMap',
    'onContext:journey.hasPreviewed',
    'onContext:journey.practiceMapIsMended',
    'onContext:journey.hasCompared',
  ]);
  for (const context of contexts)
    expect(source).toContain(`'setContext', '${context.replace('onContext:', '')}', true`);
  expect(source).toContain(`'${manifest.publisher}.${manifest.name}#${walkthroughs[0]?.id}'`);
});

it('shows what there is', () => {
  for (const { media } of steps) expect(existsSync(new URL(media.markdown, root))).toBe(true);
});
