/** A commit of the history: its subject, and the files that it writes or, with `null`, removes. */
export interface HistoryCommit {
  readonly subject: string;
  readonly files: Readonly<Record<string, string | null>>;
}

const people = `persona anna "Anna" { goal "Get home" }
owner web "Web team" { contact "web@example.com" }
owner shop "Shop" { contact "shop@example.com" }
evidence talks "Interviews" { method interview; date 2026-09-01; sample 12 }
`;

const buying = `journey buying "Buying a bike" {
  status draft
  persona anna
  owner web
  evidence talks
  stage pays "Pays" {
    owner web
    step card "Types the card number" {
      emotion +1 "calm" because "it is quick"
      touchpoint till "Till" { channel website; importance 4 }
      pain slow "The form is slow" { owner web; severity low; evidence talks }
    }
    step receipt "Reads the receipt" {
      emotion 0 "calm"
      touchpoint "Mail with the receipt" { channel email; importance 2 }
    }
  }
  stage rides "Rides home" {
    owner shop
    step turn "Takes the first turn" {
      emotion +2 "free" because "the wind is warm"
      touchpoint bike "Bike" { channel store; importance 5 }
    }
  }
}
`;

const fixing = `journey fixing "Having it repaired" {
  status draft
  persona anna
  owner shop
  stage brings "Brings the bike" {
    step queue "Waits at the counter" {
      emotion -1 "bored"
      touchpoint counter "Counter" { channel store; importance 3 }
    }
  }
  stage fetches "Fetches it again" {
    step call "Gets a call" {
      emotion +1 "relieved"
      touchpoint ring "Call from the shop" { channel phone; importance 3 }
    }
  }
}
`;

const returning = `journey returning "Giving it back" {
  status draft
  persona anna
  owner web
  stage asks "Asks for a label" {
    step form "Fills in the form" {
      emotion -1 "annoyed"
      touchpoint label "Form for returns" { channel website; importance 3 }
    }
  }
}
`;

const shared = 'import "./people.journey"\n';

/**
 * Returns sixty commits with renames, moves, splits, suppressions, broken and repaired files, and reverts.
 * `expected-lines.txt` lists the expected changes of each commit.
 */
