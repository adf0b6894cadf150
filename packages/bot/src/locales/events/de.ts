import type { PostTiming } from '@prime-tally/stats-core';
import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { EventTexts } from './texts.ts';

const { number } = FORMATS.de;

const TIMINGS: Readonly<Record<PostTiming, string>> = {
  on_time: 'pünktlich',
  early: 'zu früh',
  late: 'zu spät',
  missing: 'fehlt',
};
const remark = (timing: PostTiming): string => (timing === 'on_time' ? '' : ` – ${TIMINGS[timing]}`);

/** German. */
export const eventsDe: EventTexts = {
  draft: {
    create: bold('Neues Event'),
    change: bold('Event ändern'),
    forGroup: (title) => `Gruppe: ${title}`,
    parts: {
      name: '✏️ Name',
      start: '🕑 Beginn',
      end: '🏁 Ende',
      formula: '📈 Was zählt',
      zone: '🌍 Zeitzone',
    },
    ask: {
      name: fmt`Schick mir den Namen des Events.`,
      start: fmt`Wann beginnt es? Schick ${code('2026-12-05 14:00')}, ${code('5.12. 14:00')} oder ${code('14:00')} für heute.`,
      end: fmt`Wann endet es? Schick ${code('16:00')}, ${code('+2h')} oder ${code('5.12. 16:00')}.`,
      formula: fmt`Was zählt? Schick den Namen eines Werts wie ${code('AP')} oder Gewichte: ${code('AP + 5000*Portals Captured')}`,
      zone: fmt`Welche Zeitzone? Schick eine Stadt oder einen Namen wie ${code('Europe/Berlin')}.`,
    },
    confirm: '✅ Anlegen',
    save: '✅ Speichern',
    edit: '✏️ Ändern',
    cancel: '✖️ Abbrechen',
    cancelled: fmt`Abgebrochen. Nichts angelegt, nichts geändert.`,
    created: (name) => fmt`✅ ${bold(name)} ist angelegt und in der Gruppe angekündigt.`,
    changed: (name) => fmt`✅ ${bold(name)} ist geändert; die Gruppe erfährt es.`,
    nothing: fmt`Du planst gerade kein Event. Sende /event in deiner Gruppe.`,
    stale: 'Diese Karte ist zu alt. Sende /event noch einmal in der Gruppe.',
    notAdmin: fmt`Events dieser Gruppe planen nur ihre Admins.`,
  },
  problems: {
    line: fmt`Das kann ich nicht lesen. Eine Zeile hat Name, Beginn und Ende: ${code('/event First Saturday | 2026-12-05 14:00 | 16:00 | AP | Europe/Berlin')}`,
    name: fmt`Ein Name hat 1 bis 80 Zeichen. Schick einen kürzeren.`,
    moment: (asked) =>
      fmt`„${code(asked)}“ kann ich nicht als Zeit lesen. Schick sie so: ${code('2026-12-05 14:00')}.`,
    skipped: (moment) =>
      fmt`${moment} gibt es nicht: die Uhren überspringen diese Stunde. Nimm eine andere Zeit.`,
    order: fmt`Das Event muss nach seinem Beginn enden. Ändere eins von beiden.`,
    long: fmt`Ein Event dauert höchstens 31 Tage. Nimm ein früheres Ende.`,
    past: fmt`Das ist schon vorbei. Nimm ein späteres Ende.`,
    far: fmt`Das ist über zwei Jahre hin. Nimm einen früheren Beginn.`,
    zone: (asked) =>
      fmt`Eine Zeitzone „${code(asked)}“ kenne ich nicht. Schick einen Namen wie ${code('Europe/Berlin')}.`,
    unknown: (asked) =>
      fmt`Einen Wert „${code(asked)}“ kenne ich nicht. Schick seinen Namen wie im Spiel, z. B. ${code('Links Created')}.`,
    several: (asked, names) => fmt`„${code(asked)}“ – welcher? ${names}`,
    derived: (name) => fmt`${bold(name)} lässt sich nicht gewichten oder addieren. Schick es allein.`,
    repeated: (name) => fmt`${bold(name)} steht doppelt da. Schick jeden Wert einmal.`,
    weight: fmt`Ein Gewicht ist eine Zahl bis 1.000.000, nicht 0, und höchstens 12 Werte zählen.`,
    twin: (name) =>
      fmt`Die Gruppe hat schon ein Event ${bold(name)} mit diesem Beginn. Ändere den Namen oder den Beginn.`,
    gone: fmt`Dieses Event ist vorbei oder gelöscht. Sende /event in der Gruppe.`,
  },
  panel: bold('Events dieser Gruppe'),
  panelEmpty: fmt`Noch kein Event. Tippe auf den Knopf: ich schlage den nächsten First Saturday vor, und du änderst, was du willst.`,
  oneLine: fmt`Oder in einer Zeile: ${code('/event Name | 2026-12-05 14:00 | 16:00 | AP')}`,
  add: '➕ Neues Event',
  all: '← Alle Events',
  inGroup: fmt`Events gehören zu einer Gruppe: sende /event dort, als Admin.`,
  clean: (days) =>
    days === 0
      ? '🧹 Meine Nachrichten bleiben'
      : `🧹 Meine Nachrichten gehen nach ${days === 1 ? '1 Tag' : `${days} Tagen`}`,
  cleanDenied:
    'Dafür brauche ich hier das Recht, Nachrichten zu löschen: sonst lässt mich Telegram nur löschen, was jünger als zwei Tage ist.',
  announced: (name) => fmt`📅 ${bold(name)}`,
  moved: (name) => fmt`✏️ ${bold(name)} wurde geändert`,
  opened: (name) => fmt`🟢 ${bold(name)} hat begonnen`,
  ended: (name, until) =>
    fmt`⏱ ${bold(name)}: die Zeit ist um! Füge jetzt deine ALL-TIME-Werte ein; sie zählen bis ${until}.`,
  board: (name) => fmt`📊 ${bold(name)}: Zwischenstand`,
  result: (name) => fmt`🏁 ${bold(name)}: das Ergebnis`,
  howTo: (from, until) =>
    fmt`Füge deine ALL-TIME-Werte am Anfang und noch einmal am Ende hier ein; sie zählen von ${from} bis ${until}.`,

  join: '🙋 Ich mache mit',
  me: '👤 Mein Platz',
  refresh: '🔄 Aktualisieren',
  toBoard: '📊 Zwischenstand',
  toResult: '🏁 Ergebnis',
  toLate: '⏰ Zu spät, fehlt',
  picture: '🖼 Bild',
  csv: '📄 CSV',
  close: '🏁 Jetzt schließen',
  delete: '🗑 Löschen',
  closeSure: (name) =>
    fmt`${bold(name)} jetzt schließen? Dann zählt kein Export mehr, und das Ergebnis wird verkündet.`,
  deleteSure: (name) => fmt`${bold(name)} löschen? Das Ergebnis ist dann weg; die Werte der Agenten bleiben.`,
  no: 'Nein',
  deleted: (name) => fmt`Gelöscht: ${bold(name)}.`,

  side: (mark, faction, sum, agents) =>
    `${mark} ${faction} ${sum} · ${number(agents)} ${agents === 1 ? 'Agent' : 'Agenten'}`,
  empty: fmt`Noch hat niemand zwei Exporte.`,
  agents: (count) => (count === 1 ? '1 Agent macht mit' : `${number(count)} Agenten machen mit`),
  unranked: (count) => `${number(count)} ohne beide Exporte`,
  noneHere: fmt`Hier gibt es kein Event. Admins planen eins mit /event.`,
  timings: TIMINGS,

  joined: (agent, name) => `${agent} macht mit bei ${name}. Füge deine Werte am Anfang und am Ende ein.`,
  stranger: 'Deinen Agenten kenne ich noch nicht. Füge hier deine ALL-TIME-Werte ein, dann machst du mit.',
  otherSide: (agent, faction) => `Diese Gruppe nimmt nur ${faction}, darum kann ${agent} nicht mitmachen.`,
  place: (agent, rank, total, score) => `${agent}: Platz ${number(rank)} von ${number(total)}, ${score}`,
  noPlace: (agent) =>
    `${agent} hat noch keinen Platz: dazu braucht es einen Export am Anfang und einen späteren.`,
  over: 'Dieses Event ist vorbei.',
  gone: 'Dieses Event ist gelöscht.',
  sent: 'Dir privat geschickt.',
  startFirst:
    'Ich darf dir noch nicht schreiben. Öffne einen Chat mit mir, tippe auf Starten und drück noch einmal.',

  late: {
    title: (name) => fmt`⏰ ${bold(name)}: zu spät, fehlt`,
    noStart: (count) => `Ohne Beginn (${number(count)})`,
    lateStart: (count) => `Beginn zu spät (${number(count)})`,
    earlyStart: (count) => `Beginn zu früh (${number(count)})`,
    noEnd: (count) => `Ohne Ende (${number(count)})`,
    earlyEnd: (count) => `Früher gegangen (${number(count)})`,
    lateEnd: (count) => `Ende zu spät (${number(count)})`,
    nobody: fmt`Niemand ist zu spät, niemand fehlt.`,
    file: '📄 Als Datei, an mich',
  },

  checkIn: {
    start: (name, time, timing) => fmt`🟢 Beginn für ${name} notiert: ${time}${remark(timing)}`,
    end: (name, time, timing, score) =>
      fmt`🏁 Ende für ${name} notiert: ${time}${remark(timing)}${score === undefined ? '' : ` · ${score}`}`,
    kept: (name) => fmt`📌 ${name}: deine anderen Exporte liegen näher an den Zeiten, sie zählen.`,
    outside: (name, moment, from, until) =>
      fmt`⚠️ Zählt nicht für ${name}: in deinem Export steht ${moment}, es zählt von ${from} bis ${until}.`,
  },
};
