import { type Finding as CoreFinding, LineIndex } from '@journey-maps/core/model';
import { findingJson, fingerprintsOf } from '@journey-maps/core/rules';
import { contextOf, type MapContext, type MapInput } from './parse.ts';
import { dayOf, type RuleConfig, settingsOf } from './settings.ts';
import type { Finding } from './types.ts';

/** The settings of a check. */
export interface CheckOptions {
  /** The date of the check, such as `2026-11-21`. Default: today. */
  readonly today?: string;
  /** The rule settings, as in a `journey.config.json`. */
  readonly config?: RuleConfig;
}

/**
 * Checks a map by the rules, as `journey check` does.
 *
 * @returns the findings in the order of the text; those that comments in the map hide are left out
 * @throws TypeError or RangeError if the options are invalid; no map causes an exception
 */
export function check(map: MapInput, options: CheckOptions = {}): readonly Finding[] {
  const context = contextOf(map);
  return asJson(context, findingsOf(context, options));
}

/** Returns the findings of a map. */
export function findingsOf(
  { workspace, document }: MapContext,
  { today, config }: CheckOptions,
): readonly CoreFinding[] {
  return workspace.check(document.uri, { today: dayOf(today), settings: settingsOf(config) });
}

/** Converts the findings of a map to their public form. */
export function asJson({ document }: MapContext, findings: readonly CoreFinding[]): readonly Finding[] {
  const lines = new LineIndex(document.text);
  const prints = fingerprintsOf(document, findings);
  return findings.map((finding, i) => findingJson(finding, prints[i] ?? '', lines));
}
