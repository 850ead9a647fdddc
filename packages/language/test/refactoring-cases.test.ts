import { describe, expect, it } from 'vitest';
import { createUri, createWorkspace, unmark } from './check-texts.ts';
import { listRefactoringsIn, textsAfter } from './refactored.ts';

/** Returns the refactorings at `⟦⟧` in the main file. */
function at(marked: string, files: Readonly<Record<string, string>> = {}, mayCreateFiles = true) {
  const { text, spans } = unmark(marked);
  const workspace = createWorkspace({ ...files, 'main.journey': text });
  const main = createUri('main.journey');
  const offered = listRefactoringsIn(workspace, main, spans[0]?.start ?? 0, mayCreateFiles);
  return {
    titles: offered.map(({ title }) => title),
    refused: (title: string) => offered.find((refactoring) => refactoring.title === title)?.refused,
    after: (title: string) => {
      const chosen = offered.find((refactoring) => refactoring.title === title);
      if (chosen === undefined) throw new Error(`Not offered: ${title}`);
      const texts = textsAfter(workspace, main, chosen.change());
      return Object.fromEntries(
        [...texts].map(([uri, written]) => [uri.replace(createUri(''), ''), written]),
      );
    },
  };
}

describe('moving a declaration to a shared file', () => {
  it('takes its comments along, and imports it where it was', () => {
    const { after } = at(`// About buying

// Who decides
persona ⟦⟧anna "Anna" // since May

journey buying "Buying a bike" {
  persona anna
}
`);
    expect(after('Move persona `anna` to `./shared/people.journey`, a new file')).toEqual({
      'main.journey': `// About buying

import "./shared/people.journey"

journey buying "Buying a bike" {
  persona anna
}
`,
      'shared/people.journey': `// Who decides
persona anna "Anna" // since May
`,
    });
  });

  it('takes what it refers to along, and imports what that needs', () => {
    const { after } = at(
      `language da
import "./teams.journey"

owner web "Web"

evidence talks "Talks" { owner web }
persona ⟦⟧anna "Anna" { evidence talks, visits }

evidence visits "Visits" { owner store }

journey buying "Buying" {
  owner web
  persona anna
}
`,
      { 'teams.journey': 'owner store "Shop"\n' },
    );
    expect(
      after('Move persona `anna` and `web`, `talks`, `visits` to `./shared/people.journey`, a new file'),
    ).toEqual({
      'main.journey': `language da
import "./shared/people.journey"

journey buying "Buying" {
  owner web
  persona anna
}
`,
      'shared/people.journey': `language da

import "../teams.journey"

owner web "Web"

evidence talks "Talks" { owner web }

persona anna "Anna" { evidence talks, visits }

evidence visits "Visits" { owner store }
`,
      'teams.journey': 'owner store "Shop"\n',
    });
  });

  it('goes below its like in a file that is there, and all that used it look there', () => {
    const { titles, after } = at(
      `import "./shared/teams.journey"

owner ⟦⟧web "Web"
owner store "Shop"

journey buying "Buying" {
  owner web
}
`,
      {
        'shared/teams.journey': 'owner it "IT"\n\nchannel fax "Fax" { kind digital }\n',
        'only-web.journey': 'import "./main.journey"\n\njourney a "A" {\n  owner web\n}\n',
        'both.journey':
          'import "./main.journey"\n\njourney b "B" {\n  owner web\n  stage "S" { owner store }\n}\n',
        'none.journey': 'import "./main.journey"\n\njourney c "C" {\n  owner store\n}\n',
      },
    );
    expect(titles).toEqual(['Move owner `web` to `./shared/teams.journey`']);
    expect(after('Move owner `web` to `./shared/teams.journey`')).toEqual({
      'main.journey': `import "./shared/teams.journey"

owner store "Shop"

journey buying "Buying" {
  owner web
}
`,
      'shared/teams.journey': 'owner it "IT"\nowner web "Web"\n\nchannel fax "Fax" { kind digital }\n',
      'only-web.journey': 'import "./shared/teams.journey"\n\njourney a "A" {\n  owner web\n}\n',
      'both.journey':
        'import "./main.journey"\nimport "./shared/teams.journey"\n\njourney b "B" {\n  owner web\n  stage "S" { owner store }\n}\n',
      'none.journey': 'import "./main.journey"\n\njourney c "C" {\n  owner store\n}\n',
    });
  });

  it('removes the import that nothing needs any more, on both sides', () => {
    const { after } = at(
      `import "./research.journey"
import "./people.journey"

persona ⟦⟧anna "Anna" { evidence talks }
`,
      {
        'research.journey': 'evidence talks "Talks"\n',
        'people.journey':
          'import "./main.journey"\n\npersona ben "Ben"\n\njourney b "B" {\n  persona anna, ben\n}\n',
      },
    );
    expect(after('Move persona `anna` to `./people.journey`')).toEqual({
      // The import was already unnecessary.
      'main.journey': 'import "./people.journey"\n',
      'research.journey': 'evidence talks "Talks"\n',
      'people.journey':
        'import "./research.journey"\n\npersona ben "Ben"\npersona anna "Anna" { evidence talks }\n\njourney b "B" {\n  persona anna, ben\n}\n',
    });
  });

  it.each([
    [
      'the file has one of that name',
      { 'teams.journey': 'owner web "Another"\n', 'main.journey': '' },
      undefined,
    ],
    [
      'a file that imports it has one of that name',
      {
        'teams.journey': 'owner it "IT"\n',
        'other.journey': 'import "./teams.journey"\nowner web "Another"\n',
      },
      '`web` would mean two things in `other.journey`.',
    ],
    [
      'what comes with it means two things to one that uses it',
      {
        'teams.journey': 'owner it "IT"\n',
        'other.journey': 'import "./main.journey"\nowner it "Another"\njourney a "A" { owner web }\n',
      },
      '`it` would mean two things in `other.journey`.',
    ],
    [
      'something there cannot be read',
      { 'teams.journey': 'owner it "IT" {\n' },
      '`teams.journey` has a text that cannot be read: fix that first.',
    ],
    [
      'it is in another language',
      { 'teams.journey': 'language sv\nowner it "IT"\n' },
      '`teams.journey` is written in another language (sv).',
    ],
  ])('is refused where %s', (_, files, reason) => {
    const text =
      'language da\nimport "./teams.journey"\n\nowner ⟦⟧web "Web"\n\njourney buying "Buying" { owner web }\n';
    // A duplicate name must be fixed first: nothing is offered.
    expect(at(text, files).refused('Move owner `web` to `./teams.journey`')).toBe(reason);
  });

  it('is refused where it needs a map of this file', () => {
    const { titles, refused } = at(
      `touchpoint ⟦⟧till "Till" { opportunity "Pay by phone" { for buying.queue } }

journey buying "Buying" {
  pain queue "Too long"
}
`,
    );
    expect(refused(titles.find((title) => title.startsWith('Move')) ?? '')).toBe(
      'It refers to `buying.queue`, which is part of a map in this file.',
    );
  });

  it('makes no file where the editor cannot', () => {
    expect(at('owner ⟦⟧web "Web"\n', {}, false).titles).toEqual([]);
  });

  it('keeps the line ends of each file', () => {
    const { after } = at('import "./t.journey"\r\n\r\nowner ⟦⟧web "Web" {\r\n  contact "w"\r\n}\r\n', {
      't.journey': 'owner it "IT"\n',
    });
    expect(after('Move owner `web` to `./t.journey`')['t.journey']).toBe(
      'owner it "IT"\n\nowner web "Web" {\n  contact "w"\n}\n',
    );
  });
});

