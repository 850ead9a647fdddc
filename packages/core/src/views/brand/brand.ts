import type { Colour } from './contrast.ts';

/** The look that an organisation wants for its maps, as a configuration file gives it. */
export interface Brand {
  /** The colour of everything emphasised. */
  readonly accent?: Colour;
  /** The colours of the stages, from the first one. They repeat when there are more stages than colours. */
  readonly stages?: readonly Colour[];
  /** The name of an installed font. */
  readonly font?: string;
  /** The radius of the corners of cards, in CSS pixels. */
  readonly radius?: number;
  /** The name of the organisation, which is also the text alternative of its logo. */
  readonly name?: string;
  readonly logo?: BrandLogo;
}

export interface BrandLogo {
  readonly uri: string;
  /** The path, as written in the configuration file. */
  readonly path: string;
  /** The URI of the configuration file that names it. */
  readonly config: string;
}

/** A brand in the view model: its logo is an image. */
export interface PictureBrand extends Omit<Brand, 'logo'> {
  /** A `data:` URL. */
  readonly logo?: string;
}

/** Turns a brand into its form in the view model. */
export function createPictureBrand(
  { logo, ...brand }: Brand,
  getImage: (uri: string) => string | undefined,
): PictureBrand {
  const image = logo && getImage(logo.uri);
  return { ...brand, ...(image === undefined ? {} : { logo: image }) };
}
