import type { Expression, TSSignature, TSType } from 'oxc-parser';
import type { BaseName, Property, Type } from './meta-model.ts';

/** Declarations other than types to which a type can refer. */
export interface Names {
  /** The constants declared in each namespace. */
  readonly constants: ReadonlyMap<string, Readonly<Record<string, Constant>>>;
}

/** A constant's type, or else its value. */
export type Constant = TSType | Expression;

const nothing: ReadonlySet<string> = new Set();
const any: Type = { kind: 'reference', name: 'LSPAny' };
const base = (name: BaseName): Type => ({ kind: 'base', name });

const keywords: Readonly<Partial<Record<TSType['type'], Type>>> = {
  TSStringKeyword: base('string'),
  TSBooleanKeyword: base('boolean'),
  TSNumberKeyword: base('decimal'),
  TSNullKeyword: base('null'),
  // A result of type `void` is sent as `null`.
  TSVoidKeyword: base('null'),
  TSNeverKeyword: base('null'),
  TSAnyKeyword: any,
  TSObjectKeyword: any,
};

const references: Readonly<Record<string, Type>> = {
  URI: base('URI'),
  DocumentUri: base('DocumentUri'),
  integer: base('integer'),
  uinteger: base('uinteger'),
  decimal: base('decimal'),
  LSPObject: any,
  LSPArray: { kind: 'array', element: any },
};

/**
 * Converts the type of a TypeScript declaration to the format of the meta model.
 *
 * @param parameters the names of type parameters, which become any type
 */
export function typeFrom(type: TSType, names: Names, parameters: ReadonlySet<string> = nothing): Type {
  const inner = (innerType: TSType) => typeFrom(innerType, names, parameters);
  const keyword = keywords[type.type];
  if (keyword) return keyword;
  switch (type.type) {
    case 'TSParenthesizedType':
      return inner(type.typeAnnotation);
    case 'TSTypeOperator':
      return type.typeAnnotation ? inner(type.typeAnnotation) : any;
    case 'TSArrayType':
      return { kind: 'array', element: inner(type.elementType) };
    case 'TSTupleType':
      return { kind: 'tuple', items: type.elementTypes.map((elementType) => inner(elementType as TSType)) };
    case 'TSUnionType': {
      // In JSON, an `undefined` property is an absent one.
      const items = type.types.filter((part) => part.type !== 'TSUndefinedKeyword').map(inner);
      const [only] = items;
      return items.length === 1 && only ? only : { kind: 'or', items };
    }
    case 'TSIntersectionType':
      return { kind: 'and', items: type.types.map(inner) };
    case 'TSTypeLiteral': {
      const [index] = type.members;
      if (index?.type === 'TSIndexSignature') {
        const key = index.parameters[0]?.typeAnnotation.typeAnnotation;
        return {
          kind: 'map',
          key: key ? inner(key) : base('string'),
          value: inner(index.typeAnnotation.typeAnnotation),
        };
      }
      return { kind: 'literal', value: { properties: inBraces(type.members, names, parameters) } };
    }
    case 'TSTypeReference': {
      if (type.typeName.type !== 'Identifier') break;
      const { name } = type.typeName;
      return parameters.has(name) ? any : (references[name] ?? { kind: 'reference', name });
    }
    case 'TSTypeQuery': {
      if (type.exprName.type !== 'TSQualifiedName' || type.exprName.left.type !== 'Identifier') break;
      const constant = names.constants.get(type.exprName.left.name)?.[type.exprName.right.name];
      if (constant) return getType(constant, names);
      break;
    }
    case 'TSLiteralType':
      return literal(type.literal);
    default:
  }
  // The same files also declare types of programs, such as functions.
  // A test ensures that no message refers to one.
  return { kind: 'reference', name: type.type };
}

/** Returns the type of a constant. */
export function getType(constant: Constant, names: Names): Type {
  return constant.type === 'Literal' ? literal(constant) : typeFrom(constant as TSType, names);
}

function literal(of: Expression): Type {
  if (of.type === 'TemplateLiteral') {
    return { kind: 'stringLiteral', value: of.quasis.map(({ value }) => value.cooked).join('') };
  }
  const value = of.type === 'Literal' ? of.value : undefined;
  if (typeof value === 'string') return { kind: 'stringLiteral', value };
  if (typeof value === 'number') return { kind: 'integerLiteral', value };
  if (typeof value === 'boolean') return { kind: 'booleanLiteral', value };
  throw new Error(`A ${of.type} is no literal.`);
}

/** Returns the properties of a type literal or interface. The meta model has no index signatures beside properties. */
export function inBraces(
  members: readonly TSSignature[],
  names: Names,
  parameters: ReadonlySet<string>,
): readonly Property[] {
  return members.flatMap((member): Property[] => {
    if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) return [];
    const { key, optional } = member;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
    const type = typeFrom(member.typeAnnotation.typeAnnotation, names, parameters);
    return [{ name, type, ...(optional && { optional }) }];
  });
}
