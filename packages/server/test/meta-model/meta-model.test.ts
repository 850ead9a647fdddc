import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it, test } from 'vitest';
import { createMessageChecker, protocolOnce } from './message-checker.ts';
import type { Type } from './meta-model.ts';
import { protocolPackage } from './read-meta-model.ts';

const { model, violationsOf } = protocolOnce();
const reference = (name: string): Type => ({ kind: 'reference', name });
const start = { line: 0, character: 0 };
const range = { start, end: { line: 0, character: 3 } };

describe('the meta model', () => {
  it('has the form that the specification gives it', () => {
    const schema = JSON.parse(readFileSync(join(protocolPackage(), 'metaModel.schema.json'), 'utf8')) as {
      definitions: Record<string, unknown>;
    };
    const validate = new Ajv({ strict: false }).compile({ ...schema, $ref: '#/definitions/MetaModel' });
    const { metaData, ...rest } = model;
    // The schema requires the version of the specification; this model has the version of the package.
    const conforms = validate({ ...rest, metaData: { version: '3.18.0' } });
    expect(validate.errors ?? []).toEqual([]);
    expect(conforms).toBe(true);
    expect(metaData.version).toMatch(/^3\.\d+\.\d+$/u);
  });

  it('has every message of the protocol, and every type that they are made of', () => {
    expect(model.requests.length).toBeGreaterThan(65);
    expect(model.notifications.length).toBeGreaterThan(20);
    const types = new Map<string, readonly Type[]>();
    for (const { name, properties, extends: from = [] } of model.structures) {
      types.set(name, [...from, ...properties.map(({ type }) => type)]);
    }
    for (const { name, type } of model.typeAliases) types.set(name, [type]);
    for (const { name } of model.enumerations) types.set(name, []);
    const missing = new Set<string>();
    const seen = new Set<string>();
    const open = [
      ...[...model.requests, ...model.notifications].flatMap(({ params, registrationOptions }) => [
        params,
        registrationOptions,
      ]),
      ...model.requests.map(({ result }) => result),
    ].filter((type): type is Type => type !== undefined);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next.kind === 'array') open.push(next.element);
      if (next.kind === 'map') open.push(next.key, next.value);
      if (next.kind === 'and' || next.kind === 'or' || next.kind === 'tuple') open.push(...next.items);
      if (next.kind === 'literal') open.push(...next.value.properties.map(({ type }) => type));
      if (next.kind !== 'reference' || seen.has(next.name)) continue;
      seen.add(next.name);
      const inner = types.get(next.name);
      if (inner) open.push(...inner);
      else missing.add(next.name);
    }
    expect([...missing]).toEqual([]);
    expect(seen.size).toBeGreaterThan(250);
  });
});

test.each<[type: Type, value: unknown]>([
  [reference('Range'), range],
  [reference('Diagnostic'), { range, message: 'm', severity: 1, tags: [1, 2], data: { any: [1, null] } }],
  [reference('WorkspaceEdit'), { changes: { 'file:///a': [{ range, newText: '' }] } }],
  [reference('FoldingRange'), { startLine: 0, endLine: 1, kind: 'our own kind' }],
  [reference('InlayHintParams'), { textDocument: { uri: 'file:///a' }, range }],
  [reference('ParameterInformation'), { label: [0, 3] }],
  [reference('RelatedFullDocumentDiagnosticReport'), { kind: 'full', items: [] }],
])('%o takes %o', (type, value) => expect(violationsOf(type, value)).toEqual([]));

