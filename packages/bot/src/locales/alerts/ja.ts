import { bold, fmt } from '../../views/text.ts';
import type { AlertsTexts } from './texts.ts';

/** Japanese. */
export const alertsJa: AlertsTexts = {
  factionChanged: (agent, from, to, who) =>
    fmt`🔁 ${bold(agent)} は ${from} から ${to} に変わりました（投稿者：${who}）。ご存じなら何もいりません。そうでなければ確認し、部外者なら /ban を。`,
  takeoverTried: (agent, who) =>
    fmt`⚠️ ${who} さんが、他の人のエージェント ${bold(agent)} の統計を投稿しました。保存せず、持ち主に確認しています。いたずらなら、グループで /ban を。`,
  claimAsked: (agent, who) =>
    fmt`⚠️ ${who} さんが ${bold(agent)} を求めています。持ち主に確認しています。72 時間返事がなければ、グループで決めてください：/grant ${agent}`,
  otherFaction: (agent, faction, who, group) =>
    fmt`⚠️ ${group} に ${who} さんが ${bold(agent)}（${faction}）を投稿しました。保存していません。部外者なら、グループで /ban を。`,
};
