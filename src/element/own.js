/**
 * Copies of what a page gives us, which the page cannot reach into: not by changing them later, and not by what it has
 * done to the prototypes of all objects.
 */

/** JSON of a value, of its own properties alone. */
export const toJson = (value) => JSON.stringify(own(value));

function own(value, around = []) {
  if (!value || typeof value !== "object") return value;
  if (around.includes(value)) throw new TypeError("a release cannot contain itself");
  // Dates know how to say themselves.
  if (value instanceof Date) return Date.prototype.toISOString.call(value);
  const copy = Array.isArray(value) ? value.map((item) => own(item, [...around, value]))
    : Object.fromEntries(Object.entries(value).map(([name, field]) => [name, own(field, [...around, value])]));
  return Object.setPrototypeOf(copy, null);
}
