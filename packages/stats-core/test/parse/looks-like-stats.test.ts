import { looksLikeStats, parseStats } from '@prime-tally/stats-core';
import { describe, expect, it } from 'vitest';
import { readCorpus } from './corpus.ts';
import { pasteOf } from './paste.ts';

const CHAT = [
  'hi',
  'Enlightened!',
  'Resistance 2026-09-01',
  'Who comes on 2026-09-05 19:30:00?',
  'Anyone up for First Saturday? We meet 14:00 at the fountain',
  'I am Level 14 now, 18400123 AP, 40987 Hacks',
  'my Drone Hacks are stuck at 2210, anyone else?',
  'Time Span: ALL TIME or WEEK, which one do you want?',
  'You must choose ALL TIME, then copy. Time Span, Agent Name, Agent Faction, Date (yyyy-mm-dd) and so on',
  'The header begins with Time Span Agent Name, right?',
  'Agent Name: Nordlicht, Agent Faction: Enlightened',
  'Agent Name Nordlicht is new here, welcome!',
  'Nordlicht Enlightened 2026-09-01: first Onyx!',
  'Resistance 3 : 5 Enlightened',
  'Enlightened won 2025, Resistance 2024-2023',
  'Unique Portals Visited 4021, Portals Captured 9876, Links Created 12345',
  '/stats',
  '/top hacks week',
  'https://intel.ingress.com/intel?ll=53.55,9.99&z=17&pll=53.55,9.99',
  '53.550000,9.990000 2026-09-01 19:30:00',
  '2026-09-01 19:30:00 14 18400123',
  'ALL TIME high: 40987!!!',
  'all time best field, 120k MU',
  'Seit wann heißt es Longest Sojourner Streak? Früher war das Longest Hacking Streak',
  'Wie kopiere ich meine Statistik? GESAMT auswählen und dann?',
  'Morgen 18:00:00 Uhr, Resistance trifft sich am Hafen',
  'Ich habe heute 12 Portale erobert und 3 Felder gebaut',
  'Кто идёт в субботу? ЗА ВСЕ ВРЕМЯ у меня 12 уровень',
  'Статистика за неделю: 1200 хаков, уровень 14',
  'Enlightened снова впереди, 2026-09-01',
  '¿Cuántos hacks llevas en total? SIEMPRE o SEMANA',
  'Mañana a las 19:30:00 en la plaza, Resistance',
  'Combien de Hacks as-tu ? TOUS TEMPS, pas SEMAINE',
  'La Résistance gagne 12 à 3',
  "DALL'INIZIO ho fatto 40987 Hacks",
  'Ciao, qualcuno ha 3 chiavi per il portale della stazione?',
  'Kto jutro na First Saturday? OD POCZĄTKU mam 12 poziom',
  'Dnes večer 19:30:00, Celé období 4021 portálů',
  '今天 19:30:00 有人一起吗？全部 12345',
  'レベル16になりました！ AP 40000000',
  'Hacks\tDrone Hacks\n40987\t2210',
  'name,faction,date\nNordlicht,Enlightened,2026-09-01',
  '| Agent | AP |\n|---|---|\n| Nordlicht | 18400123 |',
  '{"timeSpan":"ALL TIME","agentName":"Nordlicht"}',
  'Meetup Resistance 2026-09-01 19:30:00 20 agents',
  'Enlightened 2026-09-01 19:30:00 8 people, 3 cars',
  '14:00:00 Enlightened\n15:00:00 Resistance',
  '',
  ' \n ',
  '👍👍👍',
  'x'.repeat(4096),
  'Agent '.repeat(500),
];

describe('looksLikeStats', () => {
  it.each(CHAT)('keeps silent at %j', (message) => {
    expect(looksLikeStats(message)).toBe(false);
    expect(parseStats(message).isErr()).toBe(true);
  });

  it('answers every paste that is or was an export', () => {
    // Nothing of an export's head is left in these.
    const silent = /^(?:empty|prose|damage-text-columns-missing)/;
    const missed = readCorpus().filter(({ name, text }) => !silent.test(name) && !looksLikeStats(text));
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  it('answers an export that was cut anywhere behind its first columns, or whose header was cut off', () => {
    for (const by of [' ', '\t']) {
      const text = pasteOf(
        [
          ['Level', 9],
          ['Hacks', 51],
        ],
        { by },
      );
      const [headers = '', values = ''] = text.split('\n');
      for (let end = headers.indexOf('Time (hh'); end <= text.length; end++) {
        expect(looksLikeStats(text.slice(0, end))).toBe(true);
      }
      expect(looksLikeStats(values)).toBe(true);
    }
  });
});
