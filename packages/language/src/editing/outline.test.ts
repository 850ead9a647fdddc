import { expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { createOutline, type OutlineItem } from './outline.ts';

const lines = (items: readonly OutlineItem[], indent = ''): string[] =>
  items.flatMap(({ kind, title, detail, children }) => [
    `${indent}${kind}: ${title}${detail === '' ? '' : ` (${detail})`}`,
    ...lines(children, `${indent}  `),
  ]);

it('tells of each thing what tells it from its like', () => {
  const text = `persona anna "Anna" { primary; market b2b }
owner web "Web team" { contact "web@example.com" }
channel kiosk "Kiosk" { kind physical }
evidence talks "Talks" { method interview; date 2026-08-20 }
metric nps "Recommend us" { baseline 10; value 20%; target 30% }
empathy-map now "Now" { persona anna; pain "P" { severity low } }
journey buying "Buying" {
  state current
  status agreed
  metric rate "Done" { baseline 1; target 2 }
  stage look "Looks" {
    owner web
    step "Compares" {
      emotion -1
      moment-of-truth
      touchpoint "Page" { channel website; gain "Quick" { assumption } }
    }
    backstage "Packs"
    action-item "Act" { owner web; due 2026-12-15 }
  }
}`;
  expect(lines(createOutline(parse(text, 'file:///maps/map.journey')))).toEqual([
    'persona: Anna (primary, b2b)',
    'owner: Web team (web@example.com)',
    'channel: Kiosk (physical)',
    'evidence: Talks (interview, 2026-08-20)',
    'metric: Recommend us (20% → 30%)',
    'empathy-map: Now (anna)',
    '  pain: P (low)',
    'journey: Buying (current, agreed)',
    '  metric: Done (1 → 2)',
    '  stage: Looks (web)',
    '    step: Compares (-1, moment of truth)',
    '      touchpoint: Page (website)',
    '        gain: Quick (assumption)',
    '    lane: Packs (backstage)',
    '    action-item: Act (web, 2026-12-15)',
  ]);
});
