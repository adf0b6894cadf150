import { bold, fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { AgentLine, PasteTexts } from './texts.ts';

const { number } = FORMATS.de;

const agentLine = ({ mark, agent, level }: AgentLine) =>
  level === undefined ? fmt`${mark} ${bold(agent)}` : fmt`${mark} ${bold(agent)} · L${level}`;

/** German. */
export const pasteDe: PasteTexts = {
  stored: (agent) => fmt`✅ ${agentLine(agent)}`,
  unchanged: (agent) => fmt`☑️ ${agentLine(agent)} – hatte ich schon`,
  replaced: (agent) => fmt`✏️ ${agentLine(agent)} – korrigiert`,
  ap: (value, gain) => (gain > 0 ? fmt`AP ${number(value)} (+${number(gain)})` : fmt`AP ${number(value)}`),
  counted: (name, gain) => fmt`${name} +${gain}`,
  best: (name, value) => fmt`${name} ${value} – neuer Bestwert`,
  appeared: (name, value) => fmt`${name} ${value} – neu in deiner Liste`,
  badge: (badge, tiers, multiple) =>
    multiple === undefined
      ? fmt`🏅 ${bold(badge)}: ${tiers.join(', ')}`
      : fmt`🏅 ${bold(badge)}: ${[...tiers, `onyx ×${multiple}`].join(', ')}`,
  levelUp: (before, after) => fmt`🎉 Level ${before} → ${bold(after)}`,
  since: (moment) => fmt`Neu seit ${moment}:`,
  first: fmt`Noch kein Vergleich möglich. Füge später wieder Werte ein, dann zeige ich, was neu ist. Ranglisten: /leaderboard`,
  noGains: (moment) => fmt`Nichts Neues seit ${moment}.`,
  more: (count) => fmt`… und ${number(count)} weitere`,
  unresolved: (columns) =>
    fmt`🧩 ${number(columns)} ${columns === 1 ? 'Zahl kann' : 'Zahlen kann'} ich nicht sicher zuordnen. Schick den kopierten Text als .txt-Datei, dann geht es.`,
  spanRefused: (span) =>
    fmt`❌ Das ist ${bold(span)}, nicht ALL TIME. Nichts gespeichert. Wähle den Reiter ALL TIME, kopiere und füge neu ein.`,
  nowRefused: (span) =>
    fmt`❌ Das ist ${bold(span)} (der jetzige Stand), nicht ALL TIME. Nichts gespeichert. Wähle den Reiter ALL TIME, kopiere und füge neu ein.`,
  spanUnknown: (span) =>
    fmt`❌ Den Zeitraum „${span}“ kenne ich nicht. Nichts gespeichert. Wähle den Reiter ALL TIME (oder stell das Spiel auf Englisch), kopiere und füge neu ein.`,
  foreign: (agent) =>
    fmt`❌ ${bold(agent)} ist von jemand anderem weitergeleitet. Nichts gespeichert. Der Agent muss es selbst einfügen.`,
  conflicting: (agent, moment) =>
    fmt`❌ Für ${bold(agent)} habe ich schon andere Zahlen von ${moment}. Nichts geändert. Kopiere die Werte noch einmal und füge den neuen Text ein.`,
  refused: (agent) =>
    fmt`❌ Die Werte von ${bold(agent)} konnte ich nicht speichern. Kopiere sie noch einmal und füge den ganzen Text ein.`,
  unavailable: (agent) =>
    fmt`⏳ Ich erreiche meine Datenbank nicht, ${bold(agent)} ist nicht gespeichert. Bitte füge es in einer Minute noch einmal ein.`,
  unreadable: (message, hint) => lines(fmt`❌ ${message}`, hint),
  certain: (agent, moment) => fmt`Sicher ist nur: ${bold(agent)}, ${moment}.`,
  unreadableAmong: (ordinal, message, hint) => lines(fmt`❌ Export ${ordinal}: ${message}`, hint),
  nearest: (line) => fmt`🎯 ${line}`,
  rank: (name, before, after, total) =>
    before === undefined || before === after
      ? fmt`📊 ${name}: ${bold(`#${number(after)}`)} von ${number(total)}`
      : fmt`📊 ${name}: #${number(before)} → ${bold(`#${number(after)}`)} von ${number(total)}`,
  undo: '↩️ Rückgängig',
  details: '🔎 Einzelheiten',
  cut: fmt`✂️ Telegram hat den Text bei 4.096 Zeichen abgeschnitten. Schick die kopierten Werte als .txt-Datei.`,
  endMissing: (agent) =>
    fmt`✂️ ${bold(agent)}: Länger kann eine Nachricht nicht sein, das Ende fehlt vielleicht. Nicht gespeichert. Schick die kopierten Werte als .txt-Datei.`,
  submitNow: fmt`Füge jetzt deine ALL-TIME-Werte ein, als Nachricht oder als .txt-Datei.`,
  submitReply: fmt`Antworte auf diese Nachricht mit deinen ALL-TIME-Werten, als Text oder als .txt-Datei. Oder antworte mit /submit auf eingefügte Werte.`,
  deleteDenied: fmt`Ich darf hier keine Nachrichten löschen. Admins: gebt mir das Recht dazu, oder schaltet das Löschen in /settings ab.`,
  banned: fmt`Ein Admin hat deine Exporte von den Ranglisten dieses Chats ausgeschlossen. Frag nach, wenn das ein Irrtum ist.`,
};
