// The topics of a set: a row for each page of a copy, in the order of the pages.
import { make } from '../dom.js';
import { fill, words } from '../words.js';
import { choice, field } from './parts.js';

/** A run file's topics as a list of maps, whatever short form the file has; null for all. */
export function topicsOf(form) {
  const { topics } = form;
  if (topics === 'all') return null;
  return (Array.isArray(topics) ? topics : topics ? [topics] : []).map(topic => (typeof topic === 'string' ? { topic } : { ...topic }));
}

/** The same as a file has it: a topic that says nothing else is its name. */
export const writtenTopics = topics => topics.map(topic => (Object.values(topic).filter(value => filled(value)).length === 1 ? topic.topic : topic));

const filled = value => value && (typeof value !== 'object' || Object.keys(value).length > 0);

/**
 * The list, to be put into the form.
 * shelf: the topics there are; own: names of topic files that were handed in; steps: the names of each topic's steps, where they are known; learn(topic): gets to know them; usual: what holds for a topic that doesn't say so itself; changed(edit, focus): tells what makes the new list of the old one, and which row is to be at hand then.
 */
export function topicList({ topics, shelf, own, steps, learn, usual, changed }) {
  return make('div', {}, make('ol', { class: 'topics' }, topics.map(row)),
    make('button', { type: 'button', class: 'add', onclick: () => changed(list => [...list, { topic: unused() }], topics.length) }, words.class.addTopic));

  function unused() {
    const taken = new Set(topics.map(({ topic }) => topic));
    return shelf.find(({ topic }) => !taken.has(topic))?.topic ?? shelf[0].topic;
  }

  function row(topic, place) {
    const known = shelf.find(other => other.topic === topic.topic || other.number === topic.topic);
    const title = known?.title ?? topic.topic ?? '';
    const edit = (work, at) => changed(list => list.map((other, at) => (at === place ? work(other) : other)), at);
    const set = (key, value) => edit(other => ({ ...other, [key]: typeof value === 'function' ? value(other[key]) : value }));
    const move = by => changed(list => list.toSpliced(place, 1).toSpliced(place + by, 0, list[place]), place + by);
    const names = make('select', { 'aria-label': fill(words.class.topicOf, { number: place + 1 }), class: 'name', onchange: ({ currentTarget: { value } }) => edit(other => ({ topic: value, level: other.level ?? '' }), place) },
      group(words.class.shelves.basic, shelf.filter(topic => topic.shelf === 'basic')),
      group(words.class.shelves.advanced, shelf.filter(topic => topic.shelf === 'advanced')),
      group(words.class.shelves.example, shelf.filter(topic => topic.shelf === 'example')),
      own.length > 0 ? make('optgroup', { label: words.class.shelves.own }, own.map(name => make('option', { value: `./${name}` }, name))) : null,
      known || own.includes(topic.topic?.replace(/^\.\//, '')) ? null : make('option', { value: topic.topic ?? '' }, topic.topic ?? words.class.noTopic));
    names.value = known?.topic ?? topic.topic ?? '';
    return make('li', { class: 'topic' },
      make('div', { class: 'line' },
        names,
        choice([['', words.class.levels[usual.level]], ...['easy', 'book', 'hard'].filter(level => level !== usual.level || level === topic.level).map(level => [level, words.class.levels[level]])], topic.level ?? '', value => set('level', value), { 'aria-label': fill(words.class.levelOf, { title }) }),
        points({ value: topic.points, title, changed: value => set('points', value), steps: steps.get(topic.topic) ?? [], learn: () => learn(topic.topic), usual: usual.hasPoints ? words.class.points.usual : words.class.points.none, hasNone: usual.hasPoints || topic.points === 'none' }),
        make('span', { class: 'tools' },
          tool('↑', fill(words.class.up, { title }), () => move(-1), place === 0),
          tool('↓', fill(words.class.down, { title }), () => move(1), place === topics.length - 1),
          tool('×', fill(words.class.remove, { title }), () => changed(list => list.toSpliced(place, 1), Math.max(0, place - 1)), topics.length === 1))),
      more(topic, known, set, title));
  }

  function group(label, some) {
    return some.length > 0 ? make('optgroup', { label }, some.map(({ topic, number, title, shelf }) => make('option', { value: topic }, shelf === 'example' ? title : `${number}  ${title}`))) : null;
  }

  function more(topic, known, set, title) {
    const sizes = known?.sizes ?? [];
    const isOpen = sizes.some(({ name }) => topic.set?.[name]) || topic.blanks || topic.band;
    return make('details', { class: 'more', open: Boolean(isOpen) }, make('summary', {}, words.class.more, make('span', { class: 'quiet' }, ` ${title}`)),
      make('div', { class: 'fields' },
        sizes.map(({ name, about, default: usual, from: least, to: most }) => field(about || name, number({ value: topic.set?.[name] ?? '', least, most, placeholder: usual, changed: value => set('set', old => ({ ...old, [name]: value })) }), fill(words.class.between, { least, most }))),
        field(words.class.blanks.label, choice([['', words.class.usual], ['all', words.class.blanks.all], ['book', words.class.blanks.book]], topic.blanks ?? '', value => set('blanks', value))),
        field(words.class.band.label, text({ value: topic.band ?? '', placeholder: '10', changed: value => set('band', value) }), words.class.band.hint)));
  }
}

/** What a sheet earns: for all of it, for each blank, or for steps, where learn() gives their names; steps: those, where they are known. */
export function points({ value, title, changed, steps, learn, usual, hasNone = false }) {
  const kind = !value ? '' : value === 'none' ? 'none' : typeof value === 'string' ? 'sheet' : value['each-blank'] ? 'each' : 'steps';
  const amount = kind === 'sheet' ? value : kind === 'each' ? value['each-blank'] : '';
  const kinds = [['', usual], ...(hasNone ? [['none', words.class.points.none]] : []), ['sheet', words.class.points.sheet], ['each', words.class.points.each], ...(learn ? [['steps', words.class.points.steps]] : [])];
  const place = make('span', { class: 'points' });
  place.append(choice(kinds, kind, async picked => {
    if (picked === '') changed('');
    else if (picked === 'none') changed('none');
    else if (picked === 'sheet') changed(amount || '10');
    else if (picked === 'each') changed({ 'each-blank': amount || '1' });
    else changed({ steps: Object.fromEntries((await learn()).slice(-1).map(step => [step, '1'])) });
  }, { 'aria-label': fill(words.class.pointsOf, { title }) }));
  if (kind === 'sheet') place.append(number({ value: amount, least: 0.01, most: 1000, step: 'any', label: fill(words.class.amountOf, { title }), changed }));
  if (kind === 'each') place.append(number({ value: amount, least: 0.01, most: 1000, step: 'any', label: fill(words.class.amountOf, { title }), changed: each => changed({ 'each-blank': each }) }));
  if (kind === 'steps') place.append(make('span', { class: 'steps' }, steps.map(name => make('label', {}, name, ' ',
    number({ value: value.steps?.[name] ?? '', least: 0.01, most: 1000, step: 'any', changed: each => changed(old => ({ steps: Object.fromEntries(steps.map(other => [other, other === name ? each : old?.steps?.[other] ?? '']).filter(([, some]) => some)) })) })))));
  return place;
}

/** A field for a number, which is told as the text that stands there. */
export const number = ({ value, least, most, step = 1, placeholder, label, changed }) =>
  typed('input', { type: 'number', min: least, max: most, step, placeholder, 'aria-label': label }, value, changed);

/** A field for a line of text. */
export const text = ({ value, placeholder, longest, changed, list }) => typed('input', { type: 'text', placeholder, maxlength: longest, list, autocomplete: 'off' }, value, changed);

/** A field that tells its text when it is left; until then it has another than its default. */
export function typed(name, properties, value, changed) {
  const field = make(name, {
    ...properties,
    onchange: ({ currentTarget: left }) => {
      left.defaultValue = left.value;
      changed(left.value);
    },
  });
  field.defaultValue = String(value);
  return field;
}

const tool = (sign, label, onclick, disabled) => make('button', { type: 'button', class: 'tool', 'aria-label': label, title: label, onclick, disabled }, sign);
