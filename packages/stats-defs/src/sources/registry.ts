/** Where facts come from. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  /** Sources of one project count as one. */
  readonly project: string;
}

/** Key of a source; facts refer to it. */
export type SourceId =
  | 'exports'
  | 'eisfreiKeys'
  | 'eisfreiTimeSpans'
  | 'haloivanid'
  | 'ecuadorMedals'
  | 'ecuadorMedals2019'
  | 'ecuadorBadgeInfos'
  | 'ecuadorCsv'
  | 'pascalRoose'
  | 'fieldTally'
  | 'fieldTallyLadders'
  | 'yossi'
  | 'yossiFaq'
  | 'blueHeronsBadges'
  | 'blueHeronsStats'
  | 'blueHeronsLevels'
  | 'russianEventBot'
  | 'russianEventBotTitles'
  | 'russianLevelBots'
  | 'russianPhp'
  | 'germanBot'
  | 'codeSagePath'
  | 'codeSagePath2026'
  | 'seth10'
  | 'nachoPg'
  | 'spanishHeaders'
  | 'ifsBot'
  | 'ingressPlus'
  | 'ingressPlusGdpr'
  | 'ingressPlusBadges'
  | 'siteCasara'
  | 'uxEnhancer'
  | 'w2k8'
  | 'luaParser'
  | 'fixTsv'
  | 'bountyCampaigns'
  | 'resistanceFi'
  | 'kahomono'
  | 'ingressSupport'
  | 'metahub'
  | 'ours';

