import { type Pattern, times } from './pattern.ts';

const maps = (n: number, map: (i: number) => string) => `persona anna "Anna"\n${times(n, map)}`;
const small = (i: number) =>
  `journey j${i} "J${i}" {\n  persona anna\n  stage "S" {\n    step "x${i}"\n  }\n}\n`;

const movedSteps = (n: number, by: number) =>
  `journey j "J" {\n${times(n, (i) => `  stage s${i} "S${i}" {\n    step "Title ${(i + by) % n} a" { emotion 1 "x" }\n    step "Other ${(i + by) % n}"\n  }\n`)}}\n`;

/** Patterns of maps that both sides of a merge change everywhere. */
export const mergePatterns: readonly Pattern[] = [
  {
    name: 'removed journeys',
    text: (n) => maps(n, small),
    versions: (n) => ({
      ours: maps(n, (i) => (i % 2 ? small(i) : '')),
      theirs: maps(n, (i) => (i % 3 ? small(i) : '')),
    }),
  },
  {
    name: 'new errors',
    text: (n) => maps(n, small),
    versions: (n) => ({
      ours: maps(n, (i) => small(i).replace('persona anna', `persona anna, gone${i}`)),
      theirs: maps(n, (i) => small(i).replace('step', 'owner lost\n    step')),
    }),
  },
  {
    name: 'unnamed additions',
    text: (n) => maps(n, small),
    versions: (n) => ({
      ours: maps(n, (i) => small(i).replace('step', 'pain "Slow"\n    step')),
      theirs: maps(n, (i) => small(i).replace('step', 'gain "Quick"\n    step')),
    }),
  },
  {
    name: 'unnamed additions in one body',
    text: (n) => `journey j "J" {\n  stage "S" {\n${times(n, (i) => `    step t${i} "x"\n`)}  }\n}\n`,
    versions: (n) => ({
      ours: `journey j "J" {\n  stage "S" {\n${times(n, (i) => `    step t${i} "x"\n    pain "p${i}"\n`)}  }\n}\n`,
      theirs: `journey j "J" {\n  stage "S" {\n${times(n, (i) => `    pain "q${i}"\n    step t${i} "x"\n`)}  }\n}\n`,
    }),
  },
  {
    name: 'additions everywhere',
    text: (n) => maps(n, small),
    versions: (n) => ({
      ours: maps(n, (i) => `${small(i)}owner web${i} "Web"\n`),
      theirs: maps(n, (i) => `${small(i)}channel kiosk${i} "Kiosk"\n`),
    }),
  },
  {
    name: 'loose comments',
    text: (n) => maps(n, (i) => `${small(i)}\n// loose ${i}\n\n`),
    versions: (n) => ({
      ours: maps(n, (i) => `${small(i)}\n// loose ${i} here\n\n`),
      theirs: maps(n, (i) => `// new ${i}\n\n${small(i)}\n// loose ${i}\n\n`),
    }),
  },
  {
    name: 'every name renamed',
    text: (n) => maps(n, small),
    versions: (n) => ({
      ours: maps(n, small).replace(/\bj(\d)/gu, 'map$1'),
      theirs: maps(n, (i) => small(i).replace('step', 'owner web\n    step')),
    }),
  },
  {
    name: 'reversed order',
    text: (n) => maps(n, small),
    versions: (n) => ({ ours: maps(n, (i) => small(n - 1 - i)), theirs: maps(n, (i) => small((i + 7) % n)) }),
  },
  {
    // A future map is compared with the journey that is its baseline.
    name: 'maps of the future and of today',
    text: (n) => maps(n, small),
    versions: (n) => ({
      ours: maps(n, (i) =>
        small(i).replace(/^journey .*/u, `journey f${i} "Future ${i}" {\n  baseline j${i}`),
      ),
      theirs: maps(n, (i) => `${small(i)}owner web${i} "Web"\n`),
    }),
  },
  {
    name: 'steps that all move to the next stage',
    text: (n) => movedSteps(n, 0),
    versions: (n) => ({ ours: movedSteps(n, 1), theirs: `${movedSteps(n, 0)}owner web "Web"\n` }),
  },
  {
    name: 'every title changed',
    text: (n) => maps(n, (i) => `journey "Map number ${i}" { stage "S" { step "x" } }\n`),
    versions: (n) => ({
      ours: maps(n, (i) => `journey "A map of number ${i}" { stage "S" { step "x" } }\n`),
      theirs: maps(n, (i) => `journey "Map number ${i}" { stage "S" { step "y" } }\n`),
    }),
  },
];
