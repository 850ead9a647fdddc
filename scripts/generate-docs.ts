/**
 * Writes a page for every rule to `docs/rules/`, their index, the JSON schema of a map, the table of
 * all properties in `docs/language.md`, and the guide for assistants: `npm run generate:docs`. Deletes the pages of removed rules.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapSchema } from '@journey-maps/core/interchange';
import { rules, writeRulePage, writeRulesIndex } from '@journey-maps/core/rules';
import { withPropertyReference, writeAssistantSkill, writeLlmsText } from '@journey-maps/language/guide';
import { root } from './real-editor/paths.ts';

const folder = join(root, 'docs', 'rules');
const pages = new Map([
  ['README.md', writeRulesIndex(rules, '../language.md')],
  ...rules.map((rule) => [`${rule.id}.md`, writeRulePage(rule)] as const),
]);

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
writeFileSync(join(root, 'schemas', 'journey.map.schema.json'), `${JSON.stringify(mapSchema(), null, 2)}\n`);

const reference = join(root, 'docs', 'language.md');
writeFileSync(reference, withPropertyReference(readFileSync(reference, 'utf8')));

const skill = join(root, 'skills', 'journey-maps');
mkdirSync(skill, { recursive: true });
writeFileSync(join(skill, 'SKILL.md'), writeAssistantSkill());
writeFileSync(join(root, 'llms.txt'), writeLlmsText());
