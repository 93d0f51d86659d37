#!/usr/bin/python3
"""Makes the documents in Fixtures, with other programs than the one that is tested.

Needs Debian's python3-docx, python3-openpyxl and LibreOffice. Everything in the documents is invented.
"""
import datetime
import io
import pathlib
import struct
import subprocess
import tempfile
import zipfile
import zlib

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color

FIXTURES = pathlib.Path(__file__).parent / "Fixtures"


def png():
    """A picture of one green point."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    return io.BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0\0\xb0\x50"))
                      + chunk(b"IEND", b""))


def shade(cell, fill):
    cell._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{fill}"/>'))


def append(paragraph, xml):
    paragraph._p.append(parse_xml(xml.replace("<w:r>", f'<w:r {nsdecls("w")}>', 1)))


def contents(document):
    paragraph = document.add_paragraph()
    append(paragraph, '<w:r><w:fldChar w:fldCharType="begin"/></w:r>')
    append(paragraph, '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" </w:instrText></w:r>')
    append(paragraph, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>')
    append(paragraph, '<w:r><w:t>Fritidsnämnden</w:t><w:tab/><w:t>2</w:t></w:r>')
    paragraph = document.add_paragraph("Bilaga\t3")
    append(paragraph, '<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def text_box(paragraph):
    box = '<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>'
    paragraph._p.append(parse_xml(
        f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>'
        + box.format("I rutan") + '</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>'
        + box.format("I rutan igen") + '</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>'))


def goals(document):
    table = document.add_table(rows=4, cols=4)
    rows = [("Område", "Mål", "Läge", "Kommentar"), ("Trygghet", "Badet är öppet året om", "", "Öppet\ni elva månader"),
            ("", "Ledljusen lyser", "", ""), ("Summering", "", "", "")]
    for row, texts in zip(table.rows, rows):
        for cell, text in zip(row.cells, texts):
            cell.text = text
    for cell in table.rows[0].cells:
        cell.paragraphs[0].runs[0].bold = True
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 0).merge(table.cell(3, 3))
    shade(table.cell(1, 2), "00B050")
    append(table.cell(2, 2).paragraphs[0], '<w:r><w:sym w:font="Wingdings" w:char="F04C"/></w:r>')
    run = table.cell(2, 3).paragraphs[0].add_run()
    run.add_picture(png())
    run._r.find(".//" + qn("wp:docPr")).set("descr", "Röd: nås inte")


def word():
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Påhittade kommun"
    document.sections[0].footer.paragraphs[0].text = "Sida 1"
    document.add_heading("Årsrapport 2023", 0)
    contents(document)
    document.add_heading("Fritidsnämnden", 1)
    paragraph = document.add_paragraph("Nämnden har ett")
    append(paragraph, '<w:r><w:lastRenderedPageBreak/><w:t>\u00a0bad\u00ad</w:t><w:softHyphen/><w:t>hus.</w:t></w:r>')
    paragraph = document.add_paragraph("Målet ")
    paragraph._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1"><w:r><w:delText>nås</w:delText></w:r></w:del>'))
    paragraph._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="2"><w:r><w:t>nås inte</w:t></w:r></w:ins>'))
    document.add_paragraph().add_run("Allt i fetstil").bold = True
    document.add_paragraph("En punkt", style="List Bullet")
    text_box(document.add_paragraph("Vid rutan"))
    goals(document)
    document.add_paragraph("Mellan tabellerna")
    outer = document.add_table(rows=1, cols=1).cell(0, 0)
    outer.text = "I en ram"
    inner = outer.add_table(rows=2, cols=2)
    for cell, text in zip(inner._cells, ["A", "B", "C", "D"]):
        cell.text = text
    document.save(FIXTURES / "rapport.docx")


def solid(colour):
    return PatternFill("solid", fgColor=colour)


def scorecard(sheet):
    sheet["A1"] = "Styrkort för Påhittade kommun"
    sheet["A1"].font = Font(bold=True, size=16)
    sheet.merge_cells("A1:D1")
    rows = [("Mål", "Läge", "Andel", "Utfall tkr", "Klart"), ("Fritidsnämnden",),
            ("Badet är öppet", None, 0.125, -1234567.4, datetime.date(2023, 8, 31)),
            ("Dold rad", None, 1, 2, None),
            ("Ledljusen lyser", None, 1, 1500, datetime.date(2023, 12, 1)),
            ("Läktaren är hel", "Ja", 0.5, 0, None)]
    for number, row in enumerate(rows, 3):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column, value)
    for row in range(5, 9):
        sheet.cell(row, 3).number_format = "0.0%"
        sheet.cell(row, 4).number_format = "#,##0"
        sheet.cell(row, 5).number_format = "yyyy-mm-dd" if row == 5 else "mmm yy"
    sheet["B5"].fill = solid("00B050")
    sheet["B7"].fill = solid(Color(theme=5, tint=0.4))
    sheet.merge_cells("A4:E4")
    sheet.row_dimensions[6].hidden = True
    sheet["D9"] = "=SUM(D5:D8)"
    sheet["A9"] = "Summa"
    sheet["G3"] = "Förklaring"
    for row, (colour, text) in enumerate([("00B050", "nås"), ("FF0000", "nås inte")], 4):
        sheet.cell(row, 7).fill = solid(colour)
        sheet.cell(row, 8, text)
    sheet.conditional_formatting.add(
        "B5:B8", CellIsRule(operator="equal", formula=['"Ja"'], fill=PatternFill(bgColor="FFC000")))


def describe_picture(path):
    """Gives the picture its words: openpyxl has no way to."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content.replace(b' descr="Picture"', b"").replace(
                b'name="Image 1"', 'name="Image 1" descr="Grön: nås"'.encode()))


