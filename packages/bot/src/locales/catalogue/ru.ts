import { bold, code, concat, fmt } from '../../views/text.ts';
import type { Text } from '../../views/view.ts';
import { FORMATS } from '../formats.ts';
import type { CatalogueTexts } from './texts.ts';

const { number } = FORMATS.ru;
const names = (headers: readonly string[]): Text =>
  concat(...headers.flatMap((header, index) => (index === 0 ? [code(header)] : [', ', code(header)])));

/** Russian. */
export const catalogueRu: CatalogueTexts = {
  title: (version) => bold(`Каталог ${version}`),
  size: (stats, badges) => fmt`Показателей: ${number(stats)}, медалей: ${number(badges)}`,
  noOverlay: fmt`Файла дополнений нет. Его задаёт CATALOGUE_OVERLAY.`,
  overlayLoaded: fmt`✅ Дополнения загружены`,
  overlayUnreadable: fmt`❌ Файл дополнений не читается. Проверьте CATALOGUE_OVERLAY и права; каталог остался прежним.`,
  overlayWrong: fmt`❌ В файле дополнений ошибки; каталог остался прежним:`,
  reload: '🔄 Перечитать дополнения',
  nothingChanged: fmt`Ничего не изменилось.`,
  added: (headers) => fmt`➕ ${names(headers)}`,
  removed: (headers) => fmt`➖ ${names(headers)}`,
  learned: (linked, resolved) =>
    fmt`Стало известно столбцов: ${number(linked)}; старых экспортов прочитано полнее: ${number(resolved)}.`,
  noPending: fmt`Неизвестных столбцов нет.`,
  pending: bold('Неизвестные столбцы (нажмите, чтобы решить)'),
  line: (header, agents, users) => fmt`${header}: агентов ${number(agents)}, людей ${number(users)}`,
  more: (count) => fmt`… и ещё ${number(count)}`,
  states: {
    pending: 'Ждёт; его видят те, у кого он есть.',
    shown: 'Виден в рейтингах: он есть у трёх человек.',
    accepted: 'Принят как отдельный показатель.',
    ignored: 'Не показывается.',
  },
  since: (day) => fmt`Впервые замечен: ${day}`,
  accept: '✅ Принять как новый',
  ignore: '🙈 Не показывать',
  back: '◀️ Назад',
  aliasHow: (command) => fmt`Другое имя известного показателя? Отправьте ${command} и название показателя.`,
  aliasUnknown: (typed) => fmt`Показателя ${bold(typed)} я не знаю. Попробуйте его название в игре.`,
  headerUnknown: (typed) => fmt`Столбца ${code(typed)} в ожидании нет. Список: /catalogue`,
  aliasAsk: (header) => fmt`${header} – другое имя для … ? Изменятся все экспорты; отменить это нельзя.`,
  linked: (header, stat) => fmt`✅ ${header} теперь ${stat} во всех экспортах.`,
  written: fmt`Записано и в файл дополнений.`,
  notWritten: (why) => fmt`⚠️ Файл дополнений не изменён: ${why}`,
};
