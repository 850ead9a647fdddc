import { type OptionSchema, type Rule, rules } from '@journey-maps/core';
import { presets } from './read-extends.ts';
import { levels } from './read-rules.ts';

type Json = Readonly<Record<string, unknown>>;

/** The JSON schema (draft 7) of `journey.config.json`, which editors complete and check by. */
export function configSchema(): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Journey Maps configuration',
    description: 'Which rules hold for the journey maps in this folder and below it.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'The schema of this file.' },
      root: {
        type: 'boolean',
        default: false,
        description: 'Whether nothing counts of what the folders above say.',
      },
      extends: { $ref: '#/definitions/extends' },
      ignore: {
        description:
          'Patterns of files and folders that are left out, seen from this folder, unless they are named.',
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
        examples: [['drafts', '**/*.old.journey']],
      },
      rules: { $ref: '#/definitions/rules' },
      overrides: {
        type: 'array',
        description: 'What holds for some files only. Later ones win over earlier ones, and over `rules`.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: {
              description: 'Patterns of paths, seen from this folder. A folder stands for all that is in it.',
              anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
              examples: [['sketches/**']],
            },
            extends: { $ref: '#/definitions/extends' },
            rules: { $ref: '#/definitions/rules' },
          },
        },
      },
    },
    definitions: {
      extends: {
        description: 'What this builds on: a preset, paths of other configuration files, or a list of both.',
        anyOf: [
          { $ref: '#/definitions/extended' },
          { type: 'array', items: { $ref: '#/definitions/extended' } },
        ],
      },
      extended: {
        anyOf: [
          {
            enum: presets,
            enumDescriptions: [
              'For a map that is being sketched.',
              'For most maps.',
              'For a map that a team runs on.',
            ],
          },
          { type: 'string', pattern: '^\\.\\.?/.*\\.json$' },
        ],
      },
      level: {
        enum: levels,
        enumDescriptions: [
          'It is not looked for.',
          'It is told, and fails nothing.',
          'It is told as a warning.',
          'It is told as an error, and the check fails.',
        ],
      },
      rules: {
        type: 'object',
        description: 'Levels of rules, where they differ from those of the preset, and their options.',
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.filter((rule) => rule.fixedLevels !== true).map((rule) => [rule.id, ruleSchema(rule)]),
        ),
      },
    },
  };
}

function ruleSchema(rule: Rule): Json {
  const level = { $ref: '#/definitions/level' };
  const options = Object.entries(rule.options);
  const schemas = options.map(([name, schema]) => [name, optionSchema(schema)]);
  const withOptions = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(schemas),
  };
  return {
    description: `${rule.summary} ${rule.why}`,
    anyOf: [
      level,
      {
        type: 'array',
        items: options.length === 0 ? [level] : [level, withOptions],
        additionalItems: false,
        minItems: 1,
      },
    ],
  };
}

function optionSchema(schema: OptionSchema): Json {
  switch (schema.type) {
    case 'integer': {
      const { type, description, minimum, maximum } = schema;
      return {
        type,
        description,
        default: schema.default,
        ...(minimum !== undefined && { minimum }),
        ...(maximum !== undefined && { maximum }),
      };
    }
    case 'boolean':
      return { type: schema.type, description: schema.description, default: schema.default };
    case 'string':
      return {
        type: schema.type,
        description: schema.description,
        default: schema.default,
        enum: schema.enum,
      };
  }
}
