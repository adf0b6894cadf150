import { bold, fmt } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { RecapTexts } from './texts.ts';

const { number } = FORMATS.ru;

/** Russian. */
export const recapRu: RecapTexts = {
  title: '📅 Прошлая неделя',
  more: 'Всё целиком: /top неделя, затем ◀ Раньше',
  badge: (badge, tiers, multiple) =>
    fmt`🏅 ${bold(badge)} ${[...tiers, ...(multiple === undefined ? [] : [`onyx ×${multiple}`])].join(', ')}`,
  level: (level) => `⬆️ уровень ${level}`,
  recursion: '🔁 рекурсия',
  milestone: (name, value) => fmt`🎯 ${bold(value)} – ${name}`,
  weekly: (isOn) => (isOn ? '📅 Итоги недели: по понедельникам' : '📅 Без итогов недели'),
  quiet: (hours) =>
    hours === undefined ? '🌙 Без тихих часов' : `🌙 Тишина с ${hours[0]}:00 до ${hours[1]}:00`,
  announcements: (kinds) => `📣 Объявления: ${kinds === 0 ? 'нет' : number(kinds)} ▸`,
  announceTitle: bold('О чём я объявляю здесь, когда это принёс экспорт (нажмите, чтобы переключить)'),
  kinds: {
    badge: 'Медали',
    onyx: 'Кратные ониксу',
    level: 'Уровни',
    recursion: 'Рекурсии',
    milestone: 'Круглые числа',
  },
  remind: {
    usage: fmt`Могу напоминать вставить статистику: /remind weekly, /remind monthly или /remind off`,
    inPrivate: fmt`Напоминания – в личном чате: отправьте мне /remind там.`,
    weekly: fmt`Хорошо: если неделю ничего не вставите, напомню. Выключить: /remind off`,
    monthly: fmt`Хорошо: если месяц ничего не вставите, напомню. Выключить: /remind off`,
    off: fmt`Напоминаний больше не будет.`,
    message: (days) =>
      days === undefined
        ? fmt`⏰ Пора вставить первый экспорт: Ingress → имя агента → ALL TIME → копировать, затем вставьте сюда.`
        : fmt`⏰ Вашему последнему экспорту ${number(days)} дн. Ingress → имя агента → ALL TIME → копировать, затем вставьте сюда.`,
    last: fmt`Это третье подряд: молчу, пока вы не вставите снова. /remind off выключит совсем.`,
  },
};
