import type { Uri } from 'vscode';
import type { Comparisons } from '../compare/comparisons.ts';
import type { MapExports } from '../export/map-exports.ts';
import type { Health } from '../health/health.ts';
import type { LanguageServer } from '../language-server.ts';
import type { NewMaps } from '../new-map/new-maps.ts';
import type { References } from '../references/references.ts';
import type { RulePages } from '../rules/rule-pages.ts';

/** The services that commands use. */
export interface Tools {
  readonly server: Pick<LanguageServer, 'questions' | 'restart' | 'showOutput'>;
  readonly previews: {
    /** @param file a map, or the active one if undefined */
    readonly open: (file: Uri | undefined, where: 'here' | 'to-side') => Promise<void>;
    /** @param file a map, or the active one if undefined */
    readonly present: (file: Uri | undefined) => Promise<void>;
  };
  readonly rulePages: Pick<RulePages, 'explain' | 'ignore'>;
  readonly exports: MapExports;
  readonly references: References;
  readonly health: Pick<Health, 'openReport'>;
  readonly newMaps: Pick<NewMaps, 'create' | 'practise' | 'getStarted'>;
  readonly comparisons: Omit<Comparisons, 'dispose'>;
}

export interface Command {
  /** The id in the manifest. */
  readonly id: string;
  /** @param args the arguments of the caller, such as the file of a context menu */
  readonly run: (tools: Tools, ...args: readonly unknown[]) => Promise<void>;
}

/**
 * Returns the file that a menu passes. The command palette passes none; the Source Control view passes
 * its own object for a file.
 */
export function getFile([given]: readonly unknown[]): Uri | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const file: unknown = 'resourceUri' in given ? given.resourceUri : given;
  const isUri = typeof file === 'object' && file !== null && 'scheme' in file && 'path' in file;
  return isUri ? (file as Uri) : undefined;
}
