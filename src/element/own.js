/**
 * Copies of what a page gives us, which the page cannot reach into: not by changing them later, and not by what it has
 * done to the prototypes of all objects.
 */

/** JSON of a value, of its own properties alone. */
export const toJson = (value) => JSON.stringify(own(value));

function own(value) {
  if (!value || typeof value !== "object") return value;
  // Dates know how to say themselves.
  if (value instanceof Date) return Date.prototype.toISOString.call(value);
  const copy = Array.isArray(value) ? value.map(own)
    : Object.fromEntries(Object.entries(value).map(([name, field]) => [name, own(field)]));
  return Object.setPrototypeOf(copy, null);
}
