import { Composer } from 'grammy';
import { CLAIM_PREFIX, unpackClaim } from '../callback-data/claim.ts';
import { HOLD_PREFIX, unpackHold } from '../callback-data/hold.ts';
import type { Locale } from '../locales/locale.ts';
import { alertAdmins } from '../telegram/alert-admins.ts';
import { announce } from '../telegram/announce.ts';
import { isGroup } from '../telegram/chat.ts';
import type { BotContext } from '../telegram/context.ts';
import type { BotDeps } from '../telegram/deps.ts';
import { logUnstored } from '../telegram/log-unstored.ts';
import { editView, sendView } from '../telegram/reply.ts';
import { nameOf, personOf } from '../telegram/sender.ts';
import { tellPerson } from '../telegram/tell-person.ts';
import { alertsIn } from '../usecases/admin/alerts-in.ts';
import type { CheckIn } from '../usecases/events/note-posts.ts';
import { answerClaim, askForAgent } from '../usecases/paste/claim-agent.ts';
import { type DecisionOutcome, decideHold } from '../usecases/paste/decide-hold.ts';
import { answerView, claimQuestion, claimView } from '../views/holds.ts';
import { pasteAnswer, pasteLine } from '../views/paste-answer.ts';
import { lines } from '../views/text.ts';
import type { View } from '../views/view.ts';
import { isStrict } from './events/result-here.ts';
import { noteEvents } from './paste/note-events.ts';

/** Decisions about held pastes, and `/claim`: whose a codename is, by its owner's word. */
export function holdsFeature(deps: BotDeps): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.callbackQuery(new RegExp(`^${HOLD_PREFIX}:`), async (ctx) => {
    const button = unpackHold(ctx.callbackQuery.data);
    const userId = String(ctx.from.id);
    const outcome =
      button === undefined
        ? undefined
        : await decideHold({ ...deps, knowledge: deps.knowledge() }, userId, button);
    if (button === undefined || outcome === undefined || outcome.kind === 'nothing_held') {
      await ctx.answerCallbackQuery({ text: ctx.locale.holds.nothingHeld, show_alert: true });
      return;
    }
    if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
    await editView(ctx, decisionView(deps, ctx, outcome, await checkInsOf(deps, ctx, outcome)));
    await ctx.answerCallbackQuery();
    await tellPoster(deps, ctx, outcome);
    if (outcome.kind !== 'accepted') return;
    await alertAdmins(deps, ctx, alertsIn([outcome.saved]));
    await announce(deps, outcome.hold.submission.source, outcome.saved);
  });

  feature.command('claim', async (ctx) => {
    const userId = personOf(ctx);
    if (userId === undefined) return void (await sendView(ctx, ctx.locale.senderUnknown));
    const outcome = await askForAgent(deps.store, userId, ctx.match, deps.now());
    if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
    if (outcome.kind === 'asked') {
      const { agent, ownerId, at } = outcome;
      const asked = { agent, userId, who: nameOf(ctx.from) };
      const event = `claim:${agent}:${userId}:${at}`;
      await tellPerson(deps, event, ownerId, (locale) => claimQuestion(locale, asked), ctx.locale);
    }
    await sendView(ctx, claimView(ctx.locale, outcome));
    if (outcome.kind !== 'asked') return;
    const { agent, ownerId } = outcome;
    await alertAdmins(deps, ctx, [{ kind: 'claim_asked', agent, ownerId }]);
  });

  feature.callbackQuery(new RegExp(`^${CLAIM_PREFIX}:`), async (ctx) => {
    const button = unpackClaim(ctx.callbackQuery.data);
    const outcome =
      button === undefined
        ? ({ kind: 'nothing_asked' } as const)
        : await answerClaim(deps.store, String(ctx.from.id), button, deps.now());
    if (outcome.kind === 'nothing_asked') {
      await ctx.answerCallbackQuery({ text: ctx.locale.holds.nothingHeld, show_alert: true });
      return;
    }
    if (outcome.kind === 'store_unavailable') logUnstored(deps.log, ctx, outcome.reason);
    await editView(ctx, answerView(ctx.locale, outcome));
    await ctx.answerCallbackQuery();
    if (outcome.kind === 'given') {
      const { agent, userId } = outcome;
      const event = `given:${agent}:${userId}:${deps.now().toISOString()}`;
      await tellPerson(deps, event, userId, ({ holds }) => holds.claim.got(agent), ctx.locale);
    }
  });

  return feature;
}

type Decided = Exclude<DecisionOutcome, { kind: 'nothing_held' }>;

/** What an accepted post is for events. */
async function checkInsOf(deps: BotDeps, ctx: BotContext, outcome: Decided): Promise<readonly CheckIn[]> {
  if (outcome.kind !== 'accepted') return [];
  const { userId = outcome.hold.deciderId, chatId } = outcome.hold.submission;
  const from = { userId, ...(chatId !== undefined && { chatId }) };
  return noteEvents(deps, ctx, [outcome.saved.snapshot], from);
}

/** What the decider sees in place of the question. */
function decisionView(deps: BotDeps, ctx: BotContext, outcome: Decided, checkIns: readonly CheckIn[]): View {
  const { locale } = ctx;
  switch (outcome.kind) {
    case 'refused':
      return locale.holds.dropped(outcome.hold.submission.snapshot.agent);
    case 'moment_conflicting':
      return locale.paste.conflicting(
        outcome.snapshot.agent,
        locale.formats.moment(outcome.snapshot.takenAt),
      );
    case 'store_unavailable':
      return locale.storeUnavailable;
    case 'accepted': {
      const { saved } = outcome;
      const userId = outcome.hold.deciderId;
      const { catalogue } = deps.knowledge();
      const frame = { locale, catalogue, userId, checkIns, isStrict: isGroup(ctx) && isStrict(ctx) };
      const told = isGroup(ctx) ? pasteLine : pasteAnswer;
      const answer = told(frame, { kind: 'read', exports: [saved], issues: [] }, '');
      if (outcome.renamed === undefined) return answer;
      const renamed = locale.holds.renamed(outcome.renamed, saved.snapshot.agent);
      return { ...answer, ...lines(renamed, '', answer) };
    }
  }
}

/** Whoever posted for somebody else hears the owner's word. */
async function tellPoster(deps: BotDeps, ctx: BotContext, outcome: Decided): Promise<void> {
  if (outcome.kind !== 'accepted' && outcome.kind !== 'refused') return;
  const { kind, hold } = outcome;
  const { userId, snapshot, source } = hold.submission;
  if (userId === undefined || userId === hold.deciderId) return;
  const { agent, takenAt } = snapshot;
  const event = `hold_decided:${hold.id}:${source.revision}`;
  const word = ({ holds, formats }: Locale) => holds[kind](agent, formats.moment(takenAt));
  await tellPerson(deps, event, userId, word, ctx.locale);
}
