import { bold, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { WatchTexts } from './texts.ts';

const { number } = FORMATS.de;

/** German. */
export const watchDe: WatchTexts = {
  status: {
    title: (version) => bold(`Prime Tally ${version}`),
    running: (time, memory) => fmt`Läuft seit ${time}, Speicher ${memory}`,
    databaseUp: (schemaVersion) => fmt`✅ Datenbank antwortet, Schema ${schemaVersion}`,
    databaseDown: (code) =>
      fmt`❌ Datenbank antwortet nicht (${code}). Läuft der Server? Mehr steht im Log; ich versuche es bei jeder Nachricht neu.`,
    stored: ({ agents, submissions, chats, users, holds }) =>
      fmt`Agenten ${number(agents)} · Exporte ${number(submissions)} · Gruppen ${number(chats)} · Personen ${number(users)} · wartende Exporte ${number(holds)}`,
    queue: (messages) => fmt`Nachrichten in der Warteschlange: ${number(messages)}`,
    lastUpdate: (moment) => fmt`Letztes Update von Telegram: ${moment}`,
    firstUpdate: fmt`Das ist das erste Update seit dem Start.`,
  },
  failed: {
    title: bold('Abgelehnte Exporte, letzte 7 Tage'),
    none: fmt`In den letzten 7 Tagen wurde kein Export abgelehnt.`,
    line: (count, code, header, lastAt) =>
      header === undefined
        ? fmt`${number(count)} × ${code}, zuletzt ${lastAt}`
        : fmt`${number(count)} × ${code} bei ${header}, zuletzt ${lastAt}`,
    hint: fmt`Texte bewahre ich nicht auf. Lass dir den Export schicken, um den Grund zu sehen; eine neue Spalte des Spiels: /catalogue`,
  },
  audit: {
    title: bold('Was getan wurde, Neuestes zuerst'),
    none: fmt`Noch wurde nichts getan.`,
    newest: '⏮ Neueste',
    older: 'Ältere ▶️',
    inPrivate: fmt`Wer was getan hat, ist nur für Admins. Lies es privat:`,
    openPrivate: 'Privaten Chat öffnen',
    nobody: 'von selbst',
    acts: {
      transfer_agent: ({ subject, who }) => fmt`gab ${subject} an ${who}`,
      release_agent: ({ subject, who }) => fmt`nahm ${subject} von ${who}; der Name ist frei`,
      merge_agents: ({ subject, what }) => fmt`legte ${subject} mit ${what} zusammen`,
      rename_agent: ({ subject, what }) => fmt`benannte ${subject} in ${what} um`,
      hide_agent: ({ subject }) => fmt`verbarg ${subject} vor Ranglisten`,
      show_agent: ({ subject }) => fmt`zeigte ${subject} wieder auf Ranglisten`,
      allow_proxy: ({ subject, who }) => fmt`ließ ${who} für ${subject} einfügen`,
      forbid_proxy: ({ subject, who }) => fmt`lässt ${who} nicht mehr für ${subject} einfügen`,
      request_claim: ({ subject, who }) => fmt`${who} bittet um ${subject}`,
      drop_claim_request: ({ subject, who }) => fmt`lehnte die Bitte von ${who} um ${subject} ab`,
      change_chat: ({ what }) => fmt`änderte Einstellungen: ${what}`,
      ask_reset: () => fmt`wollte die Ranglisten leeren`,
      reset_chat: ({ what }) => fmt`leerte die Ranglisten (Agenten: ${what})`,
      ban_user: ({ who }) => fmt`schloss ${who} aus`,
      unban_user: ({ who }) => fmt`nahm den Ausschluss von ${who} zurück`,
      enable_source: ({ subject }) => fmt`schaltete die Quelle ${subject} ein`,
      disable_source: ({ subject }) => fmt`schaltete die Quelle ${subject} ab`,
      accept_header: ({ subject }) => fmt`nahm die neue Spalte ${subject} an`,
      ignore_header: ({ subject }) => fmt`ließ die neue Spalte ${subject} weg`,
      link_header: ({ subject, what }) => fmt`die Spalte ${subject} ist jetzt ${what}`,
      create_event: ({ subject }) => fmt`legte das Event ${subject} an`,
      change_event: ({ subject }) => fmt`änderte das Event ${subject}`,
      open_event: ({ subject }) => fmt`öffnete das Event ${subject}`,
      close_event: ({ subject }) => fmt`schloss das Event ${subject} ab`,
      delete_event: ({ subject }) => fmt`löschte das Event ${subject}`,
    },
    settings: {
      language: 'Sprache',
      zone: 'Zeitzone',
      autoDelete: 'Löschen der Exporte',
      stats: 'gezeigte Werte',
      faction: 'Fraktion',
      privacy: 'Sichtbarkeit',
      recap: 'Wochenrückblick',
      announce: 'Ansagen',
      quiet: 'Ruhezeit',
      newsTopic: 'Thema für Neuigkeiten',
    },
  },
};
