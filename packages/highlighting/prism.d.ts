/** Registers the Journey language with Prism. */
export default function journey(Prism: { readonly languages: object }): void;
