// What an address says, and what is kept on this machine.
//   #/                                the choice of topics
//   #/rnn.r1.book.7?paper=a4          a sheet
//   #/practise/rnn.r1.book.7?paper=a4 the same sheet in another view
//   #/class                           a view without a sheet

/** Reads an address: { view, code (or null), options: URLSearchParams }. */
export function readRoute(hash, views) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const options = new URLSearchParams(query);
  const [first, ...rest] = path.split('/').map(decoded);
  if (views.includes(first)) return { view: first, code: rest.join('/') || null, options };
  return { view: 'choose', code: first || null, options };
}

// An address that was cut off or typed wrong is told as it stands.
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Writes an address. Options that are null or '' are left out. */
export function writeRoute({ view = 'choose', code = null, options = {} }) {
  const parts = [view === 'choose' ? null : view, code && encodeURIComponent(code).replaceAll('%3D', '=')].filter(part => part);
  const query = new URLSearchParams(Object.entries(Object.fromEntries(options instanceof URLSearchParams ? options : Object.entries(options))).filter(([, value]) => value));
  return `#/${parts.join('/')}${query.size > 0 ? `?${query}` : ''}`;
}

/** A sheet's code taken apart, to be changed and put together again; the engine has the last word on what there is. */
export function readCode(text) {
  const [topic, revision, level, seed, ...parts] = text.split('.');
  const sizes = Object.fromEntries(parts.filter(part => part !== 'blanks=book').map(part => part.split('=')));
  return { topic, revision, level, seed, sizes, blanks: parts.includes('blanks=book') ? 'book' : 'all' };
}

/** Puts a code together. */
export const writeCode = ({ topic, revision, level, seed, sizes = {}, blanks = 'all' }) =>
  [topic, revision, level, seed, ...Object.entries(sizes).map(([name, value]) => `${name}=${value}`), ...(blanks === 'book' ? ['blanks=book'] : [])].join('.');

const prefix = 'aibyhand/';

/** What was kept under a key, or the fallback. Where a browser keeps nothing, nothing is remembered and all else works. */
export function remembered(key, fallback = null) {
  try {
    const text = localStorage.getItem(prefix + key);
    return text === null ? fallback : JSON.parse(text);
  } catch {
    return fallback;
  }
}

/** The paper that was chosen last; before that the country has a word. */
export const usualPaper = () => remembered('paper') ?? (/-(US|CA|MX|PH|CL|CO|VE)$/.test(navigator.language) ? 'letter' : 'a4');

/** Keeps a value on this machine; tells whether the browser does. */
export function remember(key, value) {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(value));
    return true;
  } catch {
    // Private windows may refuse, and there may be no more room.
    return false;
  }
}

/** Forgets a key. */
export function forget(key) {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // There was nothing, then.
  }
}

/** The keys that begin with a room's name, without it. */
export function keysIn(room) {
  try {
    return Object.keys(localStorage).filter(name => name.startsWith(prefix + room)).map(name => name.slice((prefix + room).length));
  } catch {
    return [];
  }
}

/**
 * What there is once, in however many windows: each shows what was written last, and none writes over another. takers: for each key what takes in the value that another window has written, or null where it forgot
 * it; gives what ends that.
 */
export const shareWithOthers = takers => watchOthers(key => takers[key]?.(remembered(key)));

/** Calls for each change that another window makes of what is kept, with its key, or null where all was forgotten; gives what ends that. */
export function watchOthers(changed) {
  const hear = ({ key }) => { if (key === null || key.startsWith(prefix)) changed(key?.slice(prefix.length) ?? null); };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}
