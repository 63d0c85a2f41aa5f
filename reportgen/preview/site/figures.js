// What stands behind a figure, on a card that shows while the figure is pointed at or has the focus.
// Enter goes into the card, where its links are; Escape comes back.

import { make } from "./parts.js";

const card = make("div", { id: "preview-card", class: "preview-card", role: "region", "data-preview": "frame" });
card.hidden = true;
document.body.append(card);

let known = {};
let owner = null; // the figure whose card is shown
let closing = 0;

export function tell(figures) {
  known = figures;
  for (const figure of document.querySelectorAll("main data[value]")) {
    if (!(figure.value in known)) continue;
    figure.tabIndex = 0;
    figure.setAttribute("role", "button");
    figure.setAttribute("aria-expanded", String(figure === owner));
    figure.dataset.previewKey = `figure-${figure.value}`;
  }
  const focused = figureAt(document.activeElement ?? document.body);
  if (owner && !owner.isConnected) close();
  else if (owner) fill(owner);
  if (focused && !owner) show(focused);
}

function show(figure) {
  clearTimeout(closing);
  if (owner === figure) return;
  close();
  owner = figure;
  fill(figure);
  figure.setAttribute("aria-expanded", "true");
  figure.setAttribute("aria-describedby", card.id);
}

function fill(figure) {
  card.setAttribute("aria-label", `Behind ${figure.textContent}`);
  card.replaceChildren(...told(known[figure.value]));
  card.hidden = false;
  place(figure);
}

function close() {
  clearTimeout(closing);
  owner?.setAttribute("aria-expanded", "false");
  owner?.removeAttribute("aria-describedby");
  owner = null;
  card.hidden = true;
}

function place(figure) {
  const at = figure.getClientRects()[0];
  const room = document.documentElement.clientWidth;
  const left = Math.max(8, Math.min(at.left, room - card.offsetWidth - 8));
  const below = at.bottom + 6;
  const isRoomBelow = below + card.offsetHeight < window.innerHeight;
  const top = isRoomBelow ? below : Math.max(at.top - card.offsetHeight - 6, 0);
  card.style.left = `${left + window.scrollX}px`;
  card.style.top = `${top + window.scrollY}px`;
}

function told(figure) {
  const lines = [
    ["Value", figure.value],
    ["Period", figure.period],
    ["Category", figure.category],
    ["Shows", figure.made_from],
    ["Status", figure.status],
    ["Note", figure.note],
  ].filter(([, words]) => words);
  return [
    make("p", { class: "preview-card-head" }, make("strong", { text: figure.printed }), ` ${figure.title}`),
    make("dl", {}, ...lines.flatMap(([name, words]) => [make("dt", { text: name }), make("dd", { text: words })])),
    figure.written && make("p", {}, "Written as ", make("code", { text: figure.written.text }), " in ", opener(figure.written)),
    ...figure.rows.map(row),
  ].filter(Boolean);
}

function row({ cells, ...place }) {
  const words = cells.map(([head, cell]) => (head ? `${head}: ${cell}` : cell)).join("; ");
  return make("p", { class: "preview-row" }, "Row ", opener(place), words && make("br"), words && make("code", { text: words }));
}

function opener({ where, href }) {
  return href ? make("a", { href, text: where }) : where;
}

function figureAt(target) {
  const figure = target.closest?.("data[value]");
  return figure && figure.value in known ? figure : null;
}

function closeSoon() {
  clearTimeout(closing);
  closing = setTimeout(() => card.contains(document.activeElement) || close(), 250);
}

document.addEventListener("mouseover", ({ target }) => {
  const figure = figureAt(target);
  if (figure) show(figure);
  else if (card.contains(target)) clearTimeout(closing);
  else if (owner && owner !== document.activeElement) closeSoon();
});

document.addEventListener("focusin", ({ target }) => {
  const figure = figureAt(target);
  if (figure) show(figure);
  else if (!card.contains(target)) close();
});

document.addEventListener("click", ({ target }) => {
  if (figureAt(target)) card.querySelector("a")?.focus();
  else if (!card.contains(target)) close();
});

document.addEventListener("keydown", (event) => {
  if (!owner) return;
  if (event.key === "Escape") {
    if (card.contains(document.activeElement)) owner.focus();
    close();
  } else if ((event.key === "Enter" || event.key === " ") && event.target === owner) {
    event.preventDefault();
    card.querySelector("a")?.focus();
  } else if (event.key === "Tab" && card.contains(event.target)) {
    leaveAtTheEnds(event);
  }
});

// The card stands at the end of the page: who leaves it comes back to the figure.
function leaveAtTheEnds(event) {
  const links = [...card.querySelectorAll("a")];
  if (event.target === links.at(event.shiftKey ? 0 : -1)) {
    event.preventDefault();
    owner.focus();
  }
}
