import { type Pattern, times } from './pattern.ts';

const small = (i: number, imports: readonly number[], persona: number) =>
  `${imports.map((to) => `import "./f${to}.journey"\n`).join('')}persona p${i} "P" { goal "x" }
journey j${i} "J" { persona p${persona}; stage "s" { step "x" { emotion 1 "y" } } }\n`;

/** Patterns of a map that imports many files. */
export const filePatterns: readonly Pattern[] = [
  {
    name: 'a ring of imports',
    text: (n) => small(0, [1 % n, 7 % n], 1 % n),
    files: (n) => files(n, (i) => small(i, [(i + 1) % n, (i + 7) % n], (i + 1) % n)),
  },
  {
    name: 'a chain of imports with details',
    text: (n) => `import "./f1.journey"\njourney j0 "J" { stage "s" { step "x" { details j${1 % n} } } }\n`,
    files: (n) =>
      files(
        n,
        (i) =>
          `import "./f${(i + 1) % n}.journey"\njourney j${i} "J" { stage "s" { step "x" { details j${(i + 1) % n} } } }\n`,
      ),
  },
  {
    name: 'imports of one file',
    text: (n) => times(n, (i) => `import "./f${i}.journey"\n`) + small(0, [], 1),
    files: (n) => files(n, (i) => small(i, [], i)),
  },
  {
    name: 'importers of one file',
    text: () => 'persona p0 "P" { goal "x" }\n',
    files: (n) => files(n, (i) => small(i, [0], 0)),
  },
  { name: 'missing imports', text: (n) => times(n, (i) => `import "./missing${i}.journey"\n`) },
  { name: 'the same import', text: (n) => times(n, () => 'import "./f1.journey"\n') },
];

function files(n: number, text: (i: number) => string): ReadonlyMap<string, string> {
  return new Map(Array.from({ length: n - 1 }, (_, i) => [`f${i + 1}.journey`, text(i + 1)]));
}
