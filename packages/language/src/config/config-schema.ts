import { type OptionSchema, type Rule, rules } from '@journey-maps/core';
import { largestRadius, mostStageColours } from './read-brand.ts';
import { presets } from './read-extends.ts';
import { levels } from './read-rules.ts';

type Json = Readonly<Record<string, unknown>>;

/** Returns the JSON schema (draft 7) of `journey.config.json`, with which editors complete and validate the file. */
export function configSchema(): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Journey Maps configuration',
    description:
      'Which rules hold for the journey maps in this folder and below it, and how these maps look.',
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
      brand: { $ref: '#/definitions/brand' },
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
      brand: {
        type: 'object',
        description:
          'How maps look, in the preview and in all exports. The colours of moods, pains and channels stay.',
        additionalProperties: false,
        properties: {
          name: {
            type: 'string',
            description: 'The name of your organisation. Screen readers read it for the logo.',
            examples: ['Harbour & Lane'],
          },
          accent: {
            $ref: '#/definitions/colour',
            description: 'The colour of all that is emphasised. White text on it needs a contrast of 4.5.',
          },
          stages: {
            type: 'array',
            minItems: 1,
            maxItems: mostStageColours,
            items: { $ref: '#/definitions/colour' },
            description:
              'The colours of the stages, from the first one. White text on each needs a contrast of 4.5.',
          },
          logo: {
            type: 'string',
            pattern: '\\.(?:[sS][vV][gG]|[pP][nN][gG]|[jJ][pP][eE]?[gG]|[wW][eE][bB][pP]|[gG][iI][fF])$',
            description:
              'The path of a picture in the workspace, seen from this folder. It is 26 pixels high, and at most 120 wide.',
            examples: ['brand/logo.svg'],
          },
          font: {
            type: 'string',
            description: 'The name of a font that is installed where the maps are drawn.',
            examples: ['Source Sans 3'],
          },
          radius: {
            type: 'number',
            minimum: 0,
            maximum: largestRadius,
            description: 'How round the corners of cards are, in pixels.',
          },
        },
      },
      colour: {
        type: 'string',
        format: 'color-hex',
        pattern: '^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$',
        examples: ['#005a46'],
      },
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
