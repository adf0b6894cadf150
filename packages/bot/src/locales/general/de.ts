import { bold, fmt, lines } from '../../views/text.ts';
import type { GeneralTexts } from './texts.ts';

const HOW_TO_COPY = lines(
  '1. Tippe in Ingress auf deinen Agentennamen',
  '2. Geh zu deinen Werten und tippe auf ALL TIME',
  '3. Tippe auf das Kopiersymbol',
);

/** German. */
export const generalDe: GeneralTexts = {
  commands: {
    start: 'Was ich kann',
    help: 'So kopierst du deine Werte',
    mystats: 'Deine neuesten Zahlen',
    leaderboard: 'Wer liegt vorn, je Wert',
    top: 'Kurz für /leaderboard, z. B. /top hacks',
    rank: 'Dein Platz, z. B. /rank hacks woche',
    factions: 'Beide Fraktionen im Vergleich',
    submit: 'Werte einreichen, oder als Antwort darauf',
    claim: 'Deinen Agenten mit neuem Konto übernehmen',
    remind: 'Ans Einfügen erinnern: weekly, monthly, off',
    language: 'Sprache wählen',
    timezone: 'Deine Zeitzone, z. B. /timezone Berlin',
    zone: 'Kurz für /timezone',
    settings: 'Einstellungen der Gruppe (Admins)',
    privacy: 'Was ich von dir speichere, und wie lange',
    hide: 'Dich von allen Ranglisten nehmen',
    export: 'Alle deine Daten als Dateien (privat)',
    deleteme: 'Alles von dir löschen (privat)',
    progress: 'Dein Zuwachs, z. B. /progress 90',
    next: 'Deine nächsten Medaillen, mit Datum',
    badges: 'Alle deine Medaillen',
    history: 'Deine Exporte; Falsches löschen',
    chart: 'Ein Wert als Bild, z. B. /chart hacks',
    link: 'Einem Konto einen Agentennamen geben (Admins)',
    release: 'Einen Agentennamen freigeben (Admins)',
    merge: 'Zwei Namen eines Agenten (Admins)',
    grant: 'Über /claim entscheiden, wenn der Besitzer schweigt (Admins)',
    ban: 'Exporte einer Person zählen hier nicht (Admins)',
    unban: 'Einen Ausschluss zurücknehmen (Admins)',
    reset: 'Ranglisten der Gruppe leeren (Admins)',
    event: 'Events der Gruppe: planen, Stand, Ergebnis',
    status: 'Wie es dem Bot geht (Betreiber)',
    catalogue: 'Was ich vom Spiel kenne, neue Spalten (Betreiber)',
    failed: 'Abgelehnte Exporte der letzten 7 Tage (Admins)',
    audit: 'Wer was getan hat (Admins)',
    compare: 'Zwei Agenten nebeneinander',
  },
  factions: { enlightened: 'Enlightened', resistance: 'Resistance' },

  start: {
    private: (name) =>
      lines(
        fmt`Hallo ${bold(name)}! Ich bewahre deine Ingress-Werte auf und führe Ranglisten.`,
        '',
        HOW_TO_COPY,
        '4. Füge den Text hier ein',
        '',
        'Danach: /mystats · /leaderboard · /help',
      ),
    group: lines(
      'Ich bewahre Ingress-Werte auf und führe die Rangliste dieser Gruppe.',
      'Füge hier deine ALL-TIME-Werte ein, dann /leaderboard. So kopierst du sie: /help',
    ),
  },
  help: ({ mode }) =>
    lines(
      bold('Schick mir deine Werte'),
      HOW_TO_COPY,
      mode === 'private'
        ? '4. Füge den Text hier ein, als Nachricht oder als .txt-Datei'
        : '4. Füge den Text hier ein. Bleibe ich stumm, darf ich diese Gruppe vielleicht nicht lesen: schick ihn mir privat',
      '',
      bold('Danach'),
      '/mystats – deine neuesten Zahlen',
      '/leaderboard – wer liegt vorn',
      '/top hacks woche – die Rangliste eines Werts; auch tag, monat, 2026-10, enl, res',
      '/rank hacks · /factions ap – dein Platz, beide Seiten',
      '/next · /badges · /progress · /chart hacks – wie es bei dir läuft',
      '/timezone Berlin – deine Uhr · /language · /remind weekly',
      '/privacy – was ich speichere; /hide, /export, /deleteme',
      mode === 'group' && 'Für Admins: /settings · /event',
      '',
      'Etwas Falsches eingefügt? Bearbeite deine Nachricht, ich lese sie neu.',
    ),
  notStats: lines(
    'Das sind keine Spielwerte. In Ingress: Agentenname → ALL TIME → Kopiersymbol, dann hier einfügen.',
    'Schritt für Schritt: /help',
  ),
  notText: fmt`Ich lese Text oder eine .txt-, .csv- oder .tsv-Datei. So kopierst du deine Werte: /help`,
  commandUnknown: (command) => fmt`${command} kenne ich nicht. Versuch /leaderboard, /mystats oder /help`,
  failed: fmt`Bei mir ist etwas schiefgegangen. Bitte schick es in einer Minute noch einmal.`,
  buttonStale: 'Dieser Knopf ist zu alt. Sende /leaderboard noch einmal.',
  buttonNotYours: 'Diese Knöpfe gehören jemand anderem. Sende den Befehl selbst.',
  storeUnavailable: fmt`Ich erreiche meine Datenbank gerade nicht. Bitte versuch es in einer Minute noch einmal.`,
  senderUnknown: fmt`Ich sehe nicht, wer das geschickt hat. Schick es unter deinem eigenen Namen oder mir privat.`,
  slowDown: fmt`Das war viel auf einmal. Bitte warte eine Minute und schick es noch einmal.`,
};
