// A run file as a form: each field is a key of it. What is changed here is written into the file, and what is written there shows here.
import { make } from '../dom.js';
import { words } from '../words.js';
import { check, choice, field } from './parts.js';
import { points, number, text, topicList, topicsOf, typed, writtenTopics } from './topics.js';

/**
 * Makes the form's sections.
 * form: the keys and values; set(changes, focus): tells new values, and which topic's row is to be at hand then; whom: the section "for whom"; shelf, own, steps, learn: see topicList.
 */
export function sections({ form, set, whom, shelf, own, steps, learn }) {
  const put = (key, value) => set({ [key]: value });
  const topics = topicsOf(form);
  const flag = (key, otherwise = false) => check(words.class.fields[key].label, (form[key] ?? String(otherwise)) === 'true', value => put(key, value === otherwise ? '' : String(value)), words.class.fields[key].hint);
  const pick = (key, values, label = words.class.fields[key].label, hint = words.class.fields[key].hint) =>
    field(label, choice(values.map(value => [value, words.class.fields[key][value || 'usual']]), form[key] ?? '', value => put(key, value)), hint);
  const line = (key, longest) => field(words.class.fields[key].label, text({ value: form[key] ?? '', longest, placeholder: words.class.fields[key].example, changed: value => put(key, value) }), words.class.fields[key].hint);
  const isExam = form.pool === 'exam';

  return [
    section('topics',
      check(words.class.allTopics, topics === null, all => put('topics', all ? 'all' : [shelf[0].topic])),
      topics === null ? null : topicList({ topics, shelf, own, steps, learn, usual: { level: form.level || 'book', hasPoints: Boolean(form.points) && form.points !== 'none' }, changed: (edit, at) => set(now => ({ topics: writtenTopics(edit(topicsOf(now) ?? [])) }), at) })),
    section('whom', whom),
    section('kind',
      make('div', { class: 'kinds', role: 'radiogroup', 'aria-label': words.class.sections.kind }, ['practice', 'exam'].map(pool => {
        const box = make('input', { type: 'radio', name: 'pool', value: pool, checked: (form.pool ?? 'practice') === pool, onchange: () => set(pool === 'practice' ? { pool: '', seed: '' } : { pool, seed: '', 'practise-at': '' }) });
        return make('label', { class: 'kind' }, box, make('span', {}, make('strong', {}, words.class.pool[pool]), make('small', {}, words.class.pool[`${pool}Hint`])));
      })),
      isExam && !form.seed ? null : field(words.class.fields.seed.label, text({ value: form.seed ?? '', placeholder: words.class.fields.seed.example, changed: value => put('seed', value.trim()) }), isExam ? words.class.fields.seed.examHint : words.class.fields.seed.hint)),
    section('head', line('title', 120), make('div', { class: 'pair' }, line('course', 120), line('date', 40)),
      field(words.class.fields.instructions.label, area(form.instructions ?? '', value => put('instructions', value)), words.class.fields.instructions.hint)),
    section('paper',
      make('div', { class: 'fields' },
        pick('paper', ['', 'a4']), pick('sides', ['', 'two']), pick('collate', ['', 'topics']),
        pick('rules', ['', 'foot', 'back', 'no']),
        field(words.class.fields.gutter.label, number({ value: form.gutter ?? '', least: 1, most: 20, step: 'any', changed: value => put('gutter', value) }), words.class.fields.gutter.hint)),
      flag('cover'), flag('qr', true),
      isExam || form.qr === 'false' ? null : line('practise-at', 200),
      flag('forms'), flag('separate')),
    section('rest',
      make('details', { class: 'more', open: ['level', 'blanks', 'band', 'points', 'answers', 'follow', 'guard'].some(key => form[key]) }, make('summary', {}, words.class.restMore),
        make('div', { class: 'fields' },
          field(words.class.levelAll, choice([['', words.class.levels.book], ['easy', words.class.levels.easy], ['hard', words.class.levels.hard]], form.level === 'book' ? '' : form.level ?? '', value => put('level', value))),
          field(words.class.blanks.label, choice([['', words.class.blanks.all], ['book', words.class.blanks.book]], form.blanks === 'all' ? '' : form.blanks ?? '', value => put('blanks', value))),
          field(words.class.band.label, text({ value: form.band ?? '', placeholder: '10', changed: value => put('band', value) }), words.class.band.hint),
          make('div', { class: 'field' }, make('span', { class: 'label' }, words.class.pointsAll), points({ value: form.points, title: words.class.everyTopic, changed: value => put('points', value), usual: words.class.points.none })),
          pick('answers', ['', 'differ', 'may-repeat']), pick('follow', ['', 'half', 'none']),
          field(words.class.fields.guard.label, text({ value: form.guard ?? '', placeholder: '50', changed: value => put('guard', value) }), words.class.fields.guard.hint)))),
  ];
}

const area = (value, changed) => typed('textarea', { rows: 2, maxlength: 400 }, value.replace(/\n$/, ''), text => changed(text.trimEnd()));

const section = (name, ...parts) => make('section', { class: `part part-${name}`, dataset: { part: name }, 'aria-labelledby': `part-${name}` }, make('h2', { id: `part-${name}` }, words.class.sections[name]), parts.flat(2));
