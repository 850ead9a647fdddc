// Longer than most files: it has a case for every kind of hover.
import { readdirSync, readFileSync } from 'node:fs';
import { Workspace } from '@journey-maps/core/rules';
import { describe, expect, it } from 'vitest';
import { parse } from '../parse.ts';
import { findHover, type Hover } from './find-hover.ts';

const uri = 'file:///maps/map.journey';
const today = '2026-11-21';

/** Returns the hover at `|`. The keys of `files` are paths below `maps`. */
function hoverOver(marked: string, files: Readonly<Record<string, string>> = {}): Hover | undefined {
  const offset = marked.indexOf('|');
  const workspace = new Workspace();
  for (const [path, text] of Object.entries(files)) workspace.set(parse(text, `file:///maps/${path}`));
  workspace.set(parse(marked.slice(0, offset) + marked.slice(offset + 1), uri));
  return told(workspace, uri, offset);
}

function told(workspace: Workspace, file: string, offset: number): Hover | undefined {
  const linked = workspace.linked(file);
  if (!linked) throw new Error('No such file.');
  return findHover({ linked, workspace, findings: workspace.check(file, { today }), offset, today });
}

/** Returns the hover's description without the findings below it. */
const text = (marked: string, files?: Readonly<Record<string, string>>) =>
  hoverOver(marked, files)?.plainText.split('\n\n—\n\n')[0];

