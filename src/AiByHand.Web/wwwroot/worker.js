// One engine in a worker. Messages in: { id, door: 'Sheets.SheetDoor.About', args }; out: { id, value }, { id, mistakes }, { id, fault } or { id, progress: { stage, done, all } }; first { isStarted, build }, or a fault whose id is 0.
import { dotnet } from './_framework/dotnet.js';

const MainAssembly = 'AiByHand.Web';

// What reads and writes other programs' files is half the engine: it is loaded by the jobs that need it, and nobody else waits for it.
// The kind is the worker's name: where the page is kept, a worker doesn't see what stands behind its address.
const libraries = { runs: /^(?!UglyToad)/, records: /^(?!UglyToad)/, marks: /./ }[self.name];

const patience = 4000;   // milliseconds
let current = 0, build = '', isUp = false;
const started = start();
let queue = started;

onmessage = ({ data }) => { queue = queue.then(() => answer(data)); };
started.then(() => { isUp = true; postMessage({ isStarted: true, build }); }, notStarted);
// A file that doesn't come is asked for again; where that doesn't help either, nobody is told but by this.
addEventListener('unhandledrejection', ({ reason }) => setTimeout(() => { if (!isUp) notStarted(reason); }, patience));

function notStarted(error) {
  postMessage({ id: 0, fault: String(error?.message ?? error) });
}

async function start() {
  // The files' names carry their hashes: to compute them once more takes a tenth of the start.
  const { getAssemblyExports, getConfig, setModuleImports, INTERNAL } = await dotnet.withConfig({ disableIntegrityCheck: true }).create();
  setModuleImports('engine', { progress: (stage, done, all) => postMessage({ id: current, progress: { stage, done, all } }) });
  const needed = libraries ? getConfig().resources.lazyAssembly.filter(({ virtualPath }) => libraries.test(virtualPath)) : [];
  await Promise.all(needed.map(({ virtualPath }) => INTERNAL.loadLazyAssembly(virtualPath)));
  // Files are called by what is in them.
  build = Object.values(getConfig().resources).flat().map(file => file?.name ?? '').filter(name => /^AiByHand/.test(name)).sort().join(' ');
  return (await getAssemblyExports(MainAssembly)).AiByHand.Web;
}

async function answer({ id, door, args }) {
  current = id;
  try {
    const doors = await started;
    const value = await door.split('.').reduce((room, name) => room[name], doors)(...args);
    postMessage({ id, value }, value instanceof Uint8Array ? [value.buffer] : []);
  } catch (error) {
    const mistakes = mistakesIn(error?.message);
    postMessage(mistakes ? { id, mistakes } : { id, fault: `${door}: ${error?.message ?? error}` });
  }
}

// The engine tells the user's mistakes as JSON in place of a message.
function mistakesIn(message) {
  if (!message?.startsWith('{"mistakes":')) return null;
  try {
    return JSON.parse(message).mistakes;
  } catch {
    return null;
  }
}
