import {
  isListBaselines,
  isListConfigs,
  isListImports,
  type JourneyWithBaseline,
  listBaselines,
  listConfigs,
  listImports,
} from '@journey-maps/core/protocol';
import { getTitle } from '@journey-maps/core/semantics';
import { createFileMap } from '@journey-maps/core/views';
import { parse } from '@journey-maps/language';
import type { Feature } from '../feature.ts';
import { canonicalizeUri } from '../uris.ts';

/**
 * The imports, configurations and baselines of a map, which an editor needs before it compares two versions. The feature
 * `picture` makes the comparison itself.
 */
export const comparison: Feature = {
  listen({ connection, linked, maps }) {
    connection.onRequest(listImports, (asked: unknown) => {
      if (!isListImports(asked)) return [];
      const { imports } = parse(asked.text, canonicalizeUri(asked.uri));
      return [...new Set(imports.flatMap(({ uri }) => uri ?? []))];
    });
    connection.onRequest(listConfigs, (asked: unknown) =>
      isListConfigs(asked) ? maps.rulesWith(asked.configs, asked.uri).missing : [],
    );
    connection.onRequest(listBaselines, (asked: unknown): readonly JourneyWithBaseline[] => {
      const document = isListBaselines(asked) ? linked(asked.uri) : undefined;
      if (document === undefined) return [];
      const { journeys } = createFileMap(document, linked);
      return document.document.journeys.flatMap(({ baseline }, i) => {
        const entity = baseline && document.target(baseline)?.entity;
        const map = journeys[i];
        if (entity?.kind !== 'journey' || map === undefined) return [];
        return [{ journey: map.id, title: map.title, baseline: getTitle(entity) || (baseline?.name ?? '') }];
      });
    });
  },
};
