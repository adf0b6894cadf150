import { adminRu } from './admin/ru.ts';
import { alertsRu } from './alerts/ru.ts';
import { boardRu } from './board/ru.ts';
import { catalogueRu } from './catalogue/ru.ts';
import { eventsRu } from './events/ru.ts';
import { fileRu } from './file/ru.ts';
import { findingsRu } from './findings/ru.ts';
import { FORMATS } from './formats.ts';
import { generalRu } from './general/ru.ts';
import { groupsRu } from './groups/ru.ts';
import { holdsRu } from './holds/ru.ts';
import type { Locale } from './locale.ts';
import { meRu } from './me/ru.ts';
import { myStatsRu } from './my-stats/ru.ts';
import { pasteRu } from './paste/ru.ts';
import { privacyRu } from './privacy/ru.ts';
import { recapRu } from './recap/ru.ts';
import { settingsRu } from './settings/ru.ts';
import { watchRu } from './watch/ru.ts';
import { zoneRu } from './zone/ru.ts';

/** Russian, complete. */
export const ru: Locale = {
  language: 'ru',
  ownName: 'Русский',
  formats: FORMATS.ru,
  ...generalRu,
  findings: findingsRu,
  events: eventsRu,
  file: fileRu,
  paste: pasteRu,
  holds: holdsRu,
  me: meRu,
  myStats: myStatsRu,
  board: boardRu,
  settings: settingsRu,
  admin: adminRu,
  alerts: alertsRu,
  watch: watchRu,
  catalogue: catalogueRu,
  zone: zoneRu,
  groups: groupsRu,
  privacy: privacyRu,
  recap: recapRu,
};
