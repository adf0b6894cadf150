import { bold, concat, fmt, lines } from '../../views/text.ts';
import type { Text } from '../../views/view.ts';
import { FORMATS } from '../formats.ts';
import type { PrivacyTexts } from './texts.ts';

const { number } = FORMATS.ru;
const names = (agents: readonly string[]): Text =>
  concat(...agents.flatMap((agent, index) => (index === 0 ? [bold(agent)] : [', ', bold(agent)])));

/** Russian. */
export const privacyRu: PrivacyTexts = {
  kept: lines(
    bold('Что я храню о вас'),
    `• Числа каждого экспорта с моментом, агентом и фракцией – пока вы их не удалите.`,
    `• Ваш номер в Telegram, из какого чата и сообщения пришёл экспорт, и отпечаток его текста. Сам текст не хранится, если только владелец бота не решил иначе.`,
    `• Ваши настройки: язык, часовой пояс и подобное.`,
    `• Экспорт, который ждёт чьего-то слова: 7 дней. Что не удалось прочесть: только счёт, без текста, 7 дней. Что я вам сообщил: 30 дней.`,
    `• Кто это видит: рейтинги групп, где вы публикуете, и общие рейтинги, если группа это разрешает.`,
    '',
    `/hide – убрать из рейтингов · /export – всё файлами · /deleteme – удалить всё · /history – удалить один экспорт`,
  ),
  hidden: (agents) => fmt`Больше ни в одном рейтинге: ${names(agents)}. Ваши числа остаются: /mystats`,
  shown: (agents) => fmt`Снова в рейтингах: ${names(agents)}.`,
  hide: '🙈 Скрыть меня',
  show: '👁 Показать снова',
  inPrivate: fmt`Ваши данные только для вас. Отправьте это мне лично:`,
  openPrivate: 'Открыть личный чат',
  exportCaption: 'Всё, что я храню о вас, в JSON; затем ваши экспорты таблицей.',
  tooLarge: fmt`Это слишком много для одного файла Telegram. Попросите свои данные у владельца бота.`,
  deleteAll: fmt`Это удалит ваших агентов со всеми экспортами, настройки и всё остальное о вас. Отменить нельзя. Нужна копия – сначала /export.`,
  deleteAllSurely: '🗑 Удалить всё',
  keepAll: 'Оставить',
  deletedAll: (agents, posts) =>
    fmt`Удалено: агентов – ${number(agents)}, экспортов – ${number(posts)}, и всё остальное. Если вставите снова, начнёте заново.`,
};
