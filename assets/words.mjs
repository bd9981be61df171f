/** What the scripts say, in the language of the page: the phrases that the page carries. */

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

/** What stands in for the page's phrases where there is no page, as in tests. */
const NOTHING = { matches: { one: "{n} event matches.", other: "{n} events match." }, more: { one: "{n} more event", other: "{n} more events" }, statuses: {}, today: "today, {day}", day: "{day} {month} {year}", months: MONTHS };

const page = globalThis.document;
const carried = page?.querySelector("#words");

export const words = carried ? JSON.parse(carried.textContent) : NOTHING;

const rules = new Intl.PluralRules(page?.documentElement.lang || "en");
const numbers = new Intl.NumberFormat(page?.documentElement.lang || "en");

/** A phrase about a number, in the form that the language has for it. */
export function plural(forms, number) {
  return filled(forms[rules.select(number)] ?? forms.other, { n: numbers.format(number) });
}

/** A phrase with its places filled. */
export function filled(phrase, values) {
  return phrase.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}
