/**
 * The part of the specification's meta model that is needed to check messages. Source:
 * `metaModel.schema.json` of vscode-languageserver-protocol.
 */
export interface MetaModel {
  readonly metaData: { readonly version: string };
  readonly requests: readonly RequestMessage[];
  readonly notifications: readonly NotificationMessage[];
  readonly structures: readonly Structure[];
  readonly enumerations: readonly Enumeration[];
  readonly typeAliases: readonly { readonly name: string; readonly type: Type }[];
}

interface Message {
  readonly method: string;
  readonly messageDirection: 'clientToServer' | 'serverToClient' | 'both';
  readonly params?: Type;
  /** The capability with which a server announces this message, such as `renameProvider.prepareProvider`. */
  readonly serverCapability?: string;
  readonly registrationMethod?: string;
  readonly registrationOptions?: Type;
}

export interface NotificationMessage extends Message {}

export interface RequestMessage extends Message {
  readonly result: Type;
  readonly partialResult?: Type;
}

export interface Structure {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly extends?: readonly Type[];
  readonly mixins?: readonly Type[];
}

export interface Property {
  readonly name: string;
  readonly type: Type;
  readonly optional?: true;
}

export interface Enumeration {
  readonly name: string;
  readonly type: { readonly kind: 'base'; readonly name: 'string' | 'integer' | 'uinteger' };
  readonly values: readonly { readonly name: string; readonly value: string | number }[];
  readonly supportsCustomValues?: true;
}

export type BaseName =
  | 'URI'
  | 'DocumentUri'
  | 'integer'
  | 'uinteger'
  | 'decimal'
  | 'RegExp'
  | 'string'
  | 'boolean'
  | 'null';

export type Type =
  | { readonly kind: 'base'; readonly name: BaseName }
  | { readonly kind: 'reference'; readonly name: string }
  | { readonly kind: 'array'; readonly element: Type }
  | { readonly kind: 'map'; readonly key: Type; readonly value: Type }
  | { readonly kind: 'and' | 'or' | 'tuple'; readonly items: readonly Type[] }
  | { readonly kind: 'literal'; readonly value: { readonly properties: readonly Property[] } }
  | { readonly kind: 'stringLiteral'; readonly value: string }
  | { readonly kind: 'integerLiteral'; readonly value: number }
  | { readonly kind: 'booleanLiteral'; readonly value: boolean };
