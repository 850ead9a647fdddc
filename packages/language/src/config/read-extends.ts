import type { Preset } from '@journey-maps/core/rules';
import { findClosest } from '@journey-maps/core/text';
import type { Node } from 'jsonc-parser';
import { URI, Utils } from 'vscode-uri';
import type { Extended } from './config-file.ts';
import { quoted, type Report, spanOf } from './read-json.ts';

export const presets: readonly Preset[] = ['draft', 'recommended', 'strict'];

/** Reads `"extends": "strict"`, or a list of presets and paths of other configuration files. */
export function readExtends(node: Node | undefined, uri: string, report: Report): readonly Extended[] {
  if (node === undefined) return [];
  return (node.type === 'array' ? (node.children ?? []) : [node]).flatMap((item): readonly Extended[] => {
    const span = spanOf(item);
    const written: unknown = item.value;
    if (typeof written !== 'string') {
      report(
        span,
        '`extends` must name a preset (`"draft"`, `"recommended"`, `"strict"`) or another file (`"./team.json"`).',
      );
      return [];
    }
    const preset = presets.find((candidate) => candidate === written);
    if (preset !== undefined) return [{ preset }];
    const path = /^\.\.?\//u.test(written) ? resolveConfig(written, uri) : undefined;
    if (path !== undefined) return [{ uri: path, written, span }];
    report(span, explainRefusal(written));
    return [];
  });
}

/** Resolves a path relative to the configuration file, or returns undefined if it cannot be a configuration file. */
function resolveConfig(path: string, from: string): string | undefined {
  if (!path.endsWith('.json') || path.includes('\\')) return undefined;
  try {
    return Utils.resolvePath(Utils.dirname(URI.parse(from)), path).toString();
  } catch {
    // The configuration file itself has no valid URI.
    return undefined;
  }
}

function explainRefusal(written: string): string {
  const [preset] = findClosest(written, presets);
  if (preset !== undefined) return `No preset is called ${quoted(written)}: did you mean \`${preset}\`?`;
  if (/^\.\.?\//u.test(written)) {
    return `${quoted(written)} cannot be a configuration file: write a path with slashes that ends in \`.json\`.`;
  }
  return `${quoted(written)} is neither a preset (\`draft\`, \`recommended\`, \`strict\`) nor a path relative to this folder, which begins with \`./\` or \`../\`.`;
}
