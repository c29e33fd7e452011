// Bundles the examples of `examples/frameworks`, each with its framework, into `target/frameworks`. The page tests call it.

import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import babel from "@babel/core";
import solid from "babel-preset-solid";
import { build } from "esbuild";
import { compile, compileModule } from "svelte/compiler";
import { compileScript, parse } from "vue/compiler-sfc";

const examples = fileURLToPath(new URL("../../examples/frameworks/", import.meta.url));
const target = fileURLToPath(new URL("../../target/frameworks/", import.meta.url));
const packages = fileURLToPath(new URL("node_modules", import.meta.url));

/** An esbuild plugin from the names of files and a function that makes JavaScript of them. */
const plugin = (name, filter, translate) => ({
  name,
  setup: (builder) => builder.onLoad({ filter }, async ({ path }) => ({ contents: await translate(await readFile(path, "utf8"), path) })),
});

const ofSvelte = [
  plugin("svelte", /\.svelte$/, (source, filename) => compile(source, { filename }).js.code),
  plugin("svelte-modules", /\.svelte\.js$/, (source, filename) => compileModule(source, { filename }).js.code),
];

const ofVue = plugin("vue", /\.vue$/, (source, filename) => {
  const compilerOptions = { isCustomElement: (tag) => tag === "news-release" };
  return compileScript(parse(source, { filename }).descriptor, { id: "news", inlineTemplate: true, templateOptions: { compilerOptions } }).content;
});

const ofSolid = plugin("solid", /\.jsx$/, async (source, filename) => {
  const { code } = await babel.transformAsync(source, { filename, presets: [solid], babelrc: false, configFile: false });
  return code;
});

const bundle = (name, main, options = {}) => build({
  entryPoints: [`${examples}${name}/${main}`],
  outfile: `${target}${name}.js`,
  bundle: true,
  format: "esm",
  target: "es2022",
  nodePaths: [packages],
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "warning",
  ...options,
});

await Promise.all([
  bundle("react", "main.jsx", { jsx: "automatic" }),
  bundle("vue", "main.js", { plugins: [ofVue], define: {
    "process.env.NODE_ENV": '"production"',
    __VUE_OPTIONS_API__: "true",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
  } }),
  bundle("svelte", "main.svelte.js", { plugins: ofSvelte }),
  bundle("angular", "main.ts", { tsconfigRaw: { compilerOptions: { experimentalDecorators: true } } }),
  bundle("solid", "main.jsx", { plugins: [ofSolid] }),
  bundle("lit", "main.js"),
  bundle("htmx", "main.js"),
  bundle("plain", "main.js"),
]);
