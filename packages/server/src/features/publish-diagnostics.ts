import type { Finding } from '@journey-maps/core/model';
import type { ConfigProblem } from '@journey-maps/language';
import type { Diagnostic } from 'vscode-languageserver';
import type { Feature } from '../feature.ts';
import { convertProblems } from './config-diagnostics.ts';
import { createDiagnostic } from './diagnostics.ts';

/** The findings of a file as last published, and the spelling of its URI that the editor knows. */
interface Published<T> {
  readonly found: readonly T[];
  readonly version: number | undefined;
  readonly as: string;
}

/**
 * Publishes the findings of every map in the workspace, and the problems of the configurations that apply to
 * these maps.
 */
export const publishDiagnostics: Feature = {
  listen({ connection, maps, editor, editorsUri, onChecked, onConfigs }) {
    const published = new Map<string, Published<Finding>>();
    const publishedConfigs = new Map<string, Published<ConfigProblem>>();

    /**
     * Publishes diagnostics if they have changed. If the spelling of the URI has changed,
     * withdraws the earlier ones first.
     */
    function publish<T>(
      known: Map<string, Published<T>>,
      uri: string,
      { found: items, version, as }: Published<T>,
      diagnostics: () => readonly Diagnostic[],
    ): void {
      const last = known.get(uri);
      const isSame = last?.found === items && last.version === version && last.as === as;
      if (last === undefined ? items.length === 0 && version === undefined : isSame) return;
      if (last !== undefined && last.as !== as && last.found.length > 0) {
        void connection.sendDiagnostics({ uri: last.as, diagnostics: [] });
      }
      if (items.length === 0 && version === undefined) known.delete(uri);
      else known.set(uri, { found: items, version, as });
      const own = { uri: as, ...(version !== undefined && { version }), diagnostics: [...diagnostics()] };
      void connection.sendDiagnostics(own);
    }

    onChecked(({ uri, findings }) => {
      const document = maps.document(uri);
      const version = maps.opened(uri)?.version;
      const shown = document === undefined ? [] : findings;
      const as = editorsUri(uri);
      publish(published, uri, { found: shown, version, as }, () =>
        document === undefined
          ? []
          : shown.map((finding) => createDiagnostic(document, finding, editor(), as)),
      );
    });

    onConfigs(() => {
      const problems = maps.configs.problems();
      for (const uri of new Set([...publishedConfigs.keys(), ...problems.keys()])) {
        const shown = problems.get(uri) ?? [];
        const version = maps.configs.opened(uri)?.version;
        publish(publishedConfigs, uri, { found: shown, version, as: editorsUri(uri) }, () =>
          convertProblems(maps.configs.getText(uri) ?? '', shown),
        );
      }
    });
  },
};
