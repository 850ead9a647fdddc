import { type Brand, type LinkedDocument, largestPictures, picturesOf, walk } from '@journey-maps/core';

/** Beyond this many characters, the images of maps without an open preview are dropped, and read again when one opens. */
const mostKept = largestPictures * 5;

/** The images of the maps that are shown in a preview or an export, as `data:` addresses. */
export class MapImages {
  readonly #read: (uri: string) => Promise<string | undefined>;
  readonly #images = new Map<string, string | undefined>();
  #size = 0;
  #revision = 0;

  /** @param read gives the image of a picture, if it can be read */
  constructor(read: (uri: string) => Promise<string | undefined>) {
    this.#read = read;
  }

  /** Another number whenever there are other images. */
  get revision(): number {
    return this.#revision;
  }

  imageOf(uri: string): string | undefined {
    return this.#images.get(uri);
  }

  /** Tells whether the logo and all pictures of a map, and of the maps that it imports, were read. */
  isComplete(map: LinkedDocument, brand?: Brand): boolean {
    return picturesIn(map, brand).every((uri) => this.#images.has(uri));
  }

  /**
   * Reads the pictures of a map that were not read yet. Those that are too many bytes together are left out.
   *
   * @returns whether there are other images than before
   */
  async load(map: LinkedDocument, brand?: Brand): Promise<boolean> {
    const before = this.#revision;
    const pictures = picturesIn(map, brand);
    if (this.#size > mostKept) this.#clear();
    let size = 0;
    for (const uri of pictures) {
      if (!this.#images.has(uri)) {
        const image = await this.#read(uri);
        const fits = image !== undefined && size + bytesOf(image) <= largestPictures;
        this.#set(uri, fits ? image : undefined);
      }
      size += bytesOf(this.#images.get(uri) ?? '');
    }
    return this.#revision !== before;
  }

  /** Forgets pictures whose files may be other ones now. */
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

function picturesIn({ document, imports }: LinkedDocument, brand: Brand | undefined): readonly string[] {
  const documents = [document, ...imports.flatMap((one) => one.document ?? [])];
  const uris = documents.flatMap((one) =>
    walk(one).flatMap(({ statement }) => picturesOf(statement).flatMap(({ uri }) => uri ?? [])),
  );
  return [...new Set([...(brand?.logo === undefined ? [] : [brand.logo.uri]), ...uris])];
}

/** The bytes of an image in base64. */
function bytesOf(image: string): number {
  return (image.length * 3) / 4;
}
