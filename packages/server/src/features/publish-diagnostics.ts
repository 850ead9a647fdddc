import type { Finding } from '@journey-maps/core';
import type { ConfigProblem } from '@journey-maps/language';
import type { Feature } from '../feature.ts';
import { configDiagnostics } from './config-diagnostics.ts';
import { diagnosticOf } from './diagnostics.ts';

/** Tells what is wrong with every map of the workspace, and with the configurations that hold for them. */
export const publishDiagnostics: Feature = {
  listen({ connection, maps, editor, editorsUri, onChecked, onConfigs }) {
    /** What was last told of each file, so that nothing is told twice. */
    const published = new Map<string, { findings: readonly Finding[]; version: number | undefined }>();
    const publishedConfigs = new Map<string, readonly ConfigProblem[]>();

    onChecked((uri, findings) => {
      const version = maps.opened(uri)?.version;
      const last = published.get(uri);
      if (
        last
          ? last.findings === findings && last.version === version
          : findings.length === 0 && version === undefined
      ) {
        return;
      }
      const document = maps.document(uri);
      if (document) published.set(uri, { findings, version });
      else published.delete(uri);
      const { tools } = editor();
      void connection.sendDiagnostics({
        uri: editorsUri(uri),
        ...(version !== undefined && { version }),
        diagnostics: document ? findings.map((finding) => diagnosticOf(document, finding, tools)) : [],
      });
    });

    onConfigs(() => {
      const problems = maps.configs.problems();
      for (const uri of new Set([...publishedConfigs.keys(), ...problems.keys()])) {
        const found = problems.get(uri) ?? [];
        const last = publishedConfigs.get(uri) ?? [];
        if (last === found || (last.length === 0 && found.length === 0)) continue;
        publishedConfigs.set(uri, found);
        const open = maps.configs.opened(uri);
        void connection.sendDiagnostics({
          uri: open?.uri ?? uri,
          ...(open !== undefined && { version: open.version }),
          diagnostics: configDiagnostics(maps.configs.textOf(uri) ?? '', found),
        });
      }
    });
  },
};