/** Every source that a fact of the catalogue names. */
export const SOURCES: Readonly<Record<SourceId, Source>> = {
  exports: { title: 'Real export texts, collected', project: 'exports' },
  eisfreiKeys: {
    title: 'EisFrei/ingress-prime-stats-to-json: keys.json',
    url: 'https://github.com/EisFrei/ingress-prime-stats-to-json',
    project: 'EisFrei',
  },
  eisfreiTimeSpans: {
    title: 'EisFrei/ingress-prime-stats-to-json: timespan-translations.json (2019-09-23, unchanged since)',
    url: 'https://github.com/EisFrei/ingress-prime-stats-to-json',
    project: 'EisFrei',
  },
  haloivanid: {
    title: 'haloivanid/ingress-prime-stat: src/main.ts',
    url: 'https://github.com/haloivanid/ingress-prime-stat',
    project: 'haloivanid',
  },
  ecuadorMedals: {
    title: '4e-ecuador/website-bot: src/Service/MedalChecker.php',
    url: 'https://github.com/4e-ecuador/website-bot',
    project: '4e-ecuador',
  },
  ecuadorMedals2019: {
    title:
      '4e-ecuador/website-bot: first MedalChecker (September 2019; its comment copies the table of the agent-stats.com FAQ)',
    url: 'https://github.com/4e-ecuador/website-bot',
    project: '4e-ecuador',
  },
  ecuadorBadgeInfos: {
    title: '4e-ecuador/website-bot: text-files/badgeinfos.json',
    url: 'https://github.com/4e-ecuador/website-bot',
    project: '4e-ecuador',
  },
  ecuadorCsv: {
    title: '4e-ecuador/website-bot: CsvParser',
    url: 'https://github.com/4e-ecuador/website-bot',
    project: '4e-ecuador',
  },
  pascalRoose: {
    title: 'PascalRoose/primestatsbot: primestatsbot/resources/primestats.py',
    url: 'https://github.com/PascalRoose/primestatsbot',
    project: 'PascalRoose',
  },
  fieldTally: {
    title: 'Nohzoh/FieldTally: docs/registry/counters.json',
    url: 'https://github.com/Nohzoh/FieldTally',
    project: 'FieldTally',
  },
  fieldTallyLadders: {
    title: 'Nohzoh/FieldTally: app/test/domain/ladders_that_end_test.dart',
    url: 'https://github.com/Nohzoh/FieldTally',
    project: 'FieldTally',
  },
  yossi: {
    title: 'Yossi/agent-stats-utils: agent_stats.py',
    url: 'https://github.com/Yossi/agent-stats-utils',
    project: 'Yossi',
  },
  yossiFaq: {
    title:
      'Yossi/agent-stats-utils: new_stat_helper.py (its history copies the table of the agent-stats.com FAQ)',
    url: 'https://github.com/Yossi/agent-stats-utils',
    project: 'Yossi',
  },
  blueHeronsBadges: {
    title: 'BlueHerons/StatTracker: database/tables/Badges.sql',
    url: 'https://github.com/BlueHerons/StatTracker',
    project: 'BlueHerons',
  },
  blueHeronsStats: {
    title: 'BlueHerons/StatTracker: database/tables/Stats.sql',
    url: 'https://github.com/BlueHerons/StatTracker',
    project: 'BlueHerons',
  },
  blueHeronsLevels: {
    title: 'BlueHerons/StatTracker: database/tables/Level.sql (before 2015)',
    url: 'https://github.com/BlueHerons/StatTracker',
    project: 'BlueHerons',
  },
  russianEventBot: {
    title: 'A Russian event bot: names_data, badges, badges_lvls',
    project: 'Russian event bot',
  },
  russianEventBotTitles: {
    title: 'A Russian event bot: parse_title(), calc_level()',
    project: 'Russian event bot',
  },
  russianLevelBots: { title: 'Two Russian-language event bots: level tables', project: 'Russian event bot' },
  russianPhp: { title: 'A Russian PHP parser: class IngressProfile', project: 'Russian PHP' },
  germanBot: { title: 'A German Telegram bot on agent-stats: astats_bot.py', project: 'German bot' },
  codeSagePath: {
    title: 'CodeSagePath/ingress-prime-leaderboard-bot: bot/app.py',
    url: 'https://github.com/CodeSagePath/ingress-prime-leaderboard-bot',
    project: 'CodeSagePath',
  },
  codeSagePath2026: {
    title: 'CodeSagePath/Ingress-LeaderBoard-Bot: src/config/stats_config.py at c1bc0b8 (February 2026)',
    url: 'https://github.com/CodeSagePath/Ingress-LeaderBoard-Bot',
    project: 'CodeSagePath',
  },
  seth10: {
    title: 'seth10/ingress-stats-ocr: lambda_function.py',
    url: 'https://github.com/seth10/ingress-stats-ocr',
    project: 'seth10',
  },
  nachoPg: {
    title: 'NachoPG/Ingress-Application-DWES: public/datos.csv',
    url: 'https://github.com/NachoPG/Ingress-Application-DWES',
    project: 'NachoPG',
  },
  spanishHeaders: {
    title: 'A Spanish-language parser: its HEADERS list in four versions',
    project: 'Spanish parser',
  },
  ifsBot: { title: 'A First Saturday bot: keys of its stringParser', project: 'IFS bot' },
  ingressPlus: {
    title: 'dedo1911/ingress-plus: src/routes/agent/+page.svelte (an older version)',
    url: 'https://github.com/dedo1911/ingress-plus',
    project: 'ingress-plus',
  },
  ingressPlusGdpr: {
    title: "dedo1911/ingress-plus: catalogue of the GDPR archive's files",
    url: 'https://github.com/dedo1911/ingress-plus',
    project: 'ingress-plus',
  },
  ingressPlusBadges: {
    title: 'dedo1911/ingress-plus: matchBadges.js',
    url: 'https://github.com/dedo1911/ingress-plus',
    project: 'ingress-plus',
  },
  siteCasara: {
    title: 'LuizCasara/site-casara: lib/ingress-profile.mjs',
    url: 'https://github.com/LuizCasara/site-casara',
    project: 'site-casara',
  },
  uxEnhancer: {
    title: 'brisdaz/Agent-Stats-UX-Enhancer',
    url: 'https://github.com/brisdaz/Agent-Stats-UX-Enhancer',
    project: 'brisdaz',
  },
  w2k8: {
    title: 'w2k8/ingress-telegrambot: agentstats.py',
    url: 'https://github.com/w2k8/ingress-telegrambot',
    project: 'w2k8',
  },
  luaParser: { title: 'A Lua parser: ingress_entries', project: 'Lua parser' },
  fixTsv: { title: 'A web page that repairs exports: fixTSV()', project: 'fixTSV' },
  bountyCampaigns: {
    title: 'A bounty campaign page: window.INGRESS_BOUNTY_CAMPAIGNS',
    project: 'bounty campaigns',
  },
  resistanceFi: { title: 'resistance.fi: Ingress-sanasto (list of levels)', project: 'resistance.fi' },
  kahomono: { title: 'kahomono.com: “Ingress levels” (2015)', project: 'kahomono' },
  ingressSupport: {
    title: 'support.ingress.com: article on the Codename Token',
    project: 'support.ingress.com',
  },
  metahub: { title: 'metahub.info: recursion guide', project: 'metahub' },
  ours: { title: 'This project', project: 'prime-tally' },
};
