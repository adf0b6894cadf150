import { bold, fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { AdminTexts } from './texts.ts';

const { number, plural } = FORMATS.ru;
const agents = (count: number) =>
  `${number(count)} ${plural(count, { one: 'агент', few: 'агента', many: 'агентов', other: 'агента' })}`;

/** Russian. */
export const adminRu: AdminTexts = {
  notHere: (agent) =>
    fmt`${bold(agent)} не состоит только в этой группе, поэтому её администраторы не могут решать за него. Может владелец бота.`,
  unknown: (agent) => fmt`Агента ${bold(agent)} я не знаю. Проверьте написание.`,
  inGroup: fmt`Отправьте это в той группе, о которой речь.`,
  whoUnknown: fmt`Не понимаю, кто это. Отправьте команду ответом на сообщение этого человека или с его числовым id.`,
  cancel: 'Отмена',
  cancelled: fmt`Отменено. Ничего не изменилось.`,
  settled: 'Это уже решено или устарело. Отправьте команду ещё раз.',
  link: {
    howTo: fmt`Чей это агент? Ответьте на сообщение этого человека: /link Nordlicht`,
    done: (agent, who) => fmt`✅ Теперь ${bold(agent)} принадлежит ${who}.`,
    same: (agent, who) => fmt`${bold(agent)} уже принадлежит ${who}.`,
  },
  release: {
    howTo: fmt`Какого агента освободить? /release Nordlicht`,
    done: (agent) => fmt`✅ Теперь ${bold(agent)} ничей. Имя получит тот, кто следующим вставит статистику.`,
    same: (agent) => fmt`${bold(agent)} и так ничей.`,
  },
  merge: {
    howTo: fmt`Два имени одного агента? Сначала старое: /merge СтароеИмя НовоеИмя`,
    ask: (agent, into) =>
      lines(
        fmt`Сделать ${bold(agent)} и ${bold(into)} одним агентом?`,
        fmt`Все экспорты ${agent} перейдут к ${bold(into)}; ${agent} исчезнет из рейтингов. Отменить это нельзя.`,
      ),
    twoOwners: (agent, into) =>
      fmt`⚠️ Они принадлежат двум людям. Владелец ${into} получит и экспорты ${agent}.`,
    yes: (agent, into) => `Влить ${agent} в ${into}`,
    done: (agent, into) => fmt`✅ ${agent} теперь часть ${bold(into)}.`,
    same: (agent) => fmt`Оба имени – это ${bold(agent)}.`,
  },
  ban: {
    howTo: fmt`Кого? Ответьте на сообщение этого человека командой /ban или отправьте /ban 12345 (его id). Вернуть: /unban`,
    done: (who) => fmt`🚫 Экспорты от ${who} в этой группе больше не считаются. Вернуть: /unban`,
    undone: (who) => fmt`✅ Экспорты от ${who} в этой группе снова считаются.`,
    ofAdmin: (who) => fmt`${who} – администратор этой группы. Сначала снимите эти права.`,
  },
  reset: {
    ask: (count) =>
      lines(
        bold(`Очистить рейтинги этой группы (${agents(count)})?`),
        'История остаётся у каждого, а кто снова вставит здесь статистику, тот вернётся. Отменить нельзя; кнопка действует 10 минут, один раз.',
      ),
    yes: 'Очистить рейтинги группы',
    done: (count) => fmt`✅ Рейтинги группы очищены: ${agents(count)}.`,
    old: fmt`Эта кнопка уже использована или устарела. Ничего не изменилось; отправьте /reset ещё раз.`,
  },
  grant: {
    howTo: fmt`О каком агенте просили? /grant Nordlicht`,
    nobody: (agent) => fmt`Никто не просит ${bold(agent)}. Кто потерял аккаунт, отправляет /claim ${agent}`,
    title: (agent) => fmt`Просят ${bold(agent)}:`,
    open: (who, askedAt) => fmt`• ${who}, с ${askedAt}; владелец не ответил`,
    early: (who, openFrom) => fmt`• ${who}; у владельца есть время до ${openFrom}`,
    give: (who) => `✅ Отдать: ${who}`,
    refuse: (who) => `❌ Не отдавать: ${who}`,
    given: (agent, who) => fmt`✅ Теперь ${bold(agent)} принадлежит ${who}.`,
    kept: (agent) => fmt`${bold(agent)} остаётся у владельца.`,
  },
  told: {
    got: (agent) => fmt`✅ Администратор передал вам ${bold(agent)}: агент теперь ваш. Ваши числа: /mystats`,
    lost: (agent) =>
      fmt`⚠️ Администратор передал вашего агента ${bold(agent)} другому аккаунту. Ошибка? Напишите администраторам группы или попросите вернуть: /claim ${agent}`,
    released: (agent) =>
      fmt`⚠️ Администратор забрал у вас ${bold(agent)}; агент теперь ничей. Ошибка? Вставьте статистику ALL TIME, и он снова ваш.`,
    merged: (agent, into) =>
      fmt`Администратор объединил ${bold(agent)} и ${bold(into)}: теперь это один агент, ${bold(into)}. Ошибка? Напишите администраторам группы.`,
    claimKept: (agent) =>
      fmt`❌ Администратор отклонил вашу просьбу о ${bold(agent)}. Агент остаётся у владельца. Напишите администраторам группы.`,
  },
};
