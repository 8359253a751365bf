// Whether the page has done what it was last asked, and shows what holds: as long as it hasn't, its root has data-busy. What is done aside, or tells how far it is, isn't waited for.
let waitedFor = 0;

function wait(by) {
  waitedFor += by;
  document.documentElement.toggleAttribute('data-busy', waitedFor > 0);
}

/** Waits for a work; gives what it gives. */
export async function busy(work) {
  wait(1);
  try {
    return await work;
  } finally {
    wait(-1);
  }
}

/** Somebody's pause: what is to be done in it is done when nobody has begun another for some milliseconds. */
export class Pause {
  #milliseconds;
  #timer = null;

  constructor(milliseconds) {
    this.#milliseconds = milliseconds;
  }

  begin(work) {
    this.end();
    wait(1);
    this.#timer = setTimeout(() => { this.end(); work(); }, this.#milliseconds);
  }

  /** Ends it with nothing done; tells whether something was to be done. */
  end() {
    if (this.#timer === null) return false;
    clearTimeout(this.#timer);
    this.#timer = null;
    wait(-1);
    return true;
  }
}
