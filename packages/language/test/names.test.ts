import { findName, findOccurrences } from '@journey-maps/core/semantics';
import { describe, expect, test } from 'vitest';
import { createWorkspace, mainUri } from './check-texts.ts';

const main = `import "./people.journey"
journey buying "Buying" {
  persona anna
  stage look "Looks" {
    thought anna "Hm"
    pain slow "Slow" { persona anna }
    touchpoint shop { channel website }
  }
  stage pay "Pays" { next look }
  action-item "Speed up" { for buying.slow }
}
journey other "Other" {
  baseline buying
  action-item "Look again" { for buying.slow }
}
`;
const files = {
  'main.journey': main,
  'people.journey': 'persona anna "Anna"\ntouchpoint shop "Shop" { pain queue "Queue" }\n',
  'more.journey':
    'import "./main.journey"\njourney more "More" { baseline buying; action-item "x" { for buying.slow } }\n',
};

/** Lists the occurrences of the name right after a text in the main file. */
function places(before: string): string[] {
  const workspace = createWorkspace(files);
  const linked = workspace.linked(mainUri);
  if (linked === undefined) throw new Error('The main file is there.');
  const name = findName(linked, main.indexOf(before) + before.length);
  if (name?.target === undefined) throw new Error(`Nothing at ${before}`);
  return findOccurrences(workspace, name.target).map(({ uri, span, role }) => {
    const text = workspace.get(uri)?.text ?? '';
    const line = text.slice(0, span.start).split('\n').length;
    return `${uri.split('/').at(-1)}:${line} ${text.slice(span.start, span.end)}${role === 'declaration' ? ' *' : ''}`;
  });
}

describe('all places that call a thing by its name', () => {
  test('lie in the file that declares it and in those that import that', () => {
    expect(places('thought an')).toEqual([
      'people.journey:1 anna *',
      'main.journey:3 anna',
      'main.journey:5 anna',
      'main.journey:6 anna',
    ]);
  });

  test('name a thing within a journey by itself or by the journey', () => {
    expect(places('pain sl')).toEqual([
      'main.journey:6 slow *',
      'main.journey:10 slow',
      'main.journey:14 slow',
      'more.journey:2 slow',
    ]);
  });

  test('name a journey also on the way to what is in it', () => {
    expect(places('for buy')).toEqual([
      'main.journey:2 buying *',
      'main.journey:10 buying',
      'main.journey:13 buying',
      'main.journey:14 buying',
      'more.journey:2 buying',
      'more.journey:2 buying',
    ]);
  });

  test('are those that meet a touchpoint again', () => {
    expect(places('touchpoint sh')).toEqual(['people.journey:2 shop *', 'main.journey:7 shop']);
  });

  test('of a channel that every file has are all', () => {
    expect(places('channel web')).toEqual(['main.journey:7 website']);
  });
});

test('what is no name is none', () => {
  const linked = createWorkspace(files).linked(mainUri);
  if (linked === undefined) throw new Error('The main file is there.');
  expect(findName(linked, main.indexOf('"Looks"') + 2)).toBeUndefined();
});
