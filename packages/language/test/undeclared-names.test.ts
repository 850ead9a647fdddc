import { applyEdits } from '@journey-maps/core/edits';
import { checkDocument, computeFingerprints } from '@journey-maps/core/rules';
import { diffMaps } from '@journey-maps/core/versions';
import { expect, test } from 'vitest';
import { checkText, createWorkspace, mainUri, only } from './check-texts.ts';

const settings = only(({ id }) => ['syntax', 'unresolved-reference', 'unused-suppression'].includes(id));

const thrice = `journey buying "Buying a bike" {
  owner shop

  stage "Pays" {
    owner shop
    pain "The queue is too long" { owner shop }
  }
}
`;

test('one undeclared name is one finding, however often it is used', () => {
  const findings = checkText(thrice, {}, settings);
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  expect(finding).toMatchObject({
    rule: 'unresolved-reference',
    span: { start: thrice.indexOf('shop') },
    message: expect.stringContaining('No owner is called `shop` here (used 3 times).'),
  });
  expect(finding?.related?.map(({ span }) => thrice.slice(span.start - 6, span.end))).toEqual([
    'owner shop',
    'owner shop',
  ]);
  const [declare, ...others] = finding?.fixes ?? [];
  expect(others).toEqual([]);
  expect(checkText(applyEdits(thrice, declare?.edits ?? []) ?? '', {}, settings)).toEqual([]);
});

test('a name that is spelt wrong everywhere is corrected everywhere by one fix', () => {
  const text = `owner shop "Shop"\n${thrice.replaceAll('owner shop', 'owner shpo')}`;
  const [finding] = checkText(text, {}, settings);
  expect(applyEdits(text, finding?.fixes[0]?.edits ?? [])).toBe(`owner shop "Shop"\n${thrice}`);
});

test('a comment at one use hides that use, and the others are still found', () => {
  const ignore = '// journey-ignore unresolved-reference -- comes later';
  const first = thrice.replace('  owner shop\n', `  ${ignore}\n  owner shop\n`);
  const [left] = checkText(first, {}, settings);
  expect(left?.message).toContain('(used 2 times)');
  expect(left?.span.start).toBe(first.lastIndexOf('owner shop\n') + 'owner '.length);
  const all = first
    .replace('    owner shop\n', `    ${ignore}\n    owner shop\n`)
    .replace('    pain', `    ${ignore}\n    pain`);
  expect(checkText(all, {}, settings)).toEqual([]);
  expect(checkText(`${ignore.replace('ignore', 'ignore-file')}\n${thrice}`, {}, settings)).toEqual([]);
});

test('two names, two kinds, and two journeys with steps of their own are findings of their own', () => {
  const text = `journey one "One" {
  owner shop
  persona shop
  stage "S" { next pay "Likes it"; step "A" { next pay } }
}

journey two "Two" {
  owner shops
  stage "S" { next pay "Likes it" }
}
`;
  expect(checkText(text, {}, settings).map(({ subject, related = [] }) => [subject, related.length])).toEqual(
    [
      ['owner shop', 0],
      ['persona shop', 0],
      ['moment one.pay', 1],
      ['owner shops', 0],
      ['moment two.pay', 0],
    ],
  );
});

test('it is the same finding in the next version, wherever its first use is then', () => {
  const later = thrice.replace('  owner shop\n', '').replace('    owner shop\n', '');
  const listPrints = (text: string) => {
    const workspace = createWorkspace({ 'main.journey': text });
    const document = workspace.get(mainUri);
    const findings = workspace.check(mainUri, { today: '2026-11-21', settings });
    return document && computeFingerprints(document, findings);
  };
  expect(listPrints(later)).toEqual(listPrints(thrice));

  const version = (text: string) => {
    const workspace = createWorkspace({ 'main.journey': text });
    const linked = workspace.linked(mainUri);
    const document = workspace.get(mainUri);
    if (linked === undefined || document === undefined) throw new Error('It is there.');
    const { findings } = checkDocument(linked, workspace, { today: '2026-11-21', settings });
    return { maps: new Map([['main.journey', document]]), findings: new Map([['main.journey', findings]]) };
  };
  const kinds = diffMaps(version(thrice), version(later)).changes.map(({ kind }) => kind);
  expect(kinds).not.toContain('new-finding');
  expect(kinds).not.toContain('fixed-finding');
});

test('one that is a draft’s and another journey’s is as bad as the other journey’s', () => {
  const text = 'journey a "A" { status draft; owner shop }\njourney b "B" { owner shop }\n';
  expect(checkText(text).filter(({ rule }) => rule === 'unresolved-reference')).toMatchObject([
    { level: 'error', related: [{}] },
  ]);
});
