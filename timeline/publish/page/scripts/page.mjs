/**
 * A page that stands alone: it takes the numbers that it carries and shows any window of its view, as
 * the live page does and by the same modules, without asking anybody for anything.
 */
import { Chart } from "../../../../assets/chart.mjs";
import { element } from "../../../../assets/element.mjs";
import { Hand } from "../../../../assets/hand.mjs";
import { filled, plural, words } from "../../../../assets/words.mjs";
import { Details } from "./details.mjs";
import { Entries } from "./entries.mjs";
import { attach as attachHeight } from "./height.mjs";
import { placeOf } from "./room.mjs";
import { Stage } from "./stage.mjs";
import { castOf, eventsOf } from "./unpack.mjs";
import { caption, isIn } from "./view.mjs";

const find = (name) => document.querySelector(name);
/** How the buttons move the window: by how much of it, or by which factor. */
const STEP = 0.5;
const MOVES = {
  earlier: (page) => page.hand.panned(-STEP),
  out: (page) => page.hand.zoomed(1 / STEP),
  in: (page) => page.hand.zoomed(STEP),
  later: (page) => page.hand.panned(STEP),
  all: (page) => page.chart.cast.all,
  view: (page) => page.data.window,
};

class Page {
  constructor(data) {
    Object.assign(this, { data, frame: find("#frame"), hidden: new Set(), casts: new Map(), drawn: "" });
    this.entries = new Entries(find("#events"), data.others);
    this.events = eventsOf(data, this.entries.texts);
    this.byId = new Map(this.events.map((event) => [event.id, event]));
    this.details = new Details(find("#details"), { closed: () => this.marked(""), filled: (id) => this.makeRoom(id) });
    this.stage = new Stage(this.frame);
    this.chart = new Chart(this.frame, () => ({ update: () => this.staged() }), {
      plot: () => this.plate.width, query: () => "", rested: () => this.tell(), cast: ({ plot }) => this.castAt(plot),
    });
    this.hand = new Hand(this.chart, {
      open: (id) => this.open(id), tell: (id) => this.entries.told(id), opened: () => this.details.id,
      help() {}, full() {}, isFull: () => false, wheels: () => document.activeElement === this.frame,
    });
  }

  /** Take the place of the still picture. */
  async start() {
    const { frame } = this;
    Object.assign(frame, { tabIndex: 0 });
    frame.setAttribute("role", "application");
    await this.chart.follow();
    find(".plates").remove();
    new ResizeObserver(() => this.resized()).observe(frame);
    this.listen();
    const named = find("li[id^='e-']:target")?.id.slice(2);
    if (named || this.data.opened) this.open(named ?? this.data.opened, { focus: false });
    // The browser goes to the entry by itself, until everything has arrived.
    if (named) arrived(() => setTimeout(() => find(".stand").scrollIntoView()));
  }

