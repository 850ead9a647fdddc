import { walk } from '@journey-maps/core/model';
import { type LinkedDocument, largestPictures, listPictures } from '@journey-maps/core/semantics';
import type { Brand } from '@journey-maps/core/views';

/**
 * The maximum number of characters of images to keep. Above this, `load` drops all images; visible maps read
 * their images again.
 */
const mostKept = largestPictures * 5;

/** The images of maps that are shown in a preview or an export, as `data:` addresses. */
export class MapImages {
  readonly #read: (uri: string) => Promise<string | undefined>;
  readonly #images = new Map<string, string | undefined>();
  #size = 0;
  #revision = 0;

  /** @param read returns the image of a picture, if it can be read */
  constructor(read: (uri: string) => Promise<string | undefined>) {
    this.#read = read;
  }

  /** A number that changes whenever the images change. */
  get revision(): number {
    return this.#revision;
  }

  getImage(uri: string): string | undefined {
    return this.#images.get(uri);
  }

  /** Returns whether the logo and all pictures of a map and of its imports have been read. */
  isComplete(map: LinkedDocument, brand?: Brand): boolean {
    return listPicturesInMap(map, brand).every((uri) => this.#images.has(uri));
  }

  /**
   * Reads the pictures of a map that have not been read yet. Leaves out pictures beyond the total size limit.
   *
   * @returns whether the images have changed
   */
  async load(map: LinkedDocument, brand?: Brand): Promise<boolean> {
    const before = this.#revision;
    const pictures = listPicturesInMap(map, brand);
    if (this.#size > mostKept) this.#clear();
    let size = 0;
    for (const uri of pictures) {
      if (!this.#images.has(uri)) {
        const image = await this.#read(uri);
        const fits = image !== undefined && size + countBytes(image) <= largestPictures;
        this.#set(uri, fits ? image : undefined);
      }
      size += countBytes(this.#images.get(uri) ?? '');
    }
    return this.#revision !== before;
  }

  /** Forgets pictures whose files may have changed. */
  forget(uris: readonly string[]): void {
    for (const uri of uris) {
      const image = this.#images.get(uri);
      if (!this.#images.delete(uri)) continue;
      this.#size -= image?.length ?? 0;
      this.#revision++;
    }
  }

  #set(uri: string, image: string | undefined): void {
    if (this.#images.has(uri)) return;
    this.#images.set(uri, image);
    if (image === undefined) return;
    this.#size += image.length;
    this.#revision++;
  }

  #clear(): void {
    this.#images.clear();
    this.#size = 0;
    this.#revision++;
  }
}

function listPicturesInMap(
  { document, imports }: LinkedDocument,
  brand: Brand | undefined,
): readonly string[] {
  const documents = [document, ...imports.flatMap((linkedImport) => linkedImport.document ?? [])];
  const uris = documents.flatMap((journeyDocument) =>
    walk(journeyDocument).flatMap(({ statement }) => listPictures(statement).flatMap(({ uri }) => uri ?? [])),
  );
  return [...new Set([...(brand?.logo === undefined ? [] : [brand.logo.uri]), ...uris])];
}

/** Returns the size of a base64 image in bytes. */
function countBytes(image: string): number {
  return (image.length * 3) / 4;
}
