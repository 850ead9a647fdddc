import { parse } from '../src/parse.ts';
import { parseTree } from '../src/parser/parse-tree.ts';
import { exampleTexts } from './broken-texts/example-texts.ts';

/*
 * Measures the time to parse maps of three sizes, and texts for which a careless lexer needs quadratic time.
 *
 * Run it with `npm run bench -- parse-times`.
 */
const size = 80 * 1024;
const filled = (part: string) => part.repeat(Math.ceil(size / part.length)).slice(0, size);

const texts: Readonly<Record<string, string>> = {
  '315 lines': createMap(315),
  '1,016 lines': createMap(1016),
  '5,006 lines': createMap(5006),
  '5,006 lines, a `}` missing': createMap(5006).replace(/\n {2}\}/, '\n'),
  '80 KB of `/* `': filled('/* '),
  '80 KB of `{`': filled('{'),
  '80 KB of `"`': filled('"'),
  '80 KB of names': filled('some-name '),
  '80 KB of names, one a line': filled('some-name\n'),
};

console.log(`\nReading a map, in milliseconds (Node ${process.version})`);
console.table(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, measureTimes(text)])));

function measureTimes(text: string) {
  const run = () => {
    const start = performance.now();
    parse(text, 'file:///maps/example.journey');
    return performance.now() - start;
  };
  const warmUp = performance.now();
  while (performance.now() - warmUp < 1000) run();
  const times = Array.from({ length: 60 }, run).sort((a, b) => a - b);
  const at = (share: number) => Number((times[Math.floor(share * times.length)] ?? 0).toFixed(2));
  return { median: at(0.5), p95: at(0.95) };
}

/** Returns a map with a number of lines: whole statements of the examples, then comments for the remaining lines. */
function createMap(lines: number): string {
  const statements = exampleTexts().flatMap(({ text }) =>
    parseTree(text).statements.map(({ span }) => text.slice(span.start, span.end)),
  );
  const written: string[] = [];
  let count = 0;
  for (let i = 0; i < statements.length * 100 && count < lines; i++) {
    const statement = statements[i % statements.length] ?? '';
    const more = statement.split('\n').length + 1;
    if (count + more > lines) continue;
    written.push(statement, '');
    count += more;
  }
  return `${written.join('\n')}\n${'// A line that is left over\n'.repeat(lines - count)}`;
}
