import { journey, type Pattern, stage, times } from './pattern.ts';

/** Patterns of maps with a large number of one thing. */
export const mapPatterns: readonly Pattern[] = [
  {
    name: 'long names',
    text: (n) => `persona ${'a'.repeat(n)} "x"\njourney j "J" { persona ${'a'.repeat(n - 1)}b }\n`,
  },
  { name: 'long keywords', text: (n) => `${'persona'.repeat(n)} x\n${'persona'.repeat(n)} y\n` },
  {
    name: 'long titles',
    text: (n) => journey(`stage "${'a b '.repeat(n)}" { }\nstage "${'a b '.repeat(n)}c" { }`),
  },
  { name: 'long texts', text: (n) => stage(`pain p "${'word '.repeat(n)}" { owner web }`) },
  { name: 'escapes', text: (n) => stage(`pain "${'\\"\\n'.repeat(n)}"`) },
  { name: 'block text of many lines', text: (n) => stage(`note """\n${times(n, (i) => `line ${i}\n`)}"""`) },
  { name: 'comments', text: (n) => times(n, (i) => `// comment ${i}\n`) },
  { name: 'comments in a body', text: (n) => stage(times(n, (i) => `// comment ${i}\n`)) },
  { name: 'comments behind steps', text: (n) => stage(times(n, (i) => `step "x${i}" // comment\n`)) },
  {
    name: 'comments that suppress findings',
    text: (n) => stage(times(n, () => '// journey-ignore pain-without-owner: x\npain "x"\n')),
  },
  { name: 'empty lines', text: (n) => '\n'.repeat(n) },
  { name: 'spaces', text: (n) => stage(' '.repeat(n)) },
  {
    name: 'one line',
    text: (n) => stage(times(n, () => 'step "x" { emotion 1 "y" } ')).replace(/\n/gu, ' '),
  },
  {
    name: 'CRLF',
    text: (n) => stage(times(n, () => 'step "x" { emotion 1 "y" }\n')).replace(/\n/gu, '\r\n'),
  },
  { name: 'stages', text: (n) => journey(times(n, (i) => `stage s${i} "S${i}" { next s${n - 1 - i} }\n`)) },
  { name: 'steps', text: (n) => stage(times(n, (i) => `step t${i} "T${i}" { emotion ${i % 3} "x" }\n`)) },
  { name: 'steps of one title', text: (n) => stage(times(n, () => 'step "T" { emotion 1 "x" }\n')) },
  {
    name: 'touchpoints',
    text: (n) => stage(times(n, (i) => `touchpoint "T${i}" { channel website; owner web }\n`)),
  },
  { name: 'pains', text: (n) => stage(times(n, (i) => `pain p${i} "Pain ${i}" { owner web }\n`)) },
  { name: 'unnamed pains', text: (n) => stage(times(n, () => 'pain "Pain"\n')) },
  {
    name: 'opportunities for pains',
    text: (n) =>
      stage(times(n, (i) => `pain p${i} "P"\nopportunity o${i} "O" { for p${n - 1 - i}; owner web }\n`)),
  },
  {
    name: 'references in one list',
    text: (n) =>
      stage(
        `${times(n, (i) => `pain p${i} "P"\n`)}opportunity "O" { for ${times(n, (i) => `p${i}`, ', ')} }`,
      ),
  },
  {
    name: 'personas with emotions',
    text: (n) =>
      `${times(n, (i) => `persona p${i} "P${i}"\n`)}journey j "J" {\n${times(n, (i) => `persona p${i}\n`)}stage s "S" {\n${times(n, (i) => `emotion p${i} 1 "x"\n`)}}\n}\n`,
  },
  { name: 'notes', text: (n) => stage(times(n, (i) => `note "n${i}"\n`)) },
  { name: 'pictures', text: (n) => stage(times(n, (i) => `picture "p/${i}.png" "P${i}"\n`)) },
  { name: 'rows of cards', text: (n) => stage(times(n, (i) => `row "R${i}" "x"\n`)) },
  { name: 'exits', text: (n) => journey(times(n, (i) => `stage s${i} "S" { exit "x" 1% }\n`)) },
  {
    name: 'evidence',
    text: (n) => times(n, (i) => `evidence e${i} "E" { method interview; date 2026-09-02 }\n`),
  },
  {
    name: 'metrics',
    text: (n) => stage(times(n, (i) => `metric m${i} "M" { unit "%"; value 1; target 2 }\n`)),
  },
  {
    name: 'actions',
    text: (n) => journey(times(n, (i) => `action a${i} "A" { owner web; due 2026-12-01 }\n`)),
  },
  { name: 'journeys', text: (n) => times(n, (i) => `journey j${i} "J${i}" { stage "S" { step "x" } }\n`) },
  {
    name: 'a chain of baselines',
    text: (n) =>
      times(n, (i) => `journey j${i} "J" { ${i > 0 ? `baseline j${i - 1}` : ''}\nstage "S" { } }\n`),
  },
  {
    name: 'a ring of baselines',
    text: (n) => times(n, (i) => `journey j${i} "J" { baseline j${(i + 1) % n}\nstage "S" { } }\n`),
  },
  {
    name: 'a chain of details',
    text: (n) => times(n, (i) => `journey j${i} "J" { stage "S" { step "x" { details j${i + 1} } } }\n`),
  },
  {
    name: 'a ring of details',
    text: (n) =>
      times(n, (i) => `journey j${i} "J" { stage "S" { step "x" { details j${(i + 1) % n} } } }\n`),
  },
  { name: 'a chain of former names', text: (n) => times(n, (i) => `persona p${i} "P" { was p${i + 1} }\n`) },
  {
    name: 'empathy maps',
    text: (n) => times(n, (i) => `empathy-map e${i} "E" { persona p${i}; says "x" }\n`),
  },
];
