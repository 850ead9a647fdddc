import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseSync, type Statement, type TSModuleDeclaration } from 'oxc-parser';
import * as protocol from 'vscode-languageserver/node';
import { type Constant, getType, inBraces, type Names, typeFrom } from './convert-type.ts';
import type {
  Enumeration,
  MetaModel,
  NotificationMessage,
  RequestMessage,
  Structure,
  Type,
} from './meta-model.ts';

/**
 * Reads the meta model of the Language Server Protocol, in the format of the specification. The specification
 * generates its file from the declarations of vscode-languageserver-protocol but publishes it in no package.
 * So this function generates it from the same declarations.
 */
export function readMetaModel(): MetaModel {
  const { version, declarations } = readDeclarations();
  const names = listNamesIn(declarations);
  const requests: RequestMessage[] = [];
  const notifications: NotificationMessage[] = [];
  for (const [name, constants] of names.constants) {
    const { type } = constants;
    if (type?.type !== 'TSTypeReference' || type.typeName.type !== 'Identifier') continue;
    const [, message, none] = /^Protocol(Request|Notification)Type(0?)$/u.exec(type.typeName.name) ?? [];
    if (message === undefined) continue;
    const given = (type.typeArguments?.params ?? []).map((param) => typeFrom(param, names));
    const [params, ...others] = none === '' ? given : [undefined, ...given];
    const common = { ...getCommon(name, constants, names), ...(params !== undefined && { params }) };
    const options = (of: Type | undefined) => (isNothing(of) ? {} : { registrationOptions: of });
    if (message === 'Notification') notifications.push({ ...common, ...options(others[0]) });
    else {
      const [result, partial, , registration] = others;
      if (result === undefined) throw new Error(`${name} has no result.`);
      requests.push({
        ...common,
        result,
        ...(!isNothing(partial) && { partialResult: partial }),
        ...options(registration),
      });
    }
  }
  return {
    metaData: { version },
    requests,
    notifications: [...notifications, ...ofTheBaseProtocol],
    ...listTypesIn(declarations, names),
  };
}

/** Notifications declared outside the protocol's own files. Their parameters are copied from the specification. */
const ofTheBaseProtocol: readonly NotificationMessage[] = [
  withParams('$/cancelRequest', { id: { kind: 'reference', name: 'ProgressToken' } }),
  withParams('$/progress', {
    token: { kind: 'reference', name: 'ProgressToken' },
    value: { kind: 'reference', name: 'LSPAny' },
  }),
  withParams('$/logTrace', { message: { kind: 'base', name: 'string' } }, ['verbose']),
];

/** Returns whether a type represents `never` or `void`. */
function isNothing(type: Type | undefined): type is undefined {
  return type === undefined || (type.kind === 'base' && type.name === 'null');
}

function getCommon(name: string, constants: Readonly<Record<string, Constant>>, names: Names) {
  const text = (constant: Constant | undefined) => {
    const of = constant && getType(constant, names);
    return of?.kind === 'stringLiteral' ? of.value : undefined;
  };
  const method = text(constants['method']);
  // Only the module's values contain the direction of a message.
  const declared = (protocol as unknown as Record<string, { messageDirection?: string } | undefined>)[name];
  const direction = declared?.messageDirection;
  if (method === undefined || !isDirection(direction)) throw new Error(`${name} is no message.`);
  const of = constants['capabilities'];
  const serverCapability = of?.type === 'TSTypeReference' ? text(of.typeArguments?.params[1]) : undefined;
  const registrationMethod = text(constants['registrationMethod']);
  return {
    method,
    messageDirection: direction,
    ...(serverCapability !== undefined && { serverCapability }),
    ...(registrationMethod !== undefined && { registrationMethod }),
  };
}

function isDirection(word: string | undefined): word is RequestMessage['messageDirection'] {
  return word === 'clientToServer' || word === 'serverToClient' || word === 'both';
}

function withParams(
  method: string,
  given: Readonly<Record<string, Type>>,
  optional: readonly string[] = [],
): NotificationMessage {
  const properties = [
    ...Object.entries(given).map(([name, type]) => ({ name, type })),
    ...optional.map((name) => ({
      name,
      type: { kind: 'base', name: 'string' } as const,
      optional: true as const,
    })),
  ];
  return { method, messageDirection: 'both', params: { kind: 'literal', value: { properties } } };
}

type Declaration = Extract<Statement, { type: `TS${string}` }>;

/** Returns the folder of the package that declares the protocol, in the version that the server uses. */
export function protocolPackage(): string {
  const server = createRequire(createRequire(import.meta.url).resolve('vscode-languageserver/node'));
  return dirname(dirname(dirname(server.resolve('vscode-languageserver-protocol/node'))));
}

function readDeclarations(): { version: string; declarations: readonly Declaration[] } {
  const folder = join(protocolPackage(), 'lib');
  const protocolFiles = readdirSync(join(folder, 'common')).filter((file) =>
    /^protocol.*\.d\.ts$/u.test(file),
  );
  const own = createRequire(join(folder, 'common/api.js'));
  const types = own.resolve('vscode-languageserver-types').replace(/\.js$/u, '.d.ts');
  const jsonrpc = join(dirname(dirname(own.resolve('vscode-jsonrpc/node'))), 'common/connection.d.ts');
  const files = [types, jsonrpc, ...protocolFiles.map((file) => join(folder, 'common', file))];
  const { version } = JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')) as {
    version: string;
  };
  return { version, declarations: files.flatMap(listDeclarationsIn) };
}

