import { replace, router } from 'svelte-spa-router';

/** The filters of a page stand in its address, so that a view can be shared and bookmarked. */
export const query = (): URLSearchParams => new URLSearchParams(router.querystring);

/** Puts a filter into the address, or takes it out where it is empty. Going back does not stop at each letter. */
export function setQuery(name: string, value: string): void {
  const all = query();
  if (value === '') all.delete(name);
  else all.set(name, value);
  const text = String(all);
  void replace(router.location + (text === '' ? '' : `?${text}`));
}

let typing: ReturnType<typeof setTimeout> | undefined;

/** The same for what is being typed: a search for each letter would be asked in vain. */
export function setQuerySoon(name: string, value: string): void {
  clearTimeout(typing);
  const page = router.location;
  typing = setTimeout(() => {
    // Whoever has left the page filters no other one.
    if (router.location === page) setQuery(name, value);
  }, 200);
}
