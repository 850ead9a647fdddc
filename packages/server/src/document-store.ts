// Longer than most files: the open, listed and imported files change together.
import { createUnreadDocument, type Finding, type JourneyDocument, walk } from '@journey-maps/core/model';
import type { OlderText } from '@journey-maps/core/protocol';
import { type CheckResult, createInternalErrorFinding, Workspace } from '@journey-maps/core/rules';
import {
  followImports,
  listNamedFilesOfMap,
  listPictures,
  type NamedUri,
} from '@journey-maps/core/semantics';
import { append, isLeftOutByName } from '@journey-maps/core/text';
import type { MapRules } from '@journey-maps/core/versions';
import type { Brand } from '@journey-maps/core/views';
import { isConfigUri, parse } from '@journey-maps/language';
import { URI } from 'vscode-uri';
import { Configs } from './configs.ts';
import type { Host } from './host.ts';
import { MapImages } from './map-images.ts';
import { RefreshScheduler } from './refresh-scheduler.ts';
import { canonicalizeUri, getFolder, isWithin, resolveUntitledUri } from './uris.ts';

/** A file that is open in the editor. */
export interface OpenFile {
  readonly version: number;
  /** The URI as the editor spells it. */
  readonly uri: string;
}

/**
 * The maps of the workspace, with the text in the editor or else on disk.
 *
 * Each change is parsed at once. Its effects on other files are computed in the background, in slices;
 * another change cancels that work.
 */
export class Maps {
  readonly workspace = new Workspace();
  readonly configs: Configs;
  /** The images of the maps that are shown. */
  readonly images: MapImages;
  /** Decides when a typed text is painted and checked. */
  readonly refresh: RefreshScheduler;
  readonly #host: Host;
  readonly #open = new Map<string, OpenFile>();
  /**
   * The editor's last spelling of each file's URI. Closed files keep their spelling, since the editor still
   * uses it.
   */
  readonly #spellings = new Map<string, string>();
  /** The known ignored files in workspace folders. They are read only if a map imports them. */
  readonly #leftOut = new Set<string>();
  /** The workspace folders. Without any, only files beside and below open files are known. */
  #folders: string[] = [];
  /** Resolves when the added folders have been read. */
  #reading: Promise<unknown> = Promise.resolve();
  /** The files that are being read, each with its latest read. The results of earlier reads are outdated. */
  readonly #reads = new Map<string, symbol>();
  /** Called with each file whose findings may have changed. The same findings can be reported twice. */
  readonly #onChecked: (uri: string, findings: readonly Finding[]) => void;
  /** Called when configuration files or their problems may have changed. */
  readonly #onConfigs: () => void;
  /** Called after the text of an open file was read, before it is checked. */
  readonly #onRead: (uri: string) => void;
  /** Called with each exception that is not a finding of a file, so that it is logged. */
  readonly #onFailed: (error: unknown) => void;
  /** The URIs of all pictures that have been checked. */
  readonly #pictures = new Set<string>();
  /** The data files and transcripts that have been read, by kind and URI. */
  readonly #namedFiles = new Map<string, NamedUri>();

  constructor(
    host: Host,
    onChecked: (uri: string, findings: readonly Finding[]) => void,
    onConfigs: () => void,
    onRead: (uri: string) => void = () => undefined,
    onFailed: (error: unknown) => void = () => undefined,
  ) {
    this.#host = host;
    this.refresh = new RefreshScheduler((milliseconds) => host.yield(milliseconds));
    this.configs = new Configs(host);
    this.images = new MapImages((uri) =>
      this.#attempt(async () => host.readPicture?.(uri, this.#pictureFolders())),
    );
    this.#onChecked = onChecked;
    this.#onConfigs = onConfigs;
    this.#onRead = onRead;
    this.#onFailed = onFailed;
  }

