import type { BaseName, Enumeration, MetaModel, Property, Structure, Type } from './meta-model.ts';

/** Returns the places where a value violates a type; an empty array if it is valid. */
export type Violations = (type: Type, value: unknown, path?: string) => readonly string[];

/**
 * Creates a validator for a meta model. It is stricter than the specification, which lets receivers ignore
 * unknown properties. Here they are violations, since they are usually misspellings.
 */
export function createViolations(model: MetaModel): Violations {
  const structures = new Map(model.structures.map((structure) => [structure.name, structure]));
  const enumerations = new Map(model.enumerations.map((enumeration) => [enumeration.name, enumeration]));
  const aliases = new Map(model.typeAliases.map((typeAlias) => [typeAlias.name, typeAlias.type]));

  const violations = (type: Type, value: unknown, path = ''): readonly string[] => {
    switch (type.kind) {
      case 'base':
        return isBase[type.name](value) ? [] : [wrong(path, `${type.name}`, value)];
      case 'stringLiteral':
      case 'integerLiteral':
      case 'booleanLiteral':
        return value === type.value ? [] : [wrong(path, JSON.stringify(type.value), value)];
      case 'array':
        if (!Array.isArray(value)) return [wrong(path, 'a list', value)];
        return value.flatMap((item, i) => violations(type.element, item, `${path}[${String(i)}]`));
      case 'tuple':
        if (!Array.isArray(value) || value.length !== type.items.length) {
          return [wrong(path, `a list of ${String(type.items.length)}`, value)];
        }
        return type.items.flatMap((item, i) => violations(item, value[i], `${path}[${String(i)}]`));
      case 'map':
        if (!isObject(value)) return [wrong(path, 'an object', value)];
        return Object.entries(value).flatMap(([key, item]) => [
          ...violations(type.key, isNumeric(type.key) ? Number(key) : key, `${path} key ${key}`),
          ...violations(type.value, item, `${path}.${key}`),
        ]);
      case 'or':
        return closest(type.items.map((item) => violations(item, value, path)));
      case 'and':
      case 'literal':
        return objectViolations(listProperties(type), value, path);
      case 'reference': {
        const { name } = type;
        const enumeration = enumerations.get(name);
        if (enumeration) return enumerationViolations(enumeration, value, path);
        if (structures.has(name)) return objectViolations(listProperties(type), value, path);
        const alias = aliases.get(name);
        if (alias) return violations(alias, value, path);
        throw new Error(`The meta model has no type ${name}.`);
      }
    }
  };

  const known = new Map<Structure, ReadonlyMap<string, Property>>();
  const listProperties = (type: Type): ReadonlyMap<string, Property> => {
    if (type.kind === 'and') return merged(type.items.map(listProperties));
    if (type.kind === 'literal') return byName(type.value.properties);
    if (type.kind === 'reference') {
      const alias = aliases.get(type.name);
      if (alias) return listProperties(alias);
      const structure = structures.get(type.name);
      if (structure) {
        let properties = known.get(structure);
        if (!properties) {
          const inherited = [...(structure.extends ?? []), ...(structure.mixins ?? [])].map(listProperties);
          known.set(structure, (properties = merged([...inherited, byName(structure.properties)])));
        }
        return properties;
      }
    }
    throw new Error(`A type of kind ${type.kind} has no properties.`);
  };

  const objectViolations = (
    properties: ReadonlyMap<string, Property>,
    value: unknown,
    path: string,
  ): readonly string[] => {
    if (!isObject(value)) return [wrong(path, 'an object', value)];
    const otherViolations: string[] = [];
    for (const [name, { optional }] of properties) {
      if (optional !== true && !Object.hasOwn(value, name))
        otherViolations.push(`${path}.${name} is missing`);
    }
    for (const [name, inner] of Object.entries(value)) {
      const property = properties.get(name);
      if (property) otherViolations.push(...violations(property.type, inner, `${path}.${name}`));
      else otherViolations.push(`${path}.${name} is no property here`);
    }
    return otherViolations;
  };
  return violations;
}

function enumerationViolations(
  { name, type, values, supportsCustomValues }: Enumeration,
  value: unknown,
  path: string,
): readonly string[] {
  if (!isBase[type.name](value)) return [wrong(path, `a ${name}`, value)];
  if (supportsCustomValues === true || values.some((otherValue) => otherValue.value === value)) return [];
  return [wrong(path, `a ${name}`, value)];
}

const isInteger = (value: unknown, from: number) =>
  Number.isInteger(value) && Number(value) >= from && Number(value) <= 2 ** 31 - 1;
const isUri = (value: unknown) => typeof value === 'string' && /^[a-z][a-z0-9+.-]*:/iu.test(value);

const isBase: Readonly<Record<BaseName, (value: unknown) => boolean>> = {
  URI: isUri,
  DocumentUri: isUri,
  integer: (value) => isInteger(value, -(2 ** 31)),
  uinteger: (value) => isInteger(value, 0),
  decimal: (value) => typeof value === 'number',
  RegExp: (value) => typeof value === 'string',
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
};

function isNumeric(type: Type): boolean {
  return type.kind === 'base' && (type.name === 'integer' || type.name === 'uinteger');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns the violations of the closest alternative of a union. */
function closest(all: readonly (readonly string[])[]): readonly string[] {
  // An alternative that fails deeper inside is closer than one that fails at the top.
  const depth = (violation: string) => (violation.split(' ')[0] ?? '').split(/[.[]/u).length;
  const weight = (violations: readonly string[]) =>
    violations.length - Math.max(0, ...violations.map(depth)) / 100;
  return all.reduce((best, violations) => (weight(violations) < weight(best) ? violations : best));
}

function byName(properties: readonly Property[]): ReadonlyMap<string, Property> {
  return new Map(properties.map((property) => [property.name, property]));
}

function merged(all: readonly ReadonlyMap<string, Property>[]): ReadonlyMap<string, Property> {
  return new Map(all.flatMap((properties) => [...properties]));
}

function wrong(path: string, expected: string, value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  return `${path} should be ${expected} and is ${(json ?? String(value)).slice(0, 80)}`;
}
