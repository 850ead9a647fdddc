import { type Pattern, stage, times } from './pattern.ts';

/** Patterns of invalid or unfinished maps. */
export const brokenPatterns: readonly Pattern[] = [
  { name: 'unknown statements', text: (n) => times(n, () => 'xx;') },
  { name: 'unknown words', text: (n) => times(n, (i) => `word${i} `) },
  { name: 'misspelt keywords', text: (n) => times(n, (i) => `persna p${i} "P" { gaol "x" }\n`) },
  { name: 'misspelt properties', text: (n) => stage(times(n, () => 'toucpoint "x"\n')) },
  { name: 'semicolons', text: (n) => ';'.repeat(n) },
  { name: 'nested braces', text: (n) => `${'{'.repeat(n)}${'}'.repeat(n)}` },
  { name: 'nested stages', text: (n) => stage(`${times(n, () => 'stage "x" {\n')}${'}'.repeat(n)}`) },
  { name: 'opening braces', text: (n) => times(n, () => 'stage {\n') },
  { name: 'closing braces', text: (n) => times(n, () => '}\n') },
  { name: 'braces in turn', text: (n) => times(n, () => '}{') },
  { name: 'indented opening braces', text: (n) => times(n, (i) => `${' '.repeat(i % 40)}step "x" {\n`) },
  { name: 'open quotes', text: (n) => stage(times(n, () => 'pain "x\n')) },
  { name: 'quotes', text: (n) => '"'.repeat(n) },
  { name: 'typographic quotes and braces', text: (n) => times(n, () => '“ {') },
  { name: 'quotes and braces', text: (n) => times(n, () => '" {') },
  { name: 'escaped block quotes', text: (n) => times(n, () => '\\"""\n') },
  { name: 'names that end with a dot', text: (n) => times(n, () => 'é.') },
  { name: 'lists of names', text: (n) => times(n, () => 'owner web, ') },
  { name: 'reasons on one line', text: (n) => times(n, () => 'emotion 1 because "') },
  {
    name: 'stacked comments that suppress nothing',
    text: (n) => `${times(n, () => '// journey-ignore invalid-date: x\n')}owner web`,
  },
  { name: 'block quotes', text: (n) => times(n, () => '"""\n') },
  { name: 'open block comments', text: (n) => times(n, () => '/* ') },
  { name: 'slashes', text: (n) => '/'.repeat(n) },
  { name: 'strange characters', text: (n) => times(n, () => '€§ ') },
  { name: 'conflict markers', text: (n) => times(n, () => '<<<<<<< a\n=======\n>>>>>>> b\n') },
  { name: 'fences of Markdown', text: (n) => times(n, () => '```\n') },
  { name: 'lines that end with CR', text: (n) => times(n, (i) => `owner o${i} "O" %\r`) },
  { name: 'open conflicts', text: (n) => times(n, () => '<<<<<<< a\n') },
  { name: 'duplicate names', text: (n) => times(n, () => 'persona anna "A"\n') },
  { name: 'undeclared names', text: (n) => stage(times(n, (i) => `persona anne${i}\n`)) },
  {
    name: 'undeclared names beside declared ones',
    // A check compares at most 100,000 pairs of names.
    least: 400,
    text: (n) =>
      `${times(n, (i) => `persona person-${i}a "P"\n`)}${stage(times(n, (i) => `persona person-${i}b\n`))}`,
  },
  { name: 'repeated properties', text: (n) => stage(times(n, () => 'when "now"\n')) },
  { name: 'bad numbers', text: (n) => stage(times(n, () => 'emotion +99 "x"\n')) },
  {
    name: 'comments that suppress nothing',
    text: (n) => stage(times(n, () => '// journey-ignore pain-without-owner: x\nstep "x"\n')),
  },
];
