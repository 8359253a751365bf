// The fields of a PDF's form as Mozilla's PDF.js reads them, a line each: node form.js FILE.
// With a second file it fills them in first and saves that: numbers by their place, one letter where no more may stand, every box checked.
import { readFile, writeFile } from 'node:fs/promises';

console.log = console.warn = () => {};                          // it tells at length that it can't draw here
const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
const [from, to] = process.argv.slice(2);
const task = getDocument({ data: new Uint8Array(await readFile(from)), verbosity: 0 });
const file = await task.promise;
const fields = [];
for (let page = 1; page <= file.numPages; page++)
  for (const field of await (await file.getPage(page)).getAnnotations()) if (field.subtype === 'Widget') fields.push(field);

if (to) {
  fields.forEach((field, place) => file.annotationStorage.setValue(field.id, { value: field.checkBox ? true : field.maxLen === 1 ? 'x' : ['', '-1', '1/'][place % 3] + place }));
  await writeFile(to, await file.saveDocument());
}
for (const field of fields) process.stdout.write(`${field.fieldName} (${field.alternativeText}) ${field.checkBox ? field.fieldValue !== 'Off' : field.fieldValue ?? ''}\n`);
await task.destroy();
