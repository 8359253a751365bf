// The structure tree of a PDF's first page as Mozilla's PDF.js reads it, in lines: node structure.js FILE
import { readFile } from 'node:fs/promises';

console.log = console.warn = () => {};                          // it tells at length that it can't draw here
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const task = getDocument({ data: new Uint8Array(await readFile(process.argv[2])), verbosity: 0 });
const file = await task.promise;
const page = await file.getPage(1);

// By piece of marked content, what is written in it.
const texts = new Map();
let open = [];
for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
  if (item.type?.startsWith('beginMarkedContent')) open.push(item.id ?? null);
  else if (item.type === 'endMarkedContent') open.pop();
  else if (open.at(-1)) texts.set(open.at(-1), (texts.get(open.at(-1)) ?? '') + item.str);
}

const lines = [];
tell(await page.getStructTree(), 0);
process.stdout.write(lines.join('\n') + '\n');
await task.destroy();

function tell(node, depth) {
  if (node.type === 'content') return;
  const text = node.children.filter(kid => kid.type === 'content').map(kid => texts.get(kid.id) ?? '').join('').trim();
  lines.push('  '.repeat(depth) + node.role + (node.alt ? ` = ${node.alt}` : text ? ` ${text}` : ''));
  for (const kid of node.children) tell(kid, depth + 1);
}