describe('words of the language', () => {
  it('tells what a keyword means where it stands, with an example', () => {
    expect(text('journey j {\n  go|al "G"\n}')).toBe(
      'What the customer wants from the whole journey. For the aim of the map itself, use purpose.\n\ngoal "A clean flat by Saturday"',
    );
    expect(text('persona p {\n  go|al "G"\n}')).toMatch(/^What this persona wants to achieve\./);
    expect(hoverOver('journey j {\n  go|al "G"\n}')?.markdown).toContain(
      '```journey\ngoal "A clean flat by Saturday"\n```',
    );
  });

  it.each([
    ['journey j { kind |service-blueprint }', /^service-blueprint: The customer's path, with/],
    ['journey j { resource "R" { status ne|ed } }', /^need: The organisation lacks it\./],
    ['journey j { pain "P" { status op|en } }', /^open: Nobody is working on it yet/],
    ['journey j { opportunity "O" { value 4|; for x } }', /^4: a great help/],
    ['journey j { reviewed 2026-08-2|0 }', /^2026-08-20: 3 months ago/],
    ['language d|a', /^Danish/],
    ['journey j { stage "S" { emotion -1 "x" beca|use "y" } }', /^Why the customer feels like that\./],
  ])('tells what a value means: %s', (marked, expected) => {
    expect(text(marked)).toMatch(expected);
  });

  it('tells nothing of words that mean nothing, of plain texts, comments and blanks', () => {
    expect(hoverOver('journey j "J" {\n  | \n}\n')).toBeUndefined();
    for (const marked of [
      '// jour|ney',
      'language xx-to-|o-long-for-a-tag',
      '|',
      'owner web { contact "m|e" }\njourney j { owner web }',
    ]) {
      expect(text(marked) ?? '', marked).not.toMatch(/customer|answers/);
    }
  });
});

describe('cards', () => {
  const people = `persona anna "Anna" {
  primary
  market b2b
  about "Plans shifts"
  goal "A calm Thursday"
  frustration "Old tools"
}
owner web "Web team" { contact "web@example.com" }
evidence talks "Twelve talks" { method interview; date 2026-08-20; sample 12; source "The shared folder" }
`;
  const map = (inside: string) => `import "./people.journey"
journey j "Buying" {
  persona anna
  owner web
  evidence talks
  stage look "Looks around" {
    owner web
    ${inside}
  }
}
`;
  const files = { 'people.journey': people };

  it('show a persona, the file it comes from, and where it is used', () => {
    const marked = map('').replace('persona anna', 'persona an|na');
    expect(
      text(marked, {
        ...files,
        'other.journey': 'import "./people.journey"\njourney k "Leaving" { persona anna }',
      }),
    ).toBe(
      `Anna (primary b2b persona, in people.journey)

Plans shifts

Wants: A calm Thursday
Is frustrated by: Old tools
Used in: 2 maps: Buying · Leaving`,
    );
    expect(text(people.replace('anna', 'an|na'))).toContain('Used in: no journey');
  });

  it('show an owner with what they own in this file', () => {
    const marked = map('pain "Slow" { owner we|b }\n    touchpoint "Shop" { owner web }');
    expect(text(marked, files)).toBe(
      `Web team (owner, in people.journey)

Contact: web@example.com
Owns 1 journey: Buying
Owns 1 stage: Looks around
Owns 1 touchpoint: Shop
Owns 1 pain point: Slow`,
    );
  });

  it('show evidence with its method, sample and age', () => {
    expect(text(map('').replace('evidence talks', 'evidence ta|lks'), files)).toBe(
      `Twelve talks (evidence, in people.journey)

Method: interview – a researcher talked with people, one by one
Date: 2026-08-20, 3 months old
Sample: 12
Source: The shared folder
Used: in 1 place in this file`,
    );
  });

  it('show a pain with its severity, owner and what answers it, also from other files', () => {
    const marked = map(
      'pain sl|ow "Slow" { severity high; owner web; assumption }\n    opportunity "Quick" { for slow; status doing }',
    );
    const future = 'import "./map.journey"\njourney f "F" { opportunity "Quicker" { for j.slow } }';
    expect(text(marked, { ...files, 'future.journey': future })).toBe(
      `Slow (pain point)

In: Looks around · Buying
Severity: high – it spoils the experience, and some give up
Owner: Web team
Evidence: none yet: it is an assumption
Addressed by: Quick (doing) · Quicker`,
    );
    expect(text(map('pain sl|ow "Slow"'), files)).toContain('Addressed by: nothing yet');
  });

  it('show what the map says of a moment without anybody writing it', () => {
    const marked = map(
      'step "Com|pares" {\n      touchpoint "Page" { channel website; emotion -1 "tired"; pain "Slow" }\n    }',
    );
    expect(text(marked, files)).toBe(
      `Compares (step)

In: Looks around · Buying
Owner: Web team, the stage's
Personas: Anna
Feels: -1 tired
Touchpoints: Page
Pain points: Slow`,
    );
    const stage = map('step "A" { emotion 1 }\n    step "B"').replace('"Looks around"', '"Look|s around"');
    expect(text(stage, files)).toContain('Feels: A (+1) · B (?)');
  });

  it('show channels, metrics, journeys, plans, entries of lanes and empathy maps', () => {
    expect(text(map('touchpoint "T" { channel websi|te }'), files)).toBe(
      'Website (channel)\n\nKind: digital – reached through a screen or a device\nTouchpoints: 1 in this file: T\nDeclared: in every map, without a declaration',
    );
    expect(
      text(
        map(
          'metric ra|te "Done" { baseline 61%; value 66%; target 75% }\n    opportunity "O" { improves rate }',
        ),
        files,
      ),
    ).toBe(
      'Done (metric)\n\nIn: Looks around · Buying\nFigures: baseline 61% → now 66% → target 75%\nImproved by: O',
    );
    expect(text(map('').replace('journey j', 'journey |j'), files)).toContain(
      'Personas: Anna\nOwner: Web team\nStages: Looks around',
    );
    expect(text(map('action-item a|ct "Act" { owner web; due 2026-12-15; status doing }'), files)).toContain(
      'Owner: Web team\nDue: 2026-12-15, in 3 weeks\nStatus: doing – being worked on',
    );
    expect(
      text(map('resource "R"\n    backstage ba|ck "Packs" { kind people; duration "An hour" }'), files),
    ).toContain("Kind: people – people do it\nOwner: Web team, the stage's\nTakes: An hour");
    expect(text('empathy-map e|m "Anna" { persona anna; says "No." }')).toBe(
      'Anna (empathy map)\n\nPersona: anna\nSays: No.',
    );
  });

  it('lead through a touchpoint that is met again, and from each part of a name', () => {
    const shared = 'touchpoint page "Product page" { channel website; importance 5 }';
    const marked = map('touchpoint pa|ge').replace(
      'people.journey"',
      'people.journey"\nimport "./shared.journey"',
    );
    expect(text(marked, { ...files, 'shared.journey': shared })).toBe(
      'Product page (touchpoint, in shared.journey)\n\nChannel: Website\nImportance: 5 of 5\nUsed: 1 time in this file',
    );
    const both = 'journey a "First" { stage s "Stage one" }\njourney b { stage "T" { next a.s } }';
    expect(text(both.replace('a.s', '|a.s'))).toMatch(/^First \(journey\)/);
    expect(text(both.replace('a.s', 'a.s|'))).toMatch(/^Stage one \(stage\)/);
  });

  it('show what an import declares, or why nothing comes of it', () => {
    expect(text(map('').replace('./people', './peo|ple'), files)).toBe(
      'people.journey (imported file)\n\n1 persona: Anna\n1 owner: Web team\n1 piece of evidence: Twelve talks',
    );
    expect(text(map('').replace('./people', './peo|ple'))).toBe('There is no such file.');
  });

  it('cut long texts short', () => {
    const long = 'word '.repeat(300);
    const shown =
      text(`persona a|nna "Anna" {\n  about "${long}"\n  goal "${long}"\n  goal "${long}"\n}`) ?? '';
    expect(shown.length).toBeLessThan(900);
    expect(shown).toContain('word…');
  });
});

describe('emotions', () => {
  const map = (feeling: string) => `persona anna "Anna"
journey j "J" {
  persona anna
  stage "Research" {
    step "Looks" { emotion +1 }
    step "Compares" { emotion ${feeling} }
    step "Asks"
  }
  stage "Buys" { emotion 2 "glad" }
}
`;

  it('are shown on the curve, between the moments before and after', () => {
    expect(text(map('-|1 "tired" because "of much to read"'))).toBe(
      `-1 tired (annoyed)

of much to read

Persona: Anna
Before: Looks (+1)
Here: Compares (-1), moment 2 of 4, in Research
After: Asks (unknown)

+2 │       ○
+1 │ ○
 0 │ · · ? ·
-1 │   ●
-2 │`,
    );
  });

  it('are marked at all moments for which they count', () => {
    const marked = map('-1')
      .replace('stage "Research" {', 'stage "Research" {\n    emotion 0 "so |so"')
      .replace('{ emotion +1 }', '');
    expect(text(marked)).toContain('Here: 2 of 4 moments, from Looks (0) to Asks (0)');
    expect(text(marked)).toContain(' 0 │ ● · ● ·');
  });

  it('say why they are not on the curve', () => {
    const marked = map('-1').replace('emotion -1', 'emotion -1; touchpoint "T" { emotion -2 "aw|ful" }');
    expect(text(marked)).toContain('The curve does not show it');
    expect(text('touchpoint t "T" { emotion -|2 }')).toContain('wherever a journey uses this touchpoint');
    expect(text(map('-|7'))).toContain('scores go from -2 to +2');
  });

  it('have a curve that fits beside the text, however long the journey is', () => {
    const steps = Array.from({ length: 60 }, (_, i) => `step "S${i}" { emotion ${(i % 5) - 2} "e${i}|" }`);
    for (const at of [0, 30, 59]) {
      const shown = text(
        `journey j "J" { stage "S" {\n${steps.map((step, i) => (i === at ? step : step.replace('|', ''))).join('\n')}\n} }`,
      );
      const rows = shown?.split('\n').filter((line) => line.includes('│')) ?? [];
      expect(Math.max(...rows.map((row) => row.length))).toBeLessThan(60);
      expect(rows.join('').match(/●/g)).toHaveLength(1);
    }
  });
});

describe('findings', () => {
  it('have the reason of their rule below what else is told', () => {
    const marked = 'journey j "J" {\n  stage "S" {\n    pa|in "P"\n  }\n}';
    const hover = hoverOver(marked);
    const [about, why] = hover?.plainText.split('\n\n—\n\n') ?? [];
    expect(about).toMatch(/^What hurts the customer/);
    expect(why).toMatch(/pain-without-owner: Many maps change nothing/);
    expect(hover?.markdown).toContain('\n\n---\n\n');
  });

  it('are told of where nothing else is', () => {
    const hover = hoverOver('journey j "J" {\n  owner no|body\n}');
    expect(hover?.plainText).toMatch(/^unresolved-reference: /);
    expect(hover?.span).toEqual({ start: 24, end: 30 });
  });

  it('have their rule explained in the comment that hides them', () => {
    const marked = '// journey-ignore pain-with|out-owner -- to come\npersona a';
    expect(hoverOver(marked)?.plainText).toMatch(/^pain-without-owner \(rule\)/);
    expect(hoverOver(marked)?.span).toEqual({ start: 18, end: 36 });
  });
});

describe('what a map says is only text', () => {
  const nasty = '](command:quit) ![x](http://a) <b onclick=1> **b** `c` | # &lt; $(bell) ```';
  const isOnlyText = (markdown: string) => {
    const outside = markdown.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '').replace(/\\./g, '');
    expect(outside).not.toMatch(/[[\]<>]|\$\(/);
    expect(outside.replace(/\*\*[^*\n]*\*\* ·/g, '').replace(/`[\w .-]+`/g, '')).not.toMatch(/[*`]/);
  };

  it.each([
    (text: string) => `persona |a "${text}" { about "${text}"; goal "${text}"; trait "${text}" "${text}" }`,
    (text: string) =>
      `persona a "${text}"\npersona b "${text}"\njourney j "${text}" {\n  persona a, b\n  stage |s "${text}" { emotion a 1; emotion b -1 }\n}`,
    (text: string) => `journey j "${text}" { stage "${text}" { emotion 1| "${text}" because "${text}" } }`,
    (text: string) => `import "./${text}|.journey"`,
    (text: string) => `owner |o "${text}" { contact "${text}" }\njourney j "${text}" { owner o }`,
  ])('in %#', (map) => {
    const hover = hoverOver(map(nasty));
    expect(hover).toBeDefined();
    isOnlyText(hover?.markdown ?? '');
  });

  it('wherever one points in the examples', () => {
    const folder = new URL('../../../../examples/', import.meta.url);
    const workspace = new Workspace();
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.journey')) continue;
      const place = new URL(encodeURI(file), folder);
      workspace.set(parse(readFileSync(place, 'utf8'), place.href));
    }
    let shown = 0;
    for (const file of workspace.uris()) {
      const length = workspace.get(file)?.text.length ?? 0;
      for (let offset = 0; offset <= length; offset += 11) {
        const hover = told(workspace, file, offset);
        if (!hover) continue;
        shown++;
        isOnlyText(hover.markdown);
        expect(hover.span.start).toBeLessThanOrEqual(offset);
        expect(hover.span.end).toBeGreaterThanOrEqual(offset);
      }
    }
    expect(shown).toBeGreaterThan(1000);
  });
});

it('holds out wherever a map breaks off', () => {
  const example = new URL('../../../../examples/colleen-vacuum-cleaner.journey', import.meta.url);
  const whole = readFileSync(example, 'utf8');
  const empty: number[] = [];
  for (let length = 0; length < whole.length; length += 61) {
    const workspace = new Workspace();
    workspace.set(parse(whole.slice(0, length), uri));
    for (const offset of [length, Math.max(0, length - 5), Math.floor(length / 2)]) {
      const hover = told(workspace, uri, offset);
      if (hover?.markdown === '') empty.push(length);
    }
  }
  expect(empty).toEqual([]);
});
