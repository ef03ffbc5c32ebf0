"use strict";

const REST = 3; // lines that stay in sight when a button scrolls by a page
const SPARE = 1.25; // of the width that tabs ask for, where there is room
const EDGE = 6; // pixels from an end that count as the end
const byId = (id) => document.getElementById(id);
const attract = byId("attract");
const frame = byId("frame");
const panel = byId("panel");
const asking = byId("asking");
const [list, page, office] = ["list", "page", "office"].map(byId);
const greetings = [...attract.querySelectorAll(".greeting")];
const place = { language: greetings[0].lang, tab: 0, section: 0 };
const told = () => exhibit.languages[place.language];

/* --- the attract screen */

let turn = 0;
let turning = 0;

function greet(index) {
  greetings[turn].hidden = true;
  turn = index % greetings.length;
  greetings[turn].hidden = false;
}

function wait() {
  turning = setInterval(() => greet(turn + 1), exhibit.languageSeconds * 1000);
}

function begin(language) {
  clearInterval(turning);
  place.language = language || greetings[turn].lang;
  place.tab = 0;
  attract.hidden = true;
  frame.hidden = false;
  relocalize();
  open(0, 0);
  expectTouch();
}

function end() {
  clearTimeout(idle);
  asking.hidden = true;
  close();
  frame.hidden = true;
  attract.hidden = false;
  greet(0);
  wait();
}

/* --- where the visitor is */

function open(tab, section) {
  close();
  if (tab !== place.tab) {
    place.tab = tab;
    fill(list, told().lists[tab]);
  }
  place.section = section;
  show();
  page.firstChild.scrollTop = 0;
  list.querySelector(".current").scrollIntoView({ block: "nearest" });
  look(list, page);
}

function show() {
  fill(page, told().pages[place.tab][place.section]);
  mark(`[data-do^="tab:"]`, `tab:${place.tab}`);
  mark(`[data-do^="section:"]`, `section:${place.section}`);
  mark(`footer [data-do^="language:"]`, `language:${place.language}`);
  const first = page.querySelector(".office.beside");
  office.hidden = !first;
  if (first) showOffice(first);
}

function mark(among, current) {
  for (const each of frame.querySelectorAll(among)) each.classList.toggle("current", each.dataset.do === current);
}

function openLink(link) {
  const [tab, section] = link.split("/");
  const index = exhibit.links.findIndex((links) => links[0].startsWith(`${tab}/`));
  if (index >= 0) open(index, Math.max(0, section ? exhibit.links[index].indexOf(link) : 0));
}

function openNext() {
  const more = place.section + 1 < exhibit.links[place.tab].length;
  open(more ? place.tab : place.tab + 1, more ? place.section + 1 : 0);
}

function choose(language) {
  if (frame.hidden) {
    begin(language);
    return;
  }
  const scrolls = page.firstChild;
  const blocks = () => [...scrolls.querySelectorAll(".block")];
  const anchor = blocks().findLastIndex((block) => block.offsetTop <= scrolls.scrollTop);
  const offset = scrolls.scrollTop - (blocks()[anchor]?.offsetTop ?? 0);
  place.language = language;
  relocalize();
  show();
  scrolls.scrollTop = (blocks()[anchor]?.offsetTop ?? 0) + offset;
  look(list, page);
}

function relocalize() {
  const { direction, name, bar, lists, words } = told();
  document.documentElement.lang = place.language;
  frame.dir = panel.dir = asking.dir = direction;
  document.title = name;
  frame.querySelector("header").firstChild.textContent = name;
  frame.querySelector("header").lastChild.textContent = today();
  byId("bar").innerHTML = bar;
  const tabs = byId("bar").firstChild;
  tabs.style.width = `${tabs.offsetWidth * SPARE}px`;
  byId("question").textContent = words.still_there;
  asking.querySelector("span").textContent = words.i_am_still_here;
  fill(list, lists[place.tab]);
}

function today() {
  const { dates, months, weekdays } = told();
  const now = new Date();
  const parts = { day: now.getDate(), month: months[now.getMonth()], year: now.getFullYear() };
  const say = (pattern, values) => pattern.replace(/{(\w+)}/g, (_, name) => values[name]);
  const day = say(parts.day === 1 ? dates.first : dates.day, parts);
  return say(dates.today, { weekday: weekdays[(now.getDay() + 6) % 7], day });
}

/* --- what lies beside and on top of the page */

