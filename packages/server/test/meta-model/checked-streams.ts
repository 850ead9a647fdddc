import type { Readable, Writable } from 'node:stream';
import {
  type Message,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createMessageChecker } from './message-checker.ts';

/** The client's ends of the streams to a server. Every message of the server is checked. */
export interface CheckedStreams {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  /** Throws if the server has sent a message since the last call that violates the specification. */
  assertValid(): void;
}

export function checkedStreams(fromServer: Readable, toServer: Writable): CheckedStreams {
  const checker = createMessageChecker();
  const reader = new StreamMessageReader(fromServer);
  const writer = new StreamMessageWriter(toServer);
  const listen = reader.listen.bind(reader);
  reader.listen = (callback) =>
    listen((message: Message) => {
      checker.fromServer(message);
      callback(message);
    });
  const write = writer.write.bind(writer);
  writer.write = (message) => {
    checker.fromClient(message);
    return write(message);
  };
  return {
    reader,
    writer,
    assertValid: () => {
      const violations = checker.violations.splice(0);
      if (violations.length > 0) {
        throw new Error(`The server's messages are not as the protocol has them:\n${violations.join('\n')}`);
      }
    },
  };
}
