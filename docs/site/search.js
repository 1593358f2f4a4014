// Runs in the browser: searches the index that the site was built with.
import MiniSearch from './minisearch.js';

const MOST = 12;

const box = document.getElementById('search');
const list = document.getElementById('found');

/** Loaded when somebody begins to search. */
let loading;
const loaded = () => {
  loading ??= fetch(new URL('search.json', import.meta.url))
    .then((answer) => answer.json())
    .then(({ index, options }) => MiniSearch.loadJS(index, options));
  return loading;
};

async function search() {
  const index = await loaded();
  const words = box.value.trim();
  const found = words === '' ? [] : index.search(words).slice(0, MOST);
  list.replaceChildren(...(found.length === 0 ? [nothing()] : found.map(item)));
  list.hidden = words === '';
}

function item({ id, title, page }) {
  const link = document.createElement('a');
  link.href = new URL(`../${id}`, import.meta.url);
  link.append(title);
  if (title !== page) {
    const where = document.createElement('small');
    where.append(page);
    link.append(' ', where);
  }
  return inItem(link);
}

const nothing = () => inItem('Nothing was found');

function inItem(content) {
  const made = document.createElement('li');
  made.append(content);
  return made;
}

box.addEventListener('focus', loaded, { once: true });
box.addEventListener('input', search);
box.addEventListener('keydown', ({ key }) => {
  if (key === 'Enter') list.querySelector('a')?.click();
});
list.addEventListener('click', () => {
  list.hidden = true;
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') list.hidden = true;
  if (event.key !== '/' || event.target.matches('input')) return;
  event.preventDefault();
  box.focus();
});

// Without a script there is no search.
box.parentElement.hidden = false;
// On a small screen the page comes first.
if (matchMedia('(width < 60rem)').matches) document.querySelector('nav details').open = false;
