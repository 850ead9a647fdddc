import { parse } from '@journey-maps/language';
import { expect, test } from 'vitest';
import { computeFingerprints, nameSubject } from './fingerprint.ts';
import { Workspace } from './workspace.ts';

const map = `
owner web "Web team"

journey buying "Buying a bike" {
  owner web

  stage "Tries it" {
    touchpoint "Test track" { channel store }
    pain crowded "Many wait for a turn"
    pain "The track is closed"
  }
  stage "Pays" {
    pain "The track is closed"
    touchpoint "Till" { channel stor }
  }
}
`;

/** Returns the fingerprints of a rule's findings, each with its subject. */
function fingerprints(text: string, rule: string): string[] {
  const document = parse(text, 'file:///maps/a.journey');
  const workspace = new Workspace();
  workspace.set(document);
  const findings = workspace
    .check(document.uri, { today: '2026-11-21' })
    .filter((finding) => finding.rule === rule);
  return computeFingerprints(document, findings).map((print, i) => {
    const finding = findings[i];
    return `${print} ${finding === undefined ? '' : nameSubject(document, finding)}`;
  });
}

test('a fingerprint is 16 hex digits, and another one for each thing', () => {
  const prints = fingerprints(map, 'pain-without-owner');
  expect(prints.map((print) => print.slice(17))).toEqual([
    'pain crowded',
    'pain "The track is closed"',
    'pain "The track is closed"',
  ]);
  for (const print of prints) expect(print).toMatch(/^[0-9a-f]{16} /);
  expect(new Set(prints).size).toBe(3);
});

test('it survives what does not change what is meant', () => {
  const before = fingerprints(map, 'pain-without-owner');
  const changed = map
    .replace('owner web\n', 'owner web\n  // more\n\n  purpose "See what hurts"\n')
    .replace('"Many wait for a turn"', '"Far too many wait"')
    .replaceAll('\n', '\r\n');
  expect(fingerprints(changed, 'pain-without-owner')).toEqual(before);
});

test('what has a name can be moved to another stage', () => {
  const named = '    pain crowded "Many wait for a turn"\n';
  const moved = map.replace(named, '').replace('  stage "Pays" {\n', `  stage "Pays" {\n${named}`);
  expect(fingerprints(moved, 'pain-without-owner').sort()).toEqual(
    fingerprints(map, 'pain-without-owner').sort(),
  );
});

test('of a value it counts what is written there', () => {
  const [store] = fingerprints(map, 'unresolved-reference');
  const [stair] = fingerprints(map.replace('stor }', 'stair }'), 'unresolved-reference');
  expect(store).toMatch(/ channel stor$/);
  expect(stair).not.toBe(store);
});
