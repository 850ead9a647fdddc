import { applyEdits } from '@journey-maps/core/edits';
import type { Finding } from '@journey-maps/core/model';
import { rules, type Settings } from '@journey-maps/core/rules';
import { describe, expect, test } from 'vitest';
import { checkText, createWorkspace, mainUri, only } from './check-texts.ts';

/** Lists the texts of one rule's findings. */
function findMessages(
  rule: string,
  text: string,
  files: Readonly<Record<string, string>> = {},
  settings: Settings = { preset: 'strict' },
): readonly string[] {
  return findings(rule, text, files, settings).map(({ span }) => text.slice(span.start, span.end));
}

function findings(
  rule: string,
  text: string,
  files: Readonly<Record<string, string>> = {},
  settings: Settings = { preset: 'strict' },
): readonly Finding[] {
  return checkText(text, files, settings).filter((finding) => finding.rule === rule);
}

const owners = 'owner web\nowner store\nowner support\n';
const stages = (...bodies: readonly string[]) =>
  `${owners}journey j "J" {\n${bodies.map((body, i) => `  stage s${i} "S${i}" {\n    ${body}\n  }\n`).join('')}}\n`;

describe('pain-without-opportunity', () => {
  const rule = 'pain-without-opportunity';
  const pains =
    'pain p1 "P1" { severity high }\n    pain p2 "P2" { severity low }\n    pain p3 "P3"\n    pain p4 "P4" { severity critical }';

  test('wants an answer to serious pains, and in the preset strict to all', () => {
    const text = stages(pains);
    expect(findMessages(rule, text, {}, {})).toEqual(['pain p1 "P1"', 'pain p4 "P4"']);
    expect(findMessages(rule, text)).toHaveLength(4);
    const settings = { rules: { [rule]: ['warning', { severity: 'critical' }] as const } };
    expect(findMessages(rule, text, {}, settings)).toEqual(['pain p4 "P4"']);
    expect(findMessages(rule, text, {}, { preset: 'strict', ...settings })).toEqual(['pain p4 "P4"']);
  });

  test('takes no dropped answer for one, here or in another file', () => {
    const text = stages('pain p "P" { severity high }\n    opportunity "O" { for p; status dropped }');
    const answer = (status: string) => ({
      'next.journey': `import "./main.journey"\njourney k "K" { opportunity "O" { for j.p; status ${status} } }`,
    });
    expect(findMessages(rule, text)).toEqual(['pain p "P"']);
    expect(findMessages(rule, text, answer('dropped'))).toEqual(['pain p "P"']);
    expect(findMessages(rule, text, answer('idea'))).toEqual([]);
    expect(findMessages(rule, stages('pain p "P"\n    action-item "A" { for p }'))).toEqual([]);
  });

  test('knows the pains of a touchpoint that several journeys meet', () => {
    const text = 'touchpoint till "Till" { pain queue "Queue" { severity high } }';
    const files = {
      'j.journey':
        'import "./main.journey"\njourney j { stage "S" { touchpoint till; opportunity "O" { for till.queue } } }',
    };
    expect(findMessages(rule, text)).toEqual(['pain queue "Queue"']);
    expect(findMessages(rule, text, files)).toEqual([]);
  });

  test('gives names that are free, and writes in another way where a lane holds the pain', () => {
    const text = stages(
      'owner web\n    pain "Too slow" { severity high }\n    pain "Too slow" { severity high }\n    backstage too-slow "B" {\n      pain "2nd time, too slow" { severity high }\n    }\n    handover store',
    );
    const edits = findings(rule, text).flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    const fixed = applyEdits(text, edits) ?? '';
    expect(fixed).toContain('pain too-slow-2 "Too slow"');
    expect(fixed).toContain('pain too-slow-3 "Too slow"');
    expect(fixed).toContain('pain time-too-slow "2nd time, too slow"');
    expect(fixed).toMatch(
      /\n {4}\}\n {4}opportunity .* for time-too-slow; owner web \}\n {4}handover store/u,
    );
    expect(checkText(fixed).map((finding) => finding.rule)).not.toContain('duplicate-name');
    expect(findMessages(rule, fixed)).toEqual([]);
  });
});

describe('contradictory-status', () => {
  const rule = 'contradictory-status';

  test('leaves alone what is under way, dropped, or for something else too', () => {
    for (const body of [
      'pain p "P" { status in-progress }\n    action-item "A" { for p; status done }',
      'pain p "P" { status resolved }\n    action-item "A" { for p; status dropped }',
      'pain p "P"\n    action-item "A" { for p; status done }\n    action-item "B" { for p }',
      'pain p "P" { status resolved }\n    gain g "G"\n    action-item "A" { for p, g }',
      'pain p "P" { status resolved }\n    opportunity o "O" { for p; status dropped }\n    action-item "A" { for o }',
    ])
      expect(findMessages(rule, stages(body)), body).toEqual([]);
  });

  test('looks at work in other files', () => {
    const text = stages(
      'pain p "P"\n    opportunity o "O" { for p }\n    action-item "A" { for o; status done }',
    );
    const next = 'import "./main.journey"\njourney k "K" { action-item "B" { for j.o } }';
    expect(findMessages(rule, text)).toEqual(['pain p "P"']);
    expect(findMessages(rule, text, { 'next.journey': next })).toEqual([]);
  });
});

