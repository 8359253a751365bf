// The engine, from the page's side. Each kind of job has a worker of its own with an engine of its own, started when it is first asked, so that a long job never keeps a sheet waiting.
//   call('sheets', 'Sheets.SheetDoor.About', 'rnn.r1.book.7')            → what the door gives; text that is JSON stays text
//   ask('sheets', 'Sheets.SheetDoor.About', 'rnn.r1.book.7')             → the same, parsed
//   call({ kind: 'runs', signal, onProgress }, 'Classes.RunDoor.Make', …) → can be cancelled and tells how far it is
//   call({ kind: 'sheets', isAside: true }, 'Sheets.SheetDoor.Svg', …)    → nobody waits for it (rest.js)
// What can't be done rejects with Mistakes (the user's: a list of { message, file?, line?, column? }), and with NoEngine where the browser doesn't start it; anything else that is thrown is a fault of the program.

import { busy } from './rest.js';

export class Mistakes extends Error {
  constructor(list) {
    super(list.map(mistake => mistake.message).join('\n'));
    this.name = 'Mistakes';
    this.list = list;
  }
}

/** The engine doesn't start here: the browser knows no WebAssembly, or one of its files doesn't come. */
export class NoEngine extends Error {
  name = 'NoEngine';
}

const workers = new Map();   // kind → { worker, waiting, isStarted, build }
let last = 0;

export function call(job, door, ...args) {
  const { kind, signal, onProgress, isAside } = typeof job === 'string' ? { kind: job } : job;
  if (signal?.aborted) return Promise.reject(aborted());
  const answer = new Promise((resolve, reject) => {
    const { worker, waiting } = workers.get(kind) ?? start(kind);
    const id = ++last;
    // An engine can't be interrupted: its worker is ended, and the next call starts another.
    const stop = () => end(kind, aborted());
    signal?.addEventListener('abort', stop, { once: true });
    const settle = then => value => { signal?.removeEventListener('abort', stop); waiting.delete(id); then(value); };
    waiting.set(id, { resolve: settle(resolve), reject: settle(reject), onProgress });
    worker.postMessage({ id, door, args });
  });
  return onProgress || isAside ? answer : busy(answer);
}

export const ask = async (job, door, ...args) => JSON.parse(await call(job, door, ...args));

/** Starts a kind's engine before it is needed. */
export function warm(kind) {
  try {
    if (!workers.has(kind)) start(kind);
  } catch {
    // Who asks it is told.
  }
}

/** What tells a kind's engine from that of another version, once it has answered. */
export const buildOf = kind => workers.get(kind)?.build;

/** Ends a kind's engine: its memory is given back, what waits for it is told so. */
export function end(kind, reason = aborted()) {
  const there = workers.get(kind);
  if (!there) return;
  workers.delete(kind);
  there.worker.terminate();
  for (const { reject } of [...there.waiting.values()]) reject(reason);
}

/** Ends all engines: whatever they still load or do is over. */
export function endAll() {
  for (const kind of [...workers.keys()]) end(kind);
}

function start(kind) {
  if (typeof WebAssembly !== 'object') throw new NoEngine('there is no WebAssembly');
  const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module', name: kind });
  const engine = { worker, waiting: new Map(), isStarted: false };
  workers.set(kind, engine);
  worker.onmessage = ({ data }) => {
    const call = engine.waiting.get(data.id);
    if (data.isStarted) Object.assign(engine, data);
    else if (data.progress) call?.onProgress?.(data.progress);
    else if (data.mistakes) call?.reject(new Mistakes(data.mistakes));
    else if ('fault' in data) data.id ? call?.reject(new Error(data.fault)) : fail(data.fault);
    else call?.resolve(data.value);
  };
  worker.onerror = event => fail(event.message);
  return engine;

  function fail(message) {
    if (workers.get(kind) === engine) end(kind, engine.isStarted ? new Error(message) : new NoEngine(message ?? 'a file of it does not come'));
  }
}

const aborted = () => new DOMException('stopped', 'AbortError');
