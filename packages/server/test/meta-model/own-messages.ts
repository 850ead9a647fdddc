import {
  cursorMoved,
  draftMap,
  getPicture,
  getPracticeMap,
  getQuestions,
  getReport,
  getRulePage,
  getSuppression,
  isCursorMoved,
  isPicture,
  listBaselines,
  listConfigs,
  listImports,
  listMapParts,
  listRules,
  pictureChanged,
} from '@journey-maps/core/protocol';
import * as v from 'valibot';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const span = v.strictObject({ start: count, end: count });
const parts = v.array(v.strictObject({ uri: text, name: text, title: text }));
const draft = v.strictObject({ text, placeholders: v.array(span), stops: v.array(span) });
const treeChange: v.GenericSchema = v.lazy(() => anyTreeChange);
const anyTreeChange = v.union([
  v.strictObject({ set: v.unknown() }),
  v.strictObject({ in: v.record(text, v.nullable(treeChange)) }),
  v.strictObject({ each: v.array(v.tuple([count, treeChange])) }),
  v.strictObject({ first: count, last: count, between: v.array(v.unknown()) }),
]);

/** The results and notifications of the server, which clients trust and do not check. */
const schemas = {
  [pictureChanged]: v.strictObject({
    uri: text,
    change: v.optional(
      v.strictObject({
        version: count,
        from: count,
        to: count,
        move: v.optional(v.strictObject({ from: count, by: v.number() })),
        tree: v.optional(treeChange),
      }),
    ),
  }),
  [listBaselines]: v.array(v.strictObject({ journey: text, title: text, baseline: text })),
  [listConfigs]: v.array(text),
  [listImports]: v.array(text),
  [getReport]: v.nullable(
    v.strictObject({
      uri: text,
      findings: v.strictObject({ error: count, warning: count, info: count }),
      report: v.strictObject({
        version: v.literal(1),
        today: text,
        journeys: v.array(
          v.looseObject({
            file: text,
            line: count,
            title: text,
            stages: v.array(v.looseObject({ title: text, moments: v.array(v.looseObject({ title: text })) })),
            pains: v.array(v.looseObject({ line: count, title: text, answered: v.boolean() })),
            actionItems: v.array(v.looseObject({ line: count, title: text, overdue: v.boolean() })),
            evidence: v.array(v.looseObject({ title: text })),
            review: v.looseObject({ state: text }),
          }),
        ),
      }),
    }),
  ),
  [getQuestions]: v.nullable(text),
  [listRules]: v.array(v.strictObject({ id: text, category: text, summary: text })),
  [getRulePage]: v.nullable(text),
  [getSuppression]: v.nullable(v.strictObject({ version: v.number(), at: count, newText: text })),
  [listMapParts]: v.strictObject({ personas: parts, journeys: parts }),
  [draftMap]: v.nullable(draft),
  [getPracticeMap]: draft,
};

/**
 * The check of each message beyond the protocol: of the result of a request, and of the
 * parameters of a notification.
 */
export const ownMessages: Readonly<Record<string, (value: unknown) => boolean>> = {
  ...Object.fromEntries(
    Object.entries<v.GenericSchema>(schemas).map(([name, schema]) => [
      name,
      (value: unknown) => v.is(schema, value),
    ]),
  ),
  [getPicture]: (value) => value === null || isPicture(value),
  // Sent by the editor.
  [cursorMoved]: isCursorMoved,
};
