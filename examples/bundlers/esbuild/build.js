import { build } from "esbuild";
import { copyFileSync, cpSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

await build({ entryPoints: [path("app.js")], outdir: path("dist"), bundle: true, minify: true, format: "esm" });

// esbuild copies no files that a script names by `new URL`, so the wasm is copied here. Where it is, `app.js` says; beside
// the script it would be found without.
mkdirSync(path("dist/wasm"), { recursive: true });
for (const file of ["standfirst_bg.wasm", "standfirst_texts_bg.wasm"]) {
  copyFileSync(fileURLToPath(import.meta.resolve(`standfirst/${file}`)), path(`dist/wasm/${file}`));
}

cpSync(path("../page/index.html"), path("dist/index.html"));
cpSync(path("../page/public"), path("dist"), { recursive: true });
