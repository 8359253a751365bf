// What can be chosen of a sheet: its level, seed, sizes, blanks, and how it is printed.
import { make } from '../../dom.js';
import { readCode, remember, remembered, writeCode } from '../../state.js';
import { fill, words } from '../../words.js';

const levels = ['easy', 'book', 'hard'];
const views = ['both', 'worksheet', 'key', 'form', 'steps', 'slides'];
const pickBelow = 1_000_000, largestSeed = 2n ** 64n - 1n;

/** Paints the controls: of the numbers into one panel, of the printed page into another. change({ code?, OPTION? }) goes to another address. */
export function paintControls(numbers, paper, about, options, change) {
  const text = words.choose;
  const code = readCode(about.code);
  const recode = parts => change({ code: writeCode({ ...code, ...parts }) });
  numbers.replaceChildren(
    seedGroup(about, code, recode),
    radios('level', text.level, levels.map(level => [level, text.levels[level]]), about.level, level => recode({ level })),
    ...about.sizes.length ? [sizesGroup(about, code, recode)] : [],
    ...about.hasScaffold ? [radios('blanks', text.blanks, [['all', text.allBlanks], ['book', text.bookBlanks]], about.blanks, blanks => recode({ blanks }))] : []);
  paper.replaceChildren(
    radios('view', text.view, views.map(view => [view, text.show[view]]), options.get('view') ?? 'both', view => change({ view: view === 'both' ? null : view })),
    radios('paper', text.paper, [['letter', 'Letter'], ['a4', 'A4']], options.get('paper'), paper => change({ paper })),
    ...about.hasRules ? [radios('rules', text.rules, ['foot', 'back', 'no'].map(place => [place, text.rulesAt[place]]), options.get('rules') ?? 'foot', rules => change({ rules: rules === 'foot' ? null : rules }))] : [],
    radios('working', text.working, ['no', 'small'].map(how => [how, text.workings[how]]), options.get('working') ?? 'no', working => change({ working: working === 'no' ? null : working })),
    practiseGroup(options, change));
}

function seedGroup(about, code, recode) {
  const text = words.choose;
  const input = make('input', { id: 'seed', value: about.seed, inputmode: 'numeric', autocomplete: 'off', 'aria-describedby': 'seed-hint', oninput: () => input.setCustomValidity(''), onchange: () => {
    input.defaultValue = input.value;
    const typed = input.value.trim(), isSeed = /^\d+$/.test(typed) && BigInt(typed) <= largestSeed;
    input.setCustomValidity(isSeed ? '' : fill(text.noSeed, { largest: largestSeed }));
    if (isSeed) recode({ seed: String(BigInt(typed)) });
    else input.reportValidity();
  } });
  input.defaultValue = about.seed;
  const dice = make('button', { id: 'dice', class: 'main', type: 'button', title: text.diceHint, onclick: () => recode({ seed: String(crypto.getRandomValues(new Uint32Array(1))[0] % pickBelow) }) }, die(), text.dice);
  const earlier = remembered(`seeds/${about.topic}`, []).filter(seed => seed !== about.seed);
  return make('fieldset', { class: 'seed' }, make('legend', {}, make('label', { for: 'seed' }, text.seed)),
    make('div', { class: 'row' }, input, dice),
    make('p', { id: 'seed-hint', class: 'hint' }, text.seedHint),
    earlier.length > 0 && make('div', { class: 'earlier', role: 'group', 'aria-label': text.earlier }, make('span', { class: 'hint', 'aria-hidden': 'true' }, text.earlier),
      earlier.slice(0, 5).map(seed => make('button', { type: 'button', class: 'chip', onclick: () => recode({ seed }) }, seed))));
}

// A phone's camera opens the sheet at the address where the page is; on this machine alone, no phone would reach it.
function practiseGroup(options, change) {
  const text = words.choose;
  const own = location.origin + location.pathname;
  const chosen = options.get('practise-at');
  const usual = remembered('practise-at') ?? (['localhost', '127.0.0.1'].includes(location.hostname) ? '' : own);
  const go = typed => { remember('practise-at', typed); change({ 'practise-at': typed }); };
  const box = make('input', { type: 'checkbox', id: 'qr', checked: chosen !== null, onchange: () => {
    if (!box.checked) change({ 'practise-at': null });
    else if (usual) go(usual);
    else { field.hidden = false; address.focus(); }
  } });
  const address = make('input', { id: 'practise-at', type: 'url', pattern: 'https?://.+', title: text.practiseAtHint, value: chosen ?? usual, placeholder: 'https://school.example/aibyhand/', onchange: () => { address.defaultValue = address.value; if (address.value && address.reportValidity()) go(address.value); } });
  address.defaultValue = chosen ?? usual;
  const field = make('div', { class: 'at', hidden: chosen === null }, make('label', { for: 'practise-at', class: 'hint' }, text.practiseAt), address);
  return make('fieldset', { class: 'qr' }, make('legend', { class: 'unseen' }, text.qr), make('div', { class: 'check' }, box, make('label', { for: 'qr' }, text.qr)), field);
}

function sizesGroup(about, code, recode) {
  return make('fieldset', {}, make('legend', {}, words.choose.sizes), about.sizes.map(size => {
    const id = `size-${size.name}`;
    const input = make('input', { id, type: 'number', min: size.from, max: size.to, value: size.value, onchange: () => {
      input.defaultValue = input.value;
      if (!input.reportValidity() || input.value === '') return;
      const sizes = Object.fromEntries(about.sizes.map(other => [other.name, other.name === size.name ? Number(input.value) : other.value]).filter(([name, value]) => value !== about.sizes.find(other => other.name === name).default));
      recode({ sizes });
    } });
    input.defaultValue = size.value;
    return make('div', { class: 'size' }, make('label', { for: id }, size.about || size.name), input);
  }));
}

function radios(name, legend, choices, chosen, onchosen) {
  return make('fieldset', { class: `radios ${name}` }, make('legend', {}, legend), make('div', { class: 'choices' }, choices.map(([value, label]) => {
    const id = `${name}-${value}`;
    return make('span', { class: 'choice' },
      make('input', { type: 'radio', name, id, value, checked: value === chosen, onchange: () => onchosen(value) }),
      make('label', { for: id }, label));
  })));
}

function die() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'die');
  svg.setAttribute('aria-hidden', 'true');
  const add = (name, properties) => {
    const part = document.createElementNS(svg.namespaceURI, name);
    for (const [key, value] of Object.entries(properties)) part.setAttribute(key, value);
    svg.append(part);
  };
  add('rect', { x: 3, y: 3, width: 18, height: 18, rx: 4, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8 });
  for (const [cx, cy] of [[8, 8], [16, 8], [12, 12], [8, 16], [16, 16]]) add('circle', { cx, cy, r: 1.5, fill: 'currentColor' });
  return svg;
}
