import { bold, fmt, lines } from '../../views/text.ts';
import type { GroupsTexts } from './texts.ts';

/** German. */
export const groupsDe: GroupsTexts = {
  hello: lines(
    bold('Hallo! Ich bewahre Ingress-Werte auf und führe die Rangliste dieser Gruppe.'),
    'So kopierst du deine Werte: /help',
  ),
  better: bold('Danke, jetzt kann ich hier mehr.'),
  reads: fmt`✅ Ich kann Exporte lesen: füge deine ALL-TIME-Werte einfach hier ein.`,
  blind: (bot) =>
    lines(
      bold('⚠️ Ich kann hier noch keine Exporte lesen. Ein Admin ändert das so:'),
      '1. Auf den Gruppennamen tippen, dann Bearbeiten → Administratoren → Administrator hinzufügen',
      `2. ${bot} wählen und speichern; kein einzelnes Recht ist nötig`,
      'Bis dahin: füge deine Werte als Antwort auf diese Nachricht ein, antworte auf einen Export mit /submit, oder schick ihn mir privat.',
    ),
  deletes: fmt`✅ Ich darf gespeicherte Exporte löschen, wenn ihr das wollt.`,
  keeps: (bot) =>
    fmt`ℹ️ Ich darf keine Exporte löschen. Wenn ihr das wollt: Gruppenname → Bearbeiten → Administratoren → ${bot} → Nachrichten löschen.`,
  joining: (link) =>
    fmt`Du fügst lieber privat ein? Tippe auf Mitmachen, dann stehst du auch hier auf der Rangliste. Als Link: ${link}`,
  setUp: fmt`Admins, mit drei Tipps eingerichtet:`,
  join: '➕ Hier mitmachen',
  pasteInPrivate: '✉️ Privat einfügen',
  joined: (agents, group) => fmt`✅ ${bold(agents)}: jetzt auf den Ranglisten von ${bold(group)}.`,
  there: (agents, group) => fmt`✅ ${bold(agents)}: schon auf den Ranglisten von ${bold(group)}.`,
  noAgents: (group) =>
    fmt`Ich kenne noch keinen Agenten von dir. Füge hier deine ALL-TIME-Werte ein und tippe dann auf Mitmachen: so kommst du auf die Ranglisten von ${bold(group)}. Wie: /help`,
  banned: (group) => fmt`Die Admins von ${bold(group)} nehmen deine Werte dort nicht an. Frag bitte sie.`,
  notMember: fmt`Ich sehe dich nicht unter den Mitgliedern der Gruppe. Tritt ihr zuerst bei, dann tippe noch einmal.`,
  gone: fmt`Ich bin nicht mehr in dieser Gruppe. Bitte ihre Admins, mich wieder aufzunehmen.`,
  openBoard: '🏆 Rangliste öffnen',
};
