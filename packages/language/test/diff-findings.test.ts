import { checkDocument, type Settings, Workspace } from '@journey-maps/core/rules';
import { diffMaps, type MapRules, type MapVersion } from '@journey-maps/core/versions';
import { describe, expect, test } from 'vitest';
import { parse } from '../src/parse.ts';

const today = '2026-11-21';
const uri = 'file:///maps/a.journey';

interface Options {
  /** The settings for both versions, as the command passes them. */
  readonly settings?: Settings;
  /** The settings of this version alone. */
  readonly own?: Settings;
}

function version(text: string, { settings = {}, own = settings }: Options = {}): MapVersion {
  const workspace = new Workspace();
  workspace.set(parse(text, uri));
  const linked = workspace.linked(uri) ?? expect.fail();
  const { findings, suppressed, leftOutInDrafts } = checkDocument(linked, workspace, { today, settings });
  const rules: MapRules = { settings: own, file: 'journey.config.json' };
  return {
    maps: new Map([['a.journey', linked.document]]),
    findings: new Map([['a.journey', findings]]),
    suppressed: new Map([['a.journey', suppressed]]),
    leftOutInDrafts: new Map([['a.journey', leftOutInDrafts]]),
    settings: new Map([['a.journey', rules]]),
  };
}

function reported(before: string, after: string, older?: Options, newer?: Options): readonly string[] {
  const { changes } = diffMaps(version(before, older), version(after, newer));
  return changes.map(({ kind, level, message }) => `${kind} ${level}: ${message}`);
}

const map = (body: string, status = 'agreed') => `persona anna "Anna" { goal "Get home" }
owner web "Web team" { contact "w@example.com" }
evidence talks "Interviews" { method interview; date 2026-09-01; sample 12 }
journey buying "Buying a bike" {
  status ${status}
  persona anna
  owner web
  purpose "See where it hurts"
  review quarterly
  reviewed 2026-09-01
  evidence talks
  stage pays "Pays" {
    owner web
    step card "Types the number" {
      emotion +1 "calm"
      touchpoint till "Till" { channel website; importance 4 }
      ${body}
    }
  }
}
`;
const pain = 'pain slow "The form is slow" { severity high; evidence talks }';
const owned = 'pain slow "The form is slow" { owner web; severity high; evidence talks }';
const ignored = `// journey-ignore pain-without-owner -- later\n      ${pain}`;

describe('a finding that a comment hides is silenced', () => {
  const silenced =
    'silenced-finding warning: A finding at the pain “The form is slow” was silenced: pain-without-owner, because “later”';

  test('where it was found before', () => {
    expect(reported(map(pain), map(ignored))).toEqual([silenced]);
  });

  test('where what it is about is new', () => {
    expect(reported(map(''), map(ignored))).toContainEqual(silenced);
  });

  test('where the comment is about the whole file, in one line for each rule', () => {
    const two = `${pain}\n      pain lost "It forgets everything" { severity high; evidence talks }`;
    const whole = `// journey-ignore-file pain-without-owner -- later\n${map(two)}`;
    expect(reported(map(two), whole)).toEqual([
      'silenced-finding warning: 2 findings in a.journey were silenced: pain-without-owner, because “later”',
    ]);
  });

  test('where what it is about has another name and place', () => {
    const renamed = ignored.replace('pain slow', 'pain slow-form');
    expect(reported(map(pain), map(renamed))).toEqual(
      ['renamed info: The pain “The form is slow” was renamed: `slow` → `slow-form`', silenced].toSorted(
        (a) => (a === silenced ? -1 : 1),
      ),
    );
  });

  test('until the comment is gone', () => {
    const [line, ...others] = reported(map(ignored), map(pain));
    expect(line).toMatch(
      /^new-finding error: No longer silenced at the pain “The form is slow”: This pain /u,
    );
    expect(others).toEqual([]);
  });

  test('and nothing is said of a comment that both versions have', () => {
    expect(reported(map(ignored), map(ignored.replace('      ', '        ')))).toEqual([]);
  });
});

