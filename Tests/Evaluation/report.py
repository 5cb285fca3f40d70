"""Markdown, and the places in the README where it goes."""
import re


def table(header, rows, names=0):
    """The first columns, as many as `names`, are text, the others numbers."""
    rules = ["---"] * names + ["--:"] * (len(header) - names)
    return "\n".join([line(header), "|" + "|".join(rules) + "|", *map(line, rows)])


def line(cells):
    return "| " + " | ".join(cells) + " |"


def bold_best(values, best):
    """The values to hundredths, the best ones bold unless all are equal."""
    texts = [f"{value:.2f}" for value in values]
    top = best(texts, key=float)
    return [f"**{text}**" if text == top and len(set(texts)) > 1 else text for text in texts]


def insert(document, name, text):
    """The document with the text between `<!-- measured: name -->` and the next `<!-- /measured -->`."""
    pattern = rf"(<!-- measured: {re.escape(name)} -->\n).*?(<!-- /measured -->)"
    document, count = re.subn(pattern, lambda match: f"{match[1]}\n{text}\n\n{match[2]}", document, flags=re.DOTALL)
    if count != 1:
        raise SystemExit(f"there are {count} places for the part {name}, not one")
    return document