test.each<[type: Type, value: unknown, found: string]>([
  [reference('Range'), { start }, '.end is missing'],
  [reference('Range'), { ...range, from: 1 }, '.from is no property here'],
  [reference('Position'), { line: -1, character: 0 }, '.line should be uinteger and is -1'],
  [reference('Position'), { line: 0.5, character: 0 }, '.line should be uinteger and is 0.5'],
  [
    reference('Diagnostic'),
    { range, message: 'm', severity: 5 },
    '.severity should be a DiagnosticSeverity and is 5',
  ],
  [reference('DocumentSymbol'), { name: 'n', kind: 1, range }, '.selectionRange is missing'],
  [reference('CompletionItem'), { label: 'l', textEdit: { newText: 'x' } }, '.textEdit.range is missing'],
  [reference('Location'), { uri: 'shop.journey', range }, '.uri should be DocumentUri and is "shop.journey"'],
  [
    reference('WorkspaceEdit'),
    { changes: { 'file:///a': [{ range, text: '' }] } },
    '.changes.file:///a[0].newText is missing',
  ],
  [reference('WorkspaceEdit'), { changes: { a: [] } }, '.changes key a should be DocumentUri and is "a"'],
  [reference('CreateFile'), { kind: 'delete', uri: 'file:///a' }, '.kind should be "create" and is "delete"'],
  [
    reference('InlayHintOptions'),
    { resolveProvider: 'yes' },
    '.resolveProvider should be boolean and is "yes"',
  ],
  [reference('ParameterInformation'), { label: [0, -1] }, '.label[1] should be uinteger and is -1'],
])('%o does not take %o', (type, value, violation) => expect(violationsOf(type, value)).toContain(violation));

describe('messages of a server', () => {
  const jsonrpc = '2.0';
  const answered = (method: string, answer: object) => {
    const checker = createMessageChecker();
    checker.fromClient({ jsonrpc, id: 1, method, params: {} });
    checker.fromServer({ jsonrpc, id: 1, ...answer });
    return checker.violations;
  };
  const createMessage = (method: string, params: unknown, id?: number) => {
    const checker = createMessageChecker();
    checker.fromServer({ jsonrpc, method, params, ...(id !== undefined && { id }) });
    return checker.violations;
  };

  it('that are right are let be', () => {
    expect(answered('textDocument/foldingRange', { result: null })).toEqual([]);
    expect(answered('textDocument/rename', { error: { code: -32803, message: 'no' } })).toEqual([]);
    expect(answered('journey/getPicture', { result: null })).toEqual([]);
    expect(createMessage('textDocument/publishDiagnostics', { uri: 'file:///a', diagnostics: [] })).toEqual(
      [],
    );
    expect(createMessage('workspace/semanticTokens/refresh', undefined, 1)).toEqual([]);
    expect(createMessage('$/progress', { token: 1, value: { kind: 'begin', title: 't' } })).toEqual([]);
    const watchers = [{ globPattern: '**/*.journey' }];
    const registration = {
      id: '1',
      method: 'workspace/didChangeWatchedFiles',
      registerOptions: { watchers },
    };
    expect(createMessage('client/registerCapability', { registrations: [registration] }, 1)).toEqual([]);
  });

  it('are found where they are wrong', () => {
    expect(answered('textDocument/foldingRange', { result: [{ startLine: 1 }] })).toEqual([
      'answer to textDocument/foldingRange[0].endLine is missing',
    ]);
    expect(answered('textDocument/rename', {})).toHaveLength(1);
    expect(answered('textDocument/rename', { result: null, error: { code: 1, message: 'm' } })).toHaveLength(
      1,
    );
    expect(answered('textDocument/rename', { error: { code: 'E', message: 'm' } })).toHaveLength(1);
    expect(answered('journey/getPicture', { result: { uri: 1 } })).toHaveLength(1);
    expect(answered('journey/nobodyKnows', { result: 1 }).join()).toContain('has no check');
    expect(createMessage('textDocument/publishDiagnostics', { uri: 'file:///a' })).toHaveLength(1);
    expect(createMessage('textDocument/didOpen', { textDocument: {} }).join()).toContain(
      "is not a server's to send",
    );
    expect(createMessage('workspace/semanticTokens/refresh', { all: true }, 1)).toHaveLength(1);
    expect(
      createMessage('client/registerCapability', { registrations: [{ id: '1', method: 'no/such' }] }, 1),
    ).toEqual(['no/such is nothing to register for']);
    const checker = createMessageChecker();
    checker.fromServer({ jsonrpc, id: 7, result: null });
    checker.fromServer({ method: 'telemetry/event', params: [] });
    expect(checker.violations).toHaveLength(2);
  });
});
