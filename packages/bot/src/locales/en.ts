import { boardEn } from './board/en.ts';
import { fileEn } from './file/en.ts';
import { findingsEn } from './findings/en.ts';
import { FORMATS } from './formats.ts';
import { generalEn } from './general/en.ts';
import type { Locale } from './locale.ts';
import { myStatsEn } from './my-stats/en.ts';
import { pasteEn } from './paste/en.ts';

/** English, complete. */
export const en: Locale = {
  language: 'en',
  ownName: 'English',
  formats: FORMATS.en,
  ...generalEn,
  findings: findingsEn,
  file: fileEn,
  paste: pasteEn,
  myStats: myStatsEn,
  board: boardEn,
};
