// Makes wwwroot/vendor/codemirror.js: npm ci && npm run build. The file is kept with the sources, so that nothing is fetched when the page is built.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const out = '../wwwroot/vendor/';
await build({ entryPoints: ['editor.js'], bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', outfile: `${out}codemirror.js` });

// All parts are under the MIT licence; its text goes along, once for each author.
const packages = ['@codemirror', '@lezer', '@marijn'].flatMap(scope => readdirSync(`node_modules/${scope}`).map(name => `${scope}/${name}`)).concat('crelt', 'style-mod', 'w3c-keyname');
const texts = new Map();
for (const name of packages) {
  const text = readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim();
  texts.set(text, [...texts.get(text) ?? [], name]);
}
writeFileSync(`${out}codemirror-LICENSE.txt`, [...texts].map(([text, names]) => `${names.sort().join(', ')}\n\n${text}\n`).join('\n---\n\n'));