describe('feelings', () => {
  const drop = 'emotion-drop-without-pain';
  const negative = 'negative-emotion-without-cause';

  test('a fall is told once, at the moment', () => {
    const text = stages(
      'emotion +1\n    touchpoint "A"',
      'touchpoint "B" { emotion -1 }\n    touchpoint "C" { emotion -1 }',
    );
    expect(findMessages(drop, text)).toEqual(['touchpoint "B"']);
    expect(findMessages(negative, text)).toEqual(['emotion -1']);
  });

  test('a fall is seen over moments of which nothing is known, for each persona', () => {
    expect(findMessages(drop, stages('emotion +2', 'thought "?"', 'emotion 0'))).toEqual(['stage s2 "S2"']);
    const text = `persona a\npersona b\n${stages('emotion a +1\n    emotion b 0', 'emotion a 0\n    emotion b -2')}`;
    expect(findMessages(drop, text)).toEqual([]);
    expect(findMessages(drop, text.replace('{\n  stage', '{\n  persona a, b\n  stage'))).toEqual([
      'stage s1 "S1"',
    ]);
    expect(findMessages(drop, text.replace('{\n  stage', '{\n  persona a\n  stage'))).toEqual([]);
  });

  test('a pain of the touchpoint’s declaration is the cause', () => {
    const till = 'touchpoint till "Till" { emotion -2; pain "Queue" }\n';
    const text = till + stages('emotion +1', 'touchpoint till');
    expect(findMessages(drop, text)).toEqual([]);
    expect(findMessages(negative, text)).toEqual([]);
    expect(findMessages(drop, text.replace('; pain "Queue"', ''))).toEqual(['touchpoint till']);
  });

  test('a bad feeling of a step may have its cause at its touchpoints, and one of a stage anywhere in it', () => {
    expect(
      findMessages(negative, stages('emotion -1\n    step "A"\n    step "B" { backstage "C" { pain "P" } }')),
    ).toEqual([]);
    expect(
      findMessages(
        negative,
        stages('step "A" { emotion -1; touchpoint "T" { pain "P" } }\n    step "B" { emotion -1 }'),
      ),
    ).toEqual(['emotion -1']);
    expect(findMessages(negative, stages('emotion -1 "hm"\n    pain '))).toEqual([]);
  });
});

describe('moment-of-truth-without-metric', () => {
  const rule = 'moment-of-truth-without-metric';

  test('is told once of a step and its touchpoint, and of a touchpoint that is met again', () => {
    expect(
      findMessages(rule, stages('step "A" { moment-of-truth; touchpoint "T" { moment-of-truth } }')),
    ).toEqual(['step "A"']);
    expect(
      findMessages(rule, `touchpoint t "T" { moment-of-truth }\n${stages('touchpoint t', 'touchpoint t')}`),
    ).toEqual(['touchpoint t']);
  });

  test('accepts a metric of any meeting, of the handover, and of the stage', () => {
    const declared = 'touchpoint t "T" { moment-of-truth }\n';
    expect(findMessages(rule, declared + stages('touchpoint t', 'touchpoint t { metric "M" }'))).toEqual([]);
    expect(findMessages(rule, declared + stages('touchpoint t\n    metric "M"'))).toEqual([]);
    expect(
      findMessages(rule, stages('step "A" { moment-of-truth; handover web "x" { metric "M" } }')),
    ).toEqual([]);
  });
});

