/** The server for assistants as a separate program, which the extension contains: `node main.mjs [FOLDER …]`. */
import { processIo } from '../process-io.ts';
import { startMcp } from './start-mcp.ts';

process.exitCode = startMcp(process.argv.slice(2), processIo());
