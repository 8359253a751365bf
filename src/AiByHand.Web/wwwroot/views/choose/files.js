// A sheet's files: printed, as PDF, as drawings and pictures; and its address.
import { call } from '../../engine.js';
import { make, save } from '../../dom.js';
import { tell } from '../../notice.js';
import { fill, words } from '../../words.js';

const dotsPerPoint = 200 / 72;

export function paintFiles(panel, about, options) {
  const text = words.choose;
  const kinds = (kind, views, work) => make('div', { class: 'kinds' }, make('span', { 'aria-hidden': 'true' }, kind),
    make('div', { class: 'of' }, views.map(view => make('button', { type: 'button', onclick: () => work(view) }, make('span', { class: 'unseen' }, `${kind}: `), text.show[view]))));
  panel.append(
    make('div', { class: 'take' },
      make('button', { type: 'button', class: 'main print-it', onclick: () => window.print() }, text.print),
      make('button', { type: 'button', class: 'copy-link', onclick: () => navigator.clipboard.writeText(location.href).then(() => tell(text.copied), () => tell(text.notCopied, 'fault')) }, text.copyLink)),
    make('fieldset', { class: 'files' }, make('legend', {}, text.download),
      kinds('PDF', ['worksheet', 'key', 'both', 'form', 'steps', 'slides'], view => savePdf(about.code, options, view === 'both' ? 'worksheet,key' : view)),
      kinds('SVG', ['worksheet', 'key'], view => saveSvg(about.code, options, view)),
      kinds('PNG', ['worksheet', 'key'], view => savePng(about.code, options, view))));
}

async function savePdf(code, options, views) {
  const bytes = await call('sheets', 'Sheets.SheetDoor.Pdf', code, options.toString(), views);
  const [first, second] = views.split(',');
  const name = await nameOf(code, options, first, 'pdf');
  keep(bytes, second ? name.replace(/\.pdf$/, `-and-${second}.pdf`) : name, 'application/pdf');
}

async function saveSvg(code, options, view) {
  for (const [index, svg] of (await call('sheets', 'Sheets.SheetDoor.Svg', code, options.toString(), view)).entries())
    keep(svg, await nameOf(code, options, view, 'svg', index + 1), 'image/svg+xml');
}

async function savePng(code, options, view) {
  for (const [index, svg] of (await call('sheets', 'Sheets.SheetDoor.Svg', code, options.toString(), view)).entries())
    keep(await pictureOf(svg), await nameOf(code, options, view, 'png', index + 1), 'image/png');
}

const nameOf = (code, options, view, extension, page = 1) => call('sheets', 'Sheets.SheetDoor.FileName', code, options.toString(), view, extension, page);

function keep(content, name, type) {
  save(content, name, type);
  tell(fill(words.choose.saved, { name }));
}

async function pictureOf(svg) {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const [width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg).slice(1).map(side => Math.round(side * dotsPerPoint));
    const canvas = make('canvas', { width, height });
    canvas.getContext('2d').drawImage(image, 0, 0, width, height);
    return await new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
  } finally {
    URL.revokeObjectURL(url);
  }
}
