import { cpSync } from "node:fs";

const page = new URL("../page/", import.meta.url).pathname;
const dist = new URL("dist/", import.meta.url).pathname;

export default {
  mode: "production",
  entry: `${page}app.js`,
  output: { path: dist, filename: "app.js" },
  // Nothing here is for the widget. The page itself has to come along, for which apps mostly use a plugin.
  plugins: [{ apply: (compiler) => compiler.hooks.afterEmit.tap("page", () => {
    cpSync(`${page}index.html`, `${dist}index.html`);
    cpSync(`${page}public`, dist, { recursive: true });
  }) }],
};
