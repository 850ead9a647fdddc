import { Workspace } from '@journey-maps/core/rules';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { complete } from './complete.ts';

/** Returns the proposals at `|` in a map. */
function proposalsAt(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const workspace = new Workspace();
  workspace.set(parse(text, 'file:///a.journey'));
  const linked = workspace.linked('file:///a.journey');
  if (linked === undefined) throw new Error('The workspace has no map.');
  const files = { uris: () => [], get: () => undefined, pictures: () => [] };
  const { proposals } = complete(linked, files, offset, '2026-11-30');
  const apply = (label: string) => {
    const proposal = proposals.find((candidate) => candidate.label === label);
    if (proposal === undefined) return undefined;
    const { span, snippet } = proposal;
    return text.slice(0, span.start) + snippet + text.slice(span.end);
  };
  return { labels: proposals.map(({ label }) => label), proposals, apply };
}

describe('in a comment, completion offers', () => {
  it('the rules with what they report, and a place for the reason', () => {
    const { proposals, apply } = proposalsAt('// journey-ignore |\njourney j "J" {}\n');
    expect(proposals.length).toBeGreaterThan(60);
    expect(proposals.find(({ label }) => label === 'pain-without-owner')?.description).toMatch(/owner/u);
    expect(apply('pain-without-owner')).toBe(
      '// journey-ignore pain-without-owner -- ${1:reason}\njourney j "J" {}\n',
    );
  });

  it('only the rule if there is a reason, in place of the word at the cursor', () => {
    const { apply } = proposalsAt('/* journey-ignore-file pain-|own -- they know */\n');
    expect(apply('pain-without-owner')).toBe('/* journey-ignore-file pain-without-owner -- they know */\n');
  });

  it('no rule twice, and none that no comment hides', () => {
    const { labels } = proposalsAt('// journey-ignore review-overdue, | pain-without-owner\n');
    expect(labels).toContain('action-item-overdue');
    for (const absent of ['review-overdue', 'pain-without-owner', 'invalid-suppression'])
      expect(labels).not.toContain(absent);
  });

  it('the words of a suppression', () => {
    expect(proposalsAt('// jour|\n').labels).toEqual(['journey-ignore', 'journey-ignore-file']);
    expect(proposalsAt('// jour|\n').apply('journey-ignore')).toBe('// journey-ignore \n');
  });

  it.each([
    '// journey-ignore pain-without-owner -- |',
    '// a journey-ignore |',
    '// note |',
    '/|/ journey-ignore ',
    '/* journey-ignore *|/',
  ])('nothing at %s', (marked) => {
    expect(proposalsAt(`${marked}\n`).labels).toEqual([]);
  });
});