function listDeclarationsIn(file: string): Declaration[] {
  return parseSync(file, readFileSync(file, 'utf8'), { lang: 'dts' }).program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declaration?.type.startsWith('TS') ? [declaration as Declaration] : [];
  });
}

/** Collects the constants in namespaces, to which types refer. */
function listNamesIn(declarations: readonly Declaration[]): Names {
  const constants = new Map<string, Record<string, Constant>>();
  for (const declaration of declarations) {
    if (declaration.type === 'TSModuleDeclaration' && declaration.id.type === 'Identifier') {
      constants.set(declaration.id.name, listConstantsIn(declaration));
    }
  }
  return { constants };
}

function listConstantsIn({ body }: Pick<TSModuleDeclaration, 'body'>): Record<string, Constant> {
  const constants: Record<string, Constant> = {};
  if (body?.type !== 'TSModuleBlock') return constants;
  for (const statement of body.body) {
    const inner = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (inner?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of inner.declarations) {
      if (id.type !== 'Identifier') continue;
      const constant = id.typeAnnotation?.typeAnnotation ?? init;
      if (constant) constants[id.name] = constant;
    }
  }
  return constants;
}

function listTypesIn(
  declarations: readonly Declaration[],
  names: Names,
): Pick<MetaModel, 'structures' | 'enumerations' | 'typeAliases'> {
  const structures: Structure[] = [];
  const enumerations: Enumeration[] = [];
  const typeAliases: { name: string; type: Type }[] = [{ name: 'LSPAny', type: anything }];
  for (const declaration of declarations) {
    if (declaration.type === 'TSInterfaceDeclaration') {
      structures.push({
        name: declaration.id.name,
        properties: inBraces(declaration.body.body, names, listParameters(declaration)),
        extends: declaration.extends.flatMap(({ expression }) =>
          expression.type === 'Identifier' ? [{ kind: 'reference', name: expression.name }] : [],
        ),
      });
    } else if (declaration.type === 'TSEnumDeclaration') {
      enumerations.push({
        name: declaration.id.name,
        type: { kind: 'base', name: 'string' },
        values: declaration.body.members.flatMap(({ id, initializer }) =>
          id.type === 'Identifier' && initializer?.type === 'Literal'
            ? [{ name: id.name, value: String(initializer.value) }]
            : [],
        ),
        supportsCustomValues: true,
      });
    } else if (declaration.type === 'TSTypeAliasDeclaration' && !wellKnown.has(declaration.id.name)) {
      const { name } = declaration.id;
      const type = typeFrom(declaration.typeAnnotation, names, listParameters(declaration));
      const enumeration = getEnumeration(name, type, names);
      if (enumeration === undefined) typeAliases.push({ name, type });
      else enumerations.push(enumeration);
    }
  }
  return { structures, enumerations, typeAliases };
}

/** The names built into the meta model, and those declared as `any`. */
const wellKnown: ReadonlySet<string> = new Set([
  'URI',
  'DocumentUri',
  'integer',
  'uinteger',
  'decimal',
  'LSPAny',
  'LSPObject',
  'LSPArray',
]);

const anything: Type = {
  kind: 'or',
  items: [
    { kind: 'map', key: { kind: 'base', name: 'string' }, value: { kind: 'reference', name: 'LSPAny' } },
    { kind: 'array', element: { kind: 'reference', name: 'LSPAny' } },
    { kind: 'base', name: 'string' },
    { kind: 'base', name: 'decimal' },
    { kind: 'base', name: 'boolean' },
    { kind: 'base', name: 'null' },
  ],
};

function listParameters(declaration: {
  typeParameters?: { params: { name: { name: string } }[] } | null;
}): ReadonlySet<string> {
  return new Set(declaration.typeParameters?.params.map(({ name }) => name.name));
}

/** Returns an enumeration: a union of literals, or a string or number with a namespace of well-known values. */
function getEnumeration(name: string, type: Type, names: Names): Enumeration | undefined {
  const constants = Object.entries(names.constants.get(name) ?? {}).map(([key, constant]) => ({
    name: key,
    value: getLiteral(getType(constant, names)),
  }));
  const values = constants.flatMap((constant) =>
    constant.value === undefined ? [] : [{ ...constant, value: constant.value }],
  );
  if (
    type.kind === 'base' &&
    (type.name === 'string' || type.name === 'integer' || type.name === 'uinteger')
  ) {
    if (values.length === 0) return undefined;
    return { name, type: { kind: 'base', name: type.name }, values, supportsCustomValues: true };
  }
  const literals = (type.kind === 'or' ? type.items : [type]).map(getLiteral);
  if (literals.some((literal) => literal === undefined)) return undefined;
  const base = literals.every((literal) => typeof literal === 'number') ? 'integer' : 'string';
  return {
    name,
    type: { kind: 'base', name: base },
    values: literals.flatMap((value) => (value === undefined ? [] : [{ name: String(value), value }])),
  };
}

function getLiteral(type: Type): string | number | undefined {
  return type.kind === 'stringLiteral' || type.kind === 'integerLiteral' ? type.value : undefined;
}
