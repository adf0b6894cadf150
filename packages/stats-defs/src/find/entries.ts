import type { Catalogue, StatNames } from '../types.ts';
import { baseNames } from './names.ts';
import { type Normal, normalOf, type Singular, singularOf } from './normal.ts';

/** One name that a stat can be asked for by. */
export interface NameEntry extends Normal, Singular {
  readonly key: string;
  readonly kind: 'stat' | 'derived';
  /** As the catalogue writes it. */
  readonly name: string;
  /** Absent for headers, keys and names of badges. */
  readonly language?: string;
  /** First letters. */
  readonly initials: string;
  /** Seldom meant: no longer exported, not in ALL TIME, or derived. */
  readonly isRare: boolean;
}

/** Words of a camel-case key. */
const wordsOfKey = (key: string): string => key.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

function entriesOfCatalogue(catalogue: Catalogue<string>): readonly NameEntry[] {
  const entries: NameEntry[] = [];
  const add = (about: Pick<NameEntry, 'key' | 'kind' | 'isRare'>, name: string, language?: string): void => {
    const normal = normalOf(name);
    entries.push({
      ...about,
      ...normal,
      name,
      ...(language === undefined ? {} : { language }),
      ...singularOf(normal),
      initials: normal.words.map((word) => word[0]).join(''),
    });
  };
  const tables: readonly StatNames[] = [baseNames(), catalogue.names ?? {}];
  const addNames = (about: Pick<NameEntry, 'key' | 'kind' | 'isRare'>): void => {
    for (const names of tables) {
      const own = Object.hasOwn(names, about.key) ? names[about.key] : undefined;
      for (const [language, texts] of Object.entries(own ?? {})) {
        for (const text of texts) add(about, text, language);
      }
    }
  };

  for (const { key, header, aliases, kind, evidence, retired, scopes } of Object.values(catalogue.stats)) {
    if (kind === 'meta' || evidence === 'label-only') continue;
    const isRare = retired !== undefined || !scopes.includes('all_time');
    const about = { key, kind: 'stat' as const, isRare };
    add(about, header);
    for (const { text } of aliases) add(about, text);
    add(about, wordsOfKey(key));
    for (const { stat, name } of Object.values(catalogue.badges)) if (stat === key) add(about, name);
    addNames(about);
  }
  for (const { key, name } of Object.values(catalogue.derived)) {
    const about = { key, kind: 'derived' as const, isRare: true };
    add(about, name);
    add(about, wordsOfKey(key));
    addNames(about);
  }
  return entries;
}

const known: WeakMap<object, readonly NameEntry[]> = /* @__PURE__ */ new WeakMap();

/** Every name of the catalogue's stats; made once for each catalogue. */
export function namesOf(catalogue: Catalogue<string>): readonly NameEntry[] {
  const made = known.get(catalogue) ?? entriesOfCatalogue(catalogue);
  known.set(catalogue, made);
  return made;
}
