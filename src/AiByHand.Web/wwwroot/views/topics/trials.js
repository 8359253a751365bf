// What check and stress say; they work beside the editor and can be stopped.
import { ask, Mistakes } from '../../engine.js';
import { make } from '../../dom.js';
import { fill, words } from '../../words.js';
import { listOf } from './findings.js';

const seeds = 100;

/** Paints the two trials. topic() gives { text, file, level }. */
export function paintTrials(place, topic, goTo) {
  const text = words.topics;
  const result = make('div', { class: 'result', role: 'status' });
  let stop = null;
  const run = work => async () => {
    stop?.abort();
    const mine = stop = new AbortController();
    const bar = make('progress', { 'aria-label': text.working });
    result.replaceChildren(make('p', { class: 'running' }, bar, make('button', { type: 'button', onclick: () => mine.abort() }, text.stop)));
    try {
      result.replaceChildren(...await work({ kind: 'trials', signal: mine.signal, onProgress: ({ done, all }) => { bar.max = all; bar.value = done; } }));
    } catch (error) {
      if (error instanceof Mistakes) result.replaceChildren(listOf(error.list, goTo));
      else if (error.name !== 'AbortError') throw error;
      else if (stop === mine) result.replaceChildren();
    }
  };
  place.replaceChildren(
    make('div', { class: 'row' },
      make('button', { type: 'button', class: 'check', onclick: run(job => check(job, topic(), goTo)) }, text.check),
      make('button', { type: 'button', class: 'stress', onclick: run(job => stress(job, topic())) }, fill(text.stress, { seeds }))),
    result);
}

async function check(job, { text, file }, goTo) {
  const { mistakes, advice, figures } = await ask(job, 'Editor.EditorDoor.Check', text, file);
  const said = words.topics;
  return [
    make('p', { class: mistakes.length > 0 ? 'bad' : 'good' }, mistakes.length > 0 ? said.notGood : said.checked),
    ...mistakes.length > 0 ? [listOf(mistakes, goTo)] : [],
    ...advice.length > 0 ? [make('p', {}, said.advice), listOf(advice, goTo)] : [],
    make('ul', { class: 'figures' }, figures.map(figure => make('li', {}, figure))),
  ];
}

async function stress(job, { text, file, level }) {
  const report = await ask(job, 'Editor.EditorDoor.Stress', text, file, level, seeds);
  const said = words.topics.report;
  const { largestNumber: largest, effort } = report;
  const leastKept = report.stages.reduce((least, stage) => (least && least.share <= stage.share ? least : stage), null);
  const percent = share => `${(share * 100).toFixed(1)} %`;
  const rows = [
    [said.sheets, fill(said.ofSeeds, { sheets: report.sheets, seeds })],
    report.sheets > 0 && [said.accepted, percent(report.acceptance)],
    report.sheets > 0 && [said.redraws, `${report.redraws.median}, ${report.redraws.worst}`],
    leastKept && [said.leastKept, `${leastKept.given} (${percent(leastKept.share)})`],
    largest && [said.largest, `${largest.written} in ${largest.tensor} (seed ${largest.seed})`],
    effort && [said.effort, `${effort.least}, ${effort.median}, ${effort.most}`],
    ...report.conditions.slice(0, 5).map((condition, index) => [index === 0 ? said.failedMost : '', `${condition.text} (${condition.failed})`]),
  ].filter(row => row);
  return [
    make('table', {}, make('caption', {}, fill(said.caption, { level: words.choose.levels[level], seeds })), make('tbody', {}, rows.map(([head, value]) => make('tr', {}, head ? make('th', { scope: 'row' }, head) : make('td'), make('td', {}, value))))),
    ...report.failures.length > 0 ? [make('ul', { class: 'bad' }, report.failures.slice(0, 3).map(failure => make('li', {}, failure.message)))] : [],
  ];
}
