import { LineIndex } from '@journey-maps/core/model';
import type { Reporter } from './reporter.ts';
import { writeXml } from './xml.ts';

/**
 * Writes Checkstyle's XML, which most tools that collect findings can read. Source:
 * https://github.com/checkstyle/checkstyle
 */
export const writeCheckstyle: Reporter = ({ files }) =>
  writeXml({
    name: 'checkstyle',
    attributes: { version: '4.3' },
    content: files.map(({ path, text, findings }) => {
      const lines = new LineIndex(text);
      return {
        name: 'file',
        attributes: { name: path },
        content: findings.map(({ rule, level, message, span }) => {
          const { line, column } = lines.positionAt(span.start);
          return {
            name: 'error',
            attributes: { line, column, severity: level, message, source: `journey.${rule}` },
          };
        }),
      };
    }),
  });
