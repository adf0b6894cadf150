import { bold, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { WatchTexts } from './texts.ts';

const { number } = FORMATS.ru;

/** Russian. */
export const watchRu: WatchTexts = {
  status: {
    title: (version) => bold(`Prime Tally ${version}`),
    running: (time, memory) => fmt`Время работы: ${time}, память: ${memory}`,
    databaseUp: (schemaVersion) => fmt`✅ База данных отвечает, схема ${schemaVersion}`,
    databaseDown: (code) =>
      fmt`❌ База данных не отвечает (${code}). Сервер запущен? Подробности в журнале; пробую снова с каждым сообщением.`,
    stored: ({ agents, submissions, chats, users, holds }) =>
      fmt`Агенты: ${number(agents)} · экспорты: ${number(submissions)} · группы: ${number(chats)} · люди: ${number(users)} · ждут решения: ${number(holds)}`,
    queue: (messages) => fmt`Сообщений в очереди: ${number(messages)}`,
    lastUpdate: (moment) => fmt`Последнее обновление от Telegram: ${moment}`,
    firstUpdate: fmt`Это первое обновление после запуска.`,
  },
  failed: {
    title: bold('Отклонённые экспорты за 7 дней'),
    none: fmt`За последние 7 дней ни один экспорт не отклонён.`,
    line: (count, code, header, lastAt) =>
      header === undefined
        ? fmt`${number(count)} × ${code}, последний ${lastAt}`
        : fmt`${number(count)} × ${code}, столбец ${header}, последний ${lastAt}`,
    hint: fmt`Тексты я не храню. Попросите прислать экспорт, чтобы увидеть причину; новый столбец игры: /catalogue`,
  },
  audit: {
    title: bold('Что сделано, новое сверху'),
    none: fmt`Пока ничего не сделано.`,
    newest: '⏮ Новое',
    older: 'Раньше ▶️',
    inPrivate: fmt`Кто что сделал, видят только администраторы. Читайте в личном чате:`,
    openPrivate: 'Открыть личный чат',
    nobody: 'само собой',
    acts: {
      transfer_agent: ({ subject, who }) => fmt`передача ${subject}, новый владелец: ${who}`,
      release_agent: ({ subject, who }) => fmt`${subject} свободен, прежний владелец: ${who}`,
      merge_agents: ({ subject, what }) => fmt`${subject} объединён с ${what}`,
      rename_agent: ({ subject, what }) => fmt`${subject} переименован в ${what}`,
      hide_agent: ({ subject }) => fmt`${subject} скрыт из рейтингов`,
      show_agent: ({ subject }) => fmt`${subject} снова виден в рейтингах`,
      allow_proxy: ({ subject, who }) => fmt`за ${subject} может присылать: ${who}`,
      forbid_proxy: ({ subject, who }) => fmt`за ${subject} больше не может присылать: ${who}`,
      request_claim: ({ subject, who }) => fmt`${who} просит ${subject}`,
      drop_claim_request: ({ subject, who }) => fmt`просьба отклонена: ${who}, ${subject}`,
      change_chat: ({ what }) => fmt`изменены настройки: ${what}`,
      ask_reset: () => fmt`запрошена очистка рейтингов`,
      reset_chat: ({ what }) => fmt`рейтинги очищены (агентов: ${what})`,
      ban_user: ({ who }) => fmt`запрет: ${who}`,
      unban_user: ({ who }) => fmt`запрет снят: ${who}`,
      enable_source: ({ subject }) => fmt`источник ${subject} включён`,
      disable_source: ({ subject }) => fmt`источник ${subject} выключен`,
      accept_header: ({ subject }) => fmt`новый столбец ${subject} принят`,
      ignore_header: ({ subject }) => fmt`новый столбец ${subject} не показывается`,
      link_header: ({ subject, what }) => fmt`столбец ${subject} теперь ${what}`,
      create_event: ({ subject }) => fmt`событие ${subject} создано`,
      change_event: ({ subject }) => fmt`событие ${subject} изменено`,
      open_event: ({ subject }) => fmt`событие ${subject} открыто`,
      close_event: ({ subject }) => fmt`событие ${subject} закрыто`,
      delete_event: ({ subject }) => fmt`событие ${subject} удалено`,
    },
    settings: {
      language: 'язык',
      zone: 'часовой пояс',
      autoDelete: 'удаление экспортов',
      stats: 'показываемые показатели',
      faction: 'фракция',
      privacy: 'видимость',
      recap: 'итоги недели',
      announce: 'объявления',
      quiet: 'тихие часы',
      newsTopic: 'тема для новостей',
    },
  },
};
