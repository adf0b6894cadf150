/** What a button of `/catalogue` does; only the instance's owners may press. `id`: that of a column. */
export type CatalogueButton =
  | { readonly kind: 'list' | 'reload' }
  | { readonly kind: 'header' | 'accept' | 'ignore'; readonly id: string }
  | { readonly kind: 'link'; readonly id: string; readonly key: string };

/** First word of the family's data. */
export const CATALOGUE_PREFIX = 'ct';

const SHAPE =
  /^ct:(?:(list|reload)|(header|accept|ignore):([0-9a-f]{12})|l:([0-9a-f]{12}):([A-Za-z][A-Za-z0-9]{0,39}))$/;

/** Button data of at most 64 bytes. */
export function packCatalogue(button: CatalogueButton): string {
  if (button.kind === 'link') return `${CATALOGUE_PREFIX}:l:${button.id}:${button.key}`;
  return `${CATALOGUE_PREFIX}:${button.kind}${'id' in button ? `:${button.id}` : ''}`;
}

/** The button, or nothing where the data are not what `packCatalogue` makes. */
export function unpackCatalogue(data: string): CatalogueButton | undefined {
  const [, whole, verb, id, linked, key] = SHAPE.exec(data) ?? [];
  if (whole === 'list' || whole === 'reload') return { kind: whole };
  if (linked !== undefined && key !== undefined) return { kind: 'link', id: linked, key };
  if (id === undefined) return undefined;
  return verb === 'header' || verb === 'accept' || verb === 'ignore' ? { kind: verb, id } : undefined;
}
