// Makes wwwroot/vendor: npm ci && npm run build. Its files are kept with the sources, so that nothing is fetched when the page is built.
import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const out = '../wwwroot/vendor/';
const bundle = (entry, name) => build({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2022', legalComments: 'none', outfile: `${out}${name}.js` });
await bundle('editor.js', 'codemirror');
await bundle('node_modules/morphdom/dist/morphdom-esm.js', 'morphdom');

// All parts are under the MIT licence; its text goes along, once for each author.
const packages = ['@codemirror', '@lezer', '@marijn'].flatMap(scope => readdirSync(`node_modules/${scope}`).map(name => `${scope}/${name}`)).concat('crelt', 'style-mod', 'w3c-keyname');
const texts = new Map();
for (const name of packages) {
  const text = readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim();
  texts.set(text, [...texts.get(text) ?? [], name]);
}
writeFileSync(`${out}codemirror-LICENSE.txt`, [...texts].map(([text, names]) => `${names.sort().join(', ')}\n\n${text}\n`).join('\n---\n\n'));
copyFileSync('node_modules/morphdom/LICENSE', `${out}morphdom-LICENSE.txt`);
