#!/usr/bin/env python3
"""Makes the PDF files beside this script; all that they say is invented.

Needs reportlab, python-docx and LibreOffice (soffice). The files are kept, so that tests need none of these.
"""
import subprocess
import tempfile
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from reportlab.lib import colors, pdfencrypt
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

HERE = Path(__file__).parent
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=8)
BOLD = ParagraphStyle("bold", parent=BODY, fontName="Helvetica-Bold")
TITLE = ParagraphStyle("title", parent=BOLD, fontSize=20, leading=24, spaceAfter=10)
HEADING = ParagraphStyle("heading", parent=BOLD, fontSize=14, leading=18, spaceBefore=8)
CELL = ParagraphStyle("cell", fontName="Helvetica", fontSize=9, leading=11)
HEAD = ParagraphStyle("head", parent=CELL, fontName="Helvetica-Bold")


def build(name, story, page=A4, **options):
    def furniture(canvas, document):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(50, page[1] - 30, "Ekhamra kommun | Uppföljning 2031")
        canvas.drawRightString(page[0] - 50, 28, f"Sida {document.page}")

    SimpleDocTemplate(
        str(HERE / name), pagesize=page, leftMargin=50, rightMargin=50, topMargin=50, bottomMargin=50, invariant=1,
        **options,
    ).build(story, onFirstPage=furniture, onLaterPages=furniture)


def table(rows, widths, commands, heads=1):
    cells = [
        [Paragraph(text, HEAD if number == 0 else CELL) if text else "" for text in row]
        for number, row in enumerate(rows)
    ]
    return Table(cells, colWidths=widths, style=TableStyle(commands), repeatRows=heads)


def report():
    text = (
        "Nämnden har under året arbetat med tre mål. Två av dem nås, medan det tredje kräver mer arbete under nästa år "
        "eftersom de nya lokalerna inte blev klara i tid. Samarbetet med föreningarna fortsätter."
    )
    contents = [f"{title} {'.' * 60} {page}" for title, page in [("Inledning", 1), ("Mål", 2), ("Ekonomi", 2)]]
    return [
        Paragraph("Årsrapport för fritidsnämnden", TITLE), Paragraph(text, BODY),
        Paragraph("Innehåll", HEADING), *[Paragraph(line, BODY) for line in contents],
        Paragraph("Inledning", HEADING), Paragraph(text, BODY), Paragraph(text, BODY), PageBreak(),
        Paragraph("Mål", HEADING),
        Paragraph("Nämndmål: Barn och unga ska ha en meningsfull fritid nära sitt hem, året om och på lika villkor", BOLD),
        Paragraph("Status: Uppnås", BODY), Paragraph("Analys", BOLD), Paragraph(text, BODY),
        Paragraph("• Fler ledare utbildas.", BODY), Paragraph("• Hallen öppnar på söndagar.", BODY), PageBreak(),
        Paragraph("Ekonomi", HEADING), Paragraph(text, BODY),
    ]


def indicators():
    rows = [["Mål och mätetal", "Utfall 2029", "Utfall 2030", "Målvärde 2031"]]
    goals = []
    for number in range(1, 9):
        goals.append(len(rows))
        rows.append([f"Mål {number} ska nås i hela kommunen och följas upp två gånger om året", "", "", ""])
        for name in ["Besök per öppettimme (antal)", "– flickor", "– pojkar", "Nöjda brukare i kommunens alla boenden enligt den årliga enkäten (%)"]:
            rows.append([name, f"{number} {number}92", "7,5", "–" if name.startswith("–") else f"Minst {number}0"])
    commands = [
        ("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#DDE8F0")),
        ("ALIGN", (1, 0), (-1, -1), "CENTER"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
    ]
    commands += [("SPAN", (0, row), (-1, row)) for row in goals]
    return [Paragraph("Mål och mätetal", TITLE), table(rows, [380, 110, 110, 110], commands)]


GOALS = [
    ["Mål", "Bedömning", "Kommentar"],
    ["Äldre ska känna sig trygga i hemmet", "Uppnått", "Larmen besvaras inom två minuter."],
    ["Fler elever ska nå gymnasiet med goda betyg i alla ämnen", "Delvis uppnått",
     "Andelen har ökat med 3,4 procentenheter sedan förra året. Nämnden bedömer att målet kan nås nästa år om de nya lokalerna blir klara."],
    ["Vattnet ska vara rent", "–", "Uppgift saknas."],
    ["Kommunen ska minska sina utsläpp med hälften före år 2035", "Ej uppnått", "Utsläppen är 2 192 ton."],
]


def goals():
    shared = [("TOPPADDING", (0, 0), (-1, -1), 4), ("BOTTOMPADDING", (0, 0), (-1, -1), 4)]
    top = shared + [("VALIGN", (0, 0), (-1, -1), "TOP")]
    middle = shared + [("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("LINEBELOW", (0, 0), (-1, 0), 0.8, colors.black)]
    uprights = top + [("LINEBEFORE", (0, 0), (-1, -1), 0.5, colors.black), ("BOX", (0, 0), (-1, -1), 0.5, colors.black)]
    stripes = top + [("ROWBACKGROUNDS", (0, 1), (-1, -1), [colors.HexColor("#EEEEEE"), colors.white])]
    widths = [170, 90, 235]
    story = []
    for name, commands in [("utan linjer", top), ("mitt", middle), ("stående", uprights), ("ränder", stripes)]:
        story += [Paragraph(f"Tabell {name}", HEADING), table(GOALS, widths, commands), Spacer(1, 6)]
    return story


def word():
    document = Document()
    document.add_heading("Måluppfyllelse 2031", 1)
    rows = [["Område", "Mål", "Status", "Analys"]] + [
        [f"Område {area}", f"Mål {area}.{goal} ska nås", "Uppnått" if goal % 2 else "Delvis",
         "Arbetet har gått framåt. " * 6 + "Enheterna hjälps åt."]
        for area in range(1, 4) for goal in range(1, 5)
    ]
    made = document.add_table(rows=len(rows), cols=4, style="Table Grid")
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            made.cell(number, column).text = text
            if column == 2 and number and text == "Uppnått":
                shade = OxmlElement("w:shd")
                shade.set(qn("w:val"), "clear")
                shade.set(qn("w:fill"), "00B050")
                made.cell(number, column)._tc.get_or_add_tcPr().append(shade)
    for area in range(3):
        first = made.cell(1 + 4 * area, 0)
        text = first.text
        merged = first.merge(made.cell(4 + 4 * area, 0))
        merged.text = text
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "word.docx"
        document.save(source)
        subprocess.run(["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(HERE), str(source)], check=True)


def main():
    build("report.pdf", report())
    build("indicators.pdf", indicators(), page=landscape(A4))
    build("goals.pdf", goals())
    build("encrypted.pdf", report(), encrypt=pdfencrypt.StandardEncryption("hemligt", strength=128))
    canvas = Canvas(str(HERE / "scanned.pdf"), pagesize=A4, invariant=1)
    canvas.rect(100, 100, 300, 500, fill=1)
    canvas.save()
    word()


if __name__ == "__main__":
    main()
