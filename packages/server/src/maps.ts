// Longer than most files: what is open, listed and imported changes together.
import {
  append,
  type Brand,
  type CheckResult,
  type Finding,
  internalErrorFinding,
  isLeftOutByName,
  type JourneyDocument,
  picturesOf,
  unreadDocument,
  Workspace,
  walk,
} from '@journey-maps/core';
import { isConfigUri, parse } from '@journey-maps/language';
import { URI } from 'vscode-uri';
import { Configs } from './configs.ts';
import type { Host } from './host.ts';
import { MapImages } from './map-images.ts';
import { canonical, folderOf, isWithin, placeOf } from './uris.ts';

/** A file as an editor has it open. */
export interface OpenFile {
  readonly version: number;
  /** As the editor spells it. */
  readonly uri: string;
}

/** How long, in milliseconds, background work goes on before it lets the editor's requests in. */
const slice = 8;

/**
 * While somebody is shown what they type, what else the editor is told of a map waits for a pause: of a large one it is
 * much, and what is typed next would be shown behind it. In milliseconds: how long a pause for each 1,000 characters, how
 * long at most, and from when on it is told also to those who never pause.
 */
const pausePerThousand = 2;
const longestPause = 300;
const longestWait = 1000;

/**
 * The maps of the workspace, as they stand in the editor or on disk. Whatever changes is read at once; what follows
 * from it in other files is found in the background, in slices, and dropped when something changes meanwhile.
 */
export class Maps {
  readonly workspace = new Workspace();
  readonly configs: Configs;
  /** The images of the maps that are shown. */
  readonly images: MapImages;
  readonly #host: Host;
  readonly #open = new Map<string, OpenFile>();
  /** How the editor spelled each file's URI last: it knows a file by that spelling when the file is closed, too. */
  readonly #spellings = new Map<string, string>();
  /** Files in the workspace's folders that are left out of them, as far as anyone asked: known only if a map imports them. */
  readonly #leftOut = new Set<string>();
  /** In no workspace folder there is only what lies beside and below the files that are open. */
  #folders: string[] = [];
  /** Ends when the folders that were added have been read. */
  #reading: Promise<unknown> = Promise.resolve();
  #generation = 0;
  /** The files that are being read, each by who asked for it last: what was read before that is out of date. */
  readonly #reads = new Map<string, symbol>();
  /** Told of each file whose findings may have changed; the same file may be named again without a change. */
  readonly #onChecked: (uri: string, findings: readonly Finding[]) => void;
  /** Told when configuration files may have changed, or what is wrong with them. */
  readonly #onConfigs: () => void;
  /** Told of each open file whose text was just read, before it is checked; gives when somebody has been shown it. */
  readonly #onRead: (uri: string) => Promise<void> | undefined;
  /** Told of each exception that is no finding of a file, so that the output says it. */
  readonly #onFailed: (error: unknown) => void;
  /** Open files that somebody is being shown, and that will be checked then. */
  readonly #showing = new Map<string, Promise<void>>();
  /** The pictures that were looked at, by their uris. */
  readonly #pictures = new Set<string>();
  /** Ends when what was typed last in a file is shown. */
  readonly #shown = new Map<string, Promise<void>>();

  constructor(
    host: Host,
    onChecked: (uri: string, findings: readonly Finding[]) => void,
    onConfigs: () => void,
    onRead: (uri: string) => Promise<void> | undefined = () => undefined,
    onFailed: (error: unknown) => void = () => undefined,
  ) {
    this.#host = host;
    this.configs = new Configs(host);
    this.images = new MapImages((uri) =>
      this.#attempt(async () => host.readPicture?.(uri, this.#pictureFolders())),
    );
    this.#onChecked = onChecked;
    this.#onConfigs = onConfigs;
    this.#onRead = onRead;
    this.#onFailed = onFailed;
  }

