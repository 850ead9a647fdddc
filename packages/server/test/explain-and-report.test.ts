import {
  getQuestions,
  getReport,
  getRulePage,
  getSuppression,
  listRules,
  type MapReport,
  type RuleSummary,
  type SuppressionText,
} from '@journey-maps/core/protocol';
import { rules } from '@journey-maps/core/rules';
import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver';
import { type Editor, startEditor } from './editor.ts';

const map = `journey buying "Buying a bike" {
  stage "Research" {
    touchpoint "Shop window" { channel store }
    pain "It is <b>closed</b>" { severity high }
  }
}
`;
const shop = 'file:///maps/sk%C3%A5l.journey';
const rule = 'pain-without-owner';
const pain = { start: map.indexOf('pain'), end: map.indexOf(' { severity') };
const tools = { commands: true, rulePages: 'rules:/' };

let editor: Editor;
afterEach(() => editor.dispose());

async function open(withTools = true): Promise<void> {
  editor = await startEditor({}, withTools ? { tools } : {});
  editor.open(shop, map);
  await editor.settle();
}

const listCommandsAt = async (line: number, character: number) =>
  (await editor.listActionsAt(shop, line, character)).filter(({ command }) => command !== undefined);

describe('a rule is explained', () => {
  it('from its finding, by the command of an editor that has one', async () => {
    await open();
    const diagnostic = editor.diagnostics(shop).find(({ code }) => code === rule);
    expect(diagnostic?.codeDescription).toEqual({ href: `rules:/${rule}.md` });
    const actions = (await listCommandsAt(3, 6)).filter(({ title }) => title.includes(rule));
    expect(actions).toMatchObject([
      {
        title: `Ignore ${rule} here, with a reason…`,
        kind: 'quickfix',
        diagnostics: [{ code: rule }],
        command: {
          command: 'journey.ignoreFinding',
          arguments: [{ uri: shop, rule, span: pain }],
        },
      },
      { title: `Explain ${rule}`, command: { command: 'journey.explainRule', arguments: [rule] } },
    ] satisfies Partial<Record<keyof CodeAction, unknown>>[]);
  });

  it('after all fixes, and is not offered to be hidden where no comment can hide it', async () => {
    await open();
    editor.type(shop, map.replace('stage', 'stagee'));
    await editor.settle();
    const titles = (await editor.listActionsAt(shop, 1, 3)).map(({ title }) => title);
    expect(titles[0]).toBe('Change to `stage`');
    expect(titles).toContain('Explain syntax');
    expect(titles.join()).not.toContain('Ignore syntax');
  });

  it('in no other editor', async () => {
    await open(false);
    expect(await listCommandsAt(3, 6)).toEqual([]);
    expect(editor.diagnostics(shop).every(({ codeDescription }) => codeDescription === undefined)).toBe(true);
  });

  it('on its page, and listed with all others', async () => {
    await open();
    const listed = await editor.request<readonly RuleSummary[]>(listRules, undefined);
    expect(listed.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    expect(await editor.request(getRulePage, { rule })).toMatch(/^# pain-without-owner\n/u);
    expect(await editor.request(getRulePage, {})).toMatch(/^# The rules\n/u);
    expect(await editor.request(getRulePage, { rule: 'constructor' })).toBeNull();
    expect(await editor.request(getRulePage, { rule: 3 })).toBeNull();
  });
});

describe('a finding is hidden', () => {
  const ask = (reason: unknown, span = pain) =>
    editor.request<unknown>(getSuppression, { uri: shop, rule, span, reason });

  it('by a comment with the reason', async () => {
    await open();
    const { at, newText } = (await ask('the shop is sold')) as SuppressionText;
    expect(newText).toBe(`// journey-ignore ${rule} -- the shop is sold\n    `);
    editor.type(shop, map.slice(0, at) + newText + map.slice(at));
    await editor.settle();
    expect(editor.diagnostics(shop).map(({ code }) => code)).not.toContain(rule);
  });

  it('not without a reason, and not where it is not any more', async () => {
    await open();
    expect(await ask('  ')).toBeNull();
    expect(await ask(undefined)).toBeNull();
    expect(await ask('why', { start: 1, end: 2 })).toBeNull();
  });
});

describe('the questions of a map', () => {
  it('are a page in Markdown, about the map as it stands', async () => {
    await open();
    const page = await editor.request<string>(getQuestions, { uri: shop });
    expect(page).toMatch(/^# Interview and survey guide\n/u);
    expect(page).toContain('pain point without evidence');
    expect(await editor.request(getQuestions, { uri: 'file:///none.journey' })).toBeNull();
    expect(await editor.request(getQuestions, {})).toBeNull();
  });
});

describe('a report', () => {
  it('tells the health of a map as it stands', async () => {
    await open();
    const answer = await editor.request<MapReport>(getReport, { uri: shop });
    expect(answer.uri).toBe(shop);
    expect(answer.findings.error).toBeGreaterThan(0);
    expect(answer.report).toMatchObject({
      version: 1,
      today: '2026-11-21',
      journeys: [{ file: 'skål.journey', line: 1, pains: [{ severity: 'high', answered: false }] }],
    });
  });

  it('of nothing is none', async () => {
    await open();
    expect(await editor.request(getReport, { uri: 'file:///none.journey' })).toBeNull();
    expect(await editor.request(getReport, {})).toBeNull();
  });
});
