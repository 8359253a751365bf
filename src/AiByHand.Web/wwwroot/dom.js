/** What elements that were made here listen to: onclick, onchange, … */
export const heard = new Set();

/** Makes an element: make('button', { class: 'quiet', onclick: … }, 'Print', icon). Properties whose value is null or false are left out. */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) {
      heard.add(key);
      element[key] = value;
    } else if (key === 'dataset') Object.assign(element.dataset, value);
    else if (key === 'value' || key === 'checked' || key === 'selected') element[key] = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Hands a file to whoever sits there. */
export function save(content, name, type) {
  const link = make('a', { href: URL.createObjectURL(new Blob([content], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** Lets only the last of many wishes through: run(work) waits for the one that runs, drops those between, and gives undefined for a dropped one. */
export function latest() {
  let running = null, next = null;
  return async function run(work) {
    const mine = next = {};
    if (running) await running.catch(() => {});
    if (next !== mine) return undefined;
    running = work();
    return running;
  };
}
