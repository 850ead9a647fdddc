/** Prints what the changelog says about the current version: `node scripts/release-notes.ts > notes.md`. */
import { readFileSync } from 'node:fs';
import { absoluteLinks } from './build/absolute-links.ts';
import { readProject } from './build/project.ts';
import { root } from './real-editor/paths.ts';
import { listNotes } from './release/changelog.ts';

const project = readProject(root);
const notes = listNotes(readFileSync(`${root}CHANGELOG.md`, 'utf8'), project.version);
if (notes === undefined) {
  console.error(`CHANGELOG.md has no part about ${project.version}. Run npm run release first.`);
  process.exitCode = 1;
} else {
  console.log(absoluteLinks(notes, project));
}
