// What may stand at a place of a topic file, by its schema; in expressions, what can be called and what has a name.

export function completer(schema, functions) {
  const calls = functions.map(({ name, signature, summary }) => ({ label: name, type: 'function', detail: signature.slice(name.length), info: summary, apply: `${name}(` }));
  return context => {
    const before = context.state.sliceDoc(0, context.pos);
    const { path, isValue, typed } = placeIn(before);
    if (typed.length === 0 && !context.explicit && !/[:{[,]\s$/.test(before)) return null;
    const from = context.pos - typed.length;
    const schemas = withItems(schema, kids(schema, path.reduce((found, key) => found.flatMap(one => inside(schema, one, key)), [schema])));
    const options = isValue ? [...valuesOf(schemas), ...isExpression(path) ? [...calls, ...namesIn(context.state.doc.toString())] : []] : keysOf(schema, schemas);
    return options.length > 0 ? { from, options, validFor: /^[\w-]*$/ } : null;
  };
}

// Where the text ends: the keys that lead there, whether a value stands there, and what of a word is typed. Keys are found by their indentation, and within braces on the line.
function placeIn(before) {
  const lines = before.split('\n');
  const last = lines.pop();
  const typed = /[\w-]*$/.exec(last)[0];
  let indent = last.search(/\S|$/);
  const path = [];
  for (const line of lines.reverse()) {
    if (indent === 0) break;
    const match = /^(\s*)(?:- )?([\w.<>-]+):/.exec(line);
    if (!match || match[1].length >= indent) continue;
    path.unshift(match[2]);
    indent = match[1].length;
  }
  let key = null, isValue = false;
  const open = [];
  for (const [token] of last.slice(0, last.length - typed.length).matchAll(/#.*|"[^"]*"|'[^']*'|[\w.<>-]+(?=:(\s|$))|[{}[\],]|[:-]\s|[^\s{}[\],:]+/g)) {
    if (token.startsWith('#')) return { path, isValue: true, typed: '' };
    else if (token === '{' || token === '[') { open.push({ key, kind: token }); if (key) path.push(key); key = null; isValue = token === '['; }
    else if (token === '}' || token === ']') { if (open.pop()?.key) path.pop(); key = null; isValue = true; }
    else if (token === ',') { key = null; isValue = open.at(-1)?.kind === '['; }
    else if (/^:\s$/.test(token)) isValue = true;
    else if (/^-\s$/.test(token)) isValue = true;
    else if (/^[\w.<>-]+$/.test(token) && !isValue) key = token;
  }
  if (isValue && key) path.push(key);
  return { path, isValue, typed };
}

const isExpression = path => path[0] === 'solve' || path[0] === 'keep' || path.some(key => key === 'keep' || key === 'value');

// All schemas that hold where some do: what they refer to, and their alternatives.
function kids(root, schemas, seen = new Set()) {
  return schemas.flatMap(schema => {
    if (!schema || typeof schema !== 'object' || seen.has(schema)) return [];
    seen.add(schema);
    const more = [schema.$ref && at(root, schema.$ref), ...schema.allOf ?? [], ...schema.anyOf ?? [], ...schema.oneOf ?? [], schema.then, schema.else];
    return [schema, ...kids(root, more.filter(one => one), seen)];
  });
}

// Where a list may stand, what may stand in it: in its items, and in theirs.
function withItems(root, schemas, depth = 2) {
  const items = kids(root, schemas.flatMap(one => [one.items].flat()));
  return depth > 0 && items.length > 0 ? [...schemas, ...withItems(root, items, depth - 1)] : schemas;
}

const at = (root, reference) => reference.slice(2).split('/').reduce((place, key) => place[key], root);

function inside(root, schema, key) {
  return kids(root, [schema]).flatMap(one => [
    one.properties?.[key],
    ...Object.entries(one.patternProperties ?? {}).filter(([pattern]) => new RegExp(pattern).test(key)).map(([, inner]) => inner),
    one.properties?.[key] === undefined && typeof one.additionalProperties === 'object' ? one.additionalProperties : null,
    ...[one.items].flat(),
  ]).filter(inner => inner);
}

const keysOf = (root, schemas) => unique(schemas.flatMap(schema => [
  ...Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, inner.description]),
  ...kids(root, [schema.propertyNames]).flatMap(names => names.enum ?? []).map(key => [key]),
]).map(([key, info]) => ({ label: key, type: 'property', info, apply: `${key}: ` })));

const valuesOf = schemas => unique(schemas.flatMap(schema => [...schema.enum ?? [], ...'const' in schema ? [schema.const] : [], ...schema.type === 'boolean' ? [true, false] : []])
  .map(value => ({ label: String(value), type: 'enum' })));

function namesIn(text) {
  const names = [];
  let section = '';
  for (const line of text.split('\n')) {
    section = /^(\w+):/.exec(line)?.[1] ?? section;
    const name = /^ {2}([A-Za-z]\w*):/.exec(line)?.[1];
    if (name && ['given', 'solve', 'constants', 'sizes'].includes(section)) names.push({ label: name, type: 'variable', detail: section });
  }
  return unique(names);
}

const unique = options => [...new Map(options.map(option => [option.label, option])).values()];
