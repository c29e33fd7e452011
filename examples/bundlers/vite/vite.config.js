export default {
  root: "../page",
  base: "./",
  build: { outDir: "../vite/dist", emptyOutDir: true },
  // The development server would move the script away from its wasm; a build does not.
  optimizeDeps: { exclude: ["standfirst"] },
};