describe('a comment that hides the same finding is changed', () => {
  const changed = (older: string, newer: string) => reported(map(older), map(newer));
  const at = 'The reason of the suppression of pain-without-owner at the pain “The form is slow” changed';

  test('where it has another reason', () => {
    expect(changed(ignored, ignored.replace('later', 'never'))).toEqual([
      `changed-suppression info: ${at}: “later” → “never”`,
    ]);
    const block = `/* journey-ignore pain-without-owner -- wait\n       * and see */ ${pain}`;
    expect(changed(ignored, block)).toEqual([`changed-suppression info: ${at}: “later” → “wait and see”`]);
  });

  test('where it moves with its statement, or names several rules', () => {
    const both = '// journey-ignore pain-without-owner, pain-without-severity -- later\n';
    const bare = 'pain slow "The form is slow" { evidence talks }';
    const moved = map('')
      .replace(
        'stage pays',
        `stage early "Early" {\n owner web\n step look "Looks" {\n${both}${bare} }\n }\n stage pays`,
      )
      .replace('later', 'never');
    const [first, ...others] = reported(map(`${both}${bare}`), moved).filter((line) =>
      line.includes('suppression'),
    );
    expect(first).toBe(
      'changed-suppression info: The reason of the suppression of pain-without-owner, pain-without-severity at the pain “The form is slow” changed: “later” → “never”',
    );
    expect(others).toEqual([]);
  });

  test('where it now applies to the whole file, or to one statement', () => {
    const whole = `// journey-ignore-file pain-without-owner -- later\n${map(pain)}`;
    const wider =
      'The suppression of pain-without-owner at the pain “The form is slow” now applies to the whole file';
    expect(reported(map(ignored), whole)).toEqual([`changed-suppression warning: ${wider}`]);
    expect(reported(whole, map(ignored))).toEqual([
      'changed-suppression info: The suppression of pain-without-owner at the pain “The form is slow” now applies to one statement',
    ]);
  });

  test('in one line for all findings that it hides', () => {
    const two = `${pain}\n      pain lost "It forgets everything" { severity high; evidence talks }`;
    const whole = (reason: string) => `// journey-ignore-file pain-without-owner -- ${reason}\n${map(two)}`;
    expect(reported(whole('later'), whole('never'))).toEqual([
      'changed-suppression info: The reason of the suppression of pain-without-owner in a.journey changed: “later” → “never”',
    ]);
  });

  test('and not where only its form changed', () => {
    const block = `/* journey-ignore pain-without-owner --   later */ ${pain}`;
    expect(changed(ignored, block)).toEqual([]);
  });
});

describe('a finding is fixed', () => {
  test('where what it is about is still there', () => {
    expect(reported(map(pain), map(owned))).toEqual([
      'fixed-finding info: No longer found at the pain “The form is slow”: This pain point has no owner.',
      'changed info: The pain “The form is slow” now has an owner: Web team',
    ]);
  });

  test('and not where it was removed', () => {
    expect(reported(map(pain), map(''))).toEqual([
      'removed warning: The pain “The form is slow” was removed from “Types the number”',
    ]);
  });

  test('and not where the journey is a draft now', () => {
    expect(reported(map(pain), map(pain, 'draft'))).toEqual([
      'changed warning: The status of “Buying a bike” changed: agreed → draft',
    ]);
  });
});

describe('weaker rules are a change', () => {
  const weaker = (older: Settings, newer: Settings) =>
    reported(map(owned), map(owned), { own: older }, { own: newer });

  test('where a rule is switched off or lowered', () => {
    expect(weaker({}, { rules: { 'pain-without-owner': 'off', 'flat-emotion': 'off' } })).toEqual([
      'weaker-rules warning: The rule `flat-emotion` was switched off: info → off',
      'weaker-rules warning: The rule `pain-without-owner` was switched off: error → off',
    ]);
    expect(weaker({}, { rules: { 'pain-without-owner': 'info' } })).toEqual([
      'weaker-rules warning: The rule `pain-without-owner` is weaker: error → info',
    ]);
  });

  test('where a rule is weaker in drafts alone', () => {
    expect(weaker({ rules: { 'pain-without-owner': 'error' } }, {})).toEqual([
      'weaker-rules warning: The rule `pain-without-owner` is weaker in drafts: error → warning',
    ]);
  });

  test('where the preset is weaker, in one line', () => {
    expect(weaker({ preset: 'strict' }, {})).toEqual([
      'weaker-rules warning: The preset of the rules is weaker: strict → recommended',
    ]);
  });

  test('and stricter rules are none', () => {
    expect(weaker({ rules: { 'pain-without-owner': 'off' } }, {})).toEqual([]);
    expect(weaker({}, { preset: 'strict' })).toEqual([]);
  });
});
