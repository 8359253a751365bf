// The class list: dropped, chosen, or pasted out of a spreadsheet; and what is read of it, before anything is made.
import { make } from '../dom.js';
import { Pause } from '../rest.js';
import { fill, words } from '../words.js';
import { check, choice, dropPlace, mistakeList, notes } from './parts.js';

const columns = ['name', 'first name', 'last name', 'id', 'group', ''];
const typing = new Pause(400);

/**
 * The place for the list.
 * file: the list's name in the run file, or null; pasted: its text where it was pasted; typed(text): somebody is at it; took(name, content): a list is there; cleared(): it isn't any more.
 */
export function rosterPlace({ file, pasted, typed, took, cleared }) {
  const settle = text => {
    if (text.trim()) took('class.csv', text, true);
    else cleared();
  };
  const oninput = ({ currentTarget: { value } }) => {
    typed(value);
    typing.begin(() => settle(value));
  };
  const onchange = ({ currentTarget: { value } }) => { if (typing.end()) settle(value); };
  const drop = dropPlace({ label: words.class.dropList, button: words.class.chooseList, accept: '.csv,.tsv,.txt,.xlsx,text/csv', take: ([{ name, bytes }]) => took(name, bytes, false) });
  if (file && pasted === null) return make('div', { class: 'roster' },
    make('p', { class: 'taken' }, make('strong', {}, file), ' ', make('button', { type: 'button', onclick: cleared }, words.class.otherList)), drop);
  return make('div', { class: 'roster' }, make('p', { class: 'hint' }, words.class.pasteHint),
    make('textarea', { class: 'paste', rows: 6, spellcheck: 'false', autocomplete: 'off', 'aria-label': words.class.paste, placeholder: words.class.pasteExample, value: pasted ?? '', oninput, onchange }), drop);
}

/** What was read of it. */
export function rosterShown(read) {
  const { count, nameFrom, idFrom, groupFrom, kept, passedOver, copies } = read;
  const quoted = list => list.map(name => `“${name}”`).join(', ');
  const from = [fill(words.class.nameFrom, { columns: quoted(nameFrom) }), fill(words.class.idFrom, { columns: quoted(idFrom) }), groupFrom ? fill(words.class.groupFrom, { columns: `“${groupFrom}”` }) : words.class.noGroup];
  if (kept.length > 0) from.push(fill(words.class.kept, { columns: quoted(kept) }));
  if (passedOver > 0) from.push(fill(passedOver === 1 ? words.class.passedOverOne : words.class.passedOver, { count: passedOver }));
  return make('div', { class: 'read' },
    make('h3', {}, fill(count === 1 ? words.class.pupil : words.class.pupils, { count })),
    make('p', { class: 'from' }, from.join(' · ')),
    notes(read.notes),
    make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': words.class.listRead },
      make('table', {}, make('thead', {}, make('tr', {}, [words.class.heads.id, words.class.heads.name, words.class.heads.group].map(head => make('th', { scope: 'col' }, head)))),
        make('tbody', {}, copies.map(copy => make('tr', {}, make('td', {}, copy.id), make('td', {}, copy.printed || fill(words.class.lineFor, { name: copy.name })), make('td', {}, copy.group)))))),
    count > copies.length ? make('p', { class: 'note' }, fill(words.class.andMore, { count: count - copies.length })) : null);
}

/** The mistakes of a list; where it seems to have no heads, the way to say what stands in its columns. */
export function rosterMistakes(mistakes, text, took) {
  const rows = text === null ? [] : rowsOf(text);
  const isHeadless = rows.length > 0 && mistakes.some(({ line }) => line === 1);
  // A line of heads that lacks a column is none of a pupil's.
  const hasHeads = mistakes.some(({ message }) => message.includes('has no column'));
  return make('div', { class: 'read' }, mistakeList(mistakes), isHeadless ? heads(rows, hasHeads, took) : null);
}

function heads(all, hasHeads, took) {
  const rows = hasHeads && all.length > 1 ? all.slice(1) : all;
  const width = Math.max(...rows.map(row => row.length));
  const meanings = Array.from({ length: width }, (_, column) => guess(rows, column, width));
  const table = make('table', {}, make('thead', {}, make('tr', {}, meanings.map((meaning, column) => make('th', { scope: 'col' },
    choice(columns.map(key => [key, words.class.meanings[key || 'nothing']]), meaning, value => { meanings[column] = value; }, { 'aria-label': fill(words.class.columnOf, { number: column + 1 }) }))))),
  make('tbody', {}, rows.slice(0, 4).map(row => make('tr', {}, Array.from({ length: width }, (_, column) => make('td', {}, row[column] ?? ''))))));
  const box = make('div', { class: 'heads' }, make('p', {}, hasHeads ? words.class.otherHeads : words.class.noHeads), make('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': words.class.noHeadsShort }, table),
    check(words.class.firstIsHeads, hasHeads, isSo => { const again = heads(all, isSo, took); box.replaceWith(again); again.querySelector('input').focus(); }),
    make('button', { type: 'button', onclick: () => took('class.csv', withHeads(rows, meanings), true) }, words.class.useHeads));
  return box;
}

// A column of numbers or of signs without blanks beside names is that of the ids.
function guess(rows, column, width) {
  const cells = rows.map(row => row[column] ?? '').filter(cell => cell);
  const short = cells.every(cell => !/\s/.test(cell));
  if (width === 1) return 'name';
  if (cells.length > 0 && cells.every(cell => /\d/.test(cell) && !/\s/.test(cell)) && new Set(cells).size === cells.length) return 'id';
  if (short && new Set(cells).size <= cells.length / 2) return 'group';
  const words = rows.map((_, other) => other).filter(other => other < width);
  const named = words.filter(other => rows.every(row => !/\d/.test(row[other] ?? '')) && new Set(rows.map(row => row[other])).size >= rows.length / 2);
  if (named.length >= 2 && short) return named[0] === column ? 'first name' : named[1] === column ? 'last name' : '';
  return named[0] === column || named.length === 0 ? 'name' : '';
}

// The list with heads; who has no id gets a number, which is printed and by which the sheets are drawn.
function withHeads(rows, meanings) {
  const hasId = meanings.includes('id');
  const digits = String(rows.length).length;
  const lines = [[...(hasId ? [] : ['id']), ...meanings.filter(meaning => meaning)]];
  rows.forEach((row, place) => lines.push([...(hasId ? [] : [String(place + 1).padStart(digits, '0')]), ...meanings.flatMap((meaning, column) => (meaning ? [row[column] ?? ''] : []))]));
  return lines.map(line => line.map(cell => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n') + '\n';
}

function rowsOf(text) {
  const lines = text.split(/\r?\n/).filter(line => line.trim());
  const sign = ['\t', ';', ','].find(one => lines.every(line => line.includes(one)));
  return lines.map(line => (sign ? line.split(sign) : [line]).map(cell => cell.trim().replace(/^"(.*)"$/, '$1')));
}
