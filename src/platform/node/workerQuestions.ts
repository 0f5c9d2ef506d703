import { extname } from 'node:path';
import type { TransferListItem } from 'node:worker_threads';
import { parentPort, Worker } from 'node:worker_threads';
import { type ErrorCode, isTesescopeError, type Place, TesescopeError } from '../../errors.ts';

/** A thread that answers questions. */
export interface AskedWorker<Question, Answer> {
  /** Questions without an answer so far. */
  readonly waiting: () => number;
  /** @throws what the thread's answer throws; TesescopeErrors as such. */
  readonly ask: (question: Question) => Promise<Answer>;
  /** Ends the thread when it has answered. */
  readonly close: () => Promise<void>;
}

/** An answer, and the buffers in it that move to the asker instead of being copied. */
export interface MovedAnswer<Answer> {
  readonly answer: Answer;
  readonly moved: readonly ArrayBufferLike[];
}

type Letter<Question> = 'close' | { readonly id: number; readonly question: Question };
type Reply<Answer> =
  | { readonly id: number; readonly answer: Answer }
  | {
      readonly id: number;
      /** Without a code where nobody foresaw it: the message is then a stack. */
      readonly error: { readonly code?: ErrorCode; readonly message: string; readonly place?: Place | undefined };
    };

/** Starts the worker file of this folder with that name; `setup` is its `workerData`. */
export function startWorker<Question, Answer>(name: string, setup: unknown): AskedWorker<Question, Answer> {
  const worker = new Worker(new URL(`./${name}${extname(import.meta.url)}`, import.meta.url), { workerData: setup });
  const pending = new Map<
    number,
    { readonly resolve: (answer: Answer) => void; readonly reject: (reason: Error) => void }
  >();
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const fail = (error: Error) => {
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
  };
  worker.on('message', (reply: Reply<Answer>) => {
    const { resolve, reject } = pending.get(reply.id)!;
    pending.delete(reply.id);
    if ('answer' in reply) resolve(reply.answer);
    else reject(revived(reply.error));
  });
  worker.once('error', fail);
  worker.once('exit', (code) => fail(new Error(`The thread ${name} ended early (${code}).`)));
  let nextId = 0;
  return {
    waiting: () => pending.size,
    ask: (question) =>
      new Promise((resolve, reject) => {
        const id = nextId++;
        pending.set(id, { resolve, reject });
        worker.postMessage({ id, question } satisfies Letter<Question>);
      }),
    close: () => {
      worker.postMessage('close' satisfies Letter<Question>);
      return ended;
    },
  };
}

/** Inside a worker file: answers until the thread is closed, then releases what it held. */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Promise<MovedAnswer<Answer>>,
  release: () => Promise<void> = async () => undefined,
): void {
  const port = parentPort!;
  port.on('message', async (letter: Letter<Question>) => {
    if (letter === 'close') {
      await release();
      port.close();
      return;
    }
    const { id, question } = letter;
    try {
      const { answer: found, moved } = await answer(question);
      port.postMessage({ id, answer: found } satisfies Reply<Answer>, moved as TransferListItem[]);
    } catch (error) {
      port.postMessage({ id, error: described(error) } satisfies Reply<Answer>);
    }
  });
}

function described(error: unknown): Extract<Reply<unknown>, { error: unknown }>['error'] {
  if (isTesescopeError(error)) return { code: error.code, message: error.message, place: error.place };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function revived({ code, message, place }: ReturnType<typeof described>): Error {
  if (code === undefined) return Object.assign(new Error(message.split('\n', 1)[0]), { stack: message });
  return new TesescopeError(code, message, place === undefined ? {} : { place });
}
