import { boardEs } from './board/es.ts';
import { fileEs } from './file/es.ts';
import { findingsEs } from './findings/es.ts';
import { FORMATS } from './formats.ts';
import { generalEs } from './general/es.ts';
import type { Locale } from './locale.ts';
import { myStatsEs } from './my-stats/es.ts';
import { pasteEs } from './paste/es.ts';

/** Spanish, complete. */
export const es: Locale = {
  language: 'es',
  ownName: 'Español',
  formats: FORMATS.es,
  ...generalEs,
  findings: findingsEs,
  file: fileEs,
  paste: pasteEs,
  myStats: myStatsEs,
  board: boardEs,
};