describe('handovers', () => {
  const stranger = 'handover-to-stranger';

  test('a taker who owns a touchpoint, a lane, a closer journey or a way back is no stranger', () => {
    expect(
      findMessages(
        stranger,
        stages('handover support "x"', 'owner web\n    backstage "B" { owner support }'),
      ),
    ).toEqual([]);
    expect(
      findMessages(
        stranger,
        `import "./t.journey"\n${stages('handover support "x"', 'owner web\n    touchpoint t').replace('owner support\n', '')}`,
        { 't.journey': 'owner support\ntouchpoint t "T" { owner support }' },
      ),
    ).toEqual([]);
    expect(
      findMessages(
        stranger,
        `${stages('handover support "x"', 'owner web\n    step "A" { details k }')}journey k { stage "S" { owner support } }`,
      ),
    ).toEqual([]);
    expect(
      findMessages(
        stranger,
        stages('owner support', 'owner web\n    next s0\n    handover support "x"', 'owner store'),
      ),
    ).toEqual([]);
  });

  test('behind the end of the map, and before a stage that nobody owns, there may be somebody', () => {
    expect(findMessages(stranger, stages('owner web\n    handover support "x"'))).toEqual([]);
    expect(findMessages(stranger, stages('handover support "x"', 'thought "?"', 'owner web'))).toEqual([]);
    expect(findMessages(stranger, stages('handover support "x"', 'owner web'))).toEqual(['support']);
    expect(
      findMessages(stranger, stages('step "A" { handover support "x" }\n    step "B" { owner web }')),
    ).toEqual(['support']);
  });

  test('an owner that nobody knows gives no second finding', () => {
    expect(findMessages('owner-change-without-handover', stages('owner web', 'owner wob'))).toEqual([]);
    expect(findMessages(stranger, stages('handover wob "x"', 'owner web'))).toEqual([]);
    expect(
      findMessages('owner-change-without-handover', stages('owner web\n    handover', 'owner store')),
    ).toEqual([]);
  });
});

describe('evidence', () => {
  test('of a declaration that the journey meets supports it', () => {
    const rule = 'journey-without-evidence';
    const files = {
      'shared.journey':
        'evidence e "E"\nmetric m "M" { evidence e }\ntouchpoint t "T" { pain "P" { evidence e } }',
    };
    expect(findMessages(rule, `import "./shared.journey"\n${stages('touchpoint t')}`, files)).toEqual([]);
    expect(findMessages(rule, `import "./shared.journey"\n${stages('metric m')}`, files)).toEqual([]);
    expect(findMessages(rule, `import "./shared.journey"\n${stages('thought "?"')}`, files)).toEqual([
      'journey j "J"',
    ]);
  });

  test('is stale after so many days', () => {
    const text = 'evidence e "E" { date 2026-10-01 }';
    expect(findMessages('stale-evidence', text)).toEqual([]);
    expect(
      findMessages('stale-evidence', text, {}, { rules: { 'stale-evidence': ['info', { days: 30 }] } }),
    ).toEqual(['2026-10-01']);
    expect(findMessages('stale-evidence', 'evidence e "E" { date 2020-02-30 }')).toEqual([]);
  });

  test('of a walkthrough may be in the file of the persona, and is asked for once', () => {
    const rule = 'persona-without-walkthrough';
    const people = 'persona anna "The \\"real\\" Anna"\n';
    const journeys = 'import "./people.journey"\njourney j { persona anna }\njourney k { persona anna }\n';
    const walk = 'evidence w "W" { method walkthrough; persona anna }';
    expect(findMessages(rule, journeys, { 'people.journey': people + walk })).toEqual([]);
    expect(findMessages(rule, journeys, { 'people.journey': people })).toEqual(['anna']);
    const [fix] = findings(rule, journeys, { 'people.journey': people })[0]?.fixes ?? [];
    const fixed = applyEdits(journeys, fix?.edits ?? []) ?? '';
    expect(checkText(fixed, { 'people.journey': people }).map((finding) => finding.rule)).not.toContain(
      'syntax',
    );
    expect(findMessages(rule, fixed, { 'people.journey': people })).toEqual([]);
  });
});

test('a day in the life has no flaws of a service', () => {
  const text = `${owners}evidence e "E"
journey j "J" {
  kind day-in-the-life
  evidence e
  stage "A" { owner web; emotion +2; metric "M" { baseline 1% } }
  stage "B" {
    owner store
    emotion -1 because "of the rain"
    pain p "P" { severity high; status resolved }
    opportunity "O" { status planned }
    action-item "I" { for p }
    handover support
    touchpoint "T" { moment-of-truth }
  }
}
`;
  const families: readonly string[] = ['from finding to action', 'evidence and measures'];
  const flagged = new Set(checkText(text, {}, { preset: 'strict' }).map((finding) => finding.rule));
  const own = rules.filter(({ id, category }) => families.includes(category) && flagged.has(id));
  expect(own.map(({ id }) => id)).toEqual([]);
});

describe('action-item-without-due', () => {
  const text = 'journey j "J" { action-item "Call" }';
  const settings = only(({ id }) => id === 'action-item-without-due');
  const listDueOn = (today: string) =>
    createWorkspace({ 'main.journey': text })
      .check(mainUri, { today, settings })
      .map(({ message, fixes }) => [/such as `.*`/u.exec(message)?.[0], fixes.length]);

  test('proposes a day a month from now', () => {
    expect(listDueOn('2026-11-21')).toEqual([['such as `2026-12-21`', 1]]);
    expect(listDueOn('9999-12-20')).toEqual([['such as `9999-12-31`', 1]]);
  });

  test.each(['', 'today', '2026-02-30'])('proposes no day if today is not a day: %j', (today) => {
    expect(listDueOn(today)).toEqual([[undefined, 0]]);
  });
});
