#!/usr/bin/env python3
"""Makes the two faces that the printed sheets use, from the variable fonts that the window uses.

    python3 -m venv /tmp/fonts && /tmp/fonts/bin/pip install fonttools brotli
    /tmp/fonts/bin/python make.py ../../../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files .

The Latin and the Latin-extended part become one font at weight 400 and one at 700, without hints and
layout tables. Added, from the family's own signs: the two apostrophes of the Mayan languages (U+02BC,
U+A78B, U+A78C) and U+02BB, which it lacks; barred i and u; x with a diaeresis (Mam); vowels with a
tilde; an empty box to tick (U+2610); a sign for what no font here can draw (U+FFFD).
"""

import sys
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

FILES = "atkinson-hyperlegible-next-{}-wght-normal.woff2"
DROPPED = ["GDEF", "GPOS", "GSUB", "STAT", "MVAR", "HVAR", "avar", "gasp", "prep", "GlyphOrder"]


def static(folder, part, weight):
    font = TTFont(f"{folder}/{FILES.format(part)}")
    font = instancer.instantiateVariableFont(font, {"wght": weight}, inplace=True)
    for table in DROPPED:
        if table in font:
            del font[table]
    return font


def add(font, cmap, name, code, glyph, width):
    font.setGlyphOrder([*font.getGlyphOrder(), name])
    font["glyf"][name] = glyph
    glyph.recalcBounds(font["glyf"])
    font["hmtx"][name] = (width, getattr(glyph, "xMin", 0))
    if code:
        cmap[code] = name


def like(font, *parts):
    """A glyph of others: (name, dx, dy) each."""
    pen = TTGlyphPen(font.getGlyphSet())
    for name, dx, dy in parts:
        pen.addComponent(name, (1, 0, 0, 1, dx, dy))
    return pen.glyph()


def outline(font, *rings):
    pen = TTGlyphPen(font.getGlyphSet())
    for ring in rings:
        pen.moveTo(ring[0])
        for point in ring[1:]:
            pen.lineTo(point)
        pen.closePath()
    return pen.glyph()


def box(left, bottom, right, top, line):
    outer = [(left, bottom), (left, top), (right, top), (right, bottom)]
    left, bottom, right, top = left + line, bottom + line, right - line, top - line
    return outer, [(left, bottom), (right, bottom), (right, top), (left, top)]


def take_over(font, cmap, other):
    """Every character of `other` that `font` lacks, with the parts it is made of."""
    own = "ext."

    def copy(name):
        if own + name in font.getGlyphOrder():
            return
        glyph = other["glyf"][name]
        glyph.expand(other["glyf"])
        for part in glyph.components if glyph.isComposite() else []:
            copy(part.glyphName)
            part.glyphName = own + part.glyphName
        font.setGlyphOrder([*font.getGlyphOrder(), own + name])
        font["glyf"][own + name] = glyph
        font["hmtx"][own + name] = other["hmtx"][name]

    for code, name in sorted(other.getBestCmap().items()):
        if code not in cmap:
            copy(name)
            cmap[code] = own + name


def main(source, target):
    for style, weight in (("Regular", 400), ("Bold", 700)):
        font = static(source, "latin", weight)
        cmap = dict(font.getBestCmap())
        take_over(font, cmap, static(source, "latin-ext", weight))
        width = {name: font["hmtx"][name][0] for name in font.getGlyphOrder()}
        for name, code, of in (
            ("uni02BC", 0x02BC, cmap[0x2019]),
            ("uni02BB", 0x02BB, cmap[0x2018]),
            ("uniA78B", 0xA78B, cmap[0x27]),
            ("uniA78C", 0xA78C, cmap[0x27]),
        ):
            add(font, cmap, name, code, like(font, (of, 0, 0)), width[of])
        dash = cmap[0x2D]
        for name, code, of, up in (
            ("uni0268", 0x0268, "i", 0),
            ("uni0197", 0x0197, "I", 90),
            ("uni0289", 0x0289, "u", 0),
            ("uni0244", 0x0244, "U", 90),
        ):
            middle = (width[of] - width[dash]) // 2
            add(font, cmap, name, code, like(font, (of, 0, 0), (dash, middle, up)), width[of])
        for code, of, accent in (
            (0x1E8D, "x", 0x308), (0x1E8C, "X", 0x308),
            (0x1EBD, "e", 0x303), (0x1EBC, "E", 0x303),
            (0x0129, "dotlessi", 0x303), (0x0128, "I", 0x303),
            (0x0169, "u", 0x303), (0x0168, "U", 0x303),
            (0x1EF9, "y", 0x303), (0x1EF8, "Y", 0x303),
        ):
            letter = cmap[0x131] if of == "dotlessi" else of
            over, up = cmap[accent], 170 if of.isupper() else 0
            centre = (font["glyf"][over].xMin + font["glyf"][over].xMax) // 2
            put = like(font, (letter, 0, 0), (over, width[letter] // 2 - centre, up))
            add(font, cmap, f"uni{code:04X}", code, put, width[letter])
        tick = box(60, -60, 820, 700, 62)
        add(font, cmap, "uni2610", 0x2610, outline(font, *tick), 880)
        lost = box(50, 0, 550, 668, 50)
        cross = [(100, 90), (500, 618), (500, 578), (100, 50)]
        add(font, cmap, "uniFFFD", 0xFFFD, outline(font, *lost, cross), 600)
        for table in font["cmap"].tables:
            table.cmap = {code: name for code, name in cmap.items() if code < 0x10000}
        for record in font["name"].names[:]:
            if record.nameID > 25:
                font["name"].removeNames(nameID=record.nameID)
        for number, text in ((2, style), (4, f"Atkinson Hyperlegible Next {style}"), (6, f"AtkinsonHyperlegibleNext-{style}")):
            font["name"].setName(text, number, 3, 1, 0x409)
        font["OS/2"].usWeightClass = weight
        font["post"].formatType = 3.0
        font["maxp"].numGlyphs = len(font.getGlyphOrder())
        font["head"].modified = font["head"].created  # the same bytes on every run
        font.recalcTimestamp = False
        font.flavor = None
        font.save(f"{target}/AtkinsonHyperlegibleNext-{style}.ttf")


if __name__ == "__main__":
    main(*sys.argv[1:3])
