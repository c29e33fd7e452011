/**
 * Properties that mirror attributes.
 */

// Properties that are attributes, and, where only some words have a meaning, these; the first is meant when none is said.
export const MIRRORED = { src: [], theme: ["auto", "light", "dark"], layout: ["full", "brief"], loading: ["eager", "lazy"], hide: [] };

/** Defines them. */
export function mirror(prototype) {
  for (const [name, words] of Object.entries(MIRRORED)) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        const said = this.getAttribute(name) ?? "";
        return words.length === 0 || words.includes(said.toLowerCase()) ? said : words[0];
      },
      set(value) { value == null ? this.removeAttribute(name) : this.setAttribute(name, value); },
    });
  }
}
