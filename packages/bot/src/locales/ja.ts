import { adminJa } from './admin/ja.ts';
import { alertsJa } from './alerts/ja.ts';
import { boardJa } from './board/ja.ts';
import { catalogueJa } from './catalogue/ja.ts';
import { eventsJa } from './events/ja.ts';
import { fileJa } from './file/ja.ts';
import { findingsJa } from './findings/ja.ts';
import { FORMATS } from './formats.ts';
import { generalJa } from './general/ja.ts';
import { groupsJa } from './groups/ja.ts';
import { holdsJa } from './holds/ja.ts';
import type { Locale } from './locale.ts';
import { meJa } from './me/ja.ts';
import { myStatsJa } from './my-stats/ja.ts';
import { pasteJa } from './paste/ja.ts';
import { privacyJa } from './privacy/ja.ts';
import { recapJa } from './recap/ja.ts';
import { settingsJa } from './settings/ja.ts';
import { watchJa } from './watch/ja.ts';
import { zoneJa } from './zone/ja.ts';

/** Japanese, complete. */
export const ja: Locale = {
  language: 'ja',
  ownName: '日本語',
  formats: FORMATS.ja,
  ...generalJa,
  findings: findingsJa,
  events: eventsJa,
  file: fileJa,
  paste: pasteJa,
  holds: holdsJa,
  me: meJa,
  myStats: myStatsJa,
  board: boardJa,
  settings: settingsJa,
  admin: adminJa,
  alerts: alertsJa,
  watch: watchJa,
  catalogue: catalogueJa,
  zone: zoneJa,
  groups: groupsJa,
  privacy: privacyJa,
  recap: recapJa,
};
