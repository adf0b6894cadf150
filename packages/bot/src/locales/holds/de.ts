import { bold, fmt, lines } from '../../views/text.ts';
import type { HoldsTexts } from './texts.ts';

/** German. */
export const holdsDe: HoldsTexts = {
  askedOwner: (agent) =>
    fmt`⏳ ${bold(agent)} gehört einem anderen Telegram-Konto. Ich habe den Besitzer gefragt; bis er zustimmt (7 Tage), ist nichts gespeichert. Bist du es mit neuem Konto? /claim ${agent}`,
  toOwner: (agent, moment, who) =>
    fmt`${who} hat Werte deines Agenten ${bold(agent)} eingefügt (${moment}). Speichern?`,
  accept: '✅ Speichern',
  refuse: '❌ Ablehnen',
  doubtful: (agent) => fmt`🤔 ${bold(agent)}: da stimmt etwas nicht. Noch ist nichts gespeichert.`,
  keep: '✅ Behalten',
  discard: '🗑 Verwerfen',
  nameChanged: (former, agent) =>
    lines(
      fmt`🤔 ${bold(agent)} ist mir neu und setzt deinen ${bold(former)} fort. Noch ist nichts gespeichert.`,
      'Ein neuer Name oder ein zweiter Agent?',
    ),
  rename: (former) => `✏️ ${former} heißt jetzt so`,
  second: '➕ Zweiter Agent',
  cancel: '🗑 Abbrechen',
  dropped: (agent) => fmt`🗑 ${bold(agent)}: verworfen, nichts gespeichert.`,
  renamed: (former, agent) => fmt`✏️ ${former} heißt jetzt ${bold(agent)}; die Geschichte geht weiter.`,
  accepted: (agent, moment) =>
    fmt`✅ Der Besitzer von ${bold(agent)} hat deinen Export vom ${moment} angenommen.`,
  refused: (agent, moment) =>
    fmt`❌ Der Besitzer von ${bold(agent)} hat deinen Export vom ${moment} abgelehnt. Nichts gespeichert.`,
  expired: (agent, moment) =>
    fmt`⌛ Der Besitzer von ${bold(agent)} hat 7 Tage nicht geantwortet; dein Export vom ${moment} ist verworfen. Bist du es? /claim ${agent}`,
  nothingHeld: 'Das ist schon entschieden, oder nicht deine Sache.',
  factionRefused: (agent, faction) =>
    fmt`Dieser Chat nimmt nur ${faction}, darum ist ${bold(agent)} hier nicht gespeichert. Schick es mir privat.`,
  claim: {
    give: '✅ Abgeben',
    mine: '❌ Er gehört mir',
    howTo: fmt`Bist du einer meiner Agenten, mit neuem Telegram-Konto? Sag mir, welcher: /claim Nordlicht`,
    unknown: (agent) =>
      fmt`${bold(agent)} hat noch niemand. Füge einfach deine ALL-TIME-Werte ein: wer zuerst kommt, dem gehört der Name.`,
    yours: (agent) => fmt`${bold(agent)} gehört dir schon.`,
    free: (agent) => fmt`${bold(agent)} gehört niemandem. Füge einfach deine ALL-TIME-Werte ein.`,
    asked: (agent) =>
      fmt`Ich habe den Besitzer von ${bold(agent)} gefragt. Nach 72 Stunden ohne Antwort kann ein Gruppen-Admin oder der Betreiber ihn dir geben.`,
    toOwner: (agent, who) =>
      fmt`${who} sagt, dein Agent ${bold(agent)} gehöre ihm oder ihr (neues Konto?). Abgeben?`,
    given: (agent) => fmt`Erledigt: ${bold(agent)} ist abgegeben.`,
    kept: (agent) => fmt`${bold(agent)} bleibt deiner.`,
    got: (agent) => fmt`✅ ${bold(agent)} gehört jetzt dir.`,
  },
};
