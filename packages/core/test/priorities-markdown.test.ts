import { Workspace } from '@journey-maps/core/rules';
import { createFileMap, mapMarkdown } from '@journey-maps/core/views';
import { expect, it } from 'vitest';
import { parse } from '../../language/src/index.ts';

function writeMap(text: string): string {
  const workspace = new Workspace();
  workspace.set(parse(text, 'file:///map.journey'));
  const linked = workspace.linked('file:///map.journey');
  if (linked === undefined) throw new Error('It is there.');
  return mapMarkdown(
    createFileMap(linked, (uri) => workspace.linked(uri)),
    [],
  );
}

it('writes opportunities as a quadrant chart with their order', () => {
  const text = writeMap(`owner web "Web team"
    journey j "J" { stage "S" {
      pain slow "Slow" { severity high }
      pain vague "Vague"
      opportunity fast "Make it fast" { for slow; value 5; effort 2; owner web; status planned }
      opportunity same "Cache" { for slow; value 5; effort 2 }
      opportunity late "Rewrite" { for slow; value 2; effort 5 }
      opportunity clear "Explain" { for vague; value 3; effort 1 }
      opportunity idea "Dream"
    } }`);
  const section = text.slice(text.indexOf('## Priorities'), text.indexOf('# Owners'));
  const chart = /```mermaid\n([^`]*)```/u.exec(section)?.[1] ?? '';
  expect(chart.split('\n').slice(0, 7)).toEqual([
    'quadrantChart',
    '    x-axis "Effort"',
    '    y-axis "Value"',
    '    quadrant-1 "Big bets"',
    '    quadrant-2 "Quick wins"',
    '    quadrant-3 "Fill-ins"',
    '    quadrant-4 "Time sinks"',
  ]);
  const places = new Map(
    [...chart.matchAll(/"(O\d)": \[([\d.]+), ([\d.]+)\]/gu)].map(([, label = '', x, y]) => [
      label,
      [Number(x) > 0.5, Number(y) > 0.5],
    ]),
  );
  // Effort and value, each above the middle or not.
  expect(Object.fromEntries(places)).toEqual({
    O1: [false, true],
    O2: [false, true],
    O3: [true, false],
    O4: [false, false],
  });
  expect(section.slice(section.indexOf('- **1**')).trim().split('\n')).toEqual([
    '- **1** O1 Make it fast · Owner: Web team · Value: 5 · Effort: 2 · Planned · → P1',
    '- **1** O2 Cache · Value: 5 · Effort: 2 · → P1',
    '- **3** O3 Rewrite · Value: 2 · Effort: 5 · → P1',
    '',
    'Without a rank:',
    '',
    '- O4 Explain · no severity · Value: 3 · Effort: 1 · → P2',
    '- O5 Dream · no value · no effort · no pain or gain',
  ]);
});

it('keeps titles out of the chart', () => {
  const text = writeMap(`journey j "J" { stage "S" { pain p "P" { severity low }
    opportunity "]: [0, 0] \`\`\` <script>" { for p; value 5; effort 2 } } }`);
  const [, chart = ''] = /```mermaid\n(quadrantChart[^`]*)```/u.exec(text) ?? [];
  expect(chart).toContain('"O1": [');
  expect(chart).not.toContain('script');
  expect(text).not.toContain('<script>');
});

it('writes nothing about priorities where no opportunity is rated', () => {
  expect(writeMap('journey j "J" { stage "S" { opportunity "O" { value 5 } } }')).not.toContain(
    'quadrantChart',
  );
});
