/**
 * A search as the browser answers it, among the events of a small data set: what timeline/explore/
 * query.py and search.py do, but for quotation marks, titles, dates that are more than a day, a month
 * or a year, and slips, which are left to the server. The server folds what it sends; what is typed
 * is folded by the table that comes with it.
 */
const QUOTES = /["“”„«»]/;
const TERM = /^(-?)(?:([a-z]+):(.*)|(.+))$/i;
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
/** A date that is not written to its end; like all that is no date, it leaves all events. */
const BEGUN = /^(\d{1,3}|\d{4}-\d?|\d{4}-\d\d-\d?)$/;
const DAY = 86_400_000;
const MARKS = /\p{M}/gu;
const OTHER = /[^\p{L}\p{N}\s]/gu;
/** Punctuation that joins no letters. */
const LOOSE = /-(?:-+|(?<![\p{L}\p{N}]-)|(?![\p{L}\p{N}])|(?<=\p{Nd}-)(?=\p{Nd}))/gu;

/** A text as words to compare, upper case first as ß has two letters there; `letters` are those that become others, `silent` those that vanish. */
export function fold(text, { letters, silent }) {
  const bare = (char) => [...char.normalize("NFKD").replace(MARKS, "")].map((part) => letters[part] ?? part).join("");
  const heard = [...text.normalize("NFC").toUpperCase().toLowerCase()].filter((char) => !silent.includes(char));
  return heard.map((char) => letters[char] ?? bare(char)).join("").replace(OTHER, "-").replace(LOOSE, " ").replace(/\s+/g, " ").trim();
}

/** The ids of the events that a text finds; null where it asks for nothing or only the server can tell. */
export function holding(text, told) {
  if (!told?.texts || QUOTES.test(text)) return null;
  const terms = (text.match(/\S+/g) ?? []).flatMap((term, place) => read(term, place, told));
  if (!terms.length || terms.includes(null)) return null;
  // Values of one operator are joined by or, all else by and.
  const groups = [...new Set(terms.map(({ group }) => group))].map((name) => terms.filter(({ group }) => group === name));
  const passes = (id) => groups.every((group) => group[0].isExcluded !== group.some(({ ids }) => ids.has(id)));
  return new Set(Object.keys(told.texts).filter(passes));
}

/** What a term asks for, in parts; null for one that only the server can read. */
function read(term, place, told) {
  const [, minus, name = "", values, word = ""] = term.match(TERM);
  const operator = name.toLowerCase();
  const sought = operator ? OPERATORS[operator] ?? NAMED : words;
  if (word.includes(":") || (sought === NAMED && !told.columns[operator])) return null;
  const part = (ids) => ids && { group: operator ? minus + operator : place, isExcluded: Boolean(minus), ids };
  return sought(operator ? values.split(",") : [word], told, operator).map(part);
}

/** The events that hold all words, or nothing when there is none. */
function words([text], told) {
  const sought = fold(text, told).split(" ").filter(Boolean);
  const found = Object.entries(told.texts).filter(([, held]) => sought.every((word) => held.includes(word)));
  return sought.length ? [new Set(found.map(([id]) => id))] : [];
}

/** The events with the values that are called so, else with those whose names hold it; a name that nothing has is left out. */
const NAMED = (typed, { columns, ...told }, operator) => typed.flatMap((text) => {
  const sought = fold(text, told).replaceAll("-", " ").trim();
  const called = (is) => columns[operator].filter(([names]) => sought && names.some(is));
  const exact = called((name) => name === sought);
  const meant = exact.length ? exact : called((name) => name.includes(sought));
  return meant.length ? [new Set(meant.flatMap(([, ids]) => ids))] : [];
});

/** The events that a comparison with a date leaves. */
const dated = (leaves) => (typed, { dates }) => typed.filter((text) => text && !BEGUN.test(text)).map((text) => {
  const days = bounds(text);
  return days && new Set(Object.keys(dates).filter((id) => leaves(dates[id], days)));
});

/** First and last day of a year, a month or a day; null for what is none of them. */
function bounds(text) {
  const [, year, month, date] = text.match(DATE) ?? [];
  const name = `${year}-${month ?? "01"}-${date ?? "01"}`;
  const first = Date.parse(`${name}T00:00Z`);
  // A browser may take 30 February for a day in March.
  if (Number.isNaN(first) || !new Date(first).toISOString().startsWith(name)) return null;
  const next = new Date(first);
  if (date) next.setUTCDate(next.getUTCDate() + 1);
  else if (month) next.setUTCMonth(next.getUTCMonth() + 1);
  else next.setUTCFullYear(next.getUTCFullYear() + 1);
  return [first / DAY, next.getTime() / DAY - 1];
}

const OPERATORS = {
  before: dated(([first], [begin]) => first < begin),
  after: dated(([, last], [, end]) => last > end),
};
