import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './node/node-host.ts';
import { serve } from './server.ts';

/**
 * The language server as a Node process. How it talks is in the process's arguments, as vscode-languageclient and other
 * editors give them: `--stdio`, `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.
 */
const connection = createConnection(ProposedFeatures.all);
serve(connection, nodeHost);
connection.listen();
