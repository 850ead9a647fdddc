import { Workspace } from '@journey-maps/core/rules';
import { findHover, parse } from '@journey-maps/language';
import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { runInProcess } from '../../cli/test/run-in-process.ts';
import { temporaryFolder } from '../../cli/test/temporary-folder.ts';
import { hostileFiles, someRotations } from '../../core/test/hostile-map.ts';
import { journeyHtml } from '../src/journey-html.ts';

/** The most lenient Markdown renderer: it accepts HTML, and links everything that looks like a URL. */
const lenient = new MarkdownIt({ html: true, linkify: true });
lenient.validateLink = () => true;

/** Finds everything in Markdown that is more than text, except links to pages. */
function listSuspectsIn(markdown: string): string[] {
  const suspects: string[] = [];
  const look = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      const { type, content, info, children } = token;
      if (type.startsWith('html') || type === 'image') suspects.push(`${type}: ${content}`);
      if (type === 'fence' && info !== 'mermaid' && info !== 'journey') suspects.push(`${type}: ${info}`);
      if (type === 'text' && /(?<!\w)@\w/u.test(content)) suspects.push(`mention: ${content}`);
      if (type === 'link_open' && !/^(?:https?:|mailto:|\/\/)/u.test(token.attrGet('href') ?? ''))
        suspects.push(`link: ${token.attrGet('href')}`);
      look(children ?? []);
    }
  };
  look(lenient.parse(markdown, {}));
  return [...new Set(suspects)];
}

it('finds what a text brings into Markdown', () => {
  for (const text of [
    '<b>x</b>',
    '![](x)',
    '[x](file:///x)',
    '[x](javascript:a)',
    'Hi @anna',
    '```js\n```',
    '<div>',
  ])
    expect(listSuspectsIn(text), text).not.toEqual([]);
  expect(listSuspectsIn('a@example.com `@anna` \\<b> https://example.com')).toEqual([]);
});

const name = '=1 @anna <img src=x onerror=alert(1)> ![x](y) `c`.journey';

describe('nothing of a map is read as Markdown', () => {
  // Each of these maps has every text. Its place in the map does not affect how it is written.
  const texts = hostileFiles(1, someRotations);

  it('in what it is rendered as', async () => {
    for (const text of texts) {
      const folder = temporaryFolder({ [name]: text });
      const { stdout } = await runInProcess(folder, ['render', name, '--format', 'markdown']);
      expect(stdout.length).toBeGreaterThan(1000);
      expect(listSuspectsIn(stdout)).toEqual([]);
    }
  });

  it('nor as HTML in a block that is drawn', () => {
    const known = 'div figure figcaption table thead tbody tr th td ul li svg path small strong bdi p'.split(
      ' ',
    );
    for (const text of texts) {
      const html = journeyHtml(text) ?? '';
      const tags = new Set([...html.matchAll(/<\/?([^\s>/]*)/gu)].map(([, name]) => name ?? ''));
      expect(tags.size).toBeGreaterThan(10);
      expect([...tags].filter((name) => !known.includes(name))).toEqual([]);
      expect(html).not.toMatch(/<[^>]*\s(?:on\w+|href|src)=/u);
      // The plugin's own styles.
      const styles = [...html.matchAll(/\sstyle="([^"]*)"/gu)].map(([, style]) => style);
      expect(styles.length).toBeGreaterThan(10);
      for (const style of styles) expect(style).toMatch(/^(?!.*url\s*\()[a-z0-9:;.,%#()/\s-]*$/iu);
    }
  });

  it('in its report and its findings', async () => {
    for (const text of texts) {
      const folder = temporaryFolder({ [name]: text });
      for (const command of ['report', 'check']) {
        const { stdout } = await runInProcess(folder, [command, '--format', 'markdown']);
        expect(stdout.length).toBeGreaterThan(200);
        expect(listSuspectsIn(stdout)).toEqual([]);
      }
    }
  });

  it('in how it changed', async () => {
    // These have the same names, so that only texts differ.
    const versions = hostileFiles(
      1,
      Array.from({ length: runs(10) + 1 }, (_, i) => i * 10),
    );
    for (const [i, head] of versions.slice(1).entries()) {
      const folder = temporaryFolder({ [`a/${name}`]: versions[i] ?? '', [`b/${name}`]: head });
      for (const format of ['markdown', 'summary']) {
        const { stdout } = await runInProcess(folder, ['diff', 'a', 'b', '--format', format]);
        expect(stdout.length).toBeGreaterThan(1000);
        expect(listSuspectsIn(stdout.replace('<!-- journey-diff -->\n', ''))).toEqual([]);
      }
    }
  });

  it('in what is told at the cursor', () => {
    for (const text of texts.slice(0, runs(20))) {
      const workspace = new Workspace();
      workspace.set(parse(text, 'file:///a.journey'));
      const linked = workspace.linked('file:///a.journey');
      const today = '2026-11-22';
      const findings = workspace.check('file:///a.journey', { today });
      const told = new Set<string>();
      // At the start of each word outside quoted texts.
      for (const { index } of text
        .replaceAll(/"(?:[^"\\\n]|\\.)*"/gu, (otherText) => '.'.repeat(otherText.length))
        .matchAll(/[\p{L}_][\p{L}\w-]*/gu)) {
        const hover = linked && findHover({ linked, workspace, findings, offset: index, today });
        if (hover !== undefined) told.add(hover.markdown);
      }
      expect(told.size).toBeGreaterThan(100);
      for (const markdown of told) expect(listSuspectsIn(markdown)).toEqual([]);
    }
  });
});
