import { bold, fmt, lines } from '../../views/text.ts';
import type { HoldsTexts } from './texts.ts';

/** Russian. */
export const holdsRu: HoldsTexts = {
  askedOwner: (agent) =>
    fmt`⏳ ${bold(agent)} принадлежит другому аккаунту Telegram. Владелец спрошен; пока он не согласится (7 дней), ничего не сохранено. Это вы с нового аккаунта? /claim ${agent}`,
  toOwner: (agent, moment, who) =>
    fmt`${who} прислал(а) статистику вашего агента ${bold(agent)} (${moment}). Сохранить?`,
  accept: '✅ Сохранить',
  refuse: '❌ Отклонить',
  doubtful: (agent) => fmt`🤔 ${bold(agent)}: что-то не так. Пока ничего не сохранено.`,
  keep: '✅ Оставить',
  discard: '🗑 Отбросить',
  nameChanged: (former, agent) =>
    lines(
      fmt`🤔 Агента ${bold(agent)} я не знаю, а числа продолжают вашего ${bold(former)}. Пока ничего не сохранено.`,
      'Новое имя или второй агент?',
    ),
  rename: (former) => `✏️ ${former} теперь зовётся так`,
  second: '➕ Второй агент',
  cancel: '🗑 Отмена',
  dropped: (agent) => fmt`🗑 ${bold(agent)}: отброшено, ничего не сохранено.`,
  renamed: (former, agent) => fmt`✏️ ${former} теперь ${bold(agent)}; история продолжается.`,
  accepted: (agent, moment) => fmt`✅ Владелец ${bold(agent)} принял ваш экспорт за ${moment}.`,
  refused: (agent, moment) =>
    fmt`❌ Владелец ${bold(agent)} отклонил ваш экспорт за ${moment}. Ничего не сохранено.`,
  expired: (agent, moment) =>
    fmt`⌛ Владелец ${bold(agent)} не ответил за 7 дней; ваш экспорт за ${moment} отброшен. Это вы? /claim ${agent}`,
  nothingHeld: 'Это уже решено или решать не вам.',
  factionRefused: (agent, faction) =>
    fmt`Этот чат принимает только ${faction}, поэтому ${bold(agent)} здесь не сохранён. Пришлите мне лично.`,
  claim: {
    give: '✅ Отдать',
    mine: '❌ Он мой',
    howTo: fmt`Вы один из моих агентов с новым аккаунтом Telegram? Скажите, какой: /claim Nordlicht`,
    unknown: (agent) =>
      fmt`Агента ${bold(agent)} ещё ни у кого нет. Просто вставьте статистику ALL TIME: имя получает первый.`,
    yours: (agent) => fmt`${bold(agent)} уже ваш.`,
    free: (agent) => fmt`${bold(agent)} ничей. Просто вставьте статистику ALL TIME, и он ваш.`,
    asked: (agent) =>
      fmt`Владелец ${bold(agent)} спрошен. Если за 72 часа не ответит, агента может передать администратор группы или владелец бота.`,
    toOwner: (agent, who) =>
      fmt`${who} говорит, что ваш агент ${bold(agent)} принадлежит ему (новый аккаунт?). Отдать?`,
    given: (agent) => fmt`Готово: ${bold(agent)} передан.`,
    kept: (agent) => fmt`${bold(agent)} остаётся вашим.`,
    got: (agent) => fmt`✅ ${bold(agent)} теперь ваш.`,
  },
};
