// Brings a page up to date in place: what has not changed is not touched, so that a screen reader,
// a selection and the position on the page stay where they are.

import { isOurs } from "./parts.js";

// What is replaced as a whole where anything in it has changed.
const WHOLE = "p, h1, h2, h3, ul, ol, blockquote, nav, .list, .table, .chart";

// Makes `live`, which shows `old`, show `fresh`; gives the elements that are new.
export function bring(live, old, fresh) {
  const [shown, before, after] = [contents(live).filter((node) => !isOurs(node)), contents(old), contents(fresh)];
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start].isEqualNode(after[start])) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end).isEqualNode(after.at(-1 - end))) end += 1;
  const changed = [];
  const [last, newLast] = [before.length - end, after.length - end];
  for (let at = start; at < Math.max(last, newLast); at += 1) {
    if (at >= newLast) shown[at].remove();
    else if (at >= last) changed.push(insert(live, after[at], shown[last] ?? null));
    else changed.push(...exchange(shown[at], before[at], after[at]));
  }
  return changed;
}

function exchange(live, old, fresh) {
  if (old.isEqualNode(fresh)) return [];
  if (isFrame(old, fresh)) return bring(live, old, fresh);
  const node = document.importNode(fresh, true);
  live.replaceWith(node);
  return unnumbered(old).isEqualNode(unnumbered(fresh)) ? [] : [node];
}

// Figures are counted through the paper: one more changes the numbers of all after it, and no more.
function unnumbered(node) {
  const copy = node.cloneNode(true);
  copy.querySelectorAll?.("data[value]").forEach((figure) => figure.removeAttribute("value"));
  return copy;
}

function insert(parent, fresh, before) {
  const node = document.importNode(fresh, true);
  parent.insertBefore(node, before);
  return node;
}

function isFrame(old, fresh) {
  if (old.nodeType !== Node.ELEMENT_NODE || old.matches(WHOLE)) return false;
  return old.cloneNode(false).isEqualNode(fresh.cloneNode(false));
}

function contents(parent) {
  return [...parent.childNodes].filter(
    (node) => node.nodeType === Node.ELEMENT_NODE || node.textContent.trim(),
  );
}

// Runs a change of the page; what is read, focused and opened stays so.
export function keepPlace(change) {
  const anchor = firstInView();
  const focused = document.activeElement?.dataset?.previewKey;
  const opened = [...document.querySelectorAll("details[open]")].map(nameOf);
  const result = change();
  document.querySelectorAll("details").forEach((each) => {
    each.open = opened.includes(nameOf(each));
  });
  const again = anchor && document.getElementById(anchor.id);
  if (again) window.scrollBy({ top: again.getBoundingClientRect().top - anchor.top, behavior: "instant" });
  if (focused && document.activeElement?.dataset?.previewKey !== focused) {
    document.querySelector(`[data-preview-key="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
  }
  return result;
}

function nameOf(details) {
  return details.closest("[id]")?.id;
}

// The first part that has an id and begins in view; the contents stand still beside the paper.
export function firstInView() {
  for (const element of document.querySelectorAll("main [id]:not(nav, nav *)")) {
    const box = element.getBoundingClientRect();
    if (box.bottom > 0 && box.top >= 0) return { id: element.id, top: box.top };
  }
  return null;
}
