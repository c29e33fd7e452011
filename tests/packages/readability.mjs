// Mozilla Readability, the reader mode of Firefox: takes pages as JSON on its input, an array of strings, and gives back
// the title and the text of each.

import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

process.stdin.setEncoding("utf8");
let input = "";
for await (const piece of process.stdin) input += piece;

const texts = JSON.parse(input).map((page) => {
  const { document } = parseHTML(page);
  // A browser makes a shadow root of the template, which Readability does not see. This parser would leave it there.
  for (const template of document.querySelectorAll("template")) template.remove();
  const article = new Readability(document).parse();
  return { title: article?.title ?? "", text: article?.textContent ?? "" };
});
process.stdout.write(JSON.stringify(texts));
