// html-minifier-terser, set to take away all that it may: takes pages as JSON on its input, an array of strings, and gives
// them back as an array.

import { minify } from "html-minifier-terser";

const options = {
  collapseBooleanAttributes: true,
  collapseWhitespace: true,
  decodeEntities: true,
  minifyCSS: true,
  minifyJS: true,
  minifyURLs: false,
  processConditionalComments: true,
  removeAttributeQuotes: true,
  removeComments: true,
  removeEmptyAttributes: true,
  removeOptionalTags: true,
  removeRedundantAttributes: true,
  removeScriptTypeAttributes: true,
  removeStyleLinkTypeAttributes: true,
  sortAttributes: true,
  sortClassName: true,
  useShortDoctype: true,
};

process.stdin.setEncoding("utf8");
let input = "";
for await (const piece of process.stdin) input += piece;

const pages = await Promise.all(JSON.parse(input).map((page) => minify(page, options)));
process.stdout.write(JSON.stringify(pages));
