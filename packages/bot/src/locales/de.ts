import { adminDe } from './admin/de.ts';
import { alertsDe } from './alerts/de.ts';
import { boardDe } from './board/de.ts';
import { catalogueDe } from './catalogue/de.ts';
import { eventsDe } from './events/de.ts';
import { fileDe } from './file/de.ts';
import { findingsDe } from './findings/de.ts';
import { FORMATS } from './formats.ts';
import { generalDe } from './general/de.ts';
import { groupsDe } from './groups/de.ts';
import { holdsDe } from './holds/de.ts';
import type { Locale } from './locale.ts';
import { meDe } from './me/de.ts';
import { myStatsDe } from './my-stats/de.ts';
import { pasteDe } from './paste/de.ts';
import { privacyDe } from './privacy/de.ts';
import { recapDe } from './recap/de.ts';
import { settingsDe } from './settings/de.ts';
import { watchDe } from './watch/de.ts';
import { zoneDe } from './zone/de.ts';

/** German, complete. */
export const de: Locale = {
  language: 'de',
  ownName: 'Deutsch',
  formats: FORMATS.de,
  ...generalDe,
  findings: findingsDe,
  events: eventsDe,
  file: fileDe,
  paste: pasteDe,
  holds: holdsDe,
  me: meDe,
  myStats: myStatsDe,
  board: boardDe,
  settings: settingsDe,
  admin: adminDe,
  alerts: alertsDe,
  watch: watchDe,
  catalogue: catalogueDe,
  zone: zoneDe,
  groups: groupsDe,
  privacy: privacyDe,
  recap: recapDe,
};
