import { getIdentifier } from './create-identifier.ts';
import { withImport, withLineBefore } from './insertions.ts';
import type { Parts } from './parts.ts';

/** Returns the file of a new rule with an example check, and its entry in the list of rules. */
export function ruleParts(name: string): Parts {
  const identifier = getIdentifier(name, 'Rule');
  return {
    files: { [`packages/core/src/rules/rules/${name}.ts`]: ruleFile(name, identifier) },
    entries: {
      'packages/core/src/rules/rules/index.ts': (text) =>
        withLineBefore(
          withImport(text, identifier, `./${name}.ts`),
          '  // This rule depends on the findings of the rules above.',
          `  ${identifier},`,
        ),
    },
    next: `Next:
1. Replace every TODO in packages/core/src/rules/rules/${name}.ts, and the check with your own.
2. Move its entry in index.ts to its category: the list has the order of the documentation.
3. Run npx vitest run packages/language/test/rules.test.ts -t ${name}: the examples are the tests.
4. Run npm run generate, which writes docs/rules/${name}.md, and add a line to CHANGELOG.md.`,
  };
}

function ruleFile(name: string, identifier: string): string {
  return `import { defineRule } from '../engine/rule.ts';

/** TODO: reports … Give the reason for anything surprising in the check, or remove this comment. */
export const ${identifier} = defineRule({
  id: '${name}',
  category: 'upkeep',
  summary: 'TODO: the reported condition, in one line.',
  why: 'TODO: why the finding matters to readers of the map.',
  levels: { draft: 'off', recommended: 'off', strict: 'info' },
  options: {},
  *check(context) {
    for (const { statement } of context.all('journey')) {
      if (statement.title?.value !== 'TODO') continue;
      yield {
        span: statement.head,
        message: 'TODO: say what is wrong. Say why it matters: say what to do.',
      };
    }
  },
  examples: {
    bad: [
      {
        text: \`
          ⟦journey buying "TODO"⟧ {
            stage "Pays"
          }
        \`,
      },
    ],
    good: [
      {
        text: \`
          journey buying "Buying a bike" {
            stage "Pays"
          }
        \`,
      },
    ],
  },
});
`;
}
