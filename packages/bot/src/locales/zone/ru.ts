import { bold, code, fmt, lines } from '../../views/text.ts';
import type { ZoneTexts } from './texts.ts';

const TYPE_IT = 'Другой? Отправьте свой город, например /timezone Москва';

/** Russian. */
export const zoneRu: ZoneTexts = {
  isSet: {
    group: (zone, moment) =>
      lines(fmt`🕒 Часовой пояс этой группы: ${bold(zone)}`, `Сейчас ${moment}`, TYPE_IT),
    own: (zone, moment) => lines(fmt`🕒 Ваш часовой пояс: ${bold(zone)}`, `Сейчас ${moment}`, TYPE_IT),
  },
  unset: {
    group: lines(
      bold('🕒 У группы нет часового пояса'),
      'В экспорте видно, что показывали часы телефона, но не где. Пока считаю по UTC.',
      'Выберите свой или отправьте город: /timezone Москва',
    ),
    own: lines(
      bold('🕒 У вас нет часового пояса'),
      'В экспорте видно, что показывали часы телефона, но не где. Пока беру пояс группы, а если его нет — UTC.',
      'Выберите свой или отправьте город: /timezone Москва',
    ),
  },
  removed: {
    group: fmt`🕒 Убрано. Здесь считаю по UTC, пока вы не выберете пояс: /timezone`,
    own: fmt`🕒 Убрано. Беру пояс группы, куда вы вставляете, а если его нет — UTC. Выбрать снова: /timezone`,
  },
  offset: (typed) =>
    fmt`${code(typed)} может быть верно только полгода: часы переводят. Лучше отправьте город, например /timezone Москва`,
  unknown: (typed) =>
    fmt`Места ${code(typed)} я не знаю. Отправьте ближайший большой город, например /timezone Москва, или выберите:`,
  several: (typed) => fmt`${code(typed)}: что именно?`,
  ownInPrivate: fmt`Пояс группы выбирают администраторы. Свой выберите в личном чате со мной:`,
  openPrivate: '🕒 Мой часовой пояс',
  chooseRegion: bold('Где вы живёте?'),
  chooseIn: (region) => bold(region),
  regions: {
    Europe: 'Европа',
    America: 'Америка',
    Asia: 'Азия',
    Africa: 'Африка',
    Australia: 'Австралия',
    Pacific: 'Тихий океан',
    Atlantic: 'Атлантика',
    Indian: 'Индийский океан',
    Antarctica: 'Антарктида',
    Arctic: 'Арктика',
  },
  all: '🌍 Все пояса…',
  remove: '✖ Без пояса',
  entry: (zone) => `🕒 ${zone ?? 'Часовой пояс: нет'}`,
};
