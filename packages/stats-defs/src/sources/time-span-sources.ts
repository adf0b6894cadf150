import type { SourceId } from './registry.ts';

/** Where a language's texts were seen. */
export interface TimeSpanSource {
  /** Of all four texts. */
  readonly sources: readonly SourceId[];
  /** Of the text for ALL TIME besides. */
  readonly allTime: readonly SourceId[];
  readonly note?: string;
}

/** By language. English: all four texts stand in collected exports. */
export const TIME_SPAN_SOURCES: Readonly<Record<string, TimeSpanSource>> = {
  en: { sources: ['eisfreiTimeSpans'], allTime: ['exports'] },
  de: { sources: ['eisfreiTimeSpans'], allTime: ['exports', 'ecuadorCsv'] },
  ru: {
    sources: ['eisfreiTimeSpans'],
    allTime: ['exports', 'russianPhp'],
    note: "'Е' may be written 'Ё' (ВСЁ) by hand; the export has ВСЕ.",
  },
  es: {
    sources: ['eisfreiTimeSpans'],
    allTime: ['ecuadorCsv'],
    note: "MES is a prefix of Italian MESE: match whole tokens, longest first (EisFrei's ^MES regex turns 'MESE' into 'MONTHE').",
  },
  nl: {
    sources: ['eisfreiTimeSpans'],
    allTime: ['w2k8'],
    note: "'MAND' is not a Dutch word for month ('MAAND' is). Single source; accept both. WEEK is the same string as English.",
  },
  it: {
    sources: ['eisfreiTimeSpans'],
    allTime: [],
    note: "apostrophe could be U+2019 after a chat client's smart quotes: accept both",
  },
  fr: { sources: ['eisfreiTimeSpans'], allTime: [] },
  pl: {
    sources: ['eisfreiTimeSpans'],
    allTime: [],
    note: 'contains non-ASCII letters: compare after NFC normalisation',
  },
  cs: {
    sources: ['eisfreiTimeSpans'],
    allTime: [],
    note: 'only language not in capitals in the list: probably typed from memory; compare case-insensitively',
  },
  zh: { sources: ['eisfreiTimeSpans'], allTime: [] },
};
