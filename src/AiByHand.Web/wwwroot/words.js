// All words of the page, one file a language. `words.VIEW.KEY`; what has parts is filled in by fill('{count} sheets', { count }).
export const words = {};

export async function loadWords(language = 'en') {
  const answer = await fetch(new URL(`words/${language}.json`, import.meta.url));
  Object.assign(words, await answer.json());
}

export const fill = (text, parts) => text.replace(/\{(\w+)\}/g, (whole, name) => parts[name] ?? whole);
