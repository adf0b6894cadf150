import { fmt } from '../../views/text.ts';
import type { FileTexts } from './texts.ts';

/** Spanish. */
export const fileEs: FileTexts = {
  large: fmt`El archivo pasa de 1 MB. Envía solo las estadísticas copiadas como archivo .txt.`,
  kind: fmt`No puedo leer ese tipo de archivo. Envía las estadísticas como texto, o como archivo .txt, .csv o .tsv.`,
  encoding: fmt`El archivo no es texto UTF-8. Guarda las estadísticas como archivo .txt sencillo y envíalo otra vez.`,
  unavailable: fmt`Telegram no me ha dado el archivo. Envíalo otra vez.`,
  noStats: fmt`En ese archivo no hay estadísticas. Cómo copiarlas: /help`,
};