describe('giving a name', () => {
  const inStage = (statements: string) =>
    `owner store\njourney j "J" {\n  stage "S" {\n${statements}\n  }\n}\n`;

  it('takes it from the title, another one where that is taken', () => {
    const { after } = at(inStage('    pain wading "Deep"\n    pain ⟦⟧"Wading" { owner store }'));
    expect(after('Name this pain `wading-2`')['main.journey']).toBe(
      inStage('    pain wading "Deep"\n    pain wading-2 "Wading" { owner store }'),
    );
  });

  it('adds an opportunity for a pain', () => {
    const { after } = at(inStage('    pain ⟦⟧"Wading" { owner store }\n    exit "Leaves"'));
    expect(after('Name this pain `wading` and add an opportunity for it')['main.journey']).toBe(
      inStage(
        '    pain wading "Wading" { owner store }\n    opportunity "How might we help here?" { for wading; owner store }\n    exit "Leaves"',
      ),
    );
    expect(at(inStage('    pain ⟦⟧wading "Wading"')).titles).toEqual(['Add an opportunity for `wading`']);
    expect(at(inStage('    pain ⟦⟧wading "Wading"\n    opportunity "O" { for wading }')).titles).toEqual([]);
  });

  it('hides no touchpoint that the journey meets', () => {
    const text = inStage('    touchpoint till\n    touchpoint ⟦⟧"Till" { channel store }');
    expect(at(`touchpoint till "Till 1"\n${text}`).titles).toContain('Name this touchpoint `till-2`');
  });
});

