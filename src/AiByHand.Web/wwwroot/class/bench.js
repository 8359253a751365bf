// Files that were handed in, and the worker that works on them. When the worker was stopped, the next job lays them out again.
import { ask, call } from '../engine.js';

export class Bench {
  #kind;
  #files = new Map();      // name → Uint8Array
  #laid = null;            // name → what the worker has; null where it has nothing, not even a folder

  constructor(kind) {
    this.#kind = kind;
  }

  get names() { return [...this.#files.keys()]; }

  has(name) { return this.#files.has(name); }

  /** A file's bytes. */
  content(name) { return this.#files.get(name); }

  /** Takes a file: bytes, or text. */
  put(name, content) {
    this.#files.set(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  }

  remove(name) {
    this.#files.delete(name);
  }

  /** Asks a door of these files for JSON. */
  ask(door, args = [], job = {}) {
    return this.#work(() => ask({ kind: this.#kind, ...job }, `Classes.${door}`, ...args));
  }

  /** Asks a door of these files for what isn't JSON: bytes, or a text. */
  get(door, ...args) {
    return this.#work(() => call(this.#kind, `Classes.${door}`, ...args));
  }

  async #work(work) {
    try {
      await this.#lay();
      return await work();
    } catch (error) {
      if (error.name === 'AbortError') this.#laid = null;
      throw error;
    }
  }

  async #lay() {
    if (!this.#laid) {
      this.#laid = new Map();
      await call(this.#kind, 'Classes.WorkFolder.Clear');
    }
    for (const name of this.#laid.keys()) {
      if (this.#files.has(name)) continue;
      await call(this.#kind, 'Classes.WorkFolder.Remove', name);
      this.#laid.delete(name);
    }
    for (const [name, content] of this.#files) {
      if (this.#laid.get(name) === content) continue;
      await call(this.#kind, 'Classes.WorkFolder.Put', name, content);
      this.#laid.set(name, content);
    }
  }
}
