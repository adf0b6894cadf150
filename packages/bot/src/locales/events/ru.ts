import type { PostTiming } from '@prime-tally/stats-core';
import { bold, code, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { EventTexts } from './texts.ts';

const { number, plural } = FORMATS.ru;

const TIMINGS: Readonly<Record<PostTiming, string>> = {
  on_time: 'вовремя',
  early: 'рано',
  late: 'с опозданием',
  missing: 'нет',
};
const remark = (timing: PostTiming): string => (timing === 'on_time' ? '' : ` – ${TIMINGS[timing]}`);
const agentsOf = (count: number): string =>
  `${number(count)} ${plural(count, { one: 'агент', few: 'агента', many: 'агентов', other: 'агента' })}`;
const daysOf = (days: number): string =>
  `${days} ${plural(days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}`;

/** Russian. */
export const eventsRu: EventTexts = {
  draft: {
    create: bold('Новое событие'),
    change: bold('Изменить событие'),
    forGroup: (title) => `Группа: ${title}`,
    parts: {
      name: '✏️ Название',
      start: '🕑 Начало',
      end: '🏁 Конец',
      formula: '📈 Что считать',
      zone: '🌍 Часовой пояс',
    },
    ask: {
      name: fmt`Пришлите название события.`,
      start: fmt`Когда начало? Пришлите ${code('2026-12-05 14:00')}, ${code('5.12. 14:00')} или ${code('14:00')} (сегодня).`,
      end: fmt`Когда конец? Пришлите ${code('16:00')}, ${code('+2ч')} или ${code('5.12. 16:00')}.`,
      formula: fmt`Что считать? Пришлите название показателя, например ${code('AP')}, или с весами: ${code('AP + 5000*Portals Captured')}`,
      zone: fmt`Какой часовой пояс? Пришлите город или имя вроде ${code('Europe/Moscow')}.`,
    },
    confirm: '✅ Создать',
    save: '✅ Сохранить',
    edit: '✏️ Изменить',
    cancel: '✖️ Отмена',
    cancelled: fmt`Отменено. Ничего не создано и не изменено.`,
    created: (name) => fmt`✅ Событие ${bold(name)} создано и объявлено в группе.`,
    changed: (name) => fmt`✅ Событие ${bold(name)} изменено; группа узнает.`,
    nothing: fmt`Сейчас вы не готовите событие. Отправьте /event в своей группе.`,
    stale: 'Эта карточка устарела. Отправьте /event в группе ещё раз.',
    notAdmin: fmt`События этой группы готовят только её администраторы.`,
  },
  problems: {
    line: fmt`Не могу прочитать. В строке название, начало и конец: ${code('/event First Saturday | 2026-12-05 14:00 | 16:00 | AP | Europe/Moscow')}`,
    name: fmt`В названии от 1 до 80 знаков. Пришлите покороче.`,
    moment: (asked) =>
      fmt`«${code(asked)}» – не могу прочитать это как время. Пришлите так: ${code('2026-12-05 14:00')}.`,
    skipped: (moment) => fmt`${moment} не существует: часы пропускают этот час. Выберите другое время.`,
    order: fmt`Конец должен быть позже начала. Измените одно из двух.`,
    long: fmt`Событие длится не больше 31 дня. Выберите конец пораньше.`,
    past: fmt`Это уже прошло. Выберите конец попозже.`,
    far: fmt`До этого больше двух лет. Выберите начало пораньше.`,
    zone: (asked) =>
      fmt`Часового пояса «${code(asked)}» не знаю. Пришлите имя вроде ${code('Europe/Moscow')}.`,
    unknown: (asked) =>
      fmt`Показателя «${code(asked)}» нет. Пришлите название как в игре, например ${code('Links Created')}.`,
    several: (asked, names) => fmt`«${code(asked)}» – какой? ${names}`,
    derived: (name) => fmt`${bold(name)} нельзя взвешивать и складывать. Пришлите этот показатель один.`,
    repeated: (name) => fmt`${bold(name)} указан дважды. Пришлите каждый показатель один раз.`,
    weight: fmt`Вес – число до 1 000 000, не 0, а показателей не больше 12.`,
    twin: (name) =>
      fmt`В группе уже есть событие ${bold(name)} с таким началом. Измените название или начало.`,
    gone: fmt`Это событие закончено или удалено. Отправьте /event в группе.`,
  },
  panel: bold('События этой группы'),
  panelEmpty: fmt`Пока событий нет. Нажмите кнопку: я предложу ближайший First Saturday, а вы измените что нужно.`,
  oneLine: fmt`Или одной строкой: ${code('/event Название | 2026-12-05 14:00 | 16:00 | AP')}`,
  add: '➕ Новое событие',
  all: '← Все события',
  inGroup: fmt`События есть у группы: отправьте /event там как администратор.`,
  clean: (days) =>
    days === 0 ? '🧹 Мои сообщения остаются' : `🧹 Удалю свои сообщения через ${daysOf(days)}`,
  cleanDenied:
    'Мне нужно здесь право удалять сообщения: без него Telegram даёт удалить только то, чему меньше двух дней.',
  announced: (name) => fmt`📅 ${bold(name)}`,
  moved: (name) => fmt`✏️ ${bold(name)}: изменено`,
  opened: (name) => fmt`🟢 ${bold(name)}: начали`,
  ended: (name, until) =>
    fmt`⏱ ${bold(name)}: время вышло! Вставьте статистику ALL TIME сейчас; она считается до ${until}.`,
  board: (name) => fmt`📊 ${bold(name)}: пока так`,
  result: (name) => fmt`🏁 ${bold(name)}: итог`,
  howTo: (from, until) =>
    fmt`Вставьте сюда статистику ALL TIME в начале и ещё раз в конце; она считается с ${from} до ${until}.`,

  join: '🙋 Участвую',
  me: '👤 Моё место',
  refresh: '🔄 Обновить',
  toBoard: '📊 Таблица',
  toResult: '🏁 Итог',
  toLate: '⏰ Опоздали, нет',
  picture: '🖼 Картинка',
  csv: '📄 CSV',
  close: '🏁 Закрыть сейчас',
  delete: '🗑 Удалить',
  closeSure: (name) =>
    fmt`Закрыть ${bold(name)} сейчас? Новые экспорты считаться не будут, итог будет объявлен.`,
  deleteSure: (name) => fmt`Удалить ${bold(name)}? Итог пропадёт; статистика агентов останется.`,
  no: 'Нет',
  deleted: (name) => fmt`Удалено: ${bold(name)}.`,

  side: (mark, faction, sum, agents) => `${mark} ${faction} ${sum} · ${agentsOf(agents)}`,
  empty: fmt`Двух экспортов пока нет ни у кого.`,
  agents: (count) => `${plural(count, { one: 'Участвует', other: 'Участвуют' })} ${agentsOf(count)}`,
  unranked: (count) => `без обоих экспортов: ${number(count)}`,
  noneHere: fmt`Здесь нет события. Администраторы создают его через /event.`,
  timings: TIMINGS,

  joined: (agent, name) => `${agent} участвует: ${name}. Вставьте статистику в начале и в конце.`,
  stranger: 'Вашего агента я ещё не знаю. Вставьте сюда статистику ALL TIME, и вы участвуете.',
  otherSide: (agent, faction) =>
    `Эта группа принимает только ${faction}, поэтому ${agent} не может участвовать.`,
  place: (agent, rank, total, score) => `${agent}: № ${number(rank)} из ${number(total)}, ${score}`,
  noPlace: (agent) => `У ${agent} пока нет места: нужен экспорт в начале и ещё один позже.`,
  over: 'Это событие закончено.',
  gone: 'Это событие удалено.',
  sent: 'Отправлено вам лично.',
  startFirst: 'Мне пока нельзя вам писать. Откройте чат со мной, нажмите «Старт» и повторите.',

  late: {
    title: (name) => fmt`⏰ ${bold(name)}: опоздали, нет`,
    noStart: (count) => `Нет начала (${number(count)})`,
    lateStart: (count) => `Начало с опозданием (${number(count)})`,
    earlyStart: (count) => `Начало слишком рано (${number(count)})`,
    noEnd: (count) => `Нет конца (${number(count)})`,
    earlyEnd: (count) => `Ушли раньше (${number(count)})`,
    lateEnd: (count) => `Конец с опозданием (${number(count)})`,
    nobody: fmt`Никто не опоздал, все на месте.`,
    file: '📄 Файлом, мне',
  },

  checkIn: {
    start: (name, time, timing) => fmt`🟢 Начало для ${name} записано: ${time}${remark(timing)}`,
    end: (name, time, timing, score) =>
      fmt`🏁 Конец для ${name} записан: ${time}${remark(timing)}${score === undefined ? '' : ` · ${score}`}`,
    kept: (name) => fmt`📌 ${name}: другие ваши экспорты ближе ко времени, считаются они.`,
    outside: (name, moment, from, until) =>
      fmt`⚠️ Не считается для ${name}: в экспорте ${moment}, а считается с ${from} до ${until}.`,
  },
};