  /** Reads all maps in these folders. */
  async addFolders(folders: readonly string[]): Promise<void> {
    append(this.#folders, folders.map(canonical));
    this.configs.folders = this.#folders;
    const read = this.#readFolders(folders);
    this.#reading = Promise.allSettled([this.#reading, read]);
    await read;
    await this.#loadConfigs();
    await this.checkAll();
  }

  /** Waits for the folders that are being read: what changes all files must know all files. */
  async whenRead(): Promise<void> {
    await this.#reading;
  }

  async removeFolders(folders: readonly string[]): Promise<void> {
    const gone = folders.map(canonical);
    this.#folders = this.#folders.filter((folder) => !gone.includes(folder));
    this.configs.folders = this.#folders;
    for (const uri of this.#leftOut) if (!this.#isInFolder(uri)) this.#leftOut.delete(uri);
    for (const uri of this.#reads.keys()) if (!this.#isInSight(uri)) this.#reads.delete(uri);
    this.#sortBySight();
    await this.#loadConfigs();
    await this.checkAll();
  }

  /** Returns how a map looks. */
  brandFor(uri: string): Brand | undefined {
    return this.configs.brandFor(this.#placeOf(canonical(uri)));
  }

  opened(uri: string): OpenFile | undefined {
    return this.#open.get(canonical(uri));
  }

  /** Returns a file's URI as the editor spelled it last; of a file that was never open, the canonical one. */
  editorsUri(uri: string): string {
    const key = canonical(uri);
    return this.#spellings.get(key) ?? key;
  }

  /** Whether a link may lead to a file: it lies in a folder of the workspace, or beside or below a file that is open. */
  isWithinReach(uri: string): boolean {
    return this.#isInSight(canonical(uri));
  }

  document(uri: string): JourneyDocument | undefined {
    return this.workspace.get(canonical(uri));
  }

  findings(uri: string): readonly Finding[] {
    return this.checkedIn(this.workspace, uri).findings;
  }

  /** All that the rules say of a file in a workspace, which may hold another version of it. */
  checkedIn(workspace: Workspace, uri: string): CheckResult {
    const key = canonical(uri);
    try {
      const settings = this.configs.settingsFor(this.#placeOf(key));
      return workspace.checked(key, { today: this.#host.today(), settings });
    } catch (error) {
      return { findings: [internalErrorFinding({ uri: key }, error)], suppressed: [], leftOutInDrafts: [] };
    }
  }

  /** A new text of an open file. A map's own findings are told at once, or when somebody has been shown the text. */
  edit(uri: string, version: number, text: string): void {
    const key = canonical(uri);
    if (!this.#isChecked(key)) return;
    this.#spellings.set(key, uri);
    if (isConfigUri(key)) {
      this.configs.edit(uri, version, text);
      this.#inBackground(this.#loadConfigs().then(() => this.checkAll()));
      return;
    }
    const known = this.workspace.get(key);
    const isOpening = !this.#open.has(key);
    this.#open.set(key, { version, uri });
    if (isOpening) this.#sortBySight();
    if (known?.text === text) return this.#check(key, isOpening);
    this.workspace.set({ ...parse(text, this.#placeOf(key)), uri: key });
    const shown = this.#show(key);
    if (shown === undefined) return this.#check(key, isOpening);
    // All that is found may be hundreds of messages, behind which the editor would show what was typed.
    this.#shown.set(key, shown);
    if (this.#showing.has(key)) return;
    const checked = this.#pause(key).then(() => {
      this.#showing.delete(key);
      this.#shown.delete(key);
      if (this.workspace.get(key) !== undefined) this.#check(key, isOpening);
    });
    this.#showing.set(key, checked);
  }

  /** Has an open file shown. Should that fail, the file is checked all the same. */
  #show(key: string): Promise<void> | undefined {
    try {
      return this.#onRead(key)?.catch(this.#onFailed);
    } catch (error) {
      this.#onFailed(error);
      return undefined;
    }
  }

  /** Ends when what was typed is shown and nothing more was for a while. */
  async #pause(key: string): Promise<void> {
    const until = performance.now() + longestWait;
    let text: string | undefined;
    do {
      await this.#shown.get(key);
      text = this.workspace.get(key)?.text;
      const pause = ((text?.length ?? 0) / 1000) * pausePerThousand;
      await this.#host.yield(Math.min(longestPause, pause));
    } while (this.workspace.get(key)?.text !== text && performance.now() < until);
  }

  /** Waits until what was typed in a file is shown and checked: for large answers that nobody waits for. */
  async whenShown(uri: string): Promise<void> {
    await this.#showing.get(canonical(uri));
  }

  /** Tells the findings of a file again, since others of them are to be shown. */
  async showAgain(uri: string): Promise<void> {
    const key = canonical(uri);
    await this.whenShown(key);
    if (this.workspace.get(key) && this.configs.isLoadedFor(this.#placeOf(key))) this.#report(key);
  }

  /** Checks an open file whose text may be another one, and what depends on it. */
  #check(key: string, isNew: boolean): void {
    // What is off by the configuration is not to be told for a moment.
    if (this.configs.isLoadedFor(this.#placeOf(key))) this.#report(key);
    const checked = this.#loadImports([key], { isOpening: isNew })
      .then(() => (!isNew && this.configs.isLoadedFor(this.#placeOf(key)) ? undefined : this.#loadConfigs()))
      .then(() => this.checkAll(key));
    this.#inBackground(checked);
  }

  #inBackground(work: Promise<unknown>): void {
    work.catch(this.#onFailed);
  }

  /** Reports the findings of a file. Should that fail, its finding is that failure, and all others are still reported. */
  #report(uri: string): void {
    try {
      this.#onChecked(uri, this.findings(uri));
    } catch (error) {
      this.#onFailed(error);
      this.#tell(uri, [internalErrorFinding({ uri }, error)]);
    }
  }

  #tell(uri: string, findings: readonly Finding[]): void {
    try {
      this.#onChecked(uri, findings);
    } catch (error) {
      this.#onFailed(error);
    }
  }

  /** From now on the file is as it stands on disk. */
  async close(uri: string): Promise<void> {
    const key = canonical(uri);
    if (!this.#isChecked(key)) return;
    if (isConfigUri(key)) {
      this.configs.close(uri);
      await this.#loadConfigs([key]);
      await this.checkAll();
      return;
    }
    this.#open.delete(key);
    this.#sortBySight();
    await this.reread([key]);
  }

  /** Files that changed, came or went on disk. Open ones stay as the editor has them. */
  async reread(uris: readonly string[]): Promise<void> {
    const changed = uris.map(canonical);
    if (changed.some(hasRules)) await this.#listAgain();
    await this.#readChanged(changed.filter((uri) => isMap(uri) && !this.#open.has(uri)));
    await this.#lookAgain(changed);
    await this.#loadConfigs(changed);
    await this.checkAll();
  }

  /** Files or whole folders that are gone. */
  async forget(uris: readonly string[]): Promise<void> {
    const gone = uris.map(canonical);
    const isGone = (uri: string) => gone.some((path) => uri === path || isWithin(uri, path));
    for (const uri of this.#reads.keys()) if (isGone(uri)) this.#reads.delete(uri);
    for (const uri of [...this.workspace.uris(), ...this.workspace.externalUris()]) {
      if (!this.#open.has(uri) && isGone(uri)) this.#delete(uri);
    }
    if (gone.some(hasRules)) await this.#listAgain();
    await this.#lookAgain(gone);
    await this.#loadConfigs(gone);
    await this.checkAll();
  }

  /** Returns the maps and pictures that are known in a folder and below it. */
  knownWithin(folder: string): readonly string[] {
    const path = canonical(folder);
    const known = [...this.workspace.uris(), ...this.workspace.externalUris(), ...this.#pictures];
    return known.filter((uri) => isWithin(uri, path));
  }

  /** Tells whether maps of a folder count: it lies in the workspace, and in nothing that is left out by its name. */
  looksInto(folder: string): boolean {
    const path = canonical(folder);
    const root = this.#folders.find((each) => isWithin(path, each));
    const names = root === undefined ? [] : path.slice(root.length).split('/').filter(Boolean);
    return names.length > 0 && !names.some((name) => isLeftOutByName(name, true));
  }

  /** Folders that may have come, or have other files: what was known of them, and what they have now, is read. */
  async rereadBelow(folders: readonly string[]): Promise<void> {
    const listed = await Promise.all(folders.map((folder) => this.#list(folder)));
    const known = folders.flatMap((folder) => this.knownWithin(folder));
    await this.reread([...new Set([...known, ...listed.flat(), ...folders].map(canonical))]);
  }

  /** A folder that came: its maps are read. */
  async addBelow(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      const found = isMap(canonical(uri)) ? [uri] : await this.#list(uri);
      await this.#readChanged(found.map(canonical).filter((file) => !this.#open.has(file)));
    }
    await this.#lookAgain(uris.map(canonical));
    await this.#loadConfigs(uris.map(canonical));
    await this.checkAll();
  }

  /** Lists the pictures of the workspace, in no workspace folder those beside and below a file. */
  async listPictures(uri: string): Promise<readonly string[]> {
    const folders = this.#folders.length > 0 ? this.#folders : [folderOf(canonical(uri))];
    const lists = await Promise.all(
      folders.map(
        async (folder) => (await this.#attempt(async () => this.#host.listPictures?.(folder))) ?? [],
      ),
    );
    return lists.flat().map(canonical);
  }

  /**
   * Checks every file again whose findings may have changed; one where nothing did costs a look at what its check had
   * asked of other files. Those that depend on the file that was changed come first.
   */
  async checkAll(changed?: string): Promise<void> {
    const generation = ++this.#generation;
    const first = changed === undefined ? [] : this.workspace.dependents(changed);
    const uris = new Set([...first, ...this.#open.keys(), ...this.workspace.uris()]);
    let until = performance.now() + slice;
    for (const uri of uris) {
      if (performance.now() > until) {
        await this.#host.yield();
        if (generation !== this.#generation) return;
        until = performance.now() + slice;
      }
      if (this.workspace.get(uri)) this.#report(uri);
    }
  }

  /** Reads what says what holds for the maps there are; anew where files or folders changed. */
  async #loadConfigs(changed: readonly string[] = []): Promise<void> {
    try {
      await this.configs.reload(
        changed,
        this.workspace.uris().map((uri) => this.#placeOf(uri)),
      );
      this.#onConfigs();
    } catch (error) {
      // Maps are checked by what is known of their settings.
      this.#onFailed(error);
    }
  }

  async #readFolders(folders: readonly string[]): Promise<void> {
    for (const folder of folders) {
      const uris = await this.#list(folder);
      // It may have been closed meanwhile.
      if (this.#folders.includes(canonical(folder))) await this.#readAll(uris.map(canonical));
    }
    await this.#loadImports(this.workspace.uris());
  }

  /** Asks the host about pictures: where it fails, nothing is known of them. */
  async #attempt<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      this.#onFailed(error);
      return undefined;
    }
  }

  /** Lists the maps of a folder. One that cannot be listed keeps no other from being read. */
  async #list(folder: string): Promise<readonly string[]> {
    try {
      return await this.#host.listFiles(folder);
    } catch (error) {
      this.#onFailed(error);
      return [];
    }
  }

  /** Reads files that changed, apart from those that are left out and that no map imports. */
  async #readChanged(uris: readonly string[]): Promise<void> {
    await this.#noteLeftOut(uris);
    this.#sortBySight();
    const { workspace } = this;
    const isWanted = (uri: string) =>
      this.#isShown(uri) ||
      workspace.isExternal(uri) ||
      (this.#leftOut.has(uri) && workspace.dependents(uri).length > 0);
    const wanted = uris.filter(isWanted);
    await this.#readAll(wanted);
    await this.#loadImports(wanted);
  }

  /** Finds out which of these files the workspace's folders leave out. */
  async #noteLeftOut(uris: readonly string[]): Promise<void> {
    const listed = new Set<string>();
    for (const folder of this.#folders) {
      const inside = uris.filter((uri) => isWithin(uri, folder));
      if (inside.length === 0) continue;
      for (const uri of await this.#filterListed(inside, folder)) listed.add(uri);
    }
    this.#sortLeftOut(uris, listed);
  }

  /** Leaves nothing out if the rules of a folder cannot be asked. */
  async #filterListed(uris: readonly string[], folder: string): Promise<readonly string[]> {
    try {
      return await this.#host.filterListed(uris, folder);
    } catch (error) {
      this.#onFailed(error);
      return uris;
    }
  }

  /** Lists all folders again: the rules changed that say which files count. */
  async #listAgain(): Promise<void> {
    const listed = new Set<string>();
    for (const folder of this.#folders) {
      for (const uri of await this.#list(folder)) listed.add(canonical(uri));
    }
    const { workspace } = this;
    this.#sortLeftOut([...listed, ...workspace.uris(), ...workspace.externalUris()], listed);
    this.#sortBySight();
    await this.#readAll([...listed].filter((uri) => this.#isInFolder(uri) && !workspace.get(uri)));
    await this.#loadImports(workspace.uris());
  }

  #sortLeftOut(uris: readonly string[], listed: ReadonlySet<string>): void {
    for (const uri of uris) {
      if (this.#isInFolder(uri) && !listed.has(uri)) this.#leftOut.add(uri);
      else this.#leftOut.delete(uri);
    }
  }

  async #readAll(uris: readonly string[]): Promise<void> {
    const batch = 32;
    for (let i = 0; i < uris.length; i += batch) {
      const part = uris.slice(i, i + batch);
      const asked = Symbol();
      for (const uri of part) this.#reads.set(uri, asked);
      const texts = await Promise.allSettled(part.map((uri) => this.#host.readFile(uri)));
      let until = performance.now() + slice;
      for (const [j, uri] of part.entries()) {
        if (performance.now() > until) {
          await this.#host.yield();
          until = performance.now() + slice;
        }
        if (this.#reads.get(uri) !== asked) continue;
        this.#reads.delete(uri);
        const read = texts[j];
        if (!this.#open.has(uri) && read !== undefined) this.#take(uri, read);
      }
    }
  }

  #take(uri: string, read: PromiseSettledResult<string | undefined>): void {
    const isExternal = !this.#isShown(uri);
    if (read.status === 'rejected') {
      this.workspace.set(unreadDocument('', uri, read.reason), { isExternal });
      return;
    }
    const text = read.value;
    if (text === undefined) return this.#delete(uri);
    const known = this.workspace.get(uri);
    this.workspace.set(known?.text === text ? known : parse(text, uri), { isExternal });
  }

  #placeOf(uri: string): string {
    return placeOf(uri, this.#folders);
  }

  #delete(uri: string): void {
    if (this.workspace.delete(uri)) this.#tell(uri, []);
  }

  /**
   * Reads the maps that a map imports and that no folder of the workspace lists, and those that these import.
   *
   * @param isOpening reads those again that were read before: no editor reports changes there
   */
  async #loadImports(uris: readonly string[], { isOpening = false } = {}): Promise<void> {
    await this.#lookAtPictures(uris);
    const seen = new Set<string>();
    const open = [...uris];
    for (let from = open.pop(); from !== undefined; from = open.pop()) {
      for (const { uri: imported } of this.workspace.get(from)?.imports ?? []) {
        if (imported === undefined || seen.has(imported) || this.#open.has(imported)) continue;
        seen.add(imported);
        if (this.#isInFolder(imported) && !this.workspace.get(imported)) await this.#noteLeftOut([imported]);
        if (!this.#mayImport(from, imported)) continue;
        if (this.workspace.get(imported) === undefined || isOpening) await this.#readAll([imported]);
        open.push(imported);
      }
    }
  }

  /** Looks at the pictures of maps that nobody has looked at yet. */
  async #lookAtPictures(uris: readonly string[]): Promise<void> {
    const pictures = new Set<string>();
    for (const uri of uris) {
      const document = this.workspace.get(uri);
      for (const { statement } of document === undefined ? [] : walk(document))
        for (const { uri: picture } of picturesOf(statement))
          if (picture !== undefined && !this.#pictures.has(picture)) pictures.add(picture);
    }
    await this.#look([...pictures]);
  }

  /** Looks again at pictures that changed, came or went, by themselves or with the folder around them. */
  async #lookAgain(changed: readonly string[]): Promise<void> {
    const isPart = (picture: string) => changed.some((uri) => picture === uri || isWithin(picture, uri));
    const pictures = [...this.#pictures].filter(isPart);
    // A logo is no map's picture.
    this.images.forget([...pictures, ...changed]);
    await this.#look(pictures);
  }

  /** The folders in which pictures may lie: those of the workspace, and those of open files. */
  #pictureFolders(): readonly string[] {
    const files = [...this.#open.keys()].filter((uri) => uri.startsWith('file:'));
    return [...this.#folders, ...files.map(folderOf)];
  }

  async #look(pictures: readonly string[]): Promise<void> {
    for (const picture of pictures) this.#pictures.add(picture);
    const folders = this.#pictureFolders();
    await Promise.all(
      pictures.map(async (picture) => {
        const state = await this.#attempt(async () => this.#host.findPictureState?.(picture, folders));
        this.workspace.setPictureState(picture, state);
      }),
    );
  }

  /** Maps that the workspace's folders list are known. Others are read from where the importing map itself lies. */
  #mayImport(from: string, imported: string): boolean {
    const [own, other] = [this.#placeOf(from), imported].map((uri) => URI.parse(uri));
    if (!isMap(imported) || own?.scheme !== other?.scheme || own?.authority !== other?.authority)
      return false;
    return !this.#isInFolder(imported) || this.#leftOut.has(imported);
  }

  /**
   * Sorts the files after a file was opened or closed, or a folder was removed: those out of sight become external as
   * long as others import them, and those that came into sight are checked again.
   */
  #sortBySight(): void {
    const { workspace } = this;
    for (const uri of workspace.externalUris()) {
      const document = workspace.get(uri);
      if (document !== undefined && this.#isShown(uri)) workspace.set(document);
    }
    const isGone = (uri: string) => !this.#open.has(uri) && !this.#isShown(uri);
    const gone = workspace.uris().filter(isGone);
    if (gone.length === 0) return;
    const isImported = reachedByImports(
      workspace.uris().filter((uri) => !isGone(uri)),
      workspace,
    );
    for (const uri of [...gone, ...workspace.externalUris()]) {
      const document = workspace.get(uri);
      if (document === undefined) continue;
      if (!isImported.has(uri)) this.#delete(uri);
      else if (!workspace.isExternal(uri)) {
        workspace.set(document, { isExternal: true });
        this.#tell(uri, []);
      }
    }
  }

  /**
   * Tells whether a document is a map that somebody can fix: a file, an untitled document, or a document of a workspace
   * folder. The old side of a source control diff (`git:`), output and the editor's own documents are not.
   */
  #isChecked(uri: string): boolean {
    const { scheme } = URI.parse(uri);
    return (
      scheme === 'file' ||
      scheme === 'untitled' ||
      this.#folders.some((folder) => isWithin(uri, folder)) ||
      this.#open.has(uri)
    );
  }

  /** Tells whether a file belongs to what is open: it is in sight, and no folder leaves it out. */
  #isShown(uri: string): boolean {
    return this.#open.has(uri) || (this.#isInSight(uri) && !this.#leftOut.has(uri));
  }

  #isInFolder(uri: string): boolean {
    return this.#folders.some((folder) => isWithin(uri, folder));
  }

  #isInSight(uri: string): boolean {
    return (
      this.#folders.some((folder) => isWithin(uri, folder)) ||
      [...this.#open.keys()].some((open) => isWithin(uri, folderOf(open)) && uri.startsWith('file:'))
    );
  }
}

/** Returns the files that these import, and those that the imported ones import. */
function reachedByImports(uris: readonly string[], workspace: Workspace): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...uris];
  for (let uri = open.pop(); uri !== undefined; uri = open.pop()) {
    for (const { uri: imported } of workspace.get(uri)?.imports ?? []) {
      if (imported === undefined || reached.has(imported)) continue;
      reached.add(imported);
      open.push(imported);
    }
  }
  return reached;
}

/** Tells whether a file has rules about which maps count. */
function hasRules(uri: string): boolean {
  return isConfigUri(uri) || uri.endsWith('/.gitignore');
}

function isMap(uri: string): boolean {
  return uri.endsWith('.journey');
}