  /** Adds folders to the workspace and reads all maps in them. */
  async addFolders(folders: readonly string[]): Promise<void> {
    append(this.#folders, folders.map(canonicalizeUri));
    this.configs.folders = this.#folders;
    const read = this.#readFolders(folders);
    this.#reading = Promise.allSettled([this.#reading, read]);
    await read;
    await this.#loadConfigs();
    await this.checkAll();
  }

  /** Waits until all added folders have been read. Edits of all files need to know all files. */
  async whenRead(): Promise<void> {
    await this.#reading;
  }

  async removeFolders(folders: readonly string[]): Promise<void> {
    const gone = folders.map(canonicalizeUri);
    this.#folders = this.#folders.filter((folder) => !gone.includes(folder));
    this.configs.folders = this.#folders;
    for (const uri of this.#leftOut) if (!this.#isInFolder(uri)) this.#leftOut.delete(uri);
    for (const uri of this.#reads.keys()) if (!this.#isInSight(uri)) this.#reads.delete(uri);
    this.#sortBySight();
    await this.#loadConfigs();
    await this.checkAll();
  }

  /** Returns the brand of a map. */
  getBrandFor(uri: string): Brand | undefined {
    return this.configs.getBrandFor(this.#placeOf(canonicalizeUri(uri)));
  }

  opened(uri: string): OpenFile | undefined {
    return this.#open.get(canonicalizeUri(uri));
  }

  /** Returns the editor's last spelling of a file's URI, or the canonical URI if the file was never open. */
  editorsUri(uri: string): string {
    const key = canonicalizeUri(uri);
    return this.#spellings.get(key) ?? key;
  }

  /** Returns whether a map may link to a file: in a workspace folder, or beside or below an open file. */
  isWithinReach(uri: string): boolean {
    return this.#isInSight(canonicalizeUri(uri));
  }

  document(uri: string): JourneyDocument | undefined {
    return this.workspace.get(canonicalizeUri(uri));
  }

  findings(uri: string): readonly Finding[] {
    return this.checkIn(this.workspace, uri).findings;
  }

  /** Returns the findings of a file, in this or another workspace. Exceptions become an internal error finding. */
  checkIn(workspace: Workspace, uri: string): CheckResult {
    const key = canonicalizeUri(uri);
    try {
      const settings = this.configs.getSettingsFor(this.#placeOf(key));
      return workspace.checked(key, { today: this.#host.today(), settings });
    } catch (error) {
      return {
        findings: [createInternalErrorFinding({ uri: key }, error)],
        suppressed: [],
        leftOutInDrafts: [],
      };
    }
  }

  /** Returns the rule settings of a map. */
  rulesFor(uri: string): MapRules {
    return this.configs.rulesFor(this.#placeOf(canonicalizeUri(uri)));
  }

  /** Returns the rule settings of a map with other texts of its configuration files, and those that are missing. */
  rulesWith(texts: readonly Omit<OlderText, 'address'>[], uri: string): ReturnType<Configs['rulesWith']> {
    const byUri = new Map(texts.map((config) => [canonicalizeUri(config.uri), config.text]));
    return this.configs.rulesWith(byUri, this.#placeOf(canonicalizeUri(uri)));
  }

  /** Sets the text of an open file. Its own findings are reported at once, or after the text has been shown. */
  edit(uri: string, version: number, text: string): void {
    const key = canonicalizeUri(uri);
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
    this.#show(key);
    this.refresh.check(
      key,
      () => this.workspace.get(key)?.text,
      () => this.#check(key, isOpening),
    );
  }

  /** Shows an open file. If that fails, the file is still checked. */
  #show(key: string): void {
    try {
      this.#onRead(key);
    } catch (error) {
      this.#onFailed(error);
    }
  }

  /** Waits until the typed text has been painted and checked. For large responses that can come late. */
  async whenChecked(uri: string): Promise<void> {
    await this.refresh.whenChecked(canonicalizeUri(uri));
  }

  /** Reports the findings of a file again, after the set of visible findings has changed. */
  async showAgain(uri: string): Promise<void> {
    const key = canonicalizeUri(uri);
    await this.whenChecked(key);
    if (this.workspace.get(key) && this.configs.isLoadedFor(this.#placeOf(key))) this.#report(key);
  }

  /** Checks an open file that may have changed, and all files that depend on it. */
  #check(key: string, isNew: boolean): void {
    // Waits for the configuration, so that disabled rules don't report findings for a moment.
    if (this.configs.isLoadedFor(this.#placeOf(key))) this.#report(key);
    const checked = this.#loadImports([key], { isOpening: isNew })
      .then(() => (!isNew && this.configs.isLoadedFor(this.#placeOf(key)) ? undefined : this.#loadConfigs()))
      .then(() => this.checkAll(key));
    this.#inBackground(checked);
  }

  #inBackground(work: Promise<unknown>): void {
    work.catch(this.#onFailed);
  }

  /**
   * Reports the findings of a file. On an exception, reports an internal error for this file,
   * and others are unaffected.
   */
  #report(uri: string): void {
    try {
      this.#onChecked(uri, this.findings(uri));
    } catch (error) {
      this.#onFailed(error);
      this.#tell(uri, [createInternalErrorFinding({ uri }, error)]);
    }
  }

  #tell(uri: string, findings: readonly Finding[]): void {
    try {
      this.#onChecked(uri, findings);
    } catch (error) {
      this.#onFailed(error);
    }
  }

  /** Closes a file: from here on its text is the one on disk. */
  async close(uri: string): Promise<void> {
    const key = canonicalizeUri(uri);
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

  /** Reads files again that were changed, created or deleted on disk. Open files keep the editor's text. */
  async reread(uris: readonly string[]): Promise<void> {
    const changed = uris.map(canonicalizeUri);
    if (changed.some(hasRules)) await this.#listAgain();
    await this.#readChanged(changed.filter((uri) => isMap(uri) && !this.#open.has(uri)));
    await this.#lookAgain(changed);
    await this.#loadConfigs(changed);
    await this.checkAll();
  }

  /** Removes deleted files and whole folders. */
  async forget(uris: readonly string[]): Promise<void> {
    const gone = uris.map(canonicalizeUri);
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

  /** Returns the known maps, pictures, data files and transcripts in a folder and below it. */
  knownWithin(folder: string): readonly string[] {
    const path = canonicalizeUri(folder);
    const known = [
      ...this.workspace.uris(),
      ...this.workspace.externalUris(),
      ...this.#pictures,
      ...[...this.#namedFiles.values()].map(({ uri }) => uri),
    ];
    return known.filter((uri) => isWithin(uri, path));
  }

  /**
   * Returns whether maps in a folder are read: it is below a workspace folder, and no part of
   * its path is ignored by name.
   */
  looksInto(folder: string): boolean {
    const path = canonicalizeUri(folder);
    const root = this.#folders.find((each) => isWithin(path, each));
    const names = root === undefined ? [] : path.slice(root.length).split('/').filter(Boolean);
    return names.length > 0 && !names.some((name) => isLeftOutByName(name, true));
  }

  /**
   * Reads folders again that may have been created or changed: the known files, and the files that are now in
   * these folders.
   */
  async rereadBelow(folders: readonly string[]): Promise<void> {
    const listed = await Promise.all(folders.map((folder) => this.#list(folder)));
    const known = folders.flatMap((folder) => this.knownWithin(folder));
    await this.reread([...new Set([...known, ...listed.flat(), ...folders].map(canonicalizeUri))]);
  }

  /** Reads created files and the maps in created folders. */
  async addBelow(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      const mapUris = isMap(canonicalizeUri(uri)) ? [uri] : await this.#list(uri);
      await this.#readChanged(mapUris.map(canonicalizeUri).filter((file) => !this.#open.has(file)));
    }
    await this.#lookAgain(uris.map(canonicalizeUri));
    await this.#loadConfigs(uris.map(canonicalizeUri));
    await this.checkAll();
  }

  /**
   * Lists the pictures of the workspace or, without workspace folders, the pictures beside and below a file.
   */
  async listPictures(uri: string): Promise<readonly string[]> {
    const folders = this.#folders.length > 0 ? this.#folders : [getFolder(canonicalizeUri(uri))];
    const lists = await Promise.all(
      folders.map(
        async (folder) => (await this.#attempt(async () => this.#host.listPictures?.(folder))) ?? [],
      ),
    );
    return lists.flat().map(canonicalizeUri);
  }

  /**
   * Checks every file whose findings may have changed, dependents of the changed file first. For an
   * unaffected file, this only compares the results of its last queries about other files.
   */
  async checkAll(changed?: string): Promise<void> {
    const first = changed === undefined ? [] : this.workspace.dependents(changed);
    const uris = new Set([...first, ...this.#open.keys(), ...this.workspace.uris()]);
    await this.refresh.checkInBackground(uris, (uri) => {
      if (this.workspace.get(uri)) this.#report(uri);
    });
  }

  /** Loads the configuration files that apply to the maps, and reads changed ones again. */
  async #loadConfigs(changed: readonly string[] = []): Promise<void> {
    try {
      await this.configs.reload(
        changed,
        this.workspace.uris().map((uri) => this.#placeOf(uri)),
      );
      this.#onConfigs();
    } catch (error) {
      // Maps are checked with the settings known so far.
      this.#onFailed(error);
    }
  }

  async #readFolders(folders: readonly string[]): Promise<void> {
    for (const folder of folders) {
      const uris = await this.#list(folder);
      // The folder may have been removed meanwhile.
      if (this.#folders.includes(canonicalizeUri(folder))) await this.#readAll(uris.map(canonicalizeUri));
    }
    await this.#loadImports(this.workspace.uris());
  }

  /** Asks the host about pictures. If the request fails, their state is unknown. */
  async #attempt<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
    try {
      return await ask();
    } catch (error) {
      this.#onFailed(error);
      return undefined;
    }
  }

  /** Lists the maps of a folder. A folder that cannot be listed doesn't prevent others from being read. */
  async #list(folder: string): Promise<readonly string[]> {
    try {
      return await this.#host.listFiles(folder);
    } catch (error) {
      this.#onFailed(error);
      return [];
    }
  }

  /** Reads changed files, without ignored files that no map imports. */
  async #readChanged(uris: readonly string[]): Promise<void> {
    await this.#noteLeftOut(uris);
    this.#sortBySight();
    const { workspace } = this;
    const isWanted = (uri: string) =>
      this.#isShown(uri) ||
      workspace.isExternal(uri) ||
      (this.#leftOut.has(uri) && workspace.dependents(uri).length > 0);
    const mapUris = uris.filter(isWanted);
    await this.#readAll(mapUris);
    await this.#loadImports(mapUris);
  }

  /** Records which of these files the workspace folders ignore. */
  async #noteLeftOut(uris: readonly string[]): Promise<void> {
    const listed = new Set<string>();
    for (const folder of this.#folders) {
      const inside = uris.filter((uri) => isWithin(uri, folder));
      if (inside.length === 0) continue;
      for (const uri of await this.#filterListed(inside, folder)) listed.add(uri);
    }
    this.#sortLeftOut(uris, listed);
  }

  /** Returns the files that the host lists in a folder, or all given files if the host fails. */
  async #filterListed(uris: readonly string[], folder: string): Promise<readonly string[]> {
    try {
      return await this.#host.filterListed(uris, folder);
    } catch (error) {
      this.#onFailed(error);
      return uris;
    }
  }

  /** Lists all folders again after the rules for ignored files have changed. */
  async #listAgain(): Promise<void> {
    const listed = new Set<string>();
    for (const folder of this.#folders) {
      for (const uri of await this.#list(folder)) listed.add(canonicalizeUri(uri));
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
      await this.refresh.runInSlices(part.entries(), ([j, uri]) => {
        if (this.#reads.get(uri) !== asked) return;
        this.#reads.delete(uri);
        const read = texts[j];
        if (!this.#open.has(uri) && read !== undefined) this.#take(uri, read);
      });
    }
  }

  #take(uri: string, read: PromiseSettledResult<string | undefined>): void {
    const isExternal = !this.#isShown(uri);
    if (read.status === 'rejected') {
      this.workspace.set(createUnreadDocument('', uri, read.reason), { isExternal });
      return;
    }
    const text = read.value;
    if (text === undefined) return this.#delete(uri);
    const known = this.workspace.get(uri);
    this.workspace.set(known?.text === text ? known : parse(text, uri), { isExternal });
  }

  #placeOf(uri: string): string {
    return resolveUntitledUri(uri, this.#folders);
  }

  #delete(uri: string): void {
    if (this.workspace.delete(uri)) this.#tell(uri, []);
  }

  /**
   * Reads the maps that these maps import, directly or indirectly, if no workspace folder lists them.
   *
   * @param isOpening reads known imports again, since editors report no changes outside the workspace
   */
  async #loadImports(uris: readonly string[], { isOpening = false } = {}): Promise<void> {
    await this.#lookAtFiles(uris);
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

  /** Checks the pictures, data files and transcripts of maps that have not been read yet. */
  async #lookAtFiles(uris: readonly string[]): Promise<void> {
    const pictures = new Set<string>();
    for (const uri of uris) {
      const document = this.workspace.get(uri);
      for (const { statement } of document === undefined ? [] : walk(document))
        for (const { uri: picture } of listPictures(statement))
          if (picture !== undefined && !this.#pictures.has(picture)) pictures.add(picture);
    }
    await this.#look([...pictures]);
    const files = uris.flatMap((uri) => {
      const document = this.workspace.get(uri);
      return document === undefined ? [] : listNamedFilesOfMap(document);
    });
    await this.#readNamed(files.filter(({ kind, uri }) => !this.#namedFiles.has(`${kind} ${uri}`)));
  }

  /** Checks pictures again that were changed, created or deleted, alone or with their folder. */
  async #lookAgain(changed: readonly string[]): Promise<void> {
    const isPart = (picture: string) => changed.some((uri) => picture === uri || isWithin(picture, uri));
    const pictures = [...this.#pictures].filter(isPart);
    // Logos are in no map, so they are not in `#pictures`.
    this.images.forget([...pictures, ...changed]);
    await this.#look(pictures);
    await this.#readNamed([...this.#namedFiles.values()].filter(({ uri }) => isPart(uri)));
  }

  /** Returns the folders that can contain pictures: the workspace folders, and the folders of open files. */
  #pictureFolders(): readonly string[] {
    const files = [...this.#open.keys()].filter((uri) => uri.startsWith('file:'));
    return [...this.#folders, ...files.map(getFolder)];
  }

  /** Reads data files and transcripts. */
  async #readNamed(files: readonly NamedUri[]): Promise<void> {
    for (const file of files) this.#namedFiles.set(`${file.kind} ${file.uri}`, file);
    const folders = this.#pictureFolders();
    await Promise.all(
      files.map(async ({ kind, uri }) => {
        const file = await this.#attempt(async () => this.#host.readNamedFile?.(kind, uri, folders));
        this.workspace.setNamedFile(kind, uri, file);
      }),
    );
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

  /**
   * Returns whether an import has to be read: workspace folders list theirs. The import must have the same
   * scheme and authority as the importing map.
   */
  #mayImport(from: string, imported: string): boolean {
    const [own, other] = [this.#placeOf(from), imported].map((uri) => URI.parse(uri));
    if (!isMap(imported) || own?.scheme !== other?.scheme || own?.authority !== other?.authority)
      return false;
    return !this.#isInFolder(imported) || this.#leftOut.has(imported);
  }

  /**
   * Sorts the files after a file was opened or closed, or a folder was removed. Files that are no longer
   * shown become external while others import them. External files that are shown again get checked.
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
    const shown = workspace.uris().flatMap((uri) => (isGone(uri) ? [] : (workspace.get(uri) ?? [])));
    const isImported = followImports(shown, (uri) => workspace.get(uri));
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
   * Returns whether a document is a map that the user can fix: a file, an untitled document, or a
   * document of a workspace folder. Excludes the old side of a source control diff (`git:`), output, and
   * the editor's own documents.
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

  /** Returns whether a file is shown: open, or in a workspace folder or beside an open file, and not ignored. */
  #isShown(uri: string): boolean {
    return this.#open.has(uri) || (this.#isInSight(uri) && !this.#leftOut.has(uri));
  }

  #isInFolder(uri: string): boolean {
    return this.#folders.some((folder) => isWithin(uri, folder));
  }

  #isInSight(uri: string): boolean {
    return (
      this.#folders.some((folder) => isWithin(uri, folder)) ||
      [...this.#open.keys()].some((open) => isWithin(uri, getFolder(open)) && uri.startsWith('file:'))
    );
  }
}

/** Returns whether a file has rules about which maps are ignored. */
function hasRules(uri: string): boolean {
  return isConfigUri(uri) || uri.endsWith('/.gitignore');
}

function isMap(uri: string): boolean {
  return uri.endsWith('.journey');
}
