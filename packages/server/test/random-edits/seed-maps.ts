import { everything } from '../../../language/test/every-construct.ts';

const folder = 'file:///maps';

/** The files that can exist. Edits choose new names from these. */
export const names = [
  `${folder}/shop.journey`,
  `${folder}/future.journey`,
  `${folder}/shared/people.journey`,
  `${folder}/shared/teams.journey`,
  `${folder}/k%C3%B6p.journey`,
  `${folder}/shared/extra.journey`,
] as const;

export const configs = [`${folder}/journey.config.json`, `${folder}/shared/journey.config.json`] as const;

const shop = `import "./shared/people.journey"
import "./shared/teams.journey"

journey buying "Buying a bike 🚲" {
  status agreed
  persona anna
  owner web
  stage looks "Looks around" {
    step compare "Compares" {
      emotion -1 "lost" because "too many"
      touchpoint window "Shop window" { channel kiosk }
      pain closed "It is closed" { owner web; evidence talks }
      opportunity "Open on Sunday" { for closed }
    }
    handover shop "Wants to buy"
  }
  stage "Buys" {
    touchpoint "Till" { channel store }
    next compare "Too dear"
  }
}
`;

/** A small workspace in which every file depends on others. */
export const seedFiles: Readonly<Record<string, string>> = {
  [names[0]]: shop,
  [names[1]]: `import "shop.journey"\r\nimport "./shared/people.journey"\r\n\r\njourney tomorrow "Tomorrow" {\r\n  state future\r\n  baseline buying\r\n  persona anna, ben\r\n  stage "Looks" {\r\n    touchpoint window\r\n    pain "Still shut" { severity high }\r\n    opportunity "Chat" { for buying.closed }\r\n  }\r\n}\r\n`,
  [names[2]]: `// Who they are
persona anna "Anna" { primary; evidence talks; goal "A bike" }
persona ben "Ben"
evidence talks "Talks" { method interview; date 2026-08-14; sample 12; owner web }
import "teams.journey"
`,
  [names[3]]: `owner web "Web team"
owner shop "The shop" { contact "shop@example.com" }
channel kiosk "Kiosk" { kind physical }
metric nps "Would tell friends" { value 18 }
`,
};

export const configTexts = [
  '{ "rules": { "pain-without-owner": "off" } }',
  '{ "extends": "draft" }',
  '{ "extends": "strict", "rules": { "unused-declaration": "info" } }',
  '{ "overrides": [{ "files": ["shared/**"], "extends": "draft" }] }',
  '{ "extends": "strikt" }',
  '{ "extends": "./shared/team.json" }',
  '{',
] as const;

/** Texts to type: whole statements, and starts of statements. */
export const phrases = [
  '\n  owner web\n',
  ' { ',
  ' }',
  '}\n',
  '"',
  '\n// journey-ignore pain-without-owner -- sold\n',
  '\nimport "./shared/people.journey"\n',
  '\nimport "extra.journey"',
  '\nowner extra "Extra"\n',
  'persona anna',
  '\n  emotion ben -2 "🚲 å"\n',
  '/* ',
  ' */',
  '"""\n long\n"""',
  '\r\n',
  'evidence talks, ',
  'next compare "x" { share 12% }',
  'pain closed "Again"',
] as const;

/** Sources to paste from: each paste is a run of lines of one of these. */
export const sources: readonly string[] = [everything, ...Object.values(seedFiles)];