function showOffice(row) {
  mark(`[data-do^="office:"]`, row.dataset.do);
  fill(office, row.nextSibling.content.querySelector(".details").outerHTML);
  office.firstChild.scrollTop = 0;
  look(office);
}

function openOffice(row) {
  if (office.hidden) openPanel(row);
  else showOffice(row);
}

function openPanel(button) {
  panel.replaceChildren(button.nextSibling.content.cloneNode(true));
  panel.hidden = false;
}

function close() {
  panel.hidden = true;
  panel.replaceChildren();
}

function showPartners(kind) {
  mark(`[data-do^="partners:"]`, `partners:${kind}`);
  for (const group of page.querySelectorAll("[data-kind]")) group.hidden = kind && group.dataset.kind !== kind;
  look(page);
}

/* --- scrolling */

function fill(area, html) {
  area.firstChild.innerHTML = html;
}

// Measures all areas before it changes any, so that the browser lays the page out once.
function look(...areas) {
  const seen = areas.map(measure);
  areas.forEach((area, index) => drawRail(area, seen[index]));
}

function measure(area) {
  const scrolls = area.firstChild;
  const { scrollTop, scrollHeight, clientHeight } = scrolls;
  const lowest = scrollHeight - clientHeight;
  const way = area.querySelector(".scroll-button").offsetTop - EDGE;
  const height = Math.max(EDGE, (clientHeight / scrollHeight) * way);
  const top = (scrollTop / Math.max(1, lowest)) * (way - height);
  return { top, height, long: lowest > 0, above: scrollTop > EDGE, below: lowest - scrollTop > EDGE };
}

function drawRail(area, { top, height, long, above, below }) {
  const [thumb, up, down] = area.lastChild.children;
  area.classList.toggle("long", long);
  area.classList.toggle("more-above", above);
  area.classList.toggle("more-below", below);
  up.disabled = !above;
  down.disabled = !below;
  thumb.style.height = `${height}px`;
  thumb.style.transform = `translateY(${top}px)`;
}

function turnPage(area, direction) {
  const scrolls = area.firstChild;
  const line = parseFloat(getComputedStyle(document.body).fontSize);
  scrolls.scrollTop += direction * (scrolls.clientHeight - REST * line);
}

for (const area of [list, page, office]) {
  area.firstChild.addEventListener("scroll", () => look(area), { passive: true });
}

/* --- whether somebody is there */

let idle = 0;

function expectTouch() {
  clearTimeout(idle);
  asking.hidden = true;
  if (!frame.hidden) idle = setTimeout(() => ask(exhibit.warningSeconds), exhibit.idleSeconds * 1000);
}

function ask(seconds) {
  if (seconds === 0) {
    end();
    return;
  }
  asking.hidden = false;
  byId("seconds").textContent = seconds;
  byId("ending").textContent = told().words.visit_ends.replace("%1", seconds);
  idle = setTimeout(() => ask(seconds - 1), 1000);
}

/* --- touches */

const actions = {
  begin: () => begin(""),
  tab: (index) => open(Number(index), 0),
  section: (index) => open(place.tab, Number(index)),
  language: choose,
  next: openNext,
  office: (_, row) => openOffice(row),
  panel: (_, button) => openPanel(button),
  partners: showPartners,
  up: (area) => turnPage(byId(area), -1),
  down: (area) => turnPage(byId(area), 1),
  close,
  stay: () => {},
};

document.addEventListener("click", (event) => {
  expectTouch();
  const touched = event.target.closest("[data-do], a, .sheet, .enlarged");
  if (!touched || touched.matches(".sheet, .enlarged")) return;
  event.preventDefault();
  if (touched.matches("a")) {
    openLink(touched.getAttribute("href").slice(1));
    return;
  }
  const [action, argument] = touched.dataset.do.split(":");
  actions[action](argument, touched);
});
document.addEventListener("pointerdown", () => asking.hidden && expectTouch(), { passive: true });
document.addEventListener("contextmenu", (event) => event.preventDefault());

wait();

/* --- for the benchmark: the same as touches do, and where they would be */

window.kiosk = {
  begin,
  open,
  language: choose,
  sections: () => exhibit.links.flatMap((links, tab) => links.map((_, section) => [tab, section])),
  where: (name) => {
    const box = [...document.querySelectorAll(`[data-do="${name}"]`), byId(name)]
      .map((each) => each?.getBoundingClientRect())
      .find((each) => each?.width);
    return box ? [box.x, box.y, box.width, box.height].map(Math.round) : null;
  },
};
