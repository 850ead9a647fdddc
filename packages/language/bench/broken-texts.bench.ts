import { brokenTexts, type Cost, getCost, type Layout } from './broken-texts/measure.ts';

/*
 * Measures the damage to the rest of a map while one position of it is broken. losses.ts explains the table.
 *
 * Run it with `npm run bench -- broken-texts`. EVERY=N in the environment samples one broken text in N.
 */
const every = Math.max(1, Number.parseInt(process.env['EVERY'] ?? '1', 10) || 1);

const all: Cost[] = [];
for (const layout of ['indented', 'on few lines', 'without indentation'] satisfies Layout[]) {
  const costs: Cost[] = [];
  // Most maps are indented. A third of the other texts is enough, since there are many.
  for (const text of brokenTexts(layout, layout === 'indented' ? every : every * 3))
    costs.push(getCost(text));
  print(layout, costs);
  for (const cost of costs) all.push(cost);
}
console.log('\nTotal');
console.table({ total: summarize(all) });

function print(layout: Layout, costs: readonly Cost[]): void {
  console.log(`\nExamples ${layout}: ${costs.length} broken texts`);
  const classes = Map.groupBy(costs, (cost) => cost.what);
  const rows = [...classes].sort(([a], [b]) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  console.table({
    ...Object.fromEntries(rows.map(([what, some]) => [what, summarize(some)])),
    all: summarize(costs),
  });
}

function summarize(costs: readonly Cost[]) {
  const lost = costs.map((cost) => cost.lost).sort((a, b) => a - b);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const messages = sum(costs.map((cost) => cost.messages));
  return {
    texts: costs.length,
    'lost a case': rounded(sum(lost) / costs.length, 3),
    'none lost %': rounded((100 * lost.filter((count) => count === 0).length) / costs.length, 1),
    p95: lost[Math.floor(0.95 * lost.length)] ?? 0,
    max: lost.at(-1) ?? 0,
    'messages a case': rounded(messages / costs.length, 2),
  };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