  listen() {
    for (const button of document.querySelectorAll("[data-move]")) {
      button.addEventListener("click", () => this.chart.go(MOVES[button.dataset.move](this), { step: true }));
    }
    for (const link of document.querySelectorAll("[data-lane]")) this.makeToggle(link);
    find("#events").addEventListener("click", (event) => this.clicked(event));
    find(".page").addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) this.details.close();
    });
    for (const [type, isPaper] of [["beforeprint", true], ["afterprint", false]]) addEventListener(type, () => this.fit(isPaper));
  }

  /** Place the picture for the width of a sheet, or for its frame again: nothing may wait meanwhile. */
  fit(isPaper) {
    document.documentElement.classList.toggle("is-paper", isPaper);
    this.chart.measure();
    this.chart.load(this.chart.window, this.castAt(this.plate.width));
  }

  /** The largest width of the page's pictures that fits the frame. */
  get plate() {
    const { plates } = this.data;
    return plates.findLast(({ frame }) => frame <= this.frame.clientWidth) ?? plates[0];
  }

  castAt(width) {
    const key = `${width} ${[...this.hidden].join(" ")}`;
    if (!this.casts.has(key)) {
      const plate = this.data.plates.find((each) => each.width === width);
      this.casts.set(key, castOf(this.data, plate, this.events, this.hidden));
    }
    return this.casts.get(key);
  }

  /** The window has been drawn: what stays while it moves is drawn when something else has changed. */
  staged() {
    const { cast, width } = this.chart;
    const key = `${cast.key} ${width}`;
    if (key !== this.drawn) this.stage.draw(cast, width);
    this.drawn = key;
    this.makeRoom(this.details.id);
  }

  /** In a narrow frame an opened event leaves its lane, or at least its name, in sight. */
  makeRoom(id) {
    const { sides, height } = this.chart.cast;
    const lane = this.laneOf(id);
    if (!lane) return;
    const whole = sides.top + height + sides.bottom;
    const page = document.body.getBoundingClientRect();
    const above = find(".stand").getBoundingClientRect().top - page.top;
    const { style, scrollHeight, offsetHeight, clientHeight } = find("#details");
    const { inset, room } = placeOf({
      lane: [lane.top, lane.bottom].map((y) => sides.top + y), name: this.name.map((y) => sides.top + lane.top + y),
      whole, above, below: page.height - above - whole,
      high: innerHeight, need: scrollHeight + offsetHeight - clientHeight,
    });
    style.insetBlock = inset;
    style.setProperty("--room", `${room}px`);
  }

  /** Where the name of an event, or its mark, stands in its lane: it stays there while the window moves. */
  nameIn(id) {
    const [lane, { sides }] = [this.laneOf(id), this.chart.cast];
    const drawn = this.frame.querySelector(`[data-event="${CSS.escape(id)}"]`);
    if (!lane || !drawn) return [0, 0];
    const { top, bottom } = (drawn.querySelector(".label") ?? drawn).getBoundingClientRect();
    const from = find(".stand").getBoundingClientRect().top + sides.top + lane.top;
    return [top - from, bottom - from];
  }

  /** The lane of an event as it is drawn. */
  laneOf(id) {
    return this.chart.cast.lanes.find(({ index }) => index === this.byId.get(id)?.lane);
  }

  async resized() {
    this.chart.measure();
    if (this.chart.cast.width !== this.plate.width) await this.chart.follow({ keep: true });
  }

  /** The window rests, or lanes have come or gone: the list and the caption follow. */
  tell() {
    const { window } = this.chart;
    const away = new Set(this.data.plates[0].lanes.filter(({ id }) => this.hidden.has(id)).map(({ index }) => index));
    const { events, sources } = this.entries.show((id) => isIn(this.byId.get(id), window) && !away.has(this.byId.get(id).lane));
    find("#counted").textContent = filled(words.counted, { events: plural(words.events, events), sources: plural(words.sources, sources) });
    const said = caption(events, window, words);
    if (find("#caption").textContent !== said) find("#caption").textContent = said;
  }

  /** A link to a lane becomes a button that shows it or not. */
  makeToggle(link) {
    const button = element("button", link.className);
    Object.assign(button, { type: "button", ariaPressed: "true" });
    button.append(...link.childNodes);
    button.addEventListener("click", () => this.toggle(link.dataset.lane, button));
    link.replaceWith(button);
  }

  async toggle(lane, button) {
    const isShown = this.hidden.delete(lane);
    if (!isShown) this.hidden.add(lane);
    button.ariaPressed = String(isShown);
    await this.chart.follow({ keep: true });
    this.tell();
  }

  clicked(event) {
    const link = event.target.closest("a.event");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.open(link.getAttribute("href").slice(3));
  }

  open(id, how) {
    const item = this.entries.get(id);
    if (!item) return;
    const { index, name } = this.data.plates[0].lanes.find((lane) => lane.index === this.byId.get(id).lane);
    this.name = this.nameIn(id);
    this.details.show(id, item, { index, name: name.join(" ") }, how);
    this.marked(id);
  }

  marked(id) {
    this.entries.mark(id);
    this.chart.draw();
  }
}

function arrived(then) {
  if (document.readyState === "complete") then();
  else addEventListener("load", then, { once: true });
}

const data = JSON.parse(find("#data").textContent);
document.documentElement.classList.add("has-script");
if (parent !== window) document.documentElement.classList.add("is-framed");
if (data) new Page(data).start();
attachHeight();
