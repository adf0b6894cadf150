import { bold, fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { AdminTexts } from './texts.ts';

const { number, plural } = FORMATS.de;
const agents = (count: number) => `${number(count)} ${plural(count, { one: 'Agent', other: 'Agenten' })}`;

/** German. */
export const adminDe: AdminTexts = {
  notHere: (agent) =>
    fmt`${bold(agent)} ist kein Agent allein dieser Gruppe, darum können ihre Admins nicht darüber entscheiden. Der Betreiber des Bots kann es.`,
  unknown: (agent) => fmt`Einen Agenten ${bold(agent)} kenne ich nicht. Ist er richtig geschrieben?`,
  inGroup: fmt`Sende das in der Gruppe, um die es geht.`,
  whoUnknown: fmt`Ich weiß nicht, wer das ist. Sende den Befehl als Antwort auf eine Nachricht der Person oder mit ihrer Nummer (ID).`,
  cancel: 'Abbrechen',
  cancelled: fmt`Abgebrochen. Nichts hat sich geändert.`,
  settled: 'Das ist schon erledigt oder zu alt. Sende den Befehl noch einmal.',
  link: {
    howTo: fmt`Wem gehört der Agent? Antworte auf eine Nachricht der Person mit: /link Nordlicht`,
    done: (agent, who) => fmt`✅ ${bold(agent)} gehört jetzt ${who}.`,
    same: (agent, who) => fmt`${bold(agent)} gehört schon ${who}.`,
  },
  release: {
    howTo: fmt`Welcher Agent soll frei werden? /release Nordlicht`,
    done: (agent) =>
      fmt`✅ ${bold(agent)} gehört jetzt niemandem. Wer als Nächstes die Werte einfügt, bekommt den Namen.`,
    same: (agent) => fmt`${bold(agent)} gehört niemandem.`,
  },
  merge: {
    howTo: fmt`Zwei Namen desselben Agenten? Den alten zuerst: /merge AlterName NeuerName`,
    ask: (agent, into) =>
      lines(
        fmt`${bold(agent)} und ${bold(into)} zu einem Agenten machen?`,
        fmt`Alle Exporte von ${agent} gehen an ${bold(into)}; ${agent} verschwindet aus den Ranglisten. Das lässt sich nicht rückgängig machen.`,
      ),
    twoOwners: (agent, into) =>
      fmt`⚠️ Sie gehören zwei Personen. Der Besitzer von ${into} bekommt auch die Exporte von ${agent}.`,
    yes: (agent, into) => `${agent} in ${into} aufgehen lassen`,
    done: (agent, into) => fmt`✅ ${agent} gehört jetzt zu ${bold(into)}.`,
    same: (agent) => fmt`Beide Namen meinen ${bold(agent)}.`,
  },
  ban: {
    howTo: fmt`Wen? Antworte auf eine Nachricht der Person mit /ban, oder sende /ban 12345 (ihre ID). /unban nimmt es zurück.`,
    done: (who) => fmt`🚫 Was ${who} hier einfügt, zählt nicht mehr. Zurücknehmen: /unban`,
    undone: (who) => fmt`✅ Was ${who} hier einfügt, zählt wieder.`,
    ofAdmin: (who) => fmt`${who} ist Admin dieser Gruppe. Nimm zuerst dieses Recht weg.`,
  },
  reset: {
    ask: (count) =>
      lines(
        bold(`${agents(count)} von den Ranglisten dieser Gruppe nehmen?`),
        'Alle behalten ihre Geschichte, und wer hier wieder etwas einfügt, ist wieder dabei. Das lässt sich nicht rückgängig machen; der Knopf gilt 10 Minuten, einmal.',
      ),
    yes: 'Ranglisten dieser Gruppe leeren',
    done: (count) => fmt`✅ ${agents(count)} von den Ranglisten dieser Gruppe genommen.`,
    old: fmt`Dieser Knopf ist benutzt oder zu alt. Nichts hat sich geändert; sende /reset noch einmal.`,
  },
  grant: {
    howTo: fmt`Um welchen Agenten wurde gebeten? /grant Nordlicht`,
    nobody: (agent) =>
      fmt`Niemand bittet um ${bold(agent)}. Wer sein Konto verloren hat, sendet /claim ${agent}`,
    title: (agent) => fmt`Um ${bold(agent)} bitten:`,
    open: (who, askedAt) => fmt`• ${who}, seit ${askedAt}; der Besitzer hat nicht geantwortet`,
    early: (who, openFrom) => fmt`• ${who}; der Besitzer hat bis ${openFrom} Zeit`,
    give: (who) => `✅ ${who} geben`,
    refuse: (who) => `❌ Nicht ${who}`,
    given: (agent, who) => fmt`✅ ${bold(agent)} gehört jetzt ${who}.`,
    kept: (agent) => fmt`${bold(agent)} bleibt beim Besitzer.`,
  },
  told: {
    got: (agent) =>
      fmt`✅ Ein Admin hat dir ${bold(agent)} gegeben: er gehört jetzt dir. Deine Zahlen: /mystats`,
    lost: (agent) =>
      fmt`⚠️ Ein Admin hat deinen Agenten ${bold(agent)} einem anderen Konto gegeben. Falsch? Sprich mit den Admins deiner Gruppe oder bitte darum: /claim ${agent}`,
    released: (agent) =>
      fmt`⚠️ Ein Admin hat dir ${bold(agent)} genommen; er gehört niemandem mehr. Falsch? Füge deine ALL-TIME-Werte ein, dann ist er wieder deiner.`,
    merged: (agent, into) =>
      fmt`Ein Admin hat ${bold(agent)} und ${bold(into)} zusammengelegt: sie sind jetzt ein Agent, ${bold(into)}. Falsch? Sprich mit den Admins deiner Gruppe.`,
    claimKept: (agent) =>
      fmt`❌ Ein Admin hat deine Bitte um ${bold(agent)} abgelehnt. Der Agent bleibt beim Besitzer. Sprich mit den Admins deiner Gruppe.`,
  },
};
