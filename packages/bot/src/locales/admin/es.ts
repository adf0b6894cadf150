import { bold, fmt, lines } from '../../views/text.ts';
import { FORMATS } from '../formats.ts';
import type { AdminTexts } from './texts.ts';

const { number, plural } = FORMATS.es;
const agents = (count: number) => `${number(count)} ${plural(count, { one: 'agente', other: 'agentes' })}`;

/** Spanish. */
export const adminEs: AdminTexts = {
  notHere: (agent) =>
    fmt`${bold(agent)} no es un agente solo de este grupo, así que sus admins no pueden decidir sobre él. El dueño del bot sí.`,
  unknown: (agent) => fmt`No conozco a ningún agente ${bold(agent)}. ¿Está bien escrito?`,
  inGroup: fmt`Envíalo en el grupo del que se trata.`,
  whoUnknown: fmt`No sé quién es. Envía el comando como respuesta a un mensaje suyo, o con su id numérico.`,
  cancel: 'Cancelar',
  cancelled: fmt`Cancelado. No ha cambiado nada.`,
  settled: 'Eso ya está resuelto o es demasiado antiguo. Envía el comando otra vez.',
  link: {
    howTo: fmt`¿De quién es el agente? Responde a un mensaje suyo con: /link Nordlicht`,
    done: (agent, who) => fmt`✅ ${bold(agent)} es ahora de ${who}.`,
    same: (agent, who) => fmt`${bold(agent)} ya es de ${who}.`,
  },
  release: {
    howTo: fmt`¿Qué agente debe quedar libre? /release Nordlicht`,
    done: (agent) =>
      fmt`✅ ${bold(agent)} ya no es de nadie. Será de quien pegue sus estadísticas la próxima vez.`,
    same: (agent) => fmt`${bold(agent)} no es de nadie.`,
  },
  merge: {
    howTo: fmt`¿Dos nombres del mismo agente? Primero el antiguo: /merge NombreViejo NombreNuevo`,
    ask: (agent, into) =>
      lines(
        fmt`¿Unir ${bold(agent)} y ${bold(into)} en un solo agente?`,
        fmt`Todo lo de ${agent} pasa a ${bold(into)}; ${agent} desaparece de las clasificaciones. No se puede deshacer.`,
      ),
    twoOwners: (agent, into) =>
      fmt`⚠️ Son de dos personas. El dueño de ${into} recibe también lo de ${agent}.`,
    yes: (agent, into) => `Unir ${agent} a ${into}`,
    done: (agent, into) => fmt`✅ ${agent} es ahora parte de ${bold(into)}.`,
    same: (agent) => fmt`Los dos nombres son ${bold(agent)}.`,
  },
  ban: {
    howTo: fmt`¿A quién? Responde a un mensaje suyo con /ban, o envía /ban 12345 (su id). /unban lo deshace.`,
    done: (who) => fmt`🚫 Lo que ${who} pegue en este grupo ya no cuenta. Deshacer: /unban`,
    undone: (who) => fmt`✅ Lo que ${who} pegue en este grupo vuelve a contar.`,
    ofAdmin: (who) => fmt`${who} es admin de este grupo. Quítale antes ese cargo.`,
  },
  reset: {
    ask: (count) =>
      lines(
        bold(`¿Quitar ${agents(count)} de las clasificaciones de este grupo?`),
        'Cada cual conserva su historial, y quien vuelva a pegar aquí regresa. No se puede deshacer; el botón vale 10 minutos, una vez.',
      ),
    yes: 'Vaciar las clasificaciones del grupo',
    done: (count) => fmt`✅ ${agents(count)} fuera de las clasificaciones de este grupo.`,
    old: fmt`Este botón ya se usó o es demasiado antiguo. No ha cambiado nada; envía /reset otra vez.`,
  },
  grant: {
    howTo: fmt`¿Qué agente se ha pedido? /grant Nordlicht`,
    nobody: (agent) => fmt`Nadie pide ${bold(agent)}. Quien perdió su cuenta envía /claim ${agent}`,
    title: (agent) => fmt`Piden ${bold(agent)}:`,
    open: (who, askedAt) => fmt`• ${who}, desde el ${askedAt}; el dueño no ha respondido`,
    early: (who, openFrom) => fmt`• ${who}; el dueño tiene hasta el ${openFrom} para responder`,
    give: (who) => `✅ Dárselo a ${who}`,
    refuse: (who) => `❌ No a ${who}`,
    given: (agent, who) => fmt`✅ ${bold(agent)} es ahora de ${who}.`,
    kept: (agent) => fmt`${bold(agent)} sigue siendo de su dueño.`,
  },
  told: {
    got: (agent) => fmt`✅ Un admin te ha dado ${bold(agent)}: ya es tuyo. Tus números: /mystats`,
    lost: (agent) =>
      fmt`⚠️ Un admin ha dado tu agente ${bold(agent)} a otra cuenta. ¿Es un error? Habla con los admins de tu grupo o pídelo: /claim ${agent}`,
    released: (agent) =>
      fmt`⚠️ Un admin te ha quitado ${bold(agent)}; ya no es de nadie. ¿Es un error? Pega tus estadísticas de ALL TIME y vuelve a ser tuyo.`,
    merged: (agent, into) =>
      fmt`Un admin ha unido ${bold(agent)} y ${bold(into)}: ahora son un solo agente, ${bold(into)}. ¿Es un error? Habla con los admins de tu grupo.`,
    claimKept: (agent) =>
      fmt`❌ Un admin ha rechazado tu petición de ${bold(agent)}. Sigue siendo de su dueño. Habla con los admins de tu grupo.`,
  },
};
