"""trafilatura: takes pages as JSON on its input, an array of strings, and gives back the title and the text of each."""

import json
import sys

import trafilatura

found = []
for page in json.load(sys.stdin):
    article = trafilatura.bare_extraction(page, with_metadata=True)
    found.append({"title": article.title or "", "text": article.text or ""} if article else {"title": "", "text": ""})
json.dump(found, sys.stdout)