export function historyCommits(): readonly HistoryCommit[] {
  const files = new Map<string, string>();
  const commits: HistoryCommit[] = [];
  const commit = (subject: string, change: () => void) => {
    const before = new Map(files);
    change();
    const paths = new Set([...before.keys(), ...files.keys()]);
    const changed = [...paths].filter((path) => before.get(path) !== files.get(path));
    commits.push({
      subject,
      files: Object.fromEntries(changed.map((path) => [path, files.get(path) ?? null])),
    });
    return before;
  };
  const edit = (path: string, from: string, to: string) => {
    const text = files.get(path) ?? '';
    if (!text.includes(from)) throw new Error(`${path} has no ${from} in commit ${commits.length + 1}`);
    files.set(path, text.replace(from, to));
  };
  const move = (from: string, to: string) => {
    files.set(to, files.get(from) ?? '');
    files.delete(from);
  };
  const revert = (subject: string, state: ReadonlyMap<string, string>) =>
    commit(subject, () => {
      files.clear();
      for (const [path, text] of state) files.set(path, text);
    });
  const change = (subject: string, path: string, from: string, to: string) =>
    commit(subject, () => edit(path, from, to));

  commit('Map how a bike is bought', () => files.set('shop.journey', people + buying));
  commit('Add the repair', () => files.set('shop.journey', people + buying + fixing));
  change(
    'The form got worse',
    'shop.journey',
    'emotion +1 "calm" because "it is quick"',
    'emotion -1 "tense" because "it asks twice"',
  );
  const slow = change('It is a severe pain', 'shop.journey', 'severity low', 'severity high');
  revert('Revert "It is a severe pain"', slow);
  change('Say it shorter', 'shop.journey', '"Reads the receipt"', '"Gets the receipt"');
  change('A comment', 'shop.journey', '  stage pays', '  // The till.\n  stage pays');
  change(
    'Lay it out',
    'shop.journey',
    '{ channel website; importance 4 }',
    '{\n        channel website\n        importance 4\n      }',
  );
  commit('One file for people, one for each journey', () => {
    const text = files.get('shop.journey') ?? '';
    const [before = ''] = text.split('journey fixing');
    files.set('people.journey', people);
    files.set('shop.journey', shared + before.replace(people, ''));
    files.set('repair.journey', shared + fixing);
  });
  const split = change('Nobody waits for long', 'repair.journey', 'emotion -1 "bored"', 'emotion 0 "calm"');
  revert('Revert "Nobody waits for long"', split);
  commit('Call the file what it is', () => move('shop.journey', 'buying.journey'));
  commit('Put the maps in a folder', () => {
    for (const name of ['buying', 'people', 'repair']) move(`${name}.journey`, `maps/${name}.journey`);
  });
  change('Break the map', 'maps/buying.journey', 'stage rides', 'stagee rides');
  change('Somebody else works on', 'maps/repair.journey', 'emotion +1 "relieved"', 'emotion +2 "relieved"');
  change('Still broken', 'maps/buying.journey', 'severity low', 'severity medium');
  change('Repair the map', 'maps/buying.journey', 'stagee rides', 'stage rides');
  change(
    'Move the receipt',
    'maps/buying.journey',
    '    step turn',
    '    step bag "Packs the bag" { touchpoint "Bag" { channel store; importance 1 } }\n    step turn',
  );
  change(
    'Pack first',
    'maps/buying.journey',
    '    step bag "Packs the bag" { touchpoint "Bag" { channel store; importance 1 } }\n    step turn "Takes the first turn" {\n      emotion +2 "free" because "the wind is warm"\n      touchpoint bike "Bike" { channel store; importance 5 }\n    }\n',
    '    step turn "Takes the first turn" {\n      emotion +2 "free" because "the wind is warm"\n      touchpoint bike "Bike" { channel store; importance 5 }\n    }\n    step bag "Packs the bag" { touchpoint "Bag" { channel store; importance 1 } }\n',
  );
  const packed = change(
    'Nobody packs',
    'maps/buying.journey',
    '    step bag "Packs the bag" { touchpoint "Bag" { channel store; importance 1 } }\n',
    '',
  );
  revert('Revert "Nobody packs"', packed);
  const moved = commit('The bag comes with the payment', () => {
    const bag = '    step bag "Packs the bag" { touchpoint "Bag" { channel store; importance 1 } }\n';
    edit('maps/buying.journey', bag, '');
    edit('maps/buying.journey', '    step card', `${bag}    step card`);
  });
  revert('Revert "The bag comes with the payment"', moved);
  change(
    'A pain of its own',
    'maps/repair.journey',
    '      touchpoint counter',
    '      pain line "The line is long" { owner shop; severity medium; assumption }\n      touchpoint counter',
  );
  change(
    'Nobody owns it',
    'maps/repair.journey',
    '{ owner shop; severity medium; assumption }',
    '{ severity medium; assumption }',
  );
  change(
    'Silence that',
    'maps/repair.journey',
    '      pain line',
    '      // journey-ignore pain-without-owner -- the shop is looking for somebody\n      pain line',
  );
  change(
    'Somebody owns it again',
    'maps/repair.journey',
    '{ severity medium; assumption }',
    '{ owner shop; severity medium; assumption }',
  );
  change(
    'No longer silenced',
    'maps/repair.journey',
    '      // journey-ignore pain-without-owner -- the shop is looking for somebody\n',
    '',
  );
  commit('Call the team what it is called now', () => {
    edit('maps/people.journey', 'owner web "Web team"', 'owner web "Online team"');
  });
  const named = commit('Give the team another name', () => {
    edit('maps/people.journey', 'owner web', 'owner online');
    for (let i = 0; i < 3; i++) edit('maps/buying.journey', 'owner web', 'owner online');
  });
  revert('Revert "Give the team another name"', named);
  commit('Map how it is given back', () => files.set('maps/returns.journey', shared + returning));
  const returned = commit('One map for all that comes after', () => {
    edit('maps/repair.journey', fixing.slice(-3), `${fixing.slice(-3)}${returning}`);
    files.delete('maps/returns.journey');
  });
  revert('Revert "One map for all that comes after"', returned);
  commit('Remove the returns', () => files.delete('maps/returns.journey'));
  commit('Bring the returns back', () => files.set('maps/returns.journey', shared + returning));
  commit('Break two maps', () => {
    edit('maps/returns.journey', 'stage asks "Asks for a label" {', 'stage asks "Asks for a label"');
    edit('maps/repair.journey', 'channel phone', 'channell phone');
    edit('maps/buying.journey', 'severity medium', 'severity high');
  });
  change(
    'Repair one of them',
    'maps/returns.journey',
    'stage asks "Asks for a label"',
    'stage asks "Asks for a label" {',
  );
  change('Repair the other one', 'maps/repair.journey', 'channell phone', 'channel phone');
  commit('Save it in another encoding', () =>
    edit('maps/returns.journey', 'Giving it back', 'Giving it back \u{FFFF}'),
  );
  commit('Save it as UTF-8 again', () =>
    edit('maps/returns.journey', 'Giving it back \u{FFFF}', 'Giving it back'),
  );
  change(
    'Another channel',
    'maps/returns.journey',
    '{ channel website; importance 3 }',
    '{ channel app; importance 3 }',
  );
  change(
    'It matters more',
    'maps/returns.journey',
    '{ channel app; importance 3 }',
    '{ channel app; importance 5 }',
  );
  change(
    'A thought',
    'maps/returns.journey',
    '      touchpoint label',
    '      thought "Where is the number?"\n      touchpoint label',
  );
  change('Another thought', 'maps/returns.journey', '"Where is the number?"', '"Where is that number?"');
  change(
    'An opportunity',
    'maps/buying.journey',
    '    step receipt',
    '    opportunity faster "Make it faster" { for slow; owner web; value 4; effort 2 }\n    step receipt',
  );
  change('It is worth less', 'maps/buying.journey', 'value 4', 'value 3');
  const swapped = commit('Rides before paying', () => {
    const text = files.get('maps/buying.journey') ?? '';
    const [head = '', pays = '', rides = ''] = text.split(/(?=^ {2}(?:\/\/ The till\.|stage rides))/mu);
    files.set('maps/buying.journey', `${head}${rides.replace(/\}\n$/u, '')}${pays}}\n`);
  });
  revert('Revert "Rides before paying"', swapped);
  change('Fewer people were asked', 'maps/people.journey', 'sample 12', 'sample 8');
  change('More people were asked', 'maps/people.journey', 'sample 8', 'sample 20');
  change(
    'A title in two languages',
    'maps/buying.journey',
    'journey buying "Buying a bike"',
    'journey buying "Buying a bike · קונים אופניים"',
  );
  change(
    'One language is enough',
    'maps/buying.journey',
    'journey buying "Buying a bike · קונים אופניים"',
    'journey buying "Buying a bike"',
  );
  commit('Owners of their own file', () => {
    const lines = (files.get('maps/people.journey') ?? '').split('\n');
    const owners = lines.filter((line) => line.startsWith('owner'));
    files.set('maps/owners.journey', `${owners.join('\n')}\n`);
    files.set('maps/people.journey', lines.filter((line) => !line.startsWith('owner')).join('\n'));
    for (const name of ['buying', 'repair', 'returns'])
      edit(`maps/${name}.journey`, shared, `${shared}import "./owners.journey"\n`);
  });
  change('Something that is no map', 'maps/README.md', '', 'Our maps.\n');
  change(
    'The step is another one',
    'maps/repair.journey',
    'step queue "Waits at the counter"',
    'step wait "Stands in line"',
  );
  change(
    'The call is a message',
    'maps/repair.journey',
    'step call "Gets a call"',
    'step message "Gets a message"',
  );
  change(
    'Nobody knows why',
    'maps/buying.journey',
    'emotion +2 "free" because "the wind is warm"',
    'emotion +2 "free"',
  );
  change(
    'It was the wind',
    'maps/buying.journey',
    'emotion +2 "free"',
    'emotion +2 "free" because "the wind is cold"',
  );
  commit('Away with the repair', () => files.delete('maps/repair.journey'));
  return commits;
}
