import { bold, fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { AgentLine, PasteTexts } from './texts.ts';

const { number, plural } = FORMATS.ru;

const agentLine = ({ mark, agent, level }: AgentLine) =>
  level === undefined ? fmt`${mark} ${bold(agent)}` : fmt`${mark} ${bold(agent)} · L${level}`;

/** Russian. */
export const pasteRu: PasteTexts = {
  stored: (agent) => fmt`✅ ${agentLine(agent)}`,
  unchanged: (agent) => fmt`☑️ ${agentLine(agent)} – это у меня уже есть`,
  replaced: (agent) => fmt`✏️ ${agentLine(agent)} – исправлено`,
  ap: (value, gain) => (gain > 0 ? fmt`AP ${number(value)} (+${number(gain)})` : fmt`AP ${number(value)}`),
  counted: (name, gain) => fmt`${name} +${gain}`,
  best: (name, value) => fmt`${name} ${value} – новый рекорд`,
  appeared: (name, value) => fmt`${name} ${value} – новое в вашем списке`,
  badge: (badge, tiers, multiple) =>
    multiple === undefined
      ? fmt`🏅 ${bold(badge)}: ${tiers.join(', ')}`
      : fmt`🏅 ${bold(badge)}: ${[...tiers, `onyx ×${multiple}`].join(', ')}`,
  levelUp: (before, after) => fmt`🎉 Уровень ${before} → ${bold(after)}`,
  since: (moment) => fmt`Нового с ${moment}:`,
  first: fmt`Сравнивать пока не с чем. Вставьте статистику позже, и я покажу, что нового. Рейтинги: /leaderboard`,
  noGains: (moment) => fmt`С ${moment} ничего нового.`,
  more: (count) => fmt`… и ещё ${number(count)}`,
  unresolved: (columns) =>
    fmt`🧩 Не могу точно разместить ${number(columns)} ${plural(columns, { one: 'число', few: 'числа', many: 'чисел', other: 'числа' })}. Пришлите скопированный текст файлом .txt, тогда смогу.`,
  spanRefused: (span) =>
    fmt`❌ Это ${bold(span)}, а не ALL TIME. Ничего не сохранено. Выберите вкладку ALL TIME, скопируйте и вставьте ещё раз.`,
  nowRefused: (span) =>
    fmt`❌ Это ${bold(span)} (текущие значения), а не ALL TIME. Ничего не сохранено. Выберите вкладку ALL TIME, скопируйте и вставьте ещё раз.`,
  spanUnknown: (span) =>
    fmt`❌ Период «${span}» мне неизвестен. Ничего не сохранено. Выберите вкладку ALL TIME (или включите в игре английский), скопируйте и вставьте ещё раз.`,
  foreign: (agent) =>
    fmt`❌ ${bold(agent)}: переслано от другого человека. Ничего не сохранено. Агент должен вставить сам.`,
  conflicting: (agent, moment) =>
    fmt`❌ Для ${bold(agent)} за ${moment} у меня уже есть другие числа. Ничего не изменено. Скопируйте статистику ещё раз и вставьте новый текст.`,
  refused: (agent) =>
    fmt`❌ Не удалось сохранить статистику ${bold(agent)}. Скопируйте её ещё раз и вставьте весь текст.`,
  unavailable: (agent) =>
    fmt`⏳ База данных недоступна, ${bold(agent)} не сохранён. Вставьте ещё раз через минуту.`,
  unreadable: (message, hint) => lines(fmt`❌ ${message}`, hint),
  certain: (agent, moment) => fmt`Точно известно только: ${bold(agent)}, ${moment}.`,
  unreadableAmong: (ordinal, message, hint) => lines(fmt`❌ Экспорт ${ordinal}: ${message}`, hint),
  nearest: (line) => fmt`🎯 ${line}`,
  rank: (name, before, after, total) =>
    before === undefined || before === after
      ? fmt`📊 ${name}: ${bold(`№ ${number(after)}`)} из ${number(total)}`
      : fmt`📊 ${name}: № ${number(before)} → ${bold(`№ ${number(after)}`)} из ${number(total)}`,
  undo: '↩️ Отменить',
  details: '🔎 Подробнее',
  cut: fmt`✂️ Telegram обрезал текст на 4096 знаках. Пришлите статистику файлом .txt.`,
  endMissing: (agent) =>
    fmt`✂️ ${bold(agent)}: длиннее сообщение быть не может, конец мог пропасть. Не сохранено. Пришлите скопированную статистику файлом .txt.`,
  submitNow: fmt`Вставьте статистику ALL TIME сообщением или файлом .txt.`,
  submitReply: fmt`Ответьте на это сообщение статистикой ALL TIME: текстом или файлом .txt. Или ответьте /submit на уже вставленную.`,
  deleteDenied: fmt`Мне нельзя удалять здесь сообщения. Администраторы: дайте мне это право или выключите удаление в /settings.`,
  banned: fmt`Администратор исключил ваши экспорты из рейтингов этого чата. Спросите его, если это ошибка.`,
};
