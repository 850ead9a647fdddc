import { type Finding, LineIndex, type Span } from '@journey-maps/core/model';
import { type Preset, rules } from '@journey-maps/core/rules';
import type { KnownFinding } from '../check/file-result.ts';
import { escapeJson } from '../terminal/escape-controls.ts';
import { version } from '../version.ts';
import type { CheckedFile, Reporter } from './reporter.ts';

/**
 * Writes SARIF 2.1.0, which GitHub's code scanning and many viewers read. It includes findings that a comment
 * or the baseline suppresses, marked as suppressed.
 *
 * Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export const writeSarif: Reporter = ({ files, problems }) => {
  const used = new Set(
    files.flatMap(({ findings, suppressed, inBaseline }) =>
      [...findings, ...suppressed, ...inBaseline].map(({ rule }) => rule),
    ),
  );
  const described = rules.filter(({ id }) => used.has(id));
  const indexes = new Map(described.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'journey', semanticVersion: version, rules: described.map(describe) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: problems.length === 0,
            toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
          },
        ],
        results: files.flatMap((file) => createResults(file, indexes)),
      },
    ],
  };
  return `${escapeJson(JSON.stringify(log, null, 2))}\n`;
};

const levels = { error: 'error', warning: 'warning', info: 'note', off: 'none' } as const;

function describe({ id, summary, why, category, levels: byPreset }: (typeof rules)[number]) {
  const preset: Preset = 'recommended';
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: `${summary} ${why}`, markdown: `${summary}\n\n${why}` },
    defaultConfiguration: { level: levels[byPreset[preset]], enabled: byPreset[preset] !== 'off' },
    properties: { tags: [category] },
  };
}

function createResults(file: CheckedFile, indexes: ReadonlyMap<string, number>) {
  const lines = new LineIndex(file.text);
  const getPlace = (span: Span) => ({
    physicalLocation: { artifactLocation: createLocation(file), region: createRegion(span, lines) },
  });
  const of = (finding: KnownFinding, extra: object) => ({
    ruleId: finding.rule,
    ruleIndex: indexes.get(finding.rule) ?? -1,
    level: levels[finding.level],
    message: { text: finding.message },
    locations: [getPlace(finding.span)],
    ...(finding.related && {
      relatedLocations: finding.related.map(({ span, message }, id) => ({
        id,
        ...getPlace(span),
        message: { text: message },
      })),
    }),
    partialFingerprints: { 'journeyFinding/v1': finding.fingerprint },
    ...extra,
  });
  return [
    ...file.findings.map((finding) => of(finding, createFixes(finding, file, lines))),
    ...file.suppressed.map((finding) =>
      of(finding, { suppressions: [{ kind: 'inSource', justification: finding.reason }] }),
    ),
    ...file.inBaseline.map((finding) =>
      of(finding, { suppressions: [{ kind: 'external', justification: 'The baseline lists it.' }] }),
    ),
  ];
}

function createFixes({ fixes, uri }: Finding, file: CheckedFile, lines: LineIndex): object {
  const within = fixes.filter(({ edits }) =>
    edits.every((edit) => edit.uri === undefined || edit.uri === uri),
  );
  if (within.length === 0) return {};
  return {
    fixes: within.map(({ title, edits }) => ({
      description: { text: title },
      artifactChanges: [
        {
          artifactLocation: createLocation(file),
          replacements: edits.map(({ span, newText }) => ({
            deletedRegion: createRegion(span, lines),
            insertedContent: { text: newText },
          })),
        },
      ],
    })),
  };
}

/** Returns a URI reference with an encoded path, or a full URI for an absolute path. */
function createLocation({ pathInRepository: path }: CheckedFile) {
  const encoded = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  if (/^[A-Za-z]:\//u.test(path)) return { uri: `file:///${encoded}` };
  return path.startsWith('/') ? { uri: `file://${encoded}` } : { uri: encoded, uriBaseId: '%SRCROOT%' };
}

function createRegion({ start, end }: Span, lines: LineIndex) {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}
