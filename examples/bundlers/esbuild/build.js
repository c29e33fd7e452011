import { build } from "esbuild";
import { copyFileSync, cpSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

await build({ entryPoints: [path("../page/app.js")], outdir: path("dist"), bundle: true, minify: true, format: "esm" });

// esbuild copies no files that a script names by `new URL`. Either the wasm comes beside the script, or the app says
// where it is: `NewsRelease.configure({ base: "/wasm/" })`.
copyFileSync(fileURLToPath(import.meta.resolve("standfirst/standfirst_bg.wasm")), path("dist/standfirst_bg.wasm"));

cpSync(path("../page/index.html"), path("dist/index.html"));
cpSync(path("../page/public"), path("dist"), { recursive: true });
