import type { Colour } from './contrast.ts';

/** How an organisation wants its maps to look, as a configuration file has it. */
export interface Brand {
  /** The colour of all that is emphasised. */
  readonly accent?: Colour;
  /** The colours of the stages, from the first one; after the last they begin again. */
  readonly stages?: readonly Colour[];
  /** The name of an installed font. */
  readonly font?: string;
  /** The radius of the corners of cards, in CSS pixels. */
  readonly radius?: number;
  /** The name of the organisation: says what its logo shows. */
  readonly name?: string;
  readonly logo?: BrandLogo;
}

export interface BrandLogo {
  readonly uri: string;
  /** As it is written. */
  readonly path: string;
  /** The uri of the configuration file that names it. */
  readonly config: string;
}

/** The same as a picture has it: the logo is an image. */
export interface PictureBrand extends Omit<Brand, 'logo'> {
  /** A `data:` address. */
  readonly logo?: string;
}

/** Returns a brand as a picture has it. */
export function pictureBrand(
  { logo, ...brand }: Brand,
  imageOf: (uri: string) => string | undefined,
): PictureBrand {
  const image = logo && imageOf(logo.uri);
  return { ...brand, ...(image === undefined ? {} : { logo: image }) };
}
