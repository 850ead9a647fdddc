import { type OptionSchema, type Rule, rules } from '@journey-maps/core/rules';
import { largestRadius, mostStageColours } from './read-brand.ts';
import { presets } from './read-extends.ts';
import { levels } from './read-rules.ts';

type Json = Readonly<Record<string, unknown>>;

/** Returns the JSON schema (draft 7) of `journey.config.json`, with which editors complete and validate the file. */
export function createConfigSchema(): Json {
  // Longer than most functions: the schema of the whole file, best read as a whole.
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Journey Maps configuration',
    description: 'The rules for the journey maps in this folder and below, and the look of these maps.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'The schema of this file.' },
      root: {
        type: 'boolean',
        default: false,
        description: 'Whether to ignore the configurations of the folders above.',
      },
      extends: { $ref: '#/definitions/extends' },
      ignore: {
        description:
          'Patterns of files and folders to leave out, relative to this folder. A command still checks a file that you name.',
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
        examples: [['drafts', '**/*.old.journey']],
      },
      rules: { $ref: '#/definitions/rules' },
      brand: { $ref: '#/definitions/brand' },
      overrides: {
        type: 'array',
        description: 'Settings for some files only. Later overrides win over earlier ones, and over `rules`.',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['files'],
          properties: {
            files: {
              description: 'Patterns of paths, relative to this folder. A folder matches everything in it.',
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
          'The look of maps, in the preview and in all exports. The colours of moods, pains and channels never change.',
        additionalProperties: false,
        properties: {
          name: {
            type: 'string',
            description: 'The name of your organisation. Screen readers read it for the logo.',
            examples: ['Harbour & Lane'],
          },
          accent: {
            $ref: '#/definitions/colour',
            description:
              'The colour of everything that is emphasised. White text on it needs a contrast of 4.5.',
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
              'The path of a picture in the workspace, relative to this folder. It is 26 pixels high, and at most 120 wide.',
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
            description: 'The corner radius of cards, in pixels.',
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
        description: 'A preset or the path of another configuration file to build on, or a list of both.',
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
              'For a sketch.',
              'For most maps.',
              'For a map that a team works with every day.',
            ],
          },
          { type: 'string', pattern: '^\\.\\.?/.*\\.json$' },
        ],
      },
      level: {
        enum: levels,
        enumDescriptions: [
          'The rule is off.',
          'The rule reports its findings as information, which never fails the check.',
          'The rule reports its findings as warnings.',
          'The rule reports its findings as errors, and the check fails.',
        ],
      },
      rules: {
        type: 'object',
        description: 'Levels and options of rules, where they differ from the preset.',
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.filter((rule) => rule.fixedLevels !== true).map((rule) => [rule.id, createRuleSchema(rule)]),
        ),
      },
    },
  };
}

function createRuleSchema(rule: Rule): Json {
  const level = { $ref: '#/definitions/level' };
  const options = Object.entries(rule.options);
  const schemas = options.map(([name, schema]) => [name, createOptionSchema(schema)]);
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

function createOptionSchema(schema: OptionSchema): Json {
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
