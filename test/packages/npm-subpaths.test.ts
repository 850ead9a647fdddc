import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { execute } from '../../packages/cli/test/journey-bundle.ts';
import { root } from '../../scripts/real-editor/paths.ts';
import { findNode, nodeVersions } from './find-node.ts';
import { installPacked, type Project, packed } from './packed.ts';

/** The programs that take our plugins and definitions, as a user of the package would install them. */
const hosts = ['@mdx-js/mdx', 'highlight.js', 'markdown-it', '@types/markdown-it', 'monaco-editor', 'shiki'];

let project: Project;
beforeAll(async () => {
  project = await installPacked('npm');
  for (const host of hosts) {
    const target = join(project.folder, 'node_modules', host);
    mkdirSync(dirname(target), { recursive: true });
    // A tool has an older highlight.js in the root.
    const own = join(root, 'packages/highlighting/node_modules', host);
    symlinkSync(existsSync(own) ? own : join(root, 'node_modules', host), target, 'junction');
  }
});
afterAll(() => project?.remove());

const map = 'journey j "Buying" { stage "Looks" { step "Asks" { emotion -1 } } }\n';

/** A program in JavaScript for each module of the package but the API, and its output. */
const programs: Readonly<Record<string, readonly [code: string, output: unknown]>> = {
  'markdown-it': [
    `import markdownIt from 'markdown-it';
import { journeyMarkdownIt } from 'journey-maps/markdown-it';
const html = markdownIt().use(journeyMarkdownIt).render(${JSON.stringify(`~~~journey\n${map}~~~\n`)});
console.log(JSON.stringify(html.includes('>Buying</figcaption>')));`,
    true,
  ],
  rehype: [
    `import { evaluate } from '@mdx-js/mdx';
import { rehypeJourney } from 'journey-maps/rehype';
const types = [];
const jsx = (type, { children }) => [type, children];
const page = await evaluate(${JSON.stringify(`~~~journey\n${map}~~~\n`)}, {
  jsx, jsxs: jsx, Fragment: 'page', rehypePlugins: [rehypeJourney],
});
console.log(JSON.stringify(JSON.stringify(page.default({})).match(/"(figure|figcaption|pre)"|Buying/gu)));`,
    ['"figure"', '"figcaption"', 'Buying'],
  ],
  element: [
    `import { JourneyMapElement } from 'journey-maps/element';
console.log(JSON.stringify([typeof JourneyMapElement, JourneyMapElement.observedAttributes]));`,
    ['function', ['src']],
  ],
  highlightjs: [
    `import hljs from 'highlight.js';
import journey from 'journey-maps/highlightjs';
hljs.registerLanguage('journey', journey);
const { value } = hljs.highlight(${JSON.stringify(map)}, { language: 'journey' });
console.log(JSON.stringify(value.match(/<span class="hljs-keyword">journey/u) !== null));`,
    true,
  ],
  monaco: [
    `import { conf, language } from 'journey-maps/monaco';
console.log(JSON.stringify([conf.comments.lineComment, Object.keys(language.tokenizer).includes('root')]));`,
    ['//', true],
  ],
  prism: [
    `import register from 'journey-maps/prism';
const Prism = { languages: { extend: (_, own) => own } };
register(Prism);
console.log(JSON.stringify('journey' in Prism.languages));`,
    true,
  ],
  shiki: [
    `import { createHighlighter } from 'shiki';
import languages, { journey } from 'journey-maps/shiki';
const highlighter = await createHighlighter({ langs: languages, themes: ['github-light'] });
const html = highlighter.codeToHtml(${JSON.stringify(map)}, { lang: 'journey', theme: 'github-light' });
console.log(JSON.stringify([journey.name, html.includes('style="color:') && html.includes('Buying')]));`,
    ['journey', true],
  ],
};

/** The modules that the manifest of the packed package exports, without data files. */
function exportedModules(): readonly string[] {
  const { exports } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as {
    readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  return Object.entries(exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([subpath]) => subpath.replace('./', ''));
}

test('every exported module is tried', () => {
  expect(['.', ...Object.keys(programs)].sort()).toEqual([...exportedModules()].sort());
});

describe.each(nodeVersions)('on Node %i', (major) => {
  it.each(Object.entries(programs))('a program uses journey-maps/%s', async (name, [code, output]) => {
    writeFileSync(join(project.folder, `${name}.js`), code);
    const { stdout, stderr } = await execute([findNode(major), `${name}.js`], { folder: project.folder });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual(output);
  });
});

const typed = `
import { type EvaluateOptions } from '@mdx-js/mdx';
import hljs from 'highlight.js';
import markdownIt from 'markdown-it';
import type * as monaco from 'monaco-editor';
import type { LanguageRegistration } from 'shiki';
import { JourneyMapElement, type JourneyProblemEvent } from 'journey-maps/element';
import highlightJs from 'journey-maps/highlightjs';
import { journeyMarkdownIt, type JourneyMarkdownOptions } from 'journey-maps/markdown-it';
import { conf, language } from 'journey-maps/monaco';
import registerPrism from 'journey-maps/prism';
import { type JourneyRehypeOptions, rehypeJourney } from 'journey-maps/rehype';
import shikiLanguages, { journey } from 'journey-maps/shiki';

const forMarkdown: JourneyMarkdownOptions = { onProblem: ({ line, message }) => console.log(line.toFixed(), message) };
const html: string = markdownIt().use(journeyMarkdownIt, forMarkdown).render('');
const forRehype: JourneyRehypeOptions = { fileOf: ({ path }) => path, readMap: (path: string) => path };
const page: Pick<EvaluateOptions, 'rehypePlugins'> = { rehypePlugins: [rehypeJourney, [rehypeJourney, forRehype]] };
const element: HTMLElement = new JourneyMapElement();
element.addEventListener('journey-problem', (event) => {
  const line: number = (event as JourneyProblemEvent).detail.line;
  console.log(line);
});
hljs.registerLanguage('journey', highlightJs);
const tokens: monaco.languages.IMonarchLanguage = language;
const brackets: monaco.languages.LanguageConfiguration = conf;
registerPrism({ languages: {} });
const registrations: LanguageRegistration[] = [journey as LanguageRegistration, ...(shikiLanguages as LanguageRegistration[])];
export { brackets, element, html, page, registrations, tokens };

// @ts-expect-error: a problem has no column.
export const wrong: JourneyRehypeOptions = { onProblem: ({ column }) => column };
`;

it.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('a strict TypeScript program uses every module (module %s, resolution %s)', async (module, resolution) => {
  writeFileSync(join(project.folder, 'typed.ts'), typed);
  const tsc = createRequire(import.meta.url).resolve('typescript/package.json');
  const { code, stdout } = await execute(
    [
      process.execPath,
      join(dirname(tsc), 'bin/tsc'),
      ...['--strict', '--noEmit', '--exactOptionalPropertyTypes', '--skipLibCheck', '--target', 'es2022'],
      ...['--types', '', '--module', module, '--moduleResolution', resolution, 'typed.ts'],
    ],
    { folder: project.folder },
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  const names = exportedModules().filter((name) => name !== '.');
  for (const name of names) expect(typed).toContain(`'journey-maps/${name}'`);
});