def excel():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Styrkort"
    scorecard(sheet)
    notes = book.create_sheet("Noter")
    notes["A1"] = "Första raden"
    notes["B4"] = "Nämnd"
    notes["C4"] = "Hemligt"
    notes["D4"] = "Tal"
    notes["B5"] = "Kulturnämnden"
    notes["C5"] = "dolt"
    notes["D5"] = 12.5
    notes.add_image(openpyxl.drawing.image.Image(png()), "D5")
    notes.column_dimensions["C"].hidden = True
    hidden = book.create_sheet("Dold")
    hidden["A1"] = "Syns inte"
    hidden.sheet_state = "hidden"
    book.save(FIXTURES / "styrkort.xlsx")
    describe_picture(FIXTURES / "styrkort.xlsx")


def bomb():
    """A document of 65 MiB in 65 KiB."""
    with zipfile.ZipFile(FIXTURES / "bomb.docx", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<w:document>" + " " * (65 << 20) + "</w:document>")


def convert(source, kind, name):
    """Has LibreOffice write a document once more."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind,
                        "--outdir", folder, str(FIXTURES / source)], check=True, capture_output=True)
        suffix = kind.split(":")[0]
        made = pathlib.Path(folder) / (pathlib.Path(source).stem + "." + suffix)
        (FIXTURES / name).write_bytes(made.read_bytes())


if __name__ == "__main__":
    FIXTURES.mkdir(exist_ok=True)
    word()
    excel()
    bomb()
    convert("rapport.docx", "docx", "rapport-libreoffice.docx")
    convert("rapport.docx", "html:HTML (StarWriter):EmbedImages", "rapport-libreoffice.html")
    convert("styrkort.xlsx", "xlsx", "styrkort-libreoffice.xlsx")
    convert("styrkort.xlsx", "csv:Text - txt - csv (StarCalc):59,34,ANSI", "styrkort-libreoffice.csv")
    convert("styrkort.xlsx", "html", "styrkort-libreoffice.html")
    convert("styrkort.xlsx", "ods", "styrkort.ods")
    convert("rapport.docx", "doc", "rapport.doc")
