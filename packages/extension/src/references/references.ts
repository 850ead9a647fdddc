import { commands, Location, Position, Range, Uri } from 'vscode';

export interface References {
  /** @param places `ShowReferences`, as a CodeLens of the server passes it */
  readonly show: (places: unknown) => Promise<void>;
}

/** Shows references. VS Code's own command takes VS Code's objects, which a language server cannot send. */
export const references: References = {
  show: async (places) => {
    const { isShowReferences } = await import('../message-checks.ts');
    if (!isShowReferences(places)) return;
    const locations = places.locations.map(
      ({ uri, range }) =>
        new Location(Uri.parse(uri), new Range(convertPosition(range.start), convertPosition(range.end))),
    );
    await commands.executeCommand(
      'editor.action.showReferences',
      Uri.parse(places.uri),
      convertPosition(places.position),
      locations,
    );
  },
};

function convertPosition({
  line,
  character,
}: {
  readonly line: number;
  readonly character: number;
}): Position {
  return new Position(line, character);
}