describe('turning touchpoints into steps', () => {
  it('keeps all that stands in one, and its comments inside', () => {
    const { after } = at(`journey j "J" {
  stage "S" {
    // The first meeting
    touchpoint ⟦⟧shop "Shop" {
      channel store

      emotion -1
      note """
        Long
          text
      """
    } // on Mondays
    pain "P"
  }
}
`);
    expect(after('Turn this touchpoint into a step')['main.journey']).toBe(`journey j "J" {
  stage "S" {
    step "Shop" {
      // The first meeting
      touchpoint shop "Shop" {
        channel store

        emotion -1
        note """
          Long
            text
        """
      } // on Mondays
    }
    pain "P"
  }
}
`);
  });

  it('takes all of a stage without steps, in one line too', () => {
    const { titles, after } = at('journey j "J" { stage "S" { touchpoint ⟦⟧"A"; touchpoint "B" } }');
    expect(titles).not.toContain('Turn this touchpoint into a step');
    expect(after('Turn each touchpoint of this stage into a step')['main.journey']).toBe(
      'journey j "J" { stage "S" { step "A" { touchpoint "A" }; step "B" { touchpoint "B" } } }',
    );
  });

  it('is not offered where the step would feel otherwise', () => {
    const planned = 'journey j "J" { stage "S" { touchpoint ⟦⟧"A" { status planned; emotion 1 } } }';
    expect(at(planned).titles).not.toContain('Turn this touchpoint into a step');
  });
});

it('action items are sorted by date, comments with them, whatever stands between them left alone', () => {
  const { after } = at(`journey j "J" {
  action-item "No date"
  // Before Christmas
  action-item ⟦⟧"Late" { due 2026-12-20 }

  metric "M"
  action-item "Early" { due 2026-12-01 } // soon
}
`);
  expect(after('Sort the action items by due date')['main.journey']).toBe(`journey j "J" {
  action-item "Early" { due 2026-12-01 } // soon
  // Before Christmas
  action-item "Late" { due 2026-12-20 }

  metric "M"
  action-item "No date"
}
`);
});

describe('deriving a map of the future', () => {
  const today = `import "./people.journey"

journey ⟦⟧buying "Buying a bike" {
  persona anna
  purpose "Decide on the till"
  metric sold "Bikes sold" { target 5 }

  stage look "Looks" {
    emotion -1 "tired"
    touchpoint till "Till" { channel store }
    touchpoint "Shop" { channel store; emotion 1 }
    pain queue "Too long" { severity high }
    pain closed "Closed" { severity high }
    opportunity phone "Pay by phone" { for queue; improves sold; value 4 }
    opportunity "Never" { for closed; status dropped }
    action-item "Do it" { for phone }
  }
}
`;
  const files = { 'people.journey': 'persona anna "Anna"\n' };
  const map = `journey buying-future "Buying a bike" {
  state future
  status draft
  persona anna
  baseline buying
  metric buying.sold

  stage look "Looks" {
    touchpoint buying.till
    touchpoint "Shop" { channel store }
    opportunity phone "Pay by phone" { for buying.queue; improves buying.sold; value 4 }
  }
}
`;

  it('in a file of its own', () => {
    const { after } = at(today, files);
    expect(after('Derive a future map in a new file, `buying-future.journey`')).toEqual({
      ...files,
      'main.journey': unmark(today).text,
      'buying-future.journey': `import "./main.journey"\nimport "./people.journey"\n\n${map}`,
    });
  });

  it('below it, in the same file', () => {
    const { titles, after } = at(today, files, false);
    expect(titles).toEqual(['Derive a future map in this file, `buying-future`']);
    expect(after('Derive a future map in this file, `buying-future`')['main.journey']).toBe(
      `${unmark(today).text}\n${map}`,
    );
  });

  it('under a name that is free, and not while something is broken', () => {
    const [title] = at('journey ⟦⟧a "A" { stage "S" }', { 'b.journey': 'journey a-future "F"' }).titles;
    expect(title).toBe('Derive a future map in a new file, `a-future-2.journey`');
    const broken = at('journey ⟦⟧a "A" { owner nobody; stage "S" }');
    expect(broken.refused(broken.titles[0] ?? '')).toContain('fix that first');
  });
});
